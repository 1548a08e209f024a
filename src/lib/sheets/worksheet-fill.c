/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* worksheet-fill.c: how a table is filled: columns first, then row by row */

#include "config.h"

#include "sheets/worksheet-private.h"

static const char *
keep (RancangWorksheet *self,
      const char       *text)
{
  g_autofree char *safe = NULL;

  if (text == NULL)
    return NULL;
  safe = rancang_sheets_make_safe (text, self->language);
  return g_string_chunk_insert_const (self->strings, safe);
}

void
rancang_worksheet_set_flags (RancangWorksheet      *self,
                             RancangWorksheetFlags  flags)
{
  self->flags = flags;
}

void
rancang_worksheet_set_frozen (RancangWorksheet *self,
                              guint             n_columns)
{
  self->n_frozen = n_columns;
}

void
rancang_worksheet_add_note (RancangWorksheet *self,
                            const char       *sentence)
{
  g_autofree char *safe = rancang_sheets_make_safe (sentence, self->language);

  if (self->note->len > 0)
    g_string_append_c (self->note, ' ');
  g_string_append (self->note, safe);
}

void
rancang_worksheet_take_name (RancangWorksheet *self,
                             char             *name)
{
  g_free (self->name);
  self->name = name;
}

guint
rancang_worksheet_add_column (RancangWorksheet   *self,
                              RancangCellType     type,
                              RancangColumnFlags  flags,
                              const char         *group,
                              const char         *label,
                              const char         *unit)
{
  RancangWorksheetColumn column = { .group = keep (self, group), .label = keep (self, label),
                    .unit = keep (self, unit), .type = type, .flags = flags };

  g_assert (self->rows->len == 0);
  g_array_append_val (self->columns, column);
  return self->columns->len - 1;
}

void
rancang_worksheet_add_row (RancangWorksheet        *self,
                           RancangWorksheetRowKind  kind)
{
  guint8 byte = kind;

  g_byte_array_append (self->rows, &byte, 1);
  g_array_set_size (self->cells, self->cells->len + self->columns->len);
}

void
rancang_worksheet_set_text (RancangWorksheet *self,
                            guint             column,
                            RancangCellType   type,
                            const char       *text)
{
  RancangWorksheetCell *cell = rancang_worksheet_peek_cell (self, self->rows->len - 1, column);

  if (text == NULL || *text == '\0')
    return;
  cell->text = keep (self, text);
  cell->type = *cell->text != '\0' ? type : RANCANG_CELL_EMPTY;
}

void
rancang_worksheet_set_number (RancangWorksheet     *self,
                              guint                 column,
                              RancangCellType       type,
                              const RancangDecimal *number)
{
  RancangWorksheetCell *cell = rancang_worksheet_peek_cell (self, self->rows->len - 1, column);

  if (number == NULL)
    return;
  cell->number = *number;
  cell->type = type;
}

void
rancang_worksheet_set_count (RancangWorksheet *self,
                             guint             column,
                             RancangCellType   type,
                             gint64            count)
{
  RancangDecimal number = { count, 0 };

  rancang_worksheet_set_number (self, column, type, &number);
}

void
rancang_worksheet_fill (RancangWorksheet *self,
                        guint             column)
{
  rancang_worksheet_peek_cell (self, self->rows->len - 1, column)->filled = TRUE;
}

gboolean
rancang_worksheet_columns_are_empty (RancangWorksheet *self,
                                     guint             first,
                                     guint             n)
{
  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint i = 0; i < n; i++)
        {
          if (rancang_worksheet_peek_cell (self, row, first + i)->type != RANCANG_CELL_EMPTY)
            return FALSE;
        }
    }
  return TRUE;
}

void
rancang_worksheet_keep_columns (RancangWorksheet *self,
                                const gboolean   *keep_column)
{
  guint n_columns = self->columns->len, n_kept = 0;
  gsize n_cells = 0;

  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          if (keep_column[i])
            g_array_index (self->cells, RancangWorksheetCell, n_cells++) =
              *rancang_worksheet_peek_cell (self, row, i);
        }
    }
  for (guint i = 0; i < n_columns; i++)
    {
      if (keep_column[i])
        *rancang_worksheet_peek_column (self, n_kept++) = *rancang_worksheet_peek_column (self, i);
    }
  g_array_set_size (self->cells, n_cells);
  g_array_set_size (self->columns, n_kept);
}

/* A last row with the exact sums of the ordinary rows in the columns that are asked for. */
void
rancang_worksheet_add_totals (RancangWorksheet *self,
                              guint             label_column,
                              const char       *label,
                              const gboolean   *columns)
{
  guint n_rows = self->rows->len;

  rancang_worksheet_add_row (self, RANCANG_WORKSHEET_ROW_TOTAL);
  rancang_worksheet_set_text (self, label_column, RANCANG_CELL_TEXT, label);
  for (guint i = 0; i < self->columns->len; i++)
    {
      RancangDecimal sum = RANCANG_DECIMAL_ZERO;

      if (!columns[i])
        continue;
      for (guint row = 0; row < n_rows; row++)
        {
          if (self->rows->data[row] == RANCANG_WORKSHEET_ROW_PLAIN)
            sum = rancang_decimal_add (&sum, &rancang_worksheet_peek_cell (self, row, i)->number);
        }
      rancang_worksheet_set_number (self, i, rancang_worksheet_peek_column (self, i)->type, &sum);
    }
}
