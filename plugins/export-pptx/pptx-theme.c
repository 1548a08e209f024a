/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-theme.c: the colours and fonts of a presentation */

#include "pptx-private.h"

#define COLOUR(name, rgb) "<a:" name "><a:srgbClr val=\"" rgb "\"/></a:" name ">"
#define FONT(name) \
  "<a:" name "Font><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:" \
  name "Font>"
#define FILL "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
#define LINE(width) "<a:ln w=\"" width "\">" FILL "<a:prstDash val=\"solid\"/></a:ln>"
#define EFFECT "<a:effectStyle><a:effectLst/></a:effectStyle>"

const char pptx_theme[] =
  PPTX_XML_HEAD "<a:theme xmlns:a=\"" PPTX_A "\" name=\"Rancang\"><a:themeElements>"
  "<a:clrScheme name=\"Rancang\">"
  COLOUR ("dk1", "1E1E1E") COLOUR ("lt1", "FFFFFF") COLOUR ("dk2", "1F3864")
  COLOUR ("lt2", "EDF1F8") COLOUR ("accent1", "1F5FAF") COLOUR ("accent2", "2A7F62")
  COLOUR ("accent3", "B5651D") COLOUR ("accent4", "7B4FA3") COLOUR ("accent5", "A63D57")
  COLOUR ("accent6", "5B6B7B") COLOUR ("hlink", "1A4F9C") COLOUR ("folHlink", "5B4B8A")
  "</a:clrScheme><a:fontScheme name=\"Rancang\">" FONT ("major") FONT ("minor") "</a:fontScheme>"
  "<a:fmtScheme name=\"Rancang\"><a:fillStyleLst>" FILL FILL FILL "</a:fillStyleLst>"
  "<a:lnStyleLst>" LINE ("6350") LINE ("12700") LINE ("19050") "</a:lnStyleLst>"
  "<a:effectStyleLst>" EFFECT EFFECT EFFECT "</a:effectStyleLst>"
  "<a:bgFillStyleLst>" FILL FILL FILL "</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
  "</a:theme>";
