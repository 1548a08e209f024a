/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-save.c: a figure as a picture in a file */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <adwaita.h>
#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "canvas/figure-save.h"

#define MARGIN 12.0
#define PIXELS 2.0 /* a PNG has twice the pixels of the screen, for print */

typedef struct
{
  RancangFigure *figure;
  GFile         *file;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->figure);
  g_clear_object (&job->file);
  g_free (job);
}

static cairo_status_t
append_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A point of paper for a pixel would make a poster: three quarters keep the text's size. */
static GBytes *
save_pdf (RancangFigure  *figure,
          GError        **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double width = rancang_figure_get_width (figure) + 2 * MARGIN;
  double height = rancang_figure_get_height (figure) + 2 * MARGIN;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, bytes,
                                                                  width * 0.75, height * 0.75);
  cairo_t *cr = cairo_create (surface);
  RancangPalette palette;
  cairo_status_t status;

  rancang_palette_init_light (&palette);
  cairo_scale (cr, 0.75, 0.75);
  cairo_translate (cr, MARGIN, MARGIN);
  rancang_figure_draw (figure, cr, &palette);
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

/* Any thread. The picture is on white, whatever the screen's colours are. */
GBytes *
rancang_figure_save_to_bytes (RancangFigure  *figure,
                              const char     *extension,
                              GError        **error)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (figure), NULL);

  if (g_str_equal (extension, "pdf"))
    return save_pdf (figure, error);
  if (g_str_equal (extension, "svg"))
    return rancang_figure_save_svg (figure, MARGIN, error);

  return rancang_figure_save_png (figure, MARGIN, PIXELS, error);
}

static const char *
get_extension (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (lower, ".svg"))
    return "svg";
  if (g_str_has_suffix (lower, ".pdf"))
    return "pdf";

  return "png";
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = rancang_figure_save_to_bytes (job->figure, get_extension (job->file), &error);
  if (bytes != NULL && rancang_file_write_bytes (bytes, job->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    return;

  dialog = adw_alert_dialog_new (_("The Picture Was Not Saved"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (source));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);

  job->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (job->file == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_run_in_thread (task, save_in_thread);
}

static void
add_filter (GListStore *filters,
            const char *name,
            const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
}

/* Asks for a file and writes the picture there; its name says which kind of picture. */
void
rancang_figure_save_with_dialog (RancangFigure *figure,
                                 GtkWidget     *parent)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = NULL;
  GTask *task;
  Job *job;

  g_return_if_fail (RANCANG_IS_FIGURE (figure));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  add_filter (filters, _("PNG picture"), "png");
  add_filter (filters, _("SVG drawing"), "svg");
  add_filter (filters, _("PDF document"), "pdf");
  name = g_strdup_printf ("%s.png", rancang_figure_get_title (figure));
  gtk_file_dialog_set_title (dialog, _("Save as Picture"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  job = g_new0 (Job, 1);
  job->figure = g_object_ref (figure);
  task = g_task_new (parent, NULL, saved_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, chosen_cb, task);
}
