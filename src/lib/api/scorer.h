/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* scorer.h: the extension point of plugins that score a plan */

#pragma once

#include "scoring/score.h"
#include "scoring/score-model.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SCORER (rancang_scorer_get_type ())
G_DECLARE_INTERFACE (RancangScorer, rancang_scorer, RANCANG, SCORER, GObject)

/**
 * RancangScorerInterface:
 * @parent_iface: the parent
 * @list_models: gives the models that the plugin knows, as #RancangScoreModel
 * @score: scores a plan by one of them for a year
 *
 * What a plugin implements to score plans. @score may be called in several worker threads at once,
 * @list_models is called once, in the main thread.
 *
 * Since: 1.0
 */
struct _RancangScorerInterface
{
  GTypeInterface parent_iface;

  GListModel   *(*list_models) (RancangScorer  *self);
  RancangScore *(*score)       (RancangScorer  *self,
                                RancangPlan    *snapshot,
                                const char     *model,
                                int             year,
                                GError        **error);
};

GListModel   *rancang_scorer_list_models (RancangScorer  *self);
RancangScore *rancang_scorer_score       (RancangScorer  *self,
                                          RancangPlan    *snapshot,
                                          const char     *model,
                                          int             year,
                                          GError        **error);

G_END_DECLS
