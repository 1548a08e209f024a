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
  AdwBanner              *banner;
  GtkWidget              *undo_button;
  GtkWidget              *redo_button;
  GtkWidget              *spinner;
  RancangFindingsButton  *findings_button;

  /* Owned */
  RancangHost     *host;
  RancangDocument *document;
  GSettings       *settings;
  GSignalGroup    *document_signals;
  GSignalGroup    *plan_signals;
  GCancellable    *cancellable;
  char            *page;

  /* Borrowed, weak: where the focus was before the editor had it */
  GtkWidget *focus_before;

  /* Plain */
  guint    n_loading;
  gboolean may_close;
};

void rancang_window_class_install_actions (GtkWidgetClass *widget_class);
void rancang_window_update_actions        (RancangWindow  *self);
void rancang_window_close_editor          (RancangWindow  *self);
void rancang_window_open_dialog           (RancangWindow  *self);
void rancang_window_save                  (RancangWindow  *self,
                                           gboolean        choose_file,
                                           gboolean        close_after);
void rancang_window_ask_to_close          (RancangWindow  *self);
void rancang_window_remember_file         (GFile          *file);

G_END_DECLS
