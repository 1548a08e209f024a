/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-fixture.c: plans with evaluations, for the tests of scoring */

#include "score-fixture.h"

#include <string.h>

RancangScoreModel *
score_fixture_read_model (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RancangScoreModel *model = rancang_score_model_new_from_bytes (bytes, &error);

  if (model == NULL)
    g_test_message ("%s", text);
  g_assert_no_error (error);

  return model;
}

/* Gives the reason. */
char *
score_fixture_refuse_model (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_score_model_new_from_bytes (bytes, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL);
  g_test_message ("%s", error->message);

  return g_strdup (error->message);
}

RancangScoreModel *
score_fixture_load_model (const char *folder,
                          const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  RancangScoreModel *model = rancang_score_model_new_from_path (path, &error);

  g_assert_no_error (error);

  return model;
}

RancangItem *
score_fixture_add (RancangPlan *plan,
                   RancangItem *parent,
                   const char  *kind,
                   const char  *title)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);

  if (title != NULL)
    g_object_set (item, "title", title, NULL);
  g_assert_true (rancang_plan_insert (plan, parent, item, -1, NULL));

  return item;
}

RancangPlan *
score_fixture_new_plan (const char   *model,
                        int           year,
                        RancangItem **evaluation)
{
  RancangPlan *plan = rancang_plan_new ();

  *evaluation = score_fixture_add (plan, rancang_plan_get_root (plan), "evaluation", NULL);
  g_object_set (*evaluation, "model", model, "year", year, NULL);

  return plan;
}

void
score_fixture_set_number (RancangItem *item,
                          const char  *field,
                          const char  *value)
{
  RancangDecimal number;

  g_assert_true (rancang_decimal_parse (&number, value));
  g_object_set (item, field, &number, NULL);
}

RancangItem *
score_fixture_mark (RancangPlan *plan,
                    RancangItem *evaluation,
                    const char  *question,
                    const char  *value,
                    RancangItem *assessor)
{
  RancangItem *mark = score_fixture_add (plan, evaluation, "mark", NULL);

  g_object_set (mark, "question", question, NULL);
  if (assessor != NULL)
    g_object_set (mark, "assessor", rancang_item_get_id (assessor), NULL);
  if (value != NULL)
    score_fixture_set_number (mark, "value", value);

  return mark;
}

char *
score_fixture_dup_value (RancangScore *score,
                         const char   *code)
{
  g_autoptr (RancangScore) node = rancang_score_find (score, code);

  g_assert_nonnull (node);

  return rancang_score_get_value (node) != NULL
           ? rancang_decimal_to_string (rancang_score_get_value (node)) : NULL;
}

char *
score_fixture_explain (RancangScore *score,
                       const char   *code)
{
  g_autoptr (RancangScore) node = rancang_score_find (score, code);
  char *text;

  g_assert_nonnull (node);
  text = rancang_score_dup_explanation (node, RANCANG_LANGUAGE_ENGLISH);
  g_test_message ("%s: %s", code, text);

  return text;
}
