/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* wheel.c: the dimensions as a wheel, each filled outward as far as it is complete */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "model/completeness.h"
#include "model/catalogue.h"

#include <math.h>
#include <string.h>

#define HOLE 0.36           /* radius of the hole, as part of that of the wheel */
#define GAP 3.0             /* between two sectors */
#define LABEL_DISTANCE 8.0  /* between the wheel and a label */
#define LABEL_SPACE 4.0     /* between two labels */
#define NARROW 340.0        /* in a narrower frame the text is smaller */
#define TINT 0.2

/* How much a label says; the next is tried where the wheel would get too small. */
typedef enum
{
  LABELS_LINE,
  LABELS_WRAPPED,
  LABELS_SHORT,
  LABELS_PERCENT,
  LABELS_NONE,
} LabelMode;

/* The wheel's radius, as part of the frame's shorter side, that is enough to keep a mode. */
static const double good_radius[] = { 0.30, 0.21, 0.19, 0.1, 0 };

typedef struct
{
  RancangItem *item;
  const char  *title;
  const char  *colour;
  char        *percent_text;
  char        *label;
  char       **lines;
  int          percent;
  double       start;
  double       end;
  double       x; /* of the label's middle, from the middle of the wheel */
  double       y;
  double       width;
  double       height;
} Spoke;

typedef struct
{
  const RancangFigureOptions *options;
  GArray                     *spokes;
  guint                       prefix; /* bytes of a first word that all titles share */
  double                      text_size;
  double                      line_height;
  double                      radius;
  double                      centre_x;
  double                      centre_y;
} Wheel;

static void
clear_spoke (Spoke *spoke)
{
  g_clear_pointer (&spoke->percent_text, g_free);
  g_clear_pointer (&spoke->label, g_free);
  g_clear_pointer (&spoke->lines, g_strfreev);
}

static const char *
get_title (RancangItem     *dimension,
           RancangLanguage  language)
{
  const char *title = NULL;

  if (language == RANCANG_LANGUAGE_ENGLISH)
    title = rancang_item_get_text (dimension, "title-en");

  return title != NULL && *title != '\0' ? title : rancang_item_get_title (dimension);
}

/* "Smart Governance", "Smart Branding": the first word says nothing where all have it. */
static guint
find_common_prefix (GArray *spokes)
{
  const char *first = spokes->len > 1 ? g_array_index (spokes, Spoke, 0).title : "";
  const char *space = strchr (first, ' ');

  if (space == NULL)
    return 0;
  for (guint i = 1; i < spokes->len; i++)
    if (strncmp (first, g_array_index (spokes, Spoke, i).title, space + 1 - first) != 0)
      return 0;

  return space + 1 - first;
}

/* How far the dimension is complete. */
static void
take_completeness (Spoke           *spoke,
                   RancangLanguage  language)
{
  RancangCompleteness completeness = rancang_item_get_completeness (spoke->item);

  spoke->percent = CLAMP (rancang_completeness_percent (&completeness), 0, 100);
  spoke->percent_text = rancang_format_percent (spoke->percent, language);
  spoke->label = g_strdup_printf (rancang_translate (language, NULL, N_("%s, %s complete")),
                                  spoke->title, spoke->percent_text);
}

/* What the caller says of the dimension; a dash where that is nothing. */
static void
take_value (Spoke                   *spoke,
            const RancangWheelValue *value)
{
  spoke->percent = value != NULL ? CLAMP (value->percent, 0, 100) : 0;
  spoke->percent_text = g_strdup (value != NULL && value->text != NULL ? value->text : "–");
  spoke->label = g_strdup (value != NULL && value->label != NULL ? value->label : spoke->title);
}

