/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* figure-text.c: how wide words are, where lines break, and a figure as plain text */

#include "config.h"

#include "figure/figure-private.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

static gboolean fixed_metrics;

void
figure_use_fixed_metrics (gboolean fixed)
{
  fixed_metrics = fixed;
}

static PangoLayout *
create_layout (const char *font,
               const char *text,
               double      size,
               int         weight)
{
  PangoFontDescription *description = pango_font_description_new ();
  PangoContext *context;
  PangoLayout *layout;

  /* The default font map belongs to the thread, so figures are laid out in any thread. */
  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_round_glyph_positions (context, FALSE);
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_font_description_set_family (description, font != NULL ? font : "sans-serif");
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, (PangoWeight) weight);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);

  return layout;
}

/* Widths are rounded up, and a pixel is added for what another renderer may round. */
void
figure_measure (const char *font,
                const char *text,
                double      size,
                int         weight,
                double     *width,
                double     *height)
{
  int pixels_wide, pixels_high;

  if (fixed_metrics)
    {
      pixels_wide = (int) ceil (g_utf8_strlen (text, -1) * size * (weight > 500 ? 0.6 : 0.55));
      pixels_high = (int) ceil (size * 1.25);
    }
  else
    {
      g_autoptr (PangoLayout) layout = create_layout (font, text, size, weight);
      PangoRectangle logical;

      pango_layout_get_extents (layout, NULL, &logical);
      pixels_wide = PANGO_PIXELS_CEIL (logical.width) + 1;
      pixels_high = PANGO_PIXELS_CEIL (logical.height);
    }

  if (width != NULL)
    *width = pixels_wide;
  if (height != NULL)
    *height = pixels_high;
}

static double
measure_width (const char *font,
               const char *text,
               double      size,
               int         weight)
{
  double width;

  figure_measure (font, text, size, weight, &width, NULL);

  return width;
}

/* No line of a figure shows more letters than these; what is longer would be measured for
 * minutes. */
#define MAX_LETTERS 512

