/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pattern.c: lines over an area, so that colour is not the only sign */

#include "config.h"

#include "figure/figure-private.h"

#include <math.h>

#define SPACING 6.0
#define LINE_WIDTH 1.5
#define STRENGTH 0.6

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Box;

static void
add_line (GArray *points,
          double  x1,
          double  y1,
          double  x2,
          double  y2)
{
  double line[] = { x1, y1, x2, y2, NAN, NAN };

  g_array_append_vals (points, line, G_N_ELEMENTS (line));
}

/* Lines from bottom left to top right, each cut where it leaves the box; mirrored the other way. */
static void
add_diagonals (GArray    *points,
               const Box *box,
               gboolean   mirrored)
{
  for (double d = SPACING; d < box->width + box->height; d += SPACING * G_SQRT2)
    {
      double x1 = MAX (0, d - box->height);
      double y1 = MIN (d, box->height);
      double x2 = MIN (d, box->width);
      double y2 = MAX (0, d - box->width);

      if (mirrored)
        add_line (points, box->x + box->width - x1, box->y + y1,
                  box->x + box->width - x2, box->y + y2);
      else
        add_line (points, box->x + x1, box->y + y1, box->x + x2, box->y + y2);
    }
}

static void
add_horizontals (GArray    *points,
                 const Box *box)
{
  for (double y = SPACING / 2; y < box->height; y += SPACING)
    add_line (points, box->x, box->y + y, box->x + box->width, box->y + y);
}

static void
add_verticals (GArray    *points,
               const Box *box)
{
  for (double x = SPACING / 2; x < box->width; x += SPACING)
    add_line (points, box->x + x, box->y, box->x + x, box->y + box->height);
}

void
figure_add_pattern (RancangFigure *self,
                    guint          pattern,
                    double         x,
                    double         y,
                    double         width,
                    double         height)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (double));
  const Box box = { x, y, width, height };

  if (pattern == 1 || pattern == 5)
    add_diagonals (points, &box, FALSE);
  if (pattern == 3 || pattern == 5)
    add_diagonals (points, &box, TRUE);
  if (pattern == 2 || pattern == 6)
    add_horizontals (points, &box);
  if (pattern == 4 || pattern == 6)
    add_verticals (points, &box);
  if (points->len == 0)
    return;

  figure_add_path (self, "surface", (double *) points->data, points->len / 2, LINE_WIDTH)->alpha =
    STRENGTH;
}

void
figure_get_look (guint   index,
                 double *alpha,
                 guint  *pattern)
{
  static const struct
  {
    double alpha;
    guint  pattern;
  } looks[] = {
    { 1.0, 0 }, { 0.75, 1 }, { 0.4, 0 }, { 0.9, 2 }, { 0.55, 3 }, { 0.85, 5 }, { 0.6, 4 },
    { 0.45, 6 }, { 0.25, 0 },
  };

  *alpha = looks[index % G_N_ELEMENTS (looks)].alpha;
  *pattern = looks[index % G_N_ELEMENTS (looks)].pattern;
}
