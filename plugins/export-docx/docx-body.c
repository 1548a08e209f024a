/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-body.c: the blocks of a report as paragraphs, fields and sections */

#include "docx-private.h"

/* Headings down to this level stand in the table of contents. */
#define CONTENTS_LEVELS 3

static void append_field (Docx       *self,
                          const char *instruction,
                          const char *result);

/* Anchors have hyphens, names of bookmarks have not. */
static char *
dup_bookmark (const char *anchor)
{
  char *name = g_strconcat ("_", anchor, NULL);

  return g_strdelimit (name, "-", '_');
}

static void
append_link (Docx                  *self,
             const char            *text,
             const char            *address,
             RancangReportRunFlags  flags)
{
  g_ptr_array_add (self->links, g_strdup (address));
  g_string_append_printf (self->xml, "<w:hyperlink r:id=\"rIdLink%u\" w:history=\"1\">",
                          self->links->len);
  docx_append_run (self->xml, text, flags);
  g_string_append (self->xml, "</w:hyperlink>");
}

static void
append_reference (Docx       *self,
                  const char *text,
                  const char *anchor)
{
  g_autofree char *bookmark = dup_bookmark (anchor);
  g_autofree char *instruction = g_strconcat (" REF ", bookmark, " \\h ", NULL);

  append_field (self, instruction, text);
}

static void
append_note (Docx       *self,
             const char *text)
{
  g_ptr_array_add (self->notes, g_strdup (text));
  g_string_append_printf (self->xml, "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
                                     "<w:footnoteReference w:id=\"%u\"/></w:r>",
                          self->notes->len);
}

void
docx_append_runs (Docx               *self,
                  RancangReportBlock *block,
                  DocxTextFlags       flags)
{
  for (guint i = 0; i < rancang_report_block_get_n_runs (block); i++)
    {
      RancangReportRunFlags run_flags = rancang_report_block_get_run_flags (block, i);
      const char *text = rancang_report_block_get_run_text (block, i);
      const char *target = rancang_report_block_get_run_target (block, i);

      if (flags & DOCX_BOLD)
        run_flags |= RANCANG_REPORT_RUN_BOLD;
      if (target != NULL && (run_flags & RANCANG_REPORT_RUN_LINK))
        append_link (self, text, target, run_flags);
      else if (target != NULL && (run_flags & RANCANG_REPORT_RUN_REFERENCE))
        append_reference (self, text, target);
      else if (target != NULL && (run_flags & RANCANG_REPORT_RUN_NOTE))
        append_note (self, target);
      else
        docx_append_run (self->xml, text, run_flags);
    }
}

/* The width between the margins. */
int
docx_get_text_width (Docx *self)
{
  int width = self->landscape ? self->paper.height : self->paper.width;

  return width - self->paper.left - self->paper.right;
}

/* The list that a numbered item belongs to: a number that does not go on begins a new one. */
guint
docx_get_list (Docx               *self,
               RancangReportBlock *block)
{
  guint number = (guint) g_ascii_strtoull (rancang_report_block_get_number (block), NULL, 10);

  if (self->list_starts->len == 0 || number != self->last_number + 1)
    g_array_append_val (self->list_starts, number);
  self->last_number = number;
  return DOCX_LIST_FIRST_NUMBERED + self->list_starts->len - 1;
}

/* A paragraph that ends with a colon leads in what follows. */
static gboolean
leads_in (RancangReportBlock *block)
{
  g_autofree char *text = rancang_report_block_dup_text (block);

  return g_str_has_suffix (text, ":");
}

static void
append_paragraph (Docx               *self,
                  const char         *style,
                  RancangReportBlock *block)
{
  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s%s</w:pPr>", style,
                          leads_in (block) ? "<w:keepNext/>" : "",
                          self->after_table ? "<w:spacing w:before=\"160\"/>" : "");
  docx_append_runs (self, block, 0);
  g_string_append (self->xml, "</w:p>");
}

