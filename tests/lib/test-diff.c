/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-diff.c: what differs between two plans, in words, done and taken back */

#include <rancang.h>
#include <string.h>

#include "../random-edits.h"

#define ROUNDS RANDOM_ROUNDS (150)

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new_with_id (kind, title);
  g_autoptr (GError) error = NULL;

  g_object_set (item, "title", title, NULL);
  rancang_plan_insert (plan, parent, item, -1, &error);
  g_assert_no_error (error);

  return item;
}

static RancangPlan *
make_plan (void)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension = add (plan, root, "dimension", "Smart Governance");
  RancangItem *lane = add (plan, dimension, "sub-dimension", "Pelayanan");
  RancangItem *programme;

  add (plan, dimension, "sub-dimension", "Birokrasi");
  add (plan, root, "agency", "Diskominfo");
  add (plan, root, "agency", "Bappeda");
  programme = add (plan, lane, "programme", "Serat");
  add (plan, lane, "programme", "Aduan");
  add (plan, lane, "programme", "Peta");
  add (plan, programme, "budget-line", "Kabel");
  g_assert_true (rancang_plan_set_text (plan, programme, "agency", "Diskominfo", NULL));

  return plan;
}

static void
set_amount (RancangPlan *plan,
            const char  *id,
            int          year,
            gint64       amount)
{
  RancangDecimal number = { amount, 0 };
  g_autoptr (GError) error = NULL;

  rancang_plan_set_in_series (plan, rancang_plan_find (plan, id), "amounts", year, &number, &error);
  g_assert_no_error (error);
}

