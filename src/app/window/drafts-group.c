/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drafts-group.c: plans that were never saved, on the start page */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "labels.h"
#include "recovery.h"
#include "window/drafts-group.h"

static void
discard_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (rancang_journal_discard_draft (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
discarded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_message ("%s", error->message);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (source), FALSE);
}

/* It is kept for a month in a folder beside the drafts, so nobody has to be asked. */
static void
discard_cb (GtkWidget *row)
{
  RancangDraft *draft = g_object_get_data (G_OBJECT (row), "draft");
  g_autoptr (GTask) task = g_task_new (row, NULL, discarded_cb, NULL);

  g_task_set_source_tag (task, discard_cb);
  g_task_set_task_data (task, g_object_ref (rancang_draft_get_file (draft)), g_object_unref);
  g_task_run_in_thread (task, discard_in_thread);
}

static void
add_row (AdwPreferencesGroup *group,
         RancangDraft        *draft)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *discard = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *when = rancang_label_dup_time (rancang_draft_get_time (draft));
  g_autofree char *uri = g_file_get_uri (rancang_draft_get_file (draft));
  const char *title = rancang_draft_get_title (draft);

  g_object_set_data_full (G_OBJECT (row), "draft", g_object_ref (draft), g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 title != NULL && *title != '\0' ? title : _("Untitled plan"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("document-open-recent-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-file");
  gtk_widget_set_tooltip_text (discard, _("Discard"));
  gtk_widget_set_valign (discard, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (discard, "flat");
  g_signal_connect_object (discard, "clicked", G_CALLBACK (discard_cb), row, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), discard);
  adw_preferences_group_add (group, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GPtrArray) drafts = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    if (!rancang_draft_is_held (g_ptr_array_index (drafts, i)))
      add_row (ADW_PREFERENCES_GROUP (source), g_ptr_array_index (drafts, i));
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, rancang_journal_list_drafts (),
                         (GDestroyNotify) g_ptr_array_unref);
}

/* Shows the group when there are any; those that another window works on are not offered. */
void
rancang_drafts_group_fill (AdwPreferencesGroup *group)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));

  if (!rancang_recovery_is_on ())
    return;
  task = g_task_new (group, NULL, listed_cb, NULL);
  g_task_set_source_tag (task, rancang_drafts_group_fill);
  g_task_run_in_thread (task, list_in_thread);
}
