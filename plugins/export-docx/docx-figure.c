/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-figure.c: drawings as SVG pictures, each with a PNG for programs that know no SVG */

#include "docx-private.h"

#define A_NAMESPACE "http://schemas.openxmlformats.org/drawingml/2006/main"
#define PIC_NAMESPACE "http://schemas.openxmlformats.org/drawingml/2006/picture"
#define WP_NAMESPACE "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
#define SVG_NAMESPACE "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
#define SVG_EXTENSION "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"

/* English metric units: a pixel at 96 an inch, a twentieth of a point, a millimetre. */
#define EMU_A_PIXEL 9525
#define EMU_A_TWIP 635
#define EMU_A_MILLIMETRE 36000

/* What a figure leaves on its page for heading and caption, in twentieths of a point. */
#define ROOM_FOR_WORDS 1800

#define PNG_SCALE 2.0
#define LOGO_HEIGHT_MM 30
#define PNG_SIZE_AT 16

/* A picture that nothing is seen of, where there is no other for programs without SVG. */
static const guint8 nothing[] = {
  0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0,
  1, 8, 4, 0, 0, 0, 0xb5, 0x1c, 0x0c, 0x02, 0, 0, 0, 11, 'I', 'D', 'A', 'T', 0x78, 0xda, 0x63, 0x64,
  0x60, 0, 0, 0, 6, 0, 2, 0x30, 0x81, 0xd0, 0x2f, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60,
  0x82,
};

static void
media_free (gpointer data)
{
  DocxMedia *media = data;

  g_bytes_unref (media->png);
  g_clear_pointer (&media->svg, g_bytes_unref);
  g_free (media);
}

GPtrArray *
docx_media_list_new (void)
{
  return g_ptr_array_new_with_free_func (media_free);
}

static void
append_picture (Docx       *self,
                guint       number,
                gboolean    with_svg,
                const char *alternative,
                gint64      width,
                gint64      height)
{
  GString *xml = self->xml;

  g_string_append_printf (xml, "<w:r><w:drawing><wp:inline xmlns:wp=\"" WP_NAMESPACE "\" "
                               "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
                               "cx=\"%" G_GINT64_FORMAT
                               "\" cy=\"%" G_GINT64_FORMAT "\"/><wp:docPr id=\"%u\" "
                               "name=\"Figure %u\"", width, height, number, number);
  rancang_xml_append_attribute (xml, "descr", alternative != NULL ? alternative : "");
  g_string_append_printf (xml, "/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"" A_NAMESPACE
                               "\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
                               "<a:graphic xmlns:a=\""
                               A_NAMESPACE "\"><a:graphicData uri=\"" PIC_NAMESPACE "\"><pic:pic "
                               "xmlns:pic=\"" PIC_NAMESPACE "\"><pic:nvPicPr><pic:cNvPr id=\"%u\" "
                               "name=\"figure%u.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
                               "<a:blip r:embed=\"rIdPng%u\">", number, number, number);
  if (with_svg)
    g_string_append_printf (xml, "<a:extLst><a:ext uri=\"" SVG_EXTENSION "\"><asvg:svgBlip "
                                 "xmlns:asvg=\"" SVG_NAMESPACE "\" r:embed=\"rIdSvg%u\"/></a:ext>"
                                 "</a:extLst>", number);
  g_string_append_printf (xml, "</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                               "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
                               "cx=\"%" G_GINT64_FORMAT
                               "\" cy=\"%" G_GINT64_FORMAT "\"/></a:xfrm><a:prstGeom prst=\"rect\">"
                               "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
                               "</a:graphic></wp:inline></w:drawing></w:r>", width, height);
}

/* Takes the pictures. */
static guint
add_media (Docx   *self,
           GBytes *png,
           GBytes *svg)
{
  DocxMedia *media = g_new0 (DocxMedia, 1);

  media->png = png;
  media->svg = svg;
  g_ptr_array_add (self->media, media);
  return self->media->len;
}

/* A figure keeps with its caption below, and is no larger than a page. */
gboolean
docx_append_figure (Docx                *self,
                    RancangReportBlock  *block,
                    GError             **error)
{
  RancangFigure *figure = rancang_report_block_get_figure (block);
  int page_height = self->landscape ? self->paper.width : self->paper.height;
  double width = rancang_figure_get_width (figure) * EMU_A_PIXEL;
  double height = rancang_figure_get_height (figure) * EMU_A_PIXEL;
  double most_wide = (double) docx_get_text_width (self) * EMU_A_TWIP;
  double most_high = (double) (page_height - self->paper.top - self->paper.bottom - ROOM_FOR_WORDS)
                     * EMU_A_TWIP;
  double scale = MIN (1, MIN (most_wide / MAX (1, width), most_high / MAX (1, height)));
  g_autoptr (GBytes) svg = rancang_figure_save_svg (figure, 0, error);
  g_autoptr (GBytes) png = svg != NULL ? rancang_figure_save_png (figure, 0, PNG_SCALE * scale,
                                                                       error)
                                       : NULL;
  guint number;

  if (png == NULL)
    return FALSE;
  number = add_media (self, g_steal_pointer (&png), g_steal_pointer (&svg));
  g_string_append (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr>");
  append_picture (self, number, TRUE, rancang_report_block_get_alternative (block),
                  (gint64) (width * scale), (gint64) (height * scale));
  g_string_append (self->xml, "</w:p>");
  return TRUE;
}

static guint32
read_32 (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* How wide a picture is for its height; a drawing is taken for a square. */
static double
get_ratio (GBytes   *logo,
           gboolean  svg)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (logo, &size);
  guint32 width, height;

  if (svg || size < PNG_SIZE_AT + 8)
    return 1;
  width = read_32 (data + PNG_SIZE_AT);
  height = read_32 (data + PNG_SIZE_AT + 4);
  return width > 0 && height > 0 ? CLAMP ((double) width / height, 0.2, 5) : 1;
}

void
docx_append_logo (Docx *self)
{
  GBytes *logo = rancang_report_get_logo (self->report);
  gboolean svg;
  double height = LOGO_HEIGHT_MM * EMU_A_MILLIMETRE;
  guint number;

  if (logo == NULL)
    return;
  svg = g_str_equal (rancang_report_get_logo_type (self->report), "image/svg+xml");
  number = add_media (self, svg ? g_bytes_new_static (nothing, sizeof nothing) : g_bytes_ref (logo),
                      svg ? g_bytes_ref (logo) : NULL);
  g_string_append (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"CoverLogo\"/></w:pPr>");
  append_picture (self, number, svg, rancang_report_get_region (self->report),
                  (gint64) (height * get_ratio (logo, svg)), (gint64) height);
  g_string_append (self->xml, "</w:p>");
}
