/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* checks.c: what rules need a calculation for; packs name these checks */

#include "config.h"

#include <string.h>

#include "lint/checks-private.h"
#include "model/achievement.h"
#include "model/quick-win.h"

#define APBD "apbd"
#define NOT_APBD "not-apbd"

static RancangLintArg
field_arg (const RancangField *field)
{
  return (RancangLintArg) { RANCANG_LINT_ARG_LABEL, NULL, field->label, { 0, 0 } };
}

static RancangLintArg
year_arg (int year)
{
  return (RancangLintArg) { RANCANG_LINT_ARG_YEAR, NULL, NULL, { year, 0 } };
}

static RancangLintArg
text_arg (const char *text)
{
  return (RancangLintArg) { RANCANG_LINT_ARG_TEXT, (char *) text, NULL, { 0, 0 } };
}

static RancangLintArg
number_arg (RancangLintArgType    type,
            const RancangDecimal *number)
{
  return (RancangLintArg) { type, NULL, NULL, *number };
}

static void
report_year (RancangLintContext *context,
             const RancangField *field,
             int                 year)
{
  RancangLintArg args[] = { field_arg (field), year_arg (year) };

  rancang_lint_report (context, field->name, args, G_N_ELEMENTS (args));
}

static int
get_year_of_day (const GValue *value)
{
  const char *day = g_value_get_string (value);

  return day != NULL ? (int) g_ascii_strtoll (day, NULL, 10) : 0;
}

/* Of a series the first year that is outside: one finding a field. */
static void
check_period (RancangLintContext *context,
              RancangItem        *item)
{
  RancangLint *lint = context->lint;

  for (guint i = 0; i < context->kind->years->len; i++)
    {
      const RancangField *field = context->kind->years->pdata[i];
      const GValue *value = rancang_item_get_value (item, field);
      RancangSeries *series = NULL;
      guint n_years = 1;
      int year = 0;

      if (G_VALUE_HOLDS_INT (value))
        year = g_value_get_int (value);
      else if (field->type == RANCANG_FIELD_DATE)
        year = get_year_of_day (value);
      else
        {
          series = g_value_get_boxed (value);
          n_years = series != NULL ? rancang_series_get_size (series) : 0;
        }
      for (guint j = 0; j < n_years; j++)
        {
          if (series != NULL)
            year = rancang_series_get_year (series, j);

          if (year == 0 || ((lint->first_year == 0 || year >= lint->first_year) &&
                            (lint->last_year == 0 || year <= lint->last_year)))
            continue;
          report_year (context, field, year);
          break;
        }
    }
}

static void
check_total (RancangLintContext *context,
             RancangItem        *item)
{
  const RancangDecimal *stated = rancang_item_get_number (item, "stated-total");
  RancangSeries *amounts = rancang_item_get_series (item, "amounts");
  RancangDecimal sum;
  RancangLintArg args[2];

  if (stated == NULL || amounts == NULL || rancang_series_get_size (amounts) == 0)
    return;
  sum = rancang_series_total (amounts);
  if (rancang_decimal_compare (&sum, stated) == 0)
    return;
  args[0] = number_arg (RANCANG_LINT_ARG_MONEY, &sum);
  args[1] = number_arg (RANCANG_LINT_ARG_MONEY, stated);
  rancang_lint_report (context, "stated-total", args, G_N_ELEMENTS (args));
}

/* In hundredths, by the formula of the indicator; FALSE where there is nothing to calculate. */
gboolean
rancang_lint_calculate_achievement (RancangItem    *indicator,
                                    int             year,
                                    RancangDecimal *percentage)
{
  RancangAchievement achievement;

  rancang_achievement_calculate (indicator, year, &achievement);
  if (achievement.state != RANCANG_ACHIEVEMENT_CALCULATED)
    return FALSE;
  *percentage = achievement.percentage;

  return TRUE;
}

