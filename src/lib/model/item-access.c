/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item-access.c: reading items by the names of fields and kinds */

#include "config.h"

#include "model/item-private.h"
#include "model/kind-private.h"

static const GValue *
get_value_by_name (RancangItem *self,
                   const char  *name)
{
  const RancangField *field = rancang_kind_find_field (rancang_item_get_kind (self), name);

  return field != NULL ? rancang_item_get_value (self, field) : NULL;
}

/**
 * rancang_item_is:
 * @self: an item
 * @kind: name of a kind
 *
 * Returns: %TRUE when the item is of this kind
 *
 * Since: 1.0
 */
gboolean
rancang_item_is (RancangItem *self,
                 const char  *kind)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  return g_str_equal (rancang_kind_get_name (rancang_item_get_kind (self)), kind);
}

/**
 * rancang_item_get_ancestor:
 * @self: an item
 * @kind: name of a kind
 *
 * Finds the nearest item of @kind that holds this one, or the item itself.
 *
 * Returns: (transfer none) (nullable): the ancestor
 *
 * Since: 1.0
 */
RancangItem *
rancang_item_get_ancestor (RancangItem *self,
                           const char  *kind)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);

  while (self != NULL && !rancang_item_is (self, kind))
    self = rancang_item_get_parent (self);

  return self;
}

/**
 * rancang_item_get_position:
 * @self: an item
 *
 * Returns: its place among the items of its kind that the parent holds; 0 where it has no parent
 *
 * Since: 1.0
 */
guint
rancang_item_get_position (RancangItem *self)
{
  RancangItem *parent = rancang_item_get_parent (self);
  guint position = 0;

  if (parent != NULL)
    rancang_item_list_find (rancang_item_get_list_of (parent, rancang_item_get_kind (self)), self,
                            &position);

  return position;
}

/**
 * rancang_item_get_children:
 * @self: an item
 * @kind: name of a kind that it can hold
 *
 * Gives the items of one kind that this one holds, in their order. The list is the same object as
 * long as the item lives, and tells what comes and goes.
 *
 * Returns: (transfer none) (nullable): a list of #RancangItem, or %NULL where the item cannot hold
 *   the kind
 *
 * Since: 1.0
 */
GListModel *
rancang_item_get_children (RancangItem *self,
                           const char  *kind)
{
  const RancangKind *found;
  RancangItemList *list;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  found = rancang_kind_lookup (kind);
  list = found != NULL ? rancang_item_get_list_of (self, found) : NULL;

  return list != NULL ? G_LIST_MODEL (list) : NULL;
}

/**
 * rancang_item_count_children:
 * @self: an item
 * @kind: name of a kind
 *
 * Returns: how many items of @kind it holds
 *
 * Since: 1.0
 */
guint
rancang_item_count_children (RancangItem *self,
                             const char  *kind)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), 0);
  g_return_val_if_fail (kind != NULL, 0);

  return rancang_item_list_get_size (rancang_item_peek_list_of (self, kind));
}

/**
 * rancang_item_peek_child:
 * @self: an item
 * @kind: name of a kind
 * @position: a place
 *
 * Gives one of the items that this one holds, without a reference.
 *
 * Returns: (transfer none) (nullable): the item, or %NULL where there is none
 *
 * Since: 1.0
 */
RancangItem *
rancang_item_peek_child (RancangItem *self,
                         const char  *kind,
                         guint        position)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  return rancang_item_list_peek (rancang_item_peek_list_of (self, kind), position);
}

/**
 * rancang_item_join_children:
 * @self: an item
 * @kind: name of a kind that it may hold
 * @separator: what stands between two titles
 *
 * Joins the titles of the items of @kind that this one holds; those without a title are left out.
 *
 * Returns: (transfer full): the titles, an empty text where there are none
 *
 * Since: 1.0
 */
char *
rancang_item_join_children (RancangItem *self,
                            const char  *kind,
                            const char  *separator)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);
  g_return_val_if_fail (kind != NULL && separator != NULL, NULL);

  for (guint i = 0; i < rancang_item_count_children (self, kind); i++)
    {
      const char *title = rancang_item_get_title (rancang_item_peek_child (self, kind, i));

      if (title != NULL && *title != '\0')
        g_strv_builder_add (titles, title);
    }
  strv = g_strv_builder_end (titles);

  return g_strjoinv (separator, strv);
}

/**
 * rancang_item_foreach:
 * @self: an item
 * @kind: (nullable): name of a kind, or %NULL for all
 * @func: (scope call): called for each
 * @user_data: data for @func
 *
 * Visits the item and all that it holds, parents before children, in the order of the file. @func
 * must not change the plan.
 *
 * Returns: %FALSE when @func ended the visit
 *
 * Since: 1.0
 */
