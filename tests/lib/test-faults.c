/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-faults.c: system calls of saving and of the journal fail: nothing is lost, all is told */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <rancang.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/journal-private.h"
#include "journal-fixture.h"

/*
 * These stand before those of the C library, in GLib, too. Counted are calls on files of the test's
 * folder while `armed`; the call number `fail_at` fails, or writes less than it should.
 */
static char *folder;
static gboolean armed;
static int n_calls; /* atomic: the journal writes in a thread of its own */
static int fail_at;
static gboolean for_ever; /* later calls fail, too */
static int fault;
static gboolean short_write;
static gboolean renamed;
static const char *failed_call;

static gboolean
is_ours (int fd)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  char path[4096];
  gssize length = readlink (link, path, sizeof path - 1);

  if (length < 0)
    return FALSE;
  path[length] = '\0';

  return g_str_has_prefix (path, folder);
}

static gboolean
must_fail (const char *call)
{
  int number = armed ? g_atomic_int_add (&n_calls, 1) + 1 : 0;

  if (!armed || (for_ever ? number < fail_at : number != fail_at))
    return FALSE;
  failed_call = call;
  errno = fault;

  return TRUE;
}

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  if (armed && is_ours (fd) && must_fail ("write"))
    {
      if (!short_write || size < 2)
        return -1;
      size /= 2;
    }

  return REAL (write) (fd, data, size);
}

int
fsync (int fd)
{
  if (armed && is_ours (fd) && must_fail ("fsync"))
    return -1;

  return REAL (fsync) (fd);
}

int
fdatasync (int fd)
{
  if (armed && is_ours (fd) && must_fail ("fdatasync"))
    return -1;

  return REAL (fdatasync) (fd);
}

int
ftruncate (int   fd,
           off_t size)
{
  if (armed && is_ours (fd) && must_fail ("ftruncate"))
    return -1;

  return REAL (ftruncate) (fd, size);
}

int
rename (const char *from,
        const char *to)
{
  int result;

  if (armed && must_fail ("rename"))
    return -1;
  result = REAL (rename) (from, to);
  renamed |= armed && result == 0;

  return result;
}

int
close (int fd)
{
  gboolean fails = armed && is_ours (fd) && must_fail ("close");
  int result = REAL (close) (fd);

  if (!fails)
    return result;
  errno = fault;

  return -1;
}

/* GLib calls it by the same name: both are built for large files. */
int
open (const char *path,
      int         flags,
      ...)
{
  va_list args;
  mode_t mode;

  va_start (args, flags);
  mode = va_arg (args, mode_t);
  va_end (args);
  if (armed && g_str_has_prefix (path, folder) && must_fail ("open"))
    return -1;

  return REAL (open) (path, flags, mode);
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static char *
get_content (const char *path)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  return content;
}

/* Saves once with a fault; FALSE when saving makes fewer calls than that. */
static gboolean
save_with_fault (RancangPlan *plan,
                 GFile       *file,
                 const char  *old,
                 const char  *new)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gboolean saved;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), old, -1, NULL));
  rancang_file_accept_changes (plan, NULL);
  n_calls = 0;
  failed_call = NULL;
  renamed = FALSE;
  armed = TRUE;
  saved = rancang_file_save (plan, file, NULL, &error);
  armed = FALSE;
  content = get_content (g_file_peek_path (file));
  g_test_message ("call %d (%s): %s", fail_at, failed_call != NULL ? failed_call : "none",
                  error != NULL ? error->message : "saved");
  g_assert_true (saved == (error == NULL));
  /* Either file, whole; the new one only where it was put in place; success is never a lie. */
  g_assert_cmpstr (content, ==, renamed ? new : old);
  g_assert_true (!saved || renamed);
  g_assert_cmpuint (count_files (), ==, 1);

  return failed_call != NULL;
}

static void
run_faults (gconstpointer data)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autofree char *path = NULL;
  g_autofree char *new = NULL;
  g_autofree char *note = g_strnfill (300000, 'n');
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("rancang-faults-XXXXXX", NULL);
  path = g_build_filename (folder, "plan.rancang", NULL);
  file = g_file_new_for_path (path);
  fault = data != NULL ? GPOINTER_TO_INT (data) : EIO;
  short_write = data == NULL;
  fail_at = 0;
  g_object_set (rancang_plan_get_root (plan), "title", "New", "note", note, NULL);
  g_assert_true (rancang_file_save (plan, file, NULL, &error));
  new = get_content (path);

  for (fail_at = 1; save_with_fault (plan, file, "the old file\n", new); fail_at++)
    g_assert_cmpint (fail_at, <, 100);
  /* Temporary file, write, sync, close, rename at least: else nothing was tested. */
  g_assert_cmpint (fail_at, >, 5);

  g_unlink (path);
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

