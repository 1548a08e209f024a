/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-tables.c: small pieces that tables of books are made of */

#include "config.h"

#include "report/book-tables-private.h"

/* A table with its header row. */
RancangReportTable *
rancang_book_new_table (Masterplan              *self,
                        const BookColumn        *columns,
                        guint                    n_columns,
                        RancangReportTableFlags  flags)
{
  RancangReportTable *table = rancang_report_table_new (flags);

  for (guint i = 0; i < n_columns; i++)
    rancang_report_table_add_column (table, columns[i].share, columns[i].align);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  for (guint i = 0; i < n_columns; i++)
    rancang_report_table_add_cell (table, tr (self, columns[i].head));
  return table;
}

/* A field in a cell: its blocks; a dash, or the mark of what is missing, where it is empty. */
void
rancang_book_add_field_cell (Masterplan         *self,
                             RancangReportTable *table,
                             RancangItem        *item,
                             const char         *name)
{
  const RancangField *field = rancang_kind_find_field (rancang_item_get_kind (item), name);
  g_autoptr (GPtrArray) blocks = NULL;

  if (field == NULL || !rancang_masterplan_has (item, name))
    {
      rancang_book_add_empty_cell (self, table, field != NULL
                                                && (field->flags & RANCANG_FIELD_WANTED));
      return;
    }
  blocks = rancang_masterplan_field_blocks (self, item, field);
  if (blocks->len > 0)
    rancang_report_table_add_cell_blocks (table, blocks);
  else
    rancang_report_table_add_cell (table, RANCANG_DASH);
}

void
rancang_book_add_empty_cell (Masterplan         *self,
                             RancangReportTable *table,
                             gboolean            wanted)
{
  g_autoptr (GPtrArray) blocks = NULL;
  RancangReportBlock *block;

  if (!wanted || self->options->empty_fields == RANCANG_EMPTY_FIELDS_LEAVE_OUT)
    {
      rancang_report_table_add_cell (table, RANCANG_DASH);
      return;
    }
  blocks = g_ptr_array_new_with_free_func (g_object_unref);
  block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);
  rancang_report_block_add_run (block, tr (self, N_("To be filled in")),
                                RANCANG_REPORT_RUN_MISSING);
  g_ptr_array_add (blocks, block);
  rancang_report_table_add_cell_blocks (table, blocks);
}

void
rancang_book_add_number_cell (RancangReportTable *table,
                              guint               number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  rancang_report_table_add_cell (table, text);
}

/* A list in a cell; a dash where it is empty. */
void
rancang_book_add_bullets_cell (RancangReportTable *table,
                               GPtrArray          *bullets)
{
  if (bullets->len > 0)
    rancang_report_table_add_cell_blocks (table, bullets);
  else
    rancang_report_table_add_cell (table, RANCANG_DASH);
}

void
rancang_book_add_bullet (GPtrArray  *blocks,
                         const char *text)
{
  RancangReportBlock *block = rancang_report_block_new_text (RANCANG_REPORT_BLOCK_BULLET, text);

  rancang_report_block_set_level (block, 1);
  g_ptr_array_add (blocks, block);
}

/* A list entry of the report: bold words, then more. */
void
rancang_book_add_entry (Masterplan *self,
                        const char *bold,
                        const char *rest)
{
  RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_BULLET);

  rancang_report_block_set_level (block, 1);
  rancang_report_block_add_run (block, bold, RANCANG_REPORT_RUN_BOLD);
  rancang_report_block_add_run (block, rest, 0);
  rancang_report_add_block (self->report, block);
}

/* Bold words before a list or a table that has no heading. */
void
rancang_book_add_lead (Masterplan *self,
                       const char *text)
{
  RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);

  rancang_report_block_add_run (block, text, RANCANG_REPORT_RUN_BOLD);
  rancang_report_add_block (self->report, block);
}
