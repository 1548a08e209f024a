/* SPDX-License-Identifier: GPL-3.0-or-later */
/* regions-page.c: the plans of a folder side by side */

#define G_LOG_DOMAIN "rancang-regions"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "regions/regions-private.h"

/**
 * RancangRegionsPage:
 *
 * For a province, a consultant, a ministry: reads all plans of a folder in the background and lists
 * them; sorts by any column, searches, exports what is shown. A plan opens in a window of its own.
 */
G_DEFINE_FINAL_TYPE (RancangRegionsPage, rancang_regions_page, ADW_TYPE_BIN)

/* For whoever waits, such as the maker of pictures. */
enum
{
  READING_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
rancang_regions_page_is_reading (RancangRegionsPage *self)
{
  g_return_val_if_fail (RANCANG_IS_REGIONS_PAGE (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "reading") == 0;
}

static void
show (RancangRegionsPage *self,
      const char         *name)
{
  gboolean ready = g_str_equal (name, "table");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "regions.export", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "regions.refresh", self->folder != NULL);
  g_signal_emit (self, signals[READING_CHANGED], 0);
}

static gboolean
match_row (gpointer item,
           gpointer user_data)
{
  static const char *const searched[] = { "region", "code", "province", "plan", "stage", "file" };
  RancangRegionsPage *self = user_data;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      guint column;

      if (rancang_portfolio_find_column (searched[i], &column)
          && rancang_portfolio_row_matches (item, column, "~", self->needle))
        return TRUE;
    }
  return FALSE;
}

static void
update_summary (RancangRegionsPage *self)
{
  GListModel *rows = G_LIST_MODEL (self->rows);
  const guint n = g_list_model_get_n_items (rows);
  guint n_all = self->portfolio != NULL
                  ? g_list_model_get_n_items (rancang_portfolio_get_rows (self->portfolio)) : 0;
  RancangDecimal budget = RANCANG_DECIMAL_ZERO;
  g_autofree char *regions = NULL;
  g_autofree char *money = NULL;
  g_autofree char *text = NULL;
  guint column = 0;

  rancang_portfolio_find_column ("budget", &column);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);
      const RancangDecimal *amount = rancang_portfolio_row_get_number (row, column);

      if (amount != NULL)
        budget = rancang_decimal_add (&budget, amount);
    }
  money = rancang_format_rupiah_short (&budget, rancang_language_get_default ());
  regions = n == n_all ? g_strdup_printf (ngettext ("%u region", "%u regions", n), n)
                       /* Translators: how many regions of how many are shown */
                       : g_strdup_printf (_("%u of %u regions"), n, n_all);
  /* Translators: "12 regions · Rp 2.3 T" */
  text = g_strdup_printf (C_("summary", "%s · %s"), regions, money);
  gtk_label_set_text (self->summary, text);
}

static void
search_changed_cb (RancangRegionsPage *self,
                   GtkEditable        *entry)
{
  g_set_str (&self->needle, gtk_editable_get_text (entry));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
show_portfolio (RancangRegionsPage *self)
{
  GListModel *rows = rancang_portfolio_get_rows (self->portfolio);
  GListModel *unreadable = rancang_portfolio_get_unreadable (self->portfolio);
  const guint n = g_list_model_get_n_items (unreadable);
  g_autofree char *words = NULL;
  GtkFilterListModel *filtered;

  words = g_strdup_printf (ngettext ("%u plan could not be read", "%u plans could not be read", n),
                           n);
  adw_banner_set_title (self->banner, words);
  adw_banner_set_revealed (self->banner, n > 0);
  filtered = gtk_filter_list_model_new (g_object_ref (rows), g_object_ref (self->filter));
  gtk_sort_list_model_set_model (self->rows, G_LIST_MODEL (filtered));
  g_object_unref (filtered);
  update_summary (self);
  if (g_list_model_get_n_items (rows) > 0)
    {
      show (self, "table");
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      return;
    }
  adw_status_page_set_title (self->empty, _("No Plans Here"));
  show (self, "empty");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (RancangRegionsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPortfolio) portfolio = rancang_portfolio_read_finish (result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (portfolio == NULL)
    {
      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
      show (self, "empty");
      return;
    }
  g_set_object (&self->portfolio, portfolio);
  show_portfolio (self);
}

static void
stop (RancangRegionsPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

void
rancang_regions_page_open_folder (RancangRegionsPage *self,
                                  GFile              *folder)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *path = g_file_get_parse_name (folder);

  g_return_if_fail (RANCANG_IS_REGIONS_PAGE (self));

  stop (self);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->folder, folder);
  adw_window_title_set_subtitle (self->title, path);
  adw_banner_set_revealed (self->banner, FALSE);
  show (self, "reading");
  rancang_portfolio_read_async (self->host, folder, date, self->cancellable, read_cb,
                                g_object_ref (self));
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (RancangRegionsPage) self = user_data;
  g_autoptr (GFile) folder = NULL;

  folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (folder != NULL)
    rancang_regions_page_open_folder (self, folder);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangRegionsPage *self = RANCANG_REGIONS_PAGE (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Folder of the Plans"));
  gtk_file_dialog_set_initial_folder (dialog, self->folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                                 folder_chosen_cb, g_object_ref (self));
}

static void
refresh_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RancangRegionsPage *self = RANCANG_REGIONS_PAGE (widget);
  g_autoptr (GFile) folder = g_object_ref (self->folder);

  rancang_regions_page_open_folder (self, folder);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RancangRegionsPage *self = RANCANG_REGIONS_PAGE (widget);

  stop (self);
  show (self, self->portfolio != NULL ? "table" : "empty");
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  rancang_regions_page_export (RANCANG_REGIONS_PAGE (widget));
}

static void
launch_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, NULL, NULL);
}

