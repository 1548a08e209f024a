/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* worksheet-private.h: how a table is filled: columns first, then row by row */

#pragma once

#include "sheets/worksheet.h"

G_BEGIN_DECLS

typedef struct
{
  const char         *group; /* NULL where the column stands for itself */
  const char         *label;
  const char         *unit;  /* NULL where there is none */
  RancangCellType     type;
  RancangColumnFlags  flags;
  guint               width;
} RancangWorksheetColumn;

typedef struct
{
  const char      *text; /* of the table's strings */
  RancangDecimal   number;
  RancangCellType  type : 8;
  guint            filled : 1;
} RancangWorksheetCell;

struct _RancangWorksheet
{
  GObject                parent_instance;

  RancangLanguage        language;
  char                  *id;
  char                  *name;
  char                  *title;
  GString               *note;
  RancangWorksheetFlags  flags;
  guint                  n_frozen;
  GStringChunk          *strings; /* owns all texts of columns and cells, each once */
  GArray                *columns;
  GByteArray            *rows;    /* RancangWorksheetRowKind */
  GArray                *cells;   /* row by row */
};

/* Both borrowed; valid until the table grows. */
static inline RancangWorksheetColumn *
rancang_worksheet_peek_column (RancangWorksheet *self,
                               guint             column)
{
  return &g_array_index (self->columns, RancangWorksheetColumn, column);
}

static inline RancangWorksheetCell *
rancang_worksheet_peek_cell (RancangWorksheet *self,
                             guint             row,
                             guint             column)
{
  return &g_array_index (self->cells, RancangWorksheetCell,
                         (gsize) row * self->columns->len + column);
}

RancangWorksheet *rancang_worksheet_new          (const char              *id,
                                                  const char              *name,
                                                  const char              *title,
                                                  RancangLanguage          language);
void              rancang_worksheet_set_flags    (RancangWorksheet        *self,
                                                  RancangWorksheetFlags    flags);
void              rancang_worksheet_set_frozen   (RancangWorksheet        *self,
                                                  guint                    n_columns);
void              rancang_worksheet_add_note     (RancangWorksheet        *self,
                                                  const char              *sentence);
void              rancang_worksheet_take_name    (RancangWorksheet        *self,
                                                  char                    *name);
guint             rancang_worksheet_add_column   (RancangWorksheet        *self,
                                                  RancangCellType          type,
                                                  RancangColumnFlags       flags,
                                                  const char              *group,
                                                  const char              *label,
                                                  const char              *unit);
void              rancang_worksheet_add_row      (RancangWorksheet        *self,
                                                  RancangWorksheetRowKind  kind);

/* Cells of the last row. Nothing is set for what is empty. */
void              rancang_worksheet_set_text     (RancangWorksheet        *self,
                                                  guint                    column,
                                                  RancangCellType          type,
                                                  const char              *text);
void              rancang_worksheet_set_number   (RancangWorksheet        *self,
                                                  guint                    column,
                                                  RancangCellType          type,
                                                  const RancangDecimal    *number);
void              rancang_worksheet_set_count    (RancangWorksheet        *self,
                                                  guint                    column,
                                                  RancangCellType          type,
                                                  gint64                   count);
void              rancang_worksheet_fill         (RancangWorksheet        *self,
                                                  guint                    column);

/* Leaves out the columns from @first on, @n of them, where none of their cells holds anything. */
gboolean          rancang_worksheet_columns_are_empty (RancangWorksheet   *self,
                                                  guint                    first,
                                                  guint                    n);
void              rancang_worksheet_keep_columns (RancangWorksheet        *self,
                                                  const gboolean          *keep);
void              rancang_worksheet_add_totals   (RancangWorksheet        *self,
                                                  guint                    label_column,
                                                  const char              *label,
                                                  const gboolean          *columns);
void              rancang_worksheet_fit          (RancangWorksheet        *self);

/* Text that every format can hold: see sheet-safe.c */
char             *rancang_sheets_make_safe       (const char              *text,
                                                  RancangLanguage          language);
char             *rancang_sheets_make_name       (const char              *name,
                                                  GHashTable              *taken);
char             *rancang_sheets_make_plain      (const char              *markdown);
gboolean          rancang_sheets_is_link         (const char              *text);

G_END_DECLS
