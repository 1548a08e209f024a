/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cell-editor.h: editors of a cell that need more room than the cell */

#pragma once

#include "table/item-table.h"
#include "table/table-column.h"

G_BEGIN_DECLS

/* `text` is what rancang_table_column_read() understands. */
typedef void (*RancangCellEditedFunc) (RancangItemTable         *table,
                                       RancangItem              *item,
                                       const RancangTableColumn *column,
                                       const char               *text);

void rancang_cell_editor_choose (RancangItemTable         *table,
                                 GtkWidget                *cell,
                                 RancangItem              *item,
                                 const RancangTableColumn *column,
                                 RancangCellEditedFunc     edited);
void rancang_cell_editor_write  (RancangItemTable         *table,
                                 GtkWidget                *cell,
                                 RancangItem              *item,
                                 const RancangTableColumn *column,
                                 const char               *typed,
                                 RancangCellEditedFunc     edited);
void rancang_cell_editor_collect (RancangItemTable         *table,
                                  RancangDocument          *document,
                                  RancangItem              *item,
                                  const RancangTableColumn *column);

G_END_DECLS
