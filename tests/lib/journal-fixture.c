/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-fixture.c: a plan in a file of its own, for the tests of the journal */

#include "journal-fixture.h"

#include <glib/gstdio.h>

static char *state;

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_tree (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
start_state_folder (void)
{
  state = g_dir_make_tmp ("rancang-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
}

void
remove_state_folder (void)
{
  remove_tree (state);
  g_clear_pointer (&state, g_free);
}

void
fixture_set_up (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (RancangPlan) plan = rancang_plan_new ();

  f->folder = g_dir_make_tmp ("rancang-journal-XXXXXX", NULL);
  path = g_build_filename (f->folder, "plan.rancang", NULL);
  f->file = g_file_new_for_path (path);
  g_assert_true (rancang_file_save (plan, f->file, NULL, &error));
  f->plan = rancang_file_load (f->file, NULL, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  /* A save that was killed leaves its temporary file. */
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_clear_object (&f->plan);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_object_unref (f->file);
  g_free (f->folder);
}

RancangJournal *
open_journal (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  RancangJournal *journal = rancang_journal_open (f->plan, f->file, &error);

  g_assert_no_error (error);

  return journal;
}

void
load_again (Fixture *f)
{
  g_clear_object (&f->plan);
  f->plan = rancang_file_load (f->file, NULL, NULL);
  g_assert_nonnull (f->plan);
}

char *
write_plan (Fixture *f)
{
  g_autoptr (GBytes) bytes = rancang_json_write_plan (f->plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
set_title (Fixture    *f,
           const char *title)
{
  g_assert_true (rancang_plan_set_text (f->plan, rancang_plan_get_root (f->plan), "title", title,
                                        NULL));
  rancang_plan_end_typing (f->plan);
}

RancangItem *
add_agency (Fixture    *f,
            const char *title)
{
  g_autoptr (RancangItem) item = rancang_item_new ("agency");

  rancang_plan_begin (f->plan, "Add an agency");
  g_assert_true (rancang_plan_insert (f->plan, rancang_plan_get_root (f->plan), item, 0, NULL));
  g_assert_true (rancang_plan_set_text (f->plan, item, "title", title, NULL));
  rancang_plan_commit (f->plan);

  return item;
}

void
save_plan (Fixture *f)
{
  guint64 revision = rancang_plan_get_revision (f->plan);

  g_assert_true (rancang_file_save (f->plan, f->file, NULL, NULL));
  rancang_plan_mark_saved (f->plan, revision);
}

char *
find_journal (Fixture *f)
{
  g_autofree char *uri = g_file_get_uri (f->file);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);

  return g_build_filename (g_get_user_state_dir (), "rancang", "journals", sum, NULL);
}
