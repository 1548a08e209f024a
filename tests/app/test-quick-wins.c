/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-quick-wins.c: choosing, describing and timing quick wins */

#include "config.h"

#include <string.h>

#include "app-fixture.h"
#include "canvas/figure-view.h"
#include "checker.h"
#include "pages/page.h"
#include "pages/priority-board.h"
#include "pages/quick-win-calendar.h"
#include "pages/quick-win-profiles.h"
#include "pages/quick-wins-page.h"

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
  g_object_set (fixture_find (fixture->document, "d0"), "colour", "#3584e4", NULL);
  g_object_set (fixture_find (fixture->document, "p0"), "impact-level", "high", "ease", "easy",
                "quick-win", TRUE, NULL);
  fixture->page = rancang_quick_wins_page_new (fixture->document);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
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

static GtkWidget *
show (Fixture    *fixture,
      const char *view,
      GType       type)
{
  g_assert_true (rancang_page_show_view (RANCANG_PAGE (fixture->page), view));
  return fixture_nth (fixture->page, type, 0);
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

static void
focus (RancangFigureView *view,
       const char        *item)
{
  wait_until (rancang_figure_view_focus_item (view, item));
}

static void
assert_judged (Fixture    *fixture,
               const char *id,
               const char *impact,
               const char *ease)
{
  g_assert_cmpstr (rancang_item_get_text (fixture_find (fixture->document, id), "impact-level"),
                   ==, impact);
  g_assert_cmpstr (rancang_item_get_text (fixture_find (fixture->document, id), "ease"), ==, ease);
}

static void
step (GtkWidget        *board,
      RancangDirection  direction)
{
  g_assert_true (gtk_widget_activate_action (board, "priority.step", "i", direction));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *board = show (fixture, "matrix", RANCANG_TYPE_PRIORITY_BOARD);
  RancangFigureView *view = wait_for_figure (board);
  RancangPlan *plan = rancang_document_get_plan (fixture->document);

  /* Out of the tray, which has neither up nor right. */
  focus (view, "p1");
  step (board, RANCANG_DIRECTION_UP);
  assert_judged (fixture, "p1", NULL, NULL);
  step (board, RANCANG_DIRECTION_LEFT);
  assert_judged (fixture, "p1", "high", "hard");
  g_assert_cmpstr (rancang_figure_view_get_focused_item (view), ==, "p1");
  step (board, RANCANG_DIRECTION_LEFT);
  step (board, RANCANG_DIRECTION_DOWN);
  assert_judged (fixture, "p1", "low", "easy");

  /* A step is undone as one, by its name. */
  g_assert_cmpstr (rancang_plan_get_undo_name (plan), ==, "Judge programme");
  rancang_plan_undo (plan);
  rancang_plan_undo (plan);
  rancang_plan_undo (plan);
  assert_judged (fixture, "p1", NULL, NULL);

  /* The focus goes with the programme. */
  wait_until (find_shape (view, "p1", "programme") != NULL);
  g_assert_cmpstr (rancang_figure_view_get_focused_item (view), ==, "p1");
  g_assert_true (gtk_widget_activate_action (board, "priority.toggle-quick-win", NULL));
  g_assert_true (rancang_item_get_boolean (fixture_find (fixture->document, "p1"), "quick-win"));
  g_assert_true (gtk_widget_activate_action (board, "priority.put", "(ss)", "low", "hard"));
  assert_judged (fixture, "p1", "low", "hard");
  step (board, RANCANG_DIRECTION_RIGHT);
  assert_judged (fixture, "p1", NULL, NULL);
}

static gboolean
begin_drag (RancangFigureView  *view,
            const RancangShape *shape)
{
  gboolean taken = FALSE;

  g_assert_nonnull (shape);
  g_signal_emit_by_name (view, "drag-begin", shape->item, shape->role, shape->x + 3, shape->y + 3,
                         &taken);
  return taken;
}

static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *board = show (fixture, "matrix", RANCANG_TYPE_PRIORITY_BOARD);
  RancangFigureView *view = wait_for_figure (board);
  const RancangShape *field = find_shape (view, "low/hard", "field");
  const double x = field->x + 5, y = field->y + field->height - 5;
  const guint steps = rancang_plan_get_n_steps (rancang_document_get_plan (fixture->document));

  /* While it is dragged it is shown there, and nothing has changed. */
  g_assert_true (begin_drag (view, find_shape (view, "p0", "programme")));
  g_signal_emit_by_name (view, "drag-update", x, y);
  assert_judged (fixture, "p0", "high", "easy");
  wait_until (find_shape (view, "p0", "programme")->y >= find_shape (view, "low/hard",
                                                                      "field")->y);
  /* Escape. */
  g_signal_emit_by_name (view, "drag-end", x, y, FALSE);
  assert_judged (fixture, "p0", "high", "easy");
  wait_until (find_shape (view, "p0", "programme")->y < find_shape (view, "low/hard",
                                                                     "field")->y);

  g_assert_true (begin_drag (view, find_shape (view, "p0", "programme")));
  g_signal_emit_by_name (view, "drag-end", x, y, TRUE);
  assert_judged (fixture, "p0", "low", "hard");
  g_assert_cmpuint (rancang_plan_get_n_steps (rancang_document_get_plan (fixture->document)), ==,
                    steps + 1);

  /* Dropped where it was, it is no step. */
  wait_until (find_shape (view, "p0", "programme")->y >= find_shape (view, "low/hard",
                                                                      "field")->y);
  g_assert_true (begin_drag (view, find_shape (view, "p0", "programme")));
  g_signal_emit_by_name (view, "drag-end", x, y, TRUE);
  g_assert_cmpuint (rancang_plan_get_n_steps (rancang_document_get_plan (fixture->document)), ==,
                    steps + 1);
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *board = show (fixture, "matrix", RANCANG_TYPE_PRIORITY_BOARD);
  RancangFigureView *view = wait_for_figure (board);
  GtkDropDown *filter = GTK_DROP_DOWN (fixture_nth (board, GTK_TYPE_DROP_DOWN, 0));
  RancangPlan *plan = rancang_document_get_plan (fixture->document);

  fixture_add (plan, rancang_plan_get_root (plan), "dimension", "d1", "Smart Economy");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (filter)), ==, 3);
  gtk_drop_down_set_selected (filter, 2);
  wait_until (find_shape (view, "p0", "programme") == NULL);
  gtk_drop_down_set_selected (filter, 1);
  wait_until (find_shape (view, "p0", "programme") != NULL);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  for (guint i = 0; i < 100; i++)
    {
      GtkWidget *button = fixture_nth (widget, GTK_TYPE_BUTTON, i);

      if (button == NULL)
        return NULL;
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0
          && gtk_widget_get_mapped (button))
        return button;
    }
  return NULL;
}

