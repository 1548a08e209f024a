/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-graph-layers.c: a graph in layers, after Sugiyama, Tagawa and Toda (1981) */

#include "config.h"

#include "figure/link-graph-private.h"

#include <string.h>

#define SWEEPS 8
#define MOST_BENDS 20000 /* beyond, long edges go straight: a plan that big is no picture */

/* A node, or a bend of a long edge. */
typedef struct
{
  guint   layer;
  double  height;
  double  y;
  double  wish;
  guint   order;
  GArray *left; /* numbers of vertices in the layer before */
  GArray *right;
} Vertex;

typedef struct
{
  guint      n_nodes;
  GArray    *edges;
  GArray    *vertices;
  GPtrArray *layers; /* of GArray of numbers of vertices */
} Layout;

static Vertex *
get_vertex (Layout *layout,
            guint   number)
{
  return &g_array_index (layout->vertices, Vertex, number);
}

static GraphEdge *
get_edge (Layout *layout,
          guint   number)
{
  return &g_array_index (layout->edges, GraphEdge, number);
}

static guint
get_tail (const GraphEdge *edge)
{
  return edge->reversed ? edge->to : edge->from;
}

static guint
get_head (const GraphEdge *edge)
{
  return edge->reversed ? edge->from : edge->to;
}

/* The edges that leave each node, as lists of numbers. */
static GPtrArray *
list_leaving (Layout *layout)
{
  GPtrArray *leaving = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < layout->n_nodes; i++)
    g_ptr_array_add (leaving, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < layout->edges->len; i++)
    g_array_append_val ((GArray *) g_ptr_array_index (leaving, get_tail (get_edge (layout, i))),
                        i);
  return leaving;
}

/* Turns the edges round that close a circle. Depth first, with a stack of our own. */
static void
break_circles (Layout *layout)
{
  g_autoptr (GPtrArray) leaving = list_leaving (layout);
  g_autofree guint *next = g_new0 (guint, layout->n_nodes);
  g_autofree guint8 *state = g_new0 (guint8, layout->n_nodes); /* 1 is on the path, 2 is done */
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint start = 0; start < layout->n_nodes; start++)
    {
      if (state[start] != 0)
        continue;
      state[start] = 1;
      g_array_append_val (path, start);
      while (path->len > 0)
        {
          const guint node = g_array_index (path, guint, path->len - 1);
          GArray *out = g_ptr_array_index (leaving, node);
          GraphEdge *edge;

          if (next[node] >= out->len)
            {
              state[node] = 2;
              g_array_set_size (path, path->len - 1);
              continue;
            }
          edge = get_edge (layout, g_array_index (out, guint, next[node]++));
          if (state[edge->to] == 1)
            {
              edge->reversed = TRUE;
            }
          else if (state[edge->to] == 0)
            {
              state[edge->to] = 1;
              g_array_append_val (path, edge->to);
            }
        }
    }
}

/* Each node stands right of all that lead to it, as near as can be to what it leads to. */
static guint
choose_layers (Layout *layout)
{
  g_autoptr (GPtrArray) leaving = list_leaving (layout);
  g_autofree guint *waiting = g_new0 (guint, layout->n_nodes);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_layers = 1;

  for (guint i = 0; i < layout->edges->len; i++)
    waiting[get_head (get_edge (layout, i))]++;
  for (guint i = 0; i < layout->n_nodes; i++)
    if (waiting[i] == 0)
      g_array_append_val (queue, i);
  for (guint i = 0; i < queue->len; i++)
    {
      const guint node = g_array_index (queue, guint, i);
      GArray *out = g_ptr_array_index (leaving, node);

      n_layers = MAX (n_layers, get_vertex (layout, node)->layer + 1);
      for (guint j = 0; j < out->len; j++)
        {
          const guint head = get_head (get_edge (layout, g_array_index (out, guint, j)));
          Vertex *vertex = get_vertex (layout, head);

          vertex->layer = MAX (vertex->layer, get_vertex (layout, node)->layer + 1);
          if (--waiting[head] == 0)
            g_array_append_val (queue, head);
        }
    }
  /* Back to front, so that what follows stands where it stays. */
  for (guint i = queue->len; i-- > 0;)
    {
      const guint node = g_array_index (queue, guint, i);
      GArray *out = g_ptr_array_index (leaving, node);
      guint nearest = G_MAXUINT;

      for (guint j = 0; j < out->len; j++)
        nearest = MIN (nearest,
                       get_vertex (layout, get_head (get_edge (layout,
                                                               g_array_index (out, guint, j))))
                         ->layer);
      if (nearest != G_MAXUINT)
        get_vertex (layout, node)->layer = nearest - 1;
    }
  return n_layers;
}

