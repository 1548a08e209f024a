/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plan-scores.h: the scores of all evaluations of a plan, found in a worker thread */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/* What one evaluation came to; `score` is NULL where `problem` says why. */
typedef struct
{
  char         *evaluation;
  int           year;
  char         *model;
  char         *model_title;
  RancangScore *score;
  char         *problem;
} RancangPlanScore;

void                    rancang_plan_scores_run_async  (RancangDocument     *document,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
GPtrArray              *rancang_plan_scores_run_finish (RancangDocument     *document,
                                                        GAsyncResult        *result,
                                                        GError             **error);
const RancangPlanScore *rancang_plan_scores_get_newest (GPtrArray           *scores);
const RancangPlanScore *rancang_plan_scores_find       (GPtrArray           *scores,
                                                        const char          *evaluation);
gboolean                rancang_plan_scores_touched_by (RancangTransaction  *transaction);
char                   *rancang_plan_score_dup_value   (const RancangPlanScore *self);

G_END_DECLS
