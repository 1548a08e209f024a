/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-graph.c: the links between programmes as boxes and arrows */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/link-figures.h"
#include "figure/link-graph-private.h"
#include "model/catalogue.h"

#include <math.h>

#define BOX 190.0      /* width */
#define BETWEEN 76.0   /* two layers */
#define SPACE 14.0     /* between two boxes of a layer */
#define BEND 16.0      /* height that a long link takes where it passes a layer */
#define STRIP 5.0
#define SAMPLE 44.0    /* of a line, in the legend */
#define MARGIN 12.0
#define FAINT 0.3

typedef struct
{
  RancangLinkAnalysis        *analysis;
  const RancangLinkView      *view;
  const RancangFigureOptions *options;
  RancangFigure              *figure;
  double                      size;
  double                      line;
  double                      box_height;
  double                      legend;
  double                      width;
  int                         row; /* the first of the group that is laid out */
} Graph;

/* One group of programmes that hang together. */
typedef struct
{
  Graph      *graph;
  GPtrArray  *programmes;
  GHashTable *numbers; /* programme -> number + 1 */
  GArray     *edges;   /* of GraphEdge */
  GPtrArray  *links;   /* the link of each edge, borrowed */
  GraphPlace *places;
  double      top;
} Group;

static const char *
translate (Graph      *graph,
           const char *text)
{
  return rancang_translate (graph->options->language, NULL, text);
}

static gboolean
is_marked (Graph       *graph,
           RancangItem *programme)
{
  return graph->view->marked != NULL
         && g_strv_contains (graph->view->marked, rancang_item_get_id (programme));
}

static RancangItem *
find_end (RancangItem *link,
          const char  *field)
{
  return rancang_plan_find (rancang_item_get_plan (link), rancang_item_get_text (link, field));
}

static void
clear_edge (gpointer data)
{
  g_array_unref (((GraphEdge *) data)->bends);
}

static void
collect_edges (Group *group)
{
  GPtrArray *links = rancang_link_analysis_get_links (group->graph->analysis);

  for (guint i = 0; i < group->programmes->len; i++)
    g_hash_table_insert (group->numbers, g_ptr_array_index (group->programmes, i),
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < links->len; i++)
    {
      RancangItem *link = g_ptr_array_index (links, i);
      const gboolean there = rancang_item_get_plan (link) != NULL;
      RancangItem *from = there ? find_end (link, "from") : NULL;
      RancangItem *to = there ? find_end (link, "to") : NULL;
      GraphEdge edge = { 0 };

      if (from == NULL || to == NULL || from == to
          || !g_hash_table_contains (group->numbers, from)
          || !g_hash_table_contains (group->numbers, to))
        continue;
      edge.from = GPOINTER_TO_UINT (g_hash_table_lookup (group->numbers, from)) - 1;
      edge.to = GPOINTER_TO_UINT (g_hash_table_lookup (group->numbers, to)) - 1;
      edge.bends = g_array_new (FALSE, FALSE, sizeof (double));
      g_array_append_val (group->edges, edge);
      g_ptr_array_add (group->links, link);
    }
}

static double
get_left (guint layer)
{
  return MARGIN + layer * (BOX + BETWEEN);
}

static GraphEdge *
get_edge (Group *group,
          guint  index)
{
  return &g_array_index (group->edges, GraphEdge, index);
}

static guint
get_end (const GraphEdge *edge,
         gboolean         right)
{
  return right != edge->reversed ? edge->to : edge->from;
}

/* Where an edge goes next when it leaves an end; by it the links of a box are ordered. */
static double
get_aim (Group           *group,
         const GraphEdge *edge,
         gboolean         right)
{
  if (edge->bends->len > 0)
    return g_array_index (edge->bends, double, right ? edge->bends->len - 1 : 0);
  return group->places[get_end (edge, !right)].y;
}

/* Links that meet at a side of a box are spread along it. */
static double
get_port (Group    *group,
          guint     index,
          gboolean  right)
{
  const GraphEdge *edge = get_edge (group, index);
  const guint node = get_end (edge, right);
  const double aim = get_aim (group, edge, right);
  const double room = group->graph->box_height - 12;
  guint n = 0, before = 0;

  for (guint i = 0; i < group->edges->len; i++)
    {
      const GraphEdge *other = get_edge (group, i);
      double other_aim;

      if (get_end (other, right) != node)
        continue;
      other_aim = get_aim (group, other, right);
      n++;
      before += other_aim < aim || (other_aim == aim && i < index);
    }
  return group->top + group->places[node].y - room / 2 + room * (before + 1) / (n + 1);
}

