/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* difference-apply.c: does to a plan what differences say, or takes it back */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "diff/apply-private.h"

/* Where a difference leads from and to; to take it back is to go the other way. */
typedef struct
{
  RancangDifference *difference;
  RancangPlan       *plan;
  RancangPlan       *from_plan;
  RancangPlan       *to_plan;
  RancangItem       *from;
  RancangItem       *to;
  RancangOperation   operation;
} Step;

static Step
make_step (RancangDifference *self,
           RancangPlan       *plan,
           gboolean           back)
{
  Step step = { self, plan, self->before, self->after, self->old_item, self->new_item,
                self->operation };

  if (!back)
    return step;
  step.from_plan = self->after;
  step.to_plan = self->before;
  step.from = self->new_item;
  step.to = self->old_item;
  if (self->operation == RANCANG_OPERATION_INSERT)
    step.operation = RANCANG_OPERATION_REMOVE;
  else if (self->operation == RANCANG_OPERATION_REMOVE)
    step.operation = RANCANG_OPERATION_INSERT;

  return step;
}

static RancangItem *
find (Step        *step,
      RancangItem *item,
      GError     **error)
{
  RancangItem *found = rancang_diff_match (step->plan, item);
  g_autofree char *name = NULL;

  if (found != NULL)
    return found;
  name = rancang_diff_name_item (item, rancang_language_get_default ());
  /* Translators: %s is a title in quotation marks */
  g_set_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_MISSING, _("%s is not in the plan"),
               name);

  return NULL;
}

static gboolean
fail_changed (RancangItem *item,
              GError     **error)
{
  g_autofree char *name = rancang_diff_name_item (item, rancang_language_get_default ());

  /* Translators: %s is a title in quotation marks */
  g_set_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_CHANGED,
               _("%s was changed in the meantime"), name);

  return FALSE;
}

/* Behind the nearest item before it that stands there, so that the order becomes the other's. */
static guint
find_position (Step        *step,
               RancangItem *parent)
{
  const char *kind = rancang_kind_get_name (rancang_item_get_kind (step->to));
  RancangItem *to_parent = rancang_item_get_parent (step->to);

  for (guint i = rancang_item_get_position (step->to); i > 0; i--)
    {
      RancangItem *before;

      before = rancang_diff_match (step->plan, rancang_item_peek_child (to_parent, kind, i - 1));
      if (before != NULL && rancang_item_get_parent (before) == parent)
        return rancang_item_get_position (before) + 1;
    }

  return 0;
}

/* Leaves out of a copy what the plan has elsewhere, or what comes by a difference of its own. */
static void
prune (Step        *step,
       RancangItem *copy)
{
  for (guint i = 0; i < rancang_kind_get_n_children (rancang_item_get_kind (copy)); i++)
    {
      RancangItemList *list = rancang_item_peek_list_at (copy, i);

      for (guint j = rancang_item_list_get_size (list); j > 0; j--)
        {
          RancangItem *child = rancang_item_list_peek (list, j - 1);

          if (rancang_diff_match (step->from_plan, child) != NULL ||
              rancang_plan_find (step->plan, rancang_item_get_id (child)) != NULL)
            rancang_item_detach (child);
          else
            prune (step, child);
        }
    }
}

static gboolean
insert (Step    *step,
        GError **error)
{
  g_autoptr (RancangItem) copy = NULL;
  RancangItem *parent;

  if (rancang_diff_match (step->plan, step->to) != NULL)
    return TRUE;
  parent = find (step, rancang_item_get_parent (step->to), error);
  if (parent == NULL)
    return FALSE;
  if (rancang_plan_find (step->plan, rancang_item_get_id (step->to)) != NULL)
    return fail_changed (step->to, error);
  copy = rancang_item_copy (step->to, FALSE);
  prune (step, copy);
  rancang_apply_insert (step->plan, copy, parent, find_position (step, parent));

  return TRUE;
}

