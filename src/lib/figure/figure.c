/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure.c: a laid-out drawing: its shapes, what is where, what comes next */

#include "config.h"

#include "figure/figure-private.h"

#include <math.h>

#define SLOPPINESS 2.0

G_DEFINE_FINAL_TYPE (RancangFigure, rancang_figure, G_TYPE_OBJECT)

static void
shape_free (RancangShape *shape)
{
  g_free (shape->colour);
  g_free (shape->points);
  g_free (shape->text);
  g_free (shape->item);
  g_free (shape->role);
  g_free (shape->label);
  g_free (shape);
}

static gboolean
sector_contains (const RancangShape *shape,
                 double              x,
                 double              y)
{
  double dx = x - shape->centre_x;
  double dy = y - shape->centre_y;
  double distance = hypot (dx, dy);
  double angle = atan2 (dx, -dy);

  if (angle < 0)
    angle += 2 * G_PI;

  return distance >= shape->inner && distance <= shape->outer &&
         angle >= shape->start && angle <= shape->end;
}

static gboolean
shape_contains (const RancangShape *shape,
                double              x,
                double              y)
{
  double slop = shape->label != NULL ? SLOPPINESS : 0;

  if (shape->type == RANCANG_SHAPE_SECTOR)
    return sector_contains (shape, x, y);

  return x >= shape->x - slop && x <= shape->x + shape->width + slop &&
         y >= shape->y - slop && y <= shape->y + shape->height + slop;
}

/* A shape without a label belongs to the labelled one of the same item. */
static int
find_target (RancangFigure *self,
             guint          index)
{
  const RancangShape *shape = rancang_figure_get_shape (self, index);

  if (shape->label != NULL)
    return (int) index;
  if (shape->item == NULL)
    return -1;

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const RancangShape *other = g_ptr_array_index (self->shapes, i);

      if (other->label != NULL && g_strcmp0 (other->item, shape->item) == 0)
        return (int) i;
    }

  return -1;
}

/* How far `other` lies in the direction; the smaller the nearer, negative when it does not. */
static double
rate_neighbour (const RancangShape *shape,
                const RancangShape *other,
                RancangDirection    direction)
{
  int columns = other->column - shape->column;
  int rows = other->row - shape->row;

  switch (direction)
    {
    case RANCANG_DIRECTION_LEFT:
      return columns < 0 ? -columns * 1000 + ABS (rows) : -1;
    case RANCANG_DIRECTION_RIGHT:
      return columns > 0 ? columns * 1000 + ABS (rows) : -1;
    case RANCANG_DIRECTION_UP:
      return rows < 0 && columns == 0 ? -rows : -1;
    case RANCANG_DIRECTION_DOWN:
      return rows > 0 && columns == 0 ? rows : -1;
    default:
      g_assert_not_reached ();
    }
}

static int
step_round (RancangFigure    *self,
            int               index,
            RancangDirection  direction)
{
  gboolean forward = direction == RANCANG_DIRECTION_RIGHT || direction == RANCANG_DIRECTION_DOWN;
  int n = (int) self->shapes->len;

  for (int step = 1; step <= n; step++)
    {
      int other = ((index + (forward ? step : -step)) % n + n) % n;
      const RancangShape *shape = g_ptr_array_index (self->shapes, other);

      if (shape->label != NULL)
        return other;
    }

  return index;
}

static void
rancang_figure_finalize (GObject *object)
{
  RancangFigure *self = RANCANG_FIGURE (object);

  g_ptr_array_unref (self->shapes);
  g_free (self->title);
  g_free (self->description);
  g_free (self->font);

  G_OBJECT_CLASS (rancang_figure_parent_class)->finalize (object);
}

static void
rancang_figure_class_init (RancangFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_figure_finalize;
}

static void
rancang_figure_init (RancangFigure *self)
{
  self->shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) shape_free);
}

/**
 * rancang_figure_get_title:
 * @self: a figure
 *
 * Returns: (transfer none): what the figure shows, in a few words
 *
 * Since: 1.0
 */
