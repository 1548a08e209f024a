/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* file-watch.c: notices that somebody else changed a file since the plan was read or saved */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "io/file-private.h"
#include "model/plan-private.h"

/* Remembers what the file holds now. Any thread. */
void
rancang_file_remember (RancangPlan *plan,
                       GFile       *file,
                       GBytes      *bytes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&plan->file->mutex);

  g_free (plan->file->uri);
  g_free (plan->file->digest);
  plan->file->uri = g_file_get_uri (file);
  plan->file->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* Tells the journal which bytes the file will hold: a crash may come right after they are there. */
void
rancang_file_announce (RancangPlan *plan,
                       GFile       *file,
                       GBytes      *bytes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&plan->file->mutex);
  g_autofree char *uri = NULL;
  g_autofree char *digest = NULL;

  if (plan->file->saving == NULL)
    return;
  uri = g_file_get_uri (file);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  plan->file->saving (plan->file->saving_data, plan->revision, digest, uri);
}

/* The digest that the file must have, or NULL where the plan was never read from or saved there. */
static char *
dup_digest (RancangPlan *plan,
            GFile       *file)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&plan->file->mutex);
  g_autofree char *uri = g_file_get_uri (file);

  return g_strcmp0 (uri, plan->file->uri) == 0 ? g_strdup (plan->file->digest) : NULL;
}

/**
 * rancang_file_check_unchanged:
 * @plan: a plan, or a snapshot of it
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Finds out whether somebody else changed the file since the plan was read from it or saved to it.
 * Content counts, not times: they may stay the same in a shared folder. Then the error is
 * %RANCANG_FILE_ERROR_CHANGED, or %RANCANG_FILE_ERROR_GONE where the file was there and is not any
 * more. rancang_file_save() asks the same. Any thread; waits for the disk.
 *
 * Returns: %TRUE when saving there overwrites nobody's work
 *
 * Since: 1.0
 */
gboolean
rancang_file_check_unchanged (RancangPlan   *plan,
                              GFile         *file,
                              GCancellable  *cancellable,
                              GError       **error)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  expected = dup_digest (plan, file);
  if (expected == NULL)
    return TRUE;
  bytes = rancang_file_read_bytes (file, cancellable, &problem);
  if (bytes == NULL)
    {
      /* Nothing could be lost, but people who moved or removed it do not expect it there anew. */
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_GONE,
                             _("The file is not there any more"));
      else
        g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (found, expected))
    return TRUE;
  g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_CHANGED,
                       _("Somebody else changed the file since it was opened here"));

  return FALSE;
}

/**
 * rancang_file_accept_changes:
 * @plan: a plan
 * @seen: (nullable): what the file was found to hold, as rancang_file_load() gave it
 *
 * Lets the next save replace the file even though somebody else changed it, or write it anew where
 * it is gone. Without this call saving fails with %RANCANG_FILE_ERROR_CHANGED or
 * %RANCANG_FILE_ERROR_GONE. With @seen only that content may be replaced: what somebody wrote since
 * is still refused.
 *
 * Since: 1.0
 */
void
rancang_file_accept_changes (RancangPlan *plan,
                             RancangPlan *seen)
{
  g_autofree char *digest = NULL;
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (RANCANG_IS_PLAN (plan));
  g_return_if_fail (seen == NULL || RANCANG_IS_PLAN (seen));

  if (seen != NULL)
    {
      g_autoptr (GMutexLocker) other = g_mutex_locker_new (&seen->file->mutex);

      digest = g_strdup (seen->file->digest);
    }
  locker = g_mutex_locker_new (&plan->file->mutex);
  g_set_str (&plan->file->digest, digest);
}
