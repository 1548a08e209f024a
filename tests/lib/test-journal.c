/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-journal.c: what was committed comes back after a crash, and undo after a restart */

#include "journal-fixture.h"

#include <string.h>

#include "io/journal-private.h"

/* Every kind of record, nothing saved. */
static void
test_restore (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *start = write_plan (f);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text = g_strnfill (500, 'a');
  RancangItem *first;

  first = add_agency (f, "Dinas Kominfo");
  add_agency (f, "Bappeda");
  g_assert_true (rancang_plan_move (f->plan, first, rancang_plan_get_root (f->plan), 0, NULL));
  set_title (f, text);
  text[250] = 'b';
  set_title (f, text);
  g_assert_true (rancang_plan_set_text (f->plan, rancang_plan_get_root (f->plan), "title", "Ra",
                                        NULL));
  g_assert_true (rancang_plan_set_text (f->plan, rancang_plan_get_root (f->plan), "title", "Ran",
                                        NULL));
  g_assert_true (rancang_plan_remove (f->plan, first, NULL));
  rancang_plan_undo (f->plan);
  rancang_plan_redo (f->plan);
  rancang_plan_undo (f->plan);
  expected = write_plan (f);
  rancang_journal_close (journal);
  g_clear_object (&journal);

  load_again (f);
  journal = open_journal (f);
  g_assert_null (rancang_journal_get_set_aside_reason (journal));
  g_assert_cmpuint (rancang_journal_get_n_restored (journal), ==, 11);
  g_assert_cmpint (rancang_journal_get_restored_time (journal), >, 0);
  g_assert_true (rancang_plan_is_modified (f->plan));
  found = write_plan (f);
  g_assert_cmpstr (found, ==, expected);
  g_assert_true (rancang_plan_can_redo (f->plan));
  rancang_journal_discard_restored (journal);
  after = write_plan (f);
  g_assert_cmpstr (after, ==, start);
  g_assert_false (rancang_plan_is_modified (f->plan));
}

/* Undo goes on over a restart, of saved work too; what was done while saving comes back. */
static void
test_undo_after_restart (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *start = write_plan (f);
  g_autofree char *expected = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *found = NULL;
  g_autofree char *back = NULL;
  g_autoptr (RancangPlan) snapshot = NULL;
  RancangItem *item;

  item = add_agency (f, "Dinas Kominfo");
  g_assert_true (rancang_plan_remove (f->plan, item, NULL));
  rancang_plan_undo (f->plan);
  set_title (f, "Saved");
  snapshot = rancang_plan_snapshot (f->plan);
  set_title (f, "Later");
  g_assert_true (rancang_file_save (snapshot, f->file, NULL, NULL));
  rancang_plan_mark_saved (f->plan, rancang_plan_get_revision (snapshot));
  set_title (f, "Undone");
  redone = write_plan (f);
  rancang_plan_undo (f->plan);
  expected = write_plan (f);
  g_clear_object (&journal);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *again = NULL;

      load_again (f);
      journal = open_journal (f);
      found = write_plan (f);
      g_assert_cmpstr (found, ==, expected);
      g_assert_null (rancang_journal_get_set_aside_reason (journal));
      g_assert_cmpuint (rancang_journal_get_n_restored (journal), >, 0);
      rancang_plan_redo (f->plan);
      again = write_plan (f);
      g_assert_cmpstr (again, ==, redone);
      rancang_plan_undo (f->plan);
      g_clear_pointer (&found, g_free);
      if (i < 2)
        g_clear_object (&journal);
    }
  while (rancang_plan_can_undo (f->plan))
    rancang_plan_undo (f->plan);
  back = write_plan (f);
  g_assert_cmpstr (back, ==, start);
  while (rancang_plan_can_redo (f->plan))
    rancang_plan_redo (f->plan);
  g_clear_pointer (&back, g_free);
  back = write_plan (f);
  g_assert_cmpstr (back, ==, redone);
}

static void
test_locked (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autoptr (RancangPlan) other = rancang_file_load (f->file, NULL, NULL);
  g_autoptr (RancangJournal) second = NULL;
  g_autoptr (GError) error = NULL;

  second = rancang_journal_open (other, f->file, &error);
  g_assert_error (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_LOCKED);
  g_assert_null (second);
  g_clear_error (&error);
  rancang_journal_close (journal);
  second = rancang_journal_open (other, f->file, &error);
  g_assert_no_error (error);
}

