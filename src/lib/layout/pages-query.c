/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-query.c: what can be asked of pages */

#include "config.h"

#include "layout/pages-private.h"

/**
 * rancang_pages_get_report:
 * @self: pages
 *
 * Gets the report that is on the pages.
 *
 * Returns: (transfer none): the report
 *
 * Since: 1.0
 */
RancangReport *
rancang_pages_get_report (RancangPages *self)
{
  g_return_val_if_fail (RANCANG_IS_PAGES (self), NULL);
  return self->report;
}

/**
 * rancang_pages_get_n_pages:
 * @self: pages
 *
 * Gets how many pages there are.
 *
 * Returns: the number of pages, at least 1
 *
 * Since: 1.0
 */
guint
rancang_pages_get_n_pages (RancangPages *self)
{
  g_return_val_if_fail (RANCANG_IS_PAGES (self), 0);
  return self->pages->len;
}

/**
 * rancang_pages_get_page_size:
 * @self: pages
 * @page: which page, from 0
 * @width: (out): its width, in points
 * @height: (out): its height
 *
 * Gets how large a page is: some lie on their side.
 *
 * Since: 1.0
 */
void
rancang_pages_get_page_size (RancangPages *self,
                             guint         page,
                             double       *width,
                             double       *height)
{
  const PagesPage *at;

  g_return_if_fail (RANCANG_IS_PAGES (self) && page < self->pages->len);
  g_return_if_fail (width != NULL && height != NULL);
  at = self->pages->pdata[page];
  *width = at->width;
  *height = at->height;
}

static char *
make_roman (guint number)
{
  static const struct { guint value; const char *digits; } steps[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" },
    { 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
  };
  GString *roman = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (roman, steps[i].digits);
  return g_string_free (roman, FALSE);
}

/**
 * rancang_pages_dup_page_label:
 * @self: pages
 * @page: which page, from 0
 *
 * Gets the number that is printed on a page: small Roman numbers before the first chapter, which
 * begins on page 1.
 *
 * Returns: (transfer full): the number, such as "iv" or "12"
 *
 * Since: 1.0
 */
char *
rancang_pages_dup_page_label (RancangPages *self,
                              guint         page)
{
  g_return_val_if_fail (RANCANG_IS_PAGES (self), NULL);
  if (page < self->n_front)
    return make_roman (page + 1);
  return g_strdup_printf ("%u", page - self->n_front + 1);
}

/* What of a text stands on a page: the lines of a layout say where they begin. */
static void
append_lines (GString         *words,
              const PagesMark *mark,
              PagesFonts      *fonts)
{
  g_autoptr (PangoLayout) layout = pages_text_lay_out (mark->text, fonts);

  for (guint i = 0; i < mark->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) (mark->first + i));

      if (line != NULL)
        g_string_append_len (words,
                             mark->text->text + pango_layout_line_get_start_index (line),
                             pango_layout_line_get_length (line));
      g_string_append_c (words, '\n');
    }
}

/**
 * rancang_pages_dup_page_text:
 * @self: pages
 * @page: which page, from 0
 *
 * Gets what can be read on a page, line by line in the order of reading, without running head and
 * page number: for search, and for those who hear a page.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_pages_dup_page_text (RancangPages *self,
                             guint         page)
{
  GString *words;
  const PagesPage *at;
  PagesFonts *fonts;

  g_return_val_if_fail (RANCANG_IS_PAGES (self) && page < self->pages->len, NULL);
  at = self->pages->pdata[page];
  words = g_string_new (NULL);
  fonts = pages_fonts_new (rancang_report_get_language (self->report));
  for (guint i = 0; i < at->marks->len; i++)
    {
      const PagesMark *mark = &g_array_index (at->marks, PagesMark, i);

      if (mark->kind == PAGES_MARK_TEXT)
        append_lines (words, mark, fonts);
      else if (mark->kind == PAGES_MARK_NUMBER)
        {
          g_autofree char *label = NULL;

          label = rancang_pages_dup_page_label (self, g_array_index (self->headings, PagesHeading,
                                                                     mark->first).page);
          g_string_append_printf (words, "%s\n", label);
        }
    }
  pages_fonts_free (fonts);

  return g_string_free (words, FALSE);
}

/**
 * rancang_pages_draw_page:
 * @self: pages
 * @page: which page, from 0
 * @cr: the page, in points, from its upper left corner, at any scale
 *
 * Paints a page. The paper itself is not painted. May be called in any thread.
 *
 * Since: 1.0
 */
