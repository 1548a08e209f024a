/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pages-view.h: the pages of a book below each other */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PAGES_VIEW (rancang_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (RancangPagesView, rancang_pages_view, RANCANG, PAGES_VIEW, GtkWidget)

/* Emits `moved` when another page is the current one. Its parent scrolls by `adjustment`. */
GtkWidget    *rancang_pages_view_new       (GtkAdjustment    *adjustment);
RancangPages *rancang_pages_view_get_pages (RancangPagesView *self);
void          rancang_pages_view_set_pages (RancangPagesView *self,
                                            RancangPages     *pages);
guint         rancang_pages_view_get_page  (RancangPagesView *self);
void          rancang_pages_view_go_to     (RancangPagesView *self,
                                            guint             page);

/* Pixels for a point, or one of these. */
#define RANCANG_ZOOM_WIDTH 0
#define RANCANG_ZOOM_PAGE -1

double        rancang_pages_view_get_zoom  (RancangPagesView *self);
void          rancang_pages_view_set_zoom  (RancangPagesView *self,
                                            double            zoom);
/* Makes what is seen larger by `factor`. */
void          rancang_pages_view_zoom_by   (RancangPagesView *self,
                                            double            factor);

G_END_DECLS
