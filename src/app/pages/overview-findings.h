/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-findings.h: what a plan lacks, each as an offer to act */

#pragma once

#include "document.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_OVERVIEW_FINDING (rancang_overview_finding_get_type ())
G_DECLARE_FINAL_TYPE (RancangOverviewFinding, rancang_overview_finding, RANCANG,
                      OVERVIEW_FINDING, GObject)

GListModel *rancang_overview_findings_list        (RancangDocument        *document);
const char *rancang_overview_finding_get_title    (RancangOverviewFinding *self);
const char *rancang_overview_finding_get_subtitle (RancangOverviewFinding *self);
const char *rancang_overview_finding_get_icon     (RancangOverviewFinding *self);
const char *rancang_overview_finding_get_action   (RancangOverviewFinding *self);
GVariant   *rancang_overview_finding_get_target   (RancangOverviewFinding *self);
guint       rancang_overview_finding_get_count    (RancangOverviewFinding *self);
gboolean    rancang_overview_finding_get_severity (RancangOverviewFinding *self,
                                                   RancangSeverity        *severity);

G_END_DECLS