/* What a run with the journal did: states of the plan, in their order. */
typedef struct
{
  Fixture    fixture;
  GPtrArray *states;
  guint      safe;  /* the newest of them that was said to be safe */
  guint      saved; /* the one that the file holds */
  gboolean   discard;
} Run;

static void
add_state (Run *run)
{
  g_ptr_array_add (run->states, write_plan (&run->fixture));
}

static void
sync_run (Run            *run,
          RancangJournal *journal)
{
  g_autoptr (GError) error = NULL;

  if (rancang_journal_sync (journal, &error))
    run->safe = run->states->len - 1;
  else
    g_assert_nonnull (error);
}

static void
save_run (Run            *run,
          RancangJournal *journal)
{
  Fixture *f = &run->fixture;
  g_autoptr (GError) error = NULL;

  if (!rancang_file_save (f->plan, f->file, NULL, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  rancang_plan_mark_saved (f->plan, rancang_plan_get_revision (f->plan));
  run->saved = run->safe = run->states->len - 1;
  g_assert_true (rancang_journal_saved (journal, f->file, &error));
  g_assert_no_error (error);
}

/* All that a journal does: opening, steps, undo, saving, growing too large, closing. */
static void
work (Run *run)
{
  Fixture *f = &run->fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangJournal) journal = rancang_journal_open (f->plan, f->file, &error);

  g_assert_true ((journal == NULL) == (error != NULL));
  if (journal == NULL)
    return;
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      set_title (f, title);
      add_state (run);
      sync_run (run, journal);
      if (i % 2 == 1)
        save_run (run, journal);
    }
  rancang_plan_undo (f->plan);
  add_state (run);
  /* What fails once is done by the next. */
  sync_run (run, journal);
  sync_run (run, journal);
  if (!for_ever)
    g_assert_cmpuint (run->safe, ==, run->states->len - 1);
  if (run->discard)
    rancang_journal_close_discarding (journal);
  else
    rancang_journal_close (journal);
}

static void
check_run (Run *run)
{
  Fixture *f = &run->fixture;
  g_autoptr (RancangJournal) journal = NULL;
  g_autofree char *found = NULL;
  gboolean good = FALSE;

  load_again (f);
  journal = open_journal (f);
  g_assert_cmpstr (rancang_journal_get_set_aside_reason (journal), ==, NULL);
  found = write_plan (f);
  if (run->discard && !for_ever)
    g_assert_cmpstr (found, ==, run->states->pdata[run->saved]);
  for (guint i = run->discard ? run->saved : run->safe; !good && i < run->states->len; i++)
    good = g_str_equal (found, run->states->pdata[i]);
  g_assert_true (good);
}

static gboolean
run_with_fault (gboolean discard)
{
  Run run = { .discard = discard, .states = g_ptr_array_new_with_free_func (g_free) };

  fixture_set_up (&run.fixture, NULL);
  add_state (&run);
  n_calls = 0;
  failed_call = NULL;
  folder = (char *) g_get_tmp_dir ();
  armed = TRUE;
  work (&run);
  armed = FALSE;
  folder = NULL;
  g_test_message ("call %d: %s", fail_at, failed_call != NULL ? failed_call : "none");
  check_run (&run);
  fixture_tear_down (&run.fixture, NULL);
  g_ptr_array_unref (run.states);

  return failed_call != NULL;
}

#define FOR_EVER 1
#define DISCARD 2

/* Calls on files of journals and of plans count: both are below the same folder. */
static void
run_journal_faults (gconstpointer data)
{
  static const int faults[] = { ENOSPC, EIO };
  guint mode = GPOINTER_TO_UINT (data);

  short_write = FALSE;
  rancang_journal_set_size_limit (700);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      fault = faults[i];
      for_ever = mode & FOR_EVER;
      for (fail_at = 1; run_with_fault (mode & DISCARD); fail_at++)
        g_assert_cmpint (fail_at, <, 400);
      g_assert_cmpint (fail_at, >, 20);
    }
  for_ever = FALSE;
  rancang_journal_set_size_limit (G_MAXSIZE);
}

/* Who hears of a problem asks for it at once. */
static void
problem_cb (RancangJournal *journal,
            GParamSpec     *pspec,
            char          **problem)
{
  g_free (*problem);
  *problem = rancang_journal_dup_problem (journal);
}

