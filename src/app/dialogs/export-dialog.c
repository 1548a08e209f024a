/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-dialog.c: writes a document from the plan */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/export-dialog.h"
#include "dialogs/export-options.h"

/**
 * RancangExportDialog:
 *
 * The formats of all plugins, the options of the chosen one, and the language of the document. The
 * host writes in a worker thread; cancelling leaves the old file as it was.
 */
struct _RancangExportDialog
{
  AdwDialog parent_instance;

  /* Template */
  GtkStack            *stack;
  AdwBanner           *problem;
  GtkWidget           *cancel_button;
  GtkWidget           *export_button;
  AdwComboRow         *format_row;
  AdwComboRow         *language_row;
  AdwPreferencesGroup *options_group;

  /* Owned */
  RancangDocument *document;
  GPtrArray       *option_rows;
  GCancellable    *cancellable;
  GFile           *file;
};

G_DEFINE_FINAL_TYPE (RancangExportDialog, rancang_export_dialog, ADW_TYPE_DIALOG)

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static RancangFormatInfo *
get_format (RancangExportDialog *self)
{
  return adw_combo_row_get_selected_item (self->format_row);
}

static char *
dup_format_title (RancangFormatInfo *format)
{
  return g_strdup (_(rancang_format_info_get_title (format)));
}

static void
update_options (RancangExportDialog *self)
{
  RancangFormatInfo *format = get_format (self);
  RancangExporter *exporter = NULL;
  g_autofree GParamSpec **options = NULL;
  guint n_options = 0;

  for (guint i = 0; i < self->option_rows->len; i++)
    adw_preferences_group_remove (self->options_group, g_ptr_array_index (self->option_rows, i));
  g_ptr_array_set_size (self->option_rows, 0);

  if (format != NULL)
    exporter = rancang_host_find_exporter (rancang_document_get_host (self->document),
                                           rancang_format_info_get_id (format));
  if (exporter != NULL)
    options = rancang_options_list (G_OBJECT (exporter), &n_options);
  for (guint i = 0; i < n_options; i++)
    {
      GtkWidget *row = rancang_export_options_create_row (G_OBJECT (exporter), options[i]);

      if (row == NULL)
        continue;
      adw_preferences_group_add (self->options_group, row);
      g_ptr_array_add (self->option_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->options_group), self->option_rows->len > 0);
}

static void
format_selected_cb (RancangExportDialog *self)
{
  if (self->document != NULL)
    update_options (self);
}

static void
set_busy (RancangExportDialog *self,
          gboolean             busy)
{
  gtk_stack_set_visible_child_name (self->stack, busy ? "progress" : "form");
  gtk_widget_set_sensitive (self->export_button, !busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !busy);
}

/* A banner that is folded away would still be read aloud: it is hidden, too. */
static void
show_problem (RancangExportDialog *self,
              const char          *words)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
  adw_banner_set_use_markup (self->problem, FALSE);
  adw_banner_set_title (self->problem, words != NULL ? words : "");
  adw_banner_set_revealed (self->problem, words != NULL);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (RancangExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  /* The window may be gone. */
  if (self->document == NULL)
    return;

  set_busy (self, FALSE);
  if (rancang_host_export_finish (RANCANG_HOST (source), result, &error))
    {
      g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

      g_settings_set_string (settings, "export-format",
                             rancang_format_info_get_id (get_format (self)));
      rancang_document_add_written (self->document,
                                    rancang_format_info_get_id (get_format (self)), self->file);
      adw_dialog_force_close (ADW_DIALOG (self));
      g_signal_emit (self, signals[EXPORTED], 0, self->file);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = g_strdup_printf (_("The document was not written: %s"), error->message);
  show_problem (self, words);
}

static void
start_export (RancangExportDialog *self,
              GFile               *file)
{
  g_set_object (&self->file, file);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  show_problem (self, NULL);
  set_busy (self, TRUE);
  rancang_host_export_async (rancang_document_get_host (self->document),
                             rancang_document_get_plan (self->document),
                             rancang_format_info_get_id (get_format (self)),
                             (RancangLanguage) adw_combo_row_get_selected (self->language_row),
                             file, self->cancellable, exported_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (RancangExportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->document != NULL)
    start_export (self, file);
}

static char *
dup_file_name (RancangExportDialog *self,
               RancangFormatInfo   *format)
{
  const char *extension = rancang_format_info_get_extension (format);
  g_autofree char *name = g_strdup (rancang_document_get_title (self->document));

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  return g_strdup_printf ("%s%s%s", name, *extension == '.' ? "" : ".", extension);
}

static void
export_clicked_cb (RancangExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  RancangFormatInfo *format = get_format (self);
  g_autofree char *name = NULL;

  if (format == NULL)
    return;

  name = dup_file_name (self, format);
  gtk_file_filter_set_name (filter, _(rancang_format_info_get_title (format)));
  gtk_file_filter_add_mime_type (filter, rancang_format_info_get_media_type (format));
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        file_chosen_cb, g_object_ref (self));
}

static void
cancel_clicked_cb (RancangExportDialog *self)
{
  if (!adw_dialog_get_can_close (ADW_DIALOG (self)))
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
rancang_export_dialog_dispose (GObject *object)
{
  RancangExportDialog *self = RANCANG_EXPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_EXPORT_DIALOG);
  g_clear_pointer (&self->option_rows, g_ptr_array_unref);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_export_dialog_parent_class)->dispose (object);
}

static void
rancang_export_dialog_class_init (RancangExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_export_dialog_dispose;

  signals[EXPORTED] = g_signal_new ("exported", RANCANG_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/dialogs/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangExportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, RancangExportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, RancangExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, RancangExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RancangExportDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, RancangExportDialog, options_group);
  gtk_widget_class_bind_template_callback (widget_class, format_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
rancang_export_dialog_init (RancangExportDialog *self)
{
  self->option_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rancang_export_dialog_new (RancangDocument *document)
{
  RancangExportDialog *self;
  RancangHost *host;
  GListModel *formats;
  g_autoptr (GtkExpression) title = NULL;
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *last = g_settings_get_string (settings, "export-format");

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_EXPORT_DIALOG, NULL);
  self->document = g_object_ref (document);
  host = rancang_document_get_host (document);
  formats = host != NULL ? rancang_host_list_formats (host) : NULL;
  if (formats == NULL || g_list_model_get_n_items (formats) == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "none");
      gtk_widget_set_visible (self->export_button, FALSE);
      return GTK_WIDGET (self);
    }

  title = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                       G_CALLBACK (dup_format_title), NULL, NULL);
  adw_combo_row_set_expression (self->format_row, title);
  adw_combo_row_set_model (self->format_row, formats);
  rancang_export_dialog_select_format (self, last);
  adw_combo_row_set_selected (self->language_row, rancang_document_get_language (document));
  update_options (self);

  return GTK_WIDGET (self);
}

/* Nothing happens when no plugin writes the format. */
void
rancang_export_dialog_select_format (RancangExportDialog *self,
                                     const char          *format)
{
  GListModel *formats;

  g_return_if_fail (RANCANG_IS_EXPORT_DIALOG (self));

  formats = adw_combo_row_get_model (self->format_row);
  for (guint i = 0; formats != NULL && i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (RancangFormatInfo) info = g_list_model_get_item (formats, i);

      if (g_strcmp0 (rancang_format_info_get_id (info), format) == 0)
        adw_combo_row_set_selected (self->format_row, i);
    }
}