/* All sentences, one a line. */
static char *
tell (RancangPlan *before,
      RancangPlan *after)
{
  g_autoptr (RancangDiff) diff = rancang_diff_new (before, after);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diff)); i++)
    {
      g_autoptr (RancangDifference) difference = g_list_model_get_item (G_LIST_MODEL (diff), i);
      g_autofree char *sentence = NULL;

      sentence = rancang_difference_dup_sentence (difference, RANCANG_LANGUAGE_ENGLISH);
      g_string_append_printf (text, "%s\n", sentence);
    }
  g_string_replace (text, "\302\240", " ", 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_tells (RancangPlan *before,
              RancangPlan *after,
              const char  *expected)
{
  g_autofree char *text = tell (before, after);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_sentences (void)
{
  g_autoptr (RancangPlan) a = make_plan ();
  g_autoptr (RancangPlan) b = NULL;
  const char *partners[] = { "Bappeda", NULL };
  RancangItem *programme;

  set_amount (a, "Kabel", 2024, 1200000000);
  set_amount (a, "Kabel", 2025, 7);
  b = copy_plan (a);
  assert_tells (a, b, "");
  programme = rancang_plan_find (b, "Serat");
  set_amount (b, "Kabel", 2024, 1500000000);
  set_amount (b, "Kabel", 2026, 1234567);
  rancang_plan_set_in_series (b, rancang_plan_find (b, "Kabel"), "amounts", 2025, NULL, NULL);
  rancang_plan_set_text (b, programme, "agency", "Bappeda", NULL);
  rancang_plan_set_text (b, programme, "priority", "high", NULL);
  rancang_plan_set_list (b, programme, "supporting-agencies", partners, NULL);
  rancang_plan_set_boolean (b, programme, "quick-win", TRUE, NULL);
  rancang_plan_set_text (b, programme, "title", "Serat optik", NULL);
  assert_tells (a, b,
                "“Serat” is now called “Serat optik”\n"
                "Quick win of “Serat optik” from no to yes\n"
                "Responsible agency of “Serat optik” from “Diskominfo” to “Bappeda”\n"
                "Supporting agencies of “Serat optik”: added “Bappeda”\n"
                "Priority of “Serat optik” set to “High priority”\n"
                "Amount of “Kabel” in 2024 from Rp 1.2 billion to Rp 1.5 billion\n"
                "Amount of “Kabel” in 2025 emptied; it was Rp7\n"
                "Amount of “Kabel” in 2026 set to Rp1,234,567\n");
}

static void
test_places (void)
{
  g_autoptr (RancangPlan) a = make_plan ();
  g_autoptr (RancangPlan) b = copy_plan (a);
  RancangItem *other = rancang_plan_find (b, "Birokrasi");
  RancangItem *added;

  rancang_plan_move (b, rancang_plan_find (b, "Peta"), rancang_plan_find (b, "Pelayanan"), 0, NULL);
  rancang_plan_move (b, rancang_plan_find (b, "Aduan"), other, 0, NULL);
  rancang_plan_remove (b, rancang_plan_find (b, "Serat"), NULL);
  added = add (b, other, "programme", "Baru");
  add (b, added, "budget-line", "Server");
  add (b, rancang_plan_get_root (b), "agency", "Dinkes");
  assert_tells (a, b,
                "Agency “Dinkes” added\n"
                "Programme “Serat” removed from “Pelayanan”, with all that it held (1)\n"
                "Programme “Aduan” moved from “Pelayanan” to “Birokrasi”\n"
                "Programme “Baru” added in “Birokrasi”, with all that it holds (1)\n");
}

/* The fewest items count as moved. */
static void
test_order (void)
{
  g_autoptr (RancangPlan) a = make_plan ();
  g_autoptr (RancangPlan) b = copy_plan (a);
  RancangItem *lane = rancang_plan_find (b, "Pelayanan");

  rancang_plan_move (b, rancang_plan_find (b, "Serat"), lane, 2, NULL);
  assert_tells (a, b, "Programme “Serat” moved behind “Peta”\n");
  assert_tells (b, a, "Programme “Serat” moved to the first place\n");
}

static void
test_long_text (void)
{
  g_autoptr (RancangPlan) a = make_plan ();
  g_autoptr (RancangPlan) b = copy_plan (a);
  const char *field = "description";
  const char *text = "Jaringan serat optik\nke semua kantor desa.";

  rancang_plan_set_text (a, rancang_plan_find (a, "Peta"), field, text, NULL);
  rancang_plan_set_text (b, rancang_plan_find (b, "Peta"), field,
                         "Jaringan serat optik\nke seluruh kantor desa.", NULL);
  assert_tells (a, b, "Description of “Peta”: the words “semua” became “seluruh”\n");
  rancang_plan_set_text (b, rancang_plan_find (b, "Peta"), field,
                         "Jaringan serat optik\nke semua kantor dan balai desa.", NULL);
  assert_tells (a, b, "Description of “Peta”: the words “dan balai” added\n");
  assert_tells (b, a, "Description of “Peta”: the words “dan balai” left out\n");
  rancang_plan_set_text (b, rancang_plan_find (b, "Peta"), field,
                         "Jaringan serat optik ke semua kantor desa.", NULL);
  assert_tells (a, b, "Description of “Peta”: only spaces and line breaks differ\n");
}

static void
test_sections (void)
{
  g_autoptr (RancangPlan) a = make_plan ();
  g_autoptr (RancangPlan) b = copy_plan (a);
  g_autoptr (RancangDiff) diff = NULL;
  g_autoptr (RancangDifference) difference = NULL;
  g_autofree char *title = NULL;

  rancang_plan_remove (b, rancang_plan_find (b, "Kabel"), NULL);
  diff = rancang_diff_new (a, b);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (diff)), ==, 1);
  difference = g_list_model_get_item (G_LIST_MODEL (diff), 0);
  g_assert_cmpstr (rancang_difference_get_section (difference), ==, "Smart Governance");
  title = rancang_difference_dup_section_title (difference, RANCANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (title, ==, "Smart Governance");
  g_assert_null (rancang_difference_get_new_item (difference));
  g_assert_cmpstr (rancang_item_get_id (rancang_difference_get_item (difference)), ==, "Kabel");
}

/* What one does not see in the plan any more must not be done over. */
static void
test_refusals (void)
{
  g_autoptr (RancangPlan) a = make_plan ();
  g_autoptr (RancangPlan) b = copy_plan (a);
  g_autoptr (RancangPlan) plan = copy_plan (a);
  g_autoptr (RancangDiff) diff = NULL;
  g_autoptr (RancangDifference) difference = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  rancang_plan_set_text (b, rancang_plan_find (b, "Peta"), "title", "Peta baru", NULL);
  rancang_plan_set_text (plan, rancang_plan_find (plan, "Peta"), "title", "Peta lain", NULL);
  diff = rancang_diff_new (a, b);
  difference = g_list_model_get_item (G_LIST_MODEL (diff), 0);
  before = rancang_json_write_plan (plan);
  g_assert_false (rancang_difference_apply (difference, plan, &error));
  g_assert_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_CHANGED);
  g_clear_error (&error);
  after = rancang_json_write_plan (plan);
  g_assert_true (g_bytes_equal (before, after));
  rancang_plan_remove (plan, rancang_plan_find (plan, "Peta"), NULL);
  g_assert_false (rancang_difference_apply (difference, plan, &error));
  g_assert_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_MISSING);
  g_clear_error (&error);
  rancang_plan_make_immutable (plan);
  g_assert_false (rancang_difference_apply (difference, plan, &error));
  g_assert_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_IMMUTABLE);
}

