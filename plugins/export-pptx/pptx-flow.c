/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-flow.c: from headings, texts, tables and figures to slides that hold no more than fits */

#include "pptx-private.h"

#define GAP 12.0
#define COLUMN_GAP 24.0
/* Of the column of text beside a table. */
#define SIDE_WIDTH 268.0
#define CAPTION_SIZE 11.0
#define CAPTION_HEIGHT 18.0
/* Text that is higher stands beside its table, not above it. */
#define LEAD_HEIGHT 90.0
#define MIN_FIGURE_HEIGHT 200.0
#define MAX_TILES 8
#define TILE_HEIGHT 66.0
#define TILE_COLUMNS 3

static const double text_sizes[] = { 18, 16, 14, 13 };
static const double table_sizes[] = { 13, 12, 11, 10, 9 };

/* What stands below one heading, on as many slides as it takes. */
typedef struct
{
  Pptx       *pptx;
  const char *chapter;  /* or NULL */
  char       *title;
  GPtrArray  *texts;    /* PptxText: not yet on a slide */
  PptxSlide  *slide;    /* the last one, or NULL */
  double      y;        /* what is above is taken */
  gboolean    leading;  /* a chapter has begun, but no section of it */
} Flow;

static double
get_room (Flow *self)
{
  return self->slide != NULL ? PPTX_TOP + PPTX_TEXT_HEIGHT - self->y : 0;
}

static void
begin_slide (Flow *self)
{
  self->slide = pptx_add_slide (self->pptx, PPTX_LAYOUT_TITLE_ONLY);
  self->y = PPTX_TOP;
  pptx_add_title (self->pptx, self->slide, self->chapter, self->title);
}

static void
need_room (Flow   *self,
           double  height)
{
  if (self->slide == NULL || (get_room (self) < height && self->y > PPTX_TOP))
    begin_slide (self);
}

/* The largest size at which the texts fit, or one at which they are good to read over slides. */
static double
choose_text_size (GPtrArray *texts,
                  double     width,
                  double     height)
{
  for (gsize i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    if (pptx_texts_measure (texts, width, text_sizes[i]) <= height)
      return text_sizes[i];
  return 14;
}

static double
choose_table_size (RancangReportTable *table,
                   double              width,
                   double              height)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table_sizes); i++)
    if (pptx_table_measure (table, 0, width, table_sizes[i]) <= height)
      return table_sizes[i];
  return 0;
}

/* All texts over the whole width, on new slides where they do not fit. */
static void
add_texts (Flow *self)
{
  double size = choose_text_size (self->texts, PPTX_TEXT_WIDTH, PPTX_TEXT_HEIGHT);
  double whole = pptx_texts_measure (self->texts, PPTX_TEXT_WIDTH, size);

  if (self->texts->len == 0)
    return;
  need_room (self, MIN (whole, PPTX_TEXT_HEIGHT));
  while (self->texts->len > 0)
    {
      double room = get_room (self);
      g_autoptr (GPtrArray) taken = pptx_texts_take (self->texts, PPTX_TEXT_WIDTH, room, size);
      PptxBox box = { PPTX_LEFT, self->y, PPTX_TEXT_WIDTH, 0 };

      box.height = MIN (pptx_texts_measure (taken, PPTX_TEXT_WIDTH, size), room);
      pptx_add_body (self->pptx, self->slide, &box, taken, size);
      self->y += box.height + GAP;
      if (self->texts->len > 0)
        begin_slide (self);
    }
}

static void
add_caption (Flow       *self,
             double      x,
             double      width,
             const char *caption)
{
  PptxBox box = { x, self->y, width, CAPTION_HEIGHT - 2 };
  g_autofree char *text = NULL;

  if (caption == NULL)
    return;
  text = pptx_cut_text (caption, width, CAPTION_SIZE, TRUE, 1, NULL);
  pptx_add_label (self->pptx, self->slide, &box, "Caption", text, " sz=\"1100\" b=\"1\"",
                  "1F3864");
  self->y += CAPTION_HEIGHT;
}

static void
add_note (Flow       *self,
          double      x,
          double      width,
          const char *note)
{
  PptxBox box = { x, self->y + 4, width, 24 };
  g_autofree char *text = NULL;

  if (note == NULL)
    return;
  text = pptx_cut_text (note, width, 9, FALSE, 2, NULL);
  pptx_add_label (self->pptx, self->slide, &box, "Note", text, " sz=\"900\" i=\"1\"", "595959");
  self->y += 30;
}

/* A table from @y on, its last rows on further slides. */
static void
add_table_at (Flow               *self,
              RancangReportTable *table,
              double              x,
              double              width,
              double              size,
              const char         *caption,
              const char         *note)
{
  guint row = 0;
  double below = note != NULL ? 30 : 0;

  for (;;)
    {
      PptxBox box;
      guint first = row;

      add_caption (self, x, width, caption);
      box = (PptxBox) { x, self->y, width, get_room (self) - below };
      row = pptx_add_table (self->pptx, self->slide, &box, table, row, size,
                            caption != NULL ? caption : self->title);
      if (row >= rancang_report_table_get_n_rows (table))
        {
          self->y += pptx_table_measure (table, first, width, size);
          break;
        }
      begin_slide (self);
      x = PPTX_LEFT;
      width = PPTX_TEXT_WIDTH;
    }
  add_note (self, x, width, note);
  self->y += GAP;
}

