/* SPDX-License-Identifier: GPL-3.0-or-later */
/* links-page.h: which programme is linked with which */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_LINKS_PAGE (rancang_links_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangLinksPage, rancang_links_page, RANCANG, LINKS_PAGE, AdwBin)

GtkWidget *rancang_links_page_new (RancangDocument *document);

G_END_DECLS
