/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plan-budget.c: the budget of a document's plan, added up in a worker thread */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/plan-budget.h"

/* Typing an amount changes the plan at every key: so often at most is it added up. */
#define PAUSE_MS 120

/**
 * RancangPlanBudget:
 *
 * Follows the plan. Changes that no sum can feel are passed over; many in a row bring one run.
 */
struct _RancangPlanBudget
{
  GObject               parent_instance;

  /* Owned */
  RancangDocument      *document;
  GCancellable         *cancellable;
  RancangBudget        *budget;
  RancangBudget        *agencies;
  RancangTotals        *totals;
  char                 *state;
  char                 *source;

  /* Plain */
  RancangBudgetOptions  options; /* with the texts above */
  int                   first_year;
  int                   last_year;
  gboolean              has_lines;
  gboolean              stale;
  gboolean              active;
  gboolean              running;
  guint                 run_id;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RancangPlanBudget, rancang_plan_budget, G_TYPE_OBJECT)

/* What a run is given, and what it finds. */
typedef struct
{
  RancangPlan          *snapshot;
  RancangBudgetOptions  options;
  char                 *state;
  char                 *source;

  RancangBudget        *budget;
  RancangBudget        *agencies;
  RancangTotals        *totals;
  int                   first_year;
  int                   last_year;
  gboolean              has_lines;
} Job;

static void run (RancangPlanBudget *self);

static void
job_free (Job *job)
{
  g_object_unref (job->snapshot);
  g_free (job->state);
  g_free (job->source);
  g_clear_pointer (&job->budget, rancang_budget_unref);
  g_clear_pointer (&job->agencies, rancang_budget_unref);
  g_clear_pointer (&job->totals, rancang_totals_unref);
  g_free (job);
}