static gboolean
has_label (GtkWidget  *widget,
           const char *part)
{
  GtkWidget *label;

  for (guint i = 0; (label = fixture_nth (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && strstr (gtk_label_get_label (GTK_LABEL (label)), part) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_profiles (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *profiles = show (fixture, "profiles", RANCANG_TYPE_QUICK_WIN_PROFILES);
  RancangItem *programme = fixture_find (fixture->document, "p0");
  RancangPlan *plan = rancang_document_get_plan (fixture->document);
  RancangItem *profile;

  wait_until (find_button (profiles, "_Make Profile") != NULL);
  g_signal_emit_by_name (find_button (profiles, "_Make Profile"), "clicked");
  profile = rancang_quick_win_get_profile (programme);
  g_assert_nonnull (profile);
  g_assert_cmpstr (rancang_plan_get_undo_name (plan), ==, "Make profile");
  wait_until (has_label (profiles, "0 of 10 criteria; missing: Formulation"));

  /* What is written elsewhere is counted here. */
  g_object_set (profile, "formulation", "With the agencies", NULL);
  wait_until (has_label (profiles, "1 of 10 criteria; missing: Attraction"));
  rancang_plan_undo (plan);
  rancang_plan_undo (plan);
  wait_until (find_button (profiles, "_Make Profile") != NULL);

  /* One that is no quick win any longer has no place here. */
  g_object_set (programme, "quick-win", FALSE, NULL);
  wait_until (find_button (profiles, "Choose in the Matrix") != NULL);
}

static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *calendar = show (fixture, "calendar", RANCANG_TYPE_QUICK_WIN_CALENDAR);
  RancangFigureView *view = wait_for_figure (calendar);
  RancangItem *programme = fixture_find (fixture->document, "p0");
  RancangPlan *plan = rancang_document_get_plan (fixture->document);
  int first, last;

  /* The first step gives it a year from the plan's beginning. */
  focus (view, "p0");
  g_assert_true (gtk_widget_activate_action (calendar, "months.move", "i", 1));
  g_assert_cmpint (rancang_quick_win_get_months (programme, &first, &last), ==,
                   RANCANG_QUICK_WIN_TIME_DATES);
  g_assert_cmpint (first, ==, 2022 * 12 + 1);
  g_assert_cmpint (last, ==, 2023 * 12);
  g_assert_cmpstr (rancang_plan_get_undo_name (plan), ==, "Set months");

  /* Two years, and no month more. */
  for (int i = 0; i < 30; i++)
    gtk_widget_activate_action (calendar, "months.stretch", "i", 1);
  rancang_quick_win_get_months (programme, &first, &last);
  g_assert_cmpint (last - first + 1, ==, RANCANG_QUICK_WIN_MAX_MONTHS);
  gtk_widget_activate_action (calendar, "months.stretch", "i", -1);
  rancang_quick_win_get_months (programme, &first, &last);
  g_assert_cmpint (last - first + 1, ==, RANCANG_QUICK_WIN_MAX_MONTHS - 1);
}

static void
test_calendar_drag (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *calendar = show (fixture, "calendar", RANCANG_TYPE_QUICK_WIN_CALENDAR);
  RancangFigureView *view = wait_for_figure (calendar);
  RancangItem *programme = fixture_find (fixture->document, "p0");
  const RancangShape *shape;
  int first, last;

  g_assert_true (rancang_quick_win_calendar_set (RANCANG_QUICK_WIN_CALENDAR (calendar), programme,
                                                 2022 * 12, 2022 * 12 + 5));
  wait_until (find_shape (view, "p0", "end") != NULL);
  shape = find_shape (view, "p0", "end");
  g_assert_true (begin_drag (view, shape));
  g_signal_emit_by_name (view, "drag-end", 100000.0, shape->y, TRUE);
  rancang_quick_win_get_months (programme, &first, &last);
  g_assert_cmpint (first, ==, 2022 * 12);
  g_assert_cmpint (last - first + 1, ==, RANCANG_QUICK_WIN_MAX_MONTHS);

  /* The start goes no farther than the end. */
  wait_until (find_shape (view, "p0", "start") != NULL);
  shape = find_shape (view, "p0", "start");
  g_assert_true (begin_drag (view, shape));
  g_signal_emit_by_name (view, "drag-end", 100000.0, shape->y, TRUE);
  rancang_quick_win_get_months (programme, &first, &last);
  g_assert_cmpint (first, ==, last);
}

static void
test_too_long (Fixture       *fixture,
               gconstpointer  data)
{
  /* The words of the rules are those of their pack. */
  const gboolean english = rancang_language_get_default () == RANCANG_LANGUAGE_ENGLISH;
  const char *fix = english ? "Not a quick win" : "Bukan quick win";
  RancangItem *programme = fixture_find (fixture->document, "p0");
  GtkWidget *calendar;
  int first, last;

  g_object_set (programme, "start-year", 2022, "end-year", 2025, NULL);
  g_assert_nonnull (rancang_document_get_lint (fixture->document));
  calendar = show (fixture, "calendar", RANCANG_TYPE_QUICK_WIN_CALENDAR);
  wait_until (find_button (calendar, "Shorten to Two Years") != NULL);
  g_assert_true (has_label (calendar, english ? "two years" : "dua tahun"));
  g_signal_emit_by_name (find_button (calendar, "Shorten to Two Years"), "clicked");
  g_assert_cmpint (rancang_quick_win_get_months (programme, &first, &last), ==,
                   RANCANG_QUICK_WIN_TIME_DATES);
  g_assert_cmpint (last - first + 1, ==, RANCANG_QUICK_WIN_MAX_MONTHS);
  wait_until (find_button (calendar, "Shorten to Two Years") == NULL);

  /* The fix of the rule itself. */
  rancang_plan_undo (rancang_document_get_plan (fixture->document));
  wait_until (find_button (calendar, fix) != NULL);
  g_signal_emit_by_name (find_button (calendar, fix), "clicked");
  g_assert_false (rancang_item_get_boolean (programme, "quick-win"));
  wait_until (find_button (calendar, "Choose in the Matrix") != NULL);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  RancangPlan *plan = rancang_document_get_plan (fixture->document);

  g_assert_true (rancang_plan_remove (plan, fixture_find (fixture->document, "d0"), NULL));
  wait_until (find_button (fixture->page, "Go to the First Dimension") != NULL);
  rancang_plan_undo (plan);
  wait_until (find_button (fixture->page, "Go to the First Dimension") == NULL);
  wait_until (has_label (fixture->page, "1 quick win"));
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add ("/quick-wins/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/quick-wins/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/quick-wins/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/quick-wins/profiles", Fixture, NULL, set_up, test_profiles, tear_down);
  g_test_add ("/quick-wins/calendar", Fixture, NULL, set_up, test_calendar, tear_down);
  g_test_add ("/quick-wins/calendar-drag", Fixture, NULL, set_up, test_calendar_drag, tear_down);
  g_test_add ("/quick-wins/too-long", Fixture, NULL, set_up, test_too_long, tear_down);
  g_test_add ("/quick-wins/empty", Fixture, NULL, set_up, test_empty, tear_down);

  return g_test_run ();
}
