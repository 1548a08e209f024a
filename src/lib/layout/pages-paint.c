/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-paint.c: a page on any surface of cairo */

#include "config.h"

#include "layout/pages-private.h"

#include <math.h>

#define RUNNING_TOP 40.0
#define RUNNING_BOTTOM 44.0
#define DOT_STEP 4.4
#define DOT_SIZE 0.75

typedef struct
{
  RancangPages *pages;      /* borrowed */
  PagesFonts   *fonts;
  cairo_t      *cr;         /* borrowed */
  PagesNode    *at;         /* what is open */
  gboolean      tagged;
} Painter;

static void
begin_text (Painter   *self,
            PagesNode *node)
{
  if (!self->tagged)
    return;
  if (node == NULL)
    {
      cairo_tag_begin (self->cr, "Artifact", NULL);
      return;
    }
  pages_node_move (self->at, node, self->cr);
  self->at = node;
}

static void
end_text (Painter   *self,
          PagesNode *node)
{
  if (self->tagged && node == NULL)
    cairo_tag_end (self->cr, "Artifact");
}

static void
paint_text (Painter         *self,
            const PagesMark *mark)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (*mark->text->text == '\0')
    return;
  layout = pages_text_lay_out (mark->text, self->fonts);
  begin_text (self, mark->node);
  pages_paint_lines (self->pages, self->cr, layout, mark, self->tagged);
  end_text (self, mark->node);
}

static void
paint_line (Painter         *self,
            const PagesMark *mark)
{
  pages_set_colour (self->cr, mark->colour);
  cairo_set_line_width (self->cr, mark->line);
  cairo_move_to (self->cr, mark->x, mark->y);
  cairo_line_to (self->cr, mark->width, mark->height);
  cairo_stroke (self->cr);
}

/* Dots stand below each other from line to line. */
static void
paint_dots (Painter *self,
            double   from,
            double   to,
            double   right,
            double   y)
{
  const double dashes[] = { 0, DOT_STEP };
  double end = right - ceil ((right - to) / DOT_STEP) * DOT_STEP;

  if (end - from < 2 * DOT_STEP)
    return;
  cairo_save (self->cr);
  pages_set_colour (self->cr, PAGES_COLOUR_RULE);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, DOT_SIZE);
  cairo_set_dash (self->cr, dashes, 2, 0);
  cairo_move_to (self->cr, end, y);
  cairo_line_to (self->cr, from, y);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* The page number of a heading, at the end of its line in the contents. */
static void
paint_number (Painter         *self,
              const PagesMark *mark)
{
  const PagesHeading *heading = &g_array_index (self->pages->headings, PagesHeading, mark->first);
  g_autofree char *label = rancang_pages_dup_page_label (self->pages, heading->page);
  g_autofree char *words = g_strconcat (" ", label, NULL);
  PagesText text = { .text = words, .style = mark->text->style, .scale = 1,
                     .flags = PAGES_TEXT_DIGITS };
  g_autoptr (PangoLayout) layout = pages_text_lay_out (&text, self->fonts);
  PagesMark shown = { .text = &text, .colour = mark->colour, .y = mark->y, .n_lines = 1 };
  PangoRectangle extents;
  double width;

  pango_layout_get_extents (layout, NULL, &extents);
  width = (double) extents.width / PANGO_SCALE;
  paint_dots (self, mark->x + 6, mark->width - width - 1, mark->width,
              mark->y + (double) pango_layout_get_baseline (layout) / PANGO_SCALE - DOT_SIZE / 2);
  begin_text (self, mark->node);
  shown.x = mark->width - (float) width;
  pages_paint_lines (self->pages, self->cr, layout, &shown, FALSE);
  end_text (self, mark->node);
}

/* What a figure shows between two heights, moved to @y; all in its own pixels. */
static void
paint_part (Painter       *self,
            RancangFigure *figure,
            double         top,
            double         bottom,
            double         y)
{
  RancangPalette palette;

  rancang_palette_init_light (&palette);
  cairo_save (self->cr);
  cairo_rectangle (self->cr, 0, y, rancang_figure_get_width (figure), bottom - top);
  cairo_clip (self->cr);
  cairo_translate (self->cr, 0, y - top);
  rancang_figure_draw (figure, self->cr, &palette);
  cairo_restore (self->cr);
}

static void
paint_figure (Painter         *self,
              const PagesMark *mark)
{
  double header = mark->top > 0 ? rancang_figure_get_pinned_height (mark->figure) : 0;
  double scale = mark->height / (header + mark->bottom - mark->top);

  begin_text (self, mark->node);
  cairo_save (self->cr);
  cairo_translate (self->cr, mark->x, mark->y);
  cairo_scale (self->cr, scale, scale);
  if (header > 0)
    paint_part (self, mark->figure, 0, header, 0);
  paint_part (self, mark->figure, mark->top, mark->bottom, header);
  cairo_restore (self->cr);
}

