/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-scoring.c: the published results to the last digit, and what can go wrong */

#include <json-glib/json-glib.h>
#include <rancang.h>
#include <string.h>

static RancangScoreModel *
load_model (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_build_filename (MODELS_DIR, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RancangScoreModel *model;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  model = rancang_score_model_new_from_bytes (bytes, &error);
  g_assert_no_error (error);

  return model;
}

static RancangPlan *
plan_with_evaluation (const char   *model,
                      int           year,
                      RancangItem **evaluation)
{
  RancangPlan *plan = rancang_plan_new ();
  RancangItem *item = rancang_item_new ("evaluation");

  g_object_set (item, "model", model, "year", year, NULL);
  g_assert_true (rancang_plan_insert (plan, rancang_plan_get_root (plan), item, -1, NULL));
  *evaluation = item;
  g_object_unref (item);

  return plan;
}

static void
add_mark (RancangPlan *plan,
          RancangItem *evaluation,
          const char  *question,
          const char  *value)
{
  g_autoptr (RancangItem) mark = rancang_item_new ("mark");
  RancangDecimal number;

  g_object_set (mark, "question", question, NULL);
  if (value != NULL)
    {
      g_assert_true (rancang_decimal_parse (&number, value));
      g_object_set (mark, "value", &number, NULL);
    }
  g_assert_true (rancang_plan_insert (plan, evaluation, mark, -1, NULL));
}

static void
assert_score (RancangScore *score,
              const char   *expected)
{
  g_autofree char *text = NULL;

  if (expected == NULL)
    {
      g_assert_null (rancang_score_get_value (score));
      return;
    }
  g_assert_nonnull (rancang_score_get_value (score));
  text = rancang_decimal_to_string (rancang_score_get_value (score));
  g_assert_cmpstr (text, ==, expected);
}

static RancangScore *
child (RancangScore *score,
       guint         position)
{
  g_autoptr (RancangScore) item = NULL;

  item = g_list_model_get_item (rancang_score_get_children (score), position);

  return item;
}

static const char *const dimensions[] = { "baseline", "output", "outcome", "impact",
                                          "quick-wins" };

/* Rows printed by the ministry: dimension scores in, final score out, to the last digit. */
static void
test_regions (void)
{
  g_autoptr (RancangScoreModel) model = load_model ("kominfo-2022");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "kominfo-2022-regions.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_rows = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), ",", -1);
      RancangItem *evaluation;
      g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2022", 2022, &evaluation);
      g_autoptr (RancangScore) score = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 5; j++)
        add_mark (plan, evaluation, dimensions[j], cells[j + 1]);
      score = rancang_score_model_score (model, plan, 2022, &error);
      g_assert_no_error (error);
      g_test_message ("%s", cells[0]);
      assert_score (score, cells[6]);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, 21);
}

/* The questions of a dimension in the order of the model, groups opened. */
static void
collect_questions (RancangScore *score,
                   GPtrArray    *codes)
{
  guint n = g_list_model_get_n_items (rancang_score_get_children (score));

  if (n == 0)
    g_ptr_array_add (codes, (char *) rancang_score_get_code (score));
  for (guint i = 0; i < n; i++)
    collect_questions (child (score, i), codes);
}

static void
mark_all (RancangPlan  *plan,
          RancangItem  *evaluation,
          RancangScore *dimension,
          JsonArray    *marks)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  collect_questions (dimension, codes);
  g_assert_cmpuint (codes->len, ==, json_array_get_length (marks));
  for (guint i = 0; i < codes->len; i++)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (text, sizeof text, "%.2f", json_array_get_double_element (marks, i));
      add_mark (plan, evaluation, codes->pdata[i], text);
    }
}

