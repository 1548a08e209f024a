/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure.h: drawings as data: shapes that screens, files, keys and screen readers share */

#pragma once

#include <cairo.h>

#include "model/format.h"
#include "model/plan.h"
#include "model/totals.h"

G_BEGIN_DECLS

/**
 * RancangShapeType:
 * @RANCANG_SHAPE_RECTANGLE: a filled rectangle, its corners rounded by `radius`
 * @RANCANG_SHAPE_SECTOR: a filled piece of a ring
 * @RANCANG_SHAPE_PATH: lines from point to point
 * @RANCANG_SHAPE_TEXT: one line of text
 *
 * What a shape is.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_SHAPE_RECTANGLE,
  RANCANG_SHAPE_SECTOR,
  RANCANG_SHAPE_PATH,
  RANCANG_SHAPE_TEXT,
} RancangShapeType;

/**
 * RancangAnchor:
 * @RANCANG_ANCHOR_START: the text begins at the left of its box
 * @RANCANG_ANCHOR_MIDDLE: the text stands in the middle of its box
 * @RANCANG_ANCHOR_END: the text ends at the right of its box
 *
 * Where in its box a text stands.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_ANCHOR_START,
  RANCANG_ANCHOR_MIDDLE,
  RANCANG_ANCHOR_END,
} RancangAnchor;

/**
 * RancangPin:
 * @RANCANG_PIN_NONE: the shape moves with the drawing
 * @RANCANG_PIN_X: stays where it is when the drawing is scrolled sideways
 * @RANCANG_PIN_Y: stays where it is when the drawing is scrolled up and down
 *
 * What holds a shape in sight while a large drawing is scrolled: the names at the left, the years
 * at the top. Pinned shapes lie above the others.
 *
 * Since: 1.0
 */
typedef enum /*< flags >*/
{
  RANCANG_PIN_NONE = 0,
  RANCANG_PIN_X    = 1 << 0,
  RANCANG_PIN_Y    = 1 << 1,
} RancangPin;

/**
 * RancangShape:
 * @type: what the shape is
 * @colour: name of a role (`text`, `dim`, `grid`, `surface`, `accent`), `#rrggbb`, or
 *   `on:#rrggbb` for what stands on a shape of that colour
 * @alpha: how strong the colour is, 0 to 1
 * @x: left edge of the shape's box; all lengths are pixels at scale 1
 * @y: top edge of the box
 * @width: width of the box; no text is wider than it
 * @height: height of the box
 * @radius: of a rectangle: radius of its corners
 * @centre_x: of a sector: centre of the ring
 * @centre_y: of a sector: centre of the ring
 * @inner: of a sector: inner radius
 * @outer: of a sector: outer radius
 * @start: of a sector: where it begins, in radians clockwise from the top
 * @end: of a sector: where it ends
 * @points: (nullable): of a path: x and y of each point; NaN in x lifts the pen
 * @n_points: of a path: how many points
 * @line_width: of a path: width of the line
 * @text: (nullable): of a text: what is written
 * @size: of a text: its size
 * @weight: of a text: its weight, 400 is ordinary
 * @anchor: of a text: where in the box it stands
 * @item: (nullable): id of the item that the shape stands for or belongs to
 * @role: (nullable): what it stands for: `dimension`, `amount`, `score`
 * @label: (nullable): what a screen reader says; only shapes with a label are stops for keys
 * @row: of a shape with a label: its row for the arrow keys
 * @column: of a shape with a label: its column for the arrow keys
 * @pin: what holds the shape in sight
 *
 * One shape of a figure. It belongs to the figure and never changes.
 *
 * Since: 1.0
 */
