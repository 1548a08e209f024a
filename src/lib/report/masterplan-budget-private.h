/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan-budget-private.h: what the tables of the budget share */

#pragma once

#include "report/masterplan-private.h"

G_BEGIN_DECLS

/* One table in the making: the years it shows. */
typedef struct
{
  RancangReportTable *table;
  int                 first;
  int                 last;
} BudgetTable;

typedef void (*BudgetSourceFunc) (Masterplan    *self,
                                  BudgetTable   *budget,
                                  const char    *source,
                                  RancangSeries *amounts,
                                  gpointer       data);

char  *rancang_budget_dup_amount      (Masterplan       *self,
                                       const RancangDecimal *amount);
const char *rancang_budget_get_unit_name (Masterplan    *self);
int    rancang_budget_get_step         (Masterplan       *self);
char  *rancang_budget_dup_caption      (Masterplan       *self,
                                        const char       *caption,
                                        BudgetTable      *budget);
void   rancang_budget_add_year_columns (Masterplan       *self,
                                        BudgetTable      *budget);
void   rancang_budget_add_year_heads   (Masterplan       *self,
                                        BudgetTable      *budget);
void   rancang_budget_add_amounts      (Masterplan       *self,
                                        BudgetTable      *budget,
                                        RancangSeries    *series,
                                        gboolean          bold);
guint  rancang_budget_foreach_source   (Masterplan       *self,
                                        BudgetTable      *budget,
                                        RancangTotals    *totals,
                                        BudgetSourceFunc  func,
                                        gpointer          data);

G_END_DECLS
