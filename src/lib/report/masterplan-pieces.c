/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-pieces.c: sentences, tables and lists that the chapters are made of */

#include "config.h"

#include "report/masterplan-private.h"

void
rancang_masterplan_say (Masterplan *self,
                        const char *sentence)
{
  rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_PARAGRAPH, sentence);
}

/* A sentence that says what is not in the plan yet, so that it cannot be overlooked; not where what
 * is empty is to be left out. */
void
rancang_masterplan_missing (Masterplan *self,
                            const char *sentence)
{
  RancangReportBlock *block;

  if (self->options->empty_fields == RANCANG_EMPTY_FIELDS_LEAVE_OUT)
    return;
  block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);
  rancang_report_block_add_run (block, sentence,
                                RANCANG_REPORT_RUN_ITALIC | RANCANG_REPORT_RUN_MISSING);
  rancang_report_add_block (self->report, block);
}

/* The Markdown of a field, nothing when it is empty. */
void
rancang_masterplan_long_text (Masterplan  *self,
                              RancangItem *item,
                              const char  *field)
{
  if (rancang_masterplan_has (item, field))
    rancang_report_add_markdown (self->report, rancang_item_get_text (item, field));
}

/* A heading below that of the part; @depth counts from there. */
void
rancang_masterplan_heading (Masterplan *self,
                            guint       depth,
                            const char *text)
{
  rancang_report_add_heading (self->report, MIN (self->level + depth, 4), self->numbered, text);
}

/* What the part says of its content as "key=value", or NULL. */
const char *
rancang_masterplan_setting (Masterplan *self,
                            const char *key)
{
  const char *const *settings = self->part != NULL ? rancang_item_get_list (self->part, "settings")
                                                   : NULL;
  gsize length = strlen (key);

  for (guint i = 0; settings != NULL && settings[i] != NULL; i++)
    {
      if (g_str_has_prefix (settings[i], key) && settings[i][length] == '=')
        return settings[i] + length + 1;
    }
  return NULL;
}

gboolean
rancang_masterplan_setting_is (Masterplan *self,
                               const char *key,
                               const char *value)
{
  return g_strcmp0 (rancang_masterplan_setting (self, key), value) == 0;
}

/* Adds a table and, where it marks examples, the note that explains the mark. */
void
rancang_masterplan_table (Masterplan         *self,
                          const char         *caption,
                          RancangReportTable *table)
{
  /* The first table of a part is found by the name of what the part holds. */
  rancang_report_add_table_keyed (self->report, self->content, caption, table);
  if (self->example_marked)
    rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_NOTE,
                             tr (self, N_("* Example, not a statement of the region.")));
  self->example_marked = FALSE;
}

/* A cell of bold text in an ordinary row. */
void
rancang_masterplan_add_bold (RancangReportTable *table,
                             const char         *text)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);

  rancang_report_block_add_run (block, text, RANCANG_REPORT_RUN_BOLD);
  g_ptr_array_add (blocks, block);
  rancang_report_table_add_cell_blocks (table, blocks);
}

static gboolean
collect_cb (RancangItem *item,
            gpointer     data)
{
  g_ptr_array_add (data, item);
  return TRUE;
}

/* All programmes below an item, in order; borrowed. */
GPtrArray *
rancang_masterplan_programmes (RancangItem *item)
{
  GPtrArray *programmes = g_ptr_array_new ();

  rancang_item_foreach (item, "programme", collect_cb, programmes);
  return programmes;
}

gboolean
rancang_masterplan_go_on (Masterplan *self)
{
  return !g_cancellable_is_cancelled (self->cancellable);
}

void
rancang_masterplan_set_landscape (Masterplan *self,
                                  gboolean    landscape)
{
  self->landscape = landscape;
  rancang_report_set_landscape (self->report, landscape);
}

/* How many years each table shows so that all show about as many and none more than @most. */
int
rancang_masterplan_chunk_years (int first,
                                int last,
                                int most)
{
  int n_years = last - first + 1;
  int n_tables = (n_years + most - 1) / most;

  return n_tables > 0 ? (n_years + n_tables - 1) / n_tables : 1;
}

/* Header cells, one a year. */
void
rancang_masterplan_add_years (RancangReportTable *table,
                              int                 first,
                              int                 last)
{
  for (int year = first; year <= last; year++)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);

      rancang_report_table_add_cell (table, text);
    }
}

/* Widens a span of years, 0 to 0 at first, so that it holds all years of a series. */
void
rancang_masterplan_widen_years (RancangSeries *series,
                                int           *first,
                                int           *last)
{
  guint size = series != NULL ? rancang_series_get_size (series) : 0;

  if (size == 0)
    return;
  if (*first == 0 || rancang_series_get_year (series, 0) < *first)
    *first = rancang_series_get_year (series, 0);
  *last = MAX (*last, rancang_series_get_year (series, size - 1));
}
