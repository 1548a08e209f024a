/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-tree-layout.c: tidy trees, and the performance tree that is drawn with them */

#include "config.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "figure/figure-private.h"
#include "figure/performance-tree.h"
#include "figure/tree-layout-private.h"
#include "model/plan.h"

#define GAP 10.0
#define BRANCH_GAP 24.0

static void
test_golden (void)
{
  /* a (b (d e) c (f)), all 20 wide but f, which is 60. */
  TreeSpot spots[] = { { -1, 20 }, { 0, 20 }, { 1, 20 }, { 1, 20 }, { 0, 20 }, { 4, 60 } };
  static const double centres[] = { 64.5, 25, 10, 40, 104, 104 };
  static const guint levels[] = { 0, 1, 2, 2, 1, 2 };
  const double breadth = tree_layout (spots, G_N_ELEMENTS (spots), GAP, BRANCH_GAP);

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      g_assert_cmpuint (spots[i].level, ==, levels[i]);
      g_assert_cmpfloat_with_epsilon (spots[i].centre, centres[i], 0.001);
    }
  g_assert_cmpfloat_with_epsilon (breadth, 134, 0.001);
}

/* Children come in the order of the array: depth first, as the trees of the program. */
static void
grow (GArray *spots,
      GRand  *random,
      int     parent,
      guint   level,
      guint   most)
{
  const guint n = (guint) g_rand_int_range (random, 0, 6);

  for (guint i = 0; i < n && level < 7 && spots->len < most; i++)
    {
      TreeSpot spot = { parent, g_rand_double_range (random, 10, 90) };
      const int index = (int) spots->len;

      g_array_append_val (spots, spot);
      grow (spots, random, index, level + 1, most);
    }
}

static void
check_level (const TreeSpot *spots,
             guint           n_spots,
             guint           level)
{
  const TreeSpot *left = NULL;

  for (guint i = 0; i < n_spots; i++)
    {
      const TreeSpot *spot = &spots[i];
      double gap;

      if (spot->level != level)
        continue;
      gap = left == NULL || left->parent == spot->parent ? GAP : BRANCH_GAP;
      if (left != NULL)
        g_assert_cmpfloat (spot->centre - spot->breadth / 2 - left->centre - left->breadth / 2,
                           >=, gap - 0.001);
      left = spot;
    }
}

static void
check_centred (const TreeSpot *spots,
               guint           n_spots)
{
  for (guint i = 0; i < n_spots; i++)
    {
      double first = NAN, last = NAN;

      for (guint j = i + 1; j < n_spots; j++)
        if (spots[j].parent == (int) i)
          {
            first = isnan (first) ? spots[j].centre : first;
            last = spots[j].centre;
          }
      if (!isnan (first))
        g_assert_cmpfloat_with_epsilon (spots[i].centre, (first + last) / 2, 0.001);
    }
}

/* Nothing overlaps, order is kept, parents stand in the middle, and all lies within the breadth. */
static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GArray) spots = g_array_new (FALSE, TRUE, sizeof (TreeSpot));
      TreeSpot root = { -1, 30 };
      TreeSpot *all;
      double breadth;

      for (guint i = 0; i < round % 3 + 1; i++)
        {
          const int index = (int) spots->len;

          g_array_append_val (spots, root);
          grow (spots, random, index, 1, 40 * (i + 1));
        }
      all = (TreeSpot *) spots->data;
      breadth = tree_layout (all, spots->len, GAP, BRANCH_GAP);
      for (guint level = 0; level < 9; level++)
        check_level (all, spots->len, level);
      check_centred (all, spots->len);
      for (guint i = 0; i < spots->len; i++)
        {
          g_assert_cmpfloat (all[i].centre - all[i].breadth / 2, >=, -0.001);
          g_assert_cmpfloat (all[i].centre + all[i].breadth / 2, <=, breadth + 0.001);
        }
    }
}

