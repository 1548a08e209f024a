/* SPDX-License-Identifier: GPL-3.0-or-later */
/* comparison-decide.c: accepting and rejecting changes, and settling conflicts */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/comparison-private.h"

static RancangPlan *
get_plan (RancangComparison *self)
{
  return rancang_document_get_plan (self->document);
}

static gboolean
can_decide (RancangComparison     *self,
            RancangDifferenceLine *line)
{
  rancang_document_flush (self->document);
  return rancang_difference_line_get_conflict (line) == NULL;
}

/* The plan changes; the state of the line follows it when the plan says so. */
static gboolean
change (RancangComparison     *self,
        RancangDifferenceLine *line,
        gboolean               back)
{
  RancangDifference *difference = rancang_difference_line_get_difference (line);
  g_autoptr (GError) error = NULL;
  const gboolean done = back ? rancang_difference_revert (difference, get_plan (self), &error)
                             : rancang_difference_apply (difference, get_plan (self), &error);

  if (!done)
    rancang_difference_line_set_problem (line, error->message);
  return done;
}

static void
mark (RancangComparison     *self,
      RancangDifferenceLine *line,
      RancangDecision        decision)
{
  rancang_difference_line_set_mark (line, decision);
  rancang_comparison_update_states (self);
}

/* Afterwards the change is in the plan. FALSE when it does not fit; the line says why. */
gboolean
rancang_comparison_accept (RancangComparison     *self,
                           RancangDifferenceLine *line)
{
  RancangDecision decision;

  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (line), FALSE);

  if (!can_decide (self, line))
    return FALSE;

  decision = rancang_difference_line_get_decision (line);
  if (decision == RANCANG_DECISION_ACCEPTED)
    return TRUE;
  if (self->mode == RANCANG_COMPARE_SINCE && decision == RANCANG_DECISION_OPEN)
    {
      mark (self, line, RANCANG_DECISION_ACCEPTED);
      return TRUE;
    }
  if (!change (self, line, FALSE))
    return FALSE;
  mark (self, line, RANCANG_DECISION_OPEN);
  return TRUE;
}

/* Afterwards the change is not in the plan. */
gboolean
rancang_comparison_reject (RancangComparison     *self,
                           RancangDifferenceLine *line)
{
  RancangDecision decision;

  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE_LINE (line), FALSE);

  if (!can_decide (self, line))
    return FALSE;

  decision = rancang_difference_line_get_decision (line);
  if (decision == RANCANG_DECISION_REJECTED)
    return TRUE;
  if (self->mode == RANCANG_COMPARE_SINCE)
    {
      if (!change (self, line, TRUE))
        return FALSE;
      mark (self, line, RANCANG_DECISION_OPEN);
      return TRUE;
    }
  if (decision == RANCANG_DECISION_ACCEPTED && !change (self, line, TRUE))
    return FALSE;
  mark (self, line, RANCANG_DECISION_REJECTED);
  return TRUE;
}

/* What is not decided, and where nothing stands in the way. */
static GListStore *
list_open (GListModel *lines)
{
  GListStore *open = g_list_store_new (RANCANG_TYPE_DIFFERENCE_LINE);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (RancangDifferenceLine) line = g_list_model_get_item (lines, i);

      if (rancang_difference_line_get_conflict (line) == NULL
          && rancang_difference_line_get_decision (line) == RANCANG_DECISION_OPEN
          && !rancang_difference_line_is_clashing (line))
        g_list_store_append (open, line);
    }
  return open;
}

static GListStore *
list_differences (GListModel *lines)
{
  GListStore *differences = g_list_store_new (RANCANG_TYPE_DIFFERENCE);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (RancangDifferenceLine) line = g_list_model_get_item (lines, i);

      g_list_store_append (differences, rancang_difference_line_get_difference (line));
    }
  return differences;
}

static void
mark_all (RancangComparison *self,
          GListModel        *lines,
          RancangDecision    decision)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (RancangDifferenceLine) line = g_list_model_get_item (lines, i);

      rancang_difference_line_set_mark (line, decision);
    }
  rancang_comparison_update_states (self);
}

/*
 * What of `lines` is open; those that clash stay open. One step of undo. FALSE with the error when
 * something does not fit; then nothing was done.
 */
gboolean
rancang_comparison_accept_all (RancangComparison  *self,
                               GListModel         *lines,
                               GError            **error)
{
  g_autoptr (GListStore) open = NULL;
  g_autoptr (GListStore) differences = NULL;

  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (lines), FALSE);

  rancang_document_flush (self->document);
  open = list_open (lines);
  if (self->mode == RANCANG_COMPARE_SINCE)
    {
      mark_all (self, G_LIST_MODEL (open), RANCANG_DECISION_ACCEPTED);
      return TRUE;
    }
  differences = list_differences (G_LIST_MODEL (open));
  return rancang_differences_apply (G_LIST_MODEL (differences), get_plan (self), error);
}