/* The texts that have gathered at the left, the table at the right of them. */
static void
add_table_beside (Flow               *self,
                  RancangReportTable *table,
                  const char         *caption,
                  const char         *note)
{
  double x = PPTX_LEFT + SIDE_WIDTH + COLUMN_GAP;
  double width = PPTX_TEXT_WIDTH - SIDE_WIDTH - COLUMN_GAP;
  double room = PPTX_TEXT_HEIGHT - CAPTION_HEIGHT - (note != NULL ? 30 : 0);
  double size = choose_text_size (self->texts, SIDE_WIDTH, PPTX_TEXT_HEIGHT);
  double table_size = choose_table_size (table, width, room);
  g_autoptr (GPtrArray) taken = NULL;
  PptxBox box = { PPTX_LEFT, PPTX_TOP, SIDE_WIDTH, PPTX_TEXT_HEIGHT };

  size = MIN (size, 14);
  begin_slide (self);
  taken = pptx_texts_take (self->texts, SIDE_WIDTH, PPTX_TEXT_HEIGHT, size);
  pptx_add_body (self->pptx, self->slide, &box, taken, size);
  add_table_at (self, table, x, width, table_size > 0 ? table_size : 11, caption, note);
  if (self->texts->len > 0)
    {
      begin_slide (self);
      add_texts (self);
    }
}

/* A short form is a row of key figures: its values say more when they are large. */
static gboolean
add_tiles (Flow               *self,
           RancangReportTable *table)
{
  guint n_rows = rancang_report_table_get_n_rows (table);
  double width = (PPTX_TEXT_WIDTH - (TILE_COLUMNS - 1) * GAP) / TILE_COLUMNS;
  guint n_lines = (n_rows + TILE_COLUMNS - 1) / TILE_COLUMNS;

  if ((rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) == 0
      || n_rows > MAX_TILES || rancang_report_table_get_n_columns (table) != 2)
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *value = NULL;

      if (rancang_report_table_get_n_cells (table, i) != 2)
        return FALSE;
      value = pptx_dup_cell_text (table, i, 1);
      if (pptx_count_lines (value, width - 20, 12, TRUE) > 1)
        return FALSE;
    }
  need_room (self, n_lines * (TILE_HEIGHT + GAP));
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *label = pptx_dup_cell_text (table, i, 0);
      g_autofree char *value = pptx_dup_cell_text (table, i, 1);
      PptxBox box = { PPTX_LEFT + (i % TILE_COLUMNS) * (width + GAP),
                      self->y + (i / TILE_COLUMNS) * (TILE_HEIGHT + GAP), width, TILE_HEIGHT };

      pptx_add_tile (self->pptx, self->slide, &box, value, label);
    }
  self->y += n_lines * (TILE_HEIGHT + GAP);
  return TRUE;
}

static void
add_table (Flow               *self,
           RancangReportTable *table,
           const char         *caption,
           const char         *note)
{
  double below = note != NULL ? 30 : 0;
  double lead = pptx_texts_measure (self->texts, PPTX_TEXT_WIDTH, 14);
  double size;

  if (rancang_report_table_get_n_rows (table) == 0)
    return;
  if (lead > LEAD_HEIGHT && rancang_report_table_get_n_columns (table) <= 6)
    {
      add_table_beside (self, table, caption, note);
      return;
    }
  add_texts (self);
  if (add_tiles (self, table))
    {
      if (note != NULL)
        add_note (self, PPTX_LEFT, PPTX_TEXT_WIDTH, note);
      return;
    }
  size = choose_table_size (table, PPTX_TEXT_WIDTH,
                            get_room (self) - CAPTION_HEIGHT - below);
  if (size < 10)
    {
      need_room (self, PPTX_TEXT_HEIGHT);
      size = choose_table_size (table, PPTX_TEXT_WIDTH, PPTX_TEXT_HEIGHT - CAPTION_HEIGHT - below);
    }
  add_table_at (self, table, PPTX_LEFT, PPTX_TEXT_WIDTH, size > 0 ? size : 11, caption, note);
}

/* A figure that would be too small on one slide, a part a slide. */
static gboolean
add_figure_parts (Flow                *self,
                  RancangReportBlock  *block,
                  PptxBox              box,
                  GError             **error)
{
  double from = 0;

  for (;;)
    {
      if (g_cancellable_set_error_if_cancelled (self->pptx->cancellable, error)
          || !pptx_add_figure_part (self->pptx, self->slide, &box, block, &from, error))
        return FALSE;
      if (from < 0)
        return TRUE;
      begin_slide (self);
      self->y = PPTX_TOP + PPTX_TEXT_HEIGHT;
      box.y = PPTX_TOP;
      box.height = PPTX_TEXT_HEIGHT;
    }
}

