/* SPDX-License-Identifier: GPL-3.0-or-later */
/* replace-dialog.h: finds and replaces a text in all of the plan */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_REPLACE_DIALOG (rancang_replace_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangReplaceDialog, rancang_replace_dialog, RANCANG, REPLACE_DIALOG,
                      AdwDialog)

/* Emits `replaced` (message) once it is done and closed. */
AdwDialog *rancang_replace_dialog_new (RancangDocument *document);

G_END_DECLS
