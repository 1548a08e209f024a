/* SPDX-License-Identifier: GPL-3.0-or-later */
/* long-text-row.c: a field of several paragraphs */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include "editor/field-context.h"
#include "editor/long-text-row.h"
#include "widgets/growing-text.h"

/**
 * RancangLongTextRow:
 *
 * Grows with its text. What is typed goes into the plan at once, as one step of undo.
 */
struct _RancangLongTextRow
{
  AdwPreferencesRow parent_instance;

  /* Template */
  GtkLabel    *label;
  RancangGrowingText *view;

  /* Owned */
  RancangFieldContext *context;

  /* Plain */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RancangLongTextRow, rancang_long_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
update (RancangLongTextRow *self)
{
  const char *text = rancang_item_get_text (self->context->item, self->context->field->name);

  self->updating = TRUE;
  rancang_growing_text_show (self->view, text);
  self->updating = FALSE;
}

static void
changed_cb (RancangLongTextRow *self)
{
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || rancang_item_get_plan (self->context->item) == NULL)
    return;

  typed = rancang_growing_text_dup_typed (self->view);
  if (!rancang_field_context_set_text (self->context, typed, &error))
    rancang_document_say (self->context->document, error->message);
}

static void
leave_cb (RancangLongTextRow *self)
{
  rancang_plan_end_typing (rancang_field_context_get_plan (self->context));
}

static void
pressed_cb (RancangLongTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
rancang_long_text_row_dispose (GObject *object)
{
  RancangLongTextRow *self = RANCANG_LONG_TEXT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_LONG_TEXT_ROW);
  g_clear_pointer (&self->context, rancang_field_context_free);

  G_OBJECT_CLASS (rancang_long_text_row_parent_class)->dispose (object);
}

static void
rancang_long_text_row_class_init (RancangLongTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_long_text_row_dispose;
  g_type_ensure (RANCANG_TYPE_GROWING_TEXT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/editor/long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangLongTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, RancangLongTextRow, view);
}

static void
rancang_long_text_row_init (RancangLongTextRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), FALSE);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
rancang_long_text_row_new (RancangDocument    *document,
                           RancangItem        *item,
                           const RancangField *field)
{
  RancangLongTextRow *self = g_object_new (RANCANG_TYPE_LONG_TEXT_ROW, NULL);
  g_autofree char *label = NULL;

  self->context = rancang_field_context_new (document, item, field);
  label = rancang_field_context_dup_label (self->context);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  rancang_field_context_describe (self->context, GTK_WIDGET (self));
  update (self);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  rancang_field_context_watch (self->context, GTK_WIDGET (self), G_CALLBACK (update));

  return GTK_WIDGET (self);
}
