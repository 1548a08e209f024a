/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages.c: a report laid out on pages, for paper and for the screen */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "layout/pages-private.h"


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
