/* SPDX-License-Identifier: GPL-3.0-or-later */
/* region-page.h: the plan, its region, its vision, missions and goals */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_REGION_PAGE (rancang_region_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangRegionPage, rancang_region_page, RANCANG, REGION_PAGE, AdwBin)

GtkWidget *rancang_region_page_new (RancangDocument *document);

G_END_DECLS
