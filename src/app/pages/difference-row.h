/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-row.h: a change in a list, with what can be decided about it */

#pragma once

#include <gtk/gtk.h>

#include "pages/comparison.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_DIFFERENCE_ROW (rancang_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangDifferenceRow, rancang_difference_row, RANCANG, DIFFERENCE_ROW,
                      GtkBox)

GtkWidget             *rancang_difference_row_new      (RancangComparison     *comparison);
RancangDifferenceLine *rancang_difference_row_get_line (RancangDifferenceRow  *self);
void                   rancang_difference_row_set_line (RancangDifferenceRow  *self,
                                                        RancangDifferenceLine *line);

const char            *rancang_difference_row_get_state_word (RancangDifferenceLine *line);

G_END_DECLS
