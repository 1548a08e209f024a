/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt-parts.c: pages with their heads and feet, and what is said of the document as a whole */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "odt-private.h"

/* From the edge of the page to its running head. */
#define HEAD_MARGIN 12.0
#define FOOT_MARGIN 10.0

static void
append_page_layout (Odt        *self,
                    GString    *xml,
                    const char *name,
                    gboolean    landscape,
                    gboolean    bare)
{
  const RancangPageSize *page = &self->page;
  double head = page->top - HEAD_MARGIN, foot = page->bottom - FOOT_MARGIN;

  g_string_append_printf (xml, "<style:page-layout style:name=\"%s\">"
                               "<style:page-layout-properties", name);
  odt_append_length (xml, "fo:page-width", landscape ? page->height : page->width);
  odt_append_length (xml, "fo:page-height", landscape ? page->width : page->height);
  g_string_append_printf (xml, " style:print-orientation=\"%s\"",
                          landscape ? "landscape" : "portrait");
  odt_append_length (xml, "fo:margin-top", bare ? page->top : HEAD_MARGIN);
  odt_append_length (xml, "fo:margin-bottom", bare ? page->bottom : FOOT_MARGIN);
  odt_append_length (xml, "fo:margin-left", page->left);
  odt_append_length (xml, "fo:margin-right", page->right);
  g_string_append (xml, " style:num-format=\"1\" style:writing-mode=\"lr-tb\">"
                        "<style:footnote-sep style:width=\"0.25mm\" "
                        "style:distance-before-sep=\"1mm\" style:distance-after-sep=\"1mm\" "
                        "style:line-style=\"solid\" style:adjustment=\"left\" "
                        "style:rel-width=\"25%\" style:color=\"" ODT_COLOUR_RULE "\"/>"
                        "</style:page-layout-properties>");
  if (bare)
    g_string_append (xml, "<style:header-style/><style:footer-style/>");
  else
    {
      g_string_append (xml, "<style:header-style><style:header-footer-properties");
      odt_append_length (xml, "fo:min-height", head);
      odt_append_length (xml, "fo:margin-bottom", 4);
      g_string_append (xml, "/></style:header-style><style:footer-style>"
                            "<style:header-footer-properties");
      odt_append_length (xml, "fo:min-height", foot);
      odt_append_length (xml, "fo:margin-top", 5);
      g_string_append (xml, "/></style:footer-style>");
    }
  g_string_append (xml, "</style:page-layout>\n");
}

void
odt_append_page_styles (Odt     *self,
                        GString *xml)
{
  append_page_layout (self, xml, "PageFirst", FALSE, TRUE);
  append_page_layout (self, xml, "PageUpright", FALSE, FALSE);
  append_page_layout (self, xml, "PageOnSide", TRUE, FALSE);
}

static char *
make_running_head (RancangReport *report)
{
  const char *region = rancang_report_get_region (report);
  const char *period = rancang_report_get_period (report);

  return g_strconcat (rancang_report_get_title (report), region != NULL ? " " : "",
                      region != NULL ? region : "", period != NULL ? " " : "",
                      period != NULL ? period : "", NULL);
}

static void
append_head_and_foot (Odt     *self,
                      GString *xml)
{
  RancangLanguage language = rancang_report_get_language (self->report);
  /* Translators: {page} and {pages} stay as they are. */
  const char *sentence = rancang_translate (language, NULL, N_("Page {page} of {pages}"));
  g_auto (GStrv) pieces = g_strsplit_set (sentence, "{}", -1);
  g_autofree char *head = make_running_head (self->report);

  g_string_append (xml, "<style:header><text:p text:style-name=\"Header\">");
  rancang_xml_append_text (xml, head);
  g_string_append (xml, "</text:p></style:header><style:footer>"
                        "<text:p text:style-name=\"Footer\">");
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (g_str_equal (pieces[i], "page"))
        g_string_append (xml, "<text:page-number text:select-page=\"current\">1"
                              "</text:page-number>");
      else if (g_str_equal (pieces[i], "pages"))
        g_string_append (xml, "<text:page-count>1</text:page-count>");
      else
        rancang_xml_append_text (xml, pieces[i]);
    }
  g_string_append (xml, "</text:p></style:footer>");
}

void
odt_append_master_pages (Odt     *self,
                         GString *xml)
{
  g_string_append (xml, "<style:master-page style:name=\"Standard\" "
                        "style:page-layout-name=\"PageUpright\">");
  append_head_and_foot (self, xml);
  g_string_append (xml, "</style:master-page>\n<style:master-page style:name=\"First_20_Page\" "
                        "style:display-name=\"First Page\" style:page-layout-name=\"PageFirst\" "
                        "style:next-style-name=\"Standard\"/>\n"
                        "<style:master-page style:name=\"Landscape\" "
                        "style:page-layout-name=\"PageOnSide\">");
  append_head_and_foot (self, xml);
  g_string_append (xml, "</style:master-page>\n");
}

/* LibreOffice keeps rows together only when a document asks for it: other programs always do. */
char *
odt_make_settings (void)
{
  return g_strdup (ODT_XML_HEAD "<office:document-settings xmlns:config=\"" ODT_OASIS
                   "config:1.0\" xmlns:ooo=\"http://openoffice.org/2004/office\" "
                   ODT_NAMESPACES " " ODT_VERSION "><office:settings>"
                   "<config:config-item-set config:name=\"ooo:configuration-settings\">"
                   "<config:config-item config:name=\"TableRowKeep\" config:type=\"boolean\">true"
                   "</config:config-item></config:config-item-set></office:settings>"
                   "</office:document-settings>\n");
}

/* Without dates: the same plan gives the same bytes. */
char *
odt_make_meta (RancangReport *report)
{
  RancangLanguage language = rancang_report_get_language (report);
  const char *region = rancang_report_get_region (report);
  g_autofree char *title = g_strjoin (" ", rancang_report_get_title (report), region, NULL);
  GString *xml = g_string_new (ODT_XML_HEAD "<office:document-meta " ODT_NAMESPACES " " ODT_VERSION
                               "><office:meta><meta:generator>Rancang</meta:generator>");

  rancang_xml_append_tag (xml, "dc:title", title);
  rancang_xml_append_tag (xml, "dc:subject", rancang_report_get_book (report));
  rancang_xml_append_tag (xml, "meta:initial-creator", region);
  rancang_xml_append_tag (xml, "dc:creator", region);
  rancang_xml_append_tag (xml, "dc:language",
                          language == RANCANG_LANGUAGE_INDONESIAN ? "id-ID" : "en-US");
  g_string_append (xml, "</office:meta></office:document-meta>\n");
  return g_string_free (xml, FALSE);
}
