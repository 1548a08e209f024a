/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ods-styles.c: how cells, columns and pages look */

#include "config.h"

#include "ods-private.h"

#define COLOUR_HEAD_FILL "#dce4f0"
#define COLOUR_GROUP_FILL "#f0f3f8"
#define COLOUR_MARK_FILL "#b8cce4"
#define COLOUR_TITLE "#1f3864"
#define COLOUR_QUIET "#595959"
#define BORDER "0.5pt solid #b4becd"

/* A digit of the ordinary font, in millimetres. */
#define DIGIT 2.1

static const char *
get_locale (Ods        *self,
            const char *prefix)
{
  gboolean indonesian = rancang_workbook_get_language (self->book) == RANCANG_LANGUAGE_INDONESIAN;

  if (*prefix == 'f')
    return indonesian ? "fo:language=\"id\" fo:country=\"ID\""
                      : "fo:language=\"en\" fo:country=\"GB\"";
  return indonesian ? "number:language=\"id\" number:country=\"ID\""
                    : "number:language=\"en\" number:country=\"GB\"";
}

static void
append_number_style (Ods     *self,
                     GString *xml,
                     OdsLook  look)
{
  gboolean percent = look >= ODS_LOOK_PERCENT;
  guint places = look < ODS_LOOK_NUMBER
                   ? 0 : look - (percent ? ODS_LOOK_PERCENT : ODS_LOOK_NUMBER);
  const char *element = percent ? "percentage-style" : "number-style";

  if (look == ODS_LOOK_YEAR)
    g_string_append_printf (xml, "<number:number-style style:name=\"n%d\"><number:number "
                                 "number:decimal-places=\"0\" number:min-integer-digits=\"1\"/>"
                                 "</number:number-style>", look);
  else
    g_string_append_printf (xml, "<number:%s style:name=\"n%d\" %s><number:number "
                                 "number:decimal-places=\"%u\" number:min-decimal-places=\"%u\" "
                                 "number:min-integer-digits=\"1\"%s/>%s</number:%s>",
                            element, look, get_locale (self, "number"), places, places,
                            percent ? "" : " number:grouping=\"true\"",
                            percent ? "<number:text>%</number:text>" : "", element);
}

static void
append_data_styles (Ods     *self,
                    GString *xml)
{
  for (OdsLook look = ODS_LOOK_DATE; look < ODS_N_LOOKS; look++)
    {
      gboolean used = FALSE;

      for (OdsStyle style = 0; style < ODS_N_STYLES; style++)
        used |= self->used[look][style];
      if (!used)
        continue;
      if (look == ODS_LOOK_DATE)
        g_string_append_printf (xml, "<number:date-style style:name=\"n%d\" %s><number:day/>"
                                     "<number:text> </number:text><number:month "
                                     "number:style=\"long\" number:textual=\"true\"/>"
                                     "<number:text> </number:text><number:year "
                                     "number:style=\"long\"/></number:date-style>",
                                look, get_locale (self, "number"));
      else
        append_number_style (self, xml, look);
    }
}

static const char *
get_align (OdsLook look)
{
  if (look == ODS_LOOK_HEADING || look == ODS_LOOK_MARK || look == ODS_LOOK_DATE
      || look == ODS_LOOK_YEAR)
    return "center";
  return look == ODS_LOOK_LONG_NUMBER || look >= ODS_LOOK_NUMBER ? "end" : "start";
}

static void
append_cell_style (GString  *xml,
                   OdsLook   look,
                   OdsStyle  style)
{
  static const char *const fills[ODS_N_STYLES] = { NULL, COLOUR_GROUP_FILL, COLOUR_HEAD_FILL,
                                                   COLOUR_MARK_FILL };
  gboolean head = look == ODS_LOOK_HEADING;
  gboolean above = look == ODS_LOOK_TITLE || look == ODS_LOOK_SUBTITLE;
  const char *fill = head ? COLOUR_HEAD_FILL : fills[style];
  gboolean bold = head || look == ODS_LOOK_TITLE || style == ODS_STYLE_GROUP
                  || style == ODS_STYLE_TOTAL;

  g_string_append_printf (xml, "<style:style style:name=\"c%d-%d\" style:family=\"table-cell\" "
                               "style:parent-style-name=\"Default\"", look, style);
  if (look >= ODS_LOOK_DATE)
    g_string_append_printf (xml, " style:data-style-name=\"n%d\"", look);
  g_string_append (xml, "><style:table-cell-properties style:text-align-source=\"fix\"");
  if (!above)
    g_string_append_printf (xml, " fo:border=\"%s\" fo:wrap-option=\"wrap\" "
                                 "style:vertical-align=\"%s\"", BORDER, head ? "middle" : "top");
  if (fill != NULL)
    g_string_append_printf (xml, " fo:background-color=\"%s\"", fill);
  g_string_append_printf (xml, "/><style:paragraph-properties fo:text-align=\"%s\"/>"
                               "<style:text-properties", get_align (look));
  if (bold)
    g_string_append (xml, " fo:font-weight=\"bold\"");
  if (look == ODS_LOOK_TITLE)
    g_string_append (xml, " fo:font-size=\"14pt\" fo:color=\"" COLOUR_TITLE "\"");
  else if (look == ODS_LOOK_SUBTITLE)
    g_string_append (xml, " fo:color=\"" COLOUR_QUIET "\"");
  g_string_append (xml, "/></style:style>");
}

