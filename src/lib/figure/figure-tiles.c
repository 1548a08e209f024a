/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure-tiles.c: a figure on sheets of paper: on one, or on several as a poster */

#include "config.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "figure/figure-private.h"
#include "figure/figure-tiles.h"
#include "model/catalogue.h"

#define MARGIN 28.35       /* a centimetre: no printer reaches the edge */
#define OVERLAP 28.35      /* to glue upon */
#define LIFE_SIZE 0.75     /* points a pixel: text has the size that it has on the screen */
#define MARK_SIZE 8.0
#define CUT_LENGTH 10.0

static guint
count_sheets (double length,
              double area,
              double overlap)
{
  if (length <= area)
    return 1;
  /* A hair is not worth a sheet. */
  return 1 + (guint) ceil ((length - area) / (area - overlap) - 0.001);
}

static void
set_up (RancangTiles *self,
        double        width,
        double        height,
        double        paper_width,
        double        paper_height,
        gboolean      poster)
{
  *self = (RancangTiles) {
    .paper_width = paper_width,
    .paper_height = paper_height,
    .margin = MARGIN,
    .area_width = paper_width - 2 * MARGIN,
    .area_height = paper_height - 2 * MARGIN,
    .columns = 1,
    .rows = 1,
  };
  if (!poster)
    {
      self->scale = MIN (LIFE_SIZE, MIN (self->area_width / width, self->area_height / height));
      return;
    }
  self->scale = LIFE_SIZE;
  self->overlap = OVERLAP;
  self->columns = count_sheets (width * LIFE_SIZE, self->area_width, OVERLAP);
  self->rows = count_sheets (height * LIFE_SIZE, self->area_height, OVERLAP);
}

/**
 * rancang_tiles_is_wide:
 * @width: width of the figure, in pixels
 * @height: height of the figure
 * @paper_width: width of a sheet that stands upright, in points
 * @paper_height: height of it
 * @poster: whether several sheets are used
 *
 * Chooses how the paper lies: on one sheet so that the figure gets largest, for a poster so that
 * it takes the fewest sheets.
 *
 * Returns: %TRUE for landscape
 *
 * Since: 1.0
 */
gboolean
rancang_tiles_is_wide (double   width,
                       double   height,
                       double   paper_width,
                       double   paper_height,
                       gboolean poster)
{
  RancangTiles upright, across;

  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  set_up (&upright, width, height, paper_width, paper_height, poster);
  set_up (&across, width, height, paper_height, paper_width, poster);
  if (poster && rancang_tiles_get_n_pages (&upright) != rancang_tiles_get_n_pages (&across))
    return rancang_tiles_get_n_pages (&across) < rancang_tiles_get_n_pages (&upright);
  return across.scale > upright.scale || (across.scale == upright.scale && width > height);
}

/**
 * rancang_tiles_init_page:
 * @self: (out caller-allocates): tiles
 * @width: width of the figure, in pixels
 * @height: height of the figure
 * @paper_width: width of the sheet as it is held, in points
 * @paper_height: height of the sheet
 *
 * Puts a figure on one sheet, never larger than life.
 *
 * Since: 1.0
 */
void
rancang_tiles_init_page (RancangTiles *self,
                         double        width,
                         double        height,
                         double        paper_width,
                         double        paper_height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (width > 0 && height > 0);
  g_return_if_fail (MIN (paper_width, paper_height) > 2 * MARGIN);

  set_up (self, width, height, paper_width, paper_height, FALSE);
}

/**
 * rancang_tiles_init_poster:
 * @self: (out caller-allocates): tiles
 * @width: width of the figure, in pixels
 * @height: height of the figure
 * @paper_width: width of a sheet as it is held, in points
 * @paper_height: height of a sheet
 *
 * Spreads a figure in life size over as many sheets as it takes; neighbours overlap by a
 * centimetre.
 *
 * Since: 1.0
 */
void
rancang_tiles_init_poster (RancangTiles *self,
                           double        width,
                           double        height,
                           double        paper_width,
                           double        paper_height)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (width > 0 && height > 0);
  g_return_if_fail (MIN (paper_width, paper_height) > 2 * MARGIN + 2 * OVERLAP);

  set_up (self, width, height, paper_width, paper_height, TRUE);
}

/**
 * rancang_tiles_get_n_pages:
 * @self: tiles
 *
 * Returns: how many sheets there are
 *
 * Since: 1.0
 */
guint
rancang_tiles_get_n_pages (const RancangTiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns * self->rows;
}

/**
 * rancang_tiles_get_part:
 * @self: tiles
 * @page: which sheet, from 0; row by row
 * @x: (out): left edge of the part of the figure on it, in pixels
 * @y: (out): its top edge
 * @width: (out): its width
 * @height: (out): its height
 *
 * Tells which part of the figure is on a sheet.
 *
 * Since: 1.0
 */
void
rancang_tiles_get_part (const RancangTiles *self,
                        guint               page,
                        double             *x,
                        double             *y,
                        double             *width,
                        double             *height)
{
  g_return_if_fail (self != NULL && page < rancang_tiles_get_n_pages (self));
  g_return_if_fail (x != NULL && y != NULL && width != NULL && height != NULL);

  *x = (page % self->columns) * (self->area_width - self->overlap) / self->scale;
  *y = (page / self->columns) * (self->area_height - self->overlap) / self->scale;
  *width = self->area_width / self->scale;
  *height = self->area_height / self->scale;
}