static char *
clip (const char *text)
{
  const char *end = text;

  for (guint i = 0; i < MAX_LETTERS && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return g_strndup (text, end - text);
}

static char *
dup_beginning (const char *text,
               glong       length)
{
  g_autofree char *start = g_utf8_substring (text, 0, length);

  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* Shortens a line with dots until it fits; half of what may fit is tried at a time. */
static char *
shorten (const char *font,
         const char *text,
         double      size,
         int         weight,
         double      max_width)
{
  glong fits = 0;
  glong too_long = MIN (g_utf8_strlen (text, -1), MAX_LETTERS) + 1;

  while (too_long - fits > 1)
    {
      glong length = fits + (too_long - fits) / 2;
      g_autofree char *line = dup_beginning (text, length);

      if (measure_width (font, line, size, weight) <= max_width)
        fits = length;
      else
        too_long = length;
    }

  return fits > 0 ? dup_beginning (text, fits) : g_strdup ("…");
}

/* The text itself where it is no wider than asked, else its beginning. */
char *
figure_shorten (const char *font,
                const char *text,
                double      size,
                int         weight,
                double      max_width)
{
  g_autofree char *clipped = clip (text);

  if (strlen (clipped) == strlen (text)
      && measure_width (font, text, size, weight) <= max_width)
    return g_strdup (text);

  return shorten (font, text, size, weight, max_width);
}

/* The space that leaves two lines as even as can be, or NULL. */
static const char *
find_break (const char *font,
            const char *text,
            double      size,
            int         weight)
{
  const char *best = NULL;
  double best_width = G_MAXDOUBLE;

  for (const char *p = strchr (text, ' '); p != NULL; p = strchr (p + 1, ' '))
    {
      g_autofree char *line = g_strndup (text, p - text);
      double width = MAX (measure_width (font, line, size, weight),
                          measure_width (font, p + 1, size, weight));

      if (width < best_width)
        {
          best_width = width;
          best = p;
        }
    }

  return best;
}

/* Breaks at a space into at most two lines, each no wider than asked. */
char **
figure_wrap (const char *font,
             const char *text,
             double      size,
             int         weight,
             double      max_width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *clipped = clip (text);
  const char *split = NULL;

  text = clipped;
  if (measure_width (font, text, size, weight) > max_width)
    split = find_break (font, text, size, weight);

  if (split != NULL)
    {
      g_autofree char *line = g_strndup (text, split - text);

      g_strv_builder_take (lines, figure_shorten (font, line, size, weight, max_width));
      g_strv_builder_take (lines, figure_shorten (font, split + 1, size, weight, max_width));
    }
  else
    {
      g_strv_builder_take (lines, figure_shorten (font, text, size, weight, max_width));
    }

  return g_strv_builder_end (lines);
}

/* How many bytes of `text`, up to a space, fit into a line; at least one word. */
static gsize
find_fit (const char *font,
          const char *text,
          double      size,
          int         weight,
          double      max_width)
{
  const char *end = text + strcspn (text, " ");

  while (*end != '\0')
    {
      const char *next = end + 1 + strcspn (end + 1, " ");
      g_autofree char *line = g_strndup (text, next - text);

      if (measure_width (font, line, size, weight) > max_width)
        break;
      end = next;
    }

  return end - text;
}

char **
figure_wrap_lines (const char *font,
                   const char *text,
                   double      size,
                   int         weight,
                   double      max_width,
                   guint       max_lines)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *rest = clip (text != NULL ? text : "");
  const char *from;

  /* A title has no lines of its own. */
  g_strdelimit (rest, "\n\r\t", ' ');
  from = g_strstrip (rest);
  for (guint i = 0; i < max_lines && *from != '\0'; i++)
    {
      const gsize length = i + 1 < max_lines ? find_fit (font, from, size, weight, max_width)
                                             : strlen (from);
      g_autofree char *line = g_strndup (from, length);

      g_strv_builder_take (lines, figure_shorten (font, line, size, weight, max_width));
      from += length;
      while (*from == ' ')
        from++;
    }

  return g_strv_builder_end (lines);
}

static void
append_number (GString *string,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* Adding zero makes -0.0 a plain zero. */
  g_ascii_formatd (buffer, sizeof buffer, "%.1f", round (number * 10) / 10 + 0.0);
  g_string_append_c (string, ' ');
  g_string_append (string, buffer);
}

static void
append_shape (GString            *string,
              const RancangShape *shape)
{
  static const char * const names[] = { "rectangle", "sector", "path", "text" };

  g_string_append (string, names[shape->type]);
  append_number (string, shape->x);
  append_number (string, shape->y);
  append_number (string, shape->width);
  append_number (string, shape->height);
  g_string_append_printf (string, " %s", shape->colour);
  append_number (string, shape->alpha);
  if (shape->type == RANCANG_SHAPE_SECTOR)
    {
      append_number (string, shape->inner);
      append_number (string, shape->outer);
      append_number (string, shape->start * 180 / G_PI);
      append_number (string, shape->end * 180 / G_PI);
    }
  if (shape->text != NULL)
    g_string_append_printf (string, " “%s” %d", shape->text, shape->weight);
  if (shape->role != NULL)
    g_string_append_printf (string, " %s=%s", shape->role, shape->item != NULL ? shape->item : "");
  if (shape->label != NULL)
    g_string_append_printf (string, " [%s] %d,%d", shape->label, shape->row, shape->column);
  if (shape->pin != RANCANG_PIN_NONE)
    g_string_append_printf (string, " pin%s%s", shape->pin & RANCANG_PIN_X ? " x" : "",
                            shape->pin & RANCANG_PIN_Y ? " y" : "");
  g_string_append_c (string, '\n');
}

/**
 * rancang_figure_to_text:
 * @self: a figure
 *
 * Writes a figure as plain text, one shape a line: for tests and for comparing.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_figure_to_text (RancangFigure *self)
{
  GString *string;

  g_return_val_if_fail (RANCANG_IS_FIGURE (self), NULL);

  string = g_string_new (rancang_figure_get_title (self));
  append_number (string, rancang_figure_get_width (self));
  append_number (string, rancang_figure_get_height (self));
  g_string_append_printf (string, "\n%s\n", rancang_figure_get_description (self));
  for (guint i = 0; i < rancang_figure_get_n_shapes (self); i++)
    append_shape (string, rancang_figure_get_shape (self, i));

  return g_string_free_and_steal (string);
}
