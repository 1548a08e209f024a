/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ods-sheet.c: one table as a sheet of the file */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "ods-private.h"

/* More digits a spreadsheet does not keep. */
#define MAX_DIGITS G_GINT64_CONSTANT (1000000000000000)

/* A1 and so on. */
char *
ods_dup_cell_name (guint row,
                   guint column)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (letters, 'A' + (rest - 1) % 26);
  return g_strdup_printf ("%s%u", letters->str, row + 1);
}

guint
ods_count_headings (RancangWorksheet *table)
{
  return rancang_worksheet_has_groups (table) ? 2 : 1;
}

static void
begin_cell (Ods        *self,
            OdsLook     look,
            OdsStyle    style,
            const char *attributes)
{
  self->used[look][style] = TRUE;
  g_string_append_printf (self->tables, "<table:table-cell table:style-name=\"c%d-%d\"%s", look,
                          style, attributes);
}

/* One line: spaces in a row and tabs would else be one space. */
static void
append_line (GString    *xml,
             const char *line)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (const char *at = line; *at != '\0'; at++)
    {
      gboolean space = *at == ' ' && (at == line || at[-1] == ' ');

      if (!space && *at != '\t')
        {
          g_string_append_c (words, *at);
          continue;
        }
      rancang_xml_append_text (xml, words->str);
      g_string_truncate (words, 0);
      g_string_append (xml, space ? "<text:s/>" : "<text:tab/>");
    }
  rancang_xml_append_text (xml, words->str);
}

static void
append_paragraphs (GString    *xml,
                   const char *text,
                   const char *link)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (xml, "<text:p>");
      if (link != NULL)
        {
          g_string_append (xml, "<text:a xlink:type=\"simple\"");
          rancang_xml_append_attribute (xml, "xlink:href", link);
          g_string_append_c (xml, '>');
        }
      append_line (xml, lines[i]);
      g_string_append (xml, link != NULL ? "</text:a></text:p>" : "</text:p>");
    }
}

static void
append_text (Ods        *self,
             const char *text,
             OdsLook     look,
             OdsStyle    style,
             const char *attributes)
{
  begin_cell (self, look, style, attributes);
  g_string_append (self->tables, " office:value-type=\"string\">");
  append_paragraphs (self->tables, text, NULL);
  g_string_append (self->tables, "</table:table-cell>");
}

static void
append_line_above (Ods        *self,
                   const char *text,
                   OdsLook     look)
{
  g_string_append (self->tables, "<table:table-row table:style-name=\"row\">");
  if (*text != '\0')
    append_text (self, text, look, ODS_STYLE_PLAIN, "");
  else
    g_string_append (self->tables, "<table:table-cell/>");
  g_string_append (self->tables, "</table:table-row>\n");
}

static void
append_top (Ods              *self,
            RancangWorksheet *table)
{
  const char *subtitle = rancang_workbook_get_subtitle (self->book);
  g_autofree char *plan = NULL;

  plan = g_strconcat (rancang_workbook_get_title (self->book), *subtitle != '\0' ? " — " : "",
                      subtitle, NULL);
  append_line_above (self, rancang_worksheet_get_title (table), ODS_LOOK_TITLE);
  append_line_above (self, plan, ODS_LOOK_SUBTITLE);
  append_line_above (self, rancang_worksheet_get_note (table), ODS_LOOK_SUBTITLE);
  append_line_above (self, "", ODS_LOOK_SUBTITLE);
}

static void
append_covered (Ods   *self,
                guint  n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (self->tables, "<table:covered-table-cell/>");
}

/* The row of groups; what has none goes down over the row below it, too. */
static void
append_groups (Ods              *self,
               RancangWorksheet *table)
{
  g_string_append (self->tables, "<table:table-row table:style-name=\"row\">");
  for (guint i = 0; i < rancang_worksheet_get_n_columns (table); i++)
    {
      const char *group = rancang_worksheet_get_group (table, i);
      guint size = rancang_worksheet_get_group_size (table, i);
      g_autofree char *heading = rancang_worksheet_dup_heading (table, i, FALSE);
      g_autofree char *span = NULL;

      if (size == 0)
        continue;
      span = g_strdup_printf (" table:number-columns-spanned=\"%u\" "
                              "table:number-rows-spanned=\"%u\"", size, group != NULL ? 1 : 2);
      append_text (self, group != NULL ? group : heading, ODS_LOOK_HEADING, ODS_STYLE_PLAIN,
                   span);
      append_covered (self, size - 1);
    }
  g_string_append (self->tables, "</table:table-row>\n");
}

