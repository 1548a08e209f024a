/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* radar.c: the readiness of a region: what is there against what should be, one spoke an element */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "model/catalogue.h"

#include <math.h>

#define BEST 3              /* the level of "good", which is the ideal */
#define DOT 9.0             /* diameter of a value's dot */
#define LABEL_DISTANCE 8.0  /* between the web and a label */
#define LABEL_SPACE 4.0     /* between two labels */
#define NARROW 340.0        /* in a narrower frame the text is smaller */
#define SMALL_TEXT 0.8
#define SMALLEST_WEB 0.16   /* radius, as part of the frame's shorter side, that still says a lot */

/* How much a label says; the next is tried where the web would get too small. */
typedef enum
{
  LABELS_LINE,
  LABELS_WRAPPED,
  LABELS_NARROW,
  LABELS_NONE,
} LabelMode;

typedef struct
{
  RancangItem *item;
  const char  *title;
  guint        n_items;
  guint        n_rated;
  guint        sum;
  char        *value;   /* "2,3 of 3", or that it is not assessed */
  char       **lines;
  double       angle;
  double       x;       /* of the label's middle, from the middle of the web */
  double       y;
  double       width;
  double       height;
} Spoke;

typedef struct
{
  const RancangFigureOptions *options;
  RancangFigure              *figure;
  GArray                     *spokes;
  double                      text_size;
  double                      line_height;
  double                      legend_height;
  double                      radius;
  double                      centre_x;
  double                      centre_y;
} Radar;

static void
clear_spoke (Spoke *spoke)
{
  g_clear_pointer (&spoke->value, g_free);
  g_clear_pointer (&spoke->lines, g_strfreev);
}

static const char *translate (Radar      *radar,
                              const char *text) G_GNUC_FORMAT (2);

static const char *
translate (Radar      *radar,
           const char *text)
{
  return rancang_translate (radar->options->language, NULL, text);
}

/* The levels of a rating, worst first. */
static const char *
get_level_name (guint level)
{
  static const char * const names[] = { N_("Poor"), N_("Moderate"), N_("Good") };

  return names[level - 1];
}

static guint
find_level (RancangItem *item)
{
  static const char * const codes[] = { "poor", "moderate", "good" };
  const char *rating = rancang_item_get_text (item, "rating");

  for (guint i = 0; rating != NULL && i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i], rating))
      return i + 1;
  return 0;
}

static void
rate (Spoke *spoke)
{
  spoke->n_items = rancang_item_count_children (spoke->item, "readiness-item");
  for (guint i = 0; i < spoke->n_items; i++)
    {
      guint level = find_level (rancang_item_peek_child (spoke->item, "readiness-item", i));

      spoke->sum += level;
      spoke->n_rated += level > 0 ? 1 : 0;
    }
}

static double
get_level (const Spoke *spoke)
{
  return spoke->n_rated > 0 ? (double) spoke->sum / spoke->n_rated : 0;
}

/* “2,3 of 3”; an element without a rating has no level, which is not the level nought. */
static char *
dup_value (Radar       *radar,
           const Spoke *spoke)
{
  RancangDecimal level = { 0, 1 };
  g_autofree char *number = NULL;

  if (spoke->n_rated == 0)
    return g_strdup (translate (radar, N_("not assessed")));

  level.digits = (20 * spoke->sum + spoke->n_rated) / (2 * spoke->n_rated);
  number = rancang_format_number (&level, radar->options->language);
  return g_strdup_printf (translate (radar, N_("%s of 3")), number);
}

static const char *
get_title (RancangItem     *element,
           RancangLanguage  language)
{
  const char *title = NULL;

  if (language == RANCANG_LANGUAGE_ENGLISH)
    title = rancang_item_get_text (element, "title-en");

  return title != NULL && *title != '\0' ? title : rancang_item_get_title (element);
}

static void
collect_spokes (Radar       *radar,
                RancangItem *root,
                const char  *model)
{
  guint n = rancang_item_count_children (root, "readiness-element");

  radar->spokes = g_array_new (FALSE, TRUE, sizeof (Spoke));
  g_array_set_clear_func (radar->spokes, (GDestroyNotify) clear_spoke);
  for (guint i = 0; i < n; i++)
    {
      Spoke spoke = { .item = rancang_item_peek_child (root, "readiness-element", i) };

      if (model != NULL && g_strcmp0 (rancang_item_get_text (spoke.item, "model"), model) != 0)
        continue;
      spoke.title = get_title (spoke.item, radar->options->language);
      if (spoke.title == NULL)
        spoke.title = "…";
      rate (&spoke);
      spoke.value = dup_value (radar, &spoke);
      g_array_append_val (radar->spokes, spoke);
    }
  for (guint i = 0; i < radar->spokes->len; i++)
    g_array_index (radar->spokes, Spoke, i).angle = i * 2 * G_PI / radar->spokes->len;
}

