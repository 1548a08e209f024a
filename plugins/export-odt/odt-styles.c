/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt-styles.c: the named styles of the document */

#include "odt-private.h"

#define STYLE(name, display, parent, next, paragraph, text) \
  "<style:style style:name=\"" name "\" style:display-name=\"" display "\" " \
  "style:family=\"paragraph\"" parent next ">" \
  "<style:paragraph-properties" paragraph "/><style:text-properties" text "/></style:style>\n"
#define PARENT(name) " style:parent-style-name=\"" name "\""
#define NEXT(name) " style:next-style-name=\"" name "\""
#define SPACING(above, below) " fo:margin-top=\"" above "\" fo:margin-bottom=\"" below "\""
#define LINES(percent) " fo:line-height=\"" percent "\""
#define INDENT(left) " fo:margin-left=\"" left "\" fo:text-indent=\"0mm\""
#define HANGING(left, by) " fo:margin-left=\"" left "\" fo:text-indent=\"-" by "\""
#define KEEP_NEXT " fo:keep-with-next=\"always\""
#define KEEP_LINES " fo:keep-together=\"always\""
#define NEW_PAGE " fo:break-before=\"page\""
#define ALIGN(how) " fo:text-align=\"" how "\""
#define BOLD " fo:font-weight=\"bold\""
#define ITALIC " fo:font-style=\"italic\""
#define COLOUR(rgb) " fo:color=\"" rgb "\""
#define SIZE(points) " fo:font-size=\"" points "\""
#define RULE(side, width, space) \
  " fo:border-" side "=\"" width " solid " ODT_COLOUR_RULE "\" fo:padding-" side "=\"" space "\""
#define NO_BORDER(side) " fo:border-" side "=\"none\" fo:padding-" side "=\"0mm\""
#define PLAIN_HEADING(level) \
  "<style:style style:name=\"Heading_20_" level "_20_Without_20_Number\" " \
  "style:display-name=\"Heading " level " Without Number\" style:family=\"paragraph\" " \
  "style:parent-style-name=\"Heading_20_" level "\" style:next-style-name=\"Text_20_body\" " \
  "style:default-outline-level=\"" level "\" style:list-style-name=\"\">" \
  "<style:paragraph-properties" INDENT ("0mm") "/></style:style>\n"
#define HEADING(level, spacing, extra, size) \
  "<style:style style:name=\"Heading_20_" level "\" style:display-name=\"Heading " level "\" " \
  "style:family=\"paragraph\" style:parent-style-name=\"Heading\" " \
  "style:next-style-name=\"Text_20_body\" style:default-outline-level=\"" level "\">" \
  "<style:paragraph-properties" spacing extra "/><style:text-properties" SIZE (size) "/>" \
  "</style:style>\n"

static const char base[] =
  STYLE ("Standard", "Standard", "", "", "", "")
  STYLE ("Text_20_body", "Text body", PARENT ("Standard"), "", SPACING ("0pt", "6pt"), "")
  STYLE ("Text_20_body_20_Leading_20_In", "Text body Leading In", PARENT ("Text_20_body"),
         NEXT ("Text_20_body"), KEEP_NEXT, "")
  STYLE ("Heading", "Heading", PARENT ("Standard"), NEXT ("Text_20_body"),
         KEEP_NEXT KEEP_LINES LINES ("100%") ALIGN ("start"), BOLD COLOUR (ODT_COLOUR_HEADING))
  HEADING ("1", SPACING ("0pt", "14pt"), NEW_PAGE RULE ("bottom", "1pt", "6pt"), "17pt")
  HEADING ("2", SPACING ("16pt", "6pt"), "", "13.5pt")
  HEADING ("3", SPACING ("12pt", "4pt"), "", "11.5pt")
  HEADING ("4", SPACING ("10pt", "4pt"), "", "10.5pt")
  PLAIN_HEADING ("1") PLAIN_HEADING ("2") PLAIN_HEADING ("3") PLAIN_HEADING ("4");

