/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reference-row.c: a field that points to an item */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/picker-dialog.h"
#include "editor/field-context.h"
#include "editor/reference-row.h"
#include "labels.h"

/**
 * RancangReferenceRow:
 *
 * Shows the name of the item it points to; a click picks another from a list.
 */
struct _RancangReferenceRow
{
  AdwActionRow parent_instance;

  /* Borrowed: suffixes of the row */
  GtkWidget *clear_button;
  GtkWidget *open_button;

  /* Owned */
  RancangFieldContext *context;
};

G_DEFINE_FINAL_TYPE (RancangReferenceRow, rancang_reference_row, ADW_TYPE_ACTION_ROW)

static RancangItem *
find_target (RancangReferenceRow *self)
{
  const char *id = rancang_item_get_text (self->context->item, self->context->field->name);

  if (id == NULL || *id == '\0')
    return NULL;
  return rancang_plan_find (rancang_field_context_get_plan (self->context), id);
}

static void
update (RancangReferenceRow *self)
{
  RancangItem *target = find_target (self);
  g_autofree char *title = NULL;
  const gboolean empty = rancang_item_is_empty (self->context->item, self->context->field->name);

  if (target != NULL)
    title = rancang_label_dup_item (target);
  else
    title = g_strdup (empty ? C_("choice", "Not set") : _("Removed item"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), title);
  gtk_widget_set_visible (self->clear_button, !empty);
  gtk_widget_set_visible (self->open_button, target != NULL);
}

static void
set_target (RancangReferenceRow *self,
            const char          *id)
{
  g_autoptr (GError) error = NULL;

  rancang_plan_end_typing (rancang_field_context_get_plan (self->context));
  if (!rancang_field_context_set_text (self->context, id, &error))
    rancang_document_say (self->context->document, error->message);
}

static void
picked_cb (RancangItem *item,
           gpointer     user_data)
{
  set_target (user_data, rancang_item_get_id (item));
}

static void
clear_clicked_cb (RancangReferenceRow *self)
{
  set_target (self, NULL);
}

static void
open_clicked_cb (RancangReferenceRow *self)
{
  RancangItem *target = find_target (self);

  if (target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s",
                                rancang_item_get_id (target));
}

static GtkWidget *
add_button (RancangReferenceRow *self,
            const char          *icon,
            const char          *tooltip,
            GCallback            callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

static void
rancang_reference_row_activate (AdwActionRow *row)
{
  RancangReferenceRow *self = RANCANG_REFERENCE_ROW (row);

  rancang_picker_dialog_present (GTK_WIDGET (self), self->context->document,
                                 self->context->field->target,
                                 rancang_label_get_field (self->context->field), picked_cb,
                                 G_OBJECT (self));
}

static void
rancang_reference_row_dispose (GObject *object)
{
  RancangReferenceRow *self = RANCANG_REFERENCE_ROW (object);

  g_clear_pointer (&self->context, rancang_field_context_free);

  G_OBJECT_CLASS (rancang_reference_row_parent_class)->dispose (object);
}

static void
rancang_reference_row_class_init (RancangReferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_reference_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = rancang_reference_row_activate;
}

static void
rancang_reference_row_init (RancangReferenceRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  self->clear_button = add_button (self, "edit-clear-symbolic", C_("field", "Clear"),
                                   G_CALLBACK (clear_clicked_cb));
  self->open_button = add_button (self, "go-jump-symbolic", C_("field", "Open"),
                                  G_CALLBACK (open_clicked_cb));
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
}

GtkWidget *
rancang_reference_row_new (RancangDocument    *document,
                           RancangItem        *item,
                           const RancangField *field)
{
  RancangReferenceRow *self = g_object_new (RANCANG_TYPE_REFERENCE_ROW, NULL);

  self->context = rancang_field_context_new (document, item, field);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), rancang_label_get_field (field));
  rancang_field_context_describe (self->context, GTK_WIDGET (self));
  update (self);
  rancang_field_context_watch (self->context, GTK_WIDGET (self), G_CALLBACK (update));

  return GTK_WIDGET (self);
}
