/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window-compare.c: comparing the plan with others, on a page that covers the others */

#define G_LOG_DOMAIN "rancang-window"

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/compare-dialog.h"
#include "labels.h"
#include "pages/compare-page.h"
#include "window/window-private.h"

#define PAGE_NAME "comparison"

/* What a file that is being read will be compared as. */
typedef struct
{
  RancangWindow      *window;
  RancangDocument    *document;
  GFile              *file; /* NULL until it is chosen */
  RancangCompareMode  mode;
  gboolean            own_file; /* the document's, which somebody else changed */
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_object_unref (request->document);
  g_clear_object (&request->file);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

gboolean
rancang_window_is_comparing (RancangWindow *self)
{
  return g_strcmp0 (self->page, PAGE_NAME) == 0;
}

/* Another page is shown: what was decided is in the plan, the rest can be compared again. */
void
rancang_window_drop_comparison (RancangWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, PAGE_NAME);

  if (page != NULL && !rancang_window_is_comparing (self))
    gtk_stack_remove (self->pages, page);
}

void
rancang_window_close_comparison (RancangWindow *self)
{
  g_autofree char *page = g_steal_pointer (&self->page_before);

  /* A page that is gone meanwhile was that of a dimension. */
  if (rancang_window_is_comparing (self) && !rancang_window_show_page (self, page))
    rancang_window_show_page (self, "overview");
}

static void
show_comparison (RancangWindow *self,
                 GtkWidget     *page)
{
  GtkWidget *old = gtk_stack_get_child_by_name (self->pages, PAGE_NAME);

  rancang_window_close_editor (self);
  if (old != NULL)
    gtk_stack_remove (self->pages, old);
  if (!rancang_window_is_comparing (self))
    g_set_str (&self->page_before, self->page);
  gtk_stack_add_named (self->pages, page, PAGE_NAME);
  gtk_stack_set_visible_child_name (self->pages, PAGE_NAME);
  g_set_str (&self->page, PAGE_NAME);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  rancang_window_update_page_title (self);
  rancang_window_update_actions (self);
}

static void
compare (RancangWindow      *self,
         RancangPlan        *before,
         RancangPlan        *after,
         RancangCompareMode  mode,
         const char         *title)
{
  rancang_document_flush (self->document);
  show_comparison (self, rancang_compare_page_new (self->document, before, after, mode, title));
}

static void
compare_loaded (Request     *request,
                RancangPlan *plan)
{
  RancangWindow *self = request->window;
  g_autofree char *name = g_file_get_basename (request->file);
  g_autofree char *title = g_strdup_printf (request->mode == RANCANG_COMPARE_SINCE
                                              ? _("Changes Since %s") : _("Changes in %s"), name);

  if (!request->own_file)
    {
      compare (self, request->mode == RANCANG_COMPARE_SINCE ? plan : NULL,
               request->mode == RANCANG_COMPARE_SINCE ? NULL : plan, request->mode, title);
      return;
    }
  compare (self, rancang_document_get_saved (self->document), plan, RANCANG_COMPARE_THEIRS,
           _("Changes by Others"));
  rancang_compare_page_set_next (RANCANG_COMPARE_PAGE (rancang_window_get_page (self)),
                                 _("Every change is decided. Saving replaces the file."),
                                 _("_Save"), "win.save-compared");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  RancangWindow *self = request->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) loaded = rancang_file_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  rancang_window_set_loading (self, -1);
  if (self->document != request->document)
    return;
  if (loaded == NULL)
    rancang_window_show_problem (self, _("The Plan Could Not Be Compared"), error);
  else
    compare_loaded (request, loaded);
}

/* Only read: the journal of another file is that of the window that works on it. */
static void
compare_file (Request *request)
{
  RancangWindow *self = request->window;

  rancang_window_set_loading (self, 1);
  rancang_file_load_async (request->file, self->cancellable, loaded_cb, request);
}

static Request *
request_new (RancangWindow      *self,
             GFile              *file,
             RancangCompareMode  mode)
{
  Request *request = g_new0 (Request, 1);

  request->window = g_object_ref (self);
  request->document = g_object_ref (self->document);
  g_set_object (&request->file, file);
  request->mode = mode;
  return request;
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  rancang_compare_dialog_present (widget, RANCANG_WINDOW (widget)->document);
}

static RancangCompareMode
find_mode (const char *action)
{
  return strstr (action, "older") != NULL ? RANCANG_COMPARE_SINCE : RANCANG_COMPARE_THEIRS;
}

static void
compare_file_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  compare_file (request_new (RANCANG_WINDOW (widget), file, find_mode (action)));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL || request->window->document != request->document)
    return;
  g_set_object (&request->file, file);
  compare_file (g_steal_pointer (&request));
}

static void
choose_file_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = rancang_window_create_file_dialog (_("Compare With"));

  gtk_file_dialog_open (dialog, GTK_WINDOW (self), self->cancellable, chosen_cb,
                        request_new (self, NULL, find_mode (action)));
}

static void
compare_saved_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);

  compare (self, rancang_document_get_saved (self->document), NULL, RANCANG_COMPARE_SINCE,
           _("Changes Since the Last Save"));
}

/* The last of them in the plan is the newest. */
static RancangItem *
find_newest_snapshot (RancangWindow *self)
{
  RancangItem *root = rancang_document_get_root (self->document);
  const guint n = rancang_item_count_children (root, "snapshot");

  return n > 0 ? rancang_item_peek_child (root, "snapshot", n - 1) : NULL;
}

