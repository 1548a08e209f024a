/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* field.c: what the types of fields mean: their values, when they are empty, what they refuse */

#include "config.h"

#include "model/kind-private.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

#include "model/plan.h"

/* Longer texts are not texts of a plan; the limit keeps one field from filling the memory. */
#define TEXT_LENGTH_MAX (4 * 1024 * 1024)
#define LIST_LENGTH_MAX 10000

/**
 * rancang_field_get_value_type:
 * @field: a field
 *
 * Returns: the type of its GObject property
 *
 * Since: 1.0
 */
GType
rancang_field_get_value_type (const RancangField *field)
{
  g_return_val_if_fail (field != NULL, G_TYPE_INVALID);

  switch (field->type)
    {
    case RANCANG_FIELD_TEXT:
    case RANCANG_FIELD_LONG_TEXT:
    case RANCANG_FIELD_CODE:
    case RANCANG_FIELD_CHOICE:
    case RANCANG_FIELD_DATE:
    case RANCANG_FIELD_REFERENCE:
      return G_TYPE_STRING;
    case RANCANG_FIELD_REFERENCES:
    case RANCANG_FIELD_WORDS:
      return G_TYPE_STRV;
    case RANCANG_FIELD_BOOLEAN:
      return G_TYPE_BOOLEAN;
    case RANCANG_FIELD_YEAR:
      return G_TYPE_INT;
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      return RANCANG_TYPE_DECIMAL;
    case RANCANG_FIELD_SERIES:
    case RANCANG_FIELD_MONEY_SERIES:
      return RANCANG_TYPE_SERIES;
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/**
 * rancang_field_is_list:
 * @field: a field
 *
 * Returns: %TRUE when it holds several texts or references
 *
 * Since: 1.0
 */
gboolean
rancang_field_is_list (const RancangField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->type == RANCANG_FIELD_REFERENCES || field->type == RANCANG_FIELD_WORDS;
}

/**
 * rancang_field_value_is_empty:
 * @field: a field
 * @value: a value of its type
 *
 * Tells whether nothing is filled in: no text, no year, no number. Zero is a number; no is empty.
 *
 * Returns: %TRUE when @value is empty
 *
 * Since: 1.0
 */
gboolean
rancang_field_value_is_empty (const RancangField *field,
                              const GValue       *value)
{
  GType type = rancang_field_get_value_type (field);

  if (type == G_TYPE_STRING)
    return g_value_get_string (value) == NULL || *g_value_get_string (value) == '\0';
  if (type == G_TYPE_BOOLEAN)
    return !g_value_get_boolean (value);
  if (type == G_TYPE_INT)
    return g_value_get_int (value) == 0;
  if (type == RANCANG_TYPE_SERIES)
    return rancang_series_get_size (g_value_get_boxed (value)) == 0;
  if (type == G_TYPE_STRV)
    {
      char **list = g_value_get_boxed (value);

      return list == NULL || list[0] == NULL;
    }

  return g_value_get_boxed (value) == NULL;
}

/**
 * rancang_field_values_equal:
 * @field: a field
 * @a: a value of its type
 * @b: a value of its type
 *
 * Returns: %TRUE when both mean the same; all empty values do
 *
 * Since: 1.0
 */
gboolean
rancang_field_values_equal (const RancangField *field,
                            const GValue       *a,
                            const GValue       *b)
{
  GType type = rancang_field_get_value_type (field);
  gboolean empty_a = rancang_field_value_is_empty (field, a);
  gboolean empty_b = rancang_field_value_is_empty (field, b);

  if (empty_a || empty_b)
    return empty_a == empty_b;
  if (type == G_TYPE_STRING)
    return g_str_equal (g_value_get_string (a), g_value_get_string (b));
  if (type == G_TYPE_BOOLEAN)
    return g_value_get_boolean (a) == g_value_get_boolean (b);
  if (type == G_TYPE_INT)
    return g_value_get_int (a) == g_value_get_int (b);
  if (type == G_TYPE_STRV)
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));
  if (type == RANCANG_TYPE_SERIES)
    return rancang_series_equal (g_value_get_boxed (a), g_value_get_boxed (b));

  return rancang_decimal_compare (g_value_get_boxed (a), g_value_get_boxed (b)) == 0;
}

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError    **error,
        const char *format,
        ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE, format, args);
  va_end (args);

  return FALSE;
}

/* XML, and so every document, cannot hold control characters; a text field never needs them. */
static gboolean
check_text (const char *text,
            gboolean    several_lines,
            GError    **error)
{
  if (text == NULL)
    return TRUE;
  if (strlen (text) > TEXT_LENGTH_MAX)
    return refuse (error, _("The text is too long"));
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _("The text is not valid UTF-8"));
  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean line = *c == '\n' || *c == '\t';

      if (((guchar) *c < 0x20 && !(several_lines && line)) || *c == 0x7f)
        return refuse (error, line ? _("The text must stand on one line")
                                   : _("The text holds a control character"));
    }

  return TRUE;
}

