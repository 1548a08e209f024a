/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* budget-private.h: what a budget is built of */

#pragma once

#include "model/budget.h"
#include "model/decimal-private.h"

G_BEGIN_DECLS

struct _RancangBudget
{
  gatomicrefcount  ref_count;
  GArray          *rows;      /* of RancangBudgetRow */
  GArray          *columns;   /* of RancangBudgetColumn; their sources are those of the kind */
  RancangDecimal  *amounts;   /* by row and column, one column more for the sums of the rows, one
                               * row more for those of the columns */
  guint            n_lines;
  gboolean         has_example;
  RancangDecimal   outside;
  GStrv            outside_lines;
  GStrv            differing_lines;
};

G_END_DECLS
