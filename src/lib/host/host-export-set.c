/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* host-export-set.c: writes every document of a plan into a folder, all of them or none */

#include "config.h"

#include "host/document-set.h"
#include "host/host-private.h"

#include <glib/gi18n-lib.h>

#include "api/book-exporter.h"
#include "io/file.h"

typedef struct
{
  RancangPlan            *snapshot;
  GListModel             *documents;
  GPtrArray              *exporters;  /* one for each document, with its options */
  GFile                  *folder;
  GFile                  *temporary;  /* below it: everything is written there first */
  RancangLanguage         language;
  RancangSetProgressFunc  progress;
  gpointer                progress_data;
} Set;

typedef struct
{
  GTask *task;
  guint  n_written;
  char  *name;
} Step;

static void
set_free (Set *set)
{
  g_object_unref (set->snapshot);
  g_object_unref (set->documents);
  g_ptr_array_unref (set->exporters);
  g_object_unref (set->folder);
  g_object_unref (set->temporary);
  g_free (set);
}

static gboolean
tell_cb (gpointer user_data)
{
  Step *step = user_data;
  Set *set = g_task_get_task_data (step->task);

  /* The list is the worker's while it runs: GListStore remembers where it was read last. */
  if (!g_task_get_completed (step->task))
    set->progress (step->n_written, set->exporters->len, step->name, set->progress_data);
  return G_SOURCE_REMOVE;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->task);
  g_free (step->name);
  g_free (step);
}

static void
tell_progress (GTask      *task,
               guint       n_written,
               const char *name)
{
  Set *set = g_task_get_task_data (task);
  Step *step;

  if (set->progress == NULL)
    return;
  step = g_new0 (Step, 1);
  step->task = g_object_ref (task);
  step->n_written = n_written;
  step->name = g_strdup (name);
  g_main_context_invoke_full (g_task_get_context (task), g_task_get_priority (task), tell_cb, step,
                              step_free);
}

/* The error says which document it was. */
static gboolean
write_document (Set                 *set,
                RancangExporter     *exporter,
                RancangSetDocument  *document,
                GCancellable        *cancellable,
                GError             **error)
{
  const char *name = rancang_set_document_get_name (document);
  RancangFormatInfo *format = rancang_set_document_get_format (document);
  g_autoptr (GFile) file = g_file_get_child (set->temporary, name);
  g_autoptr (GBytes) bytes = rancang_exporter_export (exporter, set->snapshot,
                                                      rancang_format_info_get_id (format),
                                                      set->language, cancellable, error);

  if (bytes != NULL && rancang_file_write_bytes (bytes, file, cancellable, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

static gboolean
write_documents (GTask         *task,
                 Set           *set,
                 GCancellable  *cancellable,
                 GError       **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (set->documents); i++)
    {
      g_autoptr (RancangSetDocument) document = g_list_model_get_item (set->documents, i);

      tell_progress (task, i, rancang_set_document_get_name (document));
      if (!write_document (set, g_ptr_array_index (set->exporters, i), document, cancellable,
                           error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_targets (Set     *set,
               GError **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (set->documents); i++)
    {
      g_autoptr (RancangSetDocument) document = g_list_model_get_item (set->documents, i);
      g_autoptr (GFile) file = g_file_get_child (set->folder,
                                                 rancang_set_document_get_name (document));

      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL)
          == G_FILE_TYPE_DIRECTORY)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                       _("“%s” is a folder, a document cannot take its place"),
                       rancang_set_document_get_name (document));
          return FALSE;
        }
    }
  return TRUE;
}

/* Past this point nothing is cancelled: the files only take their places. */
static gboolean
move_documents (Set     *set,
                GError **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (set->documents); i++)
    {
      g_autoptr (RancangSetDocument) document = g_list_model_get_item (set->documents, i);
      const char *name = rancang_set_document_get_name (document);
      g_autoptr (GFile) from = g_file_get_child (set->temporary, name);
      g_autoptr (GFile) to = g_file_get_child (set->folder, name);

      if (!g_file_move (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL,
                        NULL, NULL, error))
        {
          g_prefix_error (error, "%s: ", name);
          return FALSE;
        }
    }
  return TRUE;
}

