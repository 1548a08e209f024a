/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown-table.c: the tables of a report with pipes between the cells */

#include "markdown-private.h"

static void
append_cell (Markdown           *self,
             RancangReportTable *table,
             guint               row,
             guint               cell)
{
  RancangReportRowKind kind = rancang_report_table_get_row_kind (table, row);
  gboolean bold = kind == RANCANG_REPORT_ROW_GROUP || kind == RANCANG_REPORT_ROW_TOTAL;
  guint n_blocks = rancang_report_table_get_n_cell_blocks (table, row, cell);

  if (rancang_report_table_get_cell_flags (table, row, cell) & RANCANG_REPORT_CELL_CONTINUED)
    return;
  for (guint i = 0; i < n_blocks; i++)
    {
      RancangReportBlock *block = rancang_report_table_get_cell_block (table, row, cell, i);
      const char *number = rancang_report_block_get_number (block);
      g_autofree char *text = rancang_report_block_dup_text (block);
      gboolean marked = bold && *text != '\0' && rancang_report_block_get_n_runs (block) == 1;

      g_string_append (self->text, i > 0 ? "<br>" : "");
      if (rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_BULLET && n_blocks > 1)
        g_string_append_printf (self->text, "%s ", number != NULL ? number : "•");
      if (marked)
        {
          g_string_append (self->text, "**");
          markdown_append_text (self->text, text, FALSE);
          g_string_append (self->text, "**");
        }
      else
        markdown_append_runs (self, block, FALSE);
    }
}

/* As many cells as there are columns: what spans several leaves the others empty. */
static void
append_row (Markdown           *self,
            RancangReportTable *table,
            guint               row)
{
  g_string_append_c (self->text, '|');
  for (guint i = 0; i < rancang_report_table_get_n_cells (table, row); i++)
    {
      g_string_append_c (self->text, ' ');
      append_cell (self, table, row, i);
      for (guint j = 0; j < rancang_report_table_get_cell_span (table, row, i); j++)
        g_string_append (self->text, " |");
    }
  g_string_append_c (self->text, '\n');
}

/* A table has one row for a head, an empty one where the report has none. */
static void
append_rule (Markdown           *self,
             RancangReportTable *table)
{
  static const char *rules[] = { " --- |", " :-: |", " --: |" };

  g_string_append_c (self->text, '|');
  for (guint i = 0; i < rancang_report_table_get_n_columns (table); i++)
    g_string_append (self->text, rules[rancang_report_table_get_column_align (table, i)]);
  g_string_append_c (self->text, '\n');
}

void
markdown_append_table (Markdown           *self,
                       RancangReportTable *table)
{
  guint n_rows = rancang_report_table_get_n_rows (table);
  gboolean headed = n_rows > 0
                    && rancang_report_table_get_row_kind (table, 0) == RANCANG_REPORT_ROW_HEADER;

  if (!headed)
    {
      g_string_append_c (self->text, '|');
      for (guint i = 0; i < rancang_report_table_get_n_columns (table); i++)
        g_string_append (self->text, "  |");
      g_string_append_c (self->text, '\n');
      append_rule (self, table);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      append_row (self, table, i);
      if (headed && i == 0)
        append_rule (self, table);
    }
  g_string_append_c (self->text, '\n');
}
