/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-sheets.c: a portfolio as one workbook in which regions are compared */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "portfolio/portfolio-private.h"
#include "sheets/workbook-private.h"

/* One workbook in the making. All borrowed. */
typedef struct
{
  GListModel      *rows;
  RancangLanguage  language;
  GPtrArray       *sheets;
  guint            region; /* columns */
  guint            code;
} Maker;

static RancangWorksheet *
add_sheet (Maker      *maker,
           const char *id,
           const char *name)
{
  const char *words = tr (maker, name);
  RancangWorksheet *sheet = rancang_worksheet_new (id, words, words, maker->language);

  rancang_worksheet_set_flags (sheet, RANCANG_WORKSHEET_FILTER);
  g_ptr_array_add (maker->sheets, sheet);
  return sheet;
}

static void
add_region_columns (Maker            *maker,
                    RancangWorksheet *sheet)
{
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL, tr (maker, N_("Region")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_CODE, 0, NULL, tr (maker, N_("Region code")),
                                NULL);
  rancang_worksheet_set_frozen (sheet, 1);
}

/* A plan without a region still has a file. */
static void
set_region (Maker               *maker,
            RancangWorksheet    *sheet,
            RancangPortfolioRow *row)
{
  const char *name = row->values[maker->region].text;
  guint file;

  if (name == NULL && rancang_portfolio_find_column ("file", &file))
    name = row->values[file].text;
  rancang_worksheet_set_text (sheet, 0, RANCANG_CELL_TEXT, name);
  rancang_worksheet_set_text (sheet, 1, RANCANG_CELL_CODE, row->values[maker->code].text);
}

static void
make_plans (Maker *maker)
{
  RancangWorksheet *sheet = add_sheet (maker, "plans", N_("Regions"));
  const guint n_columns = rancang_portfolio_get_n_columns ();
  g_autofree gboolean *totals = g_new0 (gboolean, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const RancangPortfolioColumn *column = rancang_portfolio_peek_column (i);

      rancang_worksheet_add_column (sheet, column->type, column->flags, NULL,
                                    tr (maker, column->label), NULL);
      totals[i] = column->type == RANCANG_CELL_INTEGER || column->type == RANCANG_CELL_MONEY;
    }
  rancang_worksheet_set_frozen (sheet, 1);
  for (guint i = 0; i < g_list_model_get_n_items (maker->rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (maker->rows, i);

      rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
      for (guint j = 0; j < n_columns; j++)
        {
          RancangCellType type = rancang_portfolio_get_column_type (j);

          rancang_worksheet_set_text (sheet, j, type, row->values[j].text);
          if (row->values[j].has_number)
            rancang_worksheet_set_number (sheet, j, type, &row->values[j].number);
        }
    }
  if (g_list_model_get_n_items (maker->rows) > 1)
    rancang_worksheet_add_totals (sheet, 0, tr (maker, N_("Total")), totals);
}

static void
find_years (Maker *maker,
            int   *first,
            int   *last)
{
  *first = G_MAXINT;
  *last = 0;
  for (guint i = 0; i < g_list_model_get_n_items (maker->rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (maker->rows, i);

      for (guint j = 0; j < row->amounts->len; j++)
        {
          int year = g_array_index (row->amounts, RancangPortfolioAmount, j).year;

          *first = MIN (*first, year);
          *last = MAX (*last, year);
        }
    }
}

/* Adds up the amounts of a plan by year, or by source where `sources` is given. */
static void
set_amounts (RancangWorksheet    *sheet,
             RancangPortfolioRow *row,
             int                  first_year,
             const RancangChoice *sources,
             guint                n_columns)
{
  g_autofree RancangDecimal *sums = g_new0 (RancangDecimal, n_columns + 1);

  for (guint i = 0; i < row->amounts->len; i++)
    {
      RancangPortfolioAmount *amount = &g_array_index (row->amounts, RancangPortfolioAmount, i);
      guint column = amount->year - first_year;

      if (sources != NULL)
        for (column = 0; column < n_columns - 1; column++)
          if (g_str_equal (sources[column].code, amount->source))
            break;
      sums[column] = rancang_decimal_add (&sums[column], &amount->amount);
      sums[n_columns] = rancang_decimal_add (&sums[n_columns], &amount->amount);
    }
  for (guint i = 0; i <= n_columns; i++)
    rancang_worksheet_set_number (sheet, 2 + i, RANCANG_CELL_MONEY, &sums[i]);
}

static void
fill_budget (Maker               *maker,
             RancangWorksheet    *sheet,
             int                  first_year,
             const RancangChoice *sources,
             guint                n_columns)
{
  g_autofree gboolean *totals = g_new0 (gboolean, n_columns + 3);

  rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, 0, NULL, tr (maker, N_("Total")), NULL);
  for (guint i = 2; i < n_columns + 3; i++)
    totals[i] = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (maker->rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (maker->rows, i);

      if (row->amounts->len == 0)
        continue;
      rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
      set_region (maker, sheet, row);
      set_amounts (sheet, row, first_year, sources, n_columns);
    }
  if (rancang_worksheet_get_n_rows (sheet) > 1)
    rancang_worksheet_add_totals (sheet, 0, tr (maker, N_("Total")), totals);
}

static void
make_budget_by_year (Maker *maker)
{
  RancangWorksheet *sheet;
  int first, last;

  find_years (maker, &first, &last);
  if (first > last)
    return;
  sheet = add_sheet (maker, "budget-by-year", N_("Budget by year"));
  add_region_columns (maker, sheet);
  for (int year = first; year <= last; year++)
    {
      g_autofree char *label = g_strdup_printf ("%d", year);

      rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, 0, NULL, label, NULL);
    }
  fill_budget (maker, sheet, first, NULL, last - first + 1);
}

