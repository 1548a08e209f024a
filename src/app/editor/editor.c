/* SPDX-License-Identifier: GPL-3.0-or-later */
/* editor.c: the pane in which one item is edited */

#define G_LOG_DOMAIN "rancang-editor"

#include "config.h"

#include <glib/gi18n.h>

#include "editor/editor.h"
#include "editor/item-form.h"
#include "labels.h"

/**
 * RancangEditor:
 *
 * Shows the form of one item. When the item leaves the plan (removed, or its adding undone) the
 * editor closes.
 */
struct _RancangEditor
{
  AdwBin parent_instance;

  /* Template */
  AdwWindowTitle    *title;
  GtkButton         *close_button;
  GtkWidget         *parent_button;
  GtkWidget         *remove_button;
  GtkWidget         *history_button;
  GtkScrolledWindow *scroller;
  AdwBin            *bin;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;
  gulong           changed_handler;
};

G_DEFINE_FINAL_TYPE (RancangEditor, rancang_editor, ADW_TYPE_BIN)

/* Kinds that are edited as a part of the item above them: the editor leads back to it. */
static const char * const part_kinds[] = {
  "indicator", "budget-line", "milestone", "quick-win-profile", "strategy", "goal", "mark", NULL,
};

static void
update_header (RancangEditor *self)
{
  const RancangCompleteness completeness = rancang_item_get_completeness (self->item);
  const int percent = rancang_completeness_percent (&completeness);
  g_autofree char *share = rancang_format_percent (percent, rancang_language_get_default ());
  g_autofree char *subtitle = NULL;

  if (completeness.wanted > 0)
    subtitle = g_strdup_printf (_("%s complete"), share);
  adw_window_title_set_title (self->title,
                              rancang_label_get_kind (rancang_item_get_kind (self->item)));
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

static void
update_parent_button (RancangEditor *self)
{
  RancangItem *parent = rancang_item_get_parent (self->item);
  const char *kind = rancang_kind_get_name (rancang_item_get_kind (self->item));
  const gboolean is_part = parent != NULL && g_strv_contains (part_kinds, kind);
  g_autofree char *tooltip = NULL;

  gtk_widget_set_visible (self->parent_button, is_part);
  if (!is_part)
    return;

  tooltip = g_strdup_printf (C_("item above", "Back to %s"),
                             rancang_label_get_kind (rancang_item_get_kind (parent)));
  gtk_widget_set_tooltip_text (self->parent_button, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->parent_button), "s",
                                    rancang_item_get_id (parent));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->parent_button), "win.open-item");
}

/* The plan, its region and what the framework gives cannot be removed here. */
static void
update_buttons (RancangEditor *self)
{
  const RancangKind *kind = rancang_item_get_kind (self->item);
  const gboolean removable = !rancang_document_is_read_only (self->document)
                             && rancang_item_get_parent (self->item) != NULL
                             && !rancang_item_is (self->item, "region")
                             && !rancang_item_is (self->item, "framework")
                             && !rancang_item_is (self->item, "dimension")
                             && !rancang_item_is (self->item, "sub-dimension");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history_button), "s",
                                    rancang_item_get_id (self->item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->history_button), "win.show-history");
  gtk_widget_set_visible (self->remove_button, removable);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove_button), "s",
                                    rancang_item_get_id (self->item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove_button), "win.remove-item");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  rancang_label_get_kind (kind), -1);
}

static void
plan_changed_cb (RancangEditor *self)
{
  if (self->item == NULL)
    return;

  if (rancang_item_get_plan (self->item) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-editor", NULL);
  else
    update_header (self);
}

static void
drop_item (RancangEditor *self)
{
  if (self->changed_handler != 0)
    g_signal_handler_disconnect (rancang_document_get_plan (self->document),
                                 self->changed_handler);
  self->changed_handler = 0;
  g_clear_object (&self->item);
  g_clear_object (&self->document);
}

static void
rancang_editor_dispose (GObject *object)
{
  RancangEditor *self = RANCANG_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_EDITOR);
  drop_item (self);

  G_OBJECT_CLASS (rancang_editor_parent_class)->dispose (object);
}

static void
rancang_editor_class_init (RancangEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/editor/editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangEditor, title);
  gtk_widget_class_bind_template_child (widget_class, RancangEditor, close_button);
  gtk_widget_class_bind_template_child (widget_class, RancangEditor, parent_button);
  gtk_widget_class_bind_template_child (widget_class, RancangEditor, remove_button);
  gtk_widget_class_bind_template_child (widget_class, RancangEditor, history_button);
  gtk_widget_class_bind_template_child (widget_class, RancangEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, RancangEditor, bin);
}

static void
rancang_editor_init (RancangEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

RancangItem *
rancang_editor_get_item (RancangEditor *self)
{
  g_return_val_if_fail (RANCANG_IS_EDITOR (self), NULL);

  return self->item;
}

/* `item` NULL empties the editor. */
void
rancang_editor_set_item (RancangEditor   *self,
                         RancangDocument *document,
                         RancangItem     *item)
{
  g_return_if_fail (RANCANG_IS_EDITOR (self));

  if (self->item == item)
    return;

  adw_bin_set_child (self->bin, NULL);
  drop_item (self);
  if (item == NULL)
    return;

  self->document = g_object_ref (document);
  self->item = g_object_ref (item);
  self->changed_handler = g_signal_connect_object (rancang_document_get_plan (document), "changed",
                                                   G_CALLBACK (plan_changed_cb), self,
                                                   G_CONNECT_SWAPPED);
  update_header (self);
  update_parent_button (self);
  update_buttons (self);
  adw_bin_set_child (self->bin, rancang_item_form_new (document, item));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
rancang_editor_focus_title (RancangEditor *self)
{
  GtkWidget *form;

  g_return_if_fail (RANCANG_IS_EDITOR (self));

  form = adw_bin_get_child (self->bin);
  if (form != NULL)
    rancang_item_form_focus_title (RANCANG_ITEM_FORM (form));
}

/* The first field, with nothing selected: typing adds and does not replace. */
void
rancang_editor_focus_form (RancangEditor *self)
{
  GtkWidget *form;
  GtkWidget *focus;

  g_return_if_fail (RANCANG_IS_EDITOR (self));

  form = adw_bin_get_child (self->bin);
  if (form == NULL || !rancang_item_form_focus_first (RANCANG_ITEM_FORM (form)))
    return;

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus != NULL && GTK_IS_EDITABLE (focus))
    gtk_editable_set_position (GTK_EDITABLE (focus), -1);
}

/* Leads to the field; to the first one where the form has no row for it. */
void
rancang_editor_show_field (RancangEditor *self,
                           const char    *field)
{
  GtkWidget *form;

  g_return_if_fail (RANCANG_IS_EDITOR (self));

  form = adw_bin_get_child (self->bin);
  if (form != NULL && (field == NULL || *field == '\0'
                       || !rancang_item_form_show_field (RANCANG_ITEM_FORM (form), field)))
    rancang_editor_focus_form (self);
}

void
rancang_editor_set_covering (RancangEditor *self,
                             gboolean       covering)
{
  g_return_if_fail (RANCANG_IS_EDITOR (self));

  gtk_button_set_icon_name (self->close_button, covering ? "go-previous-symbolic"
                                                         : "sidebar-show-right-symbolic");
}
