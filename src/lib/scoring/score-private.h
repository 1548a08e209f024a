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
  RancangItem   *item;     /* only its id is asked for: nothing else stays as it was */
  const char    *assessor; /* NULL where nobody is named */
  RancangDecimal value;
  guint          first_proof;
  guint          n_proofs : 31;
  gboolean       has_value : 1;
} RancangScoreMarkCell;

/* What a node is called that stands for an item or below one; strings belong to the tree. */
typedef struct
{
  const char *code;
  const char *title;
  const char *title_en;
  const char *item_id;
} RancangScoreNames;

/* What a question found in the plan. */
typedef struct
{
  RancangFraction own;           /* on the question's own scale */
  RancangDecimal  published;     /* the percentage that a report states of an indicator */
  guint           part;          /* of a share or of completeness: so many of so many */
  guint           whole;
  RancangAchievementState state;
  gboolean        has_own;
  gboolean        has_published;
} RancangScoreFinding;

/* One node. There are many: what can be worked out again from the others is not kept. */
typedef struct
{
  RancangFraction exact;       /* the score, as the node above takes it */
  RancangDecimal contribution;
  const RancangScoreNode *node;
  guint          names;        /* place in the tree's names and one more; 0 for the node's own */
  guint          finding;      /* the same of its findings */
  guint          first_child;
  guint          n_children;
  guint          first_mark;
  guint          n_marks;
  guint          n_questions;
  guint          n_answered;
  guint8         places;
  gboolean       has_value : 1;
  gboolean       has_own : 1;  /* there is a mark on the node itself, or something was read */
  gboolean       own_used : 1;
  gboolean       was_read : 1;
  gboolean       has_contribution : 1;
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
  RancangItem       *evaluation; /* owned */
  gboolean           owns_marks; /* those of a snapshot stay for as long as the evaluation does */
  GArray            *proofs;     /* RancangScoreProof */
  GArray            *names;      /* RancangScoreNames */
  GArray            *findings;   /* RancangScoreFinding */
  GStringChunk      *strings;
  RancangScoreBefore before;
} RancangScoreTree;

struct _RancangScore
{
  GObject parent_instance;

  RancangScoreTree *tree;
  guint index;
  RancangDecimal value;
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

#define rancang_score_tree_finding(tree, cell)                                                 \
  ((cell)->finding > 0                                                                          \
     ? &g_array_index ((tree)->findings, RancangScoreFinding, (cell)->finding - 1) : NULL)

const RancangScoreNames *rancang_score_tree_names (RancangScoreTree       *self,
                                                   const RancangScoreCell *cell);
const char       *rancang_score_tree_code     (RancangScoreTree       *self,
                                               const RancangScoreCell *cell);
gboolean          rancang_score_tree_own      (RancangScoreTree       *self,
                                               const RancangScoreCell *cell,
                                               RancangFraction        *own);
RancangDecimal    rancang_score_cell_value    (const RancangScoreCell *cell);
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
                                                        RancangItem        *context,
                                                        RancangScoreFinding *finding);
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
  RancangFraction   own;
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
