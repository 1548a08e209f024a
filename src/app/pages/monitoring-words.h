/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-words.h: what the monitoring says of values, in words */

#pragma once

#include "pages/monitoring-line.h"

G_BEGIN_DECLS

char       *rancang_monitoring_dup_percent    (const RancangDecimal         *percentage);
char       *rancang_monitoring_dup_age        (const GDate                  *given,
                                               const GDate                  *today);
char       *rancang_monitoring_dup_freshness  (const RancangMonitoringState *state,
                                               const RancangPeriod          *period,
                                               const GDate                  *today);
const char *rancang_monitoring_get_icon       (RancangFreshness              freshness);
char       *rancang_monitoring_dup_verdict    (const RancangMonitoringState *state,
                                               gboolean                      capped);
char       *rancang_monitoring_dup_published  (RancangItem                  *indicator,
                                               int                           year);
char       *rancang_monitoring_dup_previous   (RancangItem                  *indicator,
                                               int                           year,
                                               gboolean                      in_full);
RancangItem *rancang_monitoring_find_note     (RancangPlan                  *plan,
                                               const RancangPeriod          *period,
                                               RancangItem                  *programme);
char       *rancang_monitoring_dup_note       (RancangItem                  *note);
char       *rancang_monitoring_dup_place      (RancangItem                  *indicator,
                                               const RancangPeriod          *period);

G_END_DECLS
