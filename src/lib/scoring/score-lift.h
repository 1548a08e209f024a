/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-lift.h: which marks have to rise for a result that is wished for */

#pragma once

#include "scoring/score-model.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SCORE_LIFT (rancang_score_lift_get_type ())

/**
 * RancangScoreLift:
 *
 * A set of marks that have to rise, and what the final score is then. It never changes.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangScoreLift, rancang_score_lift, RANCANG, SCORE_LIFT, GObject)

guint                 rancang_score_lift_get_n_marks (RancangScoreLift     *self);
RancangScore         *rancang_score_lift_get_mark    (RancangScoreLift     *self,
                                                      guint                 position);
const RancangDecimal *rancang_score_lift_get_to      (RancangScoreLift     *self,
                                                      guint                 position);
const RancangDecimal *rancang_score_lift_get_cost    (RancangScoreLift     *self);
const RancangDecimal *rancang_score_lift_get_result  (RancangScoreLift     *self);

GListModel           *rancang_score_find_lifts       (RancangScore         *score,
                                                      const RancangDecimal *wished,
                                                      GHashTable           *costs,
                                                      guint                 max_sets,
                                                      GError              **error);

G_END_DECLS
