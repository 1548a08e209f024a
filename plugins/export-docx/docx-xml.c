/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-xml.c: text as XML, without what XML 1.0 forbids */

#include "docx-private.h"

/* A run; line feeds become line breaks and tabs become tabs. */
void
docx_append_run (GString               *xml,
                 const char            *text,
                 RancangReportRunFlags  flags)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append (xml, "<w:r>");
  if (flags != 0)
    g_string_append_printf (xml, "<w:rPr>%s%s%s%s</w:rPr>",
                            flags & RANCANG_REPORT_RUN_LINK ? "<w:rStyle w:val=\"Hyperlink\"/>" : "",
                            flags & RANCANG_REPORT_RUN_BOLD ? "<w:b/><w:bCs/>" : "",
                            flags & RANCANG_REPORT_RUN_ITALIC ? "<w:i/><w:iCs/>" : "",
                            flags & RANCANG_REPORT_RUN_MISSING ? "<w:highlight w:val=\"yellow\"/>"
                                                               : "");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (xml, "<w:br/>");
      if (*lines[i] == '\0')
        continue;
      g_string_append (xml, "<w:t xml:space=\"preserve\">");
      rancang_xml_append_text (xml, g_strdelimit (lines[i], "\t", ' '));
      g_string_append (xml, "</w:t>");
    }
  g_string_append (xml, "</w:r>");
}
