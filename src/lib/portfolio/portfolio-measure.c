/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-measure.c: what a plan says of itself: region, stage, budget, readiness and the like */

#include "config.h"

#include "model/completeness.h"
#include "model/totals.h"
#include "portfolio/portfolio-private.h"

#define HUNDRED (&(RancangDecimal) { 100, 0 })

static void
set_year (RancangPortfolioSubject *subject,
          guint                    column,
          int                      year)
{
  if (year != 0)
    rancang_portfolio_row_set_count (subject->row, column, year);
}

/* Name, code, province, year of selection. */
void
rancang_portfolio_measure_region (RancangPortfolioSubject *subject,
                                  guint                    column)
{
  static const char *const fields[] = { "title", "code", "province" };

  if (subject->region == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    rancang_portfolio_row_set_text (subject->row, column + i,
                                    rancang_item_get_text (subject->region, fields[i]));
  set_year (subject, column + 3, rancang_item_get_year (subject->region, "cohort"));
}

/* Title, first and last year, framework. */
void
rancang_portfolio_measure_plan (RancangPortfolioSubject *subject,
                                guint                    column)
{
  RancangItem *framework = rancang_item_peek_child (subject->root, "framework", 0);
  int first, last;

  rancang_plan_get_years (subject->plan, &first, &last);
  rancang_portfolio_row_set_text (subject->row, column, rancang_item_get_title (subject->root));
  set_year (subject, column + 1, first);
  set_year (subject, column + 2, last);
  if (framework != NULL)
    rancang_portfolio_row_set_text (subject->row, column + 3,
                                    rancang_item_get_text (framework, "code"));
}

/* The last stage in order that is done, and how many are. */
void
rancang_portfolio_measure_stages (RancangPortfolioSubject *subject,
                                  guint                    column)
{
  guint n_done = 0;

  for (guint i = 0; i < rancang_item_count_children (subject->root, "stage"); i++)
    {
      RancangItem *stage = rancang_item_peek_child (subject->root, "stage", i);

      if (!rancang_item_get_boolean (stage, "done"))
        continue;
      rancang_portfolio_row_set_text (subject->row, column, rancang_item_get_title (stage));
      n_done++;
    }
  if (rancang_item_count_children (subject->root, "stage") > 0)
    rancang_portfolio_row_set_count (subject->row, column + 1, n_done);
}

void
rancang_portfolio_measure_completeness (RancangPortfolioSubject *subject,
                                        guint                    column)
{
  RancangCompleteness completeness = rancang_item_get_completeness (subject->root);

  rancang_portfolio_row_set_count (subject->row, column,
                                   rancang_completeness_percent (&completeness));
}

typedef struct
{
  gint64 n_programmes;
  gint64 n_quick_wins;
  gint64 n_indicators;
} Counts;

static gboolean
count_programme (RancangItem *programme,
                 gpointer     user_data)
{
  Counts *counts = user_data;

  counts->n_programmes++;
  counts->n_quick_wins += rancang_item_get_boolean (programme, "quick-win");
  return TRUE;
}

static gboolean
count_indicator (RancangItem *indicator,
                 gpointer     user_data)
{
  ((Counts *) user_data)->n_indicators++;
  return TRUE;
}

/* Programmes, the quick wins among them, indicators. */
void
rancang_portfolio_measure_programmes (RancangPortfolioSubject *subject,
                                      guint                    column)
{
  Counts counts = { 0 };

  rancang_item_foreach (subject->root, "programme", count_programme, &counts);
  rancang_item_foreach (subject->root, "indicator", count_indicator, &counts);
  rancang_portfolio_row_set_count (subject->row, column, counts.n_programmes);
  rancang_portfolio_row_set_count (subject->row, column + 1, counts.n_quick_wins);
  rancang_portfolio_row_set_count (subject->row, column + 2, counts.n_indicators);
}

static void
add_amounts (RancangPortfolioRow *row,
             const char          *source,
             RancangSeries       *series)
{
  for (guint i = 0; series != NULL && i < rancang_series_get_size (series); i++)
    {
      RancangPortfolioAmount amount = { rancang_series_get_year (series, i), g_strdup (source),
                                        *rancang_series_get_value (series, i) };

      g_array_append_val (row->amounts, amount);
    }
}

/* The budget of all years, and the part that the region itself pays. */
void
rancang_portfolio_measure_budget (RancangPortfolioSubject *subject,
                                  guint                    column)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (subject->root);
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("budget-line"),
                                                       "source");
  RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));
  RancangSeries *own = rancang_totals_get_source (totals, "apbd-regency");
  RancangDecimal share;

  for (const RancangChoice *choice = field->choices; choice->code != NULL; choice++)
    add_amounts (subject->row, choice->code, rancang_totals_get_source (totals, choice->code));
  add_amounts (subject->row, "", rancang_totals_get_source (totals, ""));
  if (subject->row->amounts->len == 0)
    return;
  rancang_portfolio_row_set_number (subject->row, column, &total);
  if (total.digits == 0)
    return;
  share = own != NULL ? rancang_series_total (own) : RANCANG_DECIMAL_ZERO;
  share = rancang_decimal_multiply (&share, HUNDRED);
  share = rancang_decimal_divide (&share, &total, 1);
  rancang_portfolio_row_set_number (subject->row, column + 1, &share);
}

typedef struct
{
  RancangPortfolioRow *row;
  guint                sum;
  guint                n_rated;
  guint                n_open;
} Readiness;

static gboolean
rate_item (RancangItem *item,
           gpointer     user_data)
{
  Readiness *readiness = user_data;
  const char *rating = rancang_item_get_text (item, "rating");
  const char * const *programmes = rancang_item_get_list (item, "programmes");
  RancangItem *element = rancang_item_get_parent (item);
  RancangPortfolioGap gap = { NULL };

  if (rating == NULL || *rating == '\0')
    return TRUE;
  readiness->n_rated++;
  readiness->sum += g_str_equal (rating, "good") ? 3 : g_str_equal (rating, "moderate") ? 2 : 1;
  if (g_str_equal (rating, "good"))
    return TRUE;
  gap.element = g_strdup (element != NULL ? rancang_item_get_title (element) : "");
  gap.title = g_strdup (rancang_item_get_title (item));
  gap.rating = g_strdup (rating);
  gap.answered = programmes != NULL && *programmes != NULL;
  readiness->n_open += !gap.answered;
  g_array_append_val (readiness->row->gaps, gap);
  return TRUE;
}

/* The mean of what is rated, what is not yet good, and what of it no programme closes. */
void
rancang_portfolio_measure_readiness (RancangPortfolioSubject *subject,
                                     guint                    column)
{
  Readiness readiness = { .row = subject->row };
  RancangDecimal mean;

  rancang_item_foreach (subject->root, "readiness-item", rate_item, &readiness);
  if (readiness.n_rated == 0)
    return;
  mean = rancang_decimal_divide (&(RancangDecimal) { readiness.sum, 0 },
                                 &(RancangDecimal) { readiness.n_rated, 0 }, 2);
  rancang_portfolio_row_set_number (subject->row, column, &mean);
  rancang_portfolio_row_set_count (subject->row, column + 1, subject->row->gaps->len);
  rancang_portfolio_row_set_count (subject->row, column + 2, readiness.n_open);
}
