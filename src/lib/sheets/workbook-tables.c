/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* workbook-tables.c: the plan itself, its dimensions, its budget and its road map as tables */

#include "config.h"

#include "model/budget.h"
#include "sheets/workbook-private.h"

static void
add_fields (RancangWorkbookMaker *maker,
            RancangWorksheet     *sheet,
            RancangItem          *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const char *unit = rancang_workbook_unit (maker, field);
      g_autofree char *label = NULL;

      if (field->flags & RANCANG_FIELD_HIDDEN)
        continue;
      if (!(field->flags & RANCANG_FIELD_WANTED) && rancang_item_is_empty (item, field->name))
        continue;
      label = unit != NULL ? g_strdup_printf ("%s (%s)", tr (maker, field->label), unit)
                           : g_strdup (tr (maker, field->label));
      rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
      rancang_worksheet_set_text (sheet, 0, RANCANG_CELL_TEXT,
                                  tr (maker, rancang_kind_get_label (kind)));
      rancang_worksheet_set_text (sheet, 1, RANCANG_CELL_TEXT, label);
      rancang_workbook_set_field (maker, sheet, 2, item, field);
    }
}

/* The plan, its region and its framework, of which there is one each: a row a field. */
void
rancang_workbook_make_plan (RancangWorkbookMaker       *maker,
                            const RancangWorkbookTable *table,
                            GPtrArray                  *sheets)
{
  static const char *const kinds[] = { "region", "framework" };
  RancangWorksheet *sheet = rancang_workbook_new_sheet (maker, table);

  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL, tr (maker, N_("Part")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL, tr (maker, N_("Field")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, RANCANG_COLUMN_WRAP, NULL,
                                tr (maker, N_("Value")), NULL);
  add_fields (maker, sheet, maker->root);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RancangItem *item = rancang_item_peek_child (maker->root, kinds[i], 0);

      if (item != NULL)
        add_fields (maker, sheet, item);
    }
  g_ptr_array_add (sheets, sheet);
}

static gboolean
count_quick_win (RancangItem *programme,
                 gpointer     data)
{
  *(gint64 *) data += rancang_item_get_boolean (programme, "quick-win");
  return TRUE;
}

static gboolean
count_cb (RancangItem *item,
          gpointer     data)
{
  *(gint64 *) data += 1;
  return TRUE;
}

static void
add_share (RancangWorksheet     *sheet,
           guint                 column,
           const RancangDecimal *part,
           const RancangDecimal *whole)
{
  RancangDecimal share;

  if (whole->digits == 0)
    return;
  share = rancang_decimal_divide (part, whole, 6);
  share = rancang_decimal_multiply (&share, &(RancangDecimal) { 100, 0 });
  share = rancang_decimal_round (&share, 2);
  rancang_worksheet_set_number (sheet, column, RANCANG_CELL_PERCENT, &share);
}

static void
add_dimension (RancangWorkbookMaker *maker,
               RancangWorksheet     *sheet,
               RancangItem          *dimension,
               const RancangDecimal *whole,
               guint                 number)
{
  RancangDecimal budget = rancang_workbook_sum_planned (dimension);
  gint64 n_programmes = 0, n_quick_wins = 0, n_indicators = 0;

  rancang_item_foreach (dimension, "programme", count_cb, &n_programmes);
  rancang_item_foreach (dimension, "programme", count_quick_win, &n_quick_wins);
  rancang_item_foreach (dimension, "indicator", count_cb, &n_indicators);
  rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
  rancang_worksheet_set_count (sheet, 0, RANCANG_CELL_INTEGER, number);
  rancang_worksheet_set_text (sheet, 1, RANCANG_CELL_TEXT,
                              rancang_workbook_title (maker, dimension));
  rancang_worksheet_set_count (sheet, 2, RANCANG_CELL_INTEGER, n_programmes);
  rancang_worksheet_set_count (sheet, 3, RANCANG_CELL_INTEGER, n_quick_wins);
  rancang_worksheet_set_count (sheet, 4, RANCANG_CELL_INTEGER, n_indicators);
  rancang_worksheet_set_number (sheet, 5, RANCANG_CELL_MONEY, &budget);
  add_share (sheet, 6, &budget, whole);
}

