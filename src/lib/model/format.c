/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* format.c: the one place that writes numbers, rupiah and dates for people */

#include "config.h"

#include "model/format.h"

#include <stdio.h>
#include <string.h>

/* U+00A0: keeps a number and its unit on one line. */
#define NO_BREAK_SPACE "\302\240"

static const char *const months[][12] = {
  [RANCANG_LANGUAGE_ENGLISH] = { "January", "February", "March", "April", "May", "June", "July",
                                 "August", "September", "October", "November", "December" },
  [RANCANG_LANGUAGE_INDONESIAN] = { "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
                                    "Agustus", "September", "Oktober", "November", "Desember" },
};

/* Words for thousands, millions, … as newspapers of each language write them, short and whole. */
static const struct
{
  int         exponent;
  const char *words[2];
  const char *whole[2];
} magnitudes[] = {
  { 12, { "T", "T" }, { "trillion", "triliun" } },
  { 9, { "B", "M" }, { "billion", "miliar" } },
  { 6, { "M", "jt" }, { "million", "juta" } },
  { 3, { "K", "rb" }, { "thousand", "ribu" } },
};

static gint64
power_of_ten (int exponent)
{
  gint64 result = 1;

  while (exponent-- > 0)
    result *= 10;

  return result;
}

/**
 * rancang_language_get_default:
 *
 * Tells which language the user reads, by the locale of messages.
 *
 * Returns: Indonesian or English
 *
 * Since: 1.0
 */
RancangLanguage
rancang_language_get_default (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (; names != NULL && *names != NULL; names++)
    {
      if (g_str_has_prefix (*names, "id") && !g_ascii_isalpha ((*names)[2]))
        return RANCANG_LANGUAGE_INDONESIAN;
      if (g_str_has_prefix (*names, "en") && !g_ascii_isalpha ((*names)[2]))
        return RANCANG_LANGUAGE_ENGLISH;
    }

  return RANCANG_LANGUAGE_ENGLISH;
}

/**
 * rancang_language_parse:
 * @code: `id` or `en`
 * @language: (out): the language
 *
 * Reads the code of a language.
 *
 * Returns: %TRUE when the program writes this language
 *
 * Since: 1.0
 */
gboolean
rancang_language_parse (const char      *code,
                        RancangLanguage *language)
{
  g_return_val_if_fail (code != NULL && language != NULL, FALSE);

  if (g_str_equal (code, "id"))
    *language = RANCANG_LANGUAGE_INDONESIAN;
  else if (g_str_equal (code, "en"))
    *language = RANCANG_LANGUAGE_ENGLISH;
  else
    return FALSE;

  return TRUE;
}

/**
 * rancang_language_get_code:
 * @language: a language
 *
 * Returns: (transfer none): `id` or `en`
 *
 * Since: 1.0
 */
const char *
rancang_language_get_code (RancangLanguage language)
{
  return language == RANCANG_LANGUAGE_INDONESIAN ? "id" : "en";
}

/* Groups the whole part by threes and puts the language's marks in. */
static char *
localise (const char      *plain,
          RancangLanguage  language)
{
  gboolean indonesian = language == RANCANG_LANGUAGE_INDONESIAN;
  const char *point = strchr (plain, '.');
  gsize whole = point != NULL ? (gsize) (point - plain) : strlen (plain);
  GString *text = g_string_new (NULL);
  gsize i = 0;

  if (*plain == '-')
    {
      g_string_append (text, "\342\210\222"); /* minus sign */
      i++;
    }
  for (; i < whole; i++)
    {
      g_string_append_c (text, plain[i]);
      if (whole - i > 1 && (whole - i - 1) % 3 == 0)
        g_string_append_c (text, indonesian ? '.' : ',');
    }
  if (point != NULL)
    {
      g_string_append_c (text, indonesian ? ',' : '.');
      g_string_append (text, point + 1);
    }

  return g_string_free (text, FALSE);
}

