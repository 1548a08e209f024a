/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-tree-view.c: the performance tree is walked, collapsed and changed without a mouse */

#include "config.h"

#include "app-fixture.h"
#include "pages/page.h"
#include "pages/tree-edit.h"
#include "pages/tree-view.h"
#include "window/window.h"

#define BOUND 500 /* times ten milliseconds */

typedef struct
{
  RancangWindow          *window;
  RancangDocument        *document;
  RancangTreeView        *view;
  RancangFigureView      *figure;
  RancangPerformanceTree *tree;
} Fixture;

/* To the plan of the fixture: goal "g0" with strategy "t0" of "s0", and "t1" of "s1". */
static void
fill (RancangDocument *document)
{
  RancangPlan *plan = rancang_document_get_plan (document);
  const char *goals[] = { "g0", NULL };

  fixture_add (plan, rancang_plan_get_root (plan), "mission", "m0", "Misi");
  fixture_add (plan, rancang_plan_find (plan, "m0"), "goal", "g0", "Layanan cepat");
  fixture_add (plan, rancang_plan_find (plan, "s0"), "strategy", "t0", "Satu pintu");
  fixture_add (plan, rancang_plan_find (plan, "s1"), "strategy", "t1", "Satu data");
  g_assert_true (rancang_plan_set_list (plan, rancang_plan_find (plan, "t0"), "goals", goals,
                                        NULL));
}

static gboolean
is_drawn (Fixture    *fixture,
          const char *id)
{
  RancangFigure *figure = rancang_figure_view_get_figure (fixture->figure);

  for (int i = figure != NULL ? rancang_figure_get_first (figure) : -1; i >= 0;
       i = rancang_figure_get_next (figure, i))
    if (g_strcmp0 (rancang_figure_get_shape (figure, (guint) i)->item, id) == 0)
      return TRUE;
  return FALSE;
}

static void
wait_drawn (Fixture    *fixture,
            const char *id,
            gboolean    drawn)
{
  for (int i = 0; i < BOUND && is_drawn (fixture, id) != drawn; i++)
    fixture_wait (10);
  g_assert_true (is_drawn (fixture, id) == drawn);
}

static void
wait_focused (Fixture    *fixture,
              const char *id)
{
  for (int i = 0; i < BOUND
       && g_strcmp0 (rancang_figure_view_get_focused_item (fixture->figure), id) != 0; i++)
    fixture_wait (10);
  g_assert_cmpstr (rancang_figure_view_get_focused_item (fixture->figure), ==, id);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (RancangHost) host = rancang_host_new ();

  fixture->window = rancang_window_new (NULL, host);
  fixture->document = fixture_create_document (host);
  fill (fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  rancang_window_set_document (fixture->window, fixture->document);
  g_assert_true (rancang_window_show_page (fixture->window, "dimension:d0/tree"));
  fixture->view = RANCANG_TREE_VIEW (fixture_nth (GTK_WIDGET (fixture->window),
                                                  RANCANG_TYPE_TREE_VIEW, 0));
  fixture->figure = rancang_tree_view_get_figure (fixture->view);
  fixture->tree = rancang_tree_view_get_tree (fixture->view);
  wait_drawn (fixture, "t0", TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (int i = 0; i < BOUND && G_OBJECT (fixture->document)->ref_count > 1; i++)
    fixture_wait (10);
  g_assert_finalize_object (fixture->document);
}

static void
focus (Fixture    *fixture,
       const char *id)
{
  g_assert_true (rancang_page_focus_item (RANCANG_PAGE (fixture->view),
                                          fixture_find (fixture->document, id)));
  wait_focused (fixture, id);
}

static void
act (Fixture    *fixture,
     const char *action,
     const char *format,
     ...)
{
  g_autoptr (GVariant) parameter = NULL;
  va_list list;

  va_start (list, format);
  if (format != NULL)
    parameter = g_variant_ref_sink (g_variant_new_va (format, NULL, &list));
  va_end (list);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->view), action,
                                                     parameter));
}

