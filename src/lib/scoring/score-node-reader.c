/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-node-reader.c: reads the tree of a scoring model from its pack */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-model-private.h"

#define MAX_DEPTH 8

static const struct
{
  const char     *name;
  RancangNodeType type;
} aggregations[] = {
  { "mean", RANCANG_NODE_MEAN },
  { "weighted-sum", RANCANG_NODE_WEIGHTED_SUM },
  { "sum", RANCANG_NODE_SUM },
  { "product", RANCANG_NODE_PRODUCT },
  { "minimum", RANCANG_NODE_MINIMUM },
  { "maximum", RANCANG_NODE_MAXIMUM },
};

RancangScoreNode *
rancang_score_node_new (void)
{
  RancangScoreNode *self = g_new0 (RancangScoreNode, 1);

  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_score_node_free);

  return self;
}

void
rancang_score_node_free (RancangScoreNode *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->title_en);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->read, rancang_score_read_free);
  g_clear_pointer (&self->each, rancang_score_each_free);
  g_ptr_array_unref (self->children);
  g_free (self);
}

static gboolean
read_type (RancangScoreNode  *node,
           JsonObject        *object,
           GError           **error)
{
  g_autofree char *aggregation = NULL;
  gboolean parent = json_object_has_member (object, "children");

  if (!rancang_pack_read_string (object, "aggregation", FALSE, &aggregation, error))
    return FALSE;
  if (aggregation == NULL)
    {
      node->type = parent ? RANCANG_NODE_GROUP : RANCANG_NODE_QUESTION;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (aggregations); i++)
    {
      if (!g_str_equal (aggregations[i].name, aggregation))
        continue;
      node->type = aggregations[i].type;
      return TRUE;
    }

  return rancang_score_fail (error, _("“%s” of “%s” is not a way to put scores together; there "
                                      "are “mean”, “weighted-sum”, “sum”, “product”, “minimum” "
                                      "and “maximum”"), aggregation, node->code);
}

static gboolean
read_names (RancangScoreModel  *self,
            RancangScoreNode   *node,
            JsonObject         *object,
            GError            **error)
{
  if (!rancang_pack_read_string (object, "code", TRUE, &node->code, error)
      || !rancang_pack_read_string (object, "title", TRUE, &node->title, error)
      || !rancang_pack_read_string (object, "title-en", FALSE, &node->title_en, error))
    return FALSE;
  if (!rancang_pack_is_id (node->code))
    return rancang_score_fail (error, _("“%s” is not a code: small letters, digits, points and "
                                        "hyphens"), node->code);
  if (!g_hash_table_insert (self->nodes, node->code, node))
    return rancang_score_fail (error, _("The code “%s” stands twice"), node->code);
  if (++self->n_nodes > RANCANG_SCORE_MAX_NODES)
    return rancang_score_fail (error, _("The tree of the scoring model is too large at “%s”"),
                               node->code);

  return TRUE;
}

static gboolean
read_weight (RancangScoreNode  *node,
             JsonObject        *object,
             GError           **error)
{
  node->has_weight = json_object_has_member (object, "weight");
  if (node->has_weight && !rancang_pack_read_decimal (object, "weight", &node->weight, error))
    {
      g_prefix_error (error, "%s: ", node->code);
      return FALSE;
    }
  if (node->weight.digits < 0)
    return rancang_score_fail (error, _("The weight of “%s” is less than nothing"), node->code);

  return TRUE;
}

static gboolean
read_limits (RancangScoreNode  *node,
             JsonObject        *object,
             GError           **error)
{
  node->has_cap = json_object_has_member (object, "cap");
  node->has_floor = json_object_has_member (object, "floor");
  if ((node->has_cap && !rancang_pack_read_decimal (object, "cap", &node->cap, error))
      || (node->has_floor && !rancang_pack_read_decimal (object, "floor", &node->floor, error)))
    {
      g_prefix_error (error, "%s: ", node->code);
      return FALSE;
    }
  if (node->has_cap && node->has_floor
      && rancang_decimal_compare (&node->floor, &node->cap) > 0)
    return rancang_score_fail (error, _("“%s” is capped below its floor"), node->code);

  return TRUE;
}

static gboolean
read_missing (RancangScoreNode  *node,
              JsonObject        *object,
              GError           **error)
{
  g_autofree char *missing = NULL;

  if (!rancang_pack_read_string (object, "missing", FALSE, &missing, error))
    return FALSE;
  if (missing != NULL && !g_str_equal (missing, "nothing") && !g_str_equal (missing, "left-out"))
    return rancang_score_fail (error, _("“%s” of “%s” does not say what parts without a score "
                                        "are; there are “nothing” and “left-out”"), missing,
                               node->code);
  node->leaves_out = g_strcmp0 (missing, "left-out") == 0;

  return missing == NULL || node->type == RANCANG_NODE_WEIGHTED_SUM
         || rancang_score_fail (error, _("“%s” is no weighted sum: what is missing in it is always "
                                         "left out"), node->code);
}

