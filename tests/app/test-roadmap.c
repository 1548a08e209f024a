/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-roadmap.c: bars are moved and stretched by mouse and keys, grouped, compared */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"
#include "canvas/figure-print.h"
#include "canvas/figure-view.h"
#include "pages/page.h"
#include "pages/roadmap-page.h"
#include "window/window.h"

typedef struct
{
  RancangWindow      *window;
  RancangDocument    *document;
  RancangRoadmapPage *page;
  RancangFigureView  *view;
} Fixture;

static void
set_up_plan (RancangDocument *document)
{
  RancangPlan *plan = rancang_document_get_plan (document);

  fixture_add (plan, rancang_plan_find (plan, "s0"), "programme", "p2", "Tanpa tahun");
  fixture_add (plan, rancang_plan_find (plan, "p0"), "milestone", "m0", "Peluncuran");
  fixture_add (plan, rancang_plan_find (plan, "p0"), "budget-line", "b0", NULL);
  fixture_add (plan, rancang_plan_find (plan, "p0"), "budget-line", "b1", NULL);
  g_object_set (rancang_plan_find (plan, "b0"), "source", "apbn", NULL);
  g_object_set (rancang_plan_find (plan, "b1"), "source", "csr", NULL);
  g_object_set (rancang_plan_find (plan, "m0"), "date", "2023-05-02", NULL);
  g_object_set (rancang_plan_find (plan, "d0"), "colour", "#3584e4", NULL);
  g_object_set (rancang_plan_find (plan, "p0"), "start-year", 2022, "end-year", 2023, "agency",
                "a0", "quick-win", TRUE, NULL);
  g_object_set (rancang_plan_find (plan, "p1"), "start-year", 2024, "end-year", 2024, NULL);
}

static gboolean
is_ready (Fixture *fixture)
{
  return rancang_figure_view_get_figure (fixture->view) != NULL;
}

/* What is true within a few seconds. */
#define wait_for(condition) \
  G_STMT_START { \
    for (int _i = 0; _i < 500 && !(condition); _i++) \
      fixture_wait (10); \
    g_assert_true (condition); \
  } G_STMT_END

static void
open_plan (Fixture     *fixture,
           RancangPlan *plan)
{
  g_autoptr (RancangHost) host = rancang_host_new ();

  fixture->window = rancang_window_new (NULL, host);
  fixture->document = plan != NULL ? rancang_document_new (host, plan, NULL)
                                   : fixture_create_document (host);
  if (plan == NULL)
    set_up_plan (fixture->document);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  rancang_window_set_document (fixture->window, fixture->document);
  g_assert_true (rancang_window_show_page (fixture->window, "roadmap"));
  wait_for ((fixture->page = (RancangRoadmapPage *) fixture_nth (GTK_WIDGET (fixture->window),
                                                                  RANCANG_TYPE_ROADMAP_PAGE,
                                                                  0)) != NULL);
  fixture->view = RANCANG_FIGURE_VIEW (fixture_nth (GTK_WIDGET (fixture->page),
                                                    RANCANG_TYPE_FIGURE_VIEW, 0));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  open_plan (fixture, NULL);
  wait_for (is_ready (fixture));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_wait (300);
  g_assert_finalize_object (fixture->document);
}

static const RancangShape *
find_shape (Fixture    *fixture,
            const char *item,
            const char *role)
{
  RancangFigure *figure = rancang_figure_view_get_figure (fixture->view);

  for (guint i = 0; figure != NULL && i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (g_strcmp0 (shape->item, item) == 0 && g_strcmp0 (shape->role, role) == 0)
        return shape;
    }
  return NULL;
}

static void
assert_span (Fixture    *fixture,
             const char *id,
             int         start,
             int         end)
{
  int there_start, there_end;

  rancang_roadmap_get_span (fixture_find (fixture->document, id), &there_start, &there_end);
  g_assert_cmpint (there_start, ==, start);
  g_assert_cmpint (there_end, ==, end);
}

