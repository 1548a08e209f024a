/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-lane-private.h: what the parts of a lane share */

#pragma once

#include "pages/board-lane.h"
#include "pages/card.h"

G_BEGIN_DECLS

struct _RancangBoardLane
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget   *box;
  GtkLabel    *title;
  GtkLabel    *count;
  GtkLabel    *heading;
  GtkLabel    *subtitle;
  GtkWidget   *edit_button;
  GtkLabel    *empty;
  GtkWidget   *scroller;
  GtkListView *list;
  GtkEntry    *entry;

  /* Owned */
  RancangDocument   *document;
  RancangBoardGroup *group;
  RancangItem       *open;

  /* Borrowed: the bound cards, and the one under what is dragged */
  GPtrArray   *cards;
  RancangCard *drop_card;

  /* Plain */
  int   max_height; /* of the list; 0 is without bound */
  int   last_width;
  int   extra_height;
  guint resize_source;
  guint settle_tick;
  guint settle_position;
  int   settle_frames;
  guint scroll_tick;
  int   scroll_step;
};

void rancang_board_lane_add_drop_target (RancangBoardLane *self);
void rancang_board_lane_add_drag_source (RancangBoardLane *self,
                                         RancangCard      *card);

G_END_DECLS
