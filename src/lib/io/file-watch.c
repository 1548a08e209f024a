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

/* The content is compared: a time may stay the same in a shared folder. Any thread. */
gboolean
rancang_file_check_unchanged (RancangPlan   *plan,
                              GFile         *file,
                              GCancellable  *cancellable,
                              GError       **error)
{
  g_autofree char *expected = dup_digest (plan, file);
  g_autofree char *found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;

  if (expected == NULL)
    return TRUE;
  bytes = rancang_file_read_bytes (file, cancellable, &problem);
  if (bytes == NULL)
    {
      /* A file that is gone holds nothing that could be lost. */
      if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return TRUE;
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
 *
 * Lets the next save replace the file even though somebody else changed it. Without this call
 * saving fails with %RANCANG_FILE_ERROR_CHANGED.
 *
 * Since: 1.0
 */
void
rancang_file_accept_changes (RancangPlan *plan)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (RANCANG_IS_PLAN (plan));

  locker = g_mutex_locker_new (&plan->file->mutex);
  g_clear_pointer (&plan->file->digest, g_free);
}
