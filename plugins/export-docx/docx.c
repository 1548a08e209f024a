/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx.c: the parts of a Word document, packed */

#include "docx-private.h"

#include "zip-writer.h"

#define CONTENT_TYPES "http://schemas.openxmlformats.org/package/2006/content-types"
#define PACKAGE_RELATIONSHIPS "http://schemas.openxmlformats.org/package/2006/relationships"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* Millimetres in twentieths of a point, rounded: 210 x 297 and the folio of Indonesian offices,
 * 215 x 330; margins of 25 mm at the side where the document is bound and 20 mm elsewhere. */
const DocxPaper docx_paper_a4 = { 11906, 16838, 1417, 1134, 1361, 1247 };
const DocxPaper docx_paper_f4 = { 12189, 18709, 1417, 1134, 1361, 1247 };

static const char content_types[] =
  DOCX_XML_HEAD "<Types xmlns=\"" CONTENT_TYPES "\">"
  "<Default Extension=\"rels\" "
  "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
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
  "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
  "</Types>";

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

static const char document_relationships[] =
  DOCX_XML_HEAD "<Relationships xmlns=\"" PACKAGE_RELATIONSHIPS "\">"
  RELATIONSHIP ("rIdStyles", "styles", "styles.xml")
  RELATIONSHIP ("rIdNumbering", "numbering", "numbering.xml")
  RELATIONSHIP ("rIdSettings", "settings", "settings.xml")
  RELATIONSHIP ("rIdFonts", "fontTable", "fontTable.xml")
  RELATIONSHIP ("rIdHeader", "header", "header1.xml")
  RELATIONSHIP ("rIdFooter", "footer", "footer1.xml")
  RELATIONSHIP ("rIdFirstHeader", "header", "header2.xml")
  RELATIONSHIP ("rIdFirstFooter", "footer", "footer2.xml")
  "</Relationships>";

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
add_part (ZipWriter   *zip,
          const char  *name,
          const char  *text,
          GError     **error)
{
  return zip_writer_add (zip, name, text, strlen (text), error);
}

static gboolean
add_made_part (ZipWriter   *zip,
               const char  *name,
               char        *text,
               GError     **error)
{
  g_autofree char *owned = text;

  return add_part (zip, name, owned, error);
}

static GBytes *
pack (Docx    *self,
      GError **error)
{
  g_autoptr (ZipWriter) zip = zip_writer_new ();
  RancangReport *report = self->report;
  RancangLanguage language = rancang_report_get_language (report);

  if (!add_part (zip, "[Content_Types].xml", content_types, error)
      || !add_part (zip, "_rels/.rels", package_relationships, error)
      || !add_part (zip, "word/document.xml", self->xml->str, error)
      || !add_part (zip, "word/_rels/document.xml.rels", document_relationships, error)
      || !add_made_part (zip, "word/styles.xml", docx_make_styles (language), error)
      || !add_made_part (zip, "word/numbering.xml", docx_make_numbering (self), error)
      || !add_made_part (zip, "word/settings.xml", docx_make_settings (language), error)
      || !add_part (zip, "word/fontTable.xml", fonts, error)
      || !add_made_part (zip, "word/header1.xml", docx_make_header (report), error)
      || !add_made_part (zip, "word/footer1.xml", docx_make_footer (report), error)
      || !add_part (zip, "word/header2.xml", first_header, error)
      || !add_part (zip, "word/footer2.xml", first_footer, error)
      || !add_made_part (zip, "docProps/core.xml", docx_make_core (report), error)
      || !add_part (zip, "docProps/app.xml", application_properties, error))
    return NULL;
  return zip_writer_finish (zip);
}

/* Writes a report as a Word document. */
GBytes *
docx_write (RancangReport    *report,
            const DocxPaper  *paper,
            GCancellable     *cancellable,
            GError          **error)
{
  Docx self = { .report = report, .paper = paper, .cancellable = cancellable };
  GBytes *bytes = NULL;

  self.xml = g_string_new (DOCX_XML_HEAD "<w:document " DOCX_NAMESPACES "><w:body>");
  self.list_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  if (docx_append_body (&self, error))
    {
      g_string_append (self.xml, "</w:body></w:document>");
      bytes = pack (&self, error);
    }
  g_string_free (self.xml, TRUE);
  g_array_unref (self.list_starts);
  return bytes;
}
