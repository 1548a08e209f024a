/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-styles.c: the styles of the document */

#include "docx-private.h"

#define STYLE(id, name, based, next, paragraph, run) \
  "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>" \
  based next "<w:qFormat/><w:pPr>" paragraph "</w:pPr><w:rPr>" run "</w:rPr></w:style>"
#define BASED(id) "<w:basedOn w:val=\"" id "\"/>"
#define NEXT(id) "<w:next w:val=\"" id "\"/>"
#define SPACING(before, after) \
  "<w:spacing w:before=\"" before "\" w:after=\"" after "\"/>"
#define LINES(before, after, line) \
  "<w:spacing w:before=\"" before "\" w:after=\"" after "\" w:line=\"" line \
  "\" w:lineRule=\"auto\"/>"
#define INDENT(left, hanging) "<w:ind w:left=\"" left "\" w:hanging=\"" hanging "\"/>"
#define LIST(level, id) \
  "<w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" id "\"/></w:numPr>"
#define ALIGN(how) "<w:jc w:val=\"" how "\"/>"
#define OUTLINE(level) "<w:outlineLvl w:val=\"" level "\"/>"
#define KEEP "<w:keepNext/><w:keepLines/>"
#define BOLD "<w:b/><w:bCs/>"
#define ITALIC "<w:i/><w:iCs/>"
#define COLOUR(rgb) "<w:color w:val=\"" rgb "\"/>"
#define SIZE(half_points) \
  "<w:sz w:val=\"" half_points "\"/><w:szCs w:val=\"" half_points "\"/>"
#define RULE(side, size, space) \
  "<w:" side " w:val=\"single\" w:sz=\"" size "\" w:space=\"" space "\" w:color=\"" \
  DOCX_COLOUR_RULE "\"/>"
#define GRID(side) \
  "<w:" side " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"" DOCX_COLOUR_GRID "\"/>"
#define MARGIN(side, width) "<w:" side " w:w=\"" width "\" w:type=\"dxa\"/>"

static const char defaults[] =
  "<w:docDefaults><w:rPrDefault><w:rPr>"
  "<w:rFonts w:ascii=\"Calibri\" w:eastAsia=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
  SIZE ("21") "<w:lang w:val=\"%s\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
  "<w:pPrDefault><w:pPr>" LINES ("0", "120", "271") "</w:pPr></w:pPrDefault></w:docDefaults>"
  "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
  "<w:qFormat/></w:style>"
  "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
  "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
  "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>"
  "<w:semiHidden/></w:style>";

static const char headings[] =
  STYLE ("Heading1", "heading 1", BASED ("Normal"), NEXT ("BodyText"),
         KEEP "<w:pageBreakBefore/>" LIST ("0", "1")
         "<w:pBdr>" RULE ("bottom", "8", "6") "</w:pBdr>"
         LINES ("0", "280", "240") ALIGN ("left") OUTLINE ("0"),
         BOLD COLOUR (DOCX_COLOUR_HEADING) SIZE ("34"))
  STYLE ("Heading2", "heading 2", BASED ("Normal"), NEXT ("BodyText"),
         KEEP LIST ("1", "1") LINES ("320", "120", "240") ALIGN ("left") OUTLINE ("1"),
         BOLD COLOUR (DOCX_COLOUR_HEADING) SIZE ("27"))
  STYLE ("Heading3", "heading 3", BASED ("Normal"), NEXT ("BodyText"),
         KEEP LIST ("2", "1") LINES ("240", "80", "240") ALIGN ("left") OUTLINE ("2"),
         BOLD COLOUR (DOCX_COLOUR_HEADING) SIZE ("23"))
  STYLE ("Heading4", "heading 4", BASED ("Normal"), NEXT ("BodyText"),
         KEEP LIST ("3", "1") LINES ("200", "80", "240") ALIGN ("left") OUTLINE ("3"),
         BOLD COLOUR (DOCX_COLOUR_HEADING) SIZE ("21"));

