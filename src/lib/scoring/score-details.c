/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-details.c: where a score comes from: year, label, marks, evidence, the time before */

#include "config.h"

#include "scoring/score-private.h"

/* As in score.c: marks are listed when somebody asks, once. */
static GMutex lock;

static RancangScoreCell *
get_cell (RancangScore *self)
{
  return rancang_score_tree_cell (self->tree, self->index);
}

/**
 * rancang_score_find:
 * @self: a score
 * @code: a code
 *
 * Finds a node of the whole tree that this one is of, so that two scores can be set side by side.
 *
 * Returns: (transfer full) (nullable): the node with @code, or %NULL
 *
 * Since: 1.0
 */
RancangScore *
rancang_score_find (RancangScore *self,
                    const char   *code)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < self->tree->cells->len; i++)
    {
      RancangScoreCell *cell = rancang_score_tree_cell (self->tree, i);

      if (g_str_equal (rancang_score_tree_code (self->tree, cell), code))
        return rancang_score_new (self->tree, i);
    }

  return NULL;
}

/**
 * rancang_score_get_model:
 * @self: a score
 *
 * Returns: (transfer none): the model that it was made by
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_score_get_model (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return self->tree->model;
}

/**
 * rancang_score_get_year:
 * @self: a score
 *
 * Returns: the year that was scored, or 0 where neither evaluation nor plan names one
 *
 * Since: 1.0
 */
int
rancang_score_get_year (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), 0);

  return self->tree->year;
}

/**
 * rancang_score_dup_label:
 * @self: a score
 * @language: a language
 *
 * Gets what the model calls a score of this height: a predicate, a level, a class.
 *
 * Returns: (transfer full) (nullable): the label, or %NULL
 *
 * Since: 1.0
 */
char *
rancang_score_dup_label (RancangScore    *self,
                         RancangLanguage  language)
{
  const RancangScoreLabel *label;
  RancangScoreCell *cell;
  RancangFraction marked;
  RancangDecimal own;

  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  cell = get_cell (self);
  if (!cell->has_value)
    return NULL;
  label = rancang_score_labels_find (cell->node->labels, &self->value);
  if (label == NULL && cell->node->type == RANCANG_NODE_QUESTION)
    {
      /* A scale's labels are for marks as they were given. */
      rancang_score_tree_own (self->tree, cell, &marked);
      own = rancang_fraction_round (&marked, RANCANG_DECIMAL_MAX_SCALE, RANCANG_ROUND_DOWN);
      label = rancang_score_labels_find (cell->node->scale->labels, &own);
    }
  if (label == NULL)
    return NULL;

  return g_strdup (language == RANCANG_LANGUAGE_ENGLISH && label->title_en != NULL
                     ? label->title_en : label->title);
}

/**
 * rancang_score_get_item_id:
 * @self: a score
 *
 * Returns: (transfer none) (nullable): id of the item of the plan that the node stands for, or
 *   %NULL
 *
 * Since: 1.0
 */
const char *
rancang_score_get_item_id (RancangScore *self)
{
  const RancangScoreNames *names;

  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  names = rancang_score_tree_names (self->tree, get_cell (self));

  return names != NULL ? names->item_id : NULL;
}

/**
 * rancang_score_get_given:
 * @self: a score that is made of parts
 *
 * Gets what was marked on the node as a whole, such as an average that a report prints. It is the
 * score only where none of the parts has one.
 *
 * Returns: (transfer full) (nullable): the mark as a whole, or %NULL
 *
 * Since: 1.0
 */
RancangDecimal *
rancang_score_get_given (RancangScore *self)
{
  RancangScoreCell *cell;
  RancangFraction own;
  RancangDecimal given;

  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  cell = get_cell (self);
  if (cell->node->type == RANCANG_NODE_QUESTION
      || !rancang_score_tree_own (self->tree, cell, &own))
    return NULL;
  given = rancang_fraction_round (&own, RANCANG_DECIMAL_MAX_SCALE, RANCANG_ROUND_HALF_UP);

  return rancang_decimal_copy (&given);
}

