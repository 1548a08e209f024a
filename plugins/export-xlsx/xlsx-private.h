/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xlsx-private.h: a workbook as an Excel file */

#pragma once

#include <xlsxwriter.h>

#include "rancang.h"

G_BEGIN_DECLS

/* Cells that look alike share a format. */
typedef enum
{
  XLSX_LOOK_TITLE,
  XLSX_LOOK_SUBTITLE,
  XLSX_LOOK_HEADING,
  XLSX_LOOK_TEXT,
  XLSX_LOOK_MARK,
  XLSX_LOOK_LINK,
  XLSX_LOOK_LONG_NUMBER, /* as text, since a spreadsheet would round it */
  XLSX_LOOK_DATE,
  XLSX_LOOK_YEAR,
  XLSX_LOOK_NUMBER,      /* and the next ones with 1 to 9 digits after the point */
  XLSX_LOOK_PERCENT = XLSX_LOOK_NUMBER + RANCANG_DECIMAL_MAX_SCALE + 1, /* the same */
  XLSX_N_LOOKS = XLSX_LOOK_PERCENT + RANCANG_DECIMAL_MAX_SCALE + 1,
} XlsxLook;

/* How the row or the cell differs from others. */
typedef enum
{
  XLSX_STYLE_PLAIN,
  XLSX_STYLE_GROUP,
  XLSX_STYLE_TOTAL,
  XLSX_STYLE_FILLED,
  XLSX_N_STYLES,
} XlsxStyle;

/* A file in the making. */
typedef struct
{
  RancangWorkbook *book;     /* borrowed */
  lxw_workbook    *workbook; /* owned until it is closed */
  lxw_format      *formats[XLSX_N_LOOKS][XLSX_N_STYLES]; /* of the workbook, made when needed */
} Xlsx;

lxw_format *xlsx_get_format (Xlsx             *self,
                             XlsxLook          look,
                             XlsxStyle         style);
gboolean    xlsx_add_sheet  (Xlsx             *self,
                             RancangWorksheet *sheet,
                             GCancellable     *cancellable);
GBytes     *xlsx_write      (RancangWorkbook  *book,
                             GCancellable     *cancellable,
                             GError          **error);

G_END_DECLS
