/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-link-figures.c: links as matrix and graph: golden texts, and that nothing collides */

#include "config.h"

#include <math.h>
#include <string.h>

#include "figure/figure-private.h"
#include "figure/link-figures.h"

static RancangPlan *
create_plan (guint n_programmes)
{
  static const char * const colours[] = { "#3584e4", "#9141ac", "#e5a50a" };
  RancangPlan *plan = rancang_plan_new ();

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);
      g_autofree char *lane_id = g_strdup_printf ("s%u", i);
      g_autoptr (RancangItem) dimension = rancang_item_new_with_id ("dimension", id);
      g_autoptr (RancangItem) lane = rancang_item_new_with_id ("sub-dimension", lane_id);

      g_object_set (dimension, "title", id, "colour", colours[i], NULL);
      g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), dimension, -1, NULL));
      g_assert_true (rancang_plan_insert (plan, dimension, lane, -1, NULL));
    }
  for (guint i = 0; i < n_programmes; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *title = g_strdup_printf ("Programme %u of the regency", i);
      g_autofree char *lane_id = g_strdup_printf ("s%u", i * 3 / n_programmes);
      g_autoptr (RancangItem) programme = rancang_item_new_with_id ("programme", id);

      g_object_set (programme, "title", title, NULL);
      g_assert_true (rancang_plan_insert (plan, rancang_plan_find (plan, lane_id), programme, -1,
                                          NULL));
    }
  return plan;
}

static void
add_link (RancangPlan *plan,
          guint        from,
          const char  *type,
          guint        to)
{
  g_autofree char *from_id = g_strdup_printf ("p%u", from);
  g_autofree char *to_id = g_strdup_printf ("p%u", to);
  g_autoptr (RancangItem) link = rancang_item_new ("link");

  g_object_set (link, "from", from_id, "type", type, "to", to_id, NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), link, -1, NULL));
}

/* A circle of three, a long way past it, two links between the same, and one that stands alone. */
static RancangPlan *
create_small_plan (void)
{
  RancangPlan *plan = create_plan (6);

  add_link (plan, 0, "needs", 1);
  add_link (plan, 1, "needs", 2);
  add_link (plan, 2, "needs", 0);
  add_link (plan, 2, "supports", 3);
  add_link (plan, 0, "shares-data", 3);
  add_link (plan, 0, "continues", 3);
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

static RancangFigure *
create_graph (RancangPlan                *plan,
              const RancangLinkView      *view,
              const RancangFigureOptions *options)
{
  RancangItem *root = rancang_plan_get_root (plan);
  g_autoptr (RancangLinkAnalysis) analysis = rancang_link_analysis_new (root);

  return rancang_figure_new_link_graph (root, analysis, view, options);
}

static void
test_golden (void)
{
  static const char * const marked[] = { "p0", "p1", "p2", NULL };
  g_autoptr (RancangPlan) plan = create_small_plan ();
  RancangItem *root = rancang_plan_get_root (plan);
  g_autoptr (RancangLinkAnalysis) analysis = rancang_link_analysis_new (root);
  const RancangFigureOptions options = { .width = 600, .height = 300,
                                         .language = RANCANG_LANGUAGE_ENGLISH };
  const RancangLinkView linked = { 0 };
  const RancangLinkView everything = { .everything = TRUE, .marked = marked };
  g_autoptr (RancangFigure) matrix = NULL;
  g_autoptr (RancangFigure) dimensions = NULL;
  g_autoptr (RancangFigure) graph = NULL;

  matrix = rancang_figure_new_link_matrix (root, analysis, &linked, &options);
  assert_golden (matrix, "link-matrix.txt");
  dimensions = rancang_figure_new_dimension_links (root, analysis, &options);
  assert_golden (dimensions, "link-dimensions.txt");
  graph = rancang_figure_new_link_graph (root, analysis, &everything, &options);
  assert_golden (graph, "link-graph.txt");
}

/* Cells in sight are the same as those of the whole; all programmes give all pairs. */
static void
test_matrix (void)
{
  g_autoptr (RancangPlan) plan = create_small_plan ();
  RancangItem *root = rancang_plan_get_root (plan);
  g_autoptr (RancangLinkAnalysis) analysis = rancang_link_analysis_new (root);
  const RancangFigureOptions options = { .width = 600, .height = 300 };
  const RancangFigureOptions part = { .width = 600, .height = 300, .clip_x = 0, .clip_y = 0,
                                      .clip_width = 250, .clip_height = 60 };
  const RancangLinkView everything = { .everything = TRUE };
  g_autoptr (RancangFigure) whole = NULL;
  g_autoptr (RancangFigure) seen = NULL;
  guint n_cells = 0, n_links = 0;

  whole = rancang_figure_new_link_matrix (root, analysis, &everything, &options);
  for (int i = rancang_figure_get_first (whole); i >= 0; i = rancang_figure_get_next (whole, i))
    {
      const RancangShape *shape = rancang_figure_get_shape (whole, (guint) i);

      n_cells += g_str_equal (shape->role, "cell");
      n_links += g_str_equal (shape->role, "link");
    }
  /* The two links from 0 to 3 share a cell. */
  g_assert_cmpuint (n_links, ==, 5);
  g_assert_cmpuint (n_cells, ==, 6 * 5 - 5);
  seen = rancang_figure_new_link_matrix (root, analysis, &everything, &part);
  g_assert_cmpuint (rancang_figure_get_n_shapes (seen), <, rancang_figure_get_n_shapes (whole));
  for (int i = rancang_figure_get_first (seen); i >= 0; i = rancang_figure_get_next (seen, i))
    {
      const RancangShape *shape = rancang_figure_get_shape (seen, (guint) i);
      const int hit = rancang_figure_hit (whole, shape->x + shape->width / 2,
                                          shape->y + shape->height / 2);

      g_assert_cmpstr (rancang_figure_get_shape (whole, (guint) hit)->item, ==, shape->item);
    }
}

static gboolean
is_strictly_inside (double              x,
                    double              y,
                    const RancangShape *box)
{
  return x > box->x + 1 && x < box->x + box->width - 1 && y > box->y + 1
         && y < box->y + box->height - 1;
}

/* Between the dashes of a line nothing is drawn, so points are enough to look at. */
static void
assert_way_is_free (const RancangShape *way,
                    GPtrArray          *boxes)
{
  for (guint i = 0; i < way->n_points; i++)
    for (guint j = 0; j < boxes->len && !isnan (way->points[2 * i]); j++)
      g_assert_false (is_strictly_inside (way->points[2 * i], way->points[2 * i + 1],
                                          g_ptr_array_index (boxes, j)));
}

static void
assert_no_collisions (RancangFigure *figure,
                      guint          n_boxes)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();

  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    g_ptr_array_add (boxes, (gpointer) rancang_figure_get_shape (figure, (guint) i));
  g_assert_cmpuint (boxes->len, ==, n_boxes);
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const RancangShape *a = g_ptr_array_index (boxes, i);
        const RancangShape *b = g_ptr_array_index (boxes, j);

        g_assert_true (a->x + a->width <= b->x || b->x + b->width <= a->x
                       || a->y + a->height <= b->y || b->y + b->height <= a->y);
        g_assert_false (a->row == b->row && a->column == b->column);
      }
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      g_assert_cmpfloat (shape->x + shape->width, <=, rancang_figure_get_width (figure));
      g_assert_cmpfloat (shape->y + shape->height, <=, rancang_figure_get_height (figure));
      if (g_strcmp0 (shape->role, "edge") == 0 || g_strcmp0 (shape->role, "circle") == 0)
        assert_way_is_free (shape, boxes);
    }
}