/* Since the last save where there is something to see, else since the last snapshot. */
static void
compare_newest_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  RancangItem *snapshot = find_newest_snapshot (self);

  if (snapshot != NULL && !(rancang_document_get_saved (self->document) != NULL
                            && rancang_document_has_changes (self->document)))
    gtk_widget_activate_action (widget, "win.compare-snapshot", "s",
                                rancang_item_get_id (snapshot));
  else
    gtk_widget_activate_action (widget, "win.compare-saved", NULL);
}

/* Somebody else changed the file meanwhile: what they did since both sides were the same. */
static void
compare_disk_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  Request *request = request_new (self, rancang_document_get_file (self->document),
                                  RANCANG_COMPARE_THEIRS);

  request->own_file = TRUE;
  compare_file (request);
}

static void
save_compared_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  RancangComparison *comparison;

  if (!rancang_window_is_comparing (self))
    return;

  /* What somebody wrote after the file was read for this page must not be lost. */
  comparison = rancang_compare_page_get_comparison (
    RANCANG_COMPARE_PAGE (rancang_window_get_page (self)));
  rancang_file_accept_changes (rancang_document_get_plan (self->document),
                               rancang_comparison_get_theirs (comparison));
  rancang_window_close_comparison (self);
  rancang_window_save (self, FALSE, FALSE);
}

/* What a snapshot that is being unpacked will be compared with, and what it is called. */
typedef struct
{
  RancangWindow   *window;
  RancangDocument *document;
  char            *title;
} Unpacking;

static void
unpacking_free (Unpacking *unpacking)
{
  g_object_unref (unpacking->window);
  g_object_unref (unpacking->document);
  g_free (unpacking->title);
  g_free (unpacking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unpacking, unpacking_free)

static void
unpack_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  RancangPlan *plan = rancang_snapshot_read (task_data, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
unpacked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Unpacking) unpacking = user_data;
  RancangWindow *self = unpacking->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangPlan) plan = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  rancang_window_set_loading (self, -1);
  if (self->document != unpacking->document)
    return;
  if (plan == NULL)
    rancang_window_show_problem (self, _("The Plan Could Not Be Compared"), error);
  else
    compare (self, plan, NULL, RANCANG_COMPARE_SINCE, unpacking->title);
}

/* A copy of the item goes to the worker thread: the plan itself may change meanwhile. */
static void
compare_snapshot_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  RancangWindow *self = RANCANG_WINDOW (widget);
  RancangItem *item = rancang_plan_find (rancang_document_get_plan (self->document),
                                         g_variant_get_string (parameter, NULL));
  g_autofree char *name = NULL;
  g_autoptr (GTask) task = NULL;
  Unpacking *unpacking;

  if (item == NULL || !rancang_item_is (item, "snapshot"))
    return;

  name = rancang_label_dup_item (item);
  unpacking = g_new0 (Unpacking, 1);
  unpacking->window = g_object_ref (self);
  unpacking->document = g_object_ref (self->document);
  unpacking->title = g_strdup_printf (_("Changes Since “%s”"), name);
  rancang_window_set_loading (self, 1);
  task = g_task_new (NULL, self->cancellable, unpacked_cb, unpacking);
  g_task_set_source_tag (task, compare_snapshot_cb);
  g_task_set_task_data (task, rancang_item_copy (item, FALSE), g_object_unref);
  g_task_run_in_thread (task, unpack_in_thread);
}

static void
show_conflicts_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  compare (RANCANG_WINDOW (widget), NULL, NULL, RANCANG_COMPARE_CONFLICTS, _("Conflicts"));
}

static void
close_comparison_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  rancang_window_close_comparison (RANCANG_WINDOW (widget));
}

void
rancang_window_update_compare_actions (RancangWindow *self)
{
  static const char * const plan_actions[] = {
    "win.compare", "win.compare-file", "win.compare-older-file", "win.compare-snapshot",
    "win.choose-file-to-compare", "win.choose-older-file-to-compare",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean has_plan = self->document != NULL;
  const gboolean has_file = has_plan && rancang_document_get_saved (self->document) != NULL;
  const gboolean writable = has_plan && !rancang_document_is_read_only (self->document);
  const gboolean has_conflicts
    = has_plan && rancang_item_count_children (rancang_document_get_root (self->document),
                                               "conflict") > 0;

  for (guint i = 0; i < G_N_ELEMENTS (plan_actions); i++)
    gtk_widget_action_set_enabled (widget, plan_actions[i], has_plan);
  gtk_widget_action_set_enabled (widget, "win.compare-saved", has_file);
  gtk_widget_action_set_enabled (widget, "win.compare-newest",
                                 has_file || (has_plan && find_newest_snapshot (self) != NULL));
  gtk_widget_action_set_enabled (widget, "win.compare-disk", has_file);
  gtk_widget_action_set_enabled (widget, "win.save-compared", has_file && writable);
  gtk_widget_action_set_enabled (widget, "win.show-conflicts", has_conflicts);
}

void
rancang_window_class_install_compare_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "win.compare", NULL, compare_cb },
    { "win.compare-file", "s", compare_file_cb },
    { "win.compare-older-file", "s", compare_file_cb },
    { "win.choose-file-to-compare", NULL, choose_file_cb },
    { "win.choose-older-file-to-compare", NULL, choose_file_cb },
    { "win.compare-saved", NULL, compare_saved_cb },
    { "win.compare-newest", NULL, compare_newest_cb },
    { "win.compare-disk", NULL, compare_disk_cb },
    { "win.compare-snapshot", "s", compare_snapshot_cb },
    { "win.save-compared", NULL, save_compared_cb },
    { "win.show-conflicts", NULL, show_conflicts_cb },
    { "win.close-comparison", NULL, close_comparison_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].func);
}
