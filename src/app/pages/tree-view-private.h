/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tree-view-private.h: what the files of the tree view share */

#pragma once

#include "pages/tree-view.h"

G_BEGIN_DECLS

struct _RancangTreeView
{
  GtkWidget parent_instance;

  /* Template */
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  RancangFigureView *view;
  GtkToggleButton   *sideways_button;
  GtkToggleButton   *downward_button;

  /* Owned */
  RancangDocument        *document;
  RancangItem            *item;
  RancangPerformanceTree *tree;
  RancangFigure          *old_figure; /* before the one that shall be scrolled */
  char                   *dragged;
  char                   *new_kind;  /* of what is being typed, NULL for a new title */
  char                   *new_place; /* id of its sub-dimension, or NULL */
  char                   *focused;   /* id of the item before the plan changed */
  char                   *successor; /* id of that which has the focus if it is gone */
  char                   *wanted;    /* id of the item to be focused once it is drawn */

  /* Plain */
  gboolean stale;
  guint    place_tick;
  guint    focus_tick;
  guint    n_tries;
};

/* tree-view.c */
RancangItem *tree_view_find_item     (RancangTreeView *self,
                                      const char      *id);
RancangItem *tree_view_find_focused  (RancangTreeView *self);
RancangItem *tree_view_get_dimension (RancangTreeView *self,
                                      RancangItem     *item);
void         tree_view_redraw        (RancangTreeView *self);
void         tree_view_set_collapsed (RancangTreeView *self,
                                      const char      *id,
                                      gboolean         collapsed);
void         tree_view_focus_later   (RancangTreeView *self,
                                      const char      *id);

/* tree-view-drag.c */
void         tree_view_move_below    (RancangTreeView *self,
                                      RancangItem     *item,
                                      RancangItem     *target);
void         tree_view_add_dragging  (RancangTreeView *self);

/* tree-view-actions.c */
void         tree_view_ask_for_new   (RancangTreeView *self,
                                      RancangItem     *below,
                                      const char      *kind,
                                      const char      *place);
void         tree_view_edited_cb     (RancangTreeView *self,
                                      const char      *id,
                                      const char      *text);
void         tree_view_install_actions (GtkWidgetClass *widget_class);
void         tree_view_add_keys        (GtkWidgetClass *widget_class);

G_END_DECLS