static RancangItem *
add (RancangPlan *plan,
     const char  *parent,
     const char  *kind,
     const char  *id)
{
  g_autoptr (RancangItem) item = rancang_item_new_with_id (kind, id);
  RancangItem *above = parent != NULL ? rancang_plan_find (plan, parent)
                                      : rancang_plan_get_root (plan);
  g_autofree char *title = g_strdup_printf ("%s %s", kind, id);

  g_object_set (item, "title", title, NULL);
  g_assert_true (rancang_plan_insert (plan, above, item, -1, NULL));
  return item;
}

static void
refer (RancangPlan *plan,
       const char  *id,
       const char  *field,
       const char  *first,
       const char  *second)
{
  const char *ids[] = { first, second, NULL };

  g_assert_true (rancang_plan_set_list (plan, rancang_plan_find (plan, id), field, ids, NULL));
}

/* p0 by strategies t0 and t1, p1 by its goal, p2 by nothing; t1 has no goal. */
static RancangPlan *
create_plan (void)
{
  RancangPlan *plan = rancang_plan_new ();

  add (plan, NULL, "mission", "m0");
  add (plan, "m0", "goal", "g0");
  add (plan, "m0", "goal", "g1");
  add (plan, "g0", "indicator", "i0");
  g_object_set (add (plan, NULL, "dimension", "d0"), "colour", "#3584e4", NULL);
  add (plan, "d0", "sub-dimension", "s0");
  add (plan, "d0", "sub-dimension", "s1");
  add (plan, "s0", "strategy", "t0");
  add (plan, "s0", "strategy", "t1");
  add (plan, "s0", "programme", "p0");
  add (plan, "s0", "programme", "p1");
  add (plan, "s0", "programme", "p2");
  add (plan, "p0", "indicator", "i1");
  refer (plan, "t0", "goals", "g0", NULL);
  refer (plan, "p0", "strategies", "t0", "t1");
  g_object_set (rancang_plan_find (plan, "p1"), "goal", "g0", NULL);
  return plan;
}

static void
test_collect (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangPerformanceTree) tree = NULL;
  static const struct { const char *id; const char *parent; } places[] = {
    { "g0", "d0" }, { "i0", "g0" }, { "t0", "g0" }, { "p0", "t0" }, { "i1", "p0" },
    { "p1", "g0" }, { "s0", "d0" }, { "t1", "s0" }, { "p2", "s0" }, { "s1", "d0" },
  };

  tree = rancang_performance_tree_new (rancang_plan_find (plan, "d0"));
  g_assert_cmpuint (rancang_performance_tree_get_size (tree), ==, G_N_ELEMENTS (places) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpstr (rancang_performance_tree_get_parent (tree, places[i].id), ==,
                     places[i].parent);
  /* Nobody in the dimension serves it. */
  g_assert_false (rancang_performance_tree_contains (tree, "g1"));
  refer (plan, "g1", "dimensions", "d0", NULL);
  rancang_performance_tree_update (tree);
  g_assert_true (rancang_performance_tree_contains (tree, "g1"));
}

static void
test_whole_plan (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangPerformanceTree) tree = NULL;

  tree = rancang_performance_tree_new (rancang_plan_get_root (plan));
  g_assert_cmpuint (rancang_performance_tree_get_size (tree), ==,
                    rancang_plan_get_n_items (plan));
  g_assert_cmpstr (rancang_performance_tree_get_parent (tree, "g1"), ==, "m0");
  g_assert_cmpstr (rancang_performance_tree_get_parent (tree, "s0"), ==, "d0");
}

static void
test_collapse (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangPerformanceTree) tree = NULL;

  tree = rancang_performance_tree_new (rancang_plan_find (plan, "d0"));
  g_assert_cmpstr (rancang_performance_tree_get_child (tree, "g0"), ==, "i0");
  g_assert_cmpstr (rancang_performance_tree_get_beside (tree, "i0", 1), ==, "t0");
  g_assert_cmpstr (rancang_performance_tree_get_beside (tree, "p1", 1), ==, "t1");
  g_assert_true (rancang_performance_tree_set_collapsed (tree, "g0", TRUE));
  g_assert_false (rancang_performance_tree_set_collapsed (tree, "g0", TRUE));
  g_assert_false (rancang_performance_tree_set_collapsed (tree, "i1", TRUE));
  g_assert_null (rancang_performance_tree_get_child (tree, "g0"));
  g_assert_null (rancang_performance_tree_get_beside (tree, "t1", -1));
  rancang_performance_tree_update (tree);
  g_assert_true (rancang_performance_tree_is_collapsed (tree, "g0"));
  g_assert_true (rancang_performance_tree_reveal (tree, "i1"));
  g_assert_false (rancang_performance_tree_is_collapsed (tree, "g0"));
}

