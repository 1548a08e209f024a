/* SPDX-License-Identifier: GPL-3.0-or-later */
/* period-chooser.h: chooses a period of monitoring, or a year of the plan */

#pragma once

#include <adwaita.h>

#include "pages/monitoring-period.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PERIOD_CHOOSER (rancang_period_chooser_get_type ())
G_DECLARE_FINAL_TYPE (RancangPeriodChooser, rancang_period_chooser, RANCANG, PERIOD_CHOOSER, AdwBin)

/* Emits `chosen` when another period is chosen, or when the chosen one is changed. */
void           rancang_period_chooser_set_document (RancangPeriodChooser *self,
                                                    RancangDocument      *document);

/* Looks at the plan now, and not only when the main loop is idle. */
void           rancang_period_chooser_update       (RancangPeriodChooser *self);
gboolean       rancang_period_chooser_choose       (RancangPeriodChooser *self,
                                                    const char           *item,
                                                    int                   year);
RancangPeriod *rancang_period_chooser_dup_chosen   (RancangPeriodChooser *self);

G_END_DECLS
