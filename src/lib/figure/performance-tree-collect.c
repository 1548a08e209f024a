/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* performance-tree-collect.c: what stands below what in a performance tree */

#include "config.h"

#include "figure/performance-tree-private.h"

/*
 * An item that belongs to several parents stands once, below the first that it names, and has
 * dashed lines to the others: so nothing is counted twice, and an edit has one place. What names
 * no goal and no strategy stands below its sub-dimension, so that nothing is left out.
 */
typedef struct
{
  RancangPerformanceTree *tree;
  RancangPlan            *plan;
  GPtrArray              *strategies; /* borrowed items, in the order of the plan */
  GPtrArray              *programmes;
  GHashTable             *scope;      /* items that may be parents */
  GHashTable             *children;   /* parent -> GPtrArray of items */
} Collector;

static gboolean
contains (const char * const *list,
          const char         *id)
{
  return list != NULL && id != NULL && g_strv_contains (list, id);
}

static void
put_below (Collector   *self,
           RancangItem *parent,
           RancangItem *child)
{
  GPtrArray *children = g_hash_table_lookup (self->children, parent);

  if (children == NULL)
    {
      children = g_ptr_array_new ();
      g_hash_table_insert (self->children, parent, children);
    }
  g_ptr_array_add (children, child);
}

static void
put_all_below (Collector   *self,
               RancangItem *parent,
               const char  *kind)
{
  for (guint i = 0; i < rancang_item_count_children (parent, kind); i++)
    put_below (self, parent, rancang_item_peek_child (parent, kind, i));
}

/* The n-th item of a list of references that may be a parent here. */
static RancangItem *
find_parent (Collector   *self,
             RancangItem *item,
             const char  *field,
             guint        nth)
{
  const char * const *ids = rancang_item_get_list (item, field);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      RancangItem *parent = rancang_plan_find (self->plan, ids[i]);

      if (parent != NULL && g_hash_table_contains (self->scope, parent) && nth-- == 0)
        return parent;
    }
  return NULL;
}

static RancangItem *
find_goal (Collector   *self,
           RancangItem *programme)
{
  const char *id = rancang_item_get_text (programme, "goal");
  RancangItem *goal = id != NULL ? rancang_plan_find (self->plan, id) : NULL;

  return goal != NULL && g_hash_table_contains (self->scope, goal) ? goal : NULL;
}

static void
gather (Collector   *self,
        RancangItem *sub_dimension)
{
  for (guint i = 0; i < rancang_item_count_children (sub_dimension, "strategy"); i++)
    g_ptr_array_add (self->strategies, rancang_item_peek_child (sub_dimension, "strategy", i));
  for (guint i = 0; i < rancang_item_count_children (sub_dimension, "programme"); i++)
    g_ptr_array_add (self->programmes, rancang_item_peek_child (sub_dimension, "programme", i));
}

static void
gather_dimension (Collector   *self,
                  RancangItem *dimension)
{
  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    gather (self, rancang_item_peek_child (dimension, "sub-dimension", i));
}

static void
gather_strategies (Collector *self)
{
  for (guint i = 0; i < self->strategies->len; i++)
    g_hash_table_add (self->scope, g_ptr_array_index (self->strategies, i));
}

/* The ids of the goals that strategies and programmes of the dimension name. */
static GHashTable *
find_named_goals (Collector *self)
{
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->strategies->len; i++)
    {
      const char * const *ids = rancang_item_get_list (g_ptr_array_index (self->strategies, i),
                                                       "goals");

      for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
        g_hash_table_add (named, (gpointer) ids[j]);
    }
  for (guint i = 0; i < self->programmes->len; i++)
    {
      const char *id = rancang_item_get_text (g_ptr_array_index (self->programmes, i), "goal");

      if (id != NULL)
        g_hash_table_add (named, (gpointer) id);
    }
  return named;
}

/* Goals of the plan that are those of the dimension, or that its work serves. */
static void
put_goals (Collector   *self,
           RancangItem *dimension)
{
  RancangItem *root = rancang_plan_get_root (self->plan);
  g_autoptr (GHashTable) named = find_named_goals (self);

  for (guint i = 0; i < rancang_item_count_children (root, "mission"); i++)
    {
      RancangItem *mission = rancang_item_peek_child (root, "mission", i);

      for (guint j = 0; j < rancang_item_count_children (mission, "goal"); j++)
        {
          RancangItem *goal = rancang_item_peek_child (mission, "goal", j);

          if (!contains (rancang_item_get_list (goal, "dimensions"),
                         rancang_item_get_id (dimension))
              && !g_hash_table_contains (named, rancang_item_get_id (goal)))
            continue;
          g_hash_table_add (self->scope, goal);
          put_below (self, dimension, goal);
          put_all_below (self, goal, "indicator");
        }
    }
}

static void
put_missions (Collector   *self,
              RancangItem *root)
{
  for (guint i = 0; i < rancang_item_count_children (root, "mission"); i++)
    {
      RancangItem *mission = rancang_item_peek_child (root, "mission", i);

      put_below (self, root, mission);
      for (guint j = 0; j < rancang_item_count_children (mission, "goal"); j++)
        {
          RancangItem *goal = rancang_item_peek_child (mission, "goal", j);

          g_hash_table_add (self->scope, goal);
          put_below (self, mission, goal);
          put_all_below (self, goal, "indicator");
        }
    }
}

static void
put_strategies (Collector *self)
{
  for (guint i = 0; i < self->strategies->len; i++)
    {
      RancangItem *strategy = g_ptr_array_index (self->strategies, i);
      RancangItem *parent = find_parent (self, strategy, "goals", 0);

      put_below (self, parent != NULL ? parent : rancang_item_get_parent (strategy), strategy);
    }
}

