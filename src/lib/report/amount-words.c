/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* amount-words.c: amounts of money in words, as official documents repeat them */

#include "config.h"

#include "report/amount-words.h"

#define THOUSAND G_GUINT64_CONSTANT (1000)

/* Names of the powers of a thousand. */
static const char *const powers[][7] = {
  [RANCANG_LANGUAGE_ENGLISH] = { "", "thousand", "million", "billion", "trillion", "quadrillion",
                                 "quintillion" },
  [RANCANG_LANGUAGE_INDONESIAN] = { "", "ribu", "juta", "miliar", "triliun", "kuadriliun",
                                    "kuintiliun" },
};

static const char *const english_units[] = {
  "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};

static const char *const english_tens[] = {
  "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
};

static const char *const indonesian_units[] = {
  "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
  "sebelas",
};

static void
add_word (GString    *words,
          const char *word)
{
  if (*word == '\0')
    return;
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

/* @number is below 1000. */
static void
add_english (GString *words,
             guint    number)
{
  if (number >= 100)
    {
      add_word (words, english_units[number / 100]);
      add_word (words, "hundred");
      number %= 100;
    }
  if (number < G_N_ELEMENTS (english_units))
    {
      add_word (words, english_units[number]);
      return;
    }
  add_word (words, english_tens[number / 10]);
  if (number % 10 > 0)
    g_string_append_printf (words, "-%s", english_units[number % 10]);
}

/* @number is below 1000. One hundred is one word: seratus. */
static void
add_indonesian (GString *words,
                guint    number)
{
  if (number >= 200)
    add_word (words, indonesian_units[number / 100]);
  if (number >= 100)
    add_word (words, number >= 200 ? "ratus" : "seratus");
  number %= 100;
  if (number < G_N_ELEMENTS (indonesian_units))
    {
      add_word (words, indonesian_units[number]);
      return;
    }
  add_word (words, indonesian_units[number < 20 ? number - 10 : number / 10]);
  add_word (words, number < 20 ? "belas" : "puluh");
  if (number >= 20)
    add_word (words, indonesian_units[number % 10]);
}

static void
add_group (GString         *words,
           guint            number,
           guint            power,
           RancangLanguage  language)
{
  if (number == 0)
    return;
  /* One thousand is one word too: seribu. */
  if (language == RANCANG_LANGUAGE_INDONESIAN && number == 1 && power == 1)
    {
      add_word (words, "seribu");
      return;
    }
  if (language == RANCANG_LANGUAGE_INDONESIAN)
    add_indonesian (words, number);
  else
    add_english (words, number);
  add_word (words, powers[language][power]);
}

/**
 * rancang_amount_in_words:
 * @amount: rupiah
 * @language: the reader's language
 *
 * Writes an amount in words, rounded to whole rupiah: `enam miliar dua ratus juta rupiah`.
 *
 * Returns: (transfer full): the words
 *
 * Since: 1.0
 */
char *
rancang_amount_in_words (const RancangDecimal *amount,
                         RancangLanguage       language)
{
  GString *words;
  RancangDecimal rounded;
  guint64 rest;
  guint64 unit = 1;

  g_return_val_if_fail (amount != NULL, NULL);
  g_return_val_if_fail ((guint) language < G_N_ELEMENTS (powers), NULL);

  words = g_string_new (NULL);
  rounded = rancang_decimal_round (amount, 0);
  rest = rounded.digits < 0 ? -(guint64) rounded.digits : (guint64) rounded.digits;
  if (rounded.digits < 0)
    add_word (words, "minus");
  if (rest == 0)
    add_word (words, language == RANCANG_LANGUAGE_INDONESIAN ? "nol" : "zero");
  for (guint i = 1; i < G_N_ELEMENTS (powers[0]); i++)
    unit *= THOUSAND;
  for (guint i = G_N_ELEMENTS (powers[0]); i > 0; i--)
    {
      add_group (words, (guint) (rest / unit), i - 1, language);
      rest %= unit;
      unit /= THOUSAND;
    }
  add_word (words, "rupiah");
  return g_string_free (words, FALSE);
}
