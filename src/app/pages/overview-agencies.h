/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-agencies.h: how many programmes each agency has */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

/* `budget` has the agencies as its rows, or is NULL. */
guint          rancang_overview_agencies_count   (RancangBudget              *budget);
RancangFigure *rancang_overview_agencies_lay_out (RancangPlan                *plan,
                                                  RancangBudget              *budget,
                                                  const RancangFigureOptions *options);

G_END_DECLS
