/* SPDX-License-Identifier: GPL-3.0-or-later */
/* year-grid.h: a table of values by year, as in a spreadsheet */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_YEAR_GRID (rancang_year_grid_get_type ())
G_DECLARE_FINAL_TYPE (RancangYearGrid, rancang_year_grid, RANCANG, YEAR_GRID, GtkWidget)

GtkWidget *rancang_year_grid_new         (RancangDocument    *document,
                                          gboolean            with_totals);
gboolean   rancang_year_grid_has_years   (RancangYearGrid    *self);
void       rancang_year_grid_add_heading (RancangYearGrid    *self,
                                          GtkWidget          *widget);
void       rancang_year_grid_add_row     (RancangYearGrid    *self,
                                          GtkWidget          *label,
                                          RancangItem        *item,
                                          const RancangField *field);
void       rancang_year_grid_add_totals  (RancangYearGrid    *self);
void       rancang_year_grid_focus_last  (RancangYearGrid    *self);
void       rancang_year_grid_paste       (RancangYearGrid    *self,
                                          guint               row,
                                          guint               column,
                                          const char         *text);

G_END_DECLS
