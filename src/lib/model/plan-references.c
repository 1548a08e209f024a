/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plan-references.c: which items point to an item */

#include "config.h"

#include "model/kind-private.h"
#include "model/plan-private.h"

/* The items that point to one id, in an order that only the changes of the plan decide. */
typedef struct
{
  GPtrArray  *items;  /* borrowed items */
  GHashTable *places; /* item -> its index in items */
} Referrers;

static void
referrers_free (gpointer data)
{
  Referrers *referrers = data;

  g_ptr_array_unref (referrers->items);
  g_hash_table_unref (referrers->places);
  g_free (referrers);
}

static void
add_referrer (GHashTable  *index,
              const char  *id,
              RancangItem *item)
{
  Referrers *referrers = g_hash_table_lookup (index, id);

  if (referrers == NULL)
    {
      referrers = g_new0 (Referrers, 1);
      referrers->items = g_ptr_array_new ();
      referrers->places = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (index, g_strdup (id), referrers);
    }
  /* An item that points to another one in two fields stands here once. */
  if (g_hash_table_contains (referrers->places, item))
    return;
  g_hash_table_insert (referrers->places, item, GUINT_TO_POINTER (referrers->items->len));
  g_ptr_array_add (referrers->items, item);
}

static void
remove_referrer (GHashTable  *index,
                 const char  *id,
                 RancangItem *item)
{
  Referrers *referrers = g_hash_table_lookup (index, id);
  gpointer place;
  guint at;

  if (referrers == NULL ||
      !g_hash_table_steal_extended (referrers->places, item, NULL, &place))
    return;
  at = GPOINTER_TO_UINT (place);
  g_ptr_array_remove_index_fast (referrers->items, at);
  if (at < referrers->items->len)
    g_hash_table_insert (referrers->places, referrers->items->pdata[at], place);
  if (referrers->items->len == 0)
    g_hash_table_remove (index, id);
}

typedef void (*ReferenceFunc) (GHashTable *index, const char *id, RancangItem *item);

/* Calls @func for each id that the item's fields hold. */
static void
foreach_id (GHashTable    *index,
            RancangItem   *item,
            ReferenceFunc  func)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const RancangKindCache *cache = rancang_kind_get_cache (kind);

  for (guint i = 0; i < cache->n_references; i++)
    {
      const RancangField *field = &kind->fields[cache->references[i]];
      const GValue *value = rancang_item_get_value (item, field);

      if (field->type == RANCANG_FIELD_REFERENCES)
        {
          for (char **id = g_value_get_boxed (value); id != NULL && *id != NULL; id++)
            func (index, *id, item);
        }
      else if (g_value_get_string (value) != NULL)
        {
          func (index, g_value_get_string (value), item);
        }
    }
}

static gboolean
index_item (RancangItem *item,
            gpointer     user_data)
{
  foreach_id (user_data, item, add_referrer);

  return TRUE;
}

/* Threads that read a snapshot may ask at the same time; one of them builds. */
static GHashTable *
get_index (RancangPlan *self)
{
  GHashTable *index;

  g_mutex_lock (&self->index_mutex);
  if (self->referrers == NULL)
    {
      self->referrers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, referrers_free);
      rancang_item_foreach (self->root, NULL, index_item, self->referrers);
    }
  index = self->referrers;
  g_mutex_unlock (&self->index_mutex);

  return index;
}

/* An item comes into the plan, or a field of it was set. Nothing to do before anybody asked. */
void
rancang_plan_add_references (RancangPlan *self,
                             RancangItem *item)
{
  if (self->referrers != NULL)
    foreach_id (self->referrers, item, add_referrer);
}

/* An item leaves the plan, or a field of it is about to be set. */
void
rancang_plan_remove_references (RancangPlan *self,
                                RancangItem *item)
{
  if (self->referrers != NULL)
    foreach_id (self->referrers, item, remove_referrer);
}

/**
 * rancang_plan_foreach_referrer:
 * @self: a plan
 * @item: an item of it
 * @func: (scope call): called for each item that points to @item
 * @user_data: data for @func
 *
 * Visits each item of the plan with a field of references that holds the id of @item, once each, in
 * no particular order. The first question goes through the whole plan; from then on the plan keeps
 * the answer. @func ends the visit by returning %FALSE. It must not change the plan: collect the
 * items, and change them after the visit.
 *
 * Since: 1.0
 */
void
rancang_plan_foreach_referrer (RancangPlan     *self,
                               RancangItem     *item,
                               RancangItemFunc  func,
                               gpointer         user_data)
{
  Referrers *referrers;

  g_return_if_fail (RANCANG_IS_PLAN (self));
  g_return_if_fail (RANCANG_IS_ITEM (item));
  g_return_if_fail (rancang_item_get_plan (item) == self);
  g_return_if_fail (func != NULL);

  referrers = g_hash_table_lookup (get_index (self), rancang_item_get_id (item));
  for (guint i = 0; referrers != NULL && i < referrers->items->len; i++)
    {
      if (!func (referrers->items->pdata[i], user_data))
        return;
    }
}
