/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-faults.c: every system call of saving fails once: the old file stays, the error is told */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <rancang.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * These stand before those of the C library, in GLib, too. Counted are calls on files of the test's
 * folder while `armed`; the call number `fail_at` fails, or writes less than it should.
 */
static char *folder;
static gboolean armed;
static guint n_calls, fail_at;
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
  if (!armed || ++n_calls != fail_at)
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
  rancang_file_accept_changes (plan);
  n_calls = 0;
  failed_call = NULL;
  renamed = FALSE;
  armed = TRUE;
  saved = rancang_file_save (plan, file, NULL, &error);
  armed = FALSE;
  content = get_content (g_file_peek_path (file));
  g_test_message ("call %u (%s): %s", fail_at, failed_call != NULL ? failed_call : "none",
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
    g_assert_cmpuint (fail_at, <, 100);
  /* Temporary file, write, sync, close, rename at least: else nothing was tested. */
  g_assert_cmpuint (fail_at, >, 5);

  g_unlink (path);
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/faults/full", GINT_TO_POINTER (ENOSPC), run_faults);
  g_test_add_data_func ("/faults/broken", GINT_TO_POINTER (EIO), run_faults);
  g_test_add_data_func ("/faults/quota", GINT_TO_POINTER (EDQUOT), run_faults);
  g_test_add_data_func ("/faults/interrupted", GINT_TO_POINTER (EINTR), run_faults);
  g_test_add_data_func ("/faults/short-write", GINT_TO_POINTER (0), run_faults);

  return g_test_run ();
}
