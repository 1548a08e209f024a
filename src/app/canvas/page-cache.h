/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page-cache.h: pages painted in threads, kept while they are near */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PAGE_CACHE (rancang_page_cache_get_type ())
G_DECLARE_FINAL_TYPE (RancangPageCache, rancang_page_cache, RANCANG, PAGE_CACHE, GObject)

/* Emits `painted` when another page can be shown. */
RancangPageCache *rancang_page_cache_new       (void);
void              rancang_page_cache_set_pages (RancangPageCache *self,
                                                RancangPages     *pages);

/* What is there of the page, maybe of another size; it is painted anew where that is not right. */
GdkTexture       *rancang_page_cache_get       (RancangPageCache *self,
                                                guint             page,
                                                int               width);

/* Gives up the pages outside of `first` to `last`. */
void              rancang_page_cache_keep      (RancangPageCache *self,
                                                guint             first,
                                                guint             last);
guint             rancang_page_cache_get_n     (RancangPageCache *self);

G_END_DECLS