static void
find_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RancangRegionsPage *self = RANCANG_REGIONS_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Which plans, and why. */
static void
show_unreadable_cb (RancangRegionsPage *self)
{
  GListModel *rows = rancang_portfolio_get_unreadable (self->portfolio);
  g_autoptr (GString) body = g_string_new (NULL);
  AdwDialog *dialog;
  guint file = 0;

  rancang_portfolio_find_column ("file", &file);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (rows, i);

      g_string_append_printf (body, "%s%s\n%s", i > 0 ? "\n\n" : "",
                              rancang_portfolio_row_get_text (row, file),
                              rancang_portfolio_row_get_error (row));
    }
  dialog = adw_alert_dialog_new (_("Plans That Could Not Be Read"), body->str);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* A plan has a window of its own, so that the list stays. */
static void
row_activated_cb (RancangRegionsPage *self,
                  guint               position)
{
  g_autoptr (RancangPortfolioRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows),
                                                               position);
  g_autofree char *uri = g_file_get_uri (rancang_portfolio_row_get_file (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-file", "s", uri);
}

static void
rancang_regions_page_dispose (GObject *object)
{
  RancangRegionsPage *self = RANCANG_REGIONS_PAGE (object);

  stop (self);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, update_summary, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_REGIONS_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->portfolio);
  g_clear_object (&self->folder);
  g_clear_object (&self->host);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (rancang_regions_page_parent_class)->dispose (object);
}

static void
rancang_regions_page_class_init (RancangRegionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_regions_page_dispose;

  signals[READING_CHANGED] = g_signal_new ("reading-changed", RANCANG_TYPE_REGIONS_PAGE,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/regions/regions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, title);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, search);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, view);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RancangRegionsPage, summary);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_unreadable_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "regions.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "regions.refresh", NULL, refresh_cb);
  gtk_widget_class_install_action (widget_class, "regions.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "regions.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "regions.launch", "s", launch_cb);
  gtk_widget_class_install_action (widget_class, "regions.find", NULL, find_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "regions.find",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "regions.refresh", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "regions.cancel", NULL);
}

static void
rancang_regions_page_init (RancangRegionsPage *self)
{
  GtkSelectionModel *selection;
  GListModel *rows;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_row, self, NULL));
  rancang_regions_page_add_columns (self);
  self->rows = gtk_sort_list_model_new (NULL,
                                        g_object_ref (gtk_column_view_get_sorter (self->view)));
  rows = g_object_ref (G_LIST_MODEL (self->rows));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (rows));
  gtk_column_view_set_model (self->view, selection);
  g_object_unref (selection);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (update_summary), self,
                           G_CONNECT_SWAPPED);
  gtk_search_bar_connect_entry (self->search_bar, self->search);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->view));
  show (self, "empty");
}

GtkWidget *
rancang_regions_page_new (RancangHost *host)
{
  RancangRegionsPage *self = g_object_new (RANCANG_TYPE_REGIONS_PAGE, NULL);

  g_set_object (&self->host, host);
  return GTK_WIDGET (self);
}
