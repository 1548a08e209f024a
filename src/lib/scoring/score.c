/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score.c: one node of a scored tree */

#include "config.h"

#include "scoring/score-private.h"

G_DEFINE_FINAL_TYPE (RancangScore, rancang_score, G_TYPE_OBJECT)

static void
rancang_score_dispose (GObject *object)
{
  RancangScore *self = RANCANG_SCORE (object);

  g_clear_object (&self->children);

  G_OBJECT_CLASS (rancang_score_parent_class)->dispose (object);
}

static void
rancang_score_finalize (GObject *object)
{
  RancangScore *self = RANCANG_SCORE (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->title_en, g_free);
  g_clear_pointer (&self->explanation, g_free);
  g_clear_pointer (&self->explanation_en, g_free);
  g_clear_pointer (&self->mark_id, g_free);

  G_OBJECT_CLASS (rancang_score_parent_class)->finalize (object);
}

static void
rancang_score_class_init (RancangScoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_score_dispose;
  object_class->finalize = rancang_score_finalize;
}

static void
rancang_score_init (RancangScore *self)
{
  self->children = g_list_store_new (RANCANG_TYPE_SCORE);
}

RancangScore *
rancang_score_new (const char *code,
                   const char *title,
                   const char *title_en)
{
  RancangScore *self = g_object_new (RANCANG_TYPE_SCORE, NULL);

  self->code = g_strdup (code);
  self->title = g_strdup (title);
  self->title_en = g_strdup (title_en != NULL ? title_en : title);

  return self;
}

/* The parent keeps it. */
RancangScore *
rancang_score_peek_child (RancangScore *self,
                          guint         position)
{
  g_autoptr (RancangScore) child = NULL;

  child = g_list_model_get_item (G_LIST_MODEL (self->children), position);

  return child;
}

/**
 * rancang_score_get_code:
 * @self: a score
 *
 * Returns: (transfer none): the code of the node in its model, such as `outcome.governance.2`
 *
 * Since: 1.0
 */
const char *
rancang_score_get_code (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return self->code;
}

/**
 * rancang_score_dup_title:
 * @self: a score
 * @language: a language
 *
 * Gets the title, of a question its text; in Indonesian where there is no English one.
 *
 * Returns: (transfer full): the title
 *
 * Since: 1.0
 */
char *
rancang_score_dup_title (RancangScore    *self,
                         RancangLanguage  language)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return g_strdup (language == RANCANG_LANGUAGE_ENGLISH ? self->title_en : self->title);
}

/**
 * rancang_score_get_value:
 * @self: a score
 *
 * Returns: (transfer none) (nullable): the score, rounded as the model says, or %NULL when there
 *   is no mark to make it from
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_get_value (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return self->has_value ? &self->value : NULL;
}

/**
 * rancang_score_get_places:
 * @self: a score
 *
 * Returns: how many digits after the point the score is printed with
 *
 * Since: 1.0
 */
guint
rancang_score_get_places (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), 0);

  return self->places;
}

/**
 * rancang_score_get_weight:
 * @self: a score
 *
 * Returns: (transfer none) (nullable): the weight in the score above, of all weights there
 *   together, or %NULL where nothing is weighted
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_get_weight (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return self->has_weight ? &self->weight : NULL;
}

/**
 * rancang_score_get_contribution:
 * @self: a score
 *
 * Returns: (transfer none) (nullable): what it adds to the score above, rounded as the model says,
 *   or %NULL when it adds nothing or nothing is weighted
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_get_contribution (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return self->has_contribution ? &self->contribution : NULL;
}

/**
 * rancang_score_get_maximum:
 * @self: a score
 *
 * Returns: (transfer none): the highest score of the model's scale
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_get_maximum (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return &self->maximum;
}

/**
 * rancang_score_get_n_questions:
 * @self: a score
 *
 * Returns: how many questions there are at or below the node
 *
 * Since: 1.0
 */
guint
rancang_score_get_n_questions (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), 0);

  return self->n_questions;
}

/**
 * rancang_score_get_n_answered:
 * @self: a score
 *
 * Returns: how many of the questions have a mark
 *
 * Since: 1.0
 */
guint
rancang_score_get_n_answered (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), 0);

  return self->n_answered;
}

/**
 * rancang_score_dup_explanation:
 * @self: a score
 * @language: a language
 *
 * Gets how the score came about, in whole sentences with the numbers in them.
 *
 * Returns: (transfer full): the explanation
 *
 * Since: 1.0
 */
char *
rancang_score_dup_explanation (RancangScore    *self,
                               RancangLanguage  language)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return g_strdup (language == RANCANG_LANGUAGE_ENGLISH ? self->explanation_en
                                                        : self->explanation);
}

/**
 * rancang_score_get_mark_id:
 * @self: a score
 *
 * Returns: (transfer none) (nullable): id of the plan's mark that stands on this node, or %NULL
 *
 * Since: 1.0
 */
const char *
rancang_score_get_mark_id (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return self->mark_id;
}

/**
 * rancang_score_get_children:
 * @self: a score
 *
 * Returns: (transfer none): the nodes below, #RancangScore each
 *
 * Since: 1.0
 */
GListModel *
rancang_score_get_children (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return G_LIST_MODEL (self->children);
}
