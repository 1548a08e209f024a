/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt-body.c: the blocks of a report as paragraphs, lists and pages */

#include "odt-private.h"

#define N_LEVELS 4

/* The width between the margins. */
double
odt_get_text_width (Odt *self)
{
  double width = self->landscape ? self->page.height : self->page.width;

  return width - self->page.left - self->page.right;
}

double
odt_get_text_height (Odt *self)
{
  double height = self->landscape ? self->page.width : self->page.height;

  return height - self->page.top - self->page.bottom;
}

/* The name by which links find a heading; @index is its place among the blocks. */
char *
odt_dup_anchor (RancangReportBlock *heading,
                guint               index)
{
  const char *anchor = rancang_report_block_get_anchor (heading);

  if (anchor == NULL)
    return g_strdup_printf ("heading-%u", index);
  return g_strcanon (g_strdup (anchor), G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "._-", '-');
}

static void
close_list (Odt *self)
{
  g_string_append (self->body, "</text:list-item></text:list>\n");
  self->list_depth--;
}

static void
close_lists (Odt   *self,
             guint  depth)
{
  while (self->list_depth > depth)
    close_list (self);
}

static void
open_list (Odt      *self,
           gboolean  numbered,
           guint     number)
{
  g_string_append_printf (self->body, "<text:list text:style-name=\"%s\"><text:list-item",
                          numbered ? "List_20_Numbers" : "List_20_Bullets");
  if (numbered && number != 1)
    g_string_append_printf (self->body, " text:start-value=\"%u\"", number);
  g_string_append (self->body, ">");
  self->lists[self->list_depth].numbered = numbered;
  self->lists[self->list_depth].number = number;
  self->list_depth++;
}

/* A number that does not go on begins a new list. */
static void
append_bullet (Odt                *self,
               RancangReportBlock *block)
{
  guint depth = CLAMP (rancang_report_block_get_level (block), 1, ODT_MAX_LIST_DEPTH);
  const char *text = rancang_report_block_get_number (block);
  gboolean numbered = text != NULL;
  guint number = numbered ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;

  close_lists (self, depth);
  if (self->list_depth == depth)
    {
      OdtListLevel *level = &self->lists[depth - 1];

      if (level->numbered != numbered || (numbered && number != level->number + 1))
        close_list (self);
      else
        {
          g_string_append (self->body, "</text:list-item>\n<text:list-item>");
          level->number = number;
        }
    }
  while (self->list_depth < depth)
    open_list (self, numbered, self->list_depth + 1 == depth ? number : 1);
  odt_begin_paragraph (self, numbered ? "List_20_Number" : "List_20_Bullet");
  odt_append_runs (self, block);
  odt_end_paragraph (self);
}

/* A paragraph that ends with a colon leads in what follows; so does one before a signature. */
static gboolean
must_keep_next (RancangReportBlock *block,
                RancangReportBlock *next)
{
  g_autofree char *text = NULL;

  if (next == NULL)
    return FALSE;
  if (rancang_report_block_get_kind (next) == RANCANG_REPORT_BLOCK_SIGNATURE)
    return TRUE;
  text = rancang_report_block_dup_text (block);
  return g_str_has_suffix (text, ":");
}

static void
append_paragraph (Odt                *self,
                  const char         *style,
                  RancangReportBlock *block)
{
  odt_begin_paragraph (self, style);
  odt_append_runs (self, block);
  odt_end_paragraph (self);
}

static void
append_text_block (Odt                *self,
                   RancangReportBlock *block,
                   RancangReportBlock *next)
{
  guint level = MIN (rancang_report_block_get_level (block), ODT_MAX_LIST_DEPTH);
  const char *style = "Text_20_body";

  /* In the item that it belongs to it stands below the item's text; elsewhere it is set in. */
  close_lists (self, level);
  if (level > 0)
    style = self->list_depth > 0 ? "List_20_Text" : "List_20_Contents";
  else if (must_keep_next (block, next))
    style = "Text_20_body_20_Leading_20_In";
  append_paragraph (self, style, block);
}

static void
append_heading (Odt                *self,
                RancangReportBlock *block,
                guint               index)
{
  guint level = CLAMP (rancang_report_block_get_level (block), 1, N_LEVELS);
  gboolean numbered = rancang_report_block_get_number (block) != NULL;
  g_autofree char *style = g_strdup_printf ("Heading_20_%u%s", level,
                                            numbered ? "" : "_20_Without_20_Number");
  g_autofree char *name = odt_dup_style (self, style);
  g_autofree char *anchor = odt_dup_anchor (block, index);

  g_string_append_printf (self->body, "<text:h text:style-name=\"%s\" text:outline-level=\"%u\"%s>"
                                      "<text:bookmark-start text:name=\"%s\"/>", name, level,
                          numbered ? "" : " text:is-list-header=\"true\"", anchor);
  self->after_space = TRUE;
  odt_append_runs (self, block);
  g_string_append_printf (self->body, "<text:bookmark-end text:name=\"%s\"/></text:h>\n", anchor);
}

