/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-figure.c: figures as vectors, with a picture for readers without them; the logo */

#include <math.h>

#include "pptx-private.h"

#define FIGURE_MARGIN 4
#define PICTURE_SCALE 2.0
#define PICTURE_MAX_PIXELS 2400.0
#define POINTS_PER_PIXEL 0.75
/* A small figure may grow to fill a slide. */
#define MAX_ENLARGEMENT 1.6
/* Points a pixel below which the words of a figure cannot be read from the back of a room. */
#define MIN_FIT 0.55
/* A tall figure is cut between rows: within this many pixels above where it must be. */
#define CUT_RANGE 80
#define SVG_EXTENSION \
  "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip " \
  "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rId%u\"/>" \
  "</a:ext></a:extLst>"

/* The number of a picture in the archive, or 0. */
static guint
add_media (Pptx        *self,
           GBytes      *bytes,
           const char  *extension,
           GError     **error)
{
  g_autofree char *path = NULL;

  path = g_strdup_printf ("ppt/media/image%u.%s", ++self->n_media, extension);
  return rancang_zip_add_bytes (self->zip, path, bytes, error) ? self->n_media : 0;
}

static guint
add_relation (PptxSlide  *slide,
              guint       media,
              const char *extension)
{
  g_string_append_printf (slide->relations, "<Relationship Id=\"rId%u\" Type=\"" PPTX_R "/image\" "
                                            "Target=\"../media/image%u.%s\"/>",
                          ++slide->n_relations, media, extension);
  return slide->n_relations;
}

/* @top and @bottom are what is cut off, as parts of the height. */
static void
append_picture (PptxSlide     *slide,
                const PptxBox *box,
                guint          png,
                guint          svg,
                double         top,
                double         bottom,
                const char    *description)
{
  guint id = ++slide->n_shapes;
  guint picture = add_relation (slide, png, "png");

  g_string_append_printf (slide->shapes, "<p:pic><p:nvPicPr><p:cNvPr id=\"%u\" name=\"Picture %u\"",
                          id, id - 1);
  rancang_xml_append_attribute (slide->shapes, "descr", description);
  g_string_append_printf (slide->shapes,
                          "/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/>"
                          "</p:nvPicPr><p:blipFill><a:blip r:embed=\"rId%u\">", picture);
  if (svg > 0)
    g_string_append_printf (slide->shapes, SVG_EXTENSION, add_relation (slide, svg, "svg"));
  g_string_append (slide->shapes, "</a:blip>");
  if (top > 0 || bottom > 0)
    g_string_append_printf (slide->shapes, "<a:srcRect t=\"%d\" b=\"%d\"/>",
                            (int) (top * 100000 + 0.5), (int) (bottom * 100000 + 0.5));
  g_string_append (slide->shapes, "<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>");
  pptx_append_box (slide->shapes, "a:xfrm", box);
  g_string_append (slide->shapes, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
                                  "</p:pic>");
}

static void
get_size (RancangFigure *figure,
          double        *width,
          double        *height)
{
  *width = MAX (rancang_figure_get_width (figure) + 2 * FIGURE_MARGIN, 1);
  *height = MAX (rancang_figure_get_height (figure) + 2 * FIGURE_MARGIN, 1);
}

static double
get_fit (RancangFigure *figure,
         const PptxBox *box)
{
  double width, height;

  get_size (figure, &width, &height);
  return MIN (box->width / width, box->height / height);
}

/* Whether a figure can be read on one slide; a wide one is as large as can be in any case. */
gboolean
pptx_figure_fits (RancangReportBlock *block,
                  const PptxBox      *box)
{
  RancangFigure *figure = rancang_report_block_get_figure (block);
  double width, height;

  get_size (figure, &width, &height);
  return get_fit (figure, box) >= MIN (MIN_FIT, box->width / width);
}

static gboolean
write_pictures (Pptx           *self,
                RancangFigure  *figure,
                GError        **error)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) png = NULL;
  double width, height;

  if (self->figure == figure)
    return TRUE;
  get_size (figure, &width, &height);
  svg = rancang_figure_save_svg (figure, FIGURE_MARGIN, error);
  if (svg == NULL)
    return FALSE;
  png = rancang_figure_save_png (figure, FIGURE_MARGIN,
                                 MIN (PICTURE_SCALE, PICTURE_MAX_PIXELS / MAX (width, height)),
                                 error);
  if (png == NULL)
    return FALSE;
  self->figure_png = add_media (self, png, "png", error);
  self->figure_svg = self->figure_png > 0 ? add_media (self, svg, "svg", error) : 0;
  self->figure = self->figure_svg > 0 ? figure : NULL;
  return self->figure != NULL;
}

