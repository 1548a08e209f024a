/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* series.c: exact values by year, never changed once made */

#include "config.h"

#include "model/series-private.h"

struct _RancangSeries
{
  gatomicrefcount ref_count;
  guint           size;
  RancangSeriesEntry           entries[];
};

G_DEFINE_BOXED_TYPE (RancangSeries, rancang_series, rancang_series_ref, rancang_series_unref)

static RancangSeries *
allocate (guint size)
{
  RancangSeries *self = g_malloc0 (sizeof *self + size * sizeof (RancangSeriesEntry));

  g_atomic_ref_count_init (&self->ref_count);
  self->size = size;

  return self;
}

RancangSeries *
rancang_series_new_of (const RancangSeriesEntry *entries,
                       guint                     size)
{
  RancangSeries *self = allocate (size);

  for (guint i = 0; i < size; i++)
    self->entries[i] = entries[i];

  return self;
}

/* The place of the year, or where it would stand. */
static guint
find_place (const RancangSeries *self,
            int                  year)
{
  guint low = 0, high = self != NULL ? self->size : 0;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->entries[middle].year < year)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * rancang_series_new:
 *
 * Makes a series without values.
 *
 * Returns: (transfer full): the series
 *
 * Since: 1.0
 */
RancangSeries *
rancang_series_new (void)
{
  return allocate (0);
}

/**
 * rancang_series_ref:
 * @self: a series
 *
 * Takes a reference. May be called from any thread.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
RancangSeries *
rancang_series_ref (RancangSeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * rancang_series_unref:
 * @self: (transfer full): a series
 *
 * Gives a reference back. May be called from any thread.
 *
 * Since: 1.0
 */
void
rancang_series_unref (RancangSeries *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * rancang_series_with:
 * @self: (nullable): a series; %NULL is one without values
 * @year: a year
 * @value: (nullable): the value, or %NULL to leave the year out
 *
 * Makes a series that differs from @self in one year.
 *
 * Returns: (transfer full): the new series
 *
 * Since: 1.0
 */
RancangSeries *
rancang_series_with (RancangSeries        *self,
                     int                   year,
                     const RancangDecimal *value)
{
  guint size = self != NULL ? self->size : 0;
  guint place = find_place (self, year);
  gboolean had = place < size && self->entries[place].year == year;
  RancangSeries *result = allocate (size - had + (value != NULL));
  guint after = place + had;

  for (guint i = 0; i < place; i++)
    result->entries[i] = self->entries[i];
  if (value != NULL)
    result->entries[place] = (RancangSeriesEntry) { year, *value };
  for (guint i = after; i < size; i++)
    result->entries[i - had + (value != NULL)] = self->entries[i];

  return result;
}

/**
 * rancang_series_get_size:
 * @self: (nullable): a series
 *
 * Returns: how many years have a value
 *
 * Since: 1.0
 */
guint
rancang_series_get_size (RancangSeries *self)
{
  return self != NULL ? self->size : 0;
}

/**
 * rancang_series_get_year:
 * @self: a series
 * @index: a number less than the size
 *
 * Returns: the year at @index; years ascend
 *
 * Since: 1.0
 */
int
rancang_series_get_year (RancangSeries *self,
                         guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->size, 0);

  return self->entries[index].year;
}

/**
 * rancang_series_get_value:
 * @self: a series
 * @index: a number less than the size
 *
 * Returns: (transfer none): the value at @index
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_series_get_value (RancangSeries *self,
                          guint          index)
{
  g_return_val_if_fail (self != NULL && index < self->size, NULL);

  return &self->entries[index].value;
}

/**
 * rancang_series_lookup:
 * @self: (nullable): a series
 * @year: a year
 *
 * Returns: (transfer none) (nullable): the value of @year, or %NULL
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_series_lookup (RancangSeries *self,
                       int            year)
{
  guint place = find_place (self, year);

  if (self == NULL || place >= self->size || self->entries[place].year != year)
    return NULL;

  return &self->entries[place].value;
}

/**
 * rancang_series_total: (skip)
 * @self: (nullable): a series
 *
 * Adds up all years exactly.
 *
 * Returns: the total
 *
 * Since: 1.0
 */
RancangDecimal
rancang_series_total (RancangSeries *self)
{
  RancangDecimal total = RANCANG_DECIMAL_ZERO;

  for (guint i = 0; i < rancang_series_get_size (self); i++)
    total = rancang_decimal_add (&total, &self->entries[i].value);

  return total;
}

/**
 * rancang_series_equal:
 * @a: (nullable): a series
 * @b: (nullable): a series
 *
 * Returns: %TRUE when both have the same values in the same years
 *
 * Since: 1.0
 */
gboolean
rancang_series_equal (RancangSeries *a,
                      RancangSeries *b)
{
  guint size = rancang_series_get_size (a);

  if (a == b)
    return TRUE;
  if (size != rancang_series_get_size (b))
    return FALSE;
  for (guint i = 0; i < size; i++)
    {
      if (a->entries[i].year != b->entries[i].year ||
          rancang_decimal_compare (&a->entries[i].value, &b->entries[i].value) != 0)
        return FALSE;
    }

  return TRUE;
}
