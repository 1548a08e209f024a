/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view.c: shows a figure: mouse, keys, screen readers, and saving it as a picture */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "canvas/figure-painter.h"
#include "canvas/figure-print.h"
#include "canvas/figure-save.h"
#include "canvas/figure-stop.h"
#include "canvas/figure-view-private.h"

/**
 * RancangFigureView:
 *
 * A drawing that is laid out again whenever its size changes. It is one stop for the Tab key; the
 * arrow keys go from shape to shape, Enter opens. In a GtkScrolledWindow the drawing may be larger
 * than the view; then only a part around what is seen is laid out, and it can be zoomed.
 *
 * Accessibility: a group with the figure's title and description; each shape that stands for
 * something is a child with its name and place.
 */
guint figure_view_signals[FIGURE_N_SIGNALS];
static GtkAccessibleInterface *parent_accessible;

static void rancang_figure_view_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangFigureView, rancang_figure_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      rancang_figure_view_accessible_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      figure_view_scrollable_init))

const RancangShape *
figure_view_get_shape (RancangFigureView *self,
                       int                index)
{
  if (self->figure == NULL || index < 0 ||
      (guint) index >= rancang_figure_get_n_shapes (self->figure))
    return NULL;

  return rancang_figure_get_shape (self->figure, (guint) index);
}

static void
clear_nodes (RancangFigureView *self)
{
  for (int pin = 0; pin < RANCANG_PIN_COUNT; pin++)
    g_clear_pointer (&self->nodes[pin], gsk_render_node_unref);
}

static void
init_options (RancangFigureView    *self,
              RancangFigureOptions *options)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);

  *options = (RancangFigureOptions) {
    .width = gtk_widget_get_width (GTK_WIDGET (self)) / self->zoom,
    .height = gtk_widget_get_height (GTK_WIDGET (self)) / self->zoom,
  };
  options->font = pango_font_description_get_family (font);
  options->text_size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    options->text_size *= pango_cairo_context_get_resolution (context) / 72;
  /* A drawing's words are a step smaller than those around it. */
  options->text_size *= 0.9;
  options->language = rancang_language_get_default ();
}

static RancangFigure *
create_figure (RancangFigureView          *self,
               const RancangFigureOptions *options)
{
  RancangFigure *figure = self->layout (options, self->layout_data);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    rancang_figure_mirror (figure);
  return figure;
}

static void
lay_out_once (RancangFigureView *self)
{
  RancangFigureOptions options;
  RancangFigure *figure;

  init_options (self, &options);
  figure_view_choose_clip (self);
  options.clip_x = self->clip.origin.x;
  options.clip_y = self->clip.origin.y;
  options.clip_width = self->clip.size.width;
  options.clip_height = self->clip.size.height;

  /* The stops may be others now: whoever follows the focus must not look at one that is gone. */
  figure_view_hide_focused (self);
  self->hovered = -1;
  clear_nodes (self);
  figure = create_figure (self, &options);
  g_clear_object (&self->figure);
  self->figure = figure;
  self->stale = FALSE;
  figure_view_update_focus (self);
  figure_view_update_adjustments (self);
}

/* How large the figure is shows only then, and from the right to the left that decides which part
 * of it is seen: what was left out is laid out at once, as sizes cannot be asked for meanwhile. */
void
figure_view_lay_out (RancangFigureView *self)
{
  lay_out_once (self);
  if (figure_view_can_scroll (self) && !figure_view_is_laid_out (self))
    lay_out_once (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
figure_view_set_hovered (RancangFigureView *self,
                         int                index,
                         const char        *cursor)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
  if (self->hovered == index)
    return;

  self->hovered = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
focus_changed_cb (RancangFigureView *self)
{
  if (self->focused < 0 && self->figure != NULL && gtk_widget_has_focus (GTK_WIDGET (self)))
    figure_view_set_focused (self, rancang_figure_get_first (self->figure));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);

  g_autoptr (RancangFigure) figure = rancang_figure_view_create_whole (self);

  if (figure != NULL)
    rancang_figure_save_with_dialog (figure, widget);
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  g_autoptr (RancangFigure) figure =
    rancang_figure_view_create_whole (RANCANG_FIGURE_VIEW (widget));

  if (figure != NULL)
    rancang_figure_print (figure, g_str_equal (g_variant_get_string (parameter, NULL), "sheets"),
                          widget);
}

static void
save_poster_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr (RancangFigure) figure =
    rancang_figure_view_create_whole (RANCANG_FIGURE_VIEW (widget));

  if (figure != NULL)
    rancang_figure_save_poster_with_dialog (
      figure, g_str_equal (g_variant_get_string (parameter, NULL), "a3"), widget);
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

  gboolean resized;

  if (self->layout == NULL || width <= 0 || height <= 0)
    return;

  resized = self->allocated[0] != width || self->allocated[1] != height;
  self->allocated[0] = width;
  self->allocated[1] = height;
  if (self->stale || resized || self->figure == NULL)
    figure_view_lay_out (self);
  figure_view_present_popover (self);
}

