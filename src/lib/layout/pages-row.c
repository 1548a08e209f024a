/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-row.c: a row of a table: measured, and placed whole or in parts */

#include "config.h"

#include "layout/pages-table-private.h"

/* So many lines of a row that breaks stand at least on the first page. */
#define LINES_TOGETHER 3

gboolean
pages_table_is_bold (RancangReportTable *table,
                     guint               row,
                     guint               cell)
{
  gboolean form = (rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) != 0;

  return rancang_report_table_get_row_kind (table, row) != RANCANG_REPORT_ROW_PLAIN
         || (form && cell == 0);
}

PagesStyleId
pages_table_get_style (RancangReportTable *table)
{
  return rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_DENSE
           ? PAGES_STYLE_TABLE_DENSE : PAGES_STYLE_TABLE;
}

static void
clear_cell (gpointer data)
{
  PagesCell *cell = data;

  for (guint i = 0; i < cell->texts->len; i++)
    pages_measured_clear (&g_array_index (cell->texts, PagesCellText, i).measured);
  g_array_unref (cell->texts);
}

void
pages_row_free (PagesRow *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

static guint32
get_fill (RancangReportTable *table,
          guint               row,
          guint               cell)
{
  switch (rancang_report_table_get_row_kind (table, row))
    {
    case RANCANG_REPORT_ROW_HEADER:
      return PAGES_COLOUR_HEAD_FILL;
    case RANCANG_REPORT_ROW_GROUP:
    case RANCANG_REPORT_ROW_TOTAL:
      return PAGES_COLOUR_GROUP_FILL;
    case RANCANG_REPORT_ROW_PLAIN:
    default:
      break;
    }
  if (rancang_report_table_get_cell_flags (table, row, cell) & RANCANG_REPORT_CELL_FILLED)
    return PAGES_COLOUR_MARK_FILL;
  if ((rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) && cell == 0)
    return PAGES_COLOUR_GROUP_FILL;
  return 0;
}

static PangoAlignment
get_alignment (RancangReportTable *table,
               guint               row,
               guint               column,
               guint               span)
{
  if (span > 1 || rancang_report_table_get_row_kind (table, row) == RANCANG_REPORT_ROW_GROUP)
    return PANGO_ALIGN_LEFT;
  switch (rancang_report_table_get_column_align (table, column))
    {
    case RANCANG_REPORT_ALIGN_CENTRE:
      return PANGO_ALIGN_CENTER;
    case RANCANG_REPORT_ALIGN_END:
      return PANGO_ALIGN_RIGHT;
    case RANCANG_REPORT_ALIGN_START:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

static void
set_text (PagesText      *text,
          PagesTable     *self,
          PangoAlignment  align,
          gboolean        bold)
{
  text->flags = PAGES_TEXT_RAGGED | (bold ? PAGES_TEXT_BOLD : 0)
                | (align != PANGO_ALIGN_LEFT ? PAGES_TEXT_DIGITS : 0);
  text->scale = (float) self->scale;
  text->align = align;
}

static void
add_text (PagesTable         *self,
          PagesCell          *cell,
          RancangReportBlock *block,
          PangoAlignment      align,
          gboolean            bold,
          double             *notes)
{
  RancangPages *pages = self->flow->pages;
  PagesStyleId style = pages_table_get_style (self->table);
  PagesText *text = pages_text_new_block (pages, style, NULL, block);
  g_autoptr (GArray) measured = g_array_new (FALSE, FALSE, sizeof (PagesMeasured));
  PagesCellText item = { .before = cell->texts->len > 0 ? PAGES_CELL_BETWEEN : 0 };

  if (rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_BULLET)
    {
      const char *number = rancang_report_block_get_number (block);
      g_autofree char *lead = number != NULL ? g_strconcat (number, ". ", NULL) : NULL;

      item.lead = pages_text_new (pages, style, lead != NULL ? lead : "\342\200\242 ");
      item.x = lead != NULL ? PAGES_CELL_BULLET + 4 : PAGES_CELL_BULLET;
      align = PANGO_ALIGN_LEFT;
      set_text (item.lead, self, align, FALSE);
    }
  set_text (text, self, align, bold);
  pages_text_measure (text, pages, self->flow->fonts, cell->width - 2 * PAGES_CELL_PAD - item.x,
                      measured);
  for (guint i = 0; i < measured->len; i++)
    {
      item.measured = g_array_index (measured, PagesMeasured, i);
      *notes += pages_notes_get_height (self->flow, &item.measured, 0, item.measured.n_lines);
      g_array_append_val (cell->texts, item);
      item.before = 0;
      item.lead = NULL;
    }
}

static double
get_text_height (const PagesCellText *text)
{
  return text->before + text->measured.bottoms[text->measured.n_lines - 1];
}

static double
get_cell_height (const PagesCell *cell)
{
  double height = PAGES_CELL_ABOVE + PAGES_CELL_BELOW;

  for (guint i = 0; i < cell->texts->len; i++)
    height += get_text_height (&g_array_index (cell->texts, PagesCellText, i));
  return height;
}

static double
get_first_height (const PagesCell *cell)
{
  const PagesCellText *text;

  if (cell->texts->len == 0)
    return 0;
  text = &g_array_index (cell->texts, PagesCellText, 0);
  return PAGES_CELL_ABOVE + PAGES_CELL_BELOW
         + text->measured.bottoms[MIN (LINES_TOGETHER, text->measured.n_lines) - 1];
}

static void
add_cell (PagesTable *self,
          PagesRow   *row,
          PagesNode  *node,
          guint       index,
          guint       i,
          guint      *column)
{
  RancangReportTable *table = self->table;
  guint span = MAX (1, rancang_report_table_get_cell_span (table, index, i));
  guint n_columns = rancang_report_table_get_n_columns (table);
  guint first = MIN (*column, n_columns - 1);
  PagesCell cell = { .texts = g_array_new (FALSE, FALSE, sizeof (PagesCellText)) };
  gboolean bold = pages_table_is_bold (table, index, i);

  for (guint at = 0; at < first; at++)
    cell.x += self->widths[at];
  for (guint at = 0; at < span && *column < n_columns; at++)
    cell.width += self->widths[(*column)++];
  cell.fill = get_fill (table, index, i);
  cell.continued = (rancang_report_table_get_cell_flags (table, index, i)
                    & RANCANG_REPORT_CELL_CONTINUED) != 0;
  cell.node = pages_node_new (self->flow->pages, node,
                              bold && row->kind != RANCANG_REPORT_ROW_TOTAL ? "TH" : "TD");
  for (guint at = 0; at < rancang_report_table_get_n_cell_blocks (table, index, i); at++)
    add_text (self, &cell, rancang_report_table_get_cell_block (table, index, i, at),
              get_alignment (table, index, first, span), bold, &row->notes_height);
  row->height = MAX (row->height, get_cell_height (&cell));
  row->first_height = MAX (row->first_height, get_first_height (&cell));
  g_array_append_val (row->cells, cell);
}

PagesRow *
pages_row_new (PagesTable *table,
               guint       row)
{
  PagesRow *self = g_new0 (PagesRow, 1);
  PagesNode *node = pages_node_new (table->flow->pages, table->node, "TR");
  guint column = 0;

  self->cells = g_array_new (FALSE, FALSE, sizeof (PagesCell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->kind = rancang_report_table_get_row_kind (table->table, row);
  self->middle = self->kind == RANCANG_REPORT_ROW_HEADER;
  self->height = self->first_height = PAGES_CELL_ABOVE + PAGES_CELL_BELOW
    + pages_styles[pages_table_get_style (table->table)].size;
  for (guint i = 0; i < rancang_report_table_get_n_cells (table->table, row); i++)
    add_cell (table, self, node, row, i, &column);

  return self;
}

/* Placed once, a header is placed again on the next page. */
void
pages_row_begin_anew (PagesRow *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      PagesCell *cell = &g_array_index (self->cells, PagesCell, i);

      cell->text = cell->line = 0;
    }
}

gboolean
pages_row_is_done (PagesRow *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      PagesCell *cell = &g_array_index (self->cells, PagesCell, i);

      if (cell->text < cell->texts->len)
        return FALSE;
    }
  return TRUE;
}

/* What goes on over the page is a row of its own for those who hear the table. */
void
pages_row_continue (PagesRow   *self,
                    PagesTable *table)
{
  PagesNode *node = pages_node_new (table->flow->pages, table->node, "TR");

  for (guint i = 0; i < self->cells->len; i++)
    {
      PagesCell *cell = &g_array_index (self->cells, PagesCell, i);

      cell->node = pages_node_new (table->flow->pages, node, cell->node->tag);
    }
}

/* Goes on in a cell as far as its lines have room; returns what they take. Marks them if @flow is
 * given, else stays where it was. */
static double
walk_cell (PagesCell *cell,
           double     room,
           PagesFlow *flow,
           double     x,
           double     y,
           gboolean   decoration)
{
  guint at = cell->text;
  guint line = cell->line;
  double used = 0;

  while (at < cell->texts->len)
    {
      const PagesCellText *text = &g_array_index (cell->texts, PagesCellText, at);
      double top = line > 0 ? text->measured.bottoms[line - 1] : 0;
      double before = line == 0 && used > 0 ? text->before : 0;
      guint last = line;

      while (last < text->measured.n_lines
             && used + before + text->measured.bottoms[last] - top <= room + 0.01)
        last++;
      if (last == line)
        break;
      if (flow != NULL)
        {
          PagesNode *node = decoration ? NULL : cell->node;

          if (node != NULL && cell->texts->len > 1)
            node = pages_node_new (flow->pages, node, "P");

          if (line == 0 && text->lead != NULL)
            pages_flow_mark_text (flow, text->lead, node, x, y + used + before, 0, 1);
          pages_flow_mark_text (flow, text->measured.text, node, x + text->x, y + used + before,
                                line, last - line);
        }
      if (flow != NULL && !decoration)
        pages_notes_take (flow, &text->measured, line, last - line);
      used += before + text->measured.bottoms[last - 1] - top;
      line = last;
      if (line < text->measured.n_lines)
        break;
      line = 0;
      at++;
    }
  if (flow != NULL)
    {
      cell->text = at;
      cell->line = line;
    }
  return used;
}

/* How high the part of a row is that has place in @room; 0 if not even a line has. */
double
pages_row_get_part (PagesRow *self,
                    double    room)
{
  double height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      PagesCell *cell = &g_array_index (self->cells, PagesCell, i);

      height = MAX (height, walk_cell (cell, room - PAGES_CELL_ABOVE - PAGES_CELL_BELOW, NULL, 0, 0,
                                       FALSE));
    }
  return height > 0 ? height + PAGES_CELL_ABOVE + PAGES_CELL_BELOW : 0;
}

static void
add_line (PagesFlow *flow,
          double     x1,
          double     y1,
          double     x2,
          double     y2)
{
  PagesMark *mark = pages_flow_mark (flow, PAGES_MARK_LINE, x1, y1, x2, y2);

  mark->colour = PAGES_COLOUR_GRID;
  mark->line = PAGES_GRID_LINE;
}

/* The line above each cell, but within what goes on from the row above. */
static void
add_grid (PagesRow   *self,
          PagesTable *table,
          double      height)
{
  PagesFlow *flow = table->flow;
  double from = -1;
  double y = flow->y;
  double right = flow->left;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const PagesCell *cell = &g_array_index (self->cells, PagesCell, i);
      double x = flow->left + cell->x;

      right = x + cell->width;
      add_line (flow, x, y, x, y + height);
      if (cell->continued && table->open)
        {
          if (from >= 0)
            add_line (flow, from, y, x, y);
          from = -1;
        }
      else if (from < 0)
        from = x;
    }
  if (from >= 0)
    add_line (flow, from, y, right, y);
  add_line (flow, right, y, right, y + height);
}

/* Places what is left of a row, or as much of it as has room in @height. */
void
pages_row_place (PagesRow   *self,
                 PagesTable *table,
                 double      height,
                 gboolean    decoration)
{
  PagesFlow *flow = table->flow;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const PagesCell *cell = &g_array_index (self->cells, PagesCell, i);

      if (cell->fill != 0)
        pages_flow_mark (flow, PAGES_MARK_FILL, flow->left + cell->x, flow->y, cell->width,
                         height)->colour = cell->fill;
    }
  add_grid (self, table, height);
  for (guint i = 0; i < self->cells->len; i++)
    {
      PagesCell *cell = &g_array_index (self->cells, PagesCell, i);
      double room = height - PAGES_CELL_ABOVE - PAGES_CELL_BELOW;
      double shift = self->middle ? MAX (0, (height - get_cell_height (cell)) / 2) : 0;

      walk_cell (cell, room, flow, flow->left + cell->x + PAGES_CELL_PAD,
                 flow->y + PAGES_CELL_ABOVE + shift, decoration);
    }
  flow->y += height;
  table->open = TRUE;
}
