/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-compare-window.c: the window compares with the file on disk and with snapshots */

#include "config.h"

#include <glib/gstdio.h>

#include "compare-fixture.h"
#include "window/window.h"

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
save (RancangDocument *document,
      GFile           *file)
{
  gboolean saved = FALSE;

  rancang_document_save_async (document, file, NULL, saved_cb, &saved);
  while (!saved)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_page (RancangWindow *window)
{
  for (guint i = 0; i < 300; i++)
    {
      GtkWidget *page = rancang_window_get_page (window);

      if (RANCANG_IS_COMPARE_PAGE (page)
          && !rancang_comparison_is_running (
            rancang_compare_page_get_comparison (RANCANG_COMPARE_PAGE (page))))
        return;
      fixture_wait (10);
    }
  g_assert_not_reached ();
}

static void
wait_until_saved (RancangDocument *document)
{
  for (guint i = 0; i < 500; i++)
    {
      if (rancang_document_get_save_state (document) == RANCANG_SAVE_STATE_SAVED)
        return;
      fixture_wait (10);
    }
  g_assert_not_reached ();
}

static AdwDialog *
wait_for_dialog (RancangWindow *window)
{
  for (guint i = 0; i < 500; i++)
    {
      AdwDialog *dialog
        = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

      if (dialog != NULL)
        return dialog;
      fixture_wait (10);
    }
  g_assert_not_reached ();
}

static void
write_other (RancangPlan *theirs,
             GFile       *file,
             const char  *title)
{
  g_autoptr (GError) error = NULL;

  set_title (theirs, "p0", title);
  rancang_file_accept_changes (theirs, NULL);
  g_assert_true (rancang_file_save (theirs, file, NULL, &error));
  g_assert_no_error (error);
}

static void
compare_with_disk (RancangWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-disk", NULL));
  wait_for_page (window);
  g_assert_true (gtk_widget_activate_action (rancang_window_get_page (window),
                                             "compare.accept-all", NULL));
}

/* What somebody writes while their earlier change is being looked at is not lost by saving. */
static void
test_written_again (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangDocument) document = fixture_create_document (host);
  g_autoptr (RancangPlan) theirs = create_other (document);
  g_autofree char *folder = g_dir_make_tmp ("rancang-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.rancang", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  RancangWindow *window = rancang_window_new (NULL, host);
  g_autoptr (RancangPlan) written = NULL;

  save (document, file);
  write_other (theirs, file, "Aduan mereka");
  gtk_window_present (GTK_WINDOW (window));
  rancang_window_set_document (window, document);
  compare_with_disk (window);
  write_other (theirs, file, "Aduan mereka lagi");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-compared", NULL));
  adw_dialog_force_close (wait_for_dialog (window));
  written = rancang_file_load (file, NULL, NULL);
  g_assert_cmpstr (rancang_item_get_title (rancang_plan_find (written, "p0")), ==,
                   "Aduan mereka lagi");

  rancang_plan_undo (get_plan (document));
  compare_with_disk (window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-compared", NULL));
  wait_until_saved (document);
  g_assert_cmpstr (get_title (document, "p0"), ==, "Aduan mereka lagi");
  gtk_window_destroy (GTK_WINDOW (window));
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

/* Somebody else writes the file meanwhile; their change is taken over and the file saved. */
static void
test_window (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangDocument) document = fixture_create_document (host);
  g_autoptr (RancangPlan) theirs = create_other (document);
  g_autofree char *folder = g_dir_make_tmp ("rancang-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.rancang", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  RancangWindow *window = rancang_window_new (NULL, host);
  g_autoptr (RancangPlan) written = NULL;
  g_autoptr (GError) error = NULL;
  AdwBanner *banner;
  GtkWidget *page;

  save (document, file);
  g_assert_cmpuint (rancang_plan_get_n_items (rancang_document_get_saved (document)), ==,
                    rancang_plan_get_n_items (get_plan (document)));
  write_other (theirs, file, "Aduan mereka");
  set_title (get_plan (document), "a0", "Dinas kami");

  gtk_window_present (GTK_WINDOW (window));
  rancang_window_set_document (window, document);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-disk", NULL));
  wait_for_page (window);
  page = rancang_window_get_page (window);
  g_assert_cmpuint (rancang_comparison_get_n_changes (
                      rancang_compare_page_get_comparison (RANCANG_COMPARE_PAGE (page))),
                    ==, 1);

  /* The editor opens beside the sentences, and Escape leads back step by step. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-item", "s", "p0"));
  g_assert_true (rancang_window_get_page (window) == page);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.close-editor", NULL);
  g_assert_true (rancang_window_get_page (window) == page);
  banner = ADW_BANNER (fixture_nth (page, ADW_TYPE_BANNER, 0));
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_true (gtk_widget_activate_action (page, "compare.accept-all", NULL));
  fixture_wait_until (adw_banner_get_revealed (banner));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-compared", NULL));
  wait_until_saved (document);
  g_assert_false (RANCANG_IS_COMPARE_PAGE (rancang_window_get_page (window)));
  written = rancang_file_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rancang_item_get_title (rancang_plan_find (written, "p0")), ==, "Aduan mereka");
  g_assert_cmpstr (rancang_item_get_title (rancang_plan_find (written, "a0")), ==, "Dinas kami");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-saved", NULL));
  wait_for_page (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.close-editor", NULL);
  g_assert_false (RANCANG_IS_COMPARE_PAGE (rancang_window_get_page (window)));
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait (300);
  g_file_delete (file, NULL, NULL);
  g_rmdir (folder);
}

static void
test_snapshot (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangDocument) document = fixture_create_document (host);
  RancangWindow *window = rancang_window_new (NULL, host);
  g_autoptr (GError) error = NULL;
  RancangComparison *comparison;
  RancangItem *snapshot;

  snapshot = rancang_snapshot_take (get_plan (document), "Bimtek II", &error);
  g_assert_no_error (error);
  set_title (get_plan (document), "p0", "Aduan terpadu");
  gtk_window_present (GTK_WINDOW (window));
  rancang_window_set_document (window, document);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-snapshot", "s",
                                             rancang_item_get_id (snapshot)));
  wait_for_page (window);
  comparison = rancang_compare_page_get_comparison (
    RANCANG_COMPARE_PAGE (rancang_window_get_page (window)));
  /* That there is a snapshot is no change of the plan. */
  g_assert_cmpuint (rancang_comparison_get_n_changes (comparison), ==, 1);
  assert_decision (comparison, "Aduan terpadu", RANCANG_DECISION_OPEN);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait (300);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/compare-window/written-again", test_written_again);
  g_test_add_func ("/compare-window/disk", test_window);
  g_test_add_func ("/compare-window/snapshot", test_snapshot);

  return g_test_run ();
}
