/* SPDX-License-Identifier: GPL-3.0-or-later */
/* item-collection.c: all items of a kind below an item, in the order of the tree */

#define G_LOG_DOMAIN "rancang-table"

#include "config.h"

#include "table/item-collection.h"

/**
 * RancangItemCollection:
 *
 * A list model that follows the plan. A transaction that only sets fields costs nothing here; one
 * that changes the tree costs one walk and tells the one range in which the list differs.
 */
struct _RancangItemCollection
{
  GObject parent_instance;

  /* Owned */
  RancangItem *root;
  GPtrArray   *items;

  /* Borrowed */
  const char *kind;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangItemCollection, rancang_item_collection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
add_item (RancangItem *item,
          gpointer     user_data)
{
  g_ptr_array_add (user_data, g_object_ref (item));
  return TRUE;
}

static GPtrArray *
collect (RancangItemCollection *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  if (rancang_item_get_plan (self->root) != NULL)
    rancang_item_foreach (self->root, self->kind, add_item, items);
  return items;
}

static void
update (RancangItemCollection *self)
{
  g_autoptr (GPtrArray) old = self->items;
  GPtrArray *new = collect (self);
  guint start = 0;
  guint end_old = old->len;
  guint end_new = new->len;

  self->items = new;
  while (start < end_old && start < end_new && old->pdata[start] == new->pdata[start])
    start++;
  while (end_old > start && end_new > start && old->pdata[end_old - 1] == new->pdata[end_new - 1])
    {
      end_old--;
      end_new--;
    }
  if (end_old > start || end_new > start)
    g_list_model_items_changed (G_LIST_MODEL (self), start, end_old - start, end_new - start);
}

static void
plan_changed_cb (RancangItemCollection *self,
                 RancangTransaction    *transaction)
{
  for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
    {
      RancangChange *change = rancang_transaction_get_change (transaction, i);

      if (rancang_change_get_operation (change) == RANCANG_OPERATION_SET)
        continue;
      update (self);
      return;
    }
}

void
rancang_item_collection_touch (RancangItemCollection *self,
                               GHashTable            *items)
{
  g_return_if_fail (RANCANG_IS_ITEM_COLLECTION (self));

  for (guint i = 0; i < self->items->len; i++)
    if (g_hash_table_contains (items, self->items->pdata[i]))
      g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
}

static GType
rancang_item_collection_get_item_type (GListModel *model)
{
  return RANCANG_TYPE_ITEM;
}

static guint
rancang_item_collection_get_n_items (GListModel *model)
{
  return RANCANG_ITEM_COLLECTION (model)->items->len;
}

static gpointer
rancang_item_collection_get_item (GListModel *model,
                                  guint       position)
{
  RancangItemCollection *self = RANCANG_ITEM_COLLECTION (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = rancang_item_collection_get_item_type;
  iface->get_n_items = rancang_item_collection_get_n_items;
  iface->get_item = rancang_item_collection_get_item;
}

static void
rancang_item_collection_finalize (GObject *object)
{
  RancangItemCollection *self = RANCANG_ITEM_COLLECTION (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->root);

  G_OBJECT_CLASS (rancang_item_collection_parent_class)->finalize (object);
}

static void
rancang_item_collection_class_init (RancangItemCollectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_item_collection_finalize;
}

static void
rancang_item_collection_init (RancangItemCollection *self)
{
}

RancangItemCollection *
rancang_item_collection_new (RancangPlan *plan,
                             RancangItem *root,
                             const char  *kind)
{
  RancangItemCollection *self;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (rancang_kind_lookup (kind) != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_ITEM_COLLECTION, NULL);
  self->root = g_object_ref (root);
  self->kind = rancang_kind_get_name (rancang_kind_lookup (kind));
  self->items = collect (self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
