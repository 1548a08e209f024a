/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-actions.c: what the window does on a key, a button or a menu entry */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "commands.h"
#include "dialogs/history-dialog.h"
#include "dialogs/palette.h"
#include "dialogs/replace-dialog.h"
#include "dialogs/snapshots-dialog.h"
#include "labels.h"
#include "pages/findings-page.h"
#include "pages/page.h"
#include "window/page-table.h"
#include "window/shortcuts-dialog.h"
#include "window/tour-dialog.h"
#include "window/window-private.h"

static RancangPlan *
get_plan (RancangWindow *self)
{
  return self->document != NULL ? rancang_document_get_plan (self->document) : NULL;
}

static RancangItem *
find_item (RancangWindow *self,
           GVariant      *parameter)
{
  RancangPlan *plan = get_plan (self);

  return plan != NULL ? rancang_plan_find (plan, g_variant_get_string (parameter, NULL)) : NULL;
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  /* "Removed" with its own Undo is no longer true. */
  adw_toast_overlay_dismiss_all (self->toasts);
  rancang_document_flush (self->document);
  rancang_plan_undo (get_plan (self));
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rancang_document_flush (RANCANG_WINDOW (widget)->document);
  rancang_plan_redo (get_plan (RANCANG_WINDOW (widget)));
}

static void
new_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  RancangWindow *window = rancang_window_new (gtk_window_get_application (GTK_WINDOW (self)),
                                              self->host);

  gtk_window_present (GTK_WINDOW (window));
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rancang_window_open_dialog (RANCANG_WINDOW (widget));
}

static void
open_file_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  rancang_window_open_file (RANCANG_WINDOW (widget), file);
}

static void
create_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = NULL;

  plan = rancang_host_create_plan (self->host, g_variant_get_string (parameter, NULL), &error);
  if (plan == NULL)
    {
      rancang_window_say (self, error->message);
      return;
    }
  rancang_window_begin (self, plan);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  rancang_window_save (RANCANG_WINDOW (widget), FALSE, FALSE);
}

static void
save_as_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  rancang_window_save (RANCANG_WINDOW (widget), TRUE, FALSE);
}

static void
show_page_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  rancang_window_show_page (self, g_variant_get_string (parameter, NULL));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (adw_overlay_split_view_get_collapsed (self->editor_split))
    rancang_window_close_editor (self);
}

static void
select_page_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  rancang_window_show_page (RANCANG_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_nth_page_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  const guint index = g_variant_get_int32 (parameter);
  g_auto (GStrv) names = NULL;

  if (self->document == NULL)
    return;

  names = rancang_page_table_dup_names (self->document);
  if (index < g_strv_length (names))
    rancang_window_show_page (self, names[index]);
}

static void
open_item_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RancangItem *item = find_item (RANCANG_WINDOW (widget), parameter);

  if (item != NULL)
    rancang_window_open_item (RANCANG_WINDOW (widget), item);
}

static void
show_field_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  RancangPlan *plan = get_plan (self);
  RancangItem *item;
  const char *id;
  const char *field;

  g_variant_get (parameter, "(&s&s)", &id, &field);
  item = plan != NULL ? rancang_plan_find (plan, id) : NULL;
  if (item == NULL)
    return;

  rancang_window_open_item (self, item);
  rancang_editor_show_field (self->editor, field);
}

/* The parameter names a rule; empty it stands for all. */
static void
show_findings_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  const char *rule = g_variant_get_string (parameter, NULL);
  GtkWidget *page;

  gtk_widget_activate_action (widget, "win.show-page", "s", "findings");
  page = rancang_window_get_page (self);
  if (RANCANG_IS_FINDINGS_PAGE (page))
    rancang_findings_page_show_rule (RANCANG_FINDINGS_PAGE (page), *rule != '\0' ? rule : NULL);
}

static void
edit_item_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  open_item_cb (widget, action, parameter);
  rancang_editor_focus_form (RANCANG_WINDOW (widget)->editor);
}

static void
rename_item_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  open_item_cb (widget, action, parameter);
  rancang_editor_focus_title (self->editor);
}

static void
undo_toast_cb (AdwToast      *toast,
               RancangWindow *self)
{
  RancangPlan *plan = get_plan (self);
  const guint64 *revision = g_object_get_data (G_OBJECT (toast), "revision");

  if (plan != NULL && rancang_plan_get_revision (plan) == *revision)
    rancang_plan_undo (plan);
}

/* Says what was done last, and offers to take it back. */
static void
offer_undo (RancangWindow *self,
            const char    *message)
{
  const guint64 revision = rancang_plan_get_revision (get_plan (self));
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("Undo"));
  g_object_set_data_full (G_OBJECT (toast), "revision", g_memdup2 (&revision, sizeof revision),
                          g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_toast_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
offer_undo_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  offer_undo (RANCANG_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
remove_item_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  RancangItem *item = find_item (self, parameter);
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (item == NULL || rancang_item_get_parent (item) == NULL)
    return;

  title = rancang_label_dup_item (item);
  if (!rancang_command_remove (self->document, item))
    return;

  message = g_strdup_printf (_("%s removed"), title);
  offer_undo (self, message);
}

static void
show_history_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  RancangItem *item = find_item (self, parameter);

  if (item == NULL)
    return;
  rancang_document_flush (self->document);
  adw_dialog_present (rancang_history_dialog_new (self->document, item), widget);
}

static void
show_plan_history_cb (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  rancang_document_flush (self->document);
  adw_dialog_present (rancang_history_dialog_new (self->document,
                                                  rancang_document_get_root (self->document)),
                      widget);
}

