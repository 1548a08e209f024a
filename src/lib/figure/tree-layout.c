/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* tree-layout.c: tidy trees: narrow, parents over the middle of their children, order kept */

#include "config.h"

#include "figure/tree-layout-private.h"

/*
 * C. Buchheim, M. Jünger, S. Leipert: Improving Walker's Algorithm to Run in Linear Time (2002), a
 * form of Reingold and Tilford's for nodes with any number of children; here with nodes of any
 * breadth. The names are those of the paper. Node 0 is a root above all roots, so index i of the
 * caller is node i + 1.
 */
typedef struct
{
  int    parent;
  int    first_child;
  int    last_child;
  int    left;      /* the sibling before */
  int    right;     /* the sibling after */
  int    number;    /* among the siblings */
  int    thread;
  int    ancestor;
  double breadth;
  double prelim;
  double mod;
  double change;
  double shift;
} Node;

typedef struct
{
  Node  *nodes;
  int    n_nodes;
  double sibling_gap;
  double branch_gap;
} Tree;

static void
append_child (Tree *tree,
              int   parent,
              int   child)
{
  Node *node = &tree->nodes[child];
  Node *above = &tree->nodes[parent];

  node->parent = parent;
  node->left = above->last_child;
  if (node->left >= 0)
    {
      tree->nodes[node->left].right = child;
      node->number = tree->nodes[node->left].number + 1;
    }
  else
    above->first_child = child;
  above->last_child = child;
}

static void
build (Tree           *tree,
       const TreeSpot *spots,
       guint           n_spots)
{
  tree->n_nodes = (int) n_spots + 1;
  tree->nodes = g_new0 (Node, tree->n_nodes);
  for (int i = 0; i < tree->n_nodes; i++)
    {
      Node *node = &tree->nodes[i];

      node->parent = node->first_child = node->last_child = node->left = node->right = -1;
      node->thread = -1;
      node->ancestor = i;
    }
  for (guint i = 0; i < n_spots; i++)
    {
      g_assert (spots[i].parent < (int) i);
      tree->nodes[i + 1].breadth = spots[i].breadth;
      append_child (tree, MAX (spots[i].parent, -1) + 1, (int) i + 1);
    }
}

static double
get_distance (Tree *tree,
              int   a,
              int   b)
{
  const double gap = tree->nodes[a].parent == tree->nodes[b].parent ? tree->sibling_gap
                                                                    : tree->branch_gap;

  return (tree->nodes[a].breadth + tree->nodes[b].breadth) / 2 + gap;
}

static int
next_left (Tree *tree,
           int   v)
{
  return tree->nodes[v].first_child >= 0 ? tree->nodes[v].first_child : tree->nodes[v].thread;
}

static int
next_right (Tree *tree,
            int   v)
{
  return tree->nodes[v].last_child >= 0 ? tree->nodes[v].last_child : tree->nodes[v].thread;
}

static void
move_subtree (Tree   *tree,
              int     from,
              int     to,
              double  shift)
{
  Node *left = &tree->nodes[from];
  Node *right = &tree->nodes[to];
  const double part = shift / (right->number - left->number);

  right->change -= part;
  right->shift += shift;
  left->change += part;
  right->prelim += shift;
  right->mod += shift;
}

/* The branch to the left that stands in the way: itself or one between it and the first. */
static int
find_ancestor (Tree *tree,
               int   inner,
               int   v,
               int   fallback)
{
  const int ancestor = tree->nodes[inner].ancestor;

  return tree->nodes[ancestor].parent == tree->nodes[v].parent ? ancestor : fallback;
}