/* The width of a year, from the bar of "p1" that is a year long. */
static double
get_year (Fixture *fixture)
{
  return find_shape (fixture, "p1", "bar")->width + 2;
}

static void
drag (Fixture    *fixture,
      const char *item,
      const char *role,
      double      from,
      double      to,
      gboolean    dropped)
{
  const RancangShape *shape = find_shape (fixture, item, role);
  const double x = shape->x;
  gboolean taken = FALSE;

  g_signal_emit_by_name (fixture->view, "drag-begin", item, role, x + from, shape->y + 3, &taken);
  g_assert_true (taken);
  g_signal_emit_by_name (fixture->view, "drag-update", x + to, 0.0);
  g_signal_emit_by_name (fixture->view, "drag-end", x + to, 0.0, dropped);
}

static RancangPlan *
get_plan (Fixture *fixture)
{
  return rancang_document_get_plan (fixture->document);
}

static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  const double year = get_year (fixture);
  const guint n_steps = rancang_plan_get_n_steps (get_plan (fixture));

  drag (fixture, "p0", "bar", 10, 10 + year * 1.2, TRUE);
  assert_span (fixture, "p0", 2023 * 4, 2024 * 4 + 3);
  g_assert_cmpuint (rancang_plan_get_n_steps (get_plan (fixture)), ==, n_steps + 1);
  g_assert_nonnull (strstr (rancang_plan_get_undo_name (get_plan (fixture)), "in time"));
  rancang_plan_undo (get_plan (fixture));
  assert_span (fixture, "p0", 2022 * 4, 2023 * 4 + 3);

  /* Escape: nothing is done. */
  drag (fixture, "p0", "bar", 10, 10 + year * 2, FALSE);
  assert_span (fixture, "p0", 2022 * 4, 2023 * 4 + 3);
  g_assert_cmpuint (rancang_plan_get_n_steps (get_plan (fixture)), ==, n_steps);

  /* No farther than the last year that is drawn, and not a bit shorter. */
  drag (fixture, "p0", "bar", 10, 10 + year * 20, TRUE);
  assert_span (fixture, "p0", 2025 * 4, 2026 * 4 + 3);
}

static void
test_stretch (Fixture       *fixture,
              gconstpointer  data)
{
  const double year = get_year (fixture);

  drag (fixture, "p1", "end", 4, 4 + year * 2.1, TRUE);
  assert_span (fixture, "p1", 2024 * 4, 2026 * 4 + 3);
  g_assert_nonnull (strstr (rancang_plan_get_undo_name (get_plan (fixture)), "duration"));
  wait_for (find_shape (fixture, "p1", "bar")->width > year * 2.5);
  drag (fixture, "p1", "start", 2, 2 + year * 8, TRUE);
  assert_span (fixture, "p1", 2026 * 4, 2026 * 4 + 3);
}

static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  const RancangShape *shape = find_shape (fixture, "p0", "bar");
  const double x = shape->x;
  const double year = get_year (fixture);
  gboolean taken = FALSE;

  g_signal_emit_by_name (fixture->view, "drag-begin", "p0", "bar", x + 5, 0.0, &taken);
  g_signal_emit_by_name (fixture->view, "drag-update", x + 5 + year, 0.0);
  wait_for (find_shape (fixture, "p0", "bar")->x > x + year / 2);
  assert_span (fixture, "p0", 2022 * 4, 2023 * 4 + 3);
  g_signal_emit_by_name (fixture->view, "drag-end", 0.0, 0.0, FALSE);
  wait_for (find_shape (fixture, "p0", "bar")->x < x + 1);
}

