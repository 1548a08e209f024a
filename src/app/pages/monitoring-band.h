/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-band.h: what a period comes to, above its list */

#pragma once

#include <adwaita.h>

#include "pages/monitoring-model.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_MONITORING_BAND (rancang_monitoring_band_get_type ())
G_DECLARE_FINAL_TYPE (RancangMonitoringBand, rancang_monitoring_band, RANCANG, MONITORING_BAND,
                      GtkWidget)

void rancang_monitoring_band_show (RancangMonitoringBand  *self,
                                   RancangMonitoringModel *model);

/* Leaves out the dimensions, whose means stand at the heads of their groups too. */
void rancang_monitoring_band_set_brief (RancangMonitoringBand *self,
                                        gboolean               brief);

G_END_DECLS
