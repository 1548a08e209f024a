/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-score.c: `rancang score` */

#include "config.h"

#include "cli/cli-private.h"

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
  rancang_json_writer_decimal (writer, value_name, rancang_score_get_value (score));
  rancang_json_writer_decimal (writer, "maximum", rancang_score_get_maximum (score));
  if (rancang_score_get_weight (score) != NULL)
    rancang_json_writer_decimal (writer, "weight", rancang_score_get_weight (score));
  if (rancang_score_get_contribution (score) != NULL)
    rancang_json_writer_decimal (writer, "contribution", rancang_score_get_contribution (score));
  rancang_json_writer_integer (writer, "questions", rancang_score_get_n_questions (score));
  rancang_json_writer_integer (writer, "answered", rancang_score_get_n_answered (score));
  rancang_json_writer_string (writer, "explanation", explanation);
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

static int
print_json (RancangScore *score,
            const char   *model,
            int           year)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "model", model);
  rancang_json_writer_integer (writer, "year", year);
  write_score (writer, score, "final");
  rancang_json_writer_end (writer, '}');

  return rancang_cli_print_json (writer);
}

static void
print_text (RancangScore *score,
            guint         level)
{
  RancangLanguage language = rancang_language_get_default ();
  const RancangDecimal *value = rancang_score_get_value (score);
  GListModel *children = rancang_score_get_children (score);
  g_autofree char *title = rancang_score_dup_title (score, language);
  g_autofree char *number = NULL;
  g_autofree char *clean = NULL;

  number = value != NULL ? rancang_format_fixed (value, rancang_score_get_places (score), language)
                         : g_strdup ("–");
  clean = rancang_cli_clean (title);
  g_print ("%*s%6s  %s\n", (int) level * 2, "", number, clean);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (RancangScore) child = g_list_model_get_item (children, i);

      print_text (child, level + 1);
    }
}

/* The year of the evaluation that the score was made of: the year asked for, or else the newest. */
static int
find_year (RancangPlan *plan,
           const char  *model,
           int          year)
{
  RancangItem *root = rancang_plan_get_root (plan);

  for (guint i = 0; year == 0 || i < rancang_item_count_children (root, "evaluation"); i++)
    {
      RancangItem *evaluation = rancang_item_peek_child (root, "evaluation", i);

      if (evaluation == NULL)
        break;
      if (g_strcmp0 (rancang_item_get_text (evaluation, "model"), model) == 0)
        year = MAX (year, rancang_item_get_year (evaluation, "year"));
    }

  return year;
}

int
rancang_cli_score (int    argc,
                   char **argv)
{
  g_autofree char *model = NULL;
  gboolean json = FALSE;
  int year = 0;
  const GOptionEntry entries[] = {
    { "model", 'm', 0, G_OPTION_ARG_STRING, &model, N_("The scoring model"), N_("ID") },
    { "year", 'y', 0, G_OPTION_ARG_INT, &year, N_("The year of the evaluation"), N_("YEAR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (RancangPlan) snapshot = NULL;
  g_autoptr (RancangScore) score = NULL;
  g_autoptr (GError) error = NULL;

  if (!rancang_cli_parse (entries, "score", "FILE --model ID", 1, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  if (model == NULL)
    return rancang_cli_fail ("%s", _("--model is needed"));
  plan = rancang_cli_load (argv[1]);
  if (plan == NULL)
    return RANCANG_CLI_BAD_INPUT;
  host = rancang_host_new ();
  snapshot = rancang_plan_snapshot (plan);
  score = rancang_host_score (host, snapshot, model, year, &error);
  if (score == NULL)
    return rancang_cli_fail ("%s", error->message);
  if (json)
    return print_json (score, model, find_year (plan, model, year));
  print_text (score, 0);

  return RANCANG_CLI_OK;
}
