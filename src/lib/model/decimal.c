/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* decimal.c: exact decimal numbers on 64-bit integers, with 128 bits in between */

#include "config.h"

#include "model/decimal-private.h"

#include <string.h>

typedef __int128 Wide;

G_DEFINE_BOXED_TYPE (RancangDecimal, rancang_decimal, rancang_decimal_copy, rancang_decimal_free)

static Wide
power_of_ten (guint exponent)
{
  Wide result = 1;

  while (exponent-- > 0)
    result *= 10;

  return result;
}

/* Divides and rounds half away from zero: what accountants and the ministry call half up. */
static Wide
divide_half_up (Wide numerator,
                Wide denominator)
{
  Wide quotient = numerator / denominator;
  Wide rest = numerator % denominator;

  if (rest < 0)
    rest = -rest;
  if (rest >= denominator - rest)
    quotient += numerator < 0 ? -1 : 1;

  return quotient;
}

/* Brings any number to what a decimal can hold: at most nine places, lowest terms, 64 bits. */
static RancangDecimal
narrow (Wide  digits,
        guint scale)
{
  RancangDecimal result;

  while (scale > 0 && digits % 10 == 0)
    {
      digits /= 10;
      scale--;
    }
  if (scale > RANCANG_DECIMAL_MAX_SCALE)
    {
      Wide factor = power_of_ten (scale - RANCANG_DECIMAL_MAX_SCALE);

      return narrow (divide_half_up (digits, factor), RANCANG_DECIMAL_MAX_SCALE);
    }
  while (scale > 0 && (digits > G_MAXINT64 || digits < G_MININT64 + 1))
    {
      digits = divide_half_up (digits, 10);
      scale--;
    }
  result.digits = (gint64) CLAMP (digits, (Wide) (G_MININT64 + 1), (Wide) G_MAXINT64);
  result.scale = scale;

  return result;
}

/**
 * rancang_decimal_copy:
 * @self: a decimal
 *
 * Copies a decimal to the heap.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 1.0
 */
RancangDecimal *
rancang_decimal_copy (const RancangDecimal *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * rancang_decimal_free:
 * @self: (transfer full): a decimal
 *
 * Frees what rancang_decimal_copy() made.
 *
 * Since: 1.0
 */
void
rancang_decimal_free (RancangDecimal *self)
{
  g_free (self);
}

/**
 * rancang_decimal_init:
 * @self: (out caller-allocates): a decimal
 * @digits: all digits as one number
 * @scale: how many of them stand after the point, at most 18
 *
 * Makes a decimal of digits: 275 with scale 2 is 2.75.
 *
 * Since: 1.0
 */
void
rancang_decimal_init (RancangDecimal *self,
                      gint64          digits,
                      guint           scale)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (scale <= 18);

  *self = narrow (digits, scale);
}

/**
 * rancang_decimal_parse:
 * @self: (out caller-allocates): a decimal
 * @text: digits with a point, as JSON and C write them: `-12.50`
 *
 * Reads a decimal. Exponents, spaces, more than 18 digits or more than nine places are refused.
 *
 * Returns: %TRUE when @text is a decimal that can be kept exactly
 *
 * Since: 1.0
 */
gboolean
rancang_decimal_parse (RancangDecimal *self,
                       const char     *text)
{
  gboolean negative, point = FALSE;
  gint64 digits = 0;
  guint scale = 0, n_digits = 0, n_significant = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  negative = *text == '-';
  if (negative)
    text++;
  for (; *text != '\0'; text++)
    {
      if (*text == '.' && !point && n_digits > 0 && text[1] != '\0')
        {
          point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*text))
        return FALSE;
      n_digits++;
      n_significant += digits > 0 || *text != '0';
      scale += point;
      if (n_significant > 18 || scale > 18)
        return FALSE;
      digits = digits * 10 + g_ascii_digit_value (*text);
    }
  if (n_digits == 0)
    return FALSE;
  for (; scale > 0 && digits % 10 == 0; scale--)
    digits /= 10;
  if (scale > RANCANG_DECIMAL_MAX_SCALE)
    return FALSE;
  *self = narrow (negative ? -digits : digits, scale);

  return TRUE;
}

static char *
print_digits (guint64  magnitude,
              gboolean negative,
              guint    scale)
{
  char buffer[40];
  char *at = buffer + sizeof buffer;

  *--at = '\0';
  for (guint place = 0; magnitude > 0 || place <= scale; place++)
    {
      if (place == scale && scale > 0)
        *--at = '.';
      *--at = '0' + magnitude % 10;
      magnitude /= 10;
    }
  if (negative)
    *--at = '-';

  return g_strdup (at);
}

/**
 * rancang_decimal_to_string:
 * @self: a decimal
 *
 * Writes the shortest text that reads back equal.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_decimal_to_string (const RancangDecimal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return print_digits (ABS (self->digits), self->digits < 0, self->scale);
}

/**
 * rancang_decimal_to_fixed:
 * @self: a decimal
 * @places: digits after the point, at most 9
 *
 * Writes the decimal, rounded half up, with exactly @places digits after the point.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_decimal_to_fixed (const RancangDecimal *self,
                          guint                 places)
{
  RancangDecimal rounded;
  g_autofree char *text = NULL;
  GString *result;
  guint scale;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (places <= RANCANG_DECIMAL_MAX_SCALE, NULL);

  rounded = rancang_decimal_round (self, places);
  text = rancang_decimal_to_string (&rounded);
  result = g_string_new (text);
  scale = rounded.scale;
  if (scale == 0 && places > 0)
    g_string_append_c (result, '.');
  for (; scale < places; scale++)
    g_string_append_c (result, '0');

  return g_string_free (result, FALSE);
}

/**
 * rancang_decimal_to_double:
 * @self: a decimal
 *
 * Gives the nearest binary number, to draw with. Never calculate money or scores with it.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
double
rancang_decimal_to_double (const RancangDecimal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) self->digits / (double) (gint64) power_of_ten (self->scale);
}

/**
 * rancang_decimal_to_int64:
 * @self: a decimal
 *
 * Gives the whole part; what stands after the point is cut off.
 *
 * Returns: the whole part
 *
 * Since: 1.0
 */
