/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* field-words.c: numbers, dates and yes or no as people write them in either language */

#include "config.h"

#include "model/field-reader-private.h"

#include <string.h>

#define NO_BREAK_SPACE        "\302\240"
#define NARROW_NO_BREAK_SPACE "\342\200\257"

/* Small letters, single spaces, nothing at the ends: how texts are compared with labels. */
char *
rancang_read_folded (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) result = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *c = normal != NULL ? normal : folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isspace (character))
        {
          space = result->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (result, ' ');
      space = FALSE;
      g_string_append_unichar (result, character);
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* Words of one language or of a spreadsheet that both languages shall know; "M" is left: it is a
 * miliar in Indonesian and a million in English. */
static const char *
get_full_word (const char *word)
{
  static const struct { const char *word; const char *full; } words[] = {
    { "jt", "juta" }, { "rb", "ribu" }, { "k", "thousand" }, { "b", "billion" },
    { "bn", "billion" }, { "mn", "million" }, { "mio", "million" }, { "mlr", "miliar" },
    { "tn", "triliun" }, { "trilyun", "triliun" }, { "bio", "billion" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_ascii_strcasecmp (word, words[i].word) == 0)
        return words[i].full;
    }

  return word;
}

/* Cuts what stands around the digits: currency, percent, brackets of accountants, ",-". */
static void
strip_signs (GString  *text,
             gboolean *negative)
{
  g_string_replace (text, NO_BREAK_SPACE, " ", 0);
  g_string_replace (text, NARROW_NO_BREAK_SPACE, " ", 0);
  g_string_replace (text, "\342\210\222", "-", 0);
  g_strstrip (text->str);
  text->len = strlen (text->str);
  if (text->len > 2 && text->str[0] == '(' && text->str[text->len - 1] == ')')
    {
      *negative = TRUE;
      g_string_truncate (text, text->len - 1);
      g_string_erase (text, 0, 1);
    }
  if (text->len > 0 && text->str[0] == '-')
    {
      *negative = !*negative;
      g_string_erase (text, 0, 1);
    }
  if (g_ascii_strncasecmp (text->str, "rp", 2) == 0)
    g_string_erase (text, 0, 2 + (text->str[2] == '.'));
  else if (g_ascii_strncasecmp (text->str, "idr", 3) == 0)
    g_string_erase (text, 0, 3);
  if (g_str_has_suffix (text->str, "%"))
    g_string_truncate (text, text->len - 1);
  if (g_str_has_suffix (text->str, ",-") || g_str_has_suffix (text->str, ".-"))
    g_string_truncate (text, text->len - 2);
  g_strstrip (text->str);
  text->len = strlen (text->str);
  if (text->len > 0 && text->str[0] == '-')
    {
      *negative = !*negative;
      g_string_erase (text, 0, 1);
    }
}

/* "1 250 000 jt" to "1250000 juta". */
static char *
join_digits (const char *text)
{
  gsize end = strlen (text);
  g_autoptr (GString) result = g_string_new (NULL);

  while (end > 0 && g_ascii_isalpha (text[end - 1]))
    end--;
  for (gsize i = 0; i < end; i++)
    {
      if (text[i] != ' ')
        g_string_append_c (result, text[i]);
    }
  if (text[end] != '\0')
    g_string_append_printf (result, " %s", get_full_word (text + end));

  return g_string_free (g_steal_pointer (&result), FALSE);
}

static gboolean
read_in (const char      *text,
         gboolean         whole,
         RancangLanguage  language,
         RancangDecimal  *number)
{
  return rancang_format_parse_number (text, language, number) &&
         (!whole || rancang_decimal_is_integer (number));
}

/* The reader's language first; the other where the marks make no number, or none that is whole. */
gboolean
rancang_read_number (const char      *text,
                     gboolean         whole,
                     RancangLanguage  language,
                     RancangDecimal  *number)
{
  RancangLanguage other = language == RANCANG_LANGUAGE_INDONESIAN ? RANCANG_LANGUAGE_ENGLISH
                                                                  : RANCANG_LANGUAGE_INDONESIAN;
  g_autoptr (GString) stripped = g_string_new (text);
  g_autofree char *digits = NULL;
  gboolean negative = FALSE;

  strip_signs (stripped, &negative);
  digits = join_digits (stripped->str);
  if (!g_ascii_isdigit (digits[0]) ||
      (!read_in (digits, whole, language, number) && !read_in (digits, whole, other, number)))
    return FALSE;
  if (negative)
    number->digits = -number->digits;

  return TRUE;
}

static guint
find_month (const char *word)
{
  static const char *const names[] = {
    "jan", "feb", "mar", "apr", "may mei", "jun", "jul", "aug agu ags", "sep", "oct okt",
    "nov nop", "dec des",
  };
  static const char *const full[] = {
    "january januari", "february februari pebruari", "march maret", "april", "may mei",
    "june juni", "july juli", "august agustus", "september sept", "october oktober",
    "november nopember", "december desember",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) brief = g_strsplit (names[i], " ", -1);
      g_auto (GStrv) words = g_strsplit (full[i], " ", -1);

      if (g_strv_contains ((const char *const *) brief, word) ||
          g_strv_contains ((const char *const *) words, word))
        return i + 1;
    }

  return 0;
}

/* Numbers of a date, in the order in which they stand; a month by name is put second. */
static gboolean
split_date (const char *text,
            guint64     numbers[3],
            gboolean   *named)
{
  g_autofree char *folded = rancang_read_folded (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, "-/., ", 0);
  guint n = 0;
  guint month = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (month == 0 && (month = find_month (parts[i])) > 0)
        continue;
      if (n == 3 || strlen (parts[i]) > 4 ||
          !g_ascii_string_to_unsigned (parts[i], 10, 1, 9999, &numbers[n], NULL))
        return FALSE;
      n++;
    }
  *named = month > 0;
  if (month > 0 && n == 2)
    {
      numbers[2] = numbers[1];
      numbers[1] = month;
      return TRUE;
    }

  return n == 3 && month == 0;
}

/* The year first or last; the day before the month, but where only the other way makes a date.
 * NULL where it is none. */
char *
rancang_read_date (const char *text)
{
  guint64 numbers[3] = { 0 };
  gboolean named = FALSE;
  guint64 year, month, day;

  if (!split_date (text, numbers, &named))
    return NULL;
  year = numbers[0] > 31 ? numbers[0] : numbers[2];
  day = numbers[0] > 31 ? numbers[2] : numbers[0];
  month = numbers[1];
  if (!named && month > 12 && numbers[0] <= 12)
    {
      month = day;
      day = numbers[1];
    }
  if (year < 1000 || month > 12 || day > 31 || !g_date_valid_dmy (day, month, year))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", (guint) year, (guint) month, (guint) day);
}

gboolean
rancang_read_boolean (const char *text,
                      gboolean   *value)
{
  static const char *const yes[] = {
    "ya", "y", "yes", "true", "benar", "1", "x", "v", "\342\234\223", "\342\234\224", "\342\230\221",
    "ada", NULL,
  };
  static const char *const no[] = {
    "tidak", "t", "no", "n", "false", "salah", "0", "-", "\342\230\220", "bukan", "tidak ada", NULL,
  };
  g_autofree char *folded = rancang_read_folded (text);

  *value = g_strv_contains (yes, folded);

  return *value || *folded == '\0' || g_strv_contains (no, folded);
}