static void
append_bookmark (Odt        *self,
                 const char *tag,
                 const char *name)
{
  if (name == NULL)
    return;
  g_string_append_printf (self->body, "<%s", tag);
  rancang_xml_append_attribute (self->body, "text:name", name);
  g_string_append (self->body, "/>");
}

/*
 * The number within the chapter is a field, so that it stays right when someone adds a table. Each
 * chapter has a sequence of its own and its number stands as text: appendices have no number that
 * a field could find. References lead to a bookmark around the whole: LibreOffice makes "Table 3.2"
 * of a reference to a sequence only where the sequence has the name of its label.
 */
static void
append_caption (Odt                *self,
                RancangReportBlock *block,
                RancangReportBlock *next)
{
  const char *chapter = rancang_report_block_get_chapter (block);
  const char *anchor = rancang_report_block_get_anchor (block);
  g_autofree char *sequence = odt_dup_sequence (block);
  gboolean above = next != NULL
                   && rancang_report_block_get_kind (next) == RANCANG_REPORT_BLOCK_TABLE;

  odt_begin_paragraph (self, above ? "Table" : "Figure");
  append_bookmark (self, "text:bookmark-start", anchor);
  odt_append_text (self, rancang_report_block_get_label (block));
  g_string_append (self->body, "\302\240");
  if (chapter != NULL)
    {
      odt_append_text (self, chapter);
      g_string_append_c (self->body, '.');
    }
  g_string_append (self->body, "<text:sequence");
  rancang_xml_append_attribute (self->body, "text:ref-name", anchor);
  g_string_append_printf (self->body, " text:name=\"%s\" text:formula=\"ooow:%s+1\" "
                                      "style:num-format=\"1\">", sequence, sequence);
  odt_append_text (self, rancang_report_block_get_number (block));
  g_string_append (self->body, "</text:sequence>");
  append_bookmark (self, "text:bookmark-end", anchor);
  g_string_append (self->body, " <text:s/>");
  self->after_space = TRUE;
  odt_append_runs (self, block);
  odt_end_paragraph (self);
  if (g_hash_table_contains (self->sequences, sequence))
    return;
  g_ptr_array_add (self->sequence_names, sequence);
  g_hash_table_add (self->sequences, g_steal_pointer (&sequence));
}

static gboolean
append_block (Odt     *self,
              guint    index,
              GError **error)
{
  guint n_blocks = rancang_report_get_n_blocks (self->report);
  RancangReportBlock *block = rancang_report_get_block (self->report, index);
  RancangReportBlock *next = index + 1 < n_blocks
                             ? rancang_report_get_block (self->report, index + 1) : NULL;
  RancangReportBlockKind kind = rancang_report_block_get_kind (block);
  gboolean before_note = next != NULL
                         && rancang_report_block_get_kind (next) == RANCANG_REPORT_BLOCK_NOTE;

  if (kind != RANCANG_REPORT_BLOCK_BULLET && kind != RANCANG_REPORT_BLOCK_PARAGRAPH)
    close_lists (self, 0);
  switch (kind)
    {
    case RANCANG_REPORT_BLOCK_HEADING:
      append_heading (self, block, index);
      break;
    case RANCANG_REPORT_BLOCK_BULLET:
      append_bullet (self, block);
      break;
    case RANCANG_REPORT_BLOCK_QUOTE:
      append_paragraph (self, "Quotations", block);
      break;
    case RANCANG_REPORT_BLOCK_NOTE:
      append_paragraph (self, "Table_20_Note", block);
      break;
    case RANCANG_REPORT_BLOCK_SIGNATURE:
      append_paragraph (self, next != NULL && rancang_report_block_get_kind (next) == kind
                              ? "Signature_20_Followed" : "Signature", block);
      break;
    case RANCANG_REPORT_BLOCK_CAPTION:
      append_caption (self, block, next);
      break;
    case RANCANG_REPORT_BLOCK_TABLE:
      odt_append_table (self, rancang_report_block_get_table (block), before_note);
      break;
    case RANCANG_REPORT_BLOCK_CONTENTS:
      odt_append_contents (self, block);
      break;
    case RANCANG_REPORT_BLOCK_SECTION:
      self->landscape = rancang_report_block_is_landscape (block);
      self->master = self->landscape ? "Landscape" : "Standard";
      break;
    case RANCANG_REPORT_BLOCK_FIGURE:
      return odt_append_figure (self, block, error);
    case RANCANG_REPORT_BLOCK_PAGE_BREAK:
      self->page_break = TRUE;
      break;
    case RANCANG_REPORT_BLOCK_PARAGRAPH:
    default:
      append_text_block (self, block, next);
      break;
    }
  return TRUE;
}

gboolean
odt_append_body (Odt     *self,
                 GError **error)
{
  if (!odt_append_title_page (self, error))
    return FALSE;
  for (guint i = 0; i < rancang_report_get_n_blocks (self->report); i++)
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
        || !append_block (self, i, error))
      return FALSE;
  close_lists (self, 0);
  return TRUE;
}
