/* SPDX-License-Identifier: GPL-3.0-or-later */
/* documents-page.c: what can be written from the plan */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/book-preview.h"
#include "pages/documents-page.h"

/**
 * RancangDocumentsPage:
 *
 * The formats of all exporters. Which there are is known when the page is made: plugins come and
 * go with the program.
 */
struct _RancangDocumentsPage
{
  AdwBin parent_instance;

  /* Template */
  GtkWidget           *empty;
  GtkListBox          *formats;
  AdwBin              *choice;
  AdwBin              *preview;
  AdwPreferencesGroup *plugins;
  AdwSplitButton      *export;
  GtkWidget           *export_all;

  /* Owned */
  RancangDocument *document;
  GSettings       *settings;
};

G_DEFINE_FINAL_TYPE (RancangDocumentsPage, rancang_documents_page, ADW_TYPE_BIN)

static char *
dup_subtitle (RancangDocumentsPage *self,
              RancangFormatInfo    *format)
{
  const char *description = rancang_format_info_get_description (format);
  GFile *written = rancang_document_get_written (self->document,
                                                 rancang_format_info_get_id (format));
  GString *text = g_string_new (description);

  if (written != NULL)
    {
      g_autofree char *name = g_file_get_parse_name (written);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: %s is the name of a file with its folder */
      g_string_append_printf (text, _("Last written to %s"), name);
    }

  return g_string_free_and_steal (text);
}

static void
open_clicked_cb (RancangDocumentsPage *self,
                 GtkButton            *button)
{
  GFile *file = rancang_document_get_written (self->document,
                                              g_object_get_data (G_OBJECT (button), "format"));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                            NULL, NULL);
}

static void
folder_clicked_cb (RancangDocumentsPage *self,
                   GtkButton            *button)
{
  GFile *file = rancang_document_get_written (self->document,
                                              g_object_get_data (G_OBJECT (button), "format"));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher,
                                            GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                            NULL, NULL, NULL);
}

static GtkWidget *
create_button (const char *label,
               const char *title)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s %s", label, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
create_icon_button (const char *icon,
                    const char *label,
                    const char *title)
{
  GtkWidget *button = create_button (label, title);

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, label);
  return button;
}

/* What can be done with the file that was written last. */
static void
add_written (RancangDocumentsPage *self,
             GtkWidget            *row,
             const char           *id,
             const char           *title)
{
  GtkWidget *folder = create_icon_button ("folder-symbolic", _("Show in Folder"), title);
  GtkWidget *open = create_button (_("Open"), title);

  g_object_set_data_full (G_OBJECT (folder), "format", g_strdup (id), g_free);
  g_signal_connect_object (folder, "clicked", G_CALLBACK (folder_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), folder);
  g_object_set_data_full (G_OBJECT (open), "format", g_strdup (id), g_free);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), open);
}

static GtkWidget *
create_row (RancangDocumentsPage *self,
            RancangFormatInfo    *format)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = _(rancang_format_info_get_title (format));
  const char *id = rancang_format_info_get_id (format);
  g_autofree char *subtitle = dup_subtitle (self, format);
  GtkWidget *icon = gtk_image_new_from_icon_name ("x-office-document-symbolic");
  GtkWidget *export = create_button (_("Export…"), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (rancang_document_get_written (self->document, id) != NULL)
    add_written (self, row, id, title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (export), "win.export-as");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (export), "s", id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), export);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), export);

  return row;
}

/* Why nothing can be written: what was found, and what is wrong with it. */
static void
show_plugins (RancangDocumentsPage *self,
              RancangHost          *host)
{
  GListModel *plugins = host != NULL ? rancang_host_get_plugins (host) : NULL;
  const guint n = plugins != NULL ? g_list_model_get_n_items (plugins) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->plugins), n > 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangPluginInfo) info = g_list_model_get_item (plugins, i);
      const char *problem = rancang_plugin_info_get_problem (info);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     rancang_plugin_info_get_name (info));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   problem != NULL ? problem
                                   : rancang_plugin_info_is_loaded (info)
                                     ? rancang_plugin_info_get_description (info)
                                     : _("This plugin is off"));
      adw_preferences_group_add (self->plugins, row);
    }
}

/* The format that was written last; the first one while none was, or its plugin is off. */
static void
update_export (RancangDocumentsPage *self)
{
  RancangHost *host = rancang_document_get_host (self->document);
  g_autofree char *last = g_settings_get_string (self->settings, "export-format");
  RancangFormatInfo *format = host != NULL ? rancang_host_find_format (host, last) : NULL;
  g_autoptr (RancangFormatInfo) first = NULL;
  g_autofree char *label = NULL;

  if (format == NULL && host != NULL)
    format = first = g_list_model_get_item (rancang_host_list_formats (host), 0);
  gtk_widget_set_visible (GTK_WIDGET (self->export), format != NULL);
  gtk_widget_set_visible (self->export_all, format != NULL);
  if (format == NULL)
    return;
  /* Translators: %s is the name of a format, such as “Word document” */
  label = g_strdup_printf (_("Export as %s…"), _(rancang_format_info_get_title (format)));
  adw_split_button_set_label (self->export, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->export), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->export), "s",
                                    rancang_format_info_get_id (format));
}

