/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-condition.c: whether one part of a rule's “when” holds for an item */

#include "config.h"

#include "lint/lint-private.h"

static gboolean
get_number (const RancangField *field,
            const GValue       *value,
            RancangDecimal     *number)
{
  const RancangDecimal *held;

  if (rancang_field_value_is_empty (field, value))
    return FALSE;
  if (G_VALUE_HOLDS_INT (value))
    {
      rancang_decimal_init (number, g_value_get_int (value), 0);
      return TRUE;
    }
  if (G_VALUE_HOLDS (value, RANCANG_TYPE_SERIES))
    {
      *number = rancang_series_total (g_value_get_boxed (value));
      return TRUE;
    }
  held = G_VALUE_HOLDS (value, RANCANG_TYPE_DECIMAL) ? g_value_get_boxed (value) : NULL;
  if (held != NULL)
    *number = *held;

  return held != NULL;
}

static gboolean
is_outside (RancangLint        *lint,
            const RancangField *field,
            const GValue       *value,
            gboolean            before)
{
  int bound = before ? lint->first_year : lint->last_year;
  RancangSeries *series;
  int year;

  if (bound == 0 || rancang_field_value_is_empty (field, value))
    return FALSE;
  if (G_VALUE_HOLDS_INT (value))
    {
      year = g_value_get_int (value);
    }
  else if (G_VALUE_HOLDS (value, RANCANG_TYPE_SERIES))
    {
      series = g_value_get_boxed (value);
      year = rancang_series_get_year (series, before ? 0 : rancang_series_get_size (series) - 1);
    }
  else
    {
      return FALSE;
    }

  return before ? year < bound : year > bound;
}

static gboolean
equals (RancangLintCondition *self,
        const GValue         *value)
{
  RancangDecimal number;

  if (G_VALUE_HOLDS_STRING (value))
    return g_strcmp0 (g_value_get_string (value), self->text) == 0;
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return g_strcmp0 (g_value_get_boolean (value) ? "true" : "false", self->text) == 0;
  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    {
      const char *const *list = g_value_get_boxed (value);

      return self->text != NULL && list != NULL && g_strv_contains (list, self->text);
    }

  return self->text == NULL && get_number (self->field, value, &number) &&
         rancang_decimal_compare (&number, &self->number) == 0;
}

static gboolean
field_holds (RancangLintCondition *self,
             RancangLint          *lint,
             RancangItem          *item)
{
  const GValue *value = rancang_item_get_value (item, self->field);
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;
  RancangDecimal number;

  switch (self->test)
    {
    case RANCANG_TEST_EMPTY:
      return rancang_field_value_is_empty (self->field, value);
    case RANCANG_TEST_FILLED:
      return !rancang_field_value_is_empty (self->field, value);
    case RANCANG_TEST_EQUALS:
      return equals (self, value);
    case RANCANG_TEST_MATCHES:
      return text != NULL && rancang_lint_matches (self->regex, text, NULL);
    case RANCANG_TEST_DIFFERS:
      return text != NULL && !rancang_lint_matches (self->regex, text, NULL);
    case RANCANG_TEST_LESS:
      return get_number (self->field, value, &number) &&
             rancang_decimal_compare (&number, &self->number) < 0;
    case RANCANG_TEST_GREATER:
      return get_number (self->field, value, &number) &&
             rancang_decimal_compare (&number, &self->number) > 0;
    case RANCANG_TEST_BEFORE_PERIOD:
    case RANCANG_TEST_AFTER_PERIOD:
      return is_outside (lint, self->field, value, self->test == RANCANG_TEST_BEFORE_PERIOD);
    case RANCANG_TEST_NONE_BELOW:
    default:
      g_assert_not_reached ();
    }
}

gboolean
rancang_lint_condition_holds (RancangLintCondition *self,
                              RancangLintContext   *context,
                              RancangItem          *item)
{
  RancangDecimal count = { 0, 0 };
  int order;

  if (self->field != NULL)
    return field_holds (self, context->lint, item);
  if (self->test == RANCANG_TEST_NONE_BELOW)
    return rancang_lint_watch (context, "below/%s/%s", rancang_kind_get_name (self->kind),
                               rancang_item_get_id (item)) == 0;
  count.digits = rancang_item_count_children (item, rancang_kind_get_name (self->kind));
  order = rancang_decimal_compare (&count, &self->number);

  return self->test == RANCANG_TEST_LESS ? order < 0
                                         : self->test == RANCANG_TEST_GREATER ? order > 0
                                                                              : order == 0;
}
