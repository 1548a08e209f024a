/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-block.c: the blocks of a report as pieces of the flow */

#include "config.h"

#include "layout/pages-private.h"

#include <string.h>

/* How far a level of a list is indented, and where its text begins after the bullet. */
#define LIST_STEP 14.0
#define NUMBER_STEP 18.0
#define LEAD_GAP 4.0

/* A signature stands at the right. */
#define SIGNATURE_WIDTH 226.0
#define SIGNATURE_LINE 15.0
#define MOST_LINES 12

/* A note under a table stays with its last row. */
#define NOTE_ROOM 26.0

static const PagesUnit plain_unit = { .heading = -1 };

static gboolean
leads_in (RancangReportBlock *block)
{
  guint n_runs = rancang_report_block_get_n_runs (block);

  return n_runs > 0
         && g_str_has_suffix (rancang_report_block_get_run_text (block, n_runs - 1), ":");
}

static void
end_lists (PagesFlow *self,
           guint      level)
{
  for (guint i = level; i < PAGES_LIST_LEVELS; i++)
    self->lists[i] = self->entries[i] = NULL;
}

static void
add_paragraph (PagesFlow          *self,
               RancangReportBlock *block,
               PagesStyleId        style,
               gboolean            signed_below)
{
  PagesText *text = pages_text_new_block (self->pages, style, NULL, block);
  PagesUnit unit = plain_unit;

  unit.node = pages_node_new (self->pages, self->pages->document,
                              style == PAGES_STYLE_QUOTE ? "BlockQuote" : "P");
  if (style == PAGES_STYLE_QUOTE)
    unit.bar = PAGES_COLOUR_RULE;
  if (style == PAGES_STYLE_SIGNATURE)
    unit.x = MAX (0, self->width - SIGNATURE_WIDTH);
  /* A paragraph that ends with a colon leads in what follows; nobody signs an empty page. */
  if (style == PAGES_STYLE_BODY && (signed_below || leads_in (block)))
    unit.flags |= PAGES_KEEP_NEXT;
  pages_flow_add_text (self, text, unit);
}

static double
get_list_indent (RancangReportBlock *block)
{
  return (CLAMP (rancang_report_block_get_level (block), 1, PAGES_LIST_LEVELS) - 1) * LIST_STEP;
}

/* A paragraph that goes on the list item before it. */
static void
add_continued (PagesFlow          *self,
               RancangReportBlock *block)
{
  guint level = CLAMP (rancang_report_block_get_level (block), 1, PAGES_LIST_LEVELS) - 1;
  PagesNode *entry = self->entries[level];
  PagesUnit unit = plain_unit;

  unit.node = pages_node_new (self->pages, entry != NULL ? entry : self->pages->document, "P");
  unit.x = entry != NULL ? self->indents[level] : get_list_indent (block) + LIST_STEP;
  pages_flow_add_text (self, pages_text_new_block (self->pages, PAGES_STYLE_LIST, NULL, block),
                       unit);
}

/* A list with numbers does not go on one without, nor one whose numbers begin anew. */
static PagesNode *
begin_entry (PagesFlow  *self,
             guint       level,
             const char *number)
{
  RancangPages *pages = self->pages;
  PagesNode *parent = pages->document;
  PagesNode *entry;

  if (self->numbered[level] != (number != NULL) || g_strcmp0 (number, "1") == 0)
    end_lists (self, level);
  self->numbered[level] = number != NULL;

  for (guint i = level; i > 0; i--)
    if (self->entries[i - 1] != NULL)
      {
        parent = self->entries[i - 1];
        break;
      }
  if (self->lists[level] == NULL)
    self->lists[level] = pages_node_new (pages, parent, "L");
  end_lists (self, level + 1);
  entry = pages_node_new (pages, self->lists[level], "LI");
  self->entries[level] = pages_node_new (pages, entry, "LBody");
  return entry;
}