static void
append_heading (Docx               *self,
                RancangReportBlock *block)
{
  guint level = CLAMP (rancang_report_block_get_level (block), 1, DOCX_N_LEVELS);
  gboolean numbered = rancang_report_block_get_number (block) != NULL;

  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"Heading%u\"/>", level);
  if (!numbered)
    g_string_append (self->xml, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
                                "<w:ind w:left=\"0\" w:firstLine=\"0\"/>");
  g_string_append (self->xml, "</w:pPr>");
  if (level <= CONTENTS_LEVELS)
    g_string_append_printf (self->xml, "<w:bookmarkStart w:id=\"%u\" w:name=\"_Toc%09u\"/>",
                            self->n_bookmarks, self->n_bookmarks);
  docx_append_runs (self, block, 0);
  if (level <= CONTENTS_LEVELS)
    g_string_append_printf (self->xml, "<w:bookmarkEnd w:id=\"%u\"/>", self->n_bookmarks++);
  g_string_append (self->xml, "</w:p>");
}

static void
append_bullet (Docx               *self,
               RancangReportBlock *block)
{
  guint level = CLAMP (rancang_report_block_get_level (block), 1, 3);

  if (rancang_report_block_get_number (block) == NULL)
    {
      static const char *styles[] = { "ListBullet", "ListBullet2", "ListBullet3" };

      append_paragraph (self, styles[level - 1], block);
      return;
    }
  g_string_append_printf (self->xml,
                          "<w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/><w:numPr><w:ilvl "
                          "w:val=\"%u\"/><w:numId w:val=\"%u\"/></w:numPr></w:pPr>",
                          level - 1, docx_get_list (self, block));
  docx_append_runs (self, block, 0);
  g_string_append (self->xml, "</w:p>");
}

