/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window.c: the window of one plan */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "pages/compare-page.h"
#include "pages/dimension-page.h"
#include "pages/page.h"
#include "window/page-table.h"
#include "window/window-private.h"

/**
 * RancangWindow:
 *
 * Sections on the left, one page beside them, and what is being edited in a pane that covers the
 * page where the window is narrow. Without a plan it shows the start page.
 */
G_DEFINE_FINAL_TYPE (RancangWindow, rancang_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_window_title (RancangWindow *self)
{
  g_autofree char *title = NULL;

  if (self->document != NULL)
    title = g_strdup_printf (C_("window", "%s – Rancang"),
                             rancang_document_get_title (self->document));
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Rancang");
}

/* A dimension has its slogan below its name, other pages what the table or they themselves say. */
void
rancang_window_update_page_title (RancangWindow *self)
{
  RancangItem *dimension;
  const RancangPageInfo *info;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (self->document == NULL || self->page == NULL)
    return;

  dimension = rancang_page_table_find_dimension (self->document, self->page);
  info = rancang_page_table_lookup (self->page);
  if (rancang_window_is_comparing (self))
    {
      RancangComparePage *page = RANCANG_COMPARE_PAGE (gtk_stack_get_visible_child (self->pages));

      title = g_strdup (rancang_compare_page_get_title (page));
      subtitle = g_strdup (rancang_compare_page_get_subtitle (page));
    }
  else if (dimension != NULL)
    {
      const char *theme = rancang_item_get_text (dimension, "theme");

      title = rancang_label_dup_item (dimension);
      subtitle = theme != NULL && *theme != '\0' ? g_strdup_printf (_("“%s”"), theme) : NULL;
    }
  else if (info != NULL)
    {
      title = g_strdup (_(info->title));
      subtitle = info->subtitle != NULL ? g_strdup (_(info->subtitle)) : NULL;
    }
  adw_window_title_set_title (self->title, title != NULL ? title : "");
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  adw_navigation_page_set_title (self->content_page, title != NULL && *title != '\0' ? title : " ");
}

static void
clear_pages (RancangWindow *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
  g_clear_pointer (&self->page, g_free);
}

static GtkWidget *
create_page (RancangWindow *self,
             const char    *name)
{
  const RancangPageInfo *info = rancang_page_table_lookup (name);
  RancangItem *dimension = rancang_page_table_find_dimension (self->document, name);
  GtkWidget *page = NULL;

  if (dimension != NULL)
    page = rancang_dimension_page_new (self->document, dimension);
  else if (info != NULL)
    page = rancang_page_table_create (info, self->document);

  return page;
}

static void
plan_changed_cb (RancangWindow *self)
{
  rancang_window_update_actions (self);
  rancang_window_update_conflicts (self);
  rancang_window_update_page_title (self);
}

static void
document_notify_cb (RancangWindow *self)
{
  update_window_title (self);
  rancang_window_update_actions (self);
}

static void
message_cb (RancangWindow   *self,
            const char      *message,
            RancangDocument *document)
{
  rancang_window_say (self, message);
}

static void
show_sidebar_cb (RancangWindow *self)
{
  if (!adw_overlay_split_view_get_show_sidebar (self->editor_split)
      && rancang_editor_get_item (self->editor) != NULL)
    rancang_window_close_editor (self);
}

/* Where the pane covers the page its button leads back, elsewhere it folds the pane away. */
static void
collapsed_cb (RancangWindow *self)
{
  rancang_editor_set_covering (self->editor,
                               adw_overlay_split_view_get_collapsed (self->editor_split));
}

/* Whoever turns to another program may turn the computer off next. */
static void
active_cb (RancangWindow *self)
{
  if (self->document == NULL || gtk_window_is_active (GTK_WINDOW (self)))
    return;
  rancang_document_flush (self->document);
  rancang_recovery_sync_soon (rancang_document_get_recovery (self->document));
}

static gboolean
rancang_window_close_request (GtkWindow *window)
{
  RancangWindow *self = RANCANG_WINDOW (window);

  if (self->document != NULL)
    rancang_document_flush (self->document);
  if (!self->may_close && self->document != NULL && rancang_document_has_changes (self->document))
    {
      rancang_window_ask_to_close (self);
      return GDK_EVENT_STOP;
    }

  if (!gtk_window_is_maximized (window))
    {
      int width;
      int height;

      gtk_window_get_default_size (window, &width, &height);
      g_settings_set (self->settings, "window-size", "(ii)", width, height);
    }
  g_settings_set_boolean (self->settings, "maximized", gtk_window_is_maximized (window));
  if (self->document != NULL)
    rancang_recovery_close (rancang_document_get_recovery (self->document), self->discard);

  return GTK_WINDOW_CLASS (rancang_window_parent_class)->close_request (window);
}

static void
rancang_window_dispose (GObject *object)
{
  RancangWindow *self = RANCANG_WINDOW (object);

  rancang_window_drop_presentation (self);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->recovery_signals);
  g_clear_object (&self->plan_signals);
  if (self->editor_split != NULL)
    g_signal_handlers_disconnect_by_data (self->editor_split, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_WINDOW);
  g_clear_object (&self->document);
  g_clear_object (&self->loading);
  g_clear_object (&self->settings);
  g_clear_object (&self->host);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->page_before, g_free);

  G_OBJECT_CLASS (rancang_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RANCANG_TYPE_EDITOR);
  g_type_ensure (RANCANG_TYPE_FINDINGS_BUTTON);
  g_type_ensure (RANCANG_TYPE_SIDEBAR);
  g_type_ensure (RANCANG_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/window/window.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, root_stack);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, split);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, sidebar_page);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, editor_split);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, editor);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, findings_button);
  gtk_widget_class_bind_template_child (widget_class, RancangWindow, presentation);
}

