/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-private.h: how the engine fills a score, which nobody changes afterwards */

#pragma once

#include "scoring/score.h"

G_BEGIN_DECLS

struct _RancangScore
{
  GObject parent_instance;

  char *code;
  char *title;
  char *title_en;
  char *explanation;
  char *explanation_en;
  char *mark_id;
  RancangDecimal value;
  RancangDecimal weight;
  RancangDecimal contribution;
  RancangDecimal maximum;
  gboolean has_value;
  gboolean has_weight;
  gboolean has_contribution;
  guint places;
  guint n_questions;
  guint n_answered;
  GListStore *children;
};

RancangScore *rancang_score_new        (const char   *code,
                                        const char   *title,
                                        const char   *title_en);
RancangScore *rancang_score_peek_child (RancangScore *self,
                                        guint         position);

G_END_DECLS