static void
append_headings (Ods              *self,
                 RancangWorksheet *table)
{
  gboolean groups = rancang_worksheet_has_groups (table);

  g_string_append (self->tables, "<table:table-header-rows>");
  if (groups)
    append_groups (self, table);
  /* What goes down over both rows does not make them higher by itself. */
  g_string_append_printf (self->tables, "<table:table-row table:style-name=\"%s\">",
                          groups ? "headings" : "row");
  for (guint i = 0; i < rancang_worksheet_get_n_columns (table); i++)
    {
      g_autofree char *heading = rancang_worksheet_dup_heading (table, i, FALSE);

      if (groups && rancang_worksheet_get_group (table, i) == NULL)
        append_covered (self, 1);
      else
        append_text (self, heading, ODS_LOOK_HEADING, ODS_STYLE_PLAIN, "");
    }
  g_string_append (self->tables, "</table:table-row></table:table-header-rows>\n");
}

/* What the program shows before it calculates: as the reader writes it. */
static char *
dup_shown (Ods                  *self,
           const RancangDecimal *number,
           RancangCellType       type)
{
  g_autofree char *text = NULL;

  if (type == RANCANG_CELL_YEAR)
    return rancang_decimal_to_string (number);
  text = rancang_format_number (number, rancang_workbook_get_language (self->book));
  return g_strconcat (text, type == RANCANG_CELL_PERCENT ? "%" : "", NULL);
}

/* The number itself with a point; of percent a hundredth. */
static char *
dup_value (const RancangDecimal *number,
           RancangCellType       type)
{
  g_autofree char *digits = rancang_decimal_to_string (number);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = NULL;

  if (type != RANCANG_CELL_PERCENT)
    return g_steal_pointer (&digits);
  text = g_strconcat (digits, "e-2", NULL);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", g_ascii_strtod (text, NULL)));
}

/* A sum follows the filter, and what is changed in the sheet later. */
static char *
dup_formula (RancangWorksheet *table,
             guint             row,
             guint             column)
{
  guint first = ODS_ROW_HEADINGS + ods_count_headings (table);
  g_autofree char *start = ods_dup_cell_name (first, column);
  g_autofree char *end = ods_dup_cell_name (first + row - 1, column);

  return g_strdup_printf (" table:formula=\"of:=SUBTOTAL(109;[.%s:.%s])\"", start, end);
}

static void
append_number (Ods              *self,
               RancangWorksheet *table,
               guint             row,
               guint             column,
               OdsStyle          style)
{
  const RancangDecimal *number = rancang_worksheet_get_number (table, row, column);
  RancangCellType type = rancang_worksheet_get_cell_type (table, row, column);
  g_autofree char *shown = dup_shown (self, number, type);
  g_autofree char *value = dup_value (number, type);
  g_autofree char *formula = NULL;
  OdsLook look = ODS_LOOK_NUMBER + number->scale;

  if (number->digits >= MAX_DIGITS || number->digits <= -MAX_DIGITS)
    {
      append_text (self, shown, ODS_LOOK_LONG_NUMBER, style, "");
      return;
    }
  if (type == RANCANG_CELL_YEAR
      || (rancang_worksheet_get_column_flags (table, column) & RANCANG_COLUMN_MARKS))
    look = ODS_LOOK_YEAR;
  else if (type == RANCANG_CELL_PERCENT)
    look = ODS_LOOK_PERCENT + number->scale;
  if (style == ODS_STYLE_TOTAL && rancang_worksheet_is_sum (table, row, column))
    formula = dup_formula (table, row, column);
  begin_cell (self, look, style, formula != NULL ? formula : "");
  g_string_append_printf (self->tables, " office:value-type=\"%s\" office:value=\"%s\">"
                                        "<text:p>%s</text:p></table:table-cell>",
                          type == RANCANG_CELL_PERCENT ? "percentage" : "float", value, shown);
}

static gboolean
is_date (const char *text)
{
  int year, month, day;

  return strlen (text) == 10 && sscanf (text, "%4d-%2d-%2d", &year, &month, &day) == 3
         && year >= 1583 && g_date_valid_dmy (day, month, year);
}

