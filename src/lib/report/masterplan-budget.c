/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-budget.c: the tables of the budget by year and source of funds */

#include "config.h"

#include "report/masterplan-budget-private.h"

/* The number and name of the programme whose rows are being added; NULL after the first row. */
typedef struct
{
  const char *number;
  const char *title;
} RowHead;

static void
begin_programme_row (BudgetTable *budget,
                     RowHead     *head)
{
  RancangReportCellFlags flags = head->title != NULL ? 0 : RANCANG_REPORT_CELL_CONTINUED;

  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell_full (budget->table, head->number, 1, flags);
  rancang_report_table_add_cell_full (budget->table, head->title, 1, flags);
  head->number = head->title = NULL;
}

static void
add_programme_source (Masterplan    *self,
                      BudgetTable   *budget,
                      const char    *source,
                      RancangSeries *amounts,
                      gpointer       data)
{
  begin_programme_row (budget, data);
  rancang_report_table_add_cell (budget->table, source);
  rancang_budget_add_amounts (self, budget, amounts, FALSE);
}

static char *
dup_budget_title (Masterplan    *self,
                  RancangItem   *item,
                  RancangTotals *totals)
{
  g_autofree char *title = rancang_masterplan_marked (self, item);

  if (!rancang_totals_has_example (totals) || g_str_has_suffix (title, EXAMPLE_MARK))
    return g_steal_pointer (&title);
  self->example_marked = TRUE;
  return g_strconcat (title, EXAMPLE_MARK, NULL);
}

static void
add_programme_rows (Masterplan  *self,
                    BudgetTable *budget,
                    RancangItem *programme,
                    guint        number)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (programme);
  g_autoptr (RancangSeries) nothing = rancang_series_new ();
  g_autofree char *title = dup_budget_title (self, programme, totals);
  g_autofree char *no = g_strdup_printf ("%u", number);
  RowHead head = { no, title };
  guint n_sources;

  n_sources = rancang_budget_foreach_source (self, budget, totals, add_programme_source, &head);
  if (n_sources == 0)
    add_programme_source (self, budget, RANCANG_DASH, nothing, &head);
  if (n_sources < 2)
    return;
  begin_programme_row (budget, &head);
  rancang_masterplan_add_bold (budget->table, tr (self, N_("Sum")));
  rancang_budget_add_amounts (self, budget, rancang_totals_get_by_year (totals), TRUE);
}

/* Sums of which some part is an example are marked too. */
static char *
dup_sum_label (Masterplan  *self,
               RancangItem *item,
               const char  *label)
{
  gboolean examples = rancang_masterplan_holds_examples (item);

  self->example_marked |= examples;
  return g_strconcat (label, examples ? EXAMPLE_MARK : "", NULL);
}

static void
add_dimension_total (Masterplan  *self,
                     BudgetTable *budget,
                     RancangItem *dimension)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (dimension);
  g_autofree char *sum = NULL;
  g_autofree char *label = NULL;

  sum = rancang_report_fill (tr (self, N_("Total of {name}")), "name",
                             rancang_masterplan_title (self, dimension), NULL);
  label = dup_sum_label (self, dimension, sum);
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_TOTAL);
  rancang_report_table_add_cell_full (budget->table, label, 3, 0);
  rancang_budget_add_amounts (self, budget, rancang_totals_get_by_year (totals), FALSE);
}

