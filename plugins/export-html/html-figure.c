/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-figure.c: figures as drawings within the page, in colours for light and for dark */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "html-private.h"

static void
append_number (GString *html,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  for (end = buffer + strlen (buffer) - 1; *end == '0'; end--)
    *end = '\0';
  if (*end == '.')
    *end = '\0';
  g_string_append (html, g_str_equal (buffer, "-0") ? "0" : buffer);
}

static void
append_length (GString    *html,
               const char *name,
               double      length)
{
  g_string_append_printf (html, " %s=\"", name);
  append_number (html, length);
  g_string_append_c (html, '"');
}

static void
append_point (GString *html,
              char     command,
              double   x,
              double   y)
{
  g_string_append_c (html, command);
  append_number (html, x);
  g_string_append_c (html, ' ');
  append_number (html, y);
}

static char *
dup_colour (const RancangPalette *palette,
            const RancangShape   *shape)
{
  RancangColour colour;

  rancang_palette_get_colour (palette, shape, &colour);
  return g_strdup_printf ("#%02x%02x%02x%02x", (guint) lround (colour.red * 255),
                          (guint) lround (colour.green * 255), (guint) lround (colour.blue * 255),
                          (guint) lround (colour.alpha * 255));
}

/* A class for what a shape looks like on white and on dark; the rules are written once each. */
static const char *
get_colour_class (HtmlPage           *self,
                  const RancangShape *shape)
{
  RancangPalette light, dark;
  g_autofree char *bright = NULL;
  g_autofree char *deep = NULL;
  g_autofree char *key = NULL;
  char *name;

  rancang_palette_init_light (&light);
  rancang_palette_init_dark (&dark);
  bright = dup_colour (&light, shape);
  deep = dup_colour (&dark, shape);
  key = g_strconcat (bright, deep, NULL);
  name = g_hash_table_lookup (self->colours, key);
  if (name != NULL)
    return name;
  name = g_strdup_printf ("k%u", g_hash_table_size (self->colours));
  g_string_append_printf (self->style, ".%s{color:%s}\n"
                          "@media screen and (prefers-color-scheme:dark){.%s{color:%s}}\n",
                          name, bright, name, deep);
  g_hash_table_insert (self->colours, g_steal_pointer (&key), name);
  return name;
}

/* Where an angle, clockwise from the top, meets a circle. */
static void
append_ring_point (GString            *html,
                   const RancangShape *shape,
                   char                command,
                   double              radius,
                   double              angle)
{
  append_point (html, command, shape->centre_x + radius * sin (angle),
                shape->centre_y - radius * cos (angle));
}

static void
append_arc (GString            *html,
            const RancangShape *shape,
            double              radius,
            double              from,
            double              to)
{
  double middle = (from + to) / 2;

  /* In two halves: an arc that ends where it begins would be none. */
  for (int half = 0; half < 2; half++)
    {
      g_string_append_c (html, 'A');
      append_number (html, radius);
      g_string_append_c (html, ' ');
      append_number (html, radius);
      g_string_append_printf (html, " 0 0 %d ", to > from);
      append_ring_point (html, shape, ' ', radius, half == 0 ? middle : to);
    }
}

static void
append_sector (GString            *html,
               const RancangShape *shape)
{
  g_string_append (html, " d=\"");
  append_ring_point (html, shape, 'M', shape->outer, shape->start);
  append_arc (html, shape, shape->outer, shape->start, shape->end);
  append_ring_point (html, shape, 'L', shape->inner, shape->end);
  if (shape->inner > 0)
    append_arc (html, shape, shape->inner, shape->end, shape->start);
  g_string_append (html, "Z\"");
}

static void
append_points (GString            *html,
               const RancangShape *shape)
{
  gboolean lifted = TRUE;

  g_string_append (html, " d=\"");
  for (guint i = 0; i < shape->n_points; i++)
    {
      double x = shape->points[2 * i];

      if (!isnan (x))
        append_point (html, lifted ? 'M' : 'L', x, shape->points[2 * i + 1]);
      lifted = isnan (x);
    }
  g_string_append_c (html, '"');
  append_length (html, "stroke-width", shape->line_width);
}

static void
append_rectangle (GString            *html,
                  const RancangShape *shape)
{
  append_length (html, "x", shape->x);
  append_length (html, "y", shape->y);
  append_length (html, "width", MAX (shape->width, 0));
  append_length (html, "height", MAX (shape->height, 0));
  if (shape->radius > 0)
    append_length (html, "rx", shape->radius);
}

/* Text stays text, so that it is sharp, found and copied. Its box is told for the script, which
 * presses together what another font makes wider. */
