/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fuzz-pack.c: bytes as a pack, as a scoring model, as a catalogue of messages */

#include "fuzz.h"

#include <string.h>

#include "packs/pack.h"
#include "model/catalogue-private.h"
#include "scoring/score-model.h"

static const char framework[] =
  "{\"format\": \"rancang-pack\", \"version\": \"1.0\", \"type\": \"framework\", \"id\": \"f\","
  " \"pack-version\": \"1\", \"title\": \"F\", \"title-en\": \"F\", \"valid-from\": 2017,"
  " \"dimensions\": [{\"id\": \"d\", \"code\": \"d\", \"title\": \"D\", \"colour\": \"#3584e4\","
  " \"sub-dimensions\": [{\"id\": \"s\", \"code\": \"s\", \"title\": \"S\"}]}]}";
static const char template[] =
  "{\"format\": \"rancang-pack\", \"version\": \"1.0\", \"type\": \"template\", \"id\": \"t\","
  " \"pack-version\": \"1\", \"title\": \"T\", \"source\": \"S\", \"framework\": \"f\","
  " \"region\": {\"name\": \"OKI\", \"code\": \"16.02\", \"province\": \"Sumsel\"},"
  " \"plan\": {\"title\": \"P\", \"agencies\": [{\"id\": \"a\", \"title\": \"A\"}],"
  " \"dimensions\": [{\"code\": \"d\", \"sub-dimensions\": [{\"code\": \"s\", \"programmes\":"
  " [{\"id\": \"p\", \"title\": \"P\", \"agency\": \"a\"}]}]}]}}";
static const char model[] =
  "{\"format\": \"rancang-pack\", \"version\": \"1.0\", \"type\": \"scoring\", \"id\": \"m\","
  " \"pack-version\": \"1\", \"title\": \"M\", \"scale\": {\"minimum\": 0, \"maximum\": 4},"
  " \"rounding\": {\"mode\": \"half-up\", \"score-places\": 2, \"part-places\": 2},"
  " \"tree\": {\"code\": \"r\", \"title\": \"R\", \"aggregation\": \"weighted-sum\","
  " \"children\": [{\"code\": \"a\", \"title\": \"A\", \"weight\": 100, \"aggregation\": \"mean\","
  " \"children\": [{\"code\": \"q\", \"title\": \"Q\"}]}]}}";

/* What reads the plan, scales, labels, limits. */
static const char reading[] =
  "{\"format\": \"rancang-pack\", \"version\": \"1.0\", \"type\": \"scoring\", \"id\": \"r\","
  " \"pack-version\": \"1\", \"title\": \"R\", \"official\": false,"
  " \"note\": \"N\","
  " \"family\": \"r\", \"cohorts\": [2017], \"areas\": [\"tourism\"],"
  " \"scale\": \"percentage\","
  " \"scales\": {\"n\": {\"type\": \"count\", \"full\": 3}},"
  " \"rounding\": {\"mode\": \"half-even\","
  " \"score-places\": 2, \"mark-places\": 1}, \"tree\": {\"code\": \"f\", \"title\": \"F\","
  " \"aggregation\": \"mean\", \"labels\": [{\"from\": 50, \"title\": \"L\"}], \"children\": ["
  "{\"code\": \"q\", \"title\": \"Q\", \"scale\": \"n\", \"cap\": 2, \"floor\": 1},"
  "{\"code\": \"s\", \"title\": \"S\", \"read\": {\"value\": \"share\","
  " \"kind\": \"evaluation\","
  " \"among\": [{\"field\": \"year\"}], \"with\": [{\"field\": \"model\", \"equals\": \"r\"}]}},"
  "{\"code\": \"e\", \"title\": \"E\", \"aggregation\": \"product\","
  " \"each\": {\"kind\": \"mark\"},"
  " \"children\": [{\"code\": \"v\", \"title\": \"V\", \"read\": {\"value\": \"field\","
  " \"field\": \"value\"}}]}]}}";
static const char derived[] =
  "{\"format\": \"rancang-pack\", \"version\": \"1.0\", \"type\": \"scoring\", \"id\": \"d\","
  " \"pack-version\": \"1\", \"title\": \"D\", \"based-on\": \"m\", \"changes\":"
  " {\"a\": {\"weight\": 100, \"cap\": 3}}}";

