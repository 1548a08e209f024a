/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html-table.c: the tables of a report */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "html-private.h"

/* With so few columns a row becomes a small list where the page is narrow; others are moved under
 * the finger. */
#define MAX_STACKED_COLUMNS 7

static RancangReportRowKind
get_kind (RancangReportTable *table,
          guint               row)
{
  return rancang_report_table_get_row_kind (table, row);
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

static guint
count_head_rows (RancangReportTable *table)
{
  guint n_rows = 0;

  while (n_rows < rancang_report_table_get_n_rows (table)
         && get_kind (table, n_rows) == RANCANG_REPORT_ROW_HEADER)
    n_rows++;
  return n_rows;
}

static gboolean
can_stack (RancangReportTable *table)
{
  guint n_columns = rancang_report_table_get_n_columns (table);

  return (rancang_report_table_get_flags (table)
          & (RANCANG_REPORT_TABLE_DENSE | RANCANG_REPORT_TABLE_FORM)) == 0
         && n_columns > 2 && n_columns <= MAX_STACKED_COLUMNS
         && count_head_rows (table) == 1
         && rancang_report_table_get_n_cells (table, 0) == n_columns;
}

/* What the column is called, said again beside each value where rows are stacked. */
static void
append_label (HtmlPage           *self,
              RancangReportTable *table,
              guint               column)
{
  GString *label = g_string_new (NULL);

  for (guint i = 0; i < rancang_report_table_get_n_cell_blocks (table, 0, column); i++)
    {
      RancangReportBlock *block = rancang_report_table_get_cell_block (table, 0, column, i);
      g_autofree char *text = rancang_report_block_dup_text (block);

      g_string_append_printf (label, "%s%s", i > 0 ? " " : "", text);
    }
  rancang_xml_append_attribute (self->html, "data-label", label->str);
  g_string_free (label, TRUE);
}

static void
append_cell_blocks (HtmlPage           *self,
                    RancangReportTable *table,
                    guint               row,
                    guint               cell)
{
  guint n_blocks = rancang_report_table_get_n_cell_blocks (table, row, cell);

  for (guint i = 0; i < n_blocks; i++)
    {
      RancangReportBlock *block = rancang_report_table_get_cell_block (table, row, cell, i);

      if (html_append_list_block (self, block))
        continue;
      if (n_blocks > 1)
        g_string_append (self->html, "<p>");
      html_append_runs (self, block);
      if (n_blocks > 1)
        g_string_append (self->html, "</p>");
    }
  html_close_lists (self, 0);
}

static const char *
get_cell_class (RancangReportTable *table,
                guint               row,
                guint               cell,
                guint               column)
{
  static const char *names[] = { NULL, "c", "e" };
  static const char *filled[] = { "f", "c f", "e f" };
  RancangReportAlign align = rancang_report_table_get_column_align (table, column);

  if (rancang_report_table_get_cell_span (table, row, cell) > 1)
    align = RANCANG_REPORT_ALIGN_START;
  if (rancang_report_table_get_cell_flags (table, row, cell) & RANCANG_REPORT_CELL_FILLED)
    return filled[align];
  return names[align];
}

static void
append_cell (HtmlPage           *self,
             RancangReportTable *table,
             guint               row,
             guint               cell,
             guint               column,
             gboolean            stacked)
{
  RancangReportRowKind kind = get_kind (table, row);
  gboolean form = (rancang_report_table_get_flags (table) & RANCANG_REPORT_TABLE_FORM) != 0;
  gboolean heads = kind == RANCANG_REPORT_ROW_HEADER || kind == RANCANG_REPORT_ROW_GROUP
                   || (form && cell == 0);
  guint span = rancang_report_table_get_cell_span (table, row, cell);
  guint height = 1;

  while (is_continued (table, row + height, cell))
    height++;
  g_string_append (self->html, heads ? "<th" : "<td");
  if (heads)
    g_string_append_printf (self->html, " scope=\"%s\"",
                            kind == RANCANG_REPORT_ROW_HEADER ? "col"
                            : kind == RANCANG_REPORT_ROW_GROUP ? "rowgroup" : "row");
  if (span > 1)
    g_string_append_printf (self->html, " colspan=\"%u\"", span);
  if (height > 1)
    g_string_append_printf (self->html, " rowspan=\"%u\"", height);
  if (kind != RANCANG_REPORT_ROW_GROUP)
    rancang_xml_append_attribute (self->html, "class", get_cell_class (table, row, cell, column));
  if (stacked && !heads && span == 1)
    append_label (self, table, column);
  g_string_append_c (self->html, '>');
  append_cell_blocks (self, table, row, cell);
  g_string_append (self->html, heads ? "</th>" : "</td>");
}

static void
append_row (HtmlPage           *self,
            RancangReportTable *table,
            guint               row,
            gboolean            stacked)
{
  static const char *classes[] = { NULL, "group", NULL, "total" };
  guint column = 0;

  g_string_append (self->html, "<tr");
  rancang_xml_append_attribute (self->html, "class", classes[get_kind (table, row)]);
  g_string_append_c (self->html, '>');
  for (guint i = 0; i < rancang_report_table_get_n_cells (table, row); i++)
    {
      if (!is_continued (table, row, i))
        append_cell (self, table, row, i, column, stacked);
      column += rancang_report_table_get_cell_span (table, row, i);
    }
  g_string_append (self->html, "</tr>\n");
}

/* Widths are classes: a page without styles in its elements needs no trust. */
static void
append_columns (HtmlPage           *self,
                RancangReportTable *table)
{
  guint n_columns = rancang_report_table_get_n_columns (table);
  guint shares = 0;

  for (guint i = 0; i < n_columns; i++)
    shares += rancang_report_table_get_column_share (table, i);
  g_string_append (self->html, "<colgroup>");
  for (guint i = 0; i < n_columns && shares > 0; i++)
    {
      guint width = rancang_report_table_get_column_share (table, i) * 100 / shares;

      g_string_append_printf (self->html, "<col class=\"w%u\">", width);
      if (!self->widths[width])
        g_string_append_printf (self->style, ".w%u{width:%u%%}\n", width, width);
      self->widths[width] = TRUE;
    }
  g_string_append (self->html, "</colgroup>");
}

/* The head, then a body for each group of rows. */
static void
append_rows (HtmlPage           *self,
             RancangReportTable *table,
             gboolean            stacked)
{
  guint n_head_rows = count_head_rows (table);
  gboolean open = FALSE;

  if (n_head_rows > 0)
    g_string_append (self->html, "<thead>");
  for (guint i = 0; i < n_head_rows; i++)
    append_row (self, table, i, FALSE);
  if (n_head_rows > 0)
    g_string_append (self->html, "</thead>");
  for (guint i = n_head_rows; i < rancang_report_table_get_n_rows (table); i++)
    {
      if (!open || get_kind (table, i) == RANCANG_REPORT_ROW_GROUP)
        g_string_append (self->html, open ? "</tbody><tbody>" : "<tbody>");
      open = TRUE;
      append_row (self, table, i, stacked);
    }
  if (open)
    g_string_append (self->html, "</tbody>");
}

static const char *
get_table_class (RancangReportTable *table,
                 gboolean            stacked)
{
  RancangReportTableFlags flags = rancang_report_table_get_flags (table);

  if (flags & RANCANG_REPORT_TABLE_FORM)
    return "form";
  if (flags & RANCANG_REPORT_TABLE_DENSE)
    return "dense";
  return stacked ? "stacked" : NULL;
}

/* @caption is NULL where the table has none. */
void
html_append_table (HtmlPage           *self,
                   RancangReportBlock *caption,
                   RancangReportTable *table)
{
  gboolean stacked = can_stack (table);
  g_autofree char *label = NULL;

  g_string_append (self->html, "<figure class=\"table\"");
  if (caption != NULL)
    {
      const char *anchor = rancang_report_block_get_anchor (caption);

      rancang_xml_append_attribute (self->html, "id", anchor);
      label = rancang_report_block_dup_text (caption);
    }
  g_string_append_c (self->html, '>');
  html_append_caption (self, caption);
  g_string_append (self->html, "<div class=\"scroll\" role=\"region\"");
  rancang_xml_append_attribute (self->html, "aria-label",
                                label != NULL ? label : html_tr (self, N_("Table")));
  g_string_append (self->html, "><table");
  rancang_xml_append_attribute (self->html, "class", get_table_class (table, stacked));
  g_string_append (self->html, ">\n");
  append_columns (self, table);
  append_rows (self, table, stacked);
  g_string_append (self->html, "</table></div></figure>\n");
}