static void
append_text (GString            *html,
             const RancangShape *shape)
{
  static const char *anchors[] = { NULL, "middle", "end" };
  double share = shape->anchor == RANCANG_ANCHOR_START ? 0
                 : shape->anchor == RANCANG_ANCHOR_END ? 1 : 0.5;

  append_length (html, "x", shape->x + shape->width * share);
  append_length (html, "y", shape->y + shape->height / 2);
  append_length (html, "font-size", shape->size);
  if (shape->weight > 400)
    g_string_append_printf (html, " font-weight=\"%d\"", shape->weight);
  rancang_xml_append_attribute (html, "text-anchor", anchors[shape->anchor]);
  append_length (html, "data-width", ceil (shape->width));
}

static void
append_shape (HtmlPage           *self,
              const RancangShape *shape)
{
  static const char *tags[] = { "rect", "path", "path", "text" };

  g_string_append_printf (self->html, "<%s class=\"%s%s\"", tags[shape->type],
                          shape->type == RANCANG_SHAPE_PATH ? "line " : "",
                          get_colour_class (self, shape));
  if (shape->type == RANCANG_SHAPE_RECTANGLE)
    append_rectangle (self->html, shape);
  else if (shape->type == RANCANG_SHAPE_SECTOR)
    append_sector (self->html, shape);
  else if (shape->type == RANCANG_SHAPE_PATH)
    append_points (self->html, shape);
  else
    append_text (self->html, shape);
  g_string_append_c (self->html, '>');
  if (shape->type == RANCANG_SHAPE_TEXT)
    rancang_xml_append_text (self->html, shape->text);
  else
    rancang_xml_append_tag (self->html, "title", shape->label);
  g_string_append_printf (self->html, "</%s>", tags[shape->type]);
}

static void
append_drawing (HtmlPage           *self,
                RancangReportBlock *block,
                RancangFigure      *figure)
{
  const char *alternative = rancang_report_block_get_alternative (block);
  guint number = ++self->n_figures;

  g_string_append_printf (self->html, "<svg role=\"img\" aria-labelledby=\"svg-%u-title\"", number);
  if (alternative != NULL)
    g_string_append_printf (self->html, " aria-describedby=\"svg-%u-words\"", number);
  g_string_append (self->html, " viewBox=\"0 0 ");
  append_number (self->html, rancang_figure_get_width (figure));
  g_string_append_c (self->html, ' ');
  append_number (self->html, rancang_figure_get_height (figure));
  g_string_append_c (self->html, '"');
  append_length (self->html, "width", rancang_figure_get_width (figure));
  g_string_append_printf (self->html, "><title id=\"svg-%u-title\">", number);
  rancang_xml_append_text (self->html, rancang_figure_get_title (figure));
  g_string_append (self->html, "</title>");
  if (alternative != NULL)
    {
      g_string_append_printf (self->html, "<desc id=\"svg-%u-words\">", number);
      rancang_xml_append_text (self->html, alternative);
      g_string_append (self->html, "</desc>");
    }
  /* What is pinned lies above the rest, as on the screen. */
  for (int pin = RANCANG_PIN_NONE; pin <= (RANCANG_PIN_X | RANCANG_PIN_Y); pin++)
    for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
      {
        const RancangShape *shape = rancang_figure_get_shape (figure, i);

        if ((int) shape->pin == pin)
          append_shape (self, shape);
      }
  g_string_append (self->html, "</svg>\n");
}

/* "Table 3.2", then what it shows; nothing where there is no caption. */
void
html_append_caption (HtmlPage           *self,
                     RancangReportBlock *caption)
{
  const char *chapter;

  if (caption == NULL)
    return;
  chapter = rancang_report_block_get_chapter (caption);
  g_string_append (self->html, "<figcaption><span class=\"number\">");
  rancang_xml_append_text (self->html, rancang_report_block_get_label (caption));
  g_string_append_c (self->html, ' ');
  rancang_xml_append_text (self->html, chapter != NULL ? chapter : "0");
  g_string_append_c (self->html, '.');
  rancang_xml_append_text (self->html, rancang_report_block_get_number (caption));
  g_string_append (self->html, "</span> ");
  html_append_runs (self, caption);
  g_string_append (self->html, "</figcaption>\n");
}

/* @caption is NULL where the figure has none. */
void
html_append_figure (HtmlPage           *self,
                    RancangReportBlock *block,
                    RancangReportBlock *caption)
{
  g_string_append (self->html, "<figure class=\"drawing\"");
  if (caption != NULL)
    rancang_xml_append_attribute (self->html, "id", rancang_report_block_get_anchor (caption));
  g_string_append (self->html, "><div class=\"scroll\">");
  append_drawing (self, block, rancang_report_block_get_figure (block));
  g_string_append (self->html, "</div>\n");
  html_append_caption (self, caption);
  g_string_append (self->html, "</figure>\n");
}
