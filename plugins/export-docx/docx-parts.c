/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-parts.c: the small parts of a document: numbering, settings, header, footer, properties */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "docx-private.h"

#define LEVEL(level, format, text, left, hanging, extra) \
  "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/>" extra \
  "<w:lvlText w:val=\"" text "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" left \
  "\" w:hanging=\"" hanging "\"/></w:pPr></w:lvl>"

#define BULLET "\342\200\242"
#define DASH "\342\200\223"

static void
append_heading_levels (GString    *xml,
                       const char *chapter)
{
  /* Room for the word and two digits at the size of a chapter's heading, in a wide font too. */
  int indent = 780 + 170 * (int) g_utf8_strlen (chapter, -1);

  g_string_append (xml, "<w:abstractNum w:abstractNumId=\"1\">"
                        "<w:multiLevelType w:val=\"multilevel\"/>"
                        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                        "<w:pStyle w:val=\"Heading1\"/><w:lvlText w:val=\"");
  rancang_xml_append_text (xml, chapter);
  g_string_append_printf (xml, " %%1\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"%d\" "
                               "w:hanging=\"%d\"/></w:pPr></w:lvl>", indent, indent);
  g_string_append (xml, LEVEL ("1", "decimal", "%1.%2", "680", "680",
                               "<w:pStyle w:val=\"Heading2\"/>"));
  g_string_append (xml, LEVEL ("2", "decimal", "%1.%2.%3", "794", "794",
                               "<w:pStyle w:val=\"Heading3\"/>"));
  g_string_append (xml, LEVEL ("3", "decimal", "%1.%2.%3.%4", "907", "907",
                               "<w:pStyle w:val=\"Heading4\"/>"));
  g_string_append (xml, "</w:abstractNum>");
}

static void
append_list_levels (GString *xml)
{
  g_string_append (xml, "<w:abstractNum w:abstractNumId=\"2\">"
                        "<w:multiLevelType w:val=\"hybridMultilevel\"/>"
                        LEVEL ("0", "bullet", BULLET, "397", "284",
                               "<w:pStyle w:val=\"ListBullet\"/>")
                        LEVEL ("1", "bullet", DASH, "737", "284",
                               "<w:pStyle w:val=\"ListBullet2\"/>")
                        LEVEL ("2", "bullet", BULLET, "1077", "284",
                               "<w:pStyle w:val=\"ListBullet3\"/>")
                        "</w:abstractNum>"
                        "<w:abstractNum w:abstractNumId=\"3\">"
                        "<w:multiLevelType w:val=\"hybridMultilevel\"/>"
                        LEVEL ("0", "bullet", BULLET, "170", "170", "")
                        "</w:abstractNum>"
                        "<w:abstractNum w:abstractNumId=\"4\">"
                        "<w:multiLevelType w:val=\"hybridMultilevel\"/>"
                        LEVEL ("0", "decimal", "%1.", "397", "397", "")
                        LEVEL ("1", "lowerLetter", "%2.", "794", "397", "")
                        LEVEL ("2", "decimal", "%3)", "1191", "397", "")
                        "</w:abstractNum>");
}

char *
docx_make_numbering (Docx *self)
{
  GString *xml = g_string_new (DOCX_XML_HEAD "<w:numbering " DOCX_NAMESPACES ">");
  RancangLanguage language = rancang_report_get_language (self->report);

  append_heading_levels (xml, rancang_translate (language, "heading", NC_("heading", "Chapter")));
  append_list_levels (xml);
  for (guint i = 1; i <= 3; i++)
    g_string_append_printf (xml, "<w:num w:numId=\"%u\"><w:abstractNumId w:val=\"%u\"/></w:num>", i,
                            i);
  for (guint i = 0; i < self->list_starts->len; i++)
    g_string_append_printf (xml,
                            "<w:num w:numId=\"%u\"><w:abstractNumId w:val=\"4\"/>"
                            "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"%u\"/>"
                            "</w:lvlOverride></w:num>",
                            DOCX_LIST_FIRST_NUMBERED + i,
                            g_array_index (self->list_starts, guint, i));
  g_string_append (xml, "</w:numbering>");
  return g_string_free (xml, FALSE);
}