static const char text_styles[] =
  STYLE ("Quotations", "Quotations", PARENT ("Standard"), NEXT ("Text_20_body"),
         KEEP_LINES " fo:margin-left=\"7mm\" fo:margin-right=\"7mm\"" SPACING ("6pt", "8pt")
         " fo:border-left=\"3pt solid " ODT_COLOUR_RULE "\" fo:padding-left=\"10pt\""
         NO_BORDER ("right") NO_BORDER ("top") NO_BORDER ("bottom"),
         ITALIC COLOUR (ODT_COLOUR_HEADING) SIZE ("12pt"))
  STYLE ("Caption", "Caption", PARENT ("Standard"), NEXT ("Text_20_body"),
         KEEP_LINES LINES ("100%"), BOLD COLOUR (ODT_COLOUR_HEADING) SIZE ("9.5pt"))
  STYLE ("Table", "Table", PARENT ("Caption"), "", KEEP_NEXT SPACING ("12pt", "4pt"), "")
  STYLE ("Figure", "Figure", PARENT ("Caption"), "", SPACING ("2pt", "12pt") ALIGN ("center"), "")
  STYLE ("Figure_20_Place", "Figure Place", PARENT ("Standard"), NEXT ("Figure"),
         KEEP_NEXT SPACING ("8pt", "2pt") LINES ("100%") ALIGN ("center"), "")
  STYLE ("Table_20_Note", "Table Note", PARENT ("Standard"), NEXT ("Text_20_body"),
         SPACING ("3pt", "8pt") LINES ("100%"), ITALIC COLOUR (ODT_COLOUR_QUIET) SIZE ("8.5pt"))
  STYLE ("List_20_Bullet", "List Bullet", PARENT ("Standard"), "", SPACING ("0pt", "3pt"), "")
  STYLE ("List_20_Number", "List Number", PARENT ("Standard"), "", SPACING ("0pt", "3pt"), "")
  STYLE ("List_20_Text", "List Text", PARENT ("Standard"), "", SPACING ("0pt", "5pt"), "")
  STYLE ("List_20_Contents", "List Contents", PARENT ("Standard"), "",
         INDENT ("7mm") SPACING ("0pt", "5pt"), "")
  STYLE ("Signature", "Signature", PARENT ("Standard"), "",
         INDENT ("85mm") KEEP_LINES SPACING ("36pt", "0pt") " fo:orphans=\"9\" fo:widows=\"9\"", "")
  STYLE ("Signature_20_Followed", "Signature Followed", PARENT ("Signature"), "", KEEP_NEXT, "")
  STYLE ("Table_20_Contents", "Table Contents", PARENT ("Standard"), "",
         SPACING ("1pt", "1pt") LINES ("100%"), SIZE ("9pt"))
  STYLE ("Table_20_Contents_20_Small", "Table Contents Small", PARENT ("Table_20_Contents"), "",
         "", SIZE ("8pt"))
  STYLE ("Table_20_Heading", "Table Heading", PARENT ("Table_20_Contents"), "", "", BOLD)
  STYLE ("Table_20_Heading_20_Small", "Table Heading Small", PARENT ("Table_20_Heading"), "", "",
         SIZE ("8pt"))
  STYLE ("Footnote", "Footnote", PARENT ("Standard"), "",
         HANGING ("5mm", "5mm") LINES ("100%"), SIZE ("8.5pt"))
  STYLE ("Header", "Header", PARENT ("Standard"), "",
         LINES ("100%") ALIGN ("end") RULE ("bottom", "0.5pt", "3pt"),
         COLOUR (ODT_COLOUR_QUIET) SIZE ("8.5pt"))
  STYLE ("Footer", "Footer", PARENT ("Standard"), "", LINES ("100%") ALIGN ("end"),
         COLOUR (ODT_COLOUR_QUIET) SIZE ("8.5pt"));

