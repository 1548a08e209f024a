/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board-lane-drag.c: dragging cards within and between lanes */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/board-lane-private.h"

/* How near to the edge of the lane a card is held to scroll it, and how far in a frame. */
#define SCROLL_EDGE 40
#define SCROLL_STEP 8

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  RancangBoardLane *self = RANCANG_BOARD_LANE (widget);
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + self->scroll_step);
  return G_SOURCE_CONTINUE;
}

static void
set_scroll_step (RancangBoardLane *self,
                 int               step)
{
  self->scroll_step = step;
  if (step != 0 && self->scroll_tick == 0)
    {
      self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL,
                                                        NULL);
    }
  else if (step == 0 && self->scroll_tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
      self->scroll_tick = 0;
    }
}

/* A card that is held near the upper or lower edge scrolls the lane. */
static void
update_scrolling (RancangBoardLane *self,
                  double            y)
{
  graphene_rect_t bounds;
  int step = 0;

  if (gtk_widget_get_mapped (self->scroller)
      && gtk_widget_compute_bounds (self->scroller, GTK_WIDGET (self), &bounds))
    {
      if (y < bounds.origin.y + SCROLL_EDGE)
        step = -SCROLL_STEP;
      else if (y > bounds.origin.y + bounds.size.height - SCROLL_EDGE)
        step = SCROLL_STEP;
    }
  set_scroll_step (self, step);
}

static void
clear_drop (RancangBoardLane *self)
{
  set_scroll_step (self, 0);
  if (self->drop_card != NULL)
    rancang_card_set_drop (self->drop_card, RANCANG_CARD_DROP_NONE);
  self->drop_card = NULL;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-target");
}

/* The bound card nearest above or below `y`, which is in coordinates of the lane. */
static RancangCard *
find_card (RancangBoardLane *self,
           double            y,
           RancangCardDrop  *drop)
{
  RancangCard *nearest = NULL;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);
      graphene_rect_t bounds;
      double centre;

      if (!gtk_widget_get_mapped (card)
          || !gtk_widget_compute_bounds (card, GTK_WIDGET (self), &bounds))
        continue;

      centre = bounds.origin.y + bounds.size.height / 2;
      if (ABS (y - centre) < best)
        {
          best = ABS (y - centre);
          nearest = RANCANG_CARD (card);
          *drop = y < centre ? RANCANG_CARD_DROP_BEFORE : RANCANG_CARD_DROP_AFTER;
        }
    }
  return nearest;
}

/* Where the item would stand in this lane; it leaves its old place first. */
static int
find_position (RancangBoardLane *self,
               RancangItem      *dragged,
               double            y)
{
  RancangCardDrop drop = RANCANG_CARD_DROP_NONE;
  RancangCard *card = find_card (self, y, &drop);
  guint position;
  guint old;

  if (card == NULL
      || !rancang_board_group_find (self->group, rancang_card_get_item (card), &position))
    return -1;

  if (drop == RANCANG_CARD_DROP_AFTER)
    position++;
  if (rancang_board_group_find (self->group, dragged, &old) && old < position)
    position--;
  return position;
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 gpointer       user_data)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  RancangItem *item = rancang_card_get_item (RANCANG_CARD (card));
  RancangBoardLane *self = user_data;

  if (item == NULL || rancang_document_is_read_only (self->document))
    return NULL;

  g_object_set_data (G_OBJECT (source), "hot-x", GINT_TO_POINTER ((int) x));
  g_object_set_data (G_OBJECT (source), "hot-y", GINT_TO_POINTER ((int) y));
  return gdk_content_provider_new_typed (RANCANG_TYPE_ITEM, item);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               gpointer       user_data)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (card);

  gtk_drag_source_set_icon (source, paintable,
                            GPOINTER_TO_INT (g_object_get_data (G_OBJECT (source), "hot-x")),
                            GPOINTER_TO_INT (g_object_get_data (G_OBJECT (source), "hot-y")));
  gtk_widget_add_css_class (card, "dragged");
}

static void
drag_end_cb (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       delete_data,
             gpointer       user_data)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  /* The list may have given up the card when its programme moved. */
  if (card != NULL)
    gtk_widget_remove_css_class (card, "dragged");
}

static GdkDragAction
drop_motion_cb (RancangBoardLane *self,
                double            x,
                double            y,
                GtkDropTarget    *target)
{
  RancangCardDrop drop = RANCANG_CARD_DROP_NONE;
  RancangCard *card = find_card (self, y, &drop);

  if (card != self->drop_card)
    clear_drop (self);
  self->drop_card = card;
  if (card != NULL)
    rancang_card_set_drop (card, drop);
  gtk_widget_add_css_class (GTK_WIDGET (self), "drop-target");
  update_scrolling (self, y);

  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (RancangBoardLane *self,
               GtkDropTarget    *target)
{
  clear_drop (self);
}

static gboolean
drop_cb (RancangBoardLane *self,
         const GValue     *value,
         double            x,
         double            y,
         GtkDropTarget    *target)
{
  RancangItem *item = g_value_get_object (value);
  const int position = item != NULL ? find_position (self, item, y) : -1;
  guint place;

  clear_drop (self);
  if (item == NULL || !rancang_board_group_place (self->group, item, position))
    return FALSE;

  if (rancang_board_group_find (self->group, item, &place))
    rancang_board_lane_focus (self, place);
  return TRUE;
}

void
rancang_board_lane_add_drop_target (RancangBoardLane *self)
{
  GtkDropTarget *target = gtk_drop_target_new (RANCANG_TYPE_ITEM, GDK_ACTION_MOVE);

  g_signal_connect_swapped (target, "enter", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
rancang_board_lane_add_drag_source (RancangBoardLane     *self,
                                    RancangCard *card)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (card), GTK_EVENT_CONTROLLER (source));
}
