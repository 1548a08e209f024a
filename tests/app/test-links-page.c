/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-links-page.c: making, removing and looking at links */

#include "config.h"

#include <string.h>

#include "app-fixture.h"
#include "canvas/figure-view.h"
#include "pages/items-page.h"
#include "pages/link-graph.h"
#include "pages/link-matrix.h"
#include "pages/links-page.h"
#include "pages/page.h"

typedef struct
{
  RancangHost     *host;
  RancangDocument *document;
  GtkWidget       *window;
  GtkWidget       *page;
} Fixture;

#define wait_until(condition)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    for (guint wait_turn = 0; wait_turn < 500 && !(condition); wait_turn++)                        \
      fixture_wait (10);                                                                           \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->host = rancang_host_new ();
  fixture->document = fixture_create_document (fixture->host);
  fixture_add (rancang_document_get_plan (fixture->document),
               fixture_find (fixture->document, "s1"), "programme", "p2", "Tanda tangan");
  fixture->page = rancang_links_page_new (fixture->document);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (fixture->page == NULL);
  g_assert_finalize_object (fixture->document);
  g_assert_finalize_object (fixture->host);
}

static void
add_link (Fixture    *fixture,
          const char *from,
          const char *type,
          const char *to)
{
  RancangPlan *plan = rancang_document_get_plan (fixture->document);
  g_autoptr (RancangItem) link = rancang_item_new ("link");

  g_object_set (link, "from", from, "type", type, "to", to, NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), link, -1, NULL));
}

static guint
count_links (Fixture *fixture)
{
  return rancang_item_count_children (rancang_document_get_root (fixture->document), "link");
}

static RancangFigureView *
wait_for_figure (GtkWidget *widget)
{
  RancangFigureView *view = RANCANG_FIGURE_VIEW (fixture_nth (widget, RANCANG_TYPE_FIGURE_VIEW,
                                                              0));

  wait_until (rancang_figure_view_get_figure (view) != NULL);
  return view;
}

static const RancangShape *
find_shape (RancangFigureView *view,
            const char        *item,
            const char        *role)
{
  RancangFigure *figure = rancang_figure_view_get_figure (view);

  for (guint i = 0; figure != NULL && i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (g_strcmp0 (shape->item, item) == 0 && g_strcmp0 (shape->role, role) == 0)
        return shape;
    }
  return NULL;
}

static gboolean
has_words (GtkWidget  *widget,
           const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = fixture_nth (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), words) == 0)
      return TRUE;
  return FALSE;
}

static void
test_matrix (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *matrix = fixture_nth (fixture->page, RANCANG_TYPE_LINK_MATRIX, 0);
  RancangFigureView *view = wait_for_figure (matrix);
  RancangPlan *plan = rancang_document_get_plan (fixture->document);
  RancangItem *link;

  /* Nothing is linked yet, so all programmes are there to begin with. */
  wait_until (find_shape (view, "p0>p2", "cell") != NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_nth (matrix, GTK_TYPE_DROP_DOWN, 1)), 1);
  g_signal_emit_by_name (view, "activated", "p0>p2");
  g_assert_cmpuint (count_links (fixture), ==, 1);
  link = rancang_item_peek_child (rancang_plan_get_root (plan), "link", 0);
  g_assert_cmpstr (rancang_item_get_text (link, "from"), ==, "p0");
  g_assert_cmpstr (rancang_item_get_text (link, "type"), ==, "needs");
  g_assert_cmpstr (rancang_item_get_text (link, "to"), ==, "p2");
  g_assert_cmpstr (rancang_plan_get_undo_name (plan), ==, "Link programmes");
  wait_until (find_shape (view, "p0>p2", "link") != NULL);

  /* A full cell opens; it makes no second link, Insert does. */
  g_signal_emit_by_name (view, "activated", "p0>p2");
  g_assert_cmpuint (count_links (fixture), ==, 1);
  wait_until (rancang_figure_view_focus_item (view, "p0>p2"));
  gtk_widget_activate_action (matrix, "matrix.add", NULL);
  g_assert_cmpuint (count_links (fixture), ==, 2);
  wait_until (rancang_figure_view_focus_item (view, "p0>p2"));

  /* Both go in one step, and the focus stays on the cell. */
  gtk_widget_activate_action (matrix, "matrix.remove", NULL);
  g_assert_cmpuint (count_links (fixture), ==, 0);
  wait_until (find_shape (view, "p0>p2", "cell") != NULL);
  g_assert_cmpstr (rancang_figure_view_get_focused_item (view), ==, "p0>p2");
  rancang_plan_undo (plan);
  g_assert_cmpuint (count_links (fixture), ==, 2);
}

