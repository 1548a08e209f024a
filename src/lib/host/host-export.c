/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* host-export.c: runs exporters in a worker thread and writes what they give */

#include "config.h"

#include "host/host-private.h"

#include <glib/gi18n-lib.h>

#include "io/file.h"

typedef struct
{
  RancangExporter *exporter;
  RancangPlan     *snapshot;
  GFile           *file;
  char            *format;
  RancangLanguage  language;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->exporter);
  g_object_unref (export->snapshot);
  g_object_unref (export->file);
  g_free (export->format);
  g_free (export);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = rancang_exporter_export (export->exporter, export->snapshot, export->format,
                                   export->language, cancellable, &error);
  if (bytes != NULL && rancang_file_write_bytes (bytes, export->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * rancang_host_find_exporter:
 * @self: a host
 * @format: id of a format
 *
 * Finds the exporter that writes a format. Its properties are the options.
 *
 * Returns: (transfer none) (nullable): the exporter, or %NULL
 *
 * Since: 1.0
 */
RancangExporter *
rancang_host_find_exporter (RancangHost *self,
                            const char  *format)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return g_hash_table_lookup (self->exporters, format);
}

/*
 * An exporter with the options that @exporter has now. The worker thread gets one of its own, so
 * that another window can set options while it runs.
 */
RancangExporter *
rancang_host_copy_exporter (RancangExporter *exporter)
{
  GObjectClass *klass = G_OBJECT_GET_CLASS (exporter);
  guint n_properties, n = 0;
  g_autofree GParamSpec **properties = g_object_class_list_properties (klass, &n_properties);
  g_autofree const char **names = g_new0 (const char *, n_properties);
  g_autofree GValue *values = g_new0 (GValue, n_properties);
  GObject *copy;

  for (guint i = 0; i < n_properties; i++)
    {
      if ((properties[i]->flags & G_PARAM_READWRITE) != G_PARAM_READWRITE)
        continue;
      names[n] = properties[i]->name;
      g_object_get_property (G_OBJECT (exporter), names[n], &values[n]);
      n++;
    }
  copy = g_object_new_with_properties (G_OBJECT_TYPE (exporter), n, names, values);
  for (guint i = 0; i < n; i++)
    g_value_unset (&values[i]);

  return RANCANG_EXPORTER (copy);
}

/**
 * rancang_host_export_async:
 * @self: a host
 * @plan: a plan
 * @format: id of a format
 * @language: the language of the document
 * @file: where to write it
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is done
 * @user_data: data for @callback
 *
 * Writes a document of a snapshot of the plan in a worker thread, with the options that the
 * exporter has now. An older file stays as it is when something goes wrong or the export is
 * cancelled.
 *
 * Since: 1.0
 */
void
rancang_host_export_async (RancangHost         *self,
                           RancangPlan         *plan,
                           const char          *format,
                           RancangLanguage      language,
                           GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  RancangExporter *exporter;
  Export *export;

  g_return_if_fail (RANCANG_IS_HOST (self));
  g_return_if_fail (RANCANG_IS_PLAN (plan));
  g_return_if_fail (format != NULL);
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rancang_host_export_async);
  exporter = rancang_host_find_exporter (self, format);
  if (exporter == NULL)
    {
      g_task_return_new_error (task, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT,
                               _("No plugin writes the format “%s”"), format);
      return;
    }
  export = g_new0 (Export, 1);
  export->exporter = rancang_host_copy_exporter (exporter);
  export->snapshot = rancang_plan_snapshot (plan);
  export->file = g_object_ref (file);
  export->format = g_strdup (format);
  export->language = language;
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * rancang_host_export_finish:
 * @self: a host
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: %TRUE when the document is safe in its file
 *
 * Since: 1.0
 */
gboolean
rancang_host_export_finish (RancangHost   *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
