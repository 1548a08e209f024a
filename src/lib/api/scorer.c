/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* scorer.c: calls scorers, and makes up for what a plugin leaves out */

#include "config.h"

#include "api/scorer.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (RancangScorer, rancang_scorer, G_TYPE_OBJECT)

static void
rancang_scorer_default_init (RancangScorerInterface *iface)
{
}

/**
 * rancang_scorer_list_models:
 * @self: a scorer
 *
 * Gives the models that it knows.
 *
 * Returns: (transfer full): a list of #RancangScoreModel
 *
 * Since: 1.0
 */
GListModel *
rancang_scorer_list_models (RancangScorer *self)
{
  RancangScorerInterface *iface;
  GListModel *models = NULL;

  g_return_val_if_fail (RANCANG_IS_SCORER (self), NULL);

  iface = RANCANG_SCORER_GET_IFACE (self);
  if (iface->list_models != NULL)
    models = iface->list_models (self);

  return models != NULL ? models : G_LIST_MODEL (g_list_store_new (RANCANG_TYPE_SCORE_MODEL));
}

/**
 * rancang_scorer_score:
 * @self: a scorer
 * @snapshot: an immutable plan
 * @model: id of a model that it knows
 * @year: the year of the evaluation, or 0 for the newest
 * @error: return location for an error
 *
 * Scores a plan. May be called in a worker thread.
 *
 * Returns: (transfer full): the score, or %NULL
 *
 * Since: 1.0
 */
RancangScore *
rancang_scorer_score (RancangScorer *self,
                      RancangPlan   *snapshot,
                      const char    *model,
                      int            year,
                      GError       **error)
{
  RancangScorerInterface *iface;
  g_autoptr (GError) problem = NULL;
  RancangScore *score = NULL;

  g_return_val_if_fail (RANCANG_IS_SCORER (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);
  g_return_val_if_fail (rancang_plan_is_immutable (snapshot), NULL);
  g_return_val_if_fail (model != NULL, NULL);

  iface = RANCANG_SCORER_GET_IFACE (self);
  if (iface->score != NULL)
    score = iface->score (self, snapshot, model, year, &problem);
  if (score != NULL)
    return score;
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error_literal (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
                         _("The plugin gave neither a score nor a reason"));

  return NULL;
}