static void
measure_label (Radar     *radar,
               Spoke     *spoke,
               LabelMode  mode)
{
  const RancangFigureOptions *options = radar->options;
  double max_width = options->width * (mode == LABELS_NARROW ? 0.24 : 0.34);

  g_clear_pointer (&spoke->lines, g_strfreev);
  spoke->width = spoke->height = 0;
  if (mode == LABELS_NONE)
    return;

  spoke->lines = figure_wrap (options->font, spoke->title, radar->text_size, 700,
                              mode == LABELS_LINE ? G_MAXINT : max_width);
  figure_measure (options->font, spoke->value, radar->text_size, 400, &spoke->width, NULL);
  for (guint i = 0; spoke->lines[i] != NULL; i++)
    {
      double width;

      figure_measure (options->font, spoke->lines[i], radar->text_size, 700, &width, NULL);
      spoke->width = MAX (spoke->width, width);
    }
  spoke->height = (g_strv_length (spoke->lines) + 1) * radar->line_height;
}

/* Beyond the end of its spoke: above, below or beside, so that the box leaves the web alone. */
static void
place_label (Spoke  *spoke,
             double  radius)
{
  const double reach = radius + LABEL_DISTANCE;
  const double across = sin (spoke->angle);
  const double along = -cos (spoke->angle);

  spoke->x = reach * across + spoke->width / 2 * (fabs (across) < 0.05 ? 0 : across > 0 ? 1 : -1);
  spoke->y = reach * along + spoke->height / 2 * along;
}

/* Places all labels around a web of this radius and the web in its frame. */
static gboolean
try_radius (Radar  *radar,
            double  radius)
{
  double left = -radius, top = -radius, right = radius, bottom = radius;
  double spare_x, spare_y;

  for (guint i = 0; i < radar->spokes->len; i++)
    {
      Spoke *spoke = &g_array_index (radar->spokes, Spoke, i);

      if (spoke->width <= 0)
        continue;
      place_label (spoke, radius);
      left = MIN (left, spoke->x - spoke->width / 2);
      right = MAX (right, spoke->x + spoke->width / 2);
      top = MIN (top, spoke->y - spoke->height / 2);
      bottom = MAX (bottom, spoke->y + spoke->height / 2);
    }

  spare_x = radar->options->width - (right - left) - DOT;
  spare_y = radar->options->height - radar->legend_height - (bottom - top) - DOT;
  radar->radius = radius;
  radar->centre_x = (spare_x + DOT) / 2 - left;
  radar->centre_y = (spare_y + DOT) / 2 - top;

  return spare_x >= 0 && spare_y >= 0;
}

static gboolean
has_overlap (Radar *radar)
{
  for (guint i = 0; i < radar->spokes->len; i++)
    for (guint j = i + 1; j < radar->spokes->len; j++)
      {
        const Spoke *a = &g_array_index (radar->spokes, Spoke, i);
        const Spoke *b = &g_array_index (radar->spokes, Spoke, j);

        if (a->width > 0 && b->width > 0
            && fabs (a->x - b->x) < (a->width + b->width) / 2 + LABEL_SPACE
            && fabs (a->y - b->y) < (a->height + b->height) / 2 + LABEL_SPACE)
          return TRUE;
      }

  return FALSE;
}

/* The largest web that leaves room for its labels; FALSE where they collide or it is small. */
static gboolean
fit_web (Radar     *radar,
         LabelMode  mode)
{
  const double shorter = MIN (radar->options->width,
                              radar->options->height - radar->legend_height);
  double small = 0;
  double large = MAX (0, shorter / 2);

  for (guint i = 0; i < radar->spokes->len; i++)
    measure_label (radar, &g_array_index (radar->spokes, Spoke, i), mode);
  for (int step = 0; step < 20; step++)
    {
      double middle = (small + large) / 2;

      if (try_radius (radar, middle))
        small = middle;
      else
        large = middle;
    }

  return try_radius (radar, floor (small)) && !has_overlap (radar)
         && radar->radius >= (mode == LABELS_NONE ? 0 : SMALLEST_WEB) * shorter;
}

