/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-roadmap.c: what happens when, and the milestones */

#include "config.h"

#include "report/masterplan-private.h"

#define MARK "\342\227\217"

static gboolean
covers (RancangItem *programme,
        int          year)
{
  int start = rancang_item_get_year (programme, "start-year");
  int end = rancang_item_get_year (programme, "end-year");

  if (start == 0)
    start = end;
  if (end == 0)
    end = start;
  return year > 0 && start <= year && year <= end;
}

static RancangReportTable *
new_roadmap_table (Masterplan *self,
                   int         first,
                   int         last)
{
  RancangReportTable *table = rancang_report_table_new (RANCANG_REPORT_TABLE_DENSE);

  rancang_report_table_add_column (table, 6, RANCANG_REPORT_ALIGN_CENTRE);
  rancang_report_table_add_column (table, 44, RANCANG_REPORT_ALIGN_START);
  for (int year = first; year <= last && year > 0; year++)
    rancang_report_table_add_column (table, 8, RANCANG_REPORT_ALIGN_CENTRE);
  rancang_report_table_add_column (table, self->landscape ? 32 : 28, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (table, tr (self, N_("No.")));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "programme", "title"));
  if (first > 0)
    rancang_masterplan_add_years (table, first, last);
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "programme", "horizon"));
  return table;
}

static void
add_roadmap_row (Masterplan         *self,
                 RancangReportTable *table,
                 RancangItem        *programme,
                 guint               number,
                 int                 first,
                 int                 last)
{
  g_autofree char *no = g_strdup_printf ("%u", number);
  g_autofree char *title = rancang_masterplan_marked (self, programme);

  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, no);
  rancang_report_table_add_cell (table, title);
  for (int year = first; year <= last && year > 0; year++)
    {
      if (covers (programme, year))
        rancang_report_table_add_cell_full (table, MARK, 1, RANCANG_REPORT_CELL_FILLED);
      else
        rancang_report_table_add_cell (table, "");
    }
  rancang_report_table_add_cell (table, rancang_masterplan_choice (self, programme, "horizon"));
}

static void
add_roadmap_table (Masterplan *self,
                   int         first,
                   int         last)
{
  RancangReportTable *table = new_roadmap_table (self, first, last);
  g_autofree char *years = g_strdup_printf ("%d" RANCANG_DASH "%d", first, last);
  g_autofree char *caption = NULL;

  for (guint i = 0; i < rancang_item_count_children (self->root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);
      g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);

      if (programmes->len > 0)
        rancang_report_table_add_group (table, rancang_masterplan_title (self, dimension));
      for (guint j = 0; j < programmes->len; j++)
        add_roadmap_row (self, table, g_ptr_array_index (programmes, j), j + 1, first, last);
    }
  if (first > 0)
    caption = rancang_report_fill (tr (self, N_("Road map {years}")), "years", years, NULL);
  rancang_masterplan_table (self, caption != NULL ? caption : tr (self, N_("Road map")), table);
}

static gboolean
collect_cb (RancangItem *milestone,
            gpointer     data)
{
  g_ptr_array_add (data, milestone);
  return TRUE;
}

/* The day, or else the year; sorts as text. NULL when neither is known. */
static char *
dup_time (RancangItem *milestone)
{
  int year = rancang_item_get_year (milestone, "year");

  if (rancang_masterplan_has (milestone, "date"))
    return g_strdup (rancang_item_get_text (milestone, "date"));
  return year > 0 ? g_strdup_printf ("%04d", year) : NULL;
}

/* By time, those without one last. */
static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  g_autofree char *time_a = dup_time (*(RancangItem * const *) a);
  g_autofree char *time_b = dup_time (*(RancangItem * const *) b);

  if (time_a == NULL || time_b == NULL)
    return (time_a == NULL) - (time_b == NULL);
  return strcmp (time_a, time_b);
}

static void
add_milestone (Masterplan         *self,
               RancangReportTable *table,
               RancangItem        *milestone,
               gboolean            with_output)
{
  RancangItem *programme = rancang_item_get_ancestor (milestone, "programme");
  g_autofree char *time = dup_time (milestone);
  g_autofree char *when = NULL;
  g_autofree char *title = programme != NULL ? rancang_masterplan_marked (self, programme) : NULL;

  if (rancang_masterplan_has (milestone, "date"))
    when = rancang_format_date (time, self->language);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, when != NULL ? when : time != NULL ? time : RANCANG_DASH);
  rancang_report_table_add_cell (table, rancang_masterplan_title (self, milestone));
  rancang_report_table_add_cell (table, title != NULL ? title : RANCANG_DASH);
  if (with_output)
    rancang_report_table_add_cell (table, rancang_masterplan_text (milestone, "output"));
}

static gboolean
any_output (GPtrArray *milestones)
{
  for (guint i = 0; i < milestones->len; i++)
    {
      if (rancang_masterplan_has (g_ptr_array_index (milestones, i), "output"))
        return TRUE;
    }
  return FALSE;
}

static RancangReportTable *
new_milestone_table (Masterplan *self,
                     gboolean    with_output)
{
  RancangReportTable *table = rancang_report_table_new (0);

  rancang_report_table_add_column (table, 18, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 30, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 28, RANCANG_REPORT_ALIGN_START);
  if (with_output)
    rancang_report_table_add_column (table, 24, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (table, tr (self, N_("Time")));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "milestone", "title"));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "programme", "title"));
  if (with_output)
    rancang_report_table_add_cell (table, rancang_masterplan_label (self, "milestone", "output"));
  return table;
}

void
rancang_masterplan_add_milestones (Masterplan *self)
{
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();
  RancangReportTable *table;
  gboolean with_output;

  rancang_item_foreach (self->root, "milestone", collect_cb, milestones);
  if (milestones->len == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The programmes have no milestones yet.")));
      return;
    }
  g_ptr_array_sort (milestones, compare_cb);
  with_output = any_output (milestones);
  table = new_milestone_table (self, with_output);
  for (guint i = 0; i < milestones->len; i++)
    add_milestone (self, table, g_ptr_array_index (milestones, i), with_output);
  rancang_masterplan_table (self, tr (self, N_("Milestones of the programmes")), table);
}

void
rancang_masterplan_add_roadmap (Masterplan *self)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  int step;

  if (programmes->len == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The plan has no programmes yet.")));
      return;
    }
  step = rancang_masterplan_chunk_years (self->first_year, self->last_year,
                                         self->landscape ? RANCANG_MASTERPLAN_MANY_YEARS
                                                         : RANCANG_MASTERPLAN_FEW_YEARS);
  for (int year = self->first_year; year <= self->last_year; year += step)
    add_roadmap_table (self, year, MIN (year + step - 1, self->last_year));
}
