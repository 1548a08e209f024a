/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* completeness.h: how much of what is wanted is there */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_COMPLETENESS (rancang_completeness_get_type ())

/**
 * RancangCompleteness:
 * @filled: how many are filled in
 * @wanted: how many are wanted
 *
 * How much of what is wanted is there.
 *
 * Since: 1.0
 */
typedef struct
{
  guint filled;
  guint wanted;
} RancangCompleteness;

GType               rancang_completeness_get_type (void) G_GNUC_CONST;
RancangCompleteness *rancang_completeness_copy    (const RancangCompleteness *self);

RancangCompleteness rancang_item_get_completeness (RancangItem               *item);
int                 rancang_completeness_percent  (const RancangCompleteness *self);

G_END_DECLS
