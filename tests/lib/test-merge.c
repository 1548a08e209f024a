/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-merge.c: three plans become one: laws that hold for all, and each kind of conflict */

#include <rancang.h>
#include <string.h>

#include "../random-edits.h"

#define ROUNDS RANDOM_ROUNDS (120)

static RancangItem *
add (RancangPlan *plan,
     const char  *parent,
     const char  *kind,
     const char  *id)
{
  g_autoptr (RancangItem) item = rancang_item_new_with_id (kind, id);
  RancangItem *holder = parent != NULL ? rancang_plan_find (plan, parent)
                                       : rancang_plan_get_root (plan);
  g_autoptr (GError) error = NULL;

  g_object_set (item, "title", id, NULL);
  rancang_plan_insert (plan, holder, item, -1, &error);
  g_assert_no_error (error);

  return item;
}

typedef struct
{
  RancangPlan *base, *ours, *theirs, *merged;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (RancangItem) root = rancang_item_new_with_id ("plan", "root");

  f->base = rancang_plan_new_with_root (root);
  add (f->base, NULL, "agency", "Diskominfo");
  add (f->base, NULL, "agency", "Bappeda");
  add (f->base, NULL, "dimension", "Governance");
  add (f->base, "Governance", "sub-dimension", "Pelayanan");
  add (f->base, "Governance", "sub-dimension", "Birokrasi");
  add (f->base, "Governance", "sub-dimension", "Kebijakan");
  add (f->base, "Pelayanan", "programme", "Serat");
  add (f->base, "Pelayanan", "programme", "Aduan");
  add (f->base, "Serat", "budget-line", "Kabel");
  f->ours = copy_plan (f->base);
  f->theirs = copy_plan (f->base);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->base);
  g_assert_finalize_object (f->ours);
  g_assert_finalize_object (f->theirs);
  g_clear_object (&f->merged);
}

static void
merge (Fixture *f,
       guint    n_expected)
{
  g_autoptr (GError) error = NULL;
  guint n_conflicts = G_MAXUINT;

  g_clear_object (&f->merged);
  f->merged = rancang_merge (f->base, f->ours, f->theirs, &n_conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_conflicts, ==, n_expected);
  g_assert_cmpuint (rancang_item_count_children (rancang_plan_get_root (f->merged), "conflict"),
                    ==, n_expected);
  assert_sound (f->merged);
}

static void
set (RancangPlan *plan,
     const char  *id,
     const char  *field,
     const char  *text)
{
  g_autoptr (GError) error = NULL;

  rancang_plan_set_text (plan, rancang_plan_find (plan, id), field, text, &error);
  g_assert_no_error (error);
}

static void
set_year (RancangPlan *plan,
          int          year,
          gint64       amount)
{
  RancangDecimal number = { amount, 0 };
  g_autoptr (GError) error = NULL;

  rancang_plan_set_in_series (plan, rancang_plan_find (plan, "Kabel"), "amounts", year, &number,
                              &error);
  g_assert_no_error (error);
}

static const char *
get (Fixture    *f,
     const char *id,
     const char *field)
{
  return rancang_item_get_text (rancang_plan_find (f->merged, id), field);
}

static RancangItem *
get_conflict (Fixture *f)
{
  return rancang_item_peek_child (rancang_plan_get_root (f->merged), "conflict", 0);
}