static int
find_card (RancangFigure *figure,
           const char    *id)
{
  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    if (g_strcmp0 (rancang_figure_get_shape (figure, (guint) i)->item, id) == 0)
      return i;
  return -1;
}

static void
assert_label (RancangFigure *figure,
              const char    *id,
              const char    *label)
{
  const int index = find_card (figure, id);

  g_assert_cmpint (index, >=, 0);
  g_assert_cmpstr (rancang_figure_get_shape (figure, (guint) index)->label, ==, label);
}

static void
test_words (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangPerformanceTree) tree = NULL;
  g_autoptr (RancangFigure) figure = NULL;
  RancangFigureOptions options = { .width = 800, .height = 600 };

  tree = rancang_performance_tree_new (rancang_plan_find (plan, "d0"));
  rancang_performance_tree_set_collapsed (tree, "s0", TRUE);
  figure = rancang_figure_new_performance_tree (tree, &options);
  assert_label (figure, "g0", "Goal: goal g0, level 2, 3 below it");
  assert_label (figure, "p0", "Programme: programme p0, level 4, also belongs to strategy t1, "
                "1 below it");
  assert_label (figure, "p1", "Programme: programme p1, level 3, no indicator");
  assert_label (figure, "s0", "Sub-dimension: sub-dimension s0, level 2, 2 below it, collapsed");
  assert_label (figure, "i1", "Indicator: indicator i1, level 5, no target");
  g_assert_cmpint (find_card (figure, "p2"), ==, -1);
}

static void
check_apart (RancangFigure *figure)
{
  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    {
      const RancangShape *a = rancang_figure_get_shape (figure, (guint) i);

      g_assert_cmpfloat (a->x, >=, 0);
      g_assert_cmpfloat (a->x + a->width, <=, rancang_figure_get_width (figure));
      g_assert_cmpfloat (a->y + a->height, <=, rancang_figure_get_height (figure));
      for (int j = rancang_figure_get_next (figure, i); j >= 0;
           j = rancang_figure_get_next (figure, j))
        {
          const RancangShape *b = rancang_figure_get_shape (figure, (guint) j);

          g_assert_true (a->x + a->width <= b->x || b->x + b->width <= a->x
                         || a->y + a->height <= b->y || b->y + b->height <= a->y);
        }
    }
}

static void
test_cards (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangPerformanceTree) tree = NULL;

  tree = rancang_performance_tree_new (rancang_plan_find (plan, "d0"));
  for (int orientation = 0; orientation < 2; orientation++)
    {
      RancangFigureOptions options = { .width = 300, .height = 200,
                                       .language = RANCANG_LANGUAGE_INDONESIAN };
      g_autoptr (RancangFigure) whole = NULL;
      g_autoptr (RancangFigure) part = NULL;

      rancang_performance_tree_set_orientation (tree, (RancangTreeOrientation) orientation);
      whole = rancang_figure_new_performance_tree (tree, &options);
      check_apart (whole);
      options.clip_width = 200;
      options.clip_height = 100;
      part = rancang_figure_new_performance_tree (tree, &options);
      /* What is out of sight has no words, but is a stop for keys all the same. */
      g_assert_cmpuint (rancang_figure_get_n_shapes (part), <,
                        rancang_figure_get_n_shapes (whole));
      g_assert_cmpint (find_card (part, "i1"), >=, 0);
    }
}

