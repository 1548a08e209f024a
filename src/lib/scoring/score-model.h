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

/**
 * RancangScoreValidity:
 * @RANCANG_SCORE_OTHER_YEAR: the model was made for other years
 * @RANCANG_SCORE_OTHER_COHORT: the model was made for regions that were selected in other years
 * @RANCANG_SCORE_OTHER_AREA: the model was made for priority areas that the region is not in
 *
 * For what a model was not made.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_SCORE_OTHER_YEAR = 1 << 0,
  RANCANG_SCORE_OTHER_COHORT = 1 << 1,
  RANCANG_SCORE_OTHER_AREA = 1 << 2,
} RancangScoreValidity;

/**
 * RancangScoreOptions: (skip)
 * @marks_of: (nullable): id of a known model whose evaluation is scored instead of the model's own
 * @cohort: the year in which the region was selected, or 0 for what the plan says
 * @capped: whether achievements of indicators end at 100 %
 *
 * What can be otherwise when a plan is scored.
 *
 * Since: 1.0
 */
typedef struct
{
  const char *marks_of;
  int         cohort;
  gboolean    capped;
} RancangScoreOptions;

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
RancangScoreModel *rancang_score_model_new_from_path  (const char         *path,
                                                       GError            **error);
const char        *rancang_score_model_get_id         (RancangScoreModel  *self);
const char        *rancang_score_model_get_version    (RancangScoreModel  *self);
char              *rancang_score_model_dup_title      (RancangScoreModel  *self,
                                                       RancangLanguage     language);
int                rancang_score_model_get_valid_from (RancangScoreModel  *self);
int                rancang_score_model_get_valid_until (RancangScoreModel *self);
char              *rancang_score_model_dup_description (RancangScoreModel *self,
                                                        RancangLanguage    language);
char              *rancang_score_model_dup_note       (RancangScoreModel  *self,
                                                       RancangLanguage     language);
const char        *rancang_score_model_get_source     (RancangScoreModel  *self);
const char        *rancang_score_model_get_family     (RancangScoreModel  *self);
gboolean           rancang_score_model_is_official    (RancangScoreModel  *self);
gboolean           rancang_score_model_takes_marks    (RancangScoreModel  *self);
RancangScoreValidity rancang_score_model_check        (RancangScoreModel  *self,
                                                       int                 year,
                                                       int                 cohort,
                                                       const char         *area);
RancangScoreModel *rancang_score_model_reweigh        (RancangScoreModel  *self,
                                                       const char *const  *codes,
                                                       const RancangDecimal *weights,
                                                       GError            **error);
void               rancang_score_model_register       (RancangScoreModel  *self);
RancangScoreModel *rancang_score_model_find           (const char         *id);
RancangScore      *rancang_score_model_score          (RancangScoreModel  *self,
                                                       RancangPlan        *snapshot,
                                                       int                 year,
                                                       GError            **error);
RancangScore      *rancang_score_model_score_with     (RancangScoreModel  *self,
                                                       RancangPlan        *snapshot,
                                                       int                 year,
                                                       const RancangScoreOptions *options,
                                                       GError            **error);
GListModel        *rancang_score_model_score_years    (RancangScoreModel  *self,
                                                       RancangPlan        *snapshot,
                                                       int                 from,
                                                       int                 until,
                                                       GError            **error);

GListModel        *rancang_score_models_load_resources (const char        *folder);
GListModel        *rancang_score_models_load_installed (void);

G_END_DECLS