static gboolean
check_date (const char *text,
            GError    **error)
{
  int year, month, day;
  g_autofree char *valid = NULL;
  g_autofree char *brief = NULL;
  char rest;

  if (text == NULL || *text == '\0')
    return TRUE;
  if (strlen (text) == 10 && strspn (text, "0123456789-") == 10 &&
      sscanf (text, "%4d-%2d-%2d%c", &year, &month, &day, &rest) == 3 && text[4] == '-' &&
      text[7] == '-' && year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
      g_date_valid_dmy (day, month, year))
    return TRUE;
  valid = g_utf8_make_valid (text, -1);
  brief = g_utf8_truncate_middle (valid, 40);

  return refuse (error, _("“%s” is not a date such as 2022-09-21"), brief);
}

static gboolean
check_list (char  **list,
            GError **error)
{
  if (list == NULL)
    return TRUE;
  if (g_strv_length (list) > LIST_LENGTH_MAX)
    return refuse (error, _("The list is too long"));
  for (; *list != NULL; list++)
    {
      if (!check_text (*list, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

/* JSON readers keep whole numbers exactly, but only fifteen digits of a number with a point. */
static gboolean
can_be_kept (const RancangDecimal *number)
{
  gint64 limit = number->scale == 0 ? G_GINT64_CONSTANT (1000000000000000000)
                                    : G_GINT64_CONSTANT (1000000000000000);

  return number->digits > -limit && number->digits < limit;
}

static gboolean
check_number (const RancangField   *field,
              const RancangDecimal *number,
              GError              **error)
{
  gboolean money = field->type == RANCANG_FIELD_MONEY || field->type == RANCANG_FIELD_MONEY_SERIES;

  if (money && number != NULL && !rancang_decimal_is_integer (number))
    return refuse (error, _("An amount is whole rupiah"));
  if (number != NULL && !can_be_kept (number))
    return refuse (error, _("The number has more digits than a plan can keep"));

  return TRUE;
}

static gboolean
check_year (int      year,
            GError **error)
{
  if (year < RANCANG_YEAR_MIN || year > RANCANG_YEAR_MAX)
    return refuse (error, _("%d is not a year between %d and %d"), year, RANCANG_YEAR_MIN,
                   RANCANG_YEAR_MAX);

  return TRUE;
}

static gboolean
check_series (const RancangField *field,
              RancangSeries      *series,
              GError            **error)
{
  for (guint i = 0; i < rancang_series_get_size (series); i++)
    {
      if (!check_year (rancang_series_get_year (series, i), error) ||
          !check_number (field, rancang_series_get_value (series, i), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * rancang_field_check:
 * @field: a field
 * @value: a value
 * @error: return location for an error of the domain %RANCANG_PLAN_ERROR
 *
 * Tells whether the field can hold a value. Choices and references are not looked up: a plan may
 * hold a choice that a newer program knows, or an id that went away; lint finds them.
 *
 * Returns: %TRUE when it can
 *
 * Since: 1.0
 */
gboolean
rancang_field_check (const RancangField *field,
                     const GValue       *value,
                     GError            **error)
{
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (G_IS_VALUE (value), FALSE);

  if (!G_VALUE_HOLDS (value, rancang_field_get_value_type (field)))
    return refuse (error, _("A value of another type is expected"));

  switch (field->type)
    {
    case RANCANG_FIELD_DATE:
      return check_date (g_value_get_string (value), error);
    case RANCANG_FIELD_LONG_TEXT:
      return check_text (g_value_get_string (value), TRUE, error);
    case RANCANG_FIELD_TEXT:
    case RANCANG_FIELD_CODE:
    case RANCANG_FIELD_CHOICE:
    case RANCANG_FIELD_REFERENCE:
      return check_text (g_value_get_string (value), FALSE, error);
    case RANCANG_FIELD_REFERENCES:
    case RANCANG_FIELD_WORDS:
      return check_list (g_value_get_boxed (value), error);
    case RANCANG_FIELD_YEAR:
      return g_value_get_int (value) == 0 || check_year (g_value_get_int (value), error);
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      return check_number (field, g_value_get_boxed (value), error);
    case RANCANG_FIELD_SERIES:
    case RANCANG_FIELD_MONEY_SERIES:
      return check_series (field, g_value_get_boxed (value), error);
    case RANCANG_FIELD_BOOLEAN:
    default:
      return TRUE;
    }
}

/**
 * rancang_field_get_choice_label:
 * @field: a field with choices
 * @code: (nullable): what the item holds
 *
 * Finds what people read for a choice.
 *
 * Returns: (transfer none) (nullable): the label, not yet translated; @code itself where the choice
 *   is not known
 *
 * Since: 1.0
 */
const char *
rancang_field_get_choice_label (const RancangField *field,
                                const char         *code)
{
  g_return_val_if_fail (field != NULL, NULL);

  for (const RancangChoice *choice = field->choices; choice != NULL && choice->code; choice++)
    {
      if (g_strcmp0 (choice->code, code) == 0)
        return choice->label;
    }

  return code;
}
