/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-table.c: tables over pages: their header again on each, rows whole where they have place */

#include "config.h"

#include "layout/pages-table-private.h"

#define SPACE_BEFORE 3.0
#define SPACE_AFTER 11.0

/* The first rows of a form stay together, so that no heading stands above a single one. */
#define FORM_ROWS_TOGETHER 3

/* Tables of so few rows are not broken where a page holds them. */
#define SMALL_FORM 12
#define SMALL_TABLE 6

/* So many rows stand at least below a header. */
#define ROWS_BELOW_HEADER 2

/* More rows than these do not wait for each other, whatever binds them. */
#define MAX_ROWS_TOGETHER 24

/* A row that may break does so only where this much of a page is left, or if no page holds it. */
#define ROOM_TO_BREAK 90.0

static gboolean
is_continued (RancangReportTable *table,
              guint               row)
{
  for (guint i = 0; i < rancang_report_table_get_n_cells (table, row); i++)
    if (rancang_report_table_get_cell_flags (table, row, i) & RANCANG_REPORT_CELL_CONTINUED)
      return TRUE;
  return FALSE;
}

/* Rows that must not part from the next: a group's name, the last row before a sum, what shares a
 * cell, the last row but one, the first rows of a form, and all of a small table. */
static gboolean
must_keep_next (RancangReportTable *table,
                guint               row)
{
  gboolean form = (rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) != 0;

  if (row + 1 >= rancang_report_table_get_n_rows (table))
    return FALSE;
  return rancang_report_table_get_row_kind (table, row) == RANCANG_REPORT_ROW_GROUP
         || rancang_report_table_get_row_kind (table, row + 1) == RANCANG_REPORT_ROW_TOTAL
         || is_continued (table, row + 1) || row + 2 == rancang_report_table_get_n_rows (table)
         || (form && row + 1 < FORM_ROWS_TOGETHER)
         || rancang_report_table_get_n_rows (table) <= (form ? SMALL_FORM : SMALL_TABLE);
}

/* Measures the rows at the top that head the table; returns how many there are. A table of nothing
 * else, or with a header larger than half a page, has none to repeat. */
static guint
measure_header (PagesTable *self)
{
  guint n_rows = rancang_report_table_get_n_rows (self->table);
  guint n = 0;

  while (n < n_rows && n < MAX_ROWS_TOGETHER
         && rancang_report_table_get_row_kind (self->table, n) == RANCANG_REPORT_ROW_HEADER)
    {
      PagesRow *row = pages_row_new (self, n++);

      self->header_height += row->height;
      g_ptr_array_add (self->header, row);
    }
  if (n == n_rows || self->header_height > (self->flow->bottom - self->flow->top) / 2)
    {
      g_ptr_array_set_size (self->header, 0);
      self->header_height = 0;
      return 0;
    }
  return n;
}

static void
place_header (PagesTable *self,
              gboolean    again)
{
  for (guint i = 0; i < self->header->len; i++)
    {
      PagesRow *row = self->header->pdata[i];

      pages_row_begin_anew (row);
      pages_row_place (row, self, row->height, again);
    }
  /* What goes on from the page before has a line above it, too. */
  self->open = FALSE;
}

/* The line below the last row of a page. */
static void
close_rows (PagesTable *self)
{
  PagesFlow *flow = self->flow;
  double right = flow->left;
  PagesMark *mark;

  if (!self->open)
    return;
  for (guint i = 0; i < rancang_report_table_get_n_columns (self->table); i++)
    right += self->widths[i];
  mark = pages_flow_mark (flow, PAGES_MARK_LINE, flow->left, flow->y, right, flow->y);
  mark->colour = PAGES_COLOUR_GRID;
  mark->line = PAGES_GRID_LINE;
  self->open = FALSE;
}

static void
break_table (PagesTable *self)
{
  close_rows (self);
  pages_flow_break (self->flow);
  place_header (self, TRUE);
}

static gboolean
has_only_header (PagesTable *self)
{
  return self->flow->y <= self->flow->top + self->header_height + 0.01;
}

/* A row that goes on over pages. */
static void
place_parts (PagesTable *self,
             PagesRow   *row)
{
  PagesFlow *flow = self->flow;

  while (!pages_row_is_done (row) && pages_flow_go_on (flow))
    {
      double height = pages_row_get_part (row, pages_flow_get_left_over (flow)
                                               - row->notes_height);

      if (height <= 0 && has_only_header (self))
        /* A line higher than a page is cut off rather than sought a page for, again and again. */
        height = pages_row_get_part (row, G_MAXDOUBLE / 2);
      if (height > 0)
        pages_row_place (row, self, height, FALSE);
      if (pages_row_is_done (row))
        break;
      break_table (self);
      pages_row_continue (row, self);
    }
}

