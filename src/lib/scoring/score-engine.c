/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-engine.c: scores the tree of a model from marks */

#include "config.h"

#include "scoring/score-model-private.h"

/*
 * The rule, with the published tables of 2022 as witness:
 *
 *   mean:          round (sum of the parts' scores / number of parts with a score)
 *   weighted sum:  sum of round (score of the part x weight / all weights)
 *
 * Parts of a node are the nodes below it; a group stands for the parts within it. Only questions
 * enter unrounded. A part without a score is left out.
 */

static RancangScore *score_node (RancangScoreModel *model,
                                 RancangScoreNode  *node,
                                 GHashTable        *marks);

static const RancangDecimal *
look_up_mark (RancangScore *score,
              GHashTable   *marks)
{
  RancangItem *mark = g_hash_table_lookup (marks, score->code);

  if (mark == NULL)
    return NULL;

  score->mark_id = g_strdup (rancang_item_get_id (mark));

  return rancang_item_get_number (mark, "value");
}

static void
set_value (RancangScore         *score,
           const RancangDecimal *value)
{
  score->value = *value;
  score->has_value = TRUE;
}

static void
score_question (RancangScore *score,
                GHashTable   *marks)
{
  const RancangDecimal *mark = look_up_mark (score, marks);

  score->n_questions = 1;
  if (mark != NULL)
    {
      set_value (score, mark);
      score->n_answered = 1;
      score->places = mark->scale;
    }
  rancang_score_explain_question (score);
}

static void
score_children (RancangScoreModel *model,
                RancangScoreNode  *node,
                RancangScore      *score,
                GHashTable        *marks)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      g_autoptr (RancangScore) child = NULL;

      child = score_node (model, g_ptr_array_index (node->children, i), marks);
      score->n_questions += child->n_questions;
      score->n_answered += child->n_answered;
      g_list_store_append (score->children, child);
    }
}

/* Adds up what the parts scored, and counts them. */
static void
add_parts (RancangScoreNode  *node,
           RancangScore      *score,
           RancangScoreSteps *steps)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      RancangScoreNode *child = g_ptr_array_index (node->children, i);
      RancangScore *part = rancang_score_peek_child (score, i);

      if (child->type == RANCANG_NODE_GROUP)
        {
          add_parts (child, part, steps);
          continue;
        }

      steps->n_parts++;
      if (part->has_value)
        {
          steps->sum = rancang_decimal_add (&steps->sum, &part->value);
          steps->n_scored++;
        }
    }
}

static void
take_mean (RancangScoreModel *model,
           RancangScoreNode  *node,
           RancangScoreSteps *steps)
{
  RancangDecimal count, mean;

  add_parts (node, steps->score, steps);
  if (steps->n_scored == 0)
    return;

  rancang_decimal_init (&count, steps->n_scored, 0);
  mean = rancang_decimal_divide (&steps->sum, &count, model->node_places);
  set_value (steps->score, &mean);
}

static void
weigh_part (RancangScoreModel *model,
            RancangScore      *part,
            RancangScoreSteps *steps)
{
  RancangDecimal product;

  steps->n_parts++;
  if (part->has_value)
    {
      product = rancang_decimal_multiply (&part->value, &part->weight);
      part->contribution = rancang_decimal_divide (&product, &steps->all_weights,
                                                   model->part_places);
      part->has_contribution = TRUE;
      steps->sum = rancang_decimal_add (&steps->sum, &part->contribution);
      steps->n_scored++;
    }
  rancang_score_explain_part (part, &steps->all_weights, model->part_places);
}

static void
take_weighted_sum (RancangScoreModel *model,
                   RancangScoreNode  *node,
                   RancangScoreSteps *steps)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      RancangScoreNode *child = g_ptr_array_index (node->children, i);

      steps->all_weights = rancang_decimal_add (&steps->all_weights, &child->weight);
    }

  for (guint i = 0; i < node->children->len; i++)
    weigh_part (model, rancang_score_peek_child (steps->score, i), steps);

  if (steps->n_scored > 0)
    set_value (steps->score, &steps->sum);
}

static void
score_aggregate (RancangScoreModel *model,
                 RancangScoreNode  *node,
                 RancangScore      *score,
                 GHashTable        *marks)
{
  RancangScoreSteps steps = { .score = score };
  RancangDecimal rounded;

  score->places = node->type == RANCANG_NODE_MEAN ? model->node_places : model->part_places;
  score_children (model, node, score, marks);
  if (node->type == RANCANG_NODE_MEAN)
    take_mean (model, node, &steps);
  else
    take_weighted_sum (model, node, &steps);

  steps.own_mark = look_up_mark (score, marks);
  if (steps.own_mark != NULL && !score->has_value)
    {
      rounded = rancang_decimal_round (steps.own_mark, score->places);
      set_value (score, &rounded);
      steps.own_mark_used = TRUE;
    }

  if (node->type == RANCANG_NODE_MEAN)
    rancang_score_explain_mean (&steps);
  else
    rancang_score_explain_sum (&steps);
}

static void
score_group (RancangScoreModel *model,
             RancangScoreNode  *node,
             RancangScore      *score,
             GHashTable        *marks)
{
  RancangScoreSteps steps = { .score = score };

  score->places = model->node_places;
  score_children (model, node, score, marks);
  take_mean (model, node, &steps);
  rancang_score_explain_group (score);
}

static RancangScore *
score_node (RancangScoreModel *model,
            RancangScoreNode  *node,
            GHashTable        *marks)
{
  RancangScore *score = rancang_score_new (node->code, node->title, node->title_en);

  score->maximum = model->maximum;
  score->weight = node->weight;
  score->has_weight = node->has_weight;
  switch (node->type)
    {
    case RANCANG_NODE_QUESTION:
      score_question (score, marks);
      break;
    case RANCANG_NODE_GROUP:
      score_group (model, node, score, marks);
      break;
    case RANCANG_NODE_MEAN:
    case RANCANG_NODE_WEIGHTED_SUM:
      score_aggregate (model, node, score, marks);
      break;
    default:
      g_assert_not_reached ();
    }

  return score;
}

/* @marks is from rancang_score_model_read_marks(): every mark is valid. */
RancangScore *
rancang_score_model_run (RancangScoreModel *self,
                         GHashTable        *marks)
{
  return score_node (self, self->root, marks);
}