/**
 * rancang_format_number:
 * @number: a number
 * @language: the reader's language
 *
 * Writes a number with all its digits: `1.234,5` in Indonesian, `1,234.5` in English.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_format_number (const RancangDecimal *number,
                       RancangLanguage       language)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (number != NULL, NULL);

  plain = rancang_decimal_to_string (number);

  return localise (plain, language);
}

/**
 * rancang_format_fixed:
 * @number: a number
 * @places: digits after the point, at most 9
 * @language: the reader's language
 *
 * Writes a number rounded half up to @places digits after the point, zeros too.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_format_fixed (const RancangDecimal *number,
                      guint                 places,
                      RancangLanguage       language)
{
  g_autofree char *plain = NULL;

  g_return_val_if_fail (number != NULL, NULL);

  plain = rancang_decimal_to_fixed (number, places);

  return localise (plain, language);
}

/**
 * rancang_format_rupiah:
 * @amount: rupiah
 * @language: the reader's language
 *
 * Writes an amount in full, as documents do: `Rp6.200.000.000,00` by the spelling rules of
 * Indonesian, `Rp6,200,000,000` in English.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_format_rupiah (const RancangDecimal *amount,
                       RancangLanguage       language)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (amount != NULL, NULL);

  digits = rancang_format_fixed (amount, language == RANCANG_LANGUAGE_INDONESIAN ? 2 : 0, language);

  return g_strconcat ("Rp", digits, NULL);
}

static char *
write_brief (const RancangDecimal *amount,
             RancangLanguage       language,
             gboolean              whole)
{
  const char *word = "";
  g_autofree char *digits = NULL;
  RancangDecimal rounded = rancang_decimal_round (amount, 0);

  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    {
      RancangDecimal unit = { power_of_ten (magnitudes[i].exponent), 0 };
      /* 999.95 million rounds to 1,000 million, so it is written as 1 billion. */
      gint64 least = unit.digits - 5 * unit.digits / 100000;

      if (ABS (rounded.digits) < least)
        continue;
      word = whole ? magnitudes[i].whole[language] : magnitudes[i].words[language];
      rounded = rancang_decimal_divide (amount, &unit, 1);
      break;
    }
  digits = rancang_format_number (&rounded, language);

  return g_strconcat ("Rp" NO_BREAK_SPACE, digits, *word != '\0' ? NO_BREAK_SPACE : "", word, NULL);
}

/**
 * rancang_format_rupiah_short:
 * @amount: rupiah
 * @language: the reader's language
 *
 * Writes an amount in short for the screen, rounded half up to one digit after the point:
 * `Rp 6,2 M` (miliar) in Indonesian, `Rp 6.2 B` in English.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_format_rupiah_short (const RancangDecimal *amount,
                             RancangLanguage       language)
{
  g_return_val_if_fail (amount != NULL, NULL);

  return write_brief (amount, language, FALSE);
}

/**
 * rancang_format_rupiah_sentence:
 * @amount: rupiah
 * @language: the reader's language
 *
 * Writes an amount as sentences do, rounded as rancang_format_rupiah_short() does: `Rp 6,2 miliar`
 * in Indonesian, `Rp 6.2 billion` in English. An M alone is a thousand million in one language and
 * a million in the other.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_format_rupiah_sentence (const RancangDecimal *amount,
                                RancangLanguage       language)
{
  g_return_val_if_fail (amount != NULL, NULL);

  return write_brief (amount, language, TRUE);
}

static gboolean
read_date (const char *text,
           int        *year,
           int        *month,
           int        *day)
{
  static const char form[] = "0000-00-00";

  for (gsize i = 0; i < sizeof form; i++)
    {
      if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
        return FALSE;
    }
  sscanf (text, "%4d-%2d-%2d", year, month, day);

  return g_date_valid_year (*year) && g_date_valid_month (*month) &&
         g_date_valid_dmy (*day, *month, *year);
}

/**
 * rancang_format_date:
 * @iso_date: a day, `YYYY-MM-DD`
 * @language: the reader's language
 *
 * Writes a day with the name of the month: `21 September 2022`.
 *
 * Returns: (transfer full): the text; @iso_date itself where it is no such day
 *
 * Since: 1.0
 */
char *
rancang_format_date (const char      *iso_date,
                     RancangLanguage  language)
{
  int year, month, day;

  g_return_val_if_fail (iso_date != NULL, NULL);

  if (!read_date (iso_date, &year, &month, &day))
    return g_strdup (iso_date);

  return g_strdup_printf ("%d %s %d", day, months[language][month - 1], year);
}

