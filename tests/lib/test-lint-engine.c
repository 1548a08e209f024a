/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-lint-engine.c: what an edit leaves equals a lint made from scratch */

#include "lint-fixture.h"

/* Where the sanitizers watch, shorter chains use the stack up, and each step takes longer. */
#ifdef __SANITIZE_ADDRESS__
#define CHAIN 5000
#define STEPS 125
#else
#define CHAIN 20000
#define STEPS 1000
#endif

static void
test_circles (Fixture       *fixture,
              gconstpointer  data)
{
  RancangItem *third = add_programme (fixture, "Desa cerdas");
  RancangItem *back;

  rancang_plan_begin (fixture->plan, "Link");
  link_up (fixture, fixture->programme, fixture->other);
  link_up (fixture, fixture->other, third);
  rancang_plan_commit (fixture->plan);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 0);
  back = link_up (fixture, third, fixture->programme);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 3);
  assert_like_new (fixture->lint);
  set (back, "type", "continues");
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 0);
  set (back, "type", "needs");
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 3);
  rancang_plan_remove (fixture->plan, back, NULL);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (fixture->lint), "circular-link"), ==, 0);
  assert_like_new (fixture->lint);
}

/* A chain as long as this must not end the stack. */
static void
test_long_chain (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangLint) lint = NULL;
  RancangItem *root = rancang_plan_get_root (plan);
  Fixture f = { .plan = plan, .root = root };
  guint n = CHAIN;
  RancangItem *first = NULL, *previous = NULL;

  f.lane = add (plan, add (plan, root, "dimension", "D"), "sub-dimension", "S");
  rancang_plan_begin (plan, "Chain");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("P%u", i);
      RancangItem *next = add (plan, f.lane, "programme", title);

      if (previous != NULL)
        link_up (&f, previous, next);
      else
        first = next;
      previous = next;
    }
  rancang_plan_commit (plan);
  lint = rancang_lint_new (plan, NULL, DATE);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (lint), "circular-link"), ==, 0);
  link_up (&f, previous, first);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (lint), "circular-link"), ==, n);
}

/* The target at the end counts in the last year of the plan, whichever that is just now. */
static void
test_last_year (Fixture       *f,
                gconstpointer  data)
{
  RancangDecimal target = { 80, 0 };

  g_object_set (f->indicator, "end-target", &target, NULL);
  add (f->plan, f->indicator, "evidence", "Laporan");
  set_year (f->indicator, "realisations", 2025, 40);
  set_year (f->indicator, "achievements", 2025, 90);
  g_assert_cmpuint (count_all (f->lint), ==, 0);
  g_object_set (f->root, "start-year", 2021, "end-year", 2025, NULL);
  g_assert_cmpuint (count_rule (rancang_lint_get_findings (f->lint), "percentage-differs"), ==, 1);
  assert_like_new (f->lint);
  rancang_plan_undo (f->plan);
  rancang_plan_undo (f->plan);
  g_assert_cmpuint (count_all (f->lint), ==, 0);
}

static void
count_cb (RancangLint *lint,
          guint       *count)
{
  (*count)++;
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  RancangItem *elsewhere = add (fixture->plan, fixture->root, "dimension", "Smart Living");
  RancangItem *lane = add (fixture->plan, elsewhere, "sub-dimension", "Kesehatan");
  g_autoptr (GPtrArray) of_item = NULL;
  guint heard = 0;

  g_signal_connect (fixture->lint, "counts-changed", G_CALLBACK (count_cb), &heard);
  set (fixture->programme, "agency", NULL);
  g_assert_cmpuint (heard, ==, 1);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, fixture->lane, RANCANG_SEVERITY_ERROR), ==,
                    1);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, elsewhere, RANCANG_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (rancang_lint_count_collection (fixture->lint, "dimension",
                                                   RANCANG_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (rancang_lint_count_collection (fixture->lint, "agency",
                                                   RANCANG_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (rancang_lint_count_kind (fixture->lint, "programme", RANCANG_SEVERITY_ERROR),
                    ==, 1);
  of_item = rancang_lint_list_of_item (fixture->lint, fixture->programme);
  g_assert_cmpuint (of_item->len, ==, 1);

  g_assert_true (rancang_plan_move (fixture->plan, fixture->programme, lane, -1, NULL));
  g_assert_cmpuint (rancang_lint_count (fixture->lint, elsewhere, RANCANG_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, fixture->lane, RANCANG_SEVERITY_ERROR), ==,
                    0);
  assert_like_new (fixture->lint);
  rancang_plan_remove (fixture->plan, elsewhere, NULL);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 0);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, elsewhere, RANCANG_SEVERITY_ERROR), ==, 1);
  assert_like_new (fixture->lint);
  /* A change that finds nothing is not told. */
  heard = 0;
  set (fixture->other, "note", "Catatan");
  g_assert_cmpuint (heard, ==, 0);
}

