/* SPDX-License-Identifier: GPL-3.0-or-later */
/* regions-page.h: the plans of a folder side by side */

#pragma once

#include <adwaita.h>
#include <rancang.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_REGIONS_PAGE (rancang_regions_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangRegionsPage, rancang_regions_page, RANCANG, REGIONS_PAGE, AdwBin)

GtkWidget *rancang_regions_page_new         (RancangHost        *host);
void       rancang_regions_page_open_folder (RancangRegionsPage *self,
                                             GFile              *folder);
gboolean   rancang_regions_page_is_reading  (RancangRegionsPage *self);

G_END_DECLS
