/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board.h: the lanes of a dimension */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BOARD (rancang_board_get_type ())
G_DECLARE_FINAL_TYPE (RancangBoard, rancang_board, RANCANG, BOARD, GtkWidget)

GtkWidget   *rancang_board_new          (RancangDocument *document,
                                         RancangItem     *dimension);
RancangItem *rancang_board_find_focused (RancangBoard    *self);
gboolean     rancang_board_move_focused (RancangBoard    *self,
                                         GtkDirectionType direction);
void         rancang_board_show_menu    (RancangBoard    *self,
                                         RancangItem     *programme,
                                         double           x,
                                         double           y);

G_END_DECLS
