/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* difference-values.c: items and values as people read them in a sentence */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "diff/difference-private.h"
#include "model/catalogue.h"

/* Characters of a text that a sentence shows. */
#define TEXT_SHOWN 90
#define LIST_SHOWN 5

static const char *
get_title (RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  return rancang_kind_find_field (kind, "title") != NULL ? rancang_item_get_text (item, "title")
                                                         : NULL;
}

/* On one line, and not longer than a sentence bears. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n\t", ' ');
  if (g_utf8_strlen (line, -1) > TEXT_SHOWN)
    {
      g_autofree char *start = g_utf8_substring (line, 0, TEXT_SHOWN - 1);

      return g_strconcat (start, "…", NULL);
    }

  return g_steal_pointer (&line);
}

char *
rancang_diff_quote (const char     *text,
                    RancangLanguage language)
{
  g_autofree char *brief = shorten (text);

  /* Translators: a title or a text that is quoted in a sentence */
  return g_strdup_printf (rancang_translate (language, "difference",
                                             NC_("difference", "“%s”")),
                          brief);
}

/* The title; of kinds that have one in English too, that of the reader's language. */
char *
rancang_diff_title_item (RancangItem    *item,
                         RancangLanguage language)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const char *title = NULL;

  if (language == RANCANG_LANGUAGE_ENGLISH && rancang_kind_find_field (kind, "title-en") != NULL)
    title = rancang_item_get_text (item, "title-en");
  if (title == NULL || *title == '\0')
    title = get_title (item);
  if (title == NULL || *title == '\0')
    title = rancang_translate (language, NULL, rancang_kind_get_label (kind));

  return shorten (title);
}

/* What tells items without a title apart: their first choice, such as the source of funds. */
static const char *
find_choice (RancangItem     *item,
             RancangLanguage  language)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (field->type == RANCANG_FIELD_CHOICE && !rancang_item_is_empty (item, field->name))
        return rancang_translate (language, NULL,
                                  rancang_field_get_choice_label (
                                    field, rancang_item_get_text (item, field->name)));
    }

  return rancang_translate (language, NULL, rancang_kind_get_label (kind));
}

/* “Title”, or where it has none what sort it is and who holds it. */
char *
rancang_diff_name_item (RancangItem    *item,
                        RancangLanguage language)
{
  const char *title = get_title (item);
  RancangItem *parent = rancang_item_get_parent (item);
  const char *label;
  g_autofree char *holder = NULL;

  if (title != NULL && *title != '\0')
    return rancang_diff_quote (title, language);
  label = find_choice (item, language);
  if (parent == NULL || rancang_item_get_parent (parent) == NULL)
    return rancang_diff_quote (label, language);
  holder = rancang_diff_name_item (parent, language);

  /* Translators: an item without a title, such as: budget line in “Command centre” */
  return g_strdup_printf (rancang_translate (language, "difference",
                                             NC_("difference", "“%1$s” in %2$s")),
                          label, holder);
}

static char *
write_reference (RancangPlan    *plan,
                 const char     *id,
                 RancangLanguage language)
{
  RancangItem *item = rancang_plan_find (plan, id);

  if (item != NULL)
    return rancang_diff_name_item (item, language);

  return g_strdup (rancang_translate (language, "difference",
                                      NC_("difference", "an item that is missing")));
}

/* An amount in words where that says all of it, else to the rupiah. */
static char *
write_rupiah (const RancangDecimal *amount,
              RancangLanguage       language)
{
  gint64 digits = ABS (rancang_decimal_to_int64 (amount));
  gint64 unit = 1;

  while (unit < G_GINT64_CONSTANT (1000000000000) && digits >= unit * 1000)
    unit *= 1000;
  if (unit > 1 && digits % (unit / 10) == 0)
    return rancang_format_rupiah_sentence (amount, language);

  return rancang_format_rupiah (amount, language);
}

char *
rancang_diff_write_number (const RancangField   *field,
                           const RancangDecimal *number,
                           RancangLanguage       language)
{
  if (field->type == RANCANG_FIELD_MONEY || field->type == RANCANG_FIELD_MONEY_SERIES)
    return write_rupiah (number, language);
  if (g_strcmp0 (field->unit, RANCANG_UNIT_DAY) == 0)
    return rancang_format_day (number, language);

  return rancang_format_number (number, language);
}

char *
rancang_diff_write_list (RancangPlan        *plan,
                         const RancangField *field,
                         char              **list,
                         RancangLanguage     language)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (i == LIST_SHOWN && list[i + 1] != NULL)
        {
          g_strv_builder_add (texts, "…");
          break;
        }
      if (field->type == RANCANG_FIELD_REFERENCES)
        g_strv_builder_take (texts, write_reference (plan, list[i], language));
      else
        g_strv_builder_take (texts, rancang_diff_quote (list[i], language));
    }
  strv = g_strv_builder_end (texts);

  return g_strjoinv (", ", strv);
}

static char *
write_series (const RancangField *field,
              RancangSeries      *series,
              RancangLanguage     language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rancang_series_get_size (series); i++)
    {
      g_autofree char *number = NULL;

      number = rancang_diff_write_number (field, rancang_series_get_value (series, i), language);
      g_string_append_printf (text, "%s%d: %s", i > 0 ? "; " : "",
                              rancang_series_get_year (series, i), number);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_text (RancangPlan        *plan,
            const RancangField *field,
            const char         *text,
            RancangLanguage     language)
{
  const char *label;

  switch (field->type)
    {
    case RANCANG_FIELD_DATE:
      return rancang_format_date (text, language);
    case RANCANG_FIELD_REFERENCE:
      return write_reference (plan, text, language);
    case RANCANG_FIELD_CHOICE:
      label = rancang_field_get_choice_label (field, text);
      return rancang_diff_quote (label != text ? rancang_translate (language, NULL, label) : text,
                                 language);
    default:
      return rancang_diff_quote (text, language);
    }
}

/**
 * rancang_field_value_dup_text:
 * @field: a field
 * @value: what it holds, of the field's type
 * @plan: the plan that references point into
 * @language: the reader's language
 *
 * A value as people read it: references by title, choices by label, numbers and dates formatted.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL where nothing is filled in
 *
 * Since: 1.0
 */
char *
rancang_field_value_dup_text (const RancangField *field,
                              const GValue       *value,
                              RancangPlan        *plan,
                              RancangLanguage     language)
{
  g_return_val_if_fail (field != NULL && value != NULL, NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  return rancang_diff_write_value (plan, field, value, language);
}

/* NULL where nothing is filled in. */
char *
rancang_diff_write_value (RancangPlan        *plan,
                          const RancangField *field,
                          const GValue       *value,
                          RancangLanguage     language)
{
  GType type = rancang_field_get_value_type (field);

  if (type == G_TYPE_BOOLEAN)
    return g_strdup (g_value_get_boolean (value)
                       ? rancang_translate (language, "difference", NC_("difference", "yes"))
                       : rancang_translate (language, "difference", NC_("difference", "no")));
  if (rancang_field_value_is_empty (field, value))
    return NULL;
  if (type == G_TYPE_STRING)
    return write_text (plan, field, g_value_get_string (value), language);
  if (type == G_TYPE_STRV)
    return rancang_diff_write_list (plan, field, g_value_get_boxed (value), language);
  if (type == G_TYPE_INT)
    return g_strdup_printf ("%d", g_value_get_int (value));
  if (type == RANCANG_TYPE_SERIES)
    return write_series (field, g_value_get_boxed (value), language);

  return rancang_diff_write_number (field, g_value_get_boxed (value), language);
}