/* The shapes of one card and its line, as text, so that a change of the drawing is seen. */
static void
test_golden_figure (void)
{
  static const char golden[] =
    "Performance tree 442.0 120.0\n"
    "Goals: 0; Strategies: 0; Programmes: 0; Indicators: 0\n"
    "path 200.0 59.5 42.0 0.0 dim 0.5\n"
    "rectangle 18.0 18.0 182.0 83.0 grid 1.0 [Dimension: dimension d0, level 1, 1 "
    "below it] 1,0\n"
    "rectangle 19.0 19.0 180.0 81.0 surface 1.0\n"
    "rectangle 19.0 19.0 180.0 81.0 #3584e4 0.2\n"
    "rectangle 23.5 25.8 4.0 67.4 #3584e4 1.0\n"
    "text 32.9 25.8 55.0 14.0 dim 1.0 “Dimension” 400\n"
    "text 32.9 41.8 153.8 17.0 text 1.0 “dimension d0” 400\n"
    "rectangle 190.0 51.0 21.0 18.0 surface 1.0 branch=d0\n"
    "rectangle 191.0 52.0 19.0 16.0 dim 0.3 branch=d0\n"
    "text 191.0 53.0 19.0 14.0 text 1.0 “1” 400 branch=d0\n"
    "rectangle 242.0 18.0 182.0 83.0 grid 1.0 [Sub-dimension: sub-dimension s0, "
    "level 2, no strategy] 1,1\n"
    "rectangle 243.0 19.0 180.0 81.0 surface 1.0\n"
    "rectangle 247.5 25.8 4.0 67.4 #3584e4 1.0\n"
    "text 256.9 25.8 79.0 14.0 dim 1.0 “Sub-dimension” 400\n"
    "text 341.9 25.8 75.8 14.0 text 1.0 “no strategy” 400\n"
    "text 256.9 41.8 160.8 17.0 text 1.0 “sub-dimension s0” 400\n";
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangPerformanceTree) tree = NULL;
  g_autoptr (RancangFigure) figure = NULL;
  g_autofree char *text = NULL;
  RancangFigureOptions options = { .width = 800, .height = 600 };

  g_object_set (add (plan, NULL, "dimension", "d0"), "colour", "#3584e4", NULL);
  add (plan, "d0", "sub-dimension", "s0");
  tree = rancang_performance_tree_new (rancang_plan_find (plan, "d0"));
  figure_use_fixed_metrics (TRUE);
  figure = rancang_figure_new_performance_tree (tree, &options);
  figure_use_fixed_metrics (FALSE);
  text = rancang_figure_to_text (figure);
  g_assert_cmpstr (text, ==, golden);
}

/* Of a dimension of two thousand items only what is looked at is drawn. */
static void
test_many (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangPerformanceTree) tree = NULL;
  RancangFigureOptions options = { .width = 1200, .height = 700, .clip_width = 1800,
                                   .clip_height = 1100 };
  g_autoptr (RancangFigure) part = NULL;
  g_autoptr (RancangFigure) whole = NULL;

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *programme = g_strdup_printf ("pp%d", i);
      g_autofree char *indicator = g_strdup_printf ("ii%d", i);

      add (plan, "s1", "programme", programme);
      add (plan, programme, "indicator", indicator);
    }
  tree = rancang_performance_tree_new (rancang_plan_find (plan, "d0"));
  part = rancang_figure_new_performance_tree (tree, &options);
  options.clip_width = options.clip_height = 0;
  whole = rancang_figure_new_performance_tree (tree, &options);
  g_assert_cmpfloat (rancang_figure_get_height (part), ==, rancang_figure_get_height (whole));
  g_assert_cmpuint (rancang_figure_get_n_shapes (whole), >, 4000);
  g_assert_cmpuint (2 * rancang_figure_get_n_shapes (part), <, rancang_figure_get_n_shapes (whole));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tree-layout/golden", test_golden);
  g_test_add_func ("/tree-layout/properties", test_properties);
  g_test_add_func ("/performance-tree/collect", test_collect);
  g_test_add_func ("/performance-tree/whole-plan", test_whole_plan);
  g_test_add_func ("/performance-tree/collapse", test_collapse);
  g_test_add_func ("/performance-tree/words", test_words);
  g_test_add_func ("/performance-tree/cards", test_cards);
  g_test_add_func ("/performance-tree/golden", test_golden_figure);
  g_test_add_func ("/performance-tree/many", test_many);

  return g_test_run ();
}
