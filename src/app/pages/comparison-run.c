/* SPDX-License-Identifier: GPL-3.0-or-later */
/* comparison-run.c: compares in a worker thread and keeps the list that people are reading */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/comparison-private.h"

typedef struct
{
  RancangPlan *before;
  RancangPlan *after;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->before);
  g_object_unref (job->after);
  g_free (job);
}

/* What keeping the plan leaves in it is no change of the plan. */
static gboolean
is_told (RancangDifference *difference)
{
  RancangItem *item = rancang_difference_get_item (difference);

  return !rancang_item_is (item, "snapshot") && !rancang_item_is (item, "conflict");
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RancangDiff) diff = rancang_diff_new (job->before, job->after);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diff)); i++)
    {
      g_autoptr (RancangDifference) difference = g_list_model_get_item (G_LIST_MODEL (diff), i);

      if (g_task_return_error_if_cancelled (task))
        return;
      if (is_told (difference))
        g_ptr_array_add (lines, rancang_difference_line_new (difference));
    }
  g_task_return_pointer (task, g_steal_pointer (&lines), (GDestroyNotify) g_ptr_array_unref);
}

typedef struct
{
  RancangComparison *comparison;
  GPtrArray         *lines;
} Adding;

static gboolean
add_conflict (RancangItem *conflict,
              gpointer     user_data)
{
  Adding *adding = user_data;
  RancangDifferenceLine *known = rancang_comparison_find (adding->comparison,
                                                          rancang_item_get_id (conflict));

  if (known != NULL && rancang_difference_line_get_conflict (known) == conflict)
    g_ptr_array_add (adding->lines, g_object_ref (known));
  else
    g_ptr_array_add (adding->lines, rancang_difference_line_new_for_conflict (conflict));
  return TRUE;
}

static void
add_conflicts (RancangComparison *self,
               GPtrArray         *lines)
{
  Adding adding = { self, lines };

  rancang_item_foreach (rancang_document_get_root (self->document), "conflict", add_conflict,
                        &adding);
}

/* What stays of the old list: what still differs, and what differed when the page was opened. */
static void
keep_old (RancangComparison *self,
          GQueue            *queue,
          GHashTable        *links,
          GPtrArray         *newer)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      RancangDifferenceLine *line = self->lines->pdata[i];
      const char *key = rancang_difference_line_get_key (line);

      if (rancang_difference_line_get_conflict (line) != NULL)
        continue;
      if (newer != NULL && !g_hash_table_contains (self->standing, key)
          && !g_hash_table_contains (self->first, key))
        continue;
      g_queue_push_tail (queue, line);
      g_hash_table_insert (links, (char *) key, queue->tail);
    }
}

/* Where a line that is new belongs: behind the one before it, else before its section. */
static GList *
find_place (GQueue                *queue,
            GList                 *previous,
            RancangDifferenceLine *line)
{
  const char *section = rancang_difference_line_get_section (line);

  if (previous != NULL
      && g_str_equal (rancang_difference_line_get_section (previous->data), section))
    return previous;
  for (GList *link = queue->head; link != NULL; link = link->next)
    if (g_str_equal (rancang_difference_line_get_section (link->data), section))
      return link->prev;

  /* Not into the middle of another section. */
  while (previous != NULL && previous->next != NULL
         && g_str_equal (rancang_difference_line_get_section (previous->data),
                         rancang_difference_line_get_section (previous->next->data)))
    previous = previous->next;
  return previous;
}

static void
add_newer (RancangComparison *self,
           GQueue            *queue,
           GHashTable        *links,
           GPtrArray         *newer)
{
  GList *previous = NULL;

  for (guint i = 0; i < newer->len; i++)
    {
      RancangDifferenceLine *line = newer->pdata[i];
      const char *key = rancang_difference_line_get_key (line);
      GList *link = g_hash_table_lookup (links, key);

      if (link != NULL)
        {
          rancang_difference_line_take (link->data, line);
        }
      else
        {
          GList *place = find_place (queue, previous, line);

          if (place != NULL)
            g_queue_insert_after (queue, place, line);
          else
            g_queue_push_head (queue, line);
          link = place != NULL ? place->next : queue->head;
          g_hash_table_insert (links, (char *) key, link);
        }
      previous = link;
    }
}

/* The list to show: the plan's conflicts, then the old lines and the newer ones among them. */
GPtrArray *
rancang_comparison_merge_lines (RancangComparison *self,
                                GPtrArray         *newer)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) links = g_hash_table_new (g_str_hash, g_str_equal);
  GQueue queue = G_QUEUE_INIT;

  add_conflicts (self, lines);
  keep_old (self, &queue, links, newer);
  if (newer != NULL)
    add_newer (self, &queue, links, newer);
  for (GList *link = queue.head; link != NULL; link = link->next)
    g_ptr_array_add (lines, g_object_ref (link->data));
  g_queue_clear (&queue);

  return lines;
}

static void
take_keys (RancangComparison *self,
           GPtrArray         *lines)
{
  g_hash_table_remove_all (self->standing);
  for (guint i = 0; i < lines->len; i++)
    g_hash_table_add (self->standing,
                      g_strdup (rancang_difference_line_get_key (lines->pdata[i])));
  if (self->first != NULL)
    return;

  self->first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lines->len; i++)
    g_hash_table_add (self->first, g_strdup (rancang_difference_line_get_key (lines->pdata[i])));
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  RancangComparison *self = RANCANG_COMPARISON (source);
  g_autoptr (GPtrArray) newer = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GPtrArray) lines = NULL;

  self->running = FALSE;
  if (newer == NULL)
    return;

  take_keys (self, newer);
  lines = rancang_comparison_merge_lines (self, newer);
  rancang_comparison_show_lines (self, lines);
  rancang_comparison_update_states (self);
  if (self->again)
    {
      self->again = FALSE;
      rancang_comparison_run (self);
    }
}

void
rancang_comparison_run (RancangComparison *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->running)
    {
      self->again = TRUE;
      return;
    }

  job = g_new0 (Job, 1);
  job->before = g_object_ref (self->before);
  job->after = self->after != NULL
                 ? g_object_ref (self->after)
                 : rancang_plan_snapshot (rancang_document_get_plan (self->document));
  self->running = TRUE;
  task = g_task_new (self, self->cancellable, compared_cb, NULL);
  g_task_set_source_tag (task, rancang_comparison_run);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, compare_in_thread);
}
