/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-figure.c: figures in the flow, and the logo of the title page */

#include "config.h"

#include "layout/pages-private.h"

#include <string.h>

/* Figures are measured in pixels, of which an inch has 96. */
#define PIXEL 0.75

/* Room for the caption on the page of its figure. */
#define CAPTION_ROOM 48.0

/* A picture of more pixels would take more memory than the rest of the program. */
#define MAX_LOGO_SIDE 6000
#define MAX_LOGO_PIXELS (16 * 1024 * 1024)

void
pages_add_figure (PagesFlow          *self,
                  RancangReportBlock *block,
                  gboolean            captioned)
{
  RancangFigure *figure = rancang_report_block_get_figure (block);
  PagesUnit unit = { .heading = -1, .before = 8, .after = captioned ? 0 : 10 };
  double width, height, scale;

  if (figure == NULL)
    return;
  width = rancang_figure_get_width (figure);
  height = rancang_figure_get_height (figure);
  if (width <= 0 || height <= 0)
    return;
  scale = MIN (PIXEL, MIN (self->width / width,
                           (self->bottom - self->top - CAPTION_ROOM) / height));
  unit.figure = figure;
  unit.node = pages_node_new (self->pages, self->pages->document, "Figure");
  unit.anchor = rancang_report_block_get_anchor (block);
  unit.flags = PAGES_KEEP_WHOLE | (captioned ? PAGES_KEEP_NEXT : 0);
  unit.measured.n_lines = 1;
  unit.measured.bottoms = g_new (float, 1);
  unit.measured.bottoms[0] = (float) (height * scale);
  pages_flow_add (self, &unit);
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
