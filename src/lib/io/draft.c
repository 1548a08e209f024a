/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* draft.c: plans that were never saved to a file of the person: finds them, puts them away */

#include "config.h"

#include "io/draft.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/journal-private.h"

/* How long what was discarded can still be found. */
#define KEPT_SECONDS (30 * 24 * 60 * 60)

/**
 * RancangDraft:
 *
 * A plan in the folder for drafts: it was made here and never saved to a file of the person. Does
 * not change.
 *
 * Since: 1.0
 */
struct _RancangDraft
{
  GObject  parent_instance;

  GFile   *file; /* owned */
  char    *title;
  gint64   time;
  gboolean held;
  gboolean edited;
};

G_DEFINE_FINAL_TYPE (RancangDraft, rancang_draft, G_TYPE_OBJECT)

static void
rancang_draft_finalize (GObject *object)
{
  RancangDraft *self = RANCANG_DRAFT (object);

  g_clear_object (&self->file);
  g_free (self->title);

  G_OBJECT_CLASS (rancang_draft_parent_class)->finalize (object);
}

static void
rancang_draft_class_init (RancangDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_draft_finalize;
}

static void
rancang_draft_init (RancangDraft *self)
{
}

/**
 * rancang_draft_get_file:
 * @self: a draft
 *
 * Returns: (transfer none): where it is; to open it read the plan from there, then open its journal
 *
 * Since: 1.0
 */
GFile *
rancang_draft_get_file (RancangDraft *self)
{
  g_return_val_if_fail (RANCANG_IS_DRAFT (self), NULL);

  return self->file;
}

/**
 * rancang_draft_get_title:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the title of the plan with all changes, where it has one and
 *   can be read
 *
 * Since: 1.0
 */
const char *
rancang_draft_get_title (RancangDraft *self)
{
  g_return_val_if_fail (RANCANG_IS_DRAFT (self), NULL);

  return self->title;
}

/**
 * rancang_draft_get_time:
 * @self: a draft
 *
 * Returns: when it was changed last, in microseconds since 1970 (UTC)
 *
 * Since: 1.0
 */
gint64
rancang_draft_get_time (RancangDraft *self)
{
  g_return_val_if_fail (RANCANG_IS_DRAFT (self), 0);

  return self->time;
}

/**
 * rancang_draft_is_held:
 * @self: a draft
 *
 * Returns: %TRUE where it was open in a window of this or another process when it was listed
 *
 * Since: 1.0
 */
gboolean
rancang_draft_is_held (RancangDraft *self)
{
  g_return_val_if_fail (RANCANG_IS_DRAFT (self), FALSE);

  return self->held;
}

/* What was discarded a month ago. */
static void
empty_discarded (void)
{
  g_autofree char *folder = rancang_journal_get_folder ("discarded");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 oldest = g_get_real_time () / G_USEC_PER_SEC - KEPT_SECONDS;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_mtime < oldest)
        g_unlink (path);
    }
}

static gboolean
put_away (const char *path,
          const char *name,
          gboolean    keep)
{
  g_autofree char *folder = NULL;
  g_autofree char *place = NULL;

  if (!keep)
    return g_unlink (path) == 0;
  folder = rancang_journal_get_folder ("discarded");
  place = g_build_filename (folder, name, NULL);

  /* The time says from now on when it was discarded. */
  return g_rename (path, place) == 0 && utimensat (AT_FDCWD, place, NULL, 0) == 0;
}

/*
 * Takes a draft and its journal away. The caller has its lock; the lock's file goes, too. Without a
 * draft its journal is never found: so the draft goes first.
 */
gboolean
rancang_journal_remove_draft (const char *uri,
                              gboolean    keep)
{
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
  g_autofree char *journal = rancang_journal_get_path (uri);
  g_autofree char *lock = g_strconcat (journal, ".lock", NULL);
  g_autofree char *base = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *name = g_strconcat (base, ".journal", NULL);

  if (path == NULL || !put_away (path, base, keep))
    return FALSE;
  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    put_away (journal, name, keep);
  g_unlink (lock);
  rancang_journal_sync_folder (path);

  return TRUE;
}

