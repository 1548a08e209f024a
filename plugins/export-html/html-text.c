/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-text.c: runs of text and Markdown; nothing of a plan gets into a page but through here */

#include "html-private.h"

const char *
html_tr (HtmlPage   *self,
         const char *message)
{
  return rancang_translate (self->language, NULL, message);
}

/* An element that holds text only; nothing where there is no text. */
void
html_append_sentence (HtmlPage   *self,
                      const char *tag,
                      const char *text)
{
  rancang_xml_append_tag (self->html, tag, text);
}

/* A page that a reader trusts leads to pages of the web and to letters, and runs nothing. */
static gboolean
is_safe_address (const char *address)
{
  static const char *schemes[] = { "http", "https", "mailto" };
  g_autofree char *scheme = address != NULL ? g_uri_parse_scheme (address) : NULL;

  for (gsize i = 0; scheme != NULL && i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strcasecmp (scheme, schemes[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

/* FALSE, and nothing is written, where the link must not be one. */
static gboolean
append_link_start (HtmlPage   *self,
                   const char *address)
{
  if (!is_safe_address (address))
    return FALSE;
  g_string_append (self->html, "<a");
  rancang_xml_append_attribute (self->html, "href", address);
  g_string_append (self->html, " rel=\"noopener noreferrer\">");
  return TRUE;
}

static void
append_reference (HtmlPage   *self,
                  const char *anchor,
                  const char *text)
{
  g_autofree char *target = g_strconcat ("#", anchor, NULL);

  g_string_append (self->html, "<a");
  rancang_xml_append_attribute (self->html, "href", target);
  g_string_append_c (self->html, '>');
  rancang_xml_append_text (self->html, text);
  g_string_append (self->html, "</a>");
}

/* The mark of a footnote; the note itself is kept for the end of the chapter. */
static void
append_note (HtmlPage   *self,
             const char *number,
             const char *text)
{
  const char *parts[] = { "<sup><a id=\"ref-", "\" href=\"#note-", "\" role=\"doc-noteref\">" };
  const char *note_parts[] = { "<p id=\"note-", "\"><a href=\"#ref-", "\">" };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_string_append (self->html, parts[i]);
      rancang_xml_append_text (self->html, number);
      g_string_append (self->notes, note_parts[i]);
      rancang_xml_append_text (self->notes, number);
    }
  g_string_append (self->html, "</a></sup>");
  g_string_append (self->notes, "</a> ");
  rancang_xml_append_text (self->notes, text);
  g_string_append (self->notes, "</p>\n");
}

static void
append_run (HtmlPage              *self,
            const char            *text,
            const char            *target,
            RancangReportRunFlags  flags)
{
  gboolean linked = FALSE;

  if (flags & RANCANG_REPORT_RUN_NOTE)
    {
      append_note (self, text, target);
      return;
    }
  g_string_append (self->html, flags & RANCANG_REPORT_RUN_BOLD ? "<strong>" : "");
  g_string_append (self->html, flags & RANCANG_REPORT_RUN_ITALIC ? "<em>" : "");
  g_string_append (self->html, flags & RANCANG_REPORT_RUN_MISSING ? "<mark>" : "");
  if (flags & RANCANG_REPORT_RUN_LINK)
    linked = append_link_start (self, target);
  if ((flags & RANCANG_REPORT_RUN_REFERENCE) && target != NULL)
    append_reference (self, target, text);
  else
    rancang_xml_append_text (self->html, text);
  g_string_append (self->html, linked ? "</a>" : "");
  g_string_append (self->html, flags & RANCANG_REPORT_RUN_MISSING ? "</mark>" : "");
  g_string_append (self->html, flags & RANCANG_REPORT_RUN_ITALIC ? "</em>" : "");
  g_string_append (self->html, flags & RANCANG_REPORT_RUN_BOLD ? "</strong>" : "");
}

void
html_append_runs (HtmlPage           *self,
                  RancangReportBlock *block)
{
  for (guint i = 0; i < rancang_report_block_get_n_runs (block); i++)
    append_run (self, rancang_report_block_get_run_text (block, i),
                rancang_report_block_get_run_target (block, i),
                rancang_report_block_get_run_flags (block, i));
}

static gboolean
is_numbered (RancangMarkdown *list)
{
  return rancang_markdown_get_size (list) > 0
         && rancang_markdown_get_level (rancang_markdown_get_child (list, 0)) > 0;
}

static const char *
get_tag (RancangMarkdown *piece)
{
  switch (rancang_markdown_get_piece_type (piece))
    {
    case RANCANG_MARKDOWN_PARAGRAPH:
      return "p";
    case RANCANG_MARKDOWN_HEADING:
      return "h6";
    case RANCANG_MARKDOWN_LIST:
      return is_numbered (piece) ? "ol" : "ul";
    case RANCANG_MARKDOWN_ENTRY:
      return "li";
    case RANCANG_MARKDOWN_QUOTE:
      return "blockquote";
    case RANCANG_MARKDOWN_CODE_BLOCK:
      return "pre";
    case RANCANG_MARKDOWN_TABLE:
      return "table";
    case RANCANG_MARKDOWN_ROW:
      return "tr";
    case RANCANG_MARKDOWN_CELL:
      return "td";
    case RANCANG_MARKDOWN_EMPHASIS:
      return "em";
    case RANCANG_MARKDOWN_STRONG:
      return "strong";
    case RANCANG_MARKDOWN_STRUCK:
      return "s";
    case RANCANG_MARKDOWN_CODE:
      return "code";
    case RANCANG_MARKDOWN_DOCUMENT:
    case RANCANG_MARKDOWN_IMAGE:
    case RANCANG_MARKDOWN_LINK:
    case RANCANG_MARKDOWN_TEXT:
    case RANCANG_MARKDOWN_BREAK:
    case RANCANG_MARKDOWN_RULE:
    default:
      return NULL;
    }
}

/* Pictures would have to come from elsewhere: what stands in their place is what describes them. */
static void
append_piece (HtmlPage        *self,
              RancangMarkdown *piece)
{
  RancangMarkdownType type = rancang_markdown_get_piece_type (piece);
  const char *tag = get_tag (piece);
  gboolean linked = FALSE;

  if (type == RANCANG_MARKDOWN_BREAK)
    g_string_append (self->html, "<br>");
  if (type == RANCANG_MARKDOWN_RULE)
    g_string_append (self->html, "<hr>");
  if (type == RANCANG_MARKDOWN_LINK)
    linked = append_link_start (self, rancang_markdown_get_target (piece));
  if (tag != NULL)
    g_string_append_printf (self->html, "<%s>", tag);
  rancang_xml_append_text (self->html, rancang_markdown_get_text (piece));
  for (guint i = 0; i < rancang_markdown_get_size (piece); i++)
    append_piece (self, rancang_markdown_get_child (piece, i));
  if (tag != NULL)
    g_string_append_printf (self->html, "</%s>", tag);
  if (linked)
    g_string_append (self->html, "</a>");
}

void
html_append_markdown (HtmlPage   *self,
                      const char *text)
{
  g_autoptr (RancangMarkdown) document = rancang_markdown_parse (text);

  append_piece (self, document);
}
