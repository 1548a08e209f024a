/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-table-edit.c: a cell of the table is edited where it stands */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/picker-dialog.h"
#include "labels.h"
#include "table/cell-editor.h"
#include "table/item-table-private.h"

static char *
dup_name (const RancangTableColumn *column,
          guint                     n_items)
{
  if (n_items == 1)
    return g_strdup_printf (C_("undo", "Change “%s”"), column->title);

  return g_strdup_printf (ngettext ("Change %s of %u item", "Change %s of %u items", n_items),
                          column->title, n_items);
}

/* One step of undo, however many items there are. */
gboolean
rancang_item_table_set_values (RancangItemTable         *self,
                               GPtrArray                *items,
                               const RancangTableColumn *column,
                               const GValue             *value,
                               GError                  **error)
{
  RancangPlan *plan = rancang_document_get_plan (self->document);
  g_autofree char *name = dup_name (column, items->len);

  if (items->len == 0)
    return TRUE;

  rancang_plan_end_typing (plan);
  rancang_plan_begin (plan, name);
  for (guint i = 0; i < items->len; i++)
    if (rancang_item_get_plan (items->pdata[i]) == plan
        && !rancang_table_column_apply (column, items->pdata[i], value, error))
      {
        rancang_plan_rollback (plan);
        return FALSE;
      }
  rancang_plan_commit (plan);

  return TRUE;
}

static gboolean
write_text (RancangItemTable         *self,
            GPtrArray                *items,
            const RancangTableColumn *column,
            const char               *text,
            GError                  **error)
{
  g_autoptr (RancangFieldReader) reader = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  reader = rancang_field_reader_new (rancang_document_get_plan (self->document),
                                     rancang_language_get_default ());
  return rancang_table_column_read (column, reader, text, &value, error)
         && rancang_item_table_set_values (self, items, column, &value, error);
}

static GPtrArray *
list_one (RancangItem *item)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, g_object_ref (item));
  return items;
}

static void
edited_cb (RancangItemTable         *self,
           RancangItem              *item,
           const RancangTableColumn *column,
           const char               *text)
{
  g_autoptr (GPtrArray) items = list_one (item);
  g_autoptr (GError) error = NULL;

  if (rancang_item_get_plan (item) != NULL && rancang_item_table_can_edit (self)
      && !write_text (self, items, column, text, &error))
    rancang_document_say (self->document, error->message);
}

/* Takes the entry out of the cell, which gets the focus back where the entry had it. */
static void
end_edit (RancangItemTable *self,
          gboolean          keep_focus)
{
  RancangTableCell *cell = g_steal_pointer (&self->edited);

  self->entry = NULL;
  self->edited_column = NULL;
  g_clear_object (&self->edited_item);
  if (keep_focus)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  rancang_table_cell_set_entry (cell, NULL);
  rancang_table_cell_refresh (cell);
}

void
rancang_item_table_cancel_edit (RancangItemTable *self)
{
  if (self->edited != NULL)
    end_edit (self, TRUE);
}

static void
show_problem (RancangItemTable *self,
              const char       *problem)
{
  gtk_widget_add_css_class (self->entry, "error");
  gtk_widget_set_tooltip_text (self->entry, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  rancang_document_say (self->document, problem);
}

static gboolean
commit_to (RancangItemTable *self,
           GPtrArray        *items,
           gboolean          keep_focus)
{
  g_autofree char *old = rancang_table_column_dup_plain (self->edited_column, self->edited_item);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GError) error = NULL;

  if ((items->len > 1 || g_strcmp0 (old, text) != 0)
      && rancang_item_get_plan (self->edited_item) != NULL
      && !write_text (self, items, self->edited_column, text, &error))
    {
      show_problem (self, error->message);
      return FALSE;
    }
  end_edit (self, keep_focus);

  return TRUE;
}

