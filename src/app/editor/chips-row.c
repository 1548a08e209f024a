/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chips-row.c: a field with several values: words, or references to items */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/picker-dialog.h"
#include "editor/chips-row.h"
#include "editor/field-context.h"
#include "labels.h"
#include "widgets/paste.h"

/**
 * RancangChipsRow:
 *
 * One chip a value, each with a button that takes it away. Words are typed or pasted, one a line;
 * items are picked from a list.
 */
struct _RancangChipsRow
{
  AdwPreferencesRow parent_instance;

  /* Template */
  GtkLabel   *label;
  GtkWidget  *add_button;
  AdwWrapBox *chips;
  GtkEntry   *entry;

  /* Owned */
  RancangFieldContext *context;
};

G_DEFINE_FINAL_TYPE (RancangChipsRow, rancang_chips_row, ADW_TYPE_PREFERENCES_ROW)

static const char * const *
get_values (RancangChipsRow *self)
{
  static const char * const none[] = { NULL };
  const char * const *values = rancang_item_get_list (self->context->item,
                                                      self->context->field->name);

  return values != NULL ? values : none;
}

static gboolean
holds_words (RancangChipsRow *self)
{
  return self->context->field->type == RANCANG_FIELD_WORDS;
}

static char *
dup_chip_label (RancangChipsRow *self,
                const char      *value)
{
  RancangItem *item;

  if (holds_words (self))
    return g_strdup (value);

  item = rancang_plan_find (rancang_field_context_get_plan (self->context), value);
  return item != NULL ? rancang_label_dup_short (item) : g_strdup (_("Removed item"));
}

static void
set_values (RancangChipsRow *self,
            GPtrArray       *values)
{
  rancang_plan_end_typing (rancang_field_context_get_plan (self->context));
  g_ptr_array_add (values, NULL);
  rancang_field_context_set_list (self->context, (const char * const *) values->pdata);
}

static void
add_value (GPtrArray  *values,
           const char *value)
{
  if (!g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
    g_ptr_array_add (values, g_strdup (value));
}

static GPtrArray *
copy_values (RancangChipsRow *self)
{
  const char * const *old = get_values (self);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; old[i] != NULL; i++)
    g_ptr_array_add (values, g_strdup (old[i]));
  return values;
}

static void
remove_clicked_cb (GtkButton       *button,
                   RancangChipsRow *self)
{
  const char *value = g_object_get_data (G_OBJECT (button), "value");
  g_autoptr (GPtrArray) values = copy_values (self);
  guint index;

  if (g_ptr_array_find_with_equal_func (values, value, g_str_equal, &index))
    g_ptr_array_remove_index (values, index);
  set_values (self, values);
}

static GtkWidget *
create_chip (RancangChipsRow *self,
             const char      *value)
{
  g_autofree char *text = dup_chip_label (self, value);
  g_autofree char *tooltip = g_strdup_printf (_("Remove %s"), text);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, 0);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "removable");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
update (RancangChipsRow *self)
{
  const char * const *values = get_values (self);
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, chip);
  for (guint i = 0; values[i] != NULL; i++)
    adw_wrap_box_append (self->chips, create_chip (self, values[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), values[0] != NULL);
}

static void
add_lines (RancangChipsRow *self,
           const char      *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n\t", -1);
  g_autoptr (GPtrArray) values = copy_values (self);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      add_value (values, lines[i]);
  set_values (self, values);
}

static void
entry_activate_cb (RancangChipsRow *self,
                   GtkEntry        *entry)
{
  add_lines (self, gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static gboolean
entry_paste_cb (const char *text,
                gpointer    user_data)
{
  if (strpbrk (text, "\r\n\t") == NULL)
    return FALSE;

  add_lines (user_data, text);
  return TRUE;
}

static void
picked_cb (RancangItem *item,
           gpointer     user_data)
{
  RancangChipsRow *self = user_data;
  g_autoptr (GPtrArray) values = copy_values (self);

  add_value (values, rancang_item_get_id (item));
  set_values (self, values);
}

static void
add_clicked_cb (RancangChipsRow *self,
                GtkButton       *button)
{
  rancang_picker_dialog_present (GTK_WIDGET (self), self->context->document,
                                 self->context->field->target,
                                 rancang_label_get_field (self->context->field), picked_cb,
                                 G_OBJECT (self));
}

static void
rancang_chips_row_dispose (GObject *object)
{
  RancangChipsRow *self = RANCANG_CHIPS_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_CHIPS_ROW);
  g_clear_pointer (&self->context, rancang_field_context_free);

  G_OBJECT_CLASS (rancang_chips_row_parent_class)->dispose (object);
}

static void
rancang_chips_row_class_init (RancangChipsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_chips_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/editor/chips-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangChipsRow, label);
  gtk_widget_class_bind_template_child (widget_class, RancangChipsRow, add_button);
  gtk_widget_class_bind_template_child (widget_class, RancangChipsRow, chips);
  gtk_widget_class_bind_template_child (widget_class, RancangChipsRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
}

static void
rancang_chips_row_init (RancangChipsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
}

GtkWidget *
rancang_chips_row_new (RancangDocument    *document,
                       RancangItem        *item,
                       const RancangField *field)
{
  RancangChipsRow *self = g_object_new (RANCANG_TYPE_CHIPS_ROW, NULL);
  const char *label = rancang_label_get_field (field);
  g_autofree char *add = g_strdup_printf (C_("list field", "Add: %s"), label);

  self->context = rancang_field_context_new (document, item, field);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_label_set_label (self->label, label);
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_widget_set_visible (self->add_button, !holds_words (self));
  gtk_widget_set_visible (GTK_WIDGET (self->entry), holds_words (self));
  gtk_entry_set_placeholder_text (self->entry, _("Type and press Enter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, add,
                                  -1);
  rancang_paste_intercept (GTK_EDITABLE (self->entry), entry_paste_cb, self);
  rancang_field_context_describe (self->context, GTK_WIDGET (self));
  update (self);
  rancang_field_context_watch (self->context, GTK_WIDGET (self), G_CALLBACK (update));

  return GTK_WIDGET (self);
}
