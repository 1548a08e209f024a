/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-format.c: numbers, rupiah and dates for people; the result never depends on the locale */

#include <rancang.h>

#define ID RANCANG_LANGUAGE_INDONESIAN
#define EN RANCANG_LANGUAGE_ENGLISH
#define NBSP "\302\240"

static void
check (char       *text,
       const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static RancangDecimal
parse (const char *text)
{
  RancangDecimal decimal;

  g_assert_true (rancang_decimal_parse (&decimal, text));

  return decimal;
}

static void
test_number (void)
{
  RancangDecimal area = parse ("17075.713"), small = parse ("-0.5"), thousand = parse ("1000");

  check (rancang_format_number (&area, ID), "17.075,713");
  check (rancang_format_number (&area, EN), "17,075.713");
  check (rancang_format_number (&small, ID), "\342\210\2220,5");
  check (rancang_format_number (&thousand, EN), "1,000");
  check (rancang_format_fixed (&area, 1, ID), "17.075,7");
  check (rancang_format_fixed (&thousand, 2, ID), "1.000,00");
  check (rancang_format_percent (82, ID), "82" NBSP "%");
  check (rancang_format_percent (82, EN), "82%");
}

static void
test_rupiah (void)
{
  RancangDecimal amount = parse ("6200000000"), nothing = parse ("0");

  check (rancang_format_rupiah (&amount, ID), "Rp6.200.000.000,00");
  check (rancang_format_rupiah (&amount, EN), "Rp6,200,000,000");
  check (rancang_format_rupiah (&nothing, ID), "Rp0,00");
}

static void
test_rupiah_short (void)
{
  static const struct { const char *amount, *id, *en; } cases[] = {
    { "0", "0", "0" },
    { "999", "999", "999" },
    { "1000", "1" NBSP "rb", "1" NBSP "K" },
    { "999949", "999,9" NBSP "rb", "999.9" NBSP "K" },
    { "999950", "1" NBSP "jt", "1" NBSP "M" },
    { "450000000", "450" NBSP "jt", "450" NBSP "M" },
    { "950000000", "950" NBSP "jt", "950" NBSP "M" },
    { "999960000", "1" NBSP "M", "1" NBSP "B" },
    { "6200000000", "6,2" NBSP "M", "6.2" NBSP "B" },
    { "118250000000", "118,3" NBSP "M", "118.3" NBSP "B" },
    { "1500000000000", "1,5" NBSP "T", "1.5" NBSP "T" },
    { "-6200000000", "\342\210\2226,2" NBSP "M", "\342\210\2226.2" NBSP "B" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RancangDecimal amount = parse (cases[i].amount);
      g_autofree char *id = g_strconcat ("Rp" NBSP, cases[i].id, NULL);
      g_autofree char *en = g_strconcat ("Rp" NBSP, cases[i].en, NULL);

      check (rancang_format_rupiah_short (&amount, ID), id);
      check (rancang_format_rupiah_short (&amount, EN), en);
    }
}

static void
test_rupiah_sentence (void)
{
  RancangDecimal amount = parse ("1200000000");
  RancangDecimal less = parse ("-450000000");
  RancangDecimal few = parse ("999");

  check (rancang_format_rupiah_sentence (&amount, ID), "Rp" NBSP "1,2" NBSP "miliar");
  check (rancang_format_rupiah_sentence (&amount, EN), "Rp" NBSP "1.2" NBSP "billion");
  check (rancang_format_rupiah_sentence (&less, ID), "Rp" NBSP "\342\210\222450" NBSP "juta");
  check (rancang_format_rupiah_sentence (&few, EN), "Rp" NBSP "999");
}

static void
test_date (void)
{
  static const char *const wrong[] = {
    "", "2022", "2022-02-30", "2022-00-10", "2022-13-01", "2022-1-1", "2022-01-01T00", "0000-01-01",
    "202-02-4-02", "2022- 1--5", "+222-01-01",
  };

  check (rancang_format_date ("2022-09-21", ID), "21 September 2022");
  check (rancang_format_date ("2022-05-01", ID), "1 Mei 2022");
  check (rancang_format_date ("2022-05-01", EN), "1 May 2022");
  check (rancang_format_date ("soon", EN), "soon");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    check (rancang_format_date (wrong[i], EN), wrong[i]);
}

static void
test_parse (void)
{
  static const struct { const char *text; RancangLanguage language; const char *number; } good[] = {
    { "6.200.000.000", ID, "6200000000" }, { "6200000000", ID, "6200000000" },
    { "Rp 6,2 M", ID, "6200000000" }, { "Rp6.200.000,00", ID, "6200000" },
    { "450 jt", ID, "450000000" }, { "450 juta", ID, "450000000" }, { "1,5 triliun", ID,
      "1500000000000" }, { "2,75", ID, "2.75" }, { "2.75", EN, "2.75" },
    { "1,234.5", EN, "1234.5" }, { "6.2 B", EN, "6200000000" },
    { "-12", EN, "-12" }, { "Rp. 1.000", ID, "1000" },
    { "  7 ", ID, "7" }, { "3 rb", ID, "3000" }, { "17.075,713", ID, "17075.713" },
  };
  static const struct { const char *text; RancangLanguage language; } bad[] = {
    { "", ID }, { "abc", ID }, { "1.2.3", ID }, { "12.34", ID }, { "1,23,4", EN },
    { "1.5,2.5", ID }, { "Rp", ID }, { "5 apples", EN }, { "1..000", ID },
    { "999999999999 T", EN }, { ".5", ID }, { "1234.567", ID }, { "1234,567", EN }, { "-.123", ID },
    { "1,5.000", ID }, { "1.000.", ID }, { "-", ID }, { "--1", ID }, { "1-000", ID },
  };
  RancangDecimal number;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i].text);
      g_assert_true (rancang_format_parse_number (good[i].text, good[i].language, &number));
      check (rancang_decimal_to_string (&number), good[i].number);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i].text);
      g_assert_false (rancang_format_parse_number (bad[i].text, bad[i].language, &number));
    }
}

/* What is written reads back as the same number. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1602);

  for (int i = 0; i < 5000; i++)
    {
      RancangDecimal number, again;

      rancang_decimal_init (&number, ((gint64) g_rand_int (random) << 16) - 140737488355328, i % 4);
      for (int language = EN; language <= ID; language++)
        {
          g_autofree char *text = rancang_format_number (&number, language);

          g_assert_true (rancang_format_parse_number (text, language, &again));
          g_assert_cmpint (rancang_decimal_compare (&number, &again), ==, 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/number", test_number);
  g_test_add_func ("/format/rupiah", test_rupiah);
  g_test_add_func ("/format/rupiah-short", test_rupiah_short);
  g_test_add_func ("/format/rupiah-sentence", test_rupiah_sentence);
  g_test_add_func ("/format/date", test_date);
  g_test_add_func ("/format/parse", test_parse);
  g_test_add_func ("/format/round-trip", test_round_trip);

  return g_test_run ();
}
