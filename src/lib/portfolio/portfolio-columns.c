/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-columns.c: what is known of every plan of a portfolio: one line a column */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "portfolio/portfolio-private.h"

/* A function fills in its column and those below it that have none. */
static const RancangPortfolioColumn columns[] = {
  { "region", N_("Region"), RANCANG_CELL_TEXT, 0, rancang_portfolio_measure_region },
  { "code", N_("Region code"), RANCANG_CELL_CODE },
  { "province", N_("Province"), RANCANG_CELL_TEXT },
  { "cohort", N_("Year of selection"), RANCANG_CELL_YEAR },
  { "plan", N_("Plan"), RANCANG_CELL_TEXT, 0, rancang_portfolio_measure_plan },
  { "first-year", N_("First year"), RANCANG_CELL_YEAR },
  { "last-year", N_("Last year"), RANCANG_CELL_YEAR },
  { "framework", N_("Framework"), RANCANG_CELL_CODE },
  { "stage", N_("Stage reached"), RANCANG_CELL_TEXT, 0, rancang_portfolio_measure_stages },
  { "stages-done", N_("Stages done"), RANCANG_CELL_INTEGER },
  { "completeness", N_("Completeness"), RANCANG_CELL_PERCENT, RANCANG_COLUMN_DATA_BAR,
    rancang_portfolio_measure_completeness },
  { "programmes", N_("Programmes"), RANCANG_CELL_INTEGER, 0,
    rancang_portfolio_measure_programmes },
  { "quick-wins", N_("Quick wins"), RANCANG_CELL_INTEGER },
  { "indicators", N_("Indicators"), RANCANG_CELL_INTEGER },
  { "budget", N_("Budget"), RANCANG_CELL_MONEY, RANCANG_COLUMN_DATA_BAR,
    rancang_portfolio_measure_budget },
  { "own-share", N_("From the regional budget"), RANCANG_CELL_PERCENT },
  { "readiness", N_("Readiness, 1 to 3"), RANCANG_CELL_DECIMAL, 0,
    rancang_portfolio_measure_readiness },
  { "gaps", N_("Gaps in readiness"), RANCANG_CELL_INTEGER },
  { "open-gaps", N_("Unanswered gaps"), RANCANG_CELL_INTEGER },
  { "achievement", N_("Achievement"), RANCANG_CELL_PERCENT,
    RANCANG_COLUMN_DATA_BAR, rancang_portfolio_measure_progress },
  { "achievement-year", N_("Year of the achievement"), RANCANG_CELL_YEAR },
  { "newest-value", N_("Newest realisation"), RANCANG_CELL_DATE },
  { "missing-values", N_("Realisations missing"), RANCANG_CELL_INTEGER },
  { "score", N_("Score"), RANCANG_CELL_DECIMAL, 0, rancang_portfolio_measure_score },
  { "score-model", N_("Scoring model"), RANCANG_CELL_CODE },
  { "score-year", N_("Year of the score"), RANCANG_CELL_YEAR },
  { "improvement", N_("Improvement"), RANCANG_CELL_DECIMAL },
  { "applications", N_("Applications"), RANCANG_CELL_INTEGER, 0,
    rancang_portfolio_measure_applications },
  { "shared-applications", N_("Shared applications"), RANCANG_CELL_INTEGER },
  { "file", N_("File"), RANCANG_CELL_TEXT },
};

const RancangPortfolioColumn *
rancang_portfolio_peek_column (guint column)
{
  return &columns[column];
}

/**
 * rancang_portfolio_get_n_columns:
 *
 * Returns: how many columns a portfolio has
 *
 * Since: 1.0
 */
guint
rancang_portfolio_get_n_columns (void)
{
  return G_N_ELEMENTS (columns);
}

/**
 * rancang_portfolio_get_column_id:
 * @column: a column
 *
 * Returns: (transfer none): what the column is called in every language: `completeness`
 *
 * Since: 1.0
 */
const char *
rancang_portfolio_get_column_id (guint column)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (columns), NULL);

  return columns[column].id;
}

/**
 * rancang_portfolio_get_column_label:
 * @column: a column
 * @language: the reader's language
 *
 * Returns: (transfer none): what people call the column
 *
 * Since: 1.0
 */
const char *
rancang_portfolio_get_column_label (guint           column,
                                    RancangLanguage language)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (columns), NULL);

  return rancang_translate (language, NULL, columns[column].label);
}

/**
 * rancang_portfolio_get_column_type:
 * @column: a column
 *
 * Returns: what its values are
 *
 * Since: 1.0
 */
RancangCellType
rancang_portfolio_get_column_type (guint column)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (columns), RANCANG_CELL_EMPTY);

  return columns[column].type;
}

/**
 * rancang_portfolio_get_column_flags:
 * @column: a column
 *
 * Returns: how the column is best shown
 *
 * Since: 1.0
 */
RancangColumnFlags
rancang_portfolio_get_column_flags (guint column)
{
  g_return_val_if_fail (column < G_N_ELEMENTS (columns), 0);

  return columns[column].flags;
}

/**
 * rancang_portfolio_find_column:
 * @id: id of a column
 * @column: (out): the column
 *
 * Returns: %TRUE when there is a column of this id
 *
 * Since: 1.0
 */
gboolean
rancang_portfolio_find_column (const char *id,
                               guint      *column)
{
  g_return_val_if_fail (id != NULL && column != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (g_str_equal (columns[i].id, id))
        {
          *column = i;
          return TRUE;
        }
    }
  return FALSE;
}