char *
docx_make_settings (Docx *self)
{
  RancangLanguage language = rancang_report_get_language (self->report);
  gboolean indonesian = language == RANCANG_LANGUAGE_INDONESIAN;

  return g_strdup_printf (DOCX_XML_HEAD
                          "<w:settings " DOCX_NAMESPACES "><w:zoom w:percent=\"100\"/>"
                          "<w:defaultTabStop w:val=\"567\"/>"
                          "<w:characterSpacingControl w:val=\"doNotCompress\"/>"
                          "<w:updateFields w:val=\"true\"/>%s"
                          "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
                          "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
                          "</w:compat><w:themeFontLang w:val=\"%s\"/>"
                          "<w:decimalSymbol w:val=\"%s\"/><w:listSeparator w:val=\"%s\"/>"
                          "</w:settings>",
                          self->notes->len > 0 ? "<w:footnotePr><w:footnote w:id=\"-1\"/>"
                                                 "<w:footnote w:id=\"0\"/></w:footnotePr>" : "",
                          indonesian ? "id-ID" : "en-US", indonesian ? "," : ".",
                          indonesian ? ";" : ",");
}

#define SEPARATOR(id, type, mark) \
  "<w:footnote w:type=\"" type "\" w:id=\"" id "\"><w:p><w:pPr><w:spacing w:after=\"0\" " \
  "w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:" mark "/></w:r></w:p></w:footnote>"

char *
docx_make_notes (Docx *self)
{
  GString *xml = g_string_new (DOCX_XML_HEAD "<w:footnotes " DOCX_NAMESPACES ">"
                               SEPARATOR ("-1", "separator", "separator")
                               SEPARATOR ("0", "continuationSeparator", "continuationSeparator"));

  for (guint i = 0; i < self->notes->len; i++)
    {
      g_string_append_printf (xml, "<w:footnote w:id=\"%u\"><w:p><w:pPr><w:pStyle "
                                   "w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr><w:rStyle "
                                   "w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>",
                              i + 1);
      docx_append_run (xml, " ", 0);
      docx_append_run (xml, g_ptr_array_index (self->notes, i), 0);
      g_string_append (xml, "</w:p></w:footnote>");
    }
  g_string_append (xml, "</w:footnotes>");
  return g_string_free (xml, FALSE);
}

char *
docx_make_header (RancangReport *report)
{
  const char *region = rancang_report_get_region (report);
  const char *period = rancang_report_get_period (report);
  g_autofree char *text = NULL;
  GString *xml = g_string_new (DOCX_XML_HEAD "<w:hdr " DOCX_NAMESPACES ">"
                               "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>");

  text = g_strconcat (rancang_report_get_title (report), region != NULL ? " " : "",
                      region != NULL ? region : "", period != NULL ? " " : "",
                      period != NULL ? period : "", NULL);
  docx_append_run (xml, text, 0);
  g_string_append (xml, "</w:p></w:hdr>");
  return g_string_free (xml, FALSE);
}

static void
append_simple_field (GString    *xml,
                     const char *instruction)
{
  g_string_append_printf (xml, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                               "<w:r><w:instrText xml:space=\"preserve\"> %s </w:instrText></w:r>"
                               "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                               "<w:r><w:t>1</w:t></w:r>"
                               "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", instruction);
}

char *
docx_make_footer (RancangReport *report)
{
  RancangLanguage language = rancang_report_get_language (report);
  /* Translators: {page} and {pages} stay as they are. */
  const char *sentence = rancang_translate (language, NULL, N_("Page {page} of {pages}"));
  g_auto (GStrv) pieces = g_strsplit_set (sentence, "{}", -1);
  GString *xml = g_string_new (DOCX_XML_HEAD "<w:ftr " DOCX_NAMESPACES ">"
                               "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>");

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (g_str_equal (pieces[i], "page"))
        append_simple_field (xml, "PAGE");
      else if (g_str_equal (pieces[i], "pages"))
        append_simple_field (xml, "NUMPAGES");
      else if (*pieces[i] != '\0')
        docx_append_run (xml, pieces[i], 0);
    }
  g_string_append (xml, "</w:p></w:ftr>");
  return g_string_free (xml, FALSE);
}

/* Without dates: the same plan gives the same bytes. */
char *
docx_make_core (RancangReport *report)
{
  const char *region = rancang_report_get_region (report);
  g_autofree char *title = NULL;
  GString *xml = g_string_new (DOCX_XML_HEAD "<cp:coreProperties xmlns:cp=\"http://schemas."
                               "openxmlformats.org/package/2006/metadata/core-properties\" "
                               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");

  title = g_strjoin (" ", rancang_report_get_title (report), region, NULL);
  rancang_xml_append_tag (xml, "dc:title", title);
  rancang_xml_append_tag (xml, "dc:subject", rancang_report_get_book (report));
  rancang_xml_append_tag (xml, "dc:creator", region);
  rancang_xml_append_tag (xml, "dc:language",
                   rancang_language_get_code (rancang_report_get_language (report)));
  g_string_append (xml, "</cp:coreProperties>");
  return g_string_free (xml, FALSE);
}
