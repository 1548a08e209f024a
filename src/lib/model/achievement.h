/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* achievement.h: how far an indicator came, in hundredths of its target */

#pragma once

#include "format.h"
#include "item.h"

G_BEGIN_DECLS

/**
 * RancangAchievementFormula:
 * @RANCANG_ACHIEVEMENT_RISING: more is better: realisation / target
 * @RANCANG_ACHIEVEMENT_FALLING: less is better: (target - (realisation - target)) / target
 * @RANCANG_ACHIEVEMENT_WAY: the part of the way from the baseline to the target that is behind:
 *   (realisation - baseline) / (target - baseline)
 *
 * How the achievement of an indicator is calculated.
 *
 * Rising and falling are what accountability reports of regions (LKjIP) print for "higher is
 * better" and "higher is worse", for example LKjIP Kabupaten Maluku Tengah 2021, chapter III;
 * falling is the same number as PermenPANRB on performance management gives for special conditions,
 * 1 + (1 - realisation / target). Rising is also what the published monitoring of Kota Bogor
 * 2017-2021 calculates. The way from the baseline is no official formula.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_ACHIEVEMENT_RISING,
  RANCANG_ACHIEVEMENT_FALLING,
  RANCANG_ACHIEVEMENT_WAY,
} RancangAchievementFormula;

/**
 * RancangAchievementState:
 * @RANCANG_ACHIEVEMENT_CALCULATED: there is a percentage
 * @RANCANG_ACHIEVEMENT_NO_TARGET: the year has no target
 * @RANCANG_ACHIEVEMENT_NO_REALISATION: the year has no realisation
 * @RANCANG_ACHIEVEMENT_NO_BASELINE: the formula needs a baseline and there is none
 * @RANCANG_ACHIEVEMENT_NO_WAY: the target is the baseline, so there is no way between them
 * @RANCANG_ACHIEVEMENT_ZERO_TARGET: nothing can be divided by a target of zero
 * @RANCANG_ACHIEVEMENT_NEGATIVE_TARGET: a part of a target below zero says nothing
 *
 * Whether an achievement is a number, and why not.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_ACHIEVEMENT_CALCULATED,
  RANCANG_ACHIEVEMENT_NO_TARGET,
  RANCANG_ACHIEVEMENT_NO_REALISATION,
  RANCANG_ACHIEVEMENT_NO_BASELINE,
  RANCANG_ACHIEVEMENT_NO_WAY,
  RANCANG_ACHIEVEMENT_ZERO_TARGET,
  RANCANG_ACHIEVEMENT_NEGATIVE_TARGET,
} RancangAchievementState;

/**
 * RancangAchievement:
 * @formula: what was calculated
 * @state: whether there is a percentage
 * @percentage: with two digits after the point, half up; may exceed 100 and fall below 0
 * @reached: whether the realisation is as good as the target, known without a percentage too
 *
 * How far an indicator came in a year.
 *
 * Since: 1.0
 */
typedef struct
{
  RancangAchievementFormula formula;
  RancangAchievementState   state;
  RancangDecimal            percentage;
  gboolean                  reached;
} RancangAchievement;

/**
 * RancangFreshness:
 * @RANCANG_FRESHNESS_NOT_DUE: no value, and no target that asks for one
 * @RANCANG_FRESHNESS_AWAITED: no value, and the period is not over
 * @RANCANG_FRESHNESS_OVERDUE: no value, and the period is over
 * @RANCANG_FRESHNESS_UNDATED: a value of which nobody noted the day
 * @RANCANG_FRESHNESS_OLD: a value from before the period
 * @RANCANG_FRESHNESS_FRESH: a value that was given in the period or after it
 *
 * How the value of a year stands to a period of monitoring.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_FRESHNESS_NOT_DUE,
  RANCANG_FRESHNESS_AWAITED,
  RANCANG_FRESHNESS_OVERDUE,
  RANCANG_FRESHNESS_UNDATED,
  RANCANG_FRESHNESS_OLD,
  RANCANG_FRESHNESS_FRESH,
} RancangFreshness;

RancangAchievementFormula rancang_achievement_choose_formula (RancangItem *indicator);

const RancangDecimal *rancang_achievement_get_target (RancangItem *indicator,
                                                      int          year);

const RancangDecimal *rancang_achievement_get_realisation (RancangItem *indicator,
                                                           int          year);

void rancang_achievement_calculate (RancangItem        *indicator,
                                    int                 year,
                                    RancangAchievement *achievement);

void rancang_achievement_apply (RancangAchievementFormula formula,
                                const RancangDecimal     *baseline,
                                const RancangDecimal     *target,
                                const RancangDecimal     *realisation,
                                RancangAchievement       *achievement);

RancangDecimal rancang_achievement_cap (const RancangDecimal *percentage);

const char *rancang_achievement_get_formula_words (RancangAchievementFormula formula,
                                                   RancangLanguage           language);

const char *rancang_achievement_get_reason (const RancangAchievement *achievement,
                                            RancangLanguage           language);

gboolean rancang_achievement_check_published (RancangItem    *indicator,
                                              int             year,
                                              RancangDecimal *published,
                                              RancangDecimal *difference);

gboolean rancang_achievement_get_given (RancangItem *indicator,
                                        int          year,
                                        GDate       *date);

gboolean rancang_achievement_set_given (RancangItem *indicator,
                                        int          year,
                                        const GDate *date,
                                        GError     **error);

RancangFreshness rancang_achievement_judge_freshness (RancangItem *indicator,
                                                      int          year,
                                                      const GDate *given,
                                                      const GDate *start,
                                                      const GDate *end,
                                                      const GDate *today);

G_END_DECLS
