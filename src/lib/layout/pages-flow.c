/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-flow.c: pieces placed one below the other, page after page */

#include "config.h"

#include "layout/pages-private.h"

/* No line of a paragraph stands alone at the top or the bottom of a page. */
#define LINES_TOGETHER 2

/* Thousands of pages of one report are hostile, or a slip. */
#define MAX_PAGES 10000

static void
clear_unit (gpointer data)
{
  PagesUnit *unit = data;

  pages_measured_clear (&unit->measured);
}

void
pages_flow_init (PagesFlow    *self,
                 RancangPages *pages,
                 PagesFonts   *fonts,
                 GCancellable *cancellable)
{
  *self = (PagesFlow) { .pages = pages, .fonts = fonts, .cancellable = cancellable };
  self->chain = g_array_new (FALSE, FALSE, sizeof (PagesUnit));
  g_array_set_clear_func (self->chain, clear_unit);
  self->notes = g_array_new (FALSE, FALSE, sizeof (PagesNote));
  self->late = g_ptr_array_new ();
  pages_flow_break (self);
}

void
pages_flow_clear (PagesFlow *self)
{
  g_clear_pointer (&self->chain, g_array_unref);
  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_pointer (&self->late, g_ptr_array_unref);
}

gboolean
pages_flow_go_on (PagesFlow *self)
{
  return !self->full && !g_cancellable_is_cancelled (self->cancellable);
}

/* A page that is full takes no more room than it needs. */
static void
trim (PagesPage *page)
{
  GArray *marks = g_array_sized_new (FALSE, TRUE, sizeof (PagesMark), page->marks->len);

  g_array_append_vals (marks, page->marks->data, page->marks->len);
  g_array_unref (page->marks);
  page->marks = marks;
}

static PagesPage *
make_page (PagesFlow *self)
{
  PagesPage *page = g_new0 (PagesPage, 1);

  if (self->page != NULL)
    trim (self->page);
  page->marks = g_array_new (FALSE, TRUE, sizeof (PagesMark));
  g_ptr_array_add (self->pages->pages, page);
  return page;
}

static void
set_size (PagesFlow *self)
{
  RancangPages *pages = self->pages;
  PagesPage *page = self->page;

  page->width = self->landscape ? pages->paper_height : pages->paper_width;
  page->height = self->landscape ? pages->paper_width : pages->paper_height;
  self->left = PAGES_MARGIN_LEFT;
  self->width = page->width - PAGES_MARGIN_LEFT - PAGES_MARGIN_RIGHT;
  self->top = PAGES_MARGIN_TOP;
  self->bottom = page->height - PAGES_MARGIN_BOTTOM;
  self->y = self->top;
  self->after = 0;
}

/* Begins a new page. */
void
pages_flow_break (PagesFlow *self)
{
  pages_notes_place (self);
  if (self->pages->pages->len >= MAX_PAGES)
    {
      /* What still comes is thrown away with all the rest. */
      self->full = TRUE;
      g_array_set_size (self->page->marks, 0);
    }
  else
    self->page = make_page (self);
  set_size (self);
}

gboolean
pages_flow_is_at_top (PagesFlow *self)
{
  return self->y <= self->top;
}

double
pages_flow_get_left_over (PagesFlow *self)
{
  return self->bottom - self->y;
}

/* Pages stand upright or lie on their side from here on. */
void
pages_flow_set_landscape (PagesFlow *self,
                          gboolean   landscape)
{
  pages_flow_flush (self, 0);
  if (self->landscape == landscape)
    return;
  self->landscape = landscape;
  if (pages_flow_is_at_top (self) && self->page->marks->len == 0)
    set_size (self);
  else
    pages_flow_break (self);
}

/* Space between two pieces is the larger of what both ask for; there is none at the top. */
void
pages_flow_space (PagesFlow *self,
                  double     space)
{
  if (!pages_flow_is_at_top (self))
    self->y += MAX (space, self->after);
  self->after = 0;
}

