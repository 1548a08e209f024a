/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* roadmap.c: a roadmap laid out: time from left to right, the budget above, only what is seen */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "figure/roadmap-private.h"
#include "model/catalogue.h"

#include <math.h>

/* Lengths in lines of text, so that large type has large rows. */
#define ROW 1.85
#define LOW_ROW 1.3
#define GROUP 1.5
#define LOW_GROUP 1.2
#define TITLE 1.3
#define BELOW_BAR 0.5
#define LEAST_YEAR 4.8
#define LEAST_STACKED_YEAR 3.4
#define LEAST_QUARTER 2.4
#define LEAST_NAMES 6.4
#define LARGEST_NAMES 26.0
#define NAMES_PART 0.36
#define STACKED_BELOW 30.0 /* the width under which names stand above their bars */

#define WINDOW_COLOUR "#f5c211"
#define WINDOW_YEARS 2
#define LEAST_QUARTER_LINE 12.0

static void
measure_text (RoadmapChart               *chart,
              const RancangFigureOptions *options)
{
  chart->text_size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  chart->small_size = chart->text_size * 0.85;
  figure_measure (options->font, "Ag", chart->text_size, 400, NULL, &chart->line_height);
  figure_measure (options->font, "Ag", chart->small_size, 400, NULL, &chart->small_height);
}

/* On a telephone a column of names would leave room neither for them nor for the years. */
static void
measure_names (RoadmapChart *chart)
{
  const double width = chart->options->width;

  chart->stacked = chart->view->scale != RANCANG_ROADMAP_SCALE_PAGE && width > 0
                   && width < STACKED_BELOW * chart->line_height;
  if (!chart->stacked)
    chart->names = round (CLAMP (width * NAMES_PART, LEAST_NAMES * chart->line_height,
                                 LARGEST_NAMES * chart->line_height));
  chart->side = chart->stacked ? width : chart->names;
}

static double
get_least_quarter (RoadmapChart *chart)
{
  if (chart->view->scale == RANCANG_ROADMAP_SCALE_QUARTERS)
    return LEAST_QUARTER * chart->line_height;

  return (chart->stacked ? LEAST_STACKED_YEAR : LEAST_YEAR) * chart->line_height / 4;
}

static void
measure_time (RoadmapChart *chart)
{
  const RancangRoadmap *roadmap = chart->roadmap;
  const int n_years = roadmap->last_year - roadmap->first_year + 1;
  const double width = chart->options->width;
  double least;

  measure_names (chart);
  least = get_least_quarter (chart);
  chart->quarter = MAX (least, (width - chart->names) / (4 * n_years));
  chart->right = chart->names + 4 * n_years * chart->quarter;
  chart->width = MAX (width, floor (chart->right));
}

static void
measure_lines (RoadmapChart *chart)
{
  const gboolean low = chart->view->scale == RANCANG_ROADMAP_SCALE_PAGE;
  const GArray *lines = chart->roadmap->lines;

  chart->years_height = round (chart->line_height * 1.5);
  if (chart->view->scale == RANCANG_ROADMAP_SCALE_QUARTERS)
    chart->quarters_height = round (chart->small_height * 1.25);
  chart->heat_height = round (chart->small_height * 1.4);
  chart->note_height = round (chart->small_height * 1.15);
  chart->header = chart->years_height + chart->quarters_height + chart->heat_height
                  + chart->note_height;
  chart->row_height = round (chart->line_height * (low ? LOW_ROW : ROW));
  chart->group_height = round (chart->line_height * (low ? LOW_GROUP : GROUP));
  chart->bar_height = round (chart->line_height * (low ? 0.85 : 0.95));
  if (chart->stacked)
    {
      chart->title_height = round (chart->line_height * TITLE);
      chart->row_height = chart->title_height + chart->bar_height
                          + round (chart->line_height * BELOW_BAR);
    }
  chart->bottom = chart->header;
  if (lines->len > 0)
    {
      const RoadmapLine *last = &g_array_index (lines, RoadmapLine, lines->len - 1);

      chart->bottom = roadmap_get_line_y (chart, last)
                      + (last->row != NULL ? chart->row_height : chart->group_height);
    }
}

