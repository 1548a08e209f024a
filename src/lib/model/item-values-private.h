/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* item-values-private.h: what the fields of an item hold, shared by the item and its copies */

#pragma once

#include "model/kind-private.h"

G_BEGIN_DECLS

/*
 * The values of the fields that were set, in the order of the fields: most fields of most items
 * are empty. Nobody changes values that more than one item holds.
 */
typedef struct
{
  gatomicrefcount ref_count;
  guint           n_values;
  guint64         set[RANCANG_KIND_MAX_FIELDS / 64]; /* a bit for each field of the kind */
  GValue          values[];
} RancangItemValues;

RancangItemValues *rancang_item_values_ref           (RancangItemValues  *self);
void               rancang_item_values_unref         (RancangItemValues  *self);
const GValue      *rancang_item_values_get           (const RancangItemValues *self,
                                                      guint               index);
void               rancang_item_values_take          (RancangItemValues **self,
                                                      guint               index,
                                                      GValue             *value);
const GValue      *rancang_item_values_get_empty     (const RancangField *field);
GParamSpec        *rancang_item_values_make_property (const RancangField *field);

G_END_DECLS
