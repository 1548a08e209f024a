/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-charts.h: APBD and others, the years, and the agencies with most money */

#pragma once

#include <adwaita.h>

#include "pages/plan-budget.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BUDGET_CHARTS (rancang_budget_charts_get_type ())
G_DECLARE_FINAL_TYPE (RancangBudgetCharts, rancang_budget_charts, RANCANG, BUDGET_CHARTS, AdwBin)

void rancang_budget_charts_set_budget (RancangBudgetCharts *self,
                                       RancangDocument     *document,
                                       RancangPlanBudget   *budget);
void rancang_budget_charts_update     (RancangBudgetCharts *self);
void rancang_budget_charts_set_narrow (RancangBudgetCharts *self,
                                       gboolean             narrow);

G_END_DECLS
