/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-portfolio.c: many plans side by side: values, what regions share, threads, SQL */

#include <glib/gstdio.h>
#include <string.h>

#include "rancang.h"

#define DATE "2026-06-30"

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);

  g_object_set (item, "title", title, NULL);
  g_assert_true (rancang_plan_insert (plan, parent, item, -1, NULL));
  return item;
}

static void
set_year (RancangPlan *plan,
          RancangItem *item,
          const char  *field,
          int          year,
          gint64       value)
{
  RancangDecimal number = { value, 0 };

  g_assert_true (rancang_plan_set_in_series (plan, item, field, year, &number, NULL));
}

static void
rate (RancangPlan *plan,
      RancangItem *element,
      const char  *title,
      const char  *rating,
      RancangItem *programme)
{
  RancangItem *item = add (plan, element, "readiness-item", title);
  const char *programmes[] = { programme != NULL ? rancang_item_get_id (programme) : NULL, NULL };

  g_object_set (item, "rating", rating, "programmes", programmes, NULL);
}

static void
fill (RancangPlan *plan,
      const char  *region)
{
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension = add (plan, root, "dimension", "Smart Governance");
  RancangItem *lane = add (plan, dimension, "sub-dimension", "Layanan");
  RancangItem *programme = add (plan, lane, "programme", "Mal pelayanan");
  RancangItem *line = add (plan, programme, "budget-line", "APBD");
  RancangItem *other = add (plan, programme, "budget-line", "CSR");
  RancangItem *first = add (plan, programme, "indicator", "Layanan daring");
  RancangItem *second = add (plan, programme, "indicator", "Kepuasan");
  RancangItem *element = add (plan, root, "readiness-element", "Struktur");
  RancangItem *stage = add (plan, root, "stage", "Bimtek I");

  add (plan, root, "region", region);
  add (plan, root, "stage", "Bimtek II");
  g_object_set (stage, "done", TRUE, NULL);
  g_object_set (line, "source", "apbd-regency", NULL);
  g_object_set (other, "source", "csr", NULL);
  set_year (plan, line, "amounts", 2024, 200);
  set_year (plan, other, "amounts", 2025, 100);
  for (int year = 2024; year <= 2026; year++)
    {
      set_year (plan, first, "targets", year, 10);
      set_year (plan, second, "targets", year, 80);
    }
  set_year (plan, first, "realisations", 2024, 20); /* 200%, counted as 100% */
  set_year (plan, second, "realisations", 2024, 40);
  rate (plan, element, "Jaringan", "good", NULL);
  rate (plan, element, "Pusat data", "poor", programme);
  rate (plan, element, "SDM", "moderate", NULL);
}

typedef struct
{
  char       *folder;
  GListStore *files;
} Fixture;

static void
write_plan (Fixture    *fixture,
            const char *name,
            const char *region,
            const char *application)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (region != NULL)
    fill (plan, region);
  if (application != NULL)
    add (plan, rancang_plan_get_root (plan), "application", application);
  rancang_file_save (plan, file, NULL, &error);
  g_assert_no_error (error);
  g_list_store_append (fixture->files, file);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("rancang-portfolio-XXXXXX", NULL);
  fixture->files = g_list_store_new (G_TYPE_FILE);
  write_plan (fixture, "a.rancang", "Ogan Komering Ilir", "SI-Perizinan (2021)");
  write_plan (fixture, "b.rancang", "Musi Rawas", "si perizinan 2023");
  write_plan (fixture, "c.rancang", "Sumbawa Barat", "SIP 21");
  write_plan (fixture, "d.rancang", NULL, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->files)); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (fixture->files), i);

      g_file_delete (file, NULL, NULL);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_object_unref (fixture->files);
}

static RancangPortfolio *
read_all (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;
  RancangPortfolio *portfolio;

  portfolio = rancang_portfolio_read (NULL, G_LIST_MODEL (fixture->files), folder, DATE, NULL,
                                      NULL, NULL, &error);
  g_assert_no_error (error);
  return portfolio;
}

static void
assert_value (RancangPortfolioRow *row,
              const char          *id,
              const char          *expected)
{
  guint column = 0;
  const RancangDecimal *number;
  g_autofree char *text = NULL;

  g_assert_true (rancang_portfolio_find_column (id, &column));
  number = rancang_portfolio_row_get_number (row, column);
  text = number != NULL ? rancang_decimal_to_string (number)
                        : g_strdup (rancang_portfolio_row_get_text (row, column));
  if (g_strcmp0 (text, expected) != 0)
    g_error ("%s is %s, not %s", id, text, expected);
}

