/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-mark.h: one assessor's mark, which a score was made of */

#pragma once

#include "model/decimal.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SCORE_MARK (rancang_score_mark_get_type ())

/**
 * RancangScoreMark:
 *
 * One assessor's mark with its evidence, as it was when the plan was scored. It never changes.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangScoreMark, rancang_score_mark, RANCANG, SCORE_MARK, GObject)

const char           *rancang_score_mark_get_id             (RancangScoreMark *self);
const char           *rancang_score_mark_get_assessor       (RancangScoreMark *self);
const RancangDecimal *rancang_score_mark_get_value          (RancangScoreMark *self);
guint                 rancang_score_mark_get_n_evidence     (RancangScoreMark *self);
const char           *rancang_score_mark_get_evidence_title (RancangScoreMark *self,
                                                             guint             position);
const char           *rancang_score_mark_get_evidence_location (RancangScoreMark *self,
                                                                guint             position);

G_END_DECLS
