/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plan-history.c: transactions, undo and redo, and setters for each type of value */

#include "config.h"

#include "model/plan-private.h"

/**
 * rancang_plan_begin:
 * @self: a plan
 * @name: what people read in “Undo …”, translated
 *
 * Starts a transaction. Operations that follow belong to it until rancang_plan_commit() or
 * rancang_plan_rollback(). Transactions may be nested: the outermost is the step of undo and gives
 * the name, and each may be rolled back alone.
 *
 * Since: 1.0
 */
void
rancang_plan_begin (RancangPlan *self,
                    const char  *name)
{
  guint n_changes;

  g_return_if_fail (RANCANG_IS_PLAN (self));
  g_return_if_fail (name != NULL);

  if (self->open == NULL)
    {
      self->open = rancang_transaction_new (name);
      if (self->recorder != NULL)
        rancang_transaction_keep_copies (self->open);
    }
  n_changes = rancang_transaction_get_n_changes (self->open);
  g_array_append_val (self->starts, n_changes);
}

static void
push_step (GPtrArray          *steps,
           GArray             *revisions,
           RancangTransaction *transaction,
           guint64             revision)
{
  g_ptr_array_add (steps, g_object_ref (transaction));
  g_array_append_val (revisions, revision);
}

static RancangTransaction *
pop_step (GPtrArray *steps,
          GArray    *revisions,
          guint64   *revision)
{
  *revision = g_array_index (revisions, guint64, revisions->len - 1);
  g_array_set_size (revisions, revisions->len - 1);

  return g_ptr_array_steal_index (steps, steps->len - 1);
}

static void
tell_recorder (RancangPlan        *self,
               RancangPlanEvent    event,
               RancangTransaction *transaction)
{
  if (self->recorder != NULL)
    self->recorder (self, event, transaction, self->recorder_data);
  if (event == RANCANG_PLAN_EVENT_COMMIT)
    rancang_transaction_drop_copies (transaction);
}

/* A step that was done before the plan was read, taken back by hand: redo does it again. */
void
rancang_plan_push_undone (RancangPlan        *self,
                          RancangTransaction *transaction)
{
  push_step (self->redo, self->redo_revisions, transaction, self->revision);
  self->revision = ++self->last_revision;
}

/* Makes one step of the newest two where both type in one field, as they once were. */
void
rancang_plan_merge_last (RancangPlan *self)
{
  g_autoptr (RancangTransaction) later = NULL;
  guint64 revision;

  if (self->undo->len < 2 ||
      !rancang_transaction_join (self->undo->pdata[self->undo->len - 2],
                                 self->undo->pdata[self->undo->len - 1]))
    return;
  later = pop_step (self->undo, self->undo_revisions, &revision);
}

/* Puts a committed transaction into the history, or makes typing one step with the one before. */
void
rancang_plan_record (RancangPlan        *self,
                     RancangTransaction *transaction)
{
  RancangTransaction *last = NULL;

  if (self->undo->len > 0)
    last = self->undo->pdata[self->undo->len - 1];
  g_ptr_array_set_size (self->redo, 0);
  g_array_set_size (self->redo_revisions, 0);
  if (last != NULL && self->typing && rancang_transaction_absorb (last, transaction))
    {
      self->revision = ++self->last_revision;
      tell_recorder (self, RANCANG_PLAN_EVENT_ABSORBED, transaction);
      return;
    }
  push_step (self->undo, self->undo_revisions, transaction, self->revision);
  self->revision = ++self->last_revision;
  self->typing = TRUE;
  tell_recorder (self, RANCANG_PLAN_EVENT_COMMIT, transaction);
}

/* Ends the transaction that was begun last; gives how many changes there were before it. */
static guint
pop_start (RancangPlan *self)
{
  guint start = g_array_index (self->starts, guint, self->starts->len - 1);

  g_array_set_size (self->starts, self->starts->len - 1);

  return start;
}

/**
 * rancang_plan_commit:
 * @self: a plan
 *
 * Ends the transaction that was begun last. The outermost becomes one step of undo.
 *
 * Returns: %TRUE when it changed something
 *
 * Since: 1.0
 */
gboolean
rancang_plan_commit (RancangPlan *self)
{
  g_autoptr (RancangTransaction) transaction = NULL;
  gboolean changed;

  g_return_val_if_fail (RANCANG_IS_PLAN (self), FALSE);
  g_return_val_if_fail (self->starts->len > 0, FALSE);

  changed = rancang_transaction_get_n_changes (self->open) > pop_start (self);
  if (self->starts->len > 0)
    return changed;
  transaction = g_steal_pointer (&self->open);
  if (!changed)
    return FALSE;
  rancang_plan_record (self, transaction);
  rancang_plan_announce (self, transaction);

  return TRUE;
}

