/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack-scorer.h: scores by models that are data */

#pragma once

#include "api/scorer.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PACK_SCORER (rancang_pack_scorer_get_type ())

/**
 * RancangPackScorer:
 *
 * A scorer whose models are packs. A plugin that only brings packs derives from it.
 *
 * Its properties are options, such as `--set cohort=2018` sets: `cohort`, the year in which the
 * region was selected where the plan does not say it or another one is asked about; `capped`,
 * whether achievements of indicators end at 100 %; `marks`, the model whose evaluation is scored
 * instead of the model's own.
 *
 * Since: 1.0
 */
G_DECLARE_DERIVABLE_TYPE (RancangPackScorer, rancang_pack_scorer, RANCANG, PACK_SCORER, GObject)

/**
 * RancangPackScorerClass:
 * @parent_class: the parent
 * @folder: path of a folder of the program's resources with the packs, with `/` at its end
 *
 * A plugin derives a class of its own and sets @folder.
 *
 * Since: 1.0
 */
struct _RancangPackScorerClass
{
  GObjectClass  parent_class;
  const char   *folder;
};

RancangPackScorer *rancang_pack_scorer_new (GListModel *models);

G_END_DECLS
