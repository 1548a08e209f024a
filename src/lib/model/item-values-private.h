/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item-values-private.h: what the fields of an item hold, shared by the item and its copies */

#pragma once

#include "model/kind-private.h"

G_BEGIN_DECLS

/* One value a field; type 0 where never set. Nobody changes values that several items hold. */
typedef struct
{
  gatomicrefcount ref_count;
  GValue          values[];
} RancangItemValues;

RancangItemValues *rancang_item_values_ref           (RancangItemValues  *self);
void               rancang_item_values_unref         (RancangItemValues  *self,
                                                      const RancangKind  *kind);
RancangItemValues *rancang_item_values_own           (RancangItemValues **self,
                                                      const RancangKind  *kind);
const GValue      *rancang_item_values_get_empty     (const RancangField *field);
GParamSpec        *rancang_item_values_make_property (const RancangField *field);

G_END_DECLS