/**
 * rancang_format_day:
 * @day: a number whose unit is %RANCANG_UNIT_DAY: 20230917
 * @language: a language
 *
 * Writes a day that is kept as a number. What is no day is written as the number that it is.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_format_day (const RancangDecimal *day,
                    RancangLanguage       language)
{
  gint64 digits;
  g_autofree char *iso = NULL;

  g_return_val_if_fail (day != NULL, NULL);

  digits = rancang_decimal_to_int64 (day);
  if (!rancang_decimal_is_integer (day) || digits < 10000101 || digits > 99991231
      || !g_date_valid_dmy (digits % 100, digits / 100 % 100, digits / 10000))
    return rancang_format_number (day, language);
  iso = g_strdup_printf ("%04d-%02d-%02d", (int) (digits / 10000), (int) (digits / 100 % 100),
                         (int) (digits % 100));

  return rancang_format_date (iso, language);
}

/**
 * rancang_format_percent:
 * @percent: a whole percentage
 * @language: the reader's language
 *
 * Writes a percentage: `82 %` in Indonesian, `82%` in English.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_format_percent (int             percent,
                        RancangLanguage language)
{
  if (language == RANCANG_LANGUAGE_INDONESIAN)
    return g_strdup_printf ("%d" NO_BREAK_SPACE "%%", percent);

  return g_strdup_printf ("%d%%", percent);
}

/* The value of a word for a magnitude after the number, or 0 where it is none. */
static gint64
get_multiplier (const char      *word,
                RancangLanguage  language)
{
  static const struct { const char *word; gint64 factor; } full[] = {
    { "ribu", 1000 }, { "juta", 1000000 }, { "miliar", 1000000000 }, { "milyar", 1000000000 },
    { "triliun", 1000000000000 }, { "thousand", 1000 }, { "million", 1000000 },
    { "billion", 1000000000 }, { "trillion", 1000000000000 },
  };

  if (*word == '\0')
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    {
      if (g_ascii_strcasecmp (word, magnitudes[i].words[language]) == 0)
        return power_of_ten (magnitudes[i].exponent);
    }
  for (guint i = 0; i < G_N_ELEMENTS (full); i++)
    {
      if (g_ascii_strcasecmp (word, full[i].word) == 0)
        return full[i].factor;
    }

  return 0;
}

/* Digits with marks as people type them to digits with a point; FALSE where it is no number. */
static gboolean
normalise (GString         *text,
           RancangLanguage  language)
{
  char decimal = language == RANCANG_LANGUAGE_INDONESIAN ? ',' : '.';
  char group = language == RANCANG_LANGUAGE_INDONESIAN ? '.' : ',';
  const char *first = text->str + (*text->str == '-');
  const char *mark = strchr (text->str, decimal);
  gsize n_groups = 0, after = 0;
  g_autofree char *copy = NULL;
  char *out;

  /* One to three digits, then threes: 1234.567 is more likely 1,234.567 in the wrong language. */
  for (const char *c = first; *c != '\0' && (mark == NULL || c < mark); c++)
    {
      if (*c == group && (n_groups > 0 ? after != 3 : after < 1 || after > 3))
        return FALSE;
      n_groups += *c == group;
      after = *c == group ? 0 : after + 1;
    }
  if (n_groups > 0 && after != 3)
    return FALSE;
  out = copy = g_malloc (text->len + 1);
  for (const char *c = text->str; *c != '\0'; c++)
    {
      if (*c == group && mark != NULL && c > mark)
        return FALSE;
      if (*c != group)
        *out++ = *c == decimal ? '.' : *c;
    }
  *out = '\0';
  g_string_assign (text, copy);

  return TRUE;
}

/**
 * rancang_format_parse_number:
 * @text: what somebody typed
 * @language: the language of the marks between digits
 * @number: (out caller-allocates): the number
 *
 * Reads a number as people type it: with marks between thousands or without, with `Rp` before it,
 * with a short word after it (`6,2 M`, `450 juta`).
 *
 * Returns: %TRUE when @text is a number that can be kept exactly
 *
 * Since: 1.0
 */
gboolean
rancang_format_parse_number (const char      *text,
                             RancangLanguage  language,
                             RancangDecimal  *number)
{
  g_autoptr (GString) digits = NULL;
  g_autofree char *word = NULL;
  RancangDecimal multiplier = RANCANG_DECIMAL_ZERO, product;

  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  digits = g_string_new (text);
  g_string_replace (digits, NO_BREAK_SPACE, " ", 0);
  g_string_replace (digits, "\342\210\222", "-", 0);
  g_strstrip (digits->str);
  digits->len = strlen (digits->str);
  if (g_ascii_strncasecmp (digits->str, "rp", 2) == 0)
    g_string_erase (digits, 0, 2 + (digits->str[2] == '.'));
  while (digits->len > 0 && digits->str[0] == ' ')
    g_string_erase (digits, 0, 1);
  for (gsize end = digits->len; end > 0; end--)
    {
      if (g_ascii_isalpha (digits->str[end - 1]))
        continue;
      word = g_strdup (digits->str + end);
      g_string_truncate (digits, end);
      break;
    }
  while (digits->len > 0 && digits->str[digits->len - 1] == ' ')
    g_string_truncate (digits, digits->len - 1);
  multiplier.digits = get_multiplier (word != NULL ? word : "", language);
  if (multiplier.digits == 0 || !normalise (digits, language) ||
      !rancang_decimal_parse (number, digits->str))
    return FALSE;
  product = rancang_decimal_multiply (number, &multiplier);
  if (ABS (product.digits) == G_MAXINT64)
    return FALSE;
  *number = product;

  return TRUE;
}