static void
rancang_window_class_init (RancangWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = rancang_window_close_request;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.close-editor", NULL);
  bind_template (widget_class);
  rancang_window_class_install_actions (widget_class);
  rancang_window_class_install_notice_actions (widget_class);
  rancang_window_class_install_regions_actions (widget_class);
}

static void
rancang_window_init (RancangWindow *self)
{
  int width;
  int height;

  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  self->document_signals = g_signal_group_new (RANCANG_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify",
                                  G_CALLBACK (document_notify_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "message", G_CALLBACK (message_cb), self);
  self->plan_signals = g_signal_group_new (RANCANG_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (plan_changed_cb),
                                  self);
  self->recovery_signals = g_signal_group_new (RANCANG_TYPE_RECOVERY);
  g_signal_group_connect_swapped (self->recovery_signals, "changed",
                                  G_CALLBACK (rancang_window_update_notices), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  g_signal_connect_swapped (self->editor_split, "notify::show-sidebar",
                            G_CALLBACK (show_sidebar_cb), self);
  g_signal_connect_swapped (self->editor_split, "notify::collapsed", G_CALLBACK (collapsed_cb),
                            self);
  rancang_window_init_presentation (self);
  rancang_window_update_actions (self);
}

RancangWindow *
rancang_window_new (GtkApplication *application,
                    RancangHost    *host)
{
  RancangWindow *self = g_object_new (RANCANG_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->host, host);
  rancang_start_page_set_host (self->start_page, host);
  return self;
}

RancangDocument *
rancang_window_get_document (RancangWindow *self)
{
  g_return_val_if_fail (RANCANG_IS_WINDOW (self), NULL);

  return self->document;
}

void
rancang_window_set_document (RancangWindow   *self,
                             RancangDocument *document)
{
  g_auto (GStrv) names = NULL;

  g_return_if_fail (RANCANG_IS_WINDOW (self));
  g_return_if_fail (document == NULL || RANCANG_IS_DOCUMENT (document));

  rancang_window_close_editor (self);
  rancang_window_end_presentation (self);
  clear_pages (self);
  g_set_object (&self->document, document);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->plan_signals,
                             document != NULL ? rancang_document_get_plan (document) : NULL);
  g_signal_group_set_target (self->recovery_signals,
                             document != NULL ? rancang_document_get_recovery (document) : NULL);
  rancang_sidebar_set_document (self->sidebar, document);
  rancang_findings_button_set_document (self->findings_button, document);
  gtk_stack_set_visible_child_name (self->root_stack, document != NULL ? "plan" : "start");
  update_window_title (self);
  rancang_window_update_actions (self);
  if (document == NULL)
    return;

  rancang_window_update_notices (self);
  names = rancang_page_table_dup_names (document);
  if (names[0] != NULL)
    rancang_window_show_page (self, names[0]);
}

/* Shows the page; makes it the first time. FALSE when the plan has no such page. */
gboolean
rancang_window_show_page (RancangWindow *self,
                          const char    *page)
{
  g_autofree char *name = NULL;
  const char *view;
  RancangItem *dimension;
  GtkWidget *child;

  g_return_val_if_fail (RANCANG_IS_WINDOW (self), FALSE);

  if (self->document == NULL || page == NULL)
    return FALSE;
  if (g_str_equal (page, RANCANG_PAGE_COMPARE) || g_str_equal (page, RANCANG_PAGE_HISTORY))
    return gtk_widget_activate_action (GTK_WIDGET (self), g_str_equal (page, RANCANG_PAGE_COMPARE)
                                                            ? "win.compare-newest"
                                                            : "win.show-plan-history", NULL);

  dimension = rancang_page_table_find_dimension (self->document, page);
  name = dimension != NULL ? rancang_page_table_dup_name_for (dimension)
                           : rancang_page_table_dup_page_part (page);
  view = rancang_page_table_get_view_part (page);
  if (gtk_stack_get_child_by_name (self->pages, name) == NULL)
    {
      child = create_page (self, name);
      if (child == NULL)
        return FALSE;
      gtk_stack_add_named (self->pages, child, name);
    }

  gtk_stack_set_visible_child_name (self->pages, name);
  g_set_str (&self->page, name);
  rancang_window_drop_comparison (self);
  child = gtk_stack_get_visible_child (self->pages);
  if (view != NULL && !(RANCANG_IS_PAGE (child)
                        && rancang_page_show_view (RANCANG_PAGE (child), view)))
    return FALSE;
  if (RANCANG_IS_PAGE (child))
    rancang_page_set_open (RANCANG_PAGE (child), rancang_editor_get_item (self->editor));
  rancang_sidebar_select (self->sidebar, name);
  rancang_window_update_page_title (self);
  rancang_window_update_actions (self);
  return TRUE;
}

GtkWidget *
rancang_window_get_page (RancangWindow *self)
{
  g_return_val_if_fail (RANCANG_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child (self->pages);
}

static void
mark_open_item (RancangWindow *self,
                RancangItem   *item)
{
  GtkWidget *page = rancang_window_get_page (self);

  if (page != NULL && RANCANG_IS_PAGE (page))
    rancang_page_set_open (RANCANG_PAGE (page), item);
}

static gboolean
is_focus_in_editor (RancangWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->editor));
}

