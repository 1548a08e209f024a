/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages.c: a report laid out on pages, for paper and for the screen */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "layout/pages-private.h"

#include <string.h>

/**
 * RancangPages:
 *
 * A report on pages of one paper: every line and rule has its place. It never changes once made, so
 * threads may share it: the screen shows a page while a file of all pages is written.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (RancangPages, rancang_pages, G_TYPE_OBJECT)

static void
free_page (gpointer data)
{
  PagesPage *page = data;

  g_array_unref (page->marks);
  g_free (page);
}

static void
clear_heading (gpointer data)
{
  PagesHeading *heading = data;

  g_free (heading->title);
}

static void
rancang_pages_finalize (GObject *object)
{
  RancangPages *self = RANCANG_PAGES (object);

  g_clear_object (&self->report);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->headings);
  g_hash_table_unref (self->anchors);
  g_clear_pointer (&self->logo, cairo_surface_destroy);
  g_free (self->running_start);
  g_free (self->running_end);
  G_OBJECT_CLASS (rancang_pages_parent_class)->finalize (object);
}

static void
rancang_pages_class_init (RancangPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_pages_finalize;
}

static void
rancang_pages_init (RancangPages *self)
{
  self->pages = g_ptr_array_new_with_free_func (free_page);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) pages_text_free);
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) pages_node_free);
  self->headings = g_array_new (FALSE, TRUE, sizeof (PagesHeading));
  g_array_set_clear_func (self->headings, clear_heading);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

/* "Chapter 1  Introduction" */
static char *
make_title (RancangReportBlock *block)
{
  const char *label = rancang_report_block_get_label (block);
  const char *number = rancang_report_block_get_number (block);
  g_autofree char *text = rancang_report_block_dup_text (block);
  GString *title = g_string_new (NULL);

  if (number != NULL)
    g_string_append_printf (title, "%s%s%s ", label != NULL ? label : "",
                            label != NULL ? " " : "", number);
  g_string_append (title, text);
  g_strdelimit (title->str, "\n\t\r", ' ');
  return g_string_free (title, FALSE);
}

/* The contents come before what they list, so headings are known before they are placed. */
static void
list_headings (RancangPages *self)
{
  for (guint i = 0; i < rancang_report_get_n_blocks (self->report); i++)
    {
      RancangReportBlock *block = rancang_report_get_block (self->report, i);
      PagesHeading heading = { .block = block };

      if (rancang_report_block_get_kind (block) != RANCANG_REPORT_BLOCK_HEADING)
        continue;
      heading.title = make_title (block);
      heading.level = CLAMP (rancang_report_block_get_level (block), 1, 4);
      g_array_append_val (self->headings, heading);
    }
}

static void
set_running (RancangPages *self)
{
  const char *region = rancang_report_get_region (self->report);
  const char *period = rancang_report_get_period (self->report);
  const char *book = rancang_report_get_book (self->report);
  const char *title = rancang_report_get_title (self->report);

  self->running_start = book != NULL ? g_strdup_printf ("%s \302\267 %s", title, book)
                                     : g_strdup (title);
  if (region != NULL && period != NULL)
    self->running_end = g_strdup_printf ("%s \302\267 %s", region, period);
  else
    self->running_end = g_strdup (region != NULL ? region : period);
}

static void
set_links (RancangPages *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const PagesPage *page = self->pages->pdata[i];

      for (guint j = 0; j < page->marks->len; j++)
        {
          const PagesMark *mark = &g_array_index (page->marks, PagesMark, j);
          const PagesHeading *heading;

          if (mark->kind != PAGES_MARK_NUMBER || mark->node->attributes != NULL)
            continue;
          heading = &g_array_index (self->headings, PagesHeading, mark->first);
          mark->node->attributes = g_strdup_printf ("page=%u pos=[0 %d]", heading->page + 1,
                                                    MAX (0, (int) heading->y - 12));
        }
    }
}

/* An empty page at the end, begun for something that never came. */
static void
drop_last_page (RancangPages *self)
{
  while (self->pages->len > 1)
    {
      const PagesPage *last = self->pages->pdata[self->pages->len - 1];

      if (last->marks->len > 0)
        return;
      g_ptr_array_set_size (self->pages, (int) self->pages->len - 1);
    }
}

static gboolean
lay_out (RancangPages  *self,
         PagesFonts    *fonts,
         GCancellable  *cancellable,
         GError       **error)
{
  PagesFlow flow;
  gboolean done;

  pages_flow_init (&flow, self, fonts, cancellable);
  pages_add_cover (&flow);
  for (guint i = 0; i < rancang_report_get_n_blocks (self->report)
                    && pages_flow_go_on (&flow); i++)
    pages_add_block (&flow, i);
  pages_flow_flush (&flow, 0);
  pages_notes_place (&flow);
  done = !flow.full;
  if (!flow.body)
    self->n_front = 1;
  pages_flow_clear (&flow);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!done)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                 _("The document would have more than %u pages"), self->pages->len);
  return done;
}

/**
 * rancang_pages_new:
 * @report: a report
 * @paper_width: width of a sheet that stands upright, in points
 * @paper_height: height of it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Lays a report out on pages: the title page, the table of contents with its page numbers, chapters
 * that begin on pages of their own, tables that go on over pages with their heads repeated. May be
 * called in any thread.
 *
 * The errors are %G_IO_ERROR_CANCELLED, and %G_IO_ERROR_NO_SPACE for more pages than anyone prints.
 *
 * Returns: (transfer full): the pages, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangPages *
rancang_pages_new (RancangReport  *report,
                   double          paper_width,
                   double          paper_height,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (RancangPages) self = NULL;
  PagesFonts *fonts;
  gboolean done;

  g_return_val_if_fail (RANCANG_IS_REPORT (report), NULL);
  g_return_val_if_fail (paper_width >= 300 && paper_height >= 300, NULL);

  self = g_object_new (RANCANG_TYPE_PAGES, NULL);
  self->report = g_object_ref (report);
  self->paper_width = paper_width;
  self->paper_height = paper_height;
  self->document = pages_node_new (self, NULL, "Document");
  list_headings (self);
  set_running (self);
  self->logo = pages_read_logo (report);
  fonts = pages_fonts_new (rancang_report_get_language (report));
  fonts->cancellable = cancellable;
  done = lay_out (self, fonts, cancellable, error);
  pages_fonts_free (fonts);
  if (!done)
    return NULL;
  drop_last_page (self);
  set_links (self);

  return g_steal_pointer (&self);
}

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