/* The nodes are kept: scrolling and hovering paint nothing anew. */
static void
paint (RancangFigureView    *self,
       GtkSnapshot          *snapshot,
       const RancangPalette *palette)
{
  if (memcmp (&self->palette, palette, sizeof *palette) != 0)
    clear_nodes (self);
  self->palette = *palette;

  for (int pin = 0; pin < RANCANG_PIN_COUNT; pin++)
    {
      double x;
      double y;

      if (self->nodes[pin] == NULL)
        self->nodes[pin] = rancang_figure_painter_create_node (self->figure, GTK_WIDGET (self),
                                                               pin, palette);
      if (self->nodes[pin] == NULL)
        continue;
      figure_view_get_offset (self, pin, &x, &y);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -round (x),
                                                              (float) -round (y)));
      gtk_snapshot_scale (snapshot, (float) self->zoom, (float) self->zoom);
      gtk_snapshot_append_node (snapshot, self->nodes[pin]);
      gtk_snapshot_restore (snapshot);
    }
}

static void
mark (RancangFigureView    *self,
      GtkSnapshot          *snapshot,
      const RancangShape   *shape,
      void                (*painter) (const RancangShape   *shape,
                                      GtkSnapshot          *snapshot,
                                      const RancangPalette *palette))
{
  double x;
  double y;

  figure_view_get_offset (self, shape->pin, &x, &y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -round (x), (float) -round (y)));
  gtk_snapshot_scale (snapshot, (float) self->zoom, (float) self->zoom);
  painter (shape, snapshot, &self->palette);
  gtk_snapshot_restore (snapshot);
}

static void
rancang_figure_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (widget);
  const RancangShape *hovered = figure_view_get_shape (self, self->hovered);
  const RancangShape *focused = figure_view_get_shape (self, self->focused);
  RancangPalette palette;

  if (self->figure == NULL)
    return;

  rancang_figure_painter_init_palette (&palette, widget);
  paint (self, snapshot, &palette);
  if (hovered != NULL)
    mark (self, snapshot, hovered, rancang_figure_painter_mark_hovered);
  if (focused != NULL && gtk_widget_has_visible_focus (widget))
    mark (self, snapshot, focused, rancang_figure_painter_mark_focused);
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
  graphene_rect_t box;

  if (keyboard_mode)
    shape = figure_view_get_shape (self, self->focused);
  else if (self->figure != NULL)
    shape = figure_view_get_shape (self, rancang_figure_get_target (
                                           self->figure, figure_view_hit_part (self, x, y)));
  if (shape == NULL)
    return FALSE;

  box = GRAPHENE_RECT_INIT (shape->x, shape->y, shape->width, shape->height);
  rancang_figure_view_translate (self, shape->pin, &box);
  gtk_tooltip_set_text (tooltip, shape->label);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) box.origin.x, (int) box.origin.y,
                                                       (int) box.size.width,
                                                       (int) box.size.height });

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
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->menu);
  figure_view_clear_adjustments (self);
  clear_nodes (self);
  g_clear_object (&self->figure);

  G_OBJECT_CLASS (rancang_figure_view_parent_class)->dispose (object);
}

static void
rancang_figure_view_finalize (GObject *object)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (object);

  g_ptr_array_unref (self->stops);
  g_free (self->focus_item);
  g_free (self->focus_role);

  G_OBJECT_CLASS (rancang_figure_view_parent_class)->finalize (object);
}

