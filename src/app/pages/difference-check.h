/* SPDX-License-Identifier: GPL-3.0-or-later */
/* difference-check.h: whether a plan is as one side of a difference has it */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

gboolean rancang_difference_check_before (RancangDifference *self,
                                          RancangPlan       *plan);
gboolean rancang_difference_check_after  (RancangDifference *self,
                                          RancangPlan       *plan);

G_END_DECLS
