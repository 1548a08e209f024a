/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tour-dialog.h: the road to a masterplan, stage by stage */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

AdwDialog *rancang_tour_dialog_new (RancangDocument *document);

G_END_DECLS
