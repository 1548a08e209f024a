/* SPDX-License-Identifier: GPL-3.0-or-later */
/* monitoring-commands.h: what the monitoring adds to a plan, each one named transaction */

#pragma once

#include "pages/monitoring-period.h"

G_BEGIN_DECLS

/* NULL where it was refused; then the document has said why. */
RancangItem *rancang_monitoring_add_evidence (RancangDocument     *document,
                                              RancangItem         *indicator,
                                              int                  year);

/* The note of the programme in the period; made where there is none and one may be. */
RancangItem *rancang_monitoring_take_note    (RancangDocument     *document,
                                              const RancangPeriod *period,
                                              RancangItem         *programme);

G_END_DECLS
