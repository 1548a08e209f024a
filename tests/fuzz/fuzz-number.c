/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fuzz-number.c: what people type as numbers and dates; what is written for them reads back */

#include "fuzz.h"

#include <stdio.h>
#include <string.h>

#include "model/format.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);

  return 0;
}

GBytes *
fuzz_make_seed (guint index)
{
  static const char *const texts[] = {
    "1.234.567,89", "Rp6.200.000.000,00", "Rp. 6,2 M", "450 juta", "-0.5", "1,234.5", "2 T",
    "2022-09-21", "2024-02-29", "\342\210\22212", "999999999999999999", "0.000000001",
    "9.223.372.036.854.775.807",
  };

  return index < G_N_ELEMENTS (texts) ? g_bytes_new_static (texts[index], strlen (texts[index]))
                                      : NULL;
}

static void
calculate (const RancangDecimal *number)
{
  static const RancangDecimal others[] = {
    { 3, 0 }, { -7, 9 }, { G_MAXINT64, 0 }, { G_MAXINT64, 9 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      RancangDecimal sum = rancang_decimal_add (number, &others[i]);

      rancang_decimal_subtract (&sum, &others[i]);
      rancang_decimal_multiply (&sum, &sum);
      rancang_decimal_divide (&sum, &others[i], 9);
      rancang_decimal_divide (&others[i], &others[0], 0);
    }
}

static void
assert_reads_back (const RancangDecimal *number,
                   RancangLanguage       language)
{
  g_autofree char *plain = rancang_decimal_to_string (number);
  g_autofree char *text = rancang_format_number (number, language);
  g_autofree char *rupiah = rancang_format_rupiah (number, language);
  g_autofree char *brief = rancang_format_rupiah_short (number, language);
  RancangDecimal again;

  g_assert_true (strlen (rupiah) > 2 && strlen (brief) > 2);
  /* A plan keeps 18 digits. */
  if (strlen (plain) > 18)
    return;
  g_assert_true (rancang_decimal_parse (&again, plain));
  g_assert_cmpint (rancang_decimal_compare (number, &again), ==, 0);
  g_assert_true (rancang_format_parse_number (text, language, &again));
  g_assert_cmpint (rancang_decimal_compare (number, &again), ==, 0);
}

static void
try_date (const char      *text,
          RancangLanguage  language)
{
  g_autofree char *date = rancang_format_date (text, language);
  int year = 0, month = 0, day = 0;

  if (g_str_equal (date, text))
    return;
  g_assert_cmpuint (strlen (text), ==, 10);
  g_assert_cmpint (sscanf (text, "%4d-%2d-%2d", &year, &month, &day), ==, 3);
  g_assert_true (g_date_valid_dmy (day, month, year));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  RancangDecimal number;

  for (int language = 0; language < 2; language++)
    {
      if (rancang_format_parse_number (text, language, &number))
        {
          assert_reads_back (&number, language);
          calculate (&number);
        }
      try_date (text, language);
    }
  if (rancang_decimal_parse (&number, text))
    calculate (&number);

  return 0;
}
