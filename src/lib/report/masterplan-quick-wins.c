/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-quick-wins.c: the quick wins and a profile of each */

#include "config.h"

#include "report/masterplan-private.h"

GPtrArray *
rancang_masterplan_quick_wins (Masterplan *self)
{
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  GPtrArray *quick_wins = g_ptr_array_new ();

  for (guint i = 0; i < programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (programmes, i);

      if (rancang_item_get_boolean (programme, "quick-win"))
        g_ptr_array_add (quick_wins, programme);
    }
  return quick_wins;
}

/* The name that the profile gives, or else the programme's. */
static char *
dup_name (Masterplan  *self,
          RancangItem *programme)
{
  RancangItem *profile = rancang_item_peek_child (programme, "quick-win-profile", 0);
  g_autofree char *title = rancang_masterplan_marked (self, programme);

  if (!rancang_masterplan_has (profile, "title"))
    return g_steal_pointer (&title);
  return g_strconcat (rancang_item_get_text (profile, "title"),
                      g_str_has_suffix (title, EXAMPLE_MARK) ? EXAMPLE_MARK : "", NULL);
}

static void
add_list (Masterplan *self,
          GPtrArray  *quick_wins)
{
  RancangReportTable *table = rancang_report_table_new (0);

  rancang_report_table_add_column (table, 6, RANCANG_REPORT_ALIGN_CENTRE);
  rancang_report_table_add_column (table, 29, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 20, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 15, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 12, RANCANG_REPORT_ALIGN_CENTRE);
  rancang_report_table_add_column (table, 20, RANCANG_REPORT_ALIGN_END);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (table, tr (self, N_("No.")));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "programme", "quick-win"));
  rancang_report_table_add_cell (table, rancang_masterplan_label (self, "dimension", "title"));
  rancang_report_table_add_cell (table, tr (self, N_("Responsible")));
  rancang_report_table_add_cell (table, tr (self, N_("Years")));
  rancang_report_table_add_cell (table, tr (self, N_("Budget (Rp)")));
  for (guint i = 0; i < quick_wins->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (quick_wins, i);
      RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
      g_autofree char *no = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = dup_name (self, programme);
      g_autofree char *agency = NULL;
      g_autofree char *years = rancang_masterplan_years (programme);
      g_autofree char *budget = rancang_masterplan_budget_number (self, programme);

      agency = rancang_masterplan_agency (self, rancang_item_get_text (programme, "agency"));
      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_report_table_add_cell (table, no);
      rancang_report_table_add_cell (table, name);
      rancang_report_table_add_cell (table, dimension != NULL
                                              ? rancang_masterplan_title (self, dimension)
                                              : RANCANG_DASH);
      rancang_report_table_add_cell (table, agency != NULL ? agency : RANCANG_DASH);
      rancang_report_table_add_cell (table, years);
      rancang_report_table_add_cell (table, budget);
    }
  rancang_masterplan_table (self, tr (self, N_("List of quick wins")), table);
}

static char *
dup_place (Masterplan  *self,
           RancangItem *programme)
{
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  RancangItem *sub_dimension = rancang_item_get_ancestor (programme, "sub-dimension");

  if (dimension == NULL || sub_dimension == NULL)
    return NULL;
  return g_strconcat (rancang_masterplan_title (self, dimension), ", ",
                      rancang_masterplan_title (self, sub_dimension), NULL);
}

static char *
dup_targets (Masterplan  *self,
             RancangItem *programme)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rancang_item_count_children (programme, "indicator"); i++)
    {
      RancangItem *indicator = rancang_item_peek_child (programme, "indicator", i);
      RancangSeries *targets = rancang_item_get_series (indicator, "targets");

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                              rancang_masterplan_title (self, indicator));
      if (rancang_masterplan_has (indicator, "unit"))
        g_string_append_printf (text, " (%s)", rancang_item_get_text (indicator, "unit"));
      for (guint j = 0; targets != NULL && j < rancang_series_get_size (targets); j++)
        {
          g_autofree char *number = NULL;

          number = rancang_masterplan_number (self, rancang_series_get_value (targets, j));
          g_string_append_printf (text, "%s%d:" NO_BREAK_SPACE "%s",
                                  j == 0 ? " " RANCANG_DASH " " : "; ",
                                  rancang_series_get_year (targets, j), number);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_programme_rows (Masterplan         *self,
                    RancangReportTable *table,
                    RancangItem        *programme)
{
  static const char *fields[] = {
    "description", "issue", "objective", "beneficiaries", "output", "agency",
    "supporting-agencies", "partners",
  };
  g_autofree char *place = dup_place (self, programme);

  rancang_masterplan_add_form_row (table, rancang_masterplan_label (self, "programme", "title"),
                                   rancang_masterplan_title (self, programme));
  rancang_masterplan_add_form_row (table, rancang_masterplan_label (self, "dimension", "title"),
                                   place);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    rancang_masterplan_add_field_row (self, table, programme, fields[i]);
}

static void
add_money_rows (Masterplan         *self,
                RancangReportTable *table,
                RancangItem        *programme)
{
  g_autofree char *years = rancang_masterplan_years (programme);
  g_autofree char *budget = rancang_masterplan_budget (self, programme);
  g_autofree char *targets = dup_targets (self, programme);

  rancang_masterplan_add_form_row (table, tr (self, N_("Years")), years);
  rancang_masterplan_add_form_row (table, tr (self, N_("Budget")), budget);
  rancang_masterplan_add_form_row (table, tr (self, N_("Indicators and targets")), targets);
}

static void
add_profile (Masterplan  *self,
             RancangItem *programme)
{
  RancangItem *profile = rancang_item_peek_child (programme, "quick-win-profile", 0);
  RancangReportTable *table = rancang_masterplan_new_form (RANCANG_REPORT_TABLE_LONG_ROWS);
  const RancangKind *kind = rancang_kind_lookup ("quick-win-profile");
  g_autofree char *name = dup_name (self, programme);
  guint n_filled = 0;

  if (rancang_masterplan_setting_is (self, "pages", "each"))
    rancang_report_add_page_break (self->report);
  rancang_masterplan_heading (self, 0, name);
  add_programme_rows (self, table, programme);
  add_money_rows (self, table, programme);
  for (guint i = 0; profile != NULL && i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (!g_str_equal (field->name, "title"))
        n_filled += rancang_masterplan_add_wanted_row (self, table, profile, field->name);
    }
  rancang_masterplan_table (self, NULL, table);
  if (n_filled == 0)
    rancang_masterplan_missing (self, tr (self, N_("The profile of this quick win has not been "
                                                   "filled in yet.")));
}

void
rancang_masterplan_add_quick_win_list (Masterplan *self)
{
  g_autoptr (GPtrArray) quick_wins = rancang_masterplan_quick_wins (self);

  if (quick_wins->len == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("No programme has been chosen as a quick win "
                                                     "yet.")));
      return;
    }
  rancang_masterplan_say (self, tr (self, N_("Quick wins are flagship programmes that give results "
                                             "within one or two years.")));
  add_list (self, quick_wins);
}

void
rancang_masterplan_add_quick_win_profiles (Masterplan *self)
{
  g_autoptr (GPtrArray) quick_wins = rancang_masterplan_quick_wins (self);

  for (guint i = 0; i < quick_wins->len && rancang_masterplan_go_on (self); i++)
    add_profile (self, g_ptr_array_index (quick_wins, i));
}
