/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* tree-layout-private.h: where the nodes of a tree stand beside each other */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TreeSpot:
 * @parent: index of the parent, which stands before its children; -1 for a root
 * @breadth: how much room the node takes along its level
 * @level: out: how deep it is, 0 for a root
 * @centre: out: where the middle of the node is along its level
 *
 * One node of a tree to be laid out. Children keep the order in which they stand in the array.
 */
typedef struct
{
  int    parent;
  double breadth;
  guint  level;
  double centre;
} TreeSpot;

/* Two nodes side by side are `sibling_gap` apart, of different parents `branch_gap`. */
double tree_layout (TreeSpot *spots,
                    guint     n_spots,
                    double    sibling_gap,
                    double    branch_gap);

G_END_DECLS
