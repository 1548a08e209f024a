/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-model-reader.c: reads the tree and the rules of a scoring model from its pack */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-model-private.h"

#define MAX_DEPTH 8
#define MAX_PLACES 6

static gboolean fail (GError     **error,
                      const char  *format,
                      ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError     **error,
      const char  *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL, message);

  return FALSE;
}

void
rancang_score_node_free (RancangScoreNode *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->title_en);
  g_ptr_array_unref (self->children);
  g_free (self);
}

static gboolean
read_type (RancangScoreNode  *node,
           JsonObject        *object,
           GError           **error)
{
  g_autofree char *aggregation = NULL;

  if (!rancang_pack_read_string (object, "aggregation", FALSE, &aggregation, error))
    return FALSE;

  if (aggregation == NULL)
    node->type = json_object_has_member (object, "children") ? RANCANG_NODE_GROUP
                                                             : RANCANG_NODE_QUESTION;
  else if (g_str_equal (aggregation, "mean"))
    node->type = RANCANG_NODE_MEAN;
  else if (g_str_equal (aggregation, "weighted-sum"))
    node->type = RANCANG_NODE_WEIGHTED_SUM;
  else
    return fail (error, _("“%s” of “%s” is neither “mean” nor “weighted-sum”"), aggregation,
                 node->code);

  return TRUE;
}

static gboolean
read_own (RancangScoreNode  *node,
          JsonObject        *object,
          GHashTable        *nodes,
          GError           **error)
{
  if (!rancang_pack_read_string (object, "code", TRUE, &node->code, error)
      || !rancang_pack_read_string (object, "title", TRUE, &node->title, error)
      || !rancang_pack_read_string (object, "title-en", FALSE, &node->title_en, error))
    return FALSE;
  if (!rancang_pack_is_id (node->code))
    return fail (error, _("“%s” is not a code: small letters, digits, points and hyphens"),
                 node->code);
  if (!g_hash_table_insert (nodes, node->code, node))
    return fail (error, _("The code “%s” stands twice"), node->code);

  node->has_weight = json_object_has_member (object, "weight");
  if (node->has_weight && !rancang_pack_read_decimal (object, "weight", &node->weight, error))
    return FALSE;
  if (node->weight.digits < 0)
    return fail (error, _("The weight of “%s” is less than nothing"), node->code);

  return read_type (node, object, error);
}

/* Weights stand exactly below a weighted sum, and do not all come to nothing. */
static gboolean
check_weights (RancangScoreNode  *node,
               GError           **error)
{
  gboolean weighted = node->type == RANCANG_NODE_WEIGHTED_SUM;
  gboolean any = FALSE;

  for (guint i = 0; i < node->children->len; i++)
    {
      RancangScoreNode *child = g_ptr_array_index (node->children, i);

      if (weighted && (!child->has_weight || child->type == RANCANG_NODE_GROUP))
        return fail (error, _("“%s” stands in a weighted sum and needs a weight"), child->code);
      if (!weighted && child->has_weight)
        return fail (error, _("“%s” has a weight but stands in no weighted sum"), child->code);
      any |= child->weight.digits > 0;
    }
  if (weighted && !any)
    return fail (error, _("All weights of “%s” are 0"), node->code);

  return TRUE;
}

static RancangScoreNode *read_node (JsonObject  *object,
                                    GHashTable  *nodes,
                                    guint        depth,
                                    GError     **error);

static gboolean
read_children (RancangScoreNode  *node,
               JsonObject        *object,
               GHashTable        *nodes,
               guint              depth,
               GError           **error)
{
  JsonArray *array = rancang_pack_read_array (object, "children", error);

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return fail (error, _("“%s” has nothing below it"), node->code);
  if (depth == MAX_DEPTH)
    return fail (error, _("The tree of the scoring model is too deep at “%s”"), node->code);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      RancangScoreNode *child;

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return fail (error, _("Something below “%s” is not an object"), node->code);
      child = read_node (json_node_get_object (element), nodes, depth + 1, error);
      if (child == NULL)
        return FALSE;
      g_ptr_array_add (node->children, child);
    }

  return check_weights (node, error);
}

static RancangScoreNode *
read_node (JsonObject  *object,
           GHashTable  *nodes,
           guint        depth,
           GError     **error)
{
  RancangScoreNode *node = g_new0 (RancangScoreNode, 1);

  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_score_node_free);
  if (read_own (node, object, nodes, error)
      && (node->type == RANCANG_NODE_QUESTION
          || read_children (node, object, nodes, depth, error)))
    return node;

  rancang_score_node_free (node);

  return NULL;
}

/* Reads the tree; where it fails, @nodes holds pointers that no longer point to anything. */
RancangScoreNode *
rancang_score_node_read (JsonObject  *object,
                         GHashTable  *nodes,
                         GError     **error)
{
  RancangScoreNode *root = read_node (object, nodes, 0, error);

  if (root == NULL)
    return NULL;
  if (root->type == RANCANG_NODE_WEIGHTED_SUM || root->type == RANCANG_NODE_MEAN)
    return root;

  fail (error, _("The scoring model does not say how the final score “%s” is made"), root->code);
  rancang_score_node_free (root);

  return NULL;
}

static gboolean
read_places (JsonObject  *rounding,
             const char  *member,
             guint       *places,
             GError     **error)
{
  RancangDecimal number;

  if (!rancang_pack_read_decimal (rounding, member, &number, error))
    return FALSE;
  if (!rancang_decimal_is_integer (&number) || number.digits < 0 || number.digits > MAX_PLACES)
    return fail (error, _("“%s” must be a whole number from 0 to %d"), member, MAX_PLACES);

  *places = (guint) number.digits;

  return TRUE;
}

/* The scale of the marks, and to how many places a score and a weighted part are rounded. */
gboolean
rancang_score_model_read_rule (RancangScoreModel  *self,
                               JsonObject         *object,
                               GError            **error)
{
  JsonObject *scale = rancang_pack_read_object (object, "scale", error);
  JsonObject *rounding;
  g_autofree char *mode = NULL;

  if (scale == NULL
      || !rancang_pack_read_decimal (scale, "minimum", &self->minimum, error)
      || !rancang_pack_read_decimal (scale, "maximum", &self->maximum, error))
    return FALSE;
  if (rancang_decimal_compare (&self->minimum, &self->maximum) >= 0)
    return fail (error, _("The scale ends where it begins, or before"));

  rounding = rancang_pack_read_object (object, "rounding", error);
  if (rounding == NULL
      || !rancang_pack_read_string (rounding, "mode", TRUE, &mode, error)
      || !read_places (rounding, "score-places", &self->node_places, error)
      || !read_places (rounding, "part-places", &self->part_places, error))
    return FALSE;
  if (!g_str_equal (mode, "half-up"))
    return fail (error, _("“%s” is not a way of rounding; there is “half-up”"), mode);

  return TRUE;
}
