/* SPDX-License-Identifier: GPL-3.0-or-later */
/* report-dump.c: a report as text, for golden files */

#include "report-dump.h"

static void
dump_runs (GString            *out,
           RancangReportBlock *block)
{
  for (guint i = 0; i < rancang_report_block_get_n_runs (block); i++)
    {
      static const char *marks[] = { "", "*", "_", "*_", "?", "*?", "_?", "*_?" };
      RancangReportRunFlags flags = rancang_report_block_get_run_flags (block, i);
      const char *mark = marks[flags & 7];
      const char *target = rancang_report_block_get_run_target (block, i);
      g_auto (GStrv) lines = g_strsplit (rancang_report_block_get_run_text (block, i), "\n", -1);
      g_autofree char *text = g_strjoinv ("\\n", lines);

      if (target != NULL)
        g_string_append_printf (out, "%s<%s|%s>%s", mark, text, target, mark);
      else
        g_string_append_printf (out, "%s%s%s", mark, text, mark);
    }
}

static void
dump_cell (GString            *out,
           RancangReportTable *table,
           guint               row,
           guint               cell)
{
  RancangReportCellFlags flags = rancang_report_table_get_cell_flags (table, row, cell);

  if (cell > 0)
    g_string_append (out, " | ");
  if (flags & RANCANG_REPORT_CELL_FILLED)
    g_string_append (out, "#");
  if (flags & RANCANG_REPORT_CELL_CONTINUED)
    g_string_append (out, "^");
  for (guint i = 0; i < rancang_report_table_get_n_cell_blocks (table, row, cell); i++)
    {
      RancangReportBlock *block = rancang_report_table_get_cell_block (table, row, cell, i);

      if (i > 0)
        g_string_append (out, " // ");
      if (rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_BULLET)
        g_string_append (out, "- ");
      dump_runs (out, block);
    }
}

static void
dump_table (GString            *out,
            RancangReportTable *table)
{
  static const char *kinds[] = { "head", "group", "row", "total" };

  for (guint i = 0; i < rancang_report_table_get_n_rows (table); i++)
    {
      guint n_columns = 0;

      g_string_append_printf (out, "  %s: ", kinds[rancang_report_table_get_row_kind (table, i)]);
      for (guint j = 0; j < rancang_report_table_get_n_cells (table, i); j++)
        {
          dump_cell (out, table, i, j);
          n_columns += rancang_report_table_get_cell_span (table, i, j);
        }
      g_assert_cmpuint (n_columns, ==, rancang_report_table_get_n_columns (table));
      g_string_append_c (out, '\n');
    }
}

void
report_dump_block (GString            *out,
                   RancangReportBlock *block)
{
  static const char *kinds[] = {
    "heading", "paragraph", "bullet", "quote", "note", "signature", "caption", "table",
    "contents", "section", "figure", "page break",
  };
  RancangReportBlockKind kind = rancang_report_block_get_kind (block);
  const char *label = rancang_report_block_get_label (block);
  const char *chapter = rancang_report_block_get_chapter (block);
  const char *number = rancang_report_block_get_number (block);

  g_string_append (out, kinds[kind]);
  if (rancang_report_block_get_level (block) > 0)
    g_string_append_printf (out, " %u", rancang_report_block_get_level (block));
  if (label != NULL)
    g_string_append_printf (out, " %s", label);
  if (kind == RANCANG_REPORT_BLOCK_CAPTION)
    g_string_append_printf (out, " %s.", chapter != NULL ? chapter : "");
  if (number != NULL)
    g_string_append_printf (out, " %s", number);
  if (kind == RANCANG_REPORT_BLOCK_SECTION)
    g_string_append (out, rancang_report_block_is_landscape (block) ? " landscape" : " portrait");
  g_string_append (out, ": ");
  dump_runs (out, block);
  if (kind == RANCANG_REPORT_BLOCK_FIGURE)
    g_string_append (out, rancang_report_block_get_alternative (block));
  g_string_append_c (out, '\n');
  if (kind == RANCANG_REPORT_BLOCK_TABLE)
    dump_table (out, rancang_report_block_get_table (block));
}

char *
report_dump (RancangReport *report)
{
  GString *out = g_string_new (NULL);
  const char *lines[] = {
    rancang_report_get_book (report), rancang_report_get_title (report),
    rancang_report_get_region (report), rancang_report_get_province (report),
    rancang_report_get_period (report), rancang_report_get_subtitle (report),
    rancang_report_get_revision (report), rancang_report_get_notice (report),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i] != NULL)
        g_string_append_printf (out, "title page: %s\n", lines[i]);
    }
  for (guint i = 0; i < rancang_report_get_n_blocks (report); i++)
    report_dump_block (out, rancang_report_get_block (report, i));
  return g_string_free (out, FALSE);
}
