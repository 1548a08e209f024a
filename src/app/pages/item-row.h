/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-row.h: an item in a list */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ITEM_ROW (rancang_item_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangItemRow, rancang_item_row, RANCANG, ITEM_ROW, GtkBox)

GtkWidget   *rancang_item_row_new      (void);
RancangItem *rancang_item_row_get_item (RancangItemRow *self);
void         rancang_item_row_set_item (RancangItemRow *self,
                                        RancangItem    *item);

G_END_DECLS
