/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-scan.c: looks through the bytes for what json-glib would accept and silently change */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "io/json-private.h"

typedef struct
{
  gboolean    array;
  guint       index;
  const char *key; /* in the bytes, quotes not included */
  gsize       key_length;
  GHashTable *keys;
} Level;

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint       line;
  gsize       layout; /* line ends and indents of the text as the program would write it */
  guint       depth;
  Level       levels[RANCANG_FILE_DEPTH_MAX + 1];

  char      **target; /* the pointer to look for, in pieces */
  guint       n_target;
  guint       target_line;

  char       *problem; /* owned */
  int         code;
} Scan;

static gboolean scan_value (Scan *scan);

static gboolean
fail (Scan       *scan,
      int         code,
      const char *problem)
{
  if (scan->problem == NULL)
    {
      scan->problem = g_strdup (problem);
      scan->code = code;
    }

  return FALSE;
}

static gboolean
fail_syntax (Scan *scan)
{
  return fail (scan, RANCANG_FILE_ERROR_SYNTAX,
               scan->at >= scan->end ? _("the text ends too early") : _("this is not valid JSON"));
}

/* What the name of a member means once its escapes are resolved, so that none hides a twin. */
static char *
decode_key (const char *key,
            gsize       length)
{
  GString *text = g_string_new (NULL);
  gunichar high = 0;

  for (const char *c = key; c < key + length; c++)
    {
      gunichar code;

      if (*c != '\\')
        {
          g_string_append_c (text, *c);
          continue;
        }
      c++;
      if (*c != 'u')
        {
          static const char *const escapes = "b\bf\fn\nr\rt\t";
          const char *found = strchr (escapes, *c);

          g_string_append_c (text, found != NULL ? found[1] : *c);
          continue;
        }
      code = 0;
      for (int i = 1; i <= 4; i++)
        code = code * 16 + g_ascii_xdigit_value (c[i]);
      c += 4;
      if (code >= 0xd800 && code <= 0xdbff)
        high = code;
      else
        g_string_append_unichar (text, code < 0xdc00 || code > 0xdfff
                                         ? code
                                         : 0x10000 + ((high - 0xd800) << 10) + (code - 0xdc00));
    }

  return g_string_free (text, FALSE);
}

/* The place that was being read, as a JSON pointer (RFC 6901). */
static char *
get_pointer (Scan *scan)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < scan->depth; i++)
    {
      Level *level = &scan->levels[i];
      g_autoptr (GString) piece = NULL;

      if (level->array)
        {
          g_string_append_printf (pointer, "/%u", level->index);
          continue;
        }
      if (level->key == NULL)
        break;
      piece = g_string_new_len (level->key, level->key_length);
      g_string_replace (piece, "~", "~0", 0);
      g_string_replace (piece, "/", "~1", 0);
      g_string_append_printf (pointer, "/%s", piece->str);
    }

  return g_string_free (pointer, FALSE);
}

static gboolean
is_target (Scan *scan)
{
  if (scan->depth != scan->n_target)
    return FALSE;
  for (guint i = 0; i < scan->depth; i++)
    {
      Level *level = &scan->levels[i];
      g_autofree char *piece = NULL;

      if (level->array)
        piece = g_strdup_printf ("%u", level->index);
      else
        piece = decode_key (level->key, level->key_length);
      if (!g_str_equal (piece, scan->target[i]))
        return FALSE;
    }

  return TRUE;
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && strchr (" \t\r\n", *scan->at) != NULL && *scan->at != '\0')
    {
      scan->line += *scan->at == '\n';
      scan->at++;
    }
}

static gboolean
take (Scan *scan,
      char  c)
{
  if (scan->at >= scan->end || *scan->at != c)
    return FALSE;
  scan->at++;

  return TRUE;
}

static int
scan_hex (Scan *scan)
{
  int code = 0;

  for (int i = 0; i < 4; i++)
    {
      if (scan->at >= scan->end || !g_ascii_isxdigit (*scan->at))
        return -1;
      code = code * 16 + g_ascii_xdigit_value (*scan->at++);
    }

  return code;
}

static gboolean
scan_escape (Scan *scan)
{
  int code;

  if (scan->at < scan->end && *scan->at != '\0' && strchr ("\"\\/bfnrt", *scan->at) != NULL)
    {
      scan->at++;
      return TRUE;
    }
  if (!take (scan, 'u') || (code = scan_hex (scan)) < 0)
    return fail_syntax (scan);
  if (code == 0)
    return fail (scan, RANCANG_FILE_ERROR_SYNTAX, _("a text holds the character NUL"));
  if (code < 0xd800 || code > 0xdfff)
    return TRUE;
  if (code > 0xdbff || !take (scan, '\\') || !take (scan, 'u') ||
      (code = scan_hex (scan)) < 0xdc00 || code > 0xdfff)
    return fail (scan, RANCANG_FILE_ERROR_SYNTAX, _("a text holds half a character"));

  return TRUE;
}

static gboolean
scan_string (Scan *scan)
{
  if (!take (scan, '"'))
    return fail_syntax (scan);
  while (scan->at < scan->end && *scan->at != '"')
    {
      if ((guchar) *scan->at < 0x20)
        return fail_syntax (scan);
      if (*scan->at++ == '\\' && !scan_escape (scan))
        return FALSE;
    }

  return take (scan, '"') || fail_syntax (scan);
}

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
static gboolean
is_exact (const char *text)
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

static gboolean
scan_digits (Scan *scan)
{
  const char *first = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;

  return scan->at > first;
}