static gboolean
add_figure (Flow               *self,
            RancangReportBlock *block,
            const char         *caption,
            GError            **error)
{
  PptxBox box = { PPTX_LEFT, 0, PPTX_TEXT_WIDTH, 0 };

  add_texts (self);
  need_room (self, MIN_FIGURE_HEIGHT);
  add_caption (self, PPTX_LEFT, PPTX_TEXT_WIDTH, caption);
  box.y = self->y;
  box.height = get_room (self);
  self->y = PPTX_TOP + PPTX_TEXT_HEIGHT;
  if (!pptx_figure_fits (block, &box))
    return add_figure_parts (self, block, box, error);
  return pptx_add_figure (self->pptx, self->slide, &box, block, error);
}

static RancangReportBlock *
get_block (Flow  *self,
           guint  index)
{
  RancangReport *report = self->pptx->report;

  return index < rancang_report_get_n_blocks (report) ? rancang_report_get_block (report, index)
                                                      : NULL;
}

/* The text of a block of one kind, or NULL. */
static char *
dup_text_of (Flow                  *self,
             guint                  index,
             RancangReportBlockKind kind)
{
  RancangReportBlock *block = index != G_MAXUINT ? get_block (self, index) : NULL;

  if (block == NULL || rancang_report_block_get_kind (block) != kind)
    return NULL;
  return rancang_report_block_dup_text (block);
}

static gboolean
is_heading (RancangReportBlock *block,
            guint               below)
{
  return block != NULL && rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_HEADING
         && rancang_report_block_get_level (block) < below;
}

static void
begin_section (Flow               *self,
               RancangReportBlock *heading,
               char              **chapter)
{
  g_autofree char *title = rancang_report_block_dup_text (heading);

  /* What leads a chapter in stands on the slide of its first section. */
  if (rancang_report_block_get_level (heading) == 1 || self->slide != NULL || !self->leading)
    add_texts (self);
  self->leading = rancang_report_block_get_level (heading) == 1;
  self->slide = NULL;
  if (rancang_report_block_get_level (heading) == 1)
    g_set_str (chapter, title);
  self->chapter = *chapter;
  g_set_str (&self->title, title);
}

static gboolean
add_block (Flow    *self,
           guint    index,
           char   **chapter,
           GError **error)
{
  RancangReportBlock *block = get_block (self, index);
  g_autofree char *caption = NULL;
  g_autofree char *note = NULL;
  RancangReportBlockKind before = index > 0 ? rancang_report_block_get_kind (
                                                get_block (self, index - 1))
                                            : RANCANG_REPORT_BLOCK_CONTENTS;

  switch (rancang_report_block_get_kind (block))
    {
    case RANCANG_REPORT_BLOCK_HEADING:
      if (is_heading (block, 3))
        begin_section (self, block, chapter);
      else
        g_ptr_array_add (self->texts, pptx_text_new (block));
      break;
    case RANCANG_REPORT_BLOCK_TABLE:
      caption = dup_text_of (self, index - 1, RANCANG_REPORT_BLOCK_CAPTION);
      note = dup_text_of (self, index + 1, RANCANG_REPORT_BLOCK_NOTE);
      add_table (self, rancang_report_block_get_table (block), caption, note);
      break;
    case RANCANG_REPORT_BLOCK_FIGURE:
      caption = dup_text_of (self, index + 1, RANCANG_REPORT_BLOCK_CAPTION);
      return add_figure (self, block, caption, error);
    case RANCANG_REPORT_BLOCK_CAPTION:
    case RANCANG_REPORT_BLOCK_CONTENTS:
    case RANCANG_REPORT_BLOCK_SECTION:
    case RANCANG_REPORT_BLOCK_PAGE_BREAK:
      break;
    case RANCANG_REPORT_BLOCK_NOTE:
      if (before != RANCANG_REPORT_BLOCK_TABLE)
        g_ptr_array_add (self->texts, pptx_text_new (block));
      break;
    default:
      g_ptr_array_add (self->texts, pptx_text_new (block));
      break;
    }
  return TRUE;
}

/* One slide or more for every heading of the first two levels. */
gboolean
pptx_add_slides (Pptx    *self,
                 GError **error)
{
  Flow flow = { .pptx = self };
  g_autofree char *chapter = NULL;
  gboolean done = TRUE;

  flow.texts = g_ptr_array_new_with_free_func ((GDestroyNotify) pptx_text_free);
  flow.title = g_strdup (rancang_report_get_title (self->report));
  for (guint i = 0; done && i < rancang_report_get_n_blocks (self->report); i++)
    done = !g_cancellable_set_error_if_cancelled (self->cancellable, error)
           && add_block (&flow, i, &chapter, error);
  if (done)
    add_texts (&flow);
  g_ptr_array_unref (flow.texts);
  g_free (flow.title);
  return done;
}
