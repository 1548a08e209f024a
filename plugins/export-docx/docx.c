/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx.c: the parts of a Word document, packed */

#include "docx-private.h"

#define CONTENT_TYPES "http://schemas.openxmlformats.org/package/2006/content-types"
#define PACKAGE_RELATIONSHIPS "http://schemas.openxmlformats.org/package/2006/relationships"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const char content_types_start[] =
  DOCX_XML_HEAD "<Types xmlns=\"" CONTENT_TYPES "\">"
  "<Default Extension=\"rels\" "
  "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  "<Default Extension=\"png\" ContentType=\"image/png\"/>"
  "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
  "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD_TYPE "document.main+xml\"/>"
  "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD_TYPE "styles+xml\"/>"
  "<Override PartName=\"/word/numbering.xml\" ContentType=\"" WORD_TYPE "numbering+xml\"/>"
  "<Override PartName=\"/word/settings.xml\" ContentType=\"" WORD_TYPE "settings+xml\"/>"
  "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" WORD_TYPE "fontTable+xml\"/>"
  "<Override PartName=\"/word/header1.xml\" ContentType=\"" WORD_TYPE "header+xml\"/>"
  "<Override PartName=\"/word/footer1.xml\" ContentType=\"" WORD_TYPE "footer+xml\"/>"
  "<Override PartName=\"/word/header2.xml\" ContentType=\"" WORD_TYPE "header+xml\"/>"
  "<Override PartName=\"/word/footer2.xml\" ContentType=\"" WORD_TYPE "footer+xml\"/>"
  "<Override PartName=\"/docProps/core.xml\" "
  "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
  "<Override PartName=\"/docProps/app.xml\" "
  "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>";

static const char notes_type[] =
  "<Override PartName=\"/word/footnotes.xml\" ContentType=\"" WORD_TYPE "footnotes+xml\"/>";

static const char package_relationships[] =
  DOCX_XML_HEAD "<Relationships xmlns=\"" PACKAGE_RELATIONSHIPS "\">"
  "<Relationship Id=\"rIdDocument\" Type=\"" DOCX_R_NAMESPACE "/officeDocument\" "
  "Target=\"word/document.xml\"/>"
  "<Relationship Id=\"rIdCore\" Type=\"" PACKAGE_RELATIONSHIPS "/metadata/core-properties\" "
  "Target=\"docProps/core.xml\"/>"
  "<Relationship Id=\"rIdApp\" Type=\"" DOCX_R_NAMESPACE "/extended-properties\" "
  "Target=\"docProps/app.xml\"/>"
  "</Relationships>";

#define RELATIONSHIP(id, type, target) \
  "<Relationship Id=\"" id "\" Type=\"" DOCX_R_NAMESPACE "/" type "\" Target=\"" target "\"/>"

static const char relationships_start[] =
  DOCX_XML_HEAD "<Relationships xmlns=\"" PACKAGE_RELATIONSHIPS "\">"
  RELATIONSHIP ("rIdStyles", "styles", "styles.xml")
  RELATIONSHIP ("rIdNumbering", "numbering", "numbering.xml")
  RELATIONSHIP ("rIdSettings", "settings", "settings.xml")
  RELATIONSHIP ("rIdFonts", "fontTable", "fontTable.xml")
  RELATIONSHIP ("rIdHeader", "header", "header1.xml")
  RELATIONSHIP ("rIdFooter", "footer", "footer1.xml")
  RELATIONSHIP ("rIdFirstHeader", "header", "header2.xml")
  RELATIONSHIP ("rIdFirstFooter", "footer", "footer2.xml");

static const char application_properties[] =
  DOCX_XML_HEAD "<Properties "
  "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
  "<Application>Rancang</Application></Properties>";

/* The title page has neither. */
static const char first_header[] = DOCX_XML_HEAD "<w:hdr " DOCX_NAMESPACES "><w:p/></w:hdr>";
static const char first_footer[] = DOCX_XML_HEAD "<w:ftr " DOCX_NAMESPACES "><w:p/></w:ftr>";

/* Calibri comes with Word; LibreOffice puts Carlito, of the same measures, in its place. */
static const char fonts[] =
  DOCX_XML_HEAD "<w:fonts " DOCX_NAMESPACES "><w:font w:name=\"Calibri\">"
  "<w:altName w:val=\"Carlito\"/><w:panose1 w:val=\"020F0502020204030204\"/>"
  "<w:charset w:val=\"00\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font>"
  "</w:fonts>";

static gboolean
add_part (RancangZip  *zip,
          const char  *name,
          const char  *text,
          GError     **error)
{
  return rancang_zip_add_text (zip, name, text, error);
}

static gboolean
add_made_part (RancangZip  *zip,
               const char  *name,
               char        *text,
               GError     **error)
{
  g_autofree char *owned = text;

  return add_part (zip, name, owned, error);
}

static char *
make_content_types (Docx *self)
{
  return g_strconcat (content_types_start, self->notes->len > 0 ? notes_type : "", "</Types>", NULL);
}

