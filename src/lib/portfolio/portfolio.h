/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio.h: many plans side by side */

#pragma once

#include "host/host.h"
#include "portfolio/portfolio-row.h"
#include "sheets/workbook.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PORTFOLIO (rancang_portfolio_get_type ())

/**
 * RancangPortfolio:
 *
 * Many plans side by side, a line each. It never changes once made, so threads share it.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangPortfolio, rancang_portfolio, RANCANG, PORTFOLIO, GObject)

/**
 * RancangPortfolioProgress:
 * @n_done: how many plans were read
 * @n_plans: how many there are
 * @user_data: what was given with it
 *
 * Told after each plan, in the thread that read it, one call at a time.
 *
 * Since: 1.0
 */
typedef void (*RancangPortfolioProgress) (guint    n_done,
                                          guint    n_plans,
                                          gpointer user_data);

GListModel       *rancang_portfolio_find_files      (GFile                     *folder,
                                                     GCancellable              *cancellable,
                                                     GError                   **error);
RancangPortfolio *rancang_portfolio_read            (RancangHost               *host,
                                                     GListModel                *files,
                                                     GFile                     *folder,
                                                     const char                *date,
                                                     RancangPortfolioProgress   progress,
                                                     gpointer                   user_data,
                                                     GCancellable              *cancellable,
                                                     GError                   **error);
void              rancang_portfolio_read_async      (RancangHost               *host,
                                                     GFile                     *folder,
                                                     const char                *date,
                                                     GCancellable              *cancellable,
                                                     GAsyncReadyCallback        callback,
                                                     gpointer                   user_data);
RancangPortfolio *rancang_portfolio_read_finish     (GAsyncResult              *result,
                                                     GError                   **error);

GListModel       *rancang_portfolio_get_rows        (RancangPortfolio          *self);
GListModel       *rancang_portfolio_get_unreadable  (RancangPortfolio          *self);
RancangWorkbook  *rancang_portfolio_create_workbook (RancangPortfolio          *self,
                                                     GListModel                *rows,
                                                     RancangLanguage            language);
GBytes           *rancang_portfolio_write_sql       (RancangPortfolio          *self);

G_END_DECLS
