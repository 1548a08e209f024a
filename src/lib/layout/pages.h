/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages.h: a report laid out on pages, for paper and for the screen */

#pragma once

#include <cairo.h>

#include "report/report.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PAGES (rancang_pages_get_type ())
G_DECLARE_FINAL_TYPE (RancangPages, rancang_pages, RANCANG, PAGES, GObject)

RancangPages   *rancang_pages_new               (RancangReport  *report,
                                                 double          paper_width,
                                                 double          paper_height,
                                                 GCancellable   *cancellable,
                                                 GError        **error);
RancangReport  *rancang_pages_get_report        (RancangPages   *self);
guint           rancang_pages_get_n_pages       (RancangPages   *self);
void            rancang_pages_get_page_size     (RancangPages   *self,
                                                 guint           page,
                                                 double         *width,
                                                 double         *height);
char           *rancang_pages_dup_page_label    (RancangPages   *self,
                                                 guint           page);
char           *rancang_pages_dup_page_text     (RancangPages   *self,
                                                 guint           page);
void            rancang_pages_draw_page         (RancangPages   *self,
                                                 guint           page,
                                                 cairo_t        *cr);
void            rancang_pages_draw_tagged       (RancangPages   *self,
                                                 guint           page,
                                                 cairo_t        *cr);

guint           rancang_pages_get_n_headings    (RancangPages   *self);
const char     *rancang_pages_get_heading_title (RancangPages   *self,
                                                 guint           heading);
guint           rancang_pages_get_heading_level (RancangPages   *self,
                                                 guint           heading);
void            rancang_pages_get_heading_place (RancangPages   *self,
                                                 guint           heading,
                                                 guint          *page,
                                                 double         *y);
gboolean        rancang_pages_find_anchor       (RancangPages   *self,
                                                 const char     *anchor,
                                                 guint          *page,
                                                 double         *y);

G_END_DECLS
