/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* diff.c: compares two plans by the ids of their items and the tables of their kinds */

#include "config.h"

#include "diff/diff.h"
#include "diff/difference-private.h"

/**
 * RancangDiff:
 *
 * What differs between two plans: a list model of #RancangDifference, in the order of the plan, so
 * that those of one section (a dimension, the agencies, …) stand together.
 *
 * Items are the same where their ids are. A difference is one field of one item (of values by
 * year: one year), or one item that came, went or moved; what came or went with the item that holds
 * it is not told again. Where only the order changed, the fewest items count as moved. It costs
 * time in proportion to the size of both plans.
 *
 * Since: 1.0
 */
struct _RancangDiff
{
  GObject      parent_instance;

  RancangPlan *before;
  RancangPlan *after;
  GPtrArray   *differences;
};

static GType
get_item_type (GListModel *model)
{
  return RANCANG_TYPE_DIFFERENCE;
}

static guint
get_n_items (GListModel *model)
{
  return RANCANG_DIFF (model)->differences->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RancangDiff *self = RANCANG_DIFF (model);

  return position < self->differences->len ? g_object_ref (self->differences->pdata[position])
                                           : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangDiff, rancang_diff, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
rancang_diff_finalize (GObject *object)
{
  RancangDiff *self = RANCANG_DIFF (object);

  g_ptr_array_unref (self->differences);
  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (rancang_diff_parent_class)->finalize (object);
}

static void
rancang_diff_class_init (RancangDiffClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_diff_finalize;
}

static void
rancang_diff_init (RancangDiff *self)
{
  self->differences = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Roots stand for each other whatever their ids; an id that changed its kind is another item. */
RancangItem *
rancang_diff_match (RancangPlan *plan,
                    RancangItem *item)
{
  RancangItem *found;

  if (rancang_item_is (item, "plan"))
    return rancang_plan_get_root (plan);
  found = rancang_plan_find (plan, rancang_item_get_id (item));

  return found != NULL && rancang_item_get_kind (found) == rancang_item_get_kind (item) ? found
                                                                                       : NULL;
}

static RancangDifference *
add (RancangDiff     *self,
     RancangOperation operation,
     RancangItem     *old_item,
     RancangItem     *new_item)
{
  RancangDifference *difference = g_object_new (RANCANG_TYPE_DIFFERENCE, NULL);

  difference->before = g_object_ref (self->before);
  difference->after = g_object_ref (self->after);
  difference->operation = operation;
  difference->old_item = old_item;
  difference->new_item = new_item;
  g_ptr_array_add (self->differences, difference);

  return difference;
}

gboolean
rancang_diff_numbers_equal (const RancangDecimal *a,
                            const RancangDecimal *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return rancang_decimal_compare (a, b) == 0;
}

/* One difference a year; both series are in the order of the years. */
static void
compare_series (RancangDiff        *self,
                RancangItem        *old_item,
                RancangItem        *new_item,
                const RancangField *field)
{
  RancangSeries *a = g_value_get_boxed (rancang_item_get_value (old_item, field));
  RancangSeries *b = g_value_get_boxed (rancang_item_get_value (new_item, field));
  guint n_a = a != NULL ? rancang_series_get_size (a) : 0;
  guint n_b = b != NULL ? rancang_series_get_size (b) : 0;
  guint i = 0, j = 0;

  while (i < n_a || j < n_b)
    {
      int year_a = i < n_a ? rancang_series_get_year (a, i) : G_MAXINT;
      int year_b = j < n_b ? rancang_series_get_year (b, j) : G_MAXINT;
      int year = MIN (year_a, year_b);
      const RancangDecimal *old_number = year_a == year ? rancang_series_get_value (a, i++) : NULL;
      const RancangDecimal *new_number = year_b == year ? rancang_series_get_value (b, j++) : NULL;

      if (!rancang_diff_numbers_equal (old_number, new_number))
        {
          RancangDifference *difference = add (self, RANCANG_OPERATION_SET, old_item, new_item);

          difference->field = field;
          difference->year = year;
        }
    }
}

/* Name -> JSON. A file may hold as many as it likes: none is looked for one by one. */
static GHashTable *
index_unknown (RancangItem *item)
{
  GHashTable *members = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rancang_item_get_n_unknown (item); i++)
    {
      const char *json;
      const char *name = rancang_item_get_unknown (item, i, &json);

      g_hash_table_insert (members, (gpointer) name, (gpointer) json);
    }

  return members;
}

static void
compare_unknown (RancangDiff *self,
                 RancangItem *old_item,
                 RancangItem *new_item)
{
  g_autoptr (GHashTable) old_members = NULL;
  g_autoptr (GHashTable) new_members = NULL;
  const char *json;

  if (rancang_item_get_n_unknown (old_item) == 0 && rancang_item_get_n_unknown (new_item) == 0)
    return;
  old_members = index_unknown (old_item);
  new_members = index_unknown (new_item);
  for (guint i = 0; i < rancang_item_get_n_unknown (old_item); i++)
    {
      const char *name = rancang_item_get_unknown (old_item, i, &json);

      if (g_strcmp0 (json, g_hash_table_lookup (new_members, name)) != 0)
        add (self, RANCANG_OPERATION_SET, old_item, new_item)->member = name;
    }
  for (guint i = 0; i < rancang_item_get_n_unknown (new_item); i++)
    {
      const char *name = rancang_item_get_unknown (new_item, i, &json);

      if (!g_hash_table_contains (old_members, name))
        add (self, RANCANG_OPERATION_SET, old_item, new_item)->member = name;
    }
}

static void
compare_fields (RancangDiff *self,
                RancangItem *old_item,
                RancangItem *new_item)
{
  const RancangKind *kind = rancang_item_get_kind (new_item);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const GValue *a = rancang_item_get_value (old_item, field);
      const GValue *b = rancang_item_get_value (new_item, field);

      if (a == b || rancang_field_values_equal (field, a, b))
        continue;
      if (rancang_field_get_value_type (field) == RANCANG_TYPE_SERIES)
        compare_series (self, old_item, new_item, field);
      else
        add (self, RANCANG_OPERATION_SET, old_item, new_item)->field = field;
    }
  compare_unknown (self, old_item, new_item);
}

