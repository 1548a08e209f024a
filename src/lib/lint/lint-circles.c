/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-circles.c: links between programmes that lead back to where they began */

#include "config.h"

#include "lint/lint-private.h"

/*
 * Tarjan's algorithm (1972) for strongly connected components, without recursion: a chain of links
 * may be as long as the plan. A link is part of a circle when both its ends are in one component.
 * Nodes are named "type/id": links of one type make a graph of their own.
 */
typedef struct
{
  char            *name;
  guint            index;
  guint            low;
  guint            component;
  gboolean         on_stack;
  RancangLintLink *next; /* the next link to follow */
} Node;

typedef struct
{
  RancangLint *lint;
  GHashTable  *nodes;
  GPtrArray   *path;
  GPtrArray   *stack;
  guint        n_nodes;
  guint        n_components;
} Search;

static void
node_free (gpointer data)
{
  Node *node = data;

  g_free (node->name);
  g_free (node);
}

static Node *
visit (Search     *search,
       const char *name)
{
  g_autofree char *key = g_strconcat ("from/", name, NULL);
  RancangLintGroup *group = rancang_lint_find_group (search->lint, key);
  Node *node = g_new0 (Node, 1);

  node->name = g_strdup (name);
  node->index = node->low = ++search->n_nodes;
  node->on_stack = TRUE;
  node->next = group != NULL ? group->members : NULL;
  g_hash_table_insert (search->nodes, node->name, node);
  g_ptr_array_add (search->path, node);
  g_ptr_array_add (search->stack, node);

  return node;
}

static char *
name_end (RancangItem *link)
{
  return g_strconcat (rancang_item_get_text (link, "type"), "/",
                      rancang_item_get_text (link, "to"), NULL);
}

static void
close_component (Search *search,
                 Node   *root)
{
  Node *node;

  search->n_components++;
  do
    {
      node = g_ptr_array_steal_index (search->stack, search->stack->len - 1);
      node->on_stack = FALSE;
      node->component = search->n_components;
    }
  while (node != root);
}

static void
search_from (Search     *search,
             const char *name)
{
  if (g_hash_table_contains (search->nodes, name))
    return;
  visit (search, name);
  while (search->path->len > 0)
    {
      Node *node = search->path->pdata[search->path->len - 1];

      if (node->next != NULL)
        {
          g_autofree char *end = name_end (node->next->entry->item);
          Node *target = g_hash_table_lookup (search->nodes, end);

          node->next = node->next->next;
          if (target == NULL)
            visit (search, end);
          else if (target->on_stack)
            node->low = MIN (node->low, target->index);
          continue;
        }
      g_ptr_array_set_size (search->path, search->path->len - 1);
      if (search->path->len > 0)
        {
          Node *above = search->path->pdata[search->path->len - 1];

          above->low = MIN (above->low, node->low);
        }
      if (node->low == node->index)
        close_component (search, node);
    }
}

static void
judge (Search *search,
       Node   *node)
{
  g_autofree char *key = g_strconcat ("from/", node->name, NULL);
  RancangLintGroup *group = rancang_lint_find_group (search->lint, key);

  for (RancangLintLink *link = group != NULL ? group->members : NULL; link != NULL;
       link = link->next)
    {
      g_autofree char *end = name_end (link->entry->item);
      Node *target = g_hash_table_lookup (search->nodes, end);
      gboolean circular = target->component == node->component;

      if (link->entry->circular == circular)
        continue;
      link->entry->circular = circular;
      rancang_lint_queue (search->lint, link->entry);
    }
}

/*
 * A link that came or went changes the verdict only of links that can be reached from its ends: a
 * circle that it closes or closed lies there altogether.
 */
void
rancang_lint_find_circles (RancangLint *self)
{
  g_autoptr (GHashTable) seeds = g_steal_pointer (&self->seeds);
  g_autoptr (GHashTable) nodes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, node_free);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  Search search = { self, nodes, path, stack, 0, 0 };
  GHashTableIter iter;
  gpointer name, node;

  self->seeds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, seeds);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    search_from (&search, name);
  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    judge (&search, node);
}
