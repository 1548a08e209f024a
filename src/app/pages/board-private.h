/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-private.h: what the parts of a board share */

#pragma once

#include "pages/board-lane.h"
#include "pages/board.h"

G_BEGIN_DECLS

struct _RancangBoard
{
  GtkWidget parent_instance;

  /* Owned: children */
  GtkWidget *content;
  GtkWidget *menu;

  /* Owned */
  RancangDocument *document;
  RancangItem     *dimension; /* NULL where the lanes are choices */
  GPtrArray       *lanes;

  /* Borrowed: what holds the lanes: one row of a dimension, or a row for each two choices */
  GPtrArray *rows;

  /* Plain */
  guint    n_columns; /* 0 where all lanes are one row */
  gboolean is_narrow;
  guint    width_source;
};

RancangBoardGroup *rancang_board_get_group (RancangBoard *self,
                                            guint         index);
RancangBoardLane  *rancang_board_find_lane (RancangBoard *self,
                                            RancangItem  *item,
                                            guint        *index);

G_END_DECLS
