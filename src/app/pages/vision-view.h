/* SPDX-License-Identifier: GPL-3.0-or-later */
/* vision-view.h: from potentials and issues through key words to vision, missions and goals */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_VISION_VIEW (rancang_vision_view_get_type ())
G_DECLARE_FINAL_TYPE (RancangVisionView, rancang_vision_view, RANCANG, VISION_VIEW, AdwBin)

GtkWidget *rancang_vision_view_new (RancangDocument *document,
                                    RancangItem     *root);

G_END_DECLS
