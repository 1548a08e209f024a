/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-lift-private.h: how the cheapest way to a score is searched */

#pragma once

#include "scoring/score-lift.h"
#include "scoring/score-private.h"

G_BEGIN_DECLS

/* What a question may do in a search. */
typedef enum
{
  RANCANG_LIFT_FREE,
  RANCANG_LIFT_RISES,
  RANCANG_LIFT_STAYS,
} RancangLiftRule;

/* One mark that rises. */
typedef struct
{
  guint          index; /* of the cell */
  RancangDecimal to;    /* on the question's own scale */
} RancangLiftMark;

typedef struct
{
  RancangScoreTree *tree;
  GHashTable       *costs; /* code to RancangDecimal, for one step; NULL: any rise counts 1 */
  guint8           *rules; /* RancangLiftRule by index of the cell */
  RancangFraction   wished;
  gsize             n_entries;
  gboolean          too_many;
} RancangLiftSearch;

typedef struct
{
  GArray         *marks; /* RancangLiftMark, in the order of the tree */
  RancangDecimal  cost;
  RancangDecimal  result;
} RancangLiftWay;

void            rancang_lift_way_free (RancangLiftWay    *self);
RancangLiftWay *rancang_lift_search   (RancangLiftSearch *search);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangLiftWay, rancang_lift_way_free)

G_END_DECLS
