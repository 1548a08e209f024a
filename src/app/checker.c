/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checker.c: checks a document's plan while people work on it */

#define G_LOG_DOMAIN "rancang-document"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"

#define DATA_NAME "rancang-checker"

/* Plans of this size are checked within a frame; larger ones when the first frame is shown. */
#define SMALL_PLAN 2000

/* Rules of plugins wait for a pause in the work. */
#define PAUSE_MS 700

/**
 * RancangChecker:
 *
 * Belongs to a document and lives as long. The rules of the program and of packs follow every
 * transaction, those of plugins look at a snapshot in a worker thread. Many changes in a row bring
 * one `changed`.
 */
struct _RancangChecker
{
  GObject parent_instance;

  /* Owned. Not the document: that owns the checker. */
  RancangHost *host;
  RancangPlan *plan;
  RancangLint *lint;

  /* Plain */
  guint    start_id;
  guint    changed_id;
  guint    outside_id;
  gboolean running; /* the plugins are at work */
};

/* What the plugins look at. */
typedef struct
{
  RancangHost *host;
  RancangPlan *snapshot;
  char        *date;
} Outside;

G_DEFINE_FINAL_TYPE (RancangChecker, rancang_checker, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
changed_idle_cb (gpointer user_data)
{
  RancangChecker *self = user_data;

  self->changed_id = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
queue_changed (RancangChecker *self)
{
  if (self->changed_id == 0)
    self->changed_id = g_idle_add (changed_idle_cb, self);
}

static void
outside_free (Outside *outside)
{
  g_object_unref (outside->host);
  g_object_unref (outside->snapshot);
  g_free (outside->date);
  g_free (outside);
}

static void
run_outside_in_thread (GTask        *task,
                       gpointer      source,
                       gpointer      data,
                       GCancellable *cancellable)
{
  Outside *outside = data;
  GError *error = NULL;
  GListModel *findings = rancang_host_lint (outside->host, outside->snapshot, outside->date,
                                            &error);

  if (findings != NULL)
    g_task_return_pointer (task, findings, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Where a plugin failed, what was found before stays. */
static void
outside_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  RancangChecker *self = RANCANG_CHECKER (source);
  g_autoptr (GListModel) findings = NULL;
  g_autoptr (GError) error = NULL;

  self->running = FALSE;
  findings = g_task_propagate_pointer (G_TASK (result), &error);
  if (findings == NULL)
    g_message ("Rules of a plugin were not checked: %s", error->message);
  else if (self->lint != NULL)
    rancang_lint_set_outside (self->lint, findings);
}

static gboolean
outside_cb (gpointer user_data)
{
  RancangChecker *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GTask) task = NULL;
  Outside *outside;

  /* One run at a time: the next looks at a newer snapshot. */
  if (self->running)
    return G_SOURCE_CONTINUE;

  self->outside_id = 0;
  self->running = TRUE;
  outside = g_new0 (Outside, 1);
  outside->host = g_object_ref (self->host);
  outside->snapshot = rancang_plan_snapshot (self->plan);
  outside->date = g_date_time_format (now, "%Y-%m-%d");
  task = g_task_new (self, NULL, outside_found_cb, NULL);
  g_task_set_task_data (task, outside, (GDestroyNotify) outside_free);
  g_task_run_in_thread (task, run_outside_in_thread);

  return G_SOURCE_REMOVE;
}

static void
queue_outside (RancangChecker *self)
{
  if (self->host == NULL
      || g_list_model_get_n_items (rancang_host_list_lint_rules (self->host)) == 0)
    return;

  g_clear_handle_id (&self->outside_id, g_source_remove);
  self->outside_id = g_timeout_add (PAUSE_MS, outside_cb, self);
}

/* Read once for all windows: rules do not change while the program runs. */
static RancangLintRules *
get_rules (void)
{
  static RancangLintRules *rules;

  if (rules == NULL)
    rules = rancang_lint_rules_new_installed ();
  return rules;
}

static void
start (RancangChecker *self)
{
  if (self->lint != NULL)
    return;

  g_clear_handle_id (&self->start_id, g_source_remove);
  self->lint = rancang_lint_new (self->plan, get_rules (), NULL);
  g_signal_connect_object (self->lint, "counts-changed", G_CALLBACK (queue_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_lint_get_findings (self->lint), "items-changed",
                           G_CALLBACK (queue_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_lint_get_waived (self->lint), "items-changed",
                           G_CALLBACK (queue_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (queue_outside), self,
                           G_CONNECT_SWAPPED);
  queue_changed (self);
  queue_outside (self);
}

static gboolean
start_cb (gpointer user_data)
{
  RancangChecker *self = user_data;

  self->start_id = 0;
  start (self);

  return G_SOURCE_REMOVE;
}

static void
rancang_checker_dispose (GObject *object)
{
  RancangChecker *self = RANCANG_CHECKER (object);

  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_clear_handle_id (&self->outside_id, g_source_remove);
  g_clear_object (&self->lint);
  g_clear_object (&self->plan);
  g_clear_object (&self->host);

  G_OBJECT_CLASS (rancang_checker_parent_class)->dispose (object);
}

static void
rancang_checker_class_init (RancangCheckerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_checker_dispose;

  signals[CHANGED] = g_signal_new ("changed", RANCANG_TYPE_CHECKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rancang_checker_init (RancangChecker *self)
{
}

/* Made when it is asked for first; then the plan is checked as soon as there is time. */
RancangChecker *
rancang_document_get_checker (RancangDocument *document)
{
  RancangChecker *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), DATA_NAME);
  if (self != NULL)
    return self;

  self = g_object_new (RANCANG_TYPE_CHECKER, NULL);
  g_set_object (&self->host, rancang_document_get_host (document));
  g_set_object (&self->plan, rancang_document_get_plan (document));
  g_object_set_data_full (G_OBJECT (document), DATA_NAME, self, g_object_unref);
  if (rancang_plan_get_n_items (self->plan) < SMALL_PLAN)
    start (self);
  else
    self->start_id = g_idle_add_full (G_PRIORITY_LOW, start_cb, self, NULL);

  return self;
}

RancangLint *
rancang_checker_get_lint (RancangChecker *self)
{
  g_return_val_if_fail (RANCANG_IS_CHECKER (self), NULL);

  return self->lint;
}

RancangLint *
rancang_document_get_lint (RancangDocument *document)
{
  RancangChecker *self = rancang_document_get_checker (document);

  g_return_val_if_fail (self != NULL, NULL);

  start (self);
  return self->lint;
}

guint
rancang_checker_count (RancangChecker *self,
                       RancangItem    *item,
                       guint          *n_errors)
{
  guint n_rest;

  g_return_val_if_fail (RANCANG_IS_CHECKER (self), 0);

  *n_errors = 0;
  if (self->lint == NULL)
    return 0;

  *n_errors = rancang_lint_count (self->lint, item, RANCANG_SEVERITY_ERROR);
  n_rest = rancang_lint_count (self->lint, item, RANCANG_SEVERITY_WARNING)
           + rancang_lint_count (self->lint, item, RANCANG_SEVERITY_HINT);

  return *n_errors + n_rest;
}

char *
rancang_checker_dup_words (guint n_findings,
                           guint n_errors)
{
  g_autofree char *findings = NULL;
  g_autofree char *errors = NULL;

  if (n_findings == 0)
    return NULL;

  findings = g_strdup_printf (ngettext ("%u finding", "%u findings", n_findings), n_findings);
  if (n_errors == 0)
    return g_steal_pointer (&findings);

  errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  return g_strdup_printf ("%s, %s", findings, errors);
}
