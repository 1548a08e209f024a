/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-file.c: opening, saving and closing */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "window/window-private.h"

/* What a saving that was asked for needs to know. */
typedef struct
{
  RancangWindow *window;
  gboolean       close_after;
} SaveRequest;

static void
save_request_free (SaveRequest *request)
{
  g_object_unref (request->window);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaveRequest, save_request_free)

void
rancang_window_show_problem (RancangWindow *self,
                             const char    *heading,
                             const GError  *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
save_elsewhere_cb (RancangWindow *self,
                   const char    *response)
{
  if (g_str_equal (response, "save-as"))
    rancang_window_save (self, TRUE, FALSE);
  if (g_str_equal (response, "compare"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.compare-disk", NULL);
  if (g_str_equal (response, "replace") && self->document != NULL)
    {
      rancang_file_accept_changes (rancang_document_get_plan (self->document), NULL);
      rancang_window_save (self, FALSE, FALSE);
    }
}

/* What happened, what is safe, what to do. */
static void
show_save_problem (RancangWindow *self,
                   const GError  *error)
{
  g_autofree char *body = g_strdup_printf (_("%s\n\nYour changes are still here, but not in the "
                                             "file. Save them in another place."),
                                           error->message);
  AdwDialog *dialog = adw_alert_dialog_new (_("The Plan Could Not Be Saved"), body);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_response (alert, "close", _("_Close"));
  if (g_error_matches (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_CHANGED))
    {
      adw_alert_dialog_add_response (alert, "compare", _("_Compare…"));
      adw_alert_dialog_add_response (alert, "replace", _("_Replace the File"));
      adw_alert_dialog_set_response_appearance (alert, "replace", ADW_RESPONSE_DESTRUCTIVE);
    }
  if (g_error_matches (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_GONE))
    adw_alert_dialog_add_response (alert, "replace", _("Save _Here Anyway"));
  adw_alert_dialog_add_response (alert, "save-as", _("Save _As…"));
  adw_alert_dialog_set_response_appearance (alert, "save-as", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "save-as");
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_elsewhere_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
rancang_window_set_loading (RancangWindow *self,
                            int            step)
{
  self->n_loading += step;
  gtk_widget_set_visible (self->spinner, self->n_loading > 0);
}

static GtkFileFilter *
create_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Rancang plans"));
  gtk_file_filter_add_mime_type (filter, RANCANG_FILE_MEDIA_TYPE);
  gtk_file_filter_add_pattern (filter, "*" RANCANG_FILE_EXTENSION);
  return filter;
}

GtkFileDialog *
rancang_window_create_file_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = create_filter ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}

/* The list of recent files finds the plan again by its media type. */
void
rancang_window_remember_file (GFile *file)
{
  GApplication *application = g_application_get_default ();
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) RANCANG_FILE_MEDIA_TYPE,
    .app_name = (char *) "Rancang",
    .app_exec = (char *) "rancang %u",
  };

  /* Neither pictures nor tests are somebody's work. */
  if (application == NULL
      || (g_application_get_flags (application) & G_APPLICATION_NON_UNIQUE) != 0)
    return;

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RancangWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangDocument) document = rancang_document_load_finish (result, &error);
  g_autoptr (GFile) file = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  rancang_window_set_loading (self, -1);
  file = g_steal_pointer (&self->loading);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    {
      rancang_window_show_regions (self, file);
      return;
    }
  if (document == NULL)
    {
      rancang_window_show_problem (self, _("The Plan Could Not Be Opened"), error);
      return;
    }
  if (rancang_document_get_file (document) != NULL)
    rancang_window_remember_file (rancang_document_get_file (document));
  rancang_window_set_document (self, document);
}

static RancangWindow *
find_window_of (RancangWindow *self,
                GFile         *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      RancangDocument *document = RANCANG_IS_WINDOW (l->data)
                                    ? rancang_window_get_document (l->data) : NULL;
      GFile *shown = document != NULL             ? rancang_document_get_file (document)
                     : RANCANG_IS_WINDOW (l->data) ? RANCANG_WINDOW (l->data)->loading
                                                   : NULL;

      if (shown != NULL && g_file_equal (shown, file))
        return l->data;
    }
  return NULL;
}

