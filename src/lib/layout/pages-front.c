/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-front.c: the title page and the table of contents */

#include "config.h"

#include "layout/pages-private.h"

/* Where the first line of the title page stands. */
#define COVER_TOP 0.27

#define LOGO_WIDTH 200.0
#define LOGO_HEIGHT 96.0

/* Room for the page numbers at the right, and between a title and its dots. */
#define NUMBER_WIDTH 30.0

/* A chapter begins on the page of its first sections. */
#define CHAPTER_ROOM 54.0

#define NOTICE_PAD 9.0

static void
add_line (PagesFlow    *self,
          PagesStyleId  style,
          const char   *text)
{
  PagesUnit unit = { .heading = -1 };
  PagesText *made;

  if (text == NULL || *text == '\0')
    return;
  made = pages_text_new (self->pages, style, text);
  made->flags |= PAGES_TEXT_RAGGED;
  unit.node = pages_node_new (self->pages, self->pages->document, "P");
  if (style == PAGES_STYLE_COVER_TITLE)
    unit.rule = PAGES_COLOUR_RULE;
  pages_flow_add_text (self, made, unit);
}

static void
add_edge (PagesFlow *self,
          double     x1,
          double     y1,
          double     x2,
          double     y2)
{
  PagesMark *mark = pages_flow_mark (self, PAGES_MARK_LINE, x1, y1, x2, y2);

  mark->colour = PAGES_COLOUR_RULE;
  mark->line = 0.8f;
}

/* What every reader must know at once stands in a frame. */
static void
add_notice (PagesFlow  *self,
            const char *text)
{
  double left = self->left, right = self->left + self->width;
  double top, bottom;
  PagesPage *page;

  if (text == NULL || *text == '\0')
    return;
  self->y += 40;
  page = self->page;
  top = self->y;
  self->y += NOTICE_PAD;
  self->left += NOTICE_PAD;
  self->width -= 2 * NOTICE_PAD;
  add_line (self, PAGES_STYLE_COVER_NOTICE, text);
  bottom = self->y + NOTICE_PAD;
  if (page == self->page)
    {
      add_edge (self, left, top, right, top);
      add_edge (self, right, top, right, bottom);
      add_edge (self, right, bottom, left, bottom);
      add_edge (self, left, bottom, left, top);
    }
}

/* As large as its box lets it be. */
static void
add_logo (PagesFlow *self)
{
  double width = cairo_image_surface_get_width (self->pages->logo);
  double height = cairo_image_surface_get_height (self->pages->logo);
  double scale = MIN (LOGO_WIDTH / width, LOGO_HEIGHT / height);
  PagesMark *mark = pages_flow_mark (self, PAGES_MARK_IMAGE, self->left, self->top, width * scale,
                                     height * scale);

  mark->node = pages_node_new (self->pages, self->pages->document, "Figure");
}

void
pages_add_cover (PagesFlow *self)
{
  RancangReport *report = self->pages->report;
  const char *book = rancang_report_get_book (report);
  g_autofree char *capitals = book != NULL ? g_utf8_strup (book, -1) : NULL;

  if (self->pages->logo != NULL)
    add_logo (self);
  self->y = self->page->height * COVER_TOP;
  add_line (self, PAGES_STYLE_COVER_BOOK, capitals);
  add_line (self, PAGES_STYLE_COVER_TITLE, rancang_report_get_title (report));
  add_line (self, PAGES_STYLE_COVER_REGION, rancang_report_get_region (report));
  add_line (self, PAGES_STYLE_COVER_LINE, rancang_report_get_province (report));
  add_line (self, PAGES_STYLE_COVER_PERIOD, rancang_report_get_period (report));
  add_line (self, PAGES_STYLE_COVER_LINE, rancang_report_get_subtitle (report));
  add_line (self, PAGES_STYLE_COVER_LINE, rancang_report_get_revision (report));
  add_notice (self, rancang_report_get_notice (report));
  for (guint i = 0; i < self->pages->pages->len; i++)
    ((PagesPage *) self->pages->pages->pdata[i])->plain = TRUE;
  pages_flow_break (self);
}