static void
remove_temporary (Set *set)
{
  for (guint i = 0; i < g_list_model_get_n_items (set->documents); i++)
    {
      g_autoptr (RancangSetDocument) document = g_list_model_get_item (set->documents, i);
      g_autoptr (GFile) file = g_file_get_child (set->temporary,
                                                 rancang_set_document_get_name (document));

      g_file_delete (file, NULL, NULL);
    }
  g_file_delete (set->temporary, NULL, NULL);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Set *set = data;
  GError *error = NULL;
  gboolean done;

  if (!g_file_make_directory (set->temporary, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  done = write_documents (task, set, cancellable, &error) && check_targets (set, &error)
         && !g_cancellable_set_error_if_cancelled (cancellable, &error)
         && move_documents (set, &error);
  remove_temporary (set);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Parts were chosen for one book; the others are written as they are. */
static RancangExporter *
create_exporter (RancangHost        *self,
                 RancangSetDocument *document)
{
  const char *book = rancang_set_document_get_book (document);
  const char *format = rancang_format_info_get_id (rancang_set_document_get_format (document));
  RancangExporter *exporter =
    rancang_host_copy_exporter (rancang_host_find_exporter (self, format));

  if (book != NULL && RANCANG_IS_BOOK_EXPORTER (exporter))
    {
      if (!g_str_equal (book, rancang_book_exporter_get_book (RANCANG_BOOK_EXPORTER (exporter))))
        g_object_set (exporter, "parts", "", NULL);
      rancang_book_exporter_set_book (RANCANG_BOOK_EXPORTER (exporter), book);
    }
  return exporter;
}

static Set *
set_new (RancangHost     *self,
         RancangPlan     *plan,
         RancangLanguage  language,
         GFile           *folder)
{
  Set *set = g_new0 (Set, 1);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (".rancang-", unique, NULL);

  set->snapshot = rancang_plan_snapshot (plan);
  set->documents = rancang_host_list_set (self, plan, language);
  set->exporters = g_ptr_array_new_with_free_func (g_object_unref);
  set->folder = g_object_ref (folder);
  set->temporary = g_file_get_child (folder, name);
  set->language = language;
  for (guint i = 0; i < g_list_model_get_n_items (set->documents); i++)
    {
      g_autoptr (RancangSetDocument) document = g_list_model_get_item (set->documents, i);

      g_ptr_array_add (set->exporters, create_exporter (self, document));
    }
  return set;
}

/**
 * rancang_host_export_set_async:
 * @self: a host
 * @plan: a plan
 * @language: the language of the documents
 * @folder: where to write them; it is there
 * @progress: (nullable) (scope forever) (closure progress_data): told before each document
 * @progress_data: data for @progress; it has to live until @callback
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is done
 * @user_data: data for @callback
 *
 * Writes every document of a snapshot of the plan in a worker thread, with the options that the
 * exporters have now. Older files of the same names are replaced; they stay as they are when
 * one document cannot be written, or when it is cancelled.
 *
 * Since: 1.0
 */
void
rancang_host_export_set_async (RancangHost            *self,
                               RancangPlan            *plan,
                               RancangLanguage         language,
                               GFile                  *folder,
                               RancangSetProgressFunc  progress,
                               gpointer                progress_data,
                               GCancellable           *cancellable,
                               GAsyncReadyCallback     callback,
                               gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;
  Set *set;

  g_return_if_fail (RANCANG_IS_HOST (self));
  g_return_if_fail (RANCANG_IS_PLAN (plan));
  g_return_if_fail (G_IS_FILE (folder));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rancang_host_export_set_async);
  set = set_new (self, plan, language, folder);
  set->progress = progress;
  set->progress_data = progress_data;
  g_task_set_task_data (task, set, (GDestroyNotify) set_free);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * rancang_host_export_set_finish:
 * @self: a host
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: %TRUE when all documents are safe in the folder
 *
 * Since: 1.0
 */
gboolean
rancang_host_export_set_finish (RancangHost   *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