/* A window that shows a plan keeps it: another one opens. One plan is never edited in two. */
void
rancang_window_open_file (RancangWindow *self,
                          GFile         *file)
{
  RancangWindow *shows_it;

  g_return_if_fail (RANCANG_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  shows_it = find_window_of (self, file);
  if (shows_it != NULL)
    {
      gtk_window_present (GTK_WINDOW (shows_it));
      if (shows_it->document != NULL)
        rancang_window_say (shows_it, _("This plan is open in this window already"));
      return;
    }
  if (self->document != NULL || self->n_loading > 0 || rancang_window_shows_regions (self))
    {
      RancangWindow *window = rancang_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                                                  self->host);

      gtk_window_present (GTK_WINDOW (window));
      rancang_window_open_file (window, file);
      return;
    }

  g_set_object (&self->loading, file);
  rancang_window_set_loading (self, 1);
  rancang_document_load_async (self->host, file, self->cancellable, loaded_cb,
                               g_object_ref (self));
}

/* Shows a plan that has no file yet. Who chooses twice gets it once. */
void
rancang_window_begin (RancangWindow *self,
                      RancangPlan   *plan)
{
  if (self->document != NULL || self->n_loading > 0)
    return;

  rancang_window_set_loading (self, 1);
  rancang_document_begin_async (self->host, plan, self->cancellable, loaded_cb,
                                g_object_ref (self));
}

gboolean
rancang_window_is_loading (RancangWindow *self)
{
  g_return_val_if_fail (RANCANG_IS_WINDOW (self), FALSE);

  return self->n_loading > 0 || rancang_window_is_reading_regions (self);
}

static void
open_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (RancangWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    rancang_window_open_file (self, file);
}

void
rancang_window_open_dialog (RancangWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = rancang_window_create_file_dialog (_("Open Plan"));

  gtk_file_dialog_open (dialog, GTK_WINDOW (self), self->cancellable, open_chosen_cb,
                        g_object_ref (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SaveRequest) request = user_data;
  RancangWindow *self = request->window;
  RancangDocument *document = RANCANG_DOCUMENT (source);
  g_autoptr (GError) error = NULL;

  if (rancang_document_save_finish (document, result, &error))
    rancang_window_remember_file (rancang_document_get_file (document));
  /* The window may have been closed, or show another plan. */
  if (self->document != document)
    return;
  if (error != NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_save_problem (self, error);
      return;
    }

  if (request->close_after)
    {
      self->may_close = !rancang_document_has_changes (document);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  rancang_window_say (self, _("Plan saved"));
}

static void
start_saving (SaveRequest *request,
              GFile       *file)
{
  rancang_document_save_async (request->window->document, file, NULL, saved_cb, request);
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SaveRequest) request = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && request->window->document != NULL)
    start_saving (g_steal_pointer (&request), file);
}

static char *
dup_file_name (RancangDocument *document)
{
  g_autofree char *name = g_strdup (rancang_document_get_title (document));

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  return g_strconcat (name, RANCANG_FILE_EXTENSION, NULL);
}

void
rancang_window_save (RancangWindow *self,
                     gboolean       choose_file,
                     gboolean       close_after)
{
  SaveRequest *request;
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *name = NULL;

  if (self->document == NULL)
    return;

  request = g_new0 (SaveRequest, 1);
  request->window = g_object_ref (self);
  request->close_after = close_after;
  if (!choose_file && rancang_document_get_file (self->document) != NULL)
    {
      start_saving (request, NULL);
      return;
    }

  dialog = rancang_window_create_file_dialog (_("Save Plan"));
  name = dup_file_name (self->document);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->cancellable, save_chosen_cb, request);
}

static void
response_cb (RancangWindow *self,
             const char    *response)
{
  if (g_str_equal (response, "save"))
    {
      rancang_window_save (self, FALSE, TRUE);
    }
  else if (g_str_equal (response, "discard"))
    {
      self->may_close = TRUE;
      self->discard = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

void
rancang_window_ask_to_close (RancangWindow *self)
{
  g_autofree char *body = g_strdup_printf (_("“%s” holds changes that are not saved. They will be "
                                             "lost unless you save them."),
                                           rancang_document_get_title (self->document));
  AdwDialog *dialog = adw_alert_dialog_new (_("Save Changes?"), body);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert,
                                  "cancel", _("_Cancel"),
                                  "discard", _("_Discard"),
                                  "save", _("_Save"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (alert, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "save");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