/* FALSE where the field cannot hold what was typed: then the entry stays and says why. */
gboolean
rancang_item_table_commit_edit (RancangItemTable *self,
                                gboolean          keep_focus)
{
  g_autoptr (GPtrArray) items = NULL;

  if (self->edited == NULL || self->entry == NULL)
    return TRUE;

  items = list_one (self->edited_item);
  return commit_to (self, items, keep_focus);
}

/* A click elsewhere takes what was typed; what cannot be taken is said and dropped. */
static void
focus_left_cb (RancangItemTable *self)
{
  if (self->edited != NULL && !rancang_item_table_commit_edit (self, FALSE))
    end_edit (self, FALSE);
}

static void
move_by (RancangItemTable *self,
         int               rows,
         int               columns)
{
  g_autoptr (GPtrArray) shown = rancang_item_table_list_shown (self);
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  const guint position = rancang_item_table_find (self, self->cursor);
  guint index = 0;
  gint64 row;
  gint64 column;

  if (position == GTK_INVALID_LIST_POSITION || n_rows == 0)
    return;

  g_ptr_array_find (shown, self->cursor_column, &index);
  row = (gint64) position + rows;
  column = (gint64) index + columns;
  if (column >= (gint64) shown->len && row + 1 < n_rows)
    {
      column = 0;
      row++;
    }
  else if (column < 0 && row > 0)
    {
      column = (gint64) shown->len - 1;
      row--;
    }
  rancang_item_table_focus (self, (guint) CLAMP (row, 0, (gint64) n_rows - 1),
                            shown->pdata[CLAMP (column, 0, (gint64) shown->len - 1)]);
}