static RancangPack *known_framework;

/* A catalogue of one message. */
static GBytes *
make_catalogue (void)
{
  static const guint32 words[] = { 0x950412de, 0, 1, 28, 36, 0, 44, 1, 44, 1, 46 };
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) words, sizeof words);
  g_byte_array_append (bytes, (const guint8 *) "a\0b", 4);

  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
fuzz_make_seed (guint index)
{
  static const char *const texts[] = { framework, template, model, reading, derived };

  if (index < G_N_ELEMENTS (texts))
    return g_bytes_new_static (texts[index], strlen (texts[index]));

  return index == G_N_ELEMENTS (texts) ? make_catalogue () : NULL;
}

/* A plan that a pack makes can be saved and opened. */
static void
try_pack (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPack) pack = rancang_pack_new_from_bytes (bytes, &error);
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangPlan) again = NULL;
  g_autoptr (GBytes) written = NULL;

  g_assert_true ((pack == NULL) == (error != NULL));
  if (pack == NULL)
    return;
  plan = rancang_pack_create_plan (pack, rancang_pack_get_pack_type (pack) == RANCANG_PACK_TEMPLATE
                                           ? known_framework : NULL, &error);
  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan == NULL)
    return;
  written = rancang_json_write_plan (plan);
  again = rancang_json_read_plan (written, &error);
  g_assert_no_error (error);
}

static void
add_mark (RancangPlan *plan,
          RancangItem *evaluation,
          const char  *question)
{
  g_autoptr (RancangItem) mark = rancang_item_new ("mark");
  RancangDecimal value = { 2, 0 };

  g_object_set (mark, "question", question, "value", &value, NULL);
  rancang_plan_insert (plan, evaluation, mark, -1, NULL);
}

static gboolean
try_model (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangScoreModel) scoring = rancang_score_model_new_from_bytes (bytes, &error);
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (RancangItem) evaluation = rancang_item_new ("evaluation");
  g_autoptr (RancangScore) score = NULL;

  g_assert_true ((scoring == NULL) == (error != NULL));
  if (scoring == NULL)
    return FALSE;
  g_object_set (evaluation, "model", rancang_score_model_get_id (scoring), "year", 2022, NULL);
  rancang_plan_insert (plan, rancang_plan_get_root (plan), evaluation, -1, NULL);
  add_mark (plan, evaluation, "q");
  score = rancang_score_model_score (scoring, plan, 0, &error);
  g_assert_true ((score == NULL) == (error != NULL));
  for (int language = 0; score != NULL && language < 2; language++)
    {
      g_autofree char *text = rancang_score_dup_explanation (score, language);

      g_assert_nonnull (text);
    }

  return score != NULL;
}

/* For models that are based on it. */
static void
make_base_known (GBytes *bytes)
{
  g_autoptr (RancangScoreModel) scoring = rancang_score_model_new_from_bytes (bytes, NULL);

  rancang_score_model_register (scoring);
}

static void
try_catalogue (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangCatalogue) catalogue = rancang_catalogue_new_from_bytes (bytes, &error);
  const char *text;

  g_assert_true ((catalogue == NULL) == (error != NULL));
  if (catalogue == NULL)
    return;
  text = rancang_catalogue_lookup (catalogue, NULL, "a");
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
  rancang_catalogue_lookup (catalogue, "a", "b");
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (framework, strlen (framework));
  g_autoptr (GBytes) known_model = g_bytes_new_static (model, strlen (model));
  g_autoptr (GBytes) other_model = g_bytes_new_static (reading, strlen (reading));
  g_autoptr (GBytes) derived_model = g_bytes_new_static (derived, strlen (derived));

  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  known_framework = rancang_pack_new_from_bytes (bytes, NULL);
  g_assert_nonnull (known_framework);
  g_assert_true (try_model (known_model));
  make_base_known (known_model);
  g_assert_true (try_model (other_model));
  g_assert_true (try_model (derived_model));

  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  try_pack (bytes);
  try_model (bytes);
  try_catalogue (bytes);

  return 0;
}
