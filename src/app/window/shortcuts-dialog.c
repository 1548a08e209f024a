/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shortcuts-dialog.c: the keys, for people who forget them */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "window/shortcuts-dialog.h"

typedef struct
{
  const char *group;
  const char *title;
  const char *accelerator;
} Shortcut;

/* GtkShortcutsWindow is deprecated, AdwShortcutsDialog newer than our floor: a small list. */
static const Shortcut shortcuts[] = {
  { N_("General"), N_("Search the plan"), "<Ctrl>k" },
  { NULL, N_("Find and replace"), "<Ctrl>h" },
  { NULL, N_("Undo"), "<Ctrl>z" },
  { NULL, N_("Redo"), "<Ctrl><Shift>z" },
  { NULL, N_("Open"), "<Ctrl>o" },
  { NULL, N_("Save"), "<Ctrl>s" },
  { NULL, N_("Save as"), "<Ctrl><Shift>s" },
  { NULL, N_("Export"), "<Ctrl>e" },
  { NULL, N_("Go to a section"), "<Ctrl>1" },
  { NULL, N_("Show or hide the sections"), "F9" },
  { NULL, N_("Full screen"), "F11" },
  { NULL, N_("Main menu"), "F10" },
  { NULL, N_("Close window"), "<Ctrl>w" },
  { N_("Board"), N_("Add a programme"), "<Ctrl>n" },
  { NULL, N_("Open in the editor"), "Return" },
  { NULL, N_("Rename"), "F2" },
  { NULL, N_("Move up or down"), "<Alt>Up" },
  { NULL, N_("Move to the next lane"), "<Alt>Right" },
  { NULL, N_("Remove"), "Delete" },
  { N_("Roadmap"), N_("Earlier or later"), "<Alt>Right" },
  { NULL, N_("Longer or shorter"), "<Alt><Shift>Right" },
  { NULL, N_("Open in the editor"), "Return" },
  { NULL, N_("Rename"), "F2" },
  { NULL, N_("Remove"), "Delete" },
  { N_("Findings"), N_("Fix the finding"), "<Ctrl>period" },
  { NULL, N_("Waive the finding"), "<Ctrl><Shift>period" },
  { N_("Comparison"), N_("Accept the change"), "a" },
  { NULL, N_("Reject the change"), "r" },
  { NULL, N_("Open in the editor"), "Return" },
  { NULL, N_("Close the comparison"), "Escape" },
  { N_("Editor"), N_("Next cell or row"), "Tab" },
  { NULL, N_("Cell below"), "Return" },
  { NULL, N_("Close the editor"), "Escape" },
};

static void
add_row (AdwPreferencesGroup *group,
         const Shortcut      *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (NULL);
  guint keyval;
  GdkModifierType modifiers;
  g_autofree char *keys = NULL;

  if (gtk_accelerator_parse (shortcut->accelerator, &keyval, &modifiers))
    keys = gtk_accelerator_get_label (keyval, modifiers);
  gtk_label_set_label (GTK_LABEL (label), keys != NULL ? keys : shortcut->accelerator);
  gtk_widget_add_css_class (label, "dimmed");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
create_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      add_row (group, &shortcuts[i]);
    }
  return page;
}

AdwDialog *
rancang_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_page ());
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
