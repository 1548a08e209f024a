/* SPDX-License-Identifier: GPL-3.0-or-later */
/* views-page.h: a page that shows the same items in several views */

#pragma once

#include <adwaita.h>

#include "document.h"
#include "widgets/views.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_VIEWS_PAGE (rancang_views_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangViewsPage, rancang_views_page, RANCANG, VIEWS_PAGE, AdwBin)

/* Makes a view of the page's item; called when it is shown for the first time. */
typedef GtkWidget *(*RancangViewsPageCreate) (RancangDocument *document,
                                              RancangItem     *item);

GtkWidget    *rancang_views_page_new         (RancangDocument        *document,
                                              RancangItem            *item);
void          rancang_views_page_add         (RancangViewsPage       *self,
                                              const char             *name,
                                              const char             *title,
                                              const char             *icon_name,
                                              RancangViewsPageCreate  create);
void          rancang_views_page_set_band    (RancangViewsPage       *self,
                                              GtkWidget              *band);
RancangViews *rancang_views_page_get_views   (RancangViewsPage       *self);

G_END_DECLS
