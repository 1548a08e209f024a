/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-xml.c: text as XML, without what XML 1.0 forbids */

#include "docx-private.h"

static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
         || (c >= 0x10000 && c <= 0x10ffff);
}

/* Bytes that are not UTF-8 become the replacement character; what XML forbids is left out. */
void
docx_append_text (GString    *xml,
                  const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '&')
        g_string_append (xml, "&amp;");
      else if (c == '<')
        g_string_append (xml, "&lt;");
      else if (c == '>')
        g_string_append (xml, "&gt;");
      else if (c == '"')
        g_string_append (xml, "&quot;");
      else if (is_allowed (c))
        g_string_append_unichar (xml, c);
    }
}

/* A run; line feeds become line breaks and tabs become tabs. */
void
docx_append_run (GString               *xml,
                 const char            *text,
                 RancangReportRunFlags  flags)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append (xml, "<w:r>");
  if (flags != 0)
    g_string_append_printf (xml, "<w:rPr>%s%s</w:rPr>",
                            flags & RANCANG_REPORT_RUN_BOLD ? "<w:b/><w:bCs/>" : "",
                            flags & RANCANG_REPORT_RUN_ITALIC ? "<w:i/><w:iCs/>" : "");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (xml, "<w:br/>");
      if (*lines[i] == '\0')
        continue;
      g_string_append (xml, "<w:t xml:space=\"preserve\">");
      docx_append_text (xml, g_strdelimit (lines[i], "\t", ' '));
      g_string_append (xml, "</w:t>");
    }
  g_string_append (xml, "</w:r>");
}

/* An element that holds text only; nothing when there is none. */
void
docx_append_tag (GString    *xml,
                 const char *tag,
                 const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (xml, "<%s>", tag);
  docx_append_text (xml, text);
  g_string_append_printf (xml, "</%s>", tag);
}