static void
collect_spokes (Wheel                   *wheel,
                RancangItem             *root,
                const RancangWheelValue *values,
                guint                    n_values)
{
  guint n = rancang_item_count_children (root, "dimension");

  wheel->spokes = g_array_new (FALSE, TRUE, sizeof (Spoke));
  g_array_set_clear_func (wheel->spokes, (GDestroyNotify) clear_spoke);
  for (guint i = 0; i < n; i++)
    {
      Spoke spoke = { .item = rancang_item_peek_child (root, "dimension", i) };

      spoke.title = get_title (spoke.item, wheel->options->language);
      spoke.colour = rancang_item_get_text (spoke.item, "colour");
      if (values == NULL)
        take_completeness (&spoke, wheel->options->language);
      else
        take_value (&spoke, i < n_values ? &values[i] : NULL);
      spoke.start = i * 2 * G_PI / n;
      spoke.end = (i + 1) * 2 * G_PI / n;
      g_array_append_val (wheel->spokes, spoke);
    }
  wheel->prefix = find_common_prefix (wheel->spokes);
}

static void
measure_label (Wheel     *wheel,
               Spoke     *spoke,
               LabelMode  mode)
{
  const RancangFigureOptions *options = wheel->options;
  double max_width = options->width * (mode == LABELS_SHORT ? 0.22 : 0.34);

  g_clear_pointer (&spoke->lines, g_strfreev);
  spoke->width = spoke->height = 0;
  if (mode == LABELS_NONE)
    return;

  if (mode == LABELS_PERCENT)
    spoke->lines = g_new0 (char *, 1);
  else
    spoke->lines = figure_wrap (options->font, spoke->title + wheel->prefix, wheel->text_size, 700,
                                mode == LABELS_LINE ? G_MAXINT : max_width);

  figure_measure (options->font, spoke->percent_text, wheel->text_size, 400, &spoke->width, NULL);
  for (guint i = 0; spoke->lines[i] != NULL; i++)
    {
      double width;

      figure_measure (options->font, spoke->lines[i], wheel->text_size, 700, &width, NULL);
      spoke->width = MAX (spoke->width, width);
    }
  spoke->height = (g_strv_length (spoke->lines) + 1) * wheel->line_height;
}

/* Moves a label outward along its spoke until its box leaves the wheel alone. */
static void
place_label (Spoke  *spoke,
             double  radius)
{
  double angle = (spoke->start + spoke->end) / 2;
  double near = radius;
  double far = radius + LABEL_DISTANCE + spoke->width + spoke->height;

  for (int step = 0; step < 24; step++)
    {
      double middle = (near + far) / 2;
      double dx = MAX (0, fabs (middle * sin (angle)) - spoke->width / 2);
      double dy = MAX (0, fabs (middle * cos (angle)) - spoke->height / 2);

      if (hypot (dx, dy) < radius + LABEL_DISTANCE)
        near = middle;
      else
        far = middle;
    }
  spoke->x = far * sin (angle);
  spoke->y = -far * cos (angle);
}

static gboolean
labels_overlap (const Spoke *a,
                const Spoke *b)
{
  return a->width > 0 && b->width > 0 &&
         fabs (a->x - b->x) < (a->width + b->width) / 2 + LABEL_SPACE &&
         fabs (a->y - b->y) < (a->height + b->height) / 2 + LABEL_SPACE;
}

/* Places all labels around a wheel of this radius and the wheel in its frame. */
static gboolean
try_radius (Wheel  *wheel,
            double  radius)
{
  double left = -radius, top = -radius, right = radius, bottom = radius;
  double spare_x, spare_y;

  for (guint i = 0; i < wheel->spokes->len; i++)
    {
      Spoke *spoke = &g_array_index (wheel->spokes, Spoke, i);

      if (spoke->width <= 0)
        continue;
      place_label (spoke, radius);
      left = MIN (left, spoke->x - spoke->width / 2);
      right = MAX (right, spoke->x + spoke->width / 2);
      top = MIN (top, spoke->y - spoke->height / 2);
      bottom = MAX (bottom, spoke->y + spoke->height / 2);
    }

  spare_x = wheel->options->width - (right - left);
  spare_y = wheel->options->height - (bottom - top);
  wheel->radius = radius;
  wheel->centre_x = spare_x / 2 - left;
  wheel->centre_y = spare_y / 2 - top;

  return spare_x >= 0 && spare_y >= 0;
}

static gboolean
has_overlap (Wheel *wheel)
{
  for (guint i = 0; i < wheel->spokes->len; i++)
    for (guint j = i + 1; j < wheel->spokes->len; j++)
      if (labels_overlap (&g_array_index (wheel->spokes, Spoke, i),
                          &g_array_index (wheel->spokes, Spoke, j)))
        return TRUE;

  return FALSE;
}