static void
test_dateless (Fixture       *fixture,
               gconstpointer  data)
{
  const double year = get_year (fixture);

  g_assert_nonnull (find_shape (fixture, "dateless", "group"));
  g_assert_nonnull (find_shape (fixture, "p2", "row"));
  drag (fixture, "p2", "row", year * 1.5, year * 2.5, TRUE);
  assert_span (fixture, "p2", 2023 * 4, 2024 * 4 + 3);
  g_assert_nonnull (strstr (rancang_plan_get_undo_name (get_plan (fixture)), "Set years"));
  wait_for (find_shape (fixture, "dateless", "group") == NULL);
  rancang_plan_undo (get_plan (fixture));
  wait_for (find_shape (fixture, "p2", "row") != NULL);

  g_assert_true (rancang_figure_view_focus_item (fixture->view, "p2"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "roadmap.move", "i", 1);
  assert_span (fixture, "p2", 2022 * 4, 2022 * 4 + 3);
}

/* What the keys are bound to. */
static gboolean
press (Fixture         *fixture,
       guint            key,
       GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->page));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (fixture->page),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  return FALSE;
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (rancang_figure_view_focus_item (fixture->view, "p0"));
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_ALT_MASK));
  assert_span (fixture, "p0", 2023 * 4, 2024 * 4 + 3);
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK));
  assert_span (fixture, "p0", 2023 * 4, 2025 * 4 + 3);

  /* Quarters are the steps where quarters are shown; the focus stays. */
  g_assert_true (rancang_page_show_view (RANCANG_PAGE (fixture->page), "quarters"));
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  assert_span (fixture, "p0", 2023 * 4 - 1, 2025 * 4 + 2);
  g_assert_cmpstr (rancang_item_get_text (fixture_find (fixture->document, "p0"), "start-quarter"),
                   ==, "4");
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK));
  assert_span (fixture, "p0", 2023 * 4 - 1, 2025 * 4 + 1);
  g_assert_cmpstr (rancang_figure_view_get_focused_item (fixture->view), ==, "p0");

  /* A bar never ends before it begins. */
  for (int i = 0; i < 20; i++)
    press (fixture, GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK);
  assert_span (fixture, "p0", 2023 * 4 - 1, 2023 * 4 - 1);
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_true (rancang_figure_view_focus_item (fixture->view, "p1"));
  g_assert_true (press (fixture, GDK_KEY_F2, 0));
  wait_for (fixture_nth (GTK_WIDGET (fixture->view), GTK_TYPE_ENTRY, 0) != NULL);
  g_signal_emit_by_name (fixture->view, "edited", "p1", "  Nama baru ");
  g_assert_cmpstr (rancang_item_get_title (fixture_find (fixture->document, "p1")), ==,
                   "Nama baru");
  wait_for (strstr (find_shape (fixture, "p1", "bar")->label, "Nama baru") != NULL);
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  GtkDropDown *chooser = GTK_DROP_DOWN (fixture_nth (GTK_WIDGET (fixture->page),
                                                     GTK_TYPE_DROP_DOWN, 0));

  g_signal_emit_by_name (fixture->view, "activated", "d0");
  wait_for (find_shape (fixture, "p0", "bar") == NULL);
  g_assert_nonnull (strstr (find_shape (fixture, "d0", "group")->label,
                            rancang_language_get_default () == RANCANG_LANGUAGE_ENGLISH
                              ? "collapsed" : "terlipat"));
  g_signal_emit_by_name (fixture->view, "activated", "d0");
  wait_for (find_shape (fixture, "p0", "bar") != NULL);

  gtk_drop_down_set_selected (chooser, RANCANG_ROADMAP_BY_AGENCY);
  wait_for (find_shape (fixture, "a0", "group") != NULL);
  g_assert_nonnull (find_shape (fixture, "none", "group"));

  /* A programme with two sources is in both groups, and is the same programme. */
  gtk_drop_down_set_selected (chooser, RANCANG_ROADMAP_BY_SOURCE);
  wait_for (find_shape (fixture, "source:csr", "group") != NULL);
  g_assert_nonnull (find_shape (fixture, "p0", "bar"));
  g_assert_nonnull (find_shape (fixture, "p0#source:csr", "bar"));
  drag (fixture, "p0#source:csr", "bar", 10, 10 + get_year (fixture), TRUE);
  assert_span (fixture, "p0", 2023 * 4, 2024 * 4 + 3);
}

