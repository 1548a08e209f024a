/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page-cache.c: pages painted in threads, kept while they are near */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include "canvas/page-cache.h"

/* Wider ones would take more memory than they show. */
#define MAX_WIDTH 3000

/**
 * RancangPageCache:
 *
 * Pages never change, so threads paint them while the window goes on.
 */
struct _RancangPageCache
{
  GObject parent_instance;

  /* Owned */
  RancangPages *pages;
  GHashTable   *entries; /* number of a page -> Entry */
};

typedef struct
{
  GdkTexture   *texture; /* NULL until it is painted first */
  GCancellable *cancellable; /* while it is being painted */
  int           width; /* of what is there, or being painted */
} Entry;

typedef struct
{
  RancangPages *pages;
  guint         page;
  int           width;
} Job;

G_DEFINE_FINAL_TYPE (RancangPageCache, rancang_page_cache, G_TYPE_OBJECT)

enum
{
  PAINTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_free (Entry *entry)
{
  g_cancellable_cancel (entry->cancellable);
  g_clear_object (&entry->cancellable);
  g_clear_object (&entry->texture);
  g_free (entry);
}

static void
job_free (Job *job)
{
  g_object_unref (job->pages);
  g_free (job);
}

static GdkTexture *
paint (const Job *job)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  GdkTexture *texture;
  g_autoptr (GBytes) bytes = NULL;

  rancang_pages_get_page_size (job->pages, job->page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, job->width,
                                        MAX (1, (int) (height * job->width / width)));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, job->width / width, job->width / width);
  rancang_pages_draw_page (job->pages, job->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface)
                                      * (gsize) cairo_image_surface_get_height (surface),
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                    cairo_image_surface_get_height (surface),
                                    GDK_MEMORY_DEFAULT, bytes,
                                    (gsize) cairo_image_surface_get_stride (surface));
  return texture;
}

static void
paint_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  /* Pages that were scrolled past while they waited are not painted. */
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, paint (data), g_object_unref);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  RancangPageCache *self = RANCANG_PAGE_CACHE (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);
  Entry *entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (job->page));

  if (texture == NULL || entry == NULL || job->pages != self->pages || job->width != entry->width)
    return;
  g_clear_object (&entry->cancellable);
  g_set_object (&entry->texture, texture);
  g_signal_emit (self, signals[PAINTED], 0);
}

static void
start (RancangPageCache *self,
       Entry            *entry,
       guint             page,
       int               width)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  g_cancellable_cancel (entry->cancellable);
  g_clear_object (&entry->cancellable);
  entry->cancellable = g_cancellable_new ();
  entry->width = width;
  job->pages = g_object_ref (self->pages);
  job->page = page;
  job->width = width;
  task = g_task_new (self, entry->cancellable, painted_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, paint_in_thread);
}

static void
rancang_page_cache_dispose (GObject *object)
{
  RancangPageCache *self = RANCANG_PAGE_CACHE (object);

  g_hash_table_remove_all (self->entries);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (rancang_page_cache_parent_class)->dispose (object);
}

static void
rancang_page_cache_finalize (GObject *object)
{
  g_hash_table_unref (RANCANG_PAGE_CACHE (object)->entries);

  G_OBJECT_CLASS (rancang_page_cache_parent_class)->finalize (object);
}

static void
rancang_page_cache_class_init (RancangPageCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_page_cache_dispose;
  G_OBJECT_CLASS (klass)->finalize = rancang_page_cache_finalize;

  signals[PAINTED] = g_signal_new ("painted", RANCANG_TYPE_PAGE_CACHE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rancang_page_cache_init (RancangPageCache *self)
{
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) entry_free);
}

RancangPageCache *
rancang_page_cache_new (void)
{
  return g_object_new (RANCANG_TYPE_PAGE_CACHE, NULL);
}

/* What was painted of the pages before stays in sight until the new ones are painted. */
void
rancang_page_cache_set_pages (RancangPageCache *self,
                              RancangPages     *pages)
{
  GHashTableIter iter;
  gpointer entry;

  g_return_if_fail (RANCANG_IS_PAGE_CACHE (self));

  if (!g_set_object (&self->pages, pages))
    return;
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    ((Entry *) entry)->width = 0;
}

GdkTexture *
rancang_page_cache_get (RancangPageCache *self,
                        guint             page,
                        int               width)
{
  Entry *entry;

  g_return_val_if_fail (RANCANG_IS_PAGE_CACHE (self), NULL);
  g_return_val_if_fail (self->pages != NULL, NULL);

  width = CLAMP (width, 1, MAX_WIDTH);
  entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (page));
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      g_hash_table_insert (self->entries, GUINT_TO_POINTER (page), entry);
    }
  if (entry->width != width)
    start (self, entry, page, width);
  return entry->texture;
}

void
rancang_page_cache_keep (RancangPageCache *self,
                         guint             first,
                         guint             last)
{
  GHashTableIter iter;
  gpointer page;

  g_return_if_fail (RANCANG_IS_PAGE_CACHE (self));

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &page, NULL))
    if (GPOINTER_TO_UINT (page) < first || GPOINTER_TO_UINT (page) > last)
      g_hash_table_iter_remove (&iter);
}

guint
rancang_page_cache_get_n (RancangPageCache *self)
{
  g_return_val_if_fail (RANCANG_IS_PAGE_CACHE (self), 0);

  return g_hash_table_size (self->entries);
}
