/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-packs.c: frameworks and templates, good and hostile */

#include <rancang.h>
#include <string.h>

#define FRAMEWORK \
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x.small\"," \
  "\"pack-version\":\"1.0\",\"title\":\"Kecil\"," \
  "\"dimensions\":[{\"code\":\"A\",\"key\":\"a\",\"title\":\"Satu\",\"colour\":\"#3584e4\"," \
  "\"sub-dimensions\":[{\"code\":\"A.1\",\"title\":\"Satu satu\"}]}]}"

#define TEMPLATE(plan) \
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"template\",\"id\":\"x.t\"," \
  "\"pack-version\":\"1.0\",\"title\":\"Templat\",\"framework\":\"x.small\"," \
  "\"region\":{\"name\":\"Kabupaten Contoh\",\"code\":\"16.99\",\"province\":\"Contoh\"}," \
  "\"plan\":" plan "}"

static RancangPack *
read_pack (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return rancang_pack_new_from_bytes (bytes, error);
}

static RancangPack *
find_bundled (const char *id)
{
  g_autoptr (GListModel) packs = rancang_pack_list_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (RancangPack) pack = g_list_model_get_item (packs, i);

      if (g_str_equal (rancang_pack_get_id (pack), id))
        return g_steal_pointer (&pack);
    }
  g_assert_not_reached ();
}

static void
test_bundled_framework (void)
{
  static const char *const keys[] = { "governance", "branding", "economy", "living", "society",
                                      "environment" };
  g_autoptr (RancangPack) pack = find_bundled ("id.gmsc-2017");
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = rancang_pack_dup_title (pack, RANCANG_LANGUAGE_INDONESIAN);
  RancangItem *root;

  g_assert_cmpstr (title, ==, "Gerakan Menuju Smart City 2017-2024");
  g_assert_cmpint (rancang_pack_get_pack_type (pack), ==, RANCANG_PACK_FRAMEWORK);
  g_assert_cmpint (rancang_pack_get_valid_from (pack), ==, 2017);
  g_assert_cmpint (rancang_pack_get_valid_until (pack), ==, 2024);

  plan = rancang_pack_create_plan (pack, NULL, &error);
  g_assert_no_error (error);
  root = rancang_plan_get_root (plan);
  g_assert_cmpuint (rancang_item_count_children (root, "dimension"), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      RancangItem *dimension = rancang_item_peek_child (root, "dimension", i);

      g_assert_cmpstr (rancang_item_get_text (dimension, "key"), ==, keys[i]);
      g_assert_cmpuint (rancang_item_count_children (dimension, "sub-dimension"), ==, 3);
      g_assert_true (g_uuid_string_is_valid (rancang_item_get_id (dimension)));
    }
  g_assert_cmpuint (rancang_item_count_children (root, "framework"), ==, 1);
  g_assert_cmpstr (rancang_item_get_text (rancang_item_peek_child (root, "framework", 0), "code"),
                   ==, "id.gmsc-2017");
  g_assert_false (rancang_plan_can_undo (plan));
}

/* Other documents call dimensions differently. */
static void
test_aliases (void)
{
  g_autoptr (RancangPack) pack = find_bundled ("id.gmsc-2017");
  g_autoptr (RancangPlan) plan = rancang_pack_create_plan (pack, NULL, NULL);
  g_autoptr (RancangSearchQuery) query = rancang_search_query_new ("smart people");
  g_autoptr (GPtrArray) hits = rancang_plan_search (plan, query, 10);
  RancangSearchHit *hit;

  g_assert_cmpuint (hits->len, >, 0);
  hit = hits->pdata[0];
  g_assert_cmpstr (rancang_item_get_text (hit->item, "key"), ==, "society");
}

