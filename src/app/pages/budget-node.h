/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-node.h: one row of the budget's table, which stays itself while its sums change */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BUDGET_NODE (rancang_budget_node_get_type ())
G_DECLARE_FINAL_TYPE (RancangBudgetNode, rancang_budget_node, RANCANG, BUDGET_NODE, GObject)

/* The column of the sums. */
#define RANCANG_BUDGET_TOTAL G_MAXUINT

/* The row of the sums: it stands for the whole plan. */
RancangBudgetNode    *rancang_budget_node_new_whole    (RancangDocument   *document);
void                  rancang_budget_node_update       (RancangBudgetNode *self,
                                                        RancangBudget     *budget);

/* NULL for what holds no rows, such as a budget line. */
GListModel           *rancang_budget_node_get_children (RancangBudgetNode *self);
RancangItem          *rancang_budget_node_get_item     (RancangBudgetNode *self);
gboolean              rancang_budget_node_is_whole     (RancangBudgetNode *self);
guint                 rancang_budget_node_get_depth    (RancangBudgetNode *self);
char                 *rancang_budget_node_dup_title    (RancangBudgetNode *self);
const RancangDecimal *rancang_budget_node_get_amount   (RancangBudgetNode *self,
                                                        guint              column);

/* Of the whole: the item's row in the tree, all opened that holds it. */
GtkTreeListRow       *rancang_budget_node_open_item    (RancangBudgetNode *self,
                                                        GtkTreeListModel  *tree,
                                                        RancangItem       *item);

const char           *rancang_budget_label_source      (const char        *source);
char                 *rancang_budget_dup_percent       (const RancangDecimal *part,
                                                        const RancangDecimal *whole);

G_END_DECLS
