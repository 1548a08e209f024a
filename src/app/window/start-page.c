/* SPDX-License-Identifier: GPL-3.0-or-later */
/* start-page.c: recent plans, and templates for new ones */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "window/drafts-group.h"
#include "window/start-page.h"
#include "window/template-row.h"

#define MAX_RECENT    5
#define MAX_TEMPLATES 40

/**
 * RancangStartPage:
 *
 * What a window shows that has no plan yet. Recent plans whose file is gone are left out.
 */
struct _RancangStartPage
{
  AdwBin parent_instance;

  /* Template */
  AdwPreferencesGroup *draft_group;
  AdwPreferencesGroup *recent_group;
  GtkWidget           *template_group;
  GtkSearchEntry      *entry;
  GtkListBox          *templates;
  GtkWidget           *empty;

  /* Owned */
  GtkFilter    *filter;
  GListModel   *shown;
  GPtrArray    *recent_rows;
  GCancellable *cancellable;
  char         *needle;
};

G_DEFINE_FINAL_TYPE (RancangStartPage, rancang_start_page, ADW_TYPE_BIN)

static gboolean
match_template (gpointer object,
                gpointer user_data)
{
  RancangStartPage *self = user_data;

  return self->needle == NULL || *self->needle == '\0'
         || rancang_template_row_matches (object, self->needle);
}

static GtkWidget *
create_template_row (gpointer object,
                     gpointer user_data)
{
  return rancang_template_row_new (object);
}

static void
search_changed_cb (RancangStartPage *self,
                   GtkSearchEntry   *entry)
{
  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
shown_changed_cb (RancangStartPage *self)
{
  const gboolean any = g_list_model_get_n_items (self->shown) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->templates), any);
  gtk_widget_set_visible (self->empty, !any);
}

static char *
dup_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  const char *home = g_get_home_dir ();

  if (path != NULL && g_str_has_prefix (path, home))
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_steal_pointer (&path);
}

static void
add_recent_row (RancangStartPage *self,
                GFile            *file)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *folder = dup_folder (file);

  if (g_str_has_suffix (name, RANCANG_FILE_EXTENSION))
    name[strlen (name) - strlen (RANCANG_FILE_EXTENSION)] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder != NULL ? folder : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-file");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("x-office-document-symbolic"));
  adw_preferences_group_add (self->recent_group, row);
  g_ptr_array_add (self->recent_rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), TRUE);
}

static void
exists_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info != NULL)
    add_recent_row (user_data, G_FILE (source));
}

static int
compare_recent (gconstpointer a,
                gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified (*(GtkRecentInfo **) b),
                              gtk_recent_info_get_modified (*(GtkRecentInfo **) a));
}

static void
update_recent (RancangStartPage *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->recent_rows, i));
  g_ptr_array_set_size (self->recent_rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), FALSE);

  for (GList *l = items; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), RANCANG_FILE_MEDIA_TYPE) == 0)
      g_ptr_array_add (plans, l->data);
  g_ptr_array_sort (plans, compare_recent);
  for (guint i = 0; i < plans->len && i < MAX_RECENT; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (plans->pdata[i]));

      g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                               G_PRIORITY_DEFAULT, self->cancellable, exists_cb, self);
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
rancang_start_page_dispose (GObject *object)
{
  RancangStartPage *self = RANCANG_START_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->templates != NULL)
    gtk_list_box_bind_model (self->templates, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_START_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->recent_rows, g_ptr_array_unref);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (rancang_start_page_parent_class)->dispose (object);
}

static void
rancang_start_page_class_init (RancangStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/window/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangStartPage, draft_group);
  gtk_widget_class_bind_template_child (widget_class, RancangStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, RancangStartPage, template_group);
  gtk_widget_class_bind_template_child (widget_class, RancangStartPage, entry);
  gtk_widget_class_bind_template_child (widget_class, RancangStartPage, templates);
  gtk_widget_class_bind_template_child (widget_class, RancangStartPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
rancang_start_page_init (RancangStartPage *self)
{
  self->recent_rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
  update_recent (self);
  rancang_drafts_group_fill (self->draft_group);
}

void
rancang_start_page_set_host (RancangStartPage *self,
                             RancangHost      *host)
{
  GtkFilterListModel *filtered;
  GListModel *templates = NULL;

  g_return_if_fail (RANCANG_IS_START_PAGE (self));

  if (host != NULL)
    templates = rancang_host_list_templates (host);
  gtk_widget_set_visible (self->template_group, templates != NULL);
  if (templates == NULL)
    return;

  self->filter = GTK_FILTER (gtk_custom_filter_new (match_template, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (templates),
                                        g_object_ref (self->filter));
  self->shown = G_LIST_MODEL (gtk_slice_list_model_new (G_LIST_MODEL (filtered), 0,
                                                        MAX_TEMPLATES));
  gtk_list_box_bind_model (self->templates, self->shown, create_template_row, NULL, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  shown_changed_cb (self);
}
