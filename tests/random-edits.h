/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* random-edits.h: plans and edits by chance, over all kinds and fields; repeated by a seed */

#pragma once

#include <rancang.h>

G_BEGIN_DECLS

/* Where the sanitizers make every allocation dear, an eighth of the rounds has to do: the other
 * runs of the suite have them all. */
#ifdef __SANITIZE_ADDRESS__
#define RANDOM_ROUNDS(n) ((n) / 8)
#else
#define RANDOM_ROUNDS(n) (n)
#endif

RancangPlan *random_plan       (GRand             *random,
                                guint              n_items);
void         random_edit       (RancangPlan       *plan,
                                GRand             *random);
/* One field of @item, of any type. */
void         random_set        (RancangPlan       *plan,
                                GRand             *random,
                                RancangItem       *item);
/* To another place, below the same item or another of its kind; or it is refused. */
void         random_move       (RancangPlan       *plan,
                                GRand             *random,
                                RancangItem       *item);
/* Only fields of items whose ids hash to @part of @n_parts, so that two such walks never meet. */
void         random_edit_apart (RancangPlan       *plan,
                                GRand             *random,
                                guint              part,
                                guint              n_parts);
RancangPlan *copy_plan         (RancangPlan       *plan);
void         assert_equal      (RancangPlan       *a,
                                RancangPlan       *b);
/* Every item once and in its place, and what is written reads equal. */
void         assert_whole      (RancangPlan       *plan);
/* That, and no reference that points nowhere. */
void         assert_sound      (RancangPlan       *plan);

G_END_DECLS
