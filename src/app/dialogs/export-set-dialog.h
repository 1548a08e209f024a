/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-set-dialog.h: writes every document of a plan into a folder */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_EXPORT_SET_DIALOG (rancang_export_set_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangExportSetDialog, rancang_export_set_dialog, RANCANG,
                      EXPORT_SET_DIALOG, AdwDialog)

/* Begins at once. Emits `exported` with the folder and the number of documents. */
GtkWidget *rancang_export_set_dialog_new (RancangDocument *document,
                                          RancangLanguage  language,
                                          GFile           *folder);

G_END_DECLS
