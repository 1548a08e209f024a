/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waive-dialog.h: asks why a finding may stay as it is */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

/* Waives the finding when a reason was given. */
void rancang_waive_dialog_present (GtkWidget          *parent,
                                   RancangDocument    *document,
                                   RancangLintFinding *finding);

G_END_DECLS