/* Whichever name leads to a plan, it is one plan: its work comes back, and it is held once. */
static void
test_link (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *link_path = g_strconcat (g_file_peek_path (f->file), "-link", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (link_path);
  g_autoptr (RancangPlan) other = NULL;
  g_autoptr (RancangJournal) second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_make_symbolic_link (link, g_file_peek_path (f->file), NULL, NULL));
  set_title (f, "Not saved");
  other = rancang_file_load (link, NULL, NULL);
  second = rancang_journal_open (other, link, &error);
  g_assert_error (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_LOCKED);
  g_clear_error (&error);
  rancang_journal_close (journal);
  second = rancang_journal_open (other, link, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rancang_journal_get_n_restored (second), ==, 1);
  g_assert_true (g_file_delete (link, NULL, NULL));
}

/* At any length, and with any byte wrong: the plan is one of its former states. */
static void
test_damage (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *path = find_journal (f);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *whole = NULL;
  gsize size;
  guint last = 0;

  g_ptr_array_add (states, write_plan (f));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("Step %u", i);

      set_title (f, title);
      g_ptr_array_add (states, write_plan (f));
    }
  g_clear_object (&journal);
  g_assert_true (g_file_get_contents (path, &whole, &size, NULL));
  for (gsize i = 0; i <= size * 2; i += i % size + 4 < size ? 3 : 1)
    {
      g_autofree char *content = g_memdup2 (whole, size);
      g_autofree char *found = NULL;
      guint index;

      if (i > size)
        content[i - size - 1] ^= 4;
      g_assert_true (g_file_set_contents_full (path, content, MIN (i, size),
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      load_again (f);
      journal = open_journal (f);
      found = write_plan (f);
      g_assert_true (g_ptr_array_find_with_equal_func (states, found, g_str_equal, &index));
      /* Without its last line end the newest line is one that was being written. */
      if (i == size * 2)
        g_assert_cmpuint (index, ==, 3);
      else if (i <= size)
        {
          g_assert_cmpuint (index, >=, last);
          g_assert_null (rancang_journal_get_set_aside (journal));
          last = index;
        }
      else
        {
          g_assert_nonnull (rancang_journal_get_set_aside_reason (journal));
          g_assert_true (g_file_delete (rancang_journal_get_set_aside (journal), NULL, NULL));
        }
      g_clear_object (&journal);
    }
  g_assert_cmpuint (last, ==, 4);
}

/* The newest step is one of a newer program; the mark of the last save came behind it, and both are
 * put aside. What is done from then on is brought back all the same. */
static void
test_misfit_before_mark (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *path = find_journal (f);
  g_autofree char *content = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *sum = NULL;
  g_autoptr (GString) text = NULL;
  const char *payloads[2];
  char *before;
  gsize size;

  set_title (f, "Saved");
  save_plan (f);
  g_assert_true (rancang_journal_saved (journal, f->file, NULL));
  g_clear_object (&journal);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  /* The last line is the mark: a step that nobody knows goes before it. */
  content[size - 1] = '\0';
  before = strrchr (content, '\n');
  mark = g_strdup (before + 1 + RANCANG_JOURNAL_SUM_SIZE + 1);
  g_assert_nonnull (strstr (mark, "sha256"));
  *before = '\0';
  text = g_string_new (content);
  g_string_append_c (text, '\n');
  sum = g_strndup (strrchr (content, '\n') + 1, RANCANG_JOURNAL_SUM_SIZE);
  payloads[0] = "{\"record\": \"step\",\"time\": 1,\"name\": \"Newer\",\"changes\": "
                "[{\"do\": \"rotate\",\"id\": \"p\"}]}";
  payloads[1] = mark;
  for (guint i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autofree char *next = rancang_journal_sum (sum, payloads[i], strlen (payloads[i]));

      g_string_append_printf (text, "%s %s\n", next, payloads[i]);
      g_free (sum);
      sum = g_steal_pointer (&next);
    }
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));

  load_again (f);
  journal = open_journal (f);
  g_assert_nonnull (rancang_journal_get_set_aside (journal));
  g_assert_cmpuint (rancang_journal_get_n_restored (journal), ==, 0);
  set_title (f, "Done afterwards");
  g_clear_object (&journal);
  load_again (f);
  journal = open_journal (f);
  g_assert_null (rancang_journal_get_set_aside (journal));
  g_assert_cmpuint (rancang_journal_get_n_restored (journal), ==, 1);
  g_assert_cmpstr (rancang_item_get_title (rancang_plan_get_root (f->plan)), ==,
                   "Done afterwards");
}

