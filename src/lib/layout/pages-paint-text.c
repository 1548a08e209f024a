/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-paint-text.c: lines of text, with links and marks in them */

#include "config.h"

#include "layout/pages-private.h"

#define SPECIAL (RANCANG_REPORT_RUN_MISSING | RANCANG_REPORT_RUN_LINK \
                 | RANCANG_REPORT_RUN_REFERENCE)

void
pages_set_colour (cairo_t *cr,
                  guint32  colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

static const PagesRun *
find_run (const PagesText *text,
          int              index)
{
  for (guint i = 0; i < text->n_runs; i++)
    if ((int) text->runs[i].start <= index && index < (int) text->runs[i].end)
      return &text->runs[i];
  return NULL;
}

static gboolean
is_special (const PagesText *text)
{
  for (guint i = 0; i < text->n_runs; i++)
    if (text->runs[i].flags & SPECIAL)
      return TRUE;
  return FALSE;
}

/* Only addresses of the web and of mail lead anywhere from a document; every letter that has a
 * meaning in cairo's attributes is written as its code. */
static char *
make_address (const char *target)
{
  g_autofree char *scheme = g_uri_parse_scheme (target);
  g_autofree char *address = NULL;

  if (scheme == NULL || (g_ascii_strcasecmp (scheme, "https") != 0
                         && g_ascii_strcasecmp (scheme, "http") != 0
                         && g_ascii_strcasecmp (scheme, "mailto") != 0))
    return NULL;
  address = g_uri_escape_string (target, "!#$%&*+,/:;=?@~", FALSE);
  return g_strdup_printf ("uri='%s'", address);
}

/* The attributes of a link, %NULL where it leads nowhere. */
static char *
make_link (RancangPages   *self,
           const PagesRun *run)
{
  const PagesPlace *place;

  if (run == NULL || run->target == NULL)
    return NULL;
  if (run->flags & RANCANG_REPORT_RUN_LINK)
    return make_address (run->target);
  if ((run->flags & RANCANG_REPORT_RUN_REFERENCE) == 0)
    return NULL;
  place = g_hash_table_lookup (self->anchors, run->target);
  if (place == NULL)
    return NULL;
  return g_strdup_printf ("page=%u pos=[0 %d]", place->page + 1, MAX (0, (int) place->y - 12));
}

static void
paint_highlight (cairo_t         *cr,
                 PangoGlyphItem  *item,
                 double           x,
                 double           baseline,
                 double           width)
{
  PangoRectangle extents;

  pango_glyph_string_extents (item->glyphs, item->item->analysis.font, NULL, &extents);
  pages_set_colour (cr, PAGES_COLOUR_HIGHLIGHT);
  cairo_rectangle (cr, x, baseline + (double) extents.y / PANGO_SCALE, width,
                   (double) extents.height / PANGO_SCALE);
  cairo_fill (cr);
}

/* A stretch of one font, which is in one run: runs differ in attributes. */
static void
paint_item (RancangPages    *self,
            cairo_t         *cr,
            const PagesMark *mark,
            PangoGlyphItem  *item,
            double           x,
            double           baseline,
            double           width,
            gboolean         tagged)
{
  const PagesRun *run = find_run (mark->text, item->item->offset);
  RancangReportRunFlags flags = run != NULL ? run->flags : 0;
  g_autofree char *link = tagged ? make_link (self, run) : NULL;

  if (flags & RANCANG_REPORT_RUN_MISSING)
    paint_highlight (cr, item, x, baseline, width);
  pages_set_colour (cr, flags & RANCANG_REPORT_RUN_MISSING ? PAGES_COLOUR_MISSING
                        : flags & RANCANG_REPORT_RUN_LINK  ? PAGES_COLOUR_LINK
                                                           : mark->colour);
  if (link != NULL)
    cairo_tag_begin (cr, CAIRO_TAG_LINK, link);
  cairo_move_to (cr, x, baseline - (double) item->y_offset / PANGO_SCALE);
  pango_cairo_show_glyph_item (cr, mark->text->text, item);
  if (link != NULL)
    cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
paint_items (RancangPages    *self,
             cairo_t         *cr,
             const PagesMark *mark,
             PangoLayoutLine *line,
             double           x,
             double           baseline,
             gboolean         tagged)
{
  for (GSList *at = line->runs; at != NULL; at = at->next)
    {
      PangoGlyphItem *item = at->data;
      double width = (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;

      x += (double) item->start_x_offset / PANGO_SCALE;
      paint_item (self, cr, mark, item, x, baseline, width, tagged);
      x += width + (double) item->end_x_offset / PANGO_SCALE;
    }
}

/* Pango gives no width to the space at which a line was broken, and paints none. Who hears the text
 * would hear the words on both sides as one. */
static void
paint_space (cairo_t         *cr,
             PangoLayout     *layout,
             const PagesMark *mark,
             PangoLayoutLine *line,
             double           x,
             double           baseline)
{
  int end = pango_layout_line_get_start_index (line) + pango_layout_line_get_length (line);
  g_autoptr (PangoLayout) space = NULL;

  if (end <= 0 || mark->text->text[end] == '\0' || mark->text->text[end - 1] != ' ')
    return;
  space = pango_layout_new (pango_layout_get_context (layout));
  pango_layout_set_font_description (space, pango_layout_get_font_description (layout));
  pango_layout_set_text (space, " ", 1);
  cairo_move_to (cr, x, baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (space, 0));
}

/* The lines of a text that a mark shows; the top of the first of them is the mark's. */
void
pages_paint_lines (RancangPages    *self,
                   cairo_t         *cr,
                   PangoLayout     *layout,
                   const PagesMark *mark,
                   gboolean         tagged)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean special = is_special (mark->text);
  guint last = mark->first + mark->n_lines;
  guint line = 0;
  int top = 0;

  do
    {
      PangoRectangle extents;
      double x, baseline;

      if (line == mark->first)
        pango_layout_iter_get_line_yrange (iter, &top, NULL);
      if (line >= mark->first && line < last)
        {
          pango_layout_iter_get_line_extents (iter, NULL, &extents);
          x = mark->x + (double) extents.x / PANGO_SCALE;
          baseline = mark->y + (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE;
          if (special)
            paint_items (self, cr, mark, pango_layout_iter_get_line_readonly (iter), x, baseline,
                         tagged);
          else
            {
              pages_set_colour (cr, mark->colour);
              cairo_move_to (cr, x, baseline);
              pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
            }
          if (tagged)
            paint_space (cr, layout, mark, pango_layout_iter_get_line_readonly (iter),
                         x + (double) extents.width / PANGO_SCALE, baseline);
        }
      line++;
    }
  while (line < last && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}
