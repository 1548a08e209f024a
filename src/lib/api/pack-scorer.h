/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack-scorer.h: scores by models that are data */

#pragma once

#include "api/scorer.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PACK_SCORER (rancang_pack_scorer_get_type ())

/**
 * RancangPackScorer:
 *
 * A scorer whose models are packs. A plugin that only brings packs gives one of these.
 *
 * Its properties are options, such as `--set cohort=2018` sets: `cohort`, the year in which the
 * region was selected where the plan does not say it or another one is asked about; `capped`,
 * whether achievements of indicators end at 100 %; `marks`, the model whose evaluation is scored
 * instead of the model's own.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangPackScorer, rancang_pack_scorer, RANCANG, PACK_SCORER, GObject)

RancangPackScorer *rancang_pack_scorer_new                (GListModel *models);
RancangPackScorer *rancang_pack_scorer_new_from_resources (const char *folder);

G_END_DECLS
