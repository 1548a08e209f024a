/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal.c: the journal of one plan: opening, locking, marks of saving */

#include "config.h"

#include "io/journal-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
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
struct _RancangJournal
{
  GObject                 parent_instance;

  RancangPlan            *plan;      /* owned */
  RancangJournalWriter   *writer;    /* NULL once closed */
  GMutex                  mutex;     /* guards the next three: a save may come in any thread */
  GHashTable             *positions; /* revision -> after how many records the plan had it */
  guint64                 n_records;
  char                   *header;    /* waits for the first record; NULL once written */
  char                   *path;
  char                   *uri;       /* of the plan's file */
  int                     lock;
  GMainContext           *context;   /* where a problem is told */
  gboolean                draft;
  RancangJournalRestored  restored;
  GFile                  *set_aside; /* owned */
};

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RancangJournal, rancang_journal, G_TYPE_OBJECT)
G_DEFINE_QUARK (rancang-journal-error-quark, rancang_journal_error)

/* The folder for journals or drafts, made when it is missing. Only its owner may look. */
char *
rancang_journal_get_folder (const char *name)
{
  char *folder = g_build_filename (g_get_user_state_dir (), "rancang", name, NULL);

  (void) !g_mkdir_with_parents (folder, 0700);

  return folder;
}

static char *
get_path (const char *uri)
{
  g_autofree char *folder = rancang_journal_get_folder ("journals");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  return g_build_filename (folder, sum, NULL);
}

/* The kernel frees the lock of a process that was killed. The file stays: it is only a name. */
static int
take_lock (const char  *path,
           GError     **error)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  int fd = open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  int code;

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  code = errno;
  if (fd >= 0)
    close (fd);
  if (fd >= 0 && code == EWOULDBLOCK)
    g_set_error_literal (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_LOCKED,
                         _("The plan is open in another window"));
  else
    g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  return -1;
}

static gboolean
notify_cb (gpointer data)
{
  g_object_notify_by_pspec (data, properties[PROP_PROBLEM]);

  return G_SOURCE_REMOVE;
}

/* In the writer's thread. */
static void
problem_cb (gpointer data)
{
  RancangJournal *self = data;

  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, notify_cb, g_object_ref (self),
                              g_object_unref);
}

static void
append (RancangJournal *self,
        const char     *line)
{
  if (self->header != NULL)
    rancang_journal_writer_append (self->writer, self->header);
  g_clear_pointer (&self->header, g_free);
  rancang_journal_writer_append (self->writer, line);
}

static void
remember_position (RancangJournal *self)
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

  append (self, line);
  self->n_records++;
  remember_position (self);
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

  g_mutex_lock (&self->mutex);
  position = g_hash_table_lookup (self->positions, &revision);
  if (position != NULL)
    {
      line = rancang_journal_encode_saved (*position, digest, uri);
      append (self, line);
    }
  g_mutex_unlock (&self->mutex);
  rancang_journal_writer_flush (self->writer, NULL);
}

/* Puts a journal out of the way; gives its new name. */
static char *
rename_aside (const char  *path,
              GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S");
  g_autofree char *name = NULL;
  int code;

  for (guint i = 0; name == NULL || g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-set-aside-%s-%u", path, time, i);
    }
  if (g_rename (path, name) == 0)
    return g_steal_pointer (&name);
  code = errno;
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  return NULL;
}

/* Keeps a copy of the part that fits for what follows. */
static gboolean
set_aside (RancangJournal  *self,
           GBytes          *bytes,
           GError         **error)
{
  g_autofree char *name = rename_aside (self->path, error);

  if (name == NULL)
    return FALSE;
  self->set_aside = g_file_new_for_path (name);
  if (self->restored.kept == 0)
    return TRUE;

  return g_file_set_contents_full (self->path, g_bytes_get_data (bytes, NULL), self->restored.kept,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
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
  if (self->restored.reason != NULL && !set_aside (self, bytes, error))
    return FALSE;
  self->n_records = self->restored.n_records;
  if (self->restored.kept == 0)
    {
      self->header = rancang_journal_encode_header (self->plan, self->uri, digest);
      remember_position (self);
    }

  return TRUE;
}

static gboolean
is_draft (GFile *file)
{
  g_autofree char *folder = rancang_journal_get_folder ("drafts");
  g_autoptr (GFile) drafts = g_file_new_for_path (folder);

  return g_file_has_parent (file, drafts);
}

static void
start (RancangJournal *self)
{
  const char *sum = self->restored.sum != NULL ? self->restored.sum : "";

  self->writer = rancang_journal_writer_new (self->path, self->restored.kept, sum, problem_cb,
                                             self);
  self->plan->recorder = record_cb;
  self->plan->recorder_data = self;
  g_mutex_lock (&self->plan->file->mutex);
  self->plan->file->saving = saving_cb;
  self->plan->file->saving_data = self;
  g_mutex_unlock (&self->plan->file->mutex);
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
  g_mutex_clear (&self->mutex);
  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self->uri);
  g_free (self->header);
  g_free (self->restored.sum);
  g_free (self->restored.reason);

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
  self->context = g_main_context_ref (g_main_context_default ());
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
  g_autoptr (RancangJournal) self = NULL;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (plan->recorder == NULL && plan->undo->len == 0, NULL);

  if (rancang_plan_is_immutable (plan))
    {
      g_set_error_literal (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_IMMUTABLE,
                           _("This plan can be read, not changed"));
      return NULL;
    }
  self = g_object_new (RANCANG_TYPE_JOURNAL, NULL);
  self->plan = g_object_ref (plan);
  self->uri = g_file_get_uri (file);
  self->draft = is_draft (file);
  self->path = get_path (self->uri);
  self->lock = take_lock (self->path, error);
  if (self->lock < 0 || !restore (self, error))
    return NULL;
  start (self);

  return g_steal_pointer (&self);
}

