/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document-open.c: opens files and begins new plans, in a worker thread */

#define G_LOG_DOMAIN "rancang-document"

#include "config.h"

#include "document.h"
#include "recovery.h"

/* What a worker thread has opened. */
typedef struct
{
  RancangHost     *host;
  GFile           *file;
  RancangPlan     *plan;
  RancangPlan     *saved;
  RancangRecovery *recovery;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->host);
  g_clear_object (&opening->file);
  g_clear_object (&opening->plan);
  g_clear_object (&opening->saved);
  g_clear_object (&opening->recovery);
  g_free (opening);
}

/* What the file holds is remembered before work that was not saved comes back on top of it. */
static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;

  if (opening->plan == NULL)
    opening->plan = rancang_file_load (opening->file, cancellable, &error);
  if (opening->plan == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (opening->file != NULL)
    opening->saved = rancang_plan_snapshot (opening->plan);
  opening->recovery = rancang_recovery_open (opening->plan, opening->file);
  if (rancang_recovery_get_file (opening->recovery) == NULL)
    {
      g_clear_object (&opening->file);
      g_clear_object (&opening->saved);
    }
  g_task_return_boolean (task, TRUE);
}

static void
open_async (Opening             *opening,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, open_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/* Opens a file, with what was done to it last time and not saved. */
void
rancang_document_load_async (RancangHost         *host,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  Opening *opening;

  g_return_if_fail (host == NULL || RANCANG_IS_HOST (host));
  g_return_if_fail (G_IS_FILE (file));

  opening = g_new0 (Opening, 1);
  g_set_object (&opening->host, host);
  g_set_object (&opening->file, file);
  open_async (opening, cancellable, callback, user_data);
}

/* A new plan that nobody shows yet: it is kept as a draft until it is saved. */
void
rancang_document_begin_async (RancangHost         *host,
                              RancangPlan         *plan,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Opening *opening;

  g_return_if_fail (host == NULL || RANCANG_IS_HOST (host));
  g_return_if_fail (RANCANG_IS_PLAN (plan));

  opening = g_new0 (Opening, 1);
  g_set_object (&opening->host, host);
  g_set_object (&opening->plan, plan);
  open_async (opening, cancellable, callback, user_data);
}

/* Ends both. */
RancangDocument *
rancang_document_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  RancangDocument *self;
  Opening *opening;

  g_return_val_if_fail (g_async_result_is_tagged (result, open_async), NULL);

  opening = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  self = g_object_new (RANCANG_TYPE_DOCUMENT, "host", opening->host, "plan", opening->plan, "file",
                       opening->file, "saved", opening->saved, "recovery", opening->recovery, NULL);
  rancang_recovery_start (opening->recovery);

  return self;
}
