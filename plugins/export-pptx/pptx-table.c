/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pptx-table.c: tables, of which each slide holds some rows below the same head */

#include "pptx-private.h"

#define PADDING_X 5.0
#define PADDING_Y 2.0
#define LINE 1.25
/* No cell is higher; what does not fit in it ends with dots. */
#define MAX_CELL_LINES 6

#define BORDER(side) \
  "<a:ln" side " w=\"6350\"><a:solidFill><a:srgbClr val=\"B4BECD\"/></a:solidFill></a:ln" side ">"

guint
pptx_count_headers (RancangReportTable *table)
{
  guint n = 0;

  while (n < rancang_report_table_get_n_rows (table)
         && rancang_report_table_get_row_kind (table, n) == RANCANG_REPORT_ROW_HEADER)
    n++;
  return n;
}

/* The text of a cell, a line a paragraph. */
char *
pptx_dup_cell_text (RancangReportTable *table,
                    guint               row,
                    guint               cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rancang_report_table_get_n_cell_blocks (table, row, cell); i++)
    {
      RancangReportBlock *block = rancang_report_table_get_cell_block (table, row, cell, i);
      const char *number = rancang_report_block_get_number (block);
      g_autofree char *words = rancang_report_block_dup_text (block);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_BULLET)
        g_string_append_printf (text, "%s%s ", number != NULL ? number : "\342\200\242",
                                number != NULL ? "." : "");
      g_string_append (text, words);
    }
  return g_string_free (text, FALSE);
}

static double
get_column_width (RancangReportTable *table,
                  guint               column,
                  double              width)
{
  guint shares = 0;

  for (guint i = 0; i < rancang_report_table_get_n_columns (table); i++)
    shares += rancang_report_table_get_column_share (table, i);
  return width * rancang_report_table_get_column_share (table, column) / MAX (shares, 1);
}

static double
get_cell_width (RancangReportTable *table,
                guint               row,
                guint               cell,
                guint               column,
                double              width)
{
  double cell_width = 0;

  for (guint i = 0; i < rancang_report_table_get_cell_span (table, row, cell); i++)
    cell_width += get_column_width (table, column + i, width);
  return cell_width - 2 * PADDING_X;
}

static gboolean
is_bold (RancangReportTable *table,
         guint               row,
         guint               cell)
{
  return rancang_report_table_get_row_kind (table, row) != RANCANG_REPORT_ROW_PLAIN
         || ((rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) && cell == 0);
}

static double
measure_row (RancangReportTable *table,
             guint               row,
             double              width,
             double              size)
{
  guint n_lines = 1;
  guint column = 0;

  for (guint i = 0; i < rancang_report_table_get_n_cells (table, row); i++)
    {
      g_autofree char *text = pptx_dup_cell_text (table, row, i);
      double cell_width = get_cell_width (table, row, i, column, width);

      n_lines = MAX (n_lines, pptx_count_lines (text, cell_width, size, is_bold (table, row, i)));
      column += rancang_report_table_get_cell_span (table, row, i);
    }
  return MIN (n_lines, MAX_CELL_LINES) * size * LINE + 2 * PADDING_Y;
}

/* The height of the head and of all rows from @first on. */
double
pptx_table_measure (RancangReportTable *table,
                    guint               first,
                    double              width,
                    double              size)
{
  double height = 0;

  for (guint i = 0; i < rancang_report_table_get_n_rows (table); i++)
    if (i < pptx_count_headers (table) || i >= first)
      height += measure_row (table, i, width, size);
  return height;
}

static const char *
get_fill (RancangReportTable *table,
          guint               row,
          guint               cell)
{
  RancangReportRowKind kind = rancang_report_table_get_row_kind (table, row);

  if (kind == RANCANG_REPORT_ROW_HEADER)
    return "1F3864";
  if (kind == RANCANG_REPORT_ROW_GROUP || kind == RANCANG_REPORT_ROW_TOTAL)
    return "E7ECF5";
  if (rancang_report_table_get_cell_flags (table, row, cell) & RANCANG_REPORT_CELL_FILLED)
    return "B8CCE4";
  return is_bold (table, row, cell) ? "F0F3F8" : "FFFFFF";
}

