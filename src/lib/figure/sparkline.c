/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sparkline.c: target against realisation over the years, as small as a word */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "model/achievement.h"
#include "model/catalogue.h"
#include "model/totals.h"

#include <math.h>

#define MARGIN 4.0
#define DOT 2.0
#define DOT_CHOSEN 3.5
#define TARGET_WIDTH 1.5
#define LINE_WIDTH 2.0

typedef struct
{
  RancangItem                *indicator;
  const RancangFigureOptions *options;
  int                         first_year;
  int                         last_year;
  double                      lowest;
  double                      highest;
} Spark;

typedef const RancangDecimal *(*GetValue) (RancangItem *indicator,
                                           int          year);

/* The years of the plan, widened to those that have a value. */
static void
find_years (Spark *spark)
{
  static const char * const fields[] = { "targets", "realisations" };
  RancangPlan *plan = rancang_item_get_plan (spark->indicator);

  if (plan != NULL)
    rancang_plan_get_years (plan, &spark->first_year, &spark->last_year);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      RancangSeries *series = rancang_item_get_series (spark->indicator, fields[i]);
      const guint n = series != NULL ? rancang_series_get_size (series) : 0;

      if (n == 0)
        continue;
      if (spark->first_year == 0 || rancang_series_get_year (series, 0) < spark->first_year)
        spark->first_year = rancang_series_get_year (series, 0);
      spark->last_year = MAX (spark->last_year, rancang_series_get_year (series, n - 1));
    }
}

static guint
widen (Spark    *spark,
       GetValue  get_value)
{
  guint n = 0;

  for (int year = spark->first_year; year > 0 && year <= spark->last_year; year++)
    {
      const RancangDecimal *value = get_value (spark->indicator, year);

      if (value == NULL)
        continue;
      spark->lowest = MIN (spark->lowest, rancang_decimal_to_double (value));
      spark->highest = MAX (spark->highest, rancang_decimal_to_double (value));
      n++;
    }

  return n;
}

static double
get_x (const Spark *spark,
       int          year)
{
  const int n = spark->last_year - spark->first_year;

  if (n == 0)
    return spark->options->width / 2;
  return MARGIN + (spark->options->width - 2 * MARGIN) * (year - spark->first_year) / n;
}

/* Values that are all the same run through the middle. */
static double
get_y (const Spark          *spark,
       const RancangDecimal *value)
{
  const double height = spark->options->height - 2 * MARGIN;
  const double range = spark->highest - spark->lowest;

  if (range <= 0)
    return MARGIN + height / 2;
  return MARGIN + height * (spark->highest - rancang_decimal_to_double (value)) / range;
}

/* A year without a value does not break the line: it joins what is known. */
static void
add_line (Spark         *spark,
          RancangFigure *figure,
          GetValue       get_value,
          const char    *colour,
          const char    *role,
          double         line_width)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (double));
  RancangShape *shape;

  for (int year = spark->first_year; year <= spark->last_year; year++)
    {
      const RancangDecimal *value = get_value (spark->indicator, year);
      double point[2];

      if (value == NULL)
        continue;
      point[0] = get_x (spark, year);
      point[1] = get_y (spark, value);
      g_array_append_vals (points, point, 2);
    }
  if (points->len < 4)
    return;
  shape = figure_add_path (figure, colour, (const double *) points->data, points->len / 2,
                           line_width);
  figure_shape_belong (shape, rancang_item_get_id (spark->indicator), role);
}

/* Targets are short strokes and realisations are dots: shape tells them apart, not colour only. */
static void
add_marks (Spark         *spark,
           RancangFigure *figure,
           int            chosen)
{
  const char *id = rancang_item_get_id (spark->indicator);

  for (int year = spark->first_year; year <= spark->last_year; year++)
    {
      const RancangDecimal *target = rancang_achievement_get_target (spark->indicator, year);
      const RancangDecimal *value = rancang_achievement_get_realisation (spark->indicator, year);
      const double x = get_x (spark, year);

      if (target != NULL)
        figure_shape_belong (figure_add_rectangle (figure, "dim", x - MARGIN / 2,
                                                   get_y (spark, target) - 1, MARGIN, 2, 0),
                             id, "target");
      if (value != NULL)
        {
          const double radius = year == chosen ? DOT_CHOSEN : DOT;

          figure_shape_belong (figure_add_rectangle (figure, "accent", x - radius,
                                                     get_y (spark, value) - radius, 2 * radius,
                                                     2 * radius, radius),
                               id, "realisation");
        }
    }
}

static char *
dup_value (const RancangDecimal *value,
           RancangLanguage       language)
{
  return value != NULL ? rancang_format_number (value, language) : g_strdup ("–");
}

static char *
describe (Spark *spark)
{
  const RancangLanguage language = spark->options->language;
  GString *text = g_string_new (NULL);

  for (int year = spark->first_year; year > 0 && year <= spark->last_year; year++)
    {
      const RancangDecimal *target = rancang_achievement_get_target (spark->indicator, year);
      const RancangDecimal *value = rancang_achievement_get_realisation (spark->indicator, year);
      g_autofree char *wanted = dup_value (target, language);
      g_autofree char *reached = dup_value (value, language);

      if (target == NULL && value == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      /* Translators: a year, what was reached, and the target: "2023: 38 of 40" */
      g_string_append_printf (text, rancang_translate (language, "sparkline",
                                                         NC_("sparkline", "%d: %s of %s")),
                              year, reached, wanted);
    }

  return g_string_free_and_steal (text);
}

/**
 * rancang_figure_new_sparkline:
 * @indicator: an indicator
 * @year: the year that is marked, 0 for none
 * @options: size, text and language
 *
 * Lays out the targets of @indicator as a thin line of strokes and its realisations as a line of
 * dots over the years of the plan. The description says the same in words.
 *
 * Returns: (transfer full): the figure, without shapes where there are no values
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_sparkline (RancangItem                *indicator,
                              int                         year,
                              const RancangFigureOptions *options)
{
  Spark spark = { indicator, options, 0, 0, INFINITY, -INFINITY };
  g_autofree char *description = NULL;
  RancangFigure *figure;

  g_return_val_if_fail (RANCANG_IS_ITEM (indicator), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  find_years (&spark);
  description = describe (&spark);
  figure = figure_new (options, rancang_translate (options->language, NULL,
                                                   N_("Target and realisation over the years")),
                       description);
  if (widen (&spark, rancang_achievement_get_target)
        + widen (&spark, rancang_achievement_get_realisation) == 0)
    return figure;

  add_line (&spark, figure, rancang_achievement_get_target, "dim", "target", TARGET_WIDTH);
  add_line (&spark, figure, rancang_achievement_get_realisation, "accent", "realisation",
            LINE_WIDTH);
  add_marks (&spark, figure, year);

  return figure;
}
