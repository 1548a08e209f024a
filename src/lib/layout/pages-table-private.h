/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-table-private.h: what weighing, measuring and placing of tables share */

#pragma once

#include "layout/pages-private.h"

G_BEGIN_DECLS

/* Room in a cell at the left and right, above and below its text. */
#define PAGES_CELL_PAD     4.0
#define PAGES_CELL_ABOVE   3.0
#define PAGES_CELL_BELOW   3.5
#define PAGES_CELL_BULLET  9.0
#define PAGES_CELL_BETWEEN 2.0
#define PAGES_GRID_LINE    0.5f

/* A paragraph in a cell. */
typedef struct
{
  PagesMeasured  measured;
  PagesText     *lead;        /* borrowed */
  double         x;
  double         before;
} PagesCellText;

typedef struct
{
  GArray    *texts;           /* PagesCellText */
  PagesNode *node;
  double     x;               /* from the left of the column */
  double     width;
  guint32    fill;            /* 0 for none */
  gboolean   continued;       /* belongs to the cell above */
  /* How far it is placed, where a row breaks over pages */
  guint      text;
  guint      line;
} PagesCell;

typedef struct
{
  GArray               *cells;   /* PagesCell */
  RancangReportRowKind  kind;
  double                height;
  double                notes_height;   /* what its footnotes take at the foot of the page */
  double                first_height;   /* of the first lines, where it may break */
  gboolean              middle;         /* texts stand in the middle of the height */
} PagesRow;

/* A table in the making. */
typedef struct
{
  PagesFlow          *flow;      /* borrowed */
  RancangReportTable *table;     /* borrowed */
  PagesNode          *node;
  double             *widths;
  double              scale;
  GPtrArray          *header;    /* PagesRow */
  double              header_height;
  double              below;     /* room for what follows the last row */
  gboolean            open;      /* rows above on this page need a line below them */
} PagesTable;

/* pages-row.c */
gboolean      pages_table_is_bold    (RancangReportTable *table,
                                      guint               row,
                                      guint               cell);
PagesStyleId  pages_table_get_style  (RancangReportTable *table);
PagesRow     *pages_row_new          (PagesTable         *table,
                                      guint               row);
void          pages_row_free         (PagesRow           *self);
void          pages_row_begin_anew   (PagesRow           *self);
gboolean      pages_row_is_done      (PagesRow           *self);
void          pages_row_continue     (PagesRow           *self,
                                      PagesTable         *table);
double        pages_row_get_part     (PagesRow           *self,
                                      double              room);
void          pages_row_place        (PagesRow           *self,
                                      PagesTable         *table,
                                      double              height,
                                      gboolean            decoration);

G_END_DECLS
