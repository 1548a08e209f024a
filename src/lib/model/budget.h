/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* budget.h: the budget as a table that opens down to its lines */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

/**
 * RancangBudgetRows:
 * @RANCANG_BUDGET_ROWS_DIMENSION: dimension, sub-dimension, programme, budget line
 * @RANCANG_BUDGET_ROWS_AGENCY: responsible agency, programme, budget line
 * @RANCANG_BUDGET_ROWS_SOURCE: source of funds, dimension, programme, budget line
 *
 * What the rows of a budget stand for, from the top down.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_BUDGET_ROWS_DIMENSION,
  RANCANG_BUDGET_ROWS_AGENCY,
  RANCANG_BUDGET_ROWS_SOURCE,
} RancangBudgetRows;

/**
 * RancangBudgetColumns:
 * @RANCANG_BUDGET_COLUMNS_YEAR: one a year of the plan, and one for all years outside of it
 * @RANCANG_BUDGET_COLUMNS_SOURCE: one a source of funds that has lines
 *
 * What the columns of a budget stand for.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_BUDGET_COLUMNS_YEAR,
  RANCANG_BUDGET_COLUMNS_SOURCE,
} RancangBudgetColumns;

/**
 * RancangBudgetOptions:
 * @rows: what the rows stand for
 * @columns: what the columns stand for
 * @state: (nullable): code of a state, the empty text for lines without one, or %NULL for all that
 *   is planned: all but realisations
 * @source: (nullable): code of a source of funds, the empty text for lines without one, or %NULL
 *   for all
 * @year: only this year, or 0 for all
 *
 * Which budget lines are added up, and how they are laid out.
 *
 * Since: 1.0
 */
typedef struct
{
  RancangBudgetRows     rows;
  RancangBudgetColumns  columns;
  const char           *state;
  const char           *source;
  int                   year;
} RancangBudgetOptions;

/**
 * RancangBudgetRow:
 * @depth: 0 at the top
 * @parent: index of the row above that holds it, or -1
 * @end: index of the first row after all that it holds
 * @item: (nullable): id of the item that it stands for
 * @source: (nullable): code of the source that it stands for; empty for lines without one
 *
 * One row of a budget. A row with neither item nor source holds the programmes without an agency.
 *
 * Since: 1.0
 */
typedef struct
{
  guint  depth;
  int    parent;
  guint  end;
  char  *item;
  char  *source;
} RancangBudgetRow;

/**
 * RancangBudgetColumn:
 * @year: the year, or 0
 * @source: (nullable): code of the source of funds; empty for lines without one
 *
 * One column of a budget. A column with neither holds all years outside the plan.
 *
 * Since: 1.0
 */
typedef struct
{
  int         year;
  const char *source;
} RancangBudgetColumn;

/**
 * RancangBudget:
 *
 * Budget lines added up, by rows that open down to the lines, and by columns. It never changes once
 * made, so threads share it.
 *
 * Since: 1.0
 */
typedef struct _RancangBudget RancangBudget;

#define RANCANG_TYPE_BUDGET (rancang_budget_get_type ())

GType                      rancang_budget_get_type         (void) G_GNUC_CONST;
RancangBudget             *rancang_budget_new              (RancangItem                *root,
                                                            const RancangBudgetOptions *options);
RancangBudget             *rancang_budget_ref              (RancangBudget              *self);
void                       rancang_budget_unref            (RancangBudget              *self);

guint                      rancang_budget_get_n_rows       (RancangBudget              *self);
const RancangBudgetRow    *rancang_budget_get_row          (RancangBudget              *self,
                                                            guint                       row);
guint                      rancang_budget_get_n_columns    (RancangBudget              *self);
const RancangBudgetColumn *rancang_budget_get_column       (RancangBudget              *self,
                                                            guint                       column);
const RancangDecimal      *rancang_budget_get_amount       (RancangBudget              *self,
                                                            guint                       row,
                                                            guint                       column);
const RancangDecimal      *rancang_budget_get_row_total    (RancangBudget              *self,
                                                            guint                       row);
const RancangDecimal      *rancang_budget_get_column_total (RancangBudget              *self,
                                                            guint                       column);
const RancangDecimal      *rancang_budget_get_total        (RancangBudget              *self);

guint                      rancang_budget_get_n_lines      (RancangBudget              *self);
gboolean                   rancang_budget_agrees           (RancangBudget              *self);
gboolean                   rancang_budget_has_example      (RancangBudget              *self);
const RancangDecimal      *rancang_budget_get_outside      (RancangBudget              *self);
const char * const        *rancang_budget_get_outside_lines (RancangBudget             *self);
const char * const        *rancang_budget_get_differing_lines (RancangBudget           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangBudget, rancang_budget_unref)

G_END_DECLS
