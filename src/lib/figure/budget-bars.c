/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* budget-bars.c: the budget as bars, one a year, stacked by source of funds */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "model/totals.h"
#include "model/catalogue.h"

#include <math.h>

#define SWATCH 12.0
#define LEGEND_SPACE 18.0
#define BAR_PART 0.62
#define BAR_MAX 76.0
#define SEAM 1.0
#define PATTERN_LEAST 5.0 /* in lower areas a pattern is only noise */
#define TICK_DISTANCE 44.0

typedef struct
{
  const char    *code;
  const char    *title;
  double         alpha;
  guint          pattern;
  RancangSeries *amounts;
} Source;

typedef struct
{
  const RancangFigureOptions *options;
  RancangTotals              *totals;
  GArray                     *sources;
  RancangFigure              *figure;
  int                         first_year;
  int                         last_year;
  gboolean                    with_legend;
  double                      text_size;
  double                      line_height;
  double                      step; /* rupiah between two lines of the grid */
  double                      maximum;
  double                      left;
  double                      right;
  double                      top;
  double                      bottom;
} Chart;

static void
add_source (Chart      *chart,
            const char *code,
            const char *title,
            guint       look)
{
  Source source = { code, title };

  source.amounts = rancang_totals_get_source (chart->totals, code);
  if (source.amounts == NULL || rancang_series_get_size (source.amounts) == 0)
    return;
  figure_get_look (look, &source.alpha, &source.pattern);
  g_array_append_val (chart->sources, source);
}

static void
collect_sources (Chart *chart)
{
  const RancangKind *kind = rancang_kind_lookup ("budget-line");
  const RancangField *field = rancang_kind_find_field (kind, "source");
  RancangLanguage language = chart->options->language;
  guint n = 0;

  chart->sources = g_array_new (FALSE, TRUE, sizeof (Source));
  for (; field->choices[n].code != NULL; n++)
    add_source (chart, field->choices[n].code,
                rancang_translate (language, NULL, field->choices[n].label), n);
  add_source (chart, "", rancang_translate (language, NULL, N_("Source not given")), n);
}

static double
get_amount (RancangSeries *series,
            int            year)
{
  const RancangDecimal *amount = series != NULL ? rancang_series_lookup (series, year) : NULL;

  return amount != NULL ? MAX (0, rancang_decimal_to_double (amount)) : 0;
}

static double
get_year_total (Chart *chart,
                int    year)
{
  double total = 0;

  for (guint i = 0; i < chart->sources->len; i++)
    total += get_amount (g_array_index (chart->sources, Source, i).amounts, year);

  return total;
}

/* The years outside the plan for which there is money are shown too. */
static void
widen_years (Chart *chart)
{
  for (guint i = 0; i < chart->sources->len; i++)
    {
      RancangSeries *series = g_array_index (chart->sources, Source, i).amounts;
      int first = rancang_series_get_year (series, 0);
      int last = rancang_series_get_year (series, rancang_series_get_size (series) - 1);

      chart->first_year = chart->first_year == 0 ? first : MIN (chart->first_year, first);
      chart->last_year = MAX (chart->last_year, last);
    }
}

static char *
format_short (Chart  *chart,
              double  amount)
{
  RancangDecimal decimal;

  rancang_decimal_init (&decimal, llround (amount), 0);

  return rancang_format_rupiah_short (&decimal, chart->options->language);
}

static double
measure_text (Chart      *chart,
              const char *text,
              double      size,
              int         weight)
{
  double width;

  figure_measure (chart->options->font, text, size, weight, &width, NULL);

  return width;
}

/* A round step: 1, 2 or 5 with zeros, so that the grid's lines have short names. */
static void
choose_step (Chart  *chart,
             double  height)
{
  static const double factors[] = { 1, 2, 5, 10 };
  double wanted, power;
  double largest = 0;

  for (int year = chart->first_year; year <= chart->last_year; year++)
    largest = MAX (largest, get_year_total (chart, year));
  wanted = largest / CLAMP (floor (height / TICK_DISTANCE), 1, 6);
  power = pow (10, floor (log10 (MAX (wanted, 1))));
  chart->step = 10 * power;
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= wanted * 0.999)
      {
        chart->step = factors[i] * power;
        break;
      }
  chart->maximum = MAX (1, ceil (largest / chart->step - 0.001)) * chart->step;
}

static double
measure_entry (Chart        *chart,
               const Source *source)
{
  double width = measure_text (chart, source->title, chart->text_size, 400);

  return SWATCH + FIGURE_GAP + MIN (width, chart->options->width - SWATCH - FIGURE_GAP);
}

/* Where the row of the legend that begins with source `start` ends, and how wide it is. */
static guint
find_row_end (Chart  *chart,
              guint   start,
              double *row_width)
{
  guint end = start;

  *row_width = 0;
  for (; end < chart->sources->len; end++)
    {
      double entry = measure_entry (chart, &g_array_index (chart->sources, Source, end));
      double space = end > start ? LEGEND_SPACE : 0;

      if (end > start && *row_width + space + entry > chart->options->width)
        break;
      *row_width += space + entry;
    }

  return end;
}

