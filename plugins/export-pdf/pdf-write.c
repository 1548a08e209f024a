/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf-write.c: pages as a tagged PDF file with bookmarks, page labels and metadata */

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "pdf-private.h"

/* Bookmarks that are open when the file is opened; deeper ones wait to be asked for. */
#define OPEN_LEVELS 1
#define N_LEVELS 4

static cairo_status_t
append_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static char *
join (const char *separator,
      const char *first,
      const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second != NULL ? second : "");
  if (second == NULL || *second == '\0')
    return g_strdup (first);
  return g_strconcat (first, separator, second, NULL);
}

/* The day on which a file is made would make every file another, so it has none. */
static void
set_metadata (cairo_surface_t *surface,
              RancangReport   *report)
{
  const char *region = rancang_report_get_region (report);
  const char *period = rancang_report_get_period (report);
  g_autofree char *title = join (" ", rancang_report_get_title (report), region);
  g_autofree char *subject = join (" ", rancang_report_get_book (report), period);
  g_autofree char *place = join (", ", region, rancang_report_get_province (report));
  g_autofree char *keywords = join (", ", "smart city", place);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  region != NULL ? region : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Rancang");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, "");
}

/* Headings as bookmarks; one that skips a level hangs on the last above it. */
static void
add_outline (cairo_surface_t *surface,
             RancangPages    *pages)
{
  int parents[N_LEVELS + 1];

  for (guint i = 0; i <= N_LEVELS; i++)
    parents[i] = CAIRO_PDF_OUTLINE_ROOT;
  for (guint i = 0; i < rancang_pages_get_n_headings (pages); i++)
    {
      guint level = rancang_pages_get_heading_level (pages, i);
      g_autofree char *place = NULL;
      guint page;
      double y;
      int id;

      rancang_pages_get_heading_place (pages, i, &page, &y);
      place = g_strdup_printf ("page=%u pos=[0 %d]", page + 1, MAX (0, (int) y - 12));
      id = cairo_pdf_surface_add_outline (surface, parents[level - 1],
                                          rancang_pages_get_heading_title (pages, i), place,
                                          level <= OPEN_LEVELS ? CAIRO_PDF_OUTLINE_FLAG_BOLD : 0);
      for (guint j = level; j <= N_LEVELS; j++)
        parents[j] = id;
    }
}

static gboolean
draw_pages (cairo_surface_t  *surface,
            RancangPages     *pages,
            GCancellable     *cancellable,
            GError          **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean go_on = TRUE;

  for (guint i = 0; go_on && i < rancang_pages_get_n_pages (pages); i++)
    {
      g_autofree char *label = rancang_pages_dup_page_label (pages, i);
      double width, height;

      rancang_pages_get_page_size (pages, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      cairo_pdf_surface_set_page_label (surface, label);
      rancang_pages_draw_tagged (pages, i, cr);
      cairo_show_page (cr);
      go_on = !g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  cairo_destroy (cr);
  return go_on;
}

/* Cairo speaks of wrong tags only when the file is finished. */
static gboolean
finish (cairo_surface_t  *surface,
        GError          **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FAILED,
               _("The PDF file could not be made: %s"), cairo_status_to_string (status));
  return FALSE;
}

/* What figures show, in words, in the order in which they are painted. */
static GPtrArray *
list_alternatives (RancangReport *report)
{
  GPtrArray *list = g_ptr_array_new ();

  if (rancang_report_get_logo (report) != NULL)
    g_ptr_array_add (list, (gpointer) rancang_report_get_region (report));
  for (guint i = 0; i < rancang_report_get_n_blocks (report); i++)
    {
      RancangReportBlock *block = rancang_report_get_block (report, i);

      if (rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_FIGURE
          && rancang_report_block_get_figure (block) != NULL)
        g_ptr_array_add (list, (gpointer) rancang_report_block_get_alternative (block));
    }
  return list;
}

/* Writes pages as a PDF file. */
GBytes *
pdf_write (RancangPages  *pages,
           GCancellable  *cancellable,
           GError       **error)
{
  RancangReport *report = rancang_pages_get_report (pages);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) alternatives = NULL;
  cairo_surface_t *surface;
  double width, height;
  gboolean done;

  rancang_pages_get_page_size (pages, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, bytes, width, height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, report);
  add_outline (surface, pages);
  done = draw_pages (surface, pages, cancellable, error) && finish (surface, error);
  cairo_surface_destroy (surface);
  if (!done)
    return NULL;
  alternatives = list_alternatives (report);
  pdf_update (bytes, rancang_language_get_code (rancang_report_get_language (report)),
              alternatives);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