static void
test_baseline (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *words = g_strdup_printf (fixture_say (", baseline %s"), "2022–2023");
  GtkWidget *chooser;

  g_assert_nonnull (rancang_snapshot_take (get_plan (fixture), "Setelah Bimtek II", NULL));
  wait_for (strstr (rancang_figure_get_description (
                      rancang_figure_view_get_figure (fixture->view)), "Setelah Bimtek II")
            != NULL);
  g_assert_true (rancang_figure_view_focus_item (fixture->view, "p0"));
  press (fixture, GDK_KEY_Right, GDK_ALT_MASK);
  wait_for (strstr (find_shape (fixture, "p0", "bar")->label, "2023–2024") != NULL);
  g_assert_nonnull (strstr (find_shape (fixture, "p0", "bar")->label, words));

  /* None is a choice, too. */
  chooser = fixture_nth (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN, 1);
  g_assert_true (gtk_widget_get_mapped (chooser));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), 0);
  wait_for (strstr (find_shape (fixture, "p0", "bar")->label, "baseline") == NULL);
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  const double x = find_shape (fixture, "p1", "bar")->x;
  const RancangFigure *figure;

  g_object_set (fixture_find (fixture->document, "p1"), "start-year", 2023, NULL);
  wait_for (find_shape (fixture, "p1", "bar")->x < x - 10);
  rancang_plan_undo (get_plan (fixture));
  wait_for (find_shape (fixture, "p1", "bar")->x > x - 1);

  /* What is not drawn does not draw anew. */
  fixture_wait (100);
  figure = rancang_figure_view_get_figure (fixture->view);
  g_object_set (fixture_find (fixture->document, "p1"), "description", "Lain", NULL);
  fixture_wait (100);
  g_assert_true (rancang_figure_view_get_figure (fixture->view) == figure);
}

static void
test_milestone (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *words = g_strdup_printf (fixture_say ("Q%d %d"), 2, 2023);
  const RancangShape *shape = find_shape (fixture, "m0", "milestone");

  g_assert_nonnull (shape);
  g_assert_nonnull (strstr (shape->label, "Peluncuran"));
  g_assert_nonnull (strstr (shape->label, words));
}

static void
add_many (Fixture    *fixture,
          int         n,
          const char *prefix)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s%d", prefix, i);

      fixture_add (get_plan (fixture), fixture_find (fixture->document, "s1"), "programme", id,
                   "Satu dari banyak");
      g_object_set (fixture_find (fixture->document, id), "start-year", 2023, NULL);
    }
}

static void
test_far (Fixture       *fixture,
          gconstpointer  data)
{
  add_many (fixture, 400, "far");
  wait_for (rancang_figure_get_height (rancang_figure_view_get_figure (fixture->view)) > 5000);
  g_assert_cmpuint (rancang_figure_get_n_shapes (rancang_figure_view_get_figure (fixture->view)),
                    <, 1500);
  g_assert_null (find_shape (fixture, "far390", "bar"));
  g_assert_true (rancang_page_focus_item (RANCANG_PAGE (fixture->page),
                                          fixture_find (fixture->document, "far390")));
  wait_for (g_strcmp0 (rancang_figure_view_get_focused_item (fixture->view), "far390") == 0);
  g_assert_nonnull (find_shape (fixture, "far390", "bar"));
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  add_many (fixture, 40, "more");
  g_assert_true (rancang_page_show_view (RANCANG_PAGE (fixture->page), "page"));
  wait_for (rancang_figure_view_get_zoom (fixture->view) < 1);
  wait_for (rancang_figure_get_height (rancang_figure_view_get_figure (fixture->view))
              * rancang_figure_view_get_zoom (fixture->view)
            <= gtk_widget_get_height (GTK_WIDGET (fixture->view)) + 2);
  g_assert_true (rancang_page_show_view (RANCANG_PAGE (fixture->page), "years"));
  g_assert_cmpfloat (rancang_figure_view_get_zoom (fixture->view), ==, 1);
}