static GArray *
create_way (Group *group,
            guint  index)
{
  const GraphEdge *edge = get_edge (group, index);
  GArray *points = g_array_new (FALSE, FALSE, sizeof (double));
  const guint end_layer = group->places[get_end (edge, TRUE)].layer;
  double x = get_left (edge->first_layer) + BOX;
  double y = get_port (group, index, FALSE);

  graph_add_point (points, x, y);
  for (guint i = 0; i < edge->bends->len; i++)
    {
      const double left = get_left (edge->first_layer + 1 + i);
      const double next = group->top + g_array_index (edge->bends, double, i);

      graph_add_curve (points, x, y, left, next);
      x = left + BOX;
      y = next;
      graph_add_point (points, x, y);
    }
  graph_add_curve (points, x, y, get_left (end_layer), get_port (group, index, TRUE));
  return points;
}

static gboolean
is_edge_clipped (Group  *group,
                 GArray *way)
{
  double top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  const double left = g_array_index (way, double, 0);
  const double right = g_array_index (way, double, way->len - 2);

  for (guint i = 0; i < way->len / 2; i++)
    {
      top = MIN (top, g_array_index (way, double, 2 * i + 1));
      bottom = MAX (bottom, g_array_index (way, double, 2 * i + 1));
    }
  return figure_is_clipped (group->graph->options, left, top - GRAPH_ARROW, right - left,
                            bottom - top + 2 * GRAPH_ARROW);
}

static void
add_edge (Group *group,
          guint  index)
{
  Graph *graph = group->graph;
  const GraphEdge *edge = get_edge (group, index);
  RancangItem *link = g_ptr_array_index (group->links, index);
  const guint dash = graph_find_dash (rancang_item_get_text (link, "type"));
  const gboolean circular = rancang_link_analysis_is_circular (graph->analysis, link);
  const gboolean marked = is_marked (graph, g_ptr_array_index (group->programmes, edge->from))
                          && is_marked (graph, g_ptr_array_index (group->programmes, edge->to));
  g_autoptr (GArray) way = create_way (group, index);
  g_autoptr (GArray) points = NULL;
  RancangShape *shape;

  if (is_edge_clipped (group, way))
    return;
  points = graph_create_dashes (way, dash);
  if (edge->reversed)
    graph_add_arrow (points, g_array_index (way, double, 0), g_array_index (way, double, 1), -1);
  else
    graph_add_arrow (points, g_array_index (way, double, way->len - 2),
                     g_array_index (way, double, way->len - 1), 1);
  shape = figure_add_path (graph->figure, circular || marked ? "text" : "dim",
                           (const double *) points->data, points->len / 2,
                           circular || marked ? 2.5 : 1.25);
  if (graph->view->marked != NULL && !marked)
    shape->alpha = FAINT;
  figure_shape_belong (shape, NULL, circular ? "circle" : "edge");
}

/* The programme, its dimension, and what it is linked with. */
static char *
dup_label (Graph       *graph,
           RancangItem *programme,
           Group       *group)
{
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  GString *label = g_string_new (links_get_title (programme, graph->options));

  if (dimension != NULL)
    g_string_append_printf (label, ", %s", links_get_title (dimension, graph->options));
  for (guint i = 0; group != NULL && i < group->links->len; i++)
    {
      RancangItem *link = g_ptr_array_index (group->links, i);

      if (find_end (link, "from") != programme)
        continue;
      g_string_append_printf (label, "; %s: %s",
                              links_get_type (rancang_item_get_text (link, "type"),
                                              graph->options),
                              links_get_title (find_end (link, "to"), graph->options));
    }
  return g_string_free_and_steal (label);
}

static void
add_outline (Graph  *graph,
             double  x,
             double  y)
{
  const double points[] = { x, y, x + BOX, y, x + BOX, y + graph->box_height,
                            x, y + graph->box_height, x, y };

  figure_add_path (graph->figure, "text", points, 5, 3);
}