static void
paint_logo (Painter         *self,
            const PagesMark *mark)
{
  cairo_surface_t *logo = self->pages->logo;

  begin_text (self, mark->node);
  cairo_save (self->cr);
  cairo_translate (self->cr, mark->x, mark->y);
  cairo_scale (self->cr, mark->width / cairo_image_surface_get_width (logo),
               mark->height / cairo_image_surface_get_height (logo));
  cairo_set_source_surface (self->cr, logo, 0, 0);
  cairo_paint (self->cr);
  cairo_restore (self->cr);
}

static void
paint_mark (Painter         *self,
            const PagesMark *mark)
{
  switch (mark->kind)
    {
    case PAGES_MARK_TEXT:
      paint_text (self, mark);
      break;
    case PAGES_MARK_FILL:
      pages_set_colour (self->cr, mark->colour);
      cairo_rectangle (self->cr, mark->x, mark->y, mark->width, mark->height);
      cairo_fill (self->cr);
      break;
    case PAGES_MARK_LINE:
      paint_line (self, mark);
      break;
    case PAGES_MARK_FIGURE:
      paint_figure (self, mark);
      break;
    case PAGES_MARK_IMAGE:
      paint_logo (self, mark);
      break;
    case PAGES_MARK_NUMBER:
    default:
      paint_number (self, mark);
      break;
    }
}

static void
paint_running (Painter        *self,
               const char     *words,
               double          left,
               double          right,
               double          y,
               PangoAlignment  align)
{
  PagesText text = { .text = (char *) words, .style = PAGES_STYLE_RUNNING, .scale = 1,
                     .width = (float) (right - left), .align = align };
  PagesMark mark = { .text = &text, .colour = PAGES_COLOUR_QUIET, .x = (float) left,
                     .y = (float) y, .n_lines = 1 };
  g_autoptr (PangoLayout) layout = NULL;

  if (words == NULL || *words == '\0')
    return;
  layout = pages_text_lay_out (&text, self->fonts);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  begin_text (self, NULL);
  pages_paint_lines (self->pages, self->cr, layout, &mark, FALSE);
  end_text (self, NULL);
}

/* The running head and the page number. */
static void
paint_edges (Painter   *self,
             PagesPage *page,
             guint      index)
{
  g_autofree char *label = rancang_pages_dup_page_label (self->pages, index);
  const double left = PAGES_MARGIN_LEFT;
  const double right = page->width - PAGES_MARGIN_RIGHT;
  const double middle = (left + right) / 2;
  PagesMark rule = { .x = (float) left, .y = (float) RUNNING_TOP + 15, .width = (float) right,
                     .height = (float) RUNNING_TOP + 15, .line = 0.5f,
                     .colour = PAGES_COLOUR_RULE };

  if (page->plain)
    return;
  paint_running (self, self->pages->running_start, left, middle - 6, RUNNING_TOP,
                 PANGO_ALIGN_LEFT);
  paint_running (self, self->pages->running_end, middle + 6, right, RUNNING_TOP,
                 PANGO_ALIGN_RIGHT);
  paint_line (self, &rule);
  paint_running (self, label, left, right, page->height - RUNNING_BOTTOM, PANGO_ALIGN_RIGHT);
}

/* What the pages before left open. */
static PagesNode *
find_open_node (RancangPages *self,
                guint         page)
{
  while (page-- > 0)
    {
      const PagesPage *at = self->pages->pdata[page];

      for (guint i = at->marks->len; i > 0; i--)
        {
          const PagesMark *mark = &g_array_index (at->marks, PagesMark, i - 1);

          if (mark->node != NULL
              && (mark->kind != PAGES_MARK_TEXT || *mark->text->text != '\0'))
            return mark->node;
        }
    }
  return NULL;
}

void
pages_paint (RancangPages *self,
             guint         page,
             cairo_t      *cr,
             gboolean      tagged)
{
  PagesPage *at = self->pages->pdata[page];
  Painter painter = { .pages = self, .cr = cr, .tagged = tagged };

  painter.fonts = pages_fonts_new (rancang_report_get_language (self->report));
  if (tagged)
    painter.at = find_open_node (self, page);
  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < at->marks->len; i++)
    paint_mark (&painter, &g_array_index (at->marks, PagesMark, i));
  paint_edges (&painter, at, page);
  cairo_restore (cr);
  if (tagged && page + 1 == self->pages->len)
    pages_node_move (painter.at, NULL, cr);
  pages_fonts_free (painter.fonts);
}