static void compare_children (RancangDiff *self,
                              RancangItem *old_item,
                              RancangItem *new_item);

/* What an item brought along is told with it, but not what stood elsewhere before. */
static void
compare_inserted (RancangDiff *self,
                  RancangItem *new_item)
{
  for (guint i = 0; i < rancang_kind_get_n_children (rancang_item_get_kind (new_item)); i++)
    {
      RancangItemList *list = rancang_item_peek_list_at (new_item, i);

      for (guint j = 0; j < rancang_item_list_get_size (list); j++)
        {
          RancangItem *child = rancang_item_list_peek (list, j);
          RancangItem *old_child = rancang_diff_match (self->before, child);

          if (old_child == NULL)
            {
              compare_inserted (self, child);
              continue;
            }
          add (self, RANCANG_OPERATION_MOVE, old_child, child);
          compare_fields (self, old_child, child);
          compare_children (self, old_child, child);
        }
    }
}

/* For each item of a new list: its place in the old one, counted from 1, and 0 where it is new. */
static guint *
find_places (RancangDiff     *self,
             RancangItem     *old_item,
             RancangItemList *old_list,
             RancangItemList *new_list)
{
  g_autoptr (GHashTable) by_item = NULL;
  guint n = rancang_item_list_get_size (new_list);
  guint *places = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      RancangItem *old_child = rancang_item_list_peek (old_list, i);
      RancangItem *match;

      match = rancang_diff_match (self->before, rancang_item_list_peek (new_list, i));
      places[i] = 0;
      if (match == NULL || rancang_item_get_parent (match) != old_item)
        continue;
      if (match == old_child)
        {
          places[i] = i + 1;
          continue;
        }
      if (by_item == NULL)
        {
          by_item = g_hash_table_new (NULL, NULL);
          for (guint j = 0; j < rancang_item_list_get_size (old_list); j++)
            g_hash_table_insert (by_item, rancang_item_list_peek (old_list, j),
                                 GUINT_TO_POINTER (j + 1));
        }
      places[i] = GPOINTER_TO_UINT (g_hash_table_lookup (by_item, match));
    }

  return places;
}

