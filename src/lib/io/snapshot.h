/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* snapshot.h: named states of a plan, kept in the plan itself */

#pragma once

#include "io/json.h"

G_BEGIN_DECLS

RancangItem *rancang_snapshot_take (RancangPlan  *plan,
                                    const char   *title,
                                    GError      **error);
RancangPlan *rancang_snapshot_read (RancangItem  *snapshot,
                                    GError      **error);

G_END_DECLS
