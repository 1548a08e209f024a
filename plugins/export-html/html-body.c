/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-body.c: the blocks of a report as chapters, lists and paragraphs */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "html-private.h"

static void
open_list (HtmlPage           *self,
           RancangReportBlock *block)
{
  const char *number = rancang_report_block_get_number (block);

  self->lists[self->depth++] = number != NULL ? 'o' : 'u';
  if (number == NULL)
    g_string_append (self->html, "<ul>\n");
  else if (g_str_equal (number, "1"))
    g_string_append (self->html, "<ol>\n");
  else
    g_string_append_printf (self->html, "<ol start=\"%" G_GUINT64_FORMAT "\">\n",
                            g_ascii_strtoull (number, NULL, 10));
}

/* Each list has an item that is open; closes those below @depth. */
void
html_close_lists (HtmlPage *self,
                  guint     depth)
{
  while (self->depth > depth)
    g_string_append_printf (self->html, "</li></%cl>\n", self->lists[--self->depth]);
}

static void
append_item (HtmlPage           *self,
             RancangReportBlock *block)
{
  guint level = CLAMP (rancang_report_block_get_level (block), 1, G_N_ELEMENTS (self->lists));
  const char *number = rancang_report_block_get_number (block);
  char kind = number != NULL ? 'o' : 'u';

  html_close_lists (self, level);
  /* A number that begins again begins another list. */
  if (self->depth == level && (self->lists[level - 1] != kind || g_strcmp0 (number, "1") == 0))
    html_close_lists (self, level - 1);
  if (self->depth == level)
    g_string_append (self->html, "</li>\n");
  while (self->depth < level)
    {
      open_list (self, block);
      if (self->depth < level)
        g_string_append (self->html, "<li>");
    }
  g_string_append (self->html, "<li>");
  html_append_runs (self, block);
}

/* An item, or a paragraph of one; FALSE, with all lists closed, for any other block. */
gboolean
html_append_list_block (HtmlPage           *self,
                        RancangReportBlock *block)
{
  RancangReportBlockKind kind = rancang_report_block_get_kind (block);
  guint level = rancang_report_block_get_level (block);

  if (kind == RANCANG_REPORT_BLOCK_BULLET)
    {
      append_item (self, block);
      return TRUE;
    }
  if (kind == RANCANG_REPORT_BLOCK_PARAGRAPH && level > 0 && self->depth > 0)
    {
      html_close_lists (self, level);
      g_string_append (self->html, "<p>");
      html_append_runs (self, block);
      g_string_append (self->html, "</p>");
      return TRUE;
    }
  html_close_lists (self, 0);
  return FALSE;
}

static void
append_paragraph (HtmlPage           *self,
                  const char         *tag,
                  const char         *name,
                  RancangReportBlock *block)
{
  g_string_append_printf (self->html, "<%s", tag);
  rancang_xml_append_attribute (self->html, "class", name);
  g_string_append_c (self->html, '>');
  html_append_runs (self, block);
  g_string_append_printf (self->html, "</%s>\n", tag);
}

static void
flush_notes (HtmlPage *self)
{
  if (self->notes->len == 0)
    return;
  g_string_append (self->html, "<div class=\"notes\" role=\"doc-endnotes\">\n");
  g_string_append_len (self->html, self->notes->str, (gssize) self->notes->len);
  g_string_append (self->html, "</div>\n");
  g_string_truncate (self->notes, 0);
}

static void
close_turned (HtmlPage *self)
{
  if (self->turned)
    g_string_append (self->html, "</div>\n");
  self->turned = FALSE;
}

/* The chapter is section 1; what it holds stands in a box of its own, which is folded away. */
static void
close_sections (HtmlPage *self,
                guint     n_left)
{
  html_close_lists (self, 0);
  if (self->sections > 1 && n_left < 2)
    g_string_append (self->html, "</section>\n");
  if (self->sections > 0 && n_left < 1)
    {
      close_turned (self);
      flush_notes (self);
      g_string_append (self->html, "</div></section>\n");
    }
  self->sections = MIN (self->sections, n_left);
}

static void
append_heading_text (HtmlPage           *self,
                     RancangReportBlock *block)
{
  const char *number = rancang_report_block_get_number (block);
  const char *label = rancang_report_block_get_label (block);

  if (number != NULL)
    {
      g_string_append (self->html, "<span class=\"number\">");
      rancang_xml_append_text (self->html, label);
      g_string_append (self->html, label != NULL ? " " : "");
      rancang_xml_append_text (self->html, number);
      g_string_append (self->html, "</span> ");
    }
  html_append_runs (self, block);
}

static void
open_chapter (HtmlPage           *self,
              RancangReportBlock *block)
{
  g_string_append (self->html, "<section");
  rancang_xml_append_attribute (self->html, "class", self->landscape ? "chapter wide" : "chapter");
  if (block != NULL)
    {
      rancang_xml_append_attribute (self->html, "id", rancang_report_block_get_anchor (block));
      g_string_append (self->html, ">\n<h2>");
      append_heading_text (self, block);
      g_string_append (self->html, "</h2>\n<div class=\"body\">\n");
    }
  else
    g_string_append (self->html, ">\n<div class=\"body\">\n");
  self->sections = 1;
}