/* Nobody calls sync: what was committed is on disk within a second, while typing goes on. */
static void
test_within_a_second (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *path = find_journal (f);
  gint64 start = g_get_monotonic_time ();
  g_autofree char *content = NULL;

  set_title (f, "The first");
  for (guint i = 0; g_get_monotonic_time () < start + 950000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Typing %u", i);

      set_title (f, title);
      g_usleep (5000);
    }
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "The first"));
}

/* A file that is another one than the journal knows: nothing is mixed, nothing deleted. */
static void
test_other_file (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = open_journal (f);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  set_title (f, "Here");
  g_clear_object (&journal);
  load_again (f);
  set_title (f, "Elsewhere");
  save_plan (f);
  expected = write_plan (f);
  load_again (f);
  journal = open_journal (f);
  found = write_plan (f);
  g_assert_cmpstr (found, ==, expected);
  g_assert_nonnull (rancang_journal_get_set_aside_reason (journal));
  g_assert_true (g_file_query_exists (rancang_journal_get_set_aside (journal), NULL));
  g_assert_cmpuint (rancang_journal_get_n_restored (journal), ==, 0);
}

/* A draft comes back; at the first save its history goes along. */
static void
test_draft (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (RancangJournal) journal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  g_clear_object (&f->plan);
  f->plan = rancang_plan_new ();
  journal = rancang_journal_open_draft (f->plan, &error);
  g_assert_no_error (error);
  g_assert_true (rancang_journal_is_draft (journal));
  set_title (f, "A draft");
  expected = write_plan (f);
  save_plan (f);
  g_assert_true (rancang_journal_saved (journal, f->file, &error));
  g_assert_no_error (error);
  g_assert_false (rancang_journal_is_draft (journal));
  set_title (f, "More");
  g_clear_object (&journal);

  load_again (f);
  journal = open_journal (f);
  g_assert_cmpuint (rancang_journal_get_n_restored (journal), ==, 1);
  rancang_journal_discard_restored (journal);
  found = write_plan (f);
  g_assert_cmpstr (found, ==, expected);
  rancang_plan_undo (f->plan);
  g_assert_null (rancang_item_get_text (rancang_plan_get_root (f->plan), "title"));
}

/* A snapshot is the plan as it was, without those before; hostile content is an error. */
static void
test_snapshot (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (RancangPlan) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RancangItem *item;

  set_title (f, "Then");
  expected = write_plan (f);
  item = rancang_snapshot_take (f->plan, "After Bimtek I", &error);
  g_assert_no_error (error);
  set_title (f, "Now");
  read = rancang_snapshot_read (item, &error);
  g_assert_no_error (error);
  g_assert_true (rancang_plan_is_immutable (read));
  bytes = rancang_json_write_plan (read);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==, expected);
  g_clear_object (&read);
  item = rancang_snapshot_take (f->plan, "After Bimtek II", &error);
  read = rancang_snapshot_read (item, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rancang_item_count_children (rancang_plan_get_root (read), "snapshot"), ==, 0);
  g_clear_object (&read);
  g_assert_true (rancang_plan_set_text (f->plan, item, "content", "H4sIAAAA", NULL));
  read = rancang_snapshot_read (item, &error);
  g_assert_null (read);
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  int result;

  start_state_folder ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/journal/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("restore", test_restore);
  ADD ("undo-after-restart", test_undo_after_restart);
  ADD ("locked", test_locked);
  ADD ("link", test_link);
  ADD ("damage", test_damage);
  ADD ("misfit-before-mark", test_misfit_before_mark);
  ADD ("within-a-second", test_within_a_second);
  ADD ("other-file", test_other_file);
  ADD ("draft", test_draft);
  ADD ("snapshot", test_snapshot);

  result = g_test_run ();
  remove_state_folder ();

  return result;
}
