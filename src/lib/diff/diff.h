/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* diff.h: what differs between two plans */

#pragma once

#include "diff/difference.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_DIFF (rancang_diff_get_type ())
G_DECLARE_FINAL_TYPE (RancangDiff, rancang_diff, RANCANG, DIFF, GObject)

RancangDiff *rancang_diff_new        (RancangPlan *before,
                                      RancangPlan *after);
RancangPlan *rancang_diff_get_before (RancangDiff *self);
RancangPlan *rancang_diff_get_after  (RancangDiff *self);

G_END_DECLS
