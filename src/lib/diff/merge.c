/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* merge.c: what stays of three plans, and the plan that comes of it */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "diff/merge-private.h"
#include "model/plan-private.h"

#define BASE RANCANG_SIDE_BASE
#define OURS RANCANG_SIDE_OURS
#define THEIRS RANCANG_SIDE_THEIRS

static void
conflict_free (gpointer data)
{
  MergeConflict *conflict = data;

  for (guint side = 0; side < N_SIDES; side++)
    g_free (conflict->values[side]);
  g_free (conflict);
}

MergeConflict *
merge_add_conflict (Merge      *self,
                    MergeNode  *node,
                    const char *type)
{
  MergeConflict *conflict = g_new0 (MergeConflict, 1);

  conflict->node = node;
  conflict->type = type;
  g_ptr_array_add (self->conflicts, conflict);

  return conflict;
}

/* Roots stand for each other whatever their ids are. */
MergeNode *
merge_get_node (Merge       *self,
                RancangItem *item)
{
  if (rancang_item_get_parent (item) == NULL)
    return self->root;

  return g_hash_table_lookup (self->nodes, rancang_item_get_id (item));
}

static MergeNode *
add_node (Merge       *self,
          RancangItem *item)
{
  MergeNode *node = g_new0 (MergeNode, 1);

  node->id = rancang_item_get_id (item);
  node->kind = rancang_item_get_kind (item);
  g_ptr_array_add (self->order, node);
  if (rancang_item_get_parent (item) == NULL)
    self->root = node;
  else
    g_hash_table_insert (self->nodes, (gpointer) node->id, node);

  return node;
}

typedef struct
{
  Merge       *merge;
  RancangSide  side;
  RancangItem *odd; /* an item whose id stands for another kind elsewhere */
} Collecting;

static gboolean
collect (RancangItem *item,
         gpointer     user_data)
{
  Collecting *self = user_data;
  MergeNode *node = merge_get_node (self->merge, item);

  if (node == NULL)
    node = add_node (self->merge, item);
  if (node->kind != rancang_item_get_kind (item))
    self->odd = item;
  node->sides[self->side] = item;

  return self->odd == NULL;
}

static gboolean
collect_all (Merge   *self,
             GError **error)
{
  static const RancangSide order[] = { OURS, THEIRS, BASE };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      Collecting collecting = { self, order[i], NULL };
      RancangItem *root = rancang_plan_get_root (self->plans[order[i]]);

      if (rancang_item_foreach (root, NULL, collect, &collecting))
        continue;
      g_set_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_CHANGED,
                   _("The plans use the id “%s” for two kinds of items"),
                   rancang_item_get_id (collecting.odd));
      return FALSE;
    }

  return TRUE;
}

/* One side removed items; the other may have gone on with them. */
typedef struct
{
  Merge       *merge;
  RancangSide  editor;
  RancangSide  remover;
  GHashTable  *wanted; /* ids that fields of the editor point to since then */
  gboolean     touched;
} Removal;

static gboolean
was_removed (Removal   *self,
             MergeNode *node)
{
  return node->sides[BASE] != NULL && node->sides[self->editor] != NULL &&
         node->sides[self->remover] == NULL;
}

static gboolean
has_moved (Merge      *self,
           MergeNode  *node,
           RancangSide side)
{
  RancangItem *before = rancang_item_get_parent (node->sides[BASE]);
  RancangItem *now = rancang_item_get_parent (node->sides[side]);

  return before != NULL && now != NULL &&
         merge_get_node (self, before) != merge_get_node (self, now);
}

/* Whether a field only lost what pointed to an item that the same side removed. */
static gboolean
only_lost (RancangPlan        *plan,
           const RancangField *field,
           const GValue       *before,
           const GValue       *now)
{
  g_auto (GStrv) came = NULL;
  g_auto (GStrv) went = NULL;

  if (field->type == RANCANG_FIELD_REFERENCE)
    return rancang_field_value_is_empty (field, now) &&
           rancang_plan_find (plan, g_value_get_string (before)) == NULL;
  if (field->type != RANCANG_FIELD_REFERENCES)
    return FALSE;
  came = rancang_list_subtract (g_value_get_boxed (now), g_value_get_boxed (before));
  went = rancang_list_subtract (g_value_get_boxed (before), g_value_get_boxed (now));
  for (char **id = went; *id != NULL; id++)
    {
      if (rancang_plan_find (plan, *id) != NULL)
        return FALSE;
    }

  return *came == NULL && *went != NULL;
}