/* The mark is valid until the next one. */
PagesMark *
pages_flow_mark (PagesFlow     *self,
                 PagesMarkKind  kind,
                 double         x,
                 double         y,
                 double         width,
                 double         height)
{
  PagesMark mark = { .kind = kind, .x = (float) x, .y = (float) y, .width = (float) width,
                     .height = (float) height };

  g_array_append_val (self->page->marks, mark);
  return &g_array_index (self->page->marks, PagesMark, self->page->marks->len - 1);
}

void
pages_flow_mark_text (PagesFlow *self,
                      PagesText *text,
                      PagesNode *node,
                      double     x,
                      double     y,
                      guint      first,
                      guint      n_lines)
{
  PagesMark *mark = pages_flow_mark (self, PAGES_MARK_TEXT, x, y, 0, 0);

  mark->text = text;
  mark->node = node;
  mark->colour = pages_styles[text->style].colour;
  mark->first = first;
  mark->n_lines = n_lines;
}

static double
get_top (const PagesUnit *unit,
         guint            line)
{
  return line > 0 ? unit->measured.bottoms[line - 1] : 0;
}

static double
get_height (const PagesUnit *unit)
{
  return get_top (unit, unit->measured.n_lines);
}

/* What must be on one page at least. */
static double
get_least_height (const PagesUnit *unit)
{
  guint n_lines = unit->measured.n_lines;

  if (unit->flags & (PAGES_KEEP_WHOLE | PAGES_KEEP_NEXT) || n_lines < 2 * LINES_TOGETHER)
    return get_height (unit);
  return get_top (unit, LINES_TOGETHER);
}

/* How many lines go on this page, 0 for none: the piece begins on the next. */
static guint
count_fitting (PagesFlow       *self,
               const PagesUnit *unit,
               guint            first)
{
  guint n_lines = unit->measured.n_lines;
  double limit = pages_flow_get_left_over (self) + get_top (unit, first) + 0.01;
  gboolean at_top = pages_flow_is_at_top (self);
  guint n = 0;

  while (first + n < n_lines
         && unit->measured.bottoms[first + n]
            + pages_notes_get_height (self, &unit->measured, first, n + 1) <= limit)
    n++;
  if (first + n == n_lines)
    return n;
  if (first == 0 && (unit->flags & PAGES_KEEP_WHOLE) && !at_top
      && get_height (unit) <= self->bottom - self->top)
    return 0;
  if (n_lines - first - n < LINES_TOGETHER)
    n -= MIN (n, LINES_TOGETHER - (n_lines - first - n));
  if (n < LINES_TOGETHER && !at_top)
    return 0;
  return MAX (n, 1);
}

static void
note_place (PagesFlow       *self,
            const PagesUnit *unit)
{
  PagesHeading *heading;

  if (unit->anchor != NULL)
    {
      PagesPlace *place = g_new (PagesPlace, 1);

      *place = (PagesPlace) { self->pages->pages->len - 1, self->y };
      g_hash_table_replace (self->pages->anchors, (gpointer) unit->anchor, place);
    }
  if (unit->heading < 0)
    return;
  heading = &g_array_index (self->pages->headings, PagesHeading, unit->heading);
  heading->page = self->pages->pages->len - 1;
  heading->y = self->y;
  if (!self->body && heading->level == 1
      && rancang_report_block_get_number (heading->block) != NULL)
    {
      self->body = TRUE;
      self->pages->n_front = heading->page;
    }
}

static void
place_lines (PagesFlow       *self,
             const PagesUnit *unit,
             guint            first,
             guint            n_lines)
{
  double height = get_top (unit, first + n_lines) - get_top (unit, first);
  double x = self->left + unit->x;

  if (first == 0)
    note_place (self, unit);
  if (first == 0 && unit->lead != NULL)
    pages_flow_mark_text (self, unit->lead, unit->lead_node, self->left + unit->lead_x, self->y, 0,
                          1);
  if (unit->bar != 0)
    pages_flow_mark (self, PAGES_MARK_FILL, x - 14, self->y, 2.5, height)->colour = unit->bar;
  if (unit->figure != NULL)
    {
      PagesMark *mark = pages_flow_mark (self, PAGES_MARK_FIGURE, x, self->y, 0, height);

      mark->figure = unit->figure;
      mark->top = (float) unit->figure_top;
      mark->bottom = (float) unit->figure_bottom;
      mark->node = unit->node;
    }
  else
    pages_flow_mark_text (self, unit->measured.text, unit->node, x, self->y, first, n_lines);
  self->y += height;
  pages_notes_take (self, &unit->measured, first, n_lines);
}