static gboolean
move (Step    *step,
      GError **error)
{
  RancangItem *item = find (step, step->to, error);
  RancangItem *to_parent, *from_parent;
  guint position;

  if (item == NULL)
    return FALSE;
  to_parent = find (step, rancang_item_get_parent (step->to), error);
  if (to_parent == NULL)
    return FALSE;
  from_parent = rancang_diff_match (step->plan, rancang_item_get_parent (step->from));
  if (rancang_item_get_parent (item) != to_parent && rancang_item_get_parent (item) != from_parent)
    return fail_changed (item, error);
  for (RancangItem *holder = to_parent; holder != NULL; holder = rancang_item_get_parent (holder))
    {
      if (holder == item)
        return fail_changed (item, error);
    }
  position = find_position (step, to_parent);
  if (rancang_item_get_parent (item) == to_parent && rancang_item_get_position (item) < position)
    position--;
  rancang_apply_move (step->plan, item, to_parent, position);

  return TRUE;
}

static gboolean
is_reference (const RancangField *field)
{
  return field->type == RANCANG_FIELD_REFERENCE || field->type == RANCANG_FIELD_REFERENCES;
}

/* References are left out: they may have been emptied because something else went. */
static gboolean
is_same (RancangItem *a,
         RancangItem *b)
{
  const RancangKind *kind = rancang_item_get_kind (a);

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      if (!is_reference (field) &&
          !rancang_field_values_equal (field, rancang_item_get_value (a, field),
                                       rancang_item_get_value (b, field)))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  Step        *step;
  RancangItem *stays;
  RancangItem *changed;
} RemoveCheck;

static gboolean
check_removed (RancangItem *item,
               gpointer     user_data)
{
  RemoveCheck *check = user_data;
  RancangItem *known = rancang_diff_match (check->step->from_plan, item);

  if (rancang_diff_match (check->step->to_plan, item) != NULL)
    check->stays = item;
  else if (known == NULL || !is_same (known, item))
    check->changed = item;

  return check->stays == NULL && check->changed == NULL;
}

static gboolean
remove_item (Step    *step,
             GError **error)
{
  RancangItem *item = rancang_diff_match (step->plan, step->from);
  RemoveCheck check = { step, NULL, NULL };
  g_autofree char *name = NULL;
  g_autofree char *stays = NULL;

  if (item == NULL)
    return TRUE;
  if (rancang_item_foreach (item, NULL, check_removed, &check))
    {
      rancang_apply_remove (step->plan, item);
      return TRUE;
    }
  if (check.changed != NULL)
    return fail_changed (check.changed, error);
  name = rancang_diff_name_item (item, rancang_language_get_default ());
  stays = rancang_diff_name_item (check.stays, rancang_language_get_default ());
  /* Translators: two titles in quotation marks */
  g_set_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_CHANGED,
               _("%1$s still holds %2$s, which has to move first"), name, stays);

  return FALSE;
}

static gboolean
set_year (Step        *step,
          RancangItem *item,
          GError     **error)
{
  const RancangField *field = step->difference->field;
  int year = step->difference->year;
  RancangSeries *series = g_value_get_boxed (rancang_item_get_value (item, field));
  RancangSeries *from = g_value_get_boxed (rancang_item_get_value (step->from, field));
  RancangSeries *to = g_value_get_boxed (rancang_item_get_value (step->to, field));
  const RancangDecimal *now = series != NULL ? rancang_series_lookup (series, year) : NULL;
  const RancangDecimal *old = from != NULL ? rancang_series_lookup (from, year) : NULL;
  const RancangDecimal *new = to != NULL ? rancang_series_lookup (to, year) : NULL;

  if (rancang_diff_numbers_equal (now, new))
    return TRUE;
  if (!rancang_diff_numbers_equal (now, old))
    return fail_changed (item, error);

  return rancang_plan_set_in_series (step->plan, item, field->name, year, new, error);
}

static gboolean
set_list (Step        *step,
          RancangItem *item,
          GError     **error)
{
  const RancangField *field = step->difference->field;
  g_auto (GStrv) list = NULL;

  list = rancang_list_merge (g_value_get_boxed (rancang_item_get_value (step->from, field)),
                             g_value_get_boxed (rancang_item_get_value (item, field)),
                             g_value_get_boxed (rancang_item_get_value (step->to, field)));

  return rancang_plan_set_list (step->plan, item, field->name, (const char *const *) list, error);
}

