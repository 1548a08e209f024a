/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* worksheet-fit.c: how wide the columns of a table are, and which totals a formula gives */

#include "config.h"

#include "sheets/worksheet-private.h"

#include <string.h>

/* In digits. What is longer than the widest is broken into lines. */
#define NARROWEST 6
#define WIDEST_SHORT 44
#define WIDEST_LONG 60
#define WIDTH_DATE 18
#define MARGIN 2

/* Rows that are looked at: enough to know a table, whatever its length. */
#define MAX_ROWS 2000

/* The longest line, or where the text may be broken the longest word. */
static guint
measure_text (const char *text,
              gboolean    words)
{
  guint longest = 0, length = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      length = c == '\n' || (words && c == ' ') ? 0 : length + (g_unichar_iswide (c) ? 2 : 1);
      longest = MAX (longest, length);
    }
  return longest;
}

static guint
measure_number (const RancangDecimal *number,
                RancangCellType       type)
{
  g_autofree char *text = rancang_decimal_to_string (number);
  guint length = strlen (text);

  if (type == RANCANG_CELL_YEAR)
    return length;
  /* Marks between thousands, a sign of percent, and room for the bold digits of sums. */
  return length + length / 3 + length / 8 + (type == RANCANG_CELL_PERCENT);
}

static guint
measure_cell (RancangWorksheet *self,
              guint             row,
              guint             column)
{
  RancangCellType type = rancang_worksheet_get_cell_type (self, row, column);

  if (type == RANCANG_CELL_EMPTY)
    return 0;
  if (type == RANCANG_CELL_DATE)
    return WIDTH_DATE;
  if (type >= RANCANG_CELL_INTEGER)
    return measure_number (rancang_worksheet_get_number (self, row, column), type);
  return measure_text (rancang_worksheet_get_text (self, row, column), FALSE);
}

/* Headings may take two or three lines. */
static guint
measure_heading (RancangWorksheet *self,
                 guint             column)
{
  g_autofree char *heading = rancang_worksheet_dup_heading (self, column, FALSE);
  guint length = measure_text (heading, FALSE);

  return MAX (measure_text (heading, TRUE) + 1, MIN (length, MAX (length / 2, 12)));
}

static void
fit_column (RancangWorksheet *self,
            guint             column)
{
  RancangWorksheetColumn *found = rancang_worksheet_peek_column (self, column);
  guint widest = found->flags & RANCANG_COLUMN_WRAP ? WIDEST_LONG : WIDEST_SHORT;
  guint width = measure_heading (self, column);

  for (guint row = 0; row < MIN (self->rows->len, MAX_ROWS); row++)
    {
      /* The words before a sum may run into the cells beside them. */
      if (self->rows->data[row] == RANCANG_WORKSHEET_ROW_PLAIN || found->type
                                                                  >= RANCANG_CELL_INTEGER)
        width = MAX (width, measure_cell (self, row, column));
    }
  found->width = CLAMP (width, NARROWEST - MARGIN, widest - MARGIN) + MARGIN;
}

/* Sets all widths once the table is filled. */
void
rancang_worksheet_fit (RancangWorksheet *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    fit_column (self, i);
}

/* Whole numbers up to this are exact in a spreadsheet. */
#define MAX_EXACT (G_GINT64_CONSTANT (1) << 53)

/**
 * rancang_worksheet_is_sum:
 * @self: a table
 * @row: a row of totals
 * @column: a column
 *
 * Tells whether a formula gives the same total: all rows before this one are ordinary, their
 * numbers and the sum are whole, a spreadsheet holds them exactly, and they add up to this cell.
 *
 * Returns: %TRUE when it does
 *
 * Since: 1.0
 */
gboolean
rancang_worksheet_is_sum (RancangWorksheet *self,
                          guint             row,
                          guint             column)
{
  const RancangDecimal *total = rancang_worksheet_get_number (self, row, column);
  gint64 sum = 0;

  if (total == NULL || row == 0 || !rancang_decimal_is_integer (total))
    return FALSE;
  for (guint i = 0; i < row; i++)
    {
      const RancangDecimal *number = rancang_worksheet_get_number (self, i, column);

      if (self->rows->data[i] != RANCANG_WORKSHEET_ROW_PLAIN)
        return FALSE;
      if (number == NULL)
        continue;
      if (!rancang_decimal_is_integer (number) || ABS (number->digits) > MAX_EXACT)
        return FALSE;
      sum += number->digits;
      if (ABS (sum) > MAX_EXACT)
        return FALSE;
    }
  return sum == rancang_decimal_to_int64 (total);
}
