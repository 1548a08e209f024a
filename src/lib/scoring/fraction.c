/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* fraction.c: exact fractions of 128 bits */

#include "config.h"

#include "scoring/fraction-private.h"

#include "model/decimal-private.h"

typedef __int128 Wide;

#define PLACES RANCANG_DECIMAL_MAX_SCALE
/* So that the rest of a division times ten to the ninth still fits. */
#define MAX_DENOMINATOR ((Wide) 1000000000 * 1000000000 * 1000000000)

static const gint64 powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
                                 1000000000 };

static Wide
find_divisor (Wide a,
              Wide b)
{
  if (a < 0)
    a = -a;
  while (b != 0)
    {
      Wide rest;

      /* The processor divides 64 bits much faster. */
      if (a <= G_MAXINT64 && b <= G_MAXINT64)
        rest = (gint64) a % (gint64) b;
      else
        rest = a % b;
      a = b;
      b = rest;
    }

  return a;
}

static RancangFraction
reduce (const RancangFraction *self)
{
  const Wide divisor = find_divisor (self->numerator, self->denominator);

  return (RancangFraction) { self->numerator / divisor, self->denominator / divisor };
}

/* The way out where a result does not fit. */
static RancangFraction
to_nine_places (const RancangFraction *self)
{
  RancangFraction shorter = *self;
  RancangDecimal rounded;

  for (; shorter.denominator > MAX_DENOMINATOR; shorter.denominator /= 10)
    shorter.numerator /= 10;
  rounded = rancang_fraction_round (&shorter, PLACES, RANCANG_ROUND_HALF_UP);

  return (RancangFraction) { (Wide) rounded.digits * powers[PLACES - rounded.scale],
                             powers[PLACES] };
}

static RancangFraction
settle (const RancangFraction *self)
{
  RancangFraction result = *self;

  if (result.denominator > MAX_DENOMINATOR)
    result = reduce (&result);

  return result.denominator > MAX_DENOMINATOR ? to_nine_places (&result) : result;
}

RancangFraction
rancang_fraction_of (const RancangDecimal *value)
{
  return (RancangFraction) { value->digits, powers[value->scale] };
}

RancangFraction
rancang_fraction_of_count (guint count)
{
  return (RancangFraction) { count, 1 };
}

/* Where the denominators are those of decimals no division of 128 bits is needed. */
static gboolean
try_add_short (const RancangFraction *a,
               const RancangFraction *b,
               RancangFraction       *result)
{
  const gint64 left_part = (gint64) a->denominator;
  const gint64 right_part = (gint64) b->denominator;
  gint64 common = left_part;
  gint64 rest = right_part;
  Wide left, right;

  while (rest != 0)
    {
      const gint64 next = common % rest;

      common = rest;
      rest = next;
    }
  result->denominator = (Wide) (left_part / common) * right_part;

  return !__builtin_mul_overflow (a->numerator, right_part / common, &left)
         && !__builtin_mul_overflow (b->numerator, left_part / common, &right)
         && !__builtin_add_overflow (left, right, &result->numerator);
}

static gboolean
try_add (const RancangFraction *a,
         const RancangFraction *b,
         RancangFraction       *result)
{
  Wide common, left, right;

  if (a->denominator == b->denominator)
    {
      result->denominator = a->denominator;
      return !__builtin_add_overflow (a->numerator, b->numerator, &result->numerator);
    }
  if (a->denominator <= powers[PLACES] && b->denominator <= powers[PLACES])
    return try_add_short (a, b, result);
  common = find_divisor (a->denominator, b->denominator);

  return !__builtin_mul_overflow (a->numerator, b->denominator / common, &left)
         && !__builtin_mul_overflow (b->numerator, a->denominator / common, &right)
         && !__builtin_add_overflow (left, right, &result->numerator)
         && !__builtin_mul_overflow (a->denominator / common, b->denominator,
                                     &result->denominator);
}

RancangFraction
rancang_fraction_add (const RancangFraction *a,
                      const RancangFraction *b)
{
  RancangFraction result, x, y;

  if (try_add (a, b, &result))
    return settle (&result);
  x = to_nine_places (a);
  y = to_nine_places (b);
  result = (RancangFraction) { x.numerator + y.numerator, powers[PLACES] };

  return result;
}