static void
append_heading (HtmlPage           *self,
                RancangReportBlock *block)
{
  guint level = CLAMP (rancang_report_block_get_level (block), 1, 4);

  close_sections (self, level == 1 ? 0 : level == 2 ? 1 : 2);
  if (level == 1)
    {
      open_chapter (self, block);
      return;
    }
  if (level == 2)
    g_string_append (self->html, "<section");
  else
    g_string_append_printf (self->html, "<h%u", level + 1);
  rancang_xml_append_attribute (self->html, "id", rancang_report_block_get_anchor (block));
  g_string_append (self->html, level == 2 ? ">\n<h3>" : ">");
  append_heading_text (self, block);
  g_string_append_printf (self->html, "</h%u>\n", level + 1);
  if (level == 2)
    self->sections = 2;
}

/* Pages that lie on their side matter where the page is printed. A chapter that follows says so
 * itself. */
static void
append_section (HtmlPage           *self,
                RancangReportBlock *block,
                RancangReportBlock *next)
{
  gboolean chapter = next != NULL
                     && rancang_report_block_get_kind (next) == RANCANG_REPORT_BLOCK_HEADING
                     && rancang_report_block_get_level (next) == 1;

  if (self->sections > 0)
    close_sections (self, 1);
  close_turned (self);
  self->landscape = rancang_report_block_is_landscape (block);
  if (chapter || self->sections == 0)
    return;
  g_string_append_printf (self->html, "<div class=\"%s\">\n", self->landscape ? "wide" : "tall");
  self->turned = TRUE;
}

static gboolean
is_caption (RancangReportBlock *block)
{
  return block != NULL
         && rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_CAPTION;
}

static void
append_text (HtmlPage           *self,
             RancangReportBlock *block)
{
  switch (rancang_report_block_get_kind (block))
    {
    case RANCANG_REPORT_BLOCK_QUOTE:
      append_paragraph (self, "blockquote", NULL, block);
      break;
    case RANCANG_REPORT_BLOCK_NOTE:
      append_paragraph (self, "p", "note", block);
      break;
    case RANCANG_REPORT_BLOCK_SIGNATURE:
      append_paragraph (self, "p", "signature", block);
      break;
    case RANCANG_REPORT_BLOCK_PAGE_BREAK:
      g_string_append (self->html, "<hr class=\"page\">\n");
      break;
    case RANCANG_REPORT_BLOCK_CAPTION:
      append_paragraph (self, "p", "caption", block);
      break;
    case RANCANG_REPORT_BLOCK_CONTENTS:
      break;
    case RANCANG_REPORT_BLOCK_PARAGRAPH:
    default:
      append_paragraph (self, "p", NULL, block);
      break;
    }
}

static RancangReportBlock *
peek_block (HtmlPage *self,
            guint     index)
{
  return index < rancang_report_get_n_blocks (self->report)
         ? rancang_report_get_block (self->report, index) : NULL;
}

/* Returns how many blocks were written: a caption goes with its table or figure. */
static guint
append_block (HtmlPage *self,
              guint     index)
{
  RancangReportBlock *block = peek_block (self, index);
  RancangReportBlock *next = peek_block (self, index + 1);
  RancangReportBlockKind kind = rancang_report_block_get_kind (block);

  if (kind == RANCANG_REPORT_BLOCK_HEADING)
    append_heading (self, block);
  else if (kind == RANCANG_REPORT_BLOCK_SECTION)
    append_section (self, block, next);
  if (kind == RANCANG_REPORT_BLOCK_HEADING || kind == RANCANG_REPORT_BLOCK_SECTION
      || kind == RANCANG_REPORT_BLOCK_CONTENTS)
    return 1;
  if (self->sections == 0)
    open_chapter (self, NULL);
  if (html_append_list_block (self, block))
    return 1;
  if (kind == RANCANG_REPORT_BLOCK_TABLE)
    html_append_table (self, NULL, rancang_report_block_get_table (block));
  else if (kind == RANCANG_REPORT_BLOCK_FIGURE)
    html_append_figure (self, block, is_caption (next) ? next : NULL);
  else if (is_caption (block) && next != NULL
           && rancang_report_block_get_kind (next) == RANCANG_REPORT_BLOCK_TABLE)
    html_append_table (self, block, rancang_report_block_get_table (next));
  else
    {
      append_text (self, block);
      return 1;
    }
  return is_caption (block) || (kind == RANCANG_REPORT_BLOCK_FIGURE && is_caption (next)) ? 2 : 1;
}

gboolean
html_append_body (HtmlPage  *self,
                  GError   **error)
{
  guint n_blocks = rancang_report_get_n_blocks (self->report);

  for (guint i = 0; i < n_blocks; )
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      i += append_block (self, i);
    }
  close_sections (self, 0);
  return TRUE;
}
