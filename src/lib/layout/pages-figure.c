/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-figure.c: figures in the flow, and the logo of the title page */

#include "config.h"

#include "layout/pages-private.h"

#include <math.h>
#include <string.h>

/* Figures are measured in pixels, of which an inch has 96. */
#define PIXEL 0.75

/* Room for the caption on the page of its figure. */
#define CAPTION_ROOM 48.0
#define LEAST_ROOM 120.0

/* A figure that would have to be shrunk by more than this is cut. */
#define MOST_SHRUNK 1.35

/* Rectangles higher than this lie behind others: a cut through them hurts nobody. */
#define HIGH_SHAPE 60

/* A picture of more pixels would take more memory than the rest of the program. */
#define MAX_LOGO_SIDE 6000
#define MAX_LOGO_PIXELS (16 * 1024 * 1024)

/* Whether a line across a figure runs through letters, or through something low such as a bar. */
static gboolean
cuts_through (RancangFigure *figure,
              double         y)
{
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (shape->type == RANCANG_SHAPE_PATH
          || (shape->type == RANCANG_SHAPE_RECTANGLE && shape->height > HIGH_SHAPE))
        continue;
      if (shape->y < y && y < shape->y + shape->height)
        return TRUE;
    }
  return FALSE;
}

/* Where to cut a figure, at @y or a little above. */
static double
find_cut (RancangFigure *figure,
          double         y,
          double         least)
{
  for (double at = floor (y); at > least; at--)
    if (!cuts_through (figure, at))
      return at;
  return y;
}

static void
add_piece (PagesFlow          *self,
           PagesUnit           unit,
           double              scale,
           double              header)
{
  unit.flags |= PAGES_KEEP_WHOLE;
  unit.measured.n_lines = 1;
  unit.measured.bottoms = g_new (float, 1);
  unit.measured.bottoms[0] = (float) ((header + unit.figure_bottom - unit.figure_top) * scale);
  pages_flow_add (self, &unit);
}

/* A long figure, such as a road map of many programmes, goes on over pages rather than getting too
 * small to be read; what heads it, the years, is repeated. */
static void
add_pieces (PagesFlow *self,
            PagesUnit  unit,
            double     scale,
            gboolean   captioned)
{
  const double height = rancang_figure_get_height (unit.figure);
  const double page = self->bottom - self->top;
  const double after = unit.after;
  double header = 0;
  double room = page - CAPTION_ROOM - pages_flow_get_held_back (self);

  unit.after = 0;
  for (unit.figure_top = 0; unit.figure_top < height && pages_flow_go_on (self);
       unit.figure_top = unit.figure_bottom)
    {
      double end = unit.figure_top + room / scale - header;
      gboolean last = end >= height;

      unit.figure_bottom = last ? height
                                : find_cut (unit.figure, end,
                                            unit.figure_top + (end - unit.figure_top) / 2);
      if (last && captioned)
        unit.flags |= PAGES_KEEP_NEXT;
      if (last)
        unit.after = after;
      add_piece (self, unit, scale, header);
      header = rancang_figure_get_pinned_height (unit.figure);
      room = page - CAPTION_ROOM;
      unit.before = 0;
      unit.anchor = NULL;
    }
}

void
pages_add_figure (PagesFlow          *self,
                  RancangReportBlock *block,
                  gboolean            captioned)
{
  RancangFigure *figure = rancang_report_block_get_figure (block);
  PagesUnit unit = { .heading = -1, .before = 8, .after = captioned ? 0 : 10 };
  double width, height, scale, room;

  if (figure == NULL)
    return;
  width = rancang_figure_get_width (figure);
  height = rancang_figure_get_height (figure);
  if (width <= 0 || height <= 0)
    return;
  unit.figure = figure;
  unit.figure_bottom = height;
  unit.node = pages_node_new (self->pages, self->pages->document, "Figure");
  unit.anchor = rancang_report_block_get_anchor (block);
  scale = MIN (PIXEL, self->width / width);
  room = self->bottom - self->top - CAPTION_ROOM - pages_flow_get_held_back (self);
  if (height * scale > room * MOST_SHRUNK
      && rancang_figure_get_pinned_height (figure) < height / 4)
    {
      add_pieces (self, unit, scale, captioned);
      return;
    }
  if (captioned)
    unit.flags |= PAGES_KEEP_NEXT;
  add_piece (self, unit, MIN (scale, MAX (room, LEAST_ROOM) / height), 0);
}

typedef struct
{
  const guint8 *data;
  gsize         size;
  gsize         at;
} Reader;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Reader *reader = closure;

  if (length > reader->size - reader->at)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data + reader->at, length);
  reader->at += length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32
get_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* Whether a file says that it is a picture of a size that can be unpacked. */
static gboolean
is_sensible (const guint8 *data,
             gsize         size)
{
  static const guint8 head[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  guint32 width, height;

  if (size < 33 || memcmp (data, head, sizeof head) != 0 || memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;
  width = get_number (data + 16);
  height = get_number (data + 20);
  return width > 0 && height > 0 && width <= MAX_LOGO_SIDE && height <= MAX_LOGO_SIDE
         && (guint64) width * height <= MAX_LOGO_PIXELS;
}

/* %NULL where there is none, or none that can be read: a document without logo is better than no
 * document. */
cairo_surface_t *
pages_read_logo (RancangReport *report)
{
  GBytes *logo = rancang_report_get_logo (report);
  cairo_surface_t *surface;
  Reader reader = { 0 };

  if (logo == NULL || g_strcmp0 (rancang_report_get_logo_type (report), "image/png") != 0)
    return NULL;
  reader.data = g_bytes_get_data (logo, &reader.size);
  if (reader.data == NULL || !is_sensible (reader.data, reader.size))
    return NULL;
  surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  return NULL;
}