/* Nobody changed it meanwhile, except that it was emptied when what it pointed to went. */
static gboolean
fits (Step         *step,
      RancangItem  *item,
      const GValue *now,
      const GValue *old)
{
  const RancangField *field = step->difference->field;

  if (rancang_field_values_equal (field, now, old))
    return TRUE;

  return field->type == RANCANG_FIELD_REFERENCE && rancang_field_value_is_empty (field, now) &&
         rancang_plan_find (step->plan, g_value_get_string (old)) == NULL;
}

static gboolean
set (Step    *step,
     gboolean alone,
     GError **error)
{
  const RancangField *field = step->difference->field;
  RancangItem *item = find (step, step->to, error);
  const GValue *now, *old, *new;
  RancangItem *target;

  if (item == NULL)
    return FALSE;
  if (step->difference->year != 0)
    return set_year (step, item, error);
  if (rancang_field_is_list (field))
    return set_list (step, item, error);
  now = rancang_item_get_value (item, field);
  old = rancang_item_get_value (step->from, field);
  new = rancang_item_get_value (step->to, field);
  if (rancang_field_values_equal (field, now, new))
    return TRUE;
  if (!fits (step, item, now, old))
    return fail_changed (item, error);
  target = field->type == RANCANG_FIELD_REFERENCE
             ? rancang_plan_find (step->to_plan, g_value_get_string (new)) : NULL;
  /* Among several, one that would point to what was not taken over waits for it. */
  if (target != NULL && find (step, target, alone ? error : NULL) == NULL)
    return !alone;

  return rancang_plan_set (step->plan, item, field->name, new, error);
}

static gboolean
do_step (Step    *step,
         gboolean alone,
         GError **error)
{
  switch (step->operation)
    {
    case RANCANG_OPERATION_SET:
      if (step->difference->field != NULL)
        return set (step, alone, error);
      if (!alone)
        return TRUE;
      g_set_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_UNKNOWN,
                   _("This program does not know what “%s” is"), step->difference->member);
      return FALSE;
    case RANCANG_OPERATION_INSERT:
      return insert (step, error);
    case RANCANG_OPERATION_REMOVE:
      return remove_item (step, error);
    case RANCANG_OPERATION_MOVE:
      return move (step, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Differences in the order that they can be done in. */
typedef struct
{
  GPtrArray  *sorted;  /* differences, borrowed */
  GHashTable *by_item; /* item to be -> the difference that brings it there */
} Sorting;

static gboolean
take_place (RancangItem *item,
            gpointer     user_data)
{
  Sorting *sorting = user_data;
  RancangDifference *difference = g_hash_table_lookup (sorting->by_item, item);

  if (difference != NULL)
    g_ptr_array_add (sorting->sorted, difference);

  return TRUE;
}

static void
add_of (GPtrArray       *sorted,
        GPtrArray       *differences,
        RancangPlan     *plan,
        gboolean         back,
        RancangOperation operation)
{
  for (guint i = 0; i < differences->len; i++)
    {
      if (make_step (differences->pdata[i], plan, back).operation == operation)
        g_ptr_array_add (sorted, differences->pdata[i]);
    }
}

/*
 * First what comes to a place, in the order of the plan to be: so parents are there before their
 * items, and items before those that stand behind them. Then the fields. What goes, goes last, when
 * everything that stays has left it.
 */
static GPtrArray *
sort (GPtrArray   *differences,
      RancangPlan *plan,
      gboolean     back)
{
  GPtrArray *sorted = g_ptr_array_new ();
  g_autoptr (GHashTable) by_item = g_hash_table_new (NULL, NULL);
  Sorting sorting = { sorted, by_item };
  RancangPlan *to_plan = NULL;

  for (guint i = 0; i < differences->len; i++)
    {
      Step step = make_step (differences->pdata[i], plan, back);

      if (step.operation != RANCANG_OPERATION_INSERT && step.operation != RANCANG_OPERATION_MOVE)
        continue;
      g_hash_table_insert (by_item, step.to, step.difference);
      to_plan = step.to_plan;
    }
  if (to_plan != NULL)
    rancang_item_foreach (rancang_plan_get_root (to_plan), NULL, take_place, &sorting);
  add_of (sorted, differences, plan, back, RANCANG_OPERATION_SET);
  add_of (sorted, differences, plan, back, RANCANG_OPERATION_REMOVE);

  return sorted;
}

static gboolean
do_all (GPtrArray   *differences,
        RancangPlan *plan,
        gboolean     back,
        const char  *name,
        GError     **error)
{
  g_autoptr (GPtrArray) sorted = NULL;
  Step first;
  gboolean good = TRUE;

  if (differences->len == 0)
    return TRUE;
  if (!rancang_apply_check (plan, error))
    return FALSE;
  sorted = sort (differences, plan, back);
  first = make_step (differences->pdata[0], plan, back);
  rancang_plan_begin (plan, name);
  for (guint i = 0; good && i < sorted->len; i++)
    {
      Step step = make_step (sorted->pdata[i], plan, back);

      good = do_step (&step, differences->len == 1, error);
    }
  if (good)
    rancang_apply_clear_references (plan, first.from_plan, first.to_plan);
  good = good && rancang_apply_check_places (plan, error);
  if (good)
    rancang_plan_commit (plan);
  else
    rancang_plan_rollback (plan);

  return good;
}

static gboolean
do_one (RancangDifference *self,
        RancangPlan       *plan,
        gboolean           back,
        GError           **error)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new ();

  g_ptr_array_add (differences, self);

  return do_all (differences, plan, back, back ? _("Reject change") : _("Accept change"),
                 error);
}

static gboolean
do_list (GListModel  *list,
         RancangPlan *plan,
         gboolean     back,
         GError     **error)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (differences, g_list_model_get_item (list, i));

  return do_all (differences, plan, back, back ? _("Reject changes") : _("Accept changes"), error);
}

