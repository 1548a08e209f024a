/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-view-scroll.c: a figure that is larger than its view: scrolling, zoom, what is laid out */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <math.h>

#include "canvas/figure-view-private.h"

#define LEAST_ZOOM 0.1
#define LARGEST_ZOOM 4.0
#define MARGIN_PART 0.5 /* of the view, laid out on each side of what is seen */
#define FOCUS_SPACE 12.0

gboolean
figure_view_can_scroll (RancangFigureView *self)
{
  return self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL
         && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL;
}

static gboolean
is_mirrored (RancangFigureView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
get_value (RancangFigureView *self,
           GtkOrientation     orientation)
{
  return self->adjustments[orientation] != NULL
           ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

/* The farthest that the figure can be scrolled sideways. */
static double
get_farthest (RancangFigureView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  return adjustment != NULL ? MAX (0, gtk_adjustment_get_upper (adjustment)
                                        - gtk_adjustment_get_page_size (adjustment)) : 0;
}

/* In pixels of the widget. */
void
figure_view_get_scroll (RancangFigureView *self,
                        double            *x,
                        double            *y)
{
  *x = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  *y = get_value (self, GTK_ORIENTATION_VERTICAL);
}

/* What is pinned at the start stands at the right where people read from the right. */
void
figure_view_get_offset (RancangFigureView *self,
                        RancangPin         pin,
                        double            *x,
                        double            *y)
{
  figure_view_get_scroll (self, x, y);
  if (pin & RANCANG_PIN_X)
    *x = is_mirrored (self) ? get_farthest (self) : 0;
  if (pin & RANCANG_PIN_Y)
    *y = 0;
}

/* From a place of the widget to one of the figure, where nothing is pinned. */
void
figure_view_to_figure (RancangFigureView *self,
                       double            *x,
                       double            *y)
{
  double scroll_x;
  double scroll_y;

  figure_view_get_scroll (self, &scroll_x, &scroll_y);
  *x = (*x + scroll_x) / self->zoom;
  *y = (*y + scroll_y) / self->zoom;
}

int
figure_view_hit_part (RancangFigureView *self,
                      double             x,
                      double             y)
{
  double scroll_x;
  double scroll_y;
  const double pinned = is_mirrored (self) ? get_farthest (self) : 0;

  if (self->figure == NULL)
    return -1;

  figure_view_get_scroll (self, &scroll_x, &scroll_y);
  return rancang_figure_hit_part (self->figure, (x + pinned) / self->zoom, y / self->zoom,
                                  (scroll_x - pinned) / self->zoom, scroll_y / self->zoom);
}

void
rancang_figure_view_translate (RancangFigureView *self,
                               RancangPin         pin,
                               graphene_rect_t   *box)
{
  double x;
  double y;

  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));

  figure_view_get_offset (self, pin, &x, &y);
  graphene_rect_scale (box, (float) self->zoom, (float) self->zoom, box);
  graphene_rect_offset (box, (float) -x, (float) -y);
}

/* What is seen, in pixels of the figure. */
static void
get_visible (RancangFigureView *self,
             graphene_rect_t   *visible)
{
  double x;
  double y;

  figure_view_get_scroll (self, &x, &y);
  *visible = GRAPHENE_RECT_INIT (x / self->zoom, y / self->zoom,
                                 gtk_widget_get_width (GTK_WIDGET (self)) / self->zoom,
                                 gtk_widget_get_height (GTK_WIDGET (self)) / self->zoom);
}

/* More is laid out than is seen, so that not every step of scrolling lays out anew. */
void
figure_view_choose_clip (RancangFigureView *self)
{
  if (!figure_view_can_scroll (self))
    {
      self->clip = *graphene_rect_zero ();
      return;
    }

  get_visible (self, &self->clip);
  for (int i = 0; i < 2; i++)
    if (!isnan (self->wanted[i]))
      {
        if (i == GTK_ORIENTATION_HORIZONTAL)
          self->clip.origin.x = (float) (self->wanted[i] / self->zoom);
        else
          self->clip.origin.y = (float) (self->wanted[i] / self->zoom);
      }
  graphene_rect_inset (&self->clip, -self->clip.size.width * (float) MARGIN_PART,
                       -self->clip.size.height * (float) MARGIN_PART);
  if (is_mirrored (self) && self->figure != NULL)
    self->clip.origin.x = (float) rancang_figure_get_width (self->figure) - self->clip.origin.x
                          - self->clip.size.width;
}

