/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-layouts.c: the master slide and the layouts */

#include "pptx-private.h"

/* A place for something, with its box and how its text looks. */
typedef struct
{
  const char *name;
  const char *placeholder;
  PptxBox     box;
  const char *body;    /* attributes of its text body */
  const char *styles;  /* of the levels of its text */
  const char *prompt;
} Place;

#define TITLE_BOX { PPTX_LEFT, 42, PPTX_TEXT_WIDTH, 50 }
#define BODY_BOX { PPTX_LEFT, PPTX_TOP, PPTX_TEXT_WIDTH, PPTX_TEXT_HEIGHT }
#define INSETS "lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\""
#define QUIET(align) \
  "<a:lvl1pPr algn=\"" align "\"><a:defRPr sz=\"900\"><a:solidFill><a:srgbClr val=\"595959\"/>" \
  "</a:solidFill></a:defRPr></a:lvl1pPr>"
#define FIELD \
  "<a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr lang=\"en-US\"/>" \
  "<a:t>1</a:t></a:fld>"

static const Place title = { "Title", "type=\"title\"", TITLE_BOX, INSETS " anchor=\"ctr\"", "",
                             "<a:r><a:t>Title</a:t></a:r>" };
static const Place body = { "Text", "type=\"body\" idx=\"1\"", BODY_BOX, INSETS, "",
                            "<a:r><a:t>Text</a:t></a:r>" };
static const Place content = { "Text", "idx=\"1\"", BODY_BOX, INSETS, "",
                               "<a:r><a:t>Text</a:t></a:r>" };
static const Place footer = { "Footer Placeholder", "type=\"ftr\" sz=\"quarter\" idx=\"11\"",
                              { PPTX_LEFT, 508, 700, 20 }, INSETS " anchor=\"ctr\"", QUIET ("l"),
                              "" };
static const Place number = { "Slide Number Placeholder",
                              "type=\"sldNum\" sz=\"quarter\" idx=\"12\"",
                              { 812, 508, 100, 20 }, INSETS " anchor=\"ctr\"", QUIET ("r"), FIELD };
static const Place master_footer = { "Footer Placeholder", "type=\"ftr\" sz=\"quarter\" idx=\"3\"",
                                     { PPTX_LEFT, 508, 700, 20 }, INSETS " anchor=\"ctr\"",
                                     QUIET ("l"), "" };
static const Place master_number = { "Slide Number Placeholder",
                                     "type=\"sldNum\" sz=\"quarter\" idx=\"4\"",
                                     { 812, 508, 100, 20 }, INSETS " anchor=\"ctr\"", QUIET ("r"),
                                     FIELD };
static const Place cover_title = {
  "Title", "type=\"ctrTitle\"", { 72, 150, 816, 110 }, INSETS " anchor=\"b\"",
  "<a:lvl1pPr><a:defRPr sz=\"3600\" b=\"1\"/></a:lvl1pPr>", "<a:r><a:t>Title</a:t></a:r>"
};
static const Place cover_subtitle = {
  "Subtitle", "type=\"subTitle\" idx=\"1\"", { 72, 284, 816, 170 }, INSETS,
  "<a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/><a:defRPr sz=\"1600\"/></a:lvl1pPr>",
  "<a:r><a:t>Subtitle</a:t></a:r>"
};

static void
append_place (GString     *xml,
              const Place *place,
              guint        id)
{
  g_string_append_printf (xml, "<p:sp><p:nvSpPr><p:cNvPr id=\"%u\" name=\"%s %u\"/><p:cNvSpPr>"
                               "<a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph %s/></p:nvPr>"
                               "</p:nvSpPr><p:spPr>", id, place->name, id - 1,
                          place->placeholder);
  pptx_append_box (xml, "a:xfrm", &place->box);
  g_string_append_printf (xml, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
                               "<p:txBody><a:bodyPr %s><a:normAutofit/></a:bodyPr><a:lstStyle>%s"
                               "</a:lstStyle><a:p>%s</a:p></p:txBody></p:sp>",
                          place->body, place->styles, place->prompt);
}