static void
get_point (Radar       *radar,
           const Spoke *spoke,
           double       level,
           double      *point)
{
  const double distance = radar->radius * level / BEST;

  point[0] = radar->centre_x + distance * sin (spoke->angle);
  point[1] = radar->centre_y - distance * cos (spoke->angle);
}

/* One line around the web for each level; the outermost is the ideal. */
static void
add_ring (Radar *radar,
          guint  level)
{
  const guint n = radar->spokes->len;
  g_autofree double *points = g_new (double, 2 * (n + 1));

  for (guint i = 0; i <= n; i++)
    get_point (radar, &g_array_index (radar->spokes, Spoke, i % n), level, points + 2 * i);
  figure_add_path (radar->figure, level == BEST ? "dim" : "grid", points, n + 1,
                   level == BEST ? 1.5 : 1);
}

static void
add_web (Radar *radar)
{
  for (guint level = 1; level <= BEST; level++)
    add_ring (radar, level);
  for (guint i = 0; i < radar->spokes->len; i++)
    {
      double line[4] = { radar->centre_x, radar->centre_y };

      get_point (radar, &g_array_index (radar->spokes, Spoke, i), BEST, line + 2);
      figure_add_path (radar->figure, "grid", line, 2, 1);
    }
}

/* What the rings mean, beside the first spoke, where there is room between them. */
static void
add_ring_names (Radar *radar)
{
  const double size = radar->text_size * SMALL_TEXT;
  double height;

  figure_measure (radar->options->font, "Ag", size, 400, NULL, &height);
  if (radar->radius / BEST < height + 4)
    return;

  for (guint level = 1; level <= BEST; level++)
    {
      const char *name = translate (radar, get_level_name (level));
      double width;

      figure_measure (radar->options->font, name, size, 400, &width, NULL);
      if (width > radar->radius)
        continue;
      figure_add_text (radar->figure, "dim", name, size, 400, RANCANG_ANCHOR_START,
                       radar->centre_x + 4,
                       radar->centre_y - radar->radius * level / BEST + 3, width);
    }
}

/* The line from value to value; it breaks where an element has none. */
static void
add_values (Radar *radar)
{
  const guint n = radar->spokes->len;
  g_autofree double *points = g_new (double, 2 * (n + 1));
  gboolean has_line = FALSE;

  for (guint i = 0; i <= n; i++)
    {
      const Spoke *spoke = &g_array_index (radar->spokes, Spoke, i % n);
      const Spoke *next = &g_array_index (radar->spokes, Spoke, (i + 1) % n);

      get_point (radar, spoke, get_level (spoke), points + 2 * i);
      if (spoke->n_rated == 0)
        points[2 * i] = NAN;
      else if (i < n && n > 1 && next->n_rated > 0)
        has_line = TRUE;
    }
  if (has_line)
    figure_add_path (radar->figure, "accent", points, n + 1, 2.5);
}

static char *
dup_label (Radar       *radar,
           const Spoke *spoke)
{
  return g_strdup_printf (translate (radar, N_("%s: %s, %u of %u items rated")), spoke->title,
                          spoke->value, spoke->n_rated, spoke->n_items);
}

static void
add_dot (Radar       *radar,
         const Spoke *spoke,
         int          column)
{
  g_autofree char *label = NULL;
  RancangShape *shape;
  double point[2];

  if (spoke->n_rated == 0)
    return;

  label = dup_label (radar, spoke);
  get_point (radar, spoke, get_level (spoke), point);
  shape = figure_add_rectangle (radar->figure, "accent", point[0] - DOT / 2, point[1] - DOT / 2,
                                DOT, DOT, DOT / 2);
  figure_shape_belong (shape, rancang_item_get_id (spoke->item), "element");
  figure_shape_target (shape, label, 0, column);
}

/* The first line of a label stands for an element that has no dot. */
static void
add_label (Radar       *radar,
           const Spoke *spoke,
           int          column)
{
  const double x = floor (radar->centre_x + spoke->x - spoke->width / 2);
  double y = radar->centre_y + spoke->y - spoke->height / 2;
  RancangShape *shape;

  for (guint i = 0; spoke->lines != NULL && spoke->lines[i] != NULL; i++)
    {
      shape = figure_add_text (radar->figure, "text", spoke->lines[i], radar->text_size, 700,
                               RANCANG_ANCHOR_MIDDLE, x, y, spoke->width);
      figure_shape_belong (shape, rancang_item_get_id (spoke->item), "element");
      if (i == 0 && spoke->n_rated == 0)
        {
          g_autofree char *label = dup_label (radar, spoke);

          figure_shape_target (shape, label, 0, column);
        }
      y += radar->line_height;
    }
  if (spoke->lines != NULL)
    {
      shape = figure_add_text (radar->figure, "dim", spoke->value, radar->text_size, 400,
                               RANCANG_ANCHOR_MIDDLE, x, y, spoke->width);
      figure_shape_belong (shape, rancang_item_get_id (spoke->item), "element");
    }
}