static double
measure_legend (Chart *chart)
{
  double height = 0;
  double row_width;

  for (guint start = 0; start < chart->sources->len;
       start = find_row_end (chart, start, &row_width))
    height += chart->line_height + FIGURE_GAP;

  return height;
}

static void
add_entry (Chart        *chart,
           const Source *source,
           double        x,
           double        y)
{
  double swatch_y = round (y + (chart->line_height - SWATCH) / 2);

  figure_add_rectangle (chart->figure, "accent", x, swatch_y, SWATCH, SWATCH, 2)->alpha =
    source->alpha;
  figure_add_pattern (chart->figure, source->pattern, x, swatch_y, SWATCH, SWATCH);
  figure_add_text (chart->figure, "text", source->title, chart->text_size, 400,
                   RANCANG_ANCHOR_START, x + SWATCH + FIGURE_GAP, y,
                   measure_entry (chart, source) - SWATCH - FIGURE_GAP);
}

/* The legend's rows stand one under another, each in the middle. */
static void
add_legend (Chart  *chart,
            double  y)
{
  guint start = 0;

  while (start < chart->sources->len)
    {
      double row_width;
      guint end = find_row_end (chart, start, &row_width);
      double x = round ((chart->options->width - row_width) / 2);

      for (; start < end; start++)
        {
          const Source *source = &g_array_index (chart->sources, Source, start);

          add_entry (chart, source, x, y);
          x += measure_entry (chart, source) + LEGEND_SPACE;
        }
      y += chart->line_height + FIGURE_GAP;
    }
}

static void
lay_frame (Chart *chart)
{
  double axis = 0;
  double legend = chart->with_legend ? measure_legend (chart) : 0;

  chart->top = chart->line_height + FIGURE_GAP;
  chart->bottom = MAX (chart->top + 1, chart->options->height - legend - chart->line_height
                                         - 2 * FIGURE_GAP);
  choose_step (chart, chart->bottom - chart->top);
  for (double amount = chart->step; amount <= chart->maximum * 1.001; amount += chart->step)
    {
      g_autofree char *text = format_short (chart, amount);

      axis = MAX (axis, measure_text (chart, text, chart->text_size, 400));
    }
  chart->left = ceil (axis) + FIGURE_GAP * 1.5;
  chart->right = chart->options->width;
}

static double
to_y (Chart  *chart,
      double  amount)
{
  return round (chart->bottom - (chart->bottom - chart->top) * amount / chart->maximum);
}

static void
add_axis (Chart *chart)
{
  for (double amount = 0; amount <= chart->maximum * 1.001; amount += chart->step)
    {
      g_autofree char *text = amount > 0 ? format_short (chart, amount) : g_strdup ("0");
      double y = to_y (chart, amount);
      double points[] = { chart->left, y + 0.5, chart->right, y + 0.5 };

      figure_add_path (chart->figure, "grid", points, 2, 1);
      figure_add_text (chart->figure, "dim", text, chart->text_size, 400, RANCANG_ANCHOR_END, 0,
                       y - chart->line_height / 2, chart->left - FIGURE_GAP * 1.5);
    }
}

static void
add_segment (Chart        *chart,
             const Source *source,
             int           row,
             int           year,
             double        x,
             double        width,
             double        from,
             double        to)
{
  const RancangDecimal *amount = rancang_series_lookup (source->amounts, year);
  g_autofree char *money = rancang_format_rupiah (amount, chart->options->language);
  g_autofree char *label = NULL;
  double bottom = to_y (chart, from);
  double top = to_y (chart, to);
  double height = MAX (1, bottom - top - (bottom - top > 2 * SEAM ? SEAM : 0));
  RancangShape *shape;

  label = g_strdup_printf ("%d, %s: %s", year, source->title, money);
  /* The surface below keeps the grid from showing through a weak colour. */
  figure_add_rectangle (chart->figure, "surface", x, bottom - height, width, height, 0);
  shape = figure_add_rectangle (chart->figure, "accent", x, bottom - height, width, height, 0);
  shape->alpha = source->alpha;
  figure_shape_belong (shape, NULL, "amount");
  figure_shape_target (shape, label, -row, year - chart->first_year);
  if (height >= PATTERN_LEAST)
    figure_add_pattern (chart->figure, source->pattern, x, bottom - height, width, height);
}

static void
add_bar (Chart  *chart,
         int     year,
         double  x,
         double  width)
{
  double sum = 0;

  for (guint i = 0; i < chart->sources->len; i++)
    {
      const Source *source = &g_array_index (chart->sources, Source, i);
      double amount = get_amount (source->amounts, year);

      if (amount <= 0)
        continue;
      add_segment (chart, source, (int) i, year, x, width, sum, sum + amount);
      sum += amount;
    }
}

/* Whether all totals fit above their bars; where they do not, all are left out. */
static gboolean
totals_fit (Chart  *chart,
            double  slot)
{
  for (int year = chart->first_year; year <= chart->last_year; year++)
    {
      g_autofree char *text = format_short (chart, get_year_total (chart, year));

      if (measure_text (chart, text, chart->text_size, 700) > slot - 2)
        return FALSE;
    }

  return TRUE;
}

