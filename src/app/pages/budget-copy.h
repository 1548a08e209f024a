/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget-copy.h: the table of the budget for a spreadsheet or a document */

#pragma once

#include <gtk/gtk.h>

#include "pages/budget-node.h"

G_BEGIN_DECLS

/* `rows` is the list that a table shows, of GtkTreeListRow; `heads` the names of all columns. */
char *rancang_budget_dup_tsv  (GListModel         *rows,
                               RancangBudgetNode  *whole,
                               const char * const *heads);
char *rancang_budget_dup_html (GListModel         *rows,
                               RancangBudgetNode  *whole,
                               const char * const *heads);

void  rancang_budget_copy     (GdkClipboard       *clipboard,
                               GListModel         *rows,
                               RancangBudgetNode  *whole,
                               const char * const *heads);

G_END_DECLS
