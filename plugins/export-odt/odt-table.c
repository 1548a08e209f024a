/* SPDX-License-Identifier: GPL-3.0-or-later */
/* odt-table.c: the tables of a report */

#include "odt-private.h"

#define FORM_ROWS_TOGETHER 3
/* What the relative widths of columns add up to: LibreOffice takes small ones for no width. */
#define RELATIVE_WIDTH 65535

/* How the text of a cell differs from that of another; the names of its styles follow. */
typedef enum
{
  CELL_DENSE = 1 << 0,
  CELL_BOLD = 1 << 1,
  CELL_KEEP_NEXT = 1 << 2,
} CellFlags;

#define N_CELL_FLAGS 8
#define N_ALIGNMENTS 3

static const char *alignments[N_ALIGNMENTS] = { "start", "center", "end" };

#define CELL(name, extra) \
  "<style:style style:name=\"" name "\" style:family=\"table-cell\"><style:table-cell-properties " \
  "fo:padding-left=\"1.3mm\" fo:padding-right=\"1.3mm\" fo:padding-top=\"0.5mm\" " \
  "fo:padding-bottom=\"0.5mm\" fo:border=\"0.5pt solid " ODT_COLOUR_GRID "\"" extra "/>" \
  "</style:style>\n"

/* Styles of cells and of the text in them: what word processors keep in the text, not by name. */
void
odt_append_cell_styles (GString *xml)
{
  g_string_append (xml,
                   CELL ("CellPlain", "")
                   CELL ("CellHead", " style:vertical-align=\"middle\" fo:background-color=\""
                         ODT_COLOUR_HEAD_FILL "\"")
                   CELL ("CellGroup", " fo:background-color=\"" ODT_COLOUR_GROUP_FILL "\"")
                   CELL ("CellMark", " fo:background-color=\"" ODT_COLOUR_MARK_FILL "\"")
                   "<style:style style:name=\"RowWhole\" style:family=\"table-row\">"
                   "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n"
                   "<style:style style:name=\"RowLong\" style:family=\"table-row\">"
                   "<style:table-row-properties fo:keep-together=\"auto\"/></style:style>\n");
  for (guint flags = 0; flags < N_CELL_FLAGS; flags++)
    for (guint i = 0; i < N_ALIGNMENTS; i++)
      g_string_append_printf (xml,
                              "<style:style style:name=\"Cell%u%u\" style:family=\"paragraph\" "
                              "style:parent-style-name=\"Table_20_%s%s\">"
                              "<style:paragraph-properties fo:text-align=\"%s\"%s/></style:style>"
                              "\n", flags, i, flags & CELL_BOLD ? "Heading" : "Contents",
                              flags & CELL_DENSE ? "_20_Small" : "", alignments[i],
                              flags & CELL_KEEP_NEXT ? " fo:keep-with-next=\"always\"" : "");
}

/* The cell of a row that begins at a column; the number of cells if there is none. */
static guint
find_cell (RancangReportTable *table,
           guint               row,
           guint               column)
{
  guint n_cells = rancang_report_table_get_n_cells (table, row);
  guint at = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      if (at == column)
        return i;
      at += rancang_report_table_get_cell_span (table, row, i);
    }
  return n_cells;
}

static gboolean
is_continued (RancangReportTable *table,
              guint               row,
              guint               column)
{
  guint cell;

  if (row >= rancang_report_table_get_n_rows (table))
    return FALSE;
  cell = find_cell (table, row, column);
  return cell < rancang_report_table_get_n_cells (table, row)
         && (rancang_report_table_get_cell_flags (table, row, cell)
             & RANCANG_REPORT_CELL_CONTINUED) != 0;
}

