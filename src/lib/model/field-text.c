/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* field-text.c: values of fields as plain text, for cells of a spreadsheet */

#include "config.h"

#include "model/field-reader.h"

#include "model/catalogue.h"
#include "model/kind-private.h"

/* A spreadsheet knows the hyphen only. */
static char *
write_number (const RancangDecimal *number,
              RancangLanguage       language)
{
  g_autofree char *text = rancang_format_number (number, language);
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\342\210\222", "-", 0);

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static char *
write_reference (RancangPlan *plan,
                 const char  *id)
{
  RancangItem *item = rancang_plan_find (plan, id);
  const char *title = item != NULL ? rancang_item_get_title (item) : NULL;

  return g_strdup (title != NULL && *title != '\0' ? title : id);
}

static char *
write_list (const RancangField *field,
            char              **list,
            RancangPlan        *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *one = field->type == RANCANG_FIELD_REFERENCES
                               ? write_reference (plan, list[i]) : g_strdup (list[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", one);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_series (RancangSeries   *series,
              RancangLanguage  language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rancang_series_get_size (series); i++)
    {
      g_autofree char *number = write_number (rancang_series_get_value (series, i), language);

      g_string_append_printf (text, "%s%d: %s", i > 0 ? "; " : "",
                              rancang_series_get_year (series, i), number);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_text (const RancangField *field,
            const char         *text,
            RancangPlan        *plan,
            RancangLanguage     language)
{
  const char *label;

  if (field->type == RANCANG_FIELD_REFERENCE)
    return write_reference (plan, text);
  if (field->type != RANCANG_FIELD_CHOICE)
    return g_strdup (text);
  label = rancang_field_get_choice_label (field, text);

  return g_strdup (label == text ? text : rancang_translate (language, NULL, label));
}

/**
 * rancang_field_dup_plain_text:
 * @field: a field
 * @value: what it holds, of the field's type
 * @plan: the plan that references point into
 * @language: the reader's language
 *
 * A value as a cell of a spreadsheet holds it: choices by label, references by title, numbers in
 * full, days as `YYYY-MM-DD`. rancang_field_reader_read() reads it back.
 *
 * Returns: (transfer full): the text, empty where nothing is filled in
 *
 * Since: 1.0
 */
char *
rancang_field_dup_plain_text (const RancangField *field,
                              const GValue       *value,
                              RancangPlan        *plan,
                              RancangLanguage     language)
{
  GType type;

  g_return_val_if_fail (field != NULL && value != NULL, NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  type = rancang_field_get_value_type (field);
  if (rancang_field_value_is_empty (field, value))
    return g_strdup ("");
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (rancang_translate (language, "difference", NC_("difference", "yes")));
  if (type == G_TYPE_STRING)
    return write_text (field, g_value_get_string (value), plan, language);
  if (type == G_TYPE_STRV)
    return write_list (field, g_value_get_boxed (value), plan);
  if (type == G_TYPE_INT)
    return g_strdup_printf ("%d", g_value_get_int (value));
  if (type == RANCANG_TYPE_SERIES)
    return write_series (g_value_get_boxed (value), language);

  return write_number (g_value_get_boxed (value), language);
}