static void
append_words (Ods              *self,
              RancangWorksheet *table,
              guint             row,
              guint             column,
              OdsStyle          style)
{
  const char *text = rancang_worksheet_get_text (table, row, column);
  RancangCellType type = rancang_worksheet_get_cell_type (table, row, column);
  gboolean mark = rancang_worksheet_get_column_flags (table, column) & RANCANG_COLUMN_MARKS;
  g_autofree char *shown = NULL;

  if (type == RANCANG_CELL_DATE && is_date (text))
    {
      shown = rancang_format_date (text, rancang_workbook_get_language (self->book));
      begin_cell (self, ODS_LOOK_DATE, style, "");
      g_string_append_printf (self->tables, " office:value-type=\"date\" "
                                            "office:date-value=\"%s\"><text:p>%s</text:p>"
                                            "</table:table-cell>", text, shown);
    }
  else if (type == RANCANG_CELL_LINK)
    {
      begin_cell (self, ODS_LOOK_TEXT, style, " office:value-type=\"string\">");
      append_paragraphs (self->tables, text, text);
      g_string_append (self->tables, "</table:table-cell>");
    }
  else
    append_text (self, text, mark ? ODS_LOOK_MARK : ODS_LOOK_TEXT, style, "");
}

static void
append_row (Ods              *self,
            RancangWorksheet *table,
            guint             row)
{
  static const OdsStyle styles[] = {
    [RANCANG_WORKSHEET_ROW_PLAIN] = ODS_STYLE_PLAIN,
    [RANCANG_WORKSHEET_ROW_GROUP] = ODS_STYLE_GROUP,
    [RANCANG_WORKSHEET_ROW_TOTAL] = ODS_STYLE_TOTAL,
  };
  RancangWorksheetRowKind kind = rancang_worksheet_get_row_kind (table, row);

  g_string_append (self->tables, "<table:table-row table:style-name=\"row\">");
  for (guint i = 0; i < rancang_worksheet_get_n_columns (table); i++)
    {
      OdsStyle style = rancang_worksheet_is_filled (table, row, i) ? ODS_STYLE_FILLED
                                                                   : styles[kind];

      if (rancang_worksheet_get_number (table, row, i) != NULL)
        append_number (self, table, row, i, style);
      else if (rancang_worksheet_get_text (table, row, i) != NULL)
        append_words (self, table, row, i, style);
      else
        begin_cell (self, ODS_LOOK_TEXT, style, "/>");
    }
  g_string_append (self->tables, "</table:table-row>\n");
}

/* The columns that stay in sight begin every page, too. */
static void
append_columns (Ods              *self,
                RancangWorksheet *table)
{
  guint n_frozen = rancang_worksheet_get_n_frozen (table);

  g_string_append (self->tables, n_frozen > 0 ? "<table:table-header-columns>" : "");
  for (guint i = 0; i < rancang_worksheet_get_n_columns (table); i++)
    {
      guint width = MIN (rancang_worksheet_get_column_width (table, i),
                         G_N_ELEMENTS (self->widths) - 1);

      self->widths[width] = TRUE;
      g_string_append_printf (self->tables, "<table:table-column table:style-name=\"w%u\"/>",
                              width);
      if (i + 1 == n_frozen)
        g_string_append (self->tables, "</table:table-header-columns>");
    }
}

void
ods_append_table (Ods              *self,
                  RancangWorksheet *table)
{
  guint pages = 0;

  for (guint i = 0; i < rancang_worksheet_get_n_columns (table); i++)
    pages += rancang_worksheet_get_column_width (table, i);
  pages = MIN (1 + pages / ODS_PAGE_WIDTH, ODS_MAX_PAGES);
  g_string_append_printf (self->tables, "<table:table table:style-name=\"sheet%u\"", pages);
  rancang_xml_append_attribute (self->tables, "table:name", rancang_worksheet_get_name (table));
  g_string_append (self->tables, ">\n");
  append_columns (self, table);
  append_top (self, table);
  append_headings (self, table);
  for (guint row = 0; row < rancang_worksheet_get_n_rows (table); row++)
    append_row (self, table, row);
  g_string_append (self->tables, "</table:table>\n");
}
