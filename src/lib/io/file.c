/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* file.c: reads and saves plans; the old file stays until the new one is safe on disk */

#include "config.h"

#include "io/file-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/json-private.h"
#include "model/plan-private.h"

GBytes *
rancang_file_read_bytes (GFile         *file,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) array = NULL;

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  array = g_byte_array_new ();
  for (;;)
    {
      g_autoptr (GBytes) chunk = NULL;

      chunk = g_input_stream_read_bytes (G_INPUT_STREAM (stream), 1 << 18, cancellable, error);
      if (chunk == NULL)
        return NULL;
      if (g_bytes_get_size (chunk) == 0)
        break;
      g_byte_array_append (array, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
      if (array->len > RANCANG_FILE_SIZE_MAX)
        {
          g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT,
                               _("The file is larger than 64 MiB"));
          return NULL;
        }
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/**
 * rancang_file_load:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a plan from a file. Waits for the disk: not for the main thread of an application.
 *
 * Returns: (transfer full): the plan, or %NULL
 *
 * Since: 1.0
 */
RancangPlan *
rancang_file_load (GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  RancangPlan *plan;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = rancang_file_read_bytes (file, cancellable, error);
  plan = bytes != NULL ? rancang_json_read_plan (bytes, error) : NULL;
  if (plan != NULL)
    rancang_file_remember (plan, file, bytes);

  return plan;
}

/* As many as the kernel follows. */
#define LINKS_MAX 40

/* The file that a chain of symbolic links ends in, so that saving replaces it and not a link. It
 * need not exist. */
static char *
resolve_links (const char *path)
{
  char *real = realpath (path, NULL);
  char *resolved = g_strdup (real != NULL ? real : path);
  char *next;

  for (guint i = 0; real == NULL && i < LINKS_MAX; i++)
    {
      g_autofree char *link = g_file_read_link (resolved, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        break;
      folder = g_path_get_dirname (resolved);
      next = g_canonicalize_filename (link, folder);
      g_free (resolved);
      resolved = next;
    }
  free (real);

  return resolved;
}

/* The same for the same file, whichever links lead to it; also before the file is there. */
char *
rancang_file_dup_real_uri (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *resolved = path != NULL ? resolve_links (path) : NULL;
  g_autofree char *folder = resolved != NULL ? g_path_get_dirname (resolved) : NULL;
  g_autofree char *name = resolved != NULL ? g_path_get_basename (resolved) : NULL;
  g_autofree char *real = NULL;
  char *real_folder = folder != NULL ? realpath (folder, NULL) : NULL;

  if (real_folder == NULL)
    return g_file_get_uri (file);
  real = g_build_filename (real_folder, name, NULL);
  free (real_folder);

  return g_filename_to_uri (real, NULL, NULL);
}

static gboolean
fail_by_errno (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  return FALSE;
}

/* Renaming would also replace a device, a pipe or a file that its owner has protected. */
static gboolean
check_target (const char  *path,
              int         *mode,
              GError     **error)
{
  struct stat status;

  *mode = 0;
  if (lstat (path, &status) != 0)
    return errno == ENOENT || fail_by_errno (error);
  if (!S_ISREG (status.st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                           _("This is not an ordinary file"));
      return FALSE;
    }
  *mode = status.st_mode & 0777;

  return access (path, W_OK) == 0 || fail_by_errno (error);
}

static gboolean
write_local (GBytes       *bytes,
             const char   *path,
             GError      **error)
{
  g_autofree char *target = resolve_links (path);
  GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int mode;

  if (!check_target (target, &mode, error) ||
      !g_file_set_contents_full (target, data, size, flags, mode != 0 ? mode : 0666, error))
    return FALSE;
  /* The umask may have taken away what a team shares. The content is safe already. */
  if (mode != 0)
    (void) !g_chmod (target, mode);

  return TRUE;
}

/* Closing with a cancelled cancellable throws the new text away and leaves the old file alone. */
static gboolean
write_remote (GBytes        *bytes,
              GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  if (stream == NULL)
    return FALSE;
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error))
    {
      g_autoptr (GCancellable) cancelled = g_cancellable_new ();

      g_cancellable_cancel (cancelled);
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
      return FALSE;
    }

  return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

/**
 * rancang_file_write_bytes:
 * @bytes: what the file shall hold
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a file so that a full disk, a crash or a loss of power leaves either the old content or
 * the new one. Symbolic links stay links. Waits for the disk.
 *
 * Returns: %TRUE when the new content is safe
 *
 * Since: 1.0
 */
gboolean
rancang_file_write_bytes (GBytes        *bytes,
                          GFile         *file,
                          GCancellable  *cancellable,
                          GError       **error)
{
  const char *path;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  path = g_file_peek_path (file);

  return path != NULL ? write_local (bytes, path, error)
                      : write_remote (bytes, file, cancellable, error);
}

static gboolean
check_writable (RancangPlan *plan,
                GError     **error)
{
  guint64 major = plan->file_version != NULL ? g_ascii_strtoull (plan->file_version, NULL, 10) : 0;

  if (major <= RANCANG_FILE_MAJOR)
    return TRUE;
  g_set_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_READ_ONLY,
               _("The plan was made by a newer program (format %s); saving it here would lose "
                 "what this program does not know"), plan->file_version);

  return FALSE;
}

