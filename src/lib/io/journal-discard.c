/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-discard.c: the person does not want what was not saved */

#include "config.h"

#include "io/journal-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

GPtrArray *
rancang_journal_steps_new (RancangPlan *plan)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < plan->undo->len; i++)
    {
      RancangTransaction *step = plan->undo->pdata[i];
      GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_change_unref);

      for (guint j = 0; j < rancang_transaction_get_n_changes (step); j++)
        g_ptr_array_add (changes, rancang_change_ref (rancang_transaction_get_change (step, j)));
      g_ptr_array_add (steps, changes);
    }

  return steps;
}

/* Typing that goes on puts another change into the step. */
static gboolean
is_same_step (GPtrArray *a,
              GPtrArray *b)
{
  return a->len == b->len && a->len > 0 && a->pdata[0] == b->pdata[0];
}

static gboolean
replay_change (RancangPlan   *plan,
               RancangChange *change,
               gboolean       back)
{
  RancangOperation operation = rancang_change_get_operation (change);
  RancangItem *item = rancang_change_get_item (change);
  RancangItem *parent = back ? rancang_change_get_old_parent (change)
                             : rancang_change_get_new_parent (change);
  const GValue *value = back ? rancang_change_get_old_value (change)
                             : rancang_change_get_new_value (change);

  if (operation == RANCANG_OPERATION_SET)
    return rancang_plan_set (plan, item, rancang_change_get_field (change)->name, value, NULL);
  if (operation == RANCANG_OPERATION_MOVE)
    return rancang_plan_move (plan, item, parent, rancang_change_get_position (change, back), NULL);
  if ((operation == RANCANG_OPERATION_INSERT) == back)
    return rancang_plan_remove (plan, item, NULL);

  return rancang_plan_insert (plan, parent, item, rancang_change_get_position (change, back), NULL);
}

static gboolean
replay_step (RancangPlan *plan,
             GPtrArray   *step,
             gboolean     back)
{
  gboolean good = TRUE;

  for (guint i = 0; good && i < step->len; i++)
    good = replay_change (plan, step->pdata[back ? step->len - i - 1 : i], back);

  return good;
}

gboolean
rancang_journal_steps_go_to (GPtrArray   *steps,
                             RancangPlan *plan,
                             const char  *name)
{
  g_autoptr (GPtrArray) now = rancang_journal_steps_new (plan);
  gboolean good = TRUE;
  guint common = 0;

  while (common < MIN (now->len, steps->len) &&
         is_same_step (now->pdata[common], steps->pdata[common]))
    common++;
  rancang_plan_begin (plan, name);
  for (guint i = now->len; good && i > common; i--)
    good = replay_step (plan, now->pdata[i - 1], TRUE);
  for (guint i = common; good && i < steps->len; i++)
    good = replay_step (plan, steps->pdata[i], FALSE);
  if (good)
    rancang_plan_commit (plan);
  else
    rancang_plan_rollback (plan);

  return good;
}

static gboolean
has_revision (GArray  *revisions,
              guint64  revision)
{
  for (guint i = 0; i < revisions->len; i++)
    {
      if (g_array_index (revisions, guint64, i) == revision)
        return TRUE;
    }

  return FALSE;
}

/* The plan is as its file again, at another place of the history than it was saved. */
static void
mark_as_file (RancangJournal *self)
{
  g_autofree char *line = NULL;

  g_mutex_lock (&self->plan->file->mutex);
  g_mutex_lock (&self->mutex);
  if (self->plan->file->digest != NULL)
    {
      line = rancang_journal_encode_saved (self->n_records, self->plan->file->digest, self->uri);
      rancang_journal_append (self, line);
      rancang_journal_remember_mark (self, self->plan->file->digest, self->n_records);
    }
  g_mutex_unlock (&self->mutex);
  g_mutex_unlock (&self->plan->file->mutex);
  rancang_plan_mark_saved (self->plan, rancang_plan_get_revision (self->plan));
}

/**
 * rancang_journal_discard_restored:
 * @self: a journal that is open
 *
 * Puts the plan back to what its file holds: by undo or by redo where they lead there, else by one
 * new step. Either can be taken back. What was done since the plan was opened goes, too. Does
 * nothing where nothing was restored, or the plan was saved since.
 *
 * Returns: %TRUE when the plan is as it was saved last
 *
 * Since: 1.0
 */
gboolean
rancang_journal_discard_restored (RancangJournal *self)
{
  RancangPlan *plan;
  gboolean restored, back;

  g_return_val_if_fail (RANCANG_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (self->writer != NULL, FALSE);

  plan = self->plan;
  restored = self->restored.n_restored > 0 && plan->saved_revision == self->restored_revision;
  self->restored.n_restored = 0;
  if (!restored || !rancang_plan_is_modified (plan))
    return !rancang_plan_is_modified (plan);
  back = has_revision (plan->undo_revisions, plan->saved_revision);
  if (back || has_revision (plan->redo_revisions, plan->saved_revision))
    {
      while (rancang_plan_is_modified (plan))
        back ? rancang_plan_undo (plan) : rancang_plan_redo (plan);
      return TRUE;
    }
  /* Translators: name of a step of undo */
  if (!rancang_journal_steps_go_to (self->restored.saved, plan, _("Discard Restored Changes")))
    return FALSE;
  mark_as_file (self);
  self->restored_revision = plan->saved_revision;

  return TRUE;
}

/**
 * rancang_journal_close_discarding:
 * @self: a journal
 *
 * Closes the journal of a plan whose changes since it was saved last are not wanted: they do not
 * come back when the plan is opened again. The history up to that save stays. A draft goes away;
 * for thirty days it can be found in the folder `discarded` beside that of the journals.
 *
 * Since: 1.0
 */
void
rancang_journal_close_discarding (RancangJournal *self)
{
  g_autofree char *line = NULL;
  gboolean good = TRUE;

  g_return_if_fail (RANCANG_IS_JOURNAL (self));

  if (self->writer == NULL)
    return;
  g_mutex_lock (&self->plan->file->mutex);
  rancang_journal_find_saved (self);
  g_mutex_unlock (&self->plan->file->mutex);
  g_mutex_lock (&self->mutex);
  if (!self->draft && self->header == NULL && self->n_records > self->saved_at)
    {
      line = rancang_journal_encode_discarded (self->saved_at);
      rancang_journal_append (self, line);
    }
  g_mutex_unlock (&self->mutex);
  /* Rather no history than one that brings back what was discarded. */
  good = self->draft || rancang_journal_writer_flush (self->writer, NULL);
  rancang_journal_stop (self);
  if (self->draft)
    rancang_journal_remove_draft (self->uri, TRUE);
  else if (!good)
    g_unlink (self->path);
  rancang_journal_close (self);
}
