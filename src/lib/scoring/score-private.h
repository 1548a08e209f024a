/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-private.h: a whole scored tree, of which each RancangScore shows one node */

#pragma once

#include "model/achievement.h"
#include "scoring/score-model-private.h"
#include "scoring/score.h"

G_BEGIN_DECLS

/* A piece of evidence of a mark; strings belong to the tree. */
typedef struct
{
  const char *title;
  const char *location;
} RancangScoreProof;

/* One assessor's mark; strings belong to the tree. */
typedef struct
{
  const char    *id;
  const char    *assessor; /* NULL where nobody is named */
  RancangDecimal value;
  gboolean       has_value;
  guint          first_proof;
  guint          n_proofs;
} RancangScoreMarkCell;

/* One node. What can be worked out from the cells below is not kept. */
typedef struct
{
  const RancangScoreNode *node;
  /* Of a node that stands for an item, else NULL; strings belong to the tree. */
  const char    *code;
  const char    *title;
  const char    *title_en;
  const char    *item_id;
  guint          first_child;
  guint          n_children;
  guint          first_mark;
  guint          n_marks;
  guint          n_questions;
  guint          n_answered;
  RancangFraction exact;       /* what the node above takes */
  RancangFraction own;         /* the marks on the node itself, or what was read, unconverted */
  RancangDecimal value;        /* @exact, as far as a decimal goes */
  RancangDecimal contribution;
  RancangDecimal published;    /* the percentage that a report states of an indicator */
  guint          read_part;    /* of a share or of completeness: so many of so many */
  guint          read_whole;
  guint8         places;
  guint8         state;        /* RancangAchievementState */
  gboolean       has_value : 1;
  gboolean       has_own : 1;
  gboolean       own_used : 1;
  gboolean       was_read : 1;
  gboolean       has_contribution : 1;
  gboolean       has_published : 1;
  gboolean       was_limited : 1;
} RancangScoreCell;

/* What was scored the time before. */
typedef struct
{
  int                year; /* 0 for never */
  RancangDecimal     value;
  guint              places;
  RancangScoreModel *other; /* where it was not by the same model */
} RancangScoreBefore;

typedef struct
{
  RancangScoreModel *model;
  RancangScoreModel *marked_for; /* whose evaluation the marks are from, where not the model's */
  int                year;
  int                cohort;     /* 0 where it is not known */
  char              *area;
  gboolean           capped;
  GArray            *cells;      /* RancangScoreCell; the first is the final score */
  GArray            *marks;      /* RancangScoreMarkCell */
  GArray            *proofs;     /* RancangScoreProof */
  GStringChunk      *strings;
  RancangScoreBefore before;
} RancangScoreTree;

struct _RancangScore
{
  GObject parent_instance;

  RancangScoreTree *tree;
  guint index;
  GListStore *children; /* made when somebody asks */
  GListStore *marks;
};

/* What the marks of a node's parts come to, worked out again for who explains. */
typedef struct
{
  RancangFraction sum;
  RancangFraction weights;     /* of all parts that count */
  RancangFraction product;
  RancangFraction lowest;
  RancangFraction highest;
  guint           n_parts;
  guint           n_scored;
} RancangScoreSteps;

#define rancang_score_tree_cell(tree, i) (&g_array_index ((tree)->cells, RancangScoreCell, i))
#define rancang_score_tree_mark(tree, i) (&g_array_index ((tree)->marks, RancangScoreMarkCell, i))
#define rancang_score_tree_proof(tree, i) (&g_array_index ((tree)->proofs, RancangScoreProof, i))

RancangScoreTree *rancang_score_tree_new      (RancangScoreModel *model,
                                               int                year);
RancangScoreTree *rancang_score_tree_ref      (RancangScoreTree  *self);
void              rancang_score_tree_unref    (RancangScoreTree  *self);
RancangScore     *rancang_score_new           (RancangScoreTree  *tree,
                                               guint              index);
RancangScoreMark *rancang_score_mark_new      (RancangScoreTree  *tree,
                                               guint              index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangScoreTree, rancang_score_tree_unref)

/* score-marks.c: the marks of an evaluation, in the order of the nodes they stand on */
typedef struct
{
  guint      *first;  /* by index of the node, and one more: where its marks begin */
  GHashTable *others; /* code of an item's node to GArray of places in @all; NULL for none */
  GArray     *all;    /* RancangScoreMarkCell */
} RancangScoreMarks;

RancangItem       *rancang_score_model_find_evaluation (RancangScoreModel  *self,
                                                        RancangPlan        *plan,
                                                        int                 year,
                                                        GError            **error);
guint              rancang_score_model_count_evaluations (RancangScoreModel *self,
                                                        RancangPlan        *plan,
                                                        int                 year);
RancangScoreMarks *rancang_score_marks_read            (RancangScoreTree   *tree,
                                                        RancangItem        *evaluation,
                                                        GError            **error);
void               rancang_score_marks_free            (RancangScoreMarks  *self);

/* score-plan.c */
gboolean           rancang_score_tests_match           (GPtrArray          *tests,
                                                        RancangItem        *item,
                                                        int                 year);
void               rancang_score_read_plan             (RancangScoreTree   *tree,
                                                        RancangScoreCell   *cell,
                                                        RancangItem        *context);
int                rancang_score_find_year             (RancangPlan        *plan);

/* score-engine.c */
gboolean           rancang_score_tree_run              (RancangScoreTree   *tree,
                                                        RancangPlan        *plan,
                                                        RancangScoreMarks  *marks,
                                                        GError            **error);
void               rancang_score_tree_add_parts        (RancangScoreTree   *tree,
                                                        guint               index,
                                                        RancangScoreSteps  *steps);
gboolean           rancang_score_node_put_together     (const RancangScoreNode  *node,
                                                        const RancangScoreSteps *steps,
                                                        RancangFraction         *value);
gboolean           rancang_score_node_limit            (const RancangScoreNode  *node,
                                                        RancangFraction         *value);

/* score-explain.c, score-explain-question.c */
char              *rancang_score_tree_explain          (RancangScoreTree   *tree,
                                                        guint               index,
                                                        RancangLanguage     language);
typedef struct
{
  RancangScoreTree *tree;
  guint             index;
  RancangScoreCell *cell;
  RancangLanguage   language;
  GString          *text;
} RancangScoreWords;

void               rancang_score_say                   (RancangScoreWords  *words,
                                                        const char         *format,
                                                        ...) G_GNUC_PRINTF (2, 3);
void               rancang_score_explain_question      (RancangScoreWords  *words);
void               rancang_score_explain_marks         (RancangScoreWords  *words);
void               rancang_score_explain_run           (RancangScoreWords  *words);
char              *rancang_score_dup_fraction          (const RancangFraction *value,
                                                        RancangLanguage      language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangScoreMarks, rancang_score_marks_free)

G_END_DECLS
