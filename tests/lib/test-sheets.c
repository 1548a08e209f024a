/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-sheets.c: the tables of a plan: safe texts, names, sums, every kind */

#include <string.h>

#include "../generate.h"
#include "../report-sample.h"
#include "rancang.h"
#include "sheets/worksheet-private.h"

static void
assert_safe (const char *text,
             const char *expected)
{
  g_autofree char *safe = rancang_sheets_make_safe (text, RANCANG_LANGUAGE_ENGLISH);

  g_assert_cmpstr (safe, ==, expected);
}

static guint
count_units (const char *text)
{
  glong n;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  return n;
}

static void
test_safe_text (void)
{
  assert_safe ("a\1b\v\033c\357\277\276d\177e", "abcde");
  assert_safe ("a\r\nb\rc\td", "a\nb\nc\td");
  assert_safe ("=1+1", "=1+1");
  assert_safe ("a\377b", "a\357\277\275b");
  assert_safe ("\302\205x\360\237\230\200", "x\360\237\230\200");
}

/* Spreadsheets count UTF-16, and half a character is none. */
static void
test_long_text (void)
{
  g_autofree char *exact = g_strnfill (RANCANG_CELL_MAX_LENGTH, 'x');
  g_autofree char *longer = g_strnfill (RANCANG_CELL_MAX_LENGTH + 1, 'x');
  g_autoptr (GString) wide = g_string_new ("x");
  g_autofree char *cut = NULL;
  g_autofree char *cut_wide = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (wide, "\360\237\230\200");
  assert_safe (exact, exact);
  cut = rancang_sheets_make_safe (longer, RANCANG_LANGUAGE_ENGLISH);
  g_assert_cmpuint (count_units (cut), ==, RANCANG_CELL_MAX_LENGTH);
  g_assert_true (g_str_has_suffix (cut, "x [\342\200\246 cut: too long for a cell]"));
  cut_wide = rancang_sheets_make_safe (wide->str, RANCANG_LANGUAGE_ENGLISH);
  g_assert_true (g_utf8_validate (cut_wide, -1, NULL));
  g_assert_cmpuint (count_units (cut_wide), <=, RANCANG_CELL_MAX_LENGTH);
  g_assert_cmpuint (count_units (cut_wide), >=, RANCANG_CELL_MAX_LENGTH - 1);
}

static void
test_names (void)
{
  static const struct { const char *name; const char *expected; } cases[] = {
    { "Program", "Program" },
    { "program", "program (2)" },
    { "PROGRAM", "PROGRAM (3)" },
    { "a[b]:c*?/d\\e", "a b  c   d e" },
    { "'quoted'", "quoted" },
    { "", "-" },
    { "History", "History_" },
    { "1234567890123456789012345678901234567890", "1234567890123456789012345678901" },
    { "1234567890123456789012345678901234567890", "123456789012345678901234567 (2)" },
    { "123456789012345678901234567890\360\237\230\200", "123456789012345678901234567890" },
    { "\001\002", "- (2)" },
  };
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = rancang_sheets_make_name (cases[i].name, taken);

      g_assert_cmpstr (name, ==, cases[i].expected);
      g_assert_cmpuint (count_units (name), <=, 31);
    }
}

static void
test_links (void)
{
  g_autofree char *letters = g_strnfill (3000, 'a');
  g_autofree char *endless = g_strconcat ("https://x.id/", letters, NULL);

  g_assert_true (rancang_sheets_is_link ("https://contoh.go.id/a?b=1&c=2#d"));
  g_assert_true (rancang_sheets_is_link ("http://contoh.go.id"));
  g_assert_false (rancang_sheets_is_link ("https://contoh.go.id/a\"b"));
  g_assert_false (rancang_sheets_is_link ("https://contoh.go.id dan lain"));
  g_assert_false (rancang_sheets_is_link ("javascript:alert(1)"));
  g_assert_false (rancang_sheets_is_link ("file:///etc/passwd"));
  g_assert_false (rancang_sheets_is_link ("internal:Sheet!A1"));
  g_assert_false (rancang_sheets_is_link (endless));
}

