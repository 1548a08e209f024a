/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plan-scores.c: the scores of all evaluations of a plan, found in a worker thread */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/plan-scores.h"

typedef struct
{
  RancangHost     *host;
  RancangPlan     *snapshot;
  RancangLanguage  language;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->host);
  g_object_unref (job->snapshot);
  g_free (job);
}

static void
plan_score_free (RancangPlanScore *self)
{
  g_free (self->evaluation);
  g_free (self->model);
  g_free (self->model_title);
  g_clear_object (&self->score);
  g_free (self->problem);
  g_free (self);
}

static RancangPlanScore *
score_evaluation (Job         *job,
                  RancangItem *evaluation)
{
  RancangPlanScore *result = g_new0 (RancangPlanScore, 1);
  g_autoptr (GError) error = NULL;
  RancangScoreModel *model;

  result->evaluation = g_strdup (rancang_item_get_id (evaluation));
  result->year = rancang_item_get_year (evaluation, "year");
  result->model = g_strdup (rancang_item_get_text (evaluation, "model"));
  model = result->model != NULL ? rancang_host_find_model (job->host, result->model) : NULL;
  if (model == NULL)
    {
      result->model_title = g_strdup (result->model != NULL ? result->model : "");
      result->problem = g_strdup (_("No plugin knows this scoring model."));
      return result;
    }

  result->model_title = rancang_score_model_dup_title (model, job->language);
  result->score = rancang_host_score (job->host, job->snapshot, result->model, result->year,
                                      &error);
  if (result->score == NULL)
    result->problem = g_strdup (error != NULL ? error->message : _("The plan was not scored."));

  return result;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  RancangItem *root = rancang_plan_get_root (job->snapshot);
  guint n = rancang_item_count_children (root, "evaluation");
  g_autoptr (GPtrArray) scores = NULL;

  scores = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_score_free);
  for (guint i = 0; i < n; i++)
    {
      if (g_task_return_error_if_cancelled (task))
        return;
      g_ptr_array_add (scores,
                       score_evaluation (job, rancang_item_peek_child (root, "evaluation", i)));
    }

  g_task_return_pointer (task, g_steal_pointer (&scores), (GDestroyNotify) g_ptr_array_unref);
}

void
rancang_plan_scores_run_async (RancangDocument     *document,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (RANCANG_IS_DOCUMENT (document));

  job = g_new0 (Job, 1);
  job->host = g_object_ref (rancang_document_get_host (document));
  job->snapshot = rancang_plan_snapshot (rancang_document_get_plan (document));
  job->language = rancang_language_get_default ();

  task = g_task_new (document, cancellable, callback, user_data);
  g_task_set_source_tag (task, rancang_plan_scores_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/* Gives RancangPlanScore in the order of the plan's evaluations. */
GPtrArray *
rancang_plan_scores_run_finish (RancangDocument  *document,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, document), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The evaluation of the latest year that has a score; the later one of two in a year. */
const RancangPlanScore *
rancang_plan_scores_get_newest (GPtrArray *scores)
{
  const RancangPlanScore *newest = NULL;

  for (guint i = 0; scores != NULL && i < scores->len; i++)
    {
      const RancangPlanScore *score = g_ptr_array_index (scores, i);

      if (score->score != NULL && (newest == NULL || score->year >= newest->year))
        newest = score;
    }

  return newest;
}

const RancangPlanScore *
rancang_plan_scores_find (GPtrArray  *scores,
                          const char *evaluation)
{
  for (guint i = 0; scores != NULL && i < scores->len; i++)
    {
      const RancangPlanScore *score = g_ptr_array_index (scores, i);

      if (g_strcmp0 (score->evaluation, evaluation) == 0)
        return score;
    }

  return NULL;
}

/* Whether a change may have changed a score. */
gboolean
rancang_plan_scores_touched_by (RancangTransaction *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);
      RancangItem *item = rancang_change_get_item (change);

      if (rancang_item_is (item, "evaluation") || rancang_item_is (item, "mark"))
        return TRUE;
    }

  return FALSE;
}

char *
rancang_plan_score_dup_value (const RancangPlanScore *self)
{
  g_return_val_if_fail (self != NULL && self->score != NULL, NULL);

  if (rancang_score_get_value (self->score) == NULL)
    return g_strdup ("–");

  return rancang_format_fixed (rancang_score_get_value (self->score),
                               rancang_score_get_places (self->score),
                               rancang_language_get_default ());
}