static gboolean
read_rules (RancangScoreModel  *self,
            RancangScoreNode   *node,
            JsonObject         *object,
            GError            **error)
{
  JsonObject *rounding;
  JsonArray *labels;

  node->rounding = self->rounding;
  if (json_object_has_member (object, "rounding"))
    {
      rounding = rancang_pack_read_object (object, "rounding", error);
      if (rounding == NULL || !rancang_score_rounding_read (&node->rounding, rounding, error))
        return FALSE;
    }
  if (json_object_has_member (object, "labels"))
    {
      labels = rancang_pack_read_array (object, "labels", error);
      if (labels != NULL)
        node->labels = rancang_score_labels_read (labels, node->code, error);
      if (node->labels == NULL)
        return FALSE;
    }

  return read_limits (node, object, error) && read_missing (node, object, error);
}

static gboolean
read_scale (RancangScoreModel  *self,
            RancangScoreNode   *node,
            JsonObject         *object,
            GError            **error)
{
  g_autofree char *name = NULL;

  if (!rancang_pack_read_string (object, "scale", FALSE, &name, error))
    return FALSE;
  node->scale = name != NULL ? rancang_score_model_find_scale (self, name) : self->scale;
  if (node->scale == NULL)
    return rancang_score_fail (error, _("“%s” names a scale “%s”, which is not there"), node->code,
                               name);

  return name == NULL || node->type == RANCANG_NODE_QUESTION
         || rancang_score_fail (error, _("“%s” has a scale but is no question"), node->code);
}

static gboolean
read_from_plan (RancangScoreNode   *node,
                JsonObject         *object,
                const RancangKind **context,
                GError            **error)
{
  if (json_object_has_member (object, "read"))
    {
      if (node->type != RANCANG_NODE_QUESTION)
        return rancang_score_fail (error, _("“%s” reads the plan but is no question"), node->code);
      node->read = rancang_score_read_new (object, *context, node->code, error);
      if (node->read == NULL)
        return FALSE;
    }
  if (json_object_has_member (object, "each"))
    {
      if (node->type == RANCANG_NODE_QUESTION || node->type == RANCANG_NODE_WEIGHTED_SUM)
        return rancang_score_fail (error, _("“%s” cannot stand for each item: it is a question or "
                                            "a weighted sum"), node->code);
      node->each = rancang_score_each_new (object, node->code, error);
      if (node->each == NULL)
        return FALSE;
      *context = node->each->kind;
    }

  return TRUE;
}

static RancangScoreNode *read_node (RancangScoreModel  *self,
                                    JsonObject         *object,
                                    const RancangKind  *context,
                                    guint               depth,
                                    GError            **error);

static gboolean
read_children (RancangScoreModel  *self,
               RancangScoreNode   *node,
               JsonObject         *object,
               const RancangKind  *context,
               guint               depth,
               GError            **error)
{
  JsonArray *array = rancang_pack_read_array (object, "children", error);

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return rancang_score_fail (error, _("“%s” has nothing below it"), node->code);
  if (node->each != NULL && json_array_get_length (array) != 1)
    return rancang_score_fail (error, _("“%s” stands for each item and needs one pattern below it"),
                               node->code);
  if (depth == MAX_DEPTH)
    return rancang_score_fail (error, _("The tree of the scoring model is too deep at “%s”"),
                               node->code);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      RancangScoreNode *child;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return rancang_score_fail (error, _("Something below “%s” is not an object"), node->code);
      child = read_node (self, json_node_get_object (element), context, depth + 1, error);
      if (child == NULL)
        return FALSE;
      g_ptr_array_add (node->children, child);
    }

  return TRUE;
}

static RancangScoreNode *
read_node (RancangScoreModel  *self,
           JsonObject         *object,
           const RancangKind  *context,
           guint               depth,
           GError            **error)
{
  RancangScoreNode *node = rancang_score_node_new ();

  if (read_names (self, node, object, error) && read_weight (node, object, error)
      && read_type (node, object, error) && read_rules (self, node, object, error)
      && read_scale (self, node, object, error) && read_from_plan (node, object, &context, error)
      && (node->type == RANCANG_NODE_QUESTION
          || read_children (self, node, object, context, depth, error)))
    return node;

  /* The table would point to what is gone. */
  g_hash_table_remove_all (self->nodes);
  rancang_score_node_free (node);

  return NULL;
}

gboolean
rancang_score_model_read_tree (RancangScoreModel  *self,
                               JsonObject         *object,
                               GError            **error)
{
  self->root = read_node (self, object, rancang_kind_lookup ("plan"), 0, error);

  return self->root != NULL;
}