static void
append_cell (Pptx               *self,
             GString            *xml,
             RancangReportTable *table,
             guint               row,
             guint               cell,
             guint               column,
             double              width,
             double              size)
{
  static const char *const alignments[] = { "l", "ctr", "r" };
  guint span = rancang_report_table_get_cell_span (table, row, cell);
  gboolean header = rancang_report_table_get_row_kind (table, row) == RANCANG_REPORT_ROW_HEADER;
  gboolean bold = is_bold (table, row, cell);
  RancangReportAlign align = rancang_report_table_get_column_align (table, column);
  g_autofree char *whole = pptx_dup_cell_text (table, row, cell);
  g_autofree char *text = NULL;
  g_autofree char *properties = NULL;

  text = pptx_cut_text (whole, get_cell_width (table, row, cell, column, width), size, bold,
                        MAX_CELL_LINES, NULL);
  properties = g_strdup_printf (" sz=\"%d\" b=\"%d\"", (int) (size * 100), bold);
  if (span > 1)
    g_string_append_printf (xml, "<a:tc gridSpan=\"%u\">", span);
  else
    g_string_append (xml, "<a:tc>");
  g_string_append_printf (xml, "<a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"%s\"/>",
                          alignments[span > 1 ? RANCANG_REPORT_ALIGN_START : align]);
  pptx_append_run (self, xml, text, properties, header
                   ? "<a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"
                   : "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>");
  g_string_append_printf (xml, "<a:endParaRPr lang=\"%s\"%s/></a:p></a:txBody>", self->language,
                          properties);
  g_string_append_printf (xml, "<a:tcPr marL=\"%d\" marR=\"%d\" marT=\"%d\" marB=\"%d\" "
                               "anchor=\"ctr\">" BORDER ("L") BORDER ("R") BORDER ("T") BORDER ("B")
                               "<a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill></a:tcPr></a:tc>",
                          (int) (PADDING_X * PPTX_EMU), (int) (PADDING_X * PPTX_EMU),
                          (int) (PADDING_Y * PPTX_EMU), (int) (PADDING_Y * PPTX_EMU),
                          get_fill (table, row, cell));
  for (guint i = 1; i < span; i++)
    g_string_append (xml, "<a:tc hMerge=\"1\"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody>"
                          "<a:tcPr/></a:tc>");
}

static void
append_row (Pptx               *self,
            GString            *xml,
            RancangReportTable *table,
            guint               row,
            double              width,
            double              size)
{
  guint column = 0;

  g_string_append_printf (xml, "<a:tr h=\"%d\">",
                          (int) (measure_row (table, row, width, size) * PPTX_EMU));
  for (guint i = 0; i < rancang_report_table_get_n_cells (table, row); i++)
    {
      append_cell (self, xml, table, row, i, column, width, size);
      column += rancang_report_table_get_cell_span (table, row, i);
    }
  g_string_append (xml, "</a:tr>");
}

/* Where the rows that fit below the head end; a group's name does not stand alone at the end. */
static guint
find_end (RancangReportTable *table,
          guint               first,
          const PptxBox      *box,
          double              size)
{
  guint n_rows = rancang_report_table_get_n_rows (table);
  guint n_headers = pptx_count_headers (table);
  double height = 0;
  guint end = MAX (first, n_headers);

  for (guint i = 0; i < n_headers; i++)
    height += measure_row (table, i, box->width, size);
  for (; end < n_rows; end++)
    {
      height += measure_row (table, end, box->width, size);
      if (height > box->height && end > MAX (first, n_headers))
        break;
    }
  while (end < n_rows && end > MAX (first, n_headers) + 1
         && (rancang_report_table_get_row_kind (table, end - 1) == RANCANG_REPORT_ROW_GROUP
             || rancang_report_table_get_row_kind (table, end) == RANCANG_REPORT_ROW_TOTAL))
    end--;
  return end;
}

/* Adds the head and the rows from @first that fit; returns the first row that does not. */
guint
pptx_add_table (Pptx               *self,
                PptxSlide          *slide,
                const PptxBox      *box,
                RancangReportTable *table,
                guint               first,
                double              size,
                const char         *description)
{
  GString *xml = slide->shapes;
  guint id = ++slide->n_shapes;
  guint n_headers = pptx_count_headers (table);
  guint end = find_end (table, first, box, size);
  PptxBox place = *box;

  place.height = 0;
  for (guint i = 0; i < end; i++)
    if (i < n_headers || i >= first)
      place.height += measure_row (table, i, box->width, size);
  g_string_append_printf (xml, "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"%u\" "
                               "name=\"Table %u\"", id, id - 1);
  rancang_xml_append_attribute (xml, "descr", description);
  g_string_append (xml, "/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/>"
                        "</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>");
  pptx_append_box (xml, "p:xfrm", &place);
  g_string_append_printf (xml, "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/"
                               "drawingml/2006/table\"><a:tbl><a:tblPr%s/><a:tblGrid>",
                          n_headers > 0 ? " firstRow=\"1\"" : " firstCol=\"1\"");
  for (guint i = 0; i < rancang_report_table_get_n_columns (table); i++)
    g_string_append_printf (xml, "<a:gridCol w=\"%d\"/>",
                            (int) (get_column_width (table, i, box->width) * PPTX_EMU));
  g_string_append (xml, "</a:tblGrid>");
  for (guint i = 0; i < end; i++)
    if (i < n_headers || i >= first)
      append_row (self, xml, table, i, box->width, size);
  g_string_append (xml, "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
  return end;
}
