/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sheet-text.c: cells as spreadsheets put them on the clipboard: tabs, lines, quotes */

#include "config.h"

#include "model/sheet-text.h"

#include <string.h>

#include "model/kind-private.h"
#include "model/plan.h"

typedef struct
{
  GPtrArray *rows;  /* owned: GStrv */
  GPtrArray *cells; /* owned: of the row that is being read */
} Reader;

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError    **error,
        const char *format,
        ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, format, args);
  va_end (args);

  return FALSE;
}

/* Where a spreadsheet would take a text for a formula, we write an apostrophe before it. */
static gboolean
is_formula_start (char c)
{
  return c != '\0' && strchr ("=+-@", c) != NULL;
}

static gboolean
end_cell (Reader  *reader,
          char    *cell,
          GError **error)
{
  if (reader->cells->len == RANCANG_SHEET_COLUMNS_MAX)
    {
      g_free (cell);
      return refuse (error, _("A row has more than %d cells"), RANCANG_SHEET_COLUMNS_MAX);
    }
  if (cell[0] == '\'' && is_formula_start (cell[1]))
    memmove (cell, cell + 1, strlen (cell));
  g_ptr_array_add (reader->cells, cell);

  return TRUE;
}

static gboolean
end_row (Reader  *reader,
         GError **error)
{
  gsize n;

  if (reader->rows->len == RANCANG_SHEET_ROWS_MAX)
    return refuse (error, _("There are more than %d rows"), RANCANG_SHEET_ROWS_MAX);
  g_ptr_array_add (reader->cells, NULL);
  g_ptr_array_add (reader->rows, g_ptr_array_steal (reader->cells, &n));

  return TRUE;
}

static const char *
skip_bare (const char *start)
{
  return start + strcspn (start, "\t\r\n");
}

/* The end of a quoted cell: the quote that a tab, a line end or the end follows; NULL where the
 * quote is no quotation but a sign of the text, as in: 3" pipe. */
static const char *
find_closing_quote (const char *start)
{
  const char *c = start + 1;

  while ((c = strchr (c, '"')) != NULL)
    {
      if (c[1] == '"')
        {
          c += 2;
          continue;
        }
      return c[1] == '\0' || strchr ("\t\r\n", c[1]) != NULL ? c : NULL;
    }

  return NULL;
}

static char *
unquote (const char *start,
         const char *end)
{
  g_autoptr (GString) cell = g_string_sized_new (end - start);

  for (const char *c = start; c < end; c++)
    {
      g_string_append_c (cell, *c);
      if (c[0] == '"' && c[1] == '"')
        c++;
    }

  return g_string_free (g_steal_pointer (&cell), FALSE);
}

/* One cell; gives the place behind it. */
static const char *
read_cell (const char *c,
           char      **cell)
{
  const char *quote = *c == '"' ? find_closing_quote (c) : NULL;
  const char *end;

  if (quote != NULL)
    {
      *cell = unquote (c + 1, quote);
      return quote + 1;
    }
  end = skip_bare (c);
  *cell = g_strndup (c, end - c);

  return end;
}

static gboolean
read_rows (Reader     *reader,
           const char *c,
           GError    **error)
{
  gboolean more = *c != '\0';

  while (more)
    {
      char *cell = NULL;

      c = read_cell (c, &cell);
      if (!end_cell (reader, cell, error))
        return FALSE;
      if (*c == '\t')
        {
          c++;
          continue;
        }
      if (!end_row (reader, error))
        return FALSE;
      if (c[0] == '\r' && c[1] == '\n')
        c++;
      more = c[0] != '\0' && c[1] != '\0';
      c++;
    }

  return TRUE;
}

/**
 * rancang_sheet_text_read:
 * @text: (array length=length) (element-type guint8): what the clipboard holds
 * @length: how many bytes, or -1
 * @error: return location for an error
 *
 * Reads cells between tabs and rows on lines. A cell in quotes may hold tabs, line ends and quotes
 * that are written twice. Too much of anything, control characters and what is no text are refused.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, or %NULL with @error set
 *
 * Since: 1.0
 */
GPtrArray *
rancang_sheet_text_read (const char *text,
                         gssize      length,
                         GError    **error)
{
  Reader reader = { NULL, NULL };
  g_autofree char *copy = NULL;
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);

  size = length < 0 ? strlen (text) : (gsize) length;
  if (size > RANCANG_SHEET_TEXT_MAX)
    {
      refuse (error, _("This is too much to paste at once: at most %d MB"),
              RANCANG_SHEET_TEXT_MAX / 1024 / 1024);
      return NULL;
    }
  if (memchr (text, '\0', size) != NULL || !g_utf8_validate (text, size, NULL))
    {
      refuse (error, _("This is not text, so it cannot be pasted into a table"));
      return NULL;
    }
  copy = g_strndup (text, size);
  reader.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  reader.cells = g_ptr_array_new_with_free_func (g_free);
  if (!read_rows (&reader, g_str_has_prefix (copy, "\357\273\277") ? copy + 3 : copy, error))
    g_clear_pointer (&reader.rows, g_ptr_array_unref);
  g_ptr_array_unref (reader.cells);

  return reader.rows;
}

/* A number keeps its sign; any other text that begins as a formula does gets an apostrophe. */
static gboolean
needs_apostrophe (const char *cell)
{
  if (!is_formula_start (*cell))
    return FALSE;

  return *cell != '-' || cell[1 + strspn (cell + 1, "0123456789.,")] != '\0' || cell[1] == '\0';
}

static void
write_cell (GString    *text,
            const char *cell)
{
  const gboolean quoted = strpbrk (cell, "\t\r\n\"") != NULL;

  if (quoted)
    g_string_append_c (text, '"');
  if (needs_apostrophe (cell))
    g_string_append_c (text, '\'');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
  if (quoted)
    g_string_append_c (text, '"');
}

/**
 * rancang_sheet_text_write:
 * @rows: (element-type GStrv): rows of cells
 *
 * Writes cells as spreadsheets read them from the clipboard. Texts that a spreadsheet would take for
 * formulas get an apostrophe, which rancang_sheet_text_read() takes away again.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_sheet_text_write (GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (rows != NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (text, '\t');
          write_cell (text, cells[j]);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * rancang_sheet_text_write_html:
 * @rows: (element-type GStrv): rows of cells
 * @with_headings: %TRUE when the first row holds headings
 *
 * Writes cells as a table in HTML, which word processors paste as a table.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_sheet_text_write_html (GPtrArray *rows,
                               gboolean   with_headings)
{
  g_autoptr (GString) text = g_string_new ("<meta charset=\"utf-8\"><table>\n");

  g_return_val_if_fail (rows != NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);
      const char *tag = with_headings && i == 0 ? "th" : "td";

      g_string_append (text, "<tr>");
      for (guint j = 0; cells[j] != NULL; j++)
        {
          g_autofree char *escaped = g_markup_escape_text (cells[j], -1);
          g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
          g_autofree char *content = g_strjoinv ("<br>", lines);

          g_string_append_printf (text, "<%s>%s</%s>", tag, content, tag);
        }
      g_string_append (text, "</tr>\n");
    }
  g_string_append (text, "</table>\n");

  return g_string_free (g_steal_pointer (&text), FALSE);
}
