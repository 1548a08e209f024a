/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* totals.c: budget lines added up by year and source of funds */

#include "config.h"

#include "model/totals.h"

#include "model/kind-private.h"

struct _RancangTotals
{
  gatomicrefcount ref_count;
  RancangSeries  *by_year;   /* owned */
  GHashTable     *by_source; /* source -> series, both owned */
  gboolean        has_example;
};

G_DEFINE_BOXED_TYPE (RancangTotals, rancang_totals, rancang_totals_ref, rancang_totals_unref)

static RancangSeries *
add_series (RancangSeries *sum,
            RancangSeries *more)
{
  for (guint i = 0; i < rancang_series_get_size (more); i++)
    {
      int year = rancang_series_get_year (more, i);
      const RancangDecimal *there = rancang_series_lookup (sum, year);
      RancangDecimal value = *rancang_series_get_value (more, i);
      RancangSeries *next;

      if (there != NULL)
        value = rancang_decimal_add (there, &value);
      next = rancang_series_with (sum, year, &value);
      rancang_series_unref (sum);
      sum = next;
    }

  return sum;
}

static gboolean
add_line (RancangItem *line,
          gpointer     user_data)
{
  RancangTotals *self = user_data;
  RancangSeries *amounts = rancang_item_get_series (line, "amounts");
  const char *source = rancang_item_get_text (line, "source");
  RancangSeries *sum;

  if (g_strcmp0 (rancang_item_get_text (line, "state"), "realisation") == 0)
    return TRUE;
  if (source == NULL)
    source = "";
  sum = g_hash_table_lookup (self->by_source, source);
  sum = add_series (sum != NULL ? rancang_series_ref (sum) : rancang_series_new (), amounts);
  g_hash_table_insert (self->by_source, g_strdup (source), sum);
  self->by_year = add_series (self->by_year, amounts);
  self->has_example |= rancang_item_get_boolean (line, "example");

  return TRUE;
}

/**
 * rancang_totals_new:
 * @item: an item, such as the plan's root, a dimension or a programme
 *
 * Adds up all budget lines below an item exactly: proposals, ceilings and DPA. Lines of the state
 * `realisation` tell what was spent of these and are left out.
 *
 * Returns: (transfer full): the totals
 *
 * Since: 1.0
 */
RancangTotals *
rancang_totals_new (RancangItem *item)
{
  RancangTotals *self;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  self = g_new0 (RancangTotals, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->by_year = rancang_series_new ();
  self->by_source = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) rancang_series_unref);
  rancang_item_foreach (item, "budget-line", add_line, self);

  return self;
}

/**
 * rancang_totals_ref:
 * @self: totals
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
RancangTotals *
rancang_totals_ref (RancangTotals *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * rancang_totals_unref:
 * @self: (transfer full): totals
 *
 * Gives a reference back.
 *
 * Since: 1.0
 */
void
rancang_totals_unref (RancangTotals *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  rancang_series_unref (self->by_year);
  g_hash_table_unref (self->by_source);
  g_free (self);
}

/**
 * rancang_totals_get_by_year:
 * @self: totals
 *
 * Returns: (transfer none): rupiah by year, of all sources
 *
 * Since: 1.0
 */
RancangSeries *
rancang_totals_get_by_year (RancangTotals *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->by_year;
}

/**
 * rancang_totals_get_source:
 * @self: totals
 * @source: code of a source of funds, or the empty text for lines without one
 *
 * Returns: (transfer none) (nullable): rupiah by year from this source, or %NULL where it gives
 *   none
 *
 * Since: 1.0
 */
RancangSeries *
rancang_totals_get_source (RancangTotals *self,
                           const char    *source)
{
  g_return_val_if_fail (self != NULL && source != NULL, NULL);

  return g_hash_table_lookup (self->by_source, source);
}

/**
 * rancang_totals_has_example:
 * @self: totals
 *
 * Returns: %TRUE when one of the lines is an example and no statement of the region
 *
 * Since: 1.0
 */
gboolean
rancang_totals_has_example (RancangTotals *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_example;
}

static void
widen (int  year,
       int *first,
       int *last)
{
  if (year == 0)
    return;
  if (*first == 0 || year < *first)
    *first = year;
  if (year > *last)
    *last = year;
}

static gboolean
widen_by_programme (RancangItem *programme,
                    gpointer     user_data)
{
  int *years = user_data;

  widen (rancang_item_get_year (programme, "start-year"), &years[0], &years[1]);
  widen (rancang_item_get_year (programme, "end-year"), &years[0], &years[1]);

  return TRUE;
}

/* So many columns still make a table. */
#define MAX_YEARS 25

/**
 * rancang_plan_get_years:
 * @plan: a plan
 * @first: (out): the first year
 * @last: (out): the last year
 *
 * Gives the years that the plan covers: its own, or else those of its programmes. Both are 0 where
 * nothing tells, and never more than 25 years apart.
 *
 * Since: 1.0
 */
void
rancang_plan_get_years (RancangPlan *plan,
                        int         *first,
                        int         *last)
{
  RancangItem *root;
  int years[2];

  g_return_if_fail (RANCANG_IS_PLAN (plan));
  g_return_if_fail (first != NULL && last != NULL);

  root = rancang_plan_get_root (plan);
  years[0] = rancang_item_get_year (root, "start-year");
  years[1] = rancang_item_get_year (root, "end-year");
  if (years[0] == 0 || years[1] == 0)
    rancang_item_foreach (root, "programme", widen_by_programme, years);
  if (years[0] == 0)
    years[0] = years[1];
  if (years[1] == 0)
    years[1] = years[0];
  if (years[0] == 0)
    years[0] = years[1];
  *first = years[0];
  *last = CLAMP (years[1], years[0], years[0] + MAX_YEARS - 1);
}
