/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-journal-discard.c: what was discarded stays away; drafts; files that went elsewhere */

#include "journal-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
type_title (Fixture    *f,
            const char *title)
{
  g_assert_true (rancang_plan_set_text (f->plan, rancang_plan_get_root (f->plan), "title", title,
                                        NULL));
}

static void
assert_plan (Fixture    *f,
             const char *expected)
{
  g_autofree char *found = write_plan (f);

  g_assert_cmpstr (found, ==, expected);
}

/* Opens the plan again: it must be as expected. */
static RancangJournal *
open_again (Fixture    *f,
            const char *expected,
            guint       n_restored)
{
  RancangJournal *journal;

  load_again (f);
  journal = open_journal (f);
  g_assert_null (rancang_journal_get_set_aside_reason (journal));
  assert_plan (f, expected);
  g_assert_cmpuint (rancang_journal_get_n_restored (journal), ==, n_restored);
  g_assert_true (rancang_plan_is_modified (f->plan) == (n_restored > 0));

  return journal;
}

/* The history up to the last save stays; new work goes on, and is restored, after it. */
static void
test_close (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *start = write_plan (f);
  g_autofree char *saved = NULL;
  g_autofree char *later = NULL;

  set_title (f, "Saved");
  save_plan (f);
  saved = write_plan (f);
  for (guint i = 0; i < 3; i++)
    {
      set_title (f, "Unwanted");
      add_agency (f, "Unwanted, too");
      rancang_journal_close_discarding (journal);
      g_clear_object (&journal);
      journal = open_again (f, saved, 0);
      g_assert_false (rancang_plan_can_redo (f->plan));
    }
  set_title (f, "Wanted");
  later = write_plan (f);
  rancang_journal_close (journal);
  g_clear_object (&journal);
  journal = open_again (f, later, 1);
  rancang_plan_undo (f->plan);
  assert_plan (f, saved);
  rancang_plan_undo (f->plan);
  assert_plan (f, start);
  rancang_journal_close_discarding (journal);
  g_clear_object (&journal);
  journal = open_again (f, saved, 0);
  rancang_plan_undo (f->plan);
  assert_plan (f, start);
}

/* What the file holds is what was saved last, not what could not be saved. */
static void
test_close_after_failure (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *saved = NULL;

  set_title (f, "Saved");
  save_plan (f);
  saved = write_plan (f);
  set_title (f, "Not saved");
  g_assert_true (rancang_file_check_unchanged (f->plan, f->file, NULL, NULL));
  g_cancellable_cancel (cancelled);
  g_assert_false (rancang_file_save (f->plan, f->file, cancelled, NULL));
  set_title (f, "Nor this");
  rancang_journal_close_discarding (journal);
  g_clear_object (&journal);
  journal = open_again (f, saved, 0);
}

/* The step that was saved was undone, and something else done: no undo leads back there. */
static void
test_other_way (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *saved = NULL;
  g_autofree char *other = NULL;
  RancangItem *root = rancang_plan_get_root (f->plan);
  RancangItem *first, *second;

  set_title (f, "Below");
  first = add_agency (f, "One");
  second = add_agency (f, "Two");
  g_assert_true (rancang_plan_move (f->plan, first, root, 0, NULL));
  g_assert_true (rancang_plan_remove (f->plan, second, NULL));
  set_title (f, "Saved");
  save_plan (f);
  saved = write_plan (f);
  for (guint i = 0; i < 4; i++)
    rancang_plan_undo (f->plan);
  set_title (f, "Another way");
  add_agency (f, "Three");
  other = write_plan (f);
  rancang_journal_close (journal);
  g_clear_object (&journal);

  journal = open_again (f, other, 6);
  g_assert_true (rancang_journal_discard_restored (journal));
  assert_plan (f, saved);
  g_assert_false (rancang_plan_is_modified (f->plan));
  rancang_plan_undo (f->plan);
  assert_plan (f, other);
  rancang_plan_redo (f->plan);
  assert_plan (f, saved);
  rancang_journal_close (journal);
  g_clear_object (&journal);
  journal = open_again (f, saved, 0);
  rancang_plan_undo (f->plan);
  assert_plan (f, other);
}

