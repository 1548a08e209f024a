/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-page.h: the budget by year, source of funds, dimension and agency */

#pragma once

#include <adwaita.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_BUDGET_PAGE (rancang_budget_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangBudgetPage, rancang_budget_page, RANCANG, BUDGET_PAGE, AdwBin)

GtkWidget *rancang_budget_page_new (RancangDocument *document);

G_END_DECLS
