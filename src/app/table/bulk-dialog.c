/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bulk-dialog.c: one value for many rows */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/picker-dialog.h"
#include "labels.h"
#include "table/bulk-dialog.h"
#include "table/item-table-private.h"

/**
 * RancangBulkDialog:
 *
 * A field of the table and the value that all selected rows get, as one step of undo. Every type of
 * field that a cell can be edited in can be set here, too.
 */
struct _RancangBulkDialog
{
  AdwDialog parent_instance;

  /* Template */
  AdwComboRow *field_row;
  AdwComboRow *choice_row;
  AdwEntryRow *text_row;
  GtkWidget   *pick_button;
  GtkLabel    *hint;

  /* Owned */
  RancangItemTable *table;
  GPtrArray        *items;
  GPtrArray        *columns; /* those that can be edited */
  GStrv             values;  /* of the choices that are offered */
};

G_DEFINE_FINAL_TYPE (RancangBulkDialog, rancang_bulk_dialog, ADW_TYPE_DIALOG)

static const RancangTableColumn *
get_column (RancangBulkDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->field_row);

  return selected < self->columns->len ? self->columns->pdata[selected] : NULL;
}

static void
show_problem (RancangBulkDialog *self,
              const char        *problem)
{
  gtk_label_set_label (self->hint, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->text_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text_row), "error");
}

static void
add_choice (GtkStringList *labels,
            GStrvBuilder  *values,
            const char    *label,
            const char    *value)
{
  gtk_string_list_append (labels, label);
  g_strv_builder_add (values, value);
}

static void
offer_choices (RancangBulkDialog        *self,
               const RancangTableColumn *column)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GPtrArray) places = NULL;

  if (column->type == RANCANG_TABLE_COLUMN_PLACE)
    {
      places = rancang_table_column_list_places (column);
      for (guint i = 0; i < places->len; i++)
        {
          g_autofree char *label = rancang_label_dup_item (places->pdata[i]);

          add_choice (labels, values, label, rancang_item_get_id (places->pdata[i]));
        }
    }
  else if (column->field->type == RANCANG_FIELD_BOOLEAN)
    {
      add_choice (labels, values, C_("answer", "Yes"), "yes");
      add_choice (labels, values, C_("answer", "No"), "no");
    }
  else
    {
      add_choice (labels, values, C_("choice", "Not set"), "");
      for (const RancangChoice *choice = column->field->choices; choice->code != NULL; choice++)
        add_choice (labels, values, rancang_label_get_choice (column->field, choice->code),
                    choice->code);
    }
  g_clear_pointer (&self->values, g_strfreev);
  self->values = g_strv_builder_end (values);
  adw_combo_row_set_model (self->choice_row, G_LIST_MODEL (labels));
}

static gboolean
is_choice (const RancangTableColumn *column)
{
  return column->type == RANCANG_TABLE_COLUMN_PLACE
         || (column->type == RANCANG_TABLE_COLUMN_FIELD
             && (column->field->type == RANCANG_FIELD_CHOICE
                 || column->field->type == RANCANG_FIELD_BOOLEAN));
}

static gboolean
is_reference (const RancangTableColumn *column)
{
  return column->field != NULL && (column->field->type == RANCANG_FIELD_REFERENCE
                                   || column->field->type == RANCANG_FIELD_REFERENCES);
}

static void
field_changed_cb (RancangBulkDialog *self)
{
  const RancangTableColumn *column = get_column (self);

  if (column == NULL)
    return;

  if (is_choice (column))
    offer_choices (self, column);
  gtk_widget_set_visible (GTK_WIDGET (self->choice_row), is_choice (column));
  gtk_widget_set_visible (GTK_WIDGET (self->text_row), !is_choice (column));
  gtk_widget_set_visible (self->pick_button, is_reference (column));
  gtk_editable_set_text (GTK_EDITABLE (self->text_row), "");
  show_problem (self, NULL);
  if (!is_choice (column))
    {
      gtk_label_set_label (self->hint, _("Leave it empty to clear the value."));
      gtk_widget_set_visible (GTK_WIDGET (self->hint), TRUE);
    }
}

static void
text_changed_cb (RancangBulkDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->text_row)) != '\0')
    show_problem (self, NULL);
}