static void
make_budget_by_source (Maker *maker)
{
  RancangWorksheet *sheet = add_sheet (maker, "budget-by-source", N_("Budget by source"));
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("budget-line"),
                                                       "source");
  guint n = 0;

  add_region_columns (maker, sheet);
  for (; field->choices[n].code != NULL; n++)
    rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, 0, NULL,
                                  tr (maker, field->choices[n].label), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, 0, NULL, tr (maker, N_("No source")),
                                NULL);
  fill_budget (maker, sheet, 0, field->choices, n + 1);
}

static void
make_gaps (Maker *maker)
{
  static const char *const labels[] = { N_("Element of readiness"), N_("What is looked at"),
                                        N_("Rating"), N_("A programme closes the gap") };
  RancangWorksheet *sheet = add_sheet (maker, "gaps", N_("Gaps in readiness"));
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup ("readiness-item"),
                                                       "rating");

  add_region_columns (maker, sheet);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, i == 1 ? RANCANG_COLUMN_WRAP : 0, NULL,
                                  tr (maker, labels[i]), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (maker->rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (maker->rows, i);

      for (guint j = 0; j < row->gaps->len; j++)
        {
          RancangPortfolioGap *gap = &g_array_index (row->gaps, RancangPortfolioGap, j);
          const char *rating = rancang_field_get_choice_label (field, gap->rating);

          rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
          set_region (maker, sheet, row);
          rancang_worksheet_set_text (sheet, 2, RANCANG_CELL_TEXT, gap->element);
          rancang_worksheet_set_text (sheet, 3, RANCANG_CELL_TEXT, gap->title);
          rancang_worksheet_set_text (sheet, 4, RANCANG_CELL_TEXT,
                                      rating != NULL ? tr (maker, rating) : gap->rating);
          rancang_worksheet_set_text (sheet, 5, RANCANG_CELL_TEXT,
                                      gap->answered ? tr (maker, N_("Yes")) : tr (maker, N_("No")));
        }
    }
}

/* An application of a region, while they are put in order. */
typedef struct
{
  RancangPortfolioRow         *row;
  RancangPortfolioApplication *application;
} Shared;

