/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-direction-pages.c: issues are linked to key words, bodies shown; views follow the plan */

#include "config.h"

#include "app-fixture.h"
#include "canvas/figure-view.h"
#include "pages/agencies-page.h"
#include "pages/item-row.h"
#include "pages/page.h"
#include "pages/region-page.h"
#include "pages/views-page.h"

static GtkWidget *
present (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static RancangFigure *
wait_for_figure (GtkWidget *page)
{
  RancangFigureView *view = NULL;

  for (guint i = 0; i < 500; i++)
    {
      view = RANCANG_FIGURE_VIEW (fixture_nth (page, RANCANG_TYPE_FIGURE_VIEW, 0));
      if (rancang_figure_view_get_figure (view) != NULL)
        break;
      fixture_wait (10);
    }
  g_assert_nonnull (rancang_figure_view_get_figure (view));
  return rancang_figure_view_get_figure (view);
}

static const RancangShape *
find_shape (RancangFigure *figure,
            const char    *item)
{
  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    if (g_strcmp0 (rancang_figure_get_shape (figure, i)->item, item) == 0)
      return rancang_figure_get_shape (figure, i);
  g_assert_not_reached ();
}

static void
drop (GtkWidget  *page,
      const char *from,
      const char *role,
      const char *to,
      gboolean    dropped)
{
  GtkWidget *view = fixture_nth (page, RANCANG_TYPE_FIGURE_VIEW, 0);
  const RancangShape *target = find_shape (wait_for_figure (page), to);
  gboolean claimed = FALSE;

  g_signal_emit_by_name (view, "drag-begin", from, role, 10.0, 10.0, &claimed);
  g_assert_true (claimed);
  g_signal_emit_by_name (view, "drag-end", target->x + 5, target->y + 5, dropped);
}

static void
test_vision (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *root = rancang_plan_get_root (plan);
  GtkWidget *page = rancang_region_page_new (document);
  GtkWidget *view;
  GtkWidget *window;
  gboolean claimed = FALSE;

  fixture_add (plan, root, "strategic-issue", "i0", "Layanan jauh");
  fixture_add (plan, root, "vision-word", "w0", "melayani");
  fixture_add (plan, root, "mission", "m0", "Mendekat");
  g_assert_true (rancang_page_show_view (RANCANG_PAGE (page), "vision"));
  g_assert_false (rancang_page_show_view (RANCANG_PAGE (page), "no-such-view"));
  window = present (page);
  view = fixture_nth (page, RANCANG_TYPE_FIGURE_VIEW, 0);

  /* Only what a key word can answer is dragged; a drag that is called off links nothing. */
  wait_for_figure (page);
  g_signal_emit_by_name (view, "drag-begin", "m0", "mission", 10.0, 10.0, &claimed);
  g_assert_false (claimed);
  drop (page, "i0", "strategic-issue", "w0", FALSE);
  g_assert_true (rancang_item_is_empty (fixture_find (document, "w0"), "issues"));
  drop (page, "i0", "strategic-issue", "m0", TRUE);
  g_assert_true (rancang_item_is_empty (fixture_find (document, "w0"), "issues"));
  drop (page, "i0", "strategic-issue", "w0", TRUE);
  g_assert_cmpstr (rancang_item_get_list (fixture_find (document, "w0"), "issues")[0], ==, "i0");
  g_assert_cmpstr (rancang_plan_get_undo_name (plan), ==, "Link “Layanan jauh” to “melayani”");

  /* A second time is no step. */
  drop (page, "i0", "strategic-issue", "w0", TRUE);
  rancang_plan_undo (plan);
  g_assert_true (rancang_item_is_empty (fixture_find (document, "w0"), "issues"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = 0;

  while (TRUE)
    {
      guint skip = n;

      if (fixture_find_widget (widget, ADW_TYPE_ACTION_ROW, &skip) == NULL)
        return n;
      n++;
    }
}

static void
test_bodies (void)
{
  g_autoptr (RancangDocument) document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *root = rancang_plan_get_root (plan);
  GtkWidget *page = rancang_agencies_page_new (document);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) open_item = g_simple_action_new ("open-item", G_VARIANT_TYPE_STRING);
  GtkWidget *before;
  GtkWidget *view;
  GtkWidget *window;

  g_assert_true (rancang_page_show_view (RANCANG_PAGE (page), "bodies"));
  window = present (page);
  view = rancang_views_get_shown (rancang_views_page_get_views (RANCANG_VIEWS_PAGE (page)));
  fixture_add (plan, root, "body", "b0", "Dewan");
  fixture_add (plan, rancang_plan_find (plan, "b0"), "member", "e0", "Bupati");
  for (guint i = 0; i < 500 && count_rows (view) != 1; i++)
    fixture_wait (10);
  g_assert_cmpuint (count_rows (view), ==, 1);

  g_assert_true (gtk_widget_activate_action (view, "bodies.add-part", "(ss)", "b0", "meeting"));
  g_assert_cmpuint (rancang_item_count_children (rancang_plan_find (plan, "b0"), "meeting"), ==, 1);
  for (guint i = 0; i < 500 && count_rows (view) != 2; i++)
    fixture_wait (10);
  g_assert_cmpuint (count_rows (view), ==, 2);
  rancang_plan_undo (plan);
  for (guint i = 0; i < 500 && count_rows (view) != 1; i++)
    fixture_wait (10);
  g_assert_cmpuint (count_rows (view), ==, 1);

  /* The row is made anew when its member changes, and keeps the focus. It opens its member; where
   * nothing does that it would be dead. */
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (open_item));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  g_assert_true (rancang_page_focus_item (RANCANG_PAGE (page), rancang_plan_find (plan, "e0")));
  g_assert_cmpstr (gtk_widget_get_name (gtk_window_get_focus (GTK_WINDOW (window))), ==, "e0");
  before = gtk_window_get_focus (GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (before), (gpointer *) &before);
  g_object_set (rancang_plan_find (plan, "e0"), "role", "Ketua", NULL);
  for (guint i = 0; i < 500 && before != NULL; i++)
    fixture_wait (10);
  g_assert_cmpstr (gtk_widget_get_name (gtk_window_get_focus (GTK_WINDOW (window))), ==, "e0");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A key word says in its list what it means. */
static void
test_row (void)
{
  g_autoptr (RancangItem) word = rancang_item_new ("vision-word");
  GtkWidget *row = g_object_ref_sink (rancang_item_row_new ());
  GtkWidget *subtitle;

  g_object_set (word, "title", "connected", NULL);
  rancang_item_row_set_item (RANCANG_ITEM_ROW (row), word);
  subtitle = fixture_nth (row, GTK_TYPE_LABEL, 1);
  g_assert_false (gtk_widget_get_visible (subtitle));

  g_object_set (word, "meaning", "Data and roads are one.\nBoth.", NULL);
  g_assert_true (gtk_widget_get_visible (subtitle));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (subtitle)), ==, "Data and roads are one.");
  g_object_unref (row);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;
  g_test_add_func ("/direction-pages/vision", test_vision);
  g_test_add_func ("/direction-pages/bodies", test_bodies);
  g_test_add_func ("/direction-pages/row", test_row);

  return g_test_run ();
}
