/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paste-dialog.h: shows what a paste will do before it does it */

#pragma once

#include "table/item-table.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PASTE_DIALOG (rancang_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangPasteDialog, rancang_paste_dialog, RANCANG, PASTE_DIALOG, AdwDialog)

AdwDialog *rancang_paste_dialog_new   (RancangItemTable   *table,
                                       GPtrArray          *rows);
gboolean   rancang_paste_dialog_apply (RancangPasteDialog *self);

G_END_DECLS
