/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-field-text.c: texts that people paste become values, and values texts that read back */

#include <rancang.h>

#include "generate.h"

#define ID RANCANG_LANGUAGE_INDONESIAN
#define EN RANCANG_LANGUAGE_ENGLISH

static RancangItem *
add (RancangPlan *plan,
     const char  *kind,
     const char  *id,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new_with_id (kind, id);

  g_object_set (item, "title", title, NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), item, -1, NULL));

  return item;
}

static RancangPlan *
create_plan (void)
{
  RancangPlan *plan = rancang_plan_new ();

  g_object_set (add (plan, "agency", "a0", "Dinas Komunikasi dan Informatika"), "abbreviation",
                "Diskominfo", NULL);
  add (plan, "agency", "a1", "Dinas Kesehatan");
  add (plan, "agency", "a2", "Camat, Kota");
  add (plan, "agency", "a3", "Dinas Kembar");
  add (plan, "agency", "a4", "dinas  kembar");

  return plan;
}

static const RancangField *
find_field (const char *kind,
            const char *name)
{
  const RancangField *field = rancang_kind_find_field (rancang_kind_lookup (kind), name);

  g_assert_nonnull (field);

  return field;
}

/* What the text means, as plain text of the language; "!" where it is refused. */
static char *
read_plain (RancangPlan    *plan,
            RancangLanguage language,
            const char     *kind,
            const char     *name,
            const char     *text)
{
  g_autoptr (RancangFieldReader) reader = rancang_field_reader_new (plan, language);
  const RancangField *field = find_field (kind, name);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (!rancang_field_reader_read (reader, field, text, &value, &error))
    {
      g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_VALUE);
      g_assert_false (G_IS_VALUE (&value));
      return g_strdup ("!");
    }

  return rancang_field_dup_plain_text (field, &value, plan, EN);
}

typedef struct
{
  RancangLanguage language;
  const char     *text;
  const char     *expected;
} Case;

static void
check_cases (const char *kind,
             const char *field,
             const Case *cases,
             guint       n_cases)
{
  g_autoptr (RancangPlan) plan = create_plan ();

  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *result = read_plain (plan, cases[i].language, kind, field, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (result, ==, cases[i].expected);
    }
}

static void
test_money (void)
{
  static const Case cases[] = {
    { ID, "1.250.000", "1,250,000" }, { ID, "1,250,000", "1,250,000" },
    { EN, "1.250.000", "1,250,000" }, { ID, "1,250", "1,250" }, { EN, "1.250", "1,250" },
    { ID, "Rp 6,2 M", "6,200,000,000" }, { EN, "Rp 6,2 M", "6,200,000,000" },
    { EN, "6.2 M", "6,200,000" }, { ID, "450 jt", "450,000,000" }, { EN, "450jt", "450,000,000" },
    { ID, "1.5 juta", "1,500,000" }, { EN, "1,5 jt", "1,500,000" },
    { ID, "Rp6.200.000.000,00", "6,200,000,000" }, { EN, "Rp. 1.250.000,-", "1,250,000" },
    { ID, " Rp\302\2401.250 ", "1,250" }, { ID, "(1.250)", "-1,250" }, { ID, "-Rp 5", "-5" },
    { EN, "1 250 000", "1,250,000" }, { ID, "", "" }, { ID, "-", "" }, { ID, "12,5", "!" },
    { ID, "lima juta", "!" }, { EN, "5 apples", "!" }, { EN, "--5", "5" }, { EN, "1e9", "!" },
    { EN, "9999999999999999999", "!" }, { EN, "=1+1", "!" },
  };

  check_cases ("budget-line", "stated-total", cases, G_N_ELEMENTS (cases));
}

static void
test_number (void)
{
  static const Case cases[] = {
    { ID, "12,5", "12.5" }, { EN, "12.5", "12.5" }, { ID, "12.5", "12.5" }, { EN, "12,5", "12.5" },
    { ID, "1.250", "1,250" }, { ID, "85 %", "85" }, { ID, "\342\210\2223,25", "-3.25" },
    { EN, "banyak", "!" }, { EN, "\342\200\224", "" },
  };

  check_cases ("indicator", "baseline", cases, G_N_ELEMENTS (cases));
}