static void
test_empty (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  GtkWidget *status;

  open_plan (&fixture, plan);
  status = fixture_nth (GTK_WIDGET (fixture.page), ADW_TYPE_STATUS_PAGE, 0);
  wait_for (gtk_widget_get_mapped (status));
  g_clear_object (&plan);
  tear_down (&fixture, NULL);
}

static void
test_read_only (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RancangDocument) document = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  gboolean taken = FALSE;

  document = fixture_create_document (NULL);
  set_up_plan (document);
  plan = rancang_plan_snapshot (rancang_document_get_plan (document));
  open_plan (&fixture, plan);
  wait_for (is_ready (&fixture));
  g_assert_true (rancang_document_is_read_only (fixture.document));
  g_assert_nonnull (find_shape (&fixture, "p0", "bar"));
  g_assert_null (find_shape (&fixture, "p0", "end"));
  g_signal_emit_by_name (fixture.view, "drag-begin", "p0", "bar",
                         find_shape (&fixture, "p0", "bar")->x + 5, 0.0, &taken);
  g_assert_false (taken);
  g_assert_true (rancang_figure_view_focus_item (fixture.view, "p0"));
  press (&fixture, GDK_KEY_Right, GDK_ALT_MASK);
  assert_span (&fixture, "p0", 2022 * 4, 2023 * 4 + 3);
  g_clear_object (&plan);
  tear_down (&fixture, NULL);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkPrintOperationResult *answer)
{
  *answer = result;
}

/* Into a file: what a printer would get. */
static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (RancangFigure) figure = NULL;

  add_many (fixture, 60, "print");
  wait_for (rancang_figure_get_height (rancang_figure_view_get_figure (fixture->view)) > 1200);
  figure = rancang_figure_view_create_whole (fixture->view);
  for (int poster = 0; poster < 2; poster++)
    {
      g_autoptr (GtkPrintOperation) operation = rancang_figure_print_operation_new (figure, poster);
      g_autofree char *folder = g_dir_make_tmp ("rancang-print-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
      g_autofree char *bytes = NULL;
      GtkPrintOperationResult result = GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;
      g_autoptr (GError) error = NULL;
      int n_pages = 0;

      gtk_print_operation_set_export_filename (operation, path);
      g_signal_connect (operation, "done", G_CALLBACK (done_cb), &result);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                               GTK_WINDOW (fixture->window), &error);
      g_assert_no_error (error);
      wait_for (result == GTK_PRINT_OPERATION_RESULT_APPLY);
      g_object_get (operation, "n-pages", &n_pages, NULL);
      if (poster)
        g_assert_cmpint (n_pages, >, 1);
      else
        g_assert_cmpint (n_pages, ==, 1);
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_assert_true (g_str_has_prefix (bytes, "%PDF"));
      g_assert_no_errno (g_unlink (path));
      g_assert_no_errno (g_rmdir (folder));
    }
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

  add_test ("/roadmap/drag", test_drag);
  add_test ("/roadmap/stretch", test_stretch);
  add_test ("/roadmap/preview", test_preview);
  add_test ("/roadmap/dateless", test_dateless);
  add_test ("/roadmap/keys", test_keys);
  add_test ("/roadmap/rename", test_rename);
  add_test ("/roadmap/groups", test_groups);
  add_test ("/roadmap/baseline", test_baseline);
  add_test ("/roadmap/follows", test_follows);
  add_test ("/roadmap/milestone", test_milestone);
  add_test ("/roadmap/far", test_far);
  add_test ("/roadmap/page", test_page);
  add_test ("/roadmap/print", test_print);
  g_test_add_func ("/roadmap/empty", test_empty);
  g_test_add_func ("/roadmap/read-only", test_read_only);

  return g_test_run ();
}
