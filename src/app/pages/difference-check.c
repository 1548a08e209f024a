/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-check.c: whether a plan is as one side of a difference has it */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/difference-check.h"

static RancangItem *
find (RancangPlan *plan,
      RancangItem *item)
{
  RancangItem *found = rancang_item_get_parent (item) == NULL
                         ? rancang_plan_get_root (plan)
                         : rancang_plan_find (plan, rancang_item_get_id (item));

  return found != NULL && rancang_item_get_kind (found) == rancang_item_get_kind (item) ? found
                                                                                       : NULL;
}

static gboolean
is_same (RancangItem *a,
         RancangItem *b)
{
  const RancangKind *kind = rancang_item_get_kind (a);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      /* References are emptied when something else goes. */
      if (field->type != RANCANG_FIELD_REFERENCE && field->type != RANCANG_FIELD_REFERENCES
          && !rancang_field_values_equal (field, rancang_item_get_value (a, field),
                                          rancang_item_get_value (b, field)))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  RancangPlan *known;
  gboolean     changed;
} Untouched;

static gboolean
check_untouched (RancangItem *item,
                 gpointer     user_data)
{
  Untouched *untouched = user_data;
  RancangItem *known = find (untouched->known, item);

  untouched->changed = known == NULL || !is_same (known, item);
  return !untouched->changed;
}

/* It is there, with all that it holds, as it was when the other side removed it. */
static gboolean
is_untouched (RancangItem *old_item,
              RancangPlan *plan)
{
  RancangItem *item = find (plan, old_item);
  Untouched untouched = { rancang_item_get_plan (old_item), FALSE };

  if (item == NULL)
    return FALSE;
  rancang_item_foreach (item, NULL, check_untouched, &untouched);
  return !untouched.changed;
}

/* The item before this one in its list, of those that stand in the list of the other plan too. */
static RancangItem *
find_neighbour (RancangItem *item,
                RancangPlan *other,
                RancangItem *other_parent)
{
  const char *kind = rancang_kind_get_name (rancang_item_get_kind (item));
  RancangItem *parent = rancang_item_get_parent (item);

  for (guint i = rancang_item_get_position (item); i > 0; i--)
    {
      RancangItem *before = rancang_item_peek_child (parent, kind, i - 1);
      RancangItem *known = find (other, before);

      if (known != NULL && rancang_item_get_parent (known) == other_parent)
        return known;
    }
  return NULL;
}

static gboolean
check_place (RancangItem *wanted,
             RancangPlan *plan,
             gboolean     order_too)
{
  RancangItem *item = find (plan, wanted);
  RancangItem *wanted_parent = rancang_item_get_parent (wanted);
  RancangItem *parent = item != NULL ? rancang_item_get_parent (item) : NULL;
  RancangItem *before;
  RancangItem *wanted_before;

  if (parent == NULL || find (plan, wanted_parent) != parent)
    return FALSE;
  if (!order_too)
    return TRUE;

  before = find_neighbour (item, rancang_item_get_plan (wanted), wanted_parent);
  wanted_before = find_neighbour (wanted, plan, parent);
  return before == NULL || wanted_before == NULL ? before == NULL && wanted_before == NULL
                                                 : find (plan, before) == wanted_before;
}

static gboolean
has_all (const char * const *list,
         char              **words,
         gboolean            wanted)
{
  for (guint i = 0; words[i] != NULL; i++)
    if ((list != NULL && g_strv_contains (list, words[i])) != wanted)
      return FALSE;
  return TRUE;
}

/* Lists are merged word by word: what else stands in them does not matter. */
static gboolean
check_list (RancangDifference  *self,
            RancangItem        *item,
            const RancangField *field,
            const GValue       *wanted,
            gboolean            after)
{
  const char * const *list = rancang_item_get_list (item, field->name);
  g_auto (GStrv) came = rancang_difference_dup_came (self);
  g_auto (GStrv) went = rancang_difference_dup_went (self);

  if (*came == NULL && *went == NULL)
    return rancang_field_values_equal (field, rancang_item_get_value (item, field), wanted);
  return has_all (list, came, after) && has_all (list, went, !after);
}

static gboolean
check_number (RancangItem          *item,
              const RancangField   *field,
              int                   year,
              const RancangDecimal *wanted)
{
  RancangSeries *series = rancang_item_get_series (item, field->name);
  const RancangDecimal *number = series != NULL ? rancang_series_lookup (series, year) : NULL;

  if (number == NULL || wanted == NULL)
    return number == wanted;
  return rancang_decimal_compare (number, wanted) == 0;
}

static gboolean
check_field (RancangDifference *self,
             RancangPlan       *plan,
             gboolean           after)
{
  const RancangField *field = rancang_difference_get_field (self);
  RancangItem *item = find (plan, rancang_difference_get_item (self));
  const GValue *wanted = after ? rancang_difference_get_new_value (self)
                               : rancang_difference_get_old_value (self);

  /* Nobody can tell about what only a newer program knows. */
  if (item == NULL || field == NULL)
    return FALSE;
  if (rancang_difference_get_year (self) != 0)
    return check_number (item, field, rancang_difference_get_year (self),
                         after ? rancang_difference_get_new_number (self)
                               : rancang_difference_get_old_number (self));
  if (rancang_field_is_list (field))
    return check_list (self, item, field, wanted, after);
  return rancang_field_values_equal (field, rancang_item_get_value (item, field), wanted);
}

static gboolean
check_move (RancangDifference *self,
            RancangPlan       *plan,
            gboolean           after)
{
  RancangItem *old_item = rancang_difference_get_old_item (self);
  RancangItem *new_item = rancang_difference_get_new_item (self);
  const gboolean same_parent
    = g_strcmp0 (rancang_item_get_id (rancang_item_get_parent (old_item)),
                 rancang_item_get_id (rancang_item_get_parent (new_item))) == 0;

  /* Where it stood before in its list is no reason to refuse: others move there as well. */
  return check_place (after ? new_item : old_item, plan, after && same_parent);
}

/* Whether the plan is there as the first plan was, so that the difference can be applied. */
gboolean
rancang_difference_check_before (RancangDifference *self,
                                 RancangPlan       *plan)
{
  switch (rancang_difference_get_operation (self))
    {
    case RANCANG_OPERATION_SET:
      return check_field (self, plan, FALSE);
    case RANCANG_OPERATION_INSERT:
      {
        RancangItem *item = rancang_difference_get_new_item (self);

        return rancang_plan_find (plan, rancang_item_get_id (item)) == NULL
               && find (plan, rancang_item_get_parent (item)) != NULL;
      }
    case RANCANG_OPERATION_REMOVE:
      return is_untouched (rancang_difference_get_old_item (self), plan);
    case RANCANG_OPERATION_MOVE:
      return check_move (self, plan, FALSE);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Whether the plan is there as the second plan was, so that nothing is left to apply. */
gboolean
rancang_difference_check_after (RancangDifference *self,
                                RancangPlan       *plan)
{
  switch (rancang_difference_get_operation (self))
    {
    case RANCANG_OPERATION_SET:
      return check_field (self, plan, TRUE);
    case RANCANG_OPERATION_INSERT:
      return find (plan, rancang_difference_get_new_item (self)) != NULL;
    case RANCANG_OPERATION_REMOVE:
      return find (plan, rancang_difference_get_old_item (self)) == NULL;
    case RANCANG_OPERATION_MOVE:
      return check_move (self, plan, TRUE);
    default:
      g_return_val_if_reached (FALSE);
    }
}
