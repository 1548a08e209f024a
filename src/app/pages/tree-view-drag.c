/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tree-view-drag.c: cards of the performance tree are dragged below others */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/tree-edit.h"
#include "pages/tree-view-private.h"

static void
announce_place (RancangTreeView *self,
                RancangItem     *item,
                RancangItem     *target)
{
  g_autofree char *title = rancang_label_dup_item (item);
  g_autofree char *place = rancang_label_dup_item (target);
  g_autofree char *message = g_strdup_printf (_("%s is now below %s"), title, place);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
tree_view_move_below (RancangTreeView *self,
                      RancangItem     *item,
                      RancangItem     *target)
{
  if (rancang_document_is_read_only (self->document)
      || !rancang_tree_edit_move (self->document, item, target))
    return;

  rancang_performance_tree_set_collapsed (self->tree, rancang_item_get_id (target), FALSE);
  tree_view_focus_later (self, rancang_item_get_id (item));
  announce_place (self, item, target);
}

static gboolean
drag_begin_cb (RancangTreeView *self,
               const char      *id,
               const char      *role,
               double           x,
               double           y)
{
  RancangItem *item = tree_view_find_item (self, id);

  if (item == NULL || rancang_document_is_read_only (self->document)
      || !rancang_tree_edit_can_rename (item) || rancang_item_is (item, "goal")
      || rancang_item_is (item, "mission"))
    return FALSE;
  g_set_str (&self->dragged, id);
  return TRUE;
}

/* The item under the pointer, if what is dragged may go below it. */
static RancangItem *
find_target (RancangTreeView *self,
             double           x,
             double           y)
{
  RancangFigure *figure = rancang_figure_view_get_figure (self->view);
  const int index = figure != NULL ? rancang_figure_hit (figure, x, y) : -1;
  RancangItem *item = tree_view_find_item (self, self->dragged);
  RancangItem *target;

  if (index < 0)
    return NULL;
  target = tree_view_find_item (self, rancang_figure_get_shape (figure, (guint) index)->item);
  return rancang_tree_edit_can_move (item, target) ? target : NULL;
}

static void
drag_update_cb (RancangTreeView *self,
                double           x,
                double           y)
{
  RancangItem *target = find_target (self, x, y);

  rancang_performance_tree_set_drag (self->tree, self->dragged,
                                     target != NULL ? rancang_item_get_id (target) : NULL);
  tree_view_redraw (self);
}

static void
drag_end_cb (RancangTreeView *self,
             double           x,
             double           y,
             gboolean         dropped)
{
  RancangItem *item = tree_view_find_item (self, self->dragged);
  RancangItem *target = dropped ? find_target (self, x, y) : NULL;

  g_clear_pointer (&self->dragged, g_free);
  rancang_performance_tree_set_drag (self->tree, NULL, NULL);
  tree_view_redraw (self);
  if (item != NULL && target != NULL)
    tree_view_move_below (self, item, target);
}

void
tree_view_add_dragging (RancangTreeView *self)
{
  g_signal_connect_object (self->view, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "drag-end", G_CALLBACK (drag_end_cb), self,
                           G_CONNECT_SWAPPED);
}