/* A page that lists items of all pages is worked through from top to bottom. */
static gboolean
stays_beside (RancangWindow *self)
{
  const RancangPageInfo *info = rancang_page_table_lookup (self->page);

  return info != NULL && info->stays;
}

/* Another view of the page that is shown is left alone: the item is on it in its own way. */
static gboolean
is_shown (RancangWindow *self,
          const char    *page)
{
  g_autofree char *part = rancang_page_table_dup_page_part (page);

  return g_strcmp0 (part, self->page) == 0;
}

/* Shows the page that the item is found on, and the item in the editor. */
void
rancang_window_open_item (RancangWindow *self,
                          RancangItem   *item)
{
  g_autofree char *page = NULL;

  g_return_if_fail (RANCANG_IS_WINDOW (self));
  g_return_if_fail (RANCANG_IS_ITEM (item));

  if (!is_focus_in_editor (self))
    g_set_weak_pointer (&self->focus_before, gtk_window_get_focus (GTK_WINDOW (self)));
  rancang_plan_end_typing (rancang_document_get_plan (self->document));
  rancang_editor_set_item (self->editor, self->document, item);
  adw_overlay_split_view_set_show_sidebar (self->editor_split, TRUE);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  page = rancang_page_table_dup_name_for (item);
  if (page != NULL && !is_shown (self, page) && !rancang_window_is_comparing (self)
      && !stays_beside (self))
    rancang_window_show_page (self, page);
  else
    mark_open_item (self, item);
}

RancangItem *
rancang_window_get_open_item (RancangWindow *self)
{
  g_return_val_if_fail (RANCANG_IS_WINDOW (self), NULL);

  return rancang_editor_get_item (self->editor);
}

/* The focus goes back to where the item stands on the page, or to where it came from. */
static void
restore_focus (RancangWindow *self,
               RancangItem   *item)
{
  GtkWidget *page = rancang_window_get_page (self);

  if (page != NULL && RANCANG_IS_PAGE (page) && rancang_page_focus_item (RANCANG_PAGE (page), item))
    return;
  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
}

void
rancang_window_close_editor (RancangWindow *self)
{
  g_autoptr (RancangItem) item = NULL;
  const gboolean had_focus = is_focus_in_editor (self);

  g_set_object (&item, rancang_editor_get_item (self->editor));
  mark_open_item (self, NULL);
  adw_overlay_split_view_set_show_sidebar (self->editor_split, FALSE);
  rancang_editor_set_item (self->editor, NULL, NULL);
  if (item != NULL && had_focus)
    restore_focus (self, item);
  g_clear_weak_pointer (&self->focus_before);
}

/* Once, to somebody who starts the program the first time. */
void
rancang_window_offer_tour (RancangWindow *self)
{
  g_return_if_fail (RANCANG_IS_WINDOW (self));

  if (!g_settings_get_boolean (self->settings, "tour-shown"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tour", NULL);
}

void
rancang_window_say (RancangWindow *self,
                    const char    *message)
{
  AdwToast *toast;

  g_return_if_fail (RANCANG_IS_WINDOW (self));

  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
