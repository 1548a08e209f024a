/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-shapes.c: what stands on a slide */

#include "pptx-private.h"

#define QUIET_TEXT \
  "<a:solidFill><a:srgbClr val=\"595959\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/>"
#define TITLE_SIZE 26.0
#define SMALL_TITLE_SIZE 19.0

PptxSlide *
pptx_add_slide (Pptx       *self,
                PptxLayout  layout)
{
  PptxSlide *slide = g_new0 (PptxSlide, 1);

  slide->shapes = g_string_new (NULL);
  slide->relations = g_string_new (NULL);
  slide->layout = layout;
  slide->n_shapes = 1;
  slide->n_relations = 1;
  g_ptr_array_add (self->slides, slide);
  return slide;
}

void
pptx_slide_free (PptxSlide *self)
{
  g_string_free (self->shapes, TRUE);
  g_string_free (self->relations, TRUE);
  g_free (self);
}

void
pptx_append_box (GString       *xml,
                 const char    *element,
                 const PptxBox *box)
{
  g_string_append_printf (xml, "<%s><a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"%d\" cy=\"%d\"/></%s>",
                          element, (int) (box->x * PPTX_EMU), (int) (box->y * PPTX_EMU),
                          (int) (MAX (box->width, 1) * PPTX_EMU),
                          (int) (MAX (box->height, 1) * PPTX_EMU), element);
}

/* Runs, with breaks where the text has line feeds. */
void
pptx_append_run (Pptx       *self,
                 GString    *xml,
                 const char *text,
                 const char *properties,
                 const char *inside)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_printf (xml, "<a:br><a:rPr lang=\"%s\"%s/></a:br>", self->language,
                                properties);
      if (*lines[i] == '\0')
        continue;
      g_string_append_printf (xml, "<a:r><a:rPr lang=\"%s\"%s>%s</a:rPr><a:t>", self->language,
                              properties, inside);
      rancang_xml_append_text (xml, g_strdelimit (lines[i], "\t", ' '));
      g_string_append (xml, "</a:t></a:r>");
    }
}

/* @placeholder is the inside of its element, or NULL for a box of its own. */
guint
pptx_begin_shape (PptxSlide  *slide,
                  const char *name,
                  const char *placeholder)
{
  guint id = ++slide->n_shapes;

  g_string_append_printf (slide->shapes, "<p:sp><p:nvSpPr><p:cNvPr id=\"%u\" name=\"%s %u\"/>", id,
                          name, id - 1);
  if (placeholder != NULL)
    g_string_append_printf (slide->shapes, "<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>"
                                           "<p:ph %s/></p:nvPr></p:nvSpPr>", placeholder);
  else
    g_string_append (slide->shapes, "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr>");
  return id;
}

#define NO_INSETS "lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\""

/* One line, or few, in a box of its own. */
void
pptx_add_label (Pptx          *self,
                PptxSlide     *slide,
                const PptxBox *box,
                const char    *name,
                const char    *text,
                const char    *properties,
                const char    *colour)
{
  g_autofree char *inside = NULL;

  inside = g_strdup_printf ("<a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill>", colour);
  pptx_begin_shape (slide, name, NULL);
  g_string_append (slide->shapes, "<p:spPr>");
  pptx_append_box (slide->shapes, "a:xfrm", box);
  g_string_append (slide->shapes, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>"
                                  "</p:spPr><p:txBody><a:bodyPr wrap=\"square\" " NO_INSETS
                                  "><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>");
  pptx_append_run (self, slide->shapes, text, properties, inside);
  g_string_append (slide->shapes, "</a:p></p:txBody></p:sp>");
}

static void
add_placeholder (Pptx       *self,
                 PptxSlide  *slide,
                 const char *name,
                 const char *placeholder,
                 const char *text,
                 const char *properties)
{
  pptx_begin_shape (slide, name, placeholder);
  g_string_append (slide->shapes, "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>");
  pptx_append_run (self, slide->shapes, text, properties, "");
  g_string_append (slide->shapes, "</a:p></p:txBody></p:sp>");
}

static void
add_footer (Pptx      *self,
            PptxSlide *slide)
{
  pptx_begin_shape (slide, "Footer Placeholder", "type=\"ftr\" sz=\"quarter\" idx=\"11\"");
  g_string_append (slide->shapes, "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
                                  "<a:pPr algn=\"l\"/>");
  pptx_append_run (self, slide->shapes, self->footer, " sz=\"900\"", QUIET_TEXT);
  g_string_append (slide->shapes, "</a:p></p:txBody></p:sp>");
  pptx_begin_shape (slide, "Slide Number Placeholder",
                    "type=\"sldNum\" sz=\"quarter\" idx=\"12\"");
  g_string_append_printf (slide->shapes,
                          "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"r\"/>"
                          "<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" "
                          "type=\"slidenum\"><a:rPr lang=\"%s\" sz=\"900\">" QUIET_TEXT
                          "</a:rPr><a:t>%u</a:t></a:fld></a:p></p:txBody></p:sp>",
                          self->language, self->slides->len);
}

/* The title, and above it the chapter where that says something else. */
void
pptx_add_title (Pptx       *self,
                PptxSlide  *slide,
                const char *chapter,
                const char *title)
{
  const PptxBox box = { PPTX_LEFT, 26, PPTX_TEXT_WIDTH, 16 };
  gboolean small = pptx_count_lines (title, PPTX_TEXT_WIDTH, TITLE_SIZE, TRUE) > 1;
  double size = small ? SMALL_TITLE_SIZE : TITLE_SIZE;
  g_autofree char *text = pptx_cut_text (title, PPTX_TEXT_WIDTH, size, TRUE, small ? 2 : 1, NULL);
  g_autofree char *properties = g_strdup_printf (" sz=\"%d\"", (int) (size * 100));

  add_placeholder (self, slide, "Title", "type=\"title\"", text, properties);
  if (chapter != NULL && !g_str_equal (chapter, title))
    {
      g_autofree char *line = pptx_cut_text (chapter, PPTX_TEXT_WIDTH, 11, TRUE, 1, NULL);

      pptx_add_label (self, slide, &box, "Chapter", line, " sz=\"1100\" b=\"1\"", "595959");
    }
  add_footer (self, slide);
}