gint64
rancang_decimal_to_int64 (const RancangDecimal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->digits / (gint64) power_of_ten (self->scale);
}

/**
 * rancang_decimal_is_integer:
 * @self: a decimal
 *
 * Returns: %TRUE when nothing stands after the point
 *
 * Since: 1.0
 */
gboolean
rancang_decimal_is_integer (const RancangDecimal *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->scale == 0;
}

static void
align (const RancangDecimal *a,
       const RancangDecimal *b,
       Wide                 *wide_a,
       Wide                 *wide_b,
       guint                *scale)
{
  *scale = MAX (a->scale, b->scale);
  *wide_a = (Wide) a->digits * power_of_ten (*scale - a->scale);
  *wide_b = (Wide) b->digits * power_of_ten (*scale - b->scale);
}

/**
 * rancang_decimal_compare:
 * @a: a decimal
 * @b: a decimal
 *
 * Compares two decimals.
 *
 * Returns: a negative number, zero or a positive number as @a is less than, equal to or more than
 *   @b
 *
 * Since: 1.0
 */
int
rancang_decimal_compare (const RancangDecimal *a,
                         const RancangDecimal *b)
{
  Wide wide_a, wide_b;
  guint scale;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  align (a, b, &wide_a, &wide_b, &scale);

  return wide_a < wide_b ? -1 : wide_a > wide_b;
}

/**
 * rancang_decimal_add: (skip)
 * @a: a decimal
 * @b: a decimal
 *
 * Adds two decimals exactly.
 *
 * Returns: the sum
 *
 * Since: 1.0
 */
RancangDecimal
rancang_decimal_add (const RancangDecimal *a,
                     const RancangDecimal *b)
{
  Wide wide_a, wide_b;
  guint scale;

  g_return_val_if_fail (a != NULL && b != NULL, RANCANG_DECIMAL_ZERO);

  align (a, b, &wide_a, &wide_b, &scale);

  return narrow (wide_a + wide_b, scale);
}

/**
 * rancang_decimal_subtract: (skip)
 * @a: a decimal
 * @b: a decimal
 *
 * Takes @b from @a exactly.
 *
 * Returns: the difference
 *
 * Since: 1.0
 */
RancangDecimal
rancang_decimal_subtract (const RancangDecimal *a,
                          const RancangDecimal *b)
{
  Wide wide_a, wide_b;
  guint scale;

  g_return_val_if_fail (a != NULL && b != NULL, RANCANG_DECIMAL_ZERO);

  align (a, b, &wide_a, &wide_b, &scale);

  return narrow (wide_a - wide_b, scale);
}

/**
 * rancang_decimal_multiply: (skip)
 * @a: a decimal
 * @b: a decimal
 *
 * Multiplies two decimals. The product is exact up to nine places and rounded half up after them.
 *
 * Returns: the product
 *
 * Since: 1.0
 */
RancangDecimal
rancang_decimal_multiply (const RancangDecimal *a,
                          const RancangDecimal *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, RANCANG_DECIMAL_ZERO);

  return narrow ((Wide) a->digits * b->digits, a->scale + b->scale);
}

/**
 * rancang_decimal_divide: (skip)
 * @a: a decimal
 * @b: a decimal that is not zero
 * @places: digits after the point, at most 9
 *
 * Divides and rounds half up once, from the exact quotient.
 *
 * Returns: the quotient
 *
 * Since: 1.0
 */
RancangDecimal
rancang_decimal_divide (const RancangDecimal *a,
                        const RancangDecimal *b,
                        guint                 places)
{
  Wide wide_a, wide_b;
  guint scale;

  g_return_val_if_fail (a != NULL && b != NULL, RANCANG_DECIMAL_ZERO);
  g_return_val_if_fail (b->digits != 0, RANCANG_DECIMAL_ZERO);
  g_return_val_if_fail (places <= RANCANG_DECIMAL_MAX_SCALE, RANCANG_DECIMAL_ZERO);

  align (a, b, &wide_a, &wide_b, &scale);
  if (wide_b < 0)
    {
      wide_a = -wide_a;
      wide_b = -wide_b;
    }

  return narrow (divide_half_up (wide_a * power_of_ten (places), wide_b), places);
}

/**
 * rancang_decimal_round: (skip)
 * @self: a decimal
 * @places: digits after the point, at most 9
 *
 * Rounds half up, that is half away from zero.
 *
 * Returns: the rounded decimal
 *
 * Since: 1.0
 */
RancangDecimal
rancang_decimal_round (const RancangDecimal *self,
                       guint                 places)
{
  g_return_val_if_fail (self != NULL, RANCANG_DECIMAL_ZERO);

  if (self->scale <= places)
    return *self;

  return narrow (divide_half_up (self->digits, power_of_ten (self->scale - places)), places);
}

void
rancang_decimal_sum_add (RancangDecimalSum    *self,
                         const RancangDecimal *value)
{
  self->digits += (Wide) value->digits
                  * power_of_ten (RANCANG_DECIMAL_MAX_SCALE - value->scale);
}

/* Where the sum does not fit, the largest number that does. */
RancangDecimal
rancang_decimal_sum_get (const RancangDecimalSum *self)
{
  return narrow (self->digits, RANCANG_DECIMAL_MAX_SCALE);
}
