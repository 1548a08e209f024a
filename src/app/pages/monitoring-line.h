/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-line.h: a line of the monitoring: an indicator, or a group of them */

#pragma once

#include "pages/monitoring-period.h"

G_BEGIN_DECLS

/**
 * RancangMonitoringState:
 * @achievement: how far the indicator came
 * @freshness: how its value stands to the period
 * @is_dated: whether @given is known
 * @given: when the value was given
 *
 * What the period asks of an indicator. Calculated once, until a value changes.
 */
typedef struct
{
  RancangAchievement achievement;
  RancangFreshness   freshness;
  gboolean           is_dated;
  GDate              given;
} RancangMonitoringState;

/**
 * RancangMonitoringMean:
 * @n: indicators
 * @n_values: those that have a value
 * @n_achieved: those whose achievement is a number; @mean is the mean of these
 * @sum: sum of their achievements
 * @mean: with one digit after the point; nothing where @n_achieved is 0
 *
 * What a group of indicators comes to.
 */
typedef struct
{
  guint          n;
  guint          n_values;
  guint          n_achieved;
  RancangDecimal sum;
  RancangDecimal mean;
} RancangMonitoringMean;

/**
 * RancangMonitoringFilter:
 * @RANCANG_MONITORING_ALL: all indicators
 * @RANCANG_MONITORING_NO_VALUE: those without a value
 * @RANCANG_MONITORING_BELOW: those with a value that is not as good as the target
 * @RANCANG_MONITORING_STALE: those whose value is overdue, old, or of no known day
 *
 * Which indicators are listed.
 */
typedef enum
{
  RANCANG_MONITORING_ALL,
  RANCANG_MONITORING_NO_VALUE,
  RANCANG_MONITORING_BELOW,
  RANCANG_MONITORING_STALE,
} RancangMonitoringFilter;

#define RANCANG_TYPE_MONITORING_LINE (rancang_monitoring_line_get_type ())
G_DECLARE_FINAL_TYPE (RancangMonitoringLine, rancang_monitoring_line, RANCANG, MONITORING_LINE,
                      GObject)

/* A line without an item heads the indicators that belong to no group. */
RancangMonitoringLine        *rancang_monitoring_line_new        (RancangItem           *item);
RancangItem                  *rancang_monitoring_line_get_item   (RancangMonitoringLine *self);
gboolean                      rancang_monitoring_line_is_group   (RancangMonitoringLine *self);
const RancangMonitoringState *rancang_monitoring_line_get_state  (RancangMonitoringLine *self,
                                                                  const RancangPeriod   *period,
                                                                  const GDate           *today);
RancangMonitoringMean        *rancang_monitoring_line_get_mean   (RancangMonitoringLine *self);

/* Whether the line is one of those that the filter asks for, or was just typed in. */
gboolean                      rancang_monitoring_line_passes     (RancangMonitoringLine *self,
                                                                  RancangMonitoringFilter filter,
                                                                  const RancangPeriod   *period,
                                                                  const GDate           *today);
gboolean                      rancang_monitoring_line_contains   (RancangMonitoringLine *self,
                                                                  const char            *needle);

/* Emits `changed`: what is known of the line is to be read again. */
void                          rancang_monitoring_line_invalidate (RancangMonitoringLine *self);

/* A line that was just typed in stays where it is, whatever the filter asks for. */
void                          rancang_monitoring_line_set_stays  (RancangMonitoringLine *self,
                                                                  gboolean               stays);

void rancang_monitoring_mean_clear  (RancangMonitoringMean        *self);
void rancang_monitoring_mean_add    (RancangMonitoringMean        *self,
                                     const RancangMonitoringState *state,
                                     gboolean                      has_value,
                                     gboolean                      capped);
void rancang_monitoring_mean_finish (RancangMonitoringMean        *self);

G_END_DECLS