static void
test_date (void)
{
  static const Case cases[] = {
    { ID, "21-9-2022", "2022-09-21" }, { ID, "21/09/2022", "2022-09-21" },
    { ID, "2022-09-21", "2022-09-21" }, { ID, "21 September 2022", "2022-09-21" },
    { EN, "9/21/2022", "2022-09-21" }, { EN, "Sep 21, 2022", "2022-09-21" },
    { EN, "17 Agustus 2026", "2026-08-17" }, { ID, "5 Mei 2024", "2024-05-05" },
    { ID, "31-2-2022", "!" }, { ID, "kemarin", "!" }, { ID, "2022", "!" }, { ID, "1-2-22", "!" },
    { ID, "-", "" },
  };

  check_cases ("milestone", "date", cases, G_N_ELEMENTS (cases));
}

static void
test_choice (void)
{
  static const Case cases[] = {
    { EN, "high", "High priority" }, { EN, "HIGH  priority", "High priority" },
    { ID, "Medium priority", "Medium priority" }, { ID, "purple", "!" },
    { ID, "", "" }, { EN, "hi", "!" },
  };
  static const Case horizons[] = {
    { EN, "Short term", "Short term (1 year)" }, { EN, "medium", "Medium term (5 years)" },
  };
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangField *field = find_field ("programme", "priority");
  g_autofree char *read = NULL;

  check_cases ("programme", "priority", cases, G_N_ELEMENTS (cases));
  check_cases ("programme", "horizon", horizons, G_N_ELEMENTS (horizons));
  /* The other language is always known, whatever the locale of the test. */
  read = read_plain (plan, EN, "programme", "priority",
                     rancang_translate (ID, NULL, rancang_field_get_choice_label (field, "low")));
  g_assert_cmpstr (read, ==, "Low priority");
}

static void
test_others (void)
{
  static const Case booleans[] = {
    { EN, "ya", "yes" }, { EN, "TRUE", "yes" }, { EN, "x", "yes" }, { EN, "tidak", "" },
    { EN, "", "" }, { EN, "0", "" }, { EN, "mungkin", "!" },
  };
  static const Case years[] = {
    { EN, "2026", "2026" }, { EN, " 2026 ", "2026" }, { EN, "26", "!" }, { EN, "1e3", "!" },
    { EN, "-", "" },
  };
  static const Case titles[] = {
    { EN, "Two\r\nlines", "Two lines" }, { EN, "-", "-" }, { EN, "a\tb", "a b" },
    { EN, "bell\a", "!" },
  };
  static const Case words[] = {
    { EN, "one; two;; three\nfour", "one; two; three; four" },
  };
  static const Case series[] = {
    { EN, "2022: 10; 2023: 12.5", "2022: 10; 2023: 12.5" }, { EN, "10", "!" },
    { EN, "22: 10", "!" },
  };

  check_cases ("programme", "quick-win", booleans, G_N_ELEMENTS (booleans));
  check_cases ("programme", "start-year", years, G_N_ELEMENTS (years));
  check_cases ("programme", "output", titles, G_N_ELEMENTS (titles));
  check_cases ("programme", "sdg", words, G_N_ELEMENTS (words));
  check_cases ("indicator", "targets", series, G_N_ELEMENTS (series));
}

static void
test_references (void)
{
  static const Case one[] = {
    { EN, "diskominfo", "Dinas Komunikasi dan Informatika" },
    { EN, "Dinas   kesehatan", "Dinas Kesehatan" }, { EN, "a1", "Dinas Kesehatan" },
    { EN, "Dinas Kembar", "!" }, { EN, "Dinas Baru", "!" }, { EN, "", "" },
  };
  static const Case several[] = {
    { EN, "Diskominfo; Dinas Kesehatan", "Dinas Komunikasi dan Informatika; Dinas Kesehatan" },
    { EN, "Diskominfo, Dinas Kesehatan", "Dinas Komunikasi dan Informatika; Dinas Kesehatan" },
    { EN, "Camat, Kota", "Camat, Kota" }, { EN, "Diskominfo; Siapa", "!" },
  };

  check_cases ("programme", "agency", one, G_N_ELEMENTS (one));
  check_cases ("programme", "supporting-agencies", several, G_N_ELEMENTS (several));
}

typedef struct
{
  RancangPlan        *plan;
  RancangFieldReader *reader;
  RancangLanguage     language;
  guint               n_checked;
} RoundTrip;

/* Words with a semicolon and names that several items have do not come back; the rest does. */
static gboolean
comes_back (const RancangField *field,
            const GValue       *value)
{
  return field->type != RANCANG_FIELD_REFERENCE && field->type != RANCANG_FIELD_REFERENCES &&
         field->type != RANCANG_FIELD_WORDS && field->type != RANCANG_FIELD_TEXT &&
         field->type != RANCANG_FIELD_CODE && field->type != RANCANG_FIELD_LONG_TEXT;
}

