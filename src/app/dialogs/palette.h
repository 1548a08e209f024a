/* SPDX-License-Identifier: GPL-3.0-or-later */
/* palette.h: goes anywhere and does anything by typing */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PALETTE_DIALOG (rancang_palette_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangPaletteDialog, rancang_palette_dialog, RANCANG, PALETTE_DIALOG,
                      AdwDialog)

void rancang_palette_dialog_present (GtkWidget       *window,
                              RancangDocument *document);

G_END_DECLS