/* The styles that the tables use, once these are written. */
void
ods_append_styles (Ods     *self,
                   GString *xml)
{
  g_string_append (xml, "<office:automatic-styles>");
  for (guint i = 0; i < G_N_ELEMENTS (self->widths); i++)
    {
      char width[G_ASCII_DTOSTR_BUF_SIZE];

      if (self->widths[i])
        g_string_append_printf (xml, "<style:style style:name=\"w%u\" "
                                     "style:family=\"table-column\"><style:table-column-properties "
                                     "style:column-width=\"%smm\"/></style:style>", i,
                                g_ascii_formatd (width, sizeof width, "%.1f", i * DIGIT));
    }
  g_string_append (xml,
                   "<style:style style:name=\"row\" style:family=\"table-row\">"
                   "<style:table-row-properties style:use-optimal-row-height=\"true\"/>"
                   "</style:style>"
                   "<style:style style:name=\"headings\" style:family=\"table-row\">"
                   "<style:table-row-properties style:row-height=\"12mm\" "
                   "style:use-optimal-row-height=\"false\"/></style:style>");
  for (guint i = 1; i <= ODS_MAX_PAGES; i++)
    g_string_append_printf (xml, "<style:style style:name=\"sheet%u\" style:family=\"table\" "
                                 "style:master-page-name=\"pages%u\"><style:table-properties "
                                 "table:display=\"true\"/></style:style>", i, i);
  append_data_styles (self, xml);
  for (OdsLook look = 0; look < ODS_N_LOOKS; look++)
    {
      for (OdsStyle style = 0; style < ODS_N_STYLES; style++)
        {
          if (self->used[look][style])
            append_cell_style (xml, look, style);
        }
    }
  g_string_append (xml, "</office:automatic-styles>");
}

/* Lying pages, so many of them beside each other. */
static void
append_page_layouts (GString *xml)
{
  for (guint i = 1; i <= ODS_MAX_PAGES; i++)
    g_string_append_printf (xml, "<style:page-layout style:name=\"layout%u\">"
                                 "<style:page-layout-properties fo:page-width=\"297mm\" "
                                 "fo:page-height=\"210mm\" style:print-orientation=\"landscape\" "
                                 "style:first-page-number=\"continue\" "
                                 "fo:margin=\"12mm\" style:scale-to-X=\"%u\" "
                                 "style:scale-to-Y=\"0\"/><style:footer-style>"
                                 "<style:header-footer-properties fo:min-height=\"7mm\" "
                                 "fo:margin-left=\"0mm\" fo:margin-right=\"0mm\" "
                                 "fo:margin-top=\"3mm\"/></style:footer-style>"
                                 "</style:page-layout>", i, i);
}

static void
append_master_pages (GString *xml)
{
  for (guint i = 1; i <= ODS_MAX_PAGES; i++)
    g_string_append_printf (xml, "<style:master-page style:name=\"pages%u\" "
                                 "style:page-layout-name=\"layout%u\"><style:footer>"
                                 "<style:region-left><text:p><text:sheet-name>-</text:sheet-name>"
                                 "</text:p></style:region-left><style:region-right><text:p>"
                                 "<text:page-number>1</text:page-number> / "
                                 "<text:page-count>1</text:page-count></text:p>"
                                 "</style:region-right></style:footer></style:master-page>", i, i);
}

/* The part with the default style, which knows the language, and the pages. */
char *
ods_make_styles (Ods *self)
{
  GString *xml = g_string_new (ODS_XML_HEAD "<office:document-styles " ODS_NAMESPACES ">"
                               "<office:styles><style:default-style "
                               "style:family=\"table-cell\"><style:text-properties "
                               "fo:font-family=\"Carlito, Calibri, Liberation Sans\" "
                               "fo:font-size=\"11pt\" ");

  g_string_append_printf (xml, "%s/></style:default-style>", get_locale (self, "fo"));
  g_string_append (xml, "<style:style style:name=\"Default\" style:family=\"table-cell\"/>"
                        "</office:styles><office:automatic-styles>");
  append_page_layouts (xml);
  g_string_append (xml, "</office:automatic-styles><office:master-styles>");
  append_master_pages (xml);
  g_string_append (xml, "</office:master-styles></office:document-styles>");
  return g_string_free_and_steal (xml);
}
