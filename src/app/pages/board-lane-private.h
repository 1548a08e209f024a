/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-lane-private.h: what the parts of a lane share */

#pragma once

#include "pages/board-lane.h"
#include "pages/programme-card.h"

G_BEGIN_DECLS

struct _RancangBoardLane
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget   *box;
  GtkLabel    *title;
  GtkLabel    *count;
  GtkWidget   *edit_button;
  GtkLabel    *empty;
  GtkWidget   *scroller;
  GtkListView *list;
  GtkEntry    *entry;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;
  RancangItem     *open;

  /* Borrowed: the bound cards, and the one under what is dragged */
  GPtrArray            *cards;
  RancangProgrammeCard *drop_card;

  /* Plain */
  int   last_width;
  int   extra_height;
  guint resize_source;
  guint settle_tick;
  guint settle_position;
  int   settle_frames;
  guint scroll_tick;
  int   scroll_step;
};

void rancang_board_lane_add_drop_target (RancangBoardLane     *self);
void rancang_board_lane_add_drag_source (RancangBoardLane     *self,
                                         RancangProgrammeCard *card);

G_END_DECLS
