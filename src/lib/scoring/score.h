/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score.h: a score that opens down to its questions */

#pragma once

#include "model/format.h"
#include "model/plan.h"
#include "scoring/score-mark.h"

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

typedef struct _RancangScoreModel RancangScoreModel;

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

RancangScore         *rancang_score_find             (RancangScore    *self,
                                                      const char      *code);
RancangScoreModel    *rancang_score_get_model        (RancangScore    *self);
int                   rancang_score_get_year         (RancangScore    *self);
char                 *rancang_score_dup_label        (RancangScore    *self,
                                                      RancangLanguage  language);
const char           *rancang_score_get_item_id      (RancangScore    *self);
RancangDecimal       *rancang_score_get_given        (RancangScore    *self);
GListModel           *rancang_score_get_marks        (RancangScore    *self);
guint                 rancang_score_get_n_evidence   (RancangScore    *self);
guint                 rancang_score_get_n_proved     (RancangScore    *self);
int                   rancang_score_get_year_before  (RancangScore    *self);
const RancangDecimal *rancang_score_get_value_before (RancangScore    *self);
RancangScoreModel    *rancang_score_get_model_before (RancangScore    *self);
RancangDecimal       *rancang_score_get_change       (RancangScore    *self);

G_END_DECLS
