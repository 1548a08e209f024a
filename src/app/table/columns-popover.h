/* SPDX-License-Identifier: GPL-3.0-or-later */
/* columns-popover.h: chooses the columns of a table and their order */

#pragma once

#include "table/item-table.h"

G_BEGIN_DECLS

GtkWidget *rancang_columns_popover_new (RancangItemTable *table);

G_END_DECLS
