/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fraction-private.h: exact fractions, so that only the rule of a model rounds */

#pragma once

#include "model/decimal.h"

G_BEGIN_DECLS

/*
 * A numerator over a denominator that is larger than zero. The mean of three marks is no decimal;
 * as a fraction it stays exact until the model says to how many places it is rounded. What does
 * not fit into 128 bits any more is rounded half up to nine places, which no model comes near.
 */
typedef struct
{
  __int128 numerator;
  __int128 denominator;
} RancangFraction;

typedef enum
{
  RANCANG_ROUND_HALF_UP,
  RANCANG_ROUND_HALF_EVEN,
  RANCANG_ROUND_DOWN,
  RANCANG_ROUND_UP,
} RancangRoundMode;

#define RANCANG_FRACTION_ZERO ((RancangFraction) { 0, 1 })

RancangFraction rancang_fraction_of       (const RancangDecimal  *value);
RancangFraction rancang_fraction_of_count (guint                  count);
RancangFraction rancang_fraction_add      (const RancangFraction *a,
                                           const RancangFraction *b);
RancangFraction rancang_fraction_subtract (const RancangFraction *a,
                                           const RancangFraction *b);
RancangFraction rancang_fraction_multiply (const RancangFraction *a,
                                           const RancangFraction *b);
RancangFraction rancang_fraction_divide   (const RancangFraction *a,
                                           const RancangFraction *b);
int             rancang_fraction_compare  (const RancangFraction *a,
                                           const RancangFraction *b);
RancangDecimal  rancang_fraction_round    (const RancangFraction *self,
                                           guint                  places,
                                           RancangRoundMode       mode);

G_END_DECLS
