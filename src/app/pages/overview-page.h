/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-page.h: how far the plan is and what is missing */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_OVERVIEW_PAGE (rancang_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangOverviewPage, rancang_overview_page, RANCANG, OVERVIEW_PAGE, AdwBin)

GtkWidget *rancang_overview_page_new (RancangDocument *document);

G_END_DECLS
