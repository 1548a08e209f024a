/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-regions.c: the page that compares the plans of a folder */

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "regions/regions-page.h"
#include "window/window.h"

static void
write_plan (const char *folder,
            const char *name,
            const char *region)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangItem) item = rancang_item_new ("region");
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (item, "title", region, NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), item, -1, NULL));
  rancang_file_save (plan, file, NULL, &error);
  g_assert_no_error (error);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_regions (GListModel        *rows,
                const char *const *expected)
{
  guint column = 0;

  g_assert_true (rancang_portfolio_find_column ("region", &column));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, g_strv_length ((char **) expected));
  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);

      g_assert_cmpstr (rancang_portfolio_row_get_text (row, column), ==, expected[i]);
    }
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_page (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rancang-regions-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autofree char *broken = g_build_filename (folder, "z.rancang", NULL);
  g_autoptr (RancangHost) host = rancang_host_new ();
  RancangWindow *window = rancang_window_new (NULL, host);
  GtkWidget *page, *view, *search, *banner;
  GListModel *rows;

  write_plan (folder, "a.rancang", "Musi Rawas");
  write_plan (folder, "b.rancang", "Lahat");
  write_plan (folder, "c.rancang", "Banyuasin");
  g_assert_true (g_file_set_contents (broken, "{", -1, NULL));
  gtk_window_present (GTK_WINDOW (window));

  /* A folder that is opened like a plan is compared. */
  rancang_window_open_file (window, file);
  while (rancang_window_is_loading (window) || !rancang_window_shows_regions (window))
    g_main_context_iteration (NULL, TRUE);
  page = find (GTK_WIDGET (window), RANCANG_TYPE_REGIONS_PAGE);
  view = find (page, GTK_TYPE_COLUMN_VIEW);
  search = find (page, GTK_TYPE_SEARCH_ENTRY);
  banner = find (page, ADW_TYPE_BANNER);
  rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  assert_regions (rows, (const char *[]) { "Musi Rawas", "Lahat", "Banyuasin", NULL });
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));

  /* Sorting by a column, and searching. */
  gtk_column_view_sort_by_column (
    GTK_COLUMN_VIEW (view),
    g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), 0),
    GTK_SORT_ASCENDING);
  assert_regions (rows, (const char *[]) { "Banyuasin", "Lahat", "Musi Rawas", NULL });
  gtk_editable_set_text (GTK_EDITABLE (search), "MUSI");
  g_signal_emit_by_name (search, "search-changed");
  assert_regions (rows, (const char *[]) { "Musi Rawas", NULL });
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  g_signal_emit_by_name (search, "search-changed");

  /* What changed on disk is there after a refresh. */
  write_plan (folder, "d.rancang", "Empat Lawang");
  g_unlink (broken);
  gtk_widget_activate_action (page, "regions.refresh", NULL);
  g_assert_true (rancang_window_is_loading (window));
  while (rancang_window_is_loading (window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));

  /* Cancelling leaves what was read. */
  gtk_widget_activate_action (page, "regions.refresh", NULL);
  gtk_widget_activate_action (page, "regions.cancel", NULL);
  g_assert_false (rancang_window_is_loading (window));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.close-regions", NULL);
  g_assert_false (rancang_window_shows_regions (window));
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (folder);
}

/* Every column can be hidden from the menu. */
static void
test_columns (void)
{
  GtkWidget *page = g_object_ref_sink (rancang_regions_page_new (NULL));
  GtkWidget *view = find (page, GTK_TYPE_COLUMN_VIEW);
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));

  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, rancang_portfolio_get_n_columns ());
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *action = g_strconcat ("columns.", gtk_column_view_column_get_id (column),
                                             NULL);
      gboolean visible = gtk_column_view_column_get_visible (column);

      g_assert_true (gtk_widget_activate_action (page, action, NULL));
      g_assert_cmpint (gtk_column_view_column_get_visible (column), ==, !visible);
    }
  g_object_unref (page);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;
  g_test_add_func ("/regions/page", test_page);
  g_test_add_func ("/regions/columns", test_columns);
  return g_test_run ();
}
