/* SPDX-License-Identifier: GPL-3.0-or-later */
/* docx-table.c: the tables of a report */

#include "docx-private.h"

#define FORM_ROWS_TOGETHER 3
/* The most columns that Word reads. */
#define MAX_COLUMNS 63

/* Widths that add up to the whole: what rounding leaves goes to the widest column. */
static int *
make_widths (Docx               *self,
             RancangReportTable *table)
{
  guint n_columns = rancang_report_table_get_n_columns (table);
  int *widths = g_new0 (int, n_columns + 1);
  int whole = docx_get_text_width (self);
  int left = whole;
  guint shares = 0;
  guint widest = 0;

  for (guint i = 0; i < n_columns; i++)
    shares += rancang_report_table_get_column_share (table, i);
  for (guint i = 0; i < n_columns; i++)
    {
      gint64 share = rancang_report_table_get_column_share (table, i);

      widths[i] = (int) (share * whole / MAX (shares, 1));
      left -= widths[i];
      if (widths[i] > widths[widest])
        widest = i;
    }
  widths[widest] += left;
  return widths;
}

static gboolean
is_continued (RancangReportTable *table,
              guint               row,
              guint               cell)
{
  return row < rancang_report_table_get_n_rows (table)
         && cell < rancang_report_table_get_n_cells (table, row)
         && (rancang_report_table_get_cell_flags (table, row, cell)
             & RANCANG_REPORT_CELL_CONTINUED) != 0;
}

/* Rows that must not part from the next: the head, a group's name, the last row before a sum, and
 * the first rows of a form, so that no heading stands above a single one. */
static gboolean
must_keep_next (RancangReportTable *table,
                guint               row)
{
  RancangReportRowKind kind = rancang_report_table_get_row_kind (table, row);
  gboolean form = (rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) != 0;

  if (row + 1 >= rancang_report_table_get_n_rows (table))
    return FALSE;
  return kind == RANCANG_REPORT_ROW_HEADER || kind == RANCANG_REPORT_ROW_GROUP
         || rancang_report_table_get_row_kind (table, row + 1) == RANCANG_REPORT_ROW_TOTAL
         || is_continued (table, row + 1, 0) || (form && row < FORM_ROWS_TOGETHER);
}

static const char *
get_fill (RancangReportTable *table,
          guint               row,
          guint               cell)
{
  switch (rancang_report_table_get_row_kind (table, row))
    {
    case RANCANG_REPORT_ROW_HEADER:
      return DOCX_COLOUR_HEAD_FILL;
    case RANCANG_REPORT_ROW_GROUP:
      return DOCX_COLOUR_GROUP_FILL;
    case RANCANG_REPORT_ROW_TOTAL:
      return DOCX_COLOUR_GROUP_FILL;
    case RANCANG_REPORT_ROW_PLAIN:
    default:
      break;
    }
  if (rancang_report_table_get_cell_flags (table, row, cell) & RANCANG_REPORT_CELL_FILLED)
    return DOCX_COLOUR_MARK_FILL;
  if ((rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) && cell == 0)
    return DOCX_COLOUR_GROUP_FILL;
  return NULL;
}

static void
append_cell_properties (Docx               *self,
                        RancangReportTable *table,
                        guint               row,
                        guint               cell,
                        int                 width)
{
  guint span = rancang_report_table_get_cell_span (table, row, cell);
  const char *fill = get_fill (table, row, cell);

  g_string_append_printf (self->xml, "<w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", width);
  if (span > 1)
    g_string_append_printf (self->xml, "<w:gridSpan w:val=\"%u\"/>", span);
  if (is_continued (table, row, cell))
    g_string_append (self->xml, "<w:vMerge/>");
  else if (is_continued (table, row + 1, cell))
    g_string_append (self->xml, "<w:vMerge w:val=\"restart\"/>");
  if (fill != NULL)
    g_string_append_printf (self->xml, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%s\"/>",
                            fill);
  if (rancang_report_table_get_row_kind (table, row) == RANCANG_REPORT_ROW_HEADER)
    g_string_append (self->xml, "<w:vAlign w:val=\"center\"/>");
  g_string_append (self->xml, "</w:tcPr>");
}

static const char *
get_alignment (RancangReportTable *table,
               guint               row,
               guint               column)
{
  static const char *names[] = { NULL, "center", "right" };

  if (rancang_report_table_get_row_kind (table, row) == RANCANG_REPORT_ROW_GROUP)
    return NULL;
  return names[rancang_report_table_get_column_align (table, column)];
}

