/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* share-bar.c: the parts of a whole in one bar, with their names below */

#include "config.h"

#include "figure/figure-private.h"

#include <math.h>

#define BAR_HEIGHT 22.0
#define SWATCH 12.0
#define SEAM 1.0
#define PATTERN_LEAST 5.0 /* in narrower areas a pattern is only noise */

typedef struct
{
  const RancangFigureOptions *options;
  const RancangBar           *parts;
  guint                       n_parts;
  RancangFigure              *figure;
  double                      text_size;
  double                      line_height;
  double                      bar_height;
} Share;

static double
find_whole (const Share *self)
{
  double whole = 0;

  for (guint i = 0; i < self->n_parts; i++)
    whole += MAX (0, self->parts[i].value);

  return whole;
}

static void
add_part (Share            *self,
          const RancangBar *part,
          int               column,
          double            x,
          double            width)
{
  const double seam = width > 2 * SEAM ? SEAM : 0;
  RancangShape *shape;
  double alpha;
  guint pattern;

  figure_get_look (part->look, &alpha, &pattern);
  shape = figure_add_rectangle (self->figure, "accent", x, 0, width - seam, self->bar_height, 0);
  shape->alpha = alpha;
  figure_shape_belong (shape, part->item, "share");
  figure_shape_target (shape, part->label, 0, column);
  if (width >= PATTERN_LEAST)
    figure_add_pattern (self->figure, pattern, x, 0, width - seam, self->bar_height);
}

static void
add_bar (Share  *self,
         double  whole)
{
  double sum = 0;

  for (guint i = 0; i < self->n_parts; i++)
    {
      const double from = round (self->options->width * sum / whole);
      double to;

      if (self->parts[i].value <= 0)
        continue;
      sum += self->parts[i].value;
      to = MIN (MAX (round (self->options->width * sum / whole), from + 1), self->options->width);
      add_part (self, &self->parts[i], (int) i, MIN (from, self->options->width - 1),
                MAX (1, to - from));
    }
}

/* One line of the legend: the look, the name, and the share at the right. */
static void
add_entry (Share            *self,
           const RancangBar *part,
           double            y)
{
  const double swatch_y = round (y + (self->line_height - SWATCH) / 2);
  const double left = SWATCH + FIGURE_GAP;
  double text_width, room, alpha;
  guint pattern;
  g_autofree char *title = NULL;

  figure_measure (self->options->font, part->text, self->text_size, 700, &text_width, NULL);
  text_width = MIN (ceil (text_width), self->options->width / 2);
  room = MAX (1, self->options->width - left - FIGURE_GAP - text_width);
  title = figure_shorten (self->options->font, part->title, self->text_size, 400, room);
  figure_get_look (part->look, &alpha, &pattern);
  figure_add_rectangle (self->figure, "accent", 0, swatch_y, SWATCH, SWATCH, 2)->alpha = alpha;
  figure_add_pattern (self->figure, pattern, 0, swatch_y, SWATCH, SWATCH);
  figure_add_text (self->figure, "text", title, self->text_size, 400, RANCANG_ANCHOR_START, left,
                   y, room);
  figure_add_text (self->figure, "text", part->text, self->text_size, 700, RANCANG_ANCHOR_END,
                   self->options->width - text_width, y, text_width);
}

/* As many lines as there is room for; the bar itself holds all parts. */
static void
add_legend (Share *self)
{
  double y = self->bar_height + FIGURE_GAP;
  const double step = self->line_height + 2;

  for (guint i = 0; i < self->n_parts && y + self->line_height <= self->options->height; i++)
    {
      if (self->parts[i].value <= 0)
        continue;
      add_entry (self, &self->parts[i], y);
      y += step;
    }
}

static char *
describe (const RancangBar *parts,
          guint             n_parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].value > 0)
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", parts[i].title,
                              parts[i].text);

  return g_string_free_and_steal (text);
}

/**
 * rancang_figure_new_share_bar:
 * @title: what is shared out
 * @parts: (array length=n_parts): the parts from first to last
 * @n_parts: how many there are
 * @options: size, font and language
 *
 * Lays out the parts of a whole as one bar, as wide as the figure, and a legend with the name and
 * the text of each part. Parts without a value are left out.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_share_bar (const char                 *title,
                              const RancangBar           *parts,
                              guint                       n_parts,
                              const RancangFigureOptions *options)
{
  Share self = { .options = options, .parts = parts, .n_parts = n_parts };
  g_autofree char *description = NULL;
  double whole;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (parts != NULL || n_parts == 0, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  description = describe (parts, n_parts);
  self.figure = figure_new (options, title, description);
  self.text_size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  self.bar_height = MIN (BAR_HEIGHT, options->height);
  figure_measure (options->font, "Ag", self.text_size, 700, NULL, &self.line_height);
  whole = find_whole (&self);
  if (whole > 0)
    {
      add_bar (&self, whole);
      add_legend (&self);
    }

  return self.figure;
}
