/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-graph-private.h: where the programmes and links of a graph are put */

#pragma once

#include "figure/figure-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint    from;
  guint    to;
  gboolean reversed;    /* drawn from the right to the left, so that circles have layers too */
  guint    first_layer; /* the one of its left end */
  GArray  *bends;       /* double: the y at each layer between its ends */
} GraphEdge;

typedef struct
{
  guint  layer;
  guint  order; /* in the layer */
  double y;     /* of the middle */
} GraphPlace;

/* Puts nodes into layers from left to right, with few crossings; deterministic. The places are an
 * array of `n_nodes`; edges get their bends. No edge leads from a node to itself. Returns the
 * height. */
double graph_place (guint       n_nodes,
                    GArray     *edges,
                    double      node_height,
                    double      bend_height,
                    GraphPlace *places,
                    guint      *n_layers);

#define GRAPH_ARROW 7.0
#define GRAPH_N_LENGTHS 4

/* Lines are arrays of x and y; a dash is the number of a type of link. */
void        graph_add_point     (GArray     *points,
                                 double      x,
                                 double      y);
void        graph_add_curve     (GArray     *points,
                                 double      x1,
                                 double      y1,
                                 double      x2,
                                 double      y2);
GArray     *graph_create_dashes (GArray     *way,
                                 guint       dash);
void        graph_add_arrow     (GArray     *points,
                                 double      x,
                                 double      y,
                                 double      direction);
guint       graph_find_dash     (const char *type);
const char *graph_get_dash_type (guint       dash);

/* What all drawings of links say and show. */
const char *links_get_title  (RancangItem                *item,
                              const RancangFigureOptions *options);
const char *links_get_colour (RancangItem                *programme);
const char *links_get_type   (const char                 *type,
                              const RancangFigureOptions *options);

G_END_DECLS
