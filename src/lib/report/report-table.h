/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* report-table.h: a table of a report */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _RancangReportBlock RancangReportBlock;

/**
 * RancangReportAlign:
 * @RANCANG_REPORT_ALIGN_START: text
 * @RANCANG_REPORT_ALIGN_CENTRE: years, marks
 * @RANCANG_REPORT_ALIGN_END: numbers
 *
 * Where the text of a column's cells stands.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_REPORT_ALIGN_START,
  RANCANG_REPORT_ALIGN_CENTRE,
  RANCANG_REPORT_ALIGN_END,
} RancangReportAlign;

/**
 * RancangReportRowKind:
 * @RANCANG_REPORT_ROW_HEADER: heads the table, again on every page
 * @RANCANG_REPORT_ROW_GROUP: names the rows that follow, over all columns
 * @RANCANG_REPORT_ROW_PLAIN: an ordinary row
 * @RANCANG_REPORT_ROW_TOTAL: a sum
 *
 * What a row of a table is.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_REPORT_ROW_HEADER,
  RANCANG_REPORT_ROW_GROUP,
  RANCANG_REPORT_ROW_PLAIN,
  RANCANG_REPORT_ROW_TOTAL,
} RancangReportRowKind;

/**
 * RancangReportCellFlags:
 * @RANCANG_REPORT_CELL_FILLED: is filled with a colour: a year in a road map
 * @RANCANG_REPORT_CELL_CONTINUED: belongs to the cell above it
 *
 * Marks of a cell.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_REPORT_CELL_FILLED = 1 << 0,
  RANCANG_REPORT_CELL_CONTINUED = 1 << 1,
} RancangReportCellFlags;

/**
 * RancangReportTableFlags:
 * @RANCANG_REPORT_TABLE_DENSE: has many columns: set it small
 * @RANCANG_REPORT_TABLE_FORM: the first column names what the second says; no header row
 * @RANCANG_REPORT_TABLE_LONG_ROWS: has rows with so much text that they may break over pages
 *
 * Marks of a table.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_REPORT_TABLE_DENSE = 1 << 0,
  RANCANG_REPORT_TABLE_FORM = 1 << 1,
  RANCANG_REPORT_TABLE_LONG_ROWS = 1 << 2,
} RancangReportTableFlags;

#define RANCANG_TYPE_REPORT_TABLE (rancang_report_table_get_type ())
G_DECLARE_FINAL_TYPE (RancangReportTable, rancang_report_table, RANCANG, REPORT_TABLE, GObject)

RancangReportTableFlags  rancang_report_table_get_flags         (RancangReportTable *self);
guint                    rancang_report_table_get_n_columns     (RancangReportTable *self);
guint                    rancang_report_table_get_column_share  (RancangReportTable *self,
                                                                 guint               column);
RancangReportAlign       rancang_report_table_get_column_align  (RancangReportTable *self,
                                                                 guint               column);
guint                    rancang_report_table_get_n_rows        (RancangReportTable *self);
RancangReportRowKind     rancang_report_table_get_row_kind      (RancangReportTable *self,
                                                                 guint               row);
guint                    rancang_report_table_get_n_cells       (RancangReportTable *self,
                                                                 guint               row);
guint                    rancang_report_table_get_cell_span     (RancangReportTable *self,
                                                                 guint               row,
                                                                 guint               cell);
RancangReportCellFlags   rancang_report_table_get_cell_flags    (RancangReportTable *self,
                                                                 guint               row,
                                                                 guint               cell);
guint                    rancang_report_table_get_n_cell_blocks (RancangReportTable *self,
                                                                 guint               row,
                                                                 guint               cell);
RancangReportBlock      *rancang_report_table_get_cell_block    (RancangReportTable *self,
                                                                 guint               row,
                                                                 guint               cell,
                                                                 guint               block);

G_END_DECLS
