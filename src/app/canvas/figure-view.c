/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view.c: shows a figure: mouse, keys, screen readers, and saving it as a picture */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "canvas/figure-painter.h"
#include "canvas/figure-save.h"
#include "canvas/figure-stop.h"
#include "canvas/figure-view.h"

/**
 * RancangFigureView:
 *
 * A drawing that is laid out again whenever its size changes. It is one stop for the Tab key; the
 * arrow keys go from shape to shape, Enter opens.
 *
 * Accessibility: a group with the figure's title and description; each shape that stands for
 * something is a child with its name and place.
 */
struct _RancangFigureView
{
  GtkWidget            parent_instance;

  GtkWidget           *menu;

  RancangFigure       *figure;
  GPtrArray           *stops;

  RancangFigureLayout  layout;
  gpointer             layout_data; /* not owned */
  int                  hovered;     /* index of a shape, or -1 */
  int                  focused;     /* index of a shape, or -1 */
  gboolean             stale;
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];
static GtkAccessibleInterface *parent_accessible;

static void rancang_figure_view_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangFigureView, rancang_figure_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      rancang_figure_view_accessible_init))

static const RancangShape *
get_shape (RancangFigureView *self,
           int                index)
{
  if (self->figure == NULL || index < 0 ||
      (guint) index >= rancang_figure_get_n_shapes (self->figure))
    return NULL;

  return rancang_figure_get_shape (self->figure, (guint) index);
}

static void
set_focused (RancangFigureView *self,
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

/* The same place keeps the focus where the figure has as many shapes as before. */
static void
lay_out (RancangFigureView *self,
         int                width,
         int                height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  RancangFigureOptions options = { .width = width, .height = height };
  const int focused = self->focused;

  options.font = pango_font_description_get_family (font);
  options.text_size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    options.text_size *= pango_cairo_context_get_resolution (context) / 72;
  /* A drawing's words are a step smaller than those around it. */
  options.text_size *= 0.9;
  options.language = rancang_language_get_default ();

  g_clear_object (&self->figure);
  self->figure = self->layout (&options, self->layout_data);
  self->stale = FALSE;
  self->hovered = -1;
  /* The stops may be others now: whoever follows the focus must not look at one that is gone. */
  set_focused (self, -1);
  rancang_figure_stops_update (self->stops, GTK_WIDGET (self), self->figure);
  if (get_shape (self, focused) != NULL && get_shape (self, focused)->label != NULL)
    set_focused (self, focused);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rancang_figure_get_title (self->figure),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  rancang_figure_get_description (self->figure),
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_hovered (RancangFigureView *self,
             int                index)
{
  const RancangShape *shape = get_shape (self, index);

  if (self->hovered == index)
    return;

  self->hovered = index;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   shape != NULL && shape->item != NULL ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
activate_shape (RancangFigureView *self,
                int                index)
{
  const RancangShape *shape = get_shape (self, index);
  g_autofree char *item = NULL;

  if (shape == NULL || shape->item == NULL)
    return FALSE;

  /* A handler may change the plan and so the figure. */
  item = g_strdup (shape->item);
  g_signal_emit (self, signals[ACTIVATED], 0, item);

  return TRUE;
}

static void
popup_menu (RancangFigureView  *self,
            const GdkRectangle *place)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      g_menu_append (menu, _("_Save as Picture…"), "figure.save");
      self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
motion_cb (RancangFigureView *self,
           double             x,
           double             y)
{
  set_hovered (self, self->figure != NULL ? rancang_figure_hit (self->figure, x, y) : -1);
}

static void
leave_cb (RancangFigureView *self)
{
  set_hovered (self, -1);
}

static void
released_cb (RancangFigureView *self,
             int                n_press,
             double             x,
             double             y)
{
  int index = self->figure != NULL ? rancang_figure_hit (self->figure, x, y) : -1;

  if (index < 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_focused (self, index);
  activate_shape (self, index);
}

static void
secondary_pressed_cb (RancangFigureView *self,
                      int                n_press,
                      double             x,
                      double             y)
{
  popup_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
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
  set_focused (self, next);

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
  set_focused (self, rancang_figure_get_first (self->figure));

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
  const RancangShape *shape = get_shape (self, self->focused);
  GdkRectangle place = { 0, 0, 1, 1 };

  if (shape != NULL)
    {
      place.x = (int) (shape->x + shape->width / 2);
      place.y = (int) (shape->y + shape->height / 2);
    }
  popup_menu (self, &place);

  return TRUE;
}

static void
focus_changed_cb (RancangFigureView *self)
{
  if (self->focused < 0 && self->figure != NULL && gtk_widget_has_focus (GTK_WIDGET (self)))
    set_focused (self, rancang_figure_get_first (self->figure));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);

  if (self->figure != NULL)
    rancang_figure_save_with_dialog (self->figure, widget);
}

static GtkAccessible *
rancang_figure_view_get_first_accessible_child (GtkAccessible *accessible)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (accessible);

  if (self->stops != NULL && self->stops->len > 0)
    return GTK_ACCESSIBLE (g_object_ref (g_ptr_array_index (self->stops, 0)));

  return parent_accessible->get_first_accessible_child (accessible);
}

static void
rancang_figure_view_accessible_init (GtkAccessibleInterface *iface)
{
  parent_accessible = g_type_interface_peek_parent (iface);
  iface->get_first_accessible_child = rancang_figure_view_get_first_accessible_child;
}

static void
rancang_figure_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);

  if (self->layout != NULL && width > 0 && height > 0 &&
      (self->stale || self->figure == NULL ||
       rancang_figure_get_width (self->figure) != width ||
       rancang_figure_get_height (self->figure) != height))
    lay_out (self, width, height);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
rancang_figure_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);
  const RancangShape *hovered = get_shape (self, self->hovered);
  const RancangShape *focused = get_shape (self, self->focused);
  RancangPalette palette;

  if (self->figure == NULL)
    return;

  rancang_figure_painter_init_palette (&palette, widget);
  rancang_figure_painter_snapshot (self->figure, widget, snapshot, &palette);

  if (hovered != NULL)
    rancang_figure_painter_mark_hovered (hovered, snapshot, &palette);
  if (focused != NULL && gtk_widget_has_visible_focus (widget))
    rancang_figure_painter_mark_focused (focused, snapshot, &palette);
}