static guint
add_vertex (Layout *layout,
            guint   layer,
            double  height)
{
  Vertex vertex = { .layer = layer, .height = height };

  vertex.left = g_array_new (FALSE, FALSE, sizeof (guint));
  vertex.right = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (layout->vertices, vertex);
  return layout->vertices->len - 1;
}

static void
join (Layout *layout,
      guint   left,
      guint   right)
{
  g_array_append_val (get_vertex (layout, left)->right, right);
  g_array_append_val (get_vertex (layout, right)->left, left);
}

/* Long edges get a bend in each layer that they pass; the first of them is remembered. */
static void
add_bends (Layout *layout,
           double  height,
           guint  *first_bends)
{
  for (guint i = 0; i < layout->edges->len; i++)
    {
      GraphEdge *edge = get_edge (layout, i);
      const guint end = get_vertex (layout, get_head (edge))->layer;
      guint before = get_tail (edge);

      edge->first_layer = get_vertex (layout, before)->layer;
      first_bends[i] = layout->vertices->len;
      for (guint layer = edge->first_layer + 1;
           layer < end && layout->vertices->len < layout->n_nodes + MOST_BENDS; layer++)
        {
          const guint bend = add_vertex (layout, layer, height);

          join (layout, before, bend);
          before = bend;
        }
      join (layout, before, get_head (edge));
    }
}

static GArray *
get_layer (Layout *layout,
           guint   layer)
{
  return g_ptr_array_index (layout->layers, layer);
}

static void
number_layer (Layout *layout,
              GArray *layer)
{
  for (guint i = 0; i < layer->len; i++)
    get_vertex (layout, g_array_index (layer, guint, i))->order = i;
}

static void
fill_layers (Layout *layout,
             guint   n_layers)
{
  for (guint i = 0; i < n_layers; i++)
    g_ptr_array_add (layout->layers, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < layout->vertices->len; i++)
    g_array_append_val (get_layer (layout, get_vertex (layout, i)->layer), i);
  for (guint i = 0; i < n_layers; i++)
    number_layer (layout, get_layer (layout, i));
}

static int
compare_wishes (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const Vertex *first = get_vertex (user_data, *(const guint *) a);
  const Vertex *second = get_vertex (user_data, *(const guint *) b);

  if (first->wish != second->wish)
    return first->wish < second->wish ? -1 : 1;
  return (int) first->order - (int) second->order;
}

static void
order_layer (Layout   *layout,
             guint     index,
             gboolean  by_left)
{
  GArray *layer = get_layer (layout, index);

  for (guint i = 0; i < layer->len; i++)
    {
      Vertex *vertex = get_vertex (layout, g_array_index (layer, guint, i));
      GArray *others = by_left ? vertex->left : vertex->right;

      vertex->wish = vertex->order;
      if (others->len == 0)
        continue;
      vertex->wish = 0;
      for (guint j = 0; j < others->len; j++)
        vertex->wish += get_vertex (layout, g_array_index (others, guint, j))->order;
      vertex->wish /= others->len;
    }
  g_array_sort_with_data (layer, compare_wishes, layout);
  number_layer (layout, layer);
}

static void
order_layers (Layout *layout)
{
  const guint n = layout->layers->len;

  for (guint sweep = 0; sweep < SWEEPS; sweep++)
    for (guint i = 0; i < n; i++)
      order_layer (layout, sweep % 2 == 0 ? i : n - 1 - i, sweep % 2 == 0);
}

/* As near to the wishes as heights and order allow: the mean of packing from above and from
 * below, both of which keep the distances. */
