/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-recording.c: hears of every change and every save of a plan while its journal is open */

#include "config.h"

#include "io/journal-private.h"

/* With the mutex held. */
void
rancang_journal_append (RancangJournal *self,
                        const char     *line)
{
  if (self->header != NULL)
    rancang_journal_writer_append (self->writer, self->header);
  g_clear_pointer (&self->header, g_free);
  rancang_journal_writer_append (self->writer, line);
}

void
rancang_journal_remember_position (RancangJournal *self)
{
  guint64 *revision = g_new (guint64, 1);
  guint64 *position = g_new (guint64, 1);

  *revision = rancang_plan_get_revision (self->plan);
  *position = self->n_records;
  g_hash_table_replace (self->positions, revision, position);
}

static void
record_cb (RancangPlan        *plan,
           RancangPlanEvent    event,
           RancangTransaction *transaction,
           gpointer            data)
{
  RancangJournal *self = data;
  g_autofree char *line = rancang_journal_encode_event (event, transaction);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  rancang_journal_append (self, line);
  self->n_records++;
  rancang_journal_remember_position (self);
}

/*
 * Finds which state the plan's file holds: that which was saved last, not one whose saving failed.
 * With the mutex of the plan's file held.
 */
void
rancang_journal_find_saved (RancangJournal *self)
{
  RancangPlanFile *file = self->plan->file;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint64 *at = NULL;

  if (file->digest != NULL && g_strcmp0 (file->uri, self->uri) == 0)
    at = g_hash_table_lookup (self->marks, file->digest);
  if (at != NULL)
    self->saved_at = *at;
}

void
rancang_journal_remember_mark (RancangJournal *self,
                               const char     *digest,
                               guint64         at)
{
  g_hash_table_replace (self->marks, g_strdup (digest), g_memdup2 (&at, sizeof at));
}

/*
 * Marks the place before the file is written: the mark counts only when the file has these bytes,
 * so a save that fails or is killed harms nothing.
 */
static void
saving_cb (gpointer    data,
           guint64     revision,
           const char *digest,
           const char *uri)
{
  RancangJournal *self = data;
  g_autofree char *line = NULL;
  guint64 *position;

  rancang_journal_find_saved (self);
  g_mutex_lock (&self->mutex);
  position = g_hash_table_lookup (self->positions, &revision);
  if (position != NULL)
    {
      rancang_journal_remember_mark (self, digest, *position);
      line = rancang_journal_encode_saved (*position, digest, uri);
      rancang_journal_append (self, line);
    }
  g_mutex_unlock (&self->mutex);
  rancang_journal_writer_flush (self->writer, NULL);
}

void
rancang_journal_start_recording (RancangJournal *self)
{
  self->plan->recorder = record_cb;
  self->plan->recorder_data = self;
  g_mutex_lock (&self->plan->file->mutex);
  self->plan->file->saving = saving_cb;
  self->plan->file->saving_data = self;
  rancang_journal_writer_shorten (self->writer, self->plan->file->digest);
  g_mutex_unlock (&self->plan->file->mutex);
}

/* Nothing is recorded any more; the lock stays. */
void
rancang_journal_stop (RancangJournal *self)
{
  self->plan->recorder = NULL;
  self->plan->recorder_data = NULL;
  g_mutex_lock (&self->plan->file->mutex);
  self->plan->file->saving = NULL;
  g_mutex_unlock (&self->plan->file->mutex);
  g_clear_pointer (&self->writer, rancang_journal_writer_free);
}

/**
 * rancang_journal_dup_problem: (get-property problem)
 * @self: a journal
 *
 * Returns: (transfer full) (nullable): why changes cannot be written at the moment, or %NULL
 *
 * Since: 1.0
 */
char *
rancang_journal_dup_problem (RancangJournal *self)
{
  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), NULL);

  return self->writer != NULL ? rancang_journal_writer_dup_problem (self->writer) : NULL;
}

/**
 * rancang_journal_sync:
 * @self: a journal
 * @error: return location for an error
 *
 * Writes what is waiting and returns when it is safe. When it fails it goes on being tried. Only in
 * the thread that saves and closes the journal; see rancang_journal_sync_soon() for one that must
 * not wait.
 *
 * Returns: %TRUE when everything is safe
 *
 * Since: 1.0
 */
gboolean
rancang_journal_sync (RancangJournal  *self,
                      GError         **error)
{
  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), FALSE);

  return self->writer == NULL || rancang_journal_writer_flush (self->writer, error);
}

/**
 * rancang_journal_sync_soon:
 * @self: a journal
 *
 * Lets the journal's own thread write what is waiting at once, without waiting for it.
 *
 * Since: 1.0
 */
void
rancang_journal_sync_soon (RancangJournal *self)
{
  g_return_if_fail (RANCANG_IS_JOURNAL (self));

  if (self->writer != NULL)
    rancang_journal_writer_hurry (self->writer);
}
