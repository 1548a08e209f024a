/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table-column.h: what one column of a table of items shows, sorts, reads and writes */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * RancangTableColumnType:
 * @RANCANG_TABLE_COLUMN_FIELD: a field of the kind
 * @RANCANG_TABLE_COLUMN_YEAR: one year of a field with values by year
 * @RANCANG_TABLE_COLUMN_TOTAL: all years of such a field of amounts
 * @RANCANG_TABLE_COLUMN_PLACE: the item that holds the row's
 * @RANCANG_TABLE_COLUMN_BUDGET: the budget lines below, added up
 * @RANCANG_TABLE_COLUMN_COMPLETENESS: how much of what is wanted is there
 * @RANCANG_TABLE_COLUMN_FINDINGS: how much the rules found
 */
typedef enum
{
  RANCANG_TABLE_COLUMN_FIELD,
  RANCANG_TABLE_COLUMN_YEAR,
  RANCANG_TABLE_COLUMN_TOTAL,
  RANCANG_TABLE_COLUMN_PLACE,
  RANCANG_TABLE_COLUMN_BUDGET,
  RANCANG_TABLE_COLUMN_COMPLETENESS,
  RANCANG_TABLE_COLUMN_FINDINGS,
} RancangTableColumnType;

typedef struct
{
  RancangTableColumnType type;
  RancangDocument       *document; /* borrowed: who has columns holds it */
  RancangItem           *root;     /* borrowed likewise */
  const RancangKind     *kind;
  const RancangField    *field; /* NULL where derived */
  int                    year;
  char                  *id;    /* in the settings; never shown */
  char                  *title;
  gboolean               numeric;
  gboolean               money;
  gboolean               shown; /* unless somebody chose otherwise */
  int                    width;
} RancangTableColumn;

GPtrArray          *rancang_table_columns_new        (RancangDocument          *document,
                                                      RancangItem              *root,
                                                      const RancangKind        *kind);
RancangTableColumn *rancang_table_columns_find       (GPtrArray                *columns,
                                                      const char               *id);
RancangTableColumn *rancang_table_columns_find_title (GPtrArray                *columns,
                                                      const char               *title);

gboolean            rancang_table_column_is_editable (const RancangTableColumn *self);
gboolean            rancang_table_column_is_wanted   (const RancangTableColumn *self);
gboolean            rancang_table_column_can_group   (const RancangTableColumn *self);
gboolean            rancang_table_column_is_empty    (const RancangTableColumn *self,
                                                      RancangItem              *item);
char               *rancang_table_column_dup_text    (const RancangTableColumn *self,
                                                      RancangItem              *item);
char               *rancang_table_column_dup_plain   (const RancangTableColumn *self,
                                                      RancangItem              *item);
gboolean            rancang_table_column_get_number  (const RancangTableColumn *self,
                                                      RancangItem              *item,
                                                      RancangDecimal           *number);
int                 rancang_table_column_compare     (const RancangTableColumn *self,
                                                      RancangItem              *a,
                                                      RancangItem              *b);
gboolean            rancang_table_column_depends_on  (const RancangTableColumn *self,
                                                      RancangChange            *change);

gboolean            rancang_table_column_read        (const RancangTableColumn *self,
                                                      RancangFieldReader       *reader,
                                                      const char               *text,
                                                      GValue                   *value,
                                                      GError                  **error);
gboolean            rancang_table_column_apply       (const RancangTableColumn *self,
                                                      RancangItem              *item,
                                                      const GValue             *value,
                                                      GError                  **error);

/* What may stand in the column, each a RancangItem that can hold the kind's items. */
GPtrArray          *rancang_table_column_list_places (const RancangTableColumn *self);

G_END_DECLS