/* Pushes the branch of v away from all branches to its left; returns the default ancestor. */
static int
apportion (Tree *tree,
           int   v,
           int   default_ancestor)
{
  Node *nodes = tree->nodes;
  int inner_right = v, outer_right = v;
  int inner_left = nodes[v].left;
  int outer_left;
  double s_ir, s_or, s_il, s_ol;

  if (inner_left < 0)
    return default_ancestor;

  outer_left = nodes[nodes[v].parent].first_child;
  s_ir = s_or = nodes[v].mod;
  s_il = nodes[inner_left].mod;
  s_ol = nodes[outer_left].mod;
  while (next_right (tree, inner_left) >= 0 && next_left (tree, inner_right) >= 0)
    {
      double shift;

      inner_left = next_right (tree, inner_left);
      inner_right = next_left (tree, inner_right);
      outer_left = next_left (tree, outer_left);
      outer_right = next_right (tree, outer_right);
      nodes[outer_right].ancestor = v;
      shift = nodes[inner_left].prelim + s_il - (nodes[inner_right].prelim + s_ir)
              + get_distance (tree, inner_left, inner_right);
      if (shift > 0)
        {
          move_subtree (tree, find_ancestor (tree, inner_left, v, default_ancestor), v, shift);
          s_ir += shift;
          s_or += shift;
        }
      s_il += nodes[inner_left].mod;
      s_ir += nodes[inner_right].mod;
      s_ol += nodes[outer_left].mod;
      s_or += nodes[outer_right].mod;
    }
  if (next_right (tree, inner_left) >= 0 && next_right (tree, outer_right) < 0)
    {
      nodes[outer_right].thread = next_right (tree, inner_left);
      nodes[outer_right].mod += s_il - s_or;
    }
  if (next_left (tree, inner_right) >= 0 && next_left (tree, outer_left) < 0)
    {
      nodes[outer_left].thread = next_left (tree, inner_right);
      nodes[outer_left].mod += s_ir - s_ol;
      default_ancestor = v;
    }
  return default_ancestor;
}

/* Gives the branches between two that were moved apart their share of the room. */
static void
execute_shifts (Tree *tree,
                int   v)
{
  double shift = 0;
  double change = 0;

  for (int w = tree->nodes[v].last_child; w >= 0; w = tree->nodes[w].left)
    {
      Node *node = &tree->nodes[w];

      node->prelim += shift;
      node->mod += shift;
      change += node->change;
      shift += node->shift + change;
    }
}

static void
place_over_children (Tree *tree,
                     int   v)
{
  Node *node = &tree->nodes[v];
  const double middle = (tree->nodes[node->first_child].prelim
                         + tree->nodes[node->last_child].prelim) / 2;

  if (node->left >= 0)
    {
      node->prelim = tree->nodes[node->left].prelim + get_distance (tree, node->left, v);
      node->mod = node->prelim - middle;
    }
  else
    node->prelim = middle;
}

/* As deep as the tree; the callers bound its depth. */
static void
first_walk (Tree *tree,
            int   v)
{
  Node *node = &tree->nodes[v];
  int default_ancestor = node->first_child;

  if (node->first_child < 0)
    {
      if (node->left >= 0)
        node->prelim = tree->nodes[node->left].prelim + get_distance (tree, node->left, v);
      return;
    }
  for (int w = node->first_child; w >= 0; w = tree->nodes[w].right)
    {
      first_walk (tree, w);
      default_ancestor = apportion (tree, w, default_ancestor);
    }
  execute_shifts (tree, v);
  place_over_children (tree, v);
}

/* Parents stand before their children, so the sums of `mod` are ready when they are needed. */
static double
second_walk (Tree     *tree,
             TreeSpot *spots)
{
  g_autofree double *sums = g_new0 (double, tree->n_nodes);
  double least = G_MAXDOUBLE;
  double most = -G_MAXDOUBLE;

  for (int i = 1; i < tree->n_nodes; i++)
    {
      const Node *node = &tree->nodes[i];
      TreeSpot *spot = &spots[i - 1];

      sums[i] = sums[node->parent] + tree->nodes[node->parent].mod;
      spot->centre = node->prelim + sums[i];
      spot->level = node->parent == 0 ? 0 : spots[node->parent - 1].level + 1;
      least = MIN (least, spot->centre - spot->breadth / 2);
      most = MAX (most, spot->centre + spot->breadth / 2);
    }
  for (int i = 1; i < tree->n_nodes; i++)
    spots[i - 1].centre -= least;
  return most - least;
}

/* Returns how broad the whole is; it begins at 0. */
double
tree_layout (TreeSpot *spots,
             guint     n_spots,
             double    sibling_gap,
             double    branch_gap)
{
  Tree tree = { .sibling_gap = sibling_gap, .branch_gap = branch_gap };
  double breadth;

  if (n_spots == 0)
    return 0;

  build (&tree, spots, n_spots);
  first_walk (&tree, 0);
  breadth = second_walk (&tree, spots);
  g_free (tree.nodes);
  return breadth;
}
