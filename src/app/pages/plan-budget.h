/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plan-budget.h: the budget of a document's plan, added up in a worker thread */

#pragma once

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PLAN_BUDGET (rancang_plan_budget_get_type ())
G_DECLARE_FINAL_TYPE (RancangPlanBudget, rancang_plan_budget, RANCANG, PLAN_BUDGET, GObject)

/* Emits `changed` when there is another budget to show. */
RancangPlanBudget *rancang_plan_budget_new          (RancangDocument            *document);
void               rancang_plan_budget_set_options  (RancangPlanBudget          *self,
                                                     const RancangBudgetOptions *options);
void               rancang_plan_budget_set_active   (RancangPlanBudget          *self,
                                                     gboolean                    active);

/* All are NULL, 0 or FALSE until the first `changed`. */
RancangBudget     *rancang_plan_budget_get_budget   (RancangPlanBudget          *self);
RancangBudget     *rancang_plan_budget_get_agencies (RancangPlanBudget          *self);
RancangTotals     *rancang_plan_budget_get_totals   (RancangPlanBudget          *self);
void               rancang_plan_budget_get_years    (RancangPlanBudget          *self,
                                                     int                        *first,
                                                     int                        *last);
gboolean           rancang_plan_budget_has_lines    (RancangPlanBudget          *self);

G_END_DECLS
