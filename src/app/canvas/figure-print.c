/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-print.c: a figure on paper */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "canvas/figure-print.h"

typedef struct
{
  RancangFigure *figure;
  RancangTiles   tiles;
  gboolean       poster;
} Print;

typedef struct
{
  RancangFigure *figure;
  GFile         *file;
  gboolean       a3;
} Poster;

static void
print_free (gpointer  data,
            GClosure *closure)
{
  Print *print = data;

  g_object_unref (print->figure);
  g_free (print);
}

static void
poster_free (Poster *poster)
{
  g_object_unref (poster->figure);
  g_clear_object (&poster->file);
  g_free (poster);
}

/* The paper is known when the dialog has been answered: only now the sheets are counted. */
static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Print             *print)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  const double paper_width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  const double paper_height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  const double width = MAX (1, rancang_figure_get_width (print->figure));
  const double height = MAX (1, rancang_figure_get_height (print->figure));

  if (print->poster)
    rancang_tiles_init_poster (&print->tiles, width, height, paper_width, paper_height);
  else
    rancang_tiles_init_page (&print->tiles, width, height, paper_width, paper_height);
  gtk_print_operation_set_n_pages (operation, (int) rancang_tiles_get_n_pages (&print->tiles));
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         Print             *print)
{
  rancang_tiles_draw (&print->tiles, print->figure, (guint) page,
                      rancang_language_get_default (),
                      gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
create_setup (RancangFigure *figure,
              gboolean       poster)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  const gboolean wide = rancang_tiles_is_wide (MAX (1, rancang_figure_get_width (figure)),
                                               MAX (1, rancang_figure_get_height (figure)),
                                               RANCANG_PAPER_A4_WIDTH, RANCANG_PAPER_A4_HEIGHT,
                                               poster);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, wide ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                              : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);

  return setup;
}

/* Sheets are A4, as the figure lies best, until the dialog says otherwise. */
GtkPrintOperation *
rancang_figure_print_operation_new (RancangFigure *figure,
                                    gboolean       poster)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = NULL;
  Print *print;

  g_return_val_if_fail (RANCANG_IS_FIGURE (figure), NULL);

  print = g_new0 (Print, 1);
  print->figure = g_object_ref (figure);
  print->poster = poster;
  setup = create_setup (figure, poster);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, rancang_figure_get_title (figure));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), print, print_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), print);

  return operation;
}

static void
show_problem (GtkWidget    *parent,
              const char   *heading,
              const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, parent);
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         GtkWidget              *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    show_problem (parent, _("The Figure Was Not Printed"), error);
}

void
rancang_figure_print (RancangFigure *figure,
                      gboolean       poster,
                      GtkWidget     *parent)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RANCANG_IS_FIGURE (figure));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  operation = rancang_figure_print_operation_new (figure, poster);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (parent)), &error)
        == GTK_PRINT_OPERATION_RESULT_ERROR && error != NULL)
    show_problem (parent, _("The Figure Was Not Printed"), error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Poster *poster = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = rancang_figure_save_poster (poster->figure,
                                      poster->a3 ? RANCANG_PAPER_A3_WIDTH : RANCANG_PAPER_A4_WIDTH,
                                      poster->a3 ? RANCANG_PAPER_A3_HEIGHT
                                                 : RANCANG_PAPER_A4_HEIGHT,
                                      rancang_language_get_default (), &error);
  if (bytes != NULL && rancang_file_write_bytes (bytes, poster->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    show_problem (GTK_WIDGET (source), _("The Poster Was Not Saved"), error);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Poster *poster = g_task_get_task_data (task);

  poster->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (poster->file == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_run_in_thread (task, save_in_thread);
}

void
rancang_figure_save_poster_with_dialog (RancangFigure *figure,
                                        gboolean       a3,
                                        GtkWidget     *parent)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = NULL;
  GTask *task;
  Poster *poster;

  g_return_if_fail (RANCANG_IS_FIGURE (figure));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  gtk_file_filter_set_name (filter, _("PDF document"));
  gtk_file_filter_add_suffix (filter, "pdf");
  name = g_strdup_printf ("%s.pdf", rancang_figure_get_title (figure));
  gtk_file_dialog_set_title (dialog, _("Save as Poster"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_default_filter (dialog, filter);

  poster = g_new0 (Poster, 1);
  poster->figure = g_object_ref (figure);
  poster->a3 = a3;
  task = g_task_new (parent, NULL, saved_cb, NULL);
  g_task_set_source_tag (task, rancang_figure_save_poster_with_dialog);
  g_task_set_task_data (task, poster, (GDestroyNotify) poster_free);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, chosen_cb, task);
}