void
pptx_add_body (Pptx          *self,
               PptxSlide     *slide,
               const PptxBox *box,
               GPtrArray     *texts,
               double         size)
{
  /* A layout has one place for text; what else there is stands in boxes. */
  gboolean first = slide->layout == PPTX_LAYOUT_TITLE_ONLY;

  if (first)
    slide->layout = PPTX_LAYOUT_CONTENT;
  pptx_begin_shape (slide, "Text", first ? "idx=\"1\"" : NULL);
  g_string_append (slide->shapes, "<p:spPr>");
  pptx_append_box (slide->shapes, "a:xfrm", box);
  g_string_append (slide->shapes, first ? "" : "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
  g_string_append_printf (slide->shapes,
                          "</p:spPr><p:txBody><a:bodyPr wrap=\"square\" " NO_INSETS
                          "><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr><a:lnSpc><a:spcPct "
                          "val=\"100000\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef>"
                          "<a:spcAft><a:spcPts val=\"%d\"/></a:spcAft></a:lvl1pPr></a:lstStyle>",
                          (int) (size * 40));
  pptx_append_texts (self, slide, texts, size);
  g_string_append (slide->shapes, "</p:txBody></p:sp>");
}

/* A key figure: its value large, what it is below. */
void
pptx_add_tile (Pptx          *self,
               PptxSlide     *slide,
               const PptxBox *box,
               const char    *value,
               const char    *label)
{
  double width = box->width - 20;
  double size = 22;
  g_autofree char *value_text = NULL;
  g_autofree char *label_text = pptx_cut_text (label, width, 11, FALSE, 2, NULL);
  g_autofree char *properties = NULL;

  while (size > 11 && pptx_count_lines (value, width, size, TRUE) > 1)
    size -= 1;
  value_text = pptx_cut_text (value, width, size, TRUE, size > 11 ? 1 : 2, NULL);
  properties = g_strdup_printf (" sz=\"%d\" b=\"1\"", (int) (size * 100));
  pptx_begin_shape (slide, "Key figure", NULL);
  g_string_append (slide->shapes, "<p:spPr>");
  pptx_append_box (slide->shapes, "a:xfrm", box);
  g_string_append (slide->shapes,
                   "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr "
                   "val=\"bg2\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody>"
                   "<a:bodyPr wrap=\"square\" lIns=\"127000\" tIns=\"63500\" rIns=\"127000\" "
                   "bIns=\"63500\" "
                   "anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>");
  pptx_append_run (self, slide->shapes, value_text, properties,
                   "<a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>");
  g_string_append (slide->shapes, "</a:p><a:p>");
  pptx_append_run (self, slide->shapes, label_text, " sz=\"1100\"",
                   "<a:solidFill><a:srgbClr val=\"595959\"/></a:solidFill>");
  g_string_append (slide->shapes, "</a:p></p:txBody></p:sp>");
}

gboolean
pptx_add_title_slide (Pptx    *self,
                      GError **error)
{
  RancangReport *report = self->report;
  PptxSlide *slide = pptx_add_slide (self, PPTX_LAYOUT_TITLE);
  const char *lines[] = { rancang_report_get_region (report), rancang_report_get_province (report),
                          rancang_report_get_period (report), rancang_report_get_subtitle (report),
                          rancang_report_get_revision (report) };
  const PptxBox notice_box = { 72, 470, 816, 40 };
  const char *notice = rancang_report_get_notice (report);
  g_autofree char *title = NULL;
  g_autofree char *properties = NULL;
  double size = 36;
  gboolean first = TRUE;

  while (size > 28 && pptx_count_lines (rancang_report_get_title (report), 816, size, TRUE) > 1)
    size -= 2;
  title = pptx_cut_text (rancang_report_get_title (report), 816, size, TRUE, 2, NULL);
  properties = g_strdup_printf (" sz=\"%d\"", (int) (size * 100));
  if (!pptx_add_logo (self, slide, error))
    return FALSE;
  add_placeholder (self, slide, "Title", "type=\"ctrTitle\"", title, properties);
  pptx_begin_shape (slide, "Subtitle", "type=\"subTitle\" idx=\"1\"");
  g_string_append (slide->shapes, "<p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr>"
                                  "<a:lstStyle/>");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *text = NULL;

      if (lines[i] == NULL || *lines[i] == '\0')
        continue;
      text = pptx_cut_text (lines[i], 816, first ? 24 : 16, first, 1, NULL);
      g_string_append (slide->shapes, "<a:p>");
      pptx_append_run (self, slide->shapes, text, first ? " sz=\"2400\" b=\"1\"" : " sz=\"1600\"",
                       "");
      g_string_append (slide->shapes, "</a:p>");
      first = FALSE;
    }
  g_string_append (slide->shapes, first ? "<a:p/></p:txBody></p:sp>" : "</p:txBody></p:sp>");
  if (notice != NULL && *notice != '\0')
    {
      g_autofree char *text = pptx_cut_text (notice, notice_box.width, 11, FALSE, 2, NULL);

      pptx_add_label (self, slide, &notice_box, "Notice", text, " sz=\"1100\" i=\"1\"", "595959");
    }
  return TRUE;
}
