/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score.h: a score that opens down to its questions */

#pragma once

#include "model/format.h"
#include "model/plan.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SCORE (rancang_score_get_type ())

/**
 * RancangScore:
 *
 * One node of a scored tree: the final score at the top, then dimensions of the evaluation,
 * elements, questions. A score never changes once made, so threads share it.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangScore, rancang_score, RANCANG, SCORE, GObject)

const char           *rancang_score_get_code         (RancangScore    *self);
char                 *rancang_score_dup_title        (RancangScore    *self,
                                                      RancangLanguage  language);
const RancangDecimal *rancang_score_get_value        (RancangScore    *self);
guint                 rancang_score_get_places       (RancangScore    *self);
const RancangDecimal *rancang_score_get_weight       (RancangScore    *self);
const RancangDecimal *rancang_score_get_contribution (RancangScore    *self);
const RancangDecimal *rancang_score_get_maximum      (RancangScore    *self);
guint                 rancang_score_get_n_questions  (RancangScore    *self);
guint                 rancang_score_get_n_answered   (RancangScore    *self);
char                 *rancang_score_dup_explanation  (RancangScore    *self,
                                                      RancangLanguage  language);
const char           *rancang_score_get_mark_id      (RancangScore    *self);
GListModel           *rancang_score_get_children     (RancangScore    *self);

G_END_DECLS