static void
begin_programme_table (Masterplan  *self,
                       BudgetTable *budget)
{
  budget->table = rancang_report_table_new (RANCANG_REPORT_TABLE_DENSE);
  rancang_report_table_add_column (budget->table, 5, RANCANG_REPORT_ALIGN_CENTRE);
  rancang_report_table_add_column (budget->table, 34, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (budget->table, 18, RANCANG_REPORT_ALIGN_START);
  rancang_budget_add_year_columns (self, budget);
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (budget->table, tr (self, N_("No.")));
  rancang_report_table_add_cell (budget->table,
                                 rancang_masterplan_label (self, "programme", "title"));
  rancang_report_table_add_cell (budget->table,
                                 rancang_masterplan_label (self, "budget-line", "source"));
  rancang_budget_add_year_heads (self, budget);
}

static void
add_dimension_table (Masterplan  *self,
                     RancangItem *dimension,
                     BudgetTable *budget)
{
  g_autofree char *caption = NULL;
  g_autofree char *full = NULL;
  guint number = 0;

  begin_programme_table (self, budget);
  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    {
      RancangItem *sub_dimension = rancang_item_peek_child (dimension, "sub-dimension", i);
      guint n_programmes = rancang_item_count_children (sub_dimension, "programme");

      if (n_programmes > 0)
        rancang_report_table_add_group (budget->table,
                                        rancang_masterplan_title (self, sub_dimension));
      for (guint j = 0; j < n_programmes; j++)
        add_programme_rows (self, budget, rancang_item_peek_child (sub_dimension, "programme", j),
                            ++number);
    }
  add_dimension_total (self, budget, dimension);
  caption = rancang_report_fill (tr (self, N_("Budget of {name} by year and source of funds")),
                                 "name", rancang_masterplan_title (self, dimension), NULL);
  full = rancang_budget_dup_caption (self, caption, budget);
  rancang_masterplan_table (self, full, budget->table);
}

/* The budget of a dimension's programmes; the dimension has some. */
void
rancang_masterplan_add_budget (Masterplan  *self,
                               RancangItem *dimension)
{
  int step = rancang_budget_get_step (self);

  for (int year = self->first_budget_year; year <= self->last_budget_year; year += step)
    {
      BudgetTable budget = { NULL, year, MIN (year + step - 1, self->last_budget_year) };

      add_dimension_table (self, dimension, &budget);
    }
}

static void
begin_sum_table (Masterplan  *self,
                 BudgetTable *budget,
                 const char  *head)
{
  budget->table = rancang_report_table_new (RANCANG_REPORT_TABLE_DENSE);
  rancang_report_table_add_column (budget->table, 34, RANCANG_REPORT_ALIGN_START);
  rancang_budget_add_year_columns (self, budget);
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (budget->table, head);
  rancang_budget_add_year_heads (self, budget);
}

static void
end_sum_table (Masterplan    *self,
               BudgetTable   *budget,
               RancangTotals *totals,
               const char    *caption)
{
  g_autofree char *full = rancang_budget_dup_caption (self, caption, budget);
  g_autofree char *label = NULL;

  label = dup_sum_label (self, self->root, tr (self, N_("Total")));
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_TOTAL);
  rancang_report_table_add_cell (budget->table, label);
  rancang_budget_add_amounts (self, budget, rancang_totals_get_by_year (totals), FALSE);
  rancang_masterplan_table (self, full, budget->table);
}

static void
add_sum_row (Masterplan    *self,
             BudgetTable   *budget,
             const char    *label,
             RancangSeries *amounts,
             gpointer       data)
{
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (budget->table, label);
  rancang_budget_add_amounts (self, budget, amounts, FALSE);
}

static void
add_dimension_rows (Masterplan  *self,
                    BudgetTable *budget)
{
  for (guint i = 0; i < rancang_item_count_children (self->root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);
      g_autoptr (RancangTotals) totals = rancang_totals_new (dimension);

      add_sum_row (self, budget, rancang_masterplan_title (self, dimension),
                   rancang_totals_get_by_year (totals), NULL);
    }
}

/* The budget of the whole plan by source of funds and by dimension. */
void
rancang_masterplan_add_grand_total (Masterplan *self)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->root);
  int step = rancang_budget_get_step (self);

  for (int year = self->first_budget_year; year <= self->last_budget_year; year += step)
    {
      BudgetTable budget = { NULL, year, MIN (year + step - 1, self->last_budget_year) };

      begin_sum_table (self, &budget, rancang_masterplan_label (self, "budget-line", "source"));
      rancang_budget_foreach_source (self, &budget, totals, add_sum_row, NULL);
      end_sum_table (self, &budget, totals, tr (self, N_("Budget by source of funds and year")));
      begin_sum_table (self, &budget, rancang_masterplan_label (self, "dimension", "title"));
      add_dimension_rows (self, &budget);
      end_sum_table (self, &budget, totals, tr (self, N_("Budget by dimension and year")));
    }
}