/* d0 - g0 - t0, and d0 - s0 (p0, p1), d0 - s1 (t1). */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  focus (fixture, "d0");
  g_assert_true (rancang_tree_view_walk (fixture->view, GTK_DIR_RIGHT));
  wait_focused (fixture, "g0");
  g_assert_true (rancang_tree_view_walk (fixture->view, GTK_DIR_RIGHT));
  wait_focused (fixture, "t0");
  g_assert_false (rancang_tree_view_walk (fixture->view, GTK_DIR_RIGHT));
  g_assert_true (rancang_tree_view_walk (fixture->view, GTK_DIR_DOWN));
  wait_focused (fixture, "p0");
  g_assert_true (rancang_tree_view_walk (fixture->view, GTK_DIR_LEFT));
  wait_focused (fixture, "s0");
  g_assert_true (rancang_tree_view_walk (fixture->view, GTK_DIR_UP));
  wait_focused (fixture, "g0");
  g_assert_false (rancang_tree_view_walk (fixture->view, GTK_DIR_UP));
}

static void
test_collapse (Fixture       *fixture,
               gconstpointer  data)
{
  focus (fixture, "s0");
  act (fixture, "tree.collapse", "b", TRUE);
  wait_drawn (fixture, "p0", FALSE);
  wait_focused (fixture, "s0");
  g_assert_true (rancang_tree_view_walk (fixture->view, GTK_DIR_RIGHT));
  wait_focused (fixture, "p0");

  /* Looking for an item opens what hides it. */
  act (fixture, "tree.toggle", "s", "s0");
  wait_drawn (fixture, "p0", FALSE);
  focus (fixture, "p1");
}

static void
type_in_popover (Fixture    *fixture,
                 const char *text)
{
  GtkWidget *entry = NULL;

  for (int i = 0; i < BOUND && entry == NULL; i++)
    {
      fixture_wait (10);
      entry = fixture_nth (GTK_WIDGET (fixture->figure), GTK_TYPE_ENTRY, 0);
    }
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  RancangPlan *plan = rancang_document_get_plan (fixture->document);

  focus (fixture, "t0");
  act (fixture, "tree.rename-focused", NULL);
  type_in_popover (fixture, "  Satu loket ");
  g_assert_cmpstr (rancang_item_get_title (fixture_find (fixture->document, "t0")), ==,
                   "Satu loket");
  wait_focused (fixture, "t0");
  rancang_plan_undo (plan);
  g_assert_cmpstr (rancang_item_get_title (fixture_find (fixture->document, "t0")), ==,
                   "Satu pintu");

  /* What the framework gives is not renamed here. */
  focus (fixture, "s0");
  act (fixture, "tree.rename-focused", NULL);
  fixture_wait (50);
  g_assert_null (fixture_nth (GTK_WIDGET (fixture->figure), GTK_TYPE_ENTRY, 1));
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  RancangPlan *plan = rancang_document_get_plan (fixture->document);
  RancangItem *added;
  const guint n_steps = rancang_plan_get_n_steps (plan);

  focus (fixture, "t0");
  rancang_page_add (RANCANG_PAGE (fixture->view));
  type_in_popover (fixture, "Loket daring");
  g_assert_cmpuint (rancang_plan_get_n_steps (plan), ==, n_steps + 1);
  added = rancang_item_peek_child (fixture_find (fixture->document, "s0"), "programme", 2);
  g_assert_cmpstr (rancang_item_get_title (added), ==, "Loket daring");
  g_assert_cmpstr (rancang_item_get_list (added, "strategies")[0], ==, "t0");
  wait_focused (fixture, rancang_item_get_id (added));
  rancang_plan_undo (plan);
  g_assert_cmpuint (rancang_item_count_children (fixture_find (fixture->document, "s0"),
                                                 "programme"), ==, 2);

  /* A strategy of a goal goes where the goal has work already. */
  focus (fixture, "g0");
  rancang_page_add (RANCANG_PAGE (fixture->view));
  type_in_popover (fixture, "Jemput bola");
  g_assert_cmpuint (rancang_item_count_children (fixture_find (fixture->document, "s0"),
                                                 "strategy"), ==, 2);

  /* Nothing typed, nothing added. */
  focus (fixture, "p0");
  rancang_page_add (RANCANG_PAGE (fixture->view));
  type_in_popover (fixture, "  ");
  g_assert_cmpuint (rancang_item_count_children (fixture_find (fixture->document, "p0"),
                                                 "indicator"), ==, 0);
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  RancangPlan *plan = rancang_document_get_plan (fixture->document);
  RancangItem *programme = fixture_find (fixture->document, "p0");
  const guint n_steps = rancang_plan_get_n_steps (plan);

  act (fixture, "tree.move-to", "(ss)", "p0", "t1");
  g_assert_cmpstr (rancang_item_get_list (programme, "strategies")[0], ==, "t1");
  g_assert_cmpuint (rancang_plan_get_n_steps (plan), ==, n_steps + 1);
  wait_focused (fixture, "p0");
  g_assert_cmpstr (rancang_performance_tree_get_parent (fixture->tree, "p0"), ==, "t1");

  act (fixture, "tree.move-to", "(ss)", "p0", "g0");
  g_assert_true (rancang_item_is_empty (programme, "strategies"));
  g_assert_cmpstr (rancang_item_get_text (programme, "goal"), ==, "g0");

  act (fixture, "tree.move-to", "(ss)", "p0", "s1");
  g_assert_true (rancang_item_is_empty (programme, "goal"));
  g_assert_true (rancang_item_get_parent (programme) == fixture_find (fixture->document, "s1"));

  for (int i = 0; i < 3; i++)
    {
      g_assert_nonnull (strstr (rancang_plan_get_undo_name (plan), "ove"));
      rancang_plan_undo (plan);
    }
  g_assert_true (rancang_item_get_parent (programme) == fixture_find (fixture->document, "s0"));
  g_assert_true (rancang_item_is_empty (programme, "strategies"));
  /* A goal stands below nothing that is drawn here. */
  g_assert_false (rancang_tree_edit_can_move (fixture_find (fixture->document, "g0"),
                                              fixture_find (fixture->document, "t1")));
}