gboolean
figure_view_is_laid_out (RancangFigureView *self)
{
  graphene_rect_t visible;
  graphene_rect_t figure;

  get_visible (self, &visible);
  figure = GRAPHENE_RECT_INIT (0, 0, rancang_figure_get_width (self->figure),
                               rancang_figure_get_height (self->figure));
  if (!graphene_rect_intersection (&visible, &figure, &visible))
    return TRUE;
  if (is_mirrored (self))
    visible.origin.x = figure.size.width - visible.origin.x - visible.size.width;

  return graphene_rect_contains_rect (&self->clip, &visible);
}

static void
value_changed_cb (RancangFigureView *self)
{
  if (self->figure != NULL && !figure_view_is_laid_out (self))
    rancang_figure_view_queue_layout (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_adjustment (RancangFigureView *self,
                   GtkOrientation     orientation,
                   double             length,
                   double             page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  const double upper = MAX (page, floor (length * self->zoom));
  double value = gtk_adjustment_get_value (adjustment);

  if (!isnan (self->wanted[orientation]))
    value = self->wanted[orientation];
  else if (orientation == GTK_ORIENTATION_HORIZONTAL && is_mirrored (self)
           && gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    value = upper;
  self->wanted[orientation] = NAN;
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page), 0, upper, page * 0.1,
                            page * 0.9, page);
}

/* After a layout: how large the figure has become. */
void
figure_view_update_adjustments (RancangFigureView *self)
{
  if (!figure_view_can_scroll (self) || self->figure == NULL)
    return;

  update_adjustment (self, GTK_ORIENTATION_HORIZONTAL, rancang_figure_get_width (self->figure),
                     gtk_widget_get_width (GTK_WIDGET (self)));
  update_adjustment (self, GTK_ORIENTATION_VERTICAL, rancang_figure_get_height (self->figure),
                     gtk_widget_get_height (GTK_WIDGET (self)));
}

/* Brings `start` to `end` in sight, beside what is pinned at the start. */
static void
scroll_into (RancangFigureView *self,
             GtkOrientation     orientation,
             double             start,
             double             end,
             double             pinned)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  const double page = gtk_adjustment_get_page_size (adjustment);
  const double value = gtk_adjustment_get_value (adjustment);
  const gboolean at_end = orientation == GTK_ORIENTATION_HORIZONTAL && is_mirrored (self);
  const double before = at_end ? 0 : pinned;
  const double after = at_end ? pinned : 0;

  if (start < value + before || end - start > page - pinned)
    gtk_adjustment_set_value (adjustment, start - before);
  else if (end > value + page - after)
    gtk_adjustment_set_value (adjustment, end - page + after);
}

void
figure_view_scroll_to_shape (RancangFigureView  *self,
                             const RancangShape *shape)
{
  const double zoom = self->zoom;

  if (!figure_view_can_scroll (self) || shape == NULL)
    return;
  if (!(shape->pin & RANCANG_PIN_X))
    scroll_into (self, GTK_ORIENTATION_HORIZONTAL, shape->x * zoom - FOCUS_SPACE,
                 (shape->x + shape->width) * zoom + FOCUS_SPACE,
                 rancang_figure_get_pinned_width (self->figure) * zoom);
  if (!(shape->pin & RANCANG_PIN_Y))
    scroll_into (self, GTK_ORIENTATION_VERTICAL, shape->y * zoom - FOCUS_SPACE,
                 (shape->y + shape->height) * zoom + FOCUS_SPACE,
                 rancang_figure_get_pinned_height (self->figure) * zoom);
}

