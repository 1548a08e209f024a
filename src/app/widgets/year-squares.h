/* SPDX-License-Identifier: GPL-3.0-or-later */
/* year-squares.h: one small square a year, filled where work is planned */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_YEAR_SQUARES (rancang_year_squares_get_type ())
G_DECLARE_FINAL_TYPE (RancangYearSquares, rancang_year_squares, RANCANG, YEAR_SQUARES, GtkWidget)

void rancang_year_squares_set_colour (RancangYearSquares *self,
                                      const GdkRGBA      *colour);
void rancang_year_squares_set_years  (RancangYearSquares *self,
                                      int                 first,
                                      int                 last,
                                      int                 start,
                                      int                 end);

G_END_DECLS
