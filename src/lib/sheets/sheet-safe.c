/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sheet-safe.c: texts that no spreadsheet chokes on: cells, names of sheets, links */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/catalogue.h"
#include "report/markdown.h"
#include "sheets/worksheet-private.h"

#define MAX_NAME 31
#define MAX_LINK 2000

/* What XML 1.0 takes. A carriage return would come back as _x000D_ or as nothing. */
static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c <= 0xd7ff)
         || (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

/* Spreadsheets count in UTF-16. */
static guint
count_units (gunichar c)
{
  return c > 0xffff ? 2 : 1;
}

static guint
count_text_units (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n += count_units (g_utf8_get_char (at));
  return n;
}

/* Where @text has @n units; never inside of a character. */
static gsize
find_unit (const char *text,
           guint       n)
{
  const char *at = text;

  for (guint units = 0; *at != '\0'; at = g_utf8_next_char (at))
    {
      units += count_units (g_utf8_get_char (at));
      if (units > n)
        break;
    }
  return at - text;
}

/* A new line is one character, whatever made it. */
static GString *
remove_forbidden (const char *text)
{
  GString *safe = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\r')
        {
          if (at[1] != '\n')
            g_string_append_c (safe, '\n');
        }
      else if (is_allowed (c))
        g_string_append_unichar (safe, c);
    }
  return safe;
}

/*
 * The text of a cell without what XML forbids and no longer than spreadsheets take; a mark at the
 * end says that it was cut.
 */
char *
rancang_sheets_make_safe (const char      *text,
                          RancangLanguage  language)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) safe = NULL;
  g_autofree char *mark = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  safe = remove_forbidden (text);
  /* A byte is at least a unit: nearly every cell is done here. */
  if (safe->len <= RANCANG_CELL_MAX_LENGTH || count_text_units (safe->str)
                                                <= RANCANG_CELL_MAX_LENGTH)
    return g_string_free_and_steal (g_steal_pointer (&safe));
  mark = g_strconcat (" ", rancang_translate (language, NULL, N_("[… cut: too long for a cell]")),
                      NULL);
  g_string_truncate (safe, find_unit (safe->str, RANCANG_CELL_MAX_LENGTH
                                                   - count_text_units (mark)));
  g_string_append (safe, mark);
  return g_string_free_and_steal (g_steal_pointer (&safe));
}

/* Without the characters that names of sheets cannot have; "History" is a name of Excel's own. */
static char *
clean_name (const char *name)
{
  g_autofree char *safe = rancang_sheets_make_safe (name, RANCANG_LANGUAGE_ENGLISH);
  g_autoptr (GString) clean = NULL;

  g_strdelimit (safe, "[]:*?/\\\n\t", ' ');
  g_strstrip (safe);
  while (*safe == '\'')
    memmove (safe, safe + 1, strlen (safe));
  clean = g_string_new (*safe != '\0' ? safe : "-");
  if (g_ascii_strcasecmp (clean->str, "History") == 0)
    g_string_append_c (clean, '_');
  return g_string_free_and_steal (g_steal_pointer (&clean));
}

static char *
cut_name (const char *clean,
          const char *suffix)
{
  guint room = MAX_NAME - (guint) strlen (suffix);
  g_autofree char *start = g_strndup (clean, find_unit (clean, room));

  g_strchomp (start);
  while (g_str_has_suffix (start, "'"))
    start[strlen (start) - 1] = '\0';
  return g_strconcat (*start != '\0' ? start : "-", suffix, NULL);
}

/*
 * A name that a sheet can have: at most 31 characters, and unlike all that are @taken, small and
 * capital letters being the same. It is added to them.
 */
char *
rancang_sheets_make_name (const char *name,
                          GHashTable *taken)
{
  g_autofree char *clean = clean_name (name);
  char *result = cut_name (clean, "");

  for (guint i = 2;; i++)
    {
      g_autofree char *key = g_utf8_casefold (result, -1);
      g_autofree char *suffix = g_strdup_printf (" (%u)", i);

      if (g_hash_table_add (taken, g_steal_pointer (&key)))
        return result;
      g_free (result);
      result = cut_name (clean, suffix);
    }
}

/* An address that a click may open: of the web, in one piece. */
gboolean
rancang_sheets_is_link (const char *text)
{
  gsize length = strlen (text);

  if (!g_str_has_prefix (text, "https://") && !g_str_has_prefix (text, "http://"))
    return FALSE;
  if (length > MAX_LINK || strpbrk (text, " \t\r\n\"<>{}|\\^`") != NULL)
    return FALSE;
  return g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL);
}

static void
append_plain (RancangMarkdown *piece,
              GString         *plain,
              guint            depth)
{
  RancangMarkdownType type = rancang_markdown_get_piece_type (piece);
  gboolean entry = type == RANCANG_MARKDOWN_ENTRY;
  guint number = entry ? rancang_markdown_get_level (piece) : 0;

  if (type == RANCANG_MARKDOWN_BREAK)
    g_string_append_c (plain, '\n');
  if (rancang_markdown_get_text (piece) != NULL)
    g_string_append (plain, rancang_markdown_get_text (piece));
  if (entry)
    {
      /* A list inside of an entry begins on a line of its own. */
      if (plain->len > 0 && plain->str[plain->len - 1] != '\n')
        g_string_append_c (plain, '\n');
      for (guint i = 1; i < depth; i++)
        g_string_append (plain, "  ");
      if (number > 0)
        g_string_append_printf (plain, "%u. ", number);
      else
        g_string_append (plain, "• ");
    }
  for (guint i = 0; i < rancang_markdown_get_size (piece); i++)
    {
      RancangMarkdown *child = rancang_markdown_get_child (piece, i);

      if (type == RANCANG_MARKDOWN_ROW && i > 0)
        g_string_append (plain, " | ");
      append_plain (child, plain, depth + (type == RANCANG_MARKDOWN_LIST));
    }
  /* Blocks end their lines. */
  if (type > RANCANG_MARKDOWN_DOCUMENT && type <= RANCANG_MARKDOWN_ROW && plain->len > 0
      && plain->str[plain->len - 1] != '\n')
    g_string_append_c (plain, '\n');
}

/* What a reader reads of a long text: words, a line a paragraph, signs before what is listed. */
char *
rancang_sheets_make_plain (const char *markdown)
{
  g_autoptr (RancangMarkdown) document = NULL;
  g_autoptr (GString) plain = NULL;

  /* Most texts are words only. */
  if (strpbrk (markdown, "*_`#>[]()!|~<&\\\n-+0123456789") == NULL)
    return g_strdup (markdown);
  document = rancang_markdown_parse (markdown);
  plain = g_string_new (NULL);
  append_plain (document, plain, 0);
  while (plain->len > 0 && g_ascii_isspace (plain->str[plain->len - 1]))
    g_string_truncate (plain, plain->len - 1);
  return g_string_free_and_steal (g_steal_pointer (&plain));
}
