/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* performance-tree.c: the nodes of a performance tree, and which of them are shown */

#include "config.h"

#include "figure/performance-tree-private.h"

G_DEFINE_FINAL_TYPE (RancangPerformanceTree, rancang_performance_tree, G_TYPE_OBJECT)

static void
clear_node (gpointer data)
{
  TreeNode *node = data;

  g_clear_object (&node->item);
  g_clear_pointer (&node->others, g_array_unref);
  g_clear_pointer (&node->lines, g_strfreev);
}

static void
rancang_performance_tree_finalize (GObject *object)
{
  RancangPerformanceTree *self = RANCANG_PERFORMANCE_TREE (object);

  g_hash_table_unref (self->indices);
  g_hash_table_unref (self->collapsed);
  g_array_unref (self->nodes);
  g_clear_object (&self->item);
  g_free (self->dragged);
  g_free (self->target);
  g_free (self->font);

  G_OBJECT_CLASS (rancang_performance_tree_parent_class)->finalize (object);
}

static void
rancang_performance_tree_class_init (RancangPerformanceTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_performance_tree_finalize;
}

static void
rancang_performance_tree_init (RancangPerformanceTree *self)
{
  self->nodes = g_array_new (FALSE, TRUE, sizeof (TreeNode));
  g_array_set_clear_func (self->nodes, clear_node);
  self->indices = g_hash_table_new (g_str_hash, g_str_equal);
  self->collapsed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The index of the node of an item, or -1. */
static int
find (RancangPerformanceTree *self,
      const char             *id)
{
  return id != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, id)) - 1 : -1;
}

static const char *
get_id (RancangPerformanceTree *self,
        int                     index)
{
  return index >= 0 ? rancang_item_get_id (performance_tree_get_node (self, index)->item) : NULL;
}

/* Numbers those that no collapsed branch hides. */
static void
update_spots (RancangPerformanceTree *self)
{
  int n = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      TreeNode *node = performance_tree_get_node (self, i);
      gboolean is_hidden = FALSE;

      if (node->parent >= 0)
        {
          TreeNode *parent = performance_tree_get_node (self, node->parent);

          is_hidden = parent->spot < 0
                      || g_hash_table_contains (self->collapsed,
                                                rancang_item_get_id (parent->item));
        }
      node->spot = is_hidden ? -1 : n++;
    }
}

void
performance_tree_clear_lines (RancangPerformanceTree *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    g_clear_pointer (&performance_tree_get_node (self, i)->lines, g_strfreev);
}

/**
 * rancang_performance_tree_new:
 * @item: the item of a plan, or a dimension
 *
 * Makes the tree of a whole plan, from its vision to its indicators, or of one dimension. A goal
 * belongs to a dimension that it names, or whose strategies or programmes name it.
 *
 * Returns: (transfer full): the tree
 *
 * Since: 1.0
 */
RancangPerformanceTree *
rancang_performance_tree_new (RancangItem *item)
{
  RancangPerformanceTree *self;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  self = g_object_new (RANCANG_TYPE_PERFORMANCE_TREE, NULL);
  self->item = g_object_ref (item);
  rancang_performance_tree_update (self);

  return self;
}

/**
 * rancang_performance_tree_update:
 * @self: a tree
 *
 * Looks at the plan again. What was collapsed stays so.
 *
 * Since: 1.0
 */
void
rancang_performance_tree_update (RancangPerformanceTree *self)
{
  g_return_if_fail (RANCANG_IS_PERFORMANCE_TREE (self));

  performance_tree_collect (self);
  update_spots (self);
}

/**
 * rancang_performance_tree_get_size:
 * @self: a tree
 *
 * Returns: how many items stand in it, those in collapsed branches too
 *
 * Since: 1.0
 */
guint
rancang_performance_tree_get_size (RancangPerformanceTree *self)
{
  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), 0);

  return self->nodes->len;
}

/**
 * rancang_performance_tree_contains:
 * @self: a tree
 * @id: id of an item
 *
 * Returns: whether the item stands in the tree
 *
 * Since: 1.0
 */
gboolean
rancang_performance_tree_contains (RancangPerformanceTree *self,
                                   const char             *id)
{
  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), FALSE);

  return find (self, id) >= 0;
}

/**
 * rancang_performance_tree_get_root:
 * @self: a tree
 *
 * Returns: (nullable): id of the item at the root
 *
 * Since: 1.0
 */
const char *
rancang_performance_tree_get_root (RancangPerformanceTree *self)
{
  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), NULL);

  return get_id (self, self->nodes->len > 0 ? 0 : -1);
}

/**
 * rancang_performance_tree_get_parent:
 * @self: a tree
 * @id: id of an item
 *
 * Returns: (nullable): id of the item below which it stands
 *
 * Since: 1.0
 */
const char *
rancang_performance_tree_get_parent (RancangPerformanceTree *self,
                                     const char             *id)
{
  int index;

  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), NULL);

  index = find (self, id);
  return index >= 0 ? get_id (self, performance_tree_get_node (self, index)->parent) : NULL;
}

/**
 * rancang_performance_tree_get_child:
 * @self: a tree
 * @id: id of an item
 *
 * Returns: (nullable): id of the first item that stands below it and is shown
 *
 * Since: 1.0
 */
const char *
rancang_performance_tree_get_child (RancangPerformanceTree *self,
                                    const char             *id)
{
  int index;

  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), NULL);

  index = find (self, id);
  if (index < 0 || performance_tree_get_node (self, index)->n_children == 0
      || performance_tree_get_node (self, index + 1)->spot < 0)
    return NULL;
  return get_id (self, index + 1);
}

