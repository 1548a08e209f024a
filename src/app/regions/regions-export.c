/* SPDX-License-Identifier: GPL-3.0-or-later */
/* regions-export.c: what is shown, as one workbook */

#define G_LOG_DOMAIN "rancang-regions"

#include "config.h"

#include <glib/gi18n.h>

#include "regions/regions-private.h"

/* One export. All owned. */
typedef struct
{
  RancangPortfolio     *portfolio;
  GListStore           *rows;
  RancangSheetExporter *exporter;
  char                 *format;
  GFile                *file;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->portfolio);
  g_object_unref (export->rows);
  g_object_unref (export->exporter);
  g_object_unref (export->file);
  g_free (export->format);
  g_free (export);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (RancangWorkbook) workbook = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  workbook = rancang_portfolio_create_workbook (export->portfolio, G_LIST_MODEL (export->rows),
                                                rancang_language_get_default ());
  bytes = rancang_sheet_exporter_write (export->exporter, workbook, export->format, cancellable,
                                        &error);
  if (bytes != NULL && rancang_file_write_bytes (bytes, export->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  RancangRegionsPage *self = RANCANG_REGIONS_PAGE (source);
  Export *export = g_task_get_task_data (G_TASK (result));
  g_autofree char *uri = g_file_get_uri (export->file);
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
      return;
    }
  toast = adw_toast_new (_("The comparison was written"));
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "regions.launch");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The format whose files end like this one; a name without an ending is a workbook. */
static RancangFormatInfo *
find_format (RancangRegionsPage *self,
             GFile              *file)
{
  g_autofree char *name = g_file_get_basename (file);
  GListModel *formats = rancang_host_list_formats (self->host);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (RancangFormatInfo) info = g_list_model_get_item (formats, i);
      const char *id = rancang_format_info_get_id (info);

      if (RANCANG_IS_SHEET_EXPORTER (rancang_host_find_exporter (self->host, id))
          && g_str_has_suffix (name, rancang_format_info_get_extension (info)))
        return info;
    }
  return rancang_host_find_format (self->host, "xlsx");
}

static void
begin (RancangRegionsPage *self,
       GFile              *file)
{
  RancangFormatInfo *info = find_format (self, file);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, written_cb, NULL);
  Export *export;

  if (info == NULL)
    {
      adw_toast_overlay_add_toast (self->toasts,
                                   adw_toast_new (_("No plugin writes this format")));
      return;
    }
  export = g_new0 (Export, 1);
  export->portfolio = g_object_ref (self->portfolio);
  export->rows = g_list_store_new (RANCANG_TYPE_PORTFOLIO_ROW);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      g_list_store_append (export->rows, row);
    }
  export->format = g_strdup (rancang_format_info_get_id (info));
  export->exporter = g_object_ref (RANCANG_SHEET_EXPORTER (
    rancang_host_find_exporter (self->host, export->format)));
  export->file = g_object_ref (file);
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RancangRegionsPage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->portfolio != NULL)
    begin (self, file);
}

void
rancang_regions_page_export (RancangRegionsPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *folder = g_file_get_basename (self->folder);
  /* Translators: a file name; %s is the folder of the plans */
  g_autofree char *name = g_strdup_printf (_("Comparison %s.xlsx"), folder);

  gtk_file_dialog_set_title (dialog, _("Export the Comparison"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        chosen_cb, g_object_ref (self));
}