static RancangPlan *
create_random_plan (guint32 seed,
                    guint   n_programmes,
                    guint   n_links)
{
  static const char * const types[] = { "supports", "needs", "shares-data", "continues" };
  RancangPlan *plan = create_plan (n_programmes);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_links; i++)
    add_link (plan, (guint) g_rand_int_range (rand, 0, (gint32) n_programmes),
              types[g_rand_int_range (rand, 0, 4)],
              (guint) g_rand_int_range (rand, 0, (gint32) n_programmes));
  return plan;
}

/* Circles, links to itself and twice the same link among them. */
static void
test_no_collisions (void)
{
  const RancangLinkView view = { .everything = TRUE };
  const RancangFigureOptions options = { .width = 1000, .height = 600 };

  for (guint32 seed = 1; seed <= 12; seed++)
    {
      g_autoptr (RancangPlan) plan = create_random_plan (seed, 60, 20 + 8 * seed);
      g_autoptr (RancangFigure) figure = create_graph (plan, &view, &options);
      g_autoptr (RancangFigure) again = create_graph (plan, &view, &options);
      g_autofree char *text = rancang_figure_to_text (figure);
      g_autofree char *other = rancang_figure_to_text (again);

      assert_no_collisions (figure, 60);
      g_assert_cmpstr (text, ==, other);
    }
}

/* Neither a chain as long as the plan nor a knot may take the stack or the day. */
static void
test_hostile (void)
{
  const RancangLinkView view = { 0 };
  const RancangFigureOptions options = { .width = 1000, .height = 600, .clip_width = 1000,
                                         .clip_height = 600 };
  g_autoptr (RancangPlan) chain = create_plan (2000);
  g_autoptr (RancangFigure) figure = NULL;

  for (guint i = 0; i + 1 < 2000; i++)
    add_link (chain, i, "needs", i + 1);
  for (guint i = 0; i < 50; i++)
    add_link (chain, i, "supports", 1999 - i);
  figure = create_graph (chain, &view, &options);
  g_assert_cmpfloat (rancang_figure_get_width (figure), >, 100000);
  g_assert_cmpuint (rancang_figure_get_n_shapes (figure), <, 500);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  figure_use_fixed_metrics (TRUE);
  g_test_add_func ("/link-figures/golden", test_golden);
  g_test_add_func ("/link-figures/matrix", test_matrix);
  g_test_add_func ("/link-figures/no-collisions", test_no_collisions);
  g_test_add_func ("/link-figures/hostile", test_hostile);

  return g_test_run ();
}
