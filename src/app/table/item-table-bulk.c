/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table-bulk.c: what is done to all rows that are selected */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "table/bulk-dialog.h"
#include "table/item-table-private.h"

static gboolean
remove_all (RancangItemTable  *self,
            GPtrArray         *items,
            GError           **error)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autofree char *name = g_strdup_printf (ngettext ("Remove %u row", "Remove %u rows", items->len),
                                           items->len);

  rancang_plan_end_typing (plan);
  rancang_plan_begin (plan, name);
  for (guint i = 0; i < items->len; i++)
    if (rancang_item_get_plan (items->pdata[i]) == plan
        && !rancang_plan_remove (plan, items->pdata[i], error))
      {
        rancang_plan_rollback (plan);
        return FALSE;
      }
  rancang_plan_commit (plan);

  return TRUE;
}

static char *
dup_removed (GPtrArray *items)
{
  g_autofree char *title = NULL;

  if (items->len > 1)
    return g_strdup_printf (ngettext ("%u row removed", "%u rows removed", items->len),
                            items->len);

  title = rancang_label_dup_item (items->pdata[0]);
  return g_strdup_printf (_("%s removed"), title);
}

/* One step of undo, which a toast offers; the focus goes to the row that comes next. */
void
rancang_item_table_remove_selected (RancangItemTable *self)
{
  g_autoptr (GPtrArray) items = rancang_item_table_list_selected (self);
  const RancangTableColumn *column = self->cursor_column;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  guint position;
  guint n_rows;

  if (items->len == 0 || !rancang_item_table_can_edit (self))
    return;

  position = rancang_item_table_find (self, items->pdata[0]);
  message = dup_removed (items);
  if (!remove_all (self, items, &error))
    {
      rancang_document_say (self->document, error->message);
      return;
    }
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  if (n_rows > 0)
    rancang_item_table_focus (self, MIN (position, n_rows - 1), column);
  else
    gtk_widget_grab_focus (self->first_button);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "s", message);
}

void
rancang_item_table_change_selected (RancangItemTable *self)
{
  g_autoptr (GPtrArray) items = rancang_item_table_list_selected (self);

  if (items->len == 0 || !rancang_item_table_can_edit (self))
    return;

  adw_dialog_present (rancang_bulk_dialog_new (self, items), GTK_WIDGET (self));
}