/* A bar of colour: beside the title of a cover, or below the title of other slides. */
static void
append_bar (GString       *xml,
            const PptxBox *box,
            guint          id,
            const char    *colour)
{
  g_string_append_printf (xml, "<p:sp><p:nvSpPr><p:cNvPr id=\"%u\" name=\"Bar %u\"/><p:cNvSpPr/>"
                               "<p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>", id, id - 1);
  pptx_append_box (xml, "a:xfrm", box);
  g_string_append_printf (xml, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill>"
                               "<a:schemeClr val=\"%s\"/></a:solidFill><a:ln><a:noFill/></a:ln>"
                               "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>"
                               "</p:sp>", colour);
}

char *
pptx_make_layout (Pptx       *self,
                  PptxLayout  layout)
{
  static const char *const types[] = { "title", "obj", "titleOnly" };
  static const char *const names[] = { "Title Slide", "Title and Content", "Title Only" };
  static const PptxBox cover_bar = { 0, 0, 24, PPTX_HEIGHT };
  static const PptxBox cover_line = { 72, 268, 816, 2 };
  static const PptxBox line = { PPTX_LEFT, 94, PPTX_TEXT_WIDTH, 1.5 };
  static const PptxBox bar = { 0, 0, 12, PPTX_HEIGHT };
  GString *xml = g_string_new (PPTX_XML_HEAD "<p:sldLayout " PPTX_NAMESPACES);

  g_string_append_printf (xml, " type=\"%s\" preserve=\"1\"><p:cSld name=\"%s\"><p:spTree>"
                               PPTX_GROUP, types[layout], names[layout]);
  if (layout == PPTX_LAYOUT_TITLE)
    {
      append_bar (xml, &cover_bar, 2, "tx2");
      append_bar (xml, &cover_line, 3, "accent1");
      append_place (xml, &cover_title, 4);
      append_place (xml, &cover_subtitle, 5);
    }
  else
    {
      append_bar (xml, &bar, 2, "tx2");
      append_bar (xml, &line, 3, "accent1");
      append_place (xml, &title, 4);
      append_place (xml, &footer, 5);
      append_place (xml, &number, 6);
      if (layout == PPTX_LAYOUT_CONTENT)
        append_place (xml, &content, 7);
    }
  g_string_append (xml, "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                        "</p:sldLayout>");
  return g_string_free (xml, FALSE);
}

static void
append_body_levels (GString *xml)
{
  for (guint level = 1; level <= 5; level++)
    g_string_append_printf (xml, "<a:lvl%upPr marL=\"%u\" indent=\"-228600\" algn=\"l\"><a:lnSpc>"
                                 "<a:spcPct val=\"100000\"/></a:lnSpc><a:buFont "
                                 "typeface=\"Arial\"/><a:buChar char=\"\342\200\242\"/><a:defRPr "
                                 "sz=\"%u\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>"
                                 "<a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl%upPr>", level,
                            level * 228600, level == 1 ? 1800 : 1600, level);
}

char *
pptx_make_master (Pptx *self)
{
  GString *xml = g_string_new (PPTX_XML_HEAD "<p:sldMaster " PPTX_NAMESPACES "><p:cSld><p:bg>"
                               "<p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"
                               "<a:effectLst/></p:bgPr></p:bg><p:spTree>" PPTX_GROUP);

  append_place (xml, &title, 2);
  append_place (xml, &body, 3);
  append_place (xml, &master_footer, 4);
  append_place (xml, &master_number, 5);
  g_string_append (xml, "</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" "
                        "tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" "
                        "accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" "
                        "hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst>");
  for (guint i = 0; i < PPTX_N_LAYOUTS; i++)
    g_string_append_printf (xml, "<p:sldLayoutId id=\"%u\" r:id=\"rId%u\"/>", 2147483649u + i,
                            i + 1);
  g_string_append (xml, "</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\">"
                        "<a:lnSpc>"
                        "<a:spcPct val=\"100000\"/></a:lnSpc><a:buNone/><a:defRPr sz=\"2600\" "
                        "b=\"1\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:latin "
                        "typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>");
  append_body_levels (xml);
  g_string_append (xml, "</p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz=\"1800\"><a:solidFill>"
                        "<a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/>"
                        "</a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>");
  return g_string_free (xml, FALSE);
}
