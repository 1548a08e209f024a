/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table-actions.c: the actions of the table, its menu and its keys */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include "table/item-table-private.h"

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (widget);

  if (self->cursor != NULL && rancang_item_get_plan (self->cursor) != NULL)
    gtk_widget_activate_action (widget, "win.open-item", "s", rancang_item_get_id (self->cursor));
}

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (widget);
  RancangTableCell *cell;

  rancang_item_table_focus (self, rancang_item_table_find (self, self->cursor),
                            self->cursor_column);
  cell = rancang_item_table_get_focused_cell (self);
  if (cell != NULL)
    rancang_item_table_begin_edit (self, cell, NULL);
}

/* One cell, or this column of all rows that are selected. */
static void
clear_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (widget);
  const RancangTableColumn *column = self->cursor_column;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (RancangFieldReader) reader = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (column == NULL || !rancang_item_table_can_edit (self)
      || column->type == RANCANG_TABLE_COLUMN_PLACE || !rancang_table_column_is_editable (column))
    return;

  reader = rancang_field_reader_new (rancang_document_get_plan (self->document),
                                     rancang_language_get_default ());
  items = rancang_item_table_list_selected (self);
  if (!rancang_table_column_read (column, reader, "", &value, NULL))
    return;
  rancang_item_table_set_values (self, items, column, &value, NULL);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rancang_item_table_copy (RANCANG_ITEM_TABLE (widget), g_str_has_suffix (action, "headings"));
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  rancang_item_table_paste (RANCANG_ITEM_TABLE (widget));
}

static void
change_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  rancang_item_table_change_selected (RANCANG_ITEM_TABLE (widget));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  rancang_item_table_remove_selected (RANCANG_ITEM_TABLE (widget));
}

/* Where the pointer or the focus is, in the table. */
void
rancang_item_table_show_menu (RancangItemTable *self,
                              double            x,
                              double            y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangItemTable *self = RANCANG_ITEM_TABLE (widget);
  RancangTableCell *cell = rancang_item_table_get_focused_cell (self);
  graphene_point_t point;

  if (cell != NULL
      && gtk_widget_compute_point (GTK_WIDGET (cell), widget,
                                   &GRAPHENE_POINT_INIT (12, gtk_widget_get_height (
                                                               GTK_WIDGET (cell)) / 2.0f), &point))
    rancang_item_table_show_menu (self, point.x, point.y);
}

void
rancang_item_table_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "table.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "table.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "table.copy-with-headings", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "table.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "table.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "table.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "table.copy-with-headings", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "table.paste",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "table.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu",
                                       NULL);
}