static gboolean
has_unknown_changed (RancangItem *before,
                     RancangItem *now)
{
  guint n = rancang_item_get_n_unknown (before);

  if (n != rancang_item_get_n_unknown (now))
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      const char *old_json, *new_json;
      const char *old_name = rancang_item_get_unknown (before, i, &old_json);

      if (!g_str_equal (old_name, rancang_item_get_unknown (now, i, &new_json)) ||
          !g_str_equal (old_json, new_json))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_changed (Removal   *self,
             MergeNode *node)
{
  RancangItem *before = node->sides[BASE];
  RancangItem *now = node->sides[self->editor];

  for (guint i = 0; i < rancang_kind_get_n_fields (node->kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (node->kind, i);
      const GValue *old_value = rancang_item_get_value (before, field);
      const GValue *new_value = rancang_item_get_value (now, field);

      if (!rancang_field_values_equal (field, old_value, new_value) &&
          !only_lost (self->merge->plans[self->editor], field, old_value, new_value))
        return TRUE;
    }

  return has_unknown_changed (before, now);
}

static gboolean
look_for_touch (RancangItem *item,
                gpointer     user_data)
{
  Removal *self = user_data;
  MergeNode *node = merge_get_node (self->merge, item);

  if (node->sides[BASE] == NULL || has_moved (self->merge, node, self->editor))
    self->touched = TRUE;
  else if (was_removed (self, node))
    self->touched = g_hash_table_contains (self->wanted, node->id) || has_changed (self, node);

  return !self->touched;
}

static gboolean
drop (RancangItem *item,
      gpointer     user_data)
{
  Removal *self = user_data;
  MergeNode *node = merge_get_node (self->merge, item);

  if (was_removed (self, node))
    node->kept = FALSE;

  return TRUE;
}

/* What was removed as a whole stays as a whole when the other side touched anything in it. */
static gboolean
decide (RancangItem *item,
        gpointer     user_data)
{
  Removal *self = user_data;
  MergeNode *node = merge_get_node (self->merge, item);
  RancangItem *parent = rancang_item_get_parent (item);
  MergeConflict *conflict;

  if (!was_removed (self, node) ||
      (parent != NULL && was_removed (self, merge_get_node (self->merge, parent))))
    return TRUE;
  self->touched = FALSE;
  rancang_item_foreach (item, NULL, look_for_touch, self);
  if (!self->touched)
    {
      rancang_item_foreach (item, NULL, drop, self);
      return TRUE;
    }
  conflict = merge_add_conflict (self->merge, node, "removed");
  conflict->values[BASE] = g_strdup ("true");
  conflict->values[self->editor] = g_strdup ("true");
  conflict->values[self->remover] = g_strdup ("false");

  return TRUE;
}

static void
want (Removal    *self,
      MergeNode  *node,
      const char *id)
{
  MergeNode *target = g_hash_table_lookup (self->merge->nodes, id);

  if (target != NULL && target != node && was_removed (self, target))
    g_hash_table_add (self->wanted, (gpointer) target->id);
}

/* Whoever points to an item from now on needs it. */
static gboolean
look_for_references (RancangItem *item,
                     gpointer     user_data)
{
  Removal *self = user_data;
  MergeNode *node = merge_get_node (self->merge, item);
  RancangItem *before = node->sides[BASE];

  for (guint i = 0; i < rancang_kind_get_n_fields (node->kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (node->kind, i);
      const GValue *old_value = before != NULL ? rancang_item_get_value (before, field) : NULL;
      const GValue *value;
      g_auto (GStrv) came = NULL;

      if (field->type != RANCANG_FIELD_REFERENCE && field->type != RANCANG_FIELD_REFERENCES)
        continue;
      value = rancang_item_get_value (item, field);
      if (rancang_field_value_is_empty (field, value) ||
          (old_value != NULL && rancang_field_values_equal (field, old_value, value)))
        continue;
      if (field->type == RANCANG_FIELD_REFERENCE)
        {
          want (self, node, g_value_get_string (value));
          continue;
        }
      came = rancang_list_subtract (g_value_get_boxed (value),
                                    old_value != NULL ? g_value_get_boxed (old_value) : NULL);
      for (char **id = came; *id != NULL; id++)
        want (self, node, *id);
    }

  return TRUE;
}

static void
decide_removals (Merge      *self,
                 RancangSide editor,
                 RancangSide remover)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  Removal removal = { self, editor, remover, wanted, FALSE };
  RancangItem *root = rancang_plan_get_root (self->plans[editor]);

  rancang_item_foreach (root, NULL, look_for_references, &removal);
  rancang_item_foreach (root, NULL, decide, &removal);
}

static void
merge_clear (Merge *self)
{
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  self->root = NULL;
}

static void
merge_begin (Merge *self)
{
  merge_clear (self);
  self->nodes = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new_with_free_func (g_free);
  self->conflicts = g_ptr_array_new_with_free_func (conflict_free);
}

/* Both sides made the one item that a place can hold: theirs gets the id of ours. */
static RancangItem *
copy_renamed (RancangItem *item,
              const char  *from,
              const char  *to)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const char *id = rancang_item_get_id (item);
  RancangItem *copy = rancang_item_new_with_id (rancang_kind_get_name (kind),
                                                g_str_equal (id, from) ? to : id);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const GValue *value = rancang_item_get_value (item, field);
      GValue copied = G_VALUE_INIT;

      if (rancang_field_value_is_empty (field, value))
        continue;
      g_value_init (&copied, G_VALUE_TYPE (value));
      g_value_copy (value, &copied);
      if (field->type == RANCANG_FIELD_REFERENCE && g_str_equal (g_value_get_string (value), from))
        g_value_set_string (&copied, to);
      for (char **text = field->type == RANCANG_FIELD_REFERENCES ? g_value_get_boxed (&copied)
                                                                 : NULL;
           text != NULL && *text != NULL; text++)
        {
          if (g_str_equal (*text, from))
            g_set_str (text, to);
        }
      rancang_item_take_value (copy, field, &copied);
    }
  for (guint i = 0; i < rancang_item_get_n_unknown (item); i++)
    {
      const char *json;
      const char *name = rancang_item_get_unknown (item, i, &json);

      rancang_item_add_unknown (copy, name, json);
    }
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      RancangItemList *list = rancang_item_peek_list_at (item, i);

      for (guint j = 0; j < rancang_item_list_get_size (list); j++)
        {
          g_autoptr (RancangItem) child = NULL;

          child = copy_renamed (rancang_item_list_peek (list, j), from, to);
          rancang_item_append (copy, child);
        }
    }

  return copy;
}

