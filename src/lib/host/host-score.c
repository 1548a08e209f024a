/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* host-score.c: the scoring models that plugins and packs bring, and who scores by them */

#include "config.h"

#include "host/host-private.h"

#include <glib/gi18n-lib.h>

/**
 * rancang_host_list_models:
 * @self: a host
 *
 * Returns: (transfer none): a list of #RancangScoreModel
 *
 * Since: 1.0
 */
GListModel *
rancang_host_list_models (RancangHost *self)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);

  return G_LIST_MODEL (self->models);
}

/**
 * rancang_host_find_model:
 * @self: a host
 * @model: id of a scoring model
 *
 * Finds a model. May be called in a worker thread.
 *
 * Returns: (transfer none) (nullable): the model, or %NULL
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_host_find_model (RancangHost *self,
                         const char  *model)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (model != NULL, NULL);

  return g_hash_table_lookup (self->models_by_id, model);
}

/**
 * rancang_host_find_scorer:
 * @self: a host
 * @model: id of a scoring model
 *
 * Finds who scores by a model; its options are the object's properties, see
 * rancang_options_list().
 *
 * Returns: (transfer none) (nullable): the scorer, or %NULL
 *
 * Since: 1.0
 */
RancangScorer *
rancang_host_find_scorer (RancangHost *self,
                          const char  *model)
{
  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (model != NULL, NULL);

  return g_hash_table_lookup (self->scorers, model);
}

/**
 * rancang_host_score:
 * @self: a host
 * @snapshot: an immutable plan
 * @model: id of a scoring model
 * @year: the year of the evaluation, or 0 for the newest
 * @error: return location for an error
 *
 * Scores a plan by the plugin that knows the model. May be called in a worker thread, and in
 * several at once.
 *
 * Returns: (transfer full): the score, or %NULL
 *
 * Since: 1.0
 */
RancangScore *
rancang_host_score (RancangHost  *self,
                    RancangPlan  *snapshot,
                    const char   *model,
                    int           year,
                    GError      **error)
{
  RancangScorer *scorer;

  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);
  g_return_val_if_fail (model != NULL, NULL);

  scorer = g_hash_table_lookup (self->scorers, model);
  if (scorer != NULL)
    return rancang_scorer_score (scorer, snapshot, model, year, error);
  g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
               _("There is no scoring model “%s”"), model);

  return NULL;
}
