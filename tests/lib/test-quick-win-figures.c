/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-quick-win-figures.c: impact and ease, months, and the criteria of quick wins */

#include "config.h"

#include <string.h>

#include "figure/figure-private.h"
#include "figure/quick-win-figures.h"
#include "model/quick-win.h"

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *id,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new_with_id (kind, id);
  g_autoptr (GError) error = NULL;

  g_object_set (item, "title", title, NULL);
  g_assert_true (rancang_plan_insert (plan, parent, item, -1, &error));
  g_assert_no_error (error);
  return item;
}

static RancangPlan *
create_plan (void)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension, *lane, *item;

  g_object_set (root, "start-year", 2022, "end-year", 2026, NULL);
  dimension = add (plan, root, "dimension", "d0", "Smart Governance");
  g_object_set (dimension, "colour", "#3584e4", NULL);
  lane = add (plan, dimension, "sub-dimension", "s0", "Service");
  item = add (plan, lane, "programme", "p0", "Village counter");
  g_object_set (item, "impact-level", "high", "ease", "easy", "quick-win", TRUE, NULL);
  item = add (plan, lane, "programme", "p1", "Electronic signature for letters of the regency");
  g_object_set (item, "impact-level", "high", "ease", "hard", "quick-win", TRUE, "start-year",
                2022, "end-year", 2024, NULL);
  item = add (plan, lane, "programme", "p2", "Complaints");
  g_object_set (item, "impact-level", "high", NULL);
  dimension = add (plan, root, "dimension", "d1", "Smart Economy");
  g_object_set (dimension, "colour", "#e5a50a", NULL);
  lane = add (plan, dimension, "sub-dimension", "s1", "Welfare");
  item = add (plan, lane, "programme", "p3", "Market");
  g_object_set (item, "impact-level", "low", "ease", "easy", "quick-win", TRUE, NULL);

  return plan;
}

static void
assert_golden (RancangFigure *figure,
               const char    *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "figures", name, NULL);
  g_autofree char *text = rancang_figure_to_text (figure);
  g_autofree char *wanted = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("RANCANG_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &wanted, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, wanted);
}

static const RancangShape *
find_shape (RancangFigure *figure,
            const char    *item,
            const char    *role)
{
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (g_strcmp0 (shape->item, item) == 0 && g_strcmp0 (shape->role, role) == 0
          && (shape->label != NULL || g_str_equal (role, "field")))
        return shape;
    }
  return NULL;
}

static gboolean
is_inside (const RancangShape *shape,
           const RancangShape *frame)
{
  return shape->x >= frame->x && shape->y >= frame->y
         && shape->x + shape->width <= frame->x + frame->width
         && shape->y + shape->height <= frame->y + frame->height;
}

static void
test_matrix_golden (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangPriorityView view = { 0 };
  const RancangPriorityView filtered = { .dimension = "d1", .moved = "p3", .impact = "high",
                                         .ease = "hard" };
  const RancangFigureOptions wide = { .width = 900, .height = 500,
                                      .language = RANCANG_LANGUAGE_ENGLISH };
  const RancangFigureOptions narrow = { .width = 340, .height = 500,
                                        .language = RANCANG_LANGUAGE_ENGLISH };
  g_autoptr (RancangFigure) first = NULL;
  g_autoptr (RancangFigure) second = NULL;

  first = rancang_figure_new_priority_matrix (rancang_plan_get_root (plan), &view, &wide);
  assert_golden (first, "priority-wide.txt");
  second = rancang_figure_new_priority_matrix (rancang_plan_get_root (plan), &filtered, &narrow);
  assert_golden (second, "priority-narrow.txt");
}

static void
assert_in (RancangPlan               *plan,
           const RancangPriorityView *view,
           const char                *programme,
           const char                *place)
{
  static const double widths[] = { 320, 700, 1400 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      const RancangFigureOptions options = { .width = widths[i], .height = 400 };
      g_autoptr (RancangFigure) figure =
        rancang_figure_new_priority_matrix (rancang_plan_get_root (plan), view, &options);
      const RancangShape *chip = find_shape (figure, programme, "programme");

      g_assert_nonnull (chip);
      g_assert_true (is_inside (chip, find_shape (figure, place, "field")));
    }
}

static void
test_matrix_places (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangPriorityView view = { 0 };
  const RancangPriorityView moved = { .moved = "p0" };

  assert_in (plan, &view, "p0", "high/easy");
  assert_in (plan, &view, "p1", "high/hard");
  assert_in (plan, &view, "p2", "/");
  assert_in (plan, &view, "p3", "low/easy");
  assert_in (plan, &moved, "p0", "/");
}

/* Many programmes: chips do not overlap, and only those in sight are made. */
static void
test_matrix_many (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  RancangItem *lane = rancang_plan_find (plan, "s0");
  const RancangPriorityView view = { 0 };
  const RancangFigureOptions whole = { .width = 1000, .height = 600 };
  RancangFigureOptions part = whole;
  g_autoptr (RancangFigure) figure = NULL;
  g_autoptr (RancangFigure) seen = NULL;
  g_autoptr (GPtrArray) chips = g_ptr_array_new ();

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("many%d", i);
      RancangItem *item = add (plan, lane, "programme", id, "A programme with a long title");

      g_object_set (item, "impact-level", i % 3 == 0 ? "low" : "high", "ease",
                    i % 2 == 0 ? "easy" : "hard", NULL);
    }
  figure = rancang_figure_new_priority_matrix (rancang_plan_get_root (plan), &view, &whole);
  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    g_ptr_array_add (chips, (gpointer) rancang_figure_get_shape (figure, (guint) i));
  g_assert_cmpuint (chips->len, ==, 304);
  for (guint i = 0; i < chips->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const RancangShape *a = g_ptr_array_index (chips, i);
        const RancangShape *b = g_ptr_array_index (chips, j);

        g_assert_true (a->x + a->width <= b->x || b->x + b->width <= a->x
                       || a->y + a->height <= b->y || b->y + b->height <= a->y);
        g_assert_false (a->row == b->row && a->column == b->column);
      }
  part.clip_width = 1000;
  part.clip_height = 600;
  seen = rancang_figure_new_priority_matrix (rancang_plan_get_root (plan), &view, &part);
  g_assert_cmpuint (rancang_figure_get_n_shapes (seen), <,
                    rancang_figure_get_n_shapes (figure) / 2);
  g_assert_cmpfloat (rancang_figure_get_height (seen), ==, rancang_figure_get_height (figure));
}