static void
rancang_figure_view_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (!figure_view_get_scroll_property (RANCANG_FIGURE_VIEW (object), property_id, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
rancang_figure_view_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (!figure_view_set_scroll_property (RANCANG_FIGURE_VIEW (object), property_id, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
add_signals (RancangFigureViewClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  /**
   * RancangFigureView::activated:
   * @self: the view
   * @item: id of the item that the shape stands for
   *
   * A shape was clicked, or opened with Enter.
   */
  figure_view_signals[FIGURE_ACTIVATED] =
    g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);

  /**
   * RancangFigureView::drag-begin:
   * @self: the view
   * @item: id of the item that the shape stands for
   * @role: (nullable): role of the shape under the pointer
   * @x: where in the figure
   * @y: where in the figure
   *
   * A shape is about to be dragged. Where nobody takes it, the whole figure is moved.
   *
   * Returns: %TRUE to have the drag
   */
  figure_view_signals[FIGURE_DRAG_BEGIN] =
    g_signal_new ("drag-begin", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                  NULL, NULL, G_TYPE_BOOLEAN, 4, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_DOUBLE,
                  G_TYPE_DOUBLE);

  /**
   * RancangFigureView::drag-update:
   * @self: the view
   * @x: where in the figure
   * @y: where in the figure
   *
   * The drag that was taken has moved; near an edge the view scrolls by itself.
   */
  figure_view_signals[FIGURE_DRAG_UPDATE] =
    g_signal_new ("drag-update", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  /**
   * RancangFigureView::drag-end:
   * @self: the view
   * @x: where in the figure
   * @y: where in the figure
   * @dropped: %FALSE when it was called off, with Escape for example
   *
   * The drag that was taken is over.
   */
  figure_view_signals[FIGURE_DRAG_END] =
    g_signal_new ("drag-end", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                  G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);

  /**
   * RancangFigureView::edited:
   * @self: the view
   * @item: id of the item
   * @text: what was typed
   *
   * The words that rancang_figure_view_edit() asked for.
   */
  figure_view_signals[FIGURE_EDITED] =
    g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_STRING, G_TYPE_STRING);

  /**
   * RancangFigureView::menu-opening:
   * @self: the view
   * @item: (nullable): id of the item that the menu is for
   *
   * The menu is about to be shown: the time for rancang_figure_view_set_menu().
   */
  figure_view_signals[FIGURE_MENU_OPENING] =
    g_signal_new ("menu-opening", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);

  /**
   * RancangFigureView::part-activated:
   * @self: the view
   * @item: id of the item that the part belongs to
   * @role: role of the part
   *
   * A part of a shape was clicked that has a role of its own. Where nobody takes it, the whole
   * shape is activated.
   *
   * Returns: %TRUE when that was all
   */
  figure_view_signals[FIGURE_PART_ACTIVATED] =
    g_signal_new ("part-activated", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                  NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
rancang_figure_view_class_init (RancangFigureViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_figure_view_dispose;
  object_class->finalize = rancang_figure_view_finalize;
  object_class->get_property = rancang_figure_view_get_property;
  object_class->set_property = rancang_figure_view_set_property;
  widget_class->css_changed = rancang_figure_view_css_changed;
  widget_class->query_tooltip = rancang_figure_view_query_tooltip;
  widget_class->realize = rancang_figure_view_realize;
  widget_class->size_allocate = rancang_figure_view_size_allocate;
  widget_class->snapshot = rancang_figure_view_snapshot;
  widget_class->unrealize = rancang_figure_view_unrealize;

  g_object_class_override_property (object_class, FIGURE_PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, FIGURE_PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, FIGURE_PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, FIGURE_PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signals (klass);
  gtk_widget_class_install_action (widget_class, "figure.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "figure.save-poster", "s", save_poster_cb);
  gtk_widget_class_install_action (widget_class, "figure.print", "s", print_cb);
  figure_view_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rancang_figure_view_init (RancangFigureView *self)
{
  self->stops = g_ptr_array_new_with_free_func (g_object_unref);
  self->hovered = self->focused = -1;
  self->zoom = 1;
  self->wanted[0] = self->wanted[1] = NAN;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  figure_view_add_controllers (self);
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
      figure_view_set_focused (self, -1);
      clear_nodes (self);
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

RancangFigure *
rancang_figure_view_create_whole (RancangFigureView *self)
{
  RancangFigureOptions options;

  g_return_val_if_fail (RANCANG_IS_FIGURE_VIEW (self), NULL);

  if (self->layout == NULL || self->figure == NULL)
    return NULL;
  init_options (self, &options);
  return create_figure (self, &options);
}

void
rancang_figure_view_set_menu (RancangFigureView *self,
                              GMenuModel        *menu)
{
  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));
  g_return_if_fail (menu == NULL || G_IS_MENU_MODEL (menu));

  g_set_object (&self->menu, menu);
}
