/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-sample.c: the sample plan is what the program writes, and shows every page something */

#include <rancang.h>
#include <string.h>

static RancangPlan *plan;

static gboolean
count (RancangItem *item,
       gpointer     user_data)
{
  (*(guint *) user_data)++;

  return TRUE;
}

static guint
count_all (const char *kind)
{
  guint n = 0;

  rancang_item_foreach (rancang_plan_get_root (plan), kind, count, &n);

  return n;
}

static void
test_same_bytes (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = rancang_json_write_plan (plan);
  gsize length;

  g_assert_true (g_file_get_contents (SAMPLE, &text, &length, NULL));
  g_assert_cmpmem (text, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_amounts (void)
{
  g_assert_cmpuint (count_all ("programme"), >=, 60);
  g_assert_cmpuint (count_all ("programme"), <=, 70);
  g_assert_cmpuint (count_all ("agency"), >=, 25);
  g_assert_cmpuint (count_all ("strategy"), >=, 18);
  g_assert_cmpuint (count_all ("goal"), >=, 5);
  g_assert_cmpuint (count_all ("link"), >=, 10);
  g_assert_cmpuint (count_all ("stage"), >=, 7);
  g_assert_cmpuint (count_all ("milestone"), >=, 15);
  g_assert_cmpuint (count_all ("quick-win-profile"), >=, 6);
  g_assert_cmpuint (count_all ("evaluation"), ==, 2);
}

static gboolean
check_sub_dimension (RancangItem *item,
                     gpointer     user_data)
{
  g_assert_cmpuint (rancang_item_count_children (item, "programme"), >=, 3);
  g_assert_cmpuint (rancang_item_count_children (item, "strategy"), >=, 1);

  return TRUE;
}

static void
test_sub_dimensions (void)
{
  rancang_item_foreach (rancang_plan_get_root (plan), "sub-dimension", check_sub_dimension, NULL);
}

/* What was invented says so. */
static gboolean
check_example (RancangItem *item,
               gpointer     user_data)
{
  g_assert_true (rancang_item_get_boolean (item, "example"));

  return TRUE;
}

static void
test_examples (void)
{
  RancangItem *root = rancang_plan_get_root (plan);

  rancang_item_foreach (root, "indicator", check_example, NULL);
  rancang_item_foreach (root, "budget-line", check_example, NULL);
  rancang_item_foreach (root, "evaluation", check_example, NULL);
  rancang_item_foreach (root, "programme", check_example, NULL);
  g_assert_nonnull (strstr (rancang_item_get_text (root, "note"), "contoh"));
}

/* Every reference points to an item of the right kind. */
static gboolean
check_references (RancangItem *item,
                  gpointer     user_data)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const char *single[2] = { NULL, NULL };
      const char * const *ids = single;

      if (rancang_item_is_empty (item, field->name))
        continue;
      if (field->type == RANCANG_FIELD_REFERENCE)
        single[0] = rancang_item_get_text (item, field->name);
      else if (field->type == RANCANG_FIELD_REFERENCES)
        ids = rancang_item_get_list (item, field->name);
      for (; *ids != NULL; ids++)
        {
          RancangItem *target = rancang_plan_find (plan, *ids);

          g_assert_nonnull (target);
          g_assert_true (rancang_item_is (target, field->target));
        }
    }

  return TRUE;
}

static void
test_references (void)
{
  rancang_item_foreach (rancang_plan_get_root (plan), NULL, check_references, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = g_file_new_for_path (SAMPLE);
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  plan = rancang_file_load (file, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/sample/same-bytes", test_same_bytes);
  g_test_add_func ("/sample/amounts", test_amounts);
  g_test_add_func ("/sample/sub-dimensions", test_sub_dimensions);
  g_test_add_func ("/sample/examples", test_examples);
  g_test_add_func ("/sample/references", test_references);

  result = g_test_run ();
  g_clear_object (&plan);

  return result;
}
