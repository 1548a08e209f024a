/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-budget.c: budget by year and source of funds */

#include "config.h"

#include "report/masterplan-private.h"

#define MILLION 1000000
#define THOUSAND 1000

/* One table in the making: the years it shows. */
typedef struct
{
  RancangReportTable *table;
  int                 first;
  int                 last;
} BudgetTable;

static const RancangChoice *
get_sources (void)
{
  return rancang_kind_find_field (rancang_kind_lookup ("budget-line"), "source")->choices;
}

static gboolean
is_whole_in (const RancangDecimal *amount,
             gint64                unit)
{
  return rancang_decimal_is_integer (amount) && rancang_decimal_to_int64 (amount) % unit == 0;
}

static void
check_unit (Masterplan    *self,
            RancangSeries *series)
{
  for (guint i = 0; series != NULL && i < rancang_series_get_size (series); i++)
    {
      const RancangDecimal *amount = rancang_series_get_value (series, i);

      if (!is_whole_in (amount, THOUSAND))
        self->unit = MASTERPLAN_UNIT_RUPIAH;
      else if (!is_whole_in (amount, MILLION))
        self->unit = MAX (self->unit, MASTERPLAN_UNIT_THOUSAND);
    }
}

static gboolean
check_unit_cb (RancangItem *line,
               gpointer     data)
{
  check_unit (data, rancang_item_get_series (line, "amounts"));
  return TRUE;
}

/* Finds the unit that keeps every amount of the plan whole, and the years that have a budget. */
void
rancang_masterplan_find_unit (Masterplan *self)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->root);

  self->unit = MASTERPLAN_UNIT_MILLION;
  rancang_item_foreach (self->root, "budget-line", check_unit_cb, self);
  self->first_budget_year = self->first_year;
  self->last_budget_year = self->last_year;
  rancang_masterplan_widen_years (rancang_totals_get_by_year (totals), &self->first_budget_year,
                                  &self->last_budget_year);
}

/* What a programme costs in all, in full; a dash when nothing is known. */
static char *
dup_total (Masterplan  *self,
           RancangItem *item,
           gboolean     with_rp)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (item);
  RancangSeries *by_year = rancang_totals_get_by_year (totals);
  g_autofree char *text = NULL;
  RancangDecimal total;

  if (by_year == NULL || rancang_series_get_size (by_year) == 0)
    return g_strdup (RANCANG_DASH);
  total = rancang_series_total (by_year);
  text = with_rp ? rancang_format_rupiah (&total, self->language)
                 : rancang_format_number (&total, self->language);
  if (!rancang_totals_has_example (totals))
    return g_steal_pointer (&text);
  self->example_marked = TRUE;
  return g_strconcat (text, EXAMPLE_MARK, NULL);
}

/* For sentences: Rp6.200.000.000,00. */
char *
rancang_masterplan_budget (Masterplan  *self,
                           RancangItem *item)
{
  return dup_total (self, item, TRUE);
}

/* For a column that is headed with Rp: 6.200.000.000. */
char *
rancang_masterplan_budget_number (Masterplan  *self,
                                  RancangItem *item)
{
  return dup_total (self, item, FALSE);
}

static char *
dup_amount (Masterplan           *self,
            const RancangDecimal *amount)
{
  RancangDecimal unit = { MILLION, 0 };
  RancangDecimal scaled;

  if (amount == NULL || amount->digits == 0)
    return g_strdup (RANCANG_DASH);
  if (self->unit == MASTERPLAN_UNIT_RUPIAH)
    return rancang_format_number (amount, self->language);
  if (self->unit == MASTERPLAN_UNIT_THOUSAND)
    unit.digits = THOUSAND;
  scaled = rancang_decimal_divide (amount, &unit, 0);
  return rancang_format_number (&scaled, self->language);
}

static const char *
get_unit_name (Masterplan *self)
{
  static const char *names[] = {
    N_("million rupiah"), N_("thousand rupiah"), N_("rupiah"),
  };

  return tr (self, names[self->unit]);
}

static int
get_step (Masterplan *self)
{
  return rancang_masterplan_chunk_years (self->first_budget_year, self->last_budget_year,
                                         self->unit == MASTERPLAN_UNIT_MILLION
                                           ? RANCANG_MASTERPLAN_MANY_YEARS
                                           : RANCANG_MASTERPLAN_FEW_YEARS);
}

/* The caption with the unit and, where years are shared by several tables, those of this one. */
static char *
dup_caption (Masterplan  *self,
             const char  *caption,
             BudgetTable *budget)
{
  g_autofree char *years = NULL;

  if (budget->first > self->first_budget_year || budget->last < self->last_budget_year)
    years = g_strdup_printf (", %d" RANCANG_DASH "%d", budget->first, budget->last);
  return g_strconcat (caption, years != NULL ? years : "", " (", get_unit_name (self), ")", NULL);
}

/* The cells of a row from the first year to the total, which is that of all years. */
static void
add_amounts (Masterplan    *self,
             BudgetTable   *budget,
             RancangSeries *series,
             gboolean       bold)
{
  RancangDecimal total = rancang_series_total (series);
  g_autofree char *sum = dup_amount (self, &total);

  for (int year = budget->first; year <= budget->last && year > 0; year++)
    {
      g_autofree char *amount = dup_amount (self, rancang_series_lookup (series, year));

      if (bold)
        rancang_masterplan_add_bold (budget->table, amount);
      else
        rancang_report_table_add_cell (budget->table, amount);
    }
  if (bold)
    rancang_masterplan_add_bold (budget->table, sum);
  else
    rancang_report_table_add_cell (budget->table, sum);
}

