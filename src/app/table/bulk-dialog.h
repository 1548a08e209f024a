/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bulk-dialog.h: one value for many rows */

#pragma once

#include "table/item-table.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BULK_DIALOG (rancang_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangBulkDialog, rancang_bulk_dialog, RANCANG, BULK_DIALOG, AdwDialog)

AdwDialog *rancang_bulk_dialog_new (RancangItemTable *table,
                                    GPtrArray        *items);

/* The column by its id, and the value as one writes it; the button does the same. */
gboolean   rancang_bulk_dialog_set (RancangBulkDialog *self,
                                    const char        *column,
                                    const char        *text);

G_END_DECLS
