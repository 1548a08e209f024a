/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* completeness.c: counts what is filled in of what is wanted, by the kinds' tables alone */

#include "config.h"

#include "model/completeness.h"

#include "model/item-private.h"
#include "model/kind-private.h"

G_DEFINE_BOXED_TYPE (RancangCompleteness, rancang_completeness, rancang_completeness_copy, g_free)

/**
 * rancang_completeness_copy:
 * @self: a count
 *
 * Copies a count to the heap.
 *
 * Returns: (transfer full): the copy; free it with g_free()
 *
 * Since: 1.0
 */
RancangCompleteness *
rancang_completeness_copy (const RancangCompleteness *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * rancang_item_get_completeness: (skip)
 * @item: an item
 *
 * Counts the fields marked as wanted, of the item and of what it holds of wanted kinds. A wanted
 * kind of which it holds nothing counts as one thing that is missing; dimensions and their parts,
 * which come with the framework, do not count themselves.
 *
 * Returns: how many are wanted and how many of them are filled in
 *
 * Since: 1.0
 */
RancangCompleteness
rancang_item_get_completeness (RancangItem *item)
{
  RancangCompleteness total = { 0, 0 };
  const RancangKind *kind;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), total);

  kind = rancang_item_get_kind (item);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const RancangField *field = &kind->fields[i];

      if (!(field->flags & RANCANG_FIELD_WANTED))
        continue;
      total.wanted++;
      total.filled += !rancang_field_value_is_empty (field, rancang_item_get_value (item, field));
    }
  for (guint i = 0; kind->wanted[i] != NULL; i++)
    {
      RancangItemList *list = rancang_item_peek_list_of (item, kind->wanted[i]);

      if (!rancang_kind_lookup (kind->wanted[i])->given)
        {
          total.wanted++;
          total.filled += rancang_item_list_get_size (list) > 0;
        }
      for (guint j = 0; j < rancang_item_list_get_size (list); j++)
        {
          RancangCompleteness part;

          part = rancang_item_get_completeness (rancang_item_list_peek (list, j));
          total.wanted += part.wanted;
          total.filled += part.filled;
        }
    }

  return total;
}

/**
 * rancang_completeness_percent:
 * @self: a count
 *
 * Gives the share that is filled in. It is 100 only when nothing is missing and 0 only when nothing
 * is there.
 *
 * Returns: a whole percentage from 0 to 100
 *
 * Since: 1.0
 */
int
rancang_completeness_percent (const RancangCompleteness *self)
{
  guint64 percent;

  g_return_val_if_fail (self != NULL, 0);

  if (self->wanted == 0 || self->filled == self->wanted)
    return 100;
  percent = (guint64) self->filled * 100 / self->wanted;

  return percent == 0 && self->filled > 0 ? 1 : (int) percent;
}