static void
add_year_columns (Masterplan  *self,
                  BudgetTable *budget)
{
  for (int year = budget->first; year <= budget->last && year > 0; year++)
    rancang_report_table_add_column (budget->table, 10, RANCANG_REPORT_ALIGN_END);
  rancang_report_table_add_column (budget->table, 12, RANCANG_REPORT_ALIGN_END);
}

static void
add_year_heads (Masterplan  *self,
                BudgetTable *budget)
{
  if (budget->first > 0)
    rancang_masterplan_add_years (budget->table, budget->first, budget->last);
  rancang_report_table_add_cell (budget->table, tr (self, N_("Total")));
}

/* What the lines without a source come to: all that is left after those with one. */
static RancangSeries *
make_rest (RancangTotals *totals)
{
  RancangSeries *rest = rancang_series_new ();
  RancangSeries *all = rancang_totals_get_by_year (totals);

  for (guint i = 0; all != NULL && i < rancang_series_get_size (all); i++)
    {
      int year = rancang_series_get_year (all, i);
      RancangDecimal left = *rancang_series_get_value (all, i);
      RancangSeries *next;

      for (const RancangChoice *source = get_sources (); source->code != NULL; source++)
        {
          RancangSeries *series = rancang_totals_get_source (totals, source->code);
          const RancangDecimal *part = series != NULL ? rancang_series_lookup (series, year) : NULL;

          if (part != NULL)
            left = rancang_decimal_subtract (&left, part);
        }
      if (left.digits == 0)
        continue;
      next = rancang_series_with (rest, year, &left);
      rancang_series_unref (rest);
      rest = next;
    }
  return rest;
}

typedef void (*SourceFunc) (Masterplan    *self,
                            BudgetTable   *budget,
                            const char    *source,
                            RancangSeries *amounts,
                            gpointer       data);

/* Calls for each source that has amounts, in the order of the schema. */
static guint
foreach_source (Masterplan    *self,
                BudgetTable   *budget,
                RancangTotals *totals,
                SourceFunc     func,
                gpointer       data)
{
  g_autoptr (RancangSeries) rest = make_rest (totals);
  guint n_sources = 0;

  for (const RancangChoice *source = get_sources (); source->code != NULL; source++)
    {
      RancangSeries *series = rancang_totals_get_source (totals, source->code);

      if (series == NULL || rancang_series_get_size (series) == 0)
        continue;
      func (self, budget, tr (self, source->label), series, data);
      n_sources++;
    }
  if (rancang_series_get_size (rest) > 0)
    {
      func (self, budget, tr (self, N_("Source not stated")), rest, data);
      n_sources++;
    }
  return n_sources;
}

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
  add_amounts (self, budget, amounts, FALSE);
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

  n_sources = foreach_source (self, budget, totals, add_programme_source, &head);
  if (n_sources == 0)
    add_programme_source (self, budget, RANCANG_DASH, nothing, &head);
  if (n_sources < 2)
    return;
  begin_programme_row (budget, &head);
  rancang_masterplan_add_bold (budget->table, tr (self, N_("Sum")));
  add_amounts (self, budget, rancang_totals_get_by_year (totals), TRUE);
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
  add_amounts (self, budget, rancang_totals_get_by_year (totals), FALSE);
}

static void
begin_programme_table (Masterplan  *self,
                       BudgetTable *budget)
{
  budget->table = rancang_report_table_new (RANCANG_REPORT_TABLE_DENSE);
  rancang_report_table_add_column (budget->table, 5, RANCANG_REPORT_ALIGN_CENTRE);
  rancang_report_table_add_column (budget->table, 34, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (budget->table, 18, RANCANG_REPORT_ALIGN_START);
  add_year_columns (self, budget);
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (budget->table, tr (self, N_("No.")));
  rancang_report_table_add_cell (budget->table,
                                 rancang_masterplan_label (self, "programme", "title"));
  rancang_report_table_add_cell (budget->table,
                                 rancang_masterplan_label (self, "budget-line", "source"));
  add_year_heads (self, budget);
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
  full = dup_caption (self, caption, budget);
  rancang_masterplan_table (self, full, budget->table);
}

/* The budget of a dimension's programmes; the dimension has some. */
void
rancang_masterplan_add_budget (Masterplan  *self,
                               RancangItem *dimension)
{
  int step = get_step (self);

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
  add_year_columns (self, budget);
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (budget->table, head);
  add_year_heads (self, budget);
}

static void
end_sum_table (Masterplan    *self,
               BudgetTable   *budget,
               RancangTotals *totals,
               const char    *caption)
{
  g_autofree char *full = dup_caption (self, caption, budget);
  g_autofree char *label = NULL;

  label = dup_sum_label (self, self->root, tr (self, N_("Total")));
  rancang_report_table_add_row (budget->table, RANCANG_REPORT_ROW_TOTAL);
  rancang_report_table_add_cell (budget->table, label);
  add_amounts (self, budget, rancang_totals_get_by_year (totals), FALSE);
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
  add_amounts (self, budget, amounts, FALSE);
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
  int step = get_step (self);

  for (int year = self->first_budget_year; year <= self->last_budget_year; year += step)
    {
      BudgetTable budget = { NULL, year, MIN (year + step - 1, self->last_budget_year) };

      begin_sum_table (self, &budget, rancang_masterplan_label (self, "budget-line", "source"));
      foreach_source (self, &budget, totals, add_sum_row, NULL);
      end_sum_table (self, &budget, totals, tr (self, N_("Budget by source of funds and year")));
      begin_sum_table (self, &budget, rancang_masterplan_label (self, "dimension", "title"));
      add_dimension_rows (self, &budget);
      end_sum_table (self, &budget, totals, tr (self, N_("Budget by dimension and year")));
    }
}
