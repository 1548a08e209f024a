/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* achievement.c: how far an indicator came, in hundredths of its target */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/achievement.h"
#include "model/catalogue.h"
#include "model/plan.h"

static const RancangDecimal hundred = { 100, 0 };

static const RancangDecimal *
lookup (RancangItem *indicator,
        const char  *field,
        int          year)
{
  RancangSeries *series = rancang_item_get_series (indicator, field);

  return series != NULL ? rancang_series_lookup (series, year) : NULL;
}

/**
 * rancang_achievement_choose_formula:
 * @indicator: an indicator
 *
 * Says how the achievement of @indicator is calculated: as its field `achievement-formula` says,
 * else by its direction, and as rising where it has none.
 *
 * Returns: the formula
 *
 * Since: 1.0
 */
RancangAchievementFormula
rancang_achievement_choose_formula (RancangItem *indicator)
{
  const char *chosen;

  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), RANCANG_ACHIEVEMENT_RISING);

  chosen = rancang_item_get_text (indicator, "achievement-formula");
  if (g_strcmp0 (chosen, "rising") == 0)
    return RANCANG_ACHIEVEMENT_RISING;
  if (g_strcmp0 (chosen, "falling") == 0)
    return RANCANG_ACHIEVEMENT_FALLING;
  if (g_strcmp0 (chosen, "way") == 0)
    return RANCANG_ACHIEVEMENT_WAY;

  return g_strcmp0 (rancang_item_get_text (indicator, "direction"), "down") == 0
           ? RANCANG_ACHIEVEMENT_FALLING : RANCANG_ACHIEVEMENT_RISING;
}

/**
 * rancang_achievement_get_target:
 * @indicator: an indicator
 * @year: a year
 *
 * Looks up what @indicator should reach in @year. In the last year of the plan the target at the
 * end stands for a target of that year that is missing.
 *
 * Returns: (nullable) (transfer none): the target, valid until @indicator changes
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_achievement_get_target (RancangItem *indicator,
                                int          year)
{
  const RancangDecimal *target;
  RancangPlan *plan;

  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), NULL);

  target = lookup (indicator, "targets", year);
  plan = rancang_item_get_plan (indicator);
  if (target == NULL && plan != NULL
      && rancang_item_get_year (rancang_plan_get_root (plan), "end-year") == year)
    target = rancang_item_get_number (indicator, "end-target");

  return target;
}

/**
 * rancang_achievement_get_realisation:
 * @indicator: an indicator
 * @year: a year
 *
 * Looks up what @indicator reached in @year.
 *
 * Returns: (nullable) (transfer none): the realisation, valid until @indicator changes
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_achievement_get_realisation (RancangItem *indicator,
                                     int          year)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), NULL);

  return lookup (indicator, "realisations", year);
}

/* A target that lies below the baseline is reached from above. */
static gboolean
is_reached (RancangAchievementFormula  formula,
            const RancangDecimal      *baseline,
            const RancangDecimal      *target,
            const RancangDecimal      *realisation)
{
  const int order = rancang_decimal_compare (realisation, target);

  if (formula == RANCANG_ACHIEVEMENT_FALLING
      || (formula == RANCANG_ACHIEVEMENT_WAY && baseline != NULL
          && rancang_decimal_compare (target, baseline) < 0))
    return order <= 0;
  return order >= 0;
}

static RancangAchievementState
find_obstacle (RancangAchievementFormula  formula,
               const RancangDecimal      *baseline,
               const RancangDecimal      *target,
               const RancangDecimal      *realisation)
{
  if (target == NULL)
    return RANCANG_ACHIEVEMENT_NO_TARGET;
  if (realisation == NULL)
    return RANCANG_ACHIEVEMENT_NO_REALISATION;
  if (formula == RANCANG_ACHIEVEMENT_WAY)
    {
      if (baseline == NULL)
        return RANCANG_ACHIEVEMENT_NO_BASELINE;
      return rancang_decimal_compare (target, baseline) == 0 ? RANCANG_ACHIEVEMENT_NO_WAY
                                                             : RANCANG_ACHIEVEMENT_CALCULATED;
    }
  if (target->digits == 0)
    return RANCANG_ACHIEVEMENT_ZERO_TARGET;
  return target->digits < 0 ? RANCANG_ACHIEVEMENT_NEGATIVE_TARGET : RANCANG_ACHIEVEMENT_CALCULATED;
}

/**
 * rancang_achievement_apply:
 * @formula: how to calculate
 * @baseline: (nullable): what there was before; only the way from the baseline needs it
 * @target: (nullable): what should be reached
 * @realisation: (nullable): what was reached
 * @achievement: (out caller-allocates): what comes out
 *
 * Calculates an achievement in exact decimals, rounded half up once, at the end, to two digits
 * after the point. Nothing is ever divided by zero: then the state says why there is no number.
 *
 * Since: 1.0
 */