static void
assert_told (Fixture    *f,
             const char *expected)
{
  g_autofree char *sentence = NULL;

  sentence = rancang_conflict_dup_sentence (get_conflict (f), RANCANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
settle (Fixture    *f,
        RancangSide side)
{
  g_autoptr (GError) error = NULL;

  rancang_conflict_settle (f->merged, get_conflict (f), side, &error);
  g_assert_no_error (error);
  g_assert_null (get_conflict (f));
  assert_sound (f->merged);
}

static void
undo (Fixture *f)
{
  rancang_plan_undo (f->merged);
  g_assert_nonnull (get_conflict (f));
  g_assert_false (rancang_plan_can_undo (f->merged));
}

static void
test_fields (Fixture       *f,
             gconstpointer  data)
{
  set (f->ours, "Serat", "title", "Serat optik");
  set (f->theirs, "Serat", "agency", "Bappeda");
  set_year (f->ours, 2024, 10);
  set_year (f->theirs, 2025, 20);
  merge (f, 0);
  g_assert_cmpstr (get (f, "Serat", "title"), ==, "Serat optik");
  g_assert_cmpstr (get (f, "Serat", "agency"), ==, "Bappeda");
  g_assert_cmpuint (rancang_series_get_size (rancang_item_get_series (
                      rancang_plan_find (f->merged, "Kabel"), "amounts")), ==, 2);
}

static void
test_value (Fixture       *f,
            gconstpointer  data)
{
  set (f->base, "Serat", "description", "Dulu");
  set (f->ours, "Serat", "description", "Kami\n“ini”");
  set (f->theirs, "Serat", "description", "Mereka");
  merge (f, 1);
  g_assert_cmpstr (get (f, "Serat", "description"), ==, "Kami\n“ini”");
  assert_told (f, "Description of “Serat”: ours “Kami “ini””, theirs “Mereka”");
  settle (f, RANCANG_SIDE_THEIRS);
  g_assert_cmpstr (get (f, "Serat", "description"), ==, "Mereka");
  undo (f);
  settle (f, RANCANG_SIDE_BASE);
  g_assert_cmpstr (get (f, "Serat", "description"), ==, "Dulu");
  undo (f);
  settle (f, RANCANG_SIDE_OURS);
  g_assert_cmpstr (get (f, "Serat", "description"), ==, "Kami\n“ini”");
}

static void
test_year (Fixture       *f,
           gconstpointer  data)
{
  RancangItem *line;

  set_year (f->base, 2024, 5);
  set_year (f->ours, 2024, 1200000000);
  set_year (f->theirs, 2024, 1500000000);
  set_year (f->theirs, 2025, 7);
  merge (f, 1);
  assert_told (f, "Amount of “Kabel” in 2024: ours Rp\302\2401.2\302\240billion, "
                  "theirs Rp\302\2401.5\302\240billion");
  settle (f, RANCANG_SIDE_THEIRS);
  line = rancang_plan_find (f->merged, "Kabel");
  g_assert_cmpint (rancang_series_lookup (rancang_item_get_series (line, "amounts"), 2024)->digits,
                   ==, 1500000000);
  g_assert_cmpint (rancang_series_lookup (rancang_item_get_series (line, "amounts"), 2025)->digits,
                   ==, 7);
}

static void
test_lists (Fixture       *f,
            gconstpointer  data)
{
  const char *base[] = { "a", "b", "c", NULL };
  const char *ours[] = { "a", "x", "b", "c", NULL };
  const char *theirs[] = { "c", "y", "a", NULL };
  const char *expected[] = { "c", "y", "a", "x", NULL };
  RancangItem *item;

  rancang_plan_set_list (f->base, rancang_plan_find (f->base, "Serat"), "sdg", base, NULL);
  rancang_plan_set_list (f->ours, rancang_plan_find (f->ours, "Serat"), "sdg", ours, NULL);
  rancang_plan_set_list (f->theirs, rancang_plan_find (f->theirs, "Serat"), "sdg", theirs, NULL);
  merge (f, 0);
  item = rancang_plan_find (f->merged, "Serat");
  g_assert_cmpstrv (rancang_item_get_list (item, "sdg"), expected);
}

static void
test_inserts (Fixture       *f,
              gconstpointer  data)
{
  add (f->ours, "Pelayanan", "programme", "Kami");
  add (f->theirs, "Pelayanan", "programme", "Mereka");
  add (f->theirs, "Mereka", "budget-line", "Server");
  merge (f, 0);
  g_assert_nonnull (rancang_plan_find (f->merged, "Kami"));
  g_assert_nonnull (rancang_plan_find (f->merged, "Server"));
  g_assert_cmpuint (rancang_plan_get_n_items (f->merged), ==,
                    rancang_plan_get_n_items (f->base) + 3);
}

/* The edited item stays, with what it holds. */
static void
test_removed (Fixture       *f,
              gconstpointer  data)
{
  rancang_plan_remove (f->theirs, rancang_plan_find (f->theirs, "Serat"), NULL);
  rancang_plan_remove (f->theirs, rancang_plan_find (f->theirs, "Aduan"), NULL);
  set_year (f->ours, 2024, 5);
  merge (f, 1);
  g_assert_nonnull (rancang_plan_find (f->merged, "Kabel"));
  g_assert_null (rancang_plan_find (f->merged, "Aduan"));
  assert_told (f, "They removed “Serat”, we changed it");
  settle (f, RANCANG_SIDE_OURS);
  g_assert_nonnull (rancang_plan_find (f->merged, "Serat"));
  undo (f);
  settle (f, RANCANG_SIDE_THEIRS);
  g_assert_null (rancang_plan_find (f->merged, "Serat"));
  g_assert_null (rancang_plan_find (f->merged, "Kabel"));
}

/* An agency that ours removed is needed where theirs chose it. */
static void
test_reference (Fixture       *f,
                gconstpointer  data)
{
  rancang_plan_remove (f->ours, rancang_plan_find (f->ours, "Bappeda"), NULL);
  set (f->theirs, "Serat", "agency", "Bappeda");
  merge (f, 1);
  g_assert_cmpstr (get (f, "Serat", "agency"), ==, "Bappeda");
  assert_told (f, "We removed “Bappeda”, they changed it");
}

static void
test_moved (Fixture       *f,
            gconstpointer  data)
{
  rancang_plan_move (f->ours, rancang_plan_find (f->ours, "Serat"),
                     rancang_plan_find (f->ours, "Birokrasi"), -1, NULL);
  merge (f, 0);
  rancang_plan_move (f->theirs, rancang_plan_find (f->theirs, "Serat"),
                     rancang_plan_find (f->theirs, "Kebijakan"), -1, NULL);
  merge (f, 1);
  assert_told (f, "“Serat”: we moved it to “Birokrasi”, they to “Kebijakan”");
  settle (f, RANCANG_SIDE_THEIRS);
  g_assert_cmpstr (rancang_item_get_id (rancang_item_get_parent (
                     rancang_plan_find (f->merged, "Serat"))), ==, "Kebijakan");
}

/* Both made the one item that a place can hold: it becomes one. */
static void
test_single (Fixture       *f,
             gconstpointer  data)
{
  add (f->ours, NULL, "region", "kami");
  add (f->theirs, NULL, "region", "mereka");
  set (f->theirs, "mereka", "code", "16.02");
  merge (f, 1);
  g_assert_cmpstr (get (f, "kami", "code"), ==, "16.02");
  g_assert_cmpstr (get (f, "kami", "title"), ==, "kami");
  g_assert_null (rancang_plan_find (f->merged, "mereka"));
}

static RancangPlan *
read_plan (const char *member,
           const char *value)
{
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RancangPlan *plan;
  g_autoptr (GError) error = NULL;

  json = g_strdup_printf ("{\"format\": \"rancang\", \"version\": \"1.0\", \"top-%s\": %s, "
                          "\"plan\": {\"id\": \"root\", \"x-%s\": %s}}", member, value, member,
                          value);
  bytes = g_bytes_new (json, strlen (json));
  plan = rancang_json_read_plan (bytes, &error);
  g_assert_no_error (error);

  return plan;
}

static void
test_unknown (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (RancangPlan) a = read_plan ("a", "[1, {\"b\": 2}]");
  g_autoptr (RancangPlan) b = read_plan ("b", "true");
  g_autoptr (RancangPlan) other = read_plan ("a", "7");
  g_autoptr (RancangPlan) none = rancang_plan_new ();
  g_autoptr (RancangPlan) both = NULL;
  g_autoptr (RancangPlan) conflict = NULL;
  g_autoptr (GError) error = NULL;
  RancangItem *item;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  guint n_conflicts = 0;

  both = rancang_merge (none, a, b, &n_conflicts, NULL);
  g_assert_cmpuint (n_conflicts, ==, 0);
  bytes = rancang_json_write_plan (both);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "\"x-a\": [\n"));
  g_assert_nonnull (strstr (text, "\"x-b\": true"));
  g_assert_nonnull (strstr (text, "\"top-a\": [\n"));
  g_assert_nonnull (strstr (text, "\"top-b\": true"));
  conflict = rancang_merge (none, a, other, &n_conflicts, NULL);
  g_assert_cmpuint (n_conflicts, ==, 1);
  item = rancang_item_peek_child (rancang_plan_get_root (conflict), "conflict", 0);
  g_assert_false (rancang_conflict_settle (conflict, item, RANCANG_SIDE_THEIRS, &error));
  g_assert_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_UNKNOWN);
  g_assert_true (rancang_conflict_settle (conflict, item, RANCANG_SIDE_OURS, NULL));
}