/* The dimensions with how many programmes they have and what those cost. */
void
rancang_workbook_make_overview (RancangWorkbookMaker       *maker,
                                const RancangWorkbookTable *table,
                                GPtrArray                  *sheets)
{
  static const gboolean summed[] = { FALSE, FALSE, TRUE, TRUE, TRUE, TRUE, FALSE };
  RancangWorksheet *sheet = rancang_workbook_new_sheet (maker, table);
  RancangDecimal whole = rancang_workbook_sum_planned (maker->root);
  guint n = rancang_item_count_children (maker->root, "dimension");

  rancang_workbook_add_number_column (maker, sheet);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL,
                                rancang_workbook_label (maker, "dimension", "title"), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_INTEGER, 0, NULL,
                                tr (maker, N_("Programmes")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_INTEGER, 0, NULL,
                                tr (maker, N_("Quick wins")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_INTEGER, 0, NULL,
                                tr (maker, N_("Indicators")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, RANCANG_COLUMN_DATA_BAR, NULL,
                                tr (maker, N_("Budget")), "Rp");
  rancang_worksheet_add_column (sheet, RANCANG_CELL_PERCENT, 0, NULL, tr (maker, N_("Share")),
                                NULL);
  for (guint i = 0; i < n; i++)
    add_dimension (maker, sheet, rancang_item_peek_child (maker->root, "dimension", i), &whole,
                   i + 1);
  if (n > 0)
    rancang_worksheet_add_totals (sheet, 1, tr (maker, N_("Total")), summed);
  rancang_workbook_note_examples (maker, sheet);
  rancang_worksheet_set_frozen (sheet, 2);
  g_ptr_array_add (sheets, sheet);
}

static const char *
get_row_label (RancangWorkbookMaker   *maker,
               const RancangBudgetRow *row)
{
  const RancangField *source;

  if (row->item != NULL)
    {
      RancangItem *item = rancang_plan_find (maker->plan, row->item);

      return item != NULL ? rancang_workbook_title (maker, item) : NULL;
    }
  if (row->source == NULL)
    return tr (maker, N_("No agency"));
  if (*row->source == '\0')
    return tr (maker, N_("Without a source"));
  source = rancang_kind_find_field (rancang_kind_lookup ("budget-line"), "source");
  return tr (maker, rancang_field_get_choice_label (source, row->source));
}

static void
add_budget_columns (RancangWorkbookMaker *maker,
                    RancangWorksheet     *sheet,
                    RancangBudget        *budget,
                    const char           *first)
{
  g_autofree char *group = g_strdup_printf ("%s (Rp)", tr (maker, N_("Budget")));

  rancang_workbook_add_number_column (maker, sheet);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL, first, NULL);
  for (guint i = 0; i < rancang_budget_get_n_columns (budget); i++)
    {
      int year = rancang_budget_get_column (budget, i)->year;
      g_autofree char *label = year != 0 ? g_strdup_printf ("%d", year)
                                         : g_strdup (tr (maker, N_("Other years")));

      rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, 0, group, label, NULL);
    }
  rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, RANCANG_COLUMN_DATA_BAR, group,
                                tr (maker, N_("Total")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_PERCENT, 0, NULL, tr (maker, N_("Share")),
                                NULL);
}

static void
add_budget_row (RancangWorkbookMaker *maker,
                RancangWorksheet     *sheet,
                RancangBudget        *budget,
                guint                 row,
                guint                 number)
{
  guint n = rancang_budget_get_n_columns (budget);
  const RancangDecimal *total = rancang_budget_get_row_total (budget, row);

  rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
  rancang_worksheet_set_count (sheet, 0, RANCANG_CELL_INTEGER, number);
  rancang_worksheet_set_text (sheet, 1, RANCANG_CELL_TEXT,
                              get_row_label (maker, rancang_budget_get_row (budget, row)));
  for (guint i = 0; i < n; i++)
    rancang_worksheet_set_number (sheet, 2 + i, RANCANG_CELL_MONEY,
                                  rancang_budget_get_amount (budget, row, i));
  rancang_worksheet_set_number (sheet, 2 + n, RANCANG_CELL_MONEY, total);
  add_share (sheet, 3 + n, total, rancang_budget_get_total (budget));
}

static void
add_budget_total (RancangWorkbookMaker *maker,
                  RancangWorksheet     *sheet,
                  RancangBudget        *budget)
{
  guint n = rancang_budget_get_n_columns (budget);

  rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_TOTAL);
  rancang_worksheet_set_text (sheet, 1, RANCANG_CELL_TEXT, tr (maker, N_("Total")));
  for (guint i = 0; i < n; i++)
    rancang_worksheet_set_number (sheet, 2 + i, RANCANG_CELL_MONEY,
                                  rancang_budget_get_column_total (budget, i));
  rancang_worksheet_set_number (sheet, 2 + n, RANCANG_CELL_MONEY,
                                rancang_budget_get_total (budget));
}

