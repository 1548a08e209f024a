/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-figure-direction.c: the way to the vision, and the agencies' work, as figures */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "figure/figure-private.h"

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

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *id,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new_with_id (kind, id);

  g_object_set (item, "title", title, NULL);
  g_assert_true (rancang_plan_insert (plan, parent, item, -1, NULL));
  return rancang_plan_find (plan, id);
}

static void
set_list (RancangPlan *plan,
          const char  *id,
          const char  *field,
          const char  *target)
{
  const char * const list[] = { target, NULL };

  g_assert_true (rancang_plan_set_list (plan, rancang_plan_find (plan, id), field, list, NULL));
}

static RancangPlan *
create_plan (void)
{
  g_autoptr (RancangItem) root = rancang_item_new_with_id ("plan", "plan");
  RancangPlan *plan = rancang_plan_new_with_root (root);
  RancangItem *part;

  g_object_set (root, "vision", "Daerah yang melayani dan tersambung", NULL);
  add (plan, root, "potential", "o0", "Sungai dan danau");
  add (plan, root, "strategic-issue", "i0", "Layanan jauh dari desa");
  add (plan, root, "strategic-issue", "i1", "Data belum sama");
  add (plan, root, "vision-word", "w0", "Melayani");
  add (plan, root, "vision-word", "w1", "lestari");
  set_list (plan, "w0", "issues", "i0");
  set_list (plan, "w1", "potentials", "o0");
  add (plan, add (plan, root, "mission", "m0", "Mendekatkan layanan"), "goal", "g0", "Cepat");
  add (plan, root, "mission", "m1", "Menjaga alam");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autofree char *title = g_strdup_printf ("Dinas %u", i);

      add (plan, root, "agency", id, title);
    }
  part = add (plan, root, "dimension", "d0", "Smart Governance");
  g_object_set (part, "colour", "#3584e4", NULL);
  part = add (plan, part, "sub-dimension", "s0", "Layanan");
  g_object_set (add (plan, part, "programme", "p0", "Aduan"), "agency", "a0", NULL);
  g_object_set (add (plan, part, "programme", "p1", "Adminduk"), "agency", "a0", NULL);
  set_list (plan, "p0", "supporting-agencies", "a1");
  set_list (plan, "p1", "partners", "a1");

  return plan;
}

static int
find_shape (RancangFigure *figure,
            const char    *item,
            const char    *role)
{
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (shape->label != NULL && g_strcmp0 (shape->item, item) == 0
          && g_strcmp0 (shape->role, role) == 0)
        return (int) i;
    }
  return -1;
}

static const char *
get_label (RancangFigure *figure,
           const char    *item,
           const char    *role)
{
  const int index = find_shape (figure, item, role);

  g_assert_cmpint (index, >=, 0);
  return rancang_figure_get_shape (figure, (guint) index)->label;
}

static void
test_vision (void)
{
  const RancangFigureOptions options = { 900, 500, 12, NULL, RANCANG_LANGUAGE_ENGLISH };
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangFigure) figure =
    rancang_figure_new_vision_flow (rancang_plan_get_root (plan), &options);

  /* Whatever its capitals, a word that the vision says is in it. */
  g_assert_null (strstr (get_label (figure, "w0", "vision-word"), "Not in the vision"));
  g_assert_nonnull (strstr (get_label (figure, "w1", "vision-word"), "Not in the vision"));
  g_assert_null (strstr (get_label (figure, "i0", "strategic-issue"), "Not answered"));
  g_assert_nonnull (strstr (get_label (figure, "i1", "strategic-issue"), "Not answered"));
  g_assert_null (strstr (get_label (figure, "m0", "mission"), "Without goals"));
  g_assert_nonnull (strstr (get_label (figure, "m1", "mission"), "Without goals"));
  g_assert_nonnull (strstr (get_label (figure, "g0", "goal"), "Without indicators"));
  assert_golden (figure, "vision-flow.txt");
}

