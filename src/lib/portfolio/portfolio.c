/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio.c: many plans side by side */

#include "config.h"

#include "portfolio/portfolio-private.h"

G_DEFINE_FINAL_TYPE (RancangPortfolio, rancang_portfolio, G_TYPE_OBJECT)

static void
rancang_portfolio_finalize (GObject *object)
{
  RancangPortfolio *self = RANCANG_PORTFOLIO (object);

  g_object_unref (self->rows);
  g_object_unref (self->unreadable);

  G_OBJECT_CLASS (rancang_portfolio_parent_class)->finalize (object);
}

static void
rancang_portfolio_class_init (RancangPortfolioClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_portfolio_finalize;
}

static void
rancang_portfolio_init (RancangPortfolio *self)
{
  self->rows = g_list_store_new (RANCANG_TYPE_PORTFOLIO_ROW);
  self->unreadable = g_list_store_new (RANCANG_TYPE_PORTFOLIO_ROW);
}

/**
 * rancang_portfolio_get_rows:
 * @self: a portfolio
 *
 * Returns: (transfer none): the plans that were read, as #RancangPortfolioRow, in the order of
 *   their files
 *
 * Since: 1.0
 */
GListModel *
rancang_portfolio_get_rows (RancangPortfolio *self)
{
  g_return_val_if_fail (RANCANG_IS_PORTFOLIO (self), NULL);

  return G_LIST_MODEL (self->rows);
}

/**
 * rancang_portfolio_get_unreadable:
 * @self: a portfolio
 *
 * Returns: (transfer none): the files that could not be read, as #RancangPortfolioRow with a reason
 *   each
 *
 * Since: 1.0
 */
GListModel *
rancang_portfolio_get_unreadable (RancangPortfolio *self)
{
  g_return_val_if_fail (RANCANG_IS_PORTFOLIO (self), NULL);

  return G_LIST_MODEL (self->unreadable);
}
