/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* totals.c: budget lines added up by year and source of funds */

#include "config.h"

#include "model/totals.h"

#include "model/decimal-private.h"
#include "model/kind-private.h"

struct _RancangTotals
{
  gatomicrefcount ref_count;
  RancangSeries  *by_year;   /* owned */
  GHashTable     *by_source; /* source -> series, both owned */
  gboolean        has_example;
};

G_DEFINE_BOXED_TYPE (RancangTotals, rancang_totals, rancang_totals_ref, rancang_totals_unref)

#define N_YEARS (RANCANG_YEAR_MAX - RANCANG_YEAR_MIN + 1)

/* Sums by year while lines are added to them. */
typedef struct
{
  RancangDecimalSum sums[N_YEARS];
  gboolean          present[N_YEARS];
} YearSums;

typedef struct
{
  const char *state;     /* NULL for all that is planned */
  YearSums   *all;
  GHashTable *by_source; /* source -> sums, both owned */
  gboolean    has_example;
} Addition;

static void
add_series (YearSums      *sums,
            RancangSeries *series)
{
  for (guint i = 0; i < rancang_series_get_size (series); i++)
    {
      const int index = rancang_series_get_year (series, i) - RANCANG_YEAR_MIN;

      /* No plan takes such a year; an item outside of one may have it. */
      if (index < 0 || index >= N_YEARS)
        continue;
      rancang_decimal_sum_add (&sums->sums[index], rancang_series_get_value (series, i));
      sums->present[index] = TRUE;
    }
}

static RancangSeries *
to_series (const YearSums *sums)
{
  RancangSeries *series = rancang_series_new ();

  for (int i = 0; i < N_YEARS; i++)
    {
      RancangDecimal value = rancang_decimal_sum_get (&sums->sums[i]);
      RancangSeries *next;

      if (!sums->present[i])
        continue;
      next = rancang_series_with (series, RANCANG_YEAR_MIN + i, &value);
      rancang_series_unref (series);
      series = next;
    }

  return series;
}

static gboolean
add_line (RancangItem *line,
          gpointer     user_data)
{
  Addition *addition = user_data;
  RancangSeries *amounts = rancang_item_get_series (line, "amounts");
  const char *source = rancang_item_get_text (line, "source");
  const char *state = rancang_item_get_text (line, "state");
  YearSums *sums;

  if (addition->state == NULL ? g_strcmp0 (state, "realisation") == 0
                              : !g_str_equal (addition->state, state != NULL ? state : ""))
    return TRUE;
  if (source == NULL)
    source = "";
  sums = g_hash_table_lookup (addition->by_source, source);
  if (sums == NULL)
    {
      sums = g_new0 (YearSums, 1);
      g_hash_table_insert (addition->by_source, g_strdup (source), sums);
    }
  add_series (sums, amounts);
  add_series (addition->all, amounts);
  addition->has_example |= rancang_item_get_boolean (line, "example");

  return TRUE;
}

static void
take_sums (RancangTotals  *self,
           const Addition *addition)
{
  GHashTableIter iter;
  gpointer source, sums;

  self->by_year = to_series (addition->all);
  self->has_example = addition->has_example;
  g_hash_table_iter_init (&iter, addition->by_source);
  while (g_hash_table_iter_next (&iter, &source, &sums))
    g_hash_table_insert (self->by_source, g_strdup (source), to_series (sums));
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
  return rancang_totals_new_of_state (item, NULL);
}

/**
 * rancang_totals_new_of_state:
 * @item: an item, such as the plan's root, a dimension or a programme
 * @state: (nullable): code of a state, the empty text for lines without one, or %NULL for all but
 *   realisations
 *
 * Adds up the budget lines of one state below an item exactly.
 *
 * Returns: (transfer full): the totals
 *
 * Since: 1.0
 */
RancangTotals *
rancang_totals_new_of_state (RancangItem *item,
                             const char  *state)
{
  g_autofree YearSums *all = NULL;
  g_autoptr (GHashTable) by_source = NULL;
  Addition addition;
  RancangTotals *self;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  all = g_new0 (YearSums, 1);
  by_source = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  addition = (Addition) { .state = state, .all = all, .by_source = by_source };
  rancang_item_foreach (item, "budget-line", add_line, &addition);

  self = g_new0 (RancangTotals, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->by_source = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) rancang_series_unref);
  take_sums (self, &addition);

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
