/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-templates.c: the templates of the founding regencies, as the host finds them */

#include <rancang.h>

static RancangHost *host;

typedef struct
{
  const char *id;
  const char *code;
  const char *region;
  guint n_programmes;
} Expected;

static const Expected templates[] = {
  { "id.mura-2022", "16.05", "Kabupaten Musi Rawas", 0 },
  { "id.oki-2022", "16.02", "Kabupaten Ogan Komering Ilir", 7 },
  { "id.oku-2023", "16.01", "Kabupaten Ogan Komering Ulu", 0 },
};

static gboolean
count (RancangItem *item,
       gpointer     user_data)
{
  (*(guint *) user_data)++;

  return TRUE;
}

/* A template states what was published: the references stand, and no figure is invented. */
static gboolean
check_programme (RancangItem *item,
                 gpointer     user_data)
{
  RancangPlan *plan = user_data;
  RancangItem *agency = rancang_plan_find (plan, rancang_item_get_text (item, "agency"));

  g_assert_nonnull (agency);
  g_assert_true (rancang_item_is (agency, "agency"));
  g_assert_cmpstr (rancang_item_get_text (item, "origin"), ==, "existing");
  g_assert_false (rancang_item_is_empty (item, "source"));
  g_assert_cmpuint (rancang_item_count_children (item, "budget-line"), ==, 0);
  g_assert_cmpuint (rancang_item_count_children (item, "indicator"), ==, 0);

  return TRUE;
}

static void
check_template (const Expected *expected)
{
  RancangPack *pack = rancang_host_find_pack (host, expected->id);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangPlan) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RancangItem *root, *region;
  guint n_programmes = 0, n_subs = 0;

  g_assert_nonnull (pack);
  g_assert_cmpstr (rancang_pack_get_region_code (pack), ==, expected->code);
  g_assert_cmpstr (rancang_pack_get_framework_id (pack), ==, "id.gmsc-2017");

  plan = rancang_host_create_plan (host, expected->id, &error);
  g_assert_no_error (error);
  root = rancang_plan_get_root (plan);
  region = rancang_item_peek_child (root, "region", 0);
  g_assert_cmpstr (rancang_item_get_title (region), ==, expected->region);
  g_assert_cmpstr (rancang_item_get_text (region, "code"), ==, expected->code);
  g_assert_false (rancang_item_is_empty (region, "source"));
  g_assert_cmpuint (rancang_item_count_children (root, "stage"), >=, 7);
  rancang_item_foreach (root, "programme", count, &n_programmes);
  rancang_item_foreach (root, "sub-dimension", count, &n_subs);
  g_assert_cmpuint (n_programmes, ==, expected->n_programmes);
  g_assert_cmpuint (n_subs, ==, 18);
  rancang_item_foreach (root, "programme", check_programme, plan);

  bytes = rancang_json_write_plan (plan);
  again = rancang_json_read_plan (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rancang_plan_get_n_items (again), ==, rancang_plan_get_n_items (plan));
}

static void
test_templates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    check_template (&templates[i]);
}

/* What any template gives is the same, byte for byte, after it was saved and loaded. */
static void
test_same_bytes (void)
{
  GListModel *packs = rancang_host_list_templates (host);

  g_assert_cmpuint (g_list_model_get_n_items (packs), >, G_N_ELEMENTS (templates));
  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (RancangPack) pack = g_list_model_get_item (packs, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (RancangPlan) plan = NULL;
      g_autoptr (RancangPlan) again = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) written = NULL;

      plan = rancang_host_create_plan (host, rancang_pack_get_id (pack), &error);
      g_assert_no_error (error);
      bytes = rancang_json_write_plan (plan);
      again = rancang_json_read_plan (bytes, &error);
      g_assert_no_error (error);
      written = rancang_json_write_plan (again);
      g_assert_true (g_bytes_equal (written, bytes));
    }
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_host_create_plan (host, "id.nowhere-2022", &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  host = rancang_host_new ();

  g_test_add_func ("/templates/south-sumatra", test_templates);
  g_test_add_func ("/templates/same-bytes", test_same_bytes);
  g_test_add_func ("/templates/unknown", test_unknown);

  result = g_test_run ();
  g_clear_object (&host);

  return result;
}