/* Takes back the changes from the place `start` on, the newest first. */
static void
revert_from (RancangPlan        *self,
             RancangTransaction *transaction,
             guint               start)
{
  self->replaying = TRUE;
  for (guint i = rancang_transaction_get_n_changes (transaction); i > start; i--)
    rancang_plan_apply (self, rancang_transaction_get_change (transaction, i - 1), TRUE);
  self->replaying = FALSE;
}

/**
 * rancang_plan_rollback:
 * @self: a plan
 *
 * Takes back everything since the last rancang_plan_begin() and ends that transaction. One that it
 * is nested in goes on.
 *
 * Since: 1.0
 */
void
rancang_plan_rollback (RancangPlan *self)
{
  guint start;

  g_return_if_fail (RANCANG_IS_PLAN (self));
  g_return_if_fail (self->starts->len > 0);

  start = pop_start (self);
  revert_from (self, self->open, start);
  if (self->starts->len == 0)
    g_clear_object (&self->open);
  else
    rancang_transaction_cut (self->open, start);
}

/**
 * rancang_plan_can_undo:
 * @self: a plan
 *
 * Returns: %TRUE when there is something to undo
 *
 * Since: 1.0
 */
gboolean
rancang_plan_can_undo (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), FALSE);

  return !self->immutable && self->undo->len > 0;
}

/**
 * rancang_plan_can_redo:
 * @self: a plan
 *
 * Returns: %TRUE when there is something to do again
 *
 * Since: 1.0
 */
gboolean
rancang_plan_can_redo (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), FALSE);

  return !self->immutable && self->redo->len > 0;
}

static const char *
get_last_name (GPtrArray *steps)
{
  return steps->len > 0 ? rancang_transaction_get_name (steps->pdata[steps->len - 1]) : NULL;
}

/**
 * rancang_plan_get_undo_name:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): the name of what undo takes back, translated
 *
 * Since: 1.0
 */
const char *
rancang_plan_get_undo_name (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), NULL);

  return get_last_name (self->undo);
}

/**
 * rancang_plan_get_redo_name:
 * @self: a plan
 *
 * Returns: (transfer none) (nullable): the name of what redo does again, translated
 *
 * Since: 1.0
 */
const char *
rancang_plan_get_redo_name (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), NULL);

  return get_last_name (self->redo);
}

/**
 * rancang_plan_undo:
 * @self: a plan without an open transaction
 *
 * Takes back the newest step.
 *
 * Since: 1.0
 */
void
rancang_plan_undo (RancangPlan *self)
{
  g_autoptr (RancangTransaction) transaction = NULL;
  guint64 revision;

  g_return_if_fail (RANCANG_IS_PLAN (self));
  g_return_if_fail (self->open == NULL && !self->replaying);

  if (!rancang_plan_can_undo (self))
    return;
  transaction = pop_step (self->undo, self->undo_revisions, &revision);
  push_step (self->redo, self->redo_revisions, transaction, self->revision);
  revert_from (self, transaction, 0);
  self->revision = revision;
  self->typing = FALSE;
  tell_recorder (self, RANCANG_PLAN_EVENT_UNDO, transaction);
  rancang_plan_announce (self, transaction);
}

/**
 * rancang_plan_redo:
 * @self: a plan without an open transaction
 *
 * Does again what undo took back last.
 *
 * Since: 1.0
 */
void
rancang_plan_redo (RancangPlan *self)
{
  g_autoptr (RancangTransaction) transaction = NULL;
  guint64 revision;

  g_return_if_fail (RANCANG_IS_PLAN (self));
  g_return_if_fail (self->open == NULL && !self->replaying);

  if (!rancang_plan_can_redo (self))
    return;
  transaction = pop_step (self->redo, self->redo_revisions, &revision);
  push_step (self->undo, self->undo_revisions, transaction, self->revision);
  self->replaying = TRUE;
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    rancang_plan_apply (self, rancang_transaction_get_change (transaction, i), FALSE);
  self->replaying = FALSE;
  self->revision = revision;
  self->typing = FALSE;
  tell_recorder (self, RANCANG_PLAN_EVENT_REDO, transaction);
  rancang_plan_announce (self, transaction);
}

/**
 * rancang_plan_end_typing:
 * @self: a plan
 *
 * Makes the next change a step of undo of its own, even where it goes on typing in the same field.
 * Call it when a text field loses the focus.
 *
 * Since: 1.0
 */
void
rancang_plan_end_typing (RancangPlan *self)
{
  g_return_if_fail (RANCANG_IS_PLAN (self));

  self->typing = FALSE;
}

/**
 * rancang_plan_get_n_steps:
 * @self: a plan
 *
 * Returns: how many steps undo can take back
 *
 * Since: 1.0
 */