static const char cover[] =
  STYLE ("Cover_20_Logo", "Cover Logo", PARENT ("Standard"), NEXT ("Title"),
         SPACING ("30mm", "12mm") LINES ("100%"), "")
  STYLE ("Cover_20_Book", "Cover Book", PARENT ("Standard"), NEXT ("Title"),
         SPACING ("60mm", "12pt"), BOLD " fo:text-transform=\"uppercase\" fo:letter-spacing=\"3pt\""
         COLOUR (ODT_COLOUR_QUIET) SIZE ("12pt"))
  STYLE ("Cover_20_Book_20_Below_20_Logo", "Cover Book Below Logo", PARENT ("Cover_20_Book"),
         NEXT ("Title"), SPACING ("0pt", "12pt"), "")
  STYLE ("Title", "Title", PARENT ("Standard"), NEXT ("Subtitle"),
         SPACING ("0pt", "18pt") LINES ("100%") RULE ("bottom", "1.5pt", "14pt"),
         BOLD COLOUR (ODT_COLOUR_HEADING) SIZE ("32pt"))
  STYLE ("Subtitle", "Subtitle", PARENT ("Standard"), NEXT ("Text_20_body"),
         SPACING ("0pt", "4pt") LINES ("100%"), BOLD COLOUR (ODT_COLOUR_HEADING) SIZE ("20pt"))
  STYLE ("Cover_20_Period", "Cover Period", PARENT ("Standard"), "",
         SPACING ("14pt", "14pt") LINES ("100%"), COLOUR (ODT_COLOUR_HEADING) SIZE ("18pt"))
  STYLE ("Cover_20_Line", "Cover Line", PARENT ("Standard"), "",
         SPACING ("0pt", "4pt") LINES ("100%"), COLOUR (ODT_COLOUR_QUIET) SIZE ("12pt"))
  STYLE ("Cover_20_Notice", "Cover Notice", PARENT ("Standard"), "",
         SPACING ("45pt", "0pt") " fo:border=\"0.5pt solid " ODT_COLOUR_RULE
         "\" fo:padding=\"6pt\"", SIZE ("10pt"));

#define DOTS " style:leader-style=\"dotted\" style:leader-text=\".\""

/* The number of the page stands at the right margin, @right from the left one. */
static void
append_contents_style (GString    *xml,
                       guint       level,
                       double      left,
                       double      hanging,
                       double      right,
                       const char *paragraph,
                       const char *text)
{
  g_string_append_printf (xml, "<style:style style:name=\"Contents_20_%u\" "
                               "style:display-name=\"Contents %u\" style:family=\"paragraph\" "
                               "style:parent-style-name=\"Standard\"><style:paragraph-properties "
                               "fo:line-height=\"100%%\"%s", level, level, paragraph);
  odt_append_length (xml, "fo:margin-left", left);
  odt_append_length (xml, "fo:text-indent", -hanging);
  g_string_append (xml, " fo:margin-right=\"10mm\"><style:tab-stops><style:tab-stop "
                        "style:type=\"left\"");
  odt_append_length (xml, "style:position", 0);
  g_string_append (xml, "/><style:tab-stop style:type=\"right\"");
  odt_append_length (xml, "style:position", right - left);
  g_string_append_printf (xml, DOTS "/></style:tab-stops></style:paragraph-properties>"
                               "<style:text-properties%s/></style:style>\n", text);
}

static void
append_contents (Odt     *self,
                 GString *xml)
{
  double right = self->page.width - self->page.left - self->page.right;

  g_string_append (xml, STYLE ("Contents_20_Heading", "Contents Heading", PARENT ("Standard"),
                               NEXT ("Text_20_body"), KEEP_NEXT NEW_PAGE SPACING ("0pt", "12pt")
                               RULE ("bottom", "1pt", "6pt"),
                               BOLD COLOUR (ODT_COLOUR_HEADING) SIZE ("17pt")));
  append_contents_style (xml, 1, 24, 24, right, KEEP_NEXT SPACING ("6pt", "2pt"), BOLD);
  append_contents_style (xml, 2, 34, 10, right, SPACING ("0pt", "1pt"), "");
  append_contents_style (xml, 3, 47, 13, right, SPACING ("0pt", "1pt"),
                         COLOUR (ODT_COLOUR_QUIET) SIZE ("9.5pt"));
}

