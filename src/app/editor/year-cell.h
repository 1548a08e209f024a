/* SPDX-License-Identifier: GPL-3.0-or-later */
/* year-cell.h: the value of one year, in a grid */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_YEAR_CELL (rancang_year_cell_get_type ())
G_DECLARE_FINAL_TYPE (RancangYearCell, rancang_year_cell, RANCANG, YEAR_CELL, GtkEntry)

GtkWidget *rancang_year_cell_new    (RancangDocument    *document,
                                     RancangItem        *item,
                                     const RancangField *field,
                                     int                 year);
gboolean   rancang_year_cell_set    (RancangYearCell    *self,
                                     const char         *text);
void       rancang_year_cell_commit (RancangYearCell    *self);

G_END_DECLS
