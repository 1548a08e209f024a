/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-figure-view.c: keys, names for screen readers, saving, and that nothing is left behind */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app-fixture.h"
#include "canvas/figure-save.h"
#include "canvas/figure-view.h"

typedef struct
{
  RancangPlan       *plan;
  GtkWidget         *window;
  RancangFigureView *view;
  char              *activated;
} Fixture;

static RancangFigure *
lay_out (const RancangFigureOptions *options,
         gpointer                    user_data)
{
  return rancang_figure_new_wheel (rancang_plan_get_root (user_data), "2,51", "2022", options);
}

static void
add_dimension (RancangPlan *plan,
               const char  *id,
               const char  *title)
{
  g_autoptr (RancangItem) dimension = rancang_item_new_with_id ("dimension", id);

  g_object_set (dimension, "title", title, "colour", "#3584e4", NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), dimension, -1, NULL));
}

static void
activated_cb (Fixture    *fixture,
              const char *id)
{
  g_set_str (&fixture->activated, id);
}

static void
wait_for_figure (Fixture *fixture)
{
  while (rancang_figure_view_get_figure (fixture->view) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->plan = rancang_plan_new ();
  add_dimension (fixture->plan, "d0", "Smart Governance");
  add_dimension (fixture->plan, "d1", "Smart Branding");
  add_dimension (fixture->plan, "d2", "Smart Economy");
  fixture->window = gtk_window_new ();
  fixture->view = RANCANG_FIGURE_VIEW (rancang_figure_view_new ());
  rancang_figure_view_set_layout (fixture->view, lay_out, fixture->plan);
  g_signal_connect_swapped (fixture->view, "activated", G_CALLBACK (activated_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 420, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_figure (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->view);
  g_assert_finalize_object (fixture->plan);
  g_free (fixture->activated);
}

static gboolean
press (Fixture *fixture,
       guint    key)
{
  g_autoptr (GListModel) controllers = NULL;

  controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (fixture->view),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  press (fixture, GDK_KEY_Home);
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpstr (fixture->activated, ==, "d0");
  g_assert_true (press (fixture, GDK_KEY_Right));
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpstr (fixture->activated, ==, "d1");
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_true (press (fixture, GDK_KEY_space));
  g_assert_cmpstr (fixture->activated, ==, "d2");
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GtkAccessible) child = NULL;
  int n = 0;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_GROUP);
  child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->view));
  while (child != NULL)
    {
      g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (child);
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);
      int x, y, width, height;

      g_assert_true (parent == GTK_ACCESSIBLE (fixture->view));
      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_BUTTON);
      g_assert_true (gtk_test_accessible_has_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_true (gtk_accessible_get_bounds (child, &x, &y, &width, &height));
      g_assert_cmpint (width, >, 20);
      g_assert_cmpint (height, >, 20);
      n++;
      g_object_unref (child);
      child = next;
    }
  g_assert_cmpint (n, ==, 3);
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  /* Held, so that the next one is not at the same address. */
  g_autoptr (RancangFigure) figure = g_object_ref (rancang_figure_view_get_figure (fixture->view));

  add_dimension (fixture->plan, "d3", "Smart Living");
  rancang_figure_view_queue_layout (fixture->view);
  while (rancang_figure_view_get_figure (fixture->view) == figure)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (rancang_figure_get_description (
                              rancang_figure_view_get_figure (fixture->view)),
                            "Smart Living"));
}

static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *extension;
    const char *start;
  } kinds[] = { { "png", "\211PNG" }, { "svg", "<?xml" }, { "pdf", "%PDF" } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      bytes = rancang_figure_save_to_bytes (rancang_figure_view_get_figure (fixture->view),
                                            kinds[i].extension, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (kinds[i].start), kinds[i].start,
                       strlen (kinds[i].start));
    }
}

static RancangFigure *
lay_out_large (const RancangFigureOptions *options,
               gpointer                    user_data)
{
  g_autoptr (RancangRoadmap) roadmap = NULL;
  const RancangRoadmapView view = { .scale = RANCANG_ROADMAP_SCALE_QUARTERS };

  roadmap = rancang_roadmap_new (user_data, RANCANG_ROADMAP_BY_DIMENSION,
                                 RANCANG_LANGUAGE_ENGLISH);
  return rancang_figure_new_roadmap (roadmap, &view, options);
}

/* Larger than the view: scrolled, only in part laid out, zoomed; what is pinned stays. */
static void
test_scrolling (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  graphene_rect_t pinned = GRAPHENE_RECT_INIT (0, 0, 10, 10);
  graphene_rect_t free = GRAPHENE_RECT_INIT (0, 0, 10, 10);
  RancangItem *dimension = rancang_plan_find (fixture->plan, "d0");
  g_autoptr (RancangItem) sub_dimension = rancang_item_new ("sub-dimension");
  GtkAdjustment *adjustment;

  g_assert_true (rancang_plan_insert (fixture->plan, dimension, sub_dimension, -1, NULL));
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (RancangItem) programme = rancang_item_new ("programme");

      g_object_set (programme, "title", "Program", "start-year", 2022, "end-year", 2026, NULL);
      g_assert_true (rancang_plan_insert (fixture->plan, sub_dimension, programme, -1, NULL));
    }
  g_object_ref (fixture->view);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  g_object_unref (fixture->view);
  rancang_figure_view_set_zoomable (fixture->view, TRUE);
  rancang_figure_view_set_layout (fixture->view, lay_out_large, fixture->plan);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  for (int i = 0; i < 500 && gtk_adjustment_get_upper (adjustment) < 4000; i++)
    fixture_wait (10);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 4000);
  g_assert_cmpuint (rancang_figure_get_n_shapes (rancang_figure_view_get_figure (fixture->view)),
                    <, 800);

  rancang_figure_view_scroll_to (fixture->view, 0, 2000);
  for (int i = 0; i < 500 && gtk_adjustment_get_value (adjustment) < 1990; i++)
    fixture_wait (10);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), 2000, 2);
  rancang_figure_view_translate (fixture->view, RANCANG_PIN_Y, &pinned);
  rancang_figure_view_translate (fixture->view, RANCANG_PIN_NONE, &free);
  g_assert_cmpfloat (pinned.origin.y, ==, 0);
  g_assert_cmpfloat_with_epsilon (free.origin.y, -2000, 2);

  rancang_figure_view_set_zoom (fixture->view, 2);
  for (int i = 0; i < 500 && gtk_adjustment_get_value (adjustment) < 3500; i++)
    fixture_wait (10);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 3500);
  rancang_figure_view_zoom_to_fit (fixture->view);
  g_assert_cmpfloat (rancang_figure_view_get_zoom (fixture->view), <, 1);
}

static void
add_test (const char  *path,
          void       (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  if (!fixture_init (&argc, &argv))
    return 0;

  add_test ("/figure-view/keys", test_keys);
  add_test ("/figure-view/accessible", test_accessible);
  add_test ("/figure-view/follows", test_follows);
  add_test ("/figure-view/pictures", test_pictures);
  add_test ("/figure-view/scrolling", test_scrolling);

  return g_test_run ();
}
