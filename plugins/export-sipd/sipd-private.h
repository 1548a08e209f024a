/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sipd-private.h: programmes as JSON with the keys that exports of SIPD have */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

GBytes *sipd_write_json (RancangPlan *snapshot);

G_END_DECLS
