/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view-input.c: mouse, touch and keys of a figure */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "canvas/figure-view-private.h"

#define DRAG_THRESHOLD 4.0
#define EDGE 32.0        /* where a drag scrolls */
#define EDGE_SPEED 14.0  /* pixels a frame, at the edge itself */
#define ZOOM_STEP 1.2

static gboolean
activate_shape (RancangFigureView *self,
                int                index)
{
  const RancangShape *shape = figure_view_get_shape (self, index);
  g_autofree char *item = NULL;

  if (shape == NULL || shape->item == NULL)
    return FALSE;

  /* A handler may change the plan and so the figure. */
  item = g_strdup (shape->item);
  g_signal_emit (self, figure_view_signals[FIGURE_ACTIVATED], 0, item);

  return TRUE;
}

static void
set_popover (RancangFigureView *self,
             GtkWidget         *popover)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
}

static GMenu *
create_file_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) sheets = g_menu_new ();

  g_menu_append (menu, _("_Save as Picture…"), "figure.save");
  g_menu_append (sheets, _("A_4 Sheets…"), "figure.save-poster::a4");
  g_menu_append (sheets, _("A_3 Sheets…"), "figure.save-poster::a3");
  g_menu_append_submenu (menu, _("Save as P_oster"), G_MENU_MODEL (sheets));
  g_menu_append (menu, _("_Print on One Page…"), "figure.print::page");
  g_menu_append (menu, _("Pr_int as Poster…"), "figure.print::sheets");

  return menu;
}

static void
popup_menu (RancangFigureView  *self,
            const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) saving = create_file_menu ();

  if (self->menu != NULL)
    g_menu_append_section (menu, NULL, self->menu);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (saving));
  set_popover (self, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

void
figure_view_present_popover (RancangFigureView *self)
{
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
get_place (RancangFigureView  *self,
           const RancangShape *shape,
           GdkRectangle       *place)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (shape->x, shape->y, shape->width, shape->height);

  rancang_figure_view_translate (self, shape->pin, &box);
  *place = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width,
                            (int) box.size.height };
}

/* The roles of handles say how a shape is dragged by them. */
static const char *
get_cursor (RancangFigureView *self,
            int                part,
            int                target)
{
  const RancangShape *shape = figure_view_get_shape (self, part);
  const RancangShape *whole = figure_view_get_shape (self, target);

  if (shape != NULL && (g_strcmp0 (shape->role, "start") == 0
                        || g_strcmp0 (shape->role, "end") == 0))
    return "ew-resize";
  return whole != NULL && whole->item != NULL ? "pointer" : NULL;
}

static void
motion_cb (RancangFigureView *self,
           double             x,
           double             y)
{
  const int part = figure_view_hit_part (self, x, y);
  const int target = self->figure != NULL ? rancang_figure_get_target (self->figure, part) : -1;

  if (self->dragging == FIGURE_DRAG_NONE)
    figure_view_set_hovered (self, target, get_cursor (self, part, target));
}

static void
leave_cb (RancangFigureView *self)
{
  figure_view_set_hovered (self, -1, NULL);
}

static int
hit (RancangFigureView *self,
     double             x,
     double             y)
{
  return self->figure != NULL
           ? rancang_figure_get_target (self->figure, figure_view_hit_part (self, x, y)) : -1;
}

static void
released_cb (RancangFigureView *self,
             int                n_press,
             double             x,
             double             y)
{
  const int index = hit (self, x, y);

  if (index < 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  figure_view_set_focused (self, index);
  activate_shape (self, index);
}

static void
secondary_pressed_cb (RancangFigureView *self,
                      int                n_press,
                      double             x,
                      double             y)
{
  const int index = hit (self, x, y);

  if (index >= 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      figure_view_set_focused (self, index);
    }
  popup_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
emit_drag (RancangFigureView *self,
           guint              signal,
           double             x,
           double             y,
           gboolean           dropped)
{
  figure_view_to_figure (self, &x, &y);
  if (signal == FIGURE_DRAG_END)
    g_signal_emit (self, figure_view_signals[signal], 0, x, y, dropped);
  else
    g_signal_emit (self, figure_view_signals[signal], 0, x, y);
}

/* How far the place is into the strip at the edge where a drag scrolls, and to which side. */
static double
get_push (double place,
          double length,
          double pinned)
{
  if (place < pinned + EDGE)
    return -MIN (1, (pinned + EDGE - place) / EDGE);
  if (place > length - EDGE)
    return MIN (1, (place - length + EDGE) / EDGE);
  return 0;
}

static void
push (RancangFigureView *self,
      GtkOrientation     orientation,
      double             amount)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                          + amount * EDGE_SPEED);
}

