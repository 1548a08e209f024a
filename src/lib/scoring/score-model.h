/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-model.h: a scoring model as data: weights, elements, questions, rounding */

#pragma once

#include "scoring/score.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SCORE_MODEL (rancang_score_model_get_type ())

/**
 * RancangScoreModel:
 *
 * A scoring model read from a pack: a weighted tree of questions, the scale of the answers and the
 * rule of rounding. It never changes once made.
 *
 * Since: 1.0
 */
G_DECLARE_FINAL_TYPE (RancangScoreModel, rancang_score_model, RANCANG, SCORE_MODEL, GObject)

#define RANCANG_SCORE_ERROR (rancang_score_error_quark ())

/**
 * RancangScoreError:
 * @RANCANG_SCORE_ERROR_MODEL: no plugin has this model, or its pack is not valid
 * @RANCANG_SCORE_ERROR_NO_EVALUATION: the plan holds no evaluation by this model for this year
 * @RANCANG_SCORE_ERROR_MARK: a mark is outside the model's scale or belongs to no question
 *
 * Why a plan was not scored.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_SCORE_ERROR_MODEL,
  RANCANG_SCORE_ERROR_NO_EVALUATION,
  RANCANG_SCORE_ERROR_MARK,
} RancangScoreError;

GQuark             rancang_score_error_quark          (void);

RancangScoreModel *rancang_score_model_new_from_bytes (GBytes             *bytes,
                                                       GError            **error);
const char        *rancang_score_model_get_id         (RancangScoreModel  *self);
const char        *rancang_score_model_get_version    (RancangScoreModel  *self);
char              *rancang_score_model_dup_title      (RancangScoreModel  *self,
                                                       RancangLanguage     language);
int                rancang_score_model_get_valid_from (RancangScoreModel  *self);
int                rancang_score_model_get_valid_until (RancangScoreModel *self);
void               rancang_score_model_register       (RancangScoreModel  *self);
RancangScoreModel *rancang_score_model_find           (const char         *id);
RancangScore      *rancang_score_model_score          (RancangScoreModel  *self,
                                                       RancangPlan        *snapshot,
                                                       int                 year,
                                                       GError            **error);

G_END_DECLS
