/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-private.h: what the parts of the window share */

#pragma once

#include "editor/editor.h"
#include "window/findings-button.h"
#include "window/sidebar.h"
#include "window/start-page.h"
#include "window/window.h"

G_BEGIN_DECLS

struct _RancangWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  AdwToastOverlay        *toasts;
  GtkStack               *root_stack;
  RancangStartPage       *start_page;
  AdwNavigationSplitView *split;
  AdwNavigationPage      *sidebar_page;
  AdwNavigationPage      *content_page;
  RancangSidebar         *sidebar;
  AdwOverlaySplitView    *editor_split;
  RancangEditor          *editor;
  AdwWindowTitle         *title;
  GtkStack               *pages;
  GtkBox                 *notices;
  GtkWidget              *undo_button;
  GtkWidget              *redo_button;
  GtkWidget              *spinner;
  AdwBreakpoint          *presentation;
  RancangFindingsButton  *findings_button;

  /* Owned */
  RancangHost     *host;
  RancangDocument *document;
  GSettings       *settings;
  GSignalGroup    *document_signals;
  GSignalGroup    *plan_signals;
  GSignalGroup    *recovery_signals;
  GCancellable    *cancellable;
  GFile           *loading; /* the file that is being opened */
  char            *page;
  char            *page_before; /* the page that a comparison covers */

  /* Borrowed, weak: where the focus was before the editor had it */
  GtkWidget *focus_before;

  /* Plain */
  guint    n_loading;
  guint    n_conflicts; /* that the notices tell of */
  gboolean may_close;
  gboolean presenting;
  gboolean discard; /* the work that is not saved shall not come back */
};

void rancang_window_class_install_actions (GtkWidgetClass *widget_class);
void rancang_window_class_install_notice_actions (GtkWidgetClass *widget_class);
void rancang_window_update_actions        (RancangWindow  *self);
void rancang_window_update_notices        (RancangWindow  *self);
void rancang_window_update_conflicts      (RancangWindow  *self);
void rancang_window_close_editor          (RancangWindow  *self);
void rancang_window_open_dialog           (RancangWindow  *self);
void rancang_window_save                  (RancangWindow  *self,
                                           gboolean        choose_file,
                                           gboolean        close_after);
void rancang_window_begin                 (RancangWindow  *self,
                                           RancangPlan    *plan);
void rancang_window_ask_to_close          (RancangWindow  *self);
void rancang_window_remember_file         (GFile          *file);
void rancang_window_set_loading           (RancangWindow  *self,
                                           int             step);
GtkFileDialog *rancang_window_create_file_dialog (const char *title);
void rancang_window_show_problem          (RancangWindow  *self,
                                           const char     *heading,
                                           const GError   *error);
void rancang_window_class_install_export_actions (GtkWidgetClass *widget_class);
void rancang_window_class_install_present_actions (GtkWidgetClass *widget_class);
void rancang_window_init_presentation     (RancangWindow  *self);
gboolean rancang_window_end_presentation  (RancangWindow  *self);
void rancang_window_drop_presentation     (RancangWindow  *self);
void rancang_window_class_install_compare_actions (GtkWidgetClass *widget_class);
void rancang_window_update_compare_actions (RancangWindow *self);
gboolean rancang_window_is_comparing      (RancangWindow  *self);
void rancang_window_close_comparison      (RancangWindow  *self);
void rancang_window_drop_comparison       (RancangWindow  *self);
void rancang_window_class_install_regions_actions (GtkWidgetClass *widget_class);
gboolean rancang_window_is_reading_regions (RancangWindow *self);
void rancang_window_update_page_title     (RancangWindow  *self);

G_END_DECLS
