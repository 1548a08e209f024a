/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-achievement.c: every formula, the published table of Kota Bogor, and where no number is */

#include "config.h"

#include "model/achievement.h"
#include "model/plan.h"

#include <string.h>

typedef struct
{
  const char *baseline;
  const char *target;
  const char *realisation;
} Figures;

static const RancangDecimal *
parse (const char     *text,
       RancangDecimal *number)
{
  if (text == NULL)
    return NULL;
  g_assert_true (rancang_decimal_parse (number, text));
  return number;
}

static RancangAchievement
apply (RancangAchievementFormula formula,
       const Figures            *figures)
{
  RancangDecimal baseline, target, realisation;
  RancangAchievement achievement;

  rancang_achievement_apply (formula, parse (figures->baseline, &baseline),
                             parse (figures->target, &target),
                             parse (figures->realisation, &realisation), &achievement);
  g_assert_cmpint (achievement.formula, ==, formula);
  return achievement;
}

static void
assert_number (const RancangDecimal *number,
               const char           *wanted)
{
  g_autofree char *text = rancang_decimal_to_string (number);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_formulas (void)
{
  static const struct
  {
    RancangAchievementFormula  formula;
    Figures                    figures;
    const char                *percentage;
    gboolean                   reached;
  } cases[] = {
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "59", "125" }, "211.86", TRUE },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "3", "1" }, "33.33", FALSE },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "3", "2" }, "66.67", FALSE },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "0.3", "0.1" }, "33.33", FALSE },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "10", "0" }, "0", FALSE },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "10", "-1" }, "-10", FALSE },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "6000000000000", "5400000000000" }, "90", FALSE },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "10", "10" }, "100", TRUE },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "10", "12" }, "80", FALSE },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "10", "8" }, "120", TRUE },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "10", "0" }, "200", TRUE },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "10", "25" }, "-50", FALSE },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "7", "6.5" }, "107.14", TRUE },
    { RANCANG_ACHIEVEMENT_WAY, { "20", "60", "50" }, "75", FALSE },
    { RANCANG_ACHIEVEMENT_WAY, { "20", "60", "10" }, "-25", FALSE },
    { RANCANG_ACHIEVEMENT_WAY, { "30", "14", "18" }, "75", FALSE },
    { RANCANG_ACHIEVEMENT_WAY, { "30", "14", "12" }, "112.5", TRUE },
    { RANCANG_ACHIEVEMENT_WAY, { "-4", "0", "-1" }, "75", FALSE },
    { RANCANG_ACHIEVEMENT_WAY, { "5", "0", "0" }, "100", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RancangAchievement achievement = apply (cases[i].formula, &cases[i].figures);

      g_assert_cmpint (achievement.state, ==, RANCANG_ACHIEVEMENT_CALCULATED);
      assert_number (&achievement.percentage, cases[i].percentage);
      g_assert_cmpint (achievement.reached, ==, cases[i].reached);
      g_assert_null (rancang_achievement_get_reason (&achievement, RANCANG_LANGUAGE_ENGLISH));
    }
}

static void
test_reasons (void)
{
  static const struct
  {
    RancangAchievementFormula  formula;
    Figures                    figures;
    const char                *reason;
  } cases[] = {
    { RANCANG_ACHIEVEMENT_RISING, { NULL, NULL, NULL }, "No target" },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, NULL, "5" }, "No target" },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "5", NULL }, "No value" },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "0", "0" }, "Target is zero: reached" },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "0", "-1" }, "Target is zero: not reached" },
    { RANCANG_ACHIEVEMENT_RISING, { NULL, "-2", "-1" }, "Target is below zero: reached" },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "0", "0" }, "Target is zero: reached" },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "0", "3" }, "Target is zero: not reached" },
    { RANCANG_ACHIEVEMENT_FALLING, { NULL, "-2", "-1" }, "Target is below zero: not reached" },
    { RANCANG_ACHIEVEMENT_WAY, { NULL, "10", "5" }, "No baseline" },
    { RANCANG_ACHIEVEMENT_WAY, { "10", "10", "10" }, "Target is the baseline: kept" },
    { RANCANG_ACHIEVEMENT_WAY, { "10", "10", "9" }, "Target is the baseline: not kept" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RancangAchievement achievement = apply (cases[i].formula, &cases[i].figures);

      g_assert_cmpint (achievement.state, !=, RANCANG_ACHIEVEMENT_CALCULATED);
      g_assert_cmpint (achievement.percentage.digits, ==, 0);
      g_assert_cmpstr (rancang_achievement_get_reason (&achievement, RANCANG_LANGUAGE_ENGLISH), ==,
                       cases[i].reason);
    }
}

/* What the slides of Kota Bogor 2017-2021 print. Where `own` is given, the percentage was typed by
 * hand and is not what target and realisation give. */
