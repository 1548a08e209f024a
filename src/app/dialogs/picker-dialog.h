/* SPDX-License-Identifier: GPL-3.0-or-later */
/* picker-dialog.h: finds one item of a plan by typing */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PICKER_DIALOG (rancang_picker_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangPickerDialog, rancang_picker_dialog, RANCANG, PICKER_DIALOG, AdwDialog)

typedef void (*RancangPickedFunc) (RancangItem *item,
                                   gpointer     user_data);

/* `kind` NULL offers items of all kinds. Nothing is called any more once `object` is gone. */
void rancang_picker_dialog_present (GtkWidget         *parent,
                                    RancangDocument   *document,
                                    const char        *kind,
                                    const char        *title,
                                    RancangPickedFunc  func,
                                    GObject           *object);

G_END_DECLS