static void
compare_lists (RancangDiff     *self,
               RancangItem     *old_item,
               RancangItemList *old_list,
               RancangItemList *new_list)
{
  guint n = rancang_item_list_get_size (new_list);
  g_autofree guint *places = find_places (self, old_item, old_list, new_list);
  g_autofree gboolean *kept = g_new (gboolean, n + 1);

  rancang_diff_find_kept (places, n, kept);
  for (guint i = 0; i < n; i++)
    {
      RancangItem *child = rancang_item_list_peek (new_list, i);
      RancangItem *old_child = rancang_diff_match (self->before, child);

      if (old_child == NULL)
        {
          add (self, RANCANG_OPERATION_INSERT, NULL, child);
          compare_inserted (self, child);
          continue;
        }
      if (!kept[i])
        add (self, RANCANG_OPERATION_MOVE, old_child, child);
      compare_fields (self, old_child, child);
      compare_children (self, old_child, child);
    }
  for (guint i = 0; i < rancang_item_list_get_size (old_list); i++)
    {
      RancangItem *old_child = rancang_item_list_peek (old_list, i);

      if (rancang_diff_match (self->after, old_child) == NULL)
        add (self, RANCANG_OPERATION_REMOVE, old_child, NULL);
    }
}

static void
compare_children (RancangDiff *self,
                  RancangItem *old_item,
                  RancangItem *new_item)
{
  for (guint i = 0; i < rancang_kind_get_n_children (rancang_item_get_kind (new_item)); i++)
    {
      RancangItemList *old_list = rancang_item_peek_list_at (old_item, i);
      RancangItemList *new_list = rancang_item_peek_list_at (new_item, i);

      if (old_list != NULL || new_list != NULL)
        compare_lists (self, old_item, old_list, new_list);
    }
}

/**
 * rancang_diff_new:
 * @before: a plan
 * @after: a plan
 *
 * Compares two plans. Of a plan that can change it takes a snapshot first. With plans that cannot
 * change it may be called in any thread.
 *
 * Returns: (transfer full): what differs; empty where both are the same
 *
 * Since: 1.0
 */
RancangDiff *
rancang_diff_new (RancangPlan *before,
                  RancangPlan *after)
{
  RancangDiff *self;
  RancangItem *old_root, *new_root;

  g_return_val_if_fail (RANCANG_IS_PLAN (before), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (after), NULL);

  self = g_object_new (RANCANG_TYPE_DIFF, NULL);
  self->before = rancang_plan_snapshot (before);
  self->after = rancang_plan_snapshot (after);
  old_root = rancang_plan_get_root (self->before);
  new_root = rancang_plan_get_root (self->after);
  compare_fields (self, old_root, new_root);
  compare_children (self, old_root, new_root);

  return self;
}

/**
 * rancang_diff_get_before:
 * @self: a diff
 *
 * Returns: (transfer none): the first plan as it was compared, which nobody can change
 *
 * Since: 1.0
 */
RancangPlan *
rancang_diff_get_before (RancangDiff *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFF (self), NULL);

  return self->before;
}

/**
 * rancang_diff_get_after:
 * @self: a diff
 *
 * Returns: (transfer none): the second plan as it was compared, which nobody can change
 *
 * Since: 1.0
 */
RancangPlan *
rancang_diff_get_after (RancangDiff *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFF (self), NULL);

  return self->after;
}
