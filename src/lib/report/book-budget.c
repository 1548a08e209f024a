/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-budget.c: the annex of the budget: year, source of funds, dimension, and words */

#include "config.h"

#include "report/amount-words.h"
#include "report/book-tables-private.h"
#include "report/masterplan-budget-private.h"

/* Every year with its amount in numbers and in words. */
static void
add_years (Masterplan    *self,
           RancangTotals *totals)
{
  static const BookColumn columns[] = {
    { 12, RANCANG_REPORT_ALIGN_CENTRE, N_("Year") },
    { 28, RANCANG_REPORT_ALIGN_END, N_("Amount (Rp)") },
    { 60, RANCANG_REPORT_ALIGN_START, N_("In words") },
  };
  RancangSeries *series = rancang_totals_get_by_year (totals);
  RancangReportTable *table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns), 0);
  RancangDecimal total = rancang_series_total (series);
  g_autofree char *sum = rancang_format_number (&total, self->language);
  g_autofree char *words = rancang_amount_in_words (&total, self->language);

  for (guint i = 0; i < rancang_series_get_size (series); i++)
    {
      const RancangDecimal *amount = rancang_series_get_value (series, i);
      g_autofree char *year = g_strdup_printf ("%d", rancang_series_get_year (series, i));
      g_autofree char *number = rancang_format_number (amount, self->language);
      g_autofree char *in_words = rancang_amount_in_words (amount, self->language);

      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_report_table_add_cell (table, year);
      rancang_report_table_add_cell (table, number);
      rancang_report_table_add_cell (table, in_words);
    }
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_TOTAL);
  rancang_report_table_add_cell (table, tr (self, N_("Total")));
  rancang_report_table_add_cell (table, sum);
  rancang_report_table_add_cell (table, words);
  rancang_masterplan_table (self, tr (self, N_("Budget by year, in numbers and in words")), table);
}

static void
add_row (Masterplan    *self,
         BudgetTable   *budget,
         const char    *source,
         RancangSeries *amounts,
         gpointer       data)
{
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (budget->table, source);
  rancang_budget_add_amounts (self, budget, amounts, FALSE);
}

static void
add_dimension (Masterplan  *self,
               BudgetTable *budget,
               RancangItem *dimension)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (dimension);
  RancangSeries *by_year = rancang_totals_get_by_year (totals);

  if (by_year == NULL || rancang_series_get_size (by_year) == 0)
    return;
  rancang_report_table_add_group (budget->table, rancang_masterplan_title (self, dimension));
  rancang_budget_foreach_source (self, budget, totals, add_row, NULL);
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_PLAIN);
  rancang_masterplan_add_bold (budget->table, tr (self, N_("Sum")));
  rancang_budget_add_amounts (self, budget, by_year, TRUE);
}

/* Years beside each other, and below each dimension its sources. */
static void
add_sources (Masterplan    *self,
             RancangTotals *totals,
             BudgetTable   *budget)
{
  g_autofree char *caption = NULL;

  budget->table = rancang_report_table_new (RANCANG_REPORT_TABLE_DENSE);
  rancang_report_table_add_column (budget->table, 34, RANCANG_REPORT_ALIGN_START);
  rancang_budget_add_year_columns (self, budget);
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (budget->table, tr (self, N_("Dimension and source of funds")));
  rancang_budget_add_year_heads (self, budget);
  for (guint i = 0; i < rancang_item_count_children (self->root, "dimension"); i++)
    add_dimension (self, budget, rancang_item_peek_child (self->root, "dimension", i));
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_TOTAL);
  rancang_report_table_add_cell (budget->table, tr (self, N_("Total")));
  rancang_budget_add_amounts (self, budget, rancang_totals_get_by_year (totals), FALSE);
  caption = rancang_budget_dup_caption (self,
                                        tr (self, N_("Budget by dimension, source of funds and "
                                                     "year")), budget);
  rancang_masterplan_table (self, caption, budget->table);
}

void
rancang_book_add_budget_annex (Masterplan *self)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->root);
  RancangSeries *by_year = rancang_totals_get_by_year (totals);
  int step = rancang_budget_get_step (self);

  if (by_year == NULL || rancang_series_get_size (by_year) == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The programmes have no budget yet.")));
      return;
    }
  add_years (self, totals);
  for (int year = self->first_budget_year; year <= self->last_budget_year; year += step)
    {
      BudgetTable budget = { NULL, year, MIN (year + step - 1, self->last_budget_year) };

      add_sources (self, totals, &budget);
    }
  for (guint i = 0; i < rancang_item_count_children (self->root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);
      g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);

      if (programmes->len > 0 && rancang_masterplan_go_on (self))
        rancang_masterplan_add_budget (self, dimension);
    }
}