static gboolean
rancang_figure_view_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard_mode,
                                   GtkTooltip *tooltip)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);
  const RancangShape *shape = NULL;

  if (keyboard_mode)
    shape = get_shape (self, self->focused);
  else if (self->figure != NULL)
    shape = get_shape (self, rancang_figure_hit (self->figure, x, y));
  if (shape == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, shape->label);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle) { (int) shape->x, (int) shape->y, (int) shape->width,
                                              (int) shape->height });

  return TRUE;
}

static void
rancang_figure_view_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rancang_figure_view_parent_class)->css_changed (widget, change);

  rancang_figure_view_queue_layout (RANCANG_FIGURE_VIEW (widget));
}

static void
rancang_figure_view_realize (GtkWidget *widget)
{
  AdwStyleManager *manager;

  GTK_WIDGET_CLASS (rancang_figure_view_parent_class)->realize (widget);

  manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_signal_connect_object (manager, "notify", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}

static void
rancang_figure_view_unrealize (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_handlers_disconnect_by_func (manager, gtk_widget_queue_draw, widget);

  GTK_WIDGET_CLASS (rancang_figure_view_parent_class)->unrealize (widget);
}

static void
rancang_figure_view_dispose (GObject *object)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (object);

  self->layout = NULL;
  self->focused = self->hovered = -1;
  if (self->stops != NULL)
    rancang_figure_stops_clear (self->stops);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->figure);

  G_OBJECT_CLASS (rancang_figure_view_parent_class)->dispose (object);
}

static void
rancang_figure_view_finalize (GObject *object)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (object);

  g_ptr_array_unref (self->stops);

  G_OBJECT_CLASS (rancang_figure_view_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
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
}

static void
rancang_figure_view_class_init (RancangFigureViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_figure_view_dispose;
  object_class->finalize = rancang_figure_view_finalize;
  widget_class->css_changed = rancang_figure_view_css_changed;
  widget_class->query_tooltip = rancang_figure_view_query_tooltip;
  widget_class->realize = rancang_figure_view_realize;
  widget_class->size_allocate = rancang_figure_view_size_allocate;
  widget_class->snapshot = rancang_figure_view_snapshot;
  widget_class->unrealize = rancang_figure_view_unrealize;

  /**
   * RancangFigureView::activated:
   * @self: the view
   * @item: id of the item that the shape stands for
   *
   * A shape was clicked, or opened with Enter.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "figure.save", NULL, save_cb);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (RancangFigureView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
}

static void
rancang_figure_view_init (RancangFigureView *self)
{
  self->stops = g_ptr_array_new_with_free_func (g_object_unref);
  self->hovered = self->focused = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  add_controllers (self);
}

GtkWidget *
rancang_figure_view_new (void)
{
  return g_object_new (RANCANG_TYPE_FIGURE_VIEW, NULL);
}

/* The data must live as long as the view, or until the layout is set to NULL. */
void
rancang_figure_view_set_layout (RancangFigureView   *self,
                                RancangFigureLayout  layout,
                                gpointer             user_data)
{
  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));

  self->layout = layout;
  self->layout_data = user_data;
  if (layout == NULL)
    {
      set_focused (self, -1);
      rancang_figure_stops_clear (self->stops);
      g_clear_object (&self->figure);
    }
  rancang_figure_view_queue_layout (self);
}

void
rancang_figure_view_queue_layout (RancangFigureView *self)
{
  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));

  self->stale = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

RancangFigure *
rancang_figure_view_get_figure (RancangFigureView *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE_VIEW (self), NULL);

  return self->figure;
}
