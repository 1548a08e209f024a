/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure-private.h: how layouts build a figure */

#pragma once

#include "figure/figure.h"

G_BEGIN_DECLS

#define FIGURE_GAP 6.0
#define FIGURE_TEXT_SIZE 13.0

struct _RancangFigure
{
  GObject    parent_instance;

  GPtrArray *shapes;
  char      *title;
  char      *description;
  char      *font;
  double     width;
  double     height;
  double     pinned_width;
  double     pinned_height;
  gboolean   round;
  gboolean   mirrored;
  int        first_month; /* of a calendar: year * 12 + month */
  double     month_width; /* of a calendar */
};

RancangFigure *figure_new           (const RancangFigureOptions *options,
                                     const char                 *title,
                                     const char                 *description);
RancangShape  *figure_add_rectangle (RancangFigure              *self,
                                     const char                 *colour,
                                     double                      x,
                                     double                      y,
                                     double                      width,
                                     double                      height,
                                     double                      radius);
RancangShape  *figure_add_sector    (RancangFigure              *self,
                                     const char                 *colour,
                                     double                      centre_x,
                                     double                      centre_y,
                                     double                      inner,
                                     double                      outer,
                                     double                      start,
                                     double                      end);
RancangShape  *figure_add_path      (RancangFigure              *self,
                                     const char                 *colour,
                                     const double               *points,
                                     guint                       n_points,
                                     double                      line_width);
RancangShape  *figure_add_text      (RancangFigure              *self,
                                     const char                 *colour,
                                     const char                 *text,
                                     double                      size,
                                     int                         weight,
                                     RancangAnchor               anchor,
                                     double                      x,
                                     double                      y,
                                     double                      width);
void           figure_shape_belong  (RancangShape               *shape,
                                     const char                 *item,
                                     const char                 *role);
void           figure_shape_target  (RancangShape               *shape,
                                     const char                 *label,
                                     int                         row,
                                     int                         column);
void           figure_shape_pin     (RancangShape               *shape,
                                     RancangPin                  pin);
void           figure_set_round     (RancangFigure              *self);
void           figure_set_size      (RancangFigure              *self,
                                     double                      width,
                                     double                      height);
void           figure_set_pinned    (RancangFigure              *self,
                                     double                      width,
                                     double                      height);
gboolean       figure_is_clipped    (const RancangFigureOptions *options,
                                     double                      x,
                                     double                      y,
                                     double                      width,
                                     double                      height);

/* Text. Sizes are pixels; a height is that of one line. */
void           figure_measure       (const char                 *font,
                                     const char                 *text,
                                     double                      size,
                                     int                         weight,
                                     double                     *width,
                                     double                     *height);
char          *figure_fit           (const char                 *font,
                                     const char                 *text,
                                     double                      size,
                                     int                         weight,
                                     double                      max_width);
char         **figure_wrap          (const char                 *font,
                                     const char                 *text,
                                     double                      size,
                                     int                         weight,
                                     double                      max_width);

/* As many lines as it takes, but not more than `max_lines`; what is left over becomes dots. */
char         **figure_wrap_lines    (const char                 *font,
                                     const char                 *text,
                                     double                      size,
                                     int                         weight,
                                     double                      max_width,
                                     guint                       max_lines);

char          *figure_shorten       (const char                 *font,
                                     const char                 *text,
                                     double                      size,
                                     int                         weight,
                                     double                      max_width);

/* For golden tests only: every letter is as wide as every other, whatever fonts there are. */
void           figure_use_fixed_metrics (gboolean                fixed);

/* Adds the lines of pattern `pattern` (0 is none) clipped to a rectangle. */
void           figure_add_pattern   (RancangFigure              *self,
                                     guint                       pattern,
                                     double                      x,
                                     double                      y,
                                     double                      width,
                                     double                      height);

/* Colour belongs to the dimensions, so sources of funds differ in strength and in pattern. */
void           figure_get_look      (guint                       index,
                                     double                     *alpha,
                                     guint                      *pattern);

G_END_DECLS
