/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-lane.h: a column of cards, such as the programmes of a sub-dimension */

#pragma once

#include <gtk/gtk.h>

#include "pages/board-group.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BOARD_LANE (rancang_board_lane_get_type ())
G_DECLARE_FINAL_TYPE (RancangBoardLane, rancang_board_lane, RANCANG, BOARD_LANE, GtkWidget)

GtkWidget         *rancang_board_lane_new            (RancangDocument   *document,
                                                      RancangBoardGroup *group);
RancangBoardGroup *rancang_board_lane_get_group      (RancangBoardLane  *self);
RancangItem       *rancang_board_lane_find_focused   (RancangBoardLane  *self);
void               rancang_board_lane_focus          (RancangBoardLane  *self,
                                                      guint              position);
void               rancang_board_lane_start_adding   (RancangBoardLane  *self);
void               rancang_board_lane_set_open       (RancangBoardLane  *self,
                                                      RancangItem       *item);
void               rancang_board_lane_set_max_height (RancangBoardLane  *self,
                                                      int                max_height);

G_END_DECLS