/* As the mouse does: the view says where in the figure. */
static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  RancangFigure *figure = rancang_figure_view_get_figure (fixture->figure);
  gboolean taken = FALSE;
  double x = 0, y = 0;

  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, (guint) i);

      if (g_strcmp0 (shape->item, "t1") == 0)
        {
          x = shape->x + shape->width / 2;
          y = shape->y + shape->height / 2;
        }
    }
  g_signal_emit_by_name (fixture->figure, "drag-begin", "s0", NULL, 0.0, 0.0, &taken);
  g_assert_false (taken);
  g_signal_emit_by_name (fixture->figure, "drag-begin", "p1", NULL, 0.0, 0.0, &taken);
  g_assert_true (taken);
  g_signal_emit_by_name (fixture->figure, "drag-update", x, y);
  g_signal_emit_by_name (fixture->figure, "drag-end", x, y, FALSE);
  g_assert_true (rancang_item_is_empty (fixture_find (fixture->document, "p1"), "strategies"));

  g_signal_emit_by_name (fixture->figure, "drag-begin", "p1", NULL, 0.0, 0.0, &taken);
  g_signal_emit_by_name (fixture->figure, "drag-update", x, y);
  g_signal_emit_by_name (fixture->figure, "drag-end", x, y, TRUE);
  g_assert_cmpstr (rancang_item_get_list (fixture_find (fixture->document, "p1"),
                                          "strategies")[0], ==, "t1");
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  RancangPlan *plan = rancang_document_get_plan (fixture->document);

  fixture_add (plan, fixture_find (fixture->document, "p1"), "indicator", "i0", "Aduan selesai");
  wait_drawn (fixture, "i0", TRUE);
  focus (fixture, "i0");
  act (fixture, "tree.remove", NULL);
  wait_drawn (fixture, "i0", FALSE);
  g_assert_null (fixture_find (fixture->document, "i0"));
  wait_focused (fixture, "p1");
  rancang_plan_undo (plan);
  wait_drawn (fixture, "i0", TRUE);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  RancangItem *item = fixture_find (fixture->document, "p0");
  g_autoptr (GMenuModel) writable = NULL;
  g_autoptr (GMenuModel) fixed = NULL;

  writable = rancang_tree_edit_create_menu (item, fixture_find (fixture->document, "d0"), FALSE);
  fixed = rancang_tree_edit_create_menu (item, fixture_find (fixture->document, "d0"), TRUE);
  g_assert_cmpint (g_menu_model_get_n_items (writable), ==, 4);
  g_assert_cmpint (g_menu_model_get_n_items (fixed), ==, 1);
  rancang_plan_make_immutable (rancang_document_get_plan (fixture->document));
  act (fixture, "tree.move-to", "(ss)", "p0", "t1");
  g_assert_true (rancang_item_is_empty (item, "strategies"));
}

