/* SPDX-License-Identifier: GPL-3.0-or-later */
/* swatch.h: an area of one colour */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_SWATCH (rancang_swatch_get_type ())
G_DECLARE_FINAL_TYPE (RancangSwatch, rancang_swatch, RANCANG, SWATCH, GtkWidget)

void rancang_swatch_set_colour (RancangSwatch *self,
                                const GdkRGBA *colour);

G_END_DECLS
