/* SPDX-License-Identifier: GPL-3.0-or-later */
/* snapshots-dialog.c: the plan as it was at named moments */

#define G_LOG_DOMAIN "rancang-dialogs"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/snapshots-dialog.h"
#include "labels.h"

/**
 * RancangSnapshotsDialog:
 *
 * Takes snapshots and lists them. There are as many as there were bimteks and revisions, not more,
 * so a list box will do.
 */
#define RANCANG_TYPE_SNAPSHOTS_DIALOG (rancang_snapshots_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RancangSnapshotsDialog, rancang_snapshots_dialog, RANCANG, SNAPSHOTS_DIALOG,
                      AdwDialog)

struct _RancangSnapshotsDialog
{
  AdwDialog parent_instance;

  /* Owned */
  RancangDocument *document;
  GPtrArray       *rows;

  /* Borrowed: children */
  AdwPreferencesGroup *group;
  AdwEntryRow         *name_row;
};

G_DEFINE_FINAL_TYPE (RancangSnapshotsDialog, rancang_snapshots_dialog, ADW_TYPE_DIALOG)

static void
compare_cb (GtkWidget              *button,
            RancangSnapshotsDialog *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_activate_action (window, "win.compare-snapshot", "s", id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
remove_cb (GtkWidget              *button,
           RancangSnapshotsDialog *self)
{
  gtk_widget_activate_action (button, "win.remove-item", "s",
                              g_object_get_data (G_OBJECT (button), "id"));
}

static GtkWidget *
create_button (RancangSnapshotsDialog *self,
               RancangItem            *snapshot,
               const char             *icon,
               const char             *tooltip,
               GCallback               callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (rancang_item_get_id (snapshot)),
                          g_free);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

static GtkWidget *
create_row (RancangSnapshotsDialog *self,
            RancangItem            *snapshot)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *remove = create_button (self, snapshot, "user-trash-symbolic", _("Remove"),
                                     G_CALLBACK (remove_cb));
  g_autofree char *title = rancang_label_dup_item (snapshot);
  const char *day = rancang_item_get_text (snapshot, "date");
  g_autofree char *date = NULL;

  if (day != NULL)
    date = rancang_format_date (day, rancang_language_get_default ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), date != NULL ? date : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             create_button (self, snapshot, "view-dual-symbolic",
                                            _("Compare With the Plan Now"),
                                            G_CALLBACK (compare_cb)));
  gtk_widget_set_sensitive (remove, !rancang_document_is_read_only (self->document));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  return row;
}

static void
update (RancangSnapshotsDialog *self)
{
  RancangItem *root = rancang_document_get_root (self->document);
  const guint n = rancang_item_count_children (root, "snapshot");

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  /* The newest first. */
  for (guint i = n; i > 0; i--)
    {
      GtkWidget *row = create_row (self, rancang_item_peek_child (root, "snapshot", i - 1));

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_set_description (
    self->group,
    n == 0 ? _("No snapshots yet. Take one after each bimtek, and before each revision.") : NULL);
}

static void
take_cb (RancangSnapshotsDialog *self)
{
  g_autofree char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  g_autoptr (GError) error = NULL;

  g_strstrip (title);
  if (*title == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      return;
    }
  rancang_document_flush (self->document);
  if (rancang_snapshot_take (rancang_document_get_plan (self->document), title, &error) == NULL)
    {
      rancang_document_say (self->document, error->message);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), "");
}

static void
add_taking (RancangSnapshotsDialog *self,
            AdwPreferencesPage     *page)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->name_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row),
                                 _("Name, such as “After Bimtek II”"));
  adw_entry_row_set_show_apply_button (self->name_row, TRUE);
  g_signal_connect_swapped (self->name_row, "apply", G_CALLBACK (take_cb), self);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Take a Snapshot"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("It is kept in the plan’s file and travels with it."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->name_row));
  gtk_widget_set_visible (group, !rancang_document_is_read_only (self->document));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
fill (RancangSnapshotsDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  add_taking (self, ADW_PREFERENCES_PAGE (page));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Kept in This Plan"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
}

static void
rancang_snapshots_dialog_finalize (GObject *object)
{
  RancangSnapshotsDialog *self = RANCANG_SNAPSHOTS_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_snapshots_dialog_parent_class)->finalize (object);
}

static void
rancang_snapshots_dialog_class_init (RancangSnapshotsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_snapshots_dialog_finalize;
}

static void
rancang_snapshots_dialog_init (RancangSnapshotsDialog *self)
{
  self->rows = g_ptr_array_new ();
  adw_dialog_set_title (ADW_DIALOG (self), C_("dialog", "Snapshots"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_content_height (ADW_DIALOG (self), 480);
}

AdwDialog *
rancang_snapshots_dialog_new (RancangDocument *document)
{
  RancangSnapshotsDialog *self = g_object_new (RANCANG_TYPE_SNAPSHOTS_DIALOG, NULL);

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self->document = g_object_ref (document);
  fill (self);
  update (self);
  g_signal_connect_object (rancang_item_get_children (rancang_document_get_root (document),
                                                      "snapshot"),
                           "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
