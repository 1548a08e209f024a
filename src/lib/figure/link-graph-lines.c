/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-graph-lines.c: curves, dashes and arrows */

#include "config.h"

#include "figure/link-graph-private.h"

#include <math.h>

#define STEPS 10 /* of a curve */

/* How the types of link differ: dash, gap, dash, gap; 0 is a whole line. */
static const struct
{
  const char *type;
  double      lengths[GRAPH_N_LENGTHS];
} dashes[] = {
  { "needs", { 0 } },
  { "supports", { 8, 5, 8, 5 } },
  { "shares-data", { 2, 4, 2, 4 } },
  { "continues", { 14, 4, 2, 4 } },
};

void
graph_add_point (GArray *points,
                 double  x,
                 double  y)
{
  g_array_append_val (points, x);
  g_array_append_val (points, y);
}

/* An S from one layer to the next. */
void
graph_add_curve (GArray *points,
                 double  x1,
                 double  y1,
                 double  x2,
                 double  y2)
{
  for (int i = 1; i <= STEPS; i++)
    {
      const double t = (double) i / STEPS;
      const double ease = t * t * (3 - 2 * t);

      graph_add_point (points, x1 + (x2 - x1) * t, y1 + (y2 - y1) * ease);
    }
}

/* Cuts a line into dashes: where the pen is lifted stands a NaN. */
GArray *
graph_create_dashes (GArray *way,
                     guint   dash)
{
  const double *lengths = dashes[dash].lengths;
  GArray *points = g_array_new (FALSE, FALSE, sizeof (double));
  double left = lengths[0] > 0 ? lengths[0] : G_MAXDOUBLE;
  guint at = 0; /* even: the pen is down */
  double x = g_array_index (way, double, 0), y = g_array_index (way, double, 1);

  graph_add_point (points, x, y);
  for (guint i = 1; i < way->len / 2; i++)
    {
      const double next_x = g_array_index (way, double, 2 * i);
      const double next_y = g_array_index (way, double, 2 * i + 1);
      double length = hypot (next_x - x, next_y - y);

      while (length > left)
        {
          x += (next_x - x) * left / length;
          y += (next_y - y) * left / length;
          length -= left;
          graph_add_point (points, x, y);
          if (at % 2 == 0)
            graph_add_point (points, NAN, NAN);
          at = (at + 1) % GRAPH_N_LENGTHS;
          left = lengths[at];
        }
      left -= length;
      x = next_x;
      y = next_y;
      if (at % 2 == 0)
        graph_add_point (points, x, y);
    }
  return points;
}

void
graph_add_arrow (GArray *points,
                 double  x,
                 double  y,
                 double  direction)
{
  graph_add_point (points, NAN, NAN);
  graph_add_point (points, x - direction * GRAPH_ARROW, y - GRAPH_ARROW * 0.6);
  graph_add_point (points, x, y);
  graph_add_point (points, x - direction * GRAPH_ARROW, y + GRAPH_ARROW * 0.6);
}

guint
graph_find_dash (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_strcmp0 (dashes[i].type, type) == 0)
      return i;
  return 0;
}

/* The types in the order of the legend; NULL at the end. */
const char *
graph_get_dash_type (guint dash)
{
  return dash < G_N_ELEMENTS (dashes) ? dashes[dash].type : NULL;
}
