/* SPDX-License-Identifier: GPL-3.0-or-later */
/* roadmap-page.h: the programmes in time */

#pragma once

#include <adwaita.h>

#include "canvas/figure-view.h"
#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ROADMAP_PAGE (rancang_roadmap_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangRoadmapPage, rancang_roadmap_page, RANCANG, ROADMAP_PAGE, AdwBin)

GtkWidget *rancang_roadmap_page_new (RancangDocument *document);

G_END_DECLS
