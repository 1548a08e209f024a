/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ring.h: a small ring that shows how complete something is */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_RING (rancang_ring_get_type ())
G_DECLARE_FINAL_TYPE (RancangRing, rancang_ring, RANCANG, RING, GtkWidget)

GtkWidget *rancang_ring_new         (int            size);
void       rancang_ring_set_colour  (RancangRing   *self,
                                     const GdkRGBA *colour);
void       rancang_ring_set_percent (RancangRing   *self,
                                     int            percent);

G_END_DECLS
