/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx.c: the parts of a presentation, packed */

#include "pptx-private.h"

#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE_TYPE "application/vnd.openxmlformats-officedocument."
#define OVERRIDE(name, type) \
  "<Override PartName=\"/" name "\" ContentType=\"" type "+xml\"/>"
#define PRESENTATION_TYPE OFFICE_TYPE "presentationml."

static const char package_relationships[] =
  PPTX_RELATIONSHIPS
  PPTX_RELATION ("rId1", "officeDocument", "ppt/presentation.xml")
  "<Relationship Id=\"rId2\" Type=\"" PACKAGE "relationships/metadata/core-properties\" "
  "Target=\"docProps/core.xml\"/>"
  PPTX_RELATION ("rId3", "extended-properties", "docProps/app.xml")
  "</Relationships>";

static const char application_properties[] =
  PPTX_XML_HEAD "<Properties "
  "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
  "<Application>Rancang</Application></Properties>";

static const char presentation_properties[] =
  PPTX_XML_HEAD "<p:presentationPr " PPTX_NAMESPACES "/>";

static const char table_styles[] =
  PPTX_XML_HEAD "<a:tblStyleLst xmlns:a=\"" PPTX_A "\" "
  "def=\"{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}\"/>";

static const char layout_relationships[] =
  PPTX_RELATIONSHIPS PPTX_RELATION ("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")
  "</Relationships>";

static gboolean
add_made (Pptx        *self,
          const char  *name,
          char        *text,
          GError     **error)
{
  g_autofree char *owned = text;

  return rancang_zip_add_text (self->zip, name, owned, error);
}

static char *
make_content_types (Pptx *self)
{
  GString *xml = g_string_new (PPTX_XML_HEAD "<Types xmlns=\"" PACKAGE "content-types\">"
                               "<Default Extension=\"rels\" ContentType=\"application/vnd."
                               "openxmlformats-package.relationships+xml\"/>"
                               "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                               "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                               "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
                               OVERRIDE ("ppt/presentation.xml",
                                         PRESENTATION_TYPE "presentation.main")
                               OVERRIDE ("ppt/presProps.xml", PRESENTATION_TYPE "presProps")
                               OVERRIDE ("ppt/tableStyles.xml", PRESENTATION_TYPE "tableStyles")
                               OVERRIDE ("ppt/theme/theme1.xml", OFFICE_TYPE "theme")
                               OVERRIDE ("ppt/slideMasters/slideMaster1.xml",
                                         PRESENTATION_TYPE "slideMaster")
                               OVERRIDE ("docProps/core.xml",
                                         "application/vnd.openxmlformats-package.core-properties")
                               OVERRIDE ("docProps/app.xml", OFFICE_TYPE "extended-properties"));

  for (guint i = 1; i <= PPTX_N_LAYOUTS; i++)
    g_string_append_printf (xml, OVERRIDE ("ppt/slideLayouts/slideLayout%u.xml",
                                           PRESENTATION_TYPE "slideLayout"), i);
  for (guint i = 1; i <= self->slides->len; i++)
    g_string_append_printf (xml, OVERRIDE ("ppt/slides/slide%u.xml", PRESENTATION_TYPE "slide"), i);
  g_string_append (xml, "</Types>");
  return g_string_free (xml, FALSE);
}

/* Relationships 1 to 4 are the master, the theme and what belongs to all; slides follow. */
#define FIRST_SLIDE_RELATION 5

static char *
make_presentation (Pptx *self)
{
  GString *xml = g_string_new (PPTX_XML_HEAD "<p:presentation " PPTX_NAMESPACES ">"
                               "<p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
                               "</p:sldMasterIdLst><p:sldIdLst>");

  for (guint i = 0; i < self->slides->len; i++)
    g_string_append_printf (xml, "<p:sldId id=\"%u\" r:id=\"rId%u\"/>", 256 + i,
                            FIRST_SLIDE_RELATION + i);
  g_string_append_printf (xml, "</p:sldIdLst><p:sldSz cx=\"%d\" cy=\"%d\"/>"
                               "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>",
                          (int) (PPTX_WIDTH * PPTX_EMU), (int) (PPTX_HEIGHT * PPTX_EMU));
  return g_string_free (xml, FALSE);
}

static char *
make_presentation_relationships (Pptx *self)
{
  GString *xml = g_string_new (PPTX_RELATIONSHIPS
                               PPTX_RELATION ("rId1", "slideMaster",
                                              "slideMasters/slideMaster1.xml")
                               PPTX_RELATION ("rId2", "theme", "theme/theme1.xml")
                               PPTX_RELATION ("rId3", "presProps", "presProps.xml")
                               PPTX_RELATION ("rId4", "tableStyles", "tableStyles.xml"));

  for (guint i = 0; i < self->slides->len; i++)
    g_string_append_printf (xml, PPTX_RELATION ("rId%u", "slide", "slides/slide%u.xml"),
                            FIRST_SLIDE_RELATION + i, i + 1);
  g_string_append (xml, "</Relationships>");
  return g_string_free (xml, FALSE);
}

static char *
make_master_relationships (void)
{
  GString *xml = g_string_new (PPTX_RELATIONSHIPS);

  for (guint i = 1; i <= PPTX_N_LAYOUTS; i++)
    g_string_append_printf (xml, PPTX_RELATION ("rId%u", "slideLayout",
                                                "../slideLayouts/slideLayout%u.xml"), i, i);
  g_string_append_printf (xml, PPTX_RELATION ("rId%d", "theme", "../theme/theme1.xml"),
                          PPTX_N_LAYOUTS + 1);
  g_string_append (xml, "</Relationships>");
  return g_string_free (xml, FALSE);
}

