/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-agencies.c: for each agency a sheet of what it has to do, over all dimensions */

#include "config.h"

#include "report/book-tables-private.h"

typedef enum
{
  DUTY_LEADS,
  DUTY_SUPPORTS,
  N_DUTIES
} Duty;

static gboolean
has_duty (RancangItem *programme,
          const char  *agency,
          Duty         duty)
{
  static const char *fields[] = { "supporting-agencies", "partners" };
  gboolean leads = g_strcmp0 (rancang_item_get_text (programme, "agency"), agency) == 0;

  if (duty == DUTY_LEADS || leads)
    return duty == DUTY_LEADS && leads;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *const *ids = rancang_item_get_list (programme, fields[i]);

      if (ids != NULL && g_strv_contains (ids, agency))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
collect (GPtrArray  *programmes,
         const char *agency,
         Duty        duty)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < programmes->len; i++)
    {
      if (has_duty (g_ptr_array_index (programmes, i), agency, duty))
        g_ptr_array_add (found, g_ptr_array_index (programmes, i));
    }
  return found;
}

static void
add_indicators_cell (Masterplan         *self,
                     RancangReportTable *table,
                     RancangItem        *programme)
{
  g_autoptr (GPtrArray) bullets = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rancang_item_count_children (programme, "indicator"); i++)
    {
      RancangItem *indicator = rancang_item_peek_child (programme, "indicator", i);
      RancangSeries *targets = rancang_item_get_series (indicator, "targets");
      guint size = targets != NULL ? rancang_series_get_size (targets) : 0;
      g_autofree char *value = NULL;
      g_autofree char *text = NULL;

      if (size > 0)
        value = rancang_masterplan_number (self, rancang_series_get_value (targets, size - 1));
      if (value != NULL)
        text = g_strdup_printf ("%s: %s %s (%d)", rancang_masterplan_title (self, indicator), value,
                                rancang_masterplan_has (indicator, "unit")
                                  ? rancang_item_get_text (indicator, "unit") : "",
                                rancang_series_get_year (targets, size - 1));
      rancang_book_add_bullet (bullets, text != NULL ? text
                                                     : rancang_masterplan_title (self, indicator));
    }
  rancang_book_add_bullets_cell (table, bullets);
}

static void
add_programme (Masterplan         *self,
               RancangReportTable *table,
               RancangItem        *programme,
               guint               number)
{
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  g_autofree char *title = rancang_masterplan_marked (self, programme);
  g_autofree char *years = rancang_masterplan_years (programme);
  g_autofree char *budget = rancang_masterplan_budget_number (self, programme);

  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_book_add_number_cell (table, number);
  rancang_report_table_add_cell (table, title);
  rancang_report_table_add_cell (table, dimension != NULL
                                          ? rancang_masterplan_title (self, dimension)
                                          : RANCANG_DASH);
  add_indicators_cell (self, table, programme);
  rancang_report_table_add_cell (table, years);
  rancang_report_table_add_cell (table, budget);
}

static void
add_duty (Masterplan  *self,
          RancangItem *agency,
          GPtrArray   *programmes,
          Duty         duty)
{
  static const BookColumn columns[] = {
    { 6, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 26, RANCANG_REPORT_ALIGN_START, N_("Programme") },
    { 17, RANCANG_REPORT_ALIGN_START, N_("Dimension") },
    { 30, RANCANG_REPORT_ALIGN_START, N_("Indicators and targets") },
    { 11, RANCANG_REPORT_ALIGN_CENTRE, N_("Years") },
    { 18, RANCANG_REPORT_ALIGN_END, N_("Budget (Rp)") },
  };
  static const char *captions[] = {
    N_("Programmes that {name} answers for"), N_("Programmes that {name} supports"),
  };
  g_autofree char *name = rancang_masterplan_agency (self, rancang_item_get_id (agency));
  g_autofree char *caption = NULL;
  RancangReportTable *table;

  if (programmes->len == 0)
    return;
  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_LONG_ROWS);
  for (guint i = 0; i < programmes->len; i++)
    add_programme (self, table, g_ptr_array_index (programmes, i), i + 1);
  caption = rancang_report_fill (tr (self, captions[duty]), "name", name, NULL);
  rancang_masterplan_table (self, caption, table);
}

static void
add_sheet (Masterplan  *self,
           RancangItem *agency,
           GPtrArray   *duties[N_DUTIES],
           gboolean     first)
{
  static const char *fields[] = { "type", "head", "contact" };
  RancangReportTable *form;

  if (!first)
    rancang_report_add_page_break (self->report);
  rancang_masterplan_heading (self, 0, rancang_masterplan_title (self, agency));
  form = rancang_masterplan_new_form (0);
  rancang_masterplan_add_form_row (form, rancang_masterplan_label (self, "agency", "abbreviation"),
                                   rancang_item_get_text (agency, "abbreviation"));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    rancang_masterplan_add_wanted_row (self, form, agency, fields[i]);
  if (rancang_report_table_get_n_rows (form) > 0)
    rancang_masterplan_table (self, NULL, form);
  else
    g_object_unref (form);
  rancang_masterplan_long_text (self, agency, "role");
  for (guint i = 0; i < N_DUTIES; i++)
    add_duty (self, agency, duties[i], i);
}

/* Those that have something to do. */
void
rancang_book_add_agency_sheets (Masterplan *self)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  guint n_shown = 0;

  for (guint i = 0; i < rancang_item_count_children (self->root, "agency"); i++)
    {
      RancangItem *agency = rancang_item_peek_child (self->root, "agency", i);
      const char *id = rancang_item_get_id (agency);
      g_autoptr (GPtrArray) leads = collect (programmes, id, DUTY_LEADS);
      g_autoptr (GPtrArray) supports = collect (programmes, id, DUTY_SUPPORTS);
      GPtrArray *duties[N_DUTIES] = { leads, supports };

      if (leads->len + supports->len == 0 || !rancang_masterplan_go_on (self))
        continue;
      add_sheet (self, agency, duties, n_shown == 0);
      n_shown++;
    }
  if (n_shown == 0)
    rancang_masterplan_missing (self, tr (self, N_("No agency has a programme yet.")));
}