static void
check_percentage (RancangLintContext *context,
                  RancangItem        *item)
{
  RancangSeries *typed = rancang_item_get_series (item, "achievements");
  const RancangDecimal *tolerance = rancang_lint_rules_get_number (context->lint->rules,
                                                                   "percent-tolerance");

  for (guint i = 0; typed != NULL && i < rancang_series_get_size (typed); i++)
    {
      int year = rancang_series_get_year (typed, i);
      const RancangDecimal *value = rancang_series_get_value (typed, i);
      RancangDecimal right, difference;

      if (!rancang_lint_calculate_achievement (item, year, &right))
        continue;
      difference = rancang_decimal_subtract (value, &right);
      difference.digits = ABS (difference.digits);
      if (rancang_decimal_compare (&difference, tolerance) > 0)
        {
          RancangLintArg args[] = { year_arg (year), number_arg (RANCANG_LINT_ARG_NUMBER, value),
                                    number_arg (RANCANG_LINT_ARG_NUMBER, &right) };

          rancang_lint_report (context, "achievements", args, G_N_ELEMENTS (args));
          return;
        }
    }
}

static gboolean
parse_date (const char *text,
            GDate      *date)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10)
    return FALSE;
  year = g_ascii_strtoll (text, NULL, 10);
  month = g_ascii_strtoll (text + 5, NULL, 10);
  day = g_ascii_strtoll (text + 8, NULL, 10);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

static void
check_quick_win (RancangLintContext *context,
                 RancangItem        *item)
{
  RancangItem *profile = rancang_item_peek_child (item, "quick-win-profile", 0);
  gint64 months = rancang_decimal_to_int64 (rancang_lint_rules_get_number (context->lint->rules,
                                                                           "quick-win-months"));
  GDate start, end;
  int first, last;

  if (!rancang_item_get_boolean (item, "quick-win") || months < 1)
    return;
  if (profile != NULL && parse_date (rancang_item_get_text (profile, "start-date"), &start) &&
      parse_date (rancang_item_get_text (profile, "end-date"), &end))
    {
      g_date_add_months (&start, MIN (months, 1200));
      if (g_date_compare (&end, &start) <= 0)
        return;
    }
  else if (rancang_quick_win_get_months (item, &first, &last) == RANCANG_QUICK_WIN_TIME_UNKNOWN ||
           last - first + 1 <= months)
    return;
  rancang_lint_report (context, "quick-win", NULL, 0);
}

static void
check_twins (RancangLintContext *context,
             RancangItem        *item)
{
  const char *kind = rancang_kind_get_name (rancang_item_get_kind (item));
  g_autofree char *name = rancang_lint_normalise (context->lint, rancang_item_get_title (item));

  if (*name == '\0')
    return;
  rancang_lint_join (context, "name/%s/%s", kind, name);
  if (rancang_lint_watch (context, "name/%s/%s", kind, name) > 1)
    rancang_lint_report (context, "title", NULL, 0);
}

static void
check_reference (RancangLintContext *context,
                 const RancangField *field,
                 const char         *id)
{
  RancangItem *target = rancang_plan_find (context->lint->plan, id);
  RancangLintArg arg = field_arg (field);

  rancang_lint_watch (context, "item/%s", id);
  if (target == NULL ||
      (field->target != NULL && !rancang_item_is (target, field->target)))
    rancang_lint_report (context, field->name, &arg, 1);
}

static void
check_references (RancangLintContext *context,
                  RancangItem        *item)
{
  /* A waiver of something that is gone has a rule of its own. */
  if (rancang_item_is (item, "waiver"))
    return;
  for (guint i = 0; i < context->kind->references->len; i++)
    {
      const RancangField *field = context->kind->references->pdata[i];
      const GValue *value = rancang_item_get_value (item, field);
      guint before = context->found->len;

      if (field->type == RANCANG_FIELD_REFERENCE)
        {
          if (g_value_get_string (value) != NULL)
            check_reference (context, field, g_value_get_string (value));
          continue;
        }
      /* One finding a field, however many of its references lead nowhere. */
      for (char **id = g_value_get_boxed (value); id != NULL && *id != NULL; id++)
        {
          check_reference (context, field, *id);
          if (context->found->len > before + 1)
            {
              g_object_unref (context->found->pdata[context->found->len - 1]);
              g_ptr_array_set_size (context->found, before + 1);
            }
        }
    }
}

