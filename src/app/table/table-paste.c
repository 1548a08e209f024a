/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table-paste.c: what a block of cells from a spreadsheet would do to a table */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "table/table-paste.h"

static guint
count_cells (GPtrArray *rows)
{
  guint widest = 0;

  for (guint i = 0; i < rows->len; i++)
    widest = MAX (widest, g_strv_length (rows->pdata[i]));

  return widest;
}

/* At least one heading, and no fewer than half of the cells, name columns of the table. */
gboolean
rancang_table_paste_has_headings (GPtrArray *columns,
                                  GPtrArray *rows)
{
  guint n_cells = 0;
  guint n_found = 0;

  if (rows->len < 2)
    return FALSE;

  for (char **cell = rows->pdata[0]; *cell != NULL; cell++)
    {
      n_cells += **cell != '\0';
      n_found += rancang_table_columns_find_title (columns, *cell) != NULL;
    }
  return n_found > 0 && n_found * 2 >= n_cells;
}

static char **
copy_row (char **row)
{
  return g_strdupv (row);
}

static gboolean
is_blank (char **row)
{
  for (; *row != NULL; row++)
    {
      const char *text = *row;

      while (g_ascii_isspace (*text))
        text++;
      if (*text != '\0')
        return FALSE;
    }
  return TRUE;
}

static void
name_columns (RancangTablePaste        *self,
              const RancangPasteTarget *target,
              char                    **headings)
{
  for (; *headings != NULL; headings++)
    {
      RancangTableColumn *column = rancang_table_columns_find_title (target->columns, *headings);

      if (column != NULL && (!rancang_table_column_is_editable (column)
                             || g_ptr_array_find (self->columns, column, NULL)))
        column = NULL;
      if (column == NULL && **headings != '\0')
        g_ptr_array_add (self->ignored, g_strdup (*headings));
      g_ptr_array_add (self->columns, column);
    }
}

static void
add_rows (RancangTablePaste         *self,
          const RancangPasteTarget  *target,
          GPtrArray                 *rows,
          const RancangPasteOptions *options)
{
  guint n_existing = 0;

  for (guint i = options->headings ? 1 : 0; i < rows->len; i++)
    {
      const gboolean is_new = options->append || n_existing >= target->items->len;

      /* An empty row in the block leaves its item alone; it never makes one. */
      if (!is_blank (rows->pdata[i]))
        {
          g_ptr_array_add (self->rows, copy_row (rows->pdata[i]));
          g_ptr_array_add (self->items,
                           is_new ? NULL : g_object_ref (target->items->pdata[n_existing]));
          self->n_new += is_new;
          self->n_changed += !is_new;
        }
      n_existing++;
    }
}

static gboolean
read_cell (RancangTablePaste  *self,
           RancangFieldReader *reader,
           guint               row,
           guint               index)
{
  const RancangTableColumn *column = self->columns->pdata[index];
  RancangPasteCell *cell = rancang_table_paste_get_cell (self, row, index);
  const char *text = rancang_table_paste_get_text (self, row, index);
  g_autoptr (GError) error = NULL;

  /* What is computed comes along when one copies whole rows; it is not an error to leave it. */
  if (column == NULL || !rancang_table_column_is_editable (column) || text == NULL
      || (*text == '\0' && (self->items->pdata[row] == NULL
                            || column->type == RANCANG_TABLE_COLUMN_PLACE)))
    return TRUE;
  if (rancang_table_column_read (column, reader, text, &cell->value, &error))
    return TRUE;

  cell->problem = g_strdup (error->message);
  return FALSE;
}

static void
read_cells (RancangTablePaste *self)
{
  g_autoptr (RancangFieldReader) reader = NULL;

  reader = rancang_field_reader_new (rancang_document_get_plan (self->document),
                                     rancang_language_get_default ());
  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 0; column < self->columns->len; column++)
      {
        if (!read_cell (self, reader, row, column))
          self->n_problems++;
        else if (G_IS_VALUE (&rancang_table_paste_get_cell (self, row, column)->value))
          self->n_values++;
      }
}