static gboolean
entry_key_cb (RancangItemTable *self,
              guint             keyval,
              guint             keycode,
              GdkModifierType   state)
{
  g_autoptr (GPtrArray) items = NULL;
  const gboolean back = (state & GDK_SHIFT_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      rancang_item_table_cancel_edit (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if ((state & GDK_CONTROL_MASK) != 0)
        {
          items = rancang_item_table_list_selected (self);
          commit_to (self, items, TRUE);
        }
      else if (rancang_item_table_commit_edit (self, TRUE))
        move_by (self, back ? -1 : 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if (rancang_item_table_commit_edit (self, TRUE))
        move_by (self, 0, back ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      if (rancang_item_table_commit_edit (self, TRUE))
        move_by (self, keyval == GDK_KEY_Up ? -1 : 1, 0);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
begin_entry (RancangItemTable         *self,
             RancangTableCell         *cell,
             const RancangTableColumn *column,
             const char               *typed)
{
  g_autofree char *text = NULL;
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *entry = gtk_text_new ();

  self->edited = cell;
  self->edited_column = column;
  self->edited_item = g_object_ref (rancang_table_cell_get_item (cell));
  self->entry = entry;
  text = typed != NULL ? g_strdup (typed)
                       : rancang_table_column_dup_plain (column, self->edited_item);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), column->numeric ? 1 : 0);
  gtk_widget_add_css_class (entry, "cell-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->title, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (entry, focus);
  rancang_table_cell_set_entry (cell, entry);
  gtk_widget_grab_focus (entry);
  if (typed != NULL)
    gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  else
    gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

static void
picked_cb (RancangItem *item,
           gpointer     user_data)
{
  RancangItemTable *self = user_data;

  if (self->cursor != NULL && self->cursor_column != NULL)
    edited_cb (self, self->cursor, self->cursor_column, rancang_item_get_id (item));
}

static void
toggle (RancangItemTable         *self,
        RancangItem              *item,
        const RancangTableColumn *column)
{
  edited_cb (self, item, column,
             rancang_item_get_boolean (item, column->field->name) ? "no" : "yes");
}

static void
begin_field (RancangItemTable         *self,
             RancangTableCell         *cell,
             const RancangTableColumn *column,
             const char               *typed)
{
  RancangItem *item = rancang_table_cell_get_item (cell);

  switch (column->field->type)
    {
    case RANCANG_FIELD_BOOLEAN:
      toggle (self, item, column);
      break;
    case RANCANG_FIELD_CHOICE:
      rancang_cell_editor_choose (self, GTK_WIDGET (cell), item, column, edited_cb);
      break;
    case RANCANG_FIELD_LONG_TEXT:
      rancang_cell_editor_write (self, GTK_WIDGET (cell), item, column, typed, edited_cb);
      break;
    case RANCANG_FIELD_REFERENCE:
      rancang_picker_dialog_present (GTK_WIDGET (self), self->document, column->field->target,
                                     column->title, picked_cb, G_OBJECT (self));
      break;
    case RANCANG_FIELD_REFERENCES:
    case RANCANG_FIELD_WORDS:
      rancang_cell_editor_collect (self, self->document, item, column);
      break;
    default:
      begin_entry (self, cell, column, typed);
    }
}

/* `typed` is what the edit begins with, in place of the value. */
void
rancang_item_table_begin_edit (RancangItemTable *self,
                               RancangTableCell *cell,
                               const char       *typed)
{
  const RancangTableColumn *column = rancang_table_cell_get_column (cell);
  RancangItem *item = rancang_table_cell_get_item (cell);

  if (self->edited != NULL && !rancang_item_table_commit_edit (self, FALSE))
    return;
  if (item == NULL || !rancang_item_table_can_edit (self)
      || !rancang_table_column_is_editable (column))
    return;

  g_set_object (&self->cursor, item);
  self->cursor_column = column;
  rancang_plan_end_typing (rancang_document_get_plan (self->document));
  if (column->type == RANCANG_TABLE_COLUMN_PLACE)
    rancang_cell_editor_choose (self, GTK_WIDGET (cell), item, column, edited_cb);
  else if (column->type == RANCANG_TABLE_COLUMN_YEAR)
    begin_entry (self, cell, column, typed);
  else
    begin_field (self, cell, column, typed);
}

static gboolean
is_toggle (RancangTableCell *cell)
{
  const RancangTableColumn *column = rancang_table_cell_get_column (cell);

  return column->type == RANCANG_TABLE_COLUMN_FIELD
         && column->field->type == RANCANG_FIELD_BOOLEAN;
}

/* Writing begins with the letter that was typed. */
static gboolean
begin_with_key (RancangItemTable *self,
                RancangTableCell *cell,
                guint             keyval)
{
  const gunichar character = gdk_keyval_to_unicode (keyval);
  char typed[7] = { 0 };

  if (character == 0 || !g_unichar_isprint (character) || character == ' ' || is_toggle (cell)
      || !rancang_item_table_can_edit (self)
      || !rancang_table_column_is_editable (rancang_table_cell_get_column (cell)))
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (character, typed);
  rancang_item_table_begin_edit (self, cell, typed);
  return GDK_EVENT_STOP;
}

/* A key for the cell that has the focus, before the list sees it. */
gboolean
rancang_item_table_handle_key (RancangItemTable *self,
                               guint             keyval,
                               GdkModifierType   state)
{
  RancangTableCell *cell = rancang_item_table_get_focused_cell (self);
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (cell == NULL || self->edited != NULL)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_F2:
      rancang_item_table_begin_edit (self, cell, NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (modifiers == 0)
        rancang_item_table_begin_edit (self, cell, NULL);
      else
        gtk_widget_activate_action (GTK_WIDGET (self), "table.open", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_BackSpace:
      gtk_widget_activate_action (GTK_WIDGET (self), "table.clear", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      if (modifiers != 0 || !is_toggle (cell))
        return GDK_EVENT_PROPAGATE;
      rancang_item_table_begin_edit (self, cell, NULL);
      return GDK_EVENT_STOP;
    default:
      if ((modifiers & ~GDK_SHIFT_MASK) != 0)
        return GDK_EVENT_PROPAGATE;
      return begin_with_key (self, cell, keyval);
    }
}
