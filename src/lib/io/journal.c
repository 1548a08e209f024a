/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal.c: the journal of one plan: opening, locking, marks of saving */

#include "config.h"

#include "io/journal-private.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/**
 * RancangJournal:
 *
 * Keeps every committed change of a plan on disk, in the state folder of the user: what was not
 * saved comes back after a crash, undo goes on after a restart.
 *
 * A thread of its own writes and syncs what was committed within a second. Saving a plan does not
 * empty its journal; it marks the place.
 *
 * Since: 1.0
 */

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RancangJournal, rancang_journal, G_TYPE_OBJECT)
G_DEFINE_QUARK (rancang-journal-error-quark, rancang_journal_error)

static gboolean
notify_cb (gpointer data)
{
  g_object_notify_by_pspec (data, properties[PROP_PROBLEM]);

  return G_SOURCE_REMOVE;
}

/* In the writer's thread, with its mutex held: where no main loop runs nobody is told. */
static void
problem_cb (gpointer data)
{
  RancangJournal *self = data;
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, notify_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

static gboolean
restore (RancangJournal  *self,
         GError         **error)
{
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;
  char *content;
  gsize size;

  g_mutex_lock (&self->plan->file->mutex);
  digest = g_strdup (self->plan->file->digest);
  g_mutex_unlock (&self->plan->file->mutex);
  if (g_file_get_contents (self->path, &content, &size, &problem))
    {
      bytes = g_bytes_new_take (content, size);
      rancang_journal_restore (self->plan, bytes, digest, self->positions, &self->restored);
    }
  else if (!g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (self->restored.reason != NULL)
    {
      self->set_aside = rancang_journal_set_aside (self->path, bytes, self->restored.kept, error);
      if (self->set_aside == NULL)
        return FALSE;
    }
  self->n_records = self->restored.n_records;
  self->saved_at = self->restored.match;
  self->restored_revision = self->plan->saved_revision;
  if (digest != NULL)
    rancang_journal_remember_mark (self, digest, self->saved_at);
  if (self->restored.kept == 0)
    {
      self->header = rancang_journal_encode_header (self->plan, self->uri, digest);
      rancang_journal_remember_position (self);
    }

  return TRUE;
}

void
rancang_journal_start_writer (RancangJournal *self,
                              goffset         size,
                              const char     *sum)
{
  self->writer = rancang_journal_writer_new (self->path, size, sum, problem_cb, self);
}

/* The mark that told which state the file holds may stand behind what did not fit, and is gone with
 * it: without one nothing that is done from now on could be brought back. */
static void
mark_again (RancangJournal *self)
{
  g_autofree char *line = NULL;

  g_mutex_lock (&self->plan->file->mutex);
  line = rancang_journal_encode_saved (self->saved_at, self->plan->file->digest, self->uri);
  g_mutex_unlock (&self->plan->file->mutex);
  g_mutex_lock (&self->mutex);
  rancang_journal_append (self, line);
  g_mutex_unlock (&self->mutex);
}

static void
start (RancangJournal *self)
{
  const char *sum = self->restored.sum != NULL ? self->restored.sum : "";

  rancang_journal_start_writer (self, self->restored.kept, sum);
  if (self->restored.reason != NULL && self->restored.kept > 0)
    mark_again (self);
  rancang_journal_start_recording (self);
}

static void
rancang_journal_dispose (GObject *object)
{
  rancang_journal_close (RANCANG_JOURNAL (object));

  G_OBJECT_CLASS (rancang_journal_parent_class)->dispose (object);
}

static void
rancang_journal_finalize (GObject *object)
{
  RancangJournal *self = RANCANG_JOURNAL (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->set_aside);
  g_hash_table_unref (self->positions);
  g_hash_table_unref (self->marks);
  g_mutex_clear (&self->mutex);
  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self->uri);
  g_free (self->header);
  rancang_journal_restored_clear (&self->restored);

  G_OBJECT_CLASS (rancang_journal_parent_class)->finalize (object);
}

static void
rancang_journal_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RancangJournal *self = RANCANG_JOURNAL (object);

  switch (property_id)
    {
    case PROP_PROBLEM:
      g_value_take_string (value, rancang_journal_dup_problem (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rancang_journal_class_init (RancangJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_journal_dispose;
  object_class->finalize = rancang_journal_finalize;
  object_class->get_property = rancang_journal_get_property;

  /**
   * RancangJournal:problem:
   *
   * Why changes cannot be written at the moment, or %NULL. They are kept and tried again. Told in
   * the main context that was the default when the journal was opened.
   *
   * Since: 1.0
   */
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rancang_journal_init (RancangJournal *self)
{
  self->lock = -1;
  g_mutex_init (&self->mutex);
  self->positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->context = g_main_context_ref (g_main_context_default ());
}

/* Nobody else may look at a draft before its lock is taken: it would seem to be left behind. */
static RancangJournal *
open_journal (RancangPlan  *plan,
              GFile        *file,
              gboolean      create,
              GError      **error)
{
  g_autoptr (RancangJournal) self = g_object_new (RANCANG_TYPE_JOURNAL, NULL);

  self->plan = g_object_ref (plan);
  self->uri = rancang_file_dup_real_uri (file);
  self->draft = rancang_journal_is_in_drafts (file);
  self->path = rancang_journal_get_path (self->uri);
  self->lock = rancang_journal_take_lock (self->path, error);
  if (self->lock < 0 || (create && !rancang_file_save (plan, file, NULL, error)) ||
      !restore (self, error))
    return NULL;
  start (self);

  return g_steal_pointer (&self);
}

/**
 * rancang_journal_open:
 * @plan: a plan that was just read from @file, before anybody listens to it
 * @file: the plan's file
 * @error: return location for an error
 *
 * Opens the journal of a plan and brings back what was not saved, and the history of undo. Waits
 * for the disk: call it in the thread that read the plan.
 *
 * Returns: (transfer full): the journal, or %NULL
 *
 * Since: 1.0
 */
RancangJournal *
rancang_journal_open (RancangPlan  *plan,
                      GFile        *file,
                      GError      **error)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (plan->recorder == NULL && plan->undo->len == 0, NULL);

  if (rancang_plan_is_immutable (plan))
    {
      g_set_error_literal (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_IMMUTABLE,
                           _("This plan can be read, not changed"));
      return NULL;
    }

  return open_journal (plan, file, FALSE, error);
}

/**
 * rancang_journal_open_draft:
 * @plan: a new plan without history that was never saved
 * @error: return location for an error
 *
 * Keeps a plan that has no file yet: as it is now in the folder for drafts, and every change in a
 * journal. A draft that was left is opened like any file, by rancang_journal_open(); see
 * rancang_journal_list_drafts().
 *
 * Returns: (transfer full): the journal, or %NULL
 *
 * Since: 1.0
 */
RancangJournal *
rancang_journal_open_draft (RancangPlan  *plan,
                            GError      **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);
  g_return_val_if_fail (plan->recorder == NULL && plan->undo->len == 0, NULL);

  folder = rancang_journal_get_folder ("drafts");
  while (path == NULL || g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *name = g_strconcat (id, RANCANG_FILE_EXTENSION, NULL);

      g_free (path);
      path = g_build_filename (folder, name, NULL);
    }
  file = g_file_new_for_path (path);

  return open_journal (plan, file, TRUE, error);
}

/**
 * rancang_journal_is_draft:
 * @self: a journal
 *
 * Returns: %TRUE while the plan stands in the folder for drafts: it was never saved by people
 *
 * Since: 1.0
 */
gboolean
rancang_journal_is_draft (RancangJournal *self)
{
  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), FALSE);

  return self->draft;
}

/**
 * rancang_journal_get_n_restored:
 * @self: a journal
 *
 * Returns: how many changes that were not saved came back when the journal was opened
 *
 * Since: 1.0
 */
guint
rancang_journal_get_n_restored (RancangJournal *self)
{
  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), 0);

  return self->restored.n_restored;
}