static PagesNode *
begin_link (PagesFlow *self,
            PagesNode *contents)
{
  PagesNode *entry = pages_node_new (self->pages, contents, "TOCI");

  return pages_node_new (self->pages, entry, "Link");
}

/* "Chapter 1" or "1.1" */
static char *
dup_number (RancangReportBlock *block)
{
  const char *label = rancang_report_block_get_label (block);
  const char *number = rancang_report_block_get_number (block);

  if (number == NULL)
    return NULL;
  return g_strconcat (label != NULL ? label : "", label != NULL ? " " : "", number, " ", NULL);
}

/* The dots and the number are drawn when it is known on which page the heading came to stand: the
 * room for them is the same whatever it is. */
static void
add_number (PagesFlow *self,
            PagesText *text,
            PagesNode *node,
            guint      heading)
{
  PangoLayout *layout = pages_text_lay_out (text, self->fonts);
  PangoRectangle last;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double left, height;
  PagesMark *mark;

  while (pango_layout_iter_next_line (iter))
    ;
  pango_layout_iter_get_line_extents (iter, NULL, &last);
  pango_layout_iter_free (iter);
  g_object_unref (layout);
  height = (double) last.height / PANGO_SCALE;
  left = self->left + self->width - NUMBER_WIDTH - text->width
         + (double) (last.x + last.width) / PANGO_SCALE;
  mark = pages_flow_mark (self, PAGES_MARK_NUMBER, left, self->y - height,
                          self->left + self->width, 0);
  mark->first = heading;
  mark->node = node;
  mark->text = text;
  mark->colour = pages_styles[text->style].colour;
}

static void
add_entry (PagesFlow *self,
           PagesNode *contents,
           guint      index)
{
  static const double indents[] = { 0, 0, 34 };
  static const double gaps[] = { 62, 34, 38 };
  const PagesHeading *heading = &g_array_index (self->pages->headings, PagesHeading, index);
  guint level = CLAMP (heading->level, 1, PAGES_CONTENTS_LEVELS);
  PagesStyleId style = (PagesStyleId) (PAGES_STYLE_CONTENTS_1 + level - 1);
  g_autofree char *number = dup_number (heading->block);
  g_autofree char *title = rancang_report_block_dup_text (heading->block);
  PagesText *text = pages_text_new (self->pages, style, title);
  PagesUnit unit = { .heading = -1 };
  double width = self->width;

  if (level == 1 && pages_flow_get_left_over (self) < CHAPTER_ROOM)
    pages_flow_break (self);
  unit.node = unit.lead_node = begin_link (self, contents);
  unit.x = indents[level - 1];
  if (number != NULL)
    {
      unit.lead = pages_text_new (self->pages, style, number);
      unit.lead_x = unit.x;
      unit.x += MAX (gaps[level - 1], pages_text_get_width (unit.lead, self->fonts) + 5);
    }
  self->width -= NUMBER_WIDTH;
  text->flags |= PAGES_TEXT_RAGGED;
  pages_flow_add_text (self, text, unit);
  self->width = width;
  if (self->chain->len == 0)
    add_number (self, text, unit.node, index);
}

void
pages_add_contents (PagesFlow          *self,
                    RancangReportBlock *block)
{
  PagesNode *contents;
  PagesUnit unit = { .heading = -1, .rule = PAGES_COLOUR_RULE };

  pages_flow_flush (self, 0);
  if (!pages_flow_is_at_top (self))
    pages_flow_break (self);
  unit.node = pages_node_new (self->pages, self->pages->document, "P");
  pages_flow_add_text (self, pages_text_new_block (self->pages, PAGES_STYLE_HEADING_1, NULL,
                                                   block), unit);
  pages_flow_flush (self, 0);
  contents = pages_node_new (self->pages, self->pages->document, "TOC");
  for (guint i = 0; i < self->pages->headings->len && pages_flow_go_on (self); i++)
    if (g_array_index (self->pages->headings, PagesHeading, i).level <= PAGES_CONTENTS_LEVELS)
      add_entry (self, contents, i);
  pages_flow_flush (self, 0);
}
