/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* report-table.c: a table of a report */

#include "config.h"

#include "report/report-private.h"

/**
 * RancangReportTable:
 *
 * A table: columns with their share of the width, and rows of cells. Each cell holds blocks, mostly
 * one paragraph. The spans of a row's cells add up to the number of columns.
 *
 * Since: 1.0
 */
typedef struct
{
  guint              share;
  RancangReportAlign align;
} Column;

typedef struct
{
  GPtrArray              *blocks;
  guint                   span;
  RancangReportCellFlags  flags;
} Cell;

typedef struct
{
  RancangReportRowKind  kind;
  GArray               *cells;
} Row;

struct _RancangReportTable
{
  GObject                  parent_instance;

  GArray                  *columns;
  GArray                  *rows;
  RancangReportTableFlags  flags;
};

G_DEFINE_FINAL_TYPE (RancangReportTable, rancang_report_table, G_TYPE_OBJECT)

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_clear_pointer (&cell->blocks, g_ptr_array_unref);
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->cells, g_array_unref);
}

static Row *
get_row (RancangReportTable *self,
         guint               row)
{
  g_assert (row < self->rows->len);
  return &g_array_index (self->rows, Row, row);
}

static Cell *
get_cell (RancangReportTable *self,
          guint               row,
          guint               cell)
{
  Row *at = get_row (self, row);

  g_assert (cell < at->cells->len);
  return &g_array_index (at->cells, Cell, cell);
}

static void
rancang_report_table_finalize (GObject *object)
{
  RancangReportTable *self = RANCANG_REPORT_TABLE (object);

  g_array_unref (self->columns);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (rancang_report_table_parent_class)->finalize (object);
}

static void
rancang_report_table_class_init (RancangReportTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_report_table_finalize;
}

static void
rancang_report_table_init (RancangReportTable *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
}

/* A table without columns and rows. */
RancangReportTable *
rancang_report_table_new (RancangReportTableFlags flags)
{
  RancangReportTable *self = g_object_new (RANCANG_TYPE_REPORT_TABLE, NULL);

  self->flags = flags;
  return self;
}

void
rancang_report_table_add_column (RancangReportTable *self,
                                 guint               share,
                                 RancangReportAlign  align)
{
  Column column = { share, align };

  g_array_append_val (self->columns, column);
}

void
rancang_report_table_add_row (RancangReportTable   *self,
                              RancangReportRowKind  kind)
{
  Row row = { kind, g_array_new (FALSE, TRUE, sizeof (Cell)) };

  g_array_set_clear_func (row.cells, clear_cell);
  g_array_append_val (self->rows, row);
}

/* A row of one cell over all columns. */
void
rancang_report_table_add_group (RancangReportTable *self,
                                const char         *text)
{
  rancang_report_table_add_row (self, RANCANG_REPORT_ROW_GROUP);
  rancang_report_table_add_cell_full (self, text, self->columns->len, 0);
}

void
rancang_report_table_add_cell (RancangReportTable *self,
                               const char         *text)
{
  rancang_report_table_add_cell_full (self, text, 1, 0);
}

void
rancang_report_table_add_cell_full (RancangReportTable     *self,
                                    const char             *text,
                                    guint                   span,
                                    RancangReportCellFlags  flags)
{
  Row *row = get_row (self, self->rows->len - 1);
  Cell cell = { g_ptr_array_new_with_free_func (g_object_unref), span, flags };

  if (text != NULL && *text != '\0')
    g_ptr_array_add (cell.blocks,
                     rancang_report_block_new_text (RANCANG_REPORT_BLOCK_PARAGRAPH, text));
  g_array_append_val (row->cells, cell);
}

/* Takes a reference to the blocks. */
void
rancang_report_table_add_cell_blocks (RancangReportTable *self,
                                      GPtrArray          *blocks)
{
  Row *row = get_row (self, self->rows->len - 1);
  Cell cell = { g_ptr_array_ref (blocks), 1, 0 };

  g_array_append_val (row->cells, cell);
}

/**
 * rancang_report_table_get_flags:
 * @self: a table
 *
 * Gets the marks of a table.
 *
 * Returns: the marks
 *
 * Since: 1.0
 */
RancangReportTableFlags
rancang_report_table_get_flags (RancangReportTable *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_TABLE (self), 0);
  return self->flags;
}

/**
 * rancang_report_table_get_n_columns:
 * @self: a table
 *
 * Gets how many columns a table has.
 *
 * Returns: the number of columns
 *
 * Since: 1.0
 */
guint
rancang_report_table_get_n_columns (RancangReportTable *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_TABLE (self), 0);
  return self->columns->len;
}