static const char text_styles[] =
  STYLE ("BodyText", "Body Text", BASED ("Normal"), "", "", "")
  STYLE ("Quote", "Quote", BASED ("Normal"), NEXT ("BodyText"),
         "<w:keepLines/><w:pBdr>" RULE ("left", "24", "10") "</w:pBdr>" SPACING ("120", "160")
         "<w:ind w:left=\"397\" w:right=\"397\"/>",
         ITALIC COLOUR (DOCX_COLOUR_HEADING) SIZE ("24"))
  STYLE ("Caption", "caption", BASED ("Normal"), NEXT ("BodyText"),
         KEEP LINES ("240", "80", "240"), BOLD COLOUR (DOCX_COLOUR_HEADING) SIZE ("19"))
  STYLE ("Figure", "Figure", BASED ("Normal"), NEXT ("FigureCaption"),
         KEEP LINES ("160", "80", "240") ALIGN ("center"), "")
  STYLE ("FigureCaption", "Figure Caption", BASED ("Caption"), NEXT ("BodyText"),
         "<w:keepNext w:val=\"0\"/>" LINES ("0", "200", "240") ALIGN ("center"), "")
  STYLE ("FootnoteText", "footnote text", BASED ("Normal"), "", LINES ("0", "0", "240"), SIZE ("17"))
  "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\">"
  "<w:name w:val=\"footnote reference\"/><w:basedOn w:val=\"DefaultParagraphFont\"/>"
  "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
  "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
  "<w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>" COLOUR ("0563C1")
  "<w:u w:val=\"single\"/></w:rPr></w:style>"
  STYLE ("TableNote", "Table Note", BASED ("Normal"), NEXT ("BodyText"),
         LINES ("60", "160", "240"), ITALIC COLOUR (DOCX_COLOUR_QUIET) SIZE ("17"))
  STYLE ("ListBullet", "List Bullet", BASED ("Normal"), "",
         LIST ("0", "2") SPACING ("0", "60"), "")
  STYLE ("ListBullet2", "List Bullet 2", BASED ("Normal"), "",
         LIST ("1", "2") SPACING ("0", "60"), "")
  STYLE ("ListBullet3", "List Bullet 3", BASED ("Normal"), "",
         LIST ("2", "2") SPACING ("0", "60"), "")
  STYLE ("ListNumber", "List Number", BASED ("Normal"), "", SPACING ("0", "60"), "")
  STYLE ("ListContinue", "List Continue", BASED ("Normal"), "",
         SPACING ("0", "100") "<w:ind w:left=\"397\"/>", "")
  STYLE ("Signature", "Signature", BASED ("Normal"), "",
         "<w:keepLines/>" SPACING ("720", "0") "<w:ind w:left=\"4820\"/>", "")
  STYLE ("TableText", "Table Text", BASED ("Normal"), "", LINES ("20", "20", "240"), SIZE ("18"))
  STYLE ("TableSmall", "Table Text Small", BASED ("TableText"), "", "", SIZE ("16"))
  STYLE ("SectionEnd", "Section End", BASED ("Normal"), "",
         "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>", SIZE ("2"))
  STYLE ("Header", "header", BASED ("Normal"), "",
         "<w:pBdr>" RULE ("bottom", "4", "4") "</w:pBdr>" SPACING ("0", "0") ALIGN ("right"),
         COLOUR (DOCX_COLOUR_QUIET) SIZE ("17"))
  STYLE ("Footer", "footer", BASED ("Normal"), "", SPACING ("0", "0") ALIGN ("right"),
         COLOUR (DOCX_COLOUR_QUIET) SIZE ("17"));

