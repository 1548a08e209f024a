/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table.h: all items of a kind below an item, as a table to work in */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ITEM_TABLE (rancang_item_table_get_type ())
G_DECLARE_FINAL_TYPE (RancangItemTable, rancang_item_table, RANCANG, ITEM_TABLE, AdwBin)

GtkWidget *rancang_item_table_new (RancangDocument *document,
                                   RancangItem     *root,
                                   const char      *kind);

G_END_DECLS
