/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-export.c: the dialog that writes a document, and what is offered for the file after it */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/export-dialog.h"
#include "window/window-private.h"

/* The toast says what was written; why it does not open is for the window to say. */
static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (RancangWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rancang_window_say (self, error->message);
}

static void
folder_shown_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (RancangWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rancang_window_say (self, error->message);
}

static void
open_cb (AdwToast      *toast,
         RancangWindow *self)
{
  g_autoptr (GtkFileLauncher) launcher =
    gtk_file_launcher_new (g_object_get_data (G_OBJECT (toast), "file"));

  gtk_file_launcher_launch (launcher, GTK_WINDOW (self), NULL, launched_cb, g_object_ref (self));
}

static void
show_folder_cb (GtkButton     *button,
                RancangWindow *self)
{
  g_autoptr (GtkFileLauncher) launcher =
    gtk_file_launcher_new (g_object_get_data (G_OBJECT (button), "file"));

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (self), NULL, folder_shown_cb,
                                            g_object_ref (self));
}

/* A toast has one button; a second one has its place beside the words. */
static GtkWidget *
create_title (RancangWindow *self,
              GFile         *file,
              const char    *message)
{
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (message);
  GtkWidget *button = gtk_button_new_with_label (_("Show in Folder"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_tooltip_text (label, message);
  gtk_box_append (GTK_BOX (title), label);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  g_object_set_data_full (G_OBJECT (button), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_folder_cb), self, 0);
  gtk_box_append (GTK_BOX (title), button);
  return title;
}

static void
exported_cb (RancangWindow *self,
             GFile         *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = g_strdup_printf (_("%s written"), name);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, create_title (self, file, message));
  adw_toast_set_button_label (toast, _("Open"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
  /* A title that is a widget is not said by itself. */
  gtk_accessible_announce (GTK_ACCESSIBLE (self->toasts), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* With a parameter, that format is chosen at first. */
static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  GtkWidget *dialog = rancang_export_dialog_new (self->document);

  if (parameter != NULL)
    rancang_export_dialog_select_format (RANCANG_EXPORT_DIALOG (dialog),
                                         g_variant_get_string (parameter, NULL));
  rancang_document_flush (self->document);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

void
rancang_window_class_install_export_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-as", "s", export_cb);
}