static void
add_bullet (PagesFlow          *self,
            RancangReportBlock *block)
{
  static const char *bullets[PAGES_LIST_LEVELS] = { "\342\200\242 ", "\342\200\223 ",
                                                    "\342\200\242 " };
  guint level = CLAMP (rancang_report_block_get_level (block), 1, PAGES_LIST_LEVELS) - 1;
  const char *number = rancang_report_block_get_number (block);
  g_autofree char *lead = number != NULL ? g_strconcat (number, ". ", NULL) : NULL;
  PagesNode *entry = begin_entry (self, level, number);
  PagesUnit unit = plain_unit;

  unit.lead = pages_text_new (self->pages, PAGES_STYLE_LIST, lead != NULL ? lead : bullets[level]);
  unit.lead_node = pages_node_new (self->pages, entry, "Lbl");
  unit.node = self->entries[level];
  unit.lead_x = get_list_indent (block) + (lead != NULL ? 0 : 3);
  unit.x = get_list_indent (block) + (lead != NULL ? NUMBER_STEP : LIST_STEP);
  if (lead != NULL)
    unit.x = MAX (unit.x, unit.lead_x + 1 + pages_text_get_width (unit.lead, self->fonts));
  self->indents[level] = unit.x;
  if (leads_in (block))
    unit.flags |= PAGES_KEEP_NEXT;
  pages_flow_add_text (self, pages_text_new_block (self->pages, PAGES_STYLE_LIST, NULL, block),
                       unit);
}

static void
add_caption (PagesFlow          *self,
             RancangReportBlock *block,
             gboolean            before)
{
  const char *label = rancang_report_block_get_label (block);
  const char *chapter = rancang_report_block_get_chapter (block);
  const char *number = rancang_report_block_get_number (block);
  g_autofree char *lead = NULL;
  PagesUnit unit = plain_unit;

  if (label != NULL && number != NULL)
    lead = g_strconcat (label, " ", chapter != NULL ? chapter : "", chapter != NULL ? "." : "",
                        number, "\342\200\202", NULL);
  unit.node = pages_node_new (self->pages, self->pages->document, "Caption");
  unit.anchor = rancang_report_block_get_anchor (block);
  pages_flow_add_text (self, pages_text_new_block (self->pages, before ? PAGES_STYLE_CAPTION
                                                                      : PAGES_STYLE_CAPTION_BELOW,
                                                   lead, block), unit);
}

/* "Chapter 1" stands in a line of its own above the title. */
static void
add_chapter_label (PagesFlow          *self,
                   RancangReportBlock *block,
                   PagesNode          *node,
                   int                 heading)
{
  const char *label = rancang_report_block_get_label (block);
  g_autofree char *text = NULL;
  PagesUnit unit = plain_unit;

  text = g_strjoin (" ", label != NULL ? label : "", rancang_report_block_get_number (block), "",
                    NULL);
  unit.node = node;
  unit.heading = heading;
  pages_flow_add_text (self, pages_text_new (self->pages, PAGES_STYLE_CHAPTER, g_strchug (text)),
                       unit);
}

static void
add_chapter (PagesFlow          *self,
             RancangReportBlock *block,
             int                 heading)
{
  PagesUnit unit = plain_unit;

  pages_flow_flush (self, 0);
  if (!pages_flow_is_at_top (self))
    pages_flow_break (self);
  unit.node = pages_node_new (self->pages, self->pages->document, "H1");
  unit.rule = PAGES_COLOUR_RULE;
  unit.heading = heading;
  unit.anchor = rancang_report_block_get_anchor (block);
  if (rancang_report_block_get_number (block) != NULL)
    {
      add_chapter_label (self, block, unit.node, heading);
      unit.heading = -1;
    }
  pages_flow_add_text (self, pages_text_new_block (self->pages, PAGES_STYLE_HEADING_1, NULL,
                                                   block), unit);
}

static void
add_heading (PagesFlow          *self,
             RancangReportBlock *block)
{
  static const char *tags[] = { "H1", "H2", "H3", "H4" };
  guint level = CLAMP (rancang_report_block_get_level (block), 1, 4);
  const char *number = rancang_report_block_get_number (block);
  PagesStyleId style = (PagesStyleId) (PAGES_STYLE_HEADING_1 + level - 1);
  PagesUnit unit = plain_unit;

  if (level == 1)
    {
      add_chapter (self, block, (int) self->next_heading++);
      return;
    }
  unit.node = unit.lead_node = pages_node_new (self->pages, self->pages->document,
                                               tags[level - 1]);
  unit.heading = (int) self->next_heading++;
  unit.anchor = rancang_report_block_get_anchor (block);
  if (number != NULL)
    {
      g_autofree char *lead = g_strconcat (number, " ", NULL);

      unit.lead = pages_text_new (self->pages, style, lead);
      unit.x = pages_text_get_width (unit.lead, self->fonts) + LEAD_GAP + (4 - level);
    }
  pages_flow_add_text (self, pages_text_new_block (self->pages, style, NULL, block), unit);
}