static gboolean
check_round_trip (RancangItem *item,
                  gpointer     user_data)
{
  RoundTrip *trip = user_data;
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const GValue *value = rancang_item_get_value (item, field);
      g_auto (GValue) back = G_VALUE_INIT;
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      if (!comes_back (field, value))
        continue;
      text = rancang_field_dup_plain_text (field, value, trip->plan, trip->language);
      rancang_field_reader_read (trip->reader, field, text, &back, &error);
      g_assert_no_error (error);
      g_assert_true (rancang_field_values_equal (field, value, &back));
      trip->n_checked += !rancang_field_value_is_empty (field, value);
    }

  return TRUE;
}

static void
test_round_trip (void)
{
  g_autoptr (RancangPlan) plan = generate_plan (2000, 7);

  for (guint language = EN; language <= ID; language++)
    {
      g_autoptr (RancangFieldReader) reader = rancang_field_reader_new (plan, language);
      RoundTrip trip = { plan, reader, language, 0 };

      for (guint i = 0; i < rancang_kind_get_count (); i++)
        rancang_item_foreach (rancang_plan_get_root (plan),
                              rancang_kind_get_name (rancang_kind_get (i)), check_round_trip,
                              &trip);
      g_assert_cmpuint (trip.n_checked, >, 1000);
    }
}

static void
check_sheet (const char *text,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rancang_sheet_text_read (text, -1, &error);
  g_autoptr (GString) result = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (rows, i));

      g_string_append_printf (result, "%s%s", i > 0 ? "/" : "", row);
    }
  g_assert_cmpstr (result->str, ==, expected);
}

static void
test_sheet (void)
{
  check_sheet ("", "");
  check_sheet ("a", "a");
  check_sheet ("a\tb\nc\td\n", "a|b/c|d");
  check_sheet ("a\tb\r\nc\td", "a|b/c|d");
  check_sheet ("a\t\n\tb\n", "a|/|b");
  check_sheet ("\"one\ntwo\"\t\"say \"\"hi\"\"\"\n", "one\ntwo|say \"hi\"");
  check_sheet ("\"pipe\t3\" wide\n", "\"pipe|3\" wide");
  check_sheet ("\"open", "\"open");
  check_sheet ("'=SUM(A1)\t'quoted'", "=SUM(A1)|'quoted'");
  check_sheet ("\357\273\277a\n\nb\n", "a//b");
}

static void
test_sheet_write (void)
{
  char *first[] = { "a\"b", "two\nlines", "=1+1", NULL };
  char *second[] = { "-5", "-", "<x>", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  g_ptr_array_add (rows, first);
  g_ptr_array_add (rows, second);
  text = rancang_sheet_text_write (rows);
  html = rancang_sheet_text_write_html (rows, TRUE);
  g_assert_cmpstr (text, ==, "\"a\"\"b\"\t\"two\nlines\"\t'=1+1\n-5\t'-\t<x>\n");
  check_sheet (text, "a\"b|two\nlines|=1+1/-5|-|<x>");
  g_assert_nonnull (strstr (html, "<th>two<br>lines</th>"));
  g_assert_nonnull (strstr (html, "<td>&lt;x&gt;</td>"));
}

static void
check_refused (const char *text,
               gssize      length)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_sheet_text_read (text, length, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_sheet_hostile (void)
{
  g_autofree char *huge = g_strnfill (RANCANG_SHEET_TEXT_MAX + 1, 'a');
  g_autofree char *rows = g_strnfill (RANCANG_SHEET_ROWS_MAX + 1, '\n');
  g_autofree char *cells = g_strnfill (RANCANG_SHEET_COLUMNS_MAX, '\t');
  g_autofree char *quotes = g_strnfill (1000000, '"');
  g_autoptr (GPtrArray) read = NULL;

  check_refused (huge, -1);
  check_refused (rows, -1);
  check_refused (cells, -1);
  check_refused ("a\0b", 3);
  check_refused ("\377\330\377", 3);
  read = rancang_sheet_text_read (quotes, -1, NULL);
  g_assert_cmpuint (read->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-text/money", test_money);
  g_test_add_func ("/field-text/number", test_number);
  g_test_add_func ("/field-text/date", test_date);
  g_test_add_func ("/field-text/choice", test_choice);
  g_test_add_func ("/field-text/others", test_others);
  g_test_add_func ("/field-text/references", test_references);
  g_test_add_func ("/field-text/round-trip", test_round_trip);
  g_test_add_func ("/sheet-text/read", test_sheet);
  g_test_add_func ("/sheet-text/write", test_sheet_write);
  g_test_add_func ("/sheet-text/hostile", test_sheet_hostile);

  return g_test_run ();
}