static gboolean
scan_number (Scan *scan)
{
  const char *first = scan->at;
  g_autofree char *text = NULL;

  take (scan, '-');
  if (!take (scan, '0') && !scan_digits (scan))
    return fail_syntax (scan);
  if (take (scan, '.') && !scan_digits (scan))
    return fail_syntax (scan);
  if (take (scan, 'e') || take (scan, 'E'))
    {
      if (!take (scan, '+'))
        take (scan, '-');
      if (!scan_digits (scan))
        return fail_syntax (scan);
    }
  text = g_strndup (first, scan->at - first);
  if (!is_exact (text))
    return fail (scan, RANCANG_FILE_ERROR_SYNTAX, _("the number cannot be kept exactly"));

  return TRUE;
}

static gboolean
scan_word (Scan       *scan,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (scan->end - scan->at) < length || memcmp (scan->at, word, length) != 0)
    return fail_syntax (scan);
  scan->at += length;

  return TRUE;
}

static gboolean
scan_key (Scan  *scan,
          Level *level)
{
  const char *first = scan->at + 1;

  level->key = NULL;
  if (!scan_string (scan))
    return FALSE;
  level->key = first;
  level->key_length = scan->at - 1 - first;
  if (!g_hash_table_add (level->keys, decode_key (first, level->key_length)))
    return fail (scan, RANCANG_FILE_ERROR_SYNTAX, _("the member stands here twice"));
  skip_space (scan);

  return take (scan, ':') || fail_syntax (scan);
}

static gboolean
scan_members (Scan  *scan,
              Level *level,
              char   close)
{
  skip_space (scan);
  if (take (scan, close))
    return TRUE;
  do
    {
      skip_space (scan);
      if (!level->array && !scan_key (scan, level))
        return FALSE;
      if (!scan_value (scan))
        return FALSE;
      level->index++;
      scan->layout += 1 + 2 * scan->depth;
      skip_space (scan);
    }
  while (take (scan, ','));
  if (scan->layout > RANCANG_FILE_SIZE_MAX)
    return fail (scan, RANCANG_FILE_ERROR_LIMIT, _("the file is larger than 64 MiB"));

  return take (scan, close) || fail_syntax (scan);
}

static gboolean
scan_container (Scan *scan)
{
  gboolean array = *scan->at++ == '[';
  Level *level = &scan->levels[scan->depth];
  gboolean good;

  if (scan->depth >= RANCANG_FILE_DEPTH_MAX)
    return fail (scan, RANCANG_FILE_ERROR_LIMIT, _("the text is nested too deep"));
  *level = (Level) { .array = array };
  level->keys = array ? NULL : g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  scan->depth++;
  good = scan_members (scan, level, array ? ']' : '}');
  g_clear_pointer (&level->keys, g_hash_table_unref);
  scan->depth -= good;

  return good;
}

static gboolean
scan_value (Scan *scan)
{
  skip_space (scan);
  if (scan->target != NULL && scan->target_line == 0 && is_target (scan))
    scan->target_line = scan->line;
  if (scan->at >= scan->end)
    return fail_syntax (scan);
  switch (*scan->at)
    {
    case '{':
    case '[':
      return scan_container (scan);
    case '"':
      return scan_string (scan);
    case 't':
      return scan_word (scan, "true");
    case 'f':
      return scan_word (scan, "false");
    case 'n':
      return scan_word (scan, "null");
    default:
      return scan_number (scan);
    }
}

static gboolean
scan_all (Scan   *scan,
          GBytes *bytes)
{
  gsize size;

  scan->start = scan->at = g_bytes_get_data (bytes, &size);
  scan->end = scan->start + size;
  scan->line = 1;
  if (!scan_value (scan))
    return FALSE;
  skip_space (scan);

  return scan->at == scan->end || fail_syntax (scan);
}

static gboolean
check_encoding (Scan   *scan,
                GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *bad;

  scan->line = 1;
  if (size == 0)
    return fail (scan, RANCANG_FILE_ERROR_SYNTAX, _("the file is empty"));
  if (size > RANCANG_FILE_SIZE_MAX)
    return fail (scan, RANCANG_FILE_ERROR_LIMIT, _("the file is larger than 64 MiB"));
  if (g_utf8_validate_len (data, size, &bad))
    return TRUE;
  for (const char *c = data; c < bad; c++)
    scan->line += *c == '\n';

  return fail (scan, RANCANG_FILE_ERROR_SYNTAX, _("the text is not valid UTF-8"));
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
  g_autofree Scan *scan = g_new0 (Scan, 1);
  g_autofree char *pointer = NULL;
  g_autofree char *place = NULL;
  gboolean good = check_encoding (scan, bytes) && scan_all (scan, bytes);

  if (good)
    return TRUE;
  pointer = get_pointer (scan);
  place = rancang_json_describe_place (pointer);
  /* Translators: line number, place in the file such as /plan/title, what is wrong */
  g_set_error (error, RANCANG_FILE_ERROR, scan->code, _("Line %u, at “%s”: %s"), scan->line,
               place, scan->problem);
  g_free (scan->problem);

  return FALSE;
}

/* The line on which the value that the pointer names begins, or 0. */
guint
rancang_json_find_line (GBytes     *bytes,
                        const char *pointer)
{
  g_autofree Scan *scan = g_new0 (Scan, 1);
  g_auto (GStrv) target = g_strsplit (*pointer == '/' ? pointer + 1 : pointer, "/", -1);

  for (guint i = 0; target[i] != NULL; i++)
    {
      g_autoptr (GString) piece = g_string_new (target[i]);

      g_string_replace (piece, "~1", "/", 0);
      g_string_replace (piece, "~0", "~", 0);
      g_free (target[i]);
      target[i] = g_string_free (g_steal_pointer (&piece), FALSE);
    }
  scan->target = target;
  scan->n_target = *pointer == '\0' ? 0 : g_strv_length (target);
  scan_all (scan, bytes);
  g_free (scan->problem);

  return scan->target_line;
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
