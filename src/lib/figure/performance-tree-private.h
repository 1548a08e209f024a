/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* performance-tree-private.h: what the collecting of a tree and its drawing share */

#pragma once

#include "figure/performance-tree.h"

G_BEGIN_DECLS

typedef struct
{
  RancangItem *item;       /* owned */
  int          parent;     /* stands before its children; -1 for the root */
  guint        level;
  guint        n_children;
  guint        n_below;    /* at all depths */
  int          spot;       /* index among those that are drawn, -1 when a collapsed one hides it */
  GArray      *others;     /* nullable: indices of the further parents */
  char       **lines;      /* nullable: the title as it was wrapped last */
} TreeNode;

struct _RancangPerformanceTree
{
  GObject parent_instance;

  RancangItem            *item;
  GArray                 *nodes;     /* of TreeNode, each before what is below it */
  GHashTable             *indices;   /* id of the item -> index + 1 */
  GHashTable             *collapsed; /* ids */
  char                   *dragged;
  char                   *target;
  char                   *font;      /* with which the lines were wrapped */
  double                  text_size;
  gboolean                lines_downward;
  RancangTreeOrientation  orientation;
};

static inline TreeNode *
performance_tree_get_node (RancangPerformanceTree *self,
                           guint                   index)
{
  return &g_array_index (self->nodes, TreeNode, index);
}

void performance_tree_collect     (RancangPerformanceTree *self);
void performance_tree_clear_lines (RancangPerformanceTree *self);

G_END_DECLS