static void
add_test (const char  *path,
          void       (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* A card of which only the box is there was taken for out of sight. */
static gboolean
has_words (RancangFigure      *figure,
           const RancangShape *card)
{
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (shape->type == RANCANG_SHAPE_TEXT && g_strcmp0 (shape->item, card->item) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_seen (Fixture            *fixture,
         const RancangShape *shape)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (shape->x, shape->y, shape->width, shape->height);
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0,
                                             gtk_widget_get_width (GTK_WIDGET (fixture->figure)),
                                             gtk_widget_get_height (GTK_WIDGET (fixture->figure)));

  rancang_figure_view_translate (fixture->figure, shape->pin, &box);
  return graphene_rect_intersection (&box, &view, NULL);
}

/* From the right to the left, too, the cards that are seen are laid out whole at once. */
static void
test_right_to_left (void)
{
  const char *strategies[] = { "t0", NULL };
  Fixture fixture = { 0 };
  RancangFigure *figure;
  RancangPlan *plan;
  guint n_seen = 0;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture, NULL);
  plan = rancang_document_get_plan (fixture.document);
  fixture_add (plan, rancang_plan_find (plan, "p0"), "indicator", "i0", "Jumlah layanan");
  g_assert_true (rancang_plan_set_list (plan, rancang_plan_find (plan, "p0"), "strategies",
                                        strategies, NULL));
  rancang_window_set_document (fixture.window, NULL);
  rancang_window_set_document (fixture.window, fixture.document);
  g_assert_true (rancang_window_show_page (fixture.window, "dimension:d0/tree"));
  fixture.view = RANCANG_TREE_VIEW (fixture_nth (GTK_WIDGET (fixture.window),
                                                 RANCANG_TYPE_TREE_VIEW, 0));
  fixture.figure = rancang_tree_view_get_figure (fixture.view);
  wait_drawn (&fixture, "i0", TRUE);
  fixture_wait (50);

  figure = rancang_figure_view_get_figure (fixture.figure);
  g_assert_cmpfloat (rancang_figure_get_width (figure), >,
                     gtk_widget_get_width (GTK_WIDGET (fixture.figure)));
  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    {
      const RancangShape *card = rancang_figure_get_shape (figure, (guint) i);

      if (!is_seen (&fixture, card))
        continue;
      n_seen++;
      if (!has_words (figure, card))
        g_error ("%s is seen and has no words", card->item);
    }
  g_assert_cmpuint (n_seen, >, 2);
  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  add_test ("/tree-view/walk", test_walk);
  add_test ("/tree-view/collapse", test_collapse);
  add_test ("/tree-view/rename", test_rename);
  add_test ("/tree-view/add", test_add);
  add_test ("/tree-view/move", test_move);
  add_test ("/tree-view/drag", test_drag);
  add_test ("/tree-view/follows", test_follows);
  add_test ("/tree-view/read-only", test_read_only);

  g_test_add_func ("/tree-view/right-to-left", test_right_to_left);

  return g_test_run ();
}
