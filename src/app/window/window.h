/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window.h: the window of one plan */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_WINDOW (rancang_window_get_type ())
G_DECLARE_FINAL_TYPE (RancangWindow, rancang_window, RANCANG, WINDOW, AdwApplicationWindow)

RancangWindow   *rancang_window_new           (GtkApplication  *application,
                                               RancangHost     *host);
RancangDocument *rancang_window_get_document  (RancangWindow   *self);
void             rancang_window_set_document  (RancangWindow   *self,
                                               RancangDocument *document);
void             rancang_window_open_file     (RancangWindow   *self,
                                               GFile           *file);
gboolean         rancang_window_is_loading    (RancangWindow   *self);
gboolean         rancang_window_show_page     (RancangWindow   *self,
                                               const char      *page);
GtkWidget       *rancang_window_get_page      (RancangWindow   *self);
void             rancang_window_open_item     (RancangWindow   *self,
                                               RancangItem     *item);
RancangItem     *rancang_window_get_open_item (RancangWindow   *self);
void             rancang_window_show_regions  (RancangWindow   *self,
                                               GFile           *folder);
gboolean         rancang_window_shows_regions (RancangWindow   *self);
void             rancang_window_offer_tour    (RancangWindow   *self);
void             rancang_window_say           (RancangWindow   *self,
                                               const char      *message);

G_END_DECLS
