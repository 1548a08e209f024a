/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt-front.c: the title page and the table of contents */

#include "odt-private.h"

static void
append_line (Odt        *self,
             const char *style,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  odt_begin_paragraph (self, style);
  odt_append_text (self, text);
  odt_end_paragraph (self);
}

gboolean
odt_append_title_page (Odt     *self,
                       GError **error)
{
  RancangReport *report = self->report;
  gboolean logo = rancang_report_get_logo (report) != NULL;

  self->master = "First_20_Page";
  if (!odt_append_logo (self, error))
    return FALSE;
  append_line (self, logo ? "Cover_20_Book_20_Below_20_Logo" : "Cover_20_Book",
               rancang_report_get_book (report));
  append_line (self, "Title", rancang_report_get_title (report));
  append_line (self, "Subtitle", rancang_report_get_region (report));
  append_line (self, "Cover_20_Line", rancang_report_get_province (report));
  append_line (self, "Cover_20_Period", rancang_report_get_period (report));
  append_line (self, "Cover_20_Line", rancang_report_get_subtitle (report));
  append_line (self, "Cover_20_Line", rancang_report_get_revision (report));
  append_line (self, "Cover_20_Notice", rancang_report_get_notice (report));
  self->master = "Standard";
  return TRUE;
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

/* A reference to the page: readers put the number in as they lay the pages out. */
static void
append_entry (Odt                *self,
              RancangReportBlock *heading,
              guint               index)
{
  g_autofree char *number = dup_heading_number (heading);
  g_autofree char *title = rancang_report_block_dup_text (heading);
  g_autofree char *anchor = odt_dup_anchor (heading, index);

  g_string_append_printf (self->body, "<text:p text:style-name=\"Contents_20_%u\"><text:a "
                                      "xlink:type=\"simple\" xlink:href=\"#%s\" "
                                      "text:style-name=\"Index_20_Link\" "
                                      "text:visited-style-name=\"Index_20_Link\">",
                          rancang_report_block_get_level (heading), anchor);
  self->after_space = TRUE;
  if (number != NULL)
    {
      odt_append_text (self, number);
      g_string_append (self->body, "<text:tab/>");
    }
  self->after_space = TRUE;
  odt_append_text (self, title);
  g_string_append_printf (self->body, "<text:tab/><text:bookmark-ref "
                                      "text:reference-format=\"page\" text:ref-name=\"%s\"/>"
                                      "</text:a></text:p>\n", anchor);
}

static void
append_source (Odt        *self,
               const char *title)
{
  g_string_append (self->body, "<text:table-of-content-source text:outline-level=\"3\" "
                               "text:use-index-marks=\"false\">"
                               "<text:index-title-template "
                               "text:style-name=\"Contents_20_Heading\">");
  rancang_xml_append_text (self->body, title);
  g_string_append (self->body, "</text:index-title-template>");
  for (guint level = 1; level <= ODT_CONTENTS_LEVELS; level++)
    g_string_append_printf (self->body,
                            "<text:table-of-content-entry-template text:outline-level=\"%u\" "
                            "text:style-name=\"Contents_20_%u\">"
                            "<text:index-entry-link-start text:style-name=\"Index_20_Link\"/>"
                            "<text:index-entry-chapter/>"
                            "<text:index-entry-tab-stop style:type=\"left\" "
                            "style:position=\"%smm\"/>"
                            "<text:index-entry-text/>"
                            "<text:index-entry-tab-stop style:type=\"right\" "
                            "style:leader-char=\".\"/>"
                            "<text:index-entry-page-number/><text:index-entry-link-end/>"
                            "</text:table-of-content-entry-template>", level, level,
                            level == 1 ? "24" : level == 2 ? "34" : "47");
  g_string_append (self->body, "</text:table-of-content-source>");
}

/* The entries are there already, with the numbers of their pages as fields. */
void
odt_append_contents (Odt                *self,
                     RancangReportBlock *block)
{
  g_autofree char *title = rancang_report_block_dup_text (block);

  g_string_append (self->body, "<text:table-of-content text:name=\"Contents\" "
                               "text:protected=\"true\">");
  append_source (self, title);
  g_string_append (self->body, "<text:index-body><text:index-title text:name=\"Contents_Head\">");
  append_line (self, "Contents_20_Heading", title);
  g_string_append (self->body, "</text:index-title>");
  for (guint i = 0; i < rancang_report_get_n_blocks (self->report); i++)
    {
      RancangReportBlock *heading = rancang_report_get_block (self->report, i);

      if (rancang_report_block_get_kind (heading) == RANCANG_REPORT_BLOCK_HEADING
          && rancang_report_block_get_level (heading) <= ODT_CONTENTS_LEVELS)
        append_entry (self, heading, i);
    }
  g_string_append (self->body, "</text:index-body></text:table-of-content>\n");
}