gboolean
rancang_comparison_reject_all (RancangComparison  *self,
                               GListModel         *lines,
                               GError            **error)
{
  g_autoptr (GListStore) open = NULL;
  g_autoptr (GListStore) differences = NULL;

  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (lines), FALSE);

  rancang_document_flush (self->document);
  open = list_open (lines);
  if (self->mode != RANCANG_COMPARE_SINCE)
    {
      mark_all (self, G_LIST_MODEL (open), RANCANG_DECISION_REJECTED);
      return TRUE;
    }
  differences = list_differences (G_LIST_MODEL (open));
  return rancang_differences_revert (G_LIST_MODEL (differences), get_plan (self), error);
}

/* What makes the plan as theirs where a line clashes is a difference between the two as they are
 * now; it is looked for in a worker thread. */
typedef struct
{
  RancangPlan           *plan;
  RancangPlan           *theirs;
  RancangDifferenceLine *line;
} Taking;

static void
taking_free (Taking *taking)
{
  g_object_unref (taking->plan);
  g_object_unref (taking->theirs);
  g_object_unref (taking->line);
  g_free (taking);
}

static gboolean
is_at_or_below (RancangItem *item,
                RancangItem *top)
{
  for (; item != NULL; item = rancang_item_get_parent (item))
    if (item == top)
      return TRUE;
  return FALSE;
}

/* The same change; or what brings in the item that it is about, which is gone from here. */
static gboolean
is_wanted (RancangDifference     *difference,
           RancangDifferenceLine *line)
{
  RancangDifference *told = rancang_difference_line_get_difference (line);
  RancangItem *item = rancang_difference_get_new_item (told);
  g_autofree char *key = rancang_difference_line_dup_key_for (difference);

  if (g_str_equal (key, rancang_difference_line_get_key (line)))
    return TRUE;
  return item != NULL && rancang_difference_get_operation (difference) == RANCANG_OPERATION_INSERT
         && is_at_or_below (item, rancang_difference_get_item (difference));
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Taking *taking = task_data;
  g_autoptr (RancangDiff) diff = rancang_diff_new (taking->plan, taking->theirs);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diff)); i++)
    {
      g_autoptr (RancangDifference) difference = g_list_model_get_item (G_LIST_MODEL (diff), i);

      if (is_wanted (difference, taking->line))
        {
          g_task_return_pointer (task, g_steal_pointer (&difference), g_object_unref);
          return;
        }
    }
  g_task_return_new_error (task, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_MISSING,
                           _("It is not in the plan any more"));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  RancangComparison *self = RANCANG_COMPARISON (source);
  Taking *taking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (RancangDifference) difference = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (difference == NULL || !rancang_difference_apply (difference, get_plan (self), &error))
    {
      rancang_difference_line_set_problem (taking->line, error->message);
      return;
    }
  mark (self, taking->line, RANCANG_DECISION_OPEN);
}

void
rancang_comparison_take_theirs (RancangComparison     *self,
                                RancangDifferenceLine *line)
{
  g_autoptr (GTask) task = NULL;
  Taking *taking;

  g_return_if_fail (RANCANG_IS_COMPARISON (self));
  g_return_if_fail (RANCANG_IS_DIFFERENCE_LINE (line));
  g_return_if_fail (self->mode == RANCANG_COMPARE_THEIRS);

  if (!can_decide (self, line))
    return;

  taking = g_new0 (Taking, 1);
  taking->plan = rancang_plan_snapshot (get_plan (self));
  taking->theirs = g_object_ref (self->after);
  taking->line = g_object_ref (line);
  task = g_task_new (self, self->cancellable, found_cb, NULL);
  g_task_set_source_tag (task, rancang_comparison_take_theirs);
  g_task_set_task_data (task, taking, (GDestroyNotify) taking_free);
  g_task_run_in_thread (task, find_in_thread);
}

/* One step of undo; the conflict leaves the plan. */
gboolean
rancang_comparison_settle (RancangComparison      *self,
                           RancangDifferenceLine  *line,
                           RancangSide             side,
                           GError                **error)
{
  g_return_val_if_fail (RANCANG_IS_COMPARISON (self), FALSE);
  g_return_val_if_fail (rancang_difference_line_get_conflict (line) != NULL, FALSE);

  rancang_document_flush (self->document);
  return rancang_conflict_settle (get_plan (self), rancang_difference_line_get_conflict (line),
                                  side, error);
}
