/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-text.c: texts, cleaned, measured in pieces, and laid out again when they are painted */

#include "config.h"

#include "layout/pages-private.h"

#include <string.h>

/* More than a page holds. Longer texts are cut at the end of a line, so that painting a page never
 * lays out more than this. */
#define PIECE 8000

/* The number of a footnote in the text, as parts of the size of the text. */
#define NOTE_SCALE 0.68
#define NOTE_RISE 0.34

/* No letter has a place in less than this. */
#define MIN_WIDTH 8

static gboolean
is_shown (gunichar c)
{
  return c == '\n' || (c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0) && c != 0xfffc
                       && c != 0xfffe && c != 0xffff && c != 0x2028 && c != 0x2029);
}

/* Control characters are left out: fonts have boxes for them, and they end lines. */
static void
append_clean (GString    *out,
              const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\t')
        g_string_append_c (out, ' ');
      else if (c < 0x80 && is_shown (c))
        g_string_append_c (out, (char) c);
      else if (is_shown (c))
        g_string_append_len (out, at, g_utf8_next_char (at) - at);
    }
}

static PagesText *
take_text (RancangPages *pages,
           PagesStyleId  style,
           GString      *text,
           GArray       *runs)
{
  PagesText *self = g_new0 (PagesText, 1);

  /* There are tens of thousands, most of them short. */
  self->text = g_string_free_and_steal (text);
  self->text = g_realloc (self->text, strlen (self->text) + 1);
  self->style = style;
  self->scale = 1;
  if (runs != NULL)
    {
      self->n_runs = runs->len;
      self->runs = (PagesRun *) g_array_free (runs, runs->len == 0);
    }
  g_ptr_array_add (pages->texts, self);

  return self;
}

/* The pages own it. */
PagesText *
pages_text_new (RancangPages *pages,
                PagesStyleId  style,
                const char   *text)
{
  GString *clean = g_string_new (NULL);

  append_clean (clean, text);
  return take_text (pages, style, clean, NULL);
}

static void
append_run (GString               *text,
            GArray                *runs,
            const char            *words,
            RancangReportRunFlags  flags,
            const char            *target)
{
  PagesRun run = { (guint) text->len, 0, flags, target };

  append_clean (text, words);
  run.end = (guint) text->len;
  if (run.end > run.start && flags != 0)
    g_array_append_val (runs, run);
}

/* The text of a block; @lead, in bold, stands before it. */
PagesText *
pages_text_new_block (RancangPages       *pages,
                      PagesStyleId        style,
                      const char         *lead,
                      RancangReportBlock *block)
{
  GString *text = g_string_new (NULL);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PagesRun));

  append_run (text, runs, lead, RANCANG_REPORT_RUN_BOLD, NULL);
  for (guint i = 0; i < rancang_report_block_get_n_runs (block); i++)
    append_run (text, runs, rancang_report_block_get_run_text (block, i),
                rancang_report_block_get_run_flags (block, i),
                rancang_report_block_get_run_target (block, i));

  return take_text (pages, style, text, runs);
}

void
pages_text_free (PagesText *self)
{
  g_free (self->text);
  g_free (self->runs);
  g_free (self);
}

/* A piece of a text, from byte to byte. */
static PagesText *
cut_text (RancangPages    *pages,
          const PagesText *self,
          gsize            start,
          gsize            end)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PagesRun));
  PagesText *piece;

  for (guint i = 0; i < self->n_runs; i++)
    {
      PagesRun run = self->runs[i];

      if (run.end <= start || run.start >= end)
        continue;
      run.start = (guint) (MAX (run.start, start) - start);
      run.end = (guint) (MIN (run.end, end) - start);
      g_array_append_val (runs, run);
    }
  piece = take_text (pages, self->style,
                     g_string_new_len (self->text + start, (gssize) (end - start)), runs);
  piece->flags = self->flags;
  piece->align = self->align;
  piece->width = self->width;
  piece->scale = self->scale;

  return piece;
}

