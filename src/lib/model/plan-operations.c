/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plan-operations.c: the four operations: the only code that changes items of a plan */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/kind-private.h"
#include "model/plan-private.h"

static gboolean
unindex_one (RancangItem *item,
             gpointer     user_data)
{
  RancangPlan *self = user_data;

  rancang_plan_remove_references (self, item);
  g_hash_table_remove (self->items, rancang_item_get_id (item));
  rancang_item_set_plan (item, NULL);

  return TRUE;
}

static void
set_value (RancangPlan        *self,
           RancangItem        *item,
           const RancangField *field,
           const GValue       *value)
{
  gboolean points = field->type == RANCANG_FIELD_REFERENCE ||
                    field->type == RANCANG_FIELD_REFERENCES;
  GValue copy = G_VALUE_INIT;

  g_value_init (&copy, G_VALUE_TYPE (value));
  g_value_copy (value, &copy);
  if (points)
    rancang_plan_remove_references (self, item);
  rancang_item_load_value (item, field, &copy);
  if (points)
    rancang_plan_add_references (self, item);
  /* Whoever hears of it finds the references as they are now. */
  g_object_notify (G_OBJECT (item), field->name);
}

static void
bring_in (RancangPlan *self,
          RancangItem *item,
          RancangItem *parent,
          guint        position)
{
  rancang_plan_index (self, item);
  rancang_item_attach (item, parent, position);
}

static void
take_out (RancangPlan *self,
          RancangItem *item)
{
  /* Whoever hears that the list changed must not find the item in the plan any more. */
  rancang_item_foreach (item, NULL, unindex_one, self);
  rancang_item_detach (item);
}

static void
bring_over (RancangItem *item,
            RancangItem *parent,
            guint        position)
{
  g_object_ref (item);
  rancang_item_detach (item);
  rancang_item_attach (item, parent, position);
  g_object_unref (item);
}

/* Does a change, or takes it back: to insert is to take a removal back, and the other way round. */
void
rancang_plan_apply (RancangPlan   *self,
                    RancangChange *change,
                    gboolean       back)
{
  RancangItem *item = rancang_change_get_item (change);
  RancangItem *parent = back ? rancang_change_get_old_parent (change)
                             : rancang_change_get_new_parent (change);
  guint position = rancang_change_get_position (change, back);

  switch (rancang_change_get_operation (change))
    {
    case RANCANG_OPERATION_SET:
      set_value (self, item, rancang_change_get_field (change),
                 back ? rancang_change_get_old_value (change)
                      : rancang_change_get_new_value (change));
      break;
    case RANCANG_OPERATION_INSERT:
    case RANCANG_OPERATION_REMOVE:
      if (parent != NULL)
        bring_in (self, item, parent, position);
      else
        take_out (self, item);
      break;
    case RANCANG_OPERATION_MOVE:
      bring_over (item, parent, position);
      break;
    default:
      g_assert_not_reached ();
    }
}

/*
 * Does the change and remembers it in the open transaction, or in one of its own. It is remembered
 * first: who hears of it may change more, and undo must take that back before.
 */
static void
perform (RancangPlan   *self,
         RancangChange *change,
         const char    *name)
{
  gboolean own = self->open == NULL;

  if (own)
    rancang_plan_begin (self, name);
  rancang_transaction_add (self->open, change);
  rancang_plan_apply (self, change, FALSE);
  if (own)
    rancang_plan_commit (self);
}

/* While steps are taken back or done again, the plan goes where it was; nobody adds to that. */
static gboolean
check_mutable (RancangPlan *self,
               GError     **error)
{
  if (!self->immutable && !self->replaying)
    return TRUE;
  g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_IMMUTABLE,
                       _("This plan can be read, not changed"));

  return FALSE;
}

static gboolean
check_place (RancangItem *item,
             RancangItem *parent,
             GError     **error)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const RancangKind *holder = rancang_item_get_kind (parent);

  if (!rancang_kind_can_hold (holder, kind))
    {
      g_set_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE,
                   /* Translators: kinds of items, such as “Indicator” and “Agency” */
                   _("“%s” cannot stand in “%s”"), _(kind->label), _(holder->label));
      return FALSE;
    }
  if (kind->single && rancang_item_get_parent (item) != parent &&
      rancang_item_count_children (parent, kind->name) > 0)
    {
      g_set_error (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE,
                   _("“%s” already holds one “%s”"), _(holder->label), _(kind->label));
      return FALSE;
    }

  return TRUE;
}

/**
 * rancang_plan_set:
 * @self: a plan
 * @item: an item of it
 * @field: name of a field
 * @value: the new value, of the field's type
 * @error: return location for an error
 *
 * Sets a field. Nothing happens when it already holds an equal value.
 *
 * Returns: %TRUE when the field holds @value now
 *
 * Since: 1.0
 */
