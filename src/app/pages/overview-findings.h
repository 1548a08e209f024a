/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-findings.h: what a plan lacks, each as an offer to act */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_FINDING (rancang_finding_get_type ())
G_DECLARE_FINAL_TYPE (RancangFinding, rancang_finding, RANCANG, FINDING, GObject)

GListModel *rancang_findings_list        (RancangPlan    *plan);
const char *rancang_finding_get_title    (RancangFinding *self);
const char *rancang_finding_get_subtitle (RancangFinding *self);
const char *rancang_finding_get_icon     (RancangFinding *self);
const char *rancang_finding_get_action   (RancangFinding *self);
const char *rancang_finding_get_target   (RancangFinding *self);

G_END_DECLS