/**
 * rancang_journal_open_draft:
 * @plan: a new plan without history that was never saved
 * @error: return location for an error
 *
 * Keeps a plan that has no file yet: as it is now in the folder for drafts, and every change in a
 * journal. A draft that was left is opened like any file, by rancang_journal_open().
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
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  folder = rancang_journal_get_folder ("drafts");
  name = g_strconcat (rancang_item_get_id (rancang_plan_get_root (plan)),
                      RANCANG_FILE_EXTENSION, NULL);
  file = g_file_new_build_filename (folder, name, NULL);
  if (!rancang_file_save (plan, file, NULL, error))
    return NULL;

  return rancang_journal_open (plan, file, error);
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
 * rancang_journal_discard_restored:
 * @self: a journal
 *
 * Takes back what was restored, as undo does; redo brings it again.
 *
 * Since: 1.0
 */
void
rancang_journal_discard_restored (RancangJournal *self)
{
  g_return_if_fail (RANCANG_IS_JOURNAL (self));

  while (rancang_plan_is_modified (self->plan) && rancang_plan_can_undo (self->plan))
    rancang_plan_undo (self->plan);
  self->restored.n_restored = 0;
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
 * Writes what is waiting and returns when it is safe. When it fails it goes on being tried.
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

/* Lets the journal go on under the name of another file; the history goes along. */
static gboolean
move_to (RancangJournal  *self,
         const char      *uri,
         GError         **error)
{
  g_autofree char *path = get_path (uri);
  g_autofree char *old_path = g_steal_pointer (&self->path);
  g_autofree char *content = NULL;
  g_autofree char *sum = NULL;
  gsize size = 0;
  int lock;
  gboolean good;

  self->path = g_strdup (old_path);
  lock = take_lock (path, error);
  if (lock < 0)
    return FALSE;
  sum = rancang_journal_writer_dup_sum (self->writer);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      /* The file that was replaced had a journal of its own. */
      g_autofree char *name = rename_aside (path, NULL);
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
  g_clear_pointer (&self->writer, rancang_journal_writer_free);
  g_set_str (&self->path, path);
  self->writer = rancang_journal_writer_new (path, size, sum, problem_cb, self);
  if (self->draft)
    {
      g_autoptr (GFile) draft = g_file_new_for_uri (self->uri);

      g_file_delete (draft, NULL, NULL);
      g_unlink (old_path);
    }
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
 * Lets the journal go along when the plan was saved to another file than before; a draft is not
 * needed any more then. The mark of saving itself was set by rancang_file_save().
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

  uri = g_file_get_uri (file);
  if (g_strcmp0 (uri, self->uri) == 0)
    return TRUE;
  /* A save in another thread waits until the journal has moved. */
  g_mutex_lock (&self->plan->file->mutex);
  good = move_to (self, uri, error);
  g_mutex_unlock (&self->plan->file->mutex);

  return good;
}

/**
 * rancang_journal_close:
 * @self: a journal
 *
 * Writes what is waiting, stops recording and lets others open the plan.
 *
 * Since: 1.0
 */
void
rancang_journal_close (RancangJournal *self)
{
  g_return_if_fail (RANCANG_IS_JOURNAL (self));

  if (self->writer != NULL)
    {
      self->plan->recorder = NULL;
      self->plan->recorder_data = NULL;
      g_mutex_lock (&self->plan->file->mutex);
      self->plan->file->saving = NULL;
      g_mutex_unlock (&self->plan->file->mutex);
    }
  g_clear_pointer (&self->writer, rancang_journal_writer_free);
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}
