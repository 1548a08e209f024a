/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-indicators.c: tables of indicators with a target for every year */

#include "config.h"

#include "report/masterplan-private.h"

gboolean
rancang_masterplan_any_indicator (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (rancang_item_count_children (g_ptr_array_index (items, i), "indicator") > 0)
        return TRUE;
    }
  return FALSE;
}

/* The plan's years and those of the targets, at most so many that tables stay readable. */
static void
find_span (Masterplan *self,
           GPtrArray  *items,
           int        *first,
           int        *last)
{
  *first = self->first_year;
  *last = self->last_year;
  for (guint i = 0; i < items->len; i++)
    {
      RancangItem *item = g_ptr_array_index (items, i);

      for (guint j = 0; j < rancang_item_count_children (item, "indicator"); j++)
        {
          RancangItem *indicator = rancang_item_peek_child (item, "indicator", j);

          rancang_masterplan_widen_years (rancang_item_get_series (indicator, "targets"), first,
                                          last);
        }
    }
  *last = MIN (*last, *first + RANCANG_MASTERPLAN_MAX_YEARS - 1);
}

static char *
dup_baseline (Masterplan  *self,
              RancangItem *indicator)
{
  const RancangDecimal *baseline = rancang_item_get_number (indicator, "baseline");
  int year = rancang_item_get_year (indicator, "baseline-year");
  g_autofree char *number = rancang_masterplan_number (self, baseline);

  if (baseline == NULL || year == 0)
    return g_steal_pointer (&number);
  return g_strdup_printf ("%s (%d)", number, year);
}

/* What was set for the end, or else the target of the plan's last year. */
static char *
dup_end_target (Masterplan  *self,
                RancangItem *indicator)
{
  const RancangDecimal *target = rancang_item_get_number (indicator, "end-target");
  RancangSeries *targets = rancang_item_get_series (indicator, "targets");

  if (target == NULL && targets != NULL)
    target = rancang_series_lookup (targets, self->last_year);
  return rancang_masterplan_number (self, target);
}

static void
add_indicator (Masterplan         *self,
               RancangReportTable *table,
               RancangItem        *indicator,
               const char         *owner,
               int                 first,
               int                 last)
{
  RancangSeries *targets = rancang_item_get_series (indicator, "targets");
  g_autofree char *title = rancang_masterplan_marked (self, indicator);
  g_autofree char *baseline = dup_baseline (self, indicator);
  g_autofree char *end = dup_end_target (self, indicator);

  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  if (self->landscape)
    rancang_report_table_add_cell_full (table, owner, 1,
                                        owner != NULL ? 0 : RANCANG_REPORT_CELL_CONTINUED);
  rancang_report_table_add_cell (table, title);
  rancang_report_table_add_cell (table, rancang_masterplan_text (indicator, "unit"));
  rancang_report_table_add_cell (table, baseline);
  for (int year = first; year <= last && year > 0; year++)
    {
      const RancangDecimal *target = targets != NULL ? rancang_series_lookup (targets, year) : NULL;
      g_autofree char *number = rancang_masterplan_number (self, target);

      rancang_report_table_add_cell (table, number);
    }
  rancang_report_table_add_cell (table, end);
}

/* On wide pages the programme stands in a column, on others in a row above its indicators. */
static RancangReportTable *
new_indicator_table (Masterplan *self,
                     int         first,
                     int         last)
{
  guint n_years = first > 0 ? (guint) (last - first + 1) : 0;
  RancangReportTable *table = rancang_report_table_new (RANCANG_REPORT_TABLE_DENSE);

  if (self->landscape)
    rancang_report_table_add_column (table, 60, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, n_years > 0 ? 100 - MIN (n_years, 8) * 8 : 100,
                                   RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 18, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 20, RANCANG_REPORT_ALIGN_END);
  for (guint i = 0; i < n_years; i++)
    rancang_report_table_add_column (table, 15, RANCANG_REPORT_ALIGN_END);
  rancang_report_table_add_column (table, 17, RANCANG_REPORT_ALIGN_END);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  if (self->landscape)
    rancang_report_table_add_cell (table, rancang_masterplan_label (self, "programme", "title"));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "indicator", "title"));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "indicator", "unit"));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "indicator", "baseline"));
  if (n_years > 0)
    rancang_masterplan_add_years (table, first, last);
  rancang_report_table_add_cell (table, tr (self, N_("End target")));
  return table;
}

static void
add_chunk (Masterplan *self,
           GPtrArray  *items,
           const char *caption,
           int         first,
           int         last)
{
  RancangReportTable *table = new_indicator_table (self, first, last);

  for (guint i = 0; i < items->len; i++)
    {
      RancangItem *item = g_ptr_array_index (items, i);
      guint n_indicators = rancang_item_count_children (item, "indicator");
      g_autofree char *title = NULL;

      if (n_indicators == 0)
        continue;
      title = rancang_masterplan_marked (self, item);
      if (!self->landscape)
        rancang_report_table_add_group (table, title);
      for (guint j = 0; j < n_indicators; j++)
        add_indicator (self, table, rancang_item_peek_child (item, "indicator", j),
                       j == 0 ? title : NULL, first, last);
    }
  rancang_masterplan_table (self, caption, table);
}

void
rancang_masterplan_add_indicators (Masterplan *self,
                                   GPtrArray  *items,
                                   const char *caption)
{
  int most = self->landscape ? RANCANG_MASTERPLAN_MANY_YEARS : RANCANG_MASTERPLAN_FEW_YEARS;
  int first, last, step;

  find_span (self, items, &first, &last);
  step = rancang_masterplan_chunk_years (first, last, most);
  for (int year = first; year <= last; year += step)
    {
      int end = MIN (year + step - 1, last);
      g_autofree char *part = NULL;

      if (step <= last - first)
        part = g_strdup_printf ("%s, %d" RANCANG_DASH "%d", caption, year, end);
      add_chunk (self, items, part != NULL ? part : caption, year, end);
    }
}
