/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* budget.c: the budget as a table: what it holds */

#include "config.h"

#include "model/budget-private.h"

G_DEFINE_BOXED_TYPE (RancangBudget, rancang_budget, rancang_budget_ref, rancang_budget_unref)

/**
 * rancang_budget_ref:
 * @self: a budget
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
RancangBudget *
rancang_budget_ref (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * rancang_budget_unref:
 * @self: (transfer full): a budget
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
rancang_budget_unref (RancangBudget *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self->amounts);
  g_strfreev (self->outside_lines);
  g_strfreev (self->differing_lines);
  g_free (self);
}

/**
 * rancang_budget_get_n_rows:
 * @self: a budget
 *
 * Returns: how many rows there are at all depths, the sums not counted
 *
 * Since: 1.0
 */
guint
rancang_budget_get_n_rows (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * rancang_budget_get_row:
 * @self: a budget
 * @row: an index
 *
 * Gets a row. Each stands before what it holds.
 *
 * Returns: (transfer none): the row
 *
 * Since: 1.0
 */
const RancangBudgetRow *
rancang_budget_get_row (RancangBudget *self,
                        guint          row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return &g_array_index (self->rows, RancangBudgetRow, row);
}

/**
 * rancang_budget_get_n_columns:
 * @self: a budget
 *
 * Returns: how many columns there are, that of the sums not counted
 *
 * Since: 1.0
 */
guint
rancang_budget_get_n_columns (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * rancang_budget_get_column:
 * @self: a budget
 * @column: an index
 *
 * Returns: (transfer none): the column
 *
 * Since: 1.0
 */
const RancangBudgetColumn *
rancang_budget_get_column (RancangBudget *self,
                           guint          column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return &g_array_index (self->columns, RancangBudgetColumn, column);
}

static const RancangDecimal *
get_cell (RancangBudget *self,
          guint          row,
          guint          column)
{
  return &self->amounts[(gsize) row * (self->columns->len + 1) + column];
}

/**
 * rancang_budget_get_amount:
 * @self: a budget
 * @row: index of a row
 * @column: index of a column
 *
 * Returns: (transfer none): rupiah
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_budget_get_amount (RancangBudget *self,
                           guint          row,
                           guint          column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return get_cell (self, row, column);
}

/**
 * rancang_budget_get_row_total:
 * @self: a budget
 * @row: index of a row
 *
 * Returns: (transfer none): rupiah of all columns
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_budget_get_row_total (RancangBudget *self,
                              guint          row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return get_cell (self, row, self->columns->len);
}

/**
 * rancang_budget_get_column_total:
 * @self: a budget
 * @column: index of a column
 *
 * Returns: (transfer none): rupiah of all rows
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_budget_get_column_total (RancangBudget *self,
                                 guint          column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return get_cell (self, self->rows->len, column);
}

/**
 * rancang_budget_get_total:
 * @self: a budget
 *
 * Gets the sum of all lines, which is that of the rows at the top and that of the columns too: it
 * is added up exactly, in whatever order.
 *
 * Returns: (transfer none): rupiah
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_budget_get_total (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_cell (self, self->rows->len, self->columns->len);
}

/**
 * rancang_budget_get_n_lines:
 * @self: a budget
 *
 * Returns: how many budget lines were added up
 *
 * Since: 1.0
 */
guint
rancang_budget_get_n_lines (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lines;
}

static gboolean
is_sum (const RancangDecimalSum *sum,
        const RancangDecimal    *wanted)
{
  const RancangDecimal got = rancang_decimal_sum_get (sum);

  return rancang_decimal_compare (&got, wanted) == 0;
}

/**
 * rancang_budget_agrees:
 * @self: a budget
 *
 * Adds the rows at the top and the columns up once more.
 *
 * Returns: %TRUE when both come to the total; %FALSE only where an amount is so large that a sum
 *   does not fit
 *
 * Since: 1.0
 */
gboolean
rancang_budget_agrees (RancangBudget *self)
{
  RancangDecimalSum across = { 0 }, down = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    rancang_decimal_sum_add (&across, rancang_budget_get_column_total (self, i));
  for (guint i = 0; i < self->rows->len; i = rancang_budget_get_row (self, i)->end)
    rancang_decimal_sum_add (&down, rancang_budget_get_row_total (self, i));

  return is_sum (&across, rancang_budget_get_total (self))
         && is_sum (&down, rancang_budget_get_total (self));
}

/**
 * rancang_budget_has_example:
 * @self: a budget
 *
 * Returns: %TRUE when one of the lines is an example and no statement of the region
 *
 * Since: 1.0
 */
gboolean
rancang_budget_has_example (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_example;
}

/**
 * rancang_budget_get_outside:
 * @self: a budget
 *
 * Returns: (transfer none): rupiah for years outside the plan; they are in the sums
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_budget_get_outside (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->outside;
}

/**
 * rancang_budget_get_outside_lines:
 * @self: a budget
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the lines with amounts for years
 *   outside the plan
 *
 * Since: 1.0
 */
const char * const *
rancang_budget_get_outside_lines (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->outside_lines;
}

/**
 * rancang_budget_get_differing_lines:
 * @self: a budget
 *
 * Gets the lines for which a document states another total than their amounts come to.
 *
 * Returns: (transfer none) (array zero-terminated=1): their ids
 *
 * Since: 1.0
 */
const char * const *
rancang_budget_get_differing_lines (RancangBudget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->differing_lines;
}
