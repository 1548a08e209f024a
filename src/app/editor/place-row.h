/* SPDX-License-Identifier: GPL-3.0-or-later */
/* place-row.h: the sub-dimension that a programme stands in */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PLACE_ROW (rancang_place_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangPlaceRow, rancang_place_row, RANCANG, PLACE_ROW, AdwComboRow)

gboolean   rancang_place_row_fits (RancangItem     *item);
GtkWidget *rancang_place_row_new  (RancangDocument *document,
                                   RancangItem     *item);

G_END_DECLS
