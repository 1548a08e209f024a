/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-model-private.h: what is inside a scoring model */

#pragma once

#include "model/kind.h"
#include "packs/pack-text-private.h"
#include "scoring/fraction-private.h"
#include "scoring/score-model.h"

G_BEGIN_DECLS

/*
 * What a node makes of the nodes below: nothing (a question), nothing but order (an element), or
 * one of the ways to put scores together. An element hands its parts to the node above it.
 */
typedef enum
{
  RANCANG_NODE_QUESTION,
  RANCANG_NODE_GROUP,
  RANCANG_NODE_MEAN,
  RANCANG_NODE_WEIGHTED_SUM,
  RANCANG_NODE_SUM,
  RANCANG_NODE_PRODUCT,
  RANCANG_NODE_MINIMUM,
  RANCANG_NODE_MAXIMUM,
} RancangNodeType;

/* From which value on a score has a name. */
typedef struct
{
  RancangDecimal from;
  char          *title;
  char          *title_en;
} RancangScoreLabel;

typedef struct
{
  char          *name;
  RancangDecimal minimum;
  RancangDecimal maximum;
  RancangDecimal step; /* 0 for none */
  gboolean       open; /* marks may be higher than the maximum, which is what counts as full */
  GPtrArray     *labels;
} RancangScoreScale;

typedef struct
{
  RancangRoundMode mode;
  guint            score_places;
  guint            part_places;
  guint            mark_places;
  gboolean         rounds_parts; /* each weighted part, before the parts are added */
  gboolean         rounds_marks; /* the mean of several assessors */
} RancangScoreRounding;

/* What an item must be like to be looked at. */
typedef enum
{
  RANCANG_TEST_FILLED,
  RANCANG_TEST_EMPTY,
  RANCANG_TEST_EQUALS,
  RANCANG_TEST_IN_YEAR,
} RancangScoreTestType;

typedef struct
{
  RancangScoreTestType type;
  const RancangField  *field;
  char                *value;
} RancangScoreTest;

typedef enum
{
  RANCANG_READ_FIELD,
  RANCANG_READ_ACHIEVEMENT,
  RANCANG_READ_COMPLETENESS,
  RANCANG_READ_COUNT,
  RANCANG_READ_SHARE,
} RancangReadType;

/* What a question takes from the plan instead of from an assessor. */
typedef struct
{
  RancangReadType     type;
  const RancangKind  *kind;   /* of the items that are counted, or of the single item read */
  const RancangField *field;
  GHashTable         *values; /* of a choice, to RancangDecimal */
  GPtrArray          *among;  /* RancangScoreTest: which items count at all */
  GPtrArray          *with;   /* RancangScoreTest: which of these are the share */
} RancangScoreRead;

/* A node that stands once for each item of a kind. */
typedef struct
{
  const RancangKind *kind;
  GPtrArray         *where; /* RancangScoreTest */
} RancangScoreEach;

typedef struct _RancangScoreNode RancangScoreNode;

struct _RancangScoreNode
{
  RancangNodeType type;
  guint index; /* its place in the order of the tree */
  char *code;
  char *title;
  char *title_en;
  RancangDecimal weight;
  gboolean has_weight;
  gboolean is_weighted; /* an element within a weighted sum */
  gboolean in_pattern;  /* stands once for each of some items */
  gboolean converts;    /* a question whose scale is another than the model's */
  gboolean leaves_out;  /* a weighted sum of which parts without a score take their weight along */
  gboolean has_cap;
  gboolean has_floor;
  RancangDecimal cap;
  RancangDecimal floor;
  RancangDecimal maximum;
  RancangScoreRounding rounding;
  const RancangScoreScale *scale; /* of a question; the model's */
  GPtrArray *labels;              /* RancangScoreLabel, falling; NULL for none */
  RancangScoreRead *read;
  RancangScoreEach *each;
  /* Owned nodes; of a node for each item one, which is the pattern. */
  GPtrArray *children;
};

struct _RancangScoreModel
{
  GObject parent_instance;

  RancangPackHeader header;
  gboolean official;
  char *note;
  char *note_en;
  char *family;
  GArray *cohorts;  /* int; NULL for all */
  GStrv areas;      /* NULL for all */
  RancangScoreScale *scale;
  GPtrArray *scales;
  RancangScoreRounding rounding;
  RancangScoreNode *root;
  GHashTable *nodes; /* code to node, both borrowed from the tree */
  GPtrArray *order;  /* the nodes by their index; borrowed from the tree */
  guint n_nodes;
  guint n_marked;    /* questions that take a mark */
  guint n_read;      /* questions that read the plan */
  gboolean reads_years; /* what they read is another from year to year */
};

#define RANCANG_SCORE_MAX_NODES 20000

gboolean           rancang_score_fail              (GError            **error,
                                                    const char         *format,
                                                    ...) G_GNUC_PRINTF (2, 3);

/* score-scale.c */
void               rancang_score_label_free        (RancangScoreLabel  *self);
GPtrArray         *rancang_score_labels_read       (JsonArray          *array,
                                                    const char         *place,
                                                    GError            **error);
const RancangScoreLabel *rancang_score_labels_find (GPtrArray          *labels,
                                                    const RancangDecimal *value);
void               rancang_score_scale_free        (RancangScoreScale  *self);
gboolean           rancang_score_model_read_scales (RancangScoreModel  *self,
                                                    JsonObject         *object,
                                                    GError            **error);
const RancangScoreScale *rancang_score_model_find_scale (RancangScoreModel *self,
                                                    const char         *name);
RancangFraction    rancang_score_scale_convert     (const RancangScoreScale *from,
                                                    const RancangScoreScale *to,
                                                    const RancangFraction   *value);

/* score-rule-reader.c */
gboolean           rancang_score_model_read_rule   (RancangScoreModel  *self,
                                                    JsonObject         *object,
                                                    GError            **error);
gboolean           rancang_score_rounding_read     (RancangScoreRounding *rounding,
                                                    JsonObject         *object,
                                                    GError            **error);

/* score-node-reader.c */
RancangScoreNode  *rancang_score_node_new          (void);
void               rancang_score_node_free         (RancangScoreNode   *self);
gboolean           rancang_score_model_read_tree   (RancangScoreModel  *self,
                                                    JsonObject         *object,
                                                    GError            **error);

/* score-plan-reader.c */
gboolean           rancang_score_has_choice        (const RancangField *field,
                                                    const char         *code);
void               rancang_score_read_free         (RancangScoreRead   *self);
void               rancang_score_each_free         (RancangScoreEach   *self);
RancangScoreRead  *rancang_score_read_new          (JsonObject         *object,
                                                    const RancangKind  *context,
                                                    const char         *code,
                                                    GError            **error);
gboolean           rancang_score_read_knows_years  (const RancangScoreRead *self);
gboolean           rancang_score_each_knows_years  (const RancangScoreEach *self);
RancangScoreEach  *rancang_score_each_new          (JsonObject         *object,
                                                    const char         *code,
                                                    GError            **error);

/* score-model-check.c: what the nodes are among one another */
gboolean           rancang_score_model_finish      (RancangScoreModel  *self,
                                                    GError            **error);

/* score-model-derive.c */
void               rancang_score_model_derive      (RancangScoreModel  *self,
                                                    RancangScoreModel  *base);
gboolean           rancang_score_model_read_derived (RancangScoreModel *self,
                                                    JsonObject         *object,
                                                    GError            **error);

G_END_DECLS
