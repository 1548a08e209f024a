/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-dialog.h: writes a document from the plan */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_EXPORT_DIALOG (rancang_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangExportDialog, rancang_export_dialog, RANCANG, EXPORT_DIALOG, AdwDialog)

/* Emits `exported` with the #GFile when the document is written. */
GtkWidget *rancang_export_dialog_new           (RancangDocument     *document);
void       rancang_export_dialog_select_format (RancangExportDialog *self,
                                                const char          *format);

G_END_DECLS
