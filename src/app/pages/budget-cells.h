/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-cells.h: what the cells of the budget's table show */

#pragma once

#include <gtk/gtk.h>

#include "pages/budget-node.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BUDGET_CELLS (rancang_budget_cells_get_type ())
G_DECLARE_FINAL_TYPE (RancangBudgetCells, rancang_budget_cells, RANCANG, BUDGET_CELLS, GObject)

RancangBudgetCells  *rancang_budget_cells_new           (void);
GtkColumnViewColumn *rancang_budget_cells_create_column (RancangBudgetCells   *self,
                                                         const char           *head,
                                                         gboolean              title,
                                                         guint                 index);
GtkListItemFactory  *rancang_budget_cells_create_rows   (RancangBudgetCells   *self);
void                 rancang_budget_cells_set_full      (RancangBudgetCells   *self,
                                                         gboolean              full);
void                 rancang_budget_cells_refresh       (RancangBudgetCells   *self);
char                *rancang_budget_cells_dup_amount    (RancangBudgetCells   *self,
                                                         const RancangDecimal *amount);

G_END_DECLS
