/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ods-private.h: a workbook as an OpenDocument spreadsheet */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define ODS_MEDIA_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define ODS_VERSION "1.3"

/* Pages beside each other that a table may take on paper, and the digits that one can show. */
#define ODS_MAX_PAGES 8
#define ODS_PAGE_WIDTH 230

/* Above the table stand its title, the plan and a note, and an empty row. */
#define ODS_ROW_HEADINGS 4

/* How cells look; the name of a style is one of these and one of the next. */
typedef enum
{
  ODS_LOOK_TITLE,
  ODS_LOOK_SUBTITLE,
  ODS_LOOK_HEADING,
  ODS_LOOK_TEXT,
  ODS_LOOK_MARK,
  ODS_LOOK_LONG_NUMBER, /* as text, since a spreadsheet would round it */
  ODS_LOOK_DATE,
  ODS_LOOK_YEAR,
  ODS_LOOK_NUMBER,      /* and the next ones with 1 to 9 digits after the point */
  ODS_LOOK_PERCENT = ODS_LOOK_NUMBER + RANCANG_DECIMAL_MAX_SCALE + 1, /* the same */
  ODS_N_LOOKS = ODS_LOOK_PERCENT + RANCANG_DECIMAL_MAX_SCALE + 1,
} OdsLook;

typedef enum
{
  ODS_STYLE_PLAIN,
  ODS_STYLE_GROUP,
  ODS_STYLE_TOTAL,
  ODS_STYLE_FILLED,
  ODS_N_STYLES,
} OdsStyle;

/* A file in the making. */
typedef struct
{
  RancangWorkbook *book;   /* borrowed */
  GString         *tables; /* the content between the styles and the filters */
  gboolean         used[ODS_N_LOOKS][ODS_N_STYLES];
  gboolean         widths[256]; /* of columns, in digits */
} Ods;

/* ods-sheet.c */
void      ods_append_table    (Ods              *self,
                               RancangWorksheet *table);
guint     ods_count_headings  (RancangWorksheet *table);
char     *ods_dup_cell_name   (guint             row,
                               guint             column);

/* ods-styles.c */
void      ods_append_styles   (Ods              *self,
                               GString          *xml);
char     *ods_make_styles     (Ods              *self);

/* ods.c */
GBytes   *ods_write           (RancangWorkbook  *book,
                               GCancellable     *cancellable,
                               GError          **error);

#define ODS_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ODS_NAMESPACES                                                                             \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                             \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                               \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                 \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                               \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "                      \
  "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "                          \
  "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "                                                  \
  "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" "                                     \
  "office:version=\"" ODS_VERSION "\""

G_END_DECLS
