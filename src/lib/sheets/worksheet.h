/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* worksheet.h: one table of a workbook, with cells that know what they are */

#pragma once

#include "model/format.h"

G_BEGIN_DECLS

/**
 * RancangCellType:
 * @RANCANG_CELL_EMPTY: nothing
 * @RANCANG_CELL_TEXT: words; may have several lines
 * @RANCANG_CELL_CODE: a code, never calculated with, whatever it looks like
 * @RANCANG_CELL_DATE: a day, `YYYY-MM-DD`
 * @RANCANG_CELL_BOOLEAN: yes or no, in the workbook's language
 * @RANCANG_CELL_LINK: a web address, `http` or `https`
 * @RANCANG_CELL_INTEGER: a count
 * @RANCANG_CELL_DECIMAL: an exact number
 * @RANCANG_CELL_MONEY: whole rupiah
 * @RANCANG_CELL_PERCENT: hundredths: 12.5 is 12.5 %
 * @RANCANG_CELL_YEAR: a year, written without marks between its digits
 *
 * What a cell holds. The first ones have a text, from @RANCANG_CELL_INTEGER on they have a number.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_CELL_EMPTY,
  RANCANG_CELL_TEXT,
  RANCANG_CELL_CODE,
  RANCANG_CELL_DATE,
  RANCANG_CELL_BOOLEAN,
  RANCANG_CELL_LINK,
  RANCANG_CELL_INTEGER,
  RANCANG_CELL_DECIMAL,
  RANCANG_CELL_MONEY,
  RANCANG_CELL_PERCENT,
  RANCANG_CELL_YEAR,
} RancangCellType;

/**
 * RancangColumnFlags:
 * @RANCANG_COLUMN_DATA_BAR: bars behind the numbers show how large they are
 * @RANCANG_COLUMN_WRAP: long words are broken into lines
 * @RANCANG_COLUMN_MARKS: holds marks, or numbers of rows: to be set in the middle
 *
 * Marks of a column.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_COLUMN_DATA_BAR = 1 << 0,
  RANCANG_COLUMN_WRAP = 1 << 1,
  RANCANG_COLUMN_MARKS = 1 << 2,
} RancangColumnFlags;

/**
 * RancangWorksheetFlags:
 * @RANCANG_WORKSHEET_FILTER: each row stands for itself, so rows may be filtered and sorted
 *
 * Marks of a table.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_WORKSHEET_FILTER = 1 << 0,
} RancangWorksheetFlags;

/**
 * RancangWorksheetRowKind:
 * @RANCANG_WORKSHEET_ROW_PLAIN: an ordinary row
 * @RANCANG_WORKSHEET_ROW_GROUP: heads the rows that follow; its numbers are sums of theirs
 * @RANCANG_WORKSHEET_ROW_TOTAL: the sum of all ordinary rows
 *
 * What a row is.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_WORKSHEET_ROW_PLAIN,
  RANCANG_WORKSHEET_ROW_GROUP,
  RANCANG_WORKSHEET_ROW_TOTAL,
} RancangWorksheetRowKind;

/**
 * RANCANG_CELL_MAX_LENGTH:
 *
 * The most UTF-16 units that a cell's text has: what spreadsheets take.
 *
 * Since: 1.0
 */
#define RANCANG_CELL_MAX_LENGTH 32767

#define RANCANG_TYPE_WORKSHEET (rancang_worksheet_get_type ())
G_DECLARE_FINAL_TYPE (RancangWorksheet, rancang_worksheet, RANCANG, WORKSHEET, GObject)

const char              *rancang_worksheet_get_id           (RancangWorksheet *self);
const char              *rancang_worksheet_get_name         (RancangWorksheet *self);
const char              *rancang_worksheet_get_title        (RancangWorksheet *self);
const char              *rancang_worksheet_get_note         (RancangWorksheet *self);
RancangWorksheetFlags    rancang_worksheet_get_flags        (RancangWorksheet *self);

guint                    rancang_worksheet_get_n_columns    (RancangWorksheet *self);
guint                    rancang_worksheet_get_n_frozen     (RancangWorksheet *self);
gboolean                 rancang_worksheet_has_groups       (RancangWorksheet *self);
const char              *rancang_worksheet_get_group        (RancangWorksheet *self,
                                                             guint             column);
guint                    rancang_worksheet_get_group_size   (RancangWorksheet *self,
                                                             guint             column);
const char              *rancang_worksheet_get_label        (RancangWorksheet *self,
                                                             guint             column);
const char              *rancang_worksheet_get_unit         (RancangWorksheet *self,
                                                             guint             column);
char                    *rancang_worksheet_dup_heading      (RancangWorksheet *self,
                                                             guint             column,
                                                             gboolean          with_group);
RancangCellType          rancang_worksheet_get_column_type  (RancangWorksheet *self,
                                                             guint             column);
RancangColumnFlags       rancang_worksheet_get_column_flags (RancangWorksheet *self,
                                                             guint             column);
guint                    rancang_worksheet_get_column_width (RancangWorksheet *self,
                                                             guint             column);

guint                    rancang_worksheet_get_n_rows       (RancangWorksheet *self);
RancangWorksheetRowKind  rancang_worksheet_get_row_kind     (RancangWorksheet *self,
                                                             guint             row);
RancangCellType          rancang_worksheet_get_cell_type    (RancangWorksheet *self,
                                                             guint             row,
                                                             guint             column);
const char              *rancang_worksheet_get_text         (RancangWorksheet *self,
                                                             guint             row,
                                                             guint             column);
const RancangDecimal    *rancang_worksheet_get_number       (RancangWorksheet *self,
                                                             guint             row,
                                                             guint             column);
gboolean                 rancang_worksheet_is_filled        (RancangWorksheet *self,
                                                             guint             row,
                                                             guint             column);
gboolean                 rancang_worksheet_is_sum           (RancangWorksheet *self,
                                                             guint             row,
                                                             guint             column);

GBytes                  *rancang_worksheet_to_csv           (RancangWorksheet *self,
                                                             char              separator,
                                                             gboolean          byte_order_mark);

G_END_DECLS
