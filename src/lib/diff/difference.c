/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* difference.c: one thing that differs between two plans */

#include "config.h"

#include "diff/difference-private.h"
#include "model/catalogue.h"

/**
 * RancangDifference:
 *
 * One thing that differs between two plans, as one of the four operations that lead from the first
 * plan to the second. It never changes, and it stays good when the plans that were compared go on.
 *
 * Since: 1.0
 */
G_DEFINE_FINAL_TYPE (RancangDifference, rancang_difference, G_TYPE_OBJECT)
G_DEFINE_QUARK (rancang-diff-error-quark, rancang_diff_error)

static void
rancang_difference_finalize (GObject *object)
{
  RancangDifference *self = RANCANG_DIFFERENCE (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (rancang_difference_parent_class)->finalize (object);
}

static void
rancang_difference_class_init (RancangDifferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_difference_finalize;
}

static void
rancang_difference_init (RancangDifference *self)
{
}

/**
 * rancang_difference_get_operation:
 * @self: a difference
 *
 * Returns: which of the four operations leads from the first plan to the second
 *
 * Since: 1.0
 */
RancangOperation
rancang_difference_get_operation (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), RANCANG_OPERATION_SET);

  return self->operation;
}

/**
 * rancang_difference_get_item:
 * @self: a difference
 *
 * Returns: (transfer none): the item that differs, of the second plan, or of the first where it was
 *   removed
 *
 * Since: 1.0
 */
RancangItem *
rancang_difference_get_item (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return self->new_item != NULL ? self->new_item : self->old_item;
}

/**
 * rancang_difference_get_old_item:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): the item as it is in the first plan
 *
 * Since: 1.0
 */
RancangItem *
rancang_difference_get_old_item (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return self->old_item;
}

/**
 * rancang_difference_get_new_item:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): the item as it is in the second plan
 *
 * Since: 1.0
 */
RancangItem *
rancang_difference_get_new_item (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return self->new_item;
}

typedef struct
{
  RancangPlan *other;
  guint        count;
} Count;

static gboolean
count_new (RancangItem *item,
           gpointer     user_data)
{
  Count *count = user_data;

  if (rancang_diff_match (count->other, item) == NULL)
    count->count++;

  return TRUE;
}

/**
 * rancang_difference_get_n_items:
 * @self: a difference
 *
 * Counts the items that come or go with an item that was inserted or removed, itself among them.
 *
 * Returns: how many; 1 where a field was set or an item moved
 *
 * Since: 1.0
 */
guint
rancang_difference_get_n_items (RancangDifference *self)
{
  Count count = { NULL, 0 };

  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), 0);

  if (self->operation != RANCANG_OPERATION_INSERT && self->operation != RANCANG_OPERATION_REMOVE)
    return 1;
  count.other = self->operation == RANCANG_OPERATION_INSERT ? self->before : self->after;
  rancang_item_foreach (rancang_difference_get_item (self), NULL, count_new, &count);

  return count.count;
}

/**
 * rancang_difference_get_field:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): the field that was set
 *
 * Since: 1.0
 */
const RancangField *
rancang_difference_get_field (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return self->field;
}

/**
 * rancang_difference_get_member:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): where a member of the file differs that this program does
 *   not know: its name
 *
 * Since: 1.0
 */
const char *
rancang_difference_get_member (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return self->member;
}

/**
 * rancang_difference_get_year:
 * @self: a difference
 *
 * Returns: of values by year: the year that differs, else 0
 *
 * Since: 1.0
 */
int
rancang_difference_get_year (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), 0);

  return self->year;
}

/**
 * rancang_difference_get_old_value:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): what the field holds in the first plan, all years of it
 *
 * Since: 1.0
 */
const GValue *
rancang_difference_get_old_value (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return self->field != NULL ? rancang_item_get_value (self->old_item, self->field) : NULL;
}

/**
 * rancang_difference_get_new_value:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): what the field holds in the second plan, all years of it
 *
 * Since: 1.0
 */
const GValue *
rancang_difference_get_new_value (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return self->field != NULL ? rancang_item_get_value (self->new_item, self->field) : NULL;
}

static const RancangDecimal *
get_number (RancangDifference *self,
            const GValue      *value)
{
  RancangSeries *series;

  if (self->year == 0 || value == NULL)
    return NULL;
  series = g_value_get_boxed (value);

  return series != NULL ? rancang_series_lookup (series, self->year) : NULL;
}

/**
 * rancang_difference_get_old_number:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): of values by year: that of the year in the first plan
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_difference_get_old_number (RancangDifference *self)
{
  return get_number (self, rancang_difference_get_old_value (self));
}

/**
 * rancang_difference_get_new_number:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): of values by year: that of the year in the second plan
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_difference_get_new_number (RancangDifference *self)
{
  return get_number (self, rancang_difference_get_new_value (self));
}

static char **
subtract (RancangDifference *self,
          RancangItem       *to,
          RancangItem       *from)
{
  if (self->field == NULL || !rancang_field_is_list (self->field))
    return g_new0 (char *, 1);

  return rancang_list_subtract (g_value_get_boxed (rancang_item_get_value (to, self->field)),
                                g_value_get_boxed (rancang_item_get_value (from, self->field)));
}

/**
 * rancang_difference_dup_came:
 * @self: a difference
 *
 * Of a list of words or references: what only the second plan has. Where nothing came and nothing
 * went, only the order differs.
 *
 * Returns: (transfer full) (array zero-terminated=1): the texts or ids
 *
 * Since: 1.0
 */
char **
rancang_difference_dup_came (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return subtract (self, self->new_item, self->old_item);
}

/**
 * rancang_difference_dup_went:
 * @self: a difference
 *
 * Of a list of words or references: what only the first plan has.
 *
 * Returns: (transfer full) (array zero-terminated=1): the texts or ids
 *
 * Since: 1.0
 */
char **
rancang_difference_dup_went (RancangDifference *self)
{
  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  return subtract (self, self->old_item, self->new_item);
}

/* The item right below the root that holds this one; NULL for the root itself. */
static RancangItem *
get_top (RancangItem *item)
{
  RancangItem *top = NULL;

  for (; rancang_item_get_parent (item) != NULL; item = rancang_item_get_parent (item))
    top = item;

  return top;
}

/**
 * rancang_difference_get_section:
 * @self: a difference
 *
 * Gives the top place of the plan that the difference stands in.
 *
 * Returns: (transfer none): the id of a dimension, else the name of a collection such as
 *   `agencies`; `plan` for the plan itself
 *
 * Since: 1.0
 */
const char *
rancang_difference_get_section (RancangDifference *self)
{
  RancangItem *top;

  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  top = get_top (rancang_difference_get_item (self));
  if (top == NULL)
    return "plan";
  if (rancang_item_is (top, "dimension"))
    return rancang_item_get_id (top);

  return rancang_kind_get_collection (rancang_item_get_kind (top));
}

/**
 * rancang_difference_dup_section_title:
 * @self: a difference
 * @language: the reader's language
 *
 * Returns: (transfer full): what people call the section
 *
 * Since: 1.0
 */
char *
rancang_difference_dup_section_title (RancangDifference *self,
                                      RancangLanguage    language)
{
  RancangItem *top;
  const RancangKind *kind;

  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  top = get_top (rancang_difference_get_item (self));
  if (top != NULL && rancang_item_is (top, "dimension"))
    return rancang_diff_title_item (top, language);
  kind = top != NULL ? rancang_item_get_kind (top) : rancang_kind_lookup ("plan");

  return g_strdup (rancang_translate (language, NULL, rancang_kind_get_collection_label (kind)));
}