/**
 * rancang_file_save:
 * @plan: a plan; in a worker thread, a snapshot
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Saves a plan; see rancang_file_write_bytes(). Where somebody else changed the file since the plan
 * was read from it or saved to it, or the file is gone, nothing is written; see
 * rancang_file_check_unchanged() and rancang_file_accept_changes(). Waits for the disk: not for the
 * main thread of an application. Tell the plan by rancang_plan_mark_saved() afterwards.
 *
 * Returns: %TRUE when the plan is safe
 *
 * Since: 1.0
 */
gboolean
rancang_file_save (RancangPlan   *plan,
                   GFile         *file,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!check_writable (plan, error))
    return FALSE;
  bytes = rancang_json_write_plan (plan);
  if (g_bytes_get_size (bytes) > RANCANG_FILE_SIZE_MAX)
    {
      /* Nobody could open it again. */
      g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT,
                           _("The file is larger than 64 MiB"));
      return FALSE;
    }

  if (!rancang_file_check_unchanged (plan, file, cancellable, error))
    return FALSE;
  rancang_file_announce (plan, file, bytes);
  if (!rancang_file_write_bytes (bytes, file, cancellable, error))
    return FALSE;
  rancang_file_remember (plan, file, bytes);

  return TRUE;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  RancangPlan *plan = rancang_file_load (data, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rancang_file_load_async:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is done
 * @user_data: data for @callback
 *
 * Reads a plan in a worker thread.
 *
 * Since: 1.0
 */
void
rancang_file_load_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rancang_file_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * rancang_file_load_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan, or %NULL
 *
 * Since: 1.0
 */
RancangPlan *
rancang_file_load_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rancang_file_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  RancangPlan *snapshot;
  GFile       *file;
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->snapshot);
  g_object_unref (save->file);
  g_free (save);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;

  if (rancang_file_save (save->snapshot, save->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * rancang_file_save_async:
 * @plan: a plan
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is done
 * @user_data: data for @callback
 *
 * Saves a snapshot of the plan in a worker thread. When it is done and the plan went on since, it
 * stays modified.
 *
 * Since: 1.0
 */
void
rancang_file_save_async (RancangPlan         *plan,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Save *save;

  g_return_if_fail (RANCANG_IS_PLAN (plan));
  g_return_if_fail (G_IS_FILE (file));

  save = g_new0 (Save, 1);
  save->snapshot = rancang_plan_snapshot (plan);
  save->file = g_object_ref (file);
  task = g_task_new (plan, cancellable, callback, user_data);
  g_task_set_source_tag (task, rancang_file_save_async);
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * rancang_file_save_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Ends saving and tells the plan which revision is safe.
 *
 * Returns: %TRUE when the plan is safe
 *
 * Since: 1.0
 */
gboolean
rancang_file_save_finish (GAsyncResult  *result,
                          GError       **error)
{
  GTask *task;
  Save *save;

  g_return_val_if_fail (g_async_result_is_tagged (result, rancang_file_save_async), FALSE);

  task = G_TASK (result);
  if (!g_task_propagate_boolean (task, error))
    return FALSE;
  save = g_task_get_task_data (task);
  rancang_plan_mark_saved (g_task_get_source_object (task),
                           rancang_plan_get_revision (save->snapshot));

  return TRUE;
}
