/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* completeness.h: how much of what is wanted is there */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

typedef struct
{
  guint filled;
  guint wanted;
} RancangCompleteness;

RancangCompleteness rancang_item_get_completeness (RancangItem               *item);
int                 rancang_completeness_percent  (const RancangCompleteness *self);

G_END_DECLS