static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  add (f->ours, NULL, "agency", "sama");
  add (f->theirs, NULL, "dimension", "sama");
  g_assert_null (rancang_merge (f->base, f->ours, f->theirs, NULL, &error));
  g_assert_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_CHANGED);
}

/* A merge cannot lead into a circle, because no kind holds itself. */
static void
check_kind (const RancangKind *kind,
            guint              depth)
{
  g_assert_cmpuint (depth, <, rancang_kind_get_count ());
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    check_kind (rancang_kind_get_child (kind, i), depth + 1);
}

static void
test_no_circle (Fixture       *f,
                gconstpointer  data)
{
  check_kind (rancang_kind_lookup ("plan"), 0);
}

static void
assert_merges (RancangPlan *base,
               RancangPlan *ours,
               RancangPlan *theirs,
               RancangPlan *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) merged = NULL;
  guint n_conflicts = G_MAXUINT;

  merged = rancang_merge (base, ours, theirs, &n_conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_conflicts, ==, 0);
  assert_equal (merged, expected);
}

/* Both changed it, and then somebody removed it: the conflict is no dead end. */
static void
test_removed_since (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  set (f->ours, "Serat", "title", "Serat optik");
  set (f->theirs, "Serat", "title", "Kabel laut");
  merge (f, 1);
  g_assert_true (rancang_plan_remove (f->merged, rancang_plan_find (f->merged, "Serat"), NULL));
  g_assert_false (rancang_conflict_settle (f->merged, get_conflict (f), RANCANG_SIDE_THEIRS,
                                           &error));
  g_assert_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_MISSING);
  settle (f, RANCANG_SIDE_OURS);
  rancang_plan_undo (f->merged);
  g_assert_nonnull (get_conflict (f));
}

