/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fuzz-merge.c: bytes steer edits on two copies of a plan, or are three plans themselves; what they
 * merge to must be sound */

#include "fuzz.h"

#include <string.h>

#include "../random-edits.h"

#define EDITS_MAX 40

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);

  return 0;
}

static RancangPlan *
edit_copy (RancangPlan *plan,
           guint32      seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  RancangPlan *copy = copy_plan (plan);

  for (guint i = 0; i < seed % EDITS_MAX; i++)
    random_edit (copy, random);

  return copy;
}

/* Three plans as files, one behind the other, with a zero between. */
static GBytes *
make_files (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (RancangPlan) base = random_plan (random, 6);
  g_autoptr (RancangPlan) ours = edit_copy (base, seed * 7 + 5);
  g_autoptr (RancangPlan) theirs = edit_copy (base, seed * 11 + 6);
  RancangPlan *plans[] = { base, ours, theirs };
  GByteArray *files = g_byte_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (GBytes) bytes = rancang_json_write_plan (plans[i]);

      if (i > 0)
        g_byte_array_append (files, (const guint8 *) "", 1);
      g_byte_array_append (files, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }

  return g_byte_array_free_to_bytes (files);
}

/* Three numbers that steer: the plan, and either side's edits. */
GBytes *
fuzz_make_seed (guint index)
{
  guint8 bytes[24];

  if (index >= 16)
    return NULL;
  if (index >= 8)
    return make_files (index);
  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) (index * 37 + i * 101);

  return g_bytes_new (bytes, sizeof bytes);
}

static guint32
take_number (const guint8 **data,
             gsize         *size)
{
  guint32 number = 0;

  for (guint i = 0; i < sizeof number && *size > 0; i++, (*size)--)
    number = number << 8 | *(*data)++;

  return number;
}

static gboolean
count (RancangItem *item,
       gpointer     user_data)
{
  (*(guint *) user_data)++;

  return TRUE;
}

static void
check_diff (RancangPlan *before,
            RancangPlan *after)
{
  g_autoptr (RancangDiff) diff = rancang_diff_new (before, after);
  g_autoptr (RancangPlan) copy = copy_plan (before);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diff)); i++)
    {
      g_autoptr (RancangDifference) difference = g_list_model_get_item (G_LIST_MODEL (diff), i);
      g_autofree char *sentence = NULL;

      sentence = rancang_difference_dup_sentence (difference, i % 2);
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }
  rancang_differences_apply (G_LIST_MODEL (diff), copy, &error);
  g_assert_no_error (error);
  assert_equal (copy, after);
}

/* Whatever stood in the files: every item once, and the file of it reads equal. */
static void
check_merged (RancangPlan *merged,
              guint        n_conflicts)
{
  RancangItem *root = rancang_plan_get_root (merged);
  g_autoptr (GBytes) bytes = rancang_json_write_plan (merged);
  g_autoptr (RancangPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_items = 0;

  rancang_item_foreach (root, NULL, count, &n_items);
  g_assert_cmpuint (n_items, ==, rancang_plan_get_n_items (merged));
  g_assert_cmpuint (rancang_item_count_children (root, "conflict"), >=, n_conflicts);
  again = rancang_json_read_plan (bytes, &error);
  g_assert_no_error (error);
  assert_equal (merged, again);
}

static RancangPlan *
take_file (const guint8 **data,
           gsize         *size)
{
  const guint8 *end = memchr (*data, '\0', *size);
  gsize length = end != NULL ? (gsize) (end - *data) : *size;
  g_autoptr (GBytes) bytes = g_bytes_new (*data, length);

  *data += length + (end != NULL);
  *size -= length + (end != NULL);

  return rancang_json_read_plan (bytes, NULL);
}

static void
merge_files (const guint8 *data,
             gsize         size)
{
  g_autoptr (RancangPlan) base = take_file (&data, &size);
  g_autoptr (RancangPlan) ours = take_file (&data, &size);
  g_autoptr (RancangPlan) theirs = take_file (&data, &size);
  g_autoptr (RancangPlan) merged = NULL;
  g_autoptr (RancangPlan) same = NULL;
  g_autoptr (GError) error = NULL;
  guint n_conflicts = 0;

  if (base == NULL || ours == NULL || theirs == NULL)
    return;
  merged = rancang_merge (base, ours, theirs, &n_conflicts, &error);
  g_assert_true ((merged == NULL) == (error != NULL));
  if (merged == NULL)
    return;
  check_merged (merged, n_conflicts);
  /* Where one side did nothing the other stands. */
  same = rancang_merge (base, ours, base, &n_conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_conflicts, ==, 0);
  assert_equal (same, ours);
}

static void
merge_edits (const guint8 *data,
             gsize         size)
{
  guint32 seed = take_number (&data, &size);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (RancangPlan) base = random_plan (random, 4 + seed % 40);
  g_autoptr (RancangPlan) ours = edit_copy (base, take_number (&data, &size));
  g_autoptr (RancangPlan) theirs = edit_copy (base, take_number (&data, &size));
  g_autoptr (RancangPlan) merged = NULL;
  g_autoptr (GError) error = NULL;
  guint n_conflicts = 0, n_items = 0;

  merged = rancang_merge (base, ours, theirs, &n_conflicts, &error);
  g_assert_true ((merged == NULL) == (error != NULL));
  if (merged == NULL)
    return;
  assert_sound (merged);
  rancang_item_foreach (rancang_plan_get_root (merged), NULL, count, &n_items);
  g_assert_cmpuint (n_items, ==, rancang_plan_get_n_items (merged));
  g_assert_cmpuint (rancang_item_count_children (rancang_plan_get_root (merged), "conflict"), ==,
                    n_conflicts);
  check_diff (ours, merged);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  if (size > 0 && *data == '{')
    merge_files (data, size);
  else
    merge_edits (data, size);

  return 0;
}