static void
test_agencies (void)
{
  const RancangFigureOptions options = { 700, 300, 12, NULL, RANCANG_LANGUAGE_ENGLISH };
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangFigure) figure =
    rancang_figure_new_agency_matrix (rancang_plan_get_root (plan), &options);

  g_assert_cmpstr (get_label (figure, "a0", "work"), ==,
                   "Dinas 0, Smart Governance: leads 2, supports 0");
  g_assert_cmpstr (get_label (figure, "a1", "work"), ==,
                   "Dinas 1, Smart Governance: leads 0, supports 2");
  g_assert_cmpint (find_shape (figure, "a2", "work"), ==, -1);
  g_assert_cmpstr (rancang_figure_get_description (figure), ==,
                   "2 of 3 agencies have programmes.");
  assert_golden (figure, "agency-matrix.txt");
}

/* What is not looked at is left out, and the figure is as large as before. */
static void
test_clip (void)
{
  RancangFigureOptions options = { 700, 300, 12, NULL, RANCANG_LANGUAGE_ENGLISH };
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangFigure) whole = NULL;
  g_autoptr (RancangFigure) part = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);

      add (plan, rancang_plan_get_root (plan), "agency", id, id);
    }
  whole = rancang_figure_new_agency_matrix (rancang_plan_get_root (plan), &options);
  options.clip_y = 1000;
  options.clip_width = 700;
  options.clip_height = 300;
  part = rancang_figure_new_agency_matrix (rancang_plan_get_root (plan), &options);
  g_assert_cmpfloat (rancang_figure_get_height (part), ==, rancang_figure_get_height (whole));
  g_assert_cmpuint (rancang_figure_get_n_shapes (part), <, 60);
  g_assert_cmpint (find_shape (part, "a0", "agency"), ==, -1);
  g_assert_cmpint (find_shape (whole, "a0", "agency"), >=, 0);
}

/* A pinned shape is found where it is seen, and hides what is scrolled below it. */
static void
test_pins (void)
{
  const RancangFigureOptions options = { 300, 120, 12, NULL, RANCANG_LANGUAGE_ENGLISH };
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangFigure) figure =
    rancang_figure_new_agency_matrix (rancang_plan_get_root (plan), &options);
  const int name = find_shape (figure, "a0", "agency");
  const int cell = find_shape (figure, "a0", "work");
  const RancangShape *shape = rancang_figure_get_shape (figure, (guint) name);
  const double x = shape->x + 4;
  const double y = shape->y + 4;

  g_assert_cmpint (rancang_figure_hit (figure, x, y), ==, name);
  g_assert_cmpint (rancang_figure_hit_part (figure, x, y, 40, 0), ==, name);
  shape = rancang_figure_get_shape (figure, (guint) cell);
  g_assert_cmpint (rancang_figure_hit_part (figure, shape->x + 4, shape->y + 4, 0, 0), ==, cell);
  /* Scrolled under the names it cannot be hit any more. */
  g_assert_cmpint (rancang_figure_hit_part (figure, 4, shape->y + 1, shape->x, 0), !=, cell);
}

static void
test_mirror (void)
{
  const RancangFigureOptions options = { 700, 300, 12, NULL, RANCANG_LANGUAGE_ENGLISH };
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangFigure) figure =
    rancang_figure_new_vision_flow (rancang_plan_get_root (plan), &options);
  const int index = find_shape (figure, "i0", "strategic-issue");
  const RancangShape *shape = rancang_figure_get_shape (figure, (guint) index);
  const double x = shape->x;
  g_autofree char *before = rancang_figure_to_text (figure);
  g_autofree char *after = NULL;

  rancang_figure_mirror (figure);
  g_assert_cmpfloat (shape->x, ==, rancang_figure_get_width (figure) - x - shape->width);
  rancang_figure_mirror (figure);
  after = rancang_figure_to_text (figure);
  g_assert_cmpstr (before, ==, after);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  figure_use_fixed_metrics (TRUE);
  g_test_add_func ("/figure-direction/vision", test_vision);
  g_test_add_func ("/figure-direction/agencies", test_agencies);
  g_test_add_func ("/figure-direction/clip", test_clip);
  g_test_add_func ("/figure-direction/pins", test_pins);
  g_test_add_func ("/figure-direction/mirror", test_mirror);

  return g_test_run ();
}