static void
test_months_golden (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangMonthsView view = { 0 };
  const RancangFigureOptions options = { .width = 900, .height = 240,
                                         .language = RANCANG_LANGUAGE_ENGLISH };
  g_autoptr (RancangFigure) figure = NULL;
  g_autoptr (GError) error = NULL;

  rancang_plan_begin (plan, "months");
  g_assert_true (rancang_quick_win_set_months (rancang_plan_find (plan, "p0"), 2022 * 12 + 6,
                                               2023 * 12 + 11, &error));
  g_assert_true (rancang_plan_commit (plan));
  figure = rancang_figure_new_quick_win_months (rancang_plan_get_root (plan), &view, &options);
  assert_golden (figure, "quick-win-months.txt");
}

static void
test_months_find (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangMonthsView view = { .moved = "p0", .first = 2022 * 12 + 3, .last = 2022 * 12 + 8 };
  const RancangFigureOptions options = { .width = 1200, .height = 300 };
  g_autoptr (RancangFigure) figure =
    rancang_figure_new_quick_win_months (rancang_plan_get_root (plan), &view, &options);
  g_autoptr (RancangFigure) wheel =
    rancang_figure_new_wheel (rancang_plan_get_root (plan), NULL, NULL, &options);

  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      const RancangShape *bar = find_shape (figure, "p0", "bar");
      const double left = bar->x + 2, right = bar->x + bar->width - 2;
      int month;

      g_assert_true (rancang_figure_find_month (figure, mirrored ? right : left, &month));
      g_assert_cmpint (month, ==, view.first);
      g_assert_true (rancang_figure_find_month (figure, mirrored ? left : right, &month));
      g_assert_cmpint (month, ==, view.last);
      rancang_figure_mirror (figure);
    }
  g_assert_false (rancang_figure_find_month (wheel, 100, &(int) { 0 }));
}

static void
test_set_months (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  RancangItem *programme = rancang_plan_find (plan, "p1");
  RancangItem *profile;
  int first, last;

  g_assert_cmpint (rancang_quick_win_get_months (rancang_plan_find (plan, "p0"), &first, &last), ==,
                   RANCANG_QUICK_WIN_TIME_UNKNOWN);
  g_assert_cmpint (rancang_quick_win_get_months (programme, &first, &last), ==,
                   RANCANG_QUICK_WIN_TIME_YEARS);
  g_assert_cmpint (first, ==, 2022 * 12);
  g_assert_cmpint (last, ==, 2024 * 12 + 11);

  rancang_plan_begin (plan, "months");
  g_assert_true (rancang_quick_win_set_months (programme, 2023 * 12 + 2, 2024 * 12 + 1, NULL));
  g_assert_true (rancang_plan_commit (plan));
  profile = rancang_quick_win_get_profile (programme);
  g_assert_cmpstr (rancang_item_get_text (profile, "start-date"), ==, "2023-03-01");
  /* A leap year. */
  g_assert_cmpstr (rancang_item_get_text (profile, "end-date"), ==, "2024-02-29");
  g_assert_cmpint (rancang_quick_win_get_months (programme, &first, &last), ==,
                   RANCANG_QUICK_WIN_TIME_DATES);
  g_assert_cmpint (last - first + 1, ==, 12);

  /* One step, the profile too. */
  rancang_plan_undo (plan);
  g_assert_null (rancang_quick_win_get_profile (programme));
}

static void
test_criteria (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  RancangItem *programme = rancang_plan_find (plan, "p0");
  RancangItem *profile;

  g_assert_cmpuint (rancang_quick_win_get_n_criteria (), ==, 10);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpint (rancang_quick_win_get_criterion (i)->type, ==, RANCANG_FIELD_LONG_TEXT);
  g_assert_cmpuint (rancang_quick_win_count_met (programme), ==, 0);
  rancang_plan_begin (plan, "profile");
  profile = rancang_quick_win_make_profile (programme, NULL);
  g_assert_nonnull (profile);
  g_assert_true (rancang_quick_win_make_profile (programme, NULL) == profile);
  rancang_plan_commit (plan);
  g_object_set (profile, "benefit", "Shorter ways", "risk", "No network", NULL);
  g_assert_cmpuint (rancang_quick_win_count_met (programme), ==, 1);
  g_object_set (profile, "mitigation", "Satellite", NULL);
  g_assert_cmpuint (rancang_quick_win_count_met (programme), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  figure_use_fixed_metrics (TRUE);
  g_test_add_func ("/quick-wins/matrix/golden", test_matrix_golden);
  g_test_add_func ("/quick-wins/matrix/places", test_matrix_places);
  g_test_add_func ("/quick-wins/matrix/many", test_matrix_many);
  g_test_add_func ("/quick-wins/months/golden", test_months_golden);
  g_test_add_func ("/quick-wins/months/find", test_months_find);
  g_test_add_func ("/quick-wins/months/set", test_set_months);
  g_test_add_func ("/quick-wins/criteria", test_criteria);

  return g_test_run ();
}
