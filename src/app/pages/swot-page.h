/* SPDX-License-Identifier: GPL-3.0-or-later */
/* swot-page.h: four quadrants, and the strategies that come out of them */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SWOT_PAGE (rancang_swot_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangSwotPage, rancang_swot_page, RANCANG, SWOT_PAGE, AdwBin)

GtkWidget *rancang_swot_page_new (RancangDocument *document);

G_END_DECLS