static void
add_text (PagesFlow          *self,
          RancangReportBlock *block,
          gboolean            signed_below)
{
  switch (rancang_report_block_get_kind (block))
    {
    case RANCANG_REPORT_BLOCK_QUOTE:
      add_paragraph (self, block, PAGES_STYLE_QUOTE, FALSE);
      break;
    case RANCANG_REPORT_BLOCK_NOTE:
      add_paragraph (self, block, PAGES_STYLE_NOTE, FALSE);
      break;
    case RANCANG_REPORT_BLOCK_SIGNATURE:
      add_paragraph (self, block, PAGES_STYLE_SIGNATURE, FALSE);
      break;
    default:
      add_paragraph (self, block, PAGES_STYLE_BODY, signed_below);
      break;
    }
}

static gboolean
is_followed_by (PagesFlow              *self,
                guint                   index,
                RancangReportBlockKind  kind)
{
  RancangReport *report = self->pages->report;

  return index + 1 < rancang_report_get_n_blocks (report)
         && rancang_report_block_get_kind (rancang_report_get_block (report, index + 1)) == kind;
}

/* The room that a table leaves below its last row for what must not stand alone over the page. */
static double
get_room_below (PagesFlow *self,
                guint      index)
{
  g_autofree char *text = NULL;
  double lines = 1;

  if (is_followed_by (self, index, RANCANG_REPORT_BLOCK_NOTE))
    return NOTE_ROOM;
  if (!is_followed_by (self, index, RANCANG_REPORT_BLOCK_SIGNATURE))
    return 0;
  text = rancang_report_block_dup_text (rancang_report_get_block (self->pages->report, index + 1));
  for (const char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    lines++;
  return pages_styles[PAGES_STYLE_SIGNATURE].before + MIN (lines, MOST_LINES) * SIGNATURE_LINE;
}

void
pages_add_block (PagesFlow *self,
                 guint      index)
{
  RancangReportBlock *block = rancang_report_get_block (self->pages->report, index);
  RancangReportBlockKind kind = rancang_report_block_get_kind (block);
  gboolean in_list = kind == RANCANG_REPORT_BLOCK_BULLET
                     || (kind == RANCANG_REPORT_BLOCK_PARAGRAPH
                         && rancang_report_block_get_level (block) > 0);

  if (!in_list)
    end_lists (self, 0);
  switch (kind)
    {
    case RANCANG_REPORT_BLOCK_HEADING:
      add_heading (self, block);
      break;
    case RANCANG_REPORT_BLOCK_BULLET:
      add_bullet (self, block);
      break;
    case RANCANG_REPORT_BLOCK_CAPTION:
      add_caption (self, block, is_followed_by (self, index, RANCANG_REPORT_BLOCK_TABLE));
      break;
    case RANCANG_REPORT_BLOCK_TABLE:
      pages_add_table (self, rancang_report_block_get_table (block), get_room_below (self, index));
      break;
    case RANCANG_REPORT_BLOCK_CONTENTS:
      pages_add_contents (self, block);
      break;
    case RANCANG_REPORT_BLOCK_FIGURE:
      pages_add_figure (self, block, is_followed_by (self, index, RANCANG_REPORT_BLOCK_CAPTION));
      break;
    case RANCANG_REPORT_BLOCK_PAGE_BREAK:
      pages_flow_flush (self, 0);
      if (!pages_flow_is_at_top (self))
        pages_flow_break (self);
      break;
    case RANCANG_REPORT_BLOCK_SECTION:
      pages_flow_set_landscape (self, rancang_report_block_is_landscape (block));
      break;
    default:
      if (in_list)
        add_continued (self, block);
      else
        add_text (self, block, is_followed_by (self, index, RANCANG_REPORT_BLOCK_SIGNATURE));
      break;
    }
  pages_notes_place_late (self);
}