const char *
rancang_figure_get_title (RancangFigure *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), NULL);

  return self->title;
}

/**
 * rancang_figure_get_description:
 * @self: a figure
 *
 * Returns: (transfer none): what the figure says, for those who do not see it
 *
 * Since: 1.0
 */
const char *
rancang_figure_get_description (RancangFigure *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), NULL);

  return self->description;
}

/**
 * rancang_figure_get_font:
 * @self: a figure
 *
 * Returns: (transfer none) (nullable): the family of its text, or %NULL for the system's
 *
 * Since: 1.0
 */
const char *
rancang_figure_get_font (RancangFigure *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), NULL);

  return self->font;
}

/**
 * rancang_figure_get_width:
 * @self: a figure
 *
 * Returns: its width
 *
 * Since: 1.0
 */
double
rancang_figure_get_width (RancangFigure *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), 0);

  return self->width;
}

/**
 * rancang_figure_get_height:
 * @self: a figure
 *
 * Returns: its height
 *
 * Since: 1.0
 */
double
rancang_figure_get_height (RancangFigure *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), 0);

  return self->height;
}

/**
 * rancang_figure_get_n_shapes:
 * @self: a figure
 *
 * Returns: how many shapes it has
 *
 * Since: 1.0
 */
guint
rancang_figure_get_n_shapes (RancangFigure *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), 0);

  return self->shapes->len;
}

/**
 * rancang_figure_get_shape:
 * @self: a figure
 * @index: which shape, 0 is at the back
 *
 * Returns: (transfer none): the shape
 *
 * Since: 1.0
 */
const RancangShape *
rancang_figure_get_shape (RancangFigure *self,
                          guint          index)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), NULL);
  g_return_val_if_fail (index < self->shapes->len, NULL);

  return g_ptr_array_index (self->shapes, index);
}

/**
 * rancang_figure_get_pinned_width:
 * @self: a figure
 *
 * Returns: how much of its left is covered by shapes that stay when it is scrolled
 *
 * Since: 1.0
 */
double
rancang_figure_get_pinned_width (RancangFigure *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), 0);

  return self->pinned_width;
}

/**
 * rancang_figure_get_pinned_height:
 * @self: a figure
 *
 * Returns: how much of its top is covered by shapes that stay when it is scrolled
 *
 * Since: 1.0
 */
double
rancang_figure_get_pinned_height (RancangFigure *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), 0);

  return self->pinned_height;
}

/**
 * rancang_figure_hit_part:
 * @self: a figure
 * @x: a place of what is seen
 * @y: a place of what is seen
 * @scroll_x: how far the figure is scrolled sideways
 * @scroll_y: how far the figure is scrolled down
 *
 * Finds the foremost shape at a place that stands for an item or has a label. What is pinned hides
 * what is scrolled below it.
 *
 * Returns: its index, or -1
 *
 * Since: 1.0
 */
int
rancang_figure_hit_part (RancangFigure *self,
                         double         x,
                         double         y,
                         double         scroll_x,
                         double         scroll_y)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), -1);

  for (int pin = RANCANG_PIN_X | RANCANG_PIN_Y; pin >= 0; pin--)
    {
      const double place_x = x + (pin & RANCANG_PIN_X ? 0 : scroll_x);
      const double place_y = y + (pin & RANCANG_PIN_Y ? 0 : scroll_y);
      gboolean hidden = FALSE;

      for (guint i = self->shapes->len; i-- > 0;)
        {
          const RancangShape *shape = g_ptr_array_index (self->shapes, i);

          if ((int) shape->pin != pin || !shape_contains (shape, place_x, place_y))
            continue;
          if (find_target (self, i) >= 0)
            return (int) i;
          hidden = pin != RANCANG_PIN_NONE;
        }
      if (hidden)
        return -1;
    }

  return -1;
}

/**
 * rancang_figure_get_target:
 * @self: a figure
 * @index: index of a shape, or -1
 *
 * Finds the shape with a label that a shape is, or belongs to.
 *
 * Returns: its index, or -1
 *
 * Since: 1.0
 */