static void
append_field (Docx       *self,
              const char *instruction,
              const char *result)
{
  g_string_append (self->xml, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                              "<w:r><w:instrText xml:space=\"preserve\">");
  rancang_xml_append_text (self->xml, instruction);
  g_string_append (self->xml, "</w:instrText></w:r>"
                              "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
  docx_append_run (self->xml, result, 0);
  g_string_append (self->xml, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

/*
 * The number within the chapter is a field, so that it stays right when someone adds a table. Each
 * chapter has a sequence of its own and its number stands as text: LibreOffice knows neither the
 * sequence that a heading restarts (SEQ with \s) nor the number of a heading as a field
 * (STYLEREF with \s), and would number the tables wrongly.
 */
static void
append_caption (Docx               *self,
                RancangReportBlock *block)
{
  const char *label = rancang_report_block_get_label (block);
  const char *chapter = rancang_report_block_get_chapter (block);
  g_autofree char *lead = g_strconcat (label, " ", chapter != NULL ? chapter : "",
                                       chapter != NULL ? "." : "", NULL);
  g_autofree char *sequence = g_strdup_printf (" SEQ %s_%s \\* ARABIC ", label,
                                               chapter != NULL ? chapter : "0");
  g_autofree char *bookmark = dup_bookmark (rancang_report_block_get_anchor (block));

  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>"
                                     "<w:bookmarkStart w:id=\"%u\" w:name=\"%s\"/>",
                          self->after_figure ? "FigureCaption" : "Caption", self->n_captions,
                          bookmark);
  docx_append_run (self->xml, lead, 0);
  append_field (self, sequence, rancang_report_block_get_number (block));
  g_string_append_printf (self->xml, "<w:bookmarkEnd w:id=\"%u\"/>", self->n_captions++);
  docx_append_run (self->xml, "  ", 0);
  docx_append_runs (self, block, 0);
  g_string_append (self->xml, "</w:p>");
}

static void
append_section_properties (Docx     *self,
                           gboolean  first)
{
  const DocxPaper *paper = &self->paper;

  g_string_append (self->xml, "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
                              "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>");
  if (first)
    g_string_append (self->xml, "<w:headerReference w:type=\"first\" r:id=\"rIdFirstHeader\"/>"
                                "<w:footerReference w:type=\"first\" r:id=\"rIdFirstFooter\"/>");
  g_string_append (self->xml, "<w:type w:val=\"nextPage\"/>");
  g_string_append_printf (self->xml, "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>",
                          self->landscape ? paper->height : paper->width,
                          self->landscape ? paper->width : paper->height,
                          self->landscape ? " w:orient=\"landscape\"" : "");
  g_string_append_printf (self->xml,
                          "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" "
                          "w:header=\"680\" w:footer=\"567\" w:gutter=\"0\"/>"
                          "<w:cols w:space=\"708\"/>%s</w:sectPr>",
                          paper->top, paper->right, paper->bottom, paper->left,
                          first ? "<w:titlePg/>" : "");
}

/* The properties of a section stand in its last paragraph: one too small to be seen. */
static void
append_section_end (Docx     *self,
                    gboolean  first)
{
  g_string_append (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/>");
  append_section_properties (self, first);
  g_string_append (self->xml, "</w:pPr></w:p>");
}

static gboolean
append_block (Docx                *self,
              RancangReportBlock  *block,
              GError             **error)
{
  switch (rancang_report_block_get_kind (block))
    {
    case RANCANG_REPORT_BLOCK_HEADING:
      append_heading (self, block);
      break;
    case RANCANG_REPORT_BLOCK_BULLET:
      append_bullet (self, block);
      break;
    case RANCANG_REPORT_BLOCK_QUOTE:
      append_paragraph (self, "Quote", block);
      break;
    case RANCANG_REPORT_BLOCK_NOTE:
      self->after_table = FALSE;
      append_paragraph (self, "TableNote", block);
      break;
    case RANCANG_REPORT_BLOCK_SIGNATURE:
      append_paragraph (self, "Signature", block);
      break;
    case RANCANG_REPORT_BLOCK_CAPTION:
      append_caption (self, block);
      break;
    case RANCANG_REPORT_BLOCK_TABLE:
      docx_append_table (self, rancang_report_block_get_table (block));
      break;
    case RANCANG_REPORT_BLOCK_CONTENTS:
      docx_append_contents (self, block);
      break;
    case RANCANG_REPORT_BLOCK_FIGURE:
      return docx_append_figure (self, block, error);
    case RANCANG_REPORT_BLOCK_PAGE_BREAK:
      g_string_append (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/></w:pPr><w:r><w:br "
                                  "w:type=\"page\"/></w:r></w:p>");
      break;
    case RANCANG_REPORT_BLOCK_SECTION:
      break;
    case RANCANG_REPORT_BLOCK_PARAGRAPH:
    default:
      append_paragraph (self, rancang_report_block_get_level (block) > 0 ? "ListContinue"
                                                                        : "BodyText", block);
      break;
    }
  return TRUE;
}

gboolean
docx_append_body (Docx    *self,
                  GError **error)
{
  gboolean first = TRUE;

  docx_append_title_page (self);
  for (guint i = 0; i < rancang_report_get_n_blocks (self->report); i++)
    {
      RancangReportBlock *block = rancang_report_get_block (self->report, i);
      RancangReportBlockKind kind = rancang_report_block_get_kind (block);

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (kind == RANCANG_REPORT_BLOCK_SECTION)
        {
          append_section_end (self, first);
          self->landscape = rancang_report_block_is_landscape (block);
          first = FALSE;
        }
      if (!append_block (self, block, error))
        return FALSE;
      self->after_figure = kind == RANCANG_REPORT_BLOCK_FIGURE;
      self->after_table = kind == RANCANG_REPORT_BLOCK_TABLE;
    }
  if (self->after_table)
    g_string_append (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/></w:pPr></w:p>");
  append_section_properties (self, first);
  return TRUE;
}
