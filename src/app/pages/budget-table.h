/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-table.h: the budget as a table that opens down to its lines, its sums always in sight */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BUDGET_TABLE (rancang_budget_table_get_type ())
G_DECLARE_FINAL_TYPE (RancangBudgetTable, rancang_budget_table, RANCANG, BUDGET_TABLE, GtkWidget)

void     rancang_budget_table_set_document (RancangBudgetTable *self,
                                            RancangDocument    *document);
void     rancang_budget_table_set_budget   (RancangBudgetTable *self,
                                            RancangBudget      *budget,
                                            RancangBudgetRows   rows);
void     rancang_budget_table_set_full     (RancangBudgetTable *self,
                                            gboolean            full);
void     rancang_budget_table_copy         (RancangBudgetTable *self);
void     rancang_budget_table_open_all     (RancangBudgetTable *self,
                                            gboolean            open);
gboolean rancang_budget_table_show_item    (RancangBudgetTable *self,
                                            RancangItem        *item,
                                            gboolean            focus);

G_END_DECLS
