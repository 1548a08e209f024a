/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-changes.c: which items a transaction touches */

#include "config.h"

#include "lint/lint-private.h"

/* The counts of a subtree leave one chain of holders and join another. */
static void
shift_counts (RancangLint      *self,
              RancangLintEntry *entry,
              int               step)
{
  RancangLintEntry *top = entry;

  for (RancangLintEntry *above = entry->parent; above != NULL; above = above->parent)
    {
      for (guint i = 0; i < RANCANG_N_SEVERITIES; i++)
        above->counts[i] += step * (int) entry->counts[i];
      if (above->parent != NULL)
        top = above;
    }
  for (guint i = 0; entry->parent != NULL && i < RANCANG_N_SEVERITIES; i++)
    self->kinds[top->kind].top_counts[i] += step * (int) entry->counts[i];
}

static RancangLintEntry *
need_entry (RancangLint *self,
            RancangItem *item)
{
  RancangLintEntry *entry = rancang_lint_find_entry (self, item);
  RancangItem *parent = rancang_item_get_parent (item);
  RancangLintEntry *holder = parent != NULL ? need_entry (self, parent) : NULL;

  if (entry == NULL)
    {
      entry = g_new0 (RancangLintEntry, 1);
      entry->ref_count = 1;
      entry->item = g_object_ref (item);
      entry->kind = GPOINTER_TO_UINT (g_hash_table_lookup (self->kind_index,
                                                           rancang_item_get_kind (item))) - 1;
      g_hash_table_insert (self->entries, item, entry);
    }
  if (entry->parent != holder)
    {
      RancangLintEntry *old = entry->parent;

      shift_counts (self, entry, -1);
      entry->parent = holder;
      if (holder != NULL)
        holder->ref_count++;
      shift_counts (self, entry, 1);
      rancang_lint_entry_unref (old);
    }

  return entry;
}

/* References that did not lead to it, or no longer do. */
static void
tell_presence (RancangLint *self,
               RancangItem *item)
{
  g_string_printf (self->key, "item/%s", rancang_item_get_id (item));
  rancang_lint_tell (self, self->key->str);
}

static gboolean
add_one (RancangItem *item,
         gpointer     user_data)
{
  RancangLint *self = user_data;

  if (rancang_lint_find_entry (self, item) == NULL)
    tell_presence (self, item);
  rancang_lint_queue (self, need_entry (self, item));

  return TRUE;
}

void
rancang_lint_add_subtree (RancangLint *self,
                          RancangItem *item)
{
  rancang_item_foreach (item, NULL, add_one, self);
}

static gboolean
drop_one (RancangItem *item,
          gpointer     user_data)
{
  RancangLint *self = user_data;
  RancangLintEntry *entry = rancang_lint_find_entry (self, item);

  if (entry == NULL || rancang_item_get_plan (item) == self->plan)
    return TRUE;
  rancang_lint_drop (self, entry);
  tell_presence (self, item);

  return TRUE;
}

/* An item and its holder: rules look at an item and at what it holds directly. What they ask of
 * deeper places they ask of groups. */
static void
queue_with_holder (RancangLint      *self,
                   RancangLintEntry *entry)
{
  if (entry == NULL)
    return;
  rancang_lint_queue (self, entry);
  if (entry->parent != NULL)
    rancang_lint_queue (self, entry->parent);
}

static gboolean
is_period (RancangLint   *self,
           RancangChange *change)
{
  const RancangField *field = rancang_change_get_field (change);

  return field != NULL && field->type == RANCANG_FIELD_YEAR &&
         rancang_change_get_item (change) == rancang_plan_get_root (self->plan);
}

static void
queue_by_period (RancangLint *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      if (self->kinds[((RancangLintEntry *) entry)->kind].period)
        rancang_lint_queue (self, entry);
    }
}

/* What is in the plan now, whatever way it came there. */
static void
follow_change (RancangLint   *self,
               RancangChange *change)
{
  RancangItem *item = rancang_change_get_item (change);

  /* Where it was: the engine remembers that better than the change, which may run backwards. */
  queue_with_holder (self, rancang_lint_find_entry (self, item));
  if (rancang_item_get_plan (item) != self->plan)
    return;
  if (rancang_change_get_operation (change) == RANCANG_OPERATION_SET)
    need_entry (self, item);
  else
    rancang_lint_add_subtree (self, item);
  queue_with_holder (self, rancang_lint_find_entry (self, item));
  if (is_period (self, change))
    queue_by_period (self);
}

void
rancang_lint_follow (RancangLint        *self,
                     RancangTransaction *transaction)
{
  guint n_changes = rancang_transaction_get_n_changes (transaction);

  for (guint i = 0; i < n_changes; i++)
    follow_change (self, rancang_transaction_get_change (transaction, i));
  /* First everything has its new place: no entry is dropped that others still stand below. */
  for (guint i = 0; i < n_changes; i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);
      RancangItem *item = rancang_change_get_item (change);

      if (rancang_item_get_plan (item) != self->plan)
        rancang_item_foreach (item, NULL, drop_one, self);
    }
  rancang_lint_run (self);
}
