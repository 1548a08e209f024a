/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-window.c: the window shows every page, follows the plan and goes away whole */

#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "pages/board.h"
#include "pages/views-page.h"
#include "window/page-table.h"
#include "window/window.h"

static RancangWindow *
open_window (RancangDocument **document)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  RancangWindow *window = rancang_window_new (NULL, host);

  gtk_window_present (GTK_WINDOW (window));
  *document = fixture_create_document (host);
  rancang_window_set_document (window, *document);
  fixture_wait (50);
  return window;
}

static void
close_window (RancangWindow   *window,
              RancangDocument *document)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_until (window == NULL);
  fixture_assert_finalize (document);
}

static void
test_pages (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  g_auto (GStrv) names = rancang_page_table_dup_names (document);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_true (rancang_window_show_page (window, names[i]));
      g_assert_nonnull (rancang_window_get_page (window));
      fixture_wait (20);
    }
  g_assert_true (rancang_window_show_page (window, "dimension:"));
  g_assert_false (rancang_window_show_page (window, "nowhere"));
  close_window (window, document);
}

static void
test_open_item (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  RancangItem *programme = fixture_find (document, "p0");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-item", "s", "p0"));
  g_assert_true (rancang_window_get_open_item (window) == programme);
  g_assert_true (RANCANG_IS_BOARD (rancang_views_get_shown (rancang_views_page_get_views (
    RANCANG_VIEWS_PAGE (rancang_window_get_page (window))))));

  /* What leaves the plan leaves the editor, and undo brings it back to the board. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.remove-item", "s", "p0"));
  fixture_wait_until (rancang_window_get_open_item (window) == NULL);
  g_assert_null (fixture_find (document, "p0"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_nonnull (fixture_find (document, "p0"));
  close_window (window, document);
}

static void
test_every_kind_opens (void)
{
  static const char * const ids[] = { "r0", "a0", "d0", "s0", "p0", "p1" };
  RancangDocument *document;
  RancangWindow *window = open_window (&document);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.open-item", "s", ids[i]);
      fixture_wait_until (rancang_window_get_open_item (window)
                          == fixture_find (document, ids[i]));
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.close-editor", NULL);
  g_assert_null (rancang_window_get_open_item (window));
  close_window (window, document);
}

static void
test_read_only (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangDocument) source = fixture_create_document (host);
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (rancang_document_get_plan (source));
  RancangDocument *document = rancang_document_new (host, snapshot, NULL);
  RancangWindow *window = rancang_window_new (NULL, host);

  gtk_window_present (GTK_WINDOW (window));
  rancang_window_set_document (window, document);
  fixture_wait (50);
  g_assert_true (rancang_document_is_read_only (document));
  g_assert_cmpint (rancang_document_get_save_state (document), ==,
                   RANCANG_SAVE_STATE_READ_ONLY);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-item", "s", "p0");
  fixture_wait (50);
  close_window (window, document);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  rancang_document_save_finish (RANCANG_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
test_save_state (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangDocument) document = fixture_create_document (host);
  g_autofree char *folder = g_dir_make_tmp ("rancang-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.rancang", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  RancangPlan *plan = rancang_document_get_plan (document);
  gboolean saved = FALSE;

  g_assert_cmpint (rancang_document_get_save_state (document), ==, RANCANG_SAVE_STATE_MODIFIED);
  rancang_document_save_async (document, file, NULL, saved_cb, &saved);
  g_assert_cmpint (rancang_document_get_save_state (document), ==, RANCANG_SAVE_STATE_SAVING);
  /* What is changed while it is being written is not saved by it. */
  g_assert_true (rancang_plan_set_text (plan, fixture_find (document, "p0"), "title", "Baru",
                                        NULL));
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rancang_document_get_save_state (document), ==, RANCANG_SAVE_STATE_MODIFIED);

  saved = FALSE;
  rancang_document_save_async (document, NULL, NULL, saved_cb, &saved);
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rancang_document_get_save_state (document), ==, RANCANG_SAVE_STATE_SAVED);
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/open-item", test_open_item);
  g_test_add_func ("/window/every-kind-opens", test_every_kind_opens);
  g_test_add_func ("/window/read-only", test_read_only);
  g_test_add_func ("/window/save-state", test_save_state);

  return g_test_run ();
}
