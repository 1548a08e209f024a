/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pages-columns.c: how wide the columns of a table are */

#include "config.h"

#include "layout/pages-private.h"
#include "layout/pages-table-private.h"

#include <string.h>

/* No text is set smaller than this part of its size, so that it stays readable. */
#define LEAST_SCALE 0.8

/* A word longer than this part of the table is broken rather than given the room. */
#define WIDEST_WORD 0.34

static double
get_widest_word (PagesFlow    *self,
                 const char   *text,
                 PagesStyleId  style,
                 gboolean      bold)
{
  double widest = 0;

  while (*text != '\0')
    {
      gsize size = strcspn (text, " \n-/");

      if (size > 0)
        widest = MAX (widest, pages_fonts_get_advance (self->fonts, text, size + (text[size] == '-'
                                                       || text[size] == '/'), style, bold));
      text += size;
      if (*text != '\0')
        text++;
    }
  return widest;
}

/* The widest word of a cell. */
static double
weigh_cell (PagesFlow          *self,
            RancangReportTable *table,
            guint               row,
            guint               cell,
            PagesStyleId        style)
{
  gboolean bold = pages_table_is_bold (table, row, cell);
  double widest = 0;

  for (guint i = 0; i < rancang_report_table_get_n_cell_blocks (table, row, cell); i++)
    {
      RancangReportBlock *block = rancang_report_table_get_cell_block (table, row, cell, i);
      gboolean bullet = rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_BULLET;

      for (guint j = 0; j < rancang_report_block_get_n_runs (block); j++)
        {
          gboolean strong = bold || (rancang_report_block_get_run_flags (block, j)
                                     & RANCANG_REPORT_RUN_BOLD) != 0;
          double width = get_widest_word (self, rancang_report_block_get_run_text (block, j),
                                          style, strong);

          widest = MAX (widest, width + (bullet ? PAGES_CELL_BULLET : 0));
        }
    }
  return widest;
}

static void
weigh_columns (PagesFlow          *self,
               RancangReportTable *table,
               double             *least)
{
  PagesStyleId style = pages_table_get_style (table);
  guint n_columns = rancang_report_table_get_n_columns (table);

  for (guint row = 0; row < rancang_report_table_get_n_rows (table); row++)
    {
      guint column = 0;

      for (guint cell = 0; cell < rancang_report_table_get_n_cells (table, row); cell++)
        {
          guint span = MAX (1, rancang_report_table_get_cell_span (table, row, cell));

          if (span == 1 && column < n_columns)
            least[column] = MAX (least[column], weigh_cell (self, table, row, cell, style));
          column += span;
        }
    }
}

/* Gives each column its share. */
static double *
share_out (RancangReportTable *table,
           double              whole)
{
  guint n_columns = rancang_report_table_get_n_columns (table);
  double *widths = g_new0 (double, n_columns + 1);
  double shares = 0;

  for (guint i = 0; i < n_columns; i++)
    shares += rancang_report_table_get_column_share (table, i);
  for (guint i = 0; i < n_columns; i++)
    widths[i] = shares > 0 ? rancang_report_table_get_column_share (table, i) / shares * whole
                           : whole / n_columns;
  return widths;
}

/* Columns too narrow for a word of theirs take what they lack from those with room to spare. */
static void
even_out (double       *widths,
          const double *least,
          guint         n_columns)
{
  double lack = 0;
  double spare = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      lack += MAX (0, least[i] - widths[i]);
      spare += MAX (0, widths[i] - least[i]);
    }
  if (lack <= 0 || spare <= 0)
    return;
  for (guint i = 0; i < n_columns; i++)
    {
      if (widths[i] > least[i])
        widths[i] -= (widths[i] - least[i]) / spare * MIN (lack, spare);
      else
        widths[i] += (least[i] - widths[i]) * MIN (1, spare / lack);
    }
}

/*
 * Shares are wishes: they were chosen without knowing the font. No word is broken that could stay
 * whole, so columns lend each other room first, then the whole table is set a little smaller.
 * @scale is the size that is then left.
 */
double *
pages_make_columns (PagesFlow          *self,
                    RancangReportTable *table,
                    double             *scale)
{
  guint n_columns = rancang_report_table_get_n_columns (table);
  double *widths = share_out (table, self->width);
  g_autofree double *least = g_new0 (double, n_columns + 1);
  double needed = 0;

  weigh_columns (self, table, least);
  for (guint i = 0; i < n_columns; i++)
    {
      least[i] = MIN (least[i], self->width * WIDEST_WORD);
      needed += least[i];
    }
  *scale = 1;
  if (needed > 0 && needed + n_columns * 2 * PAGES_CELL_PAD > self->width)
    *scale = CLAMP ((self->width - n_columns * 2 * PAGES_CELL_PAD) / needed, LEAST_SCALE, 1);
  /* A little more than weighed: fonts set some pairs of letters apart. */
  for (guint i = 0; i < n_columns; i++)
    least[i] = least[i] * *scale * 1.02 + 2 * PAGES_CELL_PAD + 0.5;
  even_out (widths, least, n_columns);

  return widths;
}