static void
fill_menu (RancangDocumentsPage *self)
{
  RancangHost *host = rancang_document_get_host (self->document);
  GListModel *formats = host != NULL ? rancang_host_list_formats (host) : NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; formats != NULL && i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (RancangFormatInfo) format = g_list_model_get_item (formats, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (_(rancang_format_info_get_title (format)),
                                                    NULL);

      g_menu_item_set_action_and_target (item, "win.export-as", "s",
                                         rancang_format_info_get_id (format));
      g_menu_append_item (menu, item);
    }
  adw_split_button_set_menu_model (self->export, G_MENU_MODEL (menu));
}

static void
update (RancangDocumentsPage *self)
{
  RancangHost *host = rancang_document_get_host (self->document);
  GListModel *formats = host != NULL ? rancang_host_list_formats (host) : NULL;
  const guint n = formats != NULL ? g_list_model_get_n_items (formats) : 0;

  gtk_list_box_remove_all (self->formats);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangFormatInfo) format = g_list_model_get_item (formats, i);

      gtk_list_box_append (self->formats, create_row (self, format));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->formats), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

static GtkListBoxRow *
find_focused (RancangDocumentsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->formats)))
    return NULL;
  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW));
}

/* The focus stays on the row from which the document was written. */
static void
written_cb (RancangDocumentsPage *self)
{
  GtkListBoxRow *row = find_focused (self);
  const int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  update (self);
  row = index >= 0 ? gtk_list_box_get_row_at_index (self->formats, index) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
update_export_all (RancangDocumentsPage *self)
{
  RancangBookChoice *choice = RANCANG_BOOK_CHOICE (adw_bin_get_child (self->choice));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->export_all), "i",
                                    (int) rancang_book_choice_get_language (choice));
}

/* What is previewed is what the export dialog starts with. */
static void
choose_cb (RancangDocumentsPage *self)
{
  RancangHost *host = rancang_document_get_host (self->document);
  GListModel *formats = host != NULL ? rancang_host_list_formats (host) : NULL;

  rancang_document_set_language (
    self->document,
    rancang_book_choice_get_language (RANCANG_BOOK_CHOICE (adw_bin_get_child (self->choice))));
  for (guint i = 0; formats != NULL && i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (RancangFormatInfo) format = g_list_model_get_item (formats, i);
      RancangExporter *exporter = rancang_host_find_exporter (host,
                                                              rancang_format_info_get_id (format));

      rancang_book_choice_apply (RANCANG_BOOK_CHOICE (adw_bin_get_child (self->choice)),
                                 G_OBJECT (exporter));
    }
  update_export_all (self);
}

static void
rancang_documents_page_dispose (GObject *object)
{
  RancangDocumentsPage *self = RANCANG_DOCUMENTS_PAGE (object);

  /* The child is a bound one too: let the bin give it up before the template does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_DOCUMENTS_PAGE);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rancang_documents_page_parent_class)->dispose (object);
}

static void
rancang_documents_page_class_init (RancangDocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_documents_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/documents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangDocumentsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, RancangDocumentsPage, formats);
  gtk_widget_class_bind_template_child (widget_class, RancangDocumentsPage, plugins);
  gtk_widget_class_bind_template_child (widget_class, RancangDocumentsPage, choice);
  gtk_widget_class_bind_template_child (widget_class, RancangDocumentsPage, preview);
  gtk_widget_class_bind_template_child (widget_class, RancangDocumentsPage, export);
  gtk_widget_class_bind_template_child (widget_class, RancangDocumentsPage, export_all);
}

static void
rancang_documents_page_init (RancangDocumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APPLICATION_ID);
}

GtkWidget *
rancang_documents_page_new (RancangDocument *document)
{
  RancangDocumentsPage *self;
  GtkWidget *choice;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_DOCUMENTS_PAGE, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  choice = rancang_book_choice_new (document);
  g_signal_connect_object (choice, "changed", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->choice, choice);
  adw_bin_set_child (self->preview,
                     rancang_book_preview_new (document, RANCANG_BOOK_CHOICE (choice)));
  update_export_all (self);
  update (self);
  fill_menu (self);
  update_export (self);
  g_signal_connect_object (self->settings, "changed::export-format", G_CALLBACK (update_export),
                           self, G_CONNECT_SWAPPED);
  if (gtk_widget_get_visible (self->empty))
    show_plugins (self, rancang_document_get_host (document));

  return GTK_WIDGET (self);
}