static void
test_plain_text (void)
{
  static const struct { const char *markdown; const char *plain; } cases[] = {
    { "kata saja", "kata saja" },
    { "**tebal** dan *miring*", "tebal dan miring" },
    { "satu\n\ndua", "satu\ndua" },
    { "- a\n- b\n  - c\n\n1. d\n2. e",
      "\342\200\242 a\n\342\200\242 b\n  \342\200\242 c\n1. d\n2. e" },
    { "# Judul\n\nisi [x](https://y.id)", "Judul\nisi x" },
    { "|a|b|\n|-|-|\n|1|2|", "a | b\n1 | 2" },
    { "a &amp; b < c", "a & b < c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = rancang_sheets_make_plain (cases[i].markdown);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static char *
make_csv (const char *text,
          char        separator)
{
  g_autoptr (RancangWorksheet) sheet = rancang_worksheet_new ("x", "x", "x",
                                                              RANCANG_LANGUAGE_ENGLISH);
  g_autoptr (GBytes) bytes = NULL;
  RancangDecimal number = { -1234567, 2 };

  rancang_worksheet_add_column (sheet, RANCANG_CELL_TEXT, 0, "G", "A", "Rp");
  rancang_worksheet_add_column (sheet, RANCANG_CELL_DECIMAL, 0, NULL, "B", NULL);
  rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
  rancang_worksheet_set_text (sheet, 0, RANCANG_CELL_TEXT, text);
  rancang_worksheet_set_number (sheet, 1, RANCANG_CELL_DECIMAL, &number);
  bytes = rancang_worksheet_to_csv (sheet, separator, FALSE);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_csv (void)
{
  static const struct { const char *text; const char *field; } cases[] = {
    { "kata", "kata" },
    { "a,b", "\"a,b\"" },
    { "a\"b", "\"a\"\"b\"" },
    { "a\nb", "\"a\nb\"" },
    { "=1", "\"'=1\"" },
    { "+1", "\"'+1\"" },
    { "-1", "\"'-1\"" },
    { "@a", "\"'@a\"" },
    { "\t=1", "\"'\t=1\"" },
    { " =1", "\"' =1\"" },
    { "\357\274\2351", "\"'\357\274\2351\"" },
    { "'=1", "\"''=1\"" },
    { "2-1", "2-1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *csv = make_csv (cases[i].text, ',');
      g_autofree char *expected = g_strdup_printf ("G A (Rp),B\r\n%s,-12345.67\r\n",
                                                   cases[i].field);

      g_assert_cmpstr (csv, ==, expected);
    }
}

static void
test_csv_semicolon (void)
{
  g_autofree char *csv = make_csv ("a;b", ';');

  g_assert_cmpstr (csv, ==, "G A (Rp);B\r\n\"a;b\";-12345,67\r\n");
}

static void
test_nomenclature (void)
{
  static const struct { const char *code; const char *parts[5]; } cases[] = {
    { "2", { "2" } },
    { "2.16", { "2", "2.16" } },
    { "2.16.03.2.02.0014", { "2", "2.16", "2.16.03", "2.16.03.2.02", "2.16.03.2.02.0014" } },
    { "6.01.01.1.010.0001", { "6", "6.01", "6.01.01", "6.01.01.1.010", "6.01.01.1.010.0001" } },
    { "2.16.03.2", { NULL } },
    { "2..16", { NULL } },
    { ".2", { NULL } },
    { "2.16.", { NULL } },
    { "x", { NULL } },
    { "", { NULL } },
    { NULL, { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint level = 0; level < 5; level++)
        {
          g_autofree char *part = rancang_nomenclature_dup_part (cases[i].code, level);

          g_assert_cmpstr (part, ==, cases[i].parts[level]);
        }
    }
}

/* A formula is offered only where a spreadsheet gives the same number. */
static void
test_sums (void)
{
  static const struct { gint64 a; gint64 b; gint64 total; gboolean is_sum; } cases[] = {
    { 1, 2, 3, TRUE },
    { 1, 2, 4, FALSE },
    { G_GINT64_CONSTANT (9007199254740992), 0, G_GINT64_CONSTANT (9007199254740992), TRUE },
    { G_GINT64_CONSTANT (9007199254740992), 1, G_GINT64_CONSTANT (9007199254740993), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RancangWorksheet) sheet = rancang_worksheet_new ("x", "x", "x",
                                                                  RANCANG_LANGUAGE_ENGLISH);

      rancang_worksheet_add_column (sheet, RANCANG_CELL_MONEY, 0, NULL, "A", NULL);
      rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
      rancang_worksheet_set_count (sheet, 0, RANCANG_CELL_MONEY, cases[i].a);
      rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_PLAIN);
      rancang_worksheet_set_count (sheet, 0, RANCANG_CELL_MONEY, cases[i].b);
      rancang_worksheet_add_row (sheet, RANCANG_WORKSHEET_ROW_TOTAL);
      rancang_worksheet_set_count (sheet, 0, RANCANG_CELL_MONEY, cases[i].total);
      g_assert_cmpint (rancang_worksheet_is_sum (sheet, 2, 0), ==, cases[i].is_sum);
    }
}

/* Whoever adds a kind gets its table. */
static void
test_every_kind (void)
{
  static const char *const without[] = {
    "region", "framework", "snapshot", "waiver", "conflict", NULL
  };

  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const char *name = rancang_kind_get_name (rancang_kind_get (i));

      if (g_strv_contains (without, name))
        g_assert_null (rancang_workbook_get_table_name (name, RANCANG_LANGUAGE_ENGLISH));
      else
        g_assert_nonnull (rancang_workbook_get_table_name (name, RANCANG_LANGUAGE_ENGLISH));
    }
}

/* The number of the last row in the last column of this label. */
static RancangDecimal
get_last_number (RancangWorkbook *book,
                 const char      *id,
                 const char      *label)
{
  RancangWorksheet *sheet = rancang_workbook_find_sheet (book, id);
  const RancangDecimal *number = NULL;

  g_assert_nonnull (sheet);
  for (guint i = 0; i < rancang_worksheet_get_n_columns (sheet); i++)
    {
      if (g_str_equal (rancang_worksheet_get_label (sheet, i), label))
        number = rancang_worksheet_get_number (sheet, rancang_worksheet_get_n_rows (sheet) - 1, i);
    }
  g_assert_nonnull (number);
  return *number;
}

/* What no script made: every field of every kind, words of many languages, sums to the rupiah. */
static void
test_generated (void)
{
  g_autoptr (RancangPlan) plan = generate_plan (3000, 7);
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangTotals) totals = rancang_totals_new (rancang_plan_get_root (plan));
  RancangDecimal whole = rancang_series_total (rancang_totals_get_by_year (totals));

  for (RancangLanguage language = 0; language <= RANCANG_LANGUAGE_INDONESIAN; language++)
    {
      const char *total = rancang_translate (language, NULL, "Total");
      const char *budget = rancang_translate (language, NULL, "Budget");
      g_autoptr (GError) error = NULL;
      g_autoptr (RancangWorkbook) book = rancang_workbook_new (snapshot, language, NULL, NULL,
                                                               &error);
      RancangDecimal lines, dimensions, programmes;

      g_assert_no_error (error);
      lines = get_last_number (book, "budget-line", total);
      dimensions = get_last_number (book, "budget-by-dimension", total);
      programmes = get_last_number (book, "programme", budget);
      g_assert_cmpint (rancang_decimal_compare (&lines, &whole), ==, 0);
      g_assert_cmpint (rancang_decimal_compare (&dimensions, &whole), ==, 0);
      g_assert_cmpint (rancang_decimal_compare (&programmes, &whole), ==, 0);
    }
}

/* Ten years give two tables of five, and together they hold all the money. */
static void
test_two_periods (void)
{
  static const char *const tables[] = { "renstra", NULL };
  g_autoptr (RancangPlan) plan = report_sample_new (1, 10);
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangTotals) totals = rancang_totals_new (rancang_plan_get_root (plan));
  g_autoptr (RancangWorkbook) book = NULL;
  RancangDecimal whole = rancang_series_total (rancang_totals_get_by_year (totals));
  RancangDecimal first, second;

  book = rancang_workbook_new (snapshot, RANCANG_LANGUAGE_INDONESIAN, tables, NULL, NULL);
  g_assert_cmpuint (rancang_workbook_get_n_sheets (book), ==, 2);
  g_assert_true (g_str_has_suffix (rancang_worksheet_get_name (
                                     rancang_workbook_get_sheet (book, 0)), "2025–2029"));
  first = get_last_number (book, "renstra", "Rp");
  second = get_last_number (book, "renstra-2030", "Rp");
  first = rancang_decimal_add (&first, &second);
  g_assert_cmpint (rancang_decimal_compare (&first, &whole), ==, 0);
}

static void
test_errors (void)
{
  static const char *const unknown[] = { "nothing", NULL };
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RancangWorkbook) empty = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_workbook_new (snapshot, RANCANG_LANGUAGE_ENGLISH, unknown, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (rancang_workbook_new_main (snapshot, RANCANG_LANGUAGE_ENGLISH, cancellable,
                                            &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  empty = rancang_workbook_new_main (snapshot, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);
  g_assert_cmpuint (rancang_workbook_get_n_sheets (empty), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/safe-text", test_safe_text);
  g_test_add_func ("/sheets/long-text", test_long_text);
  g_test_add_func ("/sheets/names", test_names);
  g_test_add_func ("/sheets/links", test_links);
  g_test_add_func ("/sheets/plain-text", test_plain_text);
  g_test_add_func ("/sheets/csv", test_csv);
  g_test_add_func ("/sheets/csv-semicolon", test_csv_semicolon);
  g_test_add_func ("/sheets/nomenclature", test_nomenclature);
  g_test_add_func ("/sheets/sums", test_sums);
  g_test_add_func ("/sheets/every-kind", test_every_kind);
  g_test_add_func ("/sheets/generated", test_generated);
  g_test_add_func ("/sheets/two-periods", test_two_periods);
  g_test_add_func ("/sheets/errors", test_errors);
  return g_test_run ();
}