gboolean
rancang_plan_set (RancangPlan  *self,
                  RancangItem  *item,
                  const char   *field,
                  const GValue *value,
                  GError      **error)
{
  g_autofree char *name = NULL;
  const RancangField *found;
  const GValue *old_value;

  g_return_val_if_fail (RANCANG_IS_PLAN (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);
  g_return_val_if_fail (rancang_item_get_plan (item) == self, FALSE);
  g_return_val_if_fail (field != NULL && value != NULL, FALSE);

  found = rancang_kind_find_field (rancang_item_get_kind (item), field);
  g_return_val_if_fail (found != NULL, FALSE);

  if (!rancang_field_check (found, value, error))
    return FALSE;
  old_value = rancang_item_get_value (item, found);
  if (rancang_field_values_equal (found, old_value, value))
    return TRUE;
  if (!check_mutable (self, error))
    return FALSE;
  /* Translators: name of a step of undo; %s is a field such as “Responsible agency” */
  name = g_strdup_printf (_("Change “%s”"), _(found->label));
  perform (self, rancang_change_new_set (item, found, old_value, value), name);

  return TRUE;
}

typedef struct
{
  RancangPlan *plan;
  GHashTable  *ids; /* those of the items that shall come in */
} NewIds;

static gboolean
is_new_id (RancangItem *item,
           gpointer     user_data)
{
  NewIds *new_ids = user_data;
  const char *id = rancang_item_get_id (item);

  return rancang_plan_find (new_ids->plan, id) == NULL &&
         g_hash_table_add (new_ids->ids, (gpointer) id);
}

static gboolean
check_ids (RancangPlan *self,
           RancangItem *item,
           GError     **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  NewIds new_ids = { self, ids };

  if (rancang_item_foreach (item, NULL, is_new_id, &new_ids))
    return TRUE;
  g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_DUPLICATE,
                       _("The plan holds this item already"));

  return FALSE;
}

/**
 * rancang_plan_insert:
 * @self: a plan
 * @parent: an item of it
 * @item: an item that belongs to no plan
 * @position: where among the items of its kind, or -1 for the end
 * @error: return location for an error
 *
 * Brings an item, with all that it holds, into the plan.
 *
 * Returns: %TRUE when it is there
 *
 * Since: 1.0
 */