/* @block is NULL in an empty cell: a cell must hold a paragraph. */
static void
append_cell_paragraph (Docx               *self,
                       RancangReportBlock *block,
                       const char         *style,
                       const char         *alignment,
                       DocxTextFlags       flags)
{
  gboolean bullet = block != NULL
                    && rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_BULLET;

  g_string_append_printf (self->xml, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s", style,
                          flags & DOCX_KEEP_NEXT ? "<w:keepNext/>" : "");
  if (bullet && rancang_report_block_get_number (block) != NULL)
    g_string_append_printf (self->xml,
                            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%u\"/></w:numPr>"
                            "<w:ind w:left=\"340\" w:hanging=\"340\"/>",
                            docx_get_list (self, block));
  else if (bullet)
    g_string_append_printf (self->xml,
                            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr>",
                            DOCX_LIST_TABLE_BULLETS);
  if (alignment != NULL && !bullet)
    g_string_append_printf (self->xml, "<w:jc w:val=\"%s\"/>", alignment);
  g_string_append (self->xml, "</w:pPr>");
  if (block != NULL)
    docx_append_runs (self, block, flags);
  g_string_append (self->xml, "</w:p>");
}

static DocxTextFlags
get_text_flags (RancangReportTable *table,
                guint               row,
                guint               cell)
{
  DocxTextFlags flags = 0;
  gboolean form = (rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) != 0;

  if (rancang_report_table_get_row_kind (table, row) != RANCANG_REPORT_ROW_PLAIN
      || (form && cell == 0))
    flags |= DOCX_BOLD;
  if (must_keep_next (table, row))
    flags |= DOCX_KEEP_NEXT;
  return flags;
}

static void
append_row (Docx               *self,
            RancangReportTable *table,
            guint               row,
            const int          *widths)
{
  RancangReportTableFlags table_flags = rancang_report_table_get_flags (table);
  const char *style = table_flags & RANCANG_REPORT_TABLE_DENSE ? "TableSmall" : "TableText";
  guint column = 0;

  g_string_append (self->xml, "<w:tr><w:trPr>");
  if ((table_flags & RANCANG_REPORT_TABLE_LONG_ROWS) == 0)
    g_string_append (self->xml, "<w:cantSplit/>");
  if (rancang_report_table_get_row_kind (table, row) == RANCANG_REPORT_ROW_HEADER)
    g_string_append (self->xml, "<w:tblHeader/>");
  g_string_append (self->xml, "</w:trPr>");
  for (guint i = 0; i < rancang_report_table_get_n_cells (table, row); i++)
    {
      guint span = rancang_report_table_get_cell_span (table, row, i);
      guint n_blocks = rancang_report_table_get_n_cell_blocks (table, row, i);
      DocxTextFlags flags = get_text_flags (table, row, i);
      const char *alignment = span > 1 ? NULL : get_alignment (table, row, column);
      int width = 0;

      for (guint j = 0; j < span; j++)
        width += widths[column++];
      g_string_append (self->xml, "<w:tc>");
      append_cell_properties (self, table, row, i, width);
      for (guint j = 0; j < n_blocks; j++)
        append_cell_paragraph (self, rancang_report_table_get_cell_block (table, row, i, j), style,
                               alignment, flags);
      if (n_blocks == 0)
        append_cell_paragraph (self, NULL, style, NULL, flags);
      g_string_append (self->xml, "</w:tc>");
    }
  g_string_append (self->xml, "</w:tr>");
}

void
docx_append_table (Docx               *self,
                   RancangReportTable *table)
{
  guint n_columns = rancang_report_table_get_n_columns (table);
  gboolean form = (rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) != 0;
  g_autofree int *widths = make_widths (self, table);

  g_return_if_fail (n_columns > 0 && n_columns <= MAX_COLUMNS);
  g_string_append_printf (self->xml,
                          "<w:tbl><w:tblPr><w:tblStyle w:val=\"RancangTable\"/>"
                          "<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                          "<w:tblLook w:val=\"%s\" w:firstRow=\"%d\" w:lastRow=\"0\" "
                          "w:firstColumn=\"%d\" w:lastColumn=\"0\" w:noHBand=\"1\" "
                          "w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
                          docx_get_text_width (self), form ? "0680" : "0620", !form, form);
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (self->xml, "<w:gridCol w:w=\"%d\"/>", widths[i]);
  g_string_append (self->xml, "</w:tblGrid>");
  for (guint i = 0; i < rancang_report_table_get_n_rows (table); i++)
    append_row (self, table, i, widths);
  g_string_append (self->xml, "</w:tbl>");
}
