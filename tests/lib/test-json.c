/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-json.c: the promises of the file: same bytes, nothing lost, clear errors */

#include <rancang.h>
#include <string.h>

#include "io/json-private.h"

static RancangPlan *
read_text (const char *text,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return rancang_json_read_plan (bytes, error);
}

static char *
write_text (RancangPlan *plan)
{
  g_autoptr (GBytes) bytes = rancang_json_write_plan (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const char canonical[] =
"{\n"
"  \"format\": \"rancang\",\n"
"  \"version\": \"2.0\",\n"
"  \"plan\": {\n"
"    \"id\": \"p\",\n"
"    \"title\": \"Rencana \\\"A\\\"\\\\ \303\251\",\n"
"    \"start-year\": 2022,\n"
"    \"vision\": \"satu\\n\\tdua\",\n"
"    \"legal-basis\": [\n"
"      \"cerdas\",\n"
"      \"lestari\"\n"
"    ],\n"
"    \"dimensions\": [\n"
"      {\n"
"        \"id\": \"d\",\n"
"        \"code\": \"GOV\",\n"
"        \"sub-dimensions\": [\n"
"          {\n"
"            \"id\": \"s\",\n"
"            \"programmes\": [\n"
"              {\n"
"                \"id\": \"g\",\n"
"                \"title\": \"Program\",\n"
"                \"quick-win\": true,\n"
"                \"x-mine\": {\n"
"                  \"deep\": [\n"
"                    1,\n"
"                    0.1,\n"
"                    null,\n"
"                    {}\n"
"                  ],\n"
"                  \"none\": []\n"
"                },\n"
"                \"indicators\": [\n"
"                  {\n"
"                    \"id\": \"i\",\n"
"                    \"baseline\": 2.75,\n"
"                    \"targets\": {\n"
"                      \"2022\": 40,\n"
"                      \"2024\": 0.000000001\n"
"                    }\n"
"                  }\n"
"                ]\n"
"              }\n"
"            ]\n"
"          }\n"
"        ]\n"
"      }\n"
"    ]\n"
"  }\n"
"}\n";

static void
test_same_bytes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = read_text (canonical, &error);
  g_autoptr (RancangPlan) snapshot = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  text = write_text (plan);
  g_assert_cmpstr (text, ==, canonical);
  snapshot = rancang_plan_snapshot (plan);
  again = write_text (snapshot);
  g_assert_cmpstr (again, ==, canonical);
}

/* Any order and spacing reads; writing brings it into the one form. */
static void
test_order (void)
{
  g_autoptr (RancangPlan) plan = NULL;
  g_autofree char *text = NULL;

  plan = read_text ("{\"plan\":{\"zz\":1.50,\"end-year\":2026,\"aa\":[true],\"title\":\"T\","
                    "\"id\":\"p\",\"vision\":null,\"revision\":\"\",\"start-year\":2022},"
                    "\"top\":\"kept\",\"version\":\"2.0\",\"format\":\"rancang\"}", NULL);
  text = write_text (plan);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"format\": \"rancang\",\n"
                   "  \"version\": \"2.0\",\n"
                   "  \"top\": \"kept\",\n"
                   "  \"plan\": {\n"
                   "    \"id\": \"p\",\n"
                   "    \"title\": \"T\",\n"
                   "    \"start-year\": 2022,\n"
                   "    \"end-year\": 2026,\n"
                   "    \"zz\": 1.5,\n"
                   "    \"aa\": [\n"
                   "      true\n"
                   "    ]\n"
                   "  }\n"
                   "}\n");
}

#define PLAN(members) "{\"format\":\"rancang\",\"version\":\"2.0\",\"plan\":{" members "}}"