guint
rancang_plan_get_n_steps (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), 0);

  return self->undo->len;
}

/**
 * rancang_plan_get_step:
 * @self: a plan
 * @index: a number less than the number of steps
 *
 * Gives a step of the history, the oldest first. With a journal it reaches over restarts.
 *
 * Returns: (transfer none): the step
 *
 * Since: 1.0
 */
RancangTransaction *
rancang_plan_get_step (RancangPlan *self,
                       guint        index)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < self->undo->len, NULL);

  return self->undo->pdata[index];
}

/**
 * rancang_plan_set_text:
 * @self: a plan
 * @item: an item of it
 * @field: name of a field that holds text, a code, a choice, a date or a reference
 * @text: (nullable): the text, or %NULL to empty the field
 * @error: return location for an error
 *
 * Sets a field to a text; see rancang_plan_set().
 *
 * Returns: %TRUE when the field holds it now
 *
 * Since: 1.0
 */
gboolean
rancang_plan_set_text (RancangPlan *self,
                       RancangItem *item,
                       const char  *field,
                       const char  *text,
                       GError     **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text != NULL && *text != '\0' ? text : NULL);

  return rancang_plan_set (self, item, field, &value, error);
}

/**
 * rancang_plan_set_boolean:
 * @self: a plan
 * @item: an item of it
 * @field: name of a field that holds yes or no
 * @value: yes or no
 * @error: return location for an error
 *
 * Sets a field to yes or no; see rancang_plan_set().
 *
 * Returns: %TRUE when the field holds it now
 *
 * Since: 1.0
 */
gboolean
rancang_plan_set_boolean (RancangPlan *self,
                          RancangItem *item,
                          const char  *field,
                          gboolean     value,
                          GError     **error)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, G_TYPE_BOOLEAN);
  g_value_set_boolean (&boxed, value);

  return rancang_plan_set (self, item, field, &boxed, error);
}

/**
 * rancang_plan_set_year:
 * @self: a plan
 * @item: an item of it
 * @field: name of a field that holds a year
 * @year: the year, or 0 to empty the field
 * @error: return location for an error
 *
 * Sets a field to a year; see rancang_plan_set().
 *
 * Returns: %TRUE when the field holds it now
 *
 * Since: 1.0
 */
gboolean
rancang_plan_set_year (RancangPlan *self,
                       RancangItem *item,
                       const char  *field,
                       int          year,
                       GError     **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, year);

  return rancang_plan_set (self, item, field, &value, error);
}

/**
 * rancang_plan_set_number:
 * @self: a plan
 * @item: an item of it
 * @field: name of a field that holds a number or money
 * @number: (nullable): the number, or %NULL to empty the field
 * @error: return location for an error
 *
 * Sets a field to a number; see rancang_plan_set().
 *
 * Returns: %TRUE when the field holds it now
 *
 * Since: 1.0
 */
gboolean
rancang_plan_set_number (RancangPlan          *self,
                         RancangItem          *item,
                         const char           *field,
                         const RancangDecimal *number,
                         GError              **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, RANCANG_TYPE_DECIMAL);
  g_value_set_boxed (&value, number);

  return rancang_plan_set (self, item, field, &value, error);
}

/**
 * rancang_plan_set_list:
 * @self: a plan
 * @item: an item of it
 * @field: name of a field that holds words or references
 * @list: (nullable) (array zero-terminated=1): the texts
 * @error: return location for an error
 *
 * Sets a field to a list of texts; see rancang_plan_set().
 *
 * Returns: %TRUE when the field holds it now
 *
 * Since: 1.0
 */
gboolean
rancang_plan_set_list (RancangPlan       *self,
                       RancangItem       *item,
                       const char        *field,
                       const char *const *list,
                       GError           **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_boxed (&value, list);

  return rancang_plan_set (self, item, field, &value, error);
}

/**
 * rancang_plan_set_in_series:
 * @self: a plan
 * @item: an item of it
 * @field: name of a field that holds values by year
 * @year: a year
 * @number: (nullable): its value, or %NULL to leave the year out
 * @error: return location for an error
 *
 * Sets one year of a series; the other years stay as they are. See rancang_plan_set().
 *
 * Returns: %TRUE when the year has this value now
 *
 * Since: 1.0
 */
gboolean
rancang_plan_set_in_series (RancangPlan          *self,
                            RancangItem          *item,
                            const char           *field,
                            int                   year,
                            const RancangDecimal *number,
                            GError              **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  g_value_init (&value, RANCANG_TYPE_SERIES);
  g_value_take_boxed (&value, rancang_series_with (rancang_item_get_series (item, field), year,
                                                   number));

  return rancang_plan_set (self, item, field, &value, error);
}
