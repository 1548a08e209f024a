/* SPDX-License-Identifier: GPL-3.0-or-later */
/* checker.c: checks a document's plan while people work on it */

#define G_LOG_DOMAIN "rancang-document"

#include "config.h"

#include <glib/gi18n.h>

#include "checker.h"

#define DATA_NAME "rancang-checker"

/* Plans of this size are checked within a frame; larger ones when the first frame is shown. */
#define SMALL_PLAN 2000

/**
 * RancangChecker:
 *
 * Belongs to a document and lives as long. The rules of the program and of packs follow every
 * transaction. Many changes in a row bring one `changed`.
 */
struct _RancangChecker
{
  GObject parent_instance;

  /* Owned. Not the document: that owns the checker. */
  RancangHost *host;
  RancangPlan *plan;
  RancangLint *lint;

  /* Plain */
  guint start_id;
  guint changed_id;
};

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
start (RancangChecker *self)
{
  if (self->lint != NULL)
    return;

  g_clear_handle_id (&self->start_id, g_source_remove);
  self->lint = rancang_lint_new (self->plan, NULL, NULL);
  g_signal_connect_object (self->lint, "counts-changed", G_CALLBACK (queue_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_lint_get_findings (self->lint), "items-changed",
                           G_CALLBACK (queue_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_lint_get_waived (self->lint), "items-changed",
                           G_CALLBACK (queue_changed), self, G_CONNECT_SWAPPED);
  queue_changed (self);
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