static void
test_malang (void)
{
  static const char *const members[] = { "baseline", "output", "outcome", "impact",
                                         "quick_wins" };
  static const char *const printed[] = { "1.40", "1.54", "2.92", "2.56", "3.08" };
  g_autoptr (RancangScoreModel) model = load_model ("kominfo-2022");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "malang-2022.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  RancangItem *evaluation;
  g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2022", 2022, &evaluation);
  g_autoptr (RancangScore) empty = rancang_score_model_score (model, plan, 0, NULL);
  g_autoptr (RancangScore) score = NULL;
  JsonObject *marks;

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  marks = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                         "marks");
  for (guint i = 0; i < 5; i++)
    mark_all (plan, evaluation, child (empty, i),
              json_object_get_array_member (marks, members[i]));

  score = rancang_score_model_score (model, plan, 0, NULL);
  for (guint i = 0; i < 5; i++)
    {
      RancangScore *dimension = child (score, i);
      g_autofree char *text = NULL;

      text = rancang_decimal_to_fixed (rancang_score_get_value (dimension),
                                       rancang_score_get_places (dimension));
      g_assert_cmpstr (text, ==, printed[i]);
    }
  assert_score (score, "2.51");
  g_assert_cmpuint (rancang_score_get_n_questions (score), ==, 59);
  g_assert_cmpuint (rancang_score_get_n_answered (score), ==, 59);
}

static void
test_incomplete (void)
{
  g_autoptr (RancangScoreModel) model = load_model ("kominfo-2022");
  RancangItem *evaluation;
  g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2022", 2022, &evaluation);
  g_autoptr (RancangScore) empty = rancang_score_model_score (model, plan, 2022, NULL);
  g_autoptr (RancangScore) score = NULL;
  g_autofree char *en = NULL;
  g_autofree char *id = NULL;

  assert_score (empty, NULL);
  g_assert_cmpuint (rancang_score_get_n_answered (empty), ==, 0);

  add_mark (plan, evaluation, "baseline.1", "2");
  add_mark (plan, evaluation, "baseline.2", "3.5");
  add_mark (plan, evaluation, "baseline.3", NULL);
  score = rancang_score_model_score (model, plan, 2022, NULL);
  assert_score (child (score, 0), "2.75");
  g_assert_cmpuint (rancang_score_get_n_answered (child (score, 0)), ==, 2);
  g_assert_cmpuint (rancang_score_get_n_questions (child (score, 0)), ==, 5);
  assert_score (child (score, 1), NULL);
  g_assert_null (rancang_score_get_contribution (child (score, 1)));
  assert_score (score, "0.28");

  en = rancang_score_dup_explanation (score, RANCANG_LANGUAGE_ENGLISH);
  id = rancang_score_dup_explanation (score, RANCANG_LANGUAGE_INDONESIAN);
  g_test_message ("%s", en);
  g_test_message ("%s", id);
  g_assert_nonnull (strstr (en, "0.28"));
  g_assert_nonnull (strstr (id, "0,28"));
  g_assert_nonnull (strstr (en, "2 of 59"));
}

static void
test_question_marks_win (void)
{
  g_autoptr (RancangScoreModel) model = load_model ("kominfo-2022");
  RancangItem *evaluation;
  g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2022", 2022, &evaluation);
  g_autoptr (RancangScore) score = NULL;
  g_autofree char *en = NULL;

  add_mark (plan, evaluation, "baseline", "4");
  add_mark (plan, evaluation, "baseline.1", "1");
  score = rancang_score_model_score (model, plan, 2022, NULL);
  assert_score (child (score, 0), "1");
  g_assert_nonnull (rancang_score_get_mark_id (child (score, 0)));
  en = rancang_score_dup_explanation (child (score, 0), RANCANG_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (en, "not used"));
}

