/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-page.h: how far the indicators came in a period, and how fresh that is */

#pragma once

#include <adwaita.h>

#include "pages/monitoring-model.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_MONITORING_PAGE (rancang_monitoring_page_get_type ())
G_DECLARE_FINAL_TYPE (RancangMonitoringPage, rancang_monitoring_page, RANCANG, MONITORING_PAGE,
                      AdwBin)

GtkWidget              *rancang_monitoring_page_new         (RancangDocument       *document);
RancangMonitoringModel *rancang_monitoring_page_get_model   (RancangMonitoringPage *self);

/* Shows the period of an item of the plan, or the whole of a year where `item` is NULL. */
gboolean                rancang_monitoring_page_show_period (RancangMonitoringPage *self,
                                                             const char            *item,
                                                             int                    year);

G_END_DECLS
