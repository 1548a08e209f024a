/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-link-analysis.c: circles, groups and programmes that stand alone */

#include "config.h"

#include "model/link-analysis.h"

static RancangPlan *
create_plan (guint n_programmes)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  g_autoptr (RancangItem) dimension = rancang_item_new_with_id ("dimension", "d");
  g_autoptr (RancangItem) sub_dimension = rancang_item_new_with_id ("sub-dimension", "s");

  g_assert_true (rancang_plan_insert (plan, root, dimension, -1, NULL));
  g_assert_true (rancang_plan_insert (plan, dimension, sub_dimension, -1, NULL));
  for (guint i = 0; i < n_programmes; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autoptr (RancangItem) programme = rancang_item_new_with_id ("programme", id);

      g_assert_true (rancang_plan_insert (plan, sub_dimension, programme, -1, NULL));
    }
  return plan;
}

static RancangItem *
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
  return link;
}

static char *
join (GPtrArray *programmes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < programmes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            rancang_item_get_id (g_ptr_array_index (programmes, i)));
  return g_string_free_and_steal (text);
}

static void
assert_ids (GPtrArray  *programmes,
            const char *wanted)
{
  g_autofree char *ids = join (programmes);

  g_assert_cmpstr (ids, ==, wanted);
}

static void
test_nothing (void)
{
  g_autoptr (RancangPlan) plan = create_plan (3);
  g_autoptr (RancangLinkAnalysis) analysis =
    rancang_link_analysis_new (rancang_plan_get_root (plan));

  g_assert_cmpuint (rancang_link_analysis_get_n_circles (analysis), ==, 0);
  g_assert_cmpuint (rancang_link_analysis_get_n_groups (analysis), ==, 0);
  assert_ids (rancang_link_analysis_get_alone (analysis), "p0 p1 p2");
}

static void
test_circles (void)
{
  g_autoptr (RancangPlan) plan = create_plan (9);
  g_autoptr (RancangLinkAnalysis) analysis = NULL;
  RancangItem *in, *self_link, *out, *other;

  /* A triangle with a longer way round, a programme that needs itself, and a way out. */
  in = add_link (plan, 1, "needs", 2);
  add_link (plan, 2, "needs", 3);
  add_link (plan, 3, "needs", 1);
  add_link (plan, 3, "needs", 4);
  add_link (plan, 4, "needs", 1);
  out = add_link (plan, 4, "needs", 5);
  self_link = add_link (plan, 6, "continues", 6);
  /* Each type is a graph of its own, and helping each other is no circle. */
  other = add_link (plan, 7, "needs", 8);
  add_link (plan, 8, "continues", 7);
  add_link (plan, 7, "supports", 8);
  add_link (plan, 8, "supports", 7);
  analysis = rancang_link_analysis_new (rancang_plan_get_root (plan));

  g_assert_cmpuint (rancang_link_analysis_get_n_circles (analysis), ==, 2);
  assert_ids (rancang_link_analysis_get_circle (analysis, 0), "p1 p2 p3");
  assert_ids (rancang_link_analysis_get_circle (analysis, 1), "p6");
  g_assert_true (rancang_link_analysis_is_circular (analysis, in));
  g_assert_true (rancang_link_analysis_is_circular (analysis, self_link));
  g_assert_false (rancang_link_analysis_is_circular (analysis, out));
  g_assert_false (rancang_link_analysis_is_circular (analysis, other));
  g_assert_cmpuint (rancang_link_analysis_get_links (analysis)->len, ==, 11);
}

static void
test_groups (void)
{
  g_autoptr (RancangPlan) plan = create_plan (8);
  g_autoptr (RancangLinkAnalysis) analysis = NULL;
  g_autoptr (RancangItem) half = rancang_item_new ("link");

  add_link (plan, 1, "supports", 6);
  add_link (plan, 5, "shares-data", 2);
  add_link (plan, 4, "needs", 2);
  /* Neither a link to nowhere nor one that is not finished joins anything. */
  g_object_set (half, "from", "p0", NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), half, -1, NULL));
  add_link (plan, 3, "needs", 99);
  analysis = rancang_link_analysis_new (rancang_plan_get_root (plan));

  g_assert_cmpuint (rancang_link_analysis_get_n_groups (analysis), ==, 2);
  assert_ids (rancang_link_analysis_get_group (analysis, 0), "p2 p4 p5");
  assert_ids (rancang_link_analysis_get_group (analysis, 1), "p1 p6");
  assert_ids (rancang_link_analysis_get_alone (analysis), "p0 p3 p7");
  g_assert_cmpuint (rancang_link_analysis_get_links (analysis)->len, ==, 3);
}

/* Recursion would end here. */
static void
test_long_chain (void)
{
  const guint n = 40000;
  g_autoptr (RancangPlan) plan = create_plan (n);
  g_autoptr (RancangLinkAnalysis) analysis = NULL;

  for (guint i = 0; i + 1 < n; i++)
    add_link (plan, i, "needs", i + 1);
  analysis = rancang_link_analysis_new (rancang_plan_get_root (plan));
  g_assert_cmpuint (rancang_link_analysis_get_n_circles (analysis), ==, 0);
  g_assert_cmpuint (rancang_link_analysis_get_n_groups (analysis), ==, 1);
  rancang_link_analysis_unref (analysis);

  add_link (plan, n - 1, "needs", 0);
  analysis = rancang_link_analysis_new (rancang_plan_get_root (plan));
  g_assert_cmpuint (rancang_link_analysis_get_n_circles (analysis), ==, 1);
  g_assert_cmpuint (rancang_link_analysis_get_circle (analysis, 0)->len, ==, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link-analysis/nothing", test_nothing);
  g_test_add_func ("/link-analysis/circles", test_circles);
  g_test_add_func ("/link-analysis/groups", test_groups);
  g_test_add_func ("/link-analysis/long-chain", test_long_chain);

  return g_test_run ();
}
