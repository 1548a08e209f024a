/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plan.c: a plan: its tree of items, its index, its snapshots */

#include "config.h"

#include "model/plan-private.h"

/**
 * RancangPlan:
 *
 * A plan: a tree of items below one root, and the history of its changes.
 *
 * A plan belongs to the main thread. Worker threads get rancang_plan_snapshot(), which nobody can
 * change.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (RancangPlan, rancang_plan, G_TYPE_OBJECT)
G_DEFINE_QUARK (rancang-plan-error-quark, rancang_plan_error)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_MODIFIED,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
unset_plan (RancangItem *item,
            gpointer     user_data)
{
  rancang_item_set_plan (item, NULL);

  return TRUE;
}

static gboolean
index_one (RancangItem *item,
           gpointer     user_data)
{
  RancangPlan *self = user_data;

  rancang_item_set_plan (item, self);
  g_hash_table_insert (self->items, (gpointer) rancang_item_get_id (item), item);
  rancang_plan_add_references (self, item);

  return TRUE;
}

static gboolean
add_to_table (RancangItem *item,
              gpointer     items)
{
  g_hash_table_insert (items, (gpointer) rancang_item_get_id (item), item);

  return TRUE;
}

/* A snapshot gets its table when asked first; threads that read it may ask at the same time. */
static GHashTable *
get_items (RancangPlan *self)
{
  GHashTable *items = g_atomic_pointer_get (&self->items);

  if (items != NULL)
    return items;
  g_mutex_lock (&self->index_mutex);
  if (self->items == NULL)
    {
      items = g_hash_table_new (g_str_hash, g_str_equal);
      rancang_item_foreach (self->root, NULL, add_to_table, items);
      g_atomic_pointer_set (&self->items, items);
    }
  items = self->items;
  g_mutex_unlock (&self->index_mutex);

  return items;
}

void
rancang_plan_index (RancangPlan *self,
                    RancangItem *item)
{
  rancang_item_foreach (item, NULL, index_one, self);
}

/* Tells whoever shows the plan that a transaction was done, undone or done again. */
void
rancang_plan_announce (RancangPlan        *self,
                       RancangTransaction *transaction)
{
  for (guint i = PROP_CAN_UNDO; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_signal_emit (self, signals[CHANGED], 0, transaction);
}

static void
rancang_plan_dispose (GObject *object)
{
  RancangPlan *self = RANCANG_PLAN (object);

  if (self->root != NULL)
    rancang_item_foreach (self->root, NULL, unset_plan, NULL);
  g_clear_pointer (&self->referrers, g_hash_table_unref);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_object (&self->open);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_object (&self->root);

  G_OBJECT_CLASS (rancang_plan_parent_class)->dispose (object);
}

static void
clear_file (gpointer data)
{
  RancangPlanFile *file = data;

  g_mutex_clear (&file->mutex);
  g_free (file->uri);
  g_free (file->digest);
}

static void
rancang_plan_finalize (GObject *object)
{
  RancangPlan *self = RANCANG_PLAN (object);

  g_mutex_clear (&self->index_mutex);
  g_array_unref (self->starts);
  g_array_unref (self->undo_revisions);
  g_array_unref (self->redo_revisions);
  g_free (self->file_version);
  g_atomic_rc_box_release_full (self->file, clear_file);
  g_clear_pointer (&self->file_unknown, g_ptr_array_unref);

  G_OBJECT_CLASS (rancang_plan_parent_class)->finalize (object);
}

static void
rancang_plan_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RancangPlan *self = RANCANG_PLAN (object);

  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, rancang_plan_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, rancang_plan_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, rancang_plan_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, rancang_plan_get_redo_name (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, rancang_plan_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rancang_plan_class_init (RancangPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rancang_plan_dispose;
  object_class->finalize = rancang_plan_finalize;
  object_class->get_property = rancang_plan_get_property;

  /**
   * RancangPlan:can-undo:
   *
   * Whether there is something to undo.
   *
   * Since: 1.0
   */
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  /**
   * RancangPlan:can-redo:
   *
   * Whether there is something to do again.
   *
   * Since: 1.0
   */
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  /**
   * RancangPlan:undo-name:
   *
   * Name of what undo takes back.
   *
   * Since: 1.0
   */
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  /**
   * RancangPlan:redo-name:
   *
   * Name of what redo does again.
   *
   * Since: 1.0
   */
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  /**
   * RancangPlan:modified:
   *
   * Whether the plan differs from what was saved.
   *
   * Since: 1.0
   */
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * RancangPlan::changed:
   * @self: a plan
   * @transaction: what was done, undone or done again
   *
   * Emitted once after every transaction, its undo and its redo.
   *
   * Since: 1.0
   */
  signals[CHANGED] = g_signal_new ("changed", RANCANG_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, RANCANG_TYPE_TRANSACTION);
}

static void
rancang_plan_init (RancangPlan *self)
{
  self->file = g_atomic_rc_box_new0 (RancangPlanFile);
  g_mutex_init (&self->file->mutex);
  g_mutex_init (&self->index_mutex);
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->undo = g_ptr_array_new_with_free_func (g_object_unref);
  self->redo = g_ptr_array_new_with_free_func (g_object_unref);
  self->undo_revisions = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->redo_revisions = g_array_new (FALSE, FALSE, sizeof (guint64));
}

/**
 * rancang_plan_new:
 *
 * Makes an empty plan.
 *
 * Returns: (transfer full): the plan
 *
 * Since: 1.0
 */
RancangPlan *
rancang_plan_new (void)
{
  g_autoptr (RancangItem) root = rancang_item_new ("plan");

  return rancang_plan_new_with_root (root);
}

/**
 * rancang_plan_new_with_root:
 * @root: an item of the kind `plan` that belongs to no plan
 *
 * Makes a plan of a tree of items.
 *
 * Returns: (transfer full): the plan
 *
 * Since: 1.0
 */
RancangPlan *
rancang_plan_new_with_root (RancangItem *root)
{
  RancangPlan *self;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (rancang_item_is (root, "plan"), NULL);
  g_return_val_if_fail (rancang_item_get_plan (root) == NULL, NULL);

  self = g_object_new (RANCANG_TYPE_PLAN, NULL);
  self->root = g_object_ref (root);
  rancang_plan_index (self, root);

  return self;
}

/**
 * rancang_plan_get_root:
 * @self: a plan
 *
 * Returns: (transfer none): the item of the kind `plan` that holds all others
 *
 * Since: 1.0
 */
RancangItem *
rancang_plan_get_root (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), NULL);

  return self->root;
}