static void
snapshots_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  adw_dialog_present (rancang_snapshots_dialog_new (RANCANG_WINDOW (widget)->document), widget);
}

static void
add_item_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GtkWidget *page = rancang_window_get_page (RANCANG_WINDOW (widget));

  if (page != NULL && RANCANG_IS_PAGE (page))
    rancang_page_add (RANCANG_PAGE (page));
}

static void
close_editor_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  /* Escape leads back step by step. */
  if (rancang_window_get_open_item (self) != NULL)
    rancang_window_close_editor (self);
  else if (rancang_window_is_comparing (self))
    rancang_window_close_comparison (self);
  else
    rancang_window_end_presentation (self);
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  rancang_palette_dialog_present (widget, self->document);
}

static void
replaced_cb (RancangWindow *self,
             const char    *message)
{
  offer_undo (self, message);
}

static void
replace_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  AdwDialog *dialog;

  rancang_document_flush (self->document);
  dialog = rancang_replace_dialog_new (self->document);
  g_signal_connect_object (dialog, "replaced", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
toggle_sidebar_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  if (gtk_widget_get_width (widget) <= 760)
    adw_navigation_split_view_set_show_content (
      self->split, !adw_navigation_split_view_get_show_content (self->split));
  else
    adw_navigation_split_view_set_collapsed (
      self->split, !adw_navigation_split_view_get_collapsed (self->split));
}

static void
tour_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  g_settings_set_boolean (self->settings, "tour-shown", TRUE);
  adw_dialog_present (rancang_tour_dialog_new (self->document), widget);
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (rancang_shortcuts_dialog_new ()), widget);
}

static void
update_undo_button (GtkWidget  *button,
                    const char *format,
                    const char *plain,
                    const char *name)
{
  g_autoptr (GString) tooltip = g_string_new (name != NULL ? format : plain);

  if (name != NULL)
    g_string_replace (tooltip, "%s", name, 1);
  gtk_widget_set_tooltip_text (button, tooltip->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tooltip->str, -1);
}

void
rancang_window_update_actions (RancangWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RancangPlan *plan = get_plan (self);
  GtkWidget *page = rancang_window_get_page (self);
  const gboolean has_plan = plan != NULL;
  const gboolean writable = has_plan && !rancang_document_is_read_only (self->document);
  static const char * const plan_actions[] = {
    "win.save-as", "win.export", "win.search", "win.show-page", "win.show-nth-page",
    "win.open-item", "win.toggle-sidebar", "win.export-as", "win.export-all",
    "win.show-field", "win.show-findings",
    "win.offer-undo", "win.show-history", "win.snapshots", "win.show-plan-history",
    "win.present", "win.next-page", "win.previous-page",
  };

  for (guint i = 0; i < G_N_ELEMENTS (plan_actions); i++)
    gtk_widget_action_set_enabled (widget, plan_actions[i], has_plan);
  gtk_widget_action_set_enabled (widget, "win.save",
                                 has_plan && rancang_document_has_changes (self->document));
  gtk_widget_action_set_enabled (widget, "win.replace", writable);
  gtk_widget_action_set_enabled (widget, "win.remove-item", writable);
  gtk_widget_action_set_enabled (widget, "win.rename-item", writable);
  gtk_widget_action_set_enabled (widget, "win.add-item",
                                 writable && page != NULL && RANCANG_IS_PAGE (page)
                                   && rancang_page_can_add (RANCANG_PAGE (page)));
  gtk_widget_action_set_enabled (widget, "win.undo", has_plan && rancang_plan_can_undo (plan));
  gtk_widget_action_set_enabled (widget, "win.redo", has_plan && rancang_plan_can_redo (plan));
  update_undo_button (self->undo_button, _("Undo %s"), _("Undo"),
                      has_plan ? rancang_plan_get_undo_name (plan) : NULL);
  update_undo_button (self->redo_button, _("Redo %s"), _("Redo"),
                      has_plan ? rancang_plan_get_redo_name (plan) : NULL);
  rancang_window_update_compare_actions (self);
}

void
rancang_window_class_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "win.undo", NULL, undo_cb },
    { "win.redo", NULL, redo_cb },
    { "win.new", NULL, new_cb },
    { "win.open", NULL, open_cb },
    { "win.open-file", "s", open_file_cb },
    { "win.create", "s", create_cb },
    { "win.save", NULL, save_cb },
    { "win.save-as", NULL, save_as_cb },
    { "win.show-page", "s", show_page_cb },
    { "win.select-page", "s", select_page_cb },
    { "win.show-nth-page", "i", show_nth_page_cb },
    { "win.open-item", "s", open_item_cb },
    { "win.show-field", "(ss)", show_field_cb },
    { "win.show-findings", "s", show_findings_cb },
    { "win.offer-undo", "s", offer_undo_cb },
    { "win.edit-item", "s", edit_item_cb },
    { "win.rename-item", "s", rename_item_cb },
    { "win.remove-item", "s", remove_item_cb },
    { "win.show-history", "s", show_history_cb },
    { "win.show-plan-history", NULL, show_plan_history_cb },
    { "win.snapshots", NULL, snapshots_cb },
    { "win.add-item", NULL, add_item_cb },
    { "win.close-editor", NULL, close_editor_cb },
    { "win.search", NULL, search_cb },
    { "win.replace", NULL, replace_cb },
    { "win.toggle-sidebar", NULL, toggle_sidebar_cb },
    { "win.shortcuts", NULL, shortcuts_cb },
    { "win.tour", NULL, tour_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].func);
  rancang_window_class_install_compare_actions (widget_class);
  rancang_window_class_install_export_actions (widget_class);
  rancang_window_class_install_present_actions (widget_class);
}
