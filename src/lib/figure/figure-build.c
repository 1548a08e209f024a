/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure-build.c: how a layout puts shapes into a figure */

#include "config.h"

#include "figure/figure-private.h"

#include <math.h>

RancangFigure *
figure_new (const RancangFigureOptions *options,
            const char                 *title,
            const char                 *description)
{
  RancangFigure *self = g_object_new (RANCANG_TYPE_FIGURE, NULL);

  self->title = g_strdup (title);
  self->description = g_strdup (description);
  self->font = g_strdup (options->font);
  self->width = options->width;
  self->height = options->height;

  return self;
}

static RancangShape *
add_shape (RancangFigure    *self,
           RancangShapeType  type,
           const char       *colour)
{
  RancangShape *shape = g_new0 (RancangShape, 1);

  shape->type = type;
  shape->colour = g_strdup (colour != NULL ? colour : "accent");
  shape->alpha = 1;
  g_ptr_array_add (self->shapes, shape);

  return shape;
}

static void
set_box (RancangShape *shape,
         double        x,
         double        y,
         double        width,
         double        height)
{
  shape->x = x;
  shape->y = y;
  shape->width = width;
  shape->height = height;
}

RancangShape *
figure_add_rectangle (RancangFigure *self,
                      const char    *colour,
                      double         x,
                      double         y,
                      double         width,
                      double         height,
                      double         radius)
{
  RancangShape *shape = add_shape (self, RANCANG_SHAPE_RECTANGLE, colour);

  set_box (shape, x, y, width, height);
  shape->radius = MIN (radius, MIN (width, height) / 2);

  return shape;
}

/* The box of a piece of a ring: its four corners, and the axes that it passes. */
static void
set_sector_box (RancangShape *shape)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  double angles[6] = { shape->start, shape->end };
  guint n_angles = 2;

  for (int axis = 0; axis < 4; axis++)
    if (axis * G_PI / 2 > shape->start && axis * G_PI / 2 < shape->end)
      angles[n_angles++] = axis * G_PI / 2;

  for (guint i = 0; i < n_angles; i++)
    for (int side = 0; side < 2; side++)
      {
        double radius = side == 0 ? shape->inner : shape->outer;
        double x = shape->centre_x + radius * sin (angles[i]);
        double y = shape->centre_y - radius * cos (angles[i]);

        left = MIN (left, x);
        right = MAX (right, x);
        top = MIN (top, y);
        bottom = MAX (bottom, y);
      }

  set_box (shape, left, top, right - left, bottom - top);
}

RancangShape *
figure_add_sector (RancangFigure *self,
                   const char    *colour,
                   double         centre_x,
                   double         centre_y,
                   double         inner,
                   double         outer,
                   double         start,
                   double         end)
{
  RancangShape *shape = add_shape (self, RANCANG_SHAPE_SECTOR, colour);

  shape->centre_x = centre_x;
  shape->centre_y = centre_y;
  shape->inner = inner;
  shape->outer = outer;
  shape->start = start;
  shape->end = end;
  set_sector_box (shape);

  return shape;
}

RancangShape *
figure_add_path (RancangFigure *self,
                 const char    *colour,
                 const double  *points,
                 guint          n_points,
                 double         line_width)
{
  RancangShape *shape = add_shape (self, RANCANG_SHAPE_PATH, colour);
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < n_points; i++)
    {
      if (isnan (points[2 * i]))
        continue;
      left = MIN (left, points[2 * i]);
      right = MAX (right, points[2 * i]);
      top = MIN (top, points[2 * i + 1]);
      bottom = MAX (bottom, points[2 * i + 1]);
    }
  shape->points = g_memdup2 (points, 2 * n_points * sizeof (double));
  shape->n_points = n_points;
  shape->line_width = line_width;
  if (n_points > 0)
    set_box (shape, left, top, right - left, bottom - top);

  return shape;
}

RancangShape *
figure_add_text (RancangFigure *self,
                 const char    *colour,
                 const char    *text,
                 double         size,
                 int            weight,
                 RancangAnchor  anchor,
                 double         x,
                 double         y,
                 double         width)
{
  RancangShape *shape = add_shape (self, RANCANG_SHAPE_TEXT, colour);
  double height;

  figure_measure (self->font, text, size, weight, NULL, &height);
  set_box (shape, x, y, width, height);
  shape->text = g_strdup (text);
  shape->size = size;
  shape->weight = weight;
  shape->anchor = anchor;

  return shape;
}

void
figure_shape_belong (RancangShape *shape,
                     const char   *item,
                     const char   *role)
{
  g_set_str (&shape->item, item);
  g_set_str (&shape->role, role);
}

void
figure_shape_target (RancangShape *shape,
                     const char   *label,
                     int           row,
                     int           column)
{
  g_set_str (&shape->label, label);
  shape->row = row;
  shape->column = column;
}

/* The arrow keys go round and round, as in a wheel. */
void
figure_set_round (RancangFigure *self)
{
  self->round = TRUE;
}

void
figure_shape_pin (RancangShape *shape,
                  RancangPin    pin)
{
  shape->pin = pin;
}

/* For a figure that is larger, or smaller, than what can be seen at once. */
void
figure_set_size (RancangFigure *self,
                 double         width,
                 double         height)
{
  self->width = width;
  self->height = height;
}

/* How much of the left and of the top is covered by pinned shapes. */
void
figure_set_pinned (RancangFigure *self,
                   double         width,
                   double         height)
{
  self->pinned_width = width;
  self->pinned_height = height;
}

/* Whether nothing of a box is looked at, so that its shapes may be left out. */
gboolean
figure_is_clipped (const RancangFigureOptions *options,
                   double                      x,
                   double                      y,
                   double                      width,
                   double                      height)
{
  if (options->clip_width <= 0 || options->clip_height <= 0)
    return FALSE;

  return x > options->clip_x + options->clip_width || x + width < options->clip_x
         || y > options->clip_y + options->clip_height || y + height < options->clip_y;
}
