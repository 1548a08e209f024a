/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-row.h: what is known of one plan among many */

#pragma once

#include <gio/gio.h>

#include "sheets/worksheet.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PORTFOLIO_ROW (rancang_portfolio_row_get_type ())

/**
 * RancangPortfolioRow:
 *
 * One plan among many: a value in each column, or the reason why it could not be read.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangPortfolioRow, rancang_portfolio_row, RANCANG, PORTFOLIO_ROW, GObject)

guint                 rancang_portfolio_get_n_columns    (void);
const char           *rancang_portfolio_get_column_id    (guint                 column);
const char           *rancang_portfolio_get_column_label (guint                 column,
                                                          RancangLanguage       language);
RancangCellType       rancang_portfolio_get_column_type  (guint                 column);
RancangColumnFlags    rancang_portfolio_get_column_flags (guint                 column);
gboolean              rancang_portfolio_find_column      (const char           *id,
                                                          guint                *column);

GFile                *rancang_portfolio_row_get_file     (RancangPortfolioRow  *self);
const char           *rancang_portfolio_row_get_error    (RancangPortfolioRow  *self);
const char           *rancang_portfolio_row_get_text     (RancangPortfolioRow  *self,
                                                          guint                 column);
const RancangDecimal *rancang_portfolio_row_get_number   (RancangPortfolioRow  *self,
                                                          guint                 column);
char                 *rancang_portfolio_row_dup_words    (RancangPortfolioRow  *self,
                                                          guint                 column,
                                                          RancangLanguage       language);
int                   rancang_portfolio_row_compare      (RancangPortfolioRow  *a,
                                                          RancangPortfolioRow  *b,
                                                          guint                 column);
gboolean              rancang_portfolio_row_matches      (RancangPortfolioRow  *self,
                                                          guint                 column,
                                                          const char           *comparison,
                                                          const char           *value);

G_END_DECLS
