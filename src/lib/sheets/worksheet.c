/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* worksheet.c: one table of a workbook, with cells that know what they are */

#include "config.h"

#include "sheets/worksheet-private.h"

/**
 * RancangWorksheet:
 *
 * One table of a workbook: columns with a type, a unit and perhaps a group that heads several of
 * them, and rows of cells. Every text is safe to write: valid UTF-8 without the characters that XML
 * forbids and at most %RANCANG_CELL_MAX_LENGTH long. It may still begin as a formula does; whoever
 * writes a format in which that would be one neutralises it.
 *
 * A table never changes once its workbook is made, so threads share it.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (RancangWorksheet, rancang_worksheet, G_TYPE_OBJECT)

static void
rancang_worksheet_finalize (GObject *object)
{
  RancangWorksheet *self = RANCANG_WORKSHEET (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->title);
  g_string_free (self->note, TRUE);
  g_array_unref (self->columns);
  g_byte_array_unref (self->rows);
  g_array_unref (self->cells);
  g_string_chunk_free (self->strings);

  G_OBJECT_CLASS (rancang_worksheet_parent_class)->finalize (object);
}

static void
rancang_worksheet_class_init (RancangWorksheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_worksheet_finalize;
}

static void
rancang_worksheet_init (RancangWorksheet *self)
{
  self->note = g_string_new (NULL);
  self->strings = g_string_chunk_new (4096);
  self->columns = g_array_new (FALSE, TRUE, sizeof (RancangWorksheetColumn));
  self->rows = g_byte_array_new ();
  self->cells = g_array_new (FALSE, TRUE, sizeof (RancangWorksheetCell));
}

RancangWorksheet *
rancang_worksheet_new (const char      *id,
                       const char      *name,
                       const char      *title,
                       RancangLanguage  language)
{
  RancangWorksheet *self = g_object_new (RANCANG_TYPE_WORKSHEET, NULL);

  self->language = language;
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->title = rancang_sheets_make_safe (title, language);
  return self;
}

/**
 * rancang_worksheet_get_id:
 * @self: a table
 *
 * Returns: (transfer none): what tables of its kind are called, in every language: `programme`
 *
 * Since: 1.0
 */
const char *
rancang_worksheet_get_id (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);

  return self->id;
}

/**
 * rancang_worksheet_get_name:
 * @self: a table
 *
 * Returns: (transfer none): its name as spreadsheets take it: at most 31 characters, none of
 *   `[]:*?/\`, and no other table of the workbook has it
 *
 * Since: 1.0
 */
const char *
rancang_worksheet_get_name (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);

  return self->name;
}

/**
 * rancang_worksheet_get_title:
 * @self: a table
 *
 * Returns: (transfer none): what stands above the table
 *
 * Since: 1.0
 */
const char *
rancang_worksheet_get_title (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);

  return self->title;
}

/**
 * rancang_worksheet_get_note:
 * @self: a table
 *
 * Returns: (transfer none): sentences that explain the table; empty where it needs none
 *
 * Since: 1.0
 */
const char *
rancang_worksheet_get_note (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);

  return self->note->str;
}

/**
 * rancang_worksheet_get_flags:
 * @self: a table
 *
 * Returns: its marks
 *
 * Since: 1.0
 */
RancangWorksheetFlags
rancang_worksheet_get_flags (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), 0);

  return self->flags;
}

/**
 * rancang_worksheet_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 *
 * Since: 1.0
 */
guint
rancang_worksheet_get_n_columns (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), 0);

  return self->columns->len;
}

/**
 * rancang_worksheet_get_n_frozen:
 * @self: a table
 *
 * Returns: how many of the first columns stay in sight while the others are scrolled
 *
 * Since: 1.0
 */
guint
rancang_worksheet_get_n_frozen (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), 0);

  return self->n_frozen;
}

/**
 * rancang_worksheet_has_groups:
 * @self: a table
 *
 * Returns: %TRUE when some columns have a group, so that the table is headed by two rows
 *
 * Since: 1.0
 */
gboolean
rancang_worksheet_has_groups (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (rancang_worksheet_peek_column (self, i)->group != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * rancang_worksheet_get_group:
 * @self: a table
 * @column: a column
 *
 * Returns: (transfer none) (nullable): what heads this column and its neighbours
 *
 * Since: 1.0
 */
const char *
rancang_worksheet_get_group (RancangWorksheet *self,
                             guint             column)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return rancang_worksheet_peek_column (self, column)->group;
}

/**
 * rancang_worksheet_get_group_size:
 * @self: a table
 * @column: a column
 *
 * Returns: how many columns the group has from this one on, where the group begins here; 1 for a
 *   column without a group, and 0 inside of a group
 *
 * Since: 1.0
 */
guint
rancang_worksheet_get_group_size (RancangWorksheet *self,
                                  guint             column)
{
  const char *group;
  guint end;

  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), 0);
  g_return_val_if_fail (column < self->columns->len, 0);

  group = rancang_worksheet_peek_column (self, column)->group;
  if (group == NULL)
    return 1;
  /* Equal texts are one text here. */
  if (column > 0 && rancang_worksheet_peek_column (self, column - 1)->group == group)
    return 0;
  for (end = column + 1; end < self->columns->len; end++)
    {
      if (rancang_worksheet_peek_column (self, end)->group != group)
        break;
    }
  return end - column;
}

/**
 * rancang_worksheet_get_label:
 * @self: a table
 * @column: a column
 *
 * Returns: (transfer none): what the column is called
 *
 * Since: 1.0
 */