static void
read_draft (RancangDraft *self)
{
  g_autoptr (RancangPlan) plan = rancang_file_load (self->file, NULL, NULL);
  g_autofree char *uri = rancang_file_dup_real_uri (self->file);
  g_autofree char *path = rancang_journal_get_path (uri);
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                            g_free);
  RancangJournalRestored restored = { 0 };
  GStatBuf status;
  gsize size;
  char *content;

  if (g_stat (g_file_peek_path (self->file), &status) == 0)
    self->time = status.st_mtime * G_USEC_PER_SEC;
  self->edited = plan == NULL;
  if (plan != NULL && g_file_get_contents (path, &content, &size, NULL))
    {
      g_autoptr (GBytes) bytes = g_bytes_new_take (content, size);

      rancang_journal_restore (plan, bytes, plan->file->digest, positions, &restored);
      self->edited = restored.n_records > 0 || restored.reason != NULL;
    }
  if (plan != NULL)
    self->title = g_strdup (rancang_item_get_title (rancang_plan_get_root (plan)));
  self->time = MAX (self->time, restored.time);
  rancang_journal_restored_clear (&restored);
}

/* Whether a window has it; a draft that was left and never edited is put away at once. */
static void
look_who_holds (RancangDraft *self)
{
  g_autofree char *uri = rancang_file_dup_real_uri (self->file);
  g_autofree char *path = rancang_journal_get_path (uri);
  g_autoptr (GError) error = NULL;
  int lock = rancang_journal_take_lock (path, &error);

  self->held = g_error_matches (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_LOCKED);
  if (lock < 0)
    return;
  if (!self->edited)
    rancang_journal_remove_draft (uri, TRUE);
  close (lock);
}

/* To open a pipe would wait for ever, and a device may have no end. */
static gboolean
is_ordinary (RancangDraft *self)
{
  GStatBuf status;

  return g_stat (g_file_peek_path (self->file), &status) == 0 && S_ISREG (status.st_mode);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const RancangDraft *first = a, *second = b;

  return (second->time > first->time) - (second->time < first->time);
}

/**
 * rancang_journal_list_drafts:
 *
 * Finds the plans that were never saved to a file of the person: what a crash, or closing without
 * an answer, left behind. Drafts that nobody ever edited are put away instead. Reads them and their
 * journals: call it in a worker thread.
 *
 * Returns: (transfer full) (element-type RancangDraft): the drafts, the newest first
 *
 * Since: 1.0
 */
GPtrArray *
rancang_journal_list_drafts (void)
{
  g_autofree char *folder = rancang_journal_get_folder ("drafts");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  empty_discarded ();
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (RancangDraft) draft = NULL;

      if (!g_str_has_suffix (name, RANCANG_FILE_EXTENSION))
        continue;
      draft = g_object_new (RANCANG_TYPE_DRAFT, NULL);
      draft->file = g_file_new_build_filename (folder, name, NULL);
      if (!is_ordinary (draft))
        continue;
      read_draft (draft);
      look_who_holds (draft);
      if (draft->edited || draft->held)
        g_ptr_array_add (drafts, g_steal_pointer (&draft));
    }
  g_ptr_array_sort_values (drafts, compare_times);

  return drafts;
}

/**
 * rancang_journal_discard_draft:
 * @draft: the file of a draft
 * @error: return location for an error
 *
 * Takes a draft and its journal away that no window has open. For thirty days both can be found in
 * the folder `discarded` beside that of the drafts.
 *
 * Returns: %TRUE when it is gone
 *
 * Since: 1.0
 */
gboolean
rancang_journal_discard_draft (GFile   *draft,
                               GError **error)
{
  g_autofree char *uri = NULL;
  g_autofree char *path = NULL;
  gboolean good;
  int lock;

  g_return_val_if_fail (G_IS_FILE (draft), FALSE);
  g_return_val_if_fail (rancang_journal_is_in_drafts (draft), FALSE);

  uri = rancang_file_dup_real_uri (draft);
  path = rancang_journal_get_path (uri);
  lock = rancang_journal_take_lock (path, error);
  if (lock < 0)
    return FALSE;
  empty_discarded ();
  good = rancang_journal_remove_draft (uri, TRUE);
  if (!good)
    {
      int code = errno;

      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
    }
  close (lock);

  return good;
}