void
rancang_achievement_apply (RancangAchievementFormula  formula,
                           const RancangDecimal      *baseline,
                           const RancangDecimal      *target,
                           const RancangDecimal      *realisation,
                           RancangAchievement        *achievement)
{
  RancangDecimal part, whole;

  g_return_if_fail (achievement != NULL);

  achievement->formula = formula;
  achievement->state = find_obstacle (formula, baseline, target, realisation);
  achievement->percentage = RANCANG_DECIMAL_ZERO;
  achievement->reached = target != NULL && realisation != NULL
                         && is_reached (formula, baseline, target, realisation);
  if (achievement->state != RANCANG_ACHIEVEMENT_CALCULATED)
    return;

  whole = *target;
  part = *realisation;
  if (formula == RANCANG_ACHIEVEMENT_FALLING)
    {
      const RancangDecimal excess = rancang_decimal_subtract (realisation, target);

      part = rancang_decimal_subtract (target, &excess);
    }
  else if (formula == RANCANG_ACHIEVEMENT_WAY)
    {
      whole = rancang_decimal_subtract (target, baseline);
      part = rancang_decimal_subtract (realisation, baseline);
    }
  part = rancang_decimal_multiply (&part, &hundred);
  achievement->percentage = rancang_decimal_divide (&part, &whole, 2);
}

/**
 * rancang_achievement_calculate:
 * @indicator: an indicator
 * @year: a year
 * @achievement: (out caller-allocates): what comes out
 *
 * Calculates how far @indicator came in @year, see [func@Rancang.Achievement.apply].
 *
 * Since: 1.0
 */
void
rancang_achievement_calculate (RancangItem        *indicator,
                               int                 year,
                               RancangAchievement *achievement)
{
  g_return_if_fail (RANCANG_IS_ITEM (indicator));
  g_return_if_fail (achievement != NULL);

  rancang_achievement_apply (rancang_achievement_choose_formula (indicator),
                             rancang_item_get_number (indicator, "baseline"),
                             rancang_achievement_get_target (indicator, year),
                             rancang_achievement_get_realisation (indicator, year), achievement);
}

/**
 * rancang_achievement_cap: (skip)
 * @percentage: an achievement
 *
 * Cuts an achievement to between 0 and 100. Published tables do it or not: Kota Bogor does not.
 *
 * Returns: @percentage, at least 0 and at most 100
 *
 * Since: 1.0
 */
RancangDecimal
rancang_achievement_cap (const RancangDecimal *percentage)
{
  g_return_val_if_fail (percentage != NULL, RANCANG_DECIMAL_ZERO);

  if (percentage->digits < 0)
    return RANCANG_DECIMAL_ZERO;
  return rancang_decimal_compare (percentage, &hundred) > 0 ? hundred : *percentage;
}

/**
 * rancang_achievement_get_formula_words:
 * @formula: a formula
 * @language: a language
 *
 * Writes a formula in words.
 *
 * Returns: (transfer none): the words
 *
 * Since: 1.0
 */
const char *
rancang_achievement_get_formula_words (RancangAchievementFormula formula,
                                       RancangLanguage           language)
{
  static const char * const words[] = {
    N_("Realisation ÷ target"),
    N_("(Target − (realisation − target)) ÷ target"),
    N_("(Realisation − baseline) ÷ (target − baseline)"),
  };

  g_return_val_if_fail (formula < G_N_ELEMENTS (words), NULL);

  return rancang_translate (language, NULL, words[formula]);
}

/**
 * rancang_achievement_get_reason:
 * @achievement: an achievement
 * @language: a language
 *
 * Says why an achievement is not a number.
 *
 * Returns: (nullable) (transfer none): the reason, %NULL where there is a number
 *
 * Since: 1.0
 */
const char *
rancang_achievement_get_reason (const RancangAchievement *achievement,
                                RancangLanguage           language)
{
  const char *reason = NULL;

  g_return_val_if_fail (achievement != NULL, NULL);

  switch (achievement->state)
    {
    case RANCANG_ACHIEVEMENT_NO_TARGET:
      reason = N_("No target");
      break;
    case RANCANG_ACHIEVEMENT_NO_REALISATION:
      reason = N_("No value");
      break;
    case RANCANG_ACHIEVEMENT_NO_BASELINE:
      reason = N_("No baseline");
      break;
    case RANCANG_ACHIEVEMENT_NO_WAY:
      reason = achievement->reached ? N_("Target is the baseline: kept")
                                    : N_("Target is the baseline: not kept");
      break;
    case RANCANG_ACHIEVEMENT_ZERO_TARGET:
      reason = achievement->reached ? N_("Target is zero: reached")
                                    : N_("Target is zero: not reached");
      break;
    case RANCANG_ACHIEVEMENT_NEGATIVE_TARGET:
      reason = achievement->reached ? N_("Target is below zero: reached")
                                    : N_("Target is below zero: not reached");
      break;
    case RANCANG_ACHIEVEMENT_CALCULATED:
    default:
      break;
    }

  return reason != NULL ? rancang_translate (language, NULL, reason) : NULL;
}

