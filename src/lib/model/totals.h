/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* totals.h: budget added up by year and source of funds */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

/**
 * RancangTotals:
 *
 * The budget lines below an item, added up.
 *
 * Since: 1.0
 */
typedef struct _RancangTotals RancangTotals;

#define RANCANG_TYPE_TOTALS (rancang_totals_get_type ())

GType               rancang_totals_get_type       (void) G_GNUC_CONST;
RancangTotals      *rancang_totals_new            (RancangItem   *item);
RancangTotals      *rancang_totals_new_of_state   (RancangItem   *item,
                                                   const char    *state);
RancangTotals      *rancang_totals_ref            (RancangTotals *self);
void                rancang_totals_unref          (RancangTotals *self);
RancangSeries      *rancang_totals_get_by_year    (RancangTotals *self);
RancangSeries      *rancang_totals_get_source     (RancangTotals *self,
                                                   const char    *source);
gboolean            rancang_totals_has_example    (RancangTotals *self);

void                rancang_plan_get_years        (RancangPlan   *plan,
                                                   int           *first,
                                                   int           *last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangTotals, rancang_totals_unref)

G_END_DECLS
