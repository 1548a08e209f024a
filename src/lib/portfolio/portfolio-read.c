/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-read.c: reads many plans at the same time, one a processor, and keeps none of them */

#include "config.h"

#include "io/file.h"
#include "portfolio/portfolio-private.h"

typedef struct
{
  RancangHost               *host;
  GListModel                *files;
  GFile                     *folder;
  const char                *date;
  RancangPortfolioProgress   progress;
  gpointer                   user_data;
  GCancellable              *cancellable;
  RancangPortfolioRow      **rows; /* owned, in the order of the files */
  guint                      n_files;
  guint                      next; /* atomic: the next file that nobody took */
  GMutex                     lock; /* of what follows */
  guint                      n_done;
} Reading;

static void
measure (Reading             *reading,
         RancangPortfolioRow *row,
         RancangPlan         *plan,
         const char          *path)
{
  RancangItem *root = rancang_plan_get_root (plan);
  RancangPortfolioSubject subject = {
    .host = reading->host, .plan = plan, .root = root,
    .region = rancang_item_peek_child (root, "region", 0),
    .path = path, .date = reading->date, .row = row,
  };

  for (guint i = 0; i < rancang_portfolio_get_n_columns (); i++)
    {
      const RancangPortfolioColumn *column = rancang_portfolio_peek_column (i);

      if (column->measure != NULL)
        column->measure (&subject, i);
    }
  g_clear_object (&subject.snapshot);
}

static char *
dup_path (Reading *reading,
          GFile   *file)
{
  g_autofree char *below = reading->folder != NULL
                             ? g_file_get_relative_path (reading->folder, file) : NULL;
  g_autofree char *path = below != NULL ? NULL : g_file_get_parse_name (file);

  return g_filename_display_name (below != NULL ? below : path);
}

static RancangPortfolioRow *
read_one (Reading *reading,
          GFile   *file)
{
  RancangPortfolioRow *row = rancang_portfolio_row_new (file);
  g_autofree char *path = dup_path (reading, file);
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  guint column;

  plan = rancang_file_load (file, reading->cancellable, &error);
  if (plan != NULL)
    {
      measure (reading, row, plan, path);
      return row;
    }
  row->error = g_strdup (error->message);
  if (rancang_portfolio_find_column ("file", &column))
    rancang_portfolio_row_set_text (row, column, path);
  return row;
}

static gpointer
work (gpointer data)
{
  Reading *reading = data;

  while (!g_cancellable_is_cancelled (reading->cancellable))
    {
      guint index = g_atomic_int_add (&reading->next, 1);
      g_autoptr (GFile) file = NULL;

      if (index >= reading->n_files)
        break;
      file = g_list_model_get_item (reading->files, index);
      reading->rows[index] = read_one (reading, file);
      g_mutex_lock (&reading->lock);
      reading->n_done++;
      if (reading->progress != NULL)
        reading->progress (reading->n_done, reading->n_files, reading->user_data);
      g_mutex_unlock (&reading->lock);
    }
  return NULL;
}

/* The calling thread works too: nothing is gained by one more than there are processors. */
static void
work_together (Reading *reading)
{
  guint n_threads = MIN (g_get_num_processors (), reading->n_files);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();

  for (guint i = 1; i < n_threads; i++)
    g_ptr_array_add (threads, g_thread_new ("rancang-portfolio", work, reading));
  work (reading);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
}

static RancangPortfolio *
gather (Reading *reading)
{
  RancangPortfolio *self = g_object_new (RANCANG_TYPE_PORTFOLIO, NULL);

  for (guint i = 0; i < reading->n_files; i++)
    {
      RancangPortfolioRow *row = reading->rows[i];

      g_list_store_append (row->error != NULL ? self->unreadable : self->rows, row);
    }
  rancang_portfolio_count_shared (self);
  return self;
}

/**
 * rancang_portfolio_read:
 * @host: (nullable): who scores the plans, or %NULL to leave the scores out
 * @files: a list of #GFile
 * @folder: (nullable): the folder that paths are told from
 * @date: today, as YYYY-MM-DD: it decides which realisations are missing
 * @progress: (nullable) (scope call): called after each plan
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads plans, each processor one at a time, and keeps of each what a portfolio tells: memory does
 * not grow with what the plans hold. A plan that cannot be read is no error: it is listed by
 * rancang_portfolio_get_unreadable(). Waits: not for the main thread of an application.
 *
 * Returns: (transfer full): the portfolio, or %NULL with %G_IO_ERROR_CANCELLED
 *
 * Since: 1.0
 */
RancangPortfolio *
rancang_portfolio_read (RancangHost               *host,
                        GListModel                *files,
                        GFile                     *folder,
                        const char                *date,
                        RancangPortfolioProgress   progress,
                        gpointer                   user_data,
                        GCancellable              *cancellable,
                        GError                   **error)
{
  Reading reading = { host, files, folder, date, progress, user_data, cancellable };
  RancangPortfolio *self = NULL;

  g_return_val_if_fail (host == NULL || RANCANG_IS_HOST (host), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (files), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  g_mutex_init (&reading.lock);
  reading.n_files = g_list_model_get_n_items (files);
  reading.rows = g_new0 (RancangPortfolioRow *, reading.n_files);
  work_together (&reading);
  g_mutex_clear (&reading.lock);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    self = gather (&reading);
  for (guint i = 0; i < reading.n_files; i++)
    g_clear_object (&reading.rows[i]);
  g_free (reading.rows);
  return self;
}

typedef struct
{
  RancangHost *host; /* both owned */
  char        *date;
} Request;

static void
free_request (Request *request)
{
  g_clear_object (&request->host);
  g_free (request->date);
  g_free (request);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  g_autoptr (GListModel) files = rancang_portfolio_find_files (source, cancellable, &error);
  RancangPortfolio *self = NULL;

  if (files != NULL)
    self = rancang_portfolio_read (request->host, files, source, request->date, NULL, NULL,
                                   cancellable, &error);
  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rancang_portfolio_read_async:
 * @host: (nullable): who scores the plans
 * @folder: a folder
 * @date: today, as YYYY-MM-DD
 * @cancellable: (nullable): to stop it
 * @callback: called when all plans are read
 * @user_data: for @callback
 *
 * Finds the plans of a folder and reads them, without blocking: see
 * rancang_portfolio_find_files() and rancang_portfolio_read().
 *
 * Since: 1.0
 */
void
rancang_portfolio_read_async (RancangHost         *host,
                              GFile               *folder,
                              const char          *date,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (folder, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  g_return_if_fail (G_IS_FILE (folder) && date != NULL);

  g_set_object (&request->host, host);
  request->date = g_strdup (date);
  g_task_set_source_tag (task, rancang_portfolio_read_async);
  g_task_set_task_data (task, request, (GDestroyNotify) free_request);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * rancang_portfolio_read_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the portfolio, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangPortfolio *
rancang_portfolio_read_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