static const struct
{
  const char *dimension;
  Figures     figures;
  const char *printed;
  const char *own;
} bogor[] = {
  { "GOV", { NULL, "59", "125" }, "212" },
  { "GOV", { NULL, "40", "108" }, "270" },
  { "GOV", { NULL, "4", "4" }, "100" },
  { "GOV", { NULL, "80", "67" }, "84" },
  { "GOV", { NULL, "68", "68" }, "100" },
  { "ECO", { NULL, "1", "1" }, "100" },
  { "ECO", { NULL, "21", "47" }, "224" },
  { "ECO", { NULL, "90", "78" }, "87" },
  { "ECO", { NULL, "68", "68" }, "100" },
  { "ECO", { NULL, "30", "36" }, "120" },
  { "ECO", { NULL, "1", "1" }, "100" },
  { "ECO", { NULL, "34", "34" }, "100" },
  { "BRA", { NULL, "15", "15" }, "100" },
  { "BRA", { NULL, "29", "17" }, "59" },
  { "BRA", { NULL, "3", "6" }, "200" },
  { "BRA", { NULL, "12", "12" }, "100" },
  { "BRA", { NULL, "8", "10" }, "125" },
  { "BRA", { NULL, "3", "4" }, "133" },
  { "BRA", { NULL, "1", "1" }, "100" },
  { "SOC", { NULL, "1200", "1200" }, "100" },
  { "SOC", { NULL, "1000", "1000" }, "100" },
  { "SOC", { NULL, "38", "68" }, "179" },
  { "LIV", { NULL, "7", "12" }, "171" },
  { "LIV", { NULL, "1", "1" }, "100" },
  { "ENV", { NULL, "81", "80" }, "98", "99" },
  { "ENV", { NULL, "57", "55" }, "97", "96" },
  { "ENV", { NULL, "75.7", "73.7" }, "97" },
  { "ENV", { NULL, "5.3", "7.1" }, "134" },
  { "ENV", { NULL, "20", "24" }, "120" },
  { "ENV", { NULL, "15", "22" }, "146", "147" },
  { "ENV", { NULL, "5", "3" }, "60" },
  { "ENV", { NULL, "260454", "193324" }, "74.23" },
  { "ENV", { NULL, "21441", "5403" }, "25.2" },
  { "ENV", { NULL, "34", "0" }, "0" },
  { "ENV", { NULL, "100", "100" }, "100" },
};

static void
set_series (RancangPlan *plan,
            RancangItem *item,
            const char  *field,
            const char  *text)
{
  g_autoptr (GError) error = NULL;
  RancangDecimal number;

  g_assert_true (rancang_plan_set_in_series (plan, item, field, 2021, parse (text, &number),
                                             &error));
  g_assert_no_error (error);
}

static RancangItem *
add_indicator (RancangPlan *plan)
{
  RancangItem *parent = rancang_plan_get_root (plan);
  static const char * const kinds[] = { "dimension", "sub-dimension", "programme", "indicator" };
  RancangItem *item = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RancangItem) made = rancang_item_new (kinds[i]);

      g_assert_true (rancang_plan_insert (plan, parent, made, -1, NULL));
      item = parent = made;
    }
  return item;
}

/* The rows go through a plan, as a planner types them, with the printed percentage beside. */
static void
test_bogor (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *indicator = add_indicator (plan);

  for (guint i = 0; i < G_N_ELEMENTS (bogor); i++)
    {
      RancangDecimal published, difference, typed, rounded;
      RancangAchievement achievement;
      gboolean differs;

      set_series (plan, indicator, "targets", bogor[i].figures.target);
      set_series (plan, indicator, "realisations", bogor[i].figures.realisation);
      set_series (plan, indicator, "achievements", bogor[i].printed);
      rancang_achievement_calculate (indicator, 2021, &achievement);
      g_assert_cmpint (achievement.state, ==, RANCANG_ACHIEVEMENT_CALCULATED);
      parse (bogor[i].printed, &typed);
      rounded = rancang_decimal_round (&achievement.percentage, typed.scale);
      differs = rancang_achievement_check_published (indicator, 2021, &published, &difference);
      assert_number (&rounded, bogor[i].own != NULL ? bogor[i].own : bogor[i].printed);
      g_assert_cmpint (differs, ==, bogor[i].own != NULL);
      if (differs)
        {
          assert_number (&published, bogor[i].printed);
          assert_number (&difference, strcmp (bogor[i].printed, bogor[i].own) < 0 ? "-1" : "1");
        }
    }
}

/* The mean of the seven rows of economy is printed as 119. */
static void
test_bogor_mean (void)
{
  const RancangDecimal seven = { 7, 0 };
  RancangDecimal sum = RANCANG_DECIMAL_ZERO;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bogor); i++)
    if (strcmp (bogor[i].dimension, "ECO") == 0)
      {
        RancangAchievement achievement = apply (RANCANG_ACHIEVEMENT_RISING, &bogor[i].figures);

        sum = rancang_decimal_add (&sum, &achievement.percentage);
        n++;
      }
  g_assert_cmpuint (n, ==, 7);
  sum = rancang_decimal_divide (&sum, &seven, 0);
  assert_number (&sum, "119");
}