static const char characters[] =
  "<style:style style:name=\"Strong_20_Emphasis\" style:display-name=\"Strong Emphasis\" "
  "style:family=\"text\"><style:text-properties" BOLD "/></style:style>\n"
  "<style:style style:name=\"Emphasis\" style:family=\"text\"><style:text-properties" ITALIC
  "/></style:style>\n"
  "<style:style style:name=\"To_20_Be_20_Filled\" style:display-name=\"To Be Filled\" "
  "style:family=\"text\"><style:text-properties fo:background-color=\"" ODT_COLOUR_MISSING_FILL
  "\"/></style:style>\n"
  "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\" "
  "style:family=\"text\"><style:text-properties fo:color=\"#1a4f9c\" "
  "style:text-underline-style=\"solid\" style:text-underline-width=\"auto\" "
  "style:text-underline-color=\"font-color\"/></style:style>\n"
  "<style:style style:name=\"Index_20_Link\" style:display-name=\"Index Link\" "
  "style:family=\"text\"/>\n"
  "<style:style style:name=\"Footnote_20_Symbol\" style:display-name=\"Footnote Symbol\" "
  "style:family=\"text\"/>\n"
  "<style:style style:name=\"Footnote_20_anchor\" style:display-name=\"Footnote anchor\" "
  "style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>\n"
  "<style:style style:name=\"Graphics\" style:family=\"graphic\"><style:graphic-properties "
  "text:anchor-type=\"as-char\" style:vertical-pos=\"top\" style:vertical-rel=\"baseline\" "
  "fo:border=\"none\"/></style:style>\n";

#define LABEL(left, by) \
  "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">" \
  "<style:list-level-label-alignment text:label-followed-by=\"listtab\" " \
  "text:list-tab-stop-position=\"" left "\" fo:text-indent=\"-" by "\" fo:margin-left=\"" left \
  "\"/></style:list-level-properties>"
#define BULLET(level, sign, left, by) \
  "<text:list-level-style-bullet text:level=\"" level "\" text:bullet-char=\"" sign "\">" \
  LABEL (left, by) "</text:list-level-style-bullet>"
#define NUMBER(level, format, suffix, left, by) \
  "<text:list-level-style-number text:level=\"" level "\" style:num-format=\"" format "\" " \
  "style:num-suffix=\"" suffix "\">" LABEL (left, by) "</text:list-level-style-number>"
#define OUTLINE(level, by) \
  "<text:outline-level-style text:level=\"" level "\" style:num-format=\"1\" " \
  "text:display-levels=\"" level "\">" LABEL (by, by) "</text:outline-level-style>"
#define DOT "\342\200\242"
#define DASH "\342\200\223"

static const char lists[] =
  "<text:list-style style:name=\"List_20_Bullets\" style:display-name=\"List Bullets\">"
  BULLET ("1", DOT, "7mm", "5mm") BULLET ("2", DASH, "13mm", "5mm") BULLET ("3", DOT, "19mm", "5mm")
  "</text:list-style>\n"
  "<text:list-style style:name=\"List_20_Numbers\" style:display-name=\"List Numbers\">"
  NUMBER ("1", "1", ".", "7mm", "7mm") NUMBER ("2", "a", ".", "14mm", "7mm")
  NUMBER ("3", "1", ")", "21mm", "7mm") "</text:list-style>\n"
  "<text:list-style style:name=\"Table_20_Bullets\" style:display-name=\"Table Bullets\">"
  BULLET ("1", DOT, "3mm", "3mm") "</text:list-style>\n"
  "<text:list-style style:name=\"Table_20_Numbers\" style:display-name=\"Table Numbers\">"
  NUMBER ("1", "1", ".", "6mm", "6mm") "</text:list-style>\n"
  "<text:notes-configuration text:note-class=\"footnote\" "
  "text:citation-style-name=\"Footnote_20_Symbol\" "
  "text:citation-body-style-name=\"Footnote_20_anchor\" text:default-style-name=\"Footnote\" "
  "style:num-format=\"1\" text:start-value=\"0\" text:footnotes-position=\"page\" "
  "text:start-numbering-at=\"document\"/>\n";

