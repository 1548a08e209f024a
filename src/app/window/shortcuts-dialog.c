/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shortcuts-dialog.c: the keys, for people who forget them */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "window/shortcuts-dialog.h"
#include "window/shortcuts.h"

/* "Ctrl+K · Ctrl+F". */
static char *
dup_keys (const RancangShortcut *shortcut)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; shortcut->keys[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      guint keyval;
      GdkModifierType modifiers;

      if (!gtk_accelerator_parse (shortcut->keys[i], &keyval, &modifiers))
        continue;
      label = gtk_accelerator_get_label (keyval, modifiers);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", label);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* GtkShortcutsWindow is deprecated, AdwShortcutsDialog newer than our floor: a small list. */
static void
add_row (AdwPreferencesGroup   *group,
         const RancangShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_keys (shortcut);
  GtkWidget *label = gtk_label_new (keys);

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

  for (guint i = 0; i < rancang_shortcuts_get_size (); i++)
    {
      const RancangShortcut *shortcut = rancang_shortcuts_get (i);

      if (shortcut->group != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcut->group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      add_row (group, shortcut);
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
