/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* decimal-private.h: adding up many decimals exactly */

#pragma once

#include "model/decimal.h"

G_BEGIN_DECLS

/* A sum in 128 bits with nine places: no order of adding gives another result, and ten thousand
 * million of the largest decimals fit. Begins as zero bytes. */
typedef struct
{
  __int128 digits;
} RancangDecimalSum;

void           rancang_decimal_sum_add (RancangDecimalSum       *self,
                                        const RancangDecimal    *value);
RancangDecimal rancang_decimal_sum_get (const RancangDecimalSum *self);

G_END_DECLS
