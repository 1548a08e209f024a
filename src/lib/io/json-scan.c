/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-scan.c: looks through the bytes for what json-glib would accept and silently change */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "io/json-pull-private.h"

/* The digits that count and where the point stands among them, to compare two spellings. */
static char *
canonical_number (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean negative = *text == '-';
  const char *exponent = strpbrk (text, "eE");
  gint64 point = exponent != NULL ? g_ascii_strtoll (exponent + 1, NULL, 10) : 0;
  const gint64 limit = 1000000; /* no double comes near, and nothing overflows below */
  gboolean fraction = FALSE;

  point = CLAMP (point, -limit, limit);
  for (const char *c = text + negative; *c != '\0' && c != exponent; c++)
    {
      if (*c == '.')
        fraction = TRUE;
      else
        {
          g_string_append_c (digits, *c);
          point -= fraction;
        }
    }
  for (; digits->len > 0 && digits->str[digits->len - 1] == '0'; point++)
    g_string_truncate (digits, digits->len - 1);
  while (digits->len > 0 && digits->str[0] == '0')
    g_string_erase (digits, 0, 1);
  if (digits->len == 0)
    return g_strdup ("0");

  return g_strdup_printf ("%s%se%" G_GINT64_FORMAT, negative ? "-" : "", digits->str, point);
}

/* Whether json-glib will keep the number as it stands here. */
gboolean
rancang_json_is_exact (const char *text)
{
  g_autofree char *shortest = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  double number;

  if (strpbrk (text, ".eE") == NULL)
    return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, NULL, NULL);
  number = g_ascii_strtod (text, NULL);
  if (!isfinite (number) || strlen (text) > 64)
    return FALSE;
  shortest = rancang_json_shortest (number);
  first = canonical_number (text);
  second = canonical_number (shortest);

  return g_str_equal (first, second);
}

/* A pointer as people may see it: names are from a file, may be long or steer a terminal. */
char *
rancang_json_describe_place (const char *pointer)
{
  g_autofree char *valid = g_utf8_make_valid (pointer, -1);
  g_autofree char *brief = g_utf8_truncate_middle (valid, 200);
  GString *place = g_string_new (NULL);

  for (const char *c = brief; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar code = g_utf8_get_char (c);

      if (g_unichar_iscntrl (code) || g_unichar_type (code) == G_UNICODE_FORMAT)
        g_string_append_printf (place, "\\u%04x", code);
      else
        g_string_append_unichar (place, code);
    }

  return g_string_free (place, FALSE);
}

/*
 * Checks what json-glib would let through: numbers that it would clamp or round, NUL in texts,
 * members that stand twice, too many levels, too many bytes. Any thread.
 */
gboolean
rancang_json_scan (GBytes  *bytes,
                   GError **error)
{
  RancangJsonPull pull;
  gboolean good = rancang_json_pull_init (&pull, bytes) && rancang_json_pull_skip (&pull) &&
                  rancang_json_pull_finish (&pull);

  if (!good)
    {
      g_autofree char *pointer = rancang_json_pull_place (&pull, pull.depth, FALSE);
      g_autofree char *place = rancang_json_describe_place (pointer);

      /* Translators: line number, place in the file such as /plan/title, what is wrong */
      g_set_error (error, RANCANG_FILE_ERROR, pull.code, _("Line %u, at “%s”: %s"),
                   rancang_json_pull_line (&pull), place, pull.problem);
    }
  rancang_json_pull_clear (&pull);

  return good;
}

static gboolean
is_piece (RancangJsonPull *pull,
          const char      *piece)
{
  const RancangJsonLevel *level = &pull->levels[pull->depth - 1];
  char index[16];

  if (!level->array)
    return rancang_json_pull_is (pull, piece);
  g_snprintf (index, sizeof index, "%u", level->index);

  return g_str_equal (index, piece);
}

/* Goes into the value and to the member or element of it that the piece of a pointer names. */
static gboolean
go_to_piece (RancangJsonPull *pull,
             const char      *piece)
{
  char kind = rancang_json_pull_peek (pull);

  if ((kind != '{' && kind != '[') || !rancang_json_pull_enter (pull))
    return FALSE;
  while (rancang_json_pull_next (pull))
    {
      if (is_piece (pull, piece))
        return TRUE;
      if (!rancang_json_pull_skip (pull))
        return FALSE;
    }

  return FALSE;
}

/* The line on which the value that the pointer names begins, or 0. */
guint
rancang_json_find_line (GBytes     *bytes,
                        const char *pointer)
{
  g_auto (GStrv) target = g_strsplit (*pointer == '/' ? pointer + 1 : pointer, "/", -1);
  RancangJsonPull pull;
  gboolean found = TRUE;
  guint line;

  rancang_json_pull_init (&pull, bytes);
  for (guint i = 0; *pointer != '\0' && found && target[i] != NULL; i++)
    {
      g_autoptr (GString) piece = g_string_new (target[i]);

      g_string_replace (piece, "~1", "/", 0);
      g_string_replace (piece, "~0", "~", 0);
      found = go_to_piece (&pull, piece->str);
    }
  rancang_json_pull_peek (&pull);
  line = found ? rancang_json_pull_line (&pull) : 0;
  rancang_json_pull_clear (&pull);

  return line;
}

/* The shortest spelling of a binary number that reads back as the same number. */
char *
rancang_json_shortest (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (number == 0)
    return g_strdup ("0");
  for (int precision = 15; precision <= 17; precision++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", precision);

      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  return g_strdup (buffer);
}

JsonNode *
rancang_json_parse (GBytes  *bytes,
                    GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) problem = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!rancang_json_scan (bytes, error))
    return NULL;
  parser = json_parser_new_immutable ();
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, data, size, &problem))
    {
      g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_SYNTAX, problem->message);
      return NULL;
    }

  return json_parser_steal_root (parser);
}
