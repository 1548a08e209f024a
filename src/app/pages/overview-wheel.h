/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview-wheel.h: the wheel of the dimensions by one of three measures */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

typedef enum
{
  RANCANG_WHEEL_COMPLETENESS,
  RANCANG_WHEEL_SCORE,
  RANCANG_WHEEL_BUDGET,
} RancangWheelMeasure;

/* What the wheel is laid out from; score and budget are NULL where there is none yet. */
typedef struct
{
  RancangItem         *root;
  RancangWheelMeasure  measure;
  RancangScore        *score;
  const char          *score_text;
  const char          *score_caption;
  RancangBudget       *budget; /* by dimension */
  const char          *years;
} RancangOverviewWheel;

RancangFigure *rancang_overview_wheel_lay_out (const RancangOverviewWheel *self,
                                               const RancangFigureOptions *options);

G_END_DECLS
