/* SPDX-License-Identifier: GPL-3.0-or-later */
/* number-input.c: numbers as people type and paste them */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include "editor/number-input.h"

typedef struct
{
  const char *word;
  gint64      factor;
} Magnitude;

static const Magnitude indonesian_magnitudes[] = {
  { "rb", 1000 }, { "ribu", 1000 },
  { "jt", 1000000 }, { "juta", 1000000 },
  { "m", 1000000000 }, { "miliar", 1000000000 }, { "milyar", 1000000000 },
  { "t", G_GINT64_CONSTANT (1000000000000) }, { "triliun", G_GINT64_CONSTANT (1000000000000) },
  { "k", 1000 }, { "b", 1000000000 }, { "bn", 1000000000 }, { "billion", 1000000000 },
  { NULL, 0 },
};

static const Magnitude english_magnitudes[] = {
  { "k", 1000 }, { "thousand", 1000 },
  { "m", 1000000 }, { "million", 1000000 },
  { "b", 1000000000 }, { "bn", 1000000000 }, { "billion", 1000000000 },
  { "t", G_GINT64_CONSTANT (1000000000000) }, { "trillion", G_GINT64_CONSTANT (1000000000000) },
  { "jt", 1000000 }, { "juta", 1000000 }, { "miliar", 1000000000 },
  { NULL, 0 },
};

/* Cuts a word such as "jt" off the end and tells what to multiply by. */
static gint64
take_magnitude (char            *text,
                RancangLanguage  language)
{
  const Magnitude *magnitude = language == RANCANG_LANGUAGE_INDONESIAN ? indonesian_magnitudes
                                                                       : english_magnitudes;
  gsize length = strlen (text);
  gsize start = length;

  while (start > 0 && g_ascii_isalpha (text[start - 1]))
    start--;
  if (start == length)
    return 1;

  for (; magnitude->word != NULL; magnitude++)
    if (g_ascii_strcasecmp (text + start, magnitude->word) == 0)
      {
        text[start] = '\0';
        g_strchomp (text);
        return magnitude->factor;
      }
  return 0;
}

/* Accepts "1.250.000", "1,250,000", "Rp 6,2 M", "450 jt" and "85 %". */
gboolean
rancang_number_input_parse (const char     *text,
                            RancangDecimal *number)
{
  const RancangLanguage language = rancang_language_get_default ();
  const RancangLanguage other = language == RANCANG_LANGUAGE_INDONESIAN
                                  ? RANCANG_LANGUAGE_ENGLISH : RANCANG_LANGUAGE_INDONESIAN;
  g_autofree char *copy = NULL;
  RancangDecimal factor;
  char *start;
  gint64 times;

  g_return_val_if_fail (text != NULL, FALSE);

  copy = g_strdup (text);
  start = g_strstrip (copy);
  if (g_ascii_strncasecmp (start, "Rp", 2) == 0)
    start = g_strchug (start + (start[2] == '.' ? 3 : 2));
  if (g_str_has_suffix (start, "%"))
    start[strlen (start) - 1] = '\0';
  g_strchomp (start);

  times = take_magnitude (start, language);
  if (times == 0)
    return FALSE;
  if (!rancang_format_parse_number (start, language, number)
      && !rancang_format_parse_number (start, other, number))
    return FALSE;

  rancang_decimal_init (&factor, times, 0);
  *number = rancang_decimal_multiply (number, &factor);
  return TRUE;
}

/* All digits, as an entry shows them while one types. */
char *
rancang_number_input_format (const RancangField   *field,
                             const RancangDecimal *number)
{
  return number != NULL ? rancang_format_number (number, rancang_language_get_default ())
                        : g_strdup ("");
}