/**
 * rancang_score_get_marks:
 * @self: a score
 *
 * Returns: (transfer none): the assessors' marks on this node, #RancangScoreMark each
 *
 * Since: 1.0
 */
GListModel *
rancang_score_get_marks (RancangScore *self)
{
  RancangScoreCell *cell;

  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  cell = get_cell (self);
  g_mutex_lock (&lock);
  if (self->marks == NULL)
    {
      self->marks = g_list_store_new (RANCANG_TYPE_SCORE_MARK);
      for (guint i = 0; i < cell->n_marks; i++)
        {
          g_autoptr (RancangScoreMark) mark = NULL;

          mark = rancang_score_mark_new (self->tree, cell->first_mark + i);
          g_list_store_append (self->marks, mark);
        }
    }
  g_mutex_unlock (&lock);

  return G_LIST_MODEL (self->marks);
}

static guint
count_proofs (RancangScoreTree *tree,
              RancangScoreCell *cell)
{
  guint n = 0;

  for (guint i = 0; i < cell->n_marks; i++)
    n += rancang_score_tree_mark (tree, cell->first_mark + i)->n_proofs;
  for (guint i = 0; i < cell->n_children; i++)
    n += count_proofs (tree, rancang_score_tree_cell (tree, cell->first_child + i));

  return n;
}

/**
 * rancang_score_get_n_evidence:
 * @self: a score
 *
 * Returns: how many pieces of evidence stand with the marks at or below the node
 *
 * Since: 1.0
 */
guint
rancang_score_get_n_evidence (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), 0);

  return count_proofs (self->tree, get_cell (self));
}

static guint
count_proved (RancangScoreTree *tree,
              RancangScoreCell *cell)
{
  guint n = 0;

  if (cell->node->type == RANCANG_NODE_QUESTION)
    return cell->n_answered > 0 && count_proofs (tree, cell) > 0;
  for (guint i = 0; i < cell->n_children; i++)
    n += count_proved (tree, rancang_score_tree_cell (tree, cell->first_child + i));

  return n;
}

/**
 * rancang_score_get_n_proved:
 * @self: a score
 *
 * Returns: how many of the questions have both a mark and evidence
 *
 * Since: 1.0
 */
guint
rancang_score_get_n_proved (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), 0);

  return count_proved (self->tree, get_cell (self));
}

/**
 * rancang_score_get_year_before:
 * @self: a final score
 *
 * Returns: the year that the score is compared with, or 0 where there is none
 *
 * Since: 1.0
 */
int
rancang_score_get_year_before (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), 0);

  return self->index == 0 ? self->tree->before.year : 0;
}

/**
 * rancang_score_get_value_before:
 * @self: a final score
 *
 * Returns: (transfer none) (nullable): the final score of the evaluation before, or %NULL
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_get_value_before (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return rancang_score_get_year_before (self) != 0 ? &self->tree->before.value : NULL;
}

/**
 * rancang_score_get_model_before:
 * @self: a final score
 *
 * Returns: (transfer none) (nullable): the model of the evaluation before where that was another
 *   one of the same family, else %NULL
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_score_get_model_before (RancangScore *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  return self->index == 0 ? self->tree->before.other : NULL;
}

/**
 * rancang_score_get_change:
 * @self: a final score
 *
 * Gets by how much the final score is higher than that of the evaluation before: what the ministry
 * calls the level of improvement.
 *
 * Returns: (transfer full) (nullable): the difference, or %NULL where there is nothing before
 *
 * Since: 1.0
 */
RancangDecimal *
rancang_score_get_change (RancangScore *self)
{
  RancangDecimal change;

  g_return_val_if_fail (RANCANG_IS_SCORE (self), NULL);

  if (rancang_score_get_year_before (self) == 0 || !get_cell (self)->has_value)
    return NULL;
  change = rancang_decimal_subtract (&self->value, &self->tree->before.value);

  return rancang_decimal_copy (&change);
}