static void
test_errors (void)
{
  static const struct { const char *text; int code; const char *place; } cases[] = {
    { "", RANCANG_FILE_ERROR_SYNTAX, "Line 1" },
    { "{", RANCANG_FILE_ERROR_SYNTAX, "Line 1" },
    { "[]", RANCANG_FILE_ERROR_FORMAT, "Line 1" },
    { "{}", RANCANG_FILE_ERROR_FORMAT, "Line 1" },
    { "{\"format\":\"other\"}", RANCANG_FILE_ERROR_FORMAT, "" },
    { "{\"format\":\"rancang\",\"version\":1,\"plan\":{}}", RANCANG_FILE_ERROR_FORMAT, "/version" },
    { "{\"format\":\"rancang\",\"version\":\"x\",\"plan\":{}}", RANCANG_FILE_ERROR_FORMAT,
      "/version" },
    { "{\"format\":\"rancang\",\"version\":\"2.0\"}", RANCANG_FILE_ERROR_FORMAT, "" },
    { "{\"format\":\"rancang\",\"version\":\"2.0\",\"plan\":[]}", RANCANG_FILE_ERROR_VALUE,
      "/plan" },
    { PLAN ("\"title\":5"), RANCANG_FILE_ERROR_VALUE, "/plan/title" },
    { PLAN ("\"title\":\"a\\nb\""), RANCANG_FILE_ERROR_VALUE, "/plan/title" },
    { PLAN ("\"title\":\"a\\u0001b\""), RANCANG_FILE_ERROR_VALUE, "/plan/title" },
    { PLAN ("\"title\":\"a\\u0000b\""), RANCANG_FILE_ERROR_SYNTAX, "/plan/title" },
    { PLAN ("\"title\":\"\\ud800\""), RANCANG_FILE_ERROR_SYNTAX, "/plan/title" },
    { PLAN ("\"start-year\":\"2022\""), RANCANG_FILE_ERROR_VALUE, "/plan/start-year" },
    { PLAN ("\"start-year\":22"), RANCANG_FILE_ERROR_VALUE, "/plan/start-year" },
    { PLAN ("\"legal-basis\":\"x\""), RANCANG_FILE_ERROR_VALUE, "/plan/legal-basis" },
    { PLAN ("\"legal-basis\":[\"x\",1]"), RANCANG_FILE_ERROR_VALUE, "/plan/legal-basis/1" },
    { PLAN ("\"agencies\":{}"), RANCANG_FILE_ERROR_VALUE, "/plan/agencies" },
    { PLAN ("\"agencies\":[{},7]"), RANCANG_FILE_ERROR_VALUE, "/plan/agencies/1" },
    { PLAN ("\"agencies\":[{\"id\":\"a\"},{\"id\":\"a\"}]"), RANCANG_FILE_ERROR_VALUE,
      "/plan/agencies/1/id" },
    { PLAN ("\"region\":[]"), RANCANG_FILE_ERROR_VALUE, "/plan/region" },
    { PLAN ("\"region\":{\"area\":\"big\"}"), RANCANG_FILE_ERROR_VALUE, "/plan/region/area" },
    { PLAN ("\"region\":{\"area\":1e400}"), RANCANG_FILE_ERROR_SYNTAX, "/plan/region/area" },
    { PLAN ("\"region\":{\"area\":1e30}"), RANCANG_FILE_ERROR_VALUE, "/plan/region/area" },
    { PLAN ("\"region\":{\"area\":0.12345678901234567890}"), RANCANG_FILE_ERROR_SYNTAX,
      "/plan/region/area" },
    { PLAN ("\"region\":{\"population\":9223372036854775808}"), RANCANG_FILE_ERROR_SYNTAX,
      "/plan/region/population" },
    { PLAN ("\"title\":\"a\",\"title\":\"b\""), RANCANG_FILE_ERROR_SYNTAX, "/plan/title" },
    { PLAN ("\"title\":\"a\",\"t\\u0069tle\":\"b\""), RANCANG_FILE_ERROR_SYNTAX, "/plan" },
    { PLAN ("\"x\":01"), RANCANG_FILE_ERROR_SYNTAX, "/plan" },
    { PLAN ("\"x\":[1,]"), RANCANG_FILE_ERROR_SYNTAX, "/plan/x" },
    { PLAN ("\"x\":tru"), RANCANG_FILE_ERROR_SYNTAX, "/plan/x" },
    { PLAN ("\"x\":1") " 2", RANCANG_FILE_ERROR_SYNTAX, "" },
    { PLAN ("\"stages\":[{\"date\":\"21-09-2022\"}]"), RANCANG_FILE_ERROR_VALUE,
      "/plan/stages/0/date" },
    /* The exponent alone would overflow when it is compared. */
    { PLAN ("\"region\":{\"area\":0.1e-9223372036854775808}"), RANCANG_FILE_ERROR_SYNTAX,
      "/plan/region/area" },
    { PLAN ("\"region\":{\"area\":0.1e-99999999999999999999}"), RANCANG_FILE_ERROR_SYNTAX,
      "/plan/region/area" },
    { PLAN ("\"stages\":[{\"date\":\"2022- 1--5\"}]"), RANCANG_FILE_ERROR_VALUE,
      "/plan/stages/0/date" },
    { PLAN ("\"a/b~\":1,\"id\":5"), RANCANG_FILE_ERROR_VALUE, "/plan/id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RancangPlan) plan = read_text (cases[i].text, &error);

      g_test_message ("%s: %s", cases[i].text, error != NULL ? error->message : "accepted");
      g_assert_null (plan);
      g_assert_error (error, RANCANG_FILE_ERROR, cases[i].code);
      if (strstr (g_getenv ("LANGUAGE") != NULL ? g_getenv ("LANGUAGE") : "", "id") == NULL ||
          *cases[i].place == '/')
        g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

static void
test_line (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (canonical, strlen (canonical));

  g_assert_cmpuint (rancang_json_find_line (bytes, ""), ==, 1);
  g_assert_cmpuint (rancang_json_find_line (bytes, "/plan/title"), ==, 6);
  g_assert_cmpuint (rancang_json_find_line (bytes, "/plan/dimensions/0/code"), ==, 16);
  g_assert_cmpuint (rancang_json_find_line (bytes, "/plan/nothing"), ==, 0);
}

/* Names in a file may steer a terminal or go on for ever; the line is found all the same. */
static void
test_place (void)
{
  g_autofree char *name = g_strnfill (100000, 'x');
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\n\"\\u0061\":\n1}", 13);

  g_assert_cmpuint (rancang_json_find_line (bytes, "/a"), ==, 3);
  text = g_strdup_printf ("{\"format\":\"rancang\",\"version\":\"2.0\",\"plan\":{\"agencies\":[{},"
                          "{\"programme-budget\":1,\"id\":{\"\\u001b[2J\\n%s\":1}}]}}", name);
  g_assert_null (read_text (text, &error));
  g_assert_cmpuint (strlen (error->message), <, 1000);
  g_clear_error (&error);
  g_assert_null (read_text ("{\"format\":\"rancang\",\"version\":\"2.0\",\"plan\":"
                            "{\"dimensions\":[{"
                            "\"sub-dimensions\":[{\"programmes\":[{\"budget-lines\":[{\"amounts\":"
                            "{\"\\u001b[2J\\n\":1}}]}]}]}]}}", &error));
  g_assert_nonnull (strstr (error->message, "\\u001b[2J\\u000a"));
  g_assert_null (strchr (error->message, '\033'));
  g_assert_null (strchr (error->message, '\n'));
}

/* What the four operations accept is always read again. */
static void
test_digits (void)
{
  static const struct { gint64 digits; guint scale; gboolean good; } numbers[] = {
    { 999999999999999999, 0, TRUE }, { -999999999999999999, 0, TRUE },
    { 1000000000000000000, 0, FALSE }, { G_MAXINT64, 0, FALSE }, { G_MININT64 + 1, 0, FALSE },
    { 999999999999999, 9, TRUE }, { 123456789123456789, 9, FALSE }, { 1, 9, TRUE },
    { -999999999999999, 1, TRUE }, { 9999999999999999, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (RancangPlan) plan = rancang_plan_new ();
      g_autoptr (RancangItem) region = rancang_item_new ("region");
      g_autoptr (RancangPlan) again = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      RancangDecimal number;

      rancang_decimal_init (&number, numbers[i].digits, numbers[i].scale);
      rancang_plan_insert (plan, rancang_plan_get_root (plan), region, -1, NULL);
      g_assert_cmpint (rancang_plan_set_number (plan, region, "area", &number, &error), ==,
                       numbers[i].good);
      g_clear_error (&error);
      text = write_text (plan);
      again = read_text (text, &error);
      g_assert_no_error (error);
    }
}

static void
test_versions (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) minor = NULL;
  g_autoptr (RancangPlan) major = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/x.rancang");
  g_autofree char *text = NULL;

  minor = read_text ("{\"format\":\"rancang\",\"version\":\"2.7\","
                     "\"plan\":{\"id\":\"p\",\"new\":1}}", &error);
  g_assert_no_error (error);
  g_assert_false (rancang_plan_is_immutable (minor));
  text = write_text (minor);
  g_assert_nonnull (strstr (text, "\"version\": \"2.7\""));
  g_assert_nonnull (strstr (text, "\"new\": 1"));

  major = read_text ("{\"format\":\"rancang\",\"version\":\"3.0\",\"plan\":{\"id\":\"p\","
                     "\"title\":{\"id\":\"Judul\"},\"start-year\":2022}}", &error);
  g_assert_no_error (error);
  g_assert_true (rancang_plan_is_immutable (major));
  g_assert_cmpint (rancang_item_get_year (rancang_plan_get_root (major), "start-year"), ==, 2022);
  g_assert_false (rancang_file_save (major, file, NULL, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_READ_ONLY);
}

static GBytes *
make_wide (guint n_numbers)
{
  GString *text = g_string_new ("{\"format\":\"rancang\",\"version\":\"2.0\",\"x\":");

  for (int i = 0; i < 60; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < n_numbers; i++)
    g_string_append (text, "1,");
  g_string_append_c (text, '1');
  for (int i = 0; i < 60; i++)
    g_string_append_c (text, ']');
  g_string_append (text, ",\"plan\":{}}");

  return g_string_free_to_bytes (text);
}

static void
test_limits (void)
{
  g_autoptr (GString) deep = g_string_new ("{\"x\":");
  g_autoptr (GBytes) large = NULL;
  g_autoptr (GError) error = NULL;
  char *spaces;

  for (int i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (read_text (deep->str, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT);
  g_clear_error (&error);

  /* 2 MiB as it stands here, but more than 64 MiB with an indent for each number. */
  large = make_wide (1024 * 1024);
  g_assert_null (rancang_json_read_plan (large, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT);
  g_clear_error (&error);
  g_clear_pointer (&large, g_bytes_unref);

  spaces = g_malloc (RANCANG_FILE_SIZE_MAX + 1);
  memset (spaces, ' ', RANCANG_FILE_SIZE_MAX + 1);
  large = g_bytes_new_take (spaces, RANCANG_FILE_SIZE_MAX + 1);
  g_assert_null (rancang_json_read_plan (large, &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT);
}

/* No cut and no changed byte makes the reader crash; what it accepts it writes and reads again. */
static void
test_damaged (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gsize size = strlen (canonical);

  for (gsize length = 0; length < size - 1; length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_static (canonical, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (rancang_json_read_plan (cut, &error));
      g_assert_nonnull (error);
    }
  for (int i = 0; i < 4000; i++)
    {
      g_autofree char *text = g_strdup (canonical);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (RancangPlan) plan = NULL;
      g_autoptr (GError) error = NULL;

      text[g_rand_int_range (random, 0, size)] = (char) g_rand_int_range (random, 0, 256);
      bytes = g_bytes_new (text, size);
      plan = rancang_json_read_plan (bytes, &error);
      g_assert_true ((plan != NULL) != (error != NULL));
      if (plan != NULL)
        {
          g_autofree char *once = write_text (plan);
          g_autoptr (RancangPlan) again = read_text (once, &error);
          g_autofree char *twice = NULL;

          g_assert_no_error (error);
          twice = write_text (again);
          g_assert_cmpstr (once, ==, twice);
        }
    }
}

static void
test_item (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"title\":\"A\",\"indicators\":[{}]}", 31);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangItem) item = rancang_json_read_item (bytes, "programme", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rancang_item_get_title (item), ==, "A");
  g_assert_cmpuint (rancang_item_count_children (item, "indicator"), ==, 1);
  g_assert_true (g_uuid_string_is_valid (rancang_item_get_id (item)));
}

/* A file of the first format: lists of words are items now, and two fields went to a child. */
static void
test_first_format (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "first-format.rancang", NULL);
  g_autofree char *wanted_path = g_test_build_filename (G_TEST_DIST, "second-format.rancang", NULL);
  g_autofree char *first = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangPlan) twin = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &first, NULL, NULL));
  plan = read_text (first, &error);
  g_assert_no_error (error);
  twin = read_text (first, &error);
  g_assert_no_error (error);
  written = write_text (plan);
  again = write_text (twin);
  g_assert_cmpstr (written, ==, again);
  g_assert_true (g_file_get_contents (wanted_path, &wanted, NULL, NULL));
  g_assert_cmpstr (written, ==, wanted);
}

/* What a file of the first format may hold is refused or kept as unknown in one of the second. */
static void
test_second_format (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autofree char *text = NULL;

  g_assert_null (read_text (PLAN ("\"vision-words\":[\"Cerdas\"]"), &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_null (read_text ("{\"format\":\"rancang\",\"version\":\"1.0\",\"plan\":"
                            "{\"vision-words\":[\"two\\nlines\"]}}", &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_VALUE);
  g_clear_error (&error);
  plan = read_text (PLAN ("\"risk\":\"kept\""), &error);
  g_assert_no_error (error);
  text = write_text (plan);
  g_assert_nonnull (strstr (text, "\"risk\": \"kept\""));
}

/* The id may stand anywhere in its object, the plan before what says how to read it. */
static void
test_any_order (void)
{
  g_autofree char *backwards = NULL;
  g_autofree char *forwards = NULL;
  g_autoptr (RancangPlan) late = NULL;
  g_autoptr (RancangPlan) early = NULL;
  g_autoptr (GError) error = NULL;

  late = read_text ("{\"plan\":{\"programme-budget\":{\"id\":\"u\"},\"vision-words\":[\"Cerdas\","
                    "{\"title\":\"Lestari\",\"id\":\"w\"}],\"dimensions\":[{\"sub-dimensions\":[{},"
                    "{\"code\":\"S\",\"id\":\"s\"}],\"title\":\"D\",\"i\\u0064\":\"d\"}],"
                    "\"id\":\"p\"},\"more\":[],\"version\":\"1.0\",\"format\":\"rancang\"}",
                    &error);
  g_assert_no_error (error);
  early = read_text ("{\"format\":\"rancang\",\"version\":\"1.0\",\"plan\":{\"id\":\"p\","
                     "\"programme-budget\":{\"id\":\"u\"},\"vision-words\":[\"Cerdas\","
                     "{\"id\":\"w\",\"title\":\"Lestari\"}],\"dimensions\":[{\"id\":\"d\","
                     "\"title\":\"D\",\"sub-dimensions\":[{},{\"id\":\"s\",\"code\":\"S\"}]}]},"
                     "\"more\":[]}", &error);
  g_assert_no_error (error);
  backwards = write_text (late);
  forwards = write_text (early);
  g_assert_cmpstr (backwards, ==, forwards);
  g_assert_nonnull (rancang_plan_find (late, "d"));
  g_assert_nonnull (rancang_plan_find (late, "s"));
  g_assert_nonnull (strstr (backwards, "\"more\": []"));
}

/* Text that is no JSON is named first, although the values before it are wrong too. */
static void
test_which_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (PLAN ("\"title\":5,\"x\":[1,2,]"), &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "/plan/x/2"));
  g_clear_error (&error);
  g_assert_null (read_text (PLAN ("\"title\":5,\"start-year\":\"x\""), &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "/plan/title"));
  g_clear_error (&error);
  g_assert_null (read_text ("{\"plan\":{\"title\":5},\"format\":\"x\",\"version\":\"2.0\"}",
                            &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_FORMAT);
}

/* However a number is spelled, the plan holds the same one. */
static void
test_spellings (void)
{
  static const struct { const char *text, *written; } numbers[] = {
    { "0", "0" }, { "-0", "0" }, { "-0.0", "0" }, { "0e5", "0" }, { "12.50", "12.5" },
    { "1.500000000000000000000000000000", "1.5" }, { "100", "100" }, { "1e2", "100" },
    { "1.5E+3", "1500" }, { "25e-1", "2.5" }, { "1e-9", "0.000000001" },
    { "0.00001", "0.00001" }, { "999999999999999999", "999999999999999999" },
    { "-7.000000001", "-7.000000001" }, { "1000000000000000.0", "1000000000000000" },
    { "1e-10", NULL }, { "0.0000000001", NULL }, { "1e18", NULL }, { "1000000000000000000", NULL },
    { "1.2.3", NULL }, { "-", NULL }, { "1e", NULL }, { ".5", NULL }, { "+1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = g_strdup_printf (PLAN ("\"region\":{\"area\":%s}"), numbers[i].text);
      g_autofree char *wanted = g_strdup_printf ("\"area\": %s\n", numbers[i].written);
      g_autofree char *written = NULL;
      g_autoptr (RancangPlan) plan = read_text (text, NULL);

      g_test_message ("%s", numbers[i].text);
      g_assert_true ((plan != NULL) == (numbers[i].written != NULL));
      if (plan == NULL)
        continue;
      written = write_text (plan);
      g_assert_nonnull (strstr (written, wanted));
    }
}

/* Members of an object with many of them: none may stand there twice, and all are kept. */
static void
test_many_members (void)
{
  static const guint twins[] = { 0, 1, 31, 32, 33, 34, 198, 199 };
  g_autoptr (GString) members = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (members, ",\"m%u\":%u", i, i);
  text = g_strdup_printf (PLAN ("\"id\":\"p\"%s"), members->str);
  plan = read_text (text, &error);
  g_assert_no_error (error);
  written = write_text (plan);
  g_assert_nonnull (strstr (written, "\"m199\": 199\n"));
  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      g_autofree char *twice = g_strdup_printf (PLAN ("\"id\":\"p\"%s,\"\\u006d%u\":0"),
                                                members->str, twins[i]);

      g_assert_null (read_text (twice, &error));
      g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_SYNTAX);
      g_clear_error (&error);
    }
}

/* What a newer major version means by a field that is known here is kept as it stands. */
static void
test_forgiven (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autofree char *text = NULL;

  plan = read_text ("{\"format\":\"rancang\",\"version\":\"3.0\",\"plan\":{\"id\":\"p\","
                    "\"legal-basis\":[\"a\",{\"b\":[1,{\"c\":2.50}]}],\"title\":\"T\"}}", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rancang_item_get_title (rancang_plan_get_root (plan)), ==, "T");
  text = write_text (plan);
  g_assert_nonnull (strstr (text, "\"c\": 2.5\n"));
  g_assert_null (read_text ("{\"format\":\"rancang\",\"version\":\"3.0\",\"plan\":{\"id\":\"p\","
                            "\"legal-basis\":[\"a\",{\"b\":[1,{\"c\":2.50]}],\"title\":\"T\"}}",
                            &error));
  g_assert_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_SYNTAX);
}

