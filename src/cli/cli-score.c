/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-score.c: `rancang score` */

#include "config.h"

#include "cli/cli-private.h"

#include <string.h>

static void
write_marks (RancangJsonWriter *writer,
             RancangScore      *score)
{
  GListModel *marks = rancang_score_get_marks (score);

  if (g_list_model_get_n_items (marks) == 0)
    return;
  rancang_json_writer_begin (writer, "marks", '[');
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (RancangScoreMark) mark = g_list_model_get_item (marks, i);

      rancang_json_writer_begin (writer, NULL, '{');
      rancang_json_writer_string (writer, "assessor", rancang_score_mark_get_assessor (mark));
      rancang_json_writer_decimal (writer, "value", rancang_score_mark_get_value (mark));
      rancang_json_writer_begin (writer, "evidence", '[');
      for (guint j = 0; j < rancang_score_mark_get_n_evidence (mark); j++)
        {
          rancang_json_writer_begin (writer, NULL, '{');
          rancang_json_writer_string (writer, "title",
                                      rancang_score_mark_get_evidence_title (mark, j));
          rancang_json_writer_string (writer, "location",
                                      rancang_score_mark_get_evidence_location (mark, j));
          rancang_json_writer_end (writer, '}');
        }
      rancang_json_writer_end (writer, ']');
      rancang_json_writer_end (writer, '}');
    }
  rancang_json_writer_end (writer, ']');
}

static void
write_numbers (RancangJsonWriter *writer,
               RancangScore      *score,
               const char        *value_name)
{
  g_autoptr (RancangDecimal) given = rancang_score_get_given (score);
  g_autofree char *label = rancang_score_dup_label (score, rancang_language_get_default ());

  rancang_json_writer_decimal (writer, value_name, rancang_score_get_value (score));
  if (label != NULL)
    rancang_json_writer_string (writer, "label", label);
  rancang_json_writer_decimal (writer, "maximum", rancang_score_get_maximum (score));
  if (rancang_score_get_weight (score) != NULL)
    rancang_json_writer_decimal (writer, "weight", rancang_score_get_weight (score));
  if (rancang_score_get_contribution (score) != NULL)
    rancang_json_writer_decimal (writer, "contribution", rancang_score_get_contribution (score));
  if (given != NULL)
    rancang_json_writer_decimal (writer, "given", given);
  rancang_json_writer_integer (writer, "questions", rancang_score_get_n_questions (score));
  rancang_json_writer_integer (writer, "answered", rancang_score_get_n_answered (score));
  rancang_json_writer_integer (writer, "with-evidence", rancang_score_get_n_proved (score));
}

static void
write_score (RancangJsonWriter *writer,
             RancangScore      *score,
             const char        *value_name)
{
  GListModel *children = rancang_score_get_children (score);
  g_autofree char *title = rancang_score_dup_title (score, RANCANG_LANGUAGE_INDONESIAN);
  g_autofree char *title_en = rancang_score_dup_title (score, RANCANG_LANGUAGE_ENGLISH);
  g_autofree char *explanation = NULL;

  explanation = rancang_score_dup_explanation (score, rancang_language_get_default ());
  rancang_json_writer_string (writer, "code", rancang_score_get_code (score));
  rancang_json_writer_string (writer, "title", title);
  rancang_json_writer_string (writer, "title-en", title_en);
  write_numbers (writer, score, value_name);
  rancang_json_writer_string (writer, "explanation", explanation);
  write_marks (writer, score);
  if (g_list_model_get_n_items (children) == 0)
    return;
  rancang_json_writer_begin (writer, "children", '[');
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (RancangScore) child = g_list_model_get_item (children, i);

      rancang_json_writer_begin (writer, NULL, '{');
      write_score (writer, child, "value");
      rancang_json_writer_end (writer, '}');
    }
  rancang_json_writer_end (writer, ']');
}

static void
write_before (RancangJsonWriter *writer,
              RancangScore      *score)
{
  g_autoptr (RancangDecimal) change = rancang_score_get_change (score);
  RancangScoreModel *other = rancang_score_get_model_before (score);

  if (change == NULL)
    return;
  rancang_json_writer_decimal (writer, "improvement", change);
  rancang_json_writer_begin (writer, "before", '{');
  rancang_json_writer_string (writer, "model",
                              rancang_score_model_get_id (
                                other != NULL ? other : rancang_score_get_model (score)));
  rancang_json_writer_integer (writer, "year", rancang_score_get_year_before (score));
  rancang_json_writer_decimal (writer, "final", rancang_score_get_value_before (score));
  rancang_json_writer_end (writer, '}');
}

static int
print_json (RancangScore *score)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  RancangScoreModel *model = rancang_score_get_model (score);

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "model", rancang_score_model_get_id (model));
  rancang_json_writer_boolean (writer, "official", rancang_score_model_is_official (model));
  rancang_json_writer_integer (writer, "year", rancang_score_get_year (score));
  write_before (writer, score);
  write_score (writer, score, "final");
  rancang_json_writer_end (writer, '}');

  return rancang_cli_print_json (writer);
}