static gboolean
stop_cb (RancangItem *line,
         gpointer     user_data)
{
  return FALSE;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  RancangItem *root = rancang_plan_get_root (job->snapshot);
  const RancangBudgetOptions by_agency = { RANCANG_BUDGET_ROWS_AGENCY,
                                           RANCANG_BUDGET_COLUMNS_SOURCE, job->state };

  job->budget = rancang_budget_new (root, &job->options);
  if (g_task_return_error_if_cancelled (task))
    return;
  job->agencies = rancang_budget_new (root, &by_agency);
  job->totals = rancang_totals_new_of_state (root, job->state);
  rancang_plan_get_years (job->snapshot, &job->first_year, &job->last_year);
  job->has_lines = !rancang_item_foreach (root, "budget-line", stop_cb, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
take_result (RancangPlanBudget *self,
             Job               *job)
{
  g_clear_pointer (&self->budget, rancang_budget_unref);
  g_clear_pointer (&self->agencies, rancang_budget_unref);
  g_clear_pointer (&self->totals, rancang_totals_unref);
  self->budget = g_steal_pointer (&job->budget);
  self->agencies = g_steal_pointer (&job->agencies);
  self->totals = g_steal_pointer (&job->totals);
  self->first_year = job->first_year;
  self->last_year = job->last_year;
  self->has_lines = job->has_lines;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  RancangPlanBudget *self = RANCANG_PLAN_BUDGET (source);

  self->running = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    {
      take_result (self, g_task_get_task_data (G_TASK (result)));
      g_signal_emit (self, signals[CHANGED], 0);
    }
  if (self->document != NULL && self->stale && self->active && self->run_id == 0)
    run (self);
}

static void
run (RancangPlanBudget *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  self->stale = FALSE;
  self->running = TRUE;
  job->snapshot = rancang_plan_snapshot (rancang_document_get_plan (self->document));
  job->options = self->options;
  job->options.state = job->state = g_strdup (self->state);
  job->options.source = job->source = g_strdup (self->source);
  task = g_task_new (self, self->cancellable, done_cb, NULL);
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

static gboolean
run_cb (gpointer user_data)
{
  RancangPlanBudget *self = user_data;

  self->run_id = 0;
  if (self->stale && self->active && !self->running)
    run (self);

  return G_SOURCE_REMOVE;
}

static void
queue (RancangPlanBudget *self)
{
  self->stale = TRUE;
  if (self->active && self->run_id == 0 && !self->running)
    self->run_id = g_timeout_add (PAUSE_MS, run_cb, self);
}

/* Whether a sum, or the order or name of a row, may be another now. */
static gboolean
matters (RancangChange *change)
{
  static const char * const kinds[] = { "plan", "dimension", "sub-dimension", "programme",
                                        "budget-line", "agency" };
  RancangItem *item = rancang_change_get_item (change);
  const RancangField *field = rancang_change_get_field (change);

  if (field != NULL && rancang_item_is (item, "programme"))
    return g_str_equal (field->name, "agency") || g_str_equal (field->name, "title")
           || g_str_equal (field->name, "start-year") || g_str_equal (field->name, "end-year");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rancang_item_is (item, kinds[i]))
      return TRUE;

  return FALSE;
}

static void
plan_changed_cb (RancangPlanBudget  *self,
                 RancangTransaction *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    if (matters (rancang_transaction_get_change (transaction, i)))
      {
        queue (self);
        return;
      }
}

static void
rancang_plan_budget_dispose (GObject *object)
{
  RancangPlanBudget *self = RANCANG_PLAN_BUDGET (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->run_id, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_plan_budget_parent_class)->dispose (object);
}

static void
rancang_plan_budget_finalize (GObject *object)
{
  RancangPlanBudget *self = RANCANG_PLAN_BUDGET (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->budget, rancang_budget_unref);
  g_clear_pointer (&self->agencies, rancang_budget_unref);
  g_clear_pointer (&self->totals, rancang_totals_unref);
  g_free (self->state);
  g_free (self->source);

  G_OBJECT_CLASS (rancang_plan_budget_parent_class)->finalize (object);
}

static void
rancang_plan_budget_class_init (RancangPlanBudgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_plan_budget_dispose;
  object_class->finalize = rancang_plan_budget_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rancang_plan_budget_init (RancangPlanBudget *self)
{
  self->cancellable = g_cancellable_new ();
}

RancangPlanBudget *
rancang_plan_budget_new (RancangDocument *document)
{
  RancangPlanBudget *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);

  self = g_object_new (RANCANG_TYPE_PLAN_BUDGET, NULL);
  self->document = g_object_ref (document);
  self->stale = TRUE;
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* Starts at once: people who ask for something else wait for it. */
void
rancang_plan_budget_set_options (RancangPlanBudget          *self,
                                 const RancangBudgetOptions *options)
{
  g_return_if_fail (RANCANG_IS_PLAN_BUDGET (self));
  g_return_if_fail (options != NULL);

  g_set_str (&self->state, options->state);
  g_set_str (&self->source, options->source);
  self->options = *options;
  self->stale = TRUE;
  if (self->active && !self->running)
    run (self);
}

/* Whether somebody is looking: a page that is not shown adds nothing up. */
void
rancang_plan_budget_set_active (RancangPlanBudget *self,
                                gboolean           active)
{
  g_return_if_fail (RANCANG_IS_PLAN_BUDGET (self));

  self->active = active;
  if (active && self->stale && !self->running)
    run (self);
}

RancangBudget *
rancang_plan_budget_get_budget (RancangPlanBudget *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN_BUDGET (self), NULL);

  return self->budget;
}

RancangBudget *
rancang_plan_budget_get_agencies (RancangPlanBudget *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN_BUDGET (self), NULL);

  return self->agencies;
}

RancangTotals *
rancang_plan_budget_get_totals (RancangPlanBudget *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN_BUDGET (self), NULL);

  return self->totals;
}

void
rancang_plan_budget_get_years (RancangPlanBudget *self,
                               int               *first,
                               int               *last)
{
  g_return_if_fail (RANCANG_IS_PLAN_BUDGET (self));

  *first = self->first_year;
  *last = self->last_year;
}

/* Whether there is any budget line, of whatever state. */
gboolean
rancang_plan_budget_has_lines (RancangPlanBudget *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN_BUDGET (self), FALSE);

  return self->has_lines;
}