static gboolean
is_derived (RancangItem *item,
            gpointer     user_data)
{
  guint *n_derived = user_data;

  *n_derived += strlen (rancang_item_get_id (item)) == 36 && rancang_item_get_id (item)[14] == '5';

  return TRUE;
}

/* An id that the file gives to somebody else is passed over, even where it comes later. */
static void
test_derived_ids (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = read_text (PLAN ("\"id\":\"p\",\"missions\":[{},{}]"), &error);
  g_autoptr (RancangPlan) clash = NULL;
  g_autofree char *text = NULL;
  RancangItem *first;
  guint n_derived = 0;

  g_assert_no_error (error);
  rancang_item_foreach (rancang_plan_get_root (plan), NULL, is_derived, &n_derived);
  g_assert_cmpuint (n_derived, ==, 2);
  first = rancang_item_peek_child (rancang_plan_get_root (plan), "mission", 0);
  text = g_strdup_printf (PLAN ("\"id\":\"p\",\"missions\":[{},{\"id\":\"%s\"}]"),
                          rancang_item_get_id (first));
  clash = read_text (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rancang_plan_get_n_items (clash), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/same-bytes", test_same_bytes);
  g_test_add_func ("/json/order", test_order);
  g_test_add_func ("/json/errors", test_errors);
  g_test_add_func ("/json/line", test_line);
  g_test_add_func ("/json/place", test_place);
  g_test_add_func ("/json/digits", test_digits);
  g_test_add_func ("/json/versions", test_versions);
  g_test_add_func ("/json/first-format", test_first_format);
  g_test_add_func ("/json/second-format", test_second_format);
  g_test_add_func ("/json/derived-ids", test_derived_ids);
  g_test_add_func ("/json/any-order", test_any_order);
  g_test_add_func ("/json/which-error", test_which_error);
  g_test_add_func ("/json/spellings", test_spellings);
  g_test_add_func ("/json/many-members", test_many_members);
  g_test_add_func ("/json/forgiven", test_forgiven);
  g_test_add_func ("/json/limits", test_limits);
  g_test_add_func ("/json/damaged", test_damaged);
  g_test_add_func ("/json/item", test_item);

  return g_test_run ();
}