static gboolean
drag_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);
  double x;
  double y;

  if (self->figure == NULL)
    return G_SOURCE_CONTINUE;

  x = get_push (self->drag_x, gtk_widget_get_width (widget),
                rancang_figure_get_pinned_width (self->figure) * self->zoom);
  y = get_push (self->drag_y, gtk_widget_get_height (widget),
                rancang_figure_get_pinned_height (self->figure) * self->zoom);
  if (x == 0 && y == 0)
    return G_SOURCE_CONTINUE;

  push (self, GTK_ORIENTATION_HORIZONTAL, x);
  push (self, GTK_ORIENTATION_VERTICAL, y);
  emit_drag (self, FIGURE_DRAG_UPDATE, self->drag_x, self->drag_y, FALSE);
  return G_SOURCE_CONTINUE;
}

static gboolean
begin_shape (RancangFigureView *self,
             double             x,
             double             y)
{
  const RancangShape *shape = figure_view_get_shape (self, figure_view_hit_part (self, x, y));
  g_autofree char *item = NULL;
  g_autofree char *role = NULL;
  gboolean claimed = FALSE;

  if (shape == NULL || shape->item == NULL)
    return FALSE;

  item = g_strdup (shape->item);
  role = g_strdup (shape->role);
  figure_view_to_figure (self, &x, &y);
  g_signal_emit (self, figure_view_signals[FIGURE_DRAG_BEGIN], 0, item, role, x, y, &claimed);
  return claimed;
}

static void
begin_drag (RancangFigureView *self,
            double             x,
            double             y)
{
  if (begin_shape (self, x, y))
    {
      self->dragging = FIGURE_DRAG_SHAPE;
      if (figure_view_can_scroll (self))
        self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), drag_tick_cb, NULL,
                                                        NULL);
    }
  else if (figure_view_can_scroll (self))
    {
      self->dragging = FIGURE_DRAG_PAN;
      figure_view_get_scroll (self, &self->pan_from[0], &self->pan_from[1]);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  gtk_gesture_set_state (self->drag, self->dragging != FIGURE_DRAG_NONE
                                       ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (RancangFigureView *self,
                double             offset_x,
                double             offset_y)
{
  double x;
  double y;

  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y);
  if (self->dragging == FIGURE_DRAG_NONE)
    {
      if (hypot (offset_x, offset_y) < DRAG_THRESHOLD)
        return;
      begin_drag (self, x, y);
    }

  if (self->dragging == FIGURE_DRAG_PAN)
    {
      gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                                self->pan_from[0] - offset_x);
      gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                                self->pan_from[1] - offset_y);
    }
  else if (self->dragging == FIGURE_DRAG_SHAPE)
    {
      self->drag_x = x + offset_x;
      self->drag_y = y + offset_y;
      emit_drag (self, FIGURE_DRAG_UPDATE, self->drag_x, self->drag_y, FALSE);
    }
}

static void
end_drag (RancangFigureView *self,
          gboolean           dropped)
{
  const gboolean was_shape = self->dragging == FIGURE_DRAG_SHAPE;

  if (self->drag_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
  self->dragging = FIGURE_DRAG_NONE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (was_shape)
    emit_drag (self, FIGURE_DRAG_END, self->drag_x, self->drag_y, dropped);
}

static void
drag_end_cb (RancangFigureView *self)
{
  end_drag (self, TRUE);
}

void
figure_view_cancel_drag (RancangFigureView *self)
{
  end_drag (self, FALSE);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);

  if (self->dragging == FIGURE_DRAG_NONE)
    return FALSE;

  end_drag (self, FALSE);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  return TRUE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           RancangFigureView        *self)
{
  const GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  double x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  double y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  graphene_point_t place;

  if (!self->zoomable || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  if (gdk_event_get_position (event, &x, &y)
      && gtk_widget_compute_point (GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (self))),
                                   GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                   &place))
    {
      x = place.x;
      y = place.y;
    }
  figure_view_zoom_at (self, self->zoom * pow (ZOOM_STEP, -dy), x, y);
  return GDK_EVENT_STOP;
}

