/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* bars.c: values to compare, one bar under another */

#include "config.h"

#include "figure/figure-private.h"

#include <math.h>

#define BAR_HEIGHT 14.0
#define ROW_SPACE 8.0
#define TITLE_PART 0.44 /* of the width, at most */
#define TRACK 0.12      /* strength of what a bar could fill */

typedef struct
{
  const RancangFigureOptions *options;
  const RancangBar           *bars;
  guint                       n_bars;
  RancangFigure              *figure;
  double                      text_size;
  double                      line_height;
  double                      row_height;
  double                      title_width;
  double                      text_width;
  double                      largest;
} Bars;

static double
measure (Bars       *self,
         const char *text,
         int         weight)
{
  double width;

  figure_measure (self->options->font, text, self->text_size, weight, &width, NULL);

  return ceil (width);
}

/* Where not all rows fit, the first ones are shown. */
static void
lay_rows (Bars *self)
{
  figure_measure (self->options->font, "Ag", self->text_size, 700, NULL, &self->line_height);
  self->n_bars = (guint) CLAMP (floor (self->options->height / (self->line_height + 1)), 0,
                                self->n_bars);
  if (self->n_bars == 0)
    return;
  self->row_height = floor (MIN (self->options->height / self->n_bars,
                                 self->line_height + ROW_SPACE * 2));
  for (guint i = 0; i < self->n_bars; i++)
    {
      self->title_width = MAX (self->title_width, measure (self, self->bars[i].title, 400));
      self->text_width = MAX (self->text_width, measure (self, self->bars[i].text, 700));
      self->largest = MAX (self->largest, self->bars[i].value);
    }
  self->text_width = MIN (self->text_width, self->options->width / 2);
  self->title_width = MIN (self->title_width, floor (self->options->width * TITLE_PART));
}

static void
add_text (Bars             *self,
          const RancangBar *bar,
          const char       *colour,
          const char       *text,
          int               weight,
          RancangAnchor     anchor,
          double            x,
          double            middle,
          double            width)
{
  g_autofree char *shown = figure_shorten (self->options->font, text, self->text_size, weight,
                                           width);

  figure_shape_belong (figure_add_text (self->figure, colour, shown, self->text_size, weight,
                                        anchor, x, middle - self->line_height / 2, width),
                       bar->item, "bar");
}

static void
add_bar (Bars  *self,
         guint  index)
{
  const RancangBar *bar = &self->bars[index];
  const double middle = self->row_height * (index + 0.5);
  const double left = self->title_width + FIGURE_GAP * 1.5;
  const double right = self->options->width - self->text_width - FIGURE_GAP * 1.5;
  const double track = MAX (1, right - left);
  const double height = MIN (BAR_HEIGHT, self->row_height - 2);
  const double y = round (middle - height / 2);
  RancangShape *shape;
  double width = self->largest > 0 ? round (track * bar->value / self->largest) : 0;

  shape = figure_add_rectangle (self->figure, "accent", left, y, track, height, 3);
  shape->alpha = bar->value >= 0 ? TRACK : 0;
  figure_shape_belong (shape, bar->item, "bar");
  figure_shape_target (shape, bar->label, (int) index, 0);
  if (bar->value > 0)
    width = MAX (2, width);
  if (width > 0)
    figure_shape_belong (figure_add_rectangle (self->figure, "accent", left, y, width, height, 3),
                         bar->item, "bar");
  add_text (self, bar, "text", bar->title, 400, RANCANG_ANCHOR_START, 0, middle,
            self->title_width);
  add_text (self, bar, "text", bar->text, 700, RANCANG_ANCHOR_END,
            self->options->width - self->text_width, middle, self->text_width);
}

static char *
describe (const RancangBar *bars,
          guint             n_bars)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_bars; i++)
    g_string_append_printf (text, "%s%s: %s", i > 0 ? ", " : "", bars[i].title, bars[i].text);

  return g_string_free_and_steal (text);
}

/**
 * rancang_figure_new_bars:
 * @title: what is compared
 * @bars: (array length=n_bars): the bars from top to bottom
 * @n_bars: how many there are
 * @options: size, font and language
 *
 * Lays out values to compare, one bar under another, each with its name and its value. Where the
 * height is not enough for all, the first are shown.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_bars (const char                 *title,
                         const RancangBar           *bars,
                         guint                       n_bars,
                         const RancangFigureOptions *options)
{
  Bars self = { .options = options, .bars = bars, .n_bars = n_bars };
  g_autofree char *description = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (bars != NULL || n_bars == 0, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  description = describe (bars, n_bars);
  self.text_size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  self.figure = figure_new (options, title, description);
  lay_rows (&self);
  for (guint i = 0; i < self.n_bars; i++)
    add_bar (&self, i);

  return self.figure;
}