static RancangPlan *
edit_copy (RancangPlan *plan,
           GRand       *random)
{
  RancangPlan *copy = copy_plan (plan);
  guint n = g_rand_int_range (random, 1, 40);

  for (guint i = 0; i < n; i++)
    random_edit (copy, random);

  return copy;
}

static void
test_laws (void)
{
  for (guint seed = 0; seed < ROUNDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (RancangPlan) base = random_plan (random, 60);
      g_autoptr (RancangPlan) x = edit_copy (base, random);

      assert_merges (base, x, base, x);
      assert_merges (base, base, x, x);
      assert_merges (base, x, x, x);
      assert_merges (x, x, x, x);
    }
}

/* Edits of different fields come out the same whoever merges. */
static void
test_apart (void)
{
  for (guint seed = 0; seed < ROUNDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (RancangPlan) base = random_plan (random, 60);
      g_autoptr (RancangPlan) x = copy_plan (base);
      g_autoptr (RancangPlan) y = copy_plan (base);
      g_autoptr (RancangPlan) xy = NULL;
      g_autoptr (RancangPlan) yx = NULL;
      g_autoptr (GError) error = NULL;
      guint n_conflicts = G_MAXUINT;

      for (guint i = 0; i < 40; i++)
        {
          random_edit_apart (x, random, 0, 2);
          random_edit_apart (y, random, 1, 2);
        }
      xy = rancang_merge (base, x, y, &n_conflicts, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n_conflicts, ==, 0);
      yx = rancang_merge (base, y, x, &n_conflicts, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n_conflicts, ==, 0);
      assert_equal (xy, yx);
      assert_sound (xy);
    }
}

typedef struct
{
  RancangPlan *base, *other, *merged;
} Kept;

/* What a side added, or has with the other side, is there. */
static gboolean
check_kept (RancangItem *item,
            gpointer     user_data)
{
  Kept *kept = user_data;
  const char *id = rancang_item_get_id (item);

  if (rancang_plan_find (kept->base, id) == NULL || rancang_plan_find (kept->other, id) != NULL)
    g_assert_true (rancang_plan_find (kept->merged, id) != NULL ||
                   rancang_kind_is_single (rancang_item_get_kind (item)));

  return TRUE;
}

static gboolean
check_from (RancangItem *item,
            gpointer     user_data)
{
  Kept *kept = user_data;
  const char *id = rancang_item_get_id (item);

  g_assert_true (rancang_item_is (item, "conflict") || rancang_plan_find (kept->base, id) != NULL ||
                 rancang_plan_find (kept->other, id) != NULL);

  return TRUE;
}

static void
settle_all (RancangPlan *merged,
            GRand       *random)
{
  RancangItem *root = rancang_plan_get_root (merged);
  RancangItem *conflict;

  while ((conflict = rancang_item_peek_child (root, "conflict", 0)) != NULL)
    {
      g_autofree char *sentence = NULL;
      g_autoptr (GError) error = NULL;

      sentence = rancang_conflict_dup_sentence (conflict, RANCANG_LANGUAGE_ENGLISH);
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      if (!rancang_conflict_settle (merged, conflict, g_rand_int_range (random, 0, 3), &error))
        {
          /* Another one that was settled first may have taken away what it is about. */
          g_assert_nonnull (error);
          rancang_plan_remove (merged, conflict, NULL);
        }
    }
}

