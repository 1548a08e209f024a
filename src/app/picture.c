/* SPDX-License-Identifier: GPL-3.0-or-later */
/* picture.c: a picture of a window, for the manual, the store and the eye of a tester */

#define G_LOG_DOMAIN "rancang-app"

#include "config.h"

#include "labels.h"
#include "picture.h"
#include "window/page-table.h"

/* Frames without anything to lay out, and how long to wait for them at most. */
#define CALM_TICKS   8
#define TICK_MS      60
#define MAX_TICKS    250

/* What a picture that is being taken waits for. */
typedef struct
{
  RancangWindow *window;
  char          *file;
  char          *page;
  char          *open_item;
  char          *action;
  guint          n_ticks;
  guint          n_calm;
  gboolean       prepared;
  GBytes        *bytes;
} Picture;

static void
picture_free (Picture *picture)
{
  g_object_unref (picture->window);
  g_clear_pointer (&picture->bytes, g_bytes_unref);
  g_free (picture->file);
  g_free (picture->page);
  g_free (picture->open_item);
  g_free (picture->action);
  g_free (picture);
}

typedef struct
{
  const char  *wanted;
  RancangItem *found;
} Search;

static gboolean
match_title (RancangItem *item,
             gpointer     user_data)
{
  Search *search = user_data;
  g_autofree char *title = rancang_label_dup_item (item);

  if (g_strcmp0 (title, search->wanted) == 0)
    search->found = item;
  return search->found == NULL;
}

/* By id, else by title. */
static RancangItem *
find_item (RancangPlan *plan,
           const char  *wanted)
{
  Search search = { .wanted = wanted, .found = rancang_plan_find (plan, wanted) };

  for (guint i = 0; search.found == NULL && i < rancang_kind_get_count (); i++)
    rancang_item_foreach (rancang_plan_get_root (plan),
                          rancang_kind_get_name (rancang_kind_get (i)), match_title, &search);
  return search.found;
}

/* The action may carry a parameter: "win.open-file::file:///tmp/plan.rancang". */
static gboolean
activate (Picture  *picture,
          GError  **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (picture->action, &name, &target, error))
    return FALSE;
  gtk_widget_activate_action_variant (GTK_WIDGET (picture->window), name, target);
  return TRUE;
}

/* FALSE with the error when there is no such page or item. */
static gboolean
prepare (Picture  *picture,
         GError  **error)
{
  RancangDocument *document = rancang_window_get_document (picture->window);
  RancangItem *item = NULL;

  picture->prepared = TRUE;
  if (g_strcmp0 (picture->page, RANCANG_PAGE_START) == 0)
    rancang_window_set_document (picture->window, NULL);
  else if (picture->page != NULL && !rancang_window_show_page (picture->window, picture->page))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No page “%s”", picture->page);
      return FALSE;
    }
  if (picture->open_item != NULL)
    {
      if (document != NULL)
        item = find_item (rancang_document_get_plan (document), picture->open_item);
      if (item == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No item “%s”",
                       picture->open_item);
          return FALSE;
        }
      rancang_window_open_item (picture->window, item);
    }
  if (picture->action != NULL && !activate (picture, error))
    return FALSE;
  gtk_window_set_focus (GTK_WINDOW (picture->window), NULL);
  return TRUE;
}

/* NULL while the window waits to be laid out. */
static GBytes *
render (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  const int width = gdk_paintable_get_intrinsic_width (paintable);
  const int height = gdk_paintable_get_intrinsic_height (paintable);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (widget));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL || renderer == NULL)
    return NULL;

  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  return gdk_texture_save_to_png_bytes (texture);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_picture (GTask *task)
{
  Picture *picture = g_task_get_task_data (task);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (picture->file);

  g_file_replace_contents_bytes_async (file, picture->bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       written_cb, task);
}

static gboolean
tick_cb (gpointer user_data)
{
  GTask *task = user_data;
  Picture *picture = g_task_get_task_data (task);
  GError *error = NULL;

  if (picture->n_ticks++ > MAX_TICKS)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                               "The window does not come to rest");
      g_object_unref (task);
      return G_SOURCE_REMOVE;
    }
  if (rancang_window_is_loading (picture->window)
      || !gtk_widget_get_mapped (GTK_WIDGET (picture->window)))
    return G_SOURCE_CONTINUE;

  if (!picture->prepared && !prepare (picture, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return G_SOURCE_REMOVE;
    }
  if (picture->n_calm++ < CALM_TICKS)
    return G_SOURCE_CONTINUE;

  picture->bytes = render (GTK_WIDGET (picture->window));
  if (picture->bytes == NULL)
    return G_SOURCE_CONTINUE;
  write_picture (task);
  return G_SOURCE_REMOVE;
}

void
rancang_picture_take_async (RancangWindow               *window,
                            const RancangPictureRequest *request,
                            GAsyncReadyCallback          callback,
                            gpointer                     user_data)
{
  GTask *task = g_task_new (window, NULL, callback, user_data);
  Picture *picture = g_new0 (Picture, 1);
  int width;
  int height;

  picture->window = g_object_ref (window);
  picture->file = g_strdup (request->file);
  picture->page = g_strdup (request->page);
  picture->open_item = g_strdup (request->open_item);
  picture->action = g_strdup (request->action);
  g_task_set_task_data (task, picture, (GDestroyNotify) picture_free);

  gtk_window_unmaximize (GTK_WINDOW (window));
  if (request->size != NULL && sscanf (request->size, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  g_timeout_add (TICK_MS, tick_cb, task);
}

gboolean
rancang_picture_take_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
