/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure-file.c: a figure as the bytes of a picture */

#include "config.h"

#include "figure/figure.h"

#include <cairo-svg.h>
#include <gio/gio.h>
#include <math.h>

/* Larger pictures than cairo paints are refused by it; these are what memory is spared for. */
#define MAX_PIXELS 16384.0

static cairo_status_t
append_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
paint (RancangFigure   *figure,
       cairo_surface_t *surface,
       double           margin,
       double           scale)
{
  cairo_t *cr = cairo_create (surface);
  RancangPalette palette;

  rancang_palette_init_light (&palette);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, margin, margin);
  rancang_figure_draw (figure, cr, &palette);
  cairo_destroy (cr);
}

/* Takes the surface and the bytes. */
static GBytes *
finish (cairo_surface_t *surface,
        GByteArray      *bytes,
        cairo_status_t   written,
        GError         **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = written != CAIRO_STATUS_SUCCESS ? written : cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  g_byte_array_unref (bytes);
  return NULL;
}

/**
 * rancang_figure_save_svg:
 * @self: a figure
 * @margin: white around it, in pixels at scale 1
 * @error: return location for an error
 *
 * Makes an SVG picture of a figure, on white, in the colours of paper. Text becomes outlines, so it
 * looks the same where the font is missing. The same figure gives the same bytes. May be called in
 * any thread.
 *
 * Returns: (transfer full): the picture, or %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
rancang_figure_save_svg (RancangFigure  *self,
                         double          margin,
                         GError        **error)
{
  GByteArray *bytes;
  cairo_surface_t *surface;

  g_return_val_if_fail (RANCANG_IS_FIGURE (self), NULL);
  g_return_val_if_fail (margin >= 0, NULL);

  bytes = g_byte_array_new ();
  surface = cairo_svg_surface_create_for_stream (append_bytes_cb, bytes,
                                                 rancang_figure_get_width (self) + 2 * margin,
                                                 rancang_figure_get_height (self) + 2 * margin);
  paint (self, surface, margin, 1);
  return finish (surface, bytes, CAIRO_STATUS_SUCCESS, error);
}

/**
 * rancang_figure_save_png:
 * @self: a figure
 * @margin: white around it, in pixels at scale 1
 * @scale: pixels of the picture for a pixel of the figure: 2 for a sharp screen, 3 for print
 * @error: return location for an error
 *
 * Makes a PNG picture of a figure, on white, in the colours of paper. A picture that would have more
 * than 16384 pixels a side is made smaller. The same figure gives the same bytes. May be called in
 * any thread.
 *
 * Returns: (transfer full): the picture, or %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
rancang_figure_save_png (RancangFigure  *self,
                         double          margin,
                         double          scale,
                         GError        **error)
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  g_return_val_if_fail (RANCANG_IS_FIGURE (self), NULL);
  g_return_val_if_fail (margin >= 0 && scale > 0, NULL);

  width = MAX (1, rancang_figure_get_width (self) + 2 * margin);
  height = MAX (1, rancang_figure_get_height (self) + 2 * margin);
  scale = MIN (scale, MAX_PIXELS / MAX (width, height));
  bytes = g_byte_array_new ();
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  paint (self, surface, margin, scale);
  status = cairo_surface_write_to_png_stream (surface, append_bytes_cb, bytes);
  return finish (surface, bytes, status, error);
}