static void
picked_cb (RancangItem *item,
           gpointer     user_data)
{
  RancangBulkDialog *self = user_data;
  const RancangTableColumn *column = get_column (self);
  const char *old = gtk_editable_get_text (GTK_EDITABLE (self->text_row));
  const char *title = rancang_item_get_title (item);
  g_autofree char *text = NULL;

  if (column->field->type == RANCANG_FIELD_REFERENCES && *old != '\0')
    text = g_strdup_printf ("%s; %s", old, title);
  else
    text = g_strdup (title != NULL ? title : rancang_item_get_id (item));
  gtk_editable_set_text (GTK_EDITABLE (self->text_row), text);
}

static void
pick_cb (RancangBulkDialog *self)
{
  const RancangTableColumn *column = get_column (self);

  rancang_picker_dialog_present (GTK_WIDGET (self), self->table->document, column->field->target,
                                 column->title, picked_cb, G_OBJECT (self));
}

static gboolean
write_all (RancangBulkDialog        *self,
           const RancangTableColumn *column,
           const char               *text,
           GError                  **error)
{
  RancangPlan *plan = rancang_document_get_plan (self->table->document);
  g_autoptr (RancangFieldReader) reader = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  reader = rancang_field_reader_new (plan, rancang_language_get_default ());
  return rancang_table_column_read (column, reader, text, &value, error)
         && rancang_item_table_set_values (self->table, self->items, column, &value, error);
}

gboolean
rancang_bulk_dialog_set (RancangBulkDialog *self,
                         const char        *column,
                         const char        *text)
{
  const RancangTableColumn *found = rancang_table_columns_find (self->table->columns, column);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RANCANG_IS_BULK_DIALOG (self), FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  if (!rancang_item_table_can_edit (self->table))
    return FALSE;
  if (!write_all (self, found, text, &error))
    {
      show_problem (self, error->message);
      return FALSE;
    }
  adw_dialog_close (ADW_DIALOG (self));
  return TRUE;
}

static void
apply_cb (RancangBulkDialog *self)
{
  const RancangTableColumn *column = get_column (self);
  const char *text;

  if (column == NULL)
    return;

  if (is_choice (column))
    text = self->values[adw_combo_row_get_selected (self->choice_row)];
  else
    text = gtk_editable_get_text (GTK_EDITABLE (self->text_row));
  rancang_bulk_dialog_set (self, column->id, text);
}

static void
rancang_bulk_dialog_dispose (GObject *object)
{
  RancangBulkDialog *self = RANCANG_BULK_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_BULK_DIALOG);
  g_clear_pointer (&self->values, g_strfreev);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (rancang_bulk_dialog_parent_class)->dispose (object);
}

static void
rancang_bulk_dialog_class_init (RancangBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_bulk_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/table/bulk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangBulkDialog, field_row);
  gtk_widget_class_bind_template_child (widget_class, RancangBulkDialog, choice_row);
  gtk_widget_class_bind_template_child (widget_class, RancangBulkDialog, text_row);
  gtk_widget_class_bind_template_child (widget_class, RancangBulkDialog, pick_button);
  gtk_widget_class_bind_template_child (widget_class, RancangBulkDialog, hint);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
rancang_bulk_dialog_init (RancangBulkDialog *self)
{
  self->columns = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The column with the focus is offered first. */
static void
offer_fields (RancangBulkDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) label = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                                                 "string");
  guint selected = 0;

  for (guint i = 0; i < self->table->columns->len; i++)
    {
      const RancangTableColumn *column = self->table->columns->pdata[i];

      if (!rancang_table_column_is_editable (column))
        continue;
      if (column == self->table->cursor_column)
        selected = self->columns->len;
      g_ptr_array_add (self->columns, (gpointer) column);
      gtk_string_list_append (labels, column->title);
    }
  adw_combo_row_set_expression (self->field_row, label);
  adw_combo_row_set_model (self->field_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->field_row, selected);
  field_changed_cb (self);
}

AdwDialog *
rancang_bulk_dialog_new (RancangItemTable *table,
                         GPtrArray        *items)
{
  RancangBulkDialog *self = g_object_new (RANCANG_TYPE_BULK_DIALOG, NULL);
  g_autofree char *title = g_strdup_printf (ngettext ("Change %u Row", "Change %u Rows",
                                                      items->len), items->len);

  self->table = g_object_ref (table);
  self->items = g_ptr_array_ref (items);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  offer_fields (self);

  return ADW_DIALOG (self);
}