/* Without dates: the same plan gives the same bytes. */
static char *
make_core (Pptx *self)
{
  RancangReport *report = self->report;
  const char *region = rancang_report_get_region (report);
  g_autofree char *title = g_strjoin (" ", rancang_report_get_title (report), region, NULL);
  GString *xml = g_string_new (PPTX_XML_HEAD "<cp:coreProperties xmlns:cp=\"" PACKAGE
                               "metadata/core-properties\" "
                               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");

  rancang_xml_append_tag (xml, "dc:title", title);
  rancang_xml_append_tag (xml, "dc:subject", rancang_report_get_book (report));
  rancang_xml_append_tag (xml, "dc:creator", region);
  rancang_xml_append_tag (xml, "dc:language", self->language);
  g_string_append (xml, "</cp:coreProperties>");
  return g_string_free (xml, FALSE);
}

static gboolean
pack_slide (Pptx       *self,
            PptxSlide  *slide,
            guint       number,
            GError    **error)
{
  g_autofree char *name = g_strdup_printf ("ppt/slides/slide%u.xml", number);
  g_autofree char *rels_name = g_strdup_printf ("ppt/slides/_rels/slide%u.xml.rels", number);
  char *relations;

  relations = g_strdup_printf (PPTX_RELATIONSHIPS
                               PPTX_RELATION ("rId1", "slideLayout",
                                              "../slideLayouts/slideLayout%u.xml")
                               "%s</Relationships>", slide->layout + 1, slide->relations->str);
  return add_made (self, name,
                   g_strconcat (PPTX_XML_HEAD "<p:sld " PPTX_NAMESPACES "><p:cSld><p:spTree>"
                                PPTX_GROUP, slide->shapes->str, "</p:spTree></p:cSld><p:clrMapOvr>"
                                "<a:masterClrMapping/></p:clrMapOvr></p:sld>", NULL), error)
         && add_made (self, rels_name, relations, error);
}

static gboolean
pack_layout (Pptx        *self,
             PptxLayout   layout,
             GError     **error)
{
  g_autofree char *name = g_strdup_printf ("ppt/slideLayouts/slideLayout%u.xml", layout + 1);
  g_autofree char *rels = g_strdup_printf ("ppt/slideLayouts/_rels/slideLayout%u.xml.rels",
                                           layout + 1);

  return add_made (self, name, pptx_make_layout (self, layout), error)
         && rancang_zip_add_text (self->zip, rels, layout_relationships, error);
}

static GBytes *
pack (Pptx    *self,
      GError **error)
{
  if (!rancang_zip_add_text (self->zip, "_rels/.rels", package_relationships, error)
      || !add_made (self, "ppt/presentation.xml", make_presentation (self), error)
      || !add_made (self, "ppt/_rels/presentation.xml.rels",
                    make_presentation_relationships (self), error)
      || !rancang_zip_add_text (self->zip, "ppt/presProps.xml", presentation_properties, error)
      || !rancang_zip_add_text (self->zip, "ppt/tableStyles.xml", table_styles, error)
      || !rancang_zip_add_text (self->zip, "ppt/theme/theme1.xml", pptx_theme, error)
      || !add_made (self, "ppt/slideMasters/slideMaster1.xml", pptx_make_master (self), error)
      || !add_made (self, "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                    make_master_relationships (), error)
      || !add_made (self, "docProps/core.xml", make_core (self), error)
      || !rancang_zip_add_text (self->zip, "docProps/app.xml", application_properties, error))
    return NULL;
  for (guint i = 0; i < PPTX_N_LAYOUTS; i++)
    if (!pack_layout (self, i, error))
      return NULL;
  for (guint i = 0; i < self->slides->len; i++)
    if (!pack_slide (self, g_ptr_array_index (self->slides, i), i + 1, error))
      return NULL;
  if (!add_made (self, "[Content_Types].xml", make_content_types (self), error))
    return NULL;
  return rancang_zip_finish (self->zip);
}

static char *
make_footer (RancangReport *report)
{
  const char *region = rancang_report_get_region (report);
  const char *period = rancang_report_get_period (report);
  g_autofree char *whole = g_strconcat (rancang_report_get_title (report),
                                        region != NULL ? " \302\267 " : "",
                                        region != NULL ? region : "",
                                        period != NULL ? " \302\267 " : "",
                                        period != NULL ? period : "", NULL);

  return pptx_cut_text (whole, 700, 9, FALSE, 1, NULL);
}

/* Writes a report as a presentation. */
GBytes *
pptx_write (RancangReport  *report,
            GCancellable   *cancellable,
            GError        **error)
{
  Pptx self = { .report = report, .cancellable = cancellable };
  GBytes *bytes = NULL;

  self.zip = rancang_zip_new ();
  self.slides = g_ptr_array_new_with_free_func ((GDestroyNotify) pptx_slide_free);
  self.language = rancang_report_get_language (report) == RANCANG_LANGUAGE_INDONESIAN ? "id-ID"
                                                                                     : "en-US";
  self.footer = make_footer (report);
  if (pptx_add_title_slide (&self, error) && pptx_add_slides (&self, error))
    bytes = pack (&self, error);
  g_ptr_array_unref (self.slides);
  g_object_unref (self.zip);
  g_free (self.footer);
  return bytes;
}