int
rancang_figure_get_target (RancangFigure *self,
                           int            index)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), -1);
  g_return_val_if_fail (index < (int) self->shapes->len, -1);

  return index >= 0 ? find_target (self, (guint) index) : -1;
}

/**
 * rancang_figure_hit:
 * @self: a figure
 * @x: a place
 * @y: a place
 *
 * Finds the shape with a label that is at a place, or that what is there belongs to.
 *
 * Returns: its index, or -1
 *
 * Since: 1.0
 */
int
rancang_figure_hit (RancangFigure *self,
                    double         x,
                    double         y)
{
  return rancang_figure_get_target (self, rancang_figure_hit_part (self, x, y, 0, 0));
}

static void
mirror_shape (RancangShape *shape,
              double        width)
{
  const double start = shape->start;

  shape->x = width - shape->x - shape->width;
  shape->centre_x = width - shape->centre_x;
  if (shape->type == RANCANG_SHAPE_SECTOR)
    {
      shape->start = 2 * G_PI - shape->end;
      shape->end = 2 * G_PI - start;
    }
  for (guint i = 0; i < shape->n_points; i++)
    shape->points[2 * i] = width - shape->points[2 * i];
  if (shape->anchor != RANCANG_ANCHOR_MIDDLE)
    shape->anchor = shape->anchor == RANCANG_ANCHOR_START ? RANCANG_ANCHOR_END
                                                          : RANCANG_ANCHOR_START;
  shape->column = -shape->column;
}

/**
 * rancang_figure_mirror:
 * @self: a figure that nobody else looks at yet
 *
 * Turns left and right round, for languages that are read from the right.
 *
 * Since: 1.0
 */
void
rancang_figure_mirror (RancangFigure *self)
{
  g_return_if_fail (RANCANG_IS_FIGURE (self));

  self->mirrored = !self->mirrored;
  for (guint i = 0; i < self->shapes->len; i++)
    mirror_shape (g_ptr_array_index (self->shapes, i), self->width);
}

/**
 * rancang_figure_get_next:
 * @self: a figure
 * @index: index of a shape, or -1
 *
 * Goes through the shapes with a label, in the order in which they are read.
 *
 * Returns: index of the next one, or -1
 *
 * Since: 1.0
 */
int
rancang_figure_get_next (RancangFigure *self,
                         int            index)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (self), -1);

  for (guint i = (guint) (index + 1); i < self->shapes->len; i++)
    {
      const RancangShape *shape = g_ptr_array_index (self->shapes, i);

      if (shape->label != NULL)
        return (int) i;
    }

  return -1;
}

/**
 * rancang_figure_get_first:
 * @self: a figure
 *
 * Returns: index of the first shape with a label, or -1
 *
 * Since: 1.0
 */
int
rancang_figure_get_first (RancangFigure *self)
{
  return rancang_figure_get_next (self, -1);
}

/**
 * rancang_figure_get_neighbour:
 * @self: a figure
 * @index: index of a shape with a label
 * @direction: where to go
 *
 * Finds where an arrow key goes from a shape.
 *
 * Returns: index of the shape there, or @index where there is none
 *
 * Since: 1.0
 */
int
rancang_figure_get_neighbour (RancangFigure    *self,
                              int               index,
                              RancangDirection  direction)
{
  const RancangShape *shape;
  double best = G_MAXDOUBLE;
  int found = index;

  g_return_val_if_fail (RANCANG_IS_FIGURE (self), -1);
  g_return_val_if_fail (index >= 0 && (guint) index < self->shapes->len, -1);

  if (self->round)
    return step_round (self, index, direction);

  shape = g_ptr_array_index (self->shapes, index);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const RancangShape *other = g_ptr_array_index (self->shapes, i);
      double rating = other->label != NULL ? rate_neighbour (shape, other, direction) : -1;

      if (rating > 0 && rating < best)
        {
          best = rating;
          found = (int) i;
        }
    }

  return found;
}