static void
check_circle (RancangLintContext *context,
              RancangItem        *item)
{
  const char *type = rancang_item_get_text (item, "type");
  const char *from = rancang_item_get_text (item, "from");
  const char *to = rancang_item_get_text (item, "to");

  if (type == NULL || from == NULL || to == NULL ||
      !g_strv_contains (rancang_lint_rules_get_words (context->lint->rules, "circular-types"),
                        type))
    return;
  rancang_lint_join (context, "from/%s/%s", type, from);
  rancang_lint_join (context, "to/%s/%s", type, to);
  if (context->entry->circular)
    rancang_lint_report (context, "to", NULL, 0);
}

/* Budget lines tell their dimension where the money is from; without a source they tell nothing. */
static void
check_funds (RancangLintContext *context,
             RancangItem        *item)
{
  RancangItem *dimension;
  const char *source;
  gboolean apbd;

  if (rancang_item_is (item, "dimension"))
    {
      guint others = rancang_lint_watch (context, NOT_APBD "/%s", rancang_item_get_id (item));

      if (rancang_lint_watch (context, APBD "/%s", rancang_item_get_id (item)) > 0 && others == 0)
        rancang_lint_report (context, NULL, NULL, 0);
      return;
    }
  dimension = rancang_item_get_ancestor (item, "dimension");
  source = rancang_item_get_text (item, "source");
  if (dimension == NULL || source == NULL ||
      g_strcmp0 (rancang_item_get_text (item, "state"), "realisation") == 0)
    return;
  apbd = g_strv_contains (rancang_lint_rules_get_words (context->lint->rules, "apbd-sources"),
                          source);
  rancang_lint_join (context, "%s/%s", apbd ? APBD : NOT_APBD, rancang_item_get_id (dimension));
}

static void
check_meetings (RancangLintContext *context,
                RancangItem        *item)
{
  gint64 least = rancang_decimal_to_int64 (rancang_lint_rules_get_number (context->lint->rules,
                                                                          "meetings-a-year"));
  const char *today = context->lint->date;
  gint64 n_meetings = 0;
  RancangLintArg arg;

  for (guint i = 0; i < rancang_item_count_children (item, "meeting"); i++)
    {
      const char *date = rancang_item_get_text (rancang_item_peek_child (item, "meeting", i),
                                                "date");

      /* The year decides; whether the meeting is still to come does not. */
      n_meetings += date != NULL && strncmp (date, today, 5) == 0;
    }
  if (n_meetings >= least)
    return;
  arg = year_arg (g_ascii_strtoll (today, NULL, 10));
  rancang_lint_report (context, NULL, &arg, 1);
}

static void
check_placeholders (RancangLintContext *context,
                    RancangItem        *item)
{
  GRegex *placeholders = context->lint->rules->placeholders;

  for (guint i = 0; placeholders != NULL && i < context->kind->texts->len; i++)
    {
      const RancangField *field = context->kind->texts->pdata[i];
      const char *text = g_value_get_string (rancang_item_get_value (item, field));
      g_autofree char *found = NULL;

      if (text != NULL && rancang_lint_matches (placeholders, text, &found))
        {
          RancangLintArg args[] = { field_arg (field), text_arg (g_strstrip (found)) };

          rancang_lint_report (context, field->name, args, G_N_ELEMENTS (args));
        }
    }
}

static void
check_plan_period (RancangLintContext *context,
                   RancangItem        *item)
{
  RancangLintRules *rules = context->lint->rules;
  gint64 least = rancang_decimal_to_int64 (rancang_lint_rules_get_number (rules, "period-min"));
  gint64 most = rancang_decimal_to_int64 (rancang_lint_rules_get_number (rules, "period-max"));
  int first = rancang_item_get_year (item, "start-year");
  int last = rancang_item_get_year (item, "end-year");
  RancangLintArg arg;

  if (first == 0 || last == 0 || (last - first + 1 >= least && last - first + 1 <= most))
    return;
  arg = year_arg (last - first + 1);
  rancang_lint_report (context, "end-year", &arg, 1);
}