const char *
rancang_worksheet_get_label (RancangWorksheet *self,
                             guint             column)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return rancang_worksheet_peek_column (self, column)->label;
}

/**
 * rancang_worksheet_get_unit:
 * @self: a table
 * @column: a column
 *
 * Returns: (transfer none) (nullable): what its numbers are counted in: `Rp`
 *
 * Since: 1.0
 */
const char *
rancang_worksheet_get_unit (RancangWorksheet *self,
                            guint             column)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return rancang_worksheet_peek_column (self, column)->unit;
}

/**
 * rancang_worksheet_dup_heading:
 * @self: a table
 * @column: a column
 * @with_group: whether the group is named too, for tables with one row of headings
 *
 * Gives the heading of a column with its unit: `Amount (Rp)`, `2026 Target`.
 *
 * Returns: (transfer full): the heading
 *
 * Since: 1.0
 */
char *
rancang_worksheet_dup_heading (RancangWorksheet *self,
                               guint             column,
                               gboolean          with_group)
{
  const RancangWorksheetColumn *found;
  GString *heading;

  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  found = rancang_worksheet_peek_column (self, column);
  heading = g_string_new (NULL);
  if (with_group && found->group != NULL)
    g_string_append_printf (heading, "%s ", found->group);
  g_string_append (heading, found->label);
  if (found->unit != NULL)
    g_string_append_printf (heading, " (%s)", found->unit);
  return g_string_free_and_steal (heading);
}

/**
 * rancang_worksheet_get_column_type:
 * @self: a table
 * @column: a column
 *
 * Returns: what most of its cells hold; a cell may hold something else
 *
 * Since: 1.0
 */
RancangCellType
rancang_worksheet_get_column_type (RancangWorksheet *self,
                                   guint             column)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), RANCANG_CELL_EMPTY);
  g_return_val_if_fail (column < self->columns->len, RANCANG_CELL_EMPTY);

  return rancang_worksheet_peek_column (self, column)->type;
}

/**
 * rancang_worksheet_get_column_flags:
 * @self: a table
 * @column: a column
 *
 * Returns: its marks
 *
 * Since: 1.0
 */
RancangColumnFlags
rancang_worksheet_get_column_flags (RancangWorksheet *self,
                                    guint             column)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), 0);
  g_return_val_if_fail (column < self->columns->len, 0);

  return rancang_worksheet_peek_column (self, column)->flags;
}

/**
 * rancang_worksheet_get_column_width:
 * @self: a table
 * @column: a column
 *
 * Returns: its width in digits of the ordinary font
 *
 * Since: 1.0
 */
guint
rancang_worksheet_get_column_width (RancangWorksheet *self,
                                    guint             column)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), 0);
  g_return_val_if_fail (column < self->columns->len, 0);

  return rancang_worksheet_peek_column (self, column)->width;
}

/**
 * rancang_worksheet_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows it has, without those that head it
 *
 * Since: 1.0
 */
guint
rancang_worksheet_get_n_rows (RancangWorksheet *self)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), 0);

  return self->rows->len;
}

/**
 * rancang_worksheet_get_row_kind:
 * @self: a table
 * @row: a row
 *
 * Returns: what the row is
 *
 * Since: 1.0
 */
RancangWorksheetRowKind
rancang_worksheet_get_row_kind (RancangWorksheet *self,
                                guint             row)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), RANCANG_WORKSHEET_ROW_PLAIN);
  g_return_val_if_fail (row < self->rows->len, RANCANG_WORKSHEET_ROW_PLAIN);

  return self->rows->data[row];
}

/**
 * rancang_worksheet_get_cell_type:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: what the cell holds
 *
 * Since: 1.0
 */
RancangCellType
rancang_worksheet_get_cell_type (RancangWorksheet *self,
                                 guint             row,
                                 guint             column)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), RANCANG_CELL_EMPTY);
  g_return_val_if_fail (row < self->rows->len, RANCANG_CELL_EMPTY);
  g_return_val_if_fail (column < self->columns->len, RANCANG_CELL_EMPTY);

  return rancang_worksheet_peek_cell (self, row, column)->type;
}

/**
 * rancang_worksheet_get_text:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the text of a cell that holds one
 *
 * Since: 1.0
 */
const char *
rancang_worksheet_get_text (RancangWorksheet *self,
                            guint             row,
                            guint             column)
{
  RancangCellType type = rancang_worksheet_get_cell_type (self, row, column);

  return type != RANCANG_CELL_EMPTY && type < RANCANG_CELL_INTEGER
           ? rancang_worksheet_peek_cell (self, row, column)->text : NULL;
}

/**
 * rancang_worksheet_get_number:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the number of a cell that holds one
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_worksheet_get_number (RancangWorksheet *self,
                              guint             row,
                              guint             column)
{
  RancangCellType type = rancang_worksheet_get_cell_type (self, row, column);

  return type >= RANCANG_CELL_INTEGER
           ? &rancang_worksheet_peek_cell (self, row, column)->number : NULL;
}

/**
 * rancang_worksheet_is_filled:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: %TRUE when the cell is filled with a colour: a year in a road map
 *
 * Since: 1.0
 */
gboolean
rancang_worksheet_is_filled (RancangWorksheet *self,
                             guint             row,
                             guint             column)
{
  g_return_val_if_fail (RANCANG_IS_WORKSHEET (self), FALSE);
  g_return_val_if_fail (row < self->rows->len, FALSE);
  g_return_val_if_fail (column < self->columns->len, FALSE);

  return rancang_worksheet_peek_cell (self, row, column)->filled;
}