static void
insert_attribute (PangoAttrList  *list,
                  PangoAttribute *attribute,
                  guint           start,
                  guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
set_attributes (const PagesText *self,
                PagesFonts      *fonts,
                PangoLayout     *layout)
{
  const PagesStyle *style = &pages_styles[self->style];
  PangoAttrList *base = self->flags & PAGES_TEXT_DIGITS ? fonts->digits : fonts->plain;
  PangoAttrList *list;

  if (self->n_runs == 0 && self->scale == 1 && !(self->flags & PAGES_TEXT_BOLD)
      && style->spacing == 0)
    {
      pango_layout_set_attributes (layout, base);
      return;
    }
  list = pango_attr_list_copy (base);
  if (self->scale != 1)
    insert_attribute (list, pango_attr_scale_new (self->scale), 0, G_MAXUINT);
  if (self->flags & PAGES_TEXT_BOLD)
    insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, G_MAXUINT);
  if (style->spacing != 0)
    insert_attribute (list, pango_attr_letter_spacing_new ((int) (style->spacing * PANGO_SCALE)),
                      0, G_MAXUINT);
  for (guint i = 0; i < self->n_runs; i++)
    {
      const PagesRun *run = &self->runs[i];

      if (run->flags & RANCANG_REPORT_RUN_BOLD)
        insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), run->start, run->end);
      if (run->flags & RANCANG_REPORT_RUN_ITALIC)
        insert_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), run->start, run->end);
      /* The painter gives the colour; this one only parts the run from what is beside it. */
      if (run->flags & (RANCANG_REPORT_RUN_MISSING | RANCANG_REPORT_RUN_LINK
                        | RANCANG_REPORT_RUN_REFERENCE))
        insert_attribute (list, pango_attr_foreground_new (0, 0, (guint16) i), run->start,
                          run->end);
      if (run->flags & RANCANG_REPORT_RUN_NOTE)
        {
          insert_attribute (list, pango_attr_scale_new (NOTE_SCALE * self->scale), run->start,
                            run->end);
          insert_attribute (list, pango_attr_rise_new ((int) (style->size * NOTE_RISE
                                                              * PANGO_SCALE)),
                            run->start, run->end);
        }
    }
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
}

static PangoLayout *
lay_out (const PagesText *self,
         PagesFonts      *fonts,
         const char      *text,
         gsize            size)
{
  const PagesStyle *style = &pages_styles[self->style];
  PangoLayout *layout = pango_layout_new (fonts->context);

  pango_layout_set_font_description (layout, fonts->fonts[self->style]);
  set_attributes (self, fonts, layout);
  if (self->width > 0)
    pango_layout_set_width (layout, (int) (MAX (self->width, MIN_WIDTH) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, self->align);
  pango_layout_set_justify (layout, (style->flags & PAGES_JUSTIFY)
                                    && !(self->flags & PAGES_TEXT_RAGGED));
  pango_layout_set_line_spacing (layout, (float) style->line);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, (int) size);

  return layout;
}

PangoLayout *
pages_text_lay_out (const PagesText *self,
                    PagesFonts      *fonts)
{
  return lay_out (self, fonts, self->text, strlen (self->text));
}

/* Where to cut a text so that the layout of the piece stays small: at a space, if there is one. */
static gsize
find_cut (const char *text,
          gsize       start,
          gsize       size)
{
  gsize end = start + PIECE;
  const char *space;

  if (size - start <= PIECE + PIECE / 4)
    return size;
  space = g_strrstr_len (text + start, PIECE, " ");
  if (space != NULL && (gsize) (space - text) > start + PIECE / 2)
    return (gsize) (space - text) + 1;
  return (gsize) (g_utf8_find_prev_char (text + start, text + end) - text);
}

/* The bottoms of the first @n_lines lines. */
static float *
list_bottoms (PangoLayout *layout,
              guint        n_lines)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  float *bottoms = g_new (float, n_lines);

  for (guint i = 0; i < n_lines; i++)
    {
      int bottom;

      pango_layout_iter_get_line_yrange (iter, NULL, &bottom);
      bottoms[i] = (float) bottom / PANGO_SCALE;
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);

  return bottoms;
}

/* Breaks a text into lines. Long texts come in several pieces, one below the other: the last line
 * of a piece, which may end too early, begins the next one. */
void
pages_text_measure (PagesText    *self,
                    RancangPages *pages,
                    PagesFonts   *fonts,
                    double        width,
                    GArray       *measured)
{
  gsize size = strlen (self->text);
  gsize start = 0;

  self->width = (float) width;
  do
    {
      gsize end = find_cut (self->text, start, size);
      g_autoptr (PangoLayout) layout = lay_out (self, fonts, self->text + start, end - start);
      PagesMeasured piece = { .text = self,
                              .n_lines = (guint) pango_layout_get_line_count (layout) };

      if (start > 0 || end < size)
        piece.text = cut_text (pages, self, start, end);
      if (end < size && piece.n_lines > 1)
        {
          piece.n_lines--;
          end = start + (gsize) pango_layout_line_get_start_index (
                  pango_layout_get_line_readonly (layout, (int) piece.n_lines));
        }
      piece.bottoms = list_bottoms (layout, piece.n_lines);
      piece.notes = pages_notes_measure (piece.text, pages, fonts, layout, piece.n_lines);
      g_array_append_val (measured, piece);
      start = end;
    }
  while (start < size && !g_cancellable_is_cancelled (fonts->cancellable));
}

/* On one line. */
double
pages_text_get_width (const PagesText *self,
                      PagesFonts      *fonts)
{
  g_autoptr (PangoLayout) layout = lay_out (self, fonts, self->text, strlen (self->text));
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

void
pages_measured_clear (PagesMeasured *self)
{
  g_clear_pointer (&self->bottoms, g_free);
  g_clear_pointer (&self->notes, g_array_unref);
}