gboolean
rancang_plan_insert (RancangPlan *self,
                     RancangItem *parent,
                     RancangItem *item,
                     int          position,
                     GError     **error)
{
  g_autofree char *name = NULL;
  guint size;

  g_return_val_if_fail (RANCANG_IS_PLAN (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (parent), FALSE);
  g_return_val_if_fail (rancang_item_get_plan (parent) == self, FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);
  g_return_val_if_fail (rancang_item_get_plan (item) == NULL, FALSE);
  g_return_val_if_fail (rancang_item_get_parent (item) == NULL, FALSE);

  if (!check_mutable (self, error) || !check_place (item, parent, error) ||
      !check_ids (self, item, error))
    return FALSE;
  size = rancang_item_count_children (parent, rancang_item_get_kind (item)->name);
  if (position < 0 || (guint) position > size)
    position = size;
  /* Translators: name of a step of undo; %s is a kind such as “Programme” */
  name = g_strdup_printf (_("Add “%s”"), _(rancang_item_get_kind (item)->label));
  perform (self, rancang_change_new_insert (item, parent, position), name);

  return TRUE;
}

/**
 * rancang_plan_move:
 * @self: a plan
 * @item: an item of it
 * @parent: the item that shall hold it
 * @position: the place it shall have afterwards, or -1 for the end
 * @error: return location for an error
 *
 * Moves an item, with all that it holds, to another place.
 *
 * Returns: %TRUE when it is there
 *
 * Since: 1.0
 */
gboolean
rancang_plan_move (RancangPlan *self,
                   RancangItem *item,
                   RancangItem *parent,
                   int          position,
                   GError     **error)
{
  g_autofree char *name = NULL;
  gboolean same;
  guint last;

  g_return_val_if_fail (RANCANG_IS_PLAN (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (item) && RANCANG_IS_ITEM (parent), FALSE);
  g_return_val_if_fail (rancang_item_get_plan (item) == self, FALSE);
  g_return_val_if_fail (rancang_item_get_plan (parent) == self, FALSE);
  g_return_val_if_fail (rancang_item_get_parent (item) != NULL, FALSE);

  if (!check_mutable (self, error) || !check_place (item, parent, error))
    return FALSE;
  same = rancang_item_get_parent (item) == parent;
  last = rancang_item_count_children (parent, rancang_item_get_kind (item)->name) - same;
  if (position < 0 || (guint) position > last)
    position = last;
  if (same && rancang_item_get_position (item) == (guint) position)
    return TRUE;
  /* Translators: name of a step of undo; %s is a kind such as “Programme” */
  name = g_strdup_printf (_("Move “%s”"), _(rancang_item_get_kind (item)->label));
  perform (self, rancang_change_new_move (item, parent, position), name);

  return TRUE;
}

static gboolean
collect_id (RancangItem *item,
            gpointer     user_data)
{
  g_hash_table_add (user_data, (gpointer) rancang_item_get_id (item));

  return TRUE;
}

typedef struct
{
  GHashTable *gone;   /* ids that leave */
  GHashTable *seen;   /* items that stand in `owners` */
  GPtrArray  *owners; /* items that stay and point to one of them */
} References;

static gboolean
points_to (RancangItem        *item,
           const RancangField *field,
           GHashTable         *ids)
{
  const GValue *value = rancang_item_get_value (item, field);

  if (field->type == RANCANG_FIELD_REFERENCE)
    {
      const char *id = g_value_get_string (value);

      return id != NULL && g_hash_table_contains (ids, id);
    }
  if (field->type == RANCANG_FIELD_REFERENCES)
    {
      for (char **id = g_value_get_boxed (value); id != NULL && *id != NULL; id++)
        {
          if (g_hash_table_contains (ids, *id))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
add_owner (RancangItem *item,
           gpointer     user_data)
{
  References *references = user_data;

  if (!g_hash_table_contains (references->gone, rancang_item_get_id (item)) &&
      g_hash_table_add (references->seen, item))
    g_ptr_array_add (references->owners, item);

  return TRUE;
}

static gboolean
find_owners (RancangItem *item,
             gpointer     user_data)
{
  rancang_plan_foreach_referrer (rancang_item_get_plan (item), item, add_owner, user_data);

  return TRUE;
}

/* Takes ids that leave out of one field of an item that stays. */
static void
clear_reference (RancangPlan        *self,
                 RancangItem        *item,
                 const RancangField *field,
                 GHashTable         *gone)
{
  g_autoptr (GStrvBuilder) left = NULL;
  g_auto (GStrv) list = NULL;

  if (!points_to (item, field, gone))
    return;
  if (field->type == RANCANG_FIELD_REFERENCE)
    {
      rancang_plan_set_text (self, item, field->name, NULL, NULL);
      return;
    }
  left = g_strv_builder_new ();
  for (const char *const *id = rancang_item_get_list (item, field->name); *id != NULL; id++)
    {
      if (!g_hash_table_contains (gone, *id))
        g_strv_builder_add (left, *id);
    }
  list = g_strv_builder_end (left);
  rancang_plan_set_list (self, item, field->name, (const char *const *) list, NULL);
}

/**
 * rancang_plan_remove:
 * @self: a plan
 * @item: an item of it, not the root
 * @error: return location for an error
 *
 * Takes an item, with all that it holds, out of the plan. Fields of other items that point to it
 * are emptied in the same transaction; undo brings all of it back.
 *
 * Returns: %TRUE when it is gone
 *
 * Since: 1.0
 */
gboolean
rancang_plan_remove (RancangPlan *self,
                     RancangItem *item,
                     GError     **error)
{
  g_autoptr (GHashTable) gone = NULL;
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GPtrArray) owners = NULL;
  g_autofree char *name = NULL;
  References references;

  g_return_val_if_fail (RANCANG_IS_PLAN (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), FALSE);
  g_return_val_if_fail (rancang_item_get_plan (item) == self, FALSE);

  if (!check_mutable (self, error))
    return FALSE;
  if (item == self->root)
    {
      g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_PLACE,
                           _("The plan itself cannot be removed"));
      return FALSE;
    }
  gone = g_hash_table_new (g_str_hash, g_str_equal);
  seen = g_hash_table_new (NULL, NULL);
  owners = g_ptr_array_new ();
  references = (References) { gone, seen, owners };
  rancang_item_foreach (item, NULL, collect_id, gone);
  rancang_item_foreach (item, NULL, find_owners, &references);
  /* Translators: name of a step of undo; %s is a kind such as “Programme” */
  name = g_strdup_printf (_("Remove “%s”"), _(rancang_item_get_kind (item)->label));
  rancang_plan_begin (self, name);
  for (guint i = 0; i < owners->len; i++)
    {
      const RancangKind *kind = rancang_item_get_kind (owners->pdata[i]);

      for (guint j = 0; j < kind->n_fields; j++)
        clear_reference (self, owners->pdata[i], &kind->fields[j], gone);
    }
  perform (self, rancang_change_new_remove (item), name);
  rancang_plan_commit (self);

  return TRUE;
}