typedef struct
{
  RancangShapeType  type;
  char             *colour;
  double            alpha;
  double            x;
  double            y;
  double            width;
  double            height;
  double            radius;
  double            centre_x;
  double            centre_y;
  double            inner;
  double            outer;
  double            start;
  double            end;
  double           *points;
  guint             n_points;
  double            line_width;
  char             *text;
  double            size;
  int               weight;
  RancangAnchor     anchor;
  char             *item;
  char             *role;
  char             *label;
  int               row;
  int               column;
  RancangPin        pin;
} RancangShape;

/**
 * RancangDirection:
 * @RANCANG_DIRECTION_LEFT: to the left, or back
 * @RANCANG_DIRECTION_RIGHT: to the right, or on
 * @RANCANG_DIRECTION_UP: up
 * @RANCANG_DIRECTION_DOWN: down
 *
 * Where an arrow key goes.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_DIRECTION_LEFT,
  RANCANG_DIRECTION_RIGHT,
  RANCANG_DIRECTION_UP,
  RANCANG_DIRECTION_DOWN,
} RancangDirection;

/**
 * RANCANG_CONTRAST_GRAPHIC:
 *
 * The contrast to its surroundings that a graphic has at least (WCAG 2.2, 1.4.11).
 *
 * Since: 1.0
 */
#define RANCANG_CONTRAST_GRAPHIC 3.0

/**
 * RANCANG_CONTRAST_TEXT:
 *
 * The contrast to its surroundings that a text has at least (WCAG 2.2, 1.4.3).
 *
 * Since: 1.0
 */
#define RANCANG_CONTRAST_TEXT 4.5

/**
 * RancangColour:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 to 1
 *
 * A colour.
 *
 * Since: 1.0
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} RancangColour;

/**
 * RancangPalette:
 * @text: words and numbers
 * @dim: what matters less
 * @grid: lines behind the drawing
 * @surface: what the drawing stands on
 * @accent: what has no colour of its own
 *
 * The colours of the roles, for the surroundings in which a figure is painted.
 *
 * Since: 1.0
 */
typedef struct
{
  RancangColour text;
  RancangColour dim;
  RancangColour grid;
  RancangColour surface;
  RancangColour accent;
} RancangPalette;

/**
 * RancangFigureOptions:
 * @width: width of the figure
 * @height: height of the figure
 * @text_size: size of ordinary text, 0 for 13
 * @font: (nullable): family of the text, %NULL for the sans-serif of the system
 * @language: language of the words
 * @clip_x: left edge of the part that is looked at
 * @clip_y: top edge of that part
 * @clip_width: width of that part, 0 for the whole figure
 * @clip_height: height of that part
 *
 * What every figure is laid out by. A layout may make a figure larger than @width and @height,
 * which are what can be seen of it at once, and may leave out shapes outside the part that is
 * looked at.
 *
 * Since: 1.0
 */
typedef struct
{
  double           width;
  double           height;
  double           text_size;
  const char      *font;
  RancangLanguage  language;
  double           clip_x;
  double           clip_y;
  double           clip_width;
  double           clip_height;
} RancangFigureOptions;

/**
 * RancangWheelValue:
 * @percent: how far the sector is filled, 0 to 100
 * @text: what stands below the dimension's name
 * @label: what a screen reader says of the sector
 *
 * What a wheel says of one dimension.
 *
 * Since: 1.0
 */
typedef struct
{
  int         percent;
  const char *text;
  const char *label;
} RancangWheelValue;

/**
 * RancangBar:
 * @title: what the bar stands for
 * @value: how long it is, in any unit that all bars share; negative for what is not to be compared,
 *   such as all the rest, which has words and no bar
 * @text: the value as people read it
 * @label: what a screen reader says of the bar
 * @item: (nullable): id of the item that it stands for
 * @look: of a part of a share bar: which strength and pattern it has
 *
 * One bar, or one part of a bar.
 *
 * Since: 1.0
 */
typedef struct
{
  const char *title;
  double      value;
  const char *text;
  const char *label;
  const char *item;
  guint       look;
} RancangBar;

#define RANCANG_TYPE_FIGURE (rancang_figure_get_type ())

