/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-painter.c: a figure on the screen */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "canvas/figure-painter.h"

#define FOCUS_WIDTH 2.0
#define VEIL 0.12f

static RancangColour
to_colour (const GdkRGBA *rgba,
           double         alpha)
{
  return (RancangColour) { rgba->red, rgba->green, rgba->blue, rgba->alpha * alpha };
}

static GdkRGBA
to_rgba (const RancangColour *colour)
{
  return (GdkRGBA) { colour->red, colour->green, colour->blue, colour->alpha };
}

/* The text's colour comes from the widget's style; high contrast leaves nothing dim. */
void
rancang_figure_painter_init_palette (RancangPalette *palette,
                                     GtkWidget      *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);
  GdkRGBA text, accent;

  if (dark)
    rancang_palette_init_dark (palette);
  else
    rancang_palette_init_light (palette);

  gtk_widget_get_color (widget, &text);
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager), dark, &accent);
  palette->text = to_colour (&text, 1);
  palette->dim = to_colour (&text, high_contrast ? 1 : 0.7);
  palette->grid = to_colour (&text, high_contrast ? 0.5 : 0.15);
  palette->accent = to_colour (&accent, 1);
}

static void
add_arc (GskPathBuilder *builder,
         double          centre_x,
         double          centre_y,
         double          radius,
         double          start,
         double          end)
{
  /* One arc at most a quarter turn, so that it is a true piece of a circle. */
  int n = MAX (1, (int) ceil (fabs (end - start) / (G_PI / 2)));

  for (int i = 1; i <= n; i++)
    {
      double from = start + (end - start) * (i - 1) / n;
      double to = start + (end - start) * i / n;
      double reach = radius / cos ((to - from) / 2);
      double middle = (from + to) / 2;

      gsk_path_builder_conic_to (builder,
                                 centre_x + reach * sin (middle),
                                 centre_y - reach * cos (middle),
                                 centre_x + radius * sin (to),
                                 centre_y - radius * cos (to),
                                 cos ((to - from) / 2));
    }
}

static void
add_sector (GskPathBuilder     *builder,
            const RancangShape *shape)
{
  double x = shape->centre_x;
  double y = shape->centre_y;

  gsk_path_builder_move_to (builder, x + shape->outer * sin (shape->start),
                            y - shape->outer * cos (shape->start));
  add_arc (builder, x, y, shape->outer, shape->start, shape->end);
  gsk_path_builder_line_to (builder, x + shape->inner * sin (shape->end),
                            y - shape->inner * cos (shape->end));
  add_arc (builder, x, y, shape->inner, shape->end, shape->start);
  gsk_path_builder_close (builder);
}

static void
add_points (GskPathBuilder     *builder,
            const RancangShape *shape)
{
  gboolean lifted = TRUE;

  for (guint i = 0; i < shape->n_points; i++)
    {
      double x = shape->points[2 * i];
      double y = shape->points[2 * i + 1];

      if (isnan (x))
        lifted = TRUE;
      else if (lifted)
        gsk_path_builder_move_to (builder, x, y);
      else
        gsk_path_builder_line_to (builder, x, y);
      if (!isnan (x))
        lifted = FALSE;
    }
}

static GskPath *
create_path (const RancangShape *shape)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  GskRoundedRect rectangle;

  switch (shape->type)
    {
    case RANCANG_SHAPE_SECTOR:
      add_sector (builder, shape);
      break;
    case RANCANG_SHAPE_PATH:
      add_points (builder, shape);
      break;
    case RANCANG_SHAPE_RECTANGLE:
    case RANCANG_SHAPE_TEXT:
    default:
      gsk_rounded_rect_init_from_rect (&rectangle,
                                       &GRAPHENE_RECT_INIT (shape->x, shape->y, shape->width,
                                                            shape->height),
                                       shape->radius);
      gsk_path_builder_add_rounded_rect (builder, &rectangle);
      break;
    }

  return gsk_path_builder_free_to_path (g_steal_pointer (&builder));
}

