/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table-footer.c: how many rows there are, and what their amounts come to */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "table/item-table-private.h"

/* Adding up waits for a pause and goes in portions, so that it never costs a frame. */
#define PAUSE_MS 120
#define PORTION  250

static void
show_count (RancangItemTable *self)
{
  const guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  const guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *text = NULL;

  if (n_shown == n_all)
    text = g_strdup_printf (ngettext ("%u row", "%u rows", n_all), n_all);
  else
    text = g_strdup_printf (ngettext ("%u of %u row", "%u of %u rows", n_all), n_shown, n_all);
  gtk_label_set_label (self->count_label, text);
}

/* The first columns of amounts that are shown. */
static guint
list_money (RancangItemTable         *self,
            const RancangTableColumn *money[RANCANG_TABLE_SUMS])
{
  g_autoptr (GPtrArray) shown = rancang_item_table_list_shown (self);
  guint n = 0;

  for (guint i = 0; i < shown->len && n < RANCANG_TABLE_SUMS; i++)
    {
      const RancangTableColumn *column = shown->pdata[i];

      if (column->money && column->type != RANCANG_TABLE_COLUMN_YEAR)
        money[n++] = column;
    }
  return n;
}

static void
show_sums (RancangItemTable         *self,
           const RancangTableColumn *money[RANCANG_TABLE_SUMS],
           guint                     n_money,
           gboolean                  of_selected)
{
  const RancangLanguage language = rancang_language_get_default ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) full = g_string_new (NULL);

  for (guint i = 0; i < n_money; i++)
    {
      g_autofree char *brief = rancang_format_rupiah_short (&self->sums[i], language);
      g_autofree char *all = rancang_format_rupiah (&self->sums[i], language);

      g_string_append_printf (text, "%s%s %s", i > 0 ? " · " : "", money[i]->title, brief);
      g_string_append_printf (full, "%s%s %s", i > 0 ? "\n" : "", money[i]->title, all);
    }
  if (of_selected && n_money > 0)
    /* Translators: the sums of the rows that are selected */
    g_string_prepend (text, C_("sums", "Selected: "));
  gtk_label_set_label (self->sum_label, text->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sum_label), full->len > 0 ? full->str : NULL);
}

static gboolean
add_up_cb (gpointer user_data)
{
  RancangItemTable *self = user_data;
  GListModel *rows = G_LIST_MODEL (self->selection);
  const guint n_rows = g_list_model_get_n_items (rows);
  g_autoptr (GtkBitset) selected = NULL;
  const RancangTableColumn *money[RANCANG_TABLE_SUMS];
  const guint n_money = list_money (self, money);
  gboolean of_selected;
  guint end = n_money > 0 ? MIN (self->footer_row + PORTION, n_rows) : n_rows;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  of_selected = gtk_bitset_get_size (selected) > 1;
  for (guint i = self->footer_row; n_money > 0 && i < end; i++)
    {
      g_autoptr (RancangItem) item = g_list_model_get_item (rows, i);

      for (guint j = 0; j < n_money; j++)
        {
          RancangDecimal number;

          if ((!of_selected || gtk_bitset_contains (selected, i))
              && rancang_table_column_get_number (money[j], item, &number))
            self->sums[j] = rancang_decimal_add (&self->sums[j], &number);
        }
    }
  self->footer_row = end;
  if (end < n_rows)
    return G_SOURCE_CONTINUE;

  self->footer_id = 0;
  show_sums (self, money, n_money, of_selected);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_cb (gpointer user_data)
{
  RancangItemTable *self = user_data;

  for (guint i = 0; i < RANCANG_TABLE_SUMS; i++)
    self->sums[i] = RANCANG_DECIMAL_ZERO;
  self->footer_row = 0;
  self->footer_id = g_idle_add (add_up_cb, self);

  return G_SOURCE_REMOVE;
}

void
rancang_item_table_queue_footer (RancangItemTable *self)
{
  if (self->selection == NULL || self->view == NULL)
    return;

  show_count (self);
  if (self->footer_id != 0)
    g_source_remove (self->footer_id);
  self->footer_id = g_timeout_add (PAUSE_MS, begin_cb, self);
}