static void
add_words (Graph       *graph,
           RancangItem *programme,
           double       x,
           double       y,
           double       alpha)
{
  const double inner = BOX - STRIP - 2.5 * FIGURE_GAP;
  g_auto (GStrv) lines = figure_wrap (graph->options->font,
                                      links_get_title (programme, graph->options), graph->size,
                                      400, inner);
  double line_y = floor (y + (graph->box_height - g_strv_length (lines) * graph->line) / 2);

  for (guint i = 0; lines[i] != NULL; i++, line_y += graph->line)
    {
      RancangShape *shape = figure_add_text (graph->figure, "text", lines[i], graph->size, 400,
                                             RANCANG_ANCHOR_START, x + STRIP + 1.5 * FIGURE_GAP,
                                             line_y, inner);

      shape->alpha = alpha;
      figure_shape_belong (shape, rancang_item_get_id (programme), "programme");
    }
}

static void
add_box (Graph       *graph,
         RancangItem *programme,
         Group       *group,
         double       x,
         double       y,
         int          row,
         int          column)
{
  const char *colour = links_get_colour (programme);
  const gboolean marked = is_marked (graph, programme);
  const double alpha = graph->view->marked != NULL && !marked ? FAINT : 1;
  g_autofree char *label = NULL;
  RancangShape *shape;

  if (figure_is_clipped (graph->options, x, y, BOX, graph->box_height))
    return;

  label = dup_label (graph, programme, group);
  figure_add_rectangle (graph->figure, "surface", x, y, BOX, graph->box_height, FIGURE_GAP);
  shape = figure_add_rectangle (graph->figure, colour, x, y, BOX, graph->box_height, FIGURE_GAP);
  shape->alpha = 0.18 * alpha;
  figure_shape_belong (shape, rancang_item_get_id (programme), "programme");
  figure_shape_target (shape, label, row, column);
  shape = figure_add_rectangle (graph->figure, colour, x, y + 4, STRIP, graph->box_height - 8,
                                STRIP / 2);
  shape->alpha = alpha;
  figure_shape_belong (shape, rancang_item_get_id (programme), "programme");
  add_words (graph, programme, x, y, alpha);
  if (marked)
    add_outline (graph, x, y);
}

static double
add_group (Graph     *graph,
           GPtrArray *programmes,
           double     top)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (GraphEdge));
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autofree GraphPlace *places = g_new0 (GraphPlace, programmes->len);
  Group group = { graph, programmes, numbers, edges, links, places, top };
  double height;
  guint n_layers, n_rows = 0;

  g_array_set_clear_func (edges, clear_edge);
  collect_edges (&group);
  height = graph_place (programmes->len, edges, graph->box_height + SPACE, BEND, places, &n_layers);
  for (guint i = 0; i < edges->len; i++)
    add_edge (&group, i);
  for (guint i = 0; i < programmes->len; i++)
    {
      add_box (graph, g_ptr_array_index (programmes, i), &group, get_left (places[i].layer),
               round (top + places[i].y - graph->box_height / 2),
               graph->row + (int) places[i].order, (int) places[i].layer);
      n_rows = MAX (n_rows, places[i].order + 1);
    }
  graph->row += (int) n_rows;
  graph->width = MAX (graph->width, get_left (n_layers - 1) + BOX + MARGIN);
  return height;
}

/* Programmes without links stand below, in rows as long as what is seen. */
static double
add_alone (Graph  *graph,
           double  top)
{
  GPtrArray *alone = rancang_link_analysis_get_alone (graph->analysis);
  const guint columns = (guint) MAX (1, floor ((graph->options->width - 2 * MARGIN + SPACE)
                                               / (BOX + SPACE)));
  const guint rows = (alone->len + columns - 1) / columns;
  g_autofree char *heading = NULL;

  if (alone->len == 0)
    return 0;
  /* Translators: programmes without links; %u is how many */
  heading = g_strdup_printf (rancang_translate (graph->options->language, NULL,
                                                N_("Without links: %u")),
                             alone->len);
  figure_add_text (graph->figure, "dim", heading, graph->size, 700, RANCANG_ANCHOR_START, MARGIN,
                   top, BOX + BETWEEN);
  top += graph->line + FIGURE_GAP;
  for (guint i = 0; i < alone->len; i++)
    add_box (graph, g_ptr_array_index (alone, i), NULL,
             MARGIN + (i % columns) * (BOX + SPACE),
             top + (i / columns) * (graph->box_height + SPACE), graph->row + (int) (i / columns),
             (int) (i % columns));
  return graph->line + FIGURE_GAP + rows * (graph->box_height + SPACE);
}

