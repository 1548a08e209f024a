/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tree-edit.h: what can be added to a performance tree, and what can go where */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/* What is added below an item when nothing else is asked for; NULL when nothing is. */
const char  *rancang_tree_edit_get_child_kind (RancangItem     *item);

/* `place` is the sub-dimension of a new strategy or programme, or NULL for a sensible one. */
RancangItem *rancang_tree_edit_add            (RancangDocument *document,
                                               RancangItem     *below,
                                               const char      *kind,
                                               RancangItem     *place,
                                               RancangItem     *dimension,
                                               const char      *title);

gboolean     rancang_tree_edit_can_rename     (RancangItem     *item);
void         rancang_tree_edit_rename         (RancangDocument *document,
                                               RancangItem     *item,
                                               const char      *title);
gboolean     rancang_tree_edit_can_move       (RancangItem     *item,
                                               RancangItem     *target);
gboolean     rancang_tree_edit_move           (RancangDocument *document,
                                               RancangItem     *item,
                                               RancangItem     *target);

/* The menu of an item; its actions are those of RancangTreeView. */
GMenuModel  *rancang_tree_edit_create_menu    (RancangItem     *item,
                                               RancangItem     *dimension,
                                               gboolean         read_only);

G_END_DECLS