static char *
make_relationships (Docx *self)
{
  GString *xml = g_string_new (relationships_start);

  if (self->notes->len > 0)
    g_string_append (xml, RELATIONSHIP ("rIdNotes", "footnotes", "footnotes.xml"));
  for (guint i = 0; i < self->media->len; i++)
    {
      DocxMedia *media = g_ptr_array_index (self->media, i);

      g_string_append_printf (xml, RELATIONSHIP ("rIdPng%u", "image", "media/figure%u.png"), i + 1,
                              i + 1);
      if (media->svg != NULL)
        g_string_append_printf (xml, RELATIONSHIP ("rIdSvg%u", "image", "media/figure%u.svg"), i + 1,
                                i + 1);
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      g_string_append_printf (xml, "<Relationship Id=\"rIdLink%u\" Type=\"" DOCX_R_NAMESPACE
                                   "/hyperlink\"", i + 1);
      rancang_xml_append_attribute (xml, "Target", g_ptr_array_index (self->links, i));
      g_string_append (xml, " TargetMode=\"External\"/>");
    }
  g_string_append (xml, "</Relationships>");
  return g_string_free (xml, FALSE);
}

static gboolean
add_media (Docx        *self,
           RancangZip  *zip,
           GError     **error)
{
  for (guint i = 0; i < self->media->len; i++)
    {
      DocxMedia *media = g_ptr_array_index (self->media, i);
      g_autofree char *png = g_strdup_printf ("word/media/figure%u.png", i + 1);
      g_autofree char *svg = g_strdup_printf ("word/media/figure%u.svg", i + 1);

      if (!rancang_zip_add_stored (zip, png, media->png, error)
          || (media->svg != NULL && !rancang_zip_add_bytes (zip, svg, media->svg, error)))
        return FALSE;
    }
  return TRUE;
}

static GBytes *
pack (Docx    *self,
      GError **error)
{
  g_autoptr (RancangZip) zip = rancang_zip_new ();
  RancangReport *report = self->report;
  RancangLanguage language = rancang_report_get_language (report);

  if (!add_made_part (zip, "[Content_Types].xml", make_content_types (self), error)
      || !add_part (zip, "_rels/.rels", package_relationships, error)
      || !add_part (zip, "word/document.xml", self->xml->str, error)
      || !add_made_part (zip, "word/_rels/document.xml.rels", make_relationships (self), error)
      || !add_made_part (zip, "word/styles.xml", docx_make_styles (language), error)
      || !add_made_part (zip, "word/numbering.xml", docx_make_numbering (self), error)
      || !add_made_part (zip, "word/settings.xml", docx_make_settings (self), error)
      || !add_part (zip, "word/fontTable.xml", fonts, error)
      || !add_made_part (zip, "word/header1.xml", docx_make_header (report), error)
      || !add_made_part (zip, "word/footer1.xml", docx_make_footer (report), error)
      || !add_part (zip, "word/header2.xml", first_header, error)
      || !add_part (zip, "word/footer2.xml", first_footer, error)
      || !add_made_part (zip, "docProps/core.xml", docx_make_core (report), error)
      || !add_part (zip, "docProps/app.xml", application_properties, error)
      || (self->notes->len > 0
          && !add_made_part (zip, "word/footnotes.xml", docx_make_notes (self), error))
      || !add_media (self, zip, error))
    return NULL;
  return rancang_zip_finish (zip);
}

static int
to_twips (double millimetres)
{
  return (int) (millimetres * 1440 / 25.4 + 0.5);
}

static void
find_paper (RancangPaper  paper,
            DocxPaper    *size)
{
  RancangPageSize page;

  rancang_paper_get_page_size (paper, &page);
  size->width = to_twips (page.width);
  size->height = to_twips (page.height);
  size->left = to_twips (page.left);
  size->right = to_twips (page.right);
  size->top = to_twips (page.top);
  size->bottom = to_twips (page.bottom);
}

/* Writes a report as a Word document. */
GBytes *
docx_write (RancangReport    *report,
            RancangPaper      paper,
            GCancellable     *cancellable,
            GError          **error)
{
  Docx self = { .report = report, .cancellable = cancellable };
  GBytes *bytes = NULL;

  find_paper (paper, &self.paper);
  self.xml = g_string_new (DOCX_XML_HEAD "<w:document " DOCX_NAMESPACES "><w:body>");
  self.media = docx_media_list_new ();
  self.links = g_ptr_array_new_with_free_func (g_free);
  self.notes = g_ptr_array_new_with_free_func (g_free);
  self.n_captions = DOCX_FIRST_CAPTION;
  self.list_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  if (docx_append_body (&self, error))
    {
      g_string_append (self.xml, "</w:body></w:document>");
      bytes = pack (&self, error);
    }
  g_string_free (self.xml, TRUE);
  g_array_unref (self.list_starts);
  g_ptr_array_unref (self.media);
  g_ptr_array_unref (self.links);
  g_ptr_array_unref (self.notes);
  return bytes;
}
