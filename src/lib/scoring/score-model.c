/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-model.c: a scoring model as data */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-model-private.h"

G_DEFINE_FINAL_TYPE (RancangScoreModel, rancang_score_model, G_TYPE_OBJECT)

G_DEFINE_QUARK (rancang-score-error-quark, rancang_score_error)

static void
rancang_score_model_finalize (GObject *object)
{
  RancangScoreModel *self = RANCANG_SCORE_MODEL (object);

  rancang_pack_header_clear (&self->header);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->root, rancang_score_node_free);

  G_OBJECT_CLASS (rancang_score_model_parent_class)->finalize (object);
}

static void
rancang_score_model_class_init (RancangScoreModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_score_model_finalize;
}

static void
rancang_score_model_init (RancangScoreModel *self)
{
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
read_model (RancangScoreModel  *self,
            GBytes             *bytes,
            GError            **error)
{
  g_autoptr (JsonNode) root = rancang_pack_text_parse (bytes, &self->header, error);
  JsonObject *object, *tree;

  if (root == NULL)
    return FALSE;
  if (!g_str_equal (self->header.type, "scoring"))
    {
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
                   _("“%s” is not a scoring model"), self->header.id);
      return FALSE;
    }

  object = json_node_get_object (root);
  if (!rancang_score_model_read_rule (self, object, error))
    return FALSE;

  tree = rancang_pack_read_object (object, "tree", error);
  if (tree == NULL)
    return FALSE;

  self->root = rancang_score_node_read (tree, self->nodes, error);

  return self->root != NULL;
}

/**
 * rancang_score_model_new_from_bytes:
 * @bytes: the text of a pack of type `scoring`, UTF-8 JSON, from anywhere
 * @error: return location for a #RancangScoreError
 *
 * Reads a scoring model and checks all of it. May be called from any thread.
 *
 * Returns: (transfer full): a model, or %NULL
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_score_model_new_from_bytes (GBytes  *bytes,
                                    GError **error)
{
  g_autoptr (RancangScoreModel) self = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_SCORE_MODEL, NULL);
  if (read_model (self, bytes, &local))
    return g_steal_pointer (&self);

  /* Whatever was wrong with the text, the model is what is not valid. */
  g_set_error_literal (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL, local->message);

  return NULL;
}

/**
 * rancang_score_model_get_id:
 * @self: a scoring model
 *
 * Returns: (transfer none): the model's id, such as `kominfo-2022`
 *
 * Since: 1.0
 */
const char *
rancang_score_model_get_id (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  return self->header.id;
}

/**
 * rancang_score_model_get_version:
 * @self: a scoring model
 *
 * Returns: (transfer none): the version of the model's pack
 *
 * Since: 1.0
 */
const char *
rancang_score_model_get_version (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  return self->header.version;
}

/**
 * rancang_score_model_dup_title:
 * @self: a scoring model
 * @language: a language
 *
 * Gets the title, in Indonesian where there is no English one.
 *
 * Returns: (transfer full): the title
 *
 * Since: 1.0
 */
char *
rancang_score_model_dup_title (RancangScoreModel *self,
                               RancangLanguage    language)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);

  if (language == RANCANG_LANGUAGE_ENGLISH && self->header.title_en != NULL)
    return g_strdup (self->header.title_en);

  return g_strdup (self->header.title);
}

/**
 * rancang_score_model_get_valid_from:
 * @self: a scoring model
 *
 * Returns: the first year that was evaluated by the model, or 0
 *
 * Since: 1.0
 */
int
rancang_score_model_get_valid_from (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), 0);

  return self->header.valid_from;
}

/**
 * rancang_score_model_get_valid_until:
 * @self: a scoring model
 *
 * Returns: the last year that was evaluated by the model, or 0
 *
 * Since: 1.0
 */
int
rancang_score_model_get_valid_until (RancangScoreModel *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), 0);

  return self->header.valid_until;
}

static RancangScore *
score_evaluation (RancangScoreModel  *self,
                  RancangItem        *evaluation,
                  GError            **error)
{
  g_autoptr (GHashTable) marks = rancang_score_model_read_marks (self, evaluation, error);

  return marks != NULL ? rancang_score_model_run (self, marks) : NULL;
}

/* The year before is only compared with: what is wrong there is not this year's error. */
static void
compare_with_year_before (RancangScoreModel *self,
                          RancangPlan       *plan,
                          RancangScore      *score,
                          int                year)
{
  g_autoptr (RancangScore) before = NULL;
  RancangItem *evaluation;

  if (year <= 1)
    return;

  evaluation = rancang_score_model_find_evaluation (self, plan, year - 1, NULL);
  if (evaluation != NULL)
    before = score_evaluation (self, evaluation, NULL);
  if (before != NULL)
    rancang_score_explain_change (score, before, year - 1);
}

/**
 * rancang_score_model_score:
 * @self: a scoring model
 * @snapshot: a plan
 * @year: the year of the evaluation, or 0 for the newest
 * @error: return location for a #RancangScoreError
 *
 * Scores an evaluation of the plan. The rule is the one by which the published tables of 2022 can
 * be recomputed: a dimension is the mean of its questions' marks, rounded half up; each dimension
 * times its weight is rounded half up; and these parts are added.
 *
 * Questions without a mark do not count. A mark on a dimension itself is used where none of its
 * questions has one.
 *
 * Returns: (transfer full): the final score with all that it is made of, or %NULL
 *
 * Since: 1.0
 */
RancangScore *
rancang_score_model_score (RancangScoreModel  *self,
                           RancangPlan        *snapshot,
                           int                 year,
                           GError            **error)
{
  RancangItem *evaluation;
  RancangScore *score;

  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);

  evaluation = rancang_score_model_find_evaluation (self, snapshot, year, error);
  if (evaluation == NULL)
    return NULL;

  score = score_evaluation (self, evaluation, error);
  if (score == NULL)
    return NULL;

  year = rancang_item_get_year (evaluation, "year");
  compare_with_year_before (self, snapshot, score, year);
  rancang_score_explain_validity (score, year, self->header.valid_from, self->header.valid_until);

  return score;
}
