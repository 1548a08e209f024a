/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-file.c: saving keeps the old file until the new one is safe */

#include <glib/gstdio.h>
#include <rancang.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char        *folder;
  char        *path;
  GFile       *file;
  RancangPlan *plan;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("rancang-file-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "plan.rancang", NULL);
  f->file = g_file_new_for_path (f->path);
  f->plan = rancang_plan_new ();
}

/* A worker thread that gave its result may hold its task, and so the plan, for a moment longer. */
static void
wait_until_finalized (RancangPlan *plan)
{
  GWeakRef ref;

  g_weak_ref_init (&ref, plan);
  g_object_unref (plan);
  for (int i = 0; i < 500; i++)
    {
      g_autoptr (RancangPlan) alive = g_weak_ref_get (&ref);

      if (alive == NULL)
        break;
      g_usleep (10000);
    }
  g_assert_null (g_weak_ref_get (&ref));
  g_weak_ref_clear (&ref);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (f->folder);
  wait_until_finalized (f->plan);
  g_object_unref (f->file);
  g_free (f->path);
  g_free (f->folder);
}

static char *
get_content (const char *path)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  return content;
}

static void
test_round_trip (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (RancangPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_object_set (rancang_plan_get_root (f->plan), "title", "Masterplan", NULL);
  g_assert_true (rancang_file_save (f->plan, f->file, NULL, &error));
  first = get_content (f->path);
  again = rancang_file_load (f->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rancang_file_save (again, f->file, NULL, &error));
  second = get_content (f->path);
  g_assert_cmpstr (first, ==, second);
}

static void
test_link_and_mode (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *link = g_build_filename (f->folder, "link.rancang", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_true (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_cmpint (g_chmod (f->path, 0640), ==, 0);
  g_assert_cmpint (symlink ("plan.rancang", link), ==, 0);
  g_object_set (rancang_plan_get_root (f->plan), "title", "Through the link", NULL);
  g_assert_true (rancang_file_save (f->plan, file, NULL, &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (stat (f->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  {
    g_autofree char *content = get_content (f->path);

    g_assert_nonnull (strstr (content, "Through the link"));
  }
}

/* A folder that went away: the error is told and the plan still differs from the file. */
static void
test_failure (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/folder/plan.rancang");
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full/plan.rancang");
  g_autoptr (GError) error = NULL;

  g_object_set (rancang_plan_get_root (f->plan), "title", "X", NULL);
  g_assert_false (rancang_file_save (f->plan, nowhere, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (rancang_file_save (f->plan, full, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (rancang_plan_is_modified (f->plan));
}

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Only the revision that was written counts as saved. */
static void
test_async (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (RancangPlan) copy = NULL;
  g_autoptr (GError) error = NULL;
  RancangItem *root = rancang_plan_get_root (f->plan);

  g_object_set (root, "title", "Before", NULL);
  rancang_file_save_async (f->plan, f->file, NULL, result_cb, &saved);
  rancang_plan_end_typing (f->plan);
  g_object_set (root, "title", "After", NULL);
  g_assert_true (rancang_file_save_finish (wait_for (&saved), &error));
  g_assert_true (rancang_plan_is_modified (f->plan));

  rancang_file_load_async (f->file, NULL, result_cb, &loaded);
  copy = rancang_file_load_finish (wait_for (&loaded), &error);
  g_assert_cmpstr (rancang_item_get_title (rancang_plan_get_root (copy)), ==, "Before");

  rancang_file_save_async (f->plan, f->file, NULL, result_cb, &again);
  g_assert_true (rancang_file_save_finish (wait_for (&again), &error));
  g_assert_false (rancang_plan_is_modified (f->plan));
}

/* What somebody else wrote meanwhile is replaced only when the user says so. */
static void
test_changed (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (RancangPlan) here = NULL;
  g_autoptr (RancangPlan) there = NULL;
  g_autoptr (RancangPlan) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rancang_file_save (f->plan, f->file, NULL, &error));
  here = rancang_file_load (f->file, NULL, &error);
  there = rancang_file_load (f->file, NULL, &error);
  g_object_set (rancang_plan_get_root (there), "title", "Theirs", NULL);
  g_assert_true (rancang_file_save (there, f->file, NULL, &error));
  g_assert_true (rancang_file_save (there, f->file, NULL, &error));

  g_object_set (rancang_plan_get_root (here), "title", "Ours", NULL);
  snapshot = rancang_plan_snapshot (here);
  g_assert_false (rancang_file_save (snapshot, f->file, NULL, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_CHANGED);
  g_clear_error (&error);
  {
    g_autofree char *content = get_content (f->path);

    g_assert_nonnull (strstr (content, "Theirs"));
  }
  /* What was seen may be replaced, not what was written since. */
  rancang_file_accept_changes (here, there);
  g_object_set (rancang_plan_get_root (there), "title", "Theirs again", NULL);
  g_assert_true (rancang_file_save (there, f->file, NULL, &error));
  g_assert_false (rancang_file_save (snapshot, f->file, NULL, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_CHANGED);
  g_clear_error (&error);
  rancang_file_accept_changes (here, there);
  g_assert_true (rancang_file_save (snapshot, f->file, NULL, &error));
  g_assert_false (rancang_file_save (there, f->file, NULL, NULL));
  rancang_file_accept_changes (there, NULL);
  g_assert_true (rancang_file_save (there, f->file, NULL, &error));
  rancang_file_accept_changes (here, NULL);
  g_assert_true (rancang_file_save (snapshot, f->file, NULL, &error));
  g_assert_true (rancang_file_save (here, f->file, NULL, &error));

  g_assert_cmpint (g_unlink (f->path), ==, 0);
  g_assert_false (rancang_file_save (here, f->file, NULL, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_GONE);
}

static void
test_cancel (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (rancang_file_save (f->plan, f->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

/* What renaming would destroy or go around: devices, pipes, folders, protected files. */
static void
test_other_targets (Fixture       *f,
                    gconstpointer  data)
{
  g_autofree char *pipe = g_build_filename (f->folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  {
    g_autoptr (GFile) file = g_file_new_for_path (pipe);
    g_autoptr (GFile) folder = g_file_new_for_path (f->folder);

    g_assert_false (rancang_file_save (f->plan, file, NULL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
    g_clear_error (&error);
    g_assert_cmpint (lstat (pipe, &status), ==, 0);
    g_assert_true (S_ISFIFO (status.st_mode));
    g_assert_false (rancang_file_save (f->plan, folder, NULL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
    g_clear_error (&error);
  }
  g_assert_true (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_cmpint (g_chmod (f->path, 0444), ==, 0);
  if (access (f->path, W_OK) == 0)
    return; /* root may write everywhere */
  g_assert_false (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ACCES);
}

/* A link to a file that is not there yet makes that file; links in a circle are an error. */
static void
test_links (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *link = g_build_filename (f->folder, "link", NULL);
  g_autofree char *circle = g_build_filename (f->folder, "circle", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link);
  g_autoptr (GFile) circle_file = g_file_new_for_path (circle);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("plan.rancang", link), ==, 0);
  g_assert_true (rancang_file_save (f->plan, link_file, NULL, &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (f->path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (symlink ("circle", circle), ==, 0);
  g_assert_false (rancang_file_save (f->plan, circle_file, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_test (circle, G_FILE_TEST_IS_SYMLINK));
}

/* What a team shares stays shared, whatever the umask. */
static void
test_umask (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  struct stat status;
  mode_t before = umask (022);

  g_assert_true (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_cmpint (g_chmod (f->path, 0664), ==, 0);
  g_assert_true (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_cmpint (stat (f->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0664);
  umask (before);
}

/* A plan that nobody could open again is not written over one that opens. */
static void
test_too_large (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (4 * 1024 * 1024, 'x');
  g_autofree char *content = NULL;

  g_assert_true (rancang_file_save (f->plan, f->file, NULL, &error));
  for (int i = 0; i < 17; i++)
    {
      g_autoptr (RancangItem) agency = rancang_item_new ("agency");

      g_object_set (agency, "title", text, NULL);
      rancang_plan_insert (f->plan, rancang_plan_get_root (f->plan), agency, -1, NULL);
    }
  g_assert_false (rancang_file_save (f->plan, f->file, NULL, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT);
  content = get_content (f->path);
  g_assert_cmpuint (strlen (content), <, 1000);
}

#define ADD(name, func) \
  g_test_add ("/file/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("link-and-mode", test_link_and_mode);
  ADD ("failure", test_failure);
  ADD ("async", test_async);
  ADD ("cancel", test_cancel);
  ADD ("changed", test_changed);
  ADD ("other-targets", test_other_targets);
  ADD ("links", test_links);
  ADD ("umask", test_umask);
  ADD ("too-large", test_too_large);

  return g_test_run ();
}
