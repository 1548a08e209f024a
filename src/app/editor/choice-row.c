/* SPDX-License-Identifier: GPL-3.0-or-later */
/* choice-row.c: a field with one of a few values */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "editor/choice-row.h"
#include "editor/field-context.h"
#include "labels.h"

/**
 * RancangChoiceRow:
 *
 * The first entry stands for "not set"; the others are the field's choices in their order.
 */
struct _RancangChoiceRow
{
  AdwComboRow parent_instance;

  /* Owned */
  RancangFieldContext *context;

  /* Plain */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RancangChoiceRow, rancang_choice_row, ADW_TYPE_COMBO_ROW)

static guint
find_selected (RancangChoiceRow *self)
{
  const RancangChoice *choices = self->context->field->choices;
  const char *code = rancang_item_get_text (self->context->item, self->context->field->name);

  for (guint i = 0; code != NULL && choices[i].code != NULL; i++)
    if (g_str_equal (choices[i].code, code))
      return i + 1;
  return 0;
}

static void
update (RancangChoiceRow *self)
{
  self->updating = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_selected (self));
  self->updating = FALSE;
}

static void
selected_cb (RancangChoiceRow *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (GError) error = NULL;

  if (self->updating || rancang_item_get_plan (self->context->item) == NULL
      || selected == GTK_INVALID_LIST_POSITION)
    return;

  rancang_plan_end_typing (rancang_field_context_get_plan (self->context));
  if (!rancang_field_context_set_text (self->context,
                                       selected == 0
                                         ? NULL : self->context->field->choices[selected - 1].code,
                                       &error))
    {
      rancang_document_say (self->context->document, error->message);
      update (self);
    }
}

static void
rancang_choice_row_dispose (GObject *object)
{
  RancangChoiceRow *self = RANCANG_CHOICE_ROW (object);

  self->updating = TRUE;
  G_OBJECT_CLASS (rancang_choice_row_parent_class)->dispose (object);

  g_clear_pointer (&self->context, rancang_field_context_free);
}

static void
rancang_choice_row_class_init (RancangChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_choice_row_dispose;
}

static void
rancang_choice_row_init (RancangChoiceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
rancang_choice_row_new (RancangDocument    *document,
                        RancangItem        *item,
                        const RancangField *field)
{
  RancangChoiceRow *self = g_object_new (RANCANG_TYPE_CHOICE_ROW, NULL);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  self->context = rancang_field_context_new (document, item, field);
  gtk_string_list_append (model, C_("choice", "Not set"));
  for (guint i = 0; field->choices[i].code != NULL; i++)
    gtk_string_list_append (model, rancang_label_get_choice (field, field->choices[i].code));

  self->updating = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), rancang_label_get_field (field));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
  update (self);
  rancang_field_context_describe (self->context, GTK_WIDGET (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
  rancang_field_context_watch (self->context, GTK_WIDGET (self), G_CALLBACK (update));

  return GTK_WIDGET (self);
}

/* AdwSwitchRow is final, so the field of a switch hangs on the row as data. */
static void
switch_update (GtkWidget *row)
{
  RancangFieldContext *context = g_object_get_data (G_OBJECT (row), "rancang-field");

  adw_switch_row_set_active (ADW_SWITCH_ROW (row),
                             rancang_item_get_boolean (context->item, context->field->name));
}

static void
switch_active_cb (GtkWidget *row)
{
  RancangFieldContext *context = g_object_get_data (G_OBJECT (row), "rancang-field");
  const gboolean active = adw_switch_row_get_active (ADW_SWITCH_ROW (row));
  g_autoptr (GError) error = NULL;

  if (rancang_item_get_plan (context->item) == NULL
      || active == rancang_item_get_boolean (context->item, context->field->name))
    return;

  rancang_plan_end_typing (rancang_field_context_get_plan (context));
  if (!rancang_plan_set_boolean (rancang_field_context_get_plan (context), context->item,
                                 context->field->name, active, &error))
    {
      rancang_document_say (context->document, error->message);
      switch_update (row);
    }
}

GtkWidget *
rancang_boolean_row_new (RancangDocument    *document,
                         RancangItem        *item,
                         const RancangField *field)
{
  GtkWidget *row = adw_switch_row_new ();
  RancangFieldContext *context = rancang_field_context_new (document, item, field);
  const char *help = rancang_label_get_help (field);

  g_object_set_data_full (G_OBJECT (row), "rancang-field", context,
                          (GDestroyNotify) rancang_field_context_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rancang_label_get_field (field));
  if (help != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), help);
  gtk_widget_set_sensitive (row, !rancang_document_is_read_only (document));
  switch_update (row);
  g_signal_connect (row, "notify::active", G_CALLBACK (switch_active_cb), NULL);
  rancang_field_context_watch (context, row, G_CALLBACK (switch_update));

  return row;
}