static void
put_programmes (Collector *self)
{
  for (guint i = 0; i < self->programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (self->programmes, i);
      RancangItem *parent = find_parent (self, programme, "strategies", 0);

      if (parent == NULL)
        parent = find_goal (self, programme);
      put_below (self, parent != NULL ? parent : rancang_item_get_parent (programme), programme);
      put_all_below (self, programme, "indicator");
    }
}

/* Those that still hold something here, and those in which nothing was begun. */
static void
put_sub_dimensions (Collector   *self,
                    RancangItem *dimension)
{
  for (guint i = 0; i < rancang_item_count_children (dimension, "sub-dimension"); i++)
    {
      RancangItem *sub_dimension = rancang_item_peek_child (dimension, "sub-dimension", i);
      const gboolean is_bare = rancang_item_count_children (sub_dimension, "strategy") == 0
                               && rancang_item_count_children (sub_dimension, "programme") == 0;

      if (is_bare || g_hash_table_contains (self->children, sub_dimension))
        put_below (self, dimension, sub_dimension);
    }
}

static void
put_dimensions (Collector   *self,
                RancangItem *root)
{
  for (guint i = 0; i < rancang_item_count_children (root, "dimension"); i++)
    {
      RancangItem *dimension = rancang_item_peek_child (root, "dimension", i);

      put_sub_dimensions (self, dimension);
      if (g_hash_table_contains (self->children, dimension))
        put_below (self, root, dimension);
    }
}

/* Returns how many stand below. */
static guint
add_node (Collector   *self,
          RancangItem *item,
          int          parent,
          guint        level)
{
  GArray *nodes = self->tree->nodes;
  GPtrArray *children = g_hash_table_lookup (self->children, item);
  const guint index = nodes->len;
  TreeNode node = { g_object_ref (item), parent, level };
  guint n_below = 0;

  node.n_children = children != NULL ? children->len : 0;
  g_array_append_val (nodes, node);
  g_hash_table_insert (self->tree->indices, (gpointer) rancang_item_get_id (item),
                       GUINT_TO_POINTER (index + 1));
  for (guint i = 0; children != NULL && i < children->len; i++)
    n_below += 1 + add_node (self, g_ptr_array_index (children, i), (int) index, level + 1);
  performance_tree_get_node (self->tree, index)->n_below = n_below;
  return n_below;
}

static void
add_other (Collector   *self,
           RancangItem *item,
           RancangItem *other)
{
  GHashTable *indices = self->tree->indices;
  gpointer place = g_hash_table_lookup (indices, rancang_item_get_id (item));
  gpointer there = g_hash_table_lookup (indices, rancang_item_get_id (other));
  TreeNode *node;
  int index;

  if (place == NULL || there == NULL)
    return;

  node = performance_tree_get_node (self->tree, GPOINTER_TO_UINT (place) - 1);
  index = (int) GPOINTER_TO_UINT (there) - 1;
  if (index == node->parent)
    return;
  if (node->others == NULL)
    node->others = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (node->others, index);
}

static void
add_others (Collector  *self,
            GPtrArray  *items,
            const char *field)
{
  for (guint i = 0; i < items->len; i++)
    {
      RancangItem *item = g_ptr_array_index (items, i);
      RancangItem *other;

      for (guint nth = 1; (other = find_parent (self, item, field, nth)) != NULL; nth++)
        add_other (self, item, other);
    }
}

/* A programme that names a goal which none of its strategies serves belongs there, too. */
static void
add_goals (Collector *self)
{
  for (guint i = 0; i < self->programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (self->programmes, i);
      RancangItem *strategy = find_parent (self, programme, "strategies", 0);
      RancangItem *goal = find_goal (self, programme);

      if (strategy != NULL && goal != NULL
          && !contains (rancang_item_get_list (strategy, "goals"), rancang_item_get_id (goal)))
        add_other (self, programme, goal);
    }
}

static void
put_in_order (Collector   *self,
              RancangItem *item)
{
  const gboolean is_plan = rancang_item_is (item, "plan");

  if (is_plan)
    for (guint i = 0; i < rancang_item_count_children (item, "dimension"); i++)
      gather_dimension (self, rancang_item_peek_child (item, "dimension", i));
  else
    gather_dimension (self, item);
  gather_strategies (self);
  if (is_plan)
    put_missions (self, item);
  else
    put_goals (self, item);
  put_strategies (self);
  put_programmes (self);
  if (is_plan)
    put_dimensions (self, item);
  else
    put_sub_dimensions (self, item);
}

void
performance_tree_collect (RancangPerformanceTree *tree)
{
  Collector self = { .tree = tree, .plan = rancang_item_get_plan (tree->item) };

  g_hash_table_remove_all (tree->indices);
  g_array_set_size (tree->nodes, 0);
  if (self.plan == NULL)
    return;

  self.strategies = g_ptr_array_new ();
  self.programmes = g_ptr_array_new ();
  self.scope = g_hash_table_new (NULL, NULL);
  self.children = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  put_in_order (&self, tree->item);
  add_node (&self, tree->item, -1, 0);
  add_others (&self, self.strategies, "goals");
  add_others (&self, self.programmes, "strategies");
  add_goals (&self);
  g_hash_table_unref (self.children);
  g_hash_table_unref (self.scope);
  g_ptr_array_unref (self.programmes);
  g_ptr_array_unref (self.strategies);
}