static void
place_unit (PagesFlow *self,
            PagesUnit *unit)
{
  guint first = 0;

  pages_flow_space (self, unit->before);
  while (first < unit->measured.n_lines && pages_flow_go_on (self))
    {
      guint n = count_fitting (self, unit, first);

      if (n > 0)
        place_lines (self, unit, first, n);
      first += n;
      if (first < unit->measured.n_lines)
        pages_flow_break (self);
    }
  if (unit->rule != 0)
    {
      PagesMark *mark = pages_flow_mark (self, PAGES_MARK_LINE, self->left, self->y + 6,
                                         self->left + self->width, self->y + 6);

      mark->colour = unit->rule;
      mark->line = 0.8f;
      self->y += 6;
    }
  self->after = unit->after;
}

/* The height of what waits for the next piece, and must stand above it. */
double
pages_flow_get_held_back (PagesFlow *self)
{
  double after = self->after;
  double height = 0;

  for (guint i = 0; i < self->chain->len; i++)
    {
      const PagesUnit *unit = &g_array_index (self->chain, PagesUnit, i);

      height += MAX (after, unit->before);
      height += unit->flags & PAGES_KEEP_NEXT ? get_height (unit) : get_least_height (unit);
      after = unit->after;
    }
  return height;
}

/* Places what was held back, with room for @more below it on the same page. */
void
pages_flow_flush (PagesFlow *self,
                  double     more)
{
  double height = pages_flow_get_held_back (self) + more;

  if (height > pages_flow_get_left_over (self) && !pages_flow_is_at_top (self)
      && height <= self->bottom - self->top)
    pages_flow_break (self);
  for (guint i = 0; i < self->chain->len; i++)
    place_unit (self, &g_array_index (self->chain, PagesUnit, i));
  g_array_set_size (self->chain, 0);
}

/* Takes what the unit holds. */
void
pages_flow_add (PagesFlow *self,
                PagesUnit *unit)
{
  g_array_append_vals (self->chain, unit, 1);
  if ((unit->flags & PAGES_KEEP_NEXT) == 0)
    pages_flow_flush (self, 0);
}

/* Measures a text for the column and places it: @unit says all but the lines. */
void
pages_flow_add_text (PagesFlow *self,
                     PagesText *text,
                     PagesUnit  unit)
{
  const PagesStyle *style = &pages_styles[text->style];
  g_autoptr (GArray) measured = g_array_new (FALSE, FALSE, sizeof (PagesMeasured));

  unit.x += style->left;
  unit.flags |= style->flags;
  if (unit.before == 0)
    unit.before = style->before;
  if (unit.after == 0)
    unit.after = style->after;
  pages_text_measure (text, self->pages, self->fonts, self->width - unit.x - style->right,
                      measured);
  for (guint i = 0; i < measured->len && pages_flow_go_on (self); i++)
    {
      PagesUnit piece = unit;

      piece.measured = g_array_index (measured, PagesMeasured, i);
      if (i > 0)
        {
          piece.before = 0;
          piece.lead = NULL;
          piece.heading = -1;
        }
      if (i + 1 < measured->len)
        {
          piece.after = 0;
          piece.flags &= ~(PagesStyleFlags) (PAGES_KEEP_NEXT | PAGES_KEEP_WHOLE);
          piece.rule = 0;
        }
      pages_flow_add (self, &piece);
      g_array_index (measured, PagesMeasured, i) = (PagesMeasured) { 0 };
    }
  for (guint i = 0; i < measured->len; i++)
    pages_measured_clear (&g_array_index (measured, PagesMeasured, i));
}
