/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* performance-tree.h: goal, strategy, programme, indicator as a tree (pohon kinerja) */

#pragma once

#include "figure/figure.h"

G_BEGIN_DECLS

/**
 * RancangTreeOrientation:
 * @RANCANG_TREE_SIDEWAYS: the root at the left, what belongs to it to the right
 * @RANCANG_TREE_DOWNWARD: the root on top, what belongs to it below
 *
 * Where a tree grows to.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_TREE_SIDEWAYS,
  RANCANG_TREE_DOWNWARD,
} RancangTreeOrientation;

#define RANCANG_TYPE_PERFORMANCE_TREE (rancang_performance_tree_get_type ())

/**
 * RancangPerformanceTree:
 *
 * The performance tree of a plan or of a dimension, ready to be drawn. It shows the plan as it was
 * when rancang_performance_tree_update() was called last, and remembers which branches are
 * collapsed.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangPerformanceTree, rancang_performance_tree, RANCANG, PERFORMANCE_TREE,
                      GObject)

RancangPerformanceTree *rancang_performance_tree_new          (RancangItem            *item);
void                    rancang_performance_tree_update       (RancangPerformanceTree *self);
guint                   rancang_performance_tree_get_size     (RancangPerformanceTree *self);
gboolean                rancang_performance_tree_contains     (RancangPerformanceTree *self,
                                                               const char             *id);
const char             *rancang_performance_tree_get_root     (RancangPerformanceTree *self);
const char             *rancang_performance_tree_get_parent   (RancangPerformanceTree *self,
                                                               const char             *id);
const char             *rancang_performance_tree_get_child    (RancangPerformanceTree *self,
                                                               const char             *id);
const char             *rancang_performance_tree_get_beside   (RancangPerformanceTree *self,
                                                               const char             *id,
                                                               int                     step);
guint                   rancang_performance_tree_count_children (RancangPerformanceTree *self,
                                                                 const char             *id);
gboolean                rancang_performance_tree_is_collapsed (RancangPerformanceTree *self,
                                                               const char             *id);
gboolean                rancang_performance_tree_set_collapsed (RancangPerformanceTree *self,
                                                                const char             *id,
                                                                gboolean                collapsed);
void                    rancang_performance_tree_collapse_kind (RancangPerformanceTree *self,
                                                                const char             *kind);
void                    rancang_performance_tree_expand_all   (RancangPerformanceTree *self);
gboolean                rancang_performance_tree_reveal       (RancangPerformanceTree *self,
                                                               const char             *id);
void                    rancang_performance_tree_set_orientation (
                                                               RancangPerformanceTree *self,
                                                               RancangTreeOrientation  orientation);
RancangTreeOrientation  rancang_performance_tree_get_orientation (
                                                               RancangPerformanceTree *self);
void                    rancang_performance_tree_set_drag     (RancangPerformanceTree *self,
                                                               const char             *dragged,
                                                               const char             *target);

RancangFigure          *rancang_figure_new_performance_tree   (RancangPerformanceTree *tree,
                                                               const RancangFigureOptions *options);

G_END_DECLS
