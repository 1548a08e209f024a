/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dimension-band.h: how far a dimension is, in one line */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_DIMENSION_BAND (rancang_dimension_band_get_type ())
G_DECLARE_FINAL_TYPE (RancangDimensionBand, rancang_dimension_band, RANCANG, DIMENSION_BAND,
                      GtkWidget)

GtkWidget *rancang_dimension_band_new (RancangDocument *document,
                                       RancangItem     *dimension);
void       rancang_dimension_band_set_switcher (RancangDimensionBand *self,
                                                GtkWidget            *switcher);

G_END_DECLS
