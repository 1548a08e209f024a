/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* worksheet-csv.c: a table as comma-separated values */

#include "config.h"

#include "sheets/worksheet-private.h"

#include <string.h>

#define BYTE_ORDER_MARK "\357\273\277"

typedef struct
{
  GString *text;
  char     separator;
} Writer;

/*
 * A field in quotes where it needs them. What a spreadsheet would take for a formula gets an
 * apostrophe before it, also where the sign stands behind spaces, which some programs cut off.
 */
static void
append_text (Writer     *self,
             const char *text)
{
  const char *start = text + strspn (text, " \n\t\"'");
  gboolean formula = *text == '\t' || *text == '\r' || (*start != '\0' && strchr ("=+-@", *start));
  /* U+FF1D and its like are made small by some spreadsheets. */
  gunichar first = g_utf8_get_char (start);

  formula |= first == 0xff1d || first == 0xff0b || first == 0xff0d || first == 0xff20;
  if (!formula && strchr (text, self->separator) == NULL && strpbrk (text, "\"\n;,\t") == NULL
      && *text != ' ')
    {
      g_string_append (self->text, text);
      return;
    }
  g_string_append_c (self->text, '"');
  if (formula)
    g_string_append_c (self->text, '\'');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *at);
    }
  g_string_append_c (self->text, '"');
}

/* Where fields are separated by semicolons the spreadsheet's decimal mark is the comma. */
static void
append_number (Writer               *self,
               const RancangDecimal *number)
{
  g_autofree char *text = rancang_decimal_to_string (number);

  if (self->separator == ';')
    g_strdelimit (text, ".", ',');
  g_string_append (self->text, text);
}

static void
append_headings (Writer           *self,
                 RancangWorksheet *sheet)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      g_autofree char *heading = rancang_worksheet_dup_heading (sheet, i, TRUE);

      if (i > 0)
        g_string_append_c (self->text, self->separator);
      append_text (self, heading);
    }
  g_string_append (self->text, "\r\n");
}

static void
append_row (Writer           *self,
            RancangWorksheet *sheet,
            guint             row)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const RancangDecimal *number = rancang_worksheet_get_number (sheet, row, i);
      const char *text = rancang_worksheet_get_text (sheet, row, i);

      if (i > 0)
        g_string_append_c (self->text, self->separator);
      if (number != NULL)
        append_number (self, number);
      else if (text != NULL)
        append_text (self, text);
    }
  g_string_append (self->text, "\r\n");
}

/**
 * rancang_worksheet_to_csv:
 * @self: a table
 * @separator: what stands between fields: `;` or `,`
 * @byte_order_mark: whether the text begins with the mark by which Excel knows UTF-8
 *
 * Writes a table as comma-separated values (RFC 4180) in UTF-8: a row of headings, then row by row.
 * Numbers have no marks between thousands; their decimal mark is the comma where fields are
 * separated by semicolons, as in spreadsheets of Indonesia, else the point. Texts that a
 * spreadsheet would take for a formula get an apostrophe before them.
 *
 * Returns: (transfer full): the bytes
 *
 * Since: 1.0
 */
GBytes *
rancang_worksheet_to_csv (RancangWorksheet *self,
                          char              separator,
                          gboolean          byte_order_mark)
{
  Writer writer = { NULL, separator };

  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);
  g_return_val_if_fail (separator == ';' || separator == ',', NULL);

  writer.text = g_string_new (byte_order_mark ? BYTE_ORDER_MARK : NULL);
  append_headings (&writer, self);
  for (guint row = 0; row < self->rows->len; row++)
    append_row (&writer, self, row);
  return g_string_free_to_bytes (writer.text);
}