/* The figure in the middle of the box, as large as it allows. */
gboolean
pptx_add_figure (Pptx                *self,
                 PptxSlide           *slide,
                 const PptxBox       *box,
                 RancangReportBlock  *block,
                 GError             **error)
{
  RancangFigure *figure = rancang_report_block_get_figure (block);
  double fit = MIN (get_fit (figure, box), POINTS_PER_PIXEL * MAX_ENLARGEMENT);
  double width, height;
  PptxBox place;

  if (!write_pictures (self, figure, error))
    return FALSE;
  get_size (figure, &width, &height);
  place.width = width * fit;
  place.height = height * fit;
  place.x = box->x + (box->width - place.width) / 2;
  place.y = box->y + (box->height - place.height) / 2;
  append_picture (slide, &place, self->figure_png, self->figure_svg, 0, 0,
                  rancang_report_block_get_alternative (block));
  return TRUE;
}

/* Whether a line across the figure would go through a row. */
static gboolean
cuts_shape (RancangFigure *figure,
            double         y)
{
  for (guint i = 0; i < rancang_figure_get_n_shapes (figure); i++)
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, i);

      if (shape->height < CUT_RANGE && y > shape->y + 0.5 && y < shape->y + shape->height - 0.5)
        return TRUE;
    }
  return FALSE;
}

static double
find_cut (RancangFigure *figure,
          double         last)
{
  for (guint i = 0; i < CUT_RANGE; i++)
    if (!cuts_shape (figure, last - i))
      return last - i;
  return last;
}

/*
 * A part of a tall figure, below what stands at the top of all parts, such as the years of a road
 * map. @from is where it begins, in pixels below the margin; then where the next one does, or -1.
 */
gboolean
pptx_add_figure_part (Pptx                *self,
                      PptxSlide           *slide,
                      const PptxBox       *box,
                      RancangReportBlock  *block,
                      double              *from,
                      GError             **error)
{
  RancangFigure *figure = rancang_report_block_get_figure (block);
  const char *alternative = rancang_report_block_get_alternative (block);
  double head = rancang_figure_get_pinned_height (figure);
  double width, height, fit, room, begin, end;
  PptxBox place;

  if (!write_pictures (self, figure, error))
    return FALSE;
  get_size (figure, &width, &height);
  head = head > 0 && head * 3 < box->height ? head + FIGURE_MARGIN : 0;
  fit = MIN (box->width / width, POINTS_PER_PIXEL);
  begin = MAX (*from, head);
  /* All parts about as high as one another: no slide for a last row. */
  room = box->height / fit - head;
  room = MIN (room, (height - begin) / ceil ((height - begin) / room) + CUT_RANGE / 2);
  end = begin + room;
  if (end < height)
    end = find_cut (figure, end - FIGURE_MARGIN) + FIGURE_MARGIN;
  end = MIN (end, height);
  place = (PptxBox) { box->x + (box->width - width * fit) / 2, box->y, width * fit, head * fit };
  if (head > 0)
    append_picture (slide, &place, self->figure_png, self->figure_svg, 0, 1 - head / height,
                    rancang_figure_get_title (figure));
  place.y += head * fit;
  place.height = (end - begin) * fit;
  append_picture (slide, &place, self->figure_png, self->figure_svg, begin / height,
                  1 - end / height, alternative);
  *from = end < height - FIGURE_MARGIN ? end : -1;
  return TRUE;
}

/* PowerPoint needs a picture beside vectors: a logo that is only vectors stays out. */
gboolean
pptx_add_logo (Pptx       *self,
               PptxSlide  *slide,
               GError    **error)
{
  GBytes *logo = rancang_report_get_logo (self->report);
  PptxBox box = { 72, 56, 84, 84 };
  const guint8 *data;
  gsize size;
  guint picture;
  double width, height;

  if (logo == NULL || g_strcmp0 (rancang_report_get_logo_type (self->report), "image/png") != 0)
    return TRUE;
  data = g_bytes_get_data (logo, &size);
  if (size < 24)
    return TRUE;
  width = (guint) data[16] << 24 | (guint) data[17] << 16 | (guint) data[18] << 8 | data[19];
  height = (guint) data[20] << 24 | (guint) data[21] << 16 | (guint) data[22] << 8 | data[23];
  if (width > 0 && height > 0)
    {
      double fit = MIN (box.width / width, box.height / height);

      box.width = MAX (width * fit, 4);
      box.height = MAX (height * fit, 4);
    }
  picture = add_media (self, logo, "png", error);
  if (picture == 0)
    return FALSE;
  append_picture (slide, &box, picture, 0, 0, 0, rancang_report_get_region (self->report));
  return TRUE;
}
