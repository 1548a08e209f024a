/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* transaction.c: changes and the named groups they come in */

#include "config.h"

#include "model/transaction-private.h"

/* Typing that goes on without a longer pause is one step of undo. */
#define TYPING_PAUSE (2 * G_USEC_PER_SEC)

struct _RancangChange
{
  gatomicrefcount     ref_count;
  RancangOperation    operation;
  RancangItem        *item; /* owned */
  const RancangField *field;
  GValue              old_value;
  GValue              new_value;
  RancangItem        *old_parent; /* owned */
  RancangItem        *new_parent; /* owned */
  guint               old_position;
  guint               new_position;
  RancangItem        *copy; /* owned; what came or went, as it was then: for the recorder */
};

struct _RancangTransaction
{
  GObject    parent_instance;

  char      *name;
  gint64     time;
  gint64     ticks; /* monotonic, for typing */
  GPtrArray *changes;
  gboolean   keeps_copies;
};

G_DEFINE_BOXED_TYPE (RancangChange, rancang_change, rancang_change_ref, rancang_change_unref)
G_DEFINE_FINAL_TYPE (RancangTransaction, rancang_transaction, G_TYPE_OBJECT)

static RancangChange *
make_change (RancangOperation operation,
             RancangItem     *item)
{
  RancangChange *self = g_new0 (RancangChange, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->operation = operation;
  self->item = g_object_ref (item);

  return self;
}

static void
copy_value (GValue       *target,
            const GValue *source)
{
  g_value_init (target, G_VALUE_TYPE (source));
  g_value_copy (source, target);
}

RancangChange *
rancang_change_new_set (RancangItem        *item,
                        const RancangField *field,
                        const GValue       *old_value,
                        const GValue       *new_value)
{
  RancangChange *self = make_change (RANCANG_OPERATION_SET, item);

  self->field = field;
  copy_value (&self->old_value, old_value);
  copy_value (&self->new_value, new_value);

  return self;
}

RancangChange *
rancang_change_new_insert (RancangItem *item,
                           RancangItem *parent,
                           guint        position)
{
  RancangChange *self = make_change (RANCANG_OPERATION_INSERT, item);

  self->new_parent = g_object_ref (parent);
  self->new_position = position;

  return self;
}

static void
remember_old_place (RancangChange *self)
{
  self->old_parent = g_object_ref (rancang_item_get_parent (self->item));
  self->old_position = rancang_item_get_position (self->item);
}

RancangChange *
rancang_change_new_remove (RancangItem *item)
{
  RancangChange *self = make_change (RANCANG_OPERATION_REMOVE, item);

  remember_old_place (self);

  return self;
}

RancangChange *
rancang_change_new_move (RancangItem *item,
                         RancangItem *parent,
                         guint        position)
{
  RancangChange *self = make_change (RANCANG_OPERATION_MOVE, item);

  remember_old_place (self);
  self->new_parent = g_object_ref (parent);
  self->new_position = position;

  return self;
}

RancangChange *
rancang_change_new_removed (RancangItem *item,
                            RancangItem *parent,
                            guint        position)
{
  RancangChange *self = make_change (RANCANG_OPERATION_REMOVE, item);

  self->old_parent = g_object_ref (parent);
  self->old_position = position;

  return self;
}

RancangChange *
rancang_change_new_moved (RancangItem *item,
                          RancangItem *old_parent,
                          guint        old_position)
{
  RancangChange *self = make_change (RANCANG_OPERATION_MOVE, item);

  self->old_parent = g_object_ref (old_parent);
  self->old_position = old_position;
  self->new_parent = g_object_ref (rancang_item_get_parent (item));
  self->new_position = rancang_item_get_position (item);

  return self;
}

RancangItem *
rancang_change_get_copy (RancangChange *self)
{
  return self->copy;
}

/**
 * rancang_change_ref:
 * @self: a change
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
RancangChange *
rancang_change_ref (RancangChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * rancang_change_unref:
 * @self: (transfer full): a change
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
rancang_change_unref (RancangChange *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->field != NULL)
    {
      g_value_unset (&self->old_value);
      g_value_unset (&self->new_value);
    }
  g_clear_object (&self->old_parent);
  g_clear_object (&self->new_parent);
  g_clear_object (&self->copy);
  g_object_unref (self->item);
  g_free (self);
}

/**
 * rancang_change_get_operation:
 * @self: a change
 *
 * Returns: which of the four operations it is
 *
 * Since: 1.0
 */
RancangOperation
rancang_change_get_operation (RancangChange *self)
{
  g_return_val_if_fail (self != NULL, RANCANG_OPERATION_SET);

  return self->operation;
}

/**
 * rancang_change_get_item:
 * @self: a change
 *
 * Returns: (transfer none): the item that was changed
 *
 * Since: 1.0
 */
RancangItem *
rancang_change_get_item (RancangChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->item;
}

/**
 * rancang_change_get_field:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the field that was set
 *
 * Since: 1.0
 */
const RancangField *
rancang_change_get_field (RancangChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->field;
}

/**
 * rancang_change_get_old_value:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): what the field held before
 *
 * Since: 1.0
 */
const GValue *
rancang_change_get_old_value (RancangChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->field != NULL ? &self->old_value : NULL;
}

/**
 * rancang_change_get_new_value:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): what the field holds after
 *
 * Since: 1.0
 */
const GValue *
rancang_change_get_new_value (RancangChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->field != NULL ? &self->new_value : NULL;
}

/**
 * rancang_change_get_old_parent:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the item that held it before it was removed or moved
 *
 * Since: 1.0
 */
RancangItem *
rancang_change_get_old_parent (RancangChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->old_parent;
}

/**
 * rancang_change_get_new_parent:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the item that holds it after it was inserted or moved
 *
 * Since: 1.0
 */
RancangItem *
rancang_change_get_new_parent (RancangChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->new_parent;
}

guint
rancang_change_get_position (RancangChange *self,
                             gboolean       old)
{
  return old ? self->old_position : self->new_position;
}

static void
rancang_transaction_finalize (GObject *object)
{
  RancangTransaction *self = RANCANG_TRANSACTION (object);

  g_free (self->name);
  g_ptr_array_unref (self->changes);

  G_OBJECT_CLASS (rancang_transaction_parent_class)->finalize (object);
}

static void
rancang_transaction_class_init (RancangTransactionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_transaction_finalize;
}

static void
rancang_transaction_init (RancangTransaction *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_change_unref);
  self->time = g_get_real_time ();
  self->ticks = g_get_monotonic_time ();
}

