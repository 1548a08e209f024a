/* SPDX-License-Identifier: GPL-3.0-or-later */
/* snapshots-dialog.h: the plan as it was at named moments */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

AdwDialog *rancang_snapshots_dialog_new (RancangDocument *document);

G_END_DECLS