static void
pack_layer (Layout *layout,
            GArray *layer)
{
  g_autofree double *above = g_new (double, layer->len);
  double limit = -G_MAXDOUBLE / 4;

  for (guint i = 0; i < layer->len; i++)
    {
      const Vertex *vertex = get_vertex (layout, g_array_index (layer, guint, i));

      above[i] = MAX (vertex->wish, limit + vertex->height / 2);
      limit = above[i] + vertex->height / 2;
    }
  limit = G_MAXDOUBLE / 4;
  for (guint i = layer->len; i-- > 0;)
    {
      Vertex *vertex = get_vertex (layout, g_array_index (layer, guint, i));
      const double below = MIN (vertex->wish, limit - vertex->height / 2);

      limit = below - vertex->height / 2;
      vertex->y = (above[i] + below) / 2;
    }
}

static void
wish_near (Layout   *layout,
           GArray   *layer,
           gboolean  by_left)
{
  for (guint i = 0; i < layer->len; i++)
    {
      Vertex *vertex = get_vertex (layout, g_array_index (layer, guint, i));
      GArray *others = by_left ? vertex->left : vertex->right;

      vertex->wish = vertex->y;
      if (others->len == 0)
        continue;
      vertex->wish = 0;
      for (guint j = 0; j < others->len; j++)
        vertex->wish += get_vertex (layout, g_array_index (others, guint, j))->y;
      vertex->wish /= others->len;
    }
}

static void
place_layers (Layout *layout)
{
  const guint n = layout->layers->len;

  for (guint i = 0; i < n; i++)
    {
      GArray *layer = get_layer (layout, i);

      for (guint j = 0; j < layer->len; j++)
        get_vertex (layout, g_array_index (layer, guint, j))->wish = 0;
      pack_layer (layout, layer);
    }
  for (guint sweep = 0; sweep < SWEEPS; sweep++)
    for (guint i = 0; i < n; i++)
      {
        GArray *layer = get_layer (layout, sweep % 2 == 0 ? i : n - 1 - i);

        wish_near (layout, layer, sweep % 2 == 0);
        pack_layer (layout, layer);
      }
}

static double
move_to_top (Layout *layout)
{
  double top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < layout->vertices->len; i++)
    {
      const Vertex *vertex = get_vertex (layout, i);

      top = MIN (top, vertex->y - vertex->height / 2);
      bottom = MAX (bottom, vertex->y + vertex->height / 2);
    }
  for (guint i = 0; i < layout->vertices->len; i++)
    get_vertex (layout, i)->y -= top;
  return layout->vertices->len > 0 ? bottom - top : 0;
}

static void
take_result (Layout      *layout,
             const guint *first_bends,
             GraphPlace  *places)
{
  for (guint i = 0; i < layout->n_nodes; i++)
    {
      const Vertex *vertex = get_vertex (layout, i);

      places[i] = (GraphPlace) { vertex->layer, vertex->order, vertex->y };
    }
  for (guint i = 0; i < layout->edges->len; i++)
    {
      const guint end = i + 1 < layout->edges->len ? first_bends[i + 1] : layout->vertices->len;

      for (guint j = first_bends[i]; j < end; j++)
        g_array_append_val (get_edge (layout, i)->bends, get_vertex (layout, j)->y);
    }
}

static void
clear_vertex (gpointer data)
{
  Vertex *vertex = data;

  g_array_unref (vertex->left);
  g_array_unref (vertex->right);
}

double
graph_place (guint       n_nodes,
             GArray     *edges,
             double      node_height,
             double      bend_height,
             GraphPlace *places,
             guint      *n_layers)
{
  g_autoptr (GArray) vertices = g_array_new (FALSE, FALSE, sizeof (Vertex));
  g_autoptr (GPtrArray) layers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree guint *first_bends = g_new0 (guint, edges->len + 1);
  Layout layout = { n_nodes, edges, vertices, layers };
  double height;

  g_array_set_clear_func (vertices, clear_vertex);
  for (guint i = 0; i < n_nodes; i++)
    add_vertex (&layout, 0, node_height);
  break_circles (&layout);
  *n_layers = choose_layers (&layout);
  add_bends (&layout, bend_height, first_bends);
  fill_layers (&layout, *n_layers);
  order_layers (&layout);
  place_layers (&layout);
  height = move_to_top (&layout);
  take_result (&layout, first_bends, places);

  return height;
}
