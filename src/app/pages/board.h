/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board.h: items as cards in lanes */

#pragma once

#include <gtk/gtk.h>

#include "pages/board-group.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BOARD (rancang_board_get_type ())
G_DECLARE_FINAL_TYPE (RancangBoard, rancang_board, RANCANG, BOARD, GtkWidget)

/* One lane a sub-dimension, side by side. */
GtkWidget   *rancang_board_new             (RancangDocument          *document,
                                            RancangItem              *dimension);

/* One lane a choice of `field`, two beside each other; each pair has a title. */
GtkWidget   *rancang_board_new_for_choices (RancangDocument          *document,
                                            RancangItem              *parent,
                                            const char               *kind,
                                            const char               *field,
                                            const RancangBoardChoice *choices,
                                            guint                     n_choices,
                                            const char * const       *row_titles);
void         rancang_board_set_stacked     (RancangBoard             *self,
                                            gboolean                  stacked);
RancangItem *rancang_board_find_focused    (RancangBoard             *self);
gboolean     rancang_board_move_focused    (RancangBoard             *self,
                                            GtkDirectionType          direction);
void         rancang_board_show_menu       (RancangBoard             *self,
                                            RancangItem              *item,
                                            double                    x,
                                            double                    y);

G_END_DECLS