/**
 * rancang_difference_apply:
 * @self: a difference
 * @plan: a plan that is as the first plan was, at least where the difference is
 * @error: return location for an error, of the domain %RANCANG_DIFF_ERROR or %RANCANG_PLAN_ERROR
 *
 * Does to a plan what the difference says, as one step of undo. Items are found by their ids. Where
 * the plan is so already, nothing happens; where it holds something else by now, nothing happens
 * either and that is an error. References never point to what is not there: those of an item that
 * comes are emptied where the other item did not come yet.
 *
 * Returns: %TRUE when the plan is as the second plan there
 *
 * Since: 1.0
 */
gboolean
rancang_difference_apply (RancangDifference *self,
                          RancangPlan       *plan,
                          GError           **error)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);

  return do_one (self, plan, FALSE, error);
}

/**
 * rancang_difference_revert:
 * @self: a difference
 * @plan: a plan that is as the second plan was, at least where the difference is
 * @error: return location for an error
 *
 * Takes back what the difference says; see rancang_difference_apply().
 *
 * Returns: %TRUE when the plan is as the first plan there
 *
 * Since: 1.0
 */
gboolean
rancang_difference_revert (RancangDifference *self,
                           RancangPlan       *plan,
                           GError           **error)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), FALSE);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);

  return do_one (self, plan, TRUE, error);
}

/**
 * rancang_differences_apply:
 * @differences: a list of #RancangDifference of one #RancangDiff, or that diff itself
 * @plan: a plan that is as the first plan was, at least where the differences are
 * @error: return location for an error
 *
 * Does what several differences say as one step of undo, in an order in which it can be done. With
 * all differences of a diff and a copy of the first plan, the second comes out. A reference to an
 * item that is not among what came keeps its old value; members that this program does not know
 * stay as they are.
 *
 * Returns: %TRUE when it was done; else the plan is as it was
 *
 * Since: 1.0
 */
gboolean
rancang_differences_apply (GListModel  *differences,
                           RancangPlan *plan,
                           GError     **error)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (differences), FALSE);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);

  return do_list (differences, plan, FALSE, error);
}

/**
 * rancang_differences_revert:
 * @differences: a list of #RancangDifference of one #RancangDiff, or that diff itself
 * @plan: a plan that is as the second plan was, at least where the differences are
 * @error: return location for an error
 *
 * Takes back what several differences say; see rancang_differences_apply().
 *
 * Returns: %TRUE when it was done; else the plan is as it was
 *
 * Since: 1.0
 */
gboolean
rancang_differences_revert (GListModel  *differences,
                            RancangPlan *plan,
                            GError     **error)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (differences), FALSE);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);

  return do_list (differences, plan, TRUE, error);
}