/* The largest wheel that leaves room for its labels; FALSE where they collide or it is small. */
static gboolean
fit_wheel (Wheel     *wheel,
           LabelMode  mode)
{
  double shorter = MIN (wheel->options->width, wheel->options->height);
  double small = 0;
  double large = shorter / 2;

  for (guint i = 0; i < wheel->spokes->len; i++)
    measure_label (wheel, &g_array_index (wheel->spokes, Spoke, i), mode);
  for (int step = 0; step < 20; step++)
    {
      double middle = (small + large) / 2;

      if (try_radius (wheel, middle))
        small = middle;
      else
        large = middle;
    }
  try_radius (wheel, floor (small));

  return !has_overlap (wheel) && wheel->radius >= good_radius[mode] * shorter;
}

/* The gap between two sectors is as wide inside as outside, so inside its angle is larger. */
static void
add_ring_piece (RancangFigure *figure,
                Wheel         *wheel,
                const Spoke   *spoke,
                double         outer,
                double         alpha,
                const char    *label,
                int            column)
{
  double inner = wheel->radius * HOLE;
  double turn = wheel->spokes->len > 1 ? GAP / 2 / MAX (1, (inner + wheel->radius) / 2) : 0;
  RancangShape *shape;

  shape = figure_add_sector (figure, spoke->colour != NULL ? spoke->colour : "accent",
                             wheel->centre_x, wheel->centre_y, inner, outer,
                             spoke->start + turn, spoke->end - turn);
  shape->alpha = alpha;
  figure_shape_belong (shape, rancang_item_get_id (spoke->item), "dimension");
  if (label != NULL)
    figure_shape_target (shape, label, 0, column);
}

static void
add_sector (RancangFigure *figure,
            Wheel         *wheel,
            const Spoke   *spoke,
            int            column)
{
  double inner = wheel->radius * HOLE;

  add_ring_piece (figure, wheel, spoke, wheel->radius, TINT, spoke->label, column);
  if (spoke->percent > 0)
    add_ring_piece (figure, wheel, spoke,
                    inner + (wheel->radius - inner) * spoke->percent / 100, 1, NULL, 0);
}

static void
add_label (RancangFigure *figure,
           Wheel         *wheel,
           const Spoke   *spoke)
{
  double x = floor (wheel->centre_x + spoke->x - spoke->width / 2);
  double y = wheel->centre_y + spoke->y - spoke->height / 2;
  RancangAnchor anchor = RANCANG_ANCHOR_MIDDLE;
  RancangShape *shape;

  if (spoke->lines == NULL)
    return;
  if (spoke->x > wheel->radius / 4)
    anchor = RANCANG_ANCHOR_START;
  else if (spoke->x < -wheel->radius / 4)
    anchor = RANCANG_ANCHOR_END;

  for (guint i = 0; spoke->lines[i] != NULL; i++)
    {
      shape = figure_add_text (figure, "text", spoke->lines[i], wheel->text_size, 700, anchor,
                               x, y, spoke->width);
      figure_shape_belong (shape, rancang_item_get_id (spoke->item), "dimension");
      y += wheel->line_height;
    }
  shape = figure_add_text (figure, "dim", spoke->percent_text, wheel->text_size, 400, anchor,
                           x, y, spoke->width);
  figure_shape_belong (shape, rancang_item_get_id (spoke->item), "dimension");
}

/* Text in the hole, as large as it can be: the hole is narrower above and below its middle. */
static double
fit_in_hole (Wheel      *wheel,
             const char *text,
             double      size,
             int         weight,
             double      room)
{
  double width;

  figure_measure (wheel->options->font, text, size, weight, &width, NULL);

  return width > room ? size * room / width : size;
}

