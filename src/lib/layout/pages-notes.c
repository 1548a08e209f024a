/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-notes.c: footnotes at the foot of the page where their number stands */

#include "config.h"

#include "layout/pages-private.h"

#define NUMBER_WIDTH 11.0
#define BETWEEN 2.5

/* Above the first note: space, a short line, space. */
#define SEPARATOR 14.0
#define SEPARATOR_LENGTH 110.0

/* The most that the notes of a line take; longer ones stand in the text. */
#define MOST 200.0

static PagesNote
make_note (RancangPages *pages,
           PagesFonts   *fonts,
           const char   *number,
           const char   *words,
           double        width)
{
  g_autofree char *lead = g_strconcat (number, " ", NULL);
  PagesNote note = { 0 };
  PangoLayout *layout;
  int height;

  note.number = pages_text_new (pages, PAGES_STYLE_FOOTNOTE, lead);
  note.text = pages_text_new (pages, PAGES_STYLE_FOOTNOTE, words);
  note.text->width = (float) (width - NUMBER_WIDTH);
  layout = pages_text_lay_out (note.text, fonts);
  pango_layout_get_size (layout, NULL, &height);
  note.n_lines = (guint) pango_layout_get_line_count (layout);
  note.height = (double) height / PANGO_SCALE + BETWEEN;
  g_object_unref (layout);

  return note;
}

/* The notes whose numbers stand in the first lines of a text, which may be %NULL for none. */
GArray *
pages_notes_measure (const PagesText *text,
                     RancangPages    *pages,
                     PagesFonts      *fonts,
                     PangoLayout     *layout,
                     guint            n_lines)
{
  GArray *notes = NULL;
  double width = pages->paper_width - PAGES_MARGIN_LEFT - PAGES_MARGIN_RIGHT;

  for (guint i = 0; i < text->n_runs; i++)
    {
      const PagesRun *run = &text->runs[i];
      g_autofree char *number = NULL;
      PagesNote note;
      int line;

      if ((run->flags & RANCANG_REPORT_RUN_NOTE) == 0 || run->target == NULL)
        continue;
      pango_layout_index_to_line_x (layout, (int) run->start, FALSE, &line, NULL);
      if (line < 0 || (guint) line >= n_lines)
        continue;
      number = g_strndup (text->text + run->start, run->end - run->start);
      note = make_note (pages, fonts, number, run->target, width);
      note.line = (guint) line;
      if (notes == NULL)
        notes = g_array_new (FALSE, FALSE, sizeof (PagesNote));
      g_array_append_val (notes, note);
    }
  return notes;
}

/* What the notes of some lines take at the foot of the page. */
double
pages_notes_get_height (PagesFlow           *flow,
                        const PagesMeasured *measured,
                        guint                first,
                        guint                n_lines)
{
  double height = 0;

  for (guint i = 0; measured->notes != NULL && i < measured->notes->len; i++)
    {
      const PagesNote *note = &g_array_index (measured->notes, PagesNote, i);

      if (note->line >= first && note->line < first + n_lines && note->height <= MOST)
        height += note->height;
    }
  return height > 0 && flow->notes->len == 0 ? height + SEPARATOR : height;
}

/* Takes the notes of lines that were placed. */
void
pages_notes_take (PagesFlow           *flow,
                  const PagesMeasured *measured,
                  guint                first,
                  guint                n_lines)
{
  flow->bottom -= pages_notes_get_height (flow, measured, first, n_lines);
  for (guint i = 0; measured->notes != NULL && i < measured->notes->len; i++)
    {
      const PagesNote *note = &g_array_index (measured->notes, PagesNote, i);

      if (note->line < first || note->line >= first + n_lines)
        continue;
      if (note->height <= MOST)
        g_array_append_val (flow->notes, *note);
      else
        {
          g_ptr_array_add (flow->late, note->number);
          g_ptr_array_add (flow->late, note->text);
        }
    }
}

/* The page is full: its notes come at its foot. */
void
pages_notes_place (PagesFlow *flow)
{
  double y = flow->bottom + SEPARATOR;
  PagesMark *mark;

  if (flow->notes->len == 0)
    return;
  mark = pages_flow_mark (flow, PAGES_MARK_LINE, flow->left, y - 5, flow->left + SEPARATOR_LENGTH,
                          y - 5);
  mark->colour = PAGES_COLOUR_RULE;
  mark->line = 0.5f;
  for (guint i = 0; i < flow->notes->len; i++)
    {
      const PagesNote *note = &g_array_index (flow->notes, PagesNote, i);
      PagesNode *node = pages_node_new (flow->pages, flow->pages->document, "Note");

      pages_flow_mark_text (flow, note->number, node, flow->left, y, 0, 1);
      pages_flow_mark_text (flow, note->text, node, flow->left + NUMBER_WIDTH, y, 0,
                            note->n_lines);
      y += note->height;
    }
  g_array_set_size (flow->notes, 0);
}

/* Notes that would fill a page stand below what they belong to. */
void
pages_notes_place_late (PagesFlow *flow)
{
  g_autoptr (GPtrArray) late = NULL;

  if (flow->late->len == 0)
    return;
  late = flow->late;
  flow->late = g_ptr_array_new ();
  for (guint i = 0; i + 1 < late->len; i += 2)
    {
      PagesUnit unit = { .heading = -1, .after = 6, .x = NUMBER_WIDTH };

      unit.lead = late->pdata[i];
      unit.node = unit.lead_node = pages_node_new (flow->pages, flow->pages->document, "Note");
      pages_flow_add_text (flow, late->pdata[i + 1], unit);
    }
}
