/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* series-private.h: making a series of many years at once */

#pragma once

#include "model/series.h"

G_BEGIN_DECLS

typedef struct
{
  int            year;
  RancangDecimal value;
} RancangSeriesEntry;

/* The years must ascend. */
RancangSeries *rancang_series_new_of (const RancangSeriesEntry *entries,
                                      guint                     size);

G_END_DECLS