/**
 * rancang_journal_get_restored_time:
 * @self: a journal
 *
 * Returns: when the newest of the restored changes was made, in microseconds since 1970 (UTC), or 0
 *
 * Since: 1.0
 */
gint64
rancang_journal_get_restored_time (RancangJournal *self)
{
  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), 0);

  return self->restored.n_restored > 0 ? self->restored.time : 0;
}

/**
 * rancang_journal_get_set_aside:
 * @self: a journal
 *
 * Returns: (transfer none) (nullable): the former journal, kept where it did not fit the file
 *
 * Since: 1.0
 */
GFile *
rancang_journal_get_set_aside (RancangJournal *self)
{
  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), NULL);

  return self->set_aside;
}

/**
 * rancang_journal_get_set_aside_reason:
 * @self: a journal
 *
 * Returns: (transfer none) (nullable): why the former journal was set aside, for people
 *
 * Since: 1.0
 */
const char *
rancang_journal_get_set_aside_reason (RancangJournal *self)
{
  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), NULL);

  return self->restored.reason;
}

/**
 * rancang_journal_close:
 * @self: a journal
 *
 * Writes what is waiting, stops recording and lets others open the plan. What was not saved comes
 * back when the plan is opened again. A draft that was never edited goes away.
 *
 * Since: 1.0
 */
void
rancang_journal_close (RancangJournal *self)
{
  g_return_if_fail (RANCANG_IS_JOURNAL (self));

  if (self->writer != NULL)
    {
      rancang_journal_stop (self);
      if (self->draft && self->header != NULL && self->set_aside == NULL)
        rancang_journal_remove_draft (self->uri, FALSE);
    }
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}