static void
chart_init (RoadmapChart               *chart,
            RancangRoadmap             *roadmap,
            const RancangRoadmapView   *view,
            const RancangFigureOptions *options)
{
  *chart = (RoadmapChart) { .view = view, .options = options, .roadmap = roadmap };
  measure_text (chart, options);
  measure_time (chart);
  measure_lines (chart);
  chart->height = MAX (chart->bottom, options->height);
  chart->clip_top = chart->header;
  chart->clip_bottom = chart->height;
  if (options->clip_height > 0)
    {
      chart->clip_top = MAX (chart->header, options->clip_y);
      chart->clip_bottom = MIN (chart->height, options->clip_y + options->clip_height);
    }
}

double
roadmap_get_line_y (const RoadmapChart *chart,
                    const RoadmapLine  *line)
{
  return chart->header + line->n_groups * chart->group_height + line->n_rows * chart->row_height;
}

double
roadmap_get_time_x (const RoadmapChart *chart,
                    double              time)
{
  return chart->names + (time - 4 * chart->roadmap->first_year) * chart->quarter;
}

/* The first two years of the plan are those in which quick wins are to be finished. */
static gboolean
get_window (RoadmapChart *chart,
            double       *left,
            double       *right)
{
  const int start = chart->roadmap->plan_start;

  if (start == 0)
    return FALSE;
  *left = MAX (chart->names, roadmap_get_time_x (chart, 4 * start));
  *right = MIN (chart->right, roadmap_get_time_x (chart, 4 * (start + WINDOW_YEARS)));

  return *right > *left;
}

static void
add_window (RoadmapChart *chart)
{
  double left, right;

  if (get_window (chart, &left, &right) && chart->clip_bottom > chart->clip_top)
    figure_add_rectangle (chart->figure, WINDOW_COLOUR, left, chart->clip_top, right - left,
                          chart->clip_bottom - chart->clip_top, 0)->alpha = 0.1;
}

/* Years are parted by lines, quarters by weaker ones where there is room. Upright rectangles cost
 * a fraction of what a path costs, and there is a line in every frame. */
static void
add_grid (RoadmapChart *chart)
{
  const RancangRoadmap *roadmap = chart->roadmap;

  if (chart->clip_bottom <= chart->clip_top)
    return;
  for (int time = 4 * roadmap->first_year; time < 4 * (roadmap->last_year + 1); time++)
    if (time % 4 == 0 || chart->quarter >= LEAST_QUARTER_LINE)
      figure_add_rectangle (chart->figure, "grid", round (roadmap_get_time_x (chart, time)),
                            chart->clip_top, 1, chart->clip_bottom - chart->clip_top, 0)->alpha =
        time % 4 == 0 ? 1 : 0.4;
}

static gboolean
has_today (RoadmapChart *chart)
{
  return chart->view->today > 4 * chart->roadmap->first_year
         && chart->view->today < 4 * (chart->roadmap->last_year + 1);
}

static void
add_today (RoadmapChart *chart)
{
  const double x = roadmap_get_time_x (chart, chart->view->today);
  const double points[] = { x, chart->clip_top, x, chart->clip_bottom };

  if (has_today (chart) && chart->clip_bottom > chart->clip_top)
    figure_add_path (chart->figure, "accent", points, 2, 2);
}

static RancangShape *
add_header_text (RoadmapChart  *chart,
                 const char    *colour,
                 const char    *text,
                 double         size,
                 int            weight,
                 RancangAnchor  anchor,
                 double         x,
                 double         y,
                 double         width)
{
  RancangShape *shape = figure_add_text (chart->figure, colour, text, size, weight, anchor, x, y,
                                         width);

  figure_shape_pin (shape, RANCANG_PIN_Y);
  return shape;
}