/* Which line is which; left out where it has no room. */
static void
add_legend (Radar *radar)
{
  const char * const names[] = { translate (radar, N_("Existing")),
                                 translate (radar, N_("Ideal")) };
  const double size = radar->text_size * 0.9;
  const double y = radar->options->height - radar->line_height;
  double widths[2];
  double x;

  for (guint i = 0; i < 2; i++)
    figure_measure (radar->options->font, names[i], size, 400, &widths[i], NULL);
  x = (radar->options->width - widths[0] - widths[1] - 2 * 26 - 18) / 2;
  if (x < 0)
    return;

  for (guint i = 0; i < 2; i++)
    {
      figure_add_rectangle (radar->figure, i == 0 ? "accent" : "dim", x,
                            y + radar->line_height / 2 - 2, 20, i == 0 ? 3 : 2, 1);
      figure_add_text (radar->figure, "text", names[i], size, 400, RANCANG_ANCHOR_START, x + 26, y,
                       widths[i]);
      x += 26 + widths[i] + 18;
    }
}

static char *
describe (Radar *radar)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < radar->spokes->len; i++)
    {
      const Spoke *spoke = &g_array_index (radar->spokes, Spoke, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? ", " : "", spoke->title, spoke->value);
    }
  if (text->len == 0)
    g_string_append (text, translate (radar, N_("No elements of readiness yet")));

  return g_string_free_and_steal (text);
}

static void
lay_radar (Radar *radar)
{
  figure_set_round (radar->figure);
  for (LabelMode mode = LABELS_LINE; mode <= LABELS_NONE; mode++)
    if (fit_web (radar, mode))
      break;
  add_web (radar);
  add_ring_names (radar);
  add_values (radar);
  for (guint i = 0; i < radar->spokes->len; i++)
    add_dot (radar, &g_array_index (radar->spokes, Spoke, i), (int) i);
  for (guint i = 0; i < radar->spokes->len; i++)
    add_label (radar, &g_array_index (radar->spokes, Spoke, i), (int) i);
  add_legend (radar);
}

static void
add_empty_state (Radar      *radar,
                 const char *text)
{
  const RancangFigureOptions *options = radar->options;
  g_auto (GStrv) lines = figure_wrap (options->font, text, radar->text_size, 400, options->width);
  double y = (options->height - g_strv_length (lines) * radar->line_height) / 2;

  for (guint i = 0; lines[i] != NULL; i++, y += radar->line_height)
    figure_add_text (radar->figure, "dim", lines[i], radar->text_size, 400,
                     RANCANG_ANCHOR_MIDDLE, 0, y, options->width);
}

/**
 * rancang_figure_new_radar:
 * @root: the root of a plan
 * @model: (nullable): `elements` or `components`: only what is looked at in this way
 * @options: size, font and language
 *
 * Lays out the readiness of a region as a radar: each element is a spoke, its items' mean level is
 * the value, the outermost ring is the ideal.
 *
 * An item is rated good, moderate or poor; that scale is used in published studies of readiness
 * (on Wonogiri, ijstm.inarah.co.id 706). They publish no formula for an element: here the levels
 * count 3, 2 and 1, the value is the mean of the rated items, rounded to one decimal, and the ideal
 * is 3. Items without rating do not count. An element without a rated item is not assessed: it has
 * no value, and the line breaks there.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_radar (RancangItem                *root,
                          const char                 *model,
                          const RancangFigureOptions *options)
{
  Radar radar = { .options = options };
  g_autofree char *description = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  radar.text_size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  if (options->width < NARROW)
    radar.text_size = MAX (10, radar.text_size * 0.85);
  figure_measure (options->font, "Ag", radar.text_size, 700, NULL, &radar.line_height);
  radar.legend_height = radar.line_height + FIGURE_GAP;
  collect_spokes (&radar, root, model);
  description = describe (&radar);
  radar.figure = figure_new (options, translate (&radar, N_("Readiness: existing and ideal")),
                             description);
  if (radar.spokes->len > 0)
    lay_radar (&radar);
  else
    add_empty_state (&radar, description);
  g_array_unref (radar.spokes);

  return radar.figure;
}
