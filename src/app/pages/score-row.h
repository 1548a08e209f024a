/* SPDX-License-Identifier: GPL-3.0-or-later */
/* score-row.h: shows a line of the evaluation, and takes the mark of a question */

#pragma once

#include <gtk/gtk.h>

#include "pages/score-line.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SCORE_ROW (rancang_score_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangScoreRow, rancang_score_row, RANCANG, SCORE_ROW, GtkWidget)

GtkWidget *rancang_score_row_new    (void);
void       rancang_score_row_bind   (RancangScoreRow *self,
                                     GtkTreeListRow  *tree_row,
                                     gboolean         editable);
void       rancang_score_row_unbind (RancangScoreRow *self);
gboolean   rancang_score_row_flush  (RancangScoreRow *self);

G_END_DECLS
