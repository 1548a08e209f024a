/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-score-kominfo.c: the ministry's models, as the host finds them */

#include <rancang.h>
#include <string.h>

static RancangHost *host;

static RancangPlan *
load_sample (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (SAMPLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = rancang_file_load (file, NULL, &error);

  g_assert_no_error (error);

  return rancang_plan_snapshot (plan);
}

static void
test_models (void)
{
  static const char *const ids[] = { "kominfo-2022", "kominfo-2019", "kominfo-2023",
                                     "kominfo-100", "spbe-2020", "readiness-elements",
                                     "readiness-components", "realisation", "priority",
                                     "plan-quality", "rkci-2019", "ikci-2018",
                                     "u4ssc-counts" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      RancangScoreModel *model = rancang_host_find_model (host, ids[i]);
      g_autofree char *en = NULL;
      g_autofree char *id = NULL;

      g_assert_nonnull (model);
      g_assert_cmpstr (rancang_score_model_get_id (model), ==, ids[i]);
      en = rancang_score_model_dup_title (model, RANCANG_LANGUAGE_ENGLISH);
      id = rancang_score_model_dup_title (model, RANCANG_LANGUAGE_INDONESIAN);
      g_assert_cmpstr (en, !=, id);
    }
}

static void
check_words (RancangScore *score)
{
  g_autofree char *en = rancang_score_dup_explanation (score, RANCANG_LANGUAGE_ENGLISH);
  g_autofree char *id = rancang_score_dup_explanation (score, RANCANG_LANGUAGE_INDONESIAN);
  GListModel *children = rancang_score_get_children (score);

  g_assert_true (g_str_has_suffix (en, "."));
  g_assert_true (g_str_has_suffix (id, "."));
  g_assert_cmpstr (en, !=, id);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (RancangScore) child = g_list_model_get_item (children, i);

      check_words (child);
    }
}

static void
test_sample (void)
{
  g_autoptr (RancangPlan) plan = load_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangScore) complete = NULL;
  g_autoptr (RancangScore) partial = NULL;

  complete = rancang_host_score (host, plan, "kominfo-2022", 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rancang_score_get_n_answered (complete), ==, 59);
  g_assert_nonnull (rancang_score_get_value (complete));
  check_words (complete);

  partial = rancang_host_score (host, plan, "kominfo-2023", 2023, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rancang_score_get_n_questions (partial), ==, 117);
  g_assert_cmpuint (rancang_score_get_n_answered (partial), <, 117);
  check_words (partial);
}

static void
test_errors (void)
{
  g_autoptr (RancangPlan) plan = load_sample ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_host_score (host, plan, "kominfo-1999", 0, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL);
  g_clear_error (&error);

  g_assert_null (rancang_host_score (host, plan, "kominfo-2022", 2019, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  host = rancang_host_new ();

  g_test_add_func ("/score-kominfo/models", test_models);
  g_test_add_func ("/score-kominfo/sample", test_sample);
  g_test_add_func ("/score-kominfo/errors", test_errors);

  result = g_test_run ();
  g_clear_object (&host);

  return result;
}