static void
add_year (RoadmapChart *chart,
          int           year)
{
  const double x = roadmap_get_time_x (chart, 4 * year);
  const double points[] = { round (x) + 0.5, chart->years_height * 0.3, round (x) + 0.5,
                            chart->header };
  g_autofree char *text = g_strdup_printf ("%d", year);

  figure_shape_pin (figure_add_path (chart->figure, "grid", points, 2, 1), RANCANG_PIN_Y);
  add_header_text (chart, "text", text, chart->text_size, 700, RANCANG_ANCHOR_START,
                   x + FIGURE_GAP, round ((chart->years_height - chart->line_height) / 2),
                   4 * chart->quarter - FIGURE_GAP);
  if (chart->quarters_height <= 0)
    return;
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *quarter = NULL;

      /* Translators: a quarter of a year, very short */
      quarter = g_strdup_printf (rancang_translate (chart->roadmap->language, NULL, N_("Q%d")),
                                 i + 1);
      add_header_text (chart, "dim", quarter, chart->small_size, 400, RANCANG_ANCHOR_START,
                       x + i * chart->quarter + FIGURE_GAP, chart->years_height,
                       chart->quarter - FIGURE_GAP);
    }
}

static double
get_amount (RoadmapChart *chart,
            int           year)
{
  return rancang_decimal_to_double (
    &chart->roadmap->amounts[year - chart->roadmap->first_year]);
}

static void
add_heat_cell (RoadmapChart *chart,
               int           year,
               double        largest)
{
  const double amount = get_amount (chart, year);
  const double x = roadmap_get_time_x (chart, 4 * year);
  const double y = chart->years_height + chart->quarters_height;
  g_autofree char *text = NULL;
  RancangShape *shape;

  if (amount <= 0)
    return;
  shape = figure_add_rectangle (chart->figure, "accent", x + 1, y, 4 * chart->quarter - 1,
                                chart->heat_height, 0);
  shape->alpha = 0.08 + 0.42 * amount / largest;
  figure_shape_pin (shape, RANCANG_PIN_Y);
  text = rancang_format_rupiah_short (&chart->roadmap->amounts[year - chart->roadmap->first_year],
                                      chart->roadmap->language);
  add_header_text (chart, "text", text, chart->small_size, 400, RANCANG_ANCHOR_START,
                   x + FIGURE_GAP,
                   y + round ((chart->heat_height - chart->small_height) / 2),
                   4 * chart->quarter - 2 * FIGURE_GAP);
}

/* All years in full, one a line: what a tooltip shows and a screen reader says. */
static char *
dup_heat_label (RoadmapChart *chart)
{
  const RancangRoadmap *roadmap = chart->roadmap;
  GString *label = g_string_new (rancang_translate (roadmap->language, NULL,
                                                    N_("Budget by year")));

  for (int year = roadmap->first_year; year <= roadmap->last_year; year++)
    {
      g_autofree char *money = rancang_format_rupiah (&roadmap->amounts[year
                                                                        - roadmap->first_year],
                                                      roadmap->language);

      g_string_append_printf (label, "\n%d: %s", year, money);
    }

  return g_string_free_and_steal (label);
}

/* The more money a year has, the stronger its field. */
static void
add_heat (RoadmapChart *chart)
{
  const RancangRoadmap *roadmap = chart->roadmap;
  g_autofree char *label = dup_heat_label (chart);
  double largest = 0;
  RancangShape *shape;

  for (int year = roadmap->first_year; year <= roadmap->last_year; year++)
    largest = MAX (largest, get_amount (chart, year));
  for (int year = roadmap->first_year; year <= roadmap->last_year; year++)
    add_heat_cell (chart, year, largest);
  shape = figure_add_rectangle (chart->figure, "surface", chart->names,
                                chart->years_height + chart->quarters_height,
                                chart->right - chart->names, chart->heat_height, 0);
  shape->alpha = 0;
  figure_shape_pin (shape, RANCANG_PIN_Y);
  figure_shape_belong (shape, NULL, "budget");
  figure_shape_target (shape, label, -1, 0);
}

