/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* merge.h: two plans that were made of one become one again */

#pragma once

#include "diff/difference.h"

G_BEGIN_DECLS

/**
 * RancangSide:
 * @RANCANG_SIDE_BASE: as it was before both changed it
 * @RANCANG_SIDE_OURS: as we have it
 * @RANCANG_SIDE_THEIRS: as they have it
 *
 * Whose value a conflict is settled with.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_SIDE_BASE,
  RANCANG_SIDE_OURS,
  RANCANG_SIDE_THEIRS,
} RancangSide;

RancangPlan *rancang_merge                 (RancangPlan      *base,
                                            RancangPlan      *ours,
                                            RancangPlan      *theirs,
                                            guint            *n_conflicts,
                                            GError          **error);

gboolean     rancang_conflict_settle       (RancangPlan      *plan,
                                            RancangItem      *conflict,
                                            RancangSide       side,
                                            GError          **error);
char        *rancang_conflict_dup_sentence (RancangItem      *conflict,
                                            RancangLanguage   language);
char        *rancang_conflict_dup_value    (RancangItem      *conflict,
                                            RancangSide       side,
                                            RancangLanguage   language);

G_END_DECLS