/**
 * rancang_report_table_get_column_share:
 * @self: a table
 * @column: which column
 *
 * Gets a column's share of the width. Shares of a table may add up to anything: a column is as wide
 * as its part of their sum.
 *
 * Returns: the share
 *
 * Since: 1.0
 */
guint
rancang_report_table_get_column_share (RancangReportTable *self,
                                       guint               column)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_TABLE (self), 0);
  g_return_val_if_fail (column < self->columns->len, 0);
  return g_array_index (self->columns, Column, column).share;
}

/**
 * rancang_report_table_get_column_align:
 * @self: a table
 * @column: which column
 *
 * Gets where the text of a column's plain and total cells stands.
 *
 * Returns: the alignment
 *
 * Since: 1.0
 */
RancangReportAlign
rancang_report_table_get_column_align (RancangReportTable *self,
                                       guint               column)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_TABLE (self), RANCANG_REPORT_ALIGN_START);
  g_return_val_if_fail (column < self->columns->len, RANCANG_REPORT_ALIGN_START);
  return g_array_index (self->columns, Column, column).align;
}

/**
 * rancang_report_table_get_n_rows:
 * @self: a table
 *
 * Gets how many rows a table has, those of the head included.
 *
 * Returns: the number of rows
 *
 * Since: 1.0
 */
guint
rancang_report_table_get_n_rows (RancangReportTable *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_TABLE (self), 0);
  return self->rows->len;
}

/**
 * rancang_report_table_get_row_kind:
 * @self: a table
 * @row: which row
 *
 * Gets what a row is.
 *
 * Returns: its kind
 *
 * Since: 1.0
 */
RancangReportRowKind
rancang_report_table_get_row_kind (RancangReportTable *self,
                                   guint               row)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_TABLE (self), RANCANG_REPORT_ROW_PLAIN);
  g_return_val_if_fail (row < self->rows->len, RANCANG_REPORT_ROW_PLAIN);
  return get_row (self, row)->kind;
}

/**
 * rancang_report_table_get_n_cells:
 * @self: a table
 * @row: which row
 *
 * Gets how many cells a row has: fewer than columns where cells span several.
 *
 * Returns: the number of cells
 *
 * Since: 1.0
 */
guint
rancang_report_table_get_n_cells (RancangReportTable *self,
                                  guint               row)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_TABLE (self), 0);
  g_return_val_if_fail (row < self->rows->len, 0);
  return get_row (self, row)->cells->len;
}

/**
 * rancang_report_table_get_cell_span:
 * @self: a table
 * @row: which row
 * @cell: which cell of the row
 *
 * Gets how many columns a cell covers.
 *
 * Returns: 1 or more
 *
 * Since: 1.0
 */
guint
rancang_report_table_get_cell_span (RancangReportTable *self,
                                    guint               row,
                                    guint               cell)
{
  g_return_val_if_fail (cell < rancang_report_table_get_n_cells (self, row), 1);
  return get_cell (self, row, cell)->span;
}

/**
 * rancang_report_table_get_cell_flags:
 * @self: a table
 * @row: which row
 * @cell: which cell of the row
 *
 * Gets the marks of a cell.
 *
 * Returns: the marks
 *
 * Since: 1.0
 */
RancangReportCellFlags
rancang_report_table_get_cell_flags (RancangReportTable *self,
                                     guint               row,
                                     guint               cell)
{
  g_return_val_if_fail (cell < rancang_report_table_get_n_cells (self, row), 0);
  return get_cell (self, row, cell)->flags;
}

/**
 * rancang_report_table_get_n_cell_blocks:
 * @self: a table
 * @row: which row
 * @cell: which cell of the row
 *
 * Gets how many blocks a cell holds.
 *
 * Returns: the number of blocks, 0 for an empty cell
 *
 * Since: 1.0
 */
guint
rancang_report_table_get_n_cell_blocks (RancangReportTable *self,
                                        guint               row,
                                        guint               cell)
{
  g_return_val_if_fail (cell < rancang_report_table_get_n_cells (self, row), 0);
  return get_cell (self, row, cell)->blocks->len;
}

/**
 * rancang_report_table_get_cell_block:
 * @self: a table
 * @row: which row
 * @cell: which cell of the row
 * @block: which block of the cell
 *
 * Gets a block of a cell: a paragraph or a bullet.
 *
 * Returns: (transfer none): the block
 *
 * Since: 1.0
 */
RancangReportBlock *
rancang_report_table_get_cell_block (RancangReportTable *self,
                                     guint               row,
                                     guint               cell,
                                     guint               block)
{
  g_return_val_if_fail (block < rancang_report_table_get_n_cell_blocks (self, row, cell), NULL);
  return g_ptr_array_index (get_cell (self, row, cell)->blocks, block);
}