gboolean
rancang_item_foreach (RancangItem     *self,
                      const char      *kind,
                      RancangItemFunc  func,
                      gpointer         user_data)
{
  const RancangKind *own;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  own = rancang_item_get_kind (self);
  if ((kind == NULL || rancang_item_is (self, kind)) && !func (self, user_data))
    return FALSE;
  for (guint i = 0; own->children[i] != NULL; i++)
    {
      RancangItemList *list = rancang_item_peek_list_at (self, i);

      for (guint j = 0; j < rancang_item_list_get_size (list); j++)
        {
          if (!rancang_item_foreach (rancang_item_list_peek (list, j), kind, func, user_data))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * rancang_item_is_empty:
 * @self: an item
 * @field: name of a field
 *
 * Returns: %TRUE when nothing is filled in, or there is no such field
 *
 * Since: 1.0
 */
gboolean
rancang_item_is_empty (RancangItem *self,
                       const char  *field)
{
  const RancangField *found;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), TRUE);
  g_return_val_if_fail (field != NULL, TRUE);

  found = rancang_kind_find_field (rancang_item_get_kind (self), field);

  return found == NULL ||
         rancang_field_value_is_empty (found, rancang_item_get_value (self, found));
}

/**
 * rancang_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): its title; the empty text where it has none
 *
 * Since: 1.0
 */
const char *
rancang_item_get_title (RancangItem *self)
{
  const char *title = rancang_item_get_text (self, "title");

  return title != NULL ? title : "";
}

/**
 * rancang_item_get_text:
 * @self: an item
 * @field: name of a field that holds text, a code, a choice, a date or a reference
 *
 * Returns: (transfer none) (nullable): the text, or %NULL where nothing is filled in
 *
 * Since: 1.0
 */
const char *
rancang_item_get_text (RancangItem *self,
                       const char  *field)
{
  const GValue *value;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  value = get_value_by_name (self, field);
  if (value == NULL || !G_VALUE_HOLDS_STRING (value))
    return NULL;

  return g_value_get_string (value);
}

/**
 * rancang_item_get_boolean:
 * @self: an item
 * @field: name of a field that holds yes or no
 *
 * Returns: what it holds
 *
 * Since: 1.0
 */
gboolean
rancang_item_get_boolean (RancangItem *self,
                          const char  *field)
{
  const GValue *value;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  value = get_value_by_name (self, field);

  return value != NULL && G_VALUE_HOLDS_BOOLEAN (value) && g_value_get_boolean (value);
}

/**
 * rancang_item_get_year:
 * @self: an item
 * @field: name of a field that holds a year
 *
 * Returns: the year, or 0 where nothing is filled in
 *
 * Since: 1.0
 */
int
rancang_item_get_year (RancangItem *self,
                       const char  *field)
{
  const GValue *value;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), 0);
  g_return_val_if_fail (field != NULL, 0);

  value = get_value_by_name (self, field);

  return value != NULL && G_VALUE_HOLDS_INT (value) ? g_value_get_int (value) : 0;
}

static gpointer
get_boxed (RancangItem *self,
           const char  *field,
           GType        type)
{
  const GValue *value = get_value_by_name (self, field);

  return value != NULL && G_VALUE_HOLDS (value, type) ? g_value_get_boxed (value) : NULL;
}

/**
 * rancang_item_get_number:
 * @self: an item
 * @field: name of a field that holds a number or money
 *
 * Returns: (transfer none) (nullable): the number, or %NULL where nothing is filled in
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_item_get_number (RancangItem *self,
                         const char  *field)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return get_boxed (self, field, RANCANG_TYPE_DECIMAL);
}

/**
 * rancang_item_get_series:
 * @self: an item
 * @field: name of a field that holds values by year
 *
 * Returns: (transfer none) (nullable): the series, or %NULL where nothing is filled in
 *
 * Since: 1.0
 */
RancangSeries *
rancang_item_get_series (RancangItem *self,
                         const char  *field)
{
  g_return_val_if_fail (RANCANG_IS_ITEM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return get_boxed (self, field, RANCANG_TYPE_SERIES);
}

/**
 * rancang_item_get_list:
 * @self: an item
 * @field: name of a field that holds words or references
 *
 * Returns: (transfer none) (array zero-terminated=1): the texts; an empty list where nothing is
 *   filled in
 *
 * Since: 1.0
 */
const char *const *
rancang_item_get_list (RancangItem *self,
                       const char  *field)
{
  static const char *const none[] = { NULL };
  const char *const *list;

  g_return_val_if_fail (RANCANG_IS_ITEM (self), none);
  g_return_val_if_fail (field != NULL, none);

  list = get_boxed (self, field, G_TYPE_STRV);

  return list != NULL ? list : none;
}
