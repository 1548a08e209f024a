/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* masterplan.h: the masterplan, book 2, as a report */

#pragma once

#include "model/plan.h"
#include "report/report.h"

G_BEGIN_DECLS

/**
 * RancangMasterplanFlags:
 * @RANCANG_MASTERPLAN_AGENCY_APPENDIX: with an appendix of the agencies and their programmes
 * @RANCANG_MASTERPLAN_PROGRAMME_DETAILS: with an appendix of all that each programme holds
 *
 * What a masterplan's report has besides its chapters.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_MASTERPLAN_AGENCY_APPENDIX = 1 << 0,
  RANCANG_MASTERPLAN_PROGRAMME_DETAILS = 1 << 1,
} RancangMasterplanFlags;

RancangReport *rancang_report_new_masterplan (RancangPlan            *snapshot,
                                              RancangLanguage         language,
                                              RancangMasterplanFlags  flags,
                                              GCancellable           *cancellable,
                                              GError                **error);

G_END_DECLS