/* What is at the place of the widget stays there. */
void
figure_view_zoom_at (RancangFigureView *self,
                     double             zoom,
                     double             x,
                     double             y)
{
  const double ratio = CLAMP (zoom, LEAST_ZOOM, LARGEST_ZOOM) / self->zoom;
  double scroll_x;
  double scroll_y;

  if (!self->zoomable || fabs (ratio - 1) < 0.0001)
    return;

  figure_view_get_scroll (self, &scroll_x, &scroll_y);
  self->wanted[GTK_ORIENTATION_HORIZONTAL] = MAX (0, (x + scroll_x) * ratio - x);
  self->wanted[GTK_ORIENTATION_VERTICAL] = MAX (0, (y + scroll_y) * ratio - y);
  self->zoom *= ratio;
  rancang_figure_view_queue_layout (self);
}

static void
set_adjustment (RancangFigureView *self,
                GtkOrientation     orientation,
                GtkAdjustment     *adjustment)
{
  if (adjustment != NULL && adjustment == self->adjustments[orientation])
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  rancang_figure_view_queue_layout (self);
}

void
figure_view_clear_adjustments (RancangFigureView *self)
{
  for (int i = 0; i < 2; i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
    }
}

gboolean
figure_view_get_scroll_property (RancangFigureView *self,
                                 guint              property_id,
                                 GValue            *value)
{
  switch (property_id)
    {
    case FIGURE_PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      return TRUE;
    case FIGURE_PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      return TRUE;
    case FIGURE_PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      return TRUE;
    case FIGURE_PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
figure_view_set_scroll_property (RancangFigureView *self,
                                 guint              property_id,
                                 const GValue      *value)
{
  switch (property_id)
    {
    case FIGURE_PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      return TRUE;
    case FIGURE_PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      return TRUE;
    case FIGURE_PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      return TRUE;
    case FIGURE_PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The scrollbars begin below the pinned rows. */
static gboolean
get_border (GtkScrollable *scrollable,
            GtkBorder     *border)
{
  RancangFigureView *self = RANCANG_FIGURE_VIEW (scrollable);

  *border = (GtkBorder) { 0 };
  if (self->figure == NULL)
    return FALSE;

  border->top = (gint16) (rancang_figure_get_pinned_height (self->figure) * self->zoom);
  return TRUE;
}

void
figure_view_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

/* Keys and pinching zoom, too. */
void
rancang_figure_view_set_zoomable (RancangFigureView *self,
                                  gboolean           zoomable)
{
  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));

  self->zoomable = zoomable;
}

double
rancang_figure_view_get_zoom (RancangFigureView *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE_VIEW (self), 1);

  return self->zoom;
}

/* The middle of what is seen stays there. */
void
rancang_figure_view_set_zoom (RancangFigureView *self,
                              double             zoom)
{
  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));

  figure_view_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                       gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/* All of the figure at once, never larger than life. */
void
rancang_figure_view_zoom_to_fit (RancangFigureView *self)
{
  double width;
  double height;

  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));

  if (self->figure == NULL)
    return;
  width = gtk_widget_get_width (GTK_WIDGET (self)) / rancang_figure_get_width (self->figure);
  height = gtk_widget_get_height (GTK_WIDGET (self)) / rancang_figure_get_height (self->figure);
  figure_view_zoom_at (self, MIN (1, MIN (width, height)), 0, 0);
}

/* The place of the figure comes to the start of what is seen, after the next layout. */
void
rancang_figure_view_scroll_to (RancangFigureView *self,
                               double             x,
                               double             y)
{
  g_return_if_fail (RANCANG_IS_FIGURE_VIEW (self));

  self->wanted[GTK_ORIENTATION_HORIZONTAL] = MAX (0, x * self->zoom);
  self->wanted[GTK_ORIENTATION_VERTICAL] = MAX (0, y * self->zoom);
  rancang_figure_view_queue_layout (self);
}