static void
print_lines (RancangScore *score,
             guint         level)
{
  RancangLanguage language = rancang_language_get_default ();
  const RancangDecimal *value = rancang_score_get_value (score);
  GListModel *children = rancang_score_get_children (score);
  g_autofree char *title = rancang_score_dup_title (score, language);
  g_autofree char *label = rancang_score_dup_label (score, language);
  g_autofree char *number = NULL;
  g_autofree char *clean = rancang_cli_clean (title);
  g_autofree char *clean_label = rancang_cli_clean (label);

  number = value != NULL ? rancang_format_fixed (value, rancang_score_get_places (score), language)
                         : g_strdup ("–");
  g_print ("%*s%6s  %s%s%s\n", (int) level * 2, "", number, clean, label != NULL ? " – " : "",
           clean_label);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (RancangScore) child = g_list_model_get_item (children, i);

      print_lines (child, level + 1);
    }
}

/* Whose score this is, then the tree, then how the final score came about. */
static int
print_text (RancangScore *score)
{
  RancangLanguage language = rancang_language_get_default ();
  RancangScoreModel *model = rancang_score_get_model (score);
  g_autofree char *title = rancang_score_model_dup_title (model, language);
  g_autofree char *explanation = rancang_score_dup_explanation (score, language);
  g_autofree char *clean = rancang_cli_clean (title);
  g_autofree char *clean_explanation = rancang_cli_clean (explanation);

  g_print ("%s%s%s, %d\n\n", clean, rancang_score_model_is_official (model) ? "" : " – ",
           rancang_score_model_is_official (model) ? "" : _("not official"),
           rancang_score_get_year (score));
  print_lines (score, 0);
  g_print ("\n%s\n", clean_explanation);

  return RANCANG_CLI_OK;
}

static gboolean
set_options (RancangScorer  *scorer,
             char          **settings,
             GError        **error)
{
  for (; settings != NULL && *settings != NULL; settings++)
    {
      const char *equals = strchr (*settings, '=');
      g_autofree char *key = NULL;

      if (equals == NULL)
        {
          g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION,
                       _("--set needs KEY=VALUE, not “%s”"), *settings);
          return FALSE;
        }
      key = g_strndup (*settings, equals - *settings);
      if (!rancang_options_set_string (G_OBJECT (scorer), key, equals + 1, error))
        return FALSE;
    }

  return TRUE;
}

/* A model by its id, or a pack by its path. */
static RancangScorer *
find_scorer (RancangHost  *host,
             const char   *name,
             char        **id,
             GError      **error)
{
  RancangScorer *known = rancang_host_find_scorer (host, name);
  g_autoptr (RancangScoreModel) model = NULL;
  g_autoptr (GListStore) models = NULL;

  *id = g_strdup (name);
  if (known != NULL)
    return g_object_ref (known);
  if (strchr (name, G_DIR_SEPARATOR) == NULL && !g_str_has_suffix (name, ".rancang-pack")
      && !g_str_has_suffix (name, ".json"))
    {
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
                   _("There is no scoring model “%s”"), name);
      return NULL;
    }
  model = rancang_score_model_new_from_path (name, error);
  if (model == NULL)
    return NULL;

  g_set_str (id, rancang_score_model_get_id (model));
  models = g_list_store_new (RANCANG_TYPE_SCORE_MODEL);
  g_list_store_append (models, model);

  return RANCANG_SCORER (rancang_pack_scorer_new (G_LIST_MODEL (models)));
}

static int
score_file (const char  *path,
            const char  *name,
            int          year,
            char       **settings,
            gboolean     json)
{
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPlan) plan = rancang_cli_load (path);
  g_autoptr (RancangPlan) snapshot = NULL;
  g_autoptr (RancangScorer) scorer = NULL;
  g_autoptr (RancangScore) score = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (plan == NULL)
    return RANCANG_CLI_BAD_INPUT;
  host = rancang_host_new ();
  scorer = find_scorer (host, name, &id, &error);
  if (scorer == NULL || !set_options (scorer, settings, &error))
    return rancang_cli_fail ("%s", error->message);
  snapshot = rancang_plan_snapshot (plan);
  score = rancang_scorer_score (scorer, snapshot, id, year, &error);
  if (score == NULL)
    return rancang_cli_fail ("%s", error->message);

  return json ? print_json (score) : print_text (score);
}

int
rancang_cli_score (int    argc,
                   char **argv)
{
  g_autofree char *model = NULL;
  g_auto (GStrv) settings = NULL;
  gboolean json = FALSE, list = FALSE;
  int year = 0;
  const GOptionEntry entries[] = {
    { "model", 'm', 0, G_OPTION_ARG_STRING, &model, N_("The scoring model, or the file of one"),
      N_("ID") },
    { "year", 'y', 0, G_OPTION_ARG_INT, &year, N_("The year of the evaluation"), N_("YEAR") },
    { "set", 's', 0, G_OPTION_ARG_STRING_ARRAY, &settings,
      N_("An option of the model: cohort=2018, capped=yes, marks=kominfo-2022"),
      N_("KEY=VALUE") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_("List the scoring models"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL },
  };

  if (!rancang_cli_parse_some (entries, "score", "FILE --model ID", 0, 1, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  if (list)
    return rancang_cli_list_models (json);
  if (argc < 2)
    return rancang_cli_fail ("%s", _("A plan is needed, or --list"));
  if (model == NULL)
    return rancang_cli_fail ("%s", _("--model is needed"));

  return score_file (argv[1], model, year, settings, json);
}
