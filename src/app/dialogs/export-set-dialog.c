/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-set-dialog.c: writes every document of a plan into a folder */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/export-set-dialog.h"

/**
 * RancangExportSetDialog:
 *
 * How far the writing is, and what went wrong. Cancelling leaves the folder as it was.
 */
struct _RancangExportSetDialog
{
  AdwDialog parent_instance;

  /* Children */
  GtkWidget *button;
  GtkWidget *status;
  GtkWidget *progress;

  /* Owned */
  GFile        *folder;
  GCancellable *cancellable;
  guint         n_documents;
};

G_DEFINE_FINAL_TYPE (RancangExportSetDialog, rancang_export_set_dialog, ADW_TYPE_DIALOG)

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
progress_cb (guint       n_written,
             guint       n_documents,
             const char *name,
             gpointer    user_data)
{
  RancangExportSetDialog *self = user_data;
  g_autofree char *text = NULL;

  /* The window may be gone. */
  if (self->folder == NULL)
    return;
  self->n_documents = n_documents;
  /* Translators: how many documents are written, and how many there will be */
  text = g_strdup_printf (_("%u of %u"), n_written, n_documents);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 (double) n_written / n_documents);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->progress), text);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), name);
}

static void
show_problem (RancangExportSetDialog *self,
              const char             *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  gtk_widget_set_visible (self->progress, FALSE);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->status), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), _("No Document Was Written"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), escaped);
  gtk_button_set_label (GTK_BUTTON (self->button), _("_Close"));
  gtk_widget_set_sensitive (self->button, TRUE);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (RancangExportSetDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean done = rancang_host_export_set_finish (RANCANG_HOST (source), result, &error);

  if (self->folder == NULL)
    return;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  if (!done && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_problem (self, error->message);
      return;
    }
  if (done)
    g_signal_emit (self, signals[EXPORTED], 0, self->folder, self->n_documents);
  adw_dialog_close (ADW_DIALOG (self));
}

/* The document that is being written is given up first, which may take a moment. */
static void
button_cb (RancangExportSetDialog *self)
{
  if (adw_dialog_get_can_close (ADW_DIALOG (self)))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }
  gtk_widget_set_sensitive (self->button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
rancang_export_set_dialog_dispose (GObject *object)
{
  RancangExportSetDialog *self = RANCANG_EXPORT_SET_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (rancang_export_set_dialog_parent_class)->dispose (object);
}

static void
rancang_export_set_dialog_class_init (RancangExportSetDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_export_set_dialog_dispose;

  signals[EXPORTED] = g_signal_new ("exported", RANCANG_TYPE_EXPORT_SET_DIALOG, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_UINT);
}

static void
rancang_export_set_dialog_init (RancangExportSetDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();

  self->button = gtk_button_new_with_mnemonic (_("_Cancel"));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_cb), self,
                           G_CONNECT_SWAPPED);
  /* Escape does what the button does. */
  g_signal_connect (self, "close-attempt", G_CALLBACK (button_cb), NULL);
  self->progress = gtk_progress_bar_new ();
  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (self->progress), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Writing the Documents"), -1);
  self->status = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), _("Writing the Documents"));
  adw_status_page_set_child (ADW_STATUS_PAGE (self->status), self->progress);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->button);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), self->status);
  adw_dialog_set_title (ADW_DIALOG (self), _("All Documents"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 420);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), self->button);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

GtkWidget *
rancang_export_set_dialog_new (RancangDocument *document,
                               RancangLanguage  language,
                               GFile           *folder)
{
  RancangExportSetDialog *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (RANCANG_TYPE_EXPORT_SET_DIALOG, NULL);
  self->folder = g_object_ref (folder);
  self->cancellable = g_cancellable_new ();
  rancang_host_export_set_async (rancang_document_get_host (document),
                                 rancang_document_get_plan (document), language, folder,
                                 progress_cb, self, self->cancellable, exported_cb,
                                 g_object_ref (self));
  return GTK_WIDGET (self);
}
