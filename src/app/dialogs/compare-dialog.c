/* SPDX-License-Identifier: GPL-3.0-or-later */
/* compare-dialog.c: chooses what to compare the plan with */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/compare-dialog.h"
#include "labels.h"

/* A row does what its action says, on the window that the dialog stands in. */
static void
activated_cb (AdwActionRow *row,
              AdwDialog    *dialog)
{
  g_autoptr (GtkWidget) window = g_object_ref (g_object_get_data (G_OBJECT (dialog), "window"));
  const char *action = g_object_get_data (G_OBJECT (row), "action");
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    g_return_if_reached ();
  adw_dialog_close (dialog);
  gtk_widget_activate_action_variant (window, name, target);
}

static void
add_row (AdwPreferencesGroup *group,
         AdwDialog           *dialog,
         const char          *title,
         const char          *subtitle,
         char                *action)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "action", action, g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), dialog, 0);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_snapshot (AdwPreferencesGroup *group,
              AdwDialog           *dialog,
              RancangItem         *snapshot)
{
  g_autofree char *title = rancang_label_dup_item (snapshot);
  g_autofree char *date = NULL;

  if (!rancang_item_is_empty (snapshot, "date"))
    date = rancang_format_date (rancang_item_get_text (snapshot, "date"),
                                rancang_language_get_default ());
  add_row (group, dialog, title, date,
           g_strdup_printf ("win.compare-snapshot::%s", rancang_item_get_id (snapshot)));
}

/* The newest state first. */
static void
add_states (AdwPreferencesPage *page,
            AdwDialog          *dialog,
            RancangDocument    *document)
{
  RancangItem *root = rancang_document_get_root (document);
  const gboolean saved = rancang_document_get_saved (document) != NULL;
  const guint n = rancang_item_count_children (root, "snapshot");
  AdwPreferencesGroup *group;

  if (!saved && n == 0)
    return;

  group = add_group (page, _("Earlier Versions of This Plan"));
  if (saved)
    add_row (group, dialog, _("Last Saved Version"), _("What changed since the file was written"),
             g_strdup ("win.compare-saved"));
  for (guint i = n; i > 0; i--)
    add_snapshot (group, dialog, rancang_item_peek_child (root, "snapshot", i - 1));
}

static void
add_files (AdwPreferencesPage *page,
           AdwDialog          *dialog)
{
  AdwPreferencesGroup *group = add_group (page, _("Another File"));

  add_row (group, dialog, _("A Colleague’s Version…"), _("Take over what they changed"),
           g_strdup ("win.choose-file-to-compare"));
  add_row (group, dialog, _("An Older Version…"), _("See what changed since, and take it back"),
           g_strdup ("win.choose-older-file-to-compare"));
}

void
rancang_compare_dialog_present (GtkWidget       *parent,
                                RancangDocument *document)
{
  AdwDialog *dialog;
  GtkWidget *page;
  GtkWidget *view;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (RANCANG_IS_DOCUMENT (document));

  dialog = adw_dialog_new ();
  page = adw_preferences_page_new ();
  view = adw_toolbar_view_new ();
  g_object_set_data (G_OBJECT (dialog), "window", parent);
  adw_dialog_set_title (dialog, _("Compare With"));
  adw_dialog_set_content_width (dialog, 460);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  add_states (ADW_PREFERENCES_PAGE (page), dialog, document);
  add_files (ADW_PREFERENCES_PAGE (page), dialog);
  adw_dialog_present (dialog, parent);
}