static void
clear_object (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

RancangTablePaste *
rancang_table_paste_new (const RancangPasteTarget   *target,
                         GPtrArray                  *rows,
                         const RancangPasteOptions  *options,
                         GError                    **error)
{
  const guint n_columns = count_cells (rows);
  RancangTablePaste *self;

  if ((guint64) rows->len * n_columns > RANCANG_PASTE_CELLS_MAX)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("This is too much to paste at once: at most %d cells"),
                   RANCANG_PASTE_CELLS_MAX);
      return NULL;
    }

  self = g_new0 (RancangTablePaste, 1);
  self->document = g_object_ref (target->document);
  self->kind = target->kind;
  self->place = target->place != NULL ? g_object_ref (target->place) : NULL;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->columns = g_ptr_array_new ();
  self->ignored = g_ptr_array_new_with_free_func (g_free);
  self->items = g_ptr_array_new_with_free_func (clear_object);
  if (options->headings && rows->len > 0)
    name_columns (self, target, rows->pdata[0]);
  else
    for (guint i = 0; i < MIN (n_columns, target->shown->len); i++)
      g_ptr_array_add (self->columns, target->shown->pdata[i]);
  add_rows (self, target, rows, options);
  self->cells = g_new0 (RancangPasteCell, (gsize) self->rows->len * self->columns->len + 1);
  read_cells (self);

  return self;
}

void
rancang_table_paste_free (RancangTablePaste *self)
{
  for (gsize i = 0; i < (gsize) self->rows->len * self->columns->len; i++)
    {
      if (G_IS_VALUE (&self->cells[i].value))
        g_value_unset (&self->cells[i].value);
      g_free (self->cells[i].problem);
    }
  g_free (self->cells);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->ignored);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_clear_object (&self->place);
  g_object_unref (self->document);
  g_free (self);
}

RancangPasteCell *
rancang_table_paste_get_cell (RancangTablePaste *self,
                              guint              row,
                              guint              column)
{
  return &self->cells[(gsize) row * self->columns->len + column];
}

/* NULL where the row is shorter. */
const char *
rancang_table_paste_get_text (RancangTablePaste *self,
                              guint              row,
                              guint              column)
{
  char **cells = self->rows->pdata[row];

  return column < g_strv_length (cells) ? cells[column] : NULL;
}

/* The place that the row itself names comes first. */
static RancangItem *
find_place (RancangTablePaste *self,
            guint              row)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const RancangTableColumn *column = self->columns->pdata[i];
      RancangPasteCell *cell = rancang_table_paste_get_cell (self, row, i);

      if (column != NULL && column->type == RANCANG_TABLE_COLUMN_PLACE
          && G_IS_VALUE (&cell->value))
        return rancang_plan_find (plan, g_value_get_string (&cell->value));
    }
  return self->place;
}

static gboolean
apply_row (RancangTablePaste  *self,
           guint               row,
           GError            **error)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  RancangItem *item = self->items->pdata[row];
  g_autoptr (RancangItem) new = NULL;

  if (item == NULL)
    {
      RancangItem *place = find_place (self, row);

      item = new = rancang_item_new (rancang_kind_get_name (self->kind));
      if (place == NULL)
        {
          g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE,
                               _("There is no place yet that could hold new rows"));
          return FALSE;
        }
      if (!rancang_plan_insert (plan, place, new, -1, error))
        return FALSE;
    }
  /* Somebody may have removed the row while the preview was looked at. */
  if (rancang_item_get_plan (item) != plan)
    return TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      RancangPasteCell *cell = rancang_table_paste_get_cell (self, row, i);

      if (G_IS_VALUE (&cell->value)
          && !rancang_table_column_apply (self->columns->pdata[i], item, &cell->value, error))
        return FALSE;
    }
  return TRUE;
}

/* One step of undo; all or nothing. */
gboolean
rancang_table_paste_apply (RancangTablePaste  *self,
                           GError            **error)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autofree char *name = g_strdup_printf (ngettext ("Paste %u row", "Paste %u rows",
                                                     self->rows->len), self->rows->len);

  rancang_plan_end_typing (plan);
  rancang_plan_begin (plan, name);
  for (guint row = 0; row < self->rows->len; row++)
    if (!apply_row (self, row, error))
      {
        rancang_plan_rollback (plan);
        return FALSE;
      }
  rancang_plan_commit (plan);

  return TRUE;
}