static void
append_text (const RancangShape *shape,
             GtkWidget          *widget,
             GtkSnapshot        *snapshot,
             const char         *font,
             const GdkRGBA      *rgba)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, shape->text);
  PangoFontDescription *description = pango_font_description_new ();
  double slack;
  int width;

  if (font != NULL)
    pango_font_description_set_family (description, font);
  pango_font_description_set_absolute_size (description, shape->size * PANGO_SCALE);
  pango_font_description_set_weight (description, (PangoWeight) shape->weight);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_get_pixel_size (layout, &width, NULL);
  /* As in files, what does not fit ends in dots. */
  if (width > ceil (shape->width))
    {
      pango_layout_set_width (layout, (int) ceil (shape->width) * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_get_pixel_size (layout, &width, NULL);
    }

  slack = shape->width - width;
  if (shape->anchor == RANCANG_ANCHOR_START)
    slack = 0;
  else if (shape->anchor == RANCANG_ANCHOR_MIDDLE)
    slack /= 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (shape->x + slack),
                                                          round (shape->y)));
  gtk_snapshot_append_layout (snapshot, layout, rgba);
  gtk_snapshot_restore (snapshot);
}

static void
append_shape (const RancangShape   *shape,
              GtkWidget            *widget,
              GtkSnapshot          *snapshot,
              const char           *font,
              const RancangPalette *palette)
{
  g_autoptr (GskPath) path = NULL;
  RancangColour colour;
  GdkRGBA rgba;

  rancang_palette_get_colour (palette, shape, &colour);
  rgba = to_rgba (&colour);
  /* Many shapes are there only to be hit; and a colour costs less than a path. */
  if (rgba.alpha <= 0)
    return;
  if (shape->type == RANCANG_SHAPE_RECTANGLE && shape->radius <= 0)
    {
      gtk_snapshot_append_color (snapshot, &rgba,
                                 &GRAPHENE_RECT_INIT (shape->x, shape->y, shape->width,
                                                      shape->height));
      return;
    }
  if (shape->type == RANCANG_SHAPE_TEXT)
    {
      append_text (shape, widget, snapshot, font, &rgba);
      return;
    }

  path = create_path (shape);
  if (shape->type == RANCANG_SHAPE_PATH)
    {
      g_autoptr (GskStroke) stroke = gsk_stroke_new (shape->line_width);

      gtk_snapshot_append_stroke (snapshot, path, stroke, &rgba);
    }
  else
    {
      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &rgba);
    }
}

/* All shapes that are pinned alike, so that scrolling paints nothing anew; NULL when there are
 * none. */
GskRenderNode *
rancang_figure_painter_create_node (RancangFigure        *figure,
                                    GtkWidget            *widget,
                                    RancangPin            pin,
                                    const RancangPalette *palette)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (shape->pin == pin)
        append_shape (shape, widget, snapshot, rancang_figure_get_font (figure), palette);
    }
  return gtk_snapshot_free_to_node (snapshot);
}

/* A veil over the shape that the pointer is over. */
void
rancang_figure_painter_mark_hovered (const RancangShape   *shape,
                                     GtkSnapshot          *snapshot,
                                     const RancangPalette *palette)
{
  g_autoptr (GskPath) path = create_path (shape);
  GdkRGBA veil = to_rgba (&palette->text);

  veil.alpha = VEIL;
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &veil);
}

/* The text's colour on a band of the surface's: seen on a shape of any colour. */
void
rancang_figure_painter_mark_focused (const RancangShape   *shape,
                                     GtkSnapshot          *snapshot,
                                     const RancangPalette *palette)
{
  g_autoptr (GskPath) path = create_path (shape);
  g_autoptr (GskStroke) band = gsk_stroke_new (3 * FOCUS_WIDTH);
  g_autoptr (GskStroke) line = gsk_stroke_new (FOCUS_WIDTH);
  GdkRGBA surface = to_rgba (&palette->surface);
  GdkRGBA text = to_rgba (&palette->text);

  gsk_stroke_set_line_join (band, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_join (line, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, band, &surface);
  gtk_snapshot_append_stroke (snapshot, path, line, &text);
}