/* A, B, ... Z, AA, AB: as the columns of a spreadsheet. */
static char *
dup_letters (guint row)
{
  GString *letters = g_string_new (NULL);

  for (guint rest = row + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (letters, (char) ('A' + (rest - 1) % 26));
  return g_string_free_and_steal (letters);
}

/**
 * rancang_tiles_dup_mark:
 * @self: tiles
 * @page: which sheet, from 0
 * @language: language of the words
 *
 * Names a sheet so that it finds its place: rows have letters, columns have numbers.
 *
 * Returns: (transfer full): for example “B2 of 3×2”, or the empty text where there is one sheet
 *
 * Since: 1.0
 */
char *
rancang_tiles_dup_mark (const RancangTiles *self,
                        guint               page,
                        RancangLanguage     language)
{
  g_autofree char *letters = NULL;

  g_return_val_if_fail (self != NULL && page < rancang_tiles_get_n_pages (self), NULL);

  if (rancang_tiles_get_n_pages (self) == 1)
    return g_strdup ("");
  letters = dup_letters (page / self->columns);
  /* Translators: a sheet of a poster: letter of its row, number in the row; how many sheets lie
   * side by side and how many one below another */
  return g_strdup_printf (rancang_translate (language, NULL, N_("%s%u of %u×%u")), letters,
                          page % self->columns + 1, self->columns, self->rows);
}

static void
draw_mark (const RancangTiles *self,
           RancangFigure      *figure,
           const char         *mark,
           cairo_t            *cr)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *text = g_strdup_printf ("%s · %s", mark, rancang_figure_get_title (figure));
  const char *font = rancang_figure_get_font (figure);

  pango_font_description_set_family (description, font != NULL ? font : "sans-serif");
  pango_font_description_set_absolute_size (description, MARK_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, -1);
  cairo_set_source_rgb (cr, 0.3, 0.3, 0.3);
  cairo_move_to (cr, self->margin, self->paper_height - self->margin + MARK_SIZE / 2);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_cut (cairo_t *cr,
          double   x,
          double   y,
          double   dx,
          double   dy)
{
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, dx * CUT_LENGTH, dy * CUT_LENGTH);
}

/* Where the next sheet's edge comes to lie on this one. */
static void
draw_cuts (const RancangTiles *self,
           guint               page,
           cairo_t            *cr)
{
  const double left = self->margin;
  const double top = self->margin;
  const double right = left + self->area_width;
  const double bottom = top + self->area_height;

  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 0.5);
  if (page % self->columns + 1 < self->columns)
    {
      draw_cut (cr, right - self->overlap, top, 0, -1);
      draw_cut (cr, right - self->overlap, bottom, 0, 1);
    }
  if (page / self->columns + 1 < self->rows)
    {
      draw_cut (cr, left, bottom - self->overlap, -1, 0);
      draw_cut (cr, right, bottom - self->overlap, 1, 0);
    }
  cairo_stroke (cr);
}

/**
 * rancang_tiles_draw:
 * @self: tiles
 * @figure: the figure
 * @page: which sheet, from 0
 * @language: language of the marks
 * @cr: the sheet, in points, from its corner
 *
 * Paints a sheet: its part of the figure, and the marks by which sheets are put together.
 *
 * Since: 1.0
 */
void
rancang_tiles_draw (const RancangTiles *self,
                    RancangFigure      *figure,
                    guint               page,
                    RancangLanguage     language,
                    cairo_t            *cr)
{
  g_autofree char *mark = NULL;
  RancangPalette palette;
  double x, y, width, height;

  g_return_if_fail (self != NULL && page < rancang_tiles_get_n_pages (self));
  g_return_if_fail (RANCANG_IS_FIGURE (figure));
  g_return_if_fail (cr != NULL);

  rancang_palette_init_light (&palette);
  rancang_tiles_get_part (self, page, &x, &y, &width, &height);
  cairo_save (cr);
  cairo_rectangle (cr, self->margin, self->margin, self->area_width, self->area_height);
  cairo_clip (cr);
  cairo_translate (cr, self->margin, self->margin);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -x, -y);
  rancang_figure_draw (figure, cr, &palette);
  cairo_restore (cr);

  if (rancang_tiles_get_n_pages (self) == 1)
    return;
  mark = rancang_tiles_dup_mark (self, page, language);
  draw_mark (self, figure, mark, cr);
  draw_cuts (self, page, cr);
}

static cairo_status_t
append_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * rancang_figure_save_poster:
 * @figure: a figure
 * @paper_width: width of a sheet that stands upright, in points
 * @paper_height: height of it
 * @language: language of the marks
 * @error: return location for an error
 *
 * Makes a PDF file with the sheets of a poster. May be called in any thread.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
rancang_figure_save_poster (RancangFigure    *figure,
                            double            paper_width,
                            double            paper_height,
                            RancangLanguage   language,
                            GError          **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  RancangTiles tiles;
  cairo_t *cr;
  double width, height;
  gboolean wide;

  g_return_val_if_fail (RANCANG_IS_FIGURE (figure), NULL);

  bytes = g_byte_array_new ();
  width = MAX (1, rancang_figure_get_width (figure));
  height = MAX (1, rancang_figure_get_height (figure));
  wide = rancang_tiles_is_wide (width, height, paper_width, paper_height, TRUE);
  rancang_tiles_init_poster (&tiles, width, height, wide ? paper_height : paper_width,
                             wide ? paper_width : paper_height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, bytes, tiles.paper_width,
                                                 tiles.paper_height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  /* The same figure gives the same bytes on any day. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  rancang_figure_get_title (figure));
  cr = cairo_create (surface);
  for (guint page = 0; page < rancang_tiles_get_n_pages (&tiles); page++)
    {
      rancang_tiles_draw (&tiles, figure, page, language, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
