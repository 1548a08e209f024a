/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-period.h: the periods of monitoring and the years of a plan, one list */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * RancangPeriod:
 * @item: id of the period in the plan, %NULL for a whole year of the plan
 * @title: what people call it
 * @year: the year whose values it gives
 * @start: first day
 * @end: last day
 * @closed: whether its values are settled
 *
 * What monitoring is about. Values are by year, so a quarter gives the state of its year.
 */
typedef struct
{
  char    *item;
  char    *title;
  int      year;
  GDate    start;
  GDate    end;
  gboolean closed;
} RancangPeriod;

RancangPeriod *rancang_period_copy        (const RancangPeriod *self);
void           rancang_period_free        (RancangPeriod   *self);
GPtrArray     *rancang_period_list        (RancangPlan     *plan);
guint          rancang_period_find_current (GPtrArray      *periods,
                                           const GDate     *today);
RancangItem   *rancang_period_add         (RancangDocument *document,
                                           guint            n_months,
                                           const GDate     *today);
gboolean       rancang_period_parse_date  (const char      *text,
                                           GDate           *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangPeriod, rancang_period_free)

G_END_DECLS
