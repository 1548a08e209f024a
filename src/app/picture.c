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
#define SIZE_TICKS   50 /* a window may be unable to become as small, or as large */

/* One picture: which page, how large, where it goes. */
typedef struct
{
  char *page; /* or NULL: as the window is */
  char *file;
  int   width; /* 0: as the window is */
  int   height;
} Shot;

/* Pictures that are being taken one after the other, and what the present one waits for. */
typedef struct
{
  RancangWindow   *window;
  RancangDocument *document; /* the window loses it on the start page */
  GQueue           shots;
  char            *open_item;
  char            *action;
  guint            n_ticks;
  guint            n_calm;
  gboolean         prepared;
  GBytes          *bytes;
} Picture;

static void
shot_free (Shot *shot)
{
  g_free (shot->page);
  g_free (shot->file);
  g_free (shot);
}

static void
picture_free (Picture *picture)
{
  g_object_unref (picture->window);
  g_clear_object (&picture->document);
  g_clear_pointer (&picture->bytes, g_bytes_unref);
  g_queue_clear_full (&picture->shots, (GDestroyNotify) shot_free);
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

/* A dialog of the picture before would cover the page. */
static void
close_dialogs (RancangWindow *window)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))))
    adw_dialog_force_close (dialog);
}

/* FALSE when there is no such page. */
static gboolean
show_page (Picture    *picture,
           const char *page)
{
  RancangDocument *wanted;

  /* A folder was opened instead of a plan. */
  if (g_str_equal (page, RANCANG_PAGE_REGIONS))
    return rancang_window_shows_regions (picture->window);
  wanted = g_str_equal (page, RANCANG_PAGE_START) ? NULL : picture->document;

  if (rancang_window_get_document (picture->window) != wanted)
    rancang_window_set_document (picture->window, wanted);
  return wanted == NULL ? g_str_equal (page, RANCANG_PAGE_START)
                        : rancang_window_show_page (picture->window, page);
}

/* FALSE with the error when there is no such page or item. */
static gboolean
prepare (Picture  *picture,
         GError  **error)
{
  const Shot *shot = g_queue_peek_head (&picture->shots);
  RancangDocument *document;
  RancangItem *item = NULL;

  picture->prepared = TRUE;
  close_dialogs (picture->window);
  if (shot->width > 0)
    gtk_window_set_default_size (GTK_WINDOW (picture->window), shot->width, shot->height);
  if (shot->page != NULL && !show_page (picture, shot->page))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No page “%s”", shot->page);
      return FALSE;
    }
  document = rancang_window_get_document (picture->window);
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
  if (shot->file != NULL)
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

static gboolean tick_cb (gpointer user_data);

/* After the last picture the task ends. */
static void
take_next (GTask *task)
{
  Picture *picture = g_task_get_task_data (task);

  shot_free (g_queue_pop_head (&picture->shots));
  if (g_queue_is_empty (&picture->shots))
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  g_clear_pointer (&picture->bytes, g_bytes_unref);
  picture->n_ticks = 0;
  picture->n_calm = 0;
  picture->prepared = FALSE;
  g_timeout_add (TICK_MS, tick_cb, task);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      take_next (task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
write_picture (GTask *task)
{
  Picture *picture = g_task_get_task_data (task);
  const Shot *shot = g_queue_peek_head (&picture->shots);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (shot->file);

  g_file_replace_contents_bytes_async (file, picture->bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       written_cb, task);
}

/* The size is asked for again when the display's own answer to the first window came later. */
static gboolean
wait_for_size (Picture    *picture,
               const Shot *shot)
{
  GtkWidget *window = GTK_WIDGET (picture->window);

  if (shot->width == 0 || picture->n_ticks > SIZE_TICKS
      || (gtk_widget_get_width (window) == shot->width
          && gtk_widget_get_height (window) == shot->height))
    return FALSE;

  gtk_window_set_default_size (GTK_WINDOW (window), shot->width, shot->height);
  return TRUE;
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

  if (picture->document == NULL)
    g_set_object (&picture->document, rancang_window_get_document (picture->window));
  if (!picture->prepared && !prepare (picture, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return G_SOURCE_REMOVE;
    }
  if (((Shot *) g_queue_peek_head (&picture->shots))->file == NULL)
    {
      take_next (task);
      return G_SOURCE_REMOVE;
    }
  if (wait_for_size (picture, g_queue_peek_head (&picture->shots))
      || picture->n_calm++ < CALM_TICKS)
    return G_SOURCE_CONTINUE;

  picture->bytes = render (GTK_WIDGET (picture->window));
  if (picture->bytes == NULL)
    return G_SOURCE_CONTINUE;
  write_picture (task);
  return G_SOURCE_REMOVE;
}

static void
add_shot (Picture    *picture,
          const char *page,
          const char *size,
          char       *file)
{
  Shot *shot = g_new0 (Shot, 1);

  shot->page = g_strdup (page);
  shot->file = file;
  if (size != NULL && sscanf (size, "%dx%d", &shot->width, &shot->height) != 2)
    shot->width = 0;
  g_queue_push_tail (&picture->shots, shot);
}

/* "dimension:economy/table" in 360x720 is the file "dimension-economy-table-360x720.png". */
static char *
dup_path (const char *folder,
          const char *page,
          const char *size)
{
  g_autofree char *base = g_strdelimit (g_strdup (page), ":/", '-');
  g_autofree char *name = g_strconcat (base, size != NULL ? "-" : "", size != NULL ? size : "",
                                       ".png", NULL);

  return g_build_filename (folder, name, NULL);
}

/* One picture; or, where the file is a folder, one of each page ("A,B") in each size ("A,B").
 * Without a file the window is only brought there. */
static void
add_shots (Picture                     *picture,
           const RancangPictureRequest *request)
{
  g_auto (GStrv) pages = g_strsplit (request->page != NULL ? request->page : "", ",", -1);
  g_auto (GStrv) sizes = g_strsplit (request->size != NULL ? request->size : "", ",", -1);

  if (request->file == NULL || !g_str_has_suffix (request->file, "/"))
    {
      add_shot (picture, request->page, request->size, g_strdup (request->file));
      return;
    }
  for (guint i = 0; pages[i] != NULL; i++)
    {
      if (sizes[0] == NULL)
        add_shot (picture, pages[i], NULL, dup_path (request->file, pages[i], NULL));
      for (guint j = 0; sizes[j] != NULL; j++)
        add_shot (picture, pages[i], sizes[j], dup_path (request->file, pages[i], sizes[j]));
    }
}

void
rancang_picture_take_async (RancangWindow               *window,
                            const RancangPictureRequest *request,
                            GAsyncReadyCallback          callback,
                            gpointer                     user_data)
{
  GTask *task = g_task_new (window, NULL, callback, user_data);
  Picture *picture = g_new0 (Picture, 1);

  picture->window = g_object_ref (window);
  g_queue_init (&picture->shots);
  add_shots (picture, request);
  picture->open_item = g_strdup (request->open_item);
  picture->action = g_strdup (request->action);
  g_task_set_task_data (task, picture, (GDestroyNotify) picture_free);
  if (g_queue_is_empty (&picture->shots))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                               "Pictures in a folder need --page");
      g_object_unref (task);
      return;
    }

  if (request->size != NULL)
    gtk_window_unmaximize (GTK_WINDOW (window));
  g_timeout_add (TICK_MS, tick_cb, task);
}

gboolean
rancang_picture_take_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