static const char cover[] =
  STYLE ("CoverBook", "Cover Book", BASED ("Normal"), NEXT ("Title"), SPACING ("3400", "240"),
         BOLD "<w:caps/>" COLOUR (DOCX_COLOUR_QUIET) "<w:spacing w:val=\"60\"/>" SIZE ("24"))
  STYLE ("CoverLogo", "Cover Logo", BASED ("Normal"), NEXT ("Title"), SPACING ("1400", "900"), "")
  STYLE ("CoverBookBelow", "Cover Book below Logo", BASED ("CoverBook"), NEXT ("Title"),
         SPACING ("0", "240"), "")
  STYLE ("Title", "Title", BASED ("Normal"), NEXT ("Subtitle"),
         "<w:pBdr>" RULE ("bottom", "12", "14") "</w:pBdr>" LINES ("0", "360", "240"),
         BOLD COLOUR (DOCX_COLOUR_HEADING) SIZE ("64"))
  STYLE ("Subtitle", "Subtitle", BASED ("Normal"), NEXT ("BodyText"), LINES ("0", "80", "240"),
         BOLD COLOUR (DOCX_COLOUR_HEADING) SIZE ("40"))
  STYLE ("CoverPeriod", "Cover Period", BASED ("Normal"), "", LINES ("280", "280", "240"),
         COLOUR (DOCX_COLOUR_HEADING) SIZE ("36"))
  STYLE ("CoverLine", "Cover Line", BASED ("Normal"), "", LINES ("0", "80", "240"),
         COLOUR (DOCX_COLOUR_QUIET) SIZE ("24"))
  STYLE ("CoverNotice", "Cover Notice", BASED ("Normal"), "",
         "<w:pBdr>" RULE ("top", "4", "6") RULE ("left", "4", "6") RULE ("bottom", "4", "6")
         RULE ("right", "4", "6") "</w:pBdr>" SPACING ("900", "0")
         "<w:ind w:left=\"142\" w:right=\"142\"/>", SIZE ("20"));

#define TAB_RIGHT "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9300\"/>"
#define TAB_LEFT(at) "<w:tab w:val=\"left\" w:pos=\"" at "\"/>"

static const char contents[] =
  STYLE ("TOCHeading", "TOC Heading", BASED ("Normal"), NEXT ("BodyText"),
         KEEP "<w:pageBreakBefore/><w:pBdr>" RULE ("bottom", "8", "6") "</w:pBdr>"
         LINES ("0", "240", "240"), BOLD COLOUR (DOCX_COLOUR_HEADING) SIZE ("34"))
  STYLE ("TOC1", "toc 1", BASED ("Normal"), NEXT ("Normal"),
         "<w:keepNext/><w:tabs>" TAB_LEFT ("1191") TAB_RIGHT "</w:tabs>" LINES ("120", "40", "240")
         "<w:ind w:left=\"1191\" w:right=\"567\" w:hanging=\"1191\"/>", BOLD)
  STYLE ("TOC2", "toc 2", BASED ("Normal"), NEXT ("Normal"),
         "<w:tabs>" TAB_LEFT ("1758") TAB_RIGHT "</w:tabs>" LINES ("0", "20", "240")
         "<w:ind w:left=\"1758\" w:right=\"567\" w:hanging=\"567\"/>", "")
  STYLE ("TOC3", "toc 3", BASED ("Normal"), NEXT ("Normal"),
         "<w:tabs>" TAB_LEFT ("2438") TAB_RIGHT "</w:tabs>" LINES ("0", "20", "240")
         "<w:ind w:left=\"2438\" w:right=\"567\" w:hanging=\"680\"/>",
         COLOUR (DOCX_COLOUR_QUIET) SIZE ("19"));

static const char tables[] =
  "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
  "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
  "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>" MARGIN ("top", "0")
  MARGIN ("left", "108") MARGIN ("bottom", "0") MARGIN ("right", "108")
  "</w:tblCellMar></w:tblPr></w:style>"
  "<w:style w:type=\"table\" w:styleId=\"RancangTable\"><w:name w:val=\"Rancang Table\"/>"
  "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblBorders>"
  GRID ("top") GRID ("left") GRID ("bottom") GRID ("right") GRID ("insideH") GRID ("insideV")
  "</w:tblBorders><w:tblCellMar>" MARGIN ("top", "28") MARGIN ("left", "74") MARGIN ("bottom", "28")
  MARGIN ("right", "74") "</w:tblCellMar></w:tblPr></w:style>";

char *
docx_make_styles (RancangLanguage language)
{
  GString *xml = g_string_new (DOCX_XML_HEAD "<w:styles " DOCX_NAMESPACES ">");

  g_string_append_printf (xml, defaults,
                          language == RANCANG_LANGUAGE_INDONESIAN ? "id-ID" : "en-US");
  g_string_append (xml, headings);
  g_string_append (xml, text_styles);
  g_string_append (xml, cover);
  g_string_append (xml, contents);
  g_string_append (xml, tables);
  g_string_append (xml, "</w:styles>");
  return g_string_free (xml, FALSE);
}
