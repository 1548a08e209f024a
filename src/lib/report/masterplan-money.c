/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-money.c: amounts in the unit of the document, by year and source of funds */

#include "config.h"

#include "report/masterplan-budget-private.h"

#define BILLION 1000000000
#define MILLION 1000000
#define THOUSAND 1000

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

static void
choose_unit (Masterplan *self)
{
  switch (self->options->money_unit)
    {
    case RANCANG_MONEY_UNIT_RUPIAH:
      self->unit = MASTERPLAN_UNIT_RUPIAH;
      break;
    case RANCANG_MONEY_UNIT_MILLION:
      self->unit = MASTERPLAN_UNIT_MILLION;
      break;
    case RANCANG_MONEY_UNIT_BILLION:
      self->unit = MASTERPLAN_UNIT_BILLION;
      break;
    case RANCANG_MONEY_UNIT_AUTO:
    default:
      self->unit = MASTERPLAN_UNIT_MILLION;
      rancang_item_foreach (self->root, "budget-line", check_unit_cb, self);
      break;
    }
}

/* Finds the unit that keeps every amount of the plan whole, and the years that have a budget. */
void
rancang_masterplan_find_unit (Masterplan *self)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->root);

  choose_unit (self);
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

char *
rancang_budget_dup_amount (Masterplan           *self,
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
  if (self->unit == MASTERPLAN_UNIT_BILLION)
    unit.digits = BILLION;
  /* Places that are needed are kept: what is signed must not be rounded. */
  scaled = rancang_decimal_divide (amount, &unit, 9);
  return rancang_format_number (&scaled, self->language);
}

const char *
rancang_budget_get_unit_name (Masterplan *self)
{
  static const char *names[] = {
    N_("million rupiah"), N_("thousand rupiah"), N_("rupiah"), N_("billion rupiah"),
  };

  return tr (self, names[self->unit]);
}

int
rancang_budget_get_step (Masterplan *self)
{
  return rancang_masterplan_chunk_years (self->first_budget_year, self->last_budget_year,
                                         self->unit == MASTERPLAN_UNIT_MILLION
                                           || self->unit == MASTERPLAN_UNIT_BILLION
                                           ? RANCANG_MASTERPLAN_MANY_YEARS
                                           : RANCANG_MASTERPLAN_FEW_YEARS);
}

/* The caption with the unit and, where years are shared by several tables, those of this one. */
char *
rancang_budget_dup_caption (Masterplan  *self,
                            const char  *caption,
                            BudgetTable *budget)
{
  g_autofree char *years = NULL;

  if (budget->first > self->first_budget_year || budget->last < self->last_budget_year)
    years = g_strdup_printf (", %d" RANCANG_DASH "%d", budget->first, budget->last);
  return g_strconcat (caption, years != NULL ? years : "", " (", rancang_budget_get_unit_name (self), ")", NULL);
}

/* The cells of a row from the first year to the total, which is that of all years. */
void
rancang_budget_add_amounts (Masterplan    *self,
                            BudgetTable   *budget,
                            RancangSeries *series,
                            gboolean       bold)
{
  RancangDecimal total = rancang_series_total (series);
  g_autofree char *sum = rancang_budget_dup_amount (self, &total);

  for (int year = budget->first; year <= budget->last && year > 0; year++)
    {
      g_autofree char *amount = rancang_budget_dup_amount (self, rancang_series_lookup (series, year));

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

void
rancang_budget_add_year_columns (Masterplan  *self,
                                 BudgetTable *budget)
{
  for (int year = budget->first; year <= budget->last && year > 0; year++)
    rancang_report_table_add_column (budget->table, 10, RANCANG_REPORT_ALIGN_END);
  rancang_report_table_add_column (budget->table, 12, RANCANG_REPORT_ALIGN_END);
}

void
rancang_budget_add_year_heads (Masterplan  *self,
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

/* Calls for each source that has amounts, in the order of the schema. */
guint
rancang_budget_foreach_source (Masterplan       *self,
                               BudgetTable      *budget,
                               RancangTotals    *totals,
                               BudgetSourceFunc  func,
                               gpointer          data)
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
