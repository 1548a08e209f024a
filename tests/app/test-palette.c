/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-palette.c: the palette goes where one types, text is replaced, snapshots are named */

#include "config.h"

#include "app-fixture.h"
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
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_assert_finalize (document);
}

/* The nth widget below that is of the type, in depth first order. */
static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type,
             guint     *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_in_dialog (RancangWindow *window,
               GType          type,
               guint          n)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  GtkWidget *found;

  g_assert_nonnull (dialog);
  found = find_widget (GTK_WIDGET (dialog), type, &n);
  g_assert_nonnull (found);
  return found;
}

static void
click (RancangWindow *window,
       const char    *label)
{
  GtkWidget *button;
  guint n = 0;

  do
    button = get_in_dialog (window, GTK_TYPE_BUTTON, n++);
  while (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0);
  g_signal_emit_by_name (button, "clicked");
}

static void
type_and_run (RancangWindow *window,
              const char    *typed)
{
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  fixture_wait (50);
  entry = get_in_dialog (window, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  /* At once: Enter does not wait for the delay of the search. */
  g_signal_emit_by_name (entry, "activate");
  fixture_wait_until (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
}

static void
test_go_to_item (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);

  type_and_run (window, "adun kanal");
  g_assert_true (rancang_window_get_open_item (window) == fixture_find (document, "p0"));
  close_window (window, document);
}

static void
test_run_action (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  RancangPlan *plan = rancang_document_get_plan (document);

  g_assert_true (rancang_plan_set_text (plan, fixture_find (document, "p0"), "title", "Baru",
                                        NULL));
  type_and_run (window, "undo");
  g_assert_cmpstr (rancang_item_get_title (fixture_find (document, "p0")), ==, "Kanal aduan");
  close_window (window, document);
}

/* In the other language than the window's, and with a typing error. */
static void
test_turn_page (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  GtkWidget *first = rancang_window_get_page (window);
  GtkWidget *second;

  type_and_run (window, "bagian berikutna");
  second = rancang_window_get_page (window);
  g_assert_true (second != first);
  type_and_run (window, "previus section");
  g_assert_true (rancang_window_get_page (window) == first);
  close_window (window, document);
}

static void
test_not_offered (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  GListModel *model;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  fixture_wait (50);
  gtk_editable_set_text (GTK_EDITABLE (get_in_dialog (window, GTK_TYPE_SEARCH_ENTRY, 0)), "redo");
  model = G_LIST_MODEL (
    gtk_list_view_get_model (GTK_LIST_VIEW (get_in_dialog (window, GTK_TYPE_LIST_VIEW, 0))));
  fixture_wait_until (g_list_model_get_n_items (model) == 0);
  close_window (window, document);
}

static void
test_replace (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  RancangItem *programme = fixture_find (document, "p0");
  GtkWidget *button;
  GtkWidget *list;
  GtkWidget *check;
  GtkWidget *excerpt;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.replace", NULL);
  fixture_wait (50);
  gtk_editable_set_text (GTK_EDITABLE (get_in_dialog (window, ADW_TYPE_ENTRY_ROW, 0)), "kanal");
  gtk_editable_set_text (GTK_EDITABLE (get_in_dialog (window, ADW_TYPE_ENTRY_ROW, 1)), "Loket");
  button = GTK_WIDGET (
    adw_dialog_get_default_widget (adw_application_window_get_visible_dialog (
      ADW_APPLICATION_WINDOW (window))));
  fixture_wait_until (
    g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Replace 1") == 0);
  list = get_in_dialog (window, GTK_TYPE_LIST_VIEW, 0);
  fixture_wait_until (fixture_nth (list, GTK_TYPE_CHECK_BUTTON, 0) != NULL);
  check = fixture_nth (list, GTK_TYPE_CHECK_BUTTON, 0);
  excerpt = fixture_nth (gtk_widget_get_next_sibling (check), GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (excerpt)), ==, "Kanal Loket aduan");
  /* What is shown follows what is typed, and the checks follow the buttons. */
  gtk_editable_set_text (GTK_EDITABLE (get_in_dialog (window, ADW_TYPE_ENTRY_ROW, 1)), "Meja");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (excerpt)), ==, "Kanal Meja aduan");
  gtk_editable_set_text (GTK_EDITABLE (get_in_dialog (window, ADW_TYPE_ENTRY_ROW, 1)), "Loket");
  click (window, "Select None");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Replace");
  click (window, "Select All");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_signal_emit_by_name (button, "clicked");
  fixture_wait_until (g_strcmp0 (rancang_item_get_title (programme), "Loket aduan") == 0);
  rancang_plan_undo (rancang_document_get_plan (document));
  g_assert_cmpstr (rancang_item_get_title (programme), ==, "Kanal aduan");
  close_window (window, document);
}

static void
test_snapshot (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  GtkWidget *name;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.snapshots", NULL);
  fixture_wait (50);
  name = get_in_dialog (window, ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (name), "Setelah Bimtek II");
  g_signal_emit_by_name (name, "apply");
  fixture_wait_until (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (name)), "") == 0);
  g_assert_cmpuint (
    rancang_item_count_children (rancang_document_get_root (document), "snapshot"), ==, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (
                     ADW_PREFERENCES_ROW (get_in_dialog (window, ADW_TYPE_ACTION_ROW, 0))),
                   ==, "Setelah Bimtek II");
  close_window (window, document);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/palette/go-to-item", test_go_to_item);
  g_test_add_func ("/palette/run-action", test_run_action);
  g_test_add_func ("/palette/turn-page", test_turn_page);
  g_test_add_func ("/palette/not-offered", test_not_offered);
  g_test_add_func ("/replace-dialog/one-step", test_replace);
  g_test_add_func ("/snapshots-dialog/name", test_snapshot);

  return g_test_run ();
}
