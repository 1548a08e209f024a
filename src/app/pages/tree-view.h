/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tree-view.h: the performance tree of a dimension, to be worked in */

#pragma once

#include "canvas/figure-view.h"
#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_TREE_VIEW (rancang_tree_view_get_type ())
G_DECLARE_FINAL_TYPE (RancangTreeView, rancang_tree_view, RANCANG, TREE_VIEW, GtkWidget)

/* `item` is a dimension, or the item of the plan for the tree of all. */
GtkWidget              *rancang_tree_view_new         (RancangDocument *document,
                                                       RancangItem     *item);
RancangFigureView      *rancang_tree_view_get_figure  (RancangTreeView *self);
RancangPerformanceTree *rancang_tree_view_get_tree    (RancangTreeView *self);

/* What the arrow keys do; FALSE where there is nothing in the direction. */
gboolean                rancang_tree_view_walk        (RancangTreeView  *self,
                                                       GtkDirectionType  direction);

G_END_DECLS