static void
test_same_object (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (RancangLintFinding) before = NULL;
  g_autoptr (RancangLintFinding) after = NULL;

  set (fixture->programme, "agency", NULL);
  before = find (fixture->lint, "programme-without-agency");
  set (fixture->programme, "title", "Nama baru");
  after = find (fixture->lint, "programme-without-agency");
  g_assert_true (before == after);
}

/* One step of a random walk: any operation on any item. */
static RancangItem *
pick (GRand      *rand,
      RancangPlan *plan)
{
  RancangItem *item = rancang_plan_get_root (plan);

  for (guint depth = 0; depth < 5; depth++)
    {
      const RancangKind *kind = rancang_item_get_kind (item);
      guint n = rancang_kind_get_n_children (kind);
      const RancangKind *child;
      guint count;

      if (n == 0)
        break;
      child = rancang_kind_get_child (kind, g_rand_int_range (rand, 0, n));
      count = rancang_item_count_children (item, rancang_kind_get_name (child));
      if (count == 0)
        continue;
      item = rancang_item_peek_child (item, rancang_kind_get_name (child),
                                      g_rand_int_range (rand, 0, count));
    }

  return item;
}

static void
set_randomly (GRand       *rand,
              RancangPlan *plan,
              RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const RancangField *field = rancang_kind_get_field (
    kind, g_rand_int_range (rand, 0, rancang_kind_get_n_fields (kind)));
  const char *words[] = { "Layanan", "layanan", "TBD", NULL, "needs", "programme-without-agency" };
  const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
  RancangItem *target = pick (rand, plan);
  const char *id = g_rand_boolean (rand) ? rancang_item_get_id (target) : "nowhere";
  const char *ids[] = { id, rancang_item_get_id (item), NULL };
  RancangDecimal number = { g_rand_int_range (rand, 0, 3) * 50, 0 };

  switch (field->type)
    {
    case RANCANG_FIELD_CHOICE:
      rancang_plan_set_text (plan, item, field->name,
                             field->choices[g_rand_int_range (rand, 0, 2)].code, NULL);
      break;
    case RANCANG_FIELD_DATE:
      rancang_plan_set_text (plan, item, field->name,
                             g_rand_boolean (rand) ? "2023-03-04" : "2025-03-04", NULL);
      break;
    case RANCANG_FIELD_REFERENCE:
      rancang_plan_set_text (plan, item, field->name, g_rand_int_range (rand, 0, 4) ? id : NULL,
                             NULL);
      break;
    case RANCANG_FIELD_REFERENCES:
      rancang_plan_set_list (plan, item, field->name, ids, NULL);
      break;
    case RANCANG_FIELD_BOOLEAN:
      rancang_plan_set_boolean (plan, item, field->name, g_rand_boolean (rand), NULL);
      break;
    case RANCANG_FIELD_YEAR:
      rancang_plan_set_year (plan, item, field->name, g_rand_int_range (rand, 2020, 2029), NULL);
      break;
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
      rancang_plan_set_number (plan, item, field->name, &number, NULL);
      break;
    case RANCANG_FIELD_SERIES:
    case RANCANG_FIELD_MONEY_SERIES:
      rancang_plan_set_in_series (plan, item, field->name, g_rand_int_range (rand, 2020, 2029),
                                  g_rand_boolean (rand) ? &number : NULL, NULL);
      break;
    case RANCANG_FIELD_TEXT:
    case RANCANG_FIELD_LONG_TEXT:
    case RANCANG_FIELD_CODE:
      rancang_plan_set_text (plan, item, field->name, word, NULL);
      break;
    case RANCANG_FIELD_WORDS:
    default:
      break;
    }
}

static void
insert_randomly (GRand       *rand,
                 RancangPlan *plan,
                 RancangItem *parent)
{
  const RancangKind *kind = rancang_item_get_kind (parent);
  guint n = rancang_kind_get_n_children (kind);
  g_autoptr (RancangItem) item = NULL;

  if (n == 0)
    return;
  item = rancang_item_new (rancang_kind_get_name (
    rancang_kind_get_child (kind, g_rand_int_range (rand, 0, n))));
  rancang_plan_insert (plan, parent, item, -1, NULL);
}

static void
walk_one (GRand       *rand,
          RancangPlan *plan)
{
  RancangItem *item = pick (rand, plan);

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
    case 1:
    case 2:
      insert_randomly (rand, plan, item);
      break;
    case 3:
      if (item != rancang_plan_get_root (plan))
        rancang_plan_remove (plan, item, NULL);
      break;
    case 4:
      if (item != rancang_plan_get_root (plan))
        rancang_plan_move (plan, item, pick (rand, plan), 0, NULL);
      break;
    default:
      set_randomly (rand, plan, item);
    }
}

