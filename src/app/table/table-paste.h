/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table-paste.h: what a block of cells from a spreadsheet would do to a table */

#pragma once

#include "table/table-column.h"

G_BEGIN_DECLS

/* More cells at once are refused. */
#define RANCANG_PASTE_CELLS_MAX 100000

/* Where a block goes. All is borrowed; the paste keeps what it needs. */
typedef struct
{
  RancangDocument          *document;
  const RancangKind        *kind;
  GPtrArray                *columns; /* RancangTableColumn: all of the table */
  GPtrArray                *shown;   /* those from the cell on where the block begins */
  GPtrArray                *items;   /* the rows from there on */
  RancangItem              *place;   /* who gets what is new */
} RancangPasteTarget;

/* How it is meant. */
typedef struct
{
  gboolean headings; /* the first row names the columns */
  gboolean append;   /* every row is a new item */
} RancangPasteOptions;

typedef struct
{
  GValue value;   /* unset where nothing is set */
  char  *problem; /* why the text was not understood, or NULL */
} RancangPasteCell;

typedef struct
{
  RancangDocument   *document;
  const RancangKind *kind;
  RancangItem       *place;
  GPtrArray         *rows;    /* GStrv, without the headings */
  GPtrArray         *columns; /* RancangTableColumn or NULL, one a cell of a row */
  GPtrArray         *ignored; /* headings that no column has */
  GPtrArray         *items;   /* RancangItem, or NULL for a new one, one a row */
  RancangPasteCell  *cells;   /* rows x columns */
  guint              n_values;
  guint              n_problems;
  guint              n_changed;
  guint              n_new;
} RancangTablePaste;

gboolean           rancang_table_paste_has_headings (GPtrArray                 *columns,
                                                     GPtrArray                 *rows);
RancangTablePaste *rancang_table_paste_new          (const RancangPasteTarget  *target,
                                                     GPtrArray                 *rows,
                                                     const RancangPasteOptions *options,
                                                     GError                   **error);
void               rancang_table_paste_free         (RancangTablePaste         *self);
RancangPasteCell  *rancang_table_paste_get_cell     (RancangTablePaste         *self,
                                                     guint                      row,
                                                     guint                      column);
const char        *rancang_table_paste_get_text     (RancangTablePaste         *self,
                                                     guint                      row,
                                                     guint                      column);
gboolean           rancang_table_paste_apply        (RancangTablePaste         *self,
                                                     GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangTablePaste, rancang_table_paste_free)

G_END_DECLS
