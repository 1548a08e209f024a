/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sheet-text.h: cells as spreadsheets put them on the clipboard */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RANCANG_SHEET_TEXT_MAX:
 *
 * Bytes of the longest text that is read as cells.
 *
 * Since: 1.0
 */
#define RANCANG_SHEET_TEXT_MAX (8 * 1024 * 1024)

/**
 * RANCANG_SHEET_ROWS_MAX:
 *
 * The most rows that are read.
 *
 * Since: 1.0
 */
#define RANCANG_SHEET_ROWS_MAX 20000

/**
 * RANCANG_SHEET_COLUMNS_MAX:
 *
 * The most cells of one row that are read.
 *
 * Since: 1.0
 */
#define RANCANG_SHEET_COLUMNS_MAX 500

GPtrArray *rancang_sheet_text_read  (const char         *text,
                                     gssize              length,
                                     GError            **error);
char      *rancang_sheet_text_write (GPtrArray          *rows);
char      *rancang_sheet_text_write_html (GPtrArray     *rows,
                                          gboolean       with_headings);

G_END_DECLS
