/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-measure.c: how many lines text takes, without the fonts that it will be shown in */

#include "pptx-private.h"

/* Of a bold letter to an ordinary one. */
#define BOLD_WIDTH 1.1
#define ELLIPSIS "\342\200\246"

/*
 * The advance of a letter at size 1. These are the widths of DejaVu Sans, which is wider than the
 * fonts that a presentation is usually shown in: what fits in it fits in Calibri and Arial, and a
 * file is the same wherever it is written.
 */
static double
get_width (gunichar c)
{
  if (c < 0x80)
    {
      if (strchr ("ijl'|.,:; !I", (int) c) != NULL)
        return 0.34;
      if (strchr ("ftr()[]-/\\\"", (int) c) != NULL)
        return 0.42;
      if (strchr ("mwMW%@", (int) c) != NULL)
        return 0.98;
      return c >= 'A' && c <= 'Z' ? 0.74 : 0.64;
    }
  if (c == 0xa0)
    return 0.34;
  if (c == 0x2013)
    return 0.5;
  if (g_unichar_iszerowidth (c))
    return 0;
  return c >= 0x1100 || g_unichar_iswide (c) ? 1.1 : 0.8;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t';
}

/* Where the line that begins at @text ends, and where the next one begins. */
static const char *
find_line_end (const char  *text,
               double       width,
               double       scale,
               const char **next)
{
  const char *last_break = NULL;
  double x = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      double advance = get_width (c) * scale;

      if (c == '\n')
        {
          *next = at + 1;
          return at;
        }
      if (is_space (c))
        last_break = at;
      else if (x + advance > width && at > text)
        {
          /* Between words; a word that is wider than the line breaks where it must. */
          *next = last_break != NULL ? last_break + 1 : at;
          return last_break != NULL ? last_break : at;
        }
      x += advance;
    }
  *next = NULL;
  return text + strlen (text);
}

guint
pptx_count_lines (const char *text,
                  double      width,
                  double      size,
                  gboolean    bold)
{
  guint n_lines = 0;

  while (text != NULL)
    {
      find_line_end (text, width, bold ? size * BOLD_WIDTH : size, &text);
      n_lines++;
    }
  return n_lines;
}

/*
 * As much of a text as @n_lines hold. If there is more, @rest, unless it is %NULL, is set to where
 * it begins; without @rest dots say that there is more.
 */
char *
pptx_cut_text (const char  *text,
               double       width,
               double       size,
               gboolean     bold,
               guint        n_lines,
               const char **rest)
{
  double scale = bold ? size * BOLD_WIDTH : size;
  const char *next = text;
  const char *start = text;
  const char *end = text;
  g_autofree char *kept = NULL;
  g_autofree char *last = NULL;

  for (guint i = 0; i < MAX (n_lines, 1) && next != NULL; i++)
    {
      start = next;
      end = find_line_end (start, width, scale, &next);
    }
  if (rest != NULL)
    *rest = next;
  if (next == NULL || rest != NULL)
    return g_strndup (text, end - text);
  kept = g_strndup (text, start - text);
  end = find_line_end (start, width - 1.2 * scale, scale, &next);
  last = g_strchomp (g_strndup (start, end - start));
  return g_strconcat (kept, last, ELLIPSIS, NULL);
}