static void
add_centre (RancangFigure *figure,
            Wheel         *wheel,
            const char    *centre,
            const char    *caption)
{
  const char *font = wheel->options->font;
  double hole = wheel->radius * HOLE;
  double size, small, height, small_height = 0, width;

  if (centre == NULL || hole < 8)
    return;

  size = fit_in_hole (wheel, centre, hole * 0.62, 400, hole * 1.5);
  figure_measure (font, centre, size, 400, &width, &height);
  small = caption != NULL ? fit_in_hole (wheel, caption, wheel->text_size * 0.9, 400, hole * 1.45)
                          : 0;
  /* A caption that nobody can read is left out; the label of the figure says it. */
  if (small < 7)
    caption = NULL;
  if (caption != NULL)
    figure_measure (font, caption, small, 400, NULL, &small_height);

  figure_add_text (figure, "text", centre, size, 400, RANCANG_ANCHOR_MIDDLE,
                   wheel->centre_x - hole, wheel->centre_y - (height + small_height) / 2,
                   hole * 2);
  if (caption != NULL)
    figure_add_text (figure, "dim", caption, small, 400, RANCANG_ANCHOR_MIDDLE,
                     wheel->centre_x - hole,
                     wheel->centre_y - (height + small_height) / 2 + height, hole * 2);
}

static char *
describe (Wheel      *wheel,
          const char *centre,
          const char *caption)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < wheel->spokes->len; i++)
    {
      const Spoke *spoke = &g_array_index (wheel->spokes, Spoke, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", spoke->title,
                              spoke->percent_text);
    }
  if (centre != NULL)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "",
                            caption != NULL ? caption : "", centre);

  return g_string_free_and_steal (text);
}

static RancangFigure *
lay_wheel (RancangItem                *root,
           const char                 *title,
           const RancangWheelValue    *values,
           guint                       n_values,
           const char                 *centre,
           const char                 *caption,
           const RancangFigureOptions *options)
{
  Wheel wheel = { .options = options };
  g_autofree char *description = NULL;
  RancangFigure *figure;

  wheel.text_size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  if (options->width < NARROW)
    wheel.text_size = MAX (10, wheel.text_size * 0.85);
  figure_measure (options->font, "Ag", wheel.text_size, 700, NULL, &wheel.line_height);
  collect_spokes (&wheel, root, values, n_values);
  for (LabelMode mode = LABELS_LINE; mode <= LABELS_NONE; mode++)
    if (fit_wheel (&wheel, mode))
      break;

  description = describe (&wheel, centre, caption);
  figure = figure_new (options, title, description);
  figure_set_round (figure);
  for (guint i = 0; i < wheel.spokes->len; i++)
    add_sector (figure, &wheel, &g_array_index (wheel.spokes, Spoke, i), (int) i);
  for (guint i = 0; i < wheel.spokes->len; i++)
    add_label (figure, &wheel, &g_array_index (wheel.spokes, Spoke, i));
  add_centre (figure, &wheel, centre, caption);
  g_array_unref (wheel.spokes);

  return figure;
}

/**
 * rancang_figure_new_wheel:
 * @root: the root of a plan
 * @centre: (nullable): a score or another short text for the middle
 * @caption: (nullable): what that text is, in a few words
 * @options: size, font and language
 *
 * Lays out the dimensions of a plan as a wheel. Each sector is filled outward as far as the
 * dimension is complete.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_wheel (RancangItem                *root,
                          const char                 *centre,
                          const char                 *caption,
                          const RancangFigureOptions *options)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  return lay_wheel (root, rancang_translate (options->language, NULL, N_("Dimensions")), NULL, 0,
                    centre, caption, options);
}

/**
 * rancang_figure_new_wheel_of:
 * @root: the root of a plan
 * @title: what the wheel measures
 * @values: (array length=n_values): one value a dimension, in their order
 * @n_values: how many there are
 * @centre: (nullable): a score or another short text for the middle
 * @caption: (nullable): what that text is, in a few words
 * @options: size, font and language
 *
 * Lays out the dimensions of a plan as a wheel of any measure. Each sector is filled outward as far
 * as its value says.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_wheel_of (RancangItem                *root,
                             const char                 *title,
                             const RancangWheelValue    *values,
                             guint                       n_values,
                             const char                 *centre,
                             const char                 *caption,
                             const RancangFigureOptions *options)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (values != NULL || n_values == 0, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  return lay_wheel (root, title, values != NULL ? values : &(RancangWheelValue) { 0 }, n_values,
                    centre, caption, options);
}
