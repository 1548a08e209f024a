/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-cells.h: the achievement and the freshness of a value, as parts of a row */

#pragma once

#include <adwaita.h>

#include "pages/monitoring-model.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ACHIEVEMENT_CELL (rancang_achievement_cell_get_type ())
G_DECLARE_FINAL_TYPE (RancangAchievementCell, rancang_achievement_cell, RANCANG, ACHIEVEMENT_CELL,
                      GtkWidget)

#define RANCANG_TYPE_FRESHNESS_CELL (rancang_freshness_cell_get_type ())
G_DECLARE_FINAL_TYPE (RancangFreshnessCell, rancang_freshness_cell, RANCANG, FRESHNESS_CELL,
                      GtkWidget)

void        rancang_achievement_cell_fill      (RancangAchievementCell *self,
                                                RancangMonitoringModel *model,
                                                RancangMonitoringLine  *line);
const char *rancang_achievement_cell_get_words (RancangAchievementCell *self);

void        rancang_freshness_cell_fill        (RancangFreshnessCell   *self,
                                                RancangMonitoringModel *model,
                                                RancangMonitoringLine  *line);
void        rancang_freshness_cell_set_small   (RancangFreshnessCell   *self,
                                                gboolean                is_small);
const char *rancang_freshness_cell_get_words   (RancangFreshnessCell   *self);

G_END_DECLS
