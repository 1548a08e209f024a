/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-model-check.c: checks what the nodes of a model are among one another */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/format.h"
#include "scoring/score-model-private.h"

static const RancangDecimal hundred = { 100, 0 };

static gboolean
fail_sum (RancangScoreNode      *node,
          const RancangDecimal  *sum,
          const RancangDecimal  *wanted,
          GError               **error)
{
  RancangLanguage language = rancang_language_get_default ();
  g_autofree char *is = rancang_format_number (sum, language);
  g_autofree char *should = rancang_format_number (wanted, language);

  return rancang_score_fail (error, _("The weights below “%s” add up to %s, not to %s"), node->code,
                             is, should);
}

/* Adds up the weights of the parts; an element's is the sum of what stands in it. */
static gboolean
add_weights (RancangScoreNode  *node,
             RancangDecimal    *sum,
             GError           **error)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      RancangScoreNode *child = node->children->pdata[i];

      if (child->type == RANCANG_NODE_GROUP && child->each == NULL)
        {
          RancangDecimal own = RANCANG_DECIMAL_ZERO;

          if (!add_weights (child, &own, error))
            return FALSE;
          if (child->has_weight && rancang_decimal_compare (&own, &child->weight) != 0)
            return fail_sum (child, &own, &child->weight, error);
          child->weight = own;
          child->is_weighted = TRUE;
        }
      else if (!child->has_weight || child->type == RANCANG_NODE_GROUP)
        {
          return rancang_score_fail (error, _("“%s” stands in a weighted sum and needs a weight"),
                                     child->code);
        }
      child->has_weight = TRUE;
      *sum = rancang_decimal_add (sum, &child->weight);
    }

  return TRUE;
}

static gboolean
check_no_weights (RancangScoreNode  *node,
                  GError           **error)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      RancangScoreNode *child = node->children->pdata[i];

      if (child->has_weight)
        return rancang_score_fail (error, _("“%s” has a weight but stands in no weighted sum"),
                                   child->code);
    }

  return TRUE;
}

static gboolean
check_weights (RancangScoreNode  *node,
               GError           **error)
{
  RancangDecimal sum = RANCANG_DECIMAL_ZERO;

  if (node->type == RANCANG_NODE_WEIGHTED_SUM)
    return add_weights (node, &sum, error)
           && (rancang_decimal_compare (&sum, &hundred) == 0
               || fail_sum (node, &sum, &hundred, error));

  return node->is_weighted || check_no_weights (node, error);
}

static gboolean
have_same_range (const RancangScoreScale *a,
                 const RancangScoreScale *b)
{
  return rancang_decimal_compare (&a->minimum, &b->minimum) == 0
         && rancang_decimal_compare (&a->maximum, &b->maximum) == 0;
}

/* The highest score: that of the scale, unless parts are added or multiplied. */
static void
find_maximum (RancangScoreModel *self,
              RancangScoreNode  *node)
{
  const gboolean adds = node->type == RANCANG_NODE_SUM;
  RancangDecimal maximum = { adds ? 0 : 1, 0 };

  node->maximum = self->scale->maximum;
  if (node->type == RANCANG_NODE_QUESTION && !node->converts)
    node->maximum = node->scale->maximum;
  if ((!adds && node->type != RANCANG_NODE_PRODUCT) || node->each != NULL)
    return;

  for (guint i = 0; i < node->children->len; i++)
    {
      RancangScoreNode *child = node->children->pdata[i];

      maximum = adds ? rancang_decimal_add (&maximum, &child->maximum)
                     : rancang_decimal_multiply (&maximum, &child->maximum);
    }
  node->maximum = maximum;
}

/* @converts says whether marks are brought to the model's scale: a sum of counts or a product of
 * factors takes them as they are. */
static gboolean
finish_node (RancangScoreModel  *self,
             RancangScoreNode   *node,
             gboolean            converts,
             GError            **error)
{
  node->index = self->n_nodes++;
  g_ptr_array_add (self->order, node);
  self->reads_years |= node->read != NULL && rancang_score_read_knows_years (node->read);
  self->reads_years |= node->each != NULL && rancang_score_each_knows_years (node->each);
  if (node->type == RANCANG_NODE_QUESTION)
    {
      node->converts = converts && !have_same_range (node->scale, self->scale);
      self->n_read += node->read != NULL;
      self->n_marked += node->read == NULL;
    }
  else
    {
      if (!check_weights (node, error))
        return FALSE;
      if (node->type != RANCANG_NODE_GROUP)
        converts = node->type != RANCANG_NODE_SUM && node->type != RANCANG_NODE_PRODUCT;
    }
  for (guint i = 0; i < node->children->len; i++)
    {
      if (!finish_node (self, node->children->pdata[i], converts, error))
        return FALSE;
    }
  find_maximum (self, node);

  return TRUE;
}

/* Marks stand on codes, and each item's node has a code of its own: a pattern takes no marks. */
static gboolean
check_patterns (RancangScoreNode  *node,
                gboolean           pattern,
                GError           **error)
{
  node->in_pattern = pattern;
  if (pattern && node->type == RANCANG_NODE_QUESTION && node->read == NULL)
    return rancang_score_fail (error, _("“%s” stands for each item, so it must read the plan"),
                               node->code);
  for (guint i = 0; i < node->children->len; i++)
    {
      if (!check_patterns (node->children->pdata[i], pattern || node->each != NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* Numbers the nodes and works out what the engine needs to know of each. */
gboolean
rancang_score_model_finish (RancangScoreModel  *self,
                            GError            **error)
{
  self->n_nodes = 0;
  g_ptr_array_set_size (self->order, 0);
  self->n_marked = 0;
  self->n_read = 0;
  self->reads_years = FALSE;
  if (self->root->type == RANCANG_NODE_QUESTION || self->root->type == RANCANG_NODE_GROUP)
    return rancang_score_fail (error, _("The scoring model does not say how the final score “%s” "
                                        "is made"), self->root->code);

  if (self->root->has_weight)
    return rancang_score_fail (error, _("“%s” has a weight but stands in no weighted sum"),
                               self->root->code);

  return check_patterns (self->root, FALSE, error)
         && finish_node (self, self->root, TRUE, error);
}