/* The planned budget by year; the last word of the table's id says what its rows are. */
void
rancang_workbook_make_budget (RancangWorkbookMaker       *maker,
                              const RancangWorkbookTable *table,
                              GPtrArray                  *sheets)
{
  RancangWorksheet *sheet = rancang_workbook_new_sheet (maker, table);
  RancangBudgetOptions options = { .rows = RANCANG_BUDGET_ROWS_DIMENSION };
  const char *first = rancang_workbook_label (maker, "dimension", "title");
  g_autoptr (RancangBudget) budget = NULL;
  guint number = 0;

  if (g_str_has_suffix (table->id, "agency"))
    {
      options.rows = RANCANG_BUDGET_ROWS_AGENCY;
      first = tr (maker, N_("Agency"));
    }
  else if (g_str_has_suffix (table->id, "source"))
    {
      options.rows = RANCANG_BUDGET_ROWS_SOURCE;
      first = rancang_workbook_label (maker, "budget-line", "source");
    }
  budget = rancang_budget_new (maker->root, &options);
  add_budget_columns (maker, sheet, budget, first);
  for (guint i = 0; i < rancang_budget_get_n_rows (budget); i++)
    {
      if (rancang_budget_get_row (budget, i)->depth == 0)
        add_budget_row (maker, sheet, budget, i, ++number);
    }
  if (number > 0)
    add_budget_total (maker, sheet, budget);
  rancang_workbook_note_rupiah (maker, sheet);
  rancang_workbook_note_examples (maker, sheet);
  rancang_worksheet_set_frozen (sheet, 2);
  g_ptr_array_add (sheets, sheet);
}

/* The columns of a road map before the years. */
static const char *const roadmap_fields[] = {
  "agency", "quick-win", "priority", "start-year", "end-year",
};
#define ROADMAP_FIRST_FIELD 3
#define ROADMAP_FIRST_YEAR (ROADMAP_FIRST_FIELD + G_N_ELEMENTS (roadmap_fields))

static void
add_roadmap_row (RancangWorkbookMaker *maker,
                 RancangWorksheet     *sheet,
                 RancangItem          *programme,
                 guint                 number)
{
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  int start = rancang_item_get_year (programme, "start-year");
  int end = rancang_item_get_year (programme, "end-year");

  rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
  rancang_worksheet_set_count (sheet, 0, RANCANG_CELL_INTEGER, number);
  rancang_worksheet_set_text (sheet, 1, RANCANG_CELL_TEXT,
                              rancang_workbook_title (maker, programme));
  if (dimension != NULL)
    rancang_worksheet_set_text (sheet, 2, RANCANG_CELL_TEXT,
                                rancang_workbook_title (maker, dimension));
  for (guint i = 0; i < G_N_ELEMENTS (roadmap_fields); i++)
    rancang_workbook_set_field (maker, sheet, ROADMAP_FIRST_FIELD + i, programme,
                                rancang_kind_find_field (rancang_item_get_kind (programme),
                                                         roadmap_fields[i]));
  /* One year alone says when the programme is carried out, too. */
  start = start != 0 ? start : end;
  end = end != 0 ? end : start;
  for (int year = MAX (start, maker->first_year); start != 0 && year <= MIN (end,
                                                                             maker->last_year);
       year++)
    {
      guint column = ROADMAP_FIRST_YEAR + (year - maker->first_year);

      rancang_worksheet_set_text (sheet, column, RANCANG_CELL_TEXT, "✓");
      rancang_worksheet_fill (sheet, column);
    }
}

/* Programmes with a tick in every year in which they are carried out. */
void
rancang_workbook_make_roadmap (RancangWorkbookMaker       *maker,
                               const RancangWorkbookTable *table,
                               GPtrArray                  *sheets)
{
  g_autoptr (GPtrArray) programmes = rancang_workbook_collect (maker->root, "programme");
  RancangWorksheet *sheet = rancang_workbook_new_sheet (maker, table);
  const RancangKind *kind = rancang_kind_lookup ("programme");

  rancang_workbook_add_number_column (maker, sheet);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL,
                                rancang_workbook_label (maker, "programme", "title"), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL,
                                rancang_workbook_label (maker, "dimension", "title"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (roadmap_fields); i++)
    {
      const RancangField *field = rancang_kind_find_field (kind, roadmap_fields[i]);

      rancang_worksheet_add_column (sheet, rancang_workbook_cell_type (field), 0, NULL,
                                    tr (maker, field->label), NULL);
    }
  for (int year = maker->first_year; year != 0 && year <= maker->last_year; year++)
    {
      g_autofree char *label = g_strdup_printf ("%d", year);

      rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, RANCANG_COLUMN_MARKS,
                                    tr (maker, N_("Carried out in")), label, NULL);
    }
  for (guint i = 0; i < programmes->len; i++)
    add_roadmap_row (maker, sheet, g_ptr_array_index (programmes, i), i + 1);
  rancang_worksheet_set_frozen (sheet, 2);
  rancang_worksheet_set_flags (sheet, RANCANG_WORKSHEET_FILTER);
  g_ptr_array_add (sheets, sheet);
}