/**
 * rancang_plan_find:
 * @self: a plan
 * @id: (nullable): an id
 *
 * Finds an item by its id, at once.
 *
 * Returns: (transfer none) (nullable): the item, or %NULL
 *
 * Since: 1.0
 */
RancangItem *
rancang_plan_find (RancangPlan *self,
                   const char  *id)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), NULL);

  return id != NULL ? g_hash_table_lookup (get_items (self), id) : NULL;
}

/**
 * rancang_plan_get_n_items:
 * @self: a plan
 *
 * Returns: how many items the plan has, the root among them
 *
 * Since: 1.0
 */
guint
rancang_plan_get_n_items (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), 0);

  return g_hash_table_size (get_items (self));
}

/**
 * rancang_plan_snapshot:
 * @self: a plan
 *
 * Copies the plan as it is now. The copy has the same ids and the same revision and never changes,
 * so worker threads may read it.
 *
 * Returns: (transfer full): the snapshot; @self itself where it is immutable already
 *
 * Since: 1.0
 */
RancangPlan *
rancang_plan_snapshot (RancangPlan *self)
{
  RancangPlan *copy;

  g_return_val_if_fail (RANCANG_IS_PLAN (self), NULL);

  if (self->immutable)
    return g_object_ref (self);
  copy = g_object_new (RANCANG_TYPE_PLAN, NULL);
  copy->root = rancang_item_copy_into (self->root, copy);
  g_clear_pointer (&copy->items, g_hash_table_unref);
  copy->immutable = TRUE;
  copy->revision = self->revision;
  copy->saved_revision = self->saved_revision;
  copy->file_version = g_strdup (self->file_version);
  g_atomic_rc_box_release_full (copy->file, clear_file);
  copy->file = g_atomic_rc_box_acquire (self->file);
  if (self->file_unknown != NULL)
    copy->file_unknown = g_ptr_array_copy (self->file_unknown, (GCopyFunc) (GCallback) g_strdup,
                                           NULL);
  if (copy->file_unknown != NULL)
    g_ptr_array_set_free_func (copy->file_unknown, g_free);

  return copy;
}

/**
 * rancang_plan_is_immutable:
 * @self: a plan
 *
 * Returns: %TRUE when every operation on it is refused
 *
 * Since: 1.0
 */
gboolean
rancang_plan_is_immutable (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), TRUE);

  return self->immutable;
}

/**
 * rancang_plan_make_immutable:
 * @self: a plan
 *
 * Refuses every operation from now on.
 *
 * Since: 1.0
 */
void
rancang_plan_make_immutable (RancangPlan *self)
{
  g_return_if_fail (RANCANG_IS_PLAN (self));

  self->immutable = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/**
 * rancang_plan_get_revision:
 * @self: a plan
 *
 * Gives a number that is another one after every change; undo leads back to the earlier number.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint64
rancang_plan_get_revision (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), 0);

  return self->revision;
}

/**
 * rancang_plan_is_modified:
 * @self: a plan
 *
 * Returns: %TRUE when the plan differs from what was saved
 *
 * Since: 1.0
 */
gboolean
rancang_plan_is_modified (RancangPlan *self)
{
  g_return_val_if_fail (RANCANG_IS_PLAN (self), FALSE);

  return self->revision != self->saved_revision;
}

/**
 * rancang_plan_mark_saved:
 * @self: a plan
 * @revision: the revision that was written
 *
 * Tells the plan that one of its revisions is safe in a file. It stays modified when it went on
 * since.
 *
 * Since: 1.0
 */
void
rancang_plan_mark_saved (RancangPlan *self,
                         guint64      revision)
{
  g_return_if_fail (RANCANG_IS_PLAN (self));

  self->saved_revision = revision;
  self->typing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}