/* An agency that is not taken over leaves no reference to it behind. */
static void
test_part (void)
{
  g_autoptr (RancangPlan) a = make_plan ();
  g_autoptr (RancangPlan) b = copy_plan (a);
  g_autoptr (RancangDiff) diff = NULL;
  g_autoptr (RancangDiff) rest = NULL;
  g_autoptr (RancangDifference) agency = NULL;
  g_autoptr (RancangDifference) programme = NULL;
  g_autoptr (GError) error = NULL;
  RancangItem *added;

  add (b, rancang_plan_get_root (b), "agency", "Dinkes");
  added = add (b, rancang_plan_find (b, "Birokrasi"), "programme", "Baru");
  rancang_plan_set_text (b, added, "agency", "Dinkes", NULL);
  diff = rancang_diff_new (a, b);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (diff)), ==, 2);
  agency = g_list_model_get_item (G_LIST_MODEL (diff), 0);
  programme = g_list_model_get_item (G_LIST_MODEL (diff), 1);
  g_assert_true (rancang_difference_apply (programme, a, &error));
  g_assert_no_error (error);
  g_assert_true (rancang_item_is_empty (rancang_plan_find (a, "Baru"), "agency"));
  assert_sound (a);
  g_assert_true (rancang_difference_apply (agency, a, &error));
  g_assert_no_error (error);
  rest = rancang_diff_new (a, b);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rest)), ==, 1);
  g_assert_true (rancang_differences_apply (G_LIST_MODEL (rest), a, &error));
  assert_equal (a, b);
}

static RancangPlan *
edit_copy (RancangPlan *plan,
           GRand       *random)
{
  RancangPlan *copy = copy_plan (plan);
  guint n = g_rand_int_range (random, 0, 40);

  for (guint i = 0; i < n; i++)
    random_edit (copy, random);

  return copy;
}

/* All differences of a diff lead from one plan to the other and back, byte for byte. */
static void
test_random (void)
{
  for (guint seed = 0; seed < ROUNDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (RancangPlan) a = random_plan (random, 60);
      g_autoptr (RancangPlan) b = edit_copy (a, random);
      g_autoptr (RancangPlan) copy = copy_plan (a);
      g_autoptr (RancangDiff) diff = rancang_diff_new (a, b);
      g_autoptr (RancangDiff) same = rancang_diff_new (b, b);
      g_autofree char *text = tell (a, b);
      g_autoptr (GError) error = NULL;

      g_test_message ("seed %u", seed);
      assert_sound (b);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (same)), ==, 0);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      rancang_differences_apply (G_LIST_MODEL (diff), copy, &error);
      g_assert_no_error (error);
      assert_equal (copy, b);
      if (rancang_plan_can_undo (copy))
        rancang_plan_undo (copy);
      assert_equal (copy, a);
      g_assert_false (rancang_plan_can_undo (copy));
      if (rancang_plan_can_redo (copy))
        rancang_plan_redo (copy);
      rancang_differences_revert (G_LIST_MODEL (diff), copy, &error);
      g_assert_no_error (error);
      assert_equal (copy, a);
    }
}

/* Whatever is taken over and in whatever order, the plan stays sound. */
static void
test_random_parts (void)
{
  guint n_done = 0;

  for (guint seed = 0; seed < ROUNDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (RancangPlan) a = random_plan (random, 40);
      g_autoptr (RancangPlan) b = edit_copy (a, random);
      g_autoptr (RancangPlan) copy = copy_plan (a);
      g_autoptr (RancangDiff) diff = rancang_diff_new (a, b);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (diff));

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (RancangDifference) difference = NULL;
          g_autoptr (GError) error = NULL;
          guint which = g_rand_int_range (random, 0, n);
          gboolean good;

          difference = g_list_model_get_item (G_LIST_MODEL (diff), which);
          if (g_rand_int_range (random, 0, 4) == 0)
            good = rancang_difference_revert (difference, copy, &error);
          else
            good = rancang_difference_apply (difference, copy, &error);
          g_assert_true (good == (error == NULL));
          n_done += good;
        }
      assert_sound (copy);
      while (rancang_plan_can_undo (copy))
        rancang_plan_undo (copy);
      assert_equal (copy, a);
    }
  g_assert_cmpuint (n_done, >, 10 * ROUNDS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diff/sentences", test_sentences);
  g_test_add_func ("/diff/places", test_places);
  g_test_add_func ("/diff/order", test_order);
  g_test_add_func ("/diff/long-text", test_long_text);
  g_test_add_func ("/diff/sections", test_sections);
  g_test_add_func ("/diff/refusals", test_refusals);
  g_test_add_func ("/diff/part", test_part);
  g_test_add_func ("/diff/random", test_random);
  g_test_add_func ("/diff/random-parts", test_random_parts);

  return g_test_run ();
}