static gboolean
is_header (RancangReportTable *table,
           guint               row)
{
  return rancang_report_table_get_row_kind (table, row) == RANCANG_REPORT_ROW_HEADER;
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
get_cell_style (RancangReportTable *table,
                guint               row,
                guint               cell)
{
  RancangReportRowKind kind = rancang_report_table_get_row_kind (table, row);
  gboolean form = (rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) != 0;

  if (kind == RANCANG_REPORT_ROW_HEADER)
    return "CellHead";
  if (kind == RANCANG_REPORT_ROW_GROUP || kind == RANCANG_REPORT_ROW_TOTAL)
    return "CellGroup";
  if (rancang_report_table_get_cell_flags (table, row, cell) & RANCANG_REPORT_CELL_FILLED)
    return "CellMark";
  return form && cell == 0 ? "CellGroup" : "CellPlain";
}

static CellFlags
get_text_flags (RancangReportTable *table,
                guint               row,
                guint               cell)
{
  RancangReportTableFlags table_flags = rancang_report_table_get_flags (table);
  CellFlags flags = 0;

  if (table_flags & RANCANG_REPORT_TABLE_DENSE)
    flags |= CELL_DENSE;
  if (rancang_report_table_get_row_kind (table, row) != RANCANG_REPORT_ROW_PLAIN
      || ((table_flags & RANCANG_REPORT_TABLE_FORM) && cell == 0))
    flags |= CELL_BOLD;
  if (must_keep_next (table, row))
    flags |= CELL_KEEP_NEXT;
  return flags;
}

static void
append_cell_list (Odt                *self,
                  RancangReportBlock *block,
                  const char         *style)
{
  const char *number = rancang_report_block_get_number (block);

  g_string_append_printf (self->body, "<text:list text:style-name=\"%s\"><text:list-item",
                          number != NULL ? "Table_20_Numbers" : "Table_20_Bullets");
  if (number != NULL)
    g_string_append_printf (self->body, " text:start-value=\"%u\"",
                            (guint) g_ascii_strtoull (number, NULL, 10));
  g_string_append (self->body, ">");
  odt_begin_paragraph (self, style);
  odt_append_runs (self, block);
  odt_end_paragraph (self);
  g_string_append (self->body, "</text:list-item></text:list>");
}

static void
append_cell_blocks (Odt                *self,
                    RancangReportTable *table,
                    guint               row,
                    guint               cell,
                    RancangReportAlign  align)
{
  guint n_blocks = rancang_report_table_get_n_cell_blocks (table, row, cell);
  CellFlags flags = get_text_flags (table, row, cell);
  g_autofree char *style = g_strdup_printf ("Cell%u%u", flags, align);
  g_autofree char *list_style = g_strdup_printf ("Cell%u0", flags);

  for (guint i = 0; i < n_blocks; i++)
    {
      RancangReportBlock *block = rancang_report_table_get_cell_block (table, row, cell, i);

      if (rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_BULLET)
        {
          append_cell_list (self, block, list_style);
          continue;
        }
      odt_begin_paragraph (self, style);
      odt_append_runs (self, block);
      odt_end_paragraph (self);
    }
  if (n_blocks == 0)
    g_string_append_printf (self->body, "<text:p text:style-name=\"%s\"/>", style);
}

/* How many rows a cell goes down over, in the head or below it but not over both. */
static guint
count_rows (RancangReportTable *table,
            guint               row,
            guint               column)
{
  guint n_rows = 1;

  while (is_continued (table, row + n_rows, column)
         && is_header (table, row) == is_header (table, row + n_rows))
    n_rows++;
  return n_rows;
}

static void
append_cell (Odt                *self,
             RancangReportTable *table,
             guint               row,
             guint               cell,
             guint               column)
{
  guint span = rancang_report_table_get_cell_span (table, row, cell);
  guint n_rows = count_rows (table, row, column);
  RancangReportAlign align = rancang_report_table_get_column_align (table, column);

  if (span > 1 || rancang_report_table_get_row_kind (table, row) == RANCANG_REPORT_ROW_GROUP)
    align = RANCANG_REPORT_ALIGN_START;
  g_string_append_printf (self->body, "<table:table-cell table:style-name=\"%s\" "
                                      "office:value-type=\"string\"",
                          get_cell_style (table, row, cell));
  if (span > 1)
    g_string_append_printf (self->body, " table:number-columns-spanned=\"%u\"", span);
  if (n_rows > 1)
    g_string_append_printf (self->body, " table:number-rows-spanned=\"%u\"", n_rows);
  g_string_append (self->body, ">");
  append_cell_blocks (self, table, row, cell, align);
  g_string_append (self->body, "</table:table-cell>");
  for (guint i = 1; i < span; i++)
    g_string_append (self->body, "<table:covered-table-cell/>");
}

/* What lies below a cell that goes down over rows. Its empty paragraph keeps the rows together:
 * LibreOffice asks the first cell of a row, and draws wrong lines where such a cell is torn. */
static void
append_covered_cells (Odt                *self,
                      RancangReportTable *table,
                      guint               row,
                      guint               cell)
{
  CellFlags flags = get_text_flags (table, row, cell);

  for (guint i = 0; i < rancang_report_table_get_cell_span (table, row, cell); i++)
    g_string_append_printf (self->body, "<table:covered-table-cell table:style-name=\"%s\">"
                                        "<text:p text:style-name=\"Cell%u0\"/>"
                                        "</table:covered-table-cell>",
                            get_cell_style (table, row, cell), flags);
}

static void
append_row (Odt                *self,
            RancangReportTable *table,
            guint               row)
{
  RancangReportTableFlags flags = rancang_report_table_get_flags (table);
  guint column = 0;

  g_string_append_printf (self->body, "<table:table-row table:style-name=\"%s\">",
                          flags & RANCANG_REPORT_TABLE_LONG_ROWS ? "RowLong" : "RowWhole");
  for (guint i = 0; i < rancang_report_table_get_n_cells (table, row); i++)
    {
      guint span = rancang_report_table_get_cell_span (table, row, i);
      gboolean covered = row > 0 && is_continued (table, row, column)
                         && is_header (table, row - 1) == is_header (table, row);

      if (covered)
        append_covered_cells (self, table, row, i);
      else
        append_cell (self, table, row, i, column);
      column += span;
    }
  g_string_append (self->body, "</table:table-row>\n");
}

static void
append_table_styles (Odt                *self,
                     RancangReportTable *table,
                     gboolean            before_note)
{
  guint n_columns = rancang_report_table_get_n_columns (table);
  double width = odt_get_text_width (self);
  guint shares = 0;

  g_string_append_printf (self->automatic, "<style:style style:name=\"Table%u\" "
                                           "style:family=\"table\"", self->n_tables);
  rancang_xml_append_attribute (self->automatic, "style:master-page-name", self->master);
  g_string_append (self->automatic, "><style:table-properties");
  odt_append_length (self->automatic, "style:width", width);
  g_string_append_printf (self->automatic, " table:align=\"margins\" fo:margin-top=\"0mm\" "
                                           "fo:margin-bottom=\"%s\" "
                                           "table:border-model=\"collapsing\"%s/></style:style>\n",
                          before_note ? "0.5mm" : "3.5mm",
                          self->master == NULL && self->page_break
                          ? " fo:break-before=\"page\"" : "");
  self->master = NULL;
  self->page_break = FALSE;
  for (guint i = 0; i < n_columns; i++)
    shares += rancang_report_table_get_column_share (table, i);
  for (guint i = 0; i < n_columns; i++)
    {
      guint share = MAX (rancang_report_table_get_column_share (table, i), 1);

      g_string_append_printf (self->automatic, "<style:style style:name=\"Table%u.%u\" "
                                               "style:family=\"table-column\">"
                                               "<style:table-column-properties", self->n_tables,
                              i + 1);
      odt_append_length (self->automatic, "style:column-width", width * share / MAX (shares, 1));
      g_string_append_printf (self->automatic, " style:rel-column-width=\"%u*\"/></style:style>\n",
                              (guint) ((guint64) share * RELATIVE_WIDTH / MAX (shares, 1)));
    }
}

void
odt_append_table (Odt                *self,
                  RancangReportTable *table,
                  gboolean            before_note)
{
  guint n_rows = rancang_report_table_get_n_rows (table);
  guint row = 0;

  self->n_tables++;
  append_table_styles (self, table, before_note);
  g_string_append_printf (self->body, "<table:table table:name=\"Table%u\" "
                                      "table:style-name=\"Table%u\">", self->n_tables,
                          self->n_tables);
  for (guint i = 0; i < rancang_report_table_get_n_columns (table); i++)
    g_string_append_printf (self->body, "<table:table-column table:style-name=\"Table%u.%u\"/>",
                            self->n_tables, i + 1);
  if (n_rows > 0 && is_header (table, 0))
    {
      g_string_append (self->body, "<table:table-header-rows>");
      for (; row < n_rows && is_header (table, row); row++)
        append_row (self, table, row);
      g_string_append (self->body, "</table:table-header-rows>");
    }
  for (; row < n_rows; row++)
    append_row (self, table, row);
  g_string_append (self->body, "</table:table>\n");
}