static void
add_year (Chart  *chart,
          int     year,
          double  middle)
{
  g_autofree char *text = g_strdup_printf ("%d", year);
  double width = measure_text (chart, text, chart->text_size, 400);
  double x = CLAMP (middle - width / 2, chart->left - FIGURE_GAP, chart->right - width);

  figure_add_text (chart->figure, "dim", text, chart->text_size, 400, RANCANG_ANCHOR_MIDDLE, x,
                   chart->bottom + FIGURE_GAP / 2, width);
}

static void
add_total (Chart  *chart,
           int     year,
           double  x,
           double  slot)
{
  double total = get_year_total (chart, year);
  g_autofree char *text = format_short (chart, total);

  if (total > 0)
    figure_add_text (chart->figure, "text", text, chart->text_size, 700, RANCANG_ANCHOR_MIDDLE, x,
                     to_y (chart, total) - chart->line_height - 2, slot);
}

static void
add_bars (Chart *chart)
{
  int n_years = chart->last_year - chart->first_year + 1;
  double slot = (chart->right - chart->left) / n_years;
  double width = MAX (1, floor (MIN (slot * BAR_PART, BAR_MAX)));
  gboolean with_totals = totals_fit (chart, slot);
  int every = (int) ceil (measure_text (chart, "2222", chart->text_size, 400) / MAX (1, slot - 2));

  for (int year = chart->first_year; year <= chart->last_year; year++)
    {
      double x = chart->left + (year - chart->first_year) * slot;

      add_bar (chart, year, floor (x + (slot - width) / 2), width);
      if (with_totals)
        add_total (chart, year, x, slot);
      if ((year - chart->first_year) % every == 0)
        add_year (chart, year, x + slot / 2);
    }
}

static char *
describe (Chart *chart)
{
  GString *text = g_string_new (NULL);

  for (int year = chart->first_year; year <= chart->last_year; year++)
    {
      g_autofree char *total = format_short (chart, get_year_total (chart, year));

      g_string_append_printf (text, "%s%d: %s", text->len > 0 ? ", " : "", year, total);
    }

  return g_string_free_and_steal (text);
}

static void
add_empty_state (Chart *chart)
{
  const char *text = rancang_translate (chart->options->language, NULL,
                                        N_("No amounts yet"));

  figure_add_text (chart->figure, "dim", text, chart->text_size, 400, RANCANG_ANCHOR_MIDDLE, 0,
                   (chart->options->height - chart->line_height) / 2, chart->options->width);
}

static void
lay_chart (Chart *chart)
{
  lay_frame (chart);
  add_axis (chart);
  add_bars (chart);
  if (chart->with_legend)
    add_legend (chart, chart->bottom + chart->line_height + 2 * FIGURE_GAP);
}

/**
 * rancang_figure_new_budget_bars:
 * @item: the root of a plan, or an item whose budget lines are wanted
 * @options: size, font and language
 *
 * Lays out the budget lines below an item as bars, one a year, stacked by source of funds.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_budget_bars (RancangItem                *item,
                                const RancangFigureOptions *options)
{
  g_autoptr (RancangTotals) totals = NULL;
  RancangPlan *plan;
  int first = 0, last = 0;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  totals = rancang_totals_new (item);
  plan = rancang_item_get_plan (item);
  if (plan != NULL)
    rancang_plan_get_years (plan, &first, &last);

  return rancang_figure_new_budget_bars_of (totals, first, last, TRUE, options);
}

/**
 * rancang_figure_new_budget_bars_of:
 * @totals: what the bars show
 * @first_year: the first year of the plan, or 0
 * @last_year: the last year of the plan, or 0
 * @with_legend: whether the sources have their names below
 * @options: size, font and language
 *
 * Lays out totals as bars, one a year, stacked by source of funds. Years outside the plan are shown
 * where there is money for them.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_budget_bars_of (RancangTotals              *totals,
                                   int                         first_year,
                                   int                         last_year,
                                   gboolean                    with_legend,
                                   const RancangFigureOptions *options)
{
  g_autofree char *description = NULL;
  Chart chart = { .options = options, .totals = totals, .first_year = first_year,
                  .last_year = last_year, .with_legend = with_legend };

  g_return_val_if_fail (totals != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  chart.text_size = (options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE) * 0.9;
  figure_measure (options->font, "Ag", chart.text_size, 700, NULL, &chart.line_height);
  collect_sources (&chart);
  widen_years (&chart);
  if (chart.sources->len > 0)
    description = describe (&chart);
  else
    description = g_strdup (rancang_translate (options->language, NULL, N_("No amounts yet")));
  chart.figure = figure_new (options,
                             rancang_translate (options->language, NULL,
                                                N_("Budget by year and source")),
                             description);
  if (chart.sources->len > 0)
    lay_chart (&chart);
  else
    add_empty_state (&chart);
  g_array_unref (chart.sources);

  return chart.figure;
}