void
rancang_pages_draw_page (RancangPages *self,
                         guint         page,
                         cairo_t      *cr)
{
  g_return_if_fail (RANCANG_IS_PAGES (self) && page < self->pages->len);
  g_return_if_fail (cr != NULL);
  pages_paint (self, page, cr, FALSE);
}

/**
 * rancang_pages_draw_tagged:
 * @self: pages
 * @page: which page, from 0
 * @cr: the page, in points, from its upper left corner
 *
 * Paints a page with the tags of cairo that tell its structure: headings, lists, tables, links. All
 * pages must be painted, in their order, on one surface: what goes on over pages stays open between
 * them.
 *
 * Since: 1.0
 */
void
rancang_pages_draw_tagged (RancangPages *self,
                           guint         page,
                           cairo_t      *cr)
{
  g_return_if_fail (RANCANG_IS_PAGES (self) && page < self->pages->len);
  g_return_if_fail (cr != NULL);
  pages_paint (self, page, cr, TRUE);
}

/**
 * rancang_pages_get_n_headings:
 * @self: pages
 *
 * Gets how many headings there are, of all levels.
 *
 * Returns: the number of headings
 *
 * Since: 1.0
 */
guint
rancang_pages_get_n_headings (RancangPages *self)
{
  g_return_val_if_fail (RANCANG_IS_PAGES (self), 0);
  return self->headings->len;
}

/**
 * rancang_pages_get_heading_title:
 * @self: pages
 * @heading: which heading, from 0
 *
 * Gets the title of a heading with its number.
 *
 * Returns: the title, such as "Chapter 2 Direction"
 *
 * Since: 1.0
 */
const char *
rancang_pages_get_heading_title (RancangPages *self,
                                 guint         heading)
{
  g_return_val_if_fail (RANCANG_IS_PAGES (self) && heading < self->headings->len, NULL);
  return g_array_index (self->headings, PagesHeading, heading).title;
}

/**
 * rancang_pages_get_heading_level:
 * @self: pages
 * @heading: which heading, from 0
 *
 * Gets the level of a heading.
 *
 * Returns: the level, 1 to 4
 *
 * Since: 1.0
 */
guint
rancang_pages_get_heading_level (RancangPages *self,
                                 guint         heading)
{
  g_return_val_if_fail (RANCANG_IS_PAGES (self) && heading < self->headings->len, 0);
  return g_array_index (self->headings, PagesHeading, heading).level;
}

/**
 * rancang_pages_get_heading_place:
 * @self: pages
 * @heading: which heading, from 0
 * @page: (out): the page that it stands on, from 0
 * @y: (out): its upper edge, in points
 *
 * Gets where a heading stands.
 *
 * Since: 1.0
 */
void
rancang_pages_get_heading_place (RancangPages *self,
                                 guint         heading,
                                 guint        *page,
                                 double       *y)
{
  const PagesHeading *at;

  g_return_if_fail (RANCANG_IS_PAGES (self) && heading < self->headings->len);
  g_return_if_fail (page != NULL && y != NULL);
  at = &g_array_index (self->headings, PagesHeading, heading);
  *page = at->page;
  *y = at->y;
}

/**
 * rancang_pages_find_anchor:
 * @self: pages
 * @anchor: the anchor of a heading or a caption
 * @page: (out): the page that it stands on, from 0
 * @y: (out): its upper edge, in points
 *
 * Finds what is referred to: see rancang_report_block_get_anchor().
 *
 * Returns: %TRUE if it is there
 *
 * Since: 1.0
 */
gboolean
rancang_pages_find_anchor (RancangPages *self,
                           const char   *anchor,
                           guint        *page,
                           double       *y)
{
  const PagesPlace *place;

  g_return_val_if_fail (RANCANG_IS_PAGES (self), FALSE);
  g_return_val_if_fail (anchor != NULL && page != NULL && y != NULL, FALSE);
  place = g_hash_table_lookup (self->anchors, anchor);
  if (place == NULL)
    return FALSE;
  *page = place->page;
  *y = place->y;
  return TRUE;
}
