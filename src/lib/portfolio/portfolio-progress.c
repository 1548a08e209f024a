/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-progress.c: how far a plan came: achievement, freshness and score */

#include "config.h"

#include "model/achievement.h"
#include "portfolio/portfolio-private.h"

typedef struct
{
  int            newest;    /* year with a realisation, 0 for none */
  int            last_year; /* the last whole year before today */
  RancangDecimal sum;
  guint          n_measured;
  guint          n_missing;
  GDate          given;
} Progress;

/* A series is in the order of its years. */
static gboolean
find_newest (RancangItem *indicator,
             gpointer     user_data)
{
  Progress *progress = user_data;
  RancangSeries *series = rancang_item_get_series (indicator, "realisations");
  guint n = series != NULL ? rancang_series_get_size (series) : 0;
  GDate given;

  if (n > 0)
    progress->newest = MAX (progress->newest, rancang_series_get_year (series, n - 1));
  for (guint i = 0; i < n; i++)
    {
      if (rancang_achievement_get_given (indicator, rancang_series_get_year (series, i), &given)
          && (!g_date_valid (&progress->given) || g_date_compare (&given, &progress->given) > 0))
        progress->given = given;
    }
  if (rancang_achievement_get_target (indicator, progress->last_year) != NULL
      && rancang_achievement_get_realisation (indicator, progress->last_year) == NULL)
    progress->n_missing++;
  return TRUE;
}

static gboolean
add_achievement (RancangItem *indicator,
                 gpointer     user_data)
{
  Progress *progress = user_data;
  RancangAchievement achievement;
  RancangDecimal capped;

  rancang_achievement_calculate (indicator, progress->newest, &achievement);
  if (achievement.state != RANCANG_ACHIEVEMENT_CALCULATED)
    return TRUE;
  capped = rancang_achievement_cap (&achievement.percentage);
  progress->sum = rancang_decimal_add (&progress->sum, &capped);
  progress->n_measured++;
  return TRUE;
}

/* The mean achievement of the newest year with realisations, that year, the day on which the newest
 * of them was given, and how many are missing of the last whole year. */
void
rancang_portfolio_measure_progress (RancangPortfolioSubject *subject,
                                    guint                    column)
{
  Progress progress = { .sum = RANCANG_DECIMAL_ZERO };

  g_date_clear (&progress.given, 1);
  progress.last_year = (int) g_ascii_strtoll (subject->date, NULL, 10) - 1;
  rancang_item_foreach (subject->root, "indicator", find_newest, &progress);
  rancang_portfolio_row_set_count (subject->row, column + 3, progress.n_missing);
  if (g_date_valid (&progress.given))
    {
      char day[sizeof "YYYY-MM-DD"];

      g_date_strftime (day, sizeof day, "%Y-%m-%d", &progress.given);
      rancang_portfolio_row_set_text (subject->row, column + 2, day);
    }
  if (progress.newest == 0)
    return;
  rancang_item_foreach (subject->root, "indicator", add_achievement, &progress);
  if (progress.n_measured == 0)
    return;
  progress.sum = rancang_decimal_divide (&progress.sum,
                                         &(RancangDecimal) { progress.n_measured, 0 }, 2);
  rancang_portfolio_row_set_number (subject->row, column, &progress.sum);
  rancang_portfolio_row_set_count (subject->row, column + 1, progress.newest);
}

/* The newest evaluation before a year, or NULL; with a model, only of this one. */
static RancangItem *
find_evaluation (RancangItem *root,
                 const char  *model,
                 int          before)
{
  RancangItem *newest = NULL;

  for (guint i = 0; i < rancang_item_count_children (root, "evaluation"); i++)
    {
      RancangItem *evaluation = rancang_item_peek_child (root, "evaluation", i);
      const char *own = rancang_item_get_text (evaluation, "model");
      int year = rancang_item_get_year (evaluation, "year");

      if (year == 0 || year >= before || own == NULL || *own == '\0'
          || (model != NULL && !g_str_equal (own, model)))
        continue;
      if (newest == NULL || year > rancang_item_get_year (newest, "year"))
        newest = evaluation;
    }
  return newest;
}

/* Why a score cannot be made is told where the plan is scored; here the place stays empty. */
static RancangScore *
score (RancangPortfolioSubject *subject,
       RancangItem             *evaluation)
{
  if (evaluation == NULL || subject->host == NULL)
    return NULL;
  if (subject->snapshot == NULL)
    subject->snapshot = rancang_plan_snapshot (subject->plan);
  return rancang_host_score (subject->host, subject->snapshot,
                             rancang_item_get_text (evaluation, "model"),
                             rancang_item_get_year (evaluation, "year"), NULL);
}

/* The newest score, its model and year, and the difference from the one before by this model. */
void
rancang_portfolio_measure_score (RancangPortfolioSubject *subject,
                                 guint                    column)
{
  RancangItem *evaluation = find_evaluation (subject->root, NULL, G_MAXINT);
  g_autoptr (RancangScore) newest = score (subject, evaluation);
  g_autoptr (RancangScore) before = NULL;
  RancangDecimal value, change;
  int year;

  if (newest == NULL || rancang_score_get_value (newest) == NULL)
    return;
  year = rancang_item_get_year (evaluation, "year");
  value = rancang_decimal_round (rancang_score_get_value (newest),
                                 rancang_score_get_places (newest));
  rancang_portfolio_row_set_number (subject->row, column, &value);
  rancang_portfolio_row_set_text (subject->row, column + 1,
                                  rancang_item_get_text (evaluation, "model"));
  rancang_portfolio_row_set_count (subject->row, column + 2, year);
  before = score (subject, find_evaluation (subject->root,
                                            rancang_item_get_text (evaluation, "model"), year));
  if (before == NULL || rancang_score_get_value (before) == NULL)
    return;
  change = rancang_decimal_round (rancang_score_get_value (before),
                                  rancang_score_get_places (before));
  change = rancang_decimal_subtract (&value, &change);
  rancang_portfolio_row_set_number (subject->row, column + 3, &change);
}