/* A child that is allowed so many bytes a file, as on a disk that is really full. */
static void
fill_disk (Fixture *f)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  struct rlimit limit;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = g_strnfill (100000, 'n');
  g_autofree char *before = get_content (g_file_peek_path (f->file));
  g_autofree char *after = NULL;
  g_autofree char *problem = NULL;

  g_signal_connect (journal, "notify::problem", G_CALLBACK (problem_cb), &problem);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = 20000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  set_title (f, "It fits");
  g_assert_true (rancang_journal_sync (journal, &error));
  g_assert_no_error (error);
  g_object_set (rancang_plan_get_root (f->plan), "note", note, NULL);
  g_assert_false (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  after = get_content (g_file_peek_path (f->file));
  g_assert_cmpstr (after, ==, before);
  g_assert_false (rancang_journal_sync (journal, &error));
  g_assert_nonnull (error);
  while (problem == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_error (&error);
  limit.rlim_cur = limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_true (rancang_journal_sync (journal, &error));
  g_assert_no_error (error);
  while (problem != NULL)
    g_main_context_iteration (NULL, TRUE);
  _exit (0);
}

static void
test_full_disk (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = NULL;
  pid_t child = fork ();
  int status;

  if (child == 0)
    fill_disk (f);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  load_again (f);
  journal = open_journal (f);
  g_assert_cmpstr (rancang_item_get_text (rancang_plan_get_root (f->plan), "title"), ==, "It fits");
  g_assert_cmpuint (strlen (rancang_item_get_text (rancang_plan_get_root (f->plan), "note")), ==,
                    100000);
}

/* A child that has given up root's right to write everywhere: the folder takes no new file. */
static void
save_read_only (Fixture *f)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct none[2] = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = get_content (g_file_peek_path (f->file));
  g_autofree char *after = NULL;

  g_assert_cmpint (syscall (SYS_capset, &header, none), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0500), ==, 0);
  g_object_set (rancang_plan_get_root (f->plan), "title", "New", NULL);
  g_assert_false (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ACCES);
  after = get_content (g_file_peek_path (f->file));
  g_assert_cmpstr (after, ==, before);
  _exit (0);
}

static void
test_read_only (Fixture       *f,
                gconstpointer  data)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    save_read_only (f);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (g_chmod (f->folder, 0700), ==, 0);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

/* A link stays one, also where saving fails half way. */
static void
test_link (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "link.rancang", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *target = NULL;
  g_autofree char *content = NULL;

  g_assert_cmpint (symlink ("plan.rancang", path), ==, 0);
  g_object_set (rancang_plan_get_root (f->plan), "title", "Through the link", NULL);
  folder = f->folder;
  fault = ENOSPC;
  for (fail_at = 1, failed_call = ""; failed_call != NULL; fail_at++)
    {
      n_calls = 0;
      failed_call = NULL;
      armed = TRUE;
      rancang_file_save (f->plan, link, NULL, NULL);
      armed = FALSE;
      g_clear_pointer (&target, g_free);
      target = g_file_read_link (path, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (target, ==, "plan.rancang");
    }
  folder = NULL;
  content = get_content (g_file_peek_path (f->file));
  g_assert_nonnull (strstr (content, "Through the link"));
}

int
main (int    argc,
      char **argv)
{
  int result;

  start_state_folder ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/faults/full", GINT_TO_POINTER (ENOSPC), run_faults);
  g_test_add_data_func ("/faults/broken", GINT_TO_POINTER (EIO), run_faults);
  g_test_add_data_func ("/faults/quota", GINT_TO_POINTER (EDQUOT), run_faults);
  g_test_add_data_func ("/faults/interrupted", GINT_TO_POINTER (EINTR), run_faults);
  g_test_add_data_func ("/faults/short-write", GINT_TO_POINTER (0), run_faults);
  g_test_add_data_func ("/faults/journal", GUINT_TO_POINTER (0), run_journal_faults);
  g_test_add_data_func ("/faults/journal-for-ever", GUINT_TO_POINTER (FOR_EVER),
                        run_journal_faults);
  g_test_add_data_func ("/faults/journal-discarding", GUINT_TO_POINTER (DISCARD),
                        run_journal_faults);
#define ADD(name, function) \
  g_test_add ("/faults/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("full-disk", test_full_disk);
  ADD ("read-only", test_read_only);
  ADD ("link", test_link);
  result = g_test_run ();
  remove_state_folder ();

  return result;
}