/* The words of the window of quick wins and of today, which must not run into each other. */
static void
add_notes (RoadmapChart *chart)
{
  const char *window = rancang_translate (chart->roadmap->language, NULL,
                                          N_("quick-win window: two years"));
  const char *today = rancang_translate (chart->roadmap->language, NULL, N_("today"));
  const double y = chart->header - chart->note_height;
  double free_from = chart->names;
  double left, right, width;

  if (get_window (chart, &left, &right))
    {
      RancangShape *shape = figure_add_rectangle (chart->figure, WINDOW_COLOUR, left, y,
                                                  right - left, chart->note_height, 0);

      shape->alpha = 0.22;
      figure_shape_pin (shape, RANCANG_PIN_Y);
      add_header_text (chart, "dim", window, chart->small_size, 400, RANCANG_ANCHOR_START,
                       left + FIGURE_GAP, y, right - left - FIGURE_GAP);
      free_from = right;
    }
  figure_measure (chart->options->font, today, chart->small_size, 700, &width, NULL);
  left = roadmap_get_time_x (chart, chart->view->today) - width / 2;
  if (has_today (chart) && left > free_from)
    add_header_text (chart, "accent", today, chart->small_size, 700, RANCANG_ANCHOR_MIDDLE,
                     MIN (left, chart->right - width), y, width);
}

static void
add_rule (RoadmapChart *chart,
          double        x,
          double        y,
          double        end_x,
          double        end_y,
          RancangPin    pin)
{
  const double points[] = { x, y, end_x, end_y };

  figure_shape_pin (figure_add_path (chart->figure, "grid", points, 2, 1), pin);
}

static void
add_header (RoadmapChart *chart)
{
  const RancangRoadmap *roadmap = chart->roadmap;

  figure_shape_pin (figure_add_rectangle (chart->figure, "surface", 0, 0, chart->width,
                                          chart->header, 0),
                    RANCANG_PIN_Y);
  for (int year = roadmap->first_year; year <= roadmap->last_year; year++)
    add_year (chart, year);
  add_heat (chart);
  add_notes (chart);
  add_rule (chart, 0, chart->header - 0.5, chart->width, chart->header - 0.5, RANCANG_PIN_Y);
}

/* Above the names: what the row of money is, and which state of the plan the thin lines show. */
static void
add_corner (RoadmapChart *chart)
{
  const RancangRoadmap *roadmap = chart->roadmap;
  const RancangPin pin = RANCANG_PIN_X | RANCANG_PIN_Y;
  const double width = chart->names - 2 * FIGURE_GAP;

  figure_shape_pin (figure_add_rectangle (chart->figure, "surface", 0, 0, chart->names,
                                          chart->header, 0), pin);
  figure_shape_pin (figure_add_text (chart->figure, "dim",
                                     rancang_translate (roadmap->language, NULL,
                                                        N_("Budget by year")),
                                     chart->small_size, 400, RANCANG_ANCHOR_END, FIGURE_GAP,
                                     chart->years_height + chart->quarters_height
                                       + round ((chart->heat_height - chart->small_height) / 2),
                                     width), pin);
  if (roadmap->baseline != NULL)
    {
      const double y = round ((chart->years_height - chart->small_height) / 2);
      const double line[] = { 2 * FIGURE_GAP, y + chart->small_height / 2, 5 * FIGURE_GAP,
                              y + chart->small_height / 2 };
      g_autofree char *text = NULL;

      /* Translators: the name of a snapshot that bars are compared with */
      text = g_strdup_printf (rancang_translate (roadmap->language, NULL, N_("Baseline: %s")),
                              roadmap->baseline);
      figure_shape_pin (figure_add_path (chart->figure, "dim", line, 2, 2), pin);
      figure_shape_pin (figure_add_text (chart->figure, "dim", text, chart->small_size, 400,
                                         RANCANG_ANCHOR_START, 6 * FIGURE_GAP, y,
                                         width - 5 * FIGURE_GAP), pin);
    }
  add_rule (chart, 0, chart->header - 0.5, chart->names, chart->header - 0.5, pin);
  add_rule (chart, chart->names - 0.5, 0, chart->names - 0.5, chart->header, pin);
}

static char *
describe (RancangRoadmap *self)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (rancang_translate (self->language, NULL,
                                             N_("Programmes: %u, from %d to %d")),
                          self->n_programmes, self->first_year, self->last_year);
  if (self->baseline == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf (rancang_translate (self->language, NULL, N_("%s. Baseline: %s")), text,
                          self->baseline);
}

