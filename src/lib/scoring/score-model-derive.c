/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-model-derive.c: models that are another model with other weights or limits */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-model-private.h"

static RancangScoreNode *
copy_node (RancangScoreModel *self,
           RancangScoreNode  *node)
{
  RancangScoreNode *copy = rancang_score_node_new ();
  GPtrArray *children = copy->children;

  *copy = *node;
  copy->children = children;
  copy->code = g_strdup (node->code);
  copy->title = g_strdup (node->title);
  copy->title_en = g_strdup (node->title_en);
  copy->labels = node->labels != NULL ? g_ptr_array_ref (node->labels) : NULL;
  copy->read = node->read != NULL ? g_atomic_rc_box_acquire (node->read) : NULL;
  copy->each = node->each != NULL ? g_atomic_rc_box_acquire (node->each) : NULL;
  /* An element weighs what stands in it, which may be about to change. */
  if (node->is_weighted)
    copy->has_weight = FALSE;
  for (guint i = 0; i < node->children->len; i++)
    g_ptr_array_add (copy->children, copy_node (self, node->children->pdata[i]));
  g_hash_table_insert (self->nodes, copy->code, copy);

  return copy;
}

/* Takes over how @base counts; the nodes are copies, which may still be changed. */
void
rancang_score_model_derive (RancangScoreModel *self,
                            RancangScoreModel *base)
{
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  self->scales = g_ptr_array_ref (base->scales);
  self->scale = base->scale;
  self->rounding = base->rounding;
  self->root = copy_node (self, base->root);
}

static gboolean
change_number (JsonObject      *object,
               const char      *member,
               gboolean        *has,
               RancangDecimal  *value,
               const char      *code,
               GError         **error)
{
  if (!json_object_has_member (object, member))
    return TRUE;
  if (!rancang_pack_read_decimal (object, member, value, error))
    {
      g_prefix_error (error, "%s: ", code);
      return FALSE;
    }
  *has = TRUE;

  return TRUE;
}

static gboolean
change_node (RancangScoreModel  *self,
             const char         *code,
             JsonNode           *change,
             GError            **error)
{
  RancangScoreNode *node = g_hash_table_lookup (self->nodes, code);
  JsonObject *object;

  if (node == NULL)
    return rancang_score_fail (error, _("“%s” is to be changed, but the model has no such code"),
                               code);
  if (!JSON_NODE_HOLDS_OBJECT (change))
    return rancang_score_fail (error, _("The change of “%s” is not an object"), code);
  object = json_node_get_object (change);
  if (json_object_has_member (object, "weight") && node->is_weighted)
    return rancang_score_fail (error, _("“%s” weighs what stands in it: change the weights there"),
                               code);
  if (!change_number (object, "weight", &node->has_weight, &node->weight, code, error)
      || !change_number (object, "cap", &node->has_cap, &node->cap, code, error)
      || !change_number (object, "floor", &node->has_floor, &node->floor, code, error))
    return FALSE;

  return node->weight.digits >= 0
         || rancang_score_fail (error, _("The weight of “%s” is less than nothing"), code);
}

static gboolean
read_changes (RancangScoreModel  *self,
              JsonObject         *object,
              GError            **error)
{
  JsonObject *changes;
  JsonObjectIter iter;
  const char *code;
  JsonNode *change;

  if (!json_object_has_member (object, "changes"))
    return TRUE;
  changes = rancang_pack_read_object (object, "changes", error);
  if (changes == NULL)
    return FALSE;
  json_object_iter_init (&iter, changes);
  while (json_object_iter_next (&iter, &code, &change))
    {
      if (!change_node (self, code, change, error))
        return FALSE;
    }

  return TRUE;
}

/* A pack with `based-on`. The base must be known before, so nothing can go round in a circle. */
gboolean
rancang_score_model_read_derived (RancangScoreModel  *self,
                                  JsonObject         *object,
                                  GError            **error)
{
  g_autofree char *id = NULL;
  g_autoptr (RancangScoreModel) base = NULL;

  if (!rancang_pack_read_string (object, "based-on", TRUE, &id, error))
    return FALSE;
  if (json_object_has_member (object, "tree"))
    return rancang_score_fail (error, _("A model that is based on “%s” has no tree of its own"),
                               id);
  if (g_str_equal (id, self->header.id))
    return rancang_score_fail (error, _("The model “%s” is based on itself"), id);
  base = rancang_score_model_find (id);
  if (base == NULL)
    return rancang_score_fail (error, _("The model “%s” is based on “%s”, which is not there"),
                               self->header.id, id);
  rancang_score_model_derive (self, base);
  if (self->family == NULL)
    self->family = g_strdup (base->family);

  return read_changes (self, object, error);
}

/**
 * rancang_score_model_reweigh:
 * @self: a scoring model
 * @codes: (array zero-terminated=1): codes of nodes that stand in a weighted sum
 * @weights: (array) (element-type RancangDecimal): as many weights
 * @error: return location for a #RancangScoreError
 *
 * Makes the same model with other weights, so that two weightings can be set side by side. It keeps
 * the id, so it scores the same evaluations, but is not made known to anybody and is not official.
 *
 * Returns: (transfer full): a model, or %NULL where the weights do not add up to 100
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_score_model_reweigh (RancangScoreModel     *self,
                             const char *const     *codes,
                             const RancangDecimal  *weights,
                             GError               **error)
{
  g_autoptr (RancangScoreModel) copy = NULL;

  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);
  g_return_val_if_fail (codes != NULL && weights != NULL, NULL);

  copy = g_object_new (RANCANG_TYPE_SCORE_MODEL, NULL);
  copy->header.id = g_strdup (self->header.id);
  copy->header.version = g_strdup (self->header.version);
  copy->header.title = g_strdup (self->header.title);
  copy->header.title_en = g_strdup (self->header.title_en);
  copy->header.valid_from = self->header.valid_from;
  copy->header.valid_until = self->header.valid_until;
  copy->family = g_strdup (self->family);
  rancang_score_model_derive (copy, self);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      RancangScoreNode *node = g_hash_table_lookup (copy->nodes, codes[i]);

      if (node == NULL || !node->has_weight || weights[i].digits < 0)
        {
          rancang_score_fail (error, _("“%s” takes no such weight"), codes[i]);
          return NULL;
        }
      node->weight = weights[i];
    }

  return rancang_score_model_finish (copy, error) ? g_steal_pointer (&copy) : NULL;
}