/* Typing went on in the step that was saved, while it was saved. */
static void
test_typing (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *start = write_plan (f);
  g_autofree char *saved = NULL;
  g_autofree char *typed = NULL;
  g_autoptr (RancangPlan) snapshot = NULL;

  type_title (f, "Ranc");
  snapshot = rancang_plan_snapshot (f->plan);
  saved = write_plan (f);
  type_title (f, "Rancang");
  typed = write_plan (f);
  g_assert_cmpuint (rancang_plan_get_n_steps (f->plan), ==, 1);
  g_assert_true (rancang_file_save (snapshot, f->file, NULL, NULL));
  rancang_plan_mark_saved (f->plan, rancang_plan_get_revision (snapshot));
  rancang_journal_close (journal);
  g_clear_object (&journal);
  journal = open_again (f, typed, 1);
  g_assert_true (rancang_journal_discard_restored (journal));
  assert_plan (f, saved);
  rancang_plan_undo (f->plan);
  assert_plan (f, typed);
  rancang_plan_undo (f->plan);
  assert_plan (f, start);
}

/* Only an undo was restored: redo leads back. */
static void
test_restored_undo (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *start = write_plan (f);
  g_autofree char *saved = NULL;

  set_title (f, "Saved");
  save_plan (f);
  saved = write_plan (f);
  rancang_plan_undo (f->plan);
  g_clear_object (&journal);
  journal = open_again (f, start, 1);
  g_assert_true (rancang_journal_discard_restored (journal));
  assert_plan (f, saved);
  g_assert_false (rancang_plan_can_redo (f->plan));
}

/* The old file has what it had; what it never got is safe in the other one. */
static void
test_save_as (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *saved = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *later = NULL;
  g_autofree char *path = g_build_filename (f->folder, "other.rancang", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GFile) old = g_object_ref (f->file);
  g_autoptr (GError) error = NULL;

  set_title (f, "Saved");
  save_plan (f);
  saved = write_plan (f);
  set_title (f, "Elsewhere");
  g_set_object (&f->file, other);
  save_plan (f);
  elsewhere = write_plan (f);
  g_assert_true (rancang_journal_saved (journal, f->file, &error));
  g_assert_no_error (error);
  set_title (f, "Later");
  later = write_plan (f);
  g_clear_object (&journal);
  journal = open_again (f, later, 1);
  g_assert_true (rancang_journal_discard_restored (journal));
  assert_plan (f, elsewhere);
  g_clear_object (&journal);

  g_set_object (&f->file, old);
  journal = open_again (f, saved, 0);
  rancang_plan_undo (f->plan);
  g_assert_null (rancang_item_get_text (rancang_plan_get_root (f->plan), "title"));
}

