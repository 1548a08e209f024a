/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score.c: one node of a scored tree */

#include "config.h"

#include "scoring/score-private.h"

G_DEFINE_FINAL_TYPE (RancangScore, rancang_score, G_TYPE_OBJECT)

/* Scores are shared by threads, and what is made when it is asked for is made once. */
static GMutex lock;

static void
rancang_score_dispose (GObject *object)
{
  RancangScore *self = RANCANG_SCORE (object);

  g_clear_object (&self->children);
  g_clear_object (&self->marks);

  G_OBJECT_CLASS (rancang_score_parent_class)->dispose (object);
}

static void
rancang_score_finalize (GObject *object)
{
  RancangScore *self = RANCANG_SCORE (object);

  g_clear_pointer (&self->tree, rancang_score_tree_unref);

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
}

RancangScore *
rancang_score_new (RancangScoreTree *tree,
                   guint             index)
{
  RancangScore *self = g_object_new (RANCANG_TYPE_SCORE, NULL);

  self->tree = rancang_score_tree_ref (tree);
  self->index = index;
  self->value = rancang_score_cell_value (rancang_score_tree_cell (tree, index));

  return self;
}

static RancangScoreCell *
get_cell (RancangScore *self)
{
  return rancang_score_tree_cell (self->tree, self->index);
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

  return rancang_score_tree_code (self->tree, get_cell (self));
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
  const RancangScoreNames *names;
  RancangScoreCell *cell;
  const gboolean english = language == RANCANG_LANGUAGE_ENGLISH;

  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  cell = get_cell (self);
  names = rancang_score_tree_names (self->tree, cell);
  if (names != NULL && names->title != NULL)
    return g_strdup (english ? names->title_en : names->title);

  return g_strdup (english && cell->node->title_en != NULL ? cell->node->title_en
                                                           : cell->node->title);
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

  return get_cell (self)->has_value ? &self->value : NULL;
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

  return get_cell (self)->places;
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

  return get_cell (self)->node->has_weight ? &get_cell (self)->node->weight : NULL;
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

  return get_cell (self)->has_contribution ? &get_cell (self)->contribution : NULL;
}

/**
 * rancang_score_get_maximum:
 * @self: a score
 *
 * Gets the highest score that the node can have; where a target may be exceeded, the score that
 * counts as full.
 *
 * Returns: (transfer none): the highest score
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_get_maximum (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return &get_cell (self)->node->maximum;
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

  return get_cell (self)->n_questions;
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

  return get_cell (self)->n_answered;
}

/**
 * rancang_score_dup_explanation:
 * @self: a score
 * @language: a language
 *
 * Gets how the score came about, in whole sentences with the numbers in them: the parts, the marks
 * with their assessors and evidence, the rounding, and of the final score how it changed since the
 * evaluation before and whether the model was made for this year and region.
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

  return rancang_score_tree_explain (self->tree, self->index, language);
}

/**
 * rancang_score_get_mark_id:
 * @self: a score
 *
 * Returns: (transfer none) (nullable): id of the plan's first mark on this node, or %NULL
 *
 * Since: 1.0
 */
const char *
rancang_score_get_mark_id (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return get_cell (self)->n_marks > 0
           ? rancang_item_get_id (
               rancang_score_tree_mark (self->tree, get_cell (self)->first_mark)->item)
           : NULL;
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
  RancangScoreCell *cell;

  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  cell = get_cell (self);
  g_mutex_lock (&lock);
  if (self->children == NULL)
    {
      self->children = g_list_store_new (RANCANG_TYPE_SCORE);
      for (guint i = 0; i < cell->n_children; i++)
        {
          g_autoptr (RancangScore) child = NULL;

          child = rancang_score_new (self->tree, cell->first_child + i);
          g_list_store_append (self->children, child);
        }
    }
  g_mutex_unlock (&lock);

  return G_LIST_MODEL (self->children);
}
