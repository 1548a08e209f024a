/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-walk.c: a long random walk of edits, undo, saving and loading, and what must hold in it */

#include "config.h"

#include "generate.h"
#include "random-edits.h"

#include <glib/gstdio.h>

#include "io/file.h"
#include "model/kind-private.h"

#define N_STEPS 10000
#define N_ITEMS 160
#define CHECK_EVERY 100
#define SAVE_EVERY 1000

typedef struct
{
  RancangPlan *plan;
  GRand       *rand;
  GPtrArray   *items; /* borrowed; collected anew before each step */
} Walk;

static guint32
get_seed (void)
{
  const char *text = g_getenv ("RANCANG_SEED");
  guint32 seed = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 20221;

  g_test_message ("RANCANG_SEED=%u", seed);

  return seed;
}

static gboolean
collect (RancangItem *item,
         gpointer     user_data)
{
  g_ptr_array_add (user_data, item);

  return TRUE;
}

static RancangItem *
pick (Walk *walk)
{
  return walk->items->pdata[g_rand_int_range (walk->rand, 0, walk->items->len)];
}

/* Text without sense, and references to items of any kind. */
static void
step_set (Walk *walk)
{
  RancangItem *item = pick (walk);
  const RancangKind *kind = rancang_item_get_kind (item);
  const RancangField *field = &kind->fields[g_rand_int_range (walk->rand, 0, kind->n_fields)];
  g_autofree char *text = g_strdup_printf ("ꦗ %u", g_rand_int (walk->rand));
  const char *list[] = { rancang_item_get_id (pick (walk)), rancang_item_get_id (pick (walk)),
                         NULL };

  if (field->type <= RANCANG_FIELD_CODE)
    g_assert_true (rancang_plan_set_text (walk->plan, item, field->name, text, NULL));
  else if (field->type == RANCANG_FIELD_REFERENCE)
    g_assert_true (rancang_plan_set_text (walk->plan, item, field->name, list[0], NULL));
  else if (field->type == RANCANG_FIELD_REFERENCES)
    g_assert_true (rancang_plan_set_list (walk->plan, item, field->name, list, NULL));
}

/* Fields of every type. */
static void
step_fill (Walk *walk)
{
  random_set (walk->plan, walk->rand, pick (walk));
}

static void
step_insert (Walk *walk)
{
  RancangItem *parent = pick (walk);
  const RancangKind *kind = rancang_item_get_kind (parent), *child;
  guint n_children = rancang_kind_get_n_children (kind);
  g_autoptr (RancangItem) item = NULL;

  if (n_children == 0)
    return;
  child = rancang_kind_get_child (kind, g_rand_int_range (walk->rand, 0, n_children));
  item = rancang_item_new (child->name);
  /* A second item of a kind that stands alone is refused, and must change nothing. */
  rancang_plan_insert (walk->plan, parent, item, g_rand_int_range (walk->rand, -1, 4), NULL);
}

static void
step_remove (Walk *walk)
{
  RancangItem *item = pick (walk);

  if (walk->items->len > N_ITEMS / 2)
    rancang_plan_remove (walk->plan, item, NULL);
}

static void
step_move (Walk *walk)
{
  random_move (walk->plan, walk->rand, pick (walk));
}

static void
step_rollback (Walk *walk)
{
  g_autoptr (GBytes) before = rancang_json_write_plan (walk->plan);
  g_autoptr (GBytes) after = NULL;

  rancang_plan_begin (walk->plan, "Walk");
  step_set (walk);
  step_insert (walk);
  rancang_plan_rollback (walk->plan);
  after = rancang_json_write_plan (walk->plan);
  g_assert_true (g_bytes_equal (before, after));
}

