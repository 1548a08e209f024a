/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt-figure.c: drawings and the logo: vectors, with a picture for readers without them */

#include "odt-private.h"

#define MM_PER_PIXEL (25.4 / 96)
/* Around the shapes of a figure, in its pixels. */
#define FIGURE_MARGIN 4
/* Room for the caption below a figure as high as a page. */
#define CAPTION_HEIGHT 20
/* Of the picture that stands in for the vectors: twice as fine as on a screen, within limits. */
#define PICTURE_SCALE 2.0
#define PICTURE_MAX_PIXELS 2400.0
#define LOGO_SIZE 30.0

static gboolean
add_picture (Odt         *self,
             const char  *name,
             const char  *media_type,
             GBytes      *bytes,
             GError     **error)
{
  g_string_append (self->manifest, "<manifest:file-entry");
  rancang_xml_append_attribute (self->manifest, "manifest:full-path", name);
  rancang_xml_append_attribute (self->manifest, "manifest:media-type", media_type);
  g_string_append (self->manifest, "/>\n");
  return rancang_zip_add_bytes (self->zip, name, bytes, error);
}

static void
begin_frame (Odt        *self,
             const char *style,
             double      width,
             double      height)
{
  g_string_append_printf (self->body,
                          "<draw:frame draw:name=\"Picture%u\" draw:style-name=\"%s\" "
                          "text:anchor-type=\"as-char\"", self->n_pictures, style);
  odt_append_length (self->body, "svg:width", width);
  odt_append_length (self->body, "svg:height", height);
  g_string_append (self->body, " draw:z-index=\"0\">");
}

static void
append_image (Odt        *self,
              const char *name,
              const char *media_type)
{
  g_string_append (self->body, "<draw:image xlink:type=\"simple\" xlink:show=\"embed\" "
                               "xlink:actuate=\"onLoad\"");
  rancang_xml_append_attribute (self->body, "xlink:href", name);
  rancang_xml_append_attribute (self->body, "draw:mime-type", media_type);
  g_string_append (self->body, "/>");
}

static void
end_frame (Odt        *self,
           const char *title,
           const char *description)
{
  if (title == NULL || *title == '\0')
    title = description;
  rancang_xml_append_tag (self->body, "svg:title", title);
  if (g_strcmp0 (title, description) != 0)
    rancang_xml_append_tag (self->body, "svg:desc", description);
  g_string_append (self->body, "</draw:frame>");
  self->after_space = FALSE;
}

gboolean
odt_append_figure (Odt                *self,
                   RancangReportBlock *block,
                   GError            **error)
{
  RancangFigure *figure = rancang_report_block_get_figure (block);
  double width = MAX (rancang_figure_get_width (figure) + 2 * FIGURE_MARGIN, 1);
  double height = MAX (rancang_figure_get_height (figure) + 2 * FIGURE_MARGIN, 1);
  double scale = MIN (PICTURE_SCALE, PICTURE_MAX_PIXELS / MAX (width, height));
  double fit = MIN (odt_get_text_width (self) / (width * MM_PER_PIXEL),
                    (odt_get_text_height (self) - CAPTION_HEIGHT) / (height * MM_PER_PIXEL));
  g_autoptr (GBytes) svg = rancang_figure_save_svg (figure, FIGURE_MARGIN, error);
  g_autoptr (GBytes) png = NULL;
  g_autofree char *vectors = NULL;
  g_autofree char *picture = NULL;

  if (svg == NULL)
    return FALSE;
  fit = MIN (fit, 1);
  png = rancang_figure_save_png (figure, FIGURE_MARGIN, scale * fit, error);
  if (png == NULL)
    return FALSE;
  self->n_pictures++;
  vectors = g_strdup_printf ("Pictures/figure%u.svg", self->n_pictures);
  picture = g_strdup_printf ("Pictures/figure%u.png", self->n_pictures);
  if (!add_picture (self, vectors, "image/svg+xml", svg, error)
      || !add_picture (self, picture, "image/png", png, error))
    return FALSE;
  odt_begin_paragraph (self, "Figure_20_Place");
  begin_frame (self, "Graphics", width * MM_PER_PIXEL * fit, height * MM_PER_PIXEL * fit);
  append_image (self, vectors, "image/svg+xml");
  append_image (self, picture, "image/png");
  end_frame (self, rancang_figure_get_title (figure),
             rancang_report_block_get_alternative (block));
  odt_end_paragraph (self);
  return TRUE;
}

/* How many times wider than high the logo is, from the head of a PNG or the view box of an SVG. */
static double
get_logo_shape (GBytes   *logo,
                gboolean  vectors)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (logo, &size);
  double width = 0, height = 0;

  if (vectors)
    {
      g_autofree char *text = g_strndup ((const char *) data, MIN (size, 4096));
      const char *box = strstr (text, "viewBox=");
      char *at = box != NULL ? (char *) box + strlen ("viewBox='") : NULL;

      for (guint i = 0; at != NULL && i < 4; i++)
        {
          double number;

          at += strspn (at, " ,\t\n\r");
          number = g_ascii_strtod (at, &at);
          if (i == 2)
            width = number;
          else if (i == 3)
            height = number;
        }
    }
  else if (size > 24)
    {
      width = data[16] << 24 | data[17] << 16 | data[18] << 8 | data[19];
      height = data[20] << 24 | data[21] << 16 | data[22] << 8 | data[23];
    }
  return width > 0 && height > 0 ? CLAMP (width / height, 0.1, 10) : 1;
}

gboolean
odt_append_logo (Odt     *self,
                 GError **error)
{
  GBytes *logo = rancang_report_get_logo (self->report);
  const char *media_type = rancang_report_get_logo_type (self->report);
  gboolean vectors = g_strcmp0 (media_type, "image/svg+xml") == 0;
  const char *name = vectors ? "Pictures/logo.svg" : "Pictures/logo.png";
  double shape;

  if (logo == NULL || media_type == NULL)
    return TRUE;
  if (!add_picture (self, name, media_type, logo, error))
    return FALSE;
  shape = get_logo_shape (logo, vectors);
  self->n_pictures++;
  odt_begin_paragraph (self, "Cover_20_Logo");
  begin_frame (self, "Graphics", shape >= 1 ? LOGO_SIZE : LOGO_SIZE * shape,
               shape >= 1 ? LOGO_SIZE / shape : LOGO_SIZE);
  append_image (self, name, media_type);
  end_frame (self, rancang_report_get_region (self->report),
             rancang_report_get_region (self->report));
  odt_end_paragraph (self);
  return TRUE;
}
