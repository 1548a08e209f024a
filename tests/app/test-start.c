/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-start.c: the start page finds templates, and a plan made from one is not saved yet */

#include "config.h"

#include "app-fixture.h"
#include "window/start-page.h"
#include "window/window.h"

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n) != NULL)
    n++;
  return n;
}

static void
test_search (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  RancangWindow *window = rancang_window_new (NULL, host);
  GtkWidget *page = fixture_nth (GTK_WIDGET (window), RANCANG_TYPE_START_PAGE, 0);
  GtkWidget *entry = fixture_nth (page, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *list = entry;
  guint n_all;

  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (50);
  while (!GTK_IS_LIST_BOX (list))
    list = gtk_widget_get_next_sibling (list);
  n_all = count_rows (list);
  g_assert_cmpuint (n_all, ==, g_list_model_get_n_items (rancang_host_list_templates (host)));
  g_assert_cmpuint (n_all, >, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), "MUSI rawas");
  fixture_wait_until (count_rows (list) == 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "atlantis");
  fixture_wait_until (count_rows (list) == 0);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait (50);
}

static void
test_create (void)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  RancangWindow *window = rancang_window_new (NULL, host);
  g_autoptr (RancangPack) pack = g_list_model_get_item (rancang_host_list_templates (host), 0);
  RancangDocument *document;

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.create", "s", rancang_pack_get_id (pack));
  for (guint i = 0; i < 100 && rancang_window_is_loading (window); i++)
    fixture_wait (20);
  document = rancang_window_get_document (window);
  g_assert_nonnull (document);
  g_assert_null (rancang_document_get_file (document));
  g_assert_true (rancang_document_has_changes (document));
  g_assert_cmpstr (rancang_document_get_title (document), !=, "");
  fixture_wait (50);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait (50);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/start/search", test_search);
  g_test_add_func ("/start/create", test_create);

  return g_test_run ();
}