/**
 * rancang_achievement_check_published:
 * @indicator: an indicator
 * @year: a year
 * @published: (out caller-allocates): the percentage that was typed from a report
 * @difference: (out caller-allocates): @published less what is calculated
 *
 * Compares the achievement that a report states with the calculated one. A report rounds: the
 * calculated one is rounded half up to as many digits as were typed, so 212 is no difference to
 * 211.86.
 *
 * Returns: whether both are there and differ
 *
 * Since: 1.0
 */
gboolean
rancang_achievement_check_published (RancangItem    *indicator,
                                     int             year,
                                     RancangDecimal *published,
                                     RancangDecimal *difference)
{
  const RancangDecimal *typed;
  RancangAchievement achievement;
  RancangDecimal rounded;

  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), FALSE);
  g_return_val_if_fail (published != NULL && difference != NULL, FALSE);

  typed = lookup (indicator, "achievements", year);
  if (typed == NULL)
    return FALSE;
  rancang_achievement_calculate (indicator, year, &achievement);
  if (achievement.state != RANCANG_ACHIEVEMENT_CALCULATED)
    return FALSE;

  rounded = rancang_decimal_round (&achievement.percentage, typed->scale);
  *published = *typed;
  *difference = rancang_decimal_subtract (typed, &rounded);

  return difference->digits != 0;
}

/**
 * rancang_achievement_get_given:
 * @indicator: an indicator
 * @year: a year
 * @date: (out caller-allocates): the day
 *
 * Looks up on which day the realisation of @year was given.
 *
 * Returns: whether it was noted
 *
 * Since: 1.0
 */
gboolean
rancang_achievement_get_given (RancangItem *indicator,
                               int          year,
                               GDate       *date)
{
  const RancangDecimal *noted;
  gint64 day;

  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  noted = lookup (indicator, "realised-on", year);
  if (noted == NULL || !rancang_decimal_is_integer (noted))
    return FALSE;
  day = rancang_decimal_to_int64 (noted);
  if (day < 10000101 || day > 99991231
      || !g_date_valid_dmy (day % 100, day / 100 % 100, day / 10000))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, day % 100, day / 100 % 100, day / 10000);

  return TRUE;
}

/**
 * rancang_achievement_set_given:
 * @indicator: an indicator of a plan
 * @year: a year
 * @date: (nullable): the day, %NULL to forget it
 * @error: return location for an error
 *
 * Notes on which day the realisation of @year was given. Belongs in the transaction that gives it.
 *
 * Returns: whether it is noted
 *
 * Since: 1.0
 */
gboolean
rancang_achievement_set_given (RancangItem  *indicator,
                               int           year,
                               const GDate  *date,
                               GError      **error)
{
  RancangDecimal day = RANCANG_DECIMAL_ZERO;

  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), FALSE);
  g_return_val_if_fail (rancang_item_get_plan (indicator) != NULL, FALSE);

  if (date != NULL)
    rancang_decimal_init (&day, g_date_get_year (date) * 10000 + g_date_get_month (date) * 100
                                  + g_date_get_day (date), 0);

  return rancang_plan_set_in_series (rancang_item_get_plan (indicator), indicator, "realised-on",
                                     year, date != NULL ? &day : NULL, error);
}

/**
 * rancang_achievement_judge_freshness:
 * @indicator: an indicator
 * @year: the year of the period
 * @given: (nullable): when the value was given, %NULL where it is not known
 * @start: first day of the period
 * @end: last day of the period
 * @today: today
 *
 * Judges the value of @year against a period of monitoring.
 *
 * Returns: how fresh the value is
 *
 * Since: 1.0
 */
RancangFreshness
rancang_achievement_judge_freshness (RancangItem *indicator,
                                     int          year,
                                     const GDate *given,
                                     const GDate *start,
                                     const GDate *end,
                                     const GDate *today)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), RANCANG_FRESHNESS_NOT_DUE);
  g_return_val_if_fail (start != NULL && end != NULL && today != NULL, RANCANG_FRESHNESS_NOT_DUE);

  if (rancang_achievement_get_realisation (indicator, year) == NULL)
    {
      if (rancang_achievement_get_target (indicator, year) == NULL)
        return RANCANG_FRESHNESS_NOT_DUE;
      return g_date_compare (today, end) > 0 ? RANCANG_FRESHNESS_OVERDUE
                                             : RANCANG_FRESHNESS_AWAITED;
    }
  if (given == NULL)
    return RANCANG_FRESHNESS_UNDATED;

  return g_date_compare (given, start) < 0 ? RANCANG_FRESHNESS_OLD : RANCANG_FRESHNESS_FRESH;
}