static gboolean
may_break (PagesTable *self,
           PagesRow   *row)
{
  double page = self->flow->bottom - self->flow->top - self->header_height;
  gboolean is_long = (rancang_report_table_get_flags (self->table)
                      & RANCANG_REPORT_TABLE_LONG_ROWS) != 0;

  return row->height > page || (is_long && row->height > ROOM_TO_BREAK);
}

static void
place_row (PagesTable *self,
           PagesRow   *row)
{
  PagesFlow *flow = self->flow;

  if (row->height + row->notes_height <= pages_flow_get_left_over (flow) + 0.01)
    {
      pages_row_place (row, self, row->height, FALSE);
      return;
    }
  if (!has_only_header (self)
      && (!may_break (self, row)
          || pages_flow_get_left_over (flow) < MAX (ROOM_TO_BREAK, row->first_height)))
    break_table (self);
  if (row->height + row->notes_height <= pages_flow_get_left_over (flow) + 0.01)
    pages_row_place (row, self, row->height, FALSE);
  else
    place_parts (self, row);
}

/* The rows from @first on that must stand on one page. */
static GPtrArray *
measure_rows (PagesTable *self,
              guint       first,
              guint       at_least,
              double     *height)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pages_row_free);
  guint n_rows = rancang_report_table_get_n_rows (self->table);
  gboolean more = TRUE;
  guint n_plain = 0;

  *height = 0;
  while (more && first + rows->len < n_rows)
    {
      guint index = first + rows->len;
      PagesRow *row = pages_row_new (self, index);

      g_ptr_array_add (rows, row);
      n_plain += row->kind == RANCANG_REPORT_ROW_PLAIN;
      more = n_plain < at_least || must_keep_next (self->table, index);
      more = more && rows->len < MAX_ROWS_TOGETHER;
      *height += !more && may_break (self, row) ? MAX (ROOM_TO_BREAK, row->first_height)
                                                : row->height + row->notes_height;
    }
  if (first + rows->len == n_rows)
    *height += self->below;
  return rows;
}

/* Rows that no page holds together go where there is room. */
static void
place_rows (PagesTable *self,
            GPtrArray  *rows,
            double      height,
            gboolean    first)
{
  PagesFlow *flow = self->flow;
  double page = flow->bottom - flow->top - self->header_height;

  if (first)
    {
      PagesRow *row = rows->pdata[0];

      if (height > page)
        height = MIN (row->height, page / 2);
      height += SPACE_BEFORE + self->header_height;
      pages_flow_flush (flow, height);
      if (height > pages_flow_get_left_over (flow) && !pages_flow_is_at_top (flow))
        pages_flow_break (flow);
      pages_flow_space (flow, SPACE_BEFORE);
      place_header (self, FALSE);
    }
  else if (height > pages_flow_get_left_over (flow) + 0.01 && height <= page)
    break_table (self);
  for (guint i = 0; i < rows->len && pages_flow_go_on (flow); i++)
    place_row (self, rows->pdata[i]);
}

void
pages_add_table (PagesFlow          *self,
                 RancangReportTable *table,
                 double              below)
{
  PagesTable made = { .flow = self, .table = table, .below = below };
  guint n_rows = rancang_report_table_get_n_rows (table);
  guint row;
  gboolean first = TRUE;

  if (rancang_report_table_get_n_columns (table) == 0 || n_rows == 0)
    return;
  made.node = pages_node_new (self->pages, self->pages->document, "Table");
  made.widths = pages_make_columns (self, table, &made.scale);
  made.header = g_ptr_array_new_with_free_func ((GDestroyNotify) pages_row_free);
  row = measure_header (&made);
  while (row < n_rows && pages_flow_go_on (self))
    {
      double height;
      g_autoptr (GPtrArray) rows = NULL;

      rows = measure_rows (&made, row, first ? ROWS_BELOW_HEADER : 1, &height);

      place_rows (&made, rows, height, first);
      row += rows->len;
      first = FALSE;
    }
  close_rows (&made);
  self->after = below > 0 ? 0 : SPACE_AFTER;
  g_ptr_array_unref (made.header);
  g_free (made.widths);
}
