/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-decimal.c: exact numbers and series */

#include <rancang.h>

#define assert_decimal(decimal, expected) G_STMT_START { \
    g_autofree char *printed = rancang_decimal_to_string (decimal); \
    g_assert_cmpstr (printed, ==, expected); \
  } G_STMT_END

static RancangDecimal
parse (const char *text)
{
  RancangDecimal decimal;

  g_assert_true (rancang_decimal_parse (&decimal, text));

  return decimal;
}

static void
test_parse (void)
{
  static const struct { const char *text, *printed; } good[] = {
    { "0", "0" }, { "-0", "0" }, { "0.0", "0" }, { "1.50", "1.5" }, { "-2.75", "-2.75" },
    { "007", "7" }, { "999999999999999999", "999999999999999999" },
    { "0.000000001", "0.000000001" }, { "1.0000000000000", "1" },
  };
  static const char *const bad[] = {
    "", "-", ".", "1.", ".5", "1e3", " 1", "1 ", "1,5", "1.2.3", "+1", "0x1", "nan",
    "1234567890123456789", "0.0000000001", "--1",
  };
  RancangDecimal decimal;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      decimal = parse (good[i].text);
      assert_decimal (&decimal, good[i].printed);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rancang_decimal_parse (&decimal, bad[i]));
}

static void
test_round (void)
{
  static const struct { const char *text; guint places; const char *rounded, *fixed; } cases[] = {
    { "2.505", 2, "2.51", "2.51" }, { "2.5049", 2, "2.5", "2.50" },
    { "-2.505", 2, "-2.51", "-2.51" }, { "0.995", 2, "1", "1.00" },
    { "7", 3, "7", "7.000" }, { "0.5", 0, "1", "1" },
    { "0.49", 0, "0", "0" }, { "1.005", 2, "1.01", "1.01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RancangDecimal decimal = parse (cases[i].text);
      RancangDecimal rounded = rancang_decimal_round (&decimal, cases[i].places);
      g_autofree char *fixed = rancang_decimal_to_fixed (&decimal, cases[i].places);

      assert_decimal (&rounded, cases[i].rounded);
      g_assert_cmpstr (fixed, ==, cases[i].fixed);
    }
}

static void
test_arithmetic (void)
{
  RancangDecimal a = parse ("0.1"), b = parse ("0.2"), c = parse ("-2.75"), three = parse ("3");
  RancangDecimal one = parse ("1"), half = parse ("0.005"), result;

  result = rancang_decimal_add (&a, &b);
  assert_decimal (&result, "0.3");
  result = rancang_decimal_subtract (&c, &a);
  assert_decimal (&result, "-2.85");
  result = rancang_decimal_multiply (&c, &b);
  assert_decimal (&result, "-0.55");
  result = rancang_decimal_divide (&one, &three, 4);
  assert_decimal (&result, "0.3333");
  result = rancang_decimal_divide (&half, &one, 2);
  assert_decimal (&result, "0.01");
  result = rancang_decimal_divide (&c, &three, 2);
  assert_decimal (&result, "-0.92");
  g_assert_cmpint (rancang_decimal_compare (&a, &b), <, 0);
  g_assert_cmpint (rancang_decimal_compare (&a, &a), ==, 0);
  g_assert_cmpint (rancang_decimal_compare (&a, &c), >, 0);
  g_assert_cmpint (rancang_decimal_to_int64 (&c), ==, -2);
  g_assert_cmpfloat (rancang_decimal_to_double (&c), ==, -2.75);
}

/* What does not fit stops at the largest number and never wraps around. */
static void
test_limits (void)
{
  RancangDecimal most = { G_MAXINT64, 0 }, small = { 1, 9 }, least = { -G_MAXINT64, 0 }, result;

  result = rancang_decimal_add (&most, &most);
  g_assert_cmpint (result.digits, ==, G_MAXINT64);
  result = rancang_decimal_subtract (&least, &most);
  g_assert_cmpint (result.digits, ==, -G_MAXINT64);
  result = rancang_decimal_multiply (&most, &most);
  g_assert_cmpint (result.digits, ==, G_MAXINT64);
  result = rancang_decimal_multiply (&small, &small);
  assert_decimal (&result, "0");
  result = rancang_decimal_divide (&most, &small, 9);
  g_assert_cmpint (result.digits, ==, G_MAXINT64);
}

/* Sums and products by two ways must agree, for many numbers. */
static void
test_laws (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20220921);

  for (int i = 0; i < 20000; i++)
    {
      RancangDecimal a, b, sum, back, product, other;
      g_autofree char *text = NULL;
      RancangDecimal again;

      rancang_decimal_init (&a, g_rand_int_range (random, -2000000, 2000000), i % 5);
      rancang_decimal_init (&b, g_rand_int_range (random, -2000000, 2000000), i % 4);
      sum = rancang_decimal_add (&a, &b);
      back = rancang_decimal_subtract (&sum, &b);
      g_assert_cmpint (rancang_decimal_compare (&back, &a), ==, 0);
      product = rancang_decimal_multiply (&a, &b);
      other = rancang_decimal_multiply (&b, &a);
      g_assert_cmpint (rancang_decimal_compare (&product, &other), ==, 0);
      text = rancang_decimal_to_string (&product);
      g_assert_true (rancang_decimal_parse (&again, text));
      g_assert_cmpint (again.digits, ==, product.digits);
      g_assert_cmpuint (again.scale, ==, product.scale);
    }
}

static void
test_series (void)
{
  g_autoptr (RancangSeries) empty = rancang_series_new ();
  RancangDecimal one = { 1, 0 }, two = { 2, 0 };
  g_autoptr (RancangSeries) a = rancang_series_with (empty, 2024, &two);
  g_autoptr (RancangSeries) b = rancang_series_with (a, 2022, &one);
  g_autoptr (RancangSeries) c = rancang_series_with (b, 2024, NULL);
  g_autoptr (RancangSeries) d = rancang_series_with (c, 2024, &two);
  g_autoptr (RancangSeries) e = rancang_series_with (NULL, 2022, NULL);
  RancangDecimal total;

  g_assert_cmpuint (rancang_series_get_size (empty), ==, 0);
  g_assert_cmpuint (rancang_series_get_size (b), ==, 2);
  g_assert_cmpint (rancang_series_get_year (b, 0), ==, 2022);
  g_assert_null (rancang_series_lookup (b, 2023));
  g_assert_cmpint (rancang_series_lookup (b, 2024)->digits, ==, 2);
  g_assert_cmpuint (rancang_series_get_size (c), ==, 1);
  g_assert_true (rancang_series_equal (b, d));
  g_assert_false (rancang_series_equal (b, c));
  g_assert_true (rancang_series_equal (e, empty));
  g_assert_true (rancang_series_equal (NULL, empty));
  total = rancang_series_total (b);
  assert_decimal (&total, "3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/round", test_round);
  g_test_add_func ("/decimal/arithmetic", test_arithmetic);
  g_test_add_func ("/decimal/limits", test_limits);
  g_test_add_func ("/decimal/laws", test_laws);
  g_test_add_func ("/series", test_series);

  return g_test_run ();
}