static void
pinch_cb (RancangFigureView *self,
          double             scale,
          GtkGesture        *gesture)
{
  double x;
  double y;
  double *before = g_object_get_data (G_OBJECT (gesture), "zoom");

  if (before != NULL && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    figure_view_zoom_at (self, *before * scale, x, y);
}

static void
pinch_begin_cb (RancangFigureView *self,
                GdkEventSequence  *sequence,
                GtkGesture        *gesture)
{
  g_object_set_data_full (G_OBJECT (gesture), "zoom",
                          g_memdup2 (&self->zoom, sizeof self->zoom), g_free);
}

static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);
  const int step = g_variant_get_int32 (arguments);

  if (!self->zoomable)
    return FALSE;

  rancang_figure_view_set_zoom (self, step == 0 ? 1 : self->zoom * pow (ZOOM_STEP, step));
  return TRUE;
}

static gboolean
move_focus_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);
  int next;

  if (self->figure == NULL)
    return FALSE;

  if (self->focused < 0)
    next = rancang_figure_get_first (self->figure);
  else
    next = rancang_figure_get_neighbour (self->figure, self->focused,
                                         g_variant_get_int32 (arguments));
  if (next < 0 || next == self->focused)
    return FALSE;
  figure_view_set_focused (self, next);
  figure_view_scroll_to_shape (self, figure_view_get_shape (self, next));

  return TRUE;
}

static gboolean
move_to_first_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);

  if (self->figure == NULL)
    return FALSE;
  figure_view_set_focused (self, rancang_figure_get_first (self->figure));
  figure_view_scroll_to_shape (self, figure_view_get_shape (self, self->focused));

  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);

  return activate_shape (self, self->focused);
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);
  const RancangShape *shape = figure_view_get_shape (self, self->focused);
  GdkRectangle place = { 0, 0, 1, 1 };

  if (shape != NULL)
    {
      get_place (self, shape, &place);
      place = (GdkRectangle) { place.x + place.width / 2, place.y + place.height / 2, 1, 1 };
    }
  popup_menu (self, &place);

  return TRUE;
}

static void
typed_cb (GtkEditable *entry)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);
  RancangFigureView *self = RANCANG_FIGURE_VIEW (gtk_widget_get_parent (popover));
  g_autofree char *item = g_strdup (g_object_get_data (G_OBJECT (popover), "item"));
  g_autofree char *text = g_strdup (gtk_editable_get_text (entry));

  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, figure_view_signals[FIGURE_EDITED], 0, item, text);
}

void
rancang_figure_view_edit (RancangFigureView *self,
                          const char        *item,
                          const char        *text)
{
  const RancangShape *shape;
  GdkRectangle place;
  GtkWidget *popover;
  GtkWidget *entry;

  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));
  g_return_if_fail (item != NULL);

  if (!rancang_figure_view_focus_item (self, item))
    return;

  shape = figure_view_get_shape (self, self->focused);
  get_place (self, shape, &place);
  popover = gtk_popover_new ();
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 30);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  shape->label, -1);
  g_signal_connect (entry, "activate", G_CALLBACK (typed_cb), NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  g_object_set_data_full (G_OBJECT (popover), "item", g_strdup (item), g_free);
  set_popover (self, popover);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_widget_grab_focus (entry);
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int   step;
  } keys[] = {
    { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 }, { GDK_KEY_minus, -1 },
    { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_CONTROL_MASK, zoom_key_cb, "i",
                                  keys[i].step);
}

void
figure_view_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint            key;
    guint            keypad_key;
    RancangDirection direction;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, RANCANG_DIRECTION_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, RANCANG_DIRECTION_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, RANCANG_DIRECTION_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, RANCANG_DIRECTION_DOWN },
  };
  static const guint openers[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                   GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, move_focus_cb, "i",
                                    keys[i].direction);
      gtk_widget_class_add_binding (widget_class, keys[i].keypad_key, 0, move_focus_cb, "i",
                                    keys[i].direction);
    }
  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    gtk_widget_class_add_binding (widget_class, openers[i], 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_to_first_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  add_zoom_keys (widget_class);
}

static void
add_zoom_controllers (RancangFigureView *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  /* Before the scrolled window around the view takes the wheel. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

void
figure_view_add_controllers (RancangFigureView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (figure_view_cancel_drag), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  add_zoom_controllers (self);
}
