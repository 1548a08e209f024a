/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table-cell.h: one cell of a table of items */

#pragma once

#include <gtk/gtk.h>

#include "table/table-column.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_TABLE_CELL (rancang_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (RancangTableCell, rancang_table_cell, RANCANG, TABLE_CELL, GtkWidget)

GtkWidget                *rancang_table_cell_new        (const RancangTableColumn *column);
const RancangTableColumn *rancang_table_cell_get_column (RancangTableCell         *self);
RancangItem              *rancang_table_cell_get_item   (RancangTableCell         *self);
guint                     rancang_table_cell_get_position (RancangTableCell       *self);
const char               *rancang_table_cell_get_text   (RancangTableCell         *self);
void                      rancang_table_cell_bind       (RancangTableCell         *self,
                                                         GtkListItem              *list_item);
void                      rancang_table_cell_unbind     (RancangTableCell         *self);
void                      rancang_table_cell_refresh    (RancangTableCell         *self);

/* An entry stands in the cell until it is taken away with NULL. */
void                      rancang_table_cell_set_entry  (RancangTableCell         *self,
                                                         GtkWidget                *entry);

G_END_DECLS