static void
rename_theirs (Merge     *self,
               MergeNode *theirs,
               MergeNode *ours)
{
  g_autoptr (RancangItem) root = NULL;
  RancangPlan *plan = self->plans[THEIRS];
  RancangPlan *renamed;

  root = copy_renamed (rancang_plan_get_root (plan), theirs->id, ours->id);
  renamed = rancang_plan_new_with_root (root);
  renamed->file_version = g_strdup (plan->file_version);
  if (plan->file_unknown != NULL)
    renamed->file_unknown = g_ptr_array_ref (plan->file_unknown);
  g_object_unref (plan);
  self->plans[THEIRS] = renamed;
}

/* Decides what stays and where, until no place holds more than it can. */
static gboolean
merge_decide (Merge   *self,
              GError **error)
{
  MergeNode *ours, *theirs;

  for (;;)
    {
      merge_begin (self);
      if (!collect_all (self, error))
        return FALSE;
      for (guint i = 0; i < self->order->len; i++)
        {
          MergeNode *node = self->order->pdata[i];

          node->kept = node->sides[OURS] != NULL || node->sides[THEIRS] != NULL;
        }
      decide_removals (self, OURS, THEIRS);
      decide_removals (self, THEIRS, OURS);
      switch (merge_places (self, &ours, &theirs))
        {
        case MERGE_PLACES_SAME:
          rename_theirs (self, theirs, ours);
          break;
        case MERGE_PLACES_STUCK:
          g_set_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_CHANGED,
                       _("Both plans moved “%s”, and not all of them find a place"),
                       _(rancang_kind_get_label (ours->kind)));
          return FALSE;
        case MERGE_PLACES_DONE:
        default:
          return TRUE;
        }
    }
}

static void
merge_file (Merge       *self,
            RancangPlan *result)
{
  GPtrArray *lists[N_SIDES];
  const char *version = self->plans[OURS]->file_version;

  if (g_strcmp0 (version, self->plans[BASE]->file_version) == 0)
    version = self->plans[THEIRS]->file_version;
  result->file_version = g_strdup (version);
  for (guint side = 0; side < N_SIDES; side++)
    lists[side] = self->plans[side]->file_unknown;
  result->file_unknown = merge_unknown (self, NULL, lists);
}

/**
 * rancang_merge:
 * @base: the plan that both sides started from
 * @ours: what we made of it
 * @theirs: what they made of it
 * @n_conflicts: (out) (optional): how many conflicts there are
 * @error: return location for an error of the domain %RANCANG_DIFF_ERROR
 *
 * Makes one plan of two. Items are the same where their ids are; what only one side changed is
 * taken over: field by field, year by year, of lists text by text, places and order too. What both
 * added stays, both times. The plan that comes out is always a valid one: no item is lost or there
 * twice, and no reference points to what went.
 *
 * Where both changed the same in two ways, ours stays, and an item of the kind `conflict` in the
 * plan keeps both values until rancang_conflict_settle(). What one side removed and the other went
 * on with stays, with a conflict. The plans given do not change; of those that can change only the
 * main thread may be the caller.
 *
 * Returns: (transfer full): the plan, or %NULL when the three are not of one plan
 *
 * Since: 1.0
 */
RancangPlan *
rancang_merge (RancangPlan *base,
               RancangPlan *ours,
               RancangPlan *theirs,
               guint       *n_conflicts,
               GError     **error)
{
  Merge merge = { 0 };
  RancangPlan *result = NULL;

  g_return_val_if_fail (RANCANG_IS_PLAN (base), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (ours), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (theirs), NULL);

  merge.plans[BASE] = g_object_ref (base);
  merge.plans[OURS] = g_object_ref (ours);
  merge.plans[THEIRS] = g_object_ref (theirs);
  if (merge_decide (&merge, error))
    {
      g_autoptr (RancangItem) root = merge_build (&merge, merge.root);
      guint n = merge_write_conflicts (&merge, root);

      result = rancang_plan_new_with_root (root);
      merge_file (&merge, result);
      if (n_conflicts != NULL)
        *n_conflicts = n;
    }
  merge_clear (&merge);
  for (guint side = 0; side < N_SIDES; side++)
    g_object_unref (merge.plans[side]);

  return result;
}
