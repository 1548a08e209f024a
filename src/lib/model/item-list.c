/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item-list.c: the children of one kind that an item holds, as a list model */

#include "config.h"

#include "model/item-private.h"

struct _RancangItemList
{
  GObject    parent_instance;

  GPtrArray *items; /* owned */
};

static GType
get_item_type (GListModel *model)
{
  return RANCANG_TYPE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return RANCANG_ITEM_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RancangItemList *self = RANCANG_ITEM_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangItemList, rancang_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
rancang_item_list_finalize (GObject *object)
{
  RancangItemList *self = RANCANG_ITEM_LIST (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (rancang_item_list_parent_class)->finalize (object);
}

static void
rancang_item_list_class_init (RancangItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_item_list_finalize;
}

static void
rancang_item_list_init (RancangItemList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

RancangItemList *
rancang_item_list_new (void)
{
  return g_object_new (RANCANG_TYPE_ITEM_LIST, NULL);
}

void
rancang_item_list_insert (RancangItemList *self,
                          guint            position,
                          RancangItem     *item)
{
  g_ptr_array_insert (self->items, position, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/* Takes over one more item of a list that nobody can listen to yet. */
void
rancang_item_list_load (RancangItemList *self,
                        RancangItem     *item)
{
  g_ptr_array_add (self->items, item);
}

void
rancang_item_list_remove (RancangItemList *self,
                          guint            position)
{
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

gboolean
rancang_item_list_find (RancangItemList *self,
                        RancangItem     *item,
                        guint           *position)
{
  return g_ptr_array_find (self->items, item, position);
}

guint
rancang_item_list_get_size (RancangItemList *self)
{
  return self != NULL ? self->items->len : 0;
}

RancangItem *
rancang_item_list_peek (RancangItemList *self,
                        guint            position)
{
  return position < rancang_item_list_get_size (self) ? self->items->pdata[position] : NULL;
}