/**
 * rancang_figure_new_roadmap:
 * @roadmap: the rows
 * @view: how they are looked at
 * @options: size, font, and the part that is looked at
 *
 * Lays out the rows as bars in time. The names stay when it is scrolled sideways, the years and
 * the budget when it is scrolled down. Shapes with the role `bar` are programmes, with `start` and
 * `end` the ends of bars, with `row` the empty rows of programmes without years, with `group` the
 * headings, with `milestone` the milestones.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_roadmap (RancangRoadmap             *roadmap,
                            const RancangRoadmapView   *view,
                            const RancangFigureOptions *options)
{
  g_autofree char *description = NULL;
  RoadmapChart chart;

  g_return_val_if_fail (RANCANG_IS_ROADMAP (roadmap), NULL);
  g_return_val_if_fail (view != NULL && options != NULL, NULL);

  chart_init (&chart, roadmap, view, options);
  description = describe (roadmap);
  chart.figure = figure_new (options, rancang_translate (roadmap->language, NULL,
                                                         N_("Roadmap")), description);
  figure_set_size (chart.figure, chart.width, chart.height);
  figure_set_pinned (chart.figure, chart.names, chart.header);
  add_window (&chart);
  add_grid (&chart);
  add_header (&chart);
  if (!chart.stacked)
    add_corner (&chart);
  roadmap_add_lines (&chart);
  add_today (&chart);

  return chart.figure;
}

/**
 * rancang_roadmap_measure:
 * @self: rows
 * @view: how they are looked at
 * @options: size and font
 * @width: (out): the width
 * @height: (out): the height
 *
 * Tells how much room the whole roadmap needs.
 *
 * Since: 1.0
 */
void
rancang_roadmap_measure (RancangRoadmap             *self,
                         const RancangRoadmapView   *view,
                         const RancangFigureOptions *options,
                         double                     *width,
                         double                     *height)
{
  RoadmapChart chart;
  const RancangFigureOptions narrow = { .text_size = options->text_size, .font = options->font };

  g_return_if_fail (RANCANG_IS_ROADMAP (self));
  g_return_if_fail (width != NULL && height != NULL);

  chart_init (&chart, self, view, &narrow);
  *width = chart.width;
  *height = chart.bottom;
}

/**
 * rancang_roadmap_locate:
 * @self: rows
 * @view: how they are looked at
 * @options: size and font
 * @item: what a shape stands for: a programme or a group
 * @x: (out): where its bar begins
 * @y: (out): where its line begins
 *
 * Finds the place of a line, also of one that is not laid out because it is not looked at.
 *
 * Returns: %FALSE where it has none
 *
 * Since: 1.0
 */
gboolean
rancang_roadmap_locate (RancangRoadmap             *self,
                        const RancangRoadmapView   *view,
                        const RancangFigureOptions *options,
                        const char                 *item,
                        double                     *x,
                        double                     *y)
{
  const RoadmapLine *line;
  RoadmapChart chart;
  guint index;

  g_return_val_if_fail (RANCANG_IS_ROADMAP (self), FALSE);
  g_return_val_if_fail (item != NULL && x != NULL && y != NULL, FALSE);

  if (!roadmap_find_line (self, item, &index))
    return FALSE;
  chart_init (&chart, self, view, options);
  line = &g_array_index (self->lines, RoadmapLine, index);
  *y = roadmap_get_line_y (&chart, line);
  *x = line->row != NULL && line->row->start != 0
         ? roadmap_get_time_x (&chart, line->row->start) : chart.names;

  return TRUE;
}

/**
 * rancang_roadmap_get_time_at:
 * @self: rows
 * @view: how they are looked at
 * @options: size and font
 * @x: a place in the figure
 *
 * Tells which time is at a place, in quarters.
 *
 * Returns: the time
 *
 * Since: 1.0
 */
double
rancang_roadmap_get_time_at (RancangRoadmap             *self,
                             const RancangRoadmapView   *view,
                             const RancangFigureOptions *options,
                             double                      x)
{
  RoadmapChart chart;

  g_return_val_if_fail (RANCANG_IS_ROADMAP (self), 0);

  chart_init (&chart, self, view, options);

  return 4 * self->first_year + (x - chart.names) / chart.quarter;
}
