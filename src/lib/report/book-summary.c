/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-summary.c: what decision makers read: key figures, a page for each dimension */

#include "config.h"

#include "report/amount-words.h"
#include "report/book-tables-private.h"

static void
add_count_row (Masterplan         *self,
               RancangReportTable *form,
               const char         *label,
               guint               count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  rancang_masterplan_add_form_row (form, tr (self, label), text);
}

/* The plan in numbers. */
void
rancang_book_add_key_figures (Masterplan *self)
{
  RancangReportTable *form = rancang_masterplan_new_form (0);
  g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (self->root);
  g_autoptr (GPtrArray) quick_wins = rancang_masterplan_quick_wins (self);
  g_autofree char *years = rancang_masterplan_years (self->root);
  g_autofree char *budget = rancang_masterplan_budget (self, self->root);

  rancang_masterplan_add_form_row (form, tr (self, N_("Years")), years);
  add_count_row (self, form, N_("Dimensions"),
                 rancang_item_count_children (self->root, "dimension"));
  add_count_row (self, form, N_("Programmes"), programmes->len);
  add_count_row (self, form, N_("Quick wins"), quick_wins->len);
  add_count_row (self, form, N_("Agencies and partners"),
                 rancang_item_count_children (self->root, "agency"));
  rancang_masterplan_add_form_row (form, tr (self, N_("Budget")), budget);
  rancang_masterplan_table (self, tr (self, N_("The masterplan in numbers")), form);
}

static void
add_strategies (Masterplan  *self,
                RancangItem *dimension)
{
  gboolean led = FALSE;

  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    {
      RancangItem *sub = rancang_item_peek_child (dimension, "sub-dimension", i);

      for (guint j = 0; j < rancang_item_count_children (sub, "strategy"); j++)
        {
          if (!led)
            rancang_book_add_lead (self, tr (self, N_("Strategies")));
          led = TRUE;
          rancang_book_add_entry (self, "", rancang_masterplan_title (
                                              self, rancang_item_peek_child (sub, "strategy", j)));
        }
    }
}

static void
add_row (Masterplan         *self,
         RancangReportTable *table,
         RancangItem        *programme,
         guint               number)
{
  g_autofree char *title = rancang_masterplan_marked (self, programme);
  g_autofree char *agency = NULL;
  g_autofree char *years = rancang_masterplan_years (programme);
  g_autofree char *budget = rancang_masterplan_budget_number (self, programme);

  agency = rancang_masterplan_agency (self, rancang_item_get_text (programme, "agency"));
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_book_add_number_cell (table, number);
  rancang_report_table_add_cell (table, title);
  rancang_report_table_add_cell (table, agency != NULL ? agency : RANCANG_DASH);
  rancang_report_table_add_cell (table, years);
  rancang_report_table_add_cell (table, budget);
}

static void
add_total (Masterplan         *self,
           RancangReportTable *table,
           RancangItem        *dimension)
{
  g_autofree char *budget = rancang_masterplan_budget_number (self, dimension);

  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_TOTAL);
  rancang_report_table_add_cell_full (table, tr (self, N_("Total")), 4, 0);
  rancang_report_table_add_cell (table, budget);
}

static void
add_programmes (Masterplan  *self,
                RancangItem *dimension,
                GPtrArray   *programmes)
{
  static const BookColumn columns[] = {
    { 6, RANCANG_REPORT_ALIGN_CENTRE, N_("No.") },
    { 42, RANCANG_REPORT_ALIGN_START, N_("Programme") },
    { 20, RANCANG_REPORT_ALIGN_START, N_("Responsible") },
    { 13, RANCANG_REPORT_ALIGN_CENTRE, N_("Years") },
    { 21, RANCANG_REPORT_ALIGN_END, N_("Budget (Rp)") },
  };
  RancangReportTable *table;
  g_autofree char *caption = NULL;

  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns),
                                  RANCANG_REPORT_TABLE_DENSE);
  for (guint i = 0; i < programmes->len; i++)
    add_row (self, table, g_ptr_array_index (programmes, i), i + 1);
  add_total (self, table, dimension);
  caption = rancang_report_fill (tr (self, N_("Programmes of {name}")), "name",
                                 rancang_masterplan_title (self, dimension), NULL);
  rancang_masterplan_table (self, caption, table);
}

/* A page a dimension, unless it has very many programmes. */
void
rancang_book_add_dimension_pages (Masterplan *self)
{
  guint n = rancang_item_count_children (self->root, "dimension");

  if (n == 0)
    rancang_masterplan_missing (self, tr (self, N_("The plan has no dimensions yet.")));
  for (guint i = 0; i < n && rancang_masterplan_go_on (self); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (self->root, "dimension", i);
      g_autoptr (GPtrArray) programmes = rancang_masterplan_programmes (dimension);

      if (i > 0)
        rancang_report_add_page_break (self->report);
      rancang_masterplan_heading (self, 0, rancang_masterplan_title (self, dimension));
      if (rancang_masterplan_has (dimension, "theme"))
        rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_QUOTE,
                                 rancang_item_get_text (dimension, "theme"));
      rancang_masterplan_long_text (self, dimension, "description");
      add_strategies (self, dimension);
      if (programmes->len > 0)
        add_programmes (self, dimension, programmes);
      else
        rancang_masterplan_missing (self, tr (self, N_("This dimension has no programmes yet.")));
    }
}

/* The sum in numbers and in words: what a signature stands for. */
void
rancang_book_add_budget_total (Masterplan *self)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (self->root);
  RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;

  if (total.digits == 0)
    {
      rancang_masterplan_missing (self, tr (self, N_("The programmes have no budget yet.")));
      return;
    }
  amount = rancang_format_rupiah (&total, self->language);
  words = rancang_amount_in_words (&total, self->language);
  sentence = rancang_report_fill (tr (self, N_("In all: {amount} ({words}).")), "amount", amount,
                                  "words", words, NULL);
  rancang_book_add_lead (self, sentence);
}