static gboolean
refers_to (RancangItem *item,
           const char  *id)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RancangField *field = &kind->fields[i];

      if (field->type == RANCANG_FIELD_REFERENCE &&
          g_strcmp0 (rancang_item_get_text (item, field->name), id) == 0)
        return TRUE;
      if (field->type == RANCANG_FIELD_REFERENCES &&
          g_strv_contains (rancang_item_get_list (item, field->name), id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
count_in (RancangItem *item,
          gpointer     user_data)
{
  g_assert_true (g_hash_table_add (user_data, item));

  return TRUE;
}

static void
check_referrers (Walk        *walk,
                 RancangItem *item)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  guint n_wanted = 0;

  rancang_plan_foreach_referrer (walk->plan, item, count_in, found);
  for (guint i = 0; i < walk->items->len; i++)
    {
      gboolean refers = refers_to (walk->items->pdata[i], rancang_item_get_id (item));

      n_wanted += refers;
      g_assert_cmpint (refers, ==, g_hash_table_contains (found, walk->items->pdata[i]));
    }
  g_assert_cmpuint (g_hash_table_size (found), ==, n_wanted);
}

static void
check_all (Walk *walk)
{
  g_autoptr (GBytes) bytes = rancang_json_write_plan (walk->plan);
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (walk->plan);
  g_autoptr (GBytes) copied = rancang_json_write_plan (snapshot);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = rancang_json_read_plan (bytes, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = rancang_json_write_plan (plan);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_true (g_bytes_equal (bytes, copied));
  g_assert_cmpuint (rancang_plan_get_n_items (walk->plan), ==, walk->items->len);
  for (guint i = 0; i < walk->items->len; i++)
    {
      RancangItem *item = walk->items->pdata[i];

      g_assert_true (rancang_plan_find (walk->plan, rancang_item_get_id (item)) == item);
      g_assert_true (rancang_item_get_plan (item) == walk->plan);
      check_referrers (walk, item);
    }
}

static void
take_step (Walk *walk)
{
  static void (*const steps[]) (Walk *) = {
    step_set, step_fill, step_fill, step_fill, step_insert, step_insert, step_remove, step_move,
  };
  guint number = g_rand_int_range (walk->rand, 0, G_N_ELEMENTS (steps) + 2);

  rancang_plan_end_typing (walk->plan);
  if (number < G_N_ELEMENTS (steps))
    steps[number] (walk);
  else if (number == G_N_ELEMENTS (steps))
    rancang_plan_undo (walk->plan);
  else
    rancang_plan_redo (walk->plan);
}

static void
collect_items (Walk *walk)
{
  g_ptr_array_set_size (walk->items, 0);
  rancang_item_foreach (rancang_plan_get_root (walk->plan), NULL, collect, walk->items);
}

static void
assert_bytes (RancangPlan *plan,
              GBytes      *expected)
{
  g_autoptr (GBytes) bytes = rancang_json_write_plan (plan);

  g_assert_true (g_bytes_equal (bytes, expected));
}

/* All the way back to where the walk began with this plan, and forth again. */
static void
go_back_and_forth (Walk   *walk,
                   GBytes *first)
{
  g_autoptr (GBytes) last = NULL;

  while (rancang_plan_can_redo (walk->plan))
    rancang_plan_redo (walk->plan);
  last = rancang_json_write_plan (walk->plan);
  while (rancang_plan_can_undo (walk->plan))
    rancang_plan_undo (walk->plan);
  assert_bytes (walk->plan, first);
  while (rancang_plan_can_redo (walk->plan))
    rancang_plan_redo (walk->plan);
  assert_bytes (walk->plan, last);
}

/* The walk goes on with what was read. */
static void
save_and_load (Walk  *walk,
               GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rancang_json_write_plan (walk->plan);

  g_assert_true (rancang_file_save (walk->plan, file, NULL, &error));
  g_assert_no_error (error);
  g_object_unref (walk->plan);
  walk->plan = rancang_file_load (file, NULL, &error);
  g_assert_no_error (error);
  assert_bytes (walk->plan, bytes);
}

static void
take_steps (Walk  *walk,
            guint  n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    {
      collect_items (walk);
      take_step (walk);
      collect_items (walk);
      if (i % CHECK_EVERY != 0)
        continue;
      step_rollback (walk);
      collect_items (walk);
      check_all (walk);
    }
}

static void
test_walk (void)
{
  guint32 seed = get_seed ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *folder = g_dir_make_tmp ("rancang-walk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.rancang", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Walk walk = { generate_plan (N_ITEMS, seed), rand, items };

  for (guint i = 0; i < N_STEPS / SAVE_EVERY; i++)
    {
      g_autoptr (GBytes) first = rancang_json_write_plan (walk.plan);

      take_steps (&walk, SAVE_EVERY);
      go_back_and_forth (&walk, first);
      collect_items (&walk);
      check_all (&walk);
      save_and_load (&walk, file);
    }
  g_object_unref (walk.plan);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_generated (void)
{
  guint32 seed = get_seed ();

  for (guint n_items = 1; n_items <= 4096; n_items *= 4)
    {
      g_autoptr (RancangPlan) plan = generate_plan (n_items, seed + n_items);
      g_autoptr (RancangPlan) twin = generate_plan (n_items, seed + n_items);
      g_autoptr (GBytes) bytes = rancang_json_write_plan (plan);
      g_autoptr (GBytes) twin_bytes = rancang_json_write_plan (twin);
      g_autoptr (GError) error = NULL;
      g_autoptr (RancangPlan) read = rancang_json_read_plan (bytes, &error);
      g_autoptr (GBytes) again = NULL;

      g_assert_no_error (error);
      again = rancang_json_write_plan (read);
      g_assert_true (g_bytes_equal (bytes, again));
      g_assert_true (g_bytes_equal (bytes, twin_bytes));
    }
}

static gpointer
write_in_thread (gpointer data)
{
  return rancang_json_write_plan (data);
}

/* A worker writes the snapshot while the plan that shares its values changes. */
static void
test_snapshot (void)
{
  g_autoptr (RancangPlan) plan = generate_plan (2000, get_seed ());
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GBytes) before = rancang_json_write_plan (plan);
  Walk walk = { plan, rand, items };

  collect_items (&walk);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
      g_autoptr (GBytes) written = NULL;
      GThread *thread = g_thread_new ("writer", write_in_thread, snapshot);

      for (guint j = 0; j < 200; j++)
        step_set (&walk);
      written = g_thread_join (thread);
      while (rancang_plan_can_undo (plan))
        rancang_plan_undo (plan);
      g_assert_true (g_bytes_equal (before, written));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/walk/steps", test_walk);
  g_test_add_func ("/walk/generated", test_generated);
  g_test_add_func ("/walk/snapshot", test_snapshot);

  return g_test_run ();
}
