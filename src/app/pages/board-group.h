/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-group.h: the items of one lane: those of a parent, or those with one choice */

#pragma once

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BOARD_GROUP (rancang_board_group_get_type ())
G_DECLARE_FINAL_TYPE (RancangBoardGroup, rancang_board_group, RANCANG, BOARD_GROUP, GObject)

/* What a lane says of itself; nothing of it is copied. */
typedef struct
{
  const char *code;
  const char *title;
  const char *subtitle;
  const char *empty;
} RancangBoardChoice;

/* All items of a kind that `parent` holds. */
RancangBoardGroup *rancang_board_group_new            (RancangDocument          *document,
                                                       RancangItem              *parent,
                                                       const char               *kind);

/* Those of them whose `field` has the choice. */
RancangBoardGroup *rancang_board_group_new_for_choice (RancangDocument          *document,
                                                       RancangItem              *parent,
                                                       const char               *kind,
                                                       const char               *field,
                                                       const RancangBoardChoice *choice);

GListModel        *rancang_board_group_get_items      (RancangBoardGroup        *self);
RancangItem       *rancang_board_group_get_parent     (RancangBoardGroup        *self);
const char        *rancang_board_group_get_kind       (RancangBoardGroup        *self);
const char        *rancang_board_group_get_key        (RancangBoardGroup        *self);
const char        *rancang_board_group_get_subtitle   (RancangBoardGroup        *self);
gboolean           rancang_board_group_is_choice      (RancangBoardGroup        *self);
char              *rancang_board_group_dup_title      (RancangBoardGroup        *self);
char              *rancang_board_group_dup_empty      (RancangBoardGroup        *self);
char              *rancang_board_group_dup_count      (RancangBoardGroup        *self);
gboolean           rancang_board_group_find           (RancangBoardGroup        *self,
                                                       RancangItem              *item,
                                                       guint                    *position);

RancangItem       *rancang_board_group_add            (RancangBoardGroup        *self,
                                                       const char               *title);
guint              rancang_board_group_add_lines      (RancangBoardGroup        *self,
                                                       const char               *text);

/* `position` is the place in the lane that the item has afterwards; -1 is the end. */
gboolean           rancang_board_group_place          (RancangBoardGroup        *self,
                                                       RancangItem              *item,
                                                       int                       position);

G_END_DECLS
