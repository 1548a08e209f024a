/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare-dialog.h: chooses what to compare the plan with */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

void rancang_compare_dialog_present (GtkWidget       *parent,
                                     RancangDocument *document);

G_END_DECLS