static gboolean
has_finding (RancangLint *lint,
             RancangItem *item,
             const char  *rule)
{
  RancangLintEntry *entry = rancang_lint_find_entry (lint, item);
  GPtrArray *outside = g_hash_table_lookup (lint->outside, item);

  for (guint i = 0; entry != NULL && entry->findings != NULL && i < entry->findings->len; i++)
    {
      RancangLintFinding *finding = entry->findings->pdata[i];

      if (g_str_equal (finding->rule->id, rule))
        return TRUE;
    }
  for (guint i = 0; outside != NULL && i < outside->len; i++)
    {
      RancangLintFinding *finding = outside->pdata[i];

      if (g_str_equal (finding->rule->id, rule))
        return TRUE;
    }

  return FALSE;
}

/* Rules of plugins are not known here, so what they found is not missed. */
static void
check_waiver (RancangLintContext *context,
              RancangItem        *item)
{
  const char *rule = rancang_item_get_text (item, "rule");
  const char *id = rancang_item_get_text (item, "item");
  RancangItem *target;

  if (rule == NULL || id == NULL)
    {
      rancang_lint_report (context, NULL, NULL, 0);
      return;
    }
  context->lint->has_waivers = TRUE;
  rancang_lint_join (context, "waived/%s\n%s", rule, id);
  rancang_lint_watch (context, "item/%s", id);
  rancang_lint_watch (context, "found/%s", id);
  target = rancang_plan_find (context->lint->plan, id);
  /* Waivers that waive each other would have no answer. */
  if (target == NULL ||
      (rancang_lint_rules_find (context->lint->rules, rule) != NULL &&
       !rancang_item_is (target, "waiver") && !has_finding (context->lint, target, rule)))
    rancang_lint_report (context, NULL, NULL, 0);
}

static const RancangLintCheck checks[] = {
  { "year-outside-period", check_period, { NULL }, TRUE },
  { "total-differs", check_total, { "budget-line", NULL } },
  { "percentage-differs", check_percentage, { "indicator", NULL }, TRUE },
  { "quick-win-too-long", check_quick_win, { "programme", NULL } },
  { "duplicate-programme", check_twins, { "programme", NULL } },
  { "duplicate-application", check_twins, { "application", NULL } },
  { "dangling-reference", check_references, { NULL } },
  { "circular-link", check_circle, { "link", NULL } },
  { "only-apbd", check_funds, { "dimension", "budget-line", NULL } },
  { "body-without-meeting", check_meetings, { "body", NULL } },
  { "placeholder-text", check_placeholders, { NULL } },
  { "plan-period", check_plan_period, { "plan", NULL } },
  { "waiver-of-nothing", check_waiver, { "waiver", NULL } },
};

const RancangLintCheck *
rancang_lint_check_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (g_str_equal (checks[i].name, name))
        return &checks[i];
    }

  return NULL;
}

/* Letters and digits only, without case and without words that say nothing. */
char *
rancang_lint_normalise (RancangLint *lint,
                        const char  *title)
{
  const char *const *ignored = rancang_lint_rules_get_words (lint->rules, "ignored-words");
  g_autofree char *normal = g_utf8_normalize (title != NULL ? title : "", -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : "", -1);
  GString *name = g_string_new (NULL);
  GString *word = lint->key;

  g_string_truncate (word, 0);
  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isalnum (letter))
        {
          g_string_append_unichar (word, letter);
          continue;
        }
      if (word->len > 0 && !g_strv_contains (ignored, word->str))
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", word->str);
      g_string_truncate (word, 0);
      if (letter == 0)
        break;
    }

  return g_string_free (name, FALSE);
}