/* Whatever both did: nothing lost, nothing twice, nothing dangling; and all can be settled. */
static void
test_random (void)
{
  guint n_all = 0;

  for (guint seed = 0; seed < ROUNDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (RancangPlan) base = random_plan (random, 25);
      g_autoptr (RancangPlan) x = edit_copy (base, random);
      g_autoptr (RancangPlan) y = edit_copy (base, random);
      g_autoptr (RancangPlan) merged = NULL;
      g_autoptr (RancangPlan) again = NULL;
      g_autoptr (GError) error = NULL;
      guint n_conflicts = 0, n_again = 0;

      merged = rancang_merge (base, x, y, &n_conflicts, &error);
      g_assert_no_error (error);
      n_all += n_conflicts;
      assert_sound (merged);
      rancang_item_foreach (rancang_plan_get_root (x), NULL, check_kept,
                            &(Kept) { base, y, merged });
      rancang_item_foreach (rancang_plan_get_root (y), NULL, check_kept,
                            &(Kept) { base, x, merged });
      rancang_item_foreach (rancang_plan_get_root (merged), NULL, check_from,
                            &(Kept) { x, y, merged });
      /* The result goes on to be merged like any plan. */
      again = rancang_merge (x, merged, x, &n_again, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n_again, ==, 0);
      assert_equal (again, merged);
      settle_all (merged, random);
      assert_sound (merged);
    }
  g_assert_cmpuint (n_all, >, ROUNDS / 2);
}

/* All conflicts of values settled for one side give the values of that side. */
static void
test_settled (void)
{
  for (guint seed = 0; seed < ROUNDS; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (RancangPlan) base = random_plan (random, 8);
      g_autoptr (RancangPlan) x = copy_plan (base);
      g_autoptr (RancangPlan) y = copy_plan (base);
      g_autoptr (RancangPlan) merged = NULL;
      g_autoptr (GError) error = NULL;
      guint n_conflicts = 0;
      RancangItem *root, *conflict;

      for (guint i = 0; i < 30; i++)
        {
          random_edit_apart (x, random, 0, 1);
          random_edit_apart (y, random, 0, 1);
        }
      merged = rancang_merge (base, x, y, &n_conflicts, &error);
      g_assert_no_error (error);
      root = rancang_plan_get_root (merged);
      for (guint i = 0; i < n_conflicts; i++)
        {
          g_autofree char *id = NULL;
          g_autofree char *name = NULL;
          const RancangField *field;
          RancangItem *item, *side;

          conflict = rancang_item_peek_child (root, "conflict", 0);
          id = g_strdup (rancang_item_get_text (conflict, "item"));
          name = g_strdup (rancang_item_get_text (conflict, "field"));
          item = rancang_plan_find (merged, id);
          side = rancang_plan_find (y, id);
          field = rancang_kind_find_field (rancang_item_get_kind (item), name);
          rancang_conflict_settle (merged, conflict, RANCANG_SIDE_THEIRS, &error);
          g_assert_no_error (error);
          if (rancang_field_get_value_type (field) != RANCANG_TYPE_SERIES)
            g_assert_true (rancang_field_values_equal (field, rancang_item_get_value (item, field),
                                                       rancang_item_get_value (side, field)));
        }
      g_assert_cmpuint (rancang_item_count_children (root, "conflict"), ==, 0);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/merge/fields", test_fields);
  ADD ("/merge/value", test_value);
  ADD ("/merge/year", test_year);
  ADD ("/merge/lists", test_lists);
  ADD ("/merge/inserts", test_inserts);
  ADD ("/merge/removed", test_removed);
  ADD ("/merge/reference", test_reference);
  ADD ("/merge/moved", test_moved);
  ADD ("/merge/single", test_single);
  ADD ("/merge/unknown", test_unknown);
  ADD ("/merge/refused", test_refused);
  ADD ("/merge/no-circle", test_no_circle);
  ADD ("/merge/removed-since", test_removed_since);
  g_test_add_func ("/merge/laws", test_laws);
  g_test_add_func ("/merge/apart", test_apart);
  g_test_add_func ("/merge/random", test_random);
  g_test_add_func ("/merge/settled", test_settled);

  return g_test_run ();
}
