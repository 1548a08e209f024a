/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-model.h: the indicators of a plan in groups, for a period */

#pragma once

#include "pages/monitoring-line.h"

G_BEGIN_DECLS

/**
 * RancangMonitoringGrouping:
 * @RANCANG_MONITORING_BY_DIMENSION: by dimension
 * @RANCANG_MONITORING_BY_PROGRAMME: by programme
 * @RANCANG_MONITORING_BY_GOAL: by goal
 *
 * What heads the groups. Indicators of goals stand under their goal, or under no dimension.
 */
typedef enum
{
  RANCANG_MONITORING_BY_DIMENSION,
  RANCANG_MONITORING_BY_PROGRAMME,
  RANCANG_MONITORING_BY_GOAL,
} RancangMonitoringGrouping;

/**
 * RancangMonitoringSummary:
 * @all: all indicators of the plan
 * @n_overdue: those without a value although the period is over
 * @n_undated: those whose value has no day
 * @oldest: (nullable): the indicator whose value is oldest, of those with a day
 * @oldest_day: that day
 * @dimensions: the dimensions of the plan
 * @means: what each of them comes to
 *
 * What is said above the list.
 */
typedef struct
{
  RancangMonitoringMean  all;
  guint                  n_overdue;
  guint                  n_undated;
  RancangItem           *oldest;
  GDate                  oldest_day;
  GPtrArray             *dimensions;
  GArray                *means;
} RancangMonitoringSummary;

#define RANCANG_TYPE_MONITORING_MODEL (rancang_monitoring_model_get_type ())
G_DECLARE_FINAL_TYPE (RancangMonitoringModel, rancang_monitoring_model, RANCANG, MONITORING_MODEL,
                      GObject)

/* Emits `summarised` when the summary is a new one. */
RancangMonitoringModel         *
rancang_monitoring_model_new         (RancangDocument        *document);
const RancangPeriod            *
rancang_monitoring_model_get_period  (RancangMonitoringModel *self);
const GDate                    *
rancang_monitoring_model_get_today   (RancangMonitoringModel *self);
const RancangMonitoringSummary *
rancang_monitoring_model_get_summary (RancangMonitoringModel *self);
gboolean
rancang_monitoring_model_is_capped   (RancangMonitoringModel *self);

/* Takes the period over. */
void  rancang_monitoring_model_set_period   (RancangMonitoringModel    *self,
                                             RancangPeriod             *period);
void  rancang_monitoring_model_set_today    (RancangMonitoringModel    *self,
                                             const GDate               *today);
void  rancang_monitoring_model_set_grouping (RancangMonitoringModel    *self,
                                             RancangMonitoringGrouping  grouping);
void  rancang_monitoring_model_set_filter   (RancangMonitoringModel    *self,
                                             RancangMonitoringFilter    filter);
void  rancang_monitoring_model_set_capped   (RancangMonitoringModel    *self,
                                             gboolean                   capped);
void  rancang_monitoring_model_set_needle   (RancangMonitoringModel    *self,
                                             const char                *needle);

guint rancang_monitoring_model_find         (RancangMonitoringModel    *self,
                                             RancangItem               *item);
guint rancang_monitoring_model_find_next    (RancangMonitoringModel    *self,
                                             guint                      position,
                                             int                        step);

G_END_DECLS