/* What stands before the number of a chapter, as the first chapter says it; NULL if nothing. */
static const char *
find_chapter_label (RancangReport *report)
{
  for (guint i = 0; i < rancang_report_get_n_blocks (report); i++)
    {
      RancangReportBlock *block = rancang_report_get_block (report, i);

      if (rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_HEADING
          && rancang_report_block_get_level (block) == 1
          && rancang_report_block_get_number (block) != NULL)
        return rancang_report_block_get_label (block);
    }
  return NULL;
}

static void
append_outline (Odt     *self,
                GString *xml)
{
  const char *label = find_chapter_label (self->report);
  /* Room for the word and two digits at the size of a chapter's heading, in a wide font too. */
  double indent = 12 + (label != NULL ? 4.2 * g_utf8_strlen (label, -1) : 0);
  g_autofree char *prefix = label != NULL ? g_strconcat (label, " ", NULL) : NULL;

  g_string_append (xml, "<text:outline-style style:name=\"Outline\">"
                        "<text:outline-level-style text:level=\"1\" style:num-format=\"1\"");
  rancang_xml_append_attribute (xml, "style:num-prefix", prefix);
  g_string_append (xml, "><style:list-level-properties "
                        "text:list-level-position-and-space-mode=\"label-alignment\">"
                        "<style:list-level-label-alignment text:label-followed-by=\"listtab\"");
  odt_append_length (xml, "text:list-tab-stop-position", indent);
  odt_append_length (xml, "fo:text-indent", -indent);
  odt_append_length (xml, "fo:margin-left", indent);
  g_string_append (xml, "/></style:list-level-properties></text:outline-level-style>"
                        OUTLINE ("2", "13mm") OUTLINE ("3", "15mm") OUTLINE ("4", "18mm")
                        "</text:outline-style>\n");
}

static void
append_defaults (Odt     *self,
                 GString *xml)
{
  gboolean indonesian = rancang_report_get_language (self->report) == RANCANG_LANGUAGE_INDONESIAN;

  g_string_append_printf (xml, "<style:default-style style:family=\"paragraph\">"
                               "<style:paragraph-properties fo:line-height=\"113%%\" "
                               "fo:orphans=\"2\" fo:widows=\"2\" style:tab-stop-distance=\"10mm\" "
                               "style:writing-mode=\"lr-tb\"/><style:text-properties "
                               "style:font-name=\"Calibri\" fo:font-size=\"10.5pt\" "
                               "fo:language=\"%s\" fo:country=\"%s\" fo:hyphenate=\"false\"/>"
                               "</style:default-style>\n"
                               "<style:default-style style:family=\"table\">"
                               "<style:table-properties table:border-model=\"collapsing\"/>"
                               "</style:default-style>\n"
                               "<style:default-style style:family=\"table-row\">"
                               "<style:table-row-properties fo:keep-together=\"auto\"/>"
                               "</style:default-style>\n",
                          indonesian ? "id" : "en", indonesian ? "ID" : "US");
}

char *
odt_make_styles (Odt *self)
{
  GString *xml = g_string_new (ODT_XML_HEAD "<office:document-styles " ODT_NAMESPACES " "
                               ODT_VERSION ">\n" ODT_FONTS "<office:styles>\n");

  append_defaults (self, xml);
  g_string_append (xml, base);
  g_string_append (xml, text_styles);
  g_string_append (xml, cover);
  append_contents (self, xml);
  g_string_append (xml, characters);
  append_outline (self, xml);
  g_string_append (xml, lists);
  g_string_append (xml, "</office:styles>\n<office:automatic-styles>\n");
  odt_append_page_styles (self, xml);
  g_string_append (xml, "</office:automatic-styles>\n<office:master-styles>\n");
  odt_append_master_pages (self, xml);
  g_string_append (xml, "</office:master-styles>\n</office:document-styles>\n");
  return g_string_free (xml, FALSE);
}