/**
 * RancangFigure:
 *
 * A drawing that is laid out: shapes from back to front. It never changes once made.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangFigure, rancang_figure, RANCANG, FIGURE, GObject)

RancangFigure      *rancang_figure_new_wheel       (RancangItem                *root,
                                                    const char                 *centre,
                                                    const char                 *caption,
                                                    const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_wheel_of    (RancangItem                *root,
                                                    const char                 *title,
                                                    const RancangWheelValue    *values,
                                                    guint                       n_values,
                                                    const char                 *centre,
                                                    const char                 *caption,
                                                    const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_budget_bars (RancangItem                *item,
                                                    const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_vision_flow (RancangItem                *root,
                                                    const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_agency_matrix (RancangItem              *root,
                                                      const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_radar       (RancangItem                *root,
                                                    const char                 *model,
                                                    const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_budget_bars_of (RancangTotals           *totals,
                                                    int                         first_year,
                                                    int                         last_year,
                                                    gboolean                    with_legend,
                                                    const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_bars        (const char                 *title,
                                                    const RancangBar           *bars,
                                                    guint                       n_bars,
                                                    const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_share_bar   (const char                 *title,
                                                    const RancangBar           *parts,
                                                    guint                       n_parts,
                                                    const RancangFigureOptions *options);
RancangFigure      *rancang_figure_new_sparkline   (RancangItem                *indicator,
                                                    int                         year,
                                                    const RancangFigureOptions *options);

const char         *rancang_figure_get_title       (RancangFigure              *self);
const char         *rancang_figure_get_description (RancangFigure              *self);
const char         *rancang_figure_get_font        (RancangFigure              *self);
double              rancang_figure_get_width       (RancangFigure              *self);
double              rancang_figure_get_height      (RancangFigure              *self);
guint               rancang_figure_get_n_shapes    (RancangFigure              *self);
const RancangShape *rancang_figure_get_shape       (RancangFigure              *self,
                                                    guint                       index);
double              rancang_figure_get_pinned_width  (RancangFigure            *self);
double              rancang_figure_get_pinned_height (RancangFigure            *self);
int                 rancang_figure_hit             (RancangFigure              *self,
                                                    double                      x,
                                                    double                      y);
int                 rancang_figure_hit_part        (RancangFigure              *self,
                                                    double                      x,
                                                    double                      y,
                                                    double                      scroll_x,
                                                    double                      scroll_y);
int                 rancang_figure_get_target      (RancangFigure              *self,
                                                    int                         index);
void                rancang_figure_mirror          (RancangFigure              *self);
int                 rancang_figure_get_first       (RancangFigure              *self);
int                 rancang_figure_get_next        (RancangFigure              *self,
                                                    int                         index);
int                 rancang_figure_get_neighbour   (RancangFigure              *self,
                                                    int                         index,
                                                    RancangDirection            direction);
char               *rancang_figure_to_text         (RancangFigure              *self);
void                rancang_figure_draw            (RancangFigure              *self,
                                                    cairo_t                    *cr,
                                                    const RancangPalette       *palette);

GBytes             *rancang_figure_save_svg        (RancangFigure              *self,
                                                    double                      margin,
                                                    GError                    **error);
GBytes             *rancang_figure_save_png        (RancangFigure              *self,
                                                    double                      margin,
                                                    double                      scale,
                                                    GError                    **error);

double              rancang_colour_get_contrast    (const RancangColour        *self,
                                                    const RancangColour        *other);
void                rancang_colour_ensure_contrast (RancangColour              *self,
                                                    const RancangColour        *surface,
                                                    double                      ratio);

void                rancang_palette_init_light     (RancangPalette             *self);
void                rancang_palette_init_dark      (RancangPalette             *self);
void                rancang_palette_get_colour     (const RancangPalette       *self,
                                                    const RancangShape         *shape,
                                                    RancangColour              *colour);

G_END_DECLS