static void
test_bundled_template (void)
{
  g_autoptr (RancangPack) pack = find_bundled ("id.regency-2017");
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = rancang_pack_create_plan (pack, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (rancang_pack_get_region_code (pack));
  g_assert_cmpuint (rancang_item_count_children (rancang_plan_get_root (plan), "stage"), ==, 7);
}

static void
test_overlay (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPack) framework = read_pack (FRAMEWORK, &error);
  g_autoptr (RancangPack) template = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangPlan) again = NULL;
  RancangItem *root, *agency, *dimension, *programme;

  g_assert_no_error (error);
  template = read_pack (TEMPLATE ("{\"title\":\"Rencana\","
                                  "\"agencies\":[{\"id\":\"dinas\",\"title\":\"Dinas\"}],"
                                  "\"dimensions\":[{\"id\":\"d\",\"code\":\"A\",\"theme\":\"Maju\","
                                  "\"sub-dimensions\":[{\"code\":\"A.1\",\"programmes\":["
                                  "{\"title\":\"Program\",\"agency\":\"dinas\","
                                  "\"other-dimensions\":[\"d\"]}]}]}]}"), &error);
  g_assert_no_error (error);
  plan = rancang_pack_create_plan (template, framework, &error);
  g_assert_no_error (error);

  root = rancang_plan_get_root (plan);
  agency = rancang_item_peek_child (root, "agency", 0);
  dimension = rancang_item_peek_child (root, "dimension", 0);
  programme = rancang_item_peek_child (rancang_item_peek_child (dimension, "sub-dimension", 0),
                                       "programme", 0);
  g_assert_cmpstr (rancang_item_get_title (root), ==, "Rencana");
  g_assert_cmpstr (rancang_item_get_title (dimension), ==, "Satu");
  g_assert_cmpstr (rancang_item_get_text (dimension, "theme"), ==, "Maju");
  g_assert_true (g_uuid_string_is_valid (rancang_item_get_id (agency)));
  g_assert_cmpstr (rancang_item_get_text (programme, "agency"), ==, rancang_item_get_id (agency));
  g_assert_cmpstr (rancang_item_get_list (programme, "other-dimensions")[0], ==,
                   rancang_item_get_id (dimension));
  g_assert_cmpstr (rancang_item_get_title (rancang_item_peek_child (root, "region", 0)), ==,
                   "Kabupaten Contoh");

  again = rancang_pack_create_plan (template, framework, &error);
  g_assert_cmpstr (rancang_item_get_id (rancang_plan_get_root (again)), !=,
                   rancang_item_get_id (root));
}

