/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-export.c: the dialog that writes a document, and what is offered for the file after it */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/export-dialog.h"
#include "dialogs/export-set-dialog.h"
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

/* What is asked for, until the folder is known and nobody minds what is replaced there. */
typedef struct
{
  RancangWindow   *window;
  RancangDocument *document;
  RancangLanguage  language;
  GFile           *folder;
} Set;

static void
set_free (Set *set)
{
  g_object_unref (set->window);
  g_object_unref (set->document);
  g_clear_object (&set->folder);
  g_free (set);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Set, set_free)

static void
set_exported_cb (RancangWindow *self,
                 GFile         *folder,
                 guint          n_documents)
{
  g_autofree char *message = NULL;
  AdwToast *toast;

  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u document written",
                                          "%u documents written", n_documents), n_documents);
  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("Open Folder"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (folder), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The window may show another plan by now, or none. */
static void
write_set (Set *set)
{
  GtkWidget *dialog;

  if (set->window->document != set->document)
    return;
  rancang_document_flush (set->document);
  dialog = rancang_export_set_dialog_new (set->document, set->language, set->folder);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (set_exported_cb), set->window,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (set->window));
}

static guint
count_replaced (Set *set)
{
  g_autoptr (GListModel) documents =
    rancang_host_list_set (rancang_document_get_host (set->document),
                           rancang_document_get_plan (set->document), set->language);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (RancangSetDocument) document = g_list_model_get_item (documents, i);
      g_autoptr (GFile) file = g_file_get_child (set->folder,
                                                 rancang_set_document_get_name (document));

      n += g_file_query_exists (file, NULL);
    }
  return n;
}

static void
replace_cb (AdwAlertDialog *dialog,
            GAsyncResult   *result,
            gpointer        user_data)
{
  g_autoptr (Set) set = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (dialog, result), "replace"))
    write_set (set);
}

static void
ask_to_replace (Set   *set,
                guint  n)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Replace Documents?"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  g_autofree char *name = g_file_get_basename (set->folder);

  /* Translators: first a number, then the name of a folder */
  adw_alert_dialog_format_body (alert,
                                g_dngettext (GETTEXT_PACKAGE,
                                             "%u document of the same name is in “%s” already.",
                                             "%u documents of the same names are in “%s” already.",
                                             n), n, name);
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_choose (alert, GTK_WIDGET (set->window), NULL,
                           (GAsyncReadyCallback) replace_cb, set);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Set) set = user_data;
  guint n;

  set->folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (set->folder == NULL || set->window->document != set->document)
    return;
  n = count_replaced (set);
  if (n > 0)
    ask_to_replace (g_steal_pointer (&set), n);
  else
    write_set (set);
}

/* Every book in every format, in the language of the parameter. */
static void
export_all_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GFile *file = rancang_document_get_file (self->document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  Set *set = g_new0 (Set, 1);

  set->window = g_object_ref (self);
  set->document = g_object_ref (self->document);
  set->language = (RancangLanguage) g_variant_get_int32 (parameter);
  gtk_file_dialog_set_title (dialog, _("Folder for All Documents"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (self), NULL, folder_chosen_cb, set);
}

void
rancang_window_class_install_export_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-as", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-all", "i", export_all_cb);
}
