/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-value.c: the values of a difference as people read them */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/difference-value.h"

/* Characters of a text that a button bears. */
#define TEXT_SHOWN 60

static gboolean
is_money (const RancangField *field)
{
  return field->type == RANCANG_FIELD_MONEY || field->type == RANCANG_FIELD_MONEY_SERIES;
}

/* Two amounts that differ must not read the same: in full where the short form says less. */
static char *
dup_number (const RancangField   *field,
            const RancangDecimal *number)
{
  const RancangLanguage language = rancang_language_get_default ();

  if (g_strcmp0 (field->unit, RANCANG_UNIT_DAY) == 0)
    return rancang_format_day (number, language);
  return is_money (field) ? rancang_format_rupiah (number, language)
                          : rancang_format_number (number, language);
}

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\r\n\t", ' ');
  if (g_utf8_strlen (line, -1) > TEXT_SHOWN)
    {
      g_autofree char *start = g_utf8_substring (line, 0, TEXT_SHOWN - 1);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&line);
}

static char *
dup_item (RancangPlan *plan,
          const char  *id)
{
  RancangItem *item = rancang_plan_find (plan, id);

  return item != NULL ? rancang_label_dup_item (item) : g_strdup ("…");
}

static char *
dup_list (RancangPlan        *plan,
          const RancangField *field,
          char              **list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (field->type == RANCANG_FIELD_REFERENCES)
        g_strv_builder_take (builder, dup_item (plan, list[i]));
      else
        g_strv_builder_add (builder, list[i]);
    }
  words = g_strv_builder_end (builder);
  all = g_strjoinv (", ", words);
  return shorten (all);
}

static char *
dup_text (RancangPlan        *plan,
          const RancangField *field,
          const char         *text)
{
  switch (field->type)
    {
    case RANCANG_FIELD_DATE:
      return rancang_format_date (text, rancang_language_get_default ());
    case RANCANG_FIELD_REFERENCE:
      return dup_item (plan, text);
    case RANCANG_FIELD_CHOICE:
      return g_strdup (rancang_label_get_choice (field, text));
    default:
      return shorten (text);
    }
}

static char *
dup_value (RancangPlan        *plan,
           const RancangField *field,
           const GValue       *value)
{
  const GType type = rancang_field_get_value_type (field);

  if (type == G_TYPE_BOOLEAN)
    return g_strdup (g_value_get_boolean (value) ? C_("value", "Yes") : C_("value", "No"));
  if (rancang_field_value_is_empty (field, value))
    return g_strdup (C_("value", "Nothing"));
  if (type == G_TYPE_STRING)
    return dup_text (plan, field, g_value_get_string (value));
  if (type == G_TYPE_STRV)
    return dup_list (plan, field, g_value_get_boxed (value));
  if (type == G_TYPE_INT)
    return g_strdup_printf ("%d", g_value_get_int (value));
  if (type == RANCANG_TYPE_DECIMAL)
    return dup_number (field, g_value_get_boxed (value));
  return NULL;
}

/* NULL where no field was set. */
static char *
dup_of_item (RancangDifference *difference,
             RancangItem       *item)
{
  const RancangField *field = rancang_difference_get_field (difference);
  const int year = rancang_difference_get_year (difference);
  RancangSeries *series;
  const RancangDecimal *number;

  if (field == NULL || item == NULL)
    return NULL;
  if (year == 0)
    return dup_value (rancang_item_get_plan (item), field, rancang_item_get_value (item, field));

  series = rancang_item_get_series (item, field->name);
  number = series != NULL ? rancang_series_lookup (series, year) : NULL;
  return number != NULL ? dup_number (field, number) : g_strdup (C_("value", "Nothing"));
}

/* As the second plan has it. */
char *
rancang_difference_value_dup_new (RancangDifference *difference)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (difference), NULL);

  return dup_of_item (difference, rancang_difference_get_new_item (difference));
}

/* As a third plan has it. */
char *
rancang_difference_value_dup_current (RancangDifference *difference,
                                      RancangPlan       *plan)
{
  RancangItem *item;
  RancangItem *found;

  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (difference), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  item = rancang_difference_get_item (difference);
  found = rancang_item_get_parent (item) == NULL
            ? rancang_plan_get_root (plan)
            : rancang_plan_find (plan, rancang_item_get_id (item));
  if (found == NULL || rancang_item_get_kind (found) != rancang_item_get_kind (item))
    return NULL;
  return dup_of_item (difference, found);
}

static const char *
find_last (const char *sentence,
           const char *words)
{
  return words != NULL && *words != '\0' ? g_strrstr (sentence, words) : NULL;
}

/* The new value as the sentence writes it: an amount stands there short or in full. */
static char *
dup_written (RancangDifference *difference,
             const char        *sentence)
{
  const RancangField *field = rancang_difference_get_field (difference);
  const RancangDecimal *number = rancang_difference_get_new_number (difference);
  const GValue *value = rancang_difference_get_new_value (difference);

  if (field == NULL)
    return NULL;
  if (number == NULL && value != NULL && G_VALUE_HOLDS (value, RANCANG_TYPE_DECIMAL))
    number = g_value_get_boxed (value);
  if (number != NULL && is_money (field))
    {
      g_autofree char *brief = rancang_format_rupiah_sentence (number,
                                                               rancang_language_get_default ());

      if (find_last (sentence, brief) != NULL)
        return g_steal_pointer (&brief);
    }
  return rancang_difference_value_dup_new (difference);
}

/* The new value stands out of the sentence where it is found in it. */
PangoAttrList *
rancang_difference_value_emphasise (RancangDifference *difference,
                                    const char        *sentence)
{
  g_autofree char *written = dup_written (difference, sentence);
  const char *found = find_last (sentence, written);
  PangoAttrList *attributes;
  PangoAttribute *bold;

  if (found == NULL)
    return NULL;

  attributes = pango_attr_list_new ();
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = found - sentence;
  bold->end_index = bold->start_index + strlen (written);
  pango_attr_list_insert (attributes, bold);
  return attributes;
}