/**
 * rancang_performance_tree_get_beside:
 * @self: a tree
 * @id: id of an item
 * @step: 1 for the next, -1 for the one before
 *
 * Finds what is drawn beside an item: of the same level, perhaps of another parent.
 *
 * Returns: (nullable): its id
 *
 * Since: 1.0
 */
const char *
rancang_performance_tree_get_beside (RancangPerformanceTree *self,
                                     const char             *id,
                                     int                     step)
{
  guint level;
  int index;

  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), NULL);
  g_return_val_if_fail (step == 1 || step == -1, NULL);

  index = find (self, id);
  if (index < 0)
    return NULL;
  level = performance_tree_get_node (self, index)->level;
  for (index += step; index >= 0 && index < (int) self->nodes->len; index += step)
    {
      TreeNode *node = performance_tree_get_node (self, index);

      if (node->level == level && node->spot >= 0)
        return rancang_item_get_id (node->item);
    }
  return NULL;
}

/**
 * rancang_performance_tree_count_children:
 * @self: a tree
 * @id: id of an item
 *
 * Returns: how many items stand directly below it, shown or not
 *
 * Since: 1.0
 */
guint
rancang_performance_tree_count_children (RancangPerformanceTree *self,
                                         const char             *id)
{
  int index;

  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), 0);

  index = find (self, id);
  return index >= 0 ? performance_tree_get_node (self, index)->n_children : 0;
}

/**
 * rancang_performance_tree_is_collapsed:
 * @self: a tree
 * @id: id of an item
 *
 * Returns: whether what stands below the item is hidden
 *
 * Since: 1.0
 */
gboolean
rancang_performance_tree_is_collapsed (RancangPerformanceTree *self,
                                       const char             *id)
{
  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_contains (self->collapsed, id)
         && rancang_performance_tree_count_children (self, id) > 0;
}

/**
 * rancang_performance_tree_set_collapsed:
 * @self: a tree
 * @id: id of an item
 * @collapsed: whether what stands below it is hidden
 *
 * Collapses or expands a branch.
 *
 * Returns: %TRUE when that changed what is shown
 *
 * Since: 1.0
 */
gboolean
rancang_performance_tree_set_collapsed (RancangPerformanceTree *self,
                                        const char             *id,
                                        gboolean                collapsed)
{
  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (rancang_performance_tree_count_children (self, id) == 0
      || rancang_performance_tree_is_collapsed (self, id) == !!collapsed)
    return FALSE;

  if (collapsed)
    g_hash_table_add (self->collapsed, g_strdup (id));
  else
    g_hash_table_remove (self->collapsed, id);
  update_spots (self);
  return TRUE;
}

/**
 * rancang_performance_tree_collapse_kind:
 * @self: a tree
 * @kind: name of a kind
 *
 * Hides what stands below the items of a kind.
 *
 * Since: 1.0
 */
void
rancang_performance_tree_collapse_kind (RancangPerformanceTree *self,
                                        const char             *kind)
{
  g_return_if_fail (RANCANG_IS_PERFORMANCE_TREE (self));
  g_return_if_fail (kind != NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      TreeNode *node = performance_tree_get_node (self, i);

      if (node->n_children > 0 && rancang_item_is (node->item, kind))
        g_hash_table_add (self->collapsed, g_strdup (rancang_item_get_id (node->item)));
    }
  update_spots (self);
}

/**
 * rancang_performance_tree_expand_all:
 * @self: a tree
 *
 * Shows all items.
 *
 * Since: 1.0
 */
void
rancang_performance_tree_expand_all (RancangPerformanceTree *self)
{
  g_return_if_fail (RANCANG_IS_PERFORMANCE_TREE (self));

  g_hash_table_remove_all (self->collapsed);
  update_spots (self);
}

/**
 * rancang_performance_tree_reveal:
 * @self: a tree
 * @id: id of an item
 *
 * Expands the branches that hide an item.
 *
 * Returns: %FALSE when the item does not stand in the tree
 *
 * Since: 1.0
 */
gboolean
rancang_performance_tree_reveal (RancangPerformanceTree *self,
                                 const char             *id)
{
  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), FALSE);

  if (find (self, id) < 0)
    return FALSE;
  for (id = rancang_performance_tree_get_parent (self, id); id != NULL;
       id = rancang_performance_tree_get_parent (self, id))
    g_hash_table_remove (self->collapsed, id);
  update_spots (self);
  return TRUE;
}

/**
 * rancang_performance_tree_set_orientation:
 * @self: a tree
 * @orientation: where it grows to
 *
 * Says how the tree is drawn next.
 *
 * Since: 1.0
 */
void
rancang_performance_tree_set_orientation (RancangPerformanceTree *self,
                                          RancangTreeOrientation  orientation)
{
  g_return_if_fail (RANCANG_IS_PERFORMANCE_TREE (self));

  self->orientation = orientation;
}

/**
 * rancang_performance_tree_get_orientation:
 * @self: a tree
 *
 * Returns: where it grows to
 *
 * Since: 1.0
 */
RancangTreeOrientation
rancang_performance_tree_get_orientation (RancangPerformanceTree *self)
{
  g_return_val_if_fail (RANCANG_IS_PERFORMANCE_TREE (self), RANCANG_TREE_SIDEWAYS);

  return self->orientation;
}

/**
 * rancang_performance_tree_set_drag:
 * @self: a tree
 * @dragged: (nullable): id of the item that is dragged
 * @target: (nullable): id of the item below which it would go
 *
 * Marks both in the next drawing.
 *
 * Since: 1.0
 */
void
rancang_performance_tree_set_drag (RancangPerformanceTree *self,
                                   const char             *dragged,
                                   const char             *target)
{
  g_return_if_fail (RANCANG_IS_PERFORMANCE_TREE (self));

  g_set_str (&self->dragged, dragged);
  g_set_str (&self->target, target);
}