static void
test_self (Fixture       *fixture,
           gconstpointer  data)
{
  RancangFigureView *view = wait_for_figure (fixture_nth (fixture->page,
                                                          RANCANG_TYPE_LINK_MATRIX, 0));

  g_signal_emit_by_name (view, "activated", "p1>p1");
  g_assert_cmpuint (count_links (fixture), ==, 0);
}

static void
test_dimensions (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *matrix = fixture_nth (fixture->page, RANCANG_TYPE_LINK_MATRIX, 0);
  RancangFigureView *view = wait_for_figure (matrix);
  GtkDropDown *level = GTK_DROP_DOWN (fixture_nth (matrix, GTK_TYPE_DROP_DOWN, 0));
  g_autofree char *words = g_strdup_printf ("2 (%s, %s)", fixture_say ("Needs"),
                                            fixture_say ("Supports"));

  add_link (fixture, "p0", "needs", "p1");
  add_link (fixture, "p2", "supports", "p1");
  gtk_drop_down_set_selected (level, 2);
  wait_until (find_shape (view, "d0>d0", "link") != NULL);
  g_assert_nonnull (strstr (rancang_figure_get_shape (
                              rancang_figure_view_get_figure (view),
                              (guint) rancang_figure_hit (rancang_figure_view_get_figure (view),
                                                          find_shape (view, "d0>d0", "link")->x + 5,
                                                          find_shape (view, "d0>d0", "link")->y
                                                            + 5))->label,
                            words));
  g_signal_emit_by_name (view, "activated", "d0>d0");
  g_assert_cmpuint (gtk_drop_down_get_selected (level), ==, 0);
  g_assert_cmpuint (count_links (fixture), ==, 2);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  RancangPlan *plan = rancang_document_get_plan (fixture->document);

  wait_until (has_words (fixture->page, "3 programmes stand alone"));
  g_assert_false (has_words (fixture->page, "No circles"));
  add_link (fixture, "p0", "needs", "p1");
  wait_until (has_words (fixture->page, "1 programme stands alone"));
  g_assert_true (has_words (fixture->page, "1 group"));
  g_assert_true (has_words (fixture->page, "No circles"));
  add_link (fixture, "p1", "needs", "p0");
  wait_until (has_words (fixture->page, "1 circle"));
  rancang_plan_undo (plan);
  wait_until (has_words (fixture->page, "No circles"));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  RancangPlan *plan = rancang_document_get_plan (fixture->document);

  g_assert_true (rancang_plan_remove (plan, fixture_find (fixture->document, "d0"), NULL));
  wait_until (has_words (fixture->page, "No Programmes to Link Yet"));
  rancang_plan_undo (plan);
  wait_until (!has_words (fixture->page, "No Programmes to Link Yet"));
}

/* Thick lines that frame a box; a colour alone would not be enough. */
static guint
count_frames (RancangFigureView *view)
{
  RancangFigure *figure = rancang_figure_view_get_figure (view);
  guint n = 0;

  for (guint i = 0; figure != NULL && i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      n += shape->type == RANCANG_SHAPE_PATH && shape->line_width == 3;
    }
  return n;
}

static void
test_graph (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *graph;
  RancangFigureView *view;

  add_link (fixture, "p0", "needs", "p1");
  add_link (fixture, "p1", "needs", "p0");
  wait_until (has_words (fixture->page, "1 circle"));
  gtk_widget_activate_action (fixture->page, "links.mark-circle", "u", 0);
  graph = fixture_nth (fixture->page, RANCANG_TYPE_LINK_GRAPH, 0);
  g_assert_nonnull (graph);
  view = wait_for_figure (graph);
  wait_until (count_frames (view) == 2);
  g_assert_null (find_shape (view, "p2", "programme"));

  /* Those that stand alone come into the picture when they are asked for. */
  gtk_widget_activate_action (fixture->page, "links.mark-alone", NULL);
  wait_until (find_shape (view, "p2", "programme") != NULL);
  wait_until (count_frames (view) == 1);
  gtk_widget_activate_action (fixture->page, "links.mark-nothing", NULL);
  wait_until (count_frames (view) == 0);

  g_assert_true (rancang_page_show_view (RANCANG_PAGE (fixture->page), "list"));
  g_assert_nonnull (fixture_nth (fixture->page, RANCANG_TYPE_ITEMS_PAGE, 0));
  g_assert_false (rancang_page_show_view (RANCANG_PAGE (fixture->page), "nothing"));
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/links-page/matrix", Fixture, NULL, set_up, test_matrix, tear_down);
  g_test_add ("/links-page/self", Fixture, NULL, set_up, test_self, tear_down);
  g_test_add ("/links-page/dimensions", Fixture, NULL, set_up, test_dimensions, tear_down);
  g_test_add ("/links-page/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/links-page/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/links-page/graph", Fixture, NULL, set_up, test_graph, tear_down);

  return g_test_run ();
}