/* A file that went away is not written anew without a question. */
static void
test_gone (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autoptr (GError) error = NULL;

  set_title (f, "Kept");
  g_assert_cmpint (g_unlink (g_file_peek_path (f->file)), ==, 0);
  g_assert_false (rancang_file_check_unchanged (f->plan, f->file, NULL, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_GONE);
  g_clear_error (&error);
  g_assert_false (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_GONE);
  g_assert_false (g_file_query_exists (f->file, NULL));
  g_clear_error (&error);
  rancang_file_accept_changes (f->plan, NULL);
  g_assert_true (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (rancang_file_check_unchanged (f->plan, f->file, NULL, &error));
}

static GFile *
open_draft (Fixture         *f,
            RancangJournal **journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  g_clear_object (&f->plan);
  f->plan = rancang_plan_new ();
  *journal = rancang_journal_open_draft (f->plan, &error);
  g_assert_no_error (error);
  drafts = rancang_journal_list_drafts ();
  for (guint i = 0; i < drafts->len; i++)
    {
      if (rancang_draft_is_held (drafts->pdata[i]))
        return g_object_ref (rancang_draft_get_file (drafts->pdata[i]));
    }
  g_assert_not_reached ();
}

static char *
get_folder (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "rancang", name, NULL);
}

static guint
count_files (const char *name)
{
  g_autofree char *folder = get_folder (name);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
age_discarded (void)
{
  g_autofree char *folder = get_folder ("discarded");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const struct timespec times[] = { { now - 31 * 86400, 0 }, { now - 31 * 86400, 0 } };
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
    }
}

static void
test_drafts (Fixture       *f,
             gconstpointer  data)
{
  RancangJournal *journal;
  g_autoptr (GFile) unedited = open_draft (f, &journal);
  g_autoptr (GFile) left = NULL;
  g_autoptr (GFile) unwanted = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;
  guint n_locks = count_files ("journals");

  g_object_unref (journal);
  g_assert_false (g_file_query_exists (unedited, NULL));
  g_assert_cmpuint (count_files ("journals"), ==, n_locks - 1);

  left = open_draft (f, &journal);
  set_title (f, "Left");
  g_assert_false (rancang_journal_discard_draft (left, &error));
  g_assert_error (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_LOCKED);
  g_clear_error (&error);
  g_object_unref (journal);
  drafts = rancang_journal_list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_true (g_file_equal (rancang_draft_get_file (drafts->pdata[0]), left));
  g_assert_cmpstr (rancang_draft_get_title (drafts->pdata[0]), ==, "Left");
  g_assert_false (rancang_draft_is_held (drafts->pdata[0]));
  g_assert_cmpint (ABS (rancang_draft_get_time (drafts->pdata[0]) - g_get_real_time ()), <,
                   60 * G_USEC_PER_SEC);

  unwanted = open_draft (f, &journal);
  set_title (f, "Unwanted");
  rancang_journal_close_discarding (journal);
  g_object_unref (journal);
  g_assert_false (g_file_query_exists (unwanted, NULL));
  g_assert_cmpuint (count_files ("discarded"), ==, 2);
  age_discarded ();
  g_assert_true (rancang_journal_discard_draft (left, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files ("discarded"), ==, 2);
  g_assert_false (rancang_journal_discard_draft (left, &error));
  g_assert_nonnull (error);
  g_clear_pointer (&drafts, g_ptr_array_unref);
  drafts = rancang_journal_list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_cmpuint (count_files ("drafts"), ==, 0);
}

/* A child that has the plan open; it says so through the pipe and waits for its end. */
static pid_t
start_child (Fixture *f,
             int     *answer)
{
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangJournal) journal = NULL;
  int pipes[2];
  char word = '-';
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child > 0)
    {
      close (pipes[1]);
      *answer = pipes[0];
      return child;
    }
  plan = rancang_file_load (f->file, NULL, NULL);
  journal = rancang_journal_open (plan, f->file, NULL);
  word = journal != NULL ? '+' : '-';
  g_assert_cmpint (write (pipes[1], &word, 1), ==, 1);
  if (journal != NULL)
    pause ();
  _exit (0);
}

static char
read_answer (int answer)
{
  char word;

  g_assert_cmpint (read (answer, &word, 1), ==, 1);
  close (answer);

  return word;
}

/* Whoever comes second is told, in another process, too; one that is killed holds nothing. */
static void
test_processes (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autoptr (GError) error = NULL;
  int answer;
  pid_t child = start_child (f, &answer);

  g_assert_cmpint (read_answer (answer), ==, '-');
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_clear_object (&journal);
  child = start_child (f, &answer);
  g_assert_cmpint (read_answer (answer), ==, '+');
  load_again (f);
  journal = rancang_journal_open (f->plan, f->file, &error);
  g_assert_error (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_LOCKED);
  g_assert_null (journal);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  journal = open_journal (f);
}

/* What is no file in the folder for drafts is not opened: a pipe would wait for ever. */
static void
test_no_files (Fixture       *f,
               gconstpointer  data)
{
  static const char *const names[] = { "pipe.rancang", "folder.rancang", "device.rancang",
                                       "gone.rancang" };
  g_autofree char *folder = get_folder ("drafts");
  char *paths[G_N_ELEMENTS (names)];
  g_autoptr (GPtrArray) drafts = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    paths[i] = g_build_filename (folder, names[i], NULL);
  g_assert_cmpint (mkfifo (paths[0], 0600), ==, 0);
  g_assert_cmpint (g_mkdir (paths[1], 0700), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", paths[2]), ==, 0);
  g_assert_cmpint (symlink ("nowhere", paths[3]), ==, 0);
  drafts = rancang_journal_list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpint (g_remove (paths[i]), ==, 0);
      g_free (paths[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  start_state_folder ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/journal-discard/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("close", test_close);
  ADD ("close-after-failure", test_close_after_failure);
  ADD ("other-way", test_other_way);
  ADD ("typing", test_typing);
  ADD ("restored-undo", test_restored_undo);
  ADD ("save-as", test_save_as);
  ADD ("gone", test_gone);
  ADD ("drafts", test_drafts);
  ADD ("no-files", test_no_files);
  ADD ("processes", test_processes);
  result = g_test_run ();
  remove_state_folder ();

  return result;
}
