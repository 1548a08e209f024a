/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-hostile.c: plans that somebody made to do harm: what they do is refused, or nothing */

#include <rancang.h>
#include <string.h>
#include <time.h>

#include "../random-edits.h"

#define MANY_MEMBERS 40000

static const char plan_start[] =
  "{\"format\":\"rancang\",\"version\":\"2.0\",\"plan\":{\"id\":\"p\",\"title\":\"Plan\","
  "\"agencies\":[{\"id\":\"a\",\"title\":\"Dinas\"}],"
  "\"dimensions\":[{\"id\":\"d\",\"title\":\"Governance\",\"sub-dimensions\":[{\"id\":\"s\","
  "\"title\":\"Services\",\"programmes\":[{\"id\":\"g\",\"title\":\"Portal\",\"agency\":\"a\","
  "\"new-member\":1,\"indicators\":[{\"id\":\"i\",\"title\":\"Visits\","
  "\"targets\":{\"2022\":40}}]}]}]}],\"conflicts\":[{\"id\":\"c\",\"title\":\"Odd\"";

/* Members of a conflict as no merge writes them. */
static const char *const conflicts[] = {
  "",
  ",\"type\":\"value\"",
  ",\"type\":\"value\",\"item\":\"g\"",
  ",\"type\":\"value\",\"item\":\"nowhere\",\"field\":\"title\",\"ours\":\"1\",\"theirs\":\"2\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"title\",\"ours\":\"[[[\",\"theirs\":\"{\\\"a\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"title\",\"ours\":\"7\",\"theirs\":\"null\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"title\",\"year\":2022,\"ours\":\"7\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"title\",\"theirs\":\"\\\"\\\\u0000\\\"\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"title\",\"theirs\":\"\\\"\\\\ud800\\\"\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"title\",\"theirs\":\"\\\"\\\\u001b[2J%s%n\\\"\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"new-member\",\"ours\":\"2\",\"theirs\":\"3\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"agency\",\"ours\":\"\\\"g\\\"\",\"theirs\":"
  "\"\\\"nowhere\\\"\"",
  ",\"type\":\"value\",\"item\":\"g\",\"field\":\"partners\",\"ours\":\"[1]\",\"theirs\":"
  "\"[\\\"g\\\",\\\"g\\\"]\"",
  ",\"type\":\"value\",\"item\":\"i\",\"field\":\"targets\",\"ours\":\"{}\",\"theirs\":\"1\"",
  ",\"type\":\"value\",\"item\":\"i\",\"field\":\"targets\",\"year\":2022,\"ours\":\"1e999\","
  "\"theirs\":\"99999999999999999999999999\"",
  ",\"type\":\"value\",\"item\":\"i\",\"field\":\"targets\",\"year\":2200,\"ours\":\"-1\"",
  ",\"type\":\"value\",\"item\":\"c\",\"field\":\"theirs\",\"ours\":\"\\\"x\\\"\",\"theirs\":\"1\"",
  ",\"type\":\"moved\",\"item\":\"d\",\"ours\":\"\\\"s\\\"\",\"theirs\":\"\\\"d\\\"\"",
  ",\"type\":\"moved\",\"item\":\"g\",\"ours\":\"\\\"p\\\"\",\"theirs\":\"\\\"nowhere\\\"\"",
  ",\"type\":\"moved\",\"item\":\"p\",\"ours\":\"\\\"p\\\"\",\"theirs\":\"\\\"d\\\"\"",
  ",\"type\":\"moved\",\"item\":\"c\",\"ours\":\"\\\"c\\\"\",\"theirs\":\"p\"",
  ",\"type\":\"removed\",\"item\":\"p\",\"ours\":\"false\",\"theirs\":\"false\"",
  ",\"type\":\"removed\",\"item\":\"c\",\"ours\":\"false\",\"theirs\":\"true\"",
  ",\"type\":\"removed\",\"item\":\"nowhere\",\"ours\":\"false\",\"theirs\":\"[\"",
  ",\"type\":\"new-type\",\"item\":\"g\",\"field\":\"title\",\"ours\":\"1\",\"theirs\":\"2\"",
};

static RancangPlan *
read_plan (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RancangPlan *plan = rancang_json_read_plan (bytes, &error);

  g_assert_no_error (error);

  return plan;
}

static void
tell (RancangItem *conflict)
{
  for (RancangLanguage language = 0; language < 2; language++)
    {
      g_autofree char *sentence = rancang_conflict_dup_sentence (conflict, language);

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      for (RancangSide side = RANCANG_SIDE_BASE; side <= RANCANG_SIDE_THEIRS; side++)
        {
          g_autofree char *value = rancang_conflict_dup_value (conflict, side, language);

          g_assert_true (g_utf8_validate (value, -1, NULL));
        }
    }
}

/* Settled, and undone; or refused with a reason, and the plan as it was. */
static void
settle (const char  *text,
        RancangSide  side)
{
  g_autoptr (RancangPlan) plan = read_plan (text);
  g_autoptr (GBytes) before = rancang_json_write_plan (plan);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (RancangPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  RancangItem *conflict = rancang_plan_find (plan, "c");
  gboolean good;

  tell (conflict);
  good = rancang_conflict_settle (plan, conflict, side, &error);
  g_assert_true (good == (error == NULL));
  if (good)
    {
      assert_sound (plan);
      g_assert_null (rancang_plan_find (plan, "c"));
      after = rancang_json_write_plan (plan);
      again = rancang_json_read_plan (after, &error);
      g_assert_no_error (error);
      rancang_plan_undo (plan);
    }
  g_clear_pointer (&after, g_bytes_unref);
  after = rancang_json_write_plan (plan);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_conflicts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      g_autofree char *text = g_strconcat (plan_start, conflicts[i], "}]}}", NULL);

      g_test_message ("%s", conflicts[i]);
      for (RancangSide side = RANCANG_SIDE_BASE; side <= RANCANG_SIDE_THEIRS; side++)
        settle (text, side);
    }
}

static RancangPlan *
read_members (guint n,
              guint value)
{
  g_autoptr (GString) text = g_string_new ("{\"format\":\"rancang\",\"version\":\"2.0\",\"plan\":{"
                                           "\"id\":\"p\"");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",\"m%u\":%u", i, value);
  g_string_append (text, "}}");

  return read_plan (text->str);
}

/* Gives the processor's time that it took, in seconds. */
static double
compare_members (guint n)
{
  g_autoptr (RancangPlan) base = read_members (n, 1);
  g_autoptr (RancangPlan) ours = read_members (n, 1);
  g_autoptr (RancangPlan) theirs = read_members (n, 2);
  g_autoptr (RancangPlan) merged = NULL;
  g_autoptr (RancangDiff) diff = NULL;
  g_autoptr (RancangDiff) rest = NULL;
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();
  guint n_conflicts;

  diff = rancang_diff_new (base, theirs);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (diff)), ==, n);
  merged = rancang_merge (base, ours, theirs, &n_conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_conflicts, ==, 0);
  rest = rancang_diff_new (merged, theirs);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rest)), ==, 0);

  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* Eight times as many take about eight times as long, not sixty-four times. */
static void
test_members (void)
{
  double few = compare_members (MANY_MEMBERS / 8);
  double many = compare_members (MANY_MEMBERS);

  g_test_message ("%u: %.3f s, %u: %.3f s", MANY_MEMBERS / 8, few, MANY_MEMBERS, many);
  g_assert_cmpfloat (many, <, few * 24 + 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/conflicts", test_conflicts);
  g_test_add_func ("/hostile/members", test_members);

  return g_test_run ();
}