static double
measure_entry (Graph *graph,
               guint  index,
               double *width)
{
  figure_measure (graph->options->font,
                  links_get_type (graph_get_dash_type (index), graph->options),
                  graph->size * 0.95, 400, width, NULL);
  return SAMPLE + FIGURE_GAP + *width + 18;
}

/* Returns the height; with `lay` FALSE it is only measured. */
static double
add_legend (Graph    *graph,
            gboolean  lay)
{
  double x = MARGIN, y = FIGURE_GAP;

  for (guint i = 0; graph_get_dash_type (i) != NULL; i++)
    {
      double width;
      const double entry = measure_entry (graph, i, &width);
      g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (GArray) points = NULL;

      if (x > MARGIN && x + entry > graph->options->width)
        {
          x = MARGIN;
          y += graph->line;
        }
      graph_add_point (way, x, y + graph->line / 2);
      graph_add_point (way, x + SAMPLE, y + graph->line / 2);
      points = graph_create_dashes (way, i);
      graph_add_arrow (points, x + SAMPLE, y + graph->line / 2, 1);
      if (lay)
        {
          figure_shape_pin (figure_add_path (graph->figure, "text", (const double *) points->data,
                                             points->len / 2, 1.25),
                            RANCANG_PIN_X | RANCANG_PIN_Y);
          figure_shape_pin (figure_add_text (graph->figure, "dim",
                                             links_get_type (graph_get_dash_type (i),
                                                             graph->options),
                                             graph->size * 0.95, 400, RANCANG_ANCHOR_START,
                                             x + SAMPLE + FIGURE_GAP, y, width),
                            RANCANG_PIN_X | RANCANG_PIN_Y);
        }
      x += entry;
    }
  return y + graph->line + FIGURE_GAP;
}

static void
lay_out (Graph *graph)
{
  const guint n = rancang_link_analysis_get_n_groups (graph->analysis);
  RancangShape *background;
  double y;

  graph->legend = add_legend (graph, FALSE);
  y = graph->legend + FIGURE_GAP;
  for (guint i = 0; i < n; i++)
    y += add_group (graph, rancang_link_analysis_get_group (graph->analysis, i), y) + SPACE;
  if (graph->view->everything)
    y += add_alone (graph, y);
  graph->width = MAX (graph->width, graph->options->width);
  figure_set_size (graph->figure, graph->width, MAX (y, graph->options->height));
  background = figure_add_rectangle (graph->figure, "surface", 0, 0, graph->width, graph->legend,
                                     0);
  figure_shape_pin (background, RANCANG_PIN_X | RANCANG_PIN_Y);
  add_legend (graph, TRUE);
  figure_set_pinned (graph->figure, 0, graph->legend);
}

static char *
describe (Graph *graph)
{
  return g_strdup_printf (rancang_translate (graph->options->language, NULL, N_("Links: %u")),
                          rancang_link_analysis_get_links (graph->analysis)->len);
}

/**
 * rancang_figure_new_link_graph:
 * @root: the root of a plan
 * @analysis: its links
 * @view: what is looked at
 * @options: size, font and language
 *
 * Lays out the links as arrows between boxes, in layers from left to right; groups that nothing
 * links stand one below the other. The type of a link is the dash of its arrow; links of a circle
 * are thick. Marked programmes have a frame, and the others are faint. The same plan gives the same
 * figure.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_link_graph (RancangItem                *root,
                               RancangLinkAnalysis        *analysis,
                               const RancangLinkView      *view,
                               const RancangFigureOptions *options)
{
  Graph graph = { .analysis = analysis, .view = view, .options = options };
  g_autofree char *description = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (analysis != NULL && view != NULL && options != NULL, NULL);

  graph.size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  figure_measure (options->font, "Ag", graph.size, 700, NULL, &graph.line);
  graph.box_height = ceil (2 * graph.line + 2 * FIGURE_GAP);
  description = describe (&graph);
  graph.figure = figure_new (options, translate (&graph, N_("Links between programmes")),
                             description);
  lay_out (&graph);

  return graph.figure;
}