static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { const char *id; const char *value; } expected[] = {
    { "region", "Ogan Komering Ilir" }, { "code", NULL }, { "stage", "Bimtek I" },
    { "stages-done", "1" }, { "programmes", "1" }, { "quick-wins", "0" }, { "indicators", "2" },
    { "budget", "300" }, { "own-share", "66.7" }, { "readiness", "2" }, { "gaps", "2" },
    { "open-gaps", "1" }, { "achievement", "75" }, { "achievement-year", "2024" },
    { "newest-value", NULL }, { "missing-values", "2" }, { "score", NULL },
    { "applications", "1" }, { "shared-applications", "1" }, { "file", "a.rancang" },
  };
  g_autoptr (RancangPortfolio) portfolio = read_all (fixture);
  GListModel *rows = rancang_portfolio_get_rows (portfolio);
  g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, 0);
  g_autoptr (RancangPortfolioRow) alone = g_list_model_get_item (rows, 2);
  g_autoptr (RancangPortfolioRow) empty = g_list_model_get_item (rows, 3);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_value (row, expected[i].id, expected[i].value);
  assert_value (alone, "shared-applications", "0");
  assert_value (empty, "budget", NULL);
  assert_value (empty, "readiness", NULL);
  assert_value (empty, "stages-done", NULL);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (RancangPortfolio) portfolio = read_all (fixture);
  GListModel *rows = rancang_portfolio_get_rows (portfolio);
  g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, 0);
  g_autoptr (RancangPortfolioRow) second = g_list_model_get_item (rows, 1);
  g_autoptr (RancangPortfolioRow) empty = g_list_model_get_item (rows, 3);
  guint region = 0, budget = 0;

  g_assert_true (rancang_portfolio_find_column ("region", &region));
  g_assert_true (rancang_portfolio_find_column ("budget", &budget));
  g_assert_cmpint (rancang_portfolio_row_compare (row, second, region), >, 0);
  g_assert_cmpint (rancang_portfolio_row_compare (row, second, budget), ==, 0);
  g_assert_cmpint (rancang_portfolio_row_compare (row, empty, budget), <, 0);
  g_assert_cmpint (rancang_portfolio_row_compare (empty, row, budget), >, 0);
  g_assert_true (rancang_portfolio_row_matches (row, budget, ">=", "300"));
  g_assert_false (rancang_portfolio_row_matches (row, budget, ">", "300"));
  g_assert_true (rancang_portfolio_row_matches (row, region, "~", "KOMERING"));
  g_assert_true (rancang_portfolio_row_matches (row, region, "=", "ogan komering ilir"));
  g_assert_false (rancang_portfolio_row_matches (empty, budget, "<", "300"));
  g_assert_true (rancang_portfolio_row_matches (empty, budget, "!=", "300"));
}

/* Each processor reads, and the order is that of the files all the same. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (RancangPortfolio) portfolio = NULL;
  GListModel *rows;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (fixture->files), i % 3);

      g_list_store_append (files, file);
    }
  portfolio = rancang_portfolio_read (NULL, G_LIST_MODEL (files), NULL, DATE, NULL, NULL, NULL,
                                      NULL);
  rows = rancang_portfolio_get_rows (portfolio);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 200);
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);
      g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (files), i);

      g_assert_true (g_file_equal (rancang_portfolio_row_get_file (row), file));
    }
}

static void
cancel_cb (guint    n_done,
           guint    n_plans,
           gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_portfolio_read (NULL, G_LIST_MODEL (fixture->files), NULL, DATE,
                                         cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_sql (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (RancangPortfolio) portfolio = NULL;
  g_autoptr (GBytes) sql = NULL;
  g_autofree char *text = NULL;

  write_plan (fixture, "e.rancang", NULL, "a\\.b");
  portfolio = read_all (fixture);
  sql = rancang_portfolio_write_sql (portfolio);
  text = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
  g_assert_nonnull (strstr (text, "\n1\t2024\tapbd-regency\t200\n1\t2025\tcsr\t100\n"));
  g_assert_nonnull (strstr (text, "\n1\tStruktur\tPusat data\tpoor\tt\n"));
  g_assert_nonnull (strstr (text, "\n5\ta\\\\.b\tab\t\t1\n"));
  g_assert_true (g_str_has_suffix (text, "COMMIT;\n"));
}

static void
test_workbook (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const ids[] = { "plans", "budget-by-year", "budget-by-source", "gaps",
                                     "shared-applications" };
  g_autoptr (RancangPortfolio) portfolio = read_all (fixture);
  g_autoptr (GListStore) none = g_list_store_new (RANCANG_TYPE_PORTFOLIO_ROW);
  g_autoptr (RancangWorkbook) book = NULL;
  g_autoptr (RancangWorkbook) empty = NULL;
  RancangWorksheet *sheet;

  book = rancang_portfolio_create_workbook (portfolio, NULL, RANCANG_LANGUAGE_INDONESIAN);
  g_assert_cmpuint (rancang_workbook_get_n_sheets (book), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (rancang_worksheet_get_id (rancang_workbook_get_sheet (book, i)), ==, ids[i]);
  sheet = rancang_workbook_find_sheet (book, "budget-by-year");
  g_assert_cmpuint (rancang_worksheet_get_n_rows (sheet), ==, 4);
  g_assert_cmpint (rancang_worksheet_get_number (sheet, 3, 2)->digits, ==, 600);
  g_assert_cmpint (rancang_worksheet_get_number (sheet, 3, 4)->digits, ==, 900);
  sheet = rancang_workbook_find_sheet (book, "budget-by-source");
  g_assert_cmpint (rancang_worksheet_get_number (sheet, 0, 2)->digits, ==, 200);
  sheet = rancang_workbook_find_sheet (book, "shared-applications");
  g_assert_cmpuint (rancang_worksheet_get_n_rows (sheet), ==, 2);

  empty = rancang_portfolio_create_workbook (portfolio, G_LIST_MODEL (none),
                                             RANCANG_LANGUAGE_ENGLISH);
  g_assert_cmpuint (rancang_workbook_get_n_sheets (empty), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/portfolio/values", test_values },     { "/portfolio/order", test_order },
    { "/portfolio/many", test_many },         { "/portfolio/cancel", test_cancel },
    { "/portfolio/sql", test_sql },           { "/portfolio/workbook", test_workbook },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
