/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-move.c: a plan was saved elsewhere: its journal goes along */

#include "config.h"

#include "io/journal-private.h"

#include <unistd.h>

/*
 * The history went to another file. What the old file never got must not come back there as
 * something that was not saved: it is safe elsewhere. A draft is not needed any more.
 */
static void
leave_behind (RancangJournal *self)
{
  g_autofree char *line = rancang_journal_encode_discarded (self->saved_at);

  if (!self->draft && self->header == NULL && self->n_records > self->saved_at)
    rancang_journal_writer_append (self->writer, line);
  g_clear_pointer (&self->writer, rancang_journal_writer_free);
  if (self->draft)
    rancang_journal_remove_draft (self->uri, FALSE);
}

/* Lets the journal go on under the name of another file; the history goes along. */
static gboolean
move_to (RancangJournal  *self,
         const char      *uri,
         GError         **error)
{
  g_autofree char *path = rancang_journal_get_path (uri);
  g_autofree char *old_path = g_steal_pointer (&self->path);
  g_autofree char *content = NULL;
  g_autofree char *sum = NULL;
  gsize size = 0;
  int lock;
  gboolean good;

  self->path = g_strdup (old_path);
  lock = rancang_journal_take_lock (path, error);
  if (lock < 0)
    return FALSE;
  sum = rancang_journal_writer_dup_sum (self->writer);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      /* The file that was replaced had a journal of its own. */
      g_autofree char *name = rancang_journal_rename_aside (path, NULL);
    }
  good = rancang_journal_writer_flush (self->writer, error) &&
         (self->header != NULL || g_file_get_contents (old_path, &content, &size, error)) &&
         (content == NULL ||
          g_file_set_contents_full (path, content, size, G_FILE_SET_CONTENTS_CONSISTENT |
                                      G_FILE_SET_CONTENTS_DURABLE, 0600, error));
  if (!good)
    {
      close (lock);
      return FALSE;
    }
  leave_behind (self);
  g_set_str (&self->path, path);
  rancang_journal_start_writer (self, size, sum);
  close (self->lock);
  self->lock = lock;
  self->draft = FALSE;
  g_set_str (&self->uri, uri);

  return TRUE;
}

/**
 * rancang_journal_saved:
 * @self: a journal
 * @file: where the plan was saved by rancang_file_save() or its asynchronous form
 * @error: return location for an error
 *
 * Call it after every save. Lets the journal go along when the plan was saved to another file than
 * before; a draft is not needed any more then, and the old file does not offer to restore what is
 * safe elsewhere. A journal that grew large loses its oldest steps. The mark of saving itself was
 * set by rancang_file_save().
 *
 * Returns: %TRUE when the journal is that of @file now
 *
 * Since: 1.0
 */
gboolean
rancang_journal_saved (RancangJournal  *self,
                       GFile           *file,
                       GError         **error)
{
  g_autofree char *uri = NULL;
  gboolean good;

  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (self->writer != NULL, FALSE);

  uri = rancang_file_dup_real_uri (file);
  /* A save in another thread waits until the journal has moved. */
  g_mutex_lock (&self->plan->file->mutex);
  good = g_strcmp0 (uri, self->uri) == 0 || move_to (self, uri, error);
  rancang_journal_writer_shorten (self->writer, self->plan->file->digest);
  g_mutex_unlock (&self->plan->file->mutex);

  return good;
}
