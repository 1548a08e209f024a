/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt-text.c: paragraphs and what stands in them */

#include "odt-private.h"

static void
append_space (Odt *self)
{
  g_string_append (self->body, self->after_space ? "<text:s/>" : " ");
  self->after_space = TRUE;
}

/* Text in which no space is lost: a reader takes several as one, and none at the beginning. */
void
odt_append_text (Odt        *self,
                 const char *text)
{
  g_autofree char *rest = g_strdup (text != NULL ? text : "");
  char *at = rest;

  while (*at != '\0')
    {
      char *end = at + strcspn (at, " \t\n\r");
      char stop = *end;

      *end = '\0';
      if (end > at)
        {
          rancang_xml_append_text (self->body, at);
          self->after_space = FALSE;
        }
      if (stop == '\0')
        break;
      if (stop == '\n')
        {
          g_string_append (self->body, "<text:line-break/>");
          self->after_space = TRUE;
        }
      else if (stop != '\r')
        append_space (self);
      at = end + 1;
    }
}

/* The style that a block really has: a change of pages is a style of its own. */
char *
odt_dup_style (Odt        *self,
               const char *style)
{
  char *name;

  if (self->master == NULL && !self->page_break)
    return g_strdup (style);
  name = g_strdup_printf ("P%u", ++self->n_styles);
  g_string_append_printf (self->automatic,
                          "<style:style style:name=\"%s\" style:family=\"paragraph\" "
                          "style:parent-style-name=\"%s\"", name, style);
  rancang_xml_append_attribute (self->automatic, "style:master-page-name", self->master);
  g_string_append (self->automatic, ">");
  if (self->master == NULL)
    g_string_append (self->automatic, "<style:paragraph-properties fo:break-before=\"page\"/>");
  g_string_append (self->automatic, "</style:style>");
  self->master = NULL;
  self->page_break = FALSE;
  return name;
}

void
odt_begin_paragraph (Odt        *self,
                     const char *style)
{
  g_autofree char *name = odt_dup_style (self, style);

  g_string_append_printf (self->body, "<text:p text:style-name=\"%s\">", name);
  self->after_space = TRUE;
}

void
odt_end_paragraph (Odt *self)
{
  g_string_append (self->body, "</text:p>\n");
}

static void
append_note (Odt        *self,
             const char *number,
             const char *note)
{
  g_string_append_printf (self->body,
                          "<text:note text:id=\"note%u\" text:note-class=\"footnote\">"
                          "<text:note-citation>", ++self->n_notes);
  rancang_xml_append_text (self->body, number);
  g_string_append (self->body, "</text:note-citation><text:note-body>"
                               "<text:p text:style-name=\"Footnote\">");
  self->after_space = TRUE;
  odt_append_text (self, note);
  g_string_append (self->body, "</text:p></text:note-body></text:note>");
  self->after_space = FALSE;
}

static void
append_link (Odt        *self,
             const char *target,
             const char *text)
{
  g_string_append (self->body, "<text:a xlink:type=\"simple\"");
  rancang_xml_append_attribute (self->body, "xlink:href", target);
  g_string_append (self->body, " text:style-name=\"Internet_20_link\" "
                               "text:visited-style-name=\"Internet_20_link\">");
  odt_append_text (self, text);
  g_string_append (self->body, "</text:a>");
}

/* The name of the sequence that a caption counts in: one a kind and chapter, such as Table_3. */
char *
odt_dup_sequence (RancangReportBlock *caption)
{
  const char *chapter = rancang_report_block_get_chapter (caption);
  char *name = g_strdup_printf ("%s_%s", rancang_report_block_get_label (caption),
                                chapter != NULL ? chapter : "0");

  return g_strcanon (name, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "_", '_');
}

static RancangReportBlock *
find_anchor (RancangReport *report,
             const char    *anchor)
{
  for (guint i = 0; anchor != NULL && i < rancang_report_get_n_blocks (report); i++)
    {
      RancangReportBlock *block = rancang_report_get_block (report, i);

      if (g_strcmp0 (rancang_report_block_get_anchor (block), anchor) == 0)
        return block;
    }
  return NULL;
}

/* To a caption as a field, so that it stays right; to a heading as a link. */
static void
append_reference (Odt        *self,
                  const char *anchor,
                  const char *text)
{
  RancangReportBlock *block = find_anchor (self->report, anchor);
  g_autofree char *target = g_strconcat ("#", anchor, NULL);

  if (block == NULL)
    odt_append_text (self, text);
  else if (rancang_report_block_get_kind (block) != RANCANG_REPORT_BLOCK_CAPTION)
    {
      g_string_append (self->body, "<text:a xlink:type=\"simple\"");
      rancang_xml_append_attribute (self->body, "xlink:href", target);
      g_string_append (self->body, ">");
      odt_append_text (self, text);
      g_string_append (self->body, "</text:a>");
    }
  else
    {
      g_string_append (self->body, "<text:bookmark-ref text:reference-format=\"text\"");
      rancang_xml_append_attribute (self->body, "text:ref-name", anchor);
      g_string_append (self->body, ">");
      odt_append_text (self, text);
      g_string_append (self->body, "</text:bookmark-ref>");
    }
}

static void
append_run (Odt                *self,
            RancangReportBlock *block,
            guint               run)
{
  static const struct
  {
    RancangReportRunFlags  flag;
    const char            *style;
  } spans[] = {
    { RANCANG_REPORT_RUN_MISSING, "To_20_Be_20_Filled" },
    { RANCANG_REPORT_RUN_BOLD, "Strong_20_Emphasis" },
    { RANCANG_REPORT_RUN_ITALIC, "Emphasis" },
  };
  RancangReportRunFlags flags = rancang_report_block_get_run_flags (block, run);
  const char *text = rancang_report_block_get_run_text (block, run);
  const char *target = rancang_report_block_get_run_target (block, run);
  guint n_open = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      if ((flags & spans[i].flag) == 0)
        continue;
      g_string_append_printf (self->body, "<text:span text:style-name=\"%s\">", spans[i].style);
      n_open++;
    }
  if ((flags & RANCANG_REPORT_RUN_NOTE) && target != NULL)
    append_note (self, text, target);
  else if ((flags & RANCANG_REPORT_RUN_LINK) && target != NULL)
    append_link (self, target, text);
  else if (flags & RANCANG_REPORT_RUN_REFERENCE)
    append_reference (self, target, text);
  else
    odt_append_text (self, text);
  for (guint i = 0; i < n_open; i++)
    g_string_append (self->body, "</text:span>");
}

void
odt_append_runs (Odt                *self,
                 RancangReportBlock *block)
{
  for (guint i = 0; i < rancang_report_block_get_n_runs (block); i++)
    append_run (self, block, i);
}
