/* SPDX-License-Identifier: GPL-3.0-or-later */
/* roadmap-baseline.h: the state of the plan that a roadmap is compared with */

#pragma once

#include <gtk/gtk.h>

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_ROADMAP_BASELINE (rancang_roadmap_baseline_get_type ())

/**
 * RancangRoadmapBaseline:
 *
 * A choice among the snapshots of the plan. The last one is chosen as long as nobody chooses; it
 * is read in another thread. Emits `changed` when another plan is there to be compared with.
 */
G_DECLARE_FINAL_TYPE (RancangRoadmapBaseline, rancang_roadmap_baseline, RANCANG, ROADMAP_BASELINE,
                      GtkWidget)

void         rancang_roadmap_baseline_set_document (RancangRoadmapBaseline *self,
                                                    RancangDocument        *document);
RancangPlan *rancang_roadmap_baseline_get_plan     (RancangRoadmapBaseline *self);
const char  *rancang_roadmap_baseline_get_name     (RancangRoadmapBaseline *self);

G_END_DECLS