RancangTransaction *
rancang_transaction_new (const char *name)
{
  RancangTransaction *self = g_object_new (RANCANG_TYPE_TRANSACTION, NULL);

  self->name = g_strdup (name);

  return self;
}

void
rancang_transaction_set_time (RancangTransaction *self,
                              gint64              time)
{
  self->time = time;
}

/*
 * Lets every change that brings or takes an item remember it as it is at that moment: later changes
 * of the same transaction may go on with it.
 */
void
rancang_transaction_keep_copies (RancangTransaction *self)
{
  self->keeps_copies = TRUE;
}

void
rancang_transaction_drop_copies (RancangTransaction *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    g_clear_object (&((RancangChange *) self->changes->pdata[i])->copy);
}

/* Takes over the change. */
void
rancang_transaction_add (RancangTransaction *self,
                         RancangChange      *change)
{
  if (self->keeps_copies && (change->operation == RANCANG_OPERATION_INSERT ||
                             change->operation == RANCANG_OPERATION_REMOVE))
    change->copy = rancang_item_copy (change->item, FALSE);
  g_ptr_array_add (self->changes, change);
}

/* Forgets the changes from the place @n_changes on. */
void
rancang_transaction_cut (RancangTransaction *self,
                         guint               n_changes)
{
  g_ptr_array_set_size (self->changes, n_changes);
}

static gboolean
is_typing (RancangTransaction *self)
{
  RancangChange *change = self->changes->len == 1 ? self->changes->pdata[0] : NULL;

  return change != NULL && change->operation == RANCANG_OPERATION_SET &&
         (change->field->type == RANCANG_FIELD_TEXT ||
          change->field->type == RANCANG_FIELD_LONG_TEXT ||
          change->field->type == RANCANG_FIELD_CODE);
}

/* Makes one step of two that type in the same field. */
gboolean
rancang_transaction_join (RancangTransaction *self,
                          RancangTransaction *later)
{
  RancangChange *first, *second, *both;

  if (!is_typing (self) || !is_typing (later))
    return FALSE;
  first = self->changes->pdata[0];
  second = later->changes->pdata[0];
  if (first->item != second->item || first->field != second->field)
    return FALSE;
  both = rancang_change_new_set (first->item, first->field, &first->old_value, &second->new_value);
  g_ptr_array_set_size (self->changes, 0);
  g_ptr_array_add (self->changes, both);
  self->time = later->time;
  self->ticks = later->ticks;

  return TRUE;
}

/* Makes one step of two when @later goes on typing where @self typed. */
gboolean
rancang_transaction_absorb (RancangTransaction *self,
                            RancangTransaction *later)
{
  return later->ticks - self->ticks <= TYPING_PAUSE && rancang_transaction_join (self, later);
}

/**
 * rancang_transaction_get_name:
 * @self: a transaction
 *
 * Returns: (transfer none): what people read in “Undo …”, translated
 *
 * Since: 1.0
 */
const char *
rancang_transaction_get_name (RancangTransaction *self)
{
  g_return_val_if_fail (RANCANG_IS_TRANSACTION (self), NULL);

  return self->name;
}

/**
 * rancang_transaction_get_time:
 * @self: a transaction
 *
 * Returns: when it was committed, in microseconds since 1970 (UTC)
 *
 * Since: 1.0
 */
gint64
rancang_transaction_get_time (RancangTransaction *self)
{
  g_return_val_if_fail (RANCANG_IS_TRANSACTION (self), 0);

  return self->time;
}

/**
 * rancang_transaction_get_n_changes:
 * @self: a transaction
 *
 * Returns: how many changes it holds
 *
 * Since: 1.0
 */
guint
rancang_transaction_get_n_changes (RancangTransaction *self)
{
  g_return_val_if_fail (RANCANG_IS_TRANSACTION (self), 0);

  return self->changes->len;
}

/**
 * rancang_transaction_get_change:
 * @self: a transaction
 * @index: a number less than the number of changes
 *
 * Returns: (transfer none): the change at @index, in the order they were done
 *
 * Since: 1.0
 */
RancangChange *
rancang_transaction_get_change (RancangTransaction *self,
                                guint               index)
{
  g_return_val_if_fail (RANCANG_IS_TRANSACTION (self), NULL);
  g_return_val_if_fail (index < self->changes->len, NULL);

  return self->changes->pdata[index];
}
