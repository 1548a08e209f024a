/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* decimal.h: exact decimal numbers for money, series and scores */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_DECIMAL (rancang_decimal_get_type ())

/**
 * RANCANG_DECIMAL_MAX_SCALE:
 *
 * The most digits that a decimal keeps after the point.
 *
 * Since: 1.0
 */
#define RANCANG_DECIMAL_MAX_SCALE 9

typedef struct _RancangDecimal RancangDecimal;

/**
 * RancangDecimal:
 * @digits: all digits as one signed number
 * @scale: how many of them stand after the point, 0 to 9
 *
 * An exact number: @digits divided by ten to the power of @scale.
 *
 * Results are always in lowest terms (no zero at the end after the point), so two equal numbers
 * have equal members. Where a result does not fit, it stops at the largest number that does.
 *
 * Since: 1.0
 */
struct _RancangDecimal
{
  gint64 digits;
  guint  scale;
};

#define RANCANG_DECIMAL_ZERO ((RancangDecimal) { 0, 0 })

GType            rancang_decimal_get_type   (void) G_GNUC_CONST;
RancangDecimal  *rancang_decimal_copy       (const RancangDecimal *self);
void             rancang_decimal_free       (RancangDecimal       *self);

void             rancang_decimal_init       (RancangDecimal       *self,
                                             gint64                digits,
                                             guint                 scale);
gboolean         rancang_decimal_parse      (RancangDecimal       *self,
                                             const char           *text);
char            *rancang_decimal_to_string  (const RancangDecimal *self);
char            *rancang_decimal_to_fixed   (const RancangDecimal *self,
                                             guint                 places);
double           rancang_decimal_to_double  (const RancangDecimal *self);
gint64           rancang_decimal_to_int64   (const RancangDecimal *self);
gboolean         rancang_decimal_is_integer (const RancangDecimal *self);
int              rancang_decimal_compare    (const RancangDecimal *a,
                                             const RancangDecimal *b);
RancangDecimal   rancang_decimal_add        (const RancangDecimal *a,
                                             const RancangDecimal *b);
RancangDecimal   rancang_decimal_subtract   (const RancangDecimal *a,
                                             const RancangDecimal *b);
RancangDecimal   rancang_decimal_multiply   (const RancangDecimal *a,
                                             const RancangDecimal *b);
RancangDecimal   rancang_decimal_divide     (const RancangDecimal *a,
                                             const RancangDecimal *b,
                                             guint                 places);
RancangDecimal   rancang_decimal_round      (const RancangDecimal *self,
                                             guint                 places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangDecimal, rancang_decimal_free)

G_END_DECLS