static void
test_other_framework (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPack) framework = find_bundled ("id.gmsc-2017");
  g_autoptr (RancangPack) template = read_pack (TEMPLATE ("{}"), &error);

  g_assert_no_error (error);
  g_assert_null (rancang_pack_create_plan (template, framework, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (rancang_pack_create_plan (template, NULL, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_FORMAT);
}

static void
test_unknown_dimension (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPack) framework = read_pack (FRAMEWORK, NULL);
  g_autoptr (RancangPack) template = NULL;

  template = read_pack (TEMPLATE ("{\"dimensions\":[{\"code\":\"A\","
                                  "\"sub-dimensions\":[{\"code\":\"A.7\"}]}]}"), &error);
  g_assert_no_error (error);
  g_assert_null (rancang_pack_create_plan (template, framework, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "A.7"));
}

/* Each of these must be refused with a message, never with a crash or a warning. */
static const char *const hostile[] = {
  "",
  "null",
  "[]",
  "{",
  "{}",
  "\xff\xfe",
  "{\"format\":\"rancang\"}",
  "{\"format\":\"rancang-pack\",\"version\":\"2.0\"}",
  "{\"format\":[],\"version\":{}}",
  "{\"format\":\"rancang-pack\",\"format\":\"rancang-pack\",\"version\":\"1.0\"}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"../../etc\","
  "\"pack-version\":\"1.0\",\"title\":\"x\",\"dimensions\":[]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"one\",\"title\":\"x\",\"dimensions\":[]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\"}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\",\"valid-from\":2024,\"valid-until\":2017,"
  "\"dimensions\":[{\"code\":\"A\",\"title\":\"t\"}]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\",\"valid-from\":99999999999999999999,"
  "\"dimensions\":[{\"code\":\"A\",\"title\":\"t\"}]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\",\"dimensions\":{}}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\",\"dimensions\":[1,2]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\",\"dimensions\":[{\"title\":\"no code\"}]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\",\"dimensions\":[{\"code\":\"A\",\"title\":\"t\"},"
  "{\"code\":\"A\",\"title\":\"t\"}]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\",\"dimensions\":[{\"code\":\"A\",\"title\":\"t\","
  "\"colour\":\"red;}\"}]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"scoring\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"x\"}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"pack-version\":\"1\",\"title\":\"two\\nlines\","
  "\"dimensions\":[{\"code\":\"A\",\"title\":\"t\"}]}",
  "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"framework\",\"id\":\"x\","
  "\"source\":\"\\u001b\","
  "\"pack-version\":\"1\",\"title\":\"x\",\"dimensions\":[{\"code\":\"A\",\"title\":\"t\"}]}",
  TEMPLATE ("[]"),
  TEMPLATE ("{\"agencies\":[{\"id\":\"a\",\"title\":\"x\"},{\"id\":\"a\",\"title\":\"y\"}]}"),
  TEMPLATE ("{\"links\":[{\"from\":\"nowhere\"}]}"),
  TEMPLATE ("{\"start-year\":\"soon\"}"),
};

static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RancangPack) pack = read_pack (hostile[i], &error);

      g_test_message ("%u: %s", i, error != NULL ? error->message : "accepted");
      g_assert_null (pack);
      g_assert_nonnull (error);
      g_assert_cmpuint (error->domain, ==, RANCANG_FILE_ERROR);
      g_assert_cmpuint (strlen (error->message), >, 5);
    }
}

/* Every beginning of a good pack is a bad pack. */
static void
test_cut_off (void)
{
  for (gsize length = 0; length < strlen (FRAMEWORK); length++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (FRAMEWORK, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (rancang_pack_new_from_bytes (bytes, &error));
      g_assert_nonnull (error);
    }
}

/* Packs come from anywhere: a damaged one is read or refused, and nothing else happens. */
static void
test_damaged (void)
{
  static const char damage[] = "\"{}[],:0a\\\x01\xff";
  static const char *const files[] = { "id.gmsc-2017.json", "id.regency-2017.json" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (PACKS_DIR, files[i], NULL);
      g_autofree char *text = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      for (guint run = 0; run < 400; run++)
        {
          g_autofree char *copy = g_memdup2 (text, length);
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (RancangPack) pack = NULL;
          g_autoptr (RancangPlan) made = NULL;
          g_autoptr (GError) error = NULL;

          for (guint change = 0; change <= run % 3; change++)
            copy[g_test_rand_int_range (0, length)] = damage[g_test_rand_int_range (0, 12)];
          bytes = g_bytes_new_take (g_steal_pointer (&copy), length);
          pack = rancang_pack_new_from_bytes (bytes, &error);
          g_assert_true ((pack == NULL) == (error != NULL));
          if (pack != NULL)
            made = rancang_pack_create_plan (pack, NULL, NULL);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/packs/bundled/framework", test_bundled_framework);
  g_test_add_func ("/packs/bundled/template", test_bundled_template);
  g_test_add_func ("/packs/aliases", test_aliases);
  g_test_add_func ("/packs/overlay", test_overlay);
  g_test_add_func ("/packs/other-framework", test_other_framework);
  g_test_add_func ("/packs/unknown-dimension", test_unknown_dimension);
  g_test_add_func ("/packs/hostile", test_hostile);
  g_test_add_func ("/packs/cut-off", test_cut_off);
  g_test_add_func ("/packs/damaged", test_damaged);

  return g_test_run ();
}
