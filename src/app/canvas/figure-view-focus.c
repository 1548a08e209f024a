/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view-focus.c: which shape of a figure has the focus, also after the next layout */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include "canvas/figure-stop.h"
#include "canvas/figure-view-private.h"

static void
remember_focus (RancangFigureView *self)
{
  const RancangShape *shape = figure_view_get_shape (self, self->focused);

  self->has_focus_mark = shape != NULL;
  g_set_str (&self->focus_item, shape != NULL ? shape->item : NULL);
  g_set_str (&self->focus_role, shape != NULL ? shape->role : NULL);
  self->focus_row = shape != NULL ? shape->row : 0;
  self->focus_column = shape != NULL ? shape->column : 0;
}

static void
show_focused (RancangFigureView *self,
              int                index)
{
  RancangFigureStop *stop;

  if (self->focused == index)
    return;

  self->focused = index;
  stop = index >= 0 ? rancang_figure_stops_find (self->stops, self->figure, index) : NULL;
  if (stop != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, stop,
                                    -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Until the next layout nothing has the focus, but it is remembered. */
void
figure_view_hide_focused (RancangFigureView *self)
{
  show_focused (self, -1);
}

void
figure_view_set_focused (RancangFigureView *self,
                         int                index)
{
  show_focused (self, index);
  remember_focus (self);
}

/* How surely a shape is the one that had the focus: 3 is itself, 0 is another. */
static int
rate_memory (RancangFigureView  *self,
             const RancangShape *shape)
{
  const gboolean same_place = shape->row == self->focus_row
                              && shape->column == self->focus_column;

  if (self->focus_item != NULL && g_strcmp0 (shape->item, self->focus_item) == 0)
    return g_strcmp0 (shape->role, self->focus_role) == 0 && shape->column == self->focus_column
             ? 3 : 2;
  return same_place ? 1 : 0;
}

/* The same item keeps the focus; where it is gone, what stands in its place has it. */
static int
find_remembered (RancangFigureView *self)
{
  int found = -1;
  int best = 0;

  if (!self->has_focus_mark)
    return -1;
  for (int i = rancang_figure_get_first (self->figure); i >= 0;
       i = rancang_figure_get_next (self->figure, i))
    {
      const int rating = rate_memory (self, figure_view_get_shape (self, i));

      if (rating > best)
        {
          best = rating;
          found = i;
        }
    }
  return found;
}

/* After a layout: the same item has the focus, and screen readers meet what is there now. */
void
figure_view_update_focus (RancangFigureView *self)
{
  const int remembered = find_remembered (self);
  const RancangShape *shape = figure_view_get_shape (self, remembered);

  rancang_figure_stops_update (self->stops, GTK_WIDGET (self), self->figure);
  show_focused (self, remembered);
  /* What has only the place of what is gone is what is remembered from now on. */
  if (shape != NULL && g_strcmp0 (shape->item, self->focus_item) != 0)
    remember_focus (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rancang_figure_get_title (self->figure),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  rancang_figure_get_description (self->figure),
                                  -1);
}

const char *
rancang_figure_view_get_focused_item (RancangFigureView *self)
{
  const RancangShape *shape;

  g_return_val_if_fail (RANCANG_IS_FIGURE_VIEW (self), NULL);

  shape = figure_view_get_shape (self, self->focused);
  return shape != NULL ? shape->item : NULL;
}

const char *
rancang_figure_view_get_focused_role (RancangFigureView *self)
{
  const RancangShape *shape;

  g_return_val_if_fail (RANCANG_IS_FIGURE_VIEW (self), NULL);

  shape = figure_view_get_shape (self, self->focused);
  return shape != NULL ? shape->role : NULL;
}

/* FALSE when no shape that is laid out stands for the item. */
gboolean
rancang_figure_view_focus_item (RancangFigureView *self,
                                const char        *item)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE_VIEW (self), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (self->figure == NULL || self->stale)
    return FALSE;
  for (int i = rancang_figure_get_first (self->figure); i >= 0;
       i = rancang_figure_get_next (self->figure, i))
    if (g_strcmp0 (figure_view_get_shape (self, i)->item, item) == 0)
      {
        gtk_widget_grab_focus (GTK_WIDGET (self));
        figure_view_set_focused (self, i);
        figure_view_scroll_to_shape (self, figure_view_get_shape (self, i));
        return TRUE;
      }
  return FALSE;
}
