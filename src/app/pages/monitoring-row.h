/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-row.h: shows a line of the monitoring, and takes the value of an indicator */

#pragma once

#include <adwaita.h>

#include "pages/monitoring-model.h"

G_BEGIN_DECLS

/**
 * RancangMonitoringLayout:
 * @RANCANG_MONITORING_WIDE: everything beside each other
 * @RANCANG_MONITORING_MEDIUM: freshness below the title
 * @RANCANG_MONITORING_NARROW: figures below the words
 *
 * How much room a row has.
 */
typedef enum
{
  RANCANG_MONITORING_WIDE,
  RANCANG_MONITORING_MEDIUM,
  RANCANG_MONITORING_NARROW,
} RancangMonitoringLayout;

#define RANCANG_TYPE_MONITORING_ROW (rancang_monitoring_row_get_type ())
G_DECLARE_FINAL_TYPE (RancangMonitoringRow, rancang_monitoring_row, RANCANG, MONITORING_ROW,
                      GtkWidget)

GtkWidget             *rancang_monitoring_row_new         (RancangDocument        *document,
                                                           RancangMonitoringModel *model);
void                   rancang_monitoring_row_set_line    (RancangMonitoringRow   *self,
                                                           RancangMonitoringLine  *line);
RancangMonitoringLine *rancang_monitoring_row_get_line    (RancangMonitoringRow   *self);
void                   rancang_monitoring_row_set_layout  (RancangMonitoringRow   *self,
                                                           RancangMonitoringLayout layout);
char                  *rancang_monitoring_row_dup_label   (RancangMonitoringRow   *self);
gboolean               rancang_monitoring_row_focus_value (RancangMonitoringRow   *self);

/* Puts the value that is being typed into the plan; FALSE where it is no number. */
gboolean               rancang_monitoring_row_flush       (RancangMonitoringRow   *self);

G_END_DECLS