/* Waivers that are worth something come about only on purpose. */
static void
waive_or_fix (GRand       *rand,
              RancangLint *lint)
{
  GListModel *findings = rancang_lint_get_findings (lint);
  guint n = g_list_model_get_n_items (findings);
  g_autoptr (RancangLintFinding) finding = NULL;
  guint n_fixes;

  if (n == 0)
    return;
  finding = g_list_model_get_item (findings, g_rand_int_range (rand, 0, n));
  n_fixes = rancang_lint_finding_get_n_fixes (finding);
  if (n_fixes > 0 && g_rand_boolean (rand))
    rancang_lint_finding_apply_fix (finding, g_rand_int_range (rand, 0, n_fixes),
                                    rancang_lint_get_plan (lint), NULL);
  else
    rancang_lint_finding_waive (finding, rancang_lint_get_plan (lint), "Ya", NULL, NULL, NULL);
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  const char *given = g_getenv ("RANCANG_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10)
                               : (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint step = 0; step < STEPS; step++)
    {
      guint what = g_rand_int_range (rand, 0, 20);

      if (what < 3)
        rancang_plan_undo (fixture->plan);
      else if (what < 5)
        rancang_plan_redo (fixture->plan);
      else if (what < 7)
        waive_or_fix (rand, fixture->lint);
      else if (what < 10)
        {
          rancang_plan_begin (fixture->plan, "Several");
          for (guint i = 0; i < 4; i++)
            walk_one (rand, fixture->plan);
          rancang_plan_commit (fixture->plan);
        }
      else
        walk_one (rand, fixture->plan);
      assert_like_new (fixture->lint);
    }
}

/* A waiver of what is found at itself, or at one that waives what is found at it, has an end. */
static void
test_waivers_of_waivers (Fixture       *fixture,
                         gconstpointer  data)
{
  RancangItem *one = add (fixture->plan, fixture->root, "waiver", NULL);
  RancangItem *other = add (fixture->plan, fixture->root, "waiver", NULL);

  g_object_set (one, "rule", "placeholder-text", "item", rancang_item_get_id (one),
                "reason", "TBD", NULL);
  assert_like_new (fixture->lint);
  g_object_set (other, "rule", "placeholder-text", "item", rancang_item_get_id (one),
                "reason", "TBD", NULL);
  g_object_set (one, "item", rancang_item_get_id (other), NULL);
  assert_like_new (fixture->lint);
  g_object_set (one, "reason", "Ya", NULL);
  assert_like_new (fixture->lint);
}

static void
test_outside (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RancangLintRule) rule = rancang_lint_rule_new ("x.plugin", RANCANG_SEVERITY_ERROR,
                                                            "Label", "Advice");
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (fixture->plan);
  g_autoptr (GListStore) found = g_list_store_new (RANCANG_TYPE_LINT_FINDING);
  g_autoptr (RancangLintFinding) finding = NULL;
  g_autoptr (RancangLintFinding) here = NULL;
  RancangItem *item = rancang_plan_find (snapshot, rancang_item_get_id (fixture->programme));

  finding = rancang_lint_finding_new (rule, item, "title", "A message");
  rancang_lint_finding_add_fix (finding, "Rename it", "title", "Another");
  g_list_store_append (found, finding);
  rancang_lint_set_outside (fixture->lint, G_LIST_MODEL (found));
  g_assert_cmpuint (rancang_lint_count (fixture->lint, fixture->lane, RANCANG_SEVERITY_ERROR), ==,
                    1);
  here = find (fixture->lint, "x.plugin");
  g_assert_true (rancang_lint_finding_get_item (here) == fixture->programme);
  rancang_lint_set_outside (fixture->lint, G_LIST_MODEL (found));
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 1);
  {
    g_autoptr (RancangLintFinding) again = find (fixture->lint, "x.plugin");

    g_assert_true (again == here);
  }
  g_assert_true (rancang_lint_finding_apply_fix (here, 0, fixture->plan, NULL));
  g_assert_cmpstr (rancang_item_get_title (fixture->programme), ==, "Another");
  g_assert_true (rancang_lint_finding_waive (here, fixture->plan, "Ya", NULL, NULL, NULL));
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rancang_lint_get_waived (fixture->lint)), ==, 1);
  rancang_plan_undo (fixture->plan);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 1);
  rancang_plan_remove (fixture->plan, fixture->programme, NULL);
  g_assert_cmpuint (rancang_lint_count (fixture->lint, NULL, RANCANG_SEVERITY_ERROR), ==, 0);
  rancang_lint_set_outside (fixture->lint, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
  g_test_add ("/lint/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("circles", test_circles);
  ADD ("last-year", test_last_year);
  ADD ("counts", test_counts);
  ADD ("same-object", test_same_object);
  ADD ("outside", test_outside);
  ADD ("waivers-of-waivers", test_waivers_of_waivers);
  ADD ("random", test_random);
  g_test_add_func ("/lint/long-chain", test_long_chain);

  return g_test_run ();
}