static void
test_cap (void)
{
  static const char * const cases[][2] = { { "212", "100" }, { "100", "100" }, { "84.5", "84.5" },
                                           { "0", "0" }, { "-50", "0" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RancangDecimal number, capped;

      capped = rancang_achievement_cap (parse (cases[i][0], &number));
      assert_number (&capped, cases[i][1]);
    }
}

static void
test_choice (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *indicator = add_indicator (plan);

  g_assert_cmpint (rancang_achievement_choose_formula (indicator), ==, RANCANG_ACHIEVEMENT_RISING);
  g_object_set (indicator, "direction", "down", NULL);
  g_assert_cmpint (rancang_achievement_choose_formula (indicator), ==, RANCANG_ACHIEVEMENT_FALLING);
  g_object_set (indicator, "achievement-formula", "rising", NULL);
  g_assert_cmpint (rancang_achievement_choose_formula (indicator), ==, RANCANG_ACHIEVEMENT_RISING);
  g_object_set (indicator, "achievement-formula", "way", NULL);
  g_assert_cmpint (rancang_achievement_choose_formula (indicator), ==, RANCANG_ACHIEVEMENT_WAY);
}

/* The target at the end is that of the plan's last year, and of no other. */
static void
test_end_target (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *indicator = add_indicator (plan);
  RancangDecimal number;

  g_object_set (rancang_plan_get_root (plan), "start-year", 2020, "end-year", 2022, NULL);
  g_assert_true (rancang_plan_set_number (plan, indicator, "end-target", parse ("40", &number),
                                          NULL));
  g_assert_null (rancang_achievement_get_target (indicator, 2021));
  assert_number (rancang_achievement_get_target (indicator, 2022), "40");
  g_assert_true (rancang_plan_set_in_series (plan, indicator, "targets", 2022,
                                             parse ("35", &number), NULL));
  assert_number (rancang_achievement_get_target (indicator, 2022), "35");
}

static void
assert_freshness (RancangItem      *indicator,
                  GDate            *today,
                  RancangFreshness  wanted)
{
  g_autoptr (GDate) start = g_date_new_dmy (1, 4, 2021);
  g_autoptr (GDate) end = g_date_new_dmy (30, 6, 2021);
  g_autoptr (GDate) given = g_date_new ();
  gboolean known = rancang_achievement_get_given (indicator, 2021, given);

  g_assert_cmpint (rancang_achievement_judge_freshness (indicator, 2021, known ? given : NULL,
                                                        start, end, today), ==, wanted);
}

static void
test_freshness (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  RancangItem *indicator = add_indicator (plan);
  g_autoptr (GDate) within = g_date_new_dmy (30, 6, 2021);
  g_autoptr (GDate) after = g_date_new_dmy (1, 7, 2021);
  g_autoptr (GDate) before = g_date_new_dmy (31, 3, 2021);
  GDate date;

  assert_freshness (indicator, after, RANCANG_FRESHNESS_NOT_DUE);
  set_series (plan, indicator, "targets", "10");
  assert_freshness (indicator, within, RANCANG_FRESHNESS_AWAITED);
  assert_freshness (indicator, after, RANCANG_FRESHNESS_OVERDUE);
  set_series (plan, indicator, "realisations", "9");
  assert_freshness (indicator, after, RANCANG_FRESHNESS_UNDATED);
  g_assert_true (rancang_achievement_set_given (indicator, 2021, before, NULL));
  assert_freshness (indicator, after, RANCANG_FRESHNESS_OLD);
  g_assert_true (rancang_achievement_set_given (indicator, 2021, after, NULL));
  assert_freshness (indicator, after, RANCANG_FRESHNESS_FRESH);
  g_assert_true (rancang_achievement_get_given (indicator, 2021, &date));
  g_assert_cmpint (g_date_compare (&date, after), ==, 0);
  g_assert_false (rancang_achievement_get_given (indicator, 2020, &date));
  set_series (plan, indicator, "realised-on", "20211399");
  g_assert_false (rancang_achievement_get_given (indicator, 2021, &date));
  g_assert_true (rancang_achievement_set_given (indicator, 2021, NULL, NULL));
  assert_freshness (indicator, after, RANCANG_FRESHNESS_UNDATED);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/achievement/formulas", test_formulas);
  g_test_add_func ("/achievement/reasons", test_reasons);
  g_test_add_func ("/achievement/bogor", test_bogor);
  g_test_add_func ("/achievement/bogor-mean", test_bogor_mean);
  g_test_add_func ("/achievement/cap", test_cap);
  g_test_add_func ("/achievement/choice", test_choice);
  g_test_add_func ("/achievement/end-target", test_end_target);
  g_test_add_func ("/achievement/freshness", test_freshness);

  return g_test_run ();
}
