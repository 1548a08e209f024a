/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table-clipboard.c: cells of the table to spreadsheets and back */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "table/item-table-private.h"
#include "table/paste-dialog.h"

/* What a clipboard offers is read up to this and no further. */
#define READ_MAX (RANCANG_SHEET_TEXT_MAX + 1)

typedef struct
{
  RancangItemTable *table;
  char             *buffer;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->table);
  g_free (reading->buffer);
  g_free (reading);
}

static char **
dup_row (GPtrArray   *columns,
         RancangItem *item)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      const RancangTableColumn *column = columns->pdata[i];

      if (item == NULL)
        g_strv_builder_add (row, column->title);
      else
        g_strv_builder_take (row, rancang_table_column_dup_plain (column, item));
    }
  return g_strv_builder_end (row);
}

/* The cell with the focus where one row is selected, else all columns of the rows. */
GPtrArray *
rancang_item_table_list_cells (RancangItemTable *self,
                               gboolean          with_headings)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) items = rancang_item_table_list_selected (self);
  g_autoptr (GPtrArray) columns = NULL;

  if (items->len < 2 && !with_headings && self->cursor_column != NULL)
    {
      columns = g_ptr_array_new ();
      g_ptr_array_add (columns, (gpointer) self->cursor_column);
    }
  else
    {
      columns = rancang_item_table_list_shown (self);
    }
  if (with_headings)
    g_ptr_array_add (rows, dup_row (columns, NULL));
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (rows, dup_row (columns, items->pdata[i]));

  return rows;
}

static GdkContentProvider *
create_provider (const char *mime_type,
                 const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

void
rancang_item_table_copy (RancangItemTable *self,
                         gboolean          with_headings)
{
  g_autoptr (GPtrArray) rows = rancang_item_table_list_cells (self, with_headings);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  GdkContentProvider *providers[3];
  g_autoptr (GdkContentProvider) all = NULL;

  if (rows->len == 0)
    return;

  /* One cell is plain text, without the line end that would make a row of it. */
  if (rows->len == 1 && g_strv_length (rows->pdata[0]) == 1)
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                              ((char **) rows->pdata[0])[0]);
      return;
    }
  text = rancang_sheet_text_write (rows);
  html = rancang_sheet_text_write_html (rows, with_headings);
  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  providers[1] = create_provider ("text/html", html);
  providers[2] = create_provider ("text/tab-separated-values", text);
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

/* The first cell that the block goes to: where the focus is, else the first of all. */
static void
find_start (RancangItemTable *self)
{
  g_autoptr (RancangItem) first = NULL;

  if (self->cursor != NULL
      && rancang_item_table_find (self, self->cursor) != GTK_INVALID_LIST_POSITION)
    return;

  first = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);
  g_set_object (&self->cursor, first);
  self->cursor_column = g_ptr_array_index (self->columns, 0);
}

/* One cell goes into all rows that are selected, without a question. */
static gboolean
paste_one (RancangItemTable *self,
           const char       *text)
{
  g_autoptr (GPtrArray) items = rancang_item_table_list_selected (self);
  g_autoptr (RancangFieldReader) reader = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (items->len == 0 || self->cursor_column == NULL)
    return FALSE;

  reader = rancang_field_reader_new (rancang_document_get_plan (self->document),
                                     rancang_language_get_default ());
  if (!rancang_table_column_read (self->cursor_column, reader, text, &value, &error)
      || !rancang_item_table_set_values (self, items, self->cursor_column, &value, &error))
    rancang_document_say (self->document, error->message);

  return TRUE;
}

/* What the clipboard holds goes into the table; NUL bytes are not text and say so. */
void
rancang_item_table_paste_bytes (RancangItemTable *self,
                                const char       *text,
                                gsize             length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = rancang_sheet_text_read (text, (gssize) length, &error);
  guint64 n_cells = 0;

  if (rows == NULL)
    {
      rancang_document_say (self->document, error->message);
      return;
    }
  if (rows->len == 0 || !rancang_item_table_can_edit (self))
    return;

  find_start (self);
  if (rows->len == 1 && g_strv_length (rows->pdata[0]) == 1
      && paste_one (self, ((char **) rows->pdata[0])[0]))
    return;
  for (guint i = 0; i < rows->len; i++)
    n_cells = MAX (n_cells, (guint64) rows->len * g_strv_length (rows->pdata[i]));
  if (n_cells > RANCANG_PASTE_CELLS_MAX)
    {
      g_autofree char *message = NULL;

      message = g_strdup_printf (_("This is too much to paste at once: at most %d cells"),
                                 RANCANG_PASTE_CELLS_MAX);
      rancang_document_say (self->document, message);
      return;
    }
  adw_dialog_present (rancang_paste_dialog_new (self, rows), GTK_WIDGET (self));
}

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Reading *reading = user_data;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, &error))
    rancang_document_say (reading->table->document, error->message);
  else if (gtk_widget_get_root (GTK_WIDGET (reading->table)) != NULL)
    rancang_item_table_paste_bytes (reading->table, reading->buffer, length);
  g_input_stream_close_async (G_INPUT_STREAM (source), G_PRIORITY_DEFAULT, NULL, NULL, NULL);
  reading_free (reading);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Reading *reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = NULL;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (stream == NULL)
    {
      rancang_document_say (reading->table->document,
                            _("There is no text on the clipboard that could be pasted"));
      reading_free (reading);
      return;
    }
  g_input_stream_read_all_async (stream, reading->buffer, READ_MAX, G_PRIORITY_DEFAULT, NULL,
                                 filled_cb, reading);
}

void
rancang_item_table_paste (RancangItemTable *self)
{
  const char *mime_types[] = { "text/plain;charset=utf-8", "text/plain", NULL };
  Reading *reading;

  if (!rancang_item_table_can_edit (self))
    return;

  reading = g_new0 (Reading, 1);
  reading->table = g_object_ref (self);
  reading->buffer = g_malloc (READ_MAX);
  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), mime_types,
                            G_PRIORITY_DEFAULT, NULL, opened_cb, reading);
}
