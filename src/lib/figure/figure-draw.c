/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure-draw.c: paints a figure with cairo, for files */

#include "config.h"

#include "figure/figure-private.h"

#include <math.h>
#include <pango/pangocairo.h>

static void
add_rectangle_path (cairo_t            *cr,
                    const RancangShape *shape)
{
  double radius = shape->radius;
  double right = shape->x + shape->width;
  double bottom = shape->y + shape->height;

  if (radius <= 0)
    {
      cairo_rectangle (cr, shape->x, shape->y, shape->width, shape->height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, shape->y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, shape->x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, shape->x + radius, shape->y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* Cairo measures angles from the right, figures from the top. */
static void
add_sector_path (cairo_t            *cr,
                 const RancangShape *shape)
{
  double start = shape->start - G_PI / 2;
  double end = shape->end - G_PI / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, shape->centre_x, shape->centre_y, shape->outer, start, end);
  cairo_arc_negative (cr, shape->centre_x, shape->centre_y, shape->inner, end, start);
  cairo_close_path (cr);
}

static void
add_points_path (cairo_t            *cr,
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
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
      if (!isnan (x))
        lifted = FALSE;
    }
}

static void
draw_text (cairo_t            *cr,
           RancangFigure      *figure,
           const RancangShape *shape)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_new ();
  const char *font = rancang_figure_get_font (figure);

  pango_context_set_round_glyph_positions (pango_layout_get_context (layout), FALSE);
  pango_font_description_set_family (description, font != NULL ? font : "sans-serif");
  pango_font_description_set_absolute_size (description, shape->size * PANGO_SCALE);
  pango_font_description_set_weight (description, (PangoWeight) shape->weight);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (layout, (int) ceil (shape->width) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_alignment (layout,
                              shape->anchor == RANCANG_ANCHOR_START ? PANGO_ALIGN_LEFT
                              : shape->anchor == RANCANG_ANCHOR_END ? PANGO_ALIGN_RIGHT
                                                                    : PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, shape->text, -1);
  cairo_move_to (cr, shape->x, shape->y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_shape (cairo_t              *cr,
            RancangFigure        *figure,
            const RancangShape   *shape,
            const RancangPalette *palette)
{
  RancangColour colour;

  rancang_palette_get_colour (palette, shape, &colour);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
  switch (shape->type)
    {
    case RANCANG_SHAPE_RECTANGLE:
      add_rectangle_path (cr, shape);
      cairo_fill (cr);
      break;
    case RANCANG_SHAPE_SECTOR:
      add_sector_path (cr, shape);
      cairo_fill (cr);
      break;
    case RANCANG_SHAPE_PATH:
      add_points_path (cr, shape);
      cairo_set_line_width (cr, shape->line_width);
      cairo_stroke (cr);
      break;
    case RANCANG_SHAPE_TEXT:
      draw_text (cr, figure, shape);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Whether a shape reaches into the part that is painted at all: a poster has many parts. */
static gboolean
is_painted (const RancangShape *shape,
            const double       *clip)
{
  const double slop = 1 + shape->line_width;

  return shape->x - slop <= clip[2] && shape->x + shape->width + slop >= clip[0]
         && shape->y - slop <= clip[3] && shape->y + shape->height + slop >= clip[1];
}

/**
 * rancang_figure_draw:
 * @self: a figure
 * @cr: where to paint, at the place and scale that it has
 * @palette: the colours
 *
 * Paints a figure on a picture or a page.
 *
 * Since: 1.0
 */
void
rancang_figure_draw (RancangFigure        *self,
                     cairo_t              *cr,
                     const RancangPalette *palette)
{
  double clip[4];

  g_return_if_fail (RANCANG_IS_FIGURE (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (palette != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_clip_extents (cr, &clip[0], &clip[1], &clip[2], &clip[3]);
  /* As on the screen, what is pinned lies above the rest. */
  for (int pin = RANCANG_PIN_NONE; pin <= (RANCANG_PIN_X | RANCANG_PIN_Y); pin++)
    for (guint i = 0; i < rancang_figure_get_n_shapes (self); i++)
      {
        const RancangShape *shape = rancang_figure_get_shape (self, i);

        if ((int) shape->pin == pin && is_painted (shape, clip))
          draw_shape (cr, self, shape, palette);
      }
  cairo_restore (cr);
}
