/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-model-private.h: what is inside a scoring model */

#pragma once

#include "packs/pack-text-private.h"
#include "scoring/score-model.h"
#include "scoring/score-private.h"

G_BEGIN_DECLS

/*
 * What a node makes of the nodes below: nothing (a question), nothing but order (an element), their
 * mean, or the sum of their weighted parts.
 */
typedef enum
{
  RANCANG_NODE_QUESTION,
  RANCANG_NODE_GROUP,
  RANCANG_NODE_MEAN,
  RANCANG_NODE_WEIGHTED_SUM,
} RancangNodeType;

typedef struct _RancangScoreNode RancangScoreNode;

struct _RancangScoreNode
{
  RancangNodeType type;
  char *code;
  char *title;
  char *title_en;
  RancangDecimal weight;
  gboolean has_weight;
  /* Owned nodes. */
  GPtrArray *children;
};

struct _RancangScoreModel
{
  GObject parent_instance;

  RancangPackHeader header;
  RancangDecimal minimum;
  RancangDecimal maximum;
  guint node_places;
  guint part_places;
  RancangScoreNode *root;
  /* Code to node, both borrowed from the tree. */
  GHashTable *nodes;
};

void              rancang_score_node_free         (RancangScoreNode   *self);
RancangScoreNode *rancang_score_node_read         (JsonObject         *object,
                                                   GHashTable         *nodes,
                                                   GError            **error);
gboolean          rancang_score_model_read_rule   (RancangScoreModel  *self,
                                                   JsonObject         *object,
                                                   GError            **error);

/* score-marks.c */
RancangItem      *rancang_score_model_find_evaluation (RancangScoreModel  *self,
                                                       RancangPlan        *plan,
                                                       int                 year,
                                                       GError            **error);
GHashTable       *rancang_score_model_read_marks  (RancangScoreModel  *self,
                                                   RancangItem        *evaluation,
                                                   GError            **error);

/* score-engine.c */
RancangScore     *rancang_score_model_run         (RancangScoreModel  *self,
                                                   GHashTable         *marks);

/* score-explain.c */
typedef struct
{
  RancangScore *score;
  RancangDecimal sum;
  RancangDecimal all_weights;
  /* The mark on the node itself, or NULL. */
  const RancangDecimal *own_mark;
  gboolean own_mark_used;
  guint n_parts;
  guint n_scored;
} RancangScoreSteps;

void              rancang_score_explain_question  (RancangScore            *score);
void              rancang_score_explain_group     (RancangScore            *score);
void              rancang_score_explain_mean      (const RancangScoreSteps *steps);
void              rancang_score_explain_sum       (const RancangScoreSteps *steps);
void              rancang_score_explain_part      (RancangScore            *score,
                                                   const RancangDecimal    *all_weights,
                                                   guint                    places);
void              rancang_score_explain_change    (RancangScore            *score,
                                                   RancangScore            *before,
                                                   int                      year_before);
void              rancang_score_explain_validity  (RancangScore            *score,
                                                   int                      year,
                                                   int                      valid_from,
                                                   int                      valid_until);

G_END_DECLS
