/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-front.c: the title page and the table of contents */

#include "docx-private.h"

#define CONTENTS_LEVELS 3

static void
append_line (Docx       *self,
             const char *style,
             const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
  docx_append_run (self->xml, text, 0);
  g_string_append (self->xml, "</w:p>");
}

void
docx_append_title_page (Docx *self)
{
  RancangReport *report = self->report;

  docx_append_logo (self);
  append_line (self, rancang_report_get_logo (report) != NULL ? "CoverBookBelow" : "CoverBook",
               rancang_report_get_book (report));
  append_line (self, "Title", rancang_report_get_title (report));
  append_line (self, "Subtitle", rancang_report_get_region (report));
  append_line (self, "CoverLine", rancang_report_get_province (report));
  append_line (self, "CoverPeriod", rancang_report_get_period (report));
  append_line (self, "CoverLine", rancang_report_get_subtitle (report));
  append_line (self, "CoverLine", rancang_report_get_revision (report));
  append_line (self, "CoverNotice", rancang_report_get_notice (report));
}

/* What stands before the title of a heading: "Chapter 1" or "1.1". */
static char *
dup_heading_number (RancangReportBlock *block)
{
  const char *label = rancang_report_block_get_label (block);
  const char *number = rancang_report_block_get_number (block);

  if (number == NULL)
    return NULL;
  return label != NULL ? g_strconcat (label, " ", number, NULL) : g_strdup (number);
}

static void
append_entry (Docx               *self,
              RancangReportBlock *heading,
              guint               bookmark,
              gboolean            first)
{
  g_autofree char *number = dup_heading_number (heading);
  g_autofree char *title = rancang_report_block_dup_text (heading);

  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"TOC%u\"/></w:pPr>",
                          rancang_report_block_get_level (heading));
  if (first)
    g_string_append (self->xml, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                                "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" \\h \\z "
                                "\\u </w:instrText></w:r>"
                                "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
  g_string_append_printf (self->xml, "<w:hyperlink w:anchor=\"_Toc%09u\" w:history=\"1\">",
                          bookmark);
  if (number != NULL)
    {
      docx_append_run (self->xml, number, 0);
      g_string_append (self->xml, "<w:r><w:tab/></w:r>");
    }
  docx_append_run (self->xml, title, 0);
  g_string_append_printf (self->xml,
                          "<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                          "<w:r><w:instrText xml:space=\"preserve\"> PAGEREF _Toc%09u \\h "
                          "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                          "<w:r><w:t></w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                          "</w:hyperlink></w:p>", bookmark);
}

/*
 * The entries are there already, each a link to its heading; what is not known before Word has laid
 * out the pages are the page numbers. The document's settings ask Word to update its fields when it
 * opens the document: it asks once, and then the numbers are right. Made-up numbers would be wrong,
 * and a table of contents that everyone must remember to update would be signed without numbers.
 */
void
docx_append_contents (Docx               *self,
                      RancangReportBlock *block)
{
  g_autofree char *title = rancang_report_block_dup_text (block);
  guint bookmark = 0;

  g_string_append (self->xml, "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery "
                              "w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj>"
                              "</w:sdtPr><w:sdtContent>");
  append_line (self, "TOCHeading", title);
  for (guint i = 0; i < rancang_report_get_n_blocks (self->report); i++)
    {
      RancangReportBlock *heading = rancang_report_get_block (self->report, i);

      if (rancang_report_block_get_kind (heading) != RANCANG_REPORT_BLOCK_HEADING
          || rancang_report_block_get_level (heading) > CONTENTS_LEVELS)
        continue;
      append_entry (self, heading, bookmark, bookmark == 0);
      bookmark++;
    }
  if (bookmark > 0)
    g_string_append (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/></w:pPr><w:r>"
                                "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
  g_string_append (self->xml, "</w:sdtContent></w:sdt>");
}