static int
compare_shared (gconstpointer a,
                gconstpointer b)
{
  const Shared *first = a, *second = b;
  int order = (int) second->application->n_plans - (int) first->application->n_plans;

  return order != 0 ? order : g_strcmp0 (first->application->key, second->application->key);
}

/* Only rows that are shown; each names the others by standing beside them. */
static GArray *
collect_shared (Maker *maker)
{
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (Shared));

  for (guint i = 0; i < g_list_model_get_n_items (maker->rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (maker->rows, i);

      for (guint j = 0; j < row->applications->len; j++)
        {
          Shared entry = { row, &g_array_index (row->applications, RancangPortfolioApplication,
                                                j) };

          if (entry.application->n_plans > 1)
            g_array_append_val (shared, entry);
        }
    }
  /* Stable, so that regions keep their order. */
  g_array_sort (shared, compare_shared);
  return shared;
}

static void
make_applications (Maker *maker)
{
  RancangWorksheet *sheet = add_sheet (maker, "shared-applications", N_("Shared applications"));
  g_autoptr (GArray) shared = collect_shared (maker);

  add_region_columns (maker, sheet);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL, tr (maker, N_("Application")),
                                NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, NULL,
                                tr (maker, N_("Owning agency")), NULL);
  rancang_worksheet_add_column (sheet, RANCANG_CELL_INTEGER, 0, NULL,
                                tr (maker, N_("Regions that have it")), NULL);
  rancang_worksheet_add_note (sheet, tr (maker, N_("Applications of the same name in several "
                                                   "plans: case, signs and years are passed "
                                                   "over.")));
  for (guint i = 0; i < shared->len; i++)
    {
      Shared *entry = &g_array_index (shared, Shared, i);

      rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
      set_region (maker, sheet, entry->row);
      rancang_worksheet_set_text (sheet, 2, RANCANG_CELL_TEXT, entry->application->title);
      rancang_worksheet_set_text (sheet, 3, RANCANG_CELL_TEXT, entry->application->agency);
      rancang_worksheet_set_count (sheet, 4, RANCANG_CELL_INTEGER, entry->application->n_plans);
    }
}

/**
 * rancang_portfolio_create_workbook:
 * @self: a portfolio
 * @rows: (nullable): those of its rows that are wanted, in the order that is wanted, or %NULL for
 *   all
 * @language: the language of the workbook
 *
 * Makes one workbook in which regions are compared: all columns, the budget by year and by source,
 * gaps in readiness, and applications that several regions have.
 *
 * Returns: (transfer full): the workbook
 *
 * Since: 1.0
 */
RancangWorkbook *
rancang_portfolio_create_workbook (RancangPortfolio *self,
                                   GListModel       *rows,
                                   RancangLanguage   language)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_object_unref);
  Maker maker = { .language = language, .sheets = sheets };

  g_return_val_if_fail (RANCANG_IS_PORTFOLIO (self), NULL);
  g_return_val_if_fail (rows == NULL || G_IS_LIST_MODEL (rows), NULL);

  maker.rows = rows != NULL ? rows : G_LIST_MODEL (self->rows);
  if (!rancang_portfolio_find_column ("region", &maker.region)
      || !rancang_portfolio_find_column ("code", &maker.code))
    g_assert_not_reached ();
  make_plans (&maker);
  make_budget_by_year (&maker);
  make_budget_by_source (&maker);
  make_gaps (&maker);
  make_applications (&maker);
  /* The first stays, so that there is a table even where nothing is wanted. */
  for (guint i = sheets->len - 1; i > 0; i--)
    {
      if (rancang_worksheet_get_n_rows (g_ptr_array_index (sheets, i)) == 0)
        g_ptr_array_remove_index (sheets, i);
    }
  return rancang_workbook_new_of_sheets (rancang_translate (language, NULL, N_("Portfolio")), NULL,
                                         language, sheets);
}
