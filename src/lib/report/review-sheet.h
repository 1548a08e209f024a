/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* review-sheet.h: what a plan lacks, on paper, to be ticked off agency by agency */

#pragma once

#include "lint/lint.h"
#include "report/report.h"

G_BEGIN_DECLS

RancangReport *rancang_report_new_review (RancangLint     *lint,
                                          const char      *date,
                                          RancangLanguage  language,
                                          GCancellable    *cancellable,
                                          GError         **error);

G_END_DECLS