static void
assert_mark_error (RancangScoreModel *model,
                   const char        *question,
                   const char        *value,
                   const char        *again)
{
  RancangItem *evaluation;
  g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2022", 2022, &evaluation);
  g_autoptr (GError) error = NULL;

  add_mark (plan, evaluation, question, value);
  if (again != NULL)
    add_mark (plan, evaluation, question, again);
  g_assert_null (rancang_score_model_score (model, plan, 2022, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK);
  g_assert_nonnull (strstr (error->message, question));
  g_assert_nonnull (strstr (error->message, "2022"));
}

static void
test_mark_errors (void)
{
  g_autoptr (RancangScoreModel) model = load_model ("kominfo-2022");

  assert_mark_error (model, "baseline.1", "4.01", NULL);
  assert_mark_error (model, "baseline.1", "-0.1", NULL);
  assert_mark_error (model, "baseline.99", "2", NULL);
  assert_mark_error (model, "baseline.planning", "2", NULL);
  assert_mark_error (model, "baseline.1", "2", "2");
  assert_mark_error (model, "quick-wins", "5", NULL);
}

static void
test_which_evaluation (void)
{
  g_autoptr (RancangScoreModel) model = load_model ("kominfo-2022");
  RancangItem *evaluation;
  g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2022", 2022, &evaluation);
  g_autoptr (RancangItem) newer = rancang_item_new ("evaluation");
  g_autoptr (RancangItem) twin = rancang_item_new ("evaluation");
  g_autoptr (RancangScore) score = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *en = NULL;

  add_mark (plan, evaluation, "baseline", "2");
  g_object_set (newer, "model", "kominfo-2022", "year", 2023, NULL);
  rancang_plan_insert (plan, rancang_plan_get_root (plan), newer, 0, NULL);
  add_mark (plan, newer, "baseline", "4");

  score = rancang_score_model_score (model, plan, 0, NULL);
  assert_score (score, "0.4");
  en = rancang_score_dup_explanation (score, RANCANG_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (en, "2022"));
  g_assert_nonnull (strstr (en, "+0.20"));
  g_assert_nonnull (strstr (en, "not made for that year"));

  g_assert_null (rancang_score_model_score (model, plan, 2021, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION);
  g_clear_error (&error);

  g_object_set (twin, "model", "kominfo-2022", "year", 2022, NULL);
  rancang_plan_insert (plan, rancang_plan_get_root (plan), twin, -1, NULL);
  g_assert_null (rancang_score_model_score (model, plan, 2022, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION);
}

/* Whole numbers of hundredths, so that the expected sum can be made with integers alone. */
static void
test_rounding (void)
{
  static const gint64 weights[] = { 10, 20, 30, 10, 30 };
  g_autoptr (RancangScoreModel) model = load_model ("kominfo-2022");

  for (guint run = 0; run < 300; run++)
    {
      RancangItem *evaluation;
      g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2022", 2022, &evaluation);
      g_autoptr (RancangScore) score = NULL;
      g_autofree char *expected = NULL;
      RancangDecimal sum;
      gint64 hundredths = 0;

      for (guint i = 0; i < 5; i++)
        {
          gint64 value = g_test_rand_int_range (0, 401);
          g_autofree char *text = g_strdup_printf ("%d.%02d", (int) (value / 100),
                                                   (int) (value % 100));

          add_mark (plan, evaluation, dimensions[i], text);
          hundredths += (value * weights[i] + 50) / 100;
        }
      rancang_decimal_init (&sum, hundredths, 2);
      expected = rancang_decimal_to_string (&sum);
      score = rancang_score_model_score (model, plan, 2022, NULL);
      assert_score (score, expected);
    }
}

/* The older cohorts had the same questions and other weights. */
static void
test_established (void)
{
  g_autoptr (RancangScoreModel) base = load_model ("kominfo-2022");
  g_autoptr (RancangScoreModel) model = NULL;
  RancangItem *evaluation;
  g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2019", 2022, &evaluation);
  g_autoptr (RancangScore) score = NULL;

  rancang_score_model_register (base);
  model = load_model ("kominfo-2019");
  for (guint i = 0; i < 5; i++)
    add_mark (plan, evaluation, dimensions[i], i == 3 ? "4" : i == 4 ? "1" : "2");
  score = rancang_score_model_score (model, plan, 0, NULL);
  assert_score (score, "2.2");
  g_assert_cmpuint (rancang_score_get_n_questions (score), ==, 59);
}

static void
test_model_2023 (void)
{
  static const guint n_questions[] = { 5, 7, 33, 54, 12, 6 };
  g_autoptr (RancangScoreModel) model = load_model ("kominfo-2023");
  RancangItem *evaluation;
  g_autoptr (RancangPlan) plan = plan_with_evaluation ("kominfo-2023", 2023, &evaluation);
  g_autoptr (RancangScore) score = rancang_score_model_score (model, plan, 0, NULL);

  g_assert_cmpuint (rancang_score_get_n_questions (score), ==, 117);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpuint (rancang_score_get_n_questions (child (score, i)), ==, n_questions[i]);
}

#define HEAD "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"scoring\",\"id\":\"m\"," \
             "\"pack-version\":\"1\",\"title\":\"M\","
#define RULE "\"scale\":{\"minimum\":0,\"maximum\":4}," \
             "\"rounding\":{\"mode\":\"half-up\",\"score-places\":2,\"part-places\":2},"

static const char *const hostile[] = {
  "",
  "{}",
  HEAD "\"tree\":{}}",
  HEAD "\"scale\":{\"minimum\":4,\"maximum\":0},\"rounding\":{\"mode\":\"half-up\","
       "\"score-places\":2,\"part-places\":2},\"tree\":{\"code\":\"f\",\"title\":\"F\"}}",
  HEAD "\"scale\":{\"minimum\":0,\"maximum\":4},\"rounding\":{\"mode\":\"half-up\","
       "\"score-places\":99,\"part-places\":2},\"tree\":{\"code\":\"f\",\"title\":\"F\"}}",
  HEAD RULE "\"tree\":[]}",
  HEAD RULE "\"tree\":{\"code\":\"f\",\"title\":\"F\"}}",
  HEAD RULE "\"tree\":{\"code\":\"f\",\"title\":\"F\",\"aggregation\":\"magic\",\"children\":[]}}",
  HEAD RULE "\"tree\":{\"code\":\"f\",\"title\":\"F\",\"aggregation\":\"mean\",\"children\":[]}}",
  HEAD RULE "\"tree\":{\"code\":\"f\",\"title\":\"F\",\"aggregation\":\"mean\",\"children\":[7]}}",
  HEAD RULE "\"tree\":{\"code\":\"f\",\"title\":\"F\",\"aggregation\":\"mean\",\"children\":["
            "{\"code\":\"f\",\"title\":\"again\"}]}}",
  HEAD RULE "\"tree\":{\"code\":\"f\",\"title\":\"F\",\"aggregation\":\"weighted-sum\","
            "\"children\":[{\"code\":\"q\",\"title\":\"no weight\"}]}}",
  HEAD RULE "\"tree\":{\"code\":\"f\",\"title\":\"F\",\"aggregation\":\"weighted-sum\","
            "\"children\":[{\"code\":\"q\",\"title\":\"Q\",\"weight\":0}]}}",
  HEAD RULE "\"tree\":{\"code\":\"f\",\"title\":\"F\",\"aggregation\":\"weighted-sum\","
            "\"children\":[{\"code\":\"q\",\"title\":\"Q\",\"weight\":-5}]}}",
};

static void
test_hostile_models (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (hostile[i], strlen (hostile[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (rancang_score_model_new_from_bytes (bytes, &error));
      g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL);
      g_test_message ("%u: %s", i, error->message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring/regions", test_regions);
  g_test_add_func ("/scoring/malang", test_malang);
  g_test_add_func ("/scoring/incomplete", test_incomplete);
  g_test_add_func ("/scoring/question-marks-win", test_question_marks_win);
  g_test_add_func ("/scoring/mark-errors", test_mark_errors);
  g_test_add_func ("/scoring/which-evaluation", test_which_evaluation);
  g_test_add_func ("/scoring/rounding", test_rounding);
  g_test_add_func ("/scoring/established", test_established);
  g_test_add_func ("/scoring/model-2023", test_model_2023);
  g_test_add_func ("/scoring/hostile-models", test_hostile_models);

  return g_test_run ();
}