RancangFraction
rancang_fraction_subtract (const RancangFraction *a,
                           const RancangFraction *b)
{
  const RancangFraction negative = { -b->numerator, b->denominator };

  return rancang_fraction_add (a, &negative);
}

static gboolean
try_multiply (const RancangFraction *a,
              const RancangFraction *b,
              RancangFraction       *result)
{
  return !__builtin_mul_overflow (a->numerator, b->numerator, &result->numerator)
         && !__builtin_mul_overflow (a->denominator, b->denominator, &result->denominator);
}

RancangFraction
rancang_fraction_multiply (const RancangFraction *a,
                           const RancangFraction *b)
{
  RancangFraction result, x, y;

  if (try_multiply (a, b, &result))
    return settle (&result);
  x = reduce (a);
  y = reduce (b);
  if (try_multiply (&x, &y, &result))
    return settle (&result);
  x = to_nine_places (a);
  y = to_nine_places (b);
  if (!try_multiply (&x, &y, &result))
    result = (RancangFraction) { G_MAXINT64, 1 };

  return settle (&result);
}

/* @b is not zero. */
RancangFraction
rancang_fraction_divide (const RancangFraction *a,
                         const RancangFraction *b)
{
  const gboolean negative = b->numerator < 0;
  const RancangFraction turned = { negative ? -b->denominator : b->denominator,
                                   negative ? -b->numerator : b->numerator };

  return rancang_fraction_multiply (a, &turned);
}

int
rancang_fraction_compare (const RancangFraction *a,
                          const RancangFraction *b)
{
  const RancangFraction difference = rancang_fraction_subtract (a, b);

  return difference.numerator < 0 ? -1 : difference.numerator > 0;
}

static gboolean
goes_up (Wide             rest,
         Wide             denominator,
         Wide             whole,
         RancangRoundMode mode)
{
  switch (mode)
    {
    case RANCANG_ROUND_HALF_UP:
      return rest >= denominator - rest;
    case RANCANG_ROUND_HALF_EVEN:
      return rest > denominator - rest || (rest == denominator - rest && whole % 2 != 0);
    case RANCANG_ROUND_UP:
      return rest > 0;
    case RANCANG_ROUND_DOWN:
    default:
      return FALSE;
    }
}

/* Most fractions are decimals already. */
static gboolean
is_decimal (const RancangFraction *self,
            guint                  places,
            RancangDecimal        *decimal)
{
  if (self->numerator > G_MAXINT64 || self->numerator < -G_MAXINT64)
    return FALSE;
  for (guint scale = 0; scale <= places && powers[scale] <= self->denominator; scale++)
    {
      if (powers[scale] != self->denominator)
        continue;
      *decimal = (RancangDecimal) { (gint64) self->numerator, scale };
      /* In lowest terms. */
      for (; decimal->scale > 0 && decimal->digits % 10 == 0; decimal->scale--)
        decimal->digits /= 10;
      return TRUE;
    }

  return FALSE;
}

/* Rounds once, from the exact value; up, down and half up are away from and towards zero. */
RancangDecimal
rancang_fraction_round (const RancangFraction *self,
                        guint                  places,
                        RancangRoundMode       mode)
{
  const gboolean negative = self->numerator < 0;
  const Wide numerator = negative ? -self->numerator : self->numerator;
  Wide whole = numerator / self->denominator;
  Wide rest = numerator % self->denominator;
  RancangDecimalSum sum;
  RancangDecimal decimal;

  if (is_decimal (self, places, &decimal))
    return decimal;
  /* More than a decimal holds: what follows stops at its largest number. */
  whole = MIN (whole, (Wide) G_MAXINT64) * powers[places];
  rest *= powers[places];
  whole += rest / self->denominator;
  rest %= self->denominator;
  if (goes_up (rest, self->denominator, whole, mode))
    whole++;
  sum.digits = (negative ? -whole : whole) * powers[PLACES - places];

  return rancang_decimal_sum_get (&sum);
}
