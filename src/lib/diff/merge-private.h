/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* merge-private.h: what the steps of a merge share */

#pragma once

#include "diff/difference-private.h"
#include "diff/merge.h"

G_BEGIN_DECLS

#define N_SIDES 3

/* One item as the three plans have it, and what becomes of it. */
typedef struct _MergeNode MergeNode;

struct _MergeNode
{
  const char        *id; /* borrowed from an item */
  const RancangKind *kind;
  RancangItem       *sides[N_SIDES]; /* NULL where a plan does not have it */
  gboolean           kept;
  MergeNode         *parent; /* the one chosen; NULL for the root */
  guint              turns;  /* how often it gave way to another */
};

/* What both sides did, each in its own way. */
typedef struct
{
  const char *type; /* value, removed or moved */
  MergeNode  *node;
  const char *field; /* or the name of an unknown member */
  int         year;
  char       *values[N_SIDES]; /* JSON; NULL where there is none */
} MergeConflict;

typedef struct
{
  RancangPlan *plans[N_SIDES];
  GHashTable  *nodes; /* id -> node */
  GPtrArray   *order; /* owned nodes: as in ours, then what is new in theirs, then in base */
  MergeNode   *root;
  GPtrArray   *conflicts; /* owned */
} Merge;

MergeNode     *merge_get_node     (Merge              *self,
                                   RancangItem        *item);
MergeConflict *merge_add_conflict (Merge              *self,
                                   MergeNode          *node,
                                   const char         *type);
RancangItem   *merge_build        (Merge              *self,
                                   MergeNode          *node);
void           merge_fields       (Merge              *self,
                                   MergeNode          *node,
                                   RancangItem        *result);
/* Both as name, JSON, name, JSON…; `node` is NULL where conflicts are not told. */
GPtrArray     *merge_unknown      (Merge              *self,
                                   MergeNode          *node,
                                   GPtrArray          *lists[N_SIDES]);
/* What there is to do about places that can hold one item only. */
typedef enum
{
  MERGE_PLACES_DONE,
  MERGE_PLACES_SAME,  /* both sides made the one item: theirs must get the id of ours */
  MERGE_PLACES_STUCK, /* there are more items than places */
} MergePlaces;

MergePlaces    merge_places       (Merge              *self,
                                   MergeNode         **ours,
                                   MergeNode         **theirs);
guint          merge_write_conflicts (Merge           *self,
                                   RancangItem        *root);

/* A value as JSON text, and back; NULL is no value. */
char          *rancang_diff_value_to_json  (const RancangField  *field,
                                            const GValue        *value);
char          *rancang_diff_text_to_json   (const char          *text);
char          *rancang_diff_json_to_text   (const char          *json);
gboolean       rancang_diff_json_to_value  (const RancangField  *field,
                                            const char          *json,
                                            GValue              *value,
                                            GError             **error);

G_END_DECLS
