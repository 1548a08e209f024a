/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-budget.c: the budget's table: its rows, its columns, and that all its sums agree */

#include "config.h"

#include <locale.h>
#include <rancang.h>

#include "model/decimal-private.h"
#include "random-edits.h"

#define ROUNDS 40

static RancangItem *
add (RancangPlan *plan,
     const char  *parent,
     const char  *kind,
     const char  *id)
{
  RancangItem *place = parent != NULL ? rancang_plan_find (plan, parent)
                                      : rancang_plan_get_root (plan);
  g_autoptr (RancangItem) item = rancang_item_new_with_id (kind, id);

  g_assert_true (rancang_plan_insert (plan, place, item, -1, NULL));

  return rancang_plan_find (plan, id);
}

static void
add_line (RancangPlan *plan,
          const char  *programme,
          const char  *id,
          const char  *source,
          const char  *state,
          int          first_year,
          gint64       first,
          gint64       second)
{
  RancangItem *line = add (plan, programme, "budget-line", id);
  const RancangDecimal amounts[] = { { first, 0 }, { second, 0 } };

  g_assert_true (rancang_plan_set_text (plan, line, "source", source, NULL));
  g_assert_true (rancang_plan_set_text (plan, line, "state", state, NULL));
  for (int i = 0; i < 2; i++)
    g_assert_true (rancang_plan_set_in_series (plan, line, "amounts", first_year + i, &amounts[i],
                                               NULL));
}

/* Two dimensions; p0 and p1 in the first, p2 in the second; a1 has no programme, p2 no agency. */
static RancangPlan *
create_plan (void)
{
  RancangPlan *plan = rancang_plan_new ();

  g_object_set (rancang_plan_get_root (plan), "start-year", 2022, "end-year", 2024, NULL);
  add (plan, NULL, "agency", "a0");
  add (plan, NULL, "agency", "a1");
  add (plan, NULL, "dimension", "d0");
  add (plan, NULL, "dimension", "d1");
  add (plan, "d0", "sub-dimension", "s0");
  add (plan, "d1", "sub-dimension", "s1");
  rancang_plan_set_text (plan, add (plan, "s0", "programme", "p0"), "agency", "a0", NULL);
  rancang_plan_set_text (plan, add (plan, "s0", "programme", "p1"), "agency", "a0", NULL);
  add (plan, "s1", "programme", "p2");
  add_line (plan, "p0", "l0", "apbd-regency", "dpa", 2022, 100, 200);
  add_line (plan, "p0", "l1", "csr", "proposal", 2023, 30, 40);
  add_line (plan, "p1", "l2", "apbd-regency", NULL, 2024, 5, 7);
  add_line (plan, "p2", "l3", NULL, "ceiling", 2022, 1000, 1000);
  add_line (plan, "p2", "l4", "apbn", "realisation", 2022, 9, 9);

  return plan;
}

static gint64
digits (const RancangDecimal *amount)
{
  g_assert_cmpuint (amount->scale, ==, 0);

  return amount->digits;
}

static guint
find_row (RancangBudget *budget,
          const char    *item)
{
  for (guint i = 0; i < rancang_budget_get_n_rows (budget); i++)
    if (g_strcmp0 (rancang_budget_get_row (budget, i)->item, item) == 0)
      return i;
  g_assert_not_reached ();
}

static void
test_by_dimension (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangBudgetOptions options = { 0 };
  g_autoptr (RancangBudget) budget = NULL;
  static const char *order[] = { "d0", "s0", "p0", "l0", "l1", "p1", "l2", "d1", "s1", "p2",
                                 "l3" };

  budget = rancang_budget_new (rancang_plan_get_root (plan), &options);
  g_assert_cmpuint (rancang_budget_get_n_rows (budget), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (rancang_budget_get_row (budget, i)->item, ==, order[i]);
  g_assert_cmpuint (rancang_budget_get_row (budget, 2)->depth, ==, 2);
  g_assert_cmpint (rancang_budget_get_row (budget, 2)->parent, ==, 1);
  g_assert_cmpuint (rancang_budget_get_row (budget, 2)->end, ==, 5);

  /* 2022, 2023, 2024, and what lies outside of them */
  g_assert_cmpuint (rancang_budget_get_n_columns (budget), ==, 4);
  g_assert_cmpint (rancang_budget_get_column (budget, 0)->year, ==, 2022);
  g_assert_cmpint (rancang_budget_get_column (budget, 3)->year, ==, 0);
  g_assert_cmpint (digits (rancang_budget_get_amount (budget, find_row (budget, "p0"), 1)), ==,
                   230);
  g_assert_cmpint (digits (rancang_budget_get_row_total (budget, find_row (budget, "d0"))), ==,
                   382);
  g_assert_cmpint (digits (rancang_budget_get_column_total (budget, 1)), ==, 1230);
  g_assert_cmpint (digits (rancang_budget_get_column_total (budget, 3)), ==, 7);
  g_assert_cmpint (digits (rancang_budget_get_total (budget)), ==, 2382);
  g_assert_cmpuint (rancang_budget_get_n_lines (budget), ==, 4);
  g_assert_cmpint (digits (rancang_budget_get_outside (budget)), ==, 7);
  g_assert_cmpstr (rancang_budget_get_outside_lines (budget)[0], ==, "l2");
  g_assert_null (rancang_budget_get_outside_lines (budget)[1]);
}

static void
test_by_agency (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangBudgetOptions options = { RANCANG_BUDGET_ROWS_AGENCY,
                                         RANCANG_BUDGET_COLUMNS_SOURCE };
  g_autoptr (RancangBudget) budget = NULL;
  const RancangBudgetRow *last;

  budget = rancang_budget_new (rancang_plan_get_root (plan), &options);
  g_assert_cmpstr (rancang_budget_get_row (budget, 0)->item, ==, "a0");
  last = rancang_budget_get_row (budget, rancang_budget_get_row (budget, 0)->end);
  g_assert_null (last->item);
  g_assert_null (last->source);
  g_assert_cmpuint (last->end, ==, rancang_budget_get_n_rows (budget));
  g_assert_cmpuint (rancang_budget_get_n_columns (budget), ==, 3);
  g_assert_cmpstr (rancang_budget_get_column (budget, 1)->source, ==, "csr");
  g_assert_cmpstr (rancang_budget_get_column (budget, 2)->source, ==, "");
  g_assert_cmpint (digits (rancang_budget_get_row_total (budget, 0)), ==, 382);
  g_assert_cmpint (digits (rancang_budget_get_column_total (budget, 0)), ==, 312);
  g_assert_cmpint (digits (rancang_budget_get_total (budget)), ==, 2382);
}

static void
test_by_source (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  RancangBudgetOptions options = { RANCANG_BUDGET_ROWS_SOURCE };
  g_autoptr (RancangBudget) all = NULL;
  g_autoptr (RancangBudget) year = NULL;

  all = rancang_budget_new (rancang_plan_get_root (plan), &options);
  g_assert_cmpstr (rancang_budget_get_row (all, 0)->source, ==, "apbd-regency");
  g_assert_cmpstr (rancang_budget_get_row (all, 1)->item, ==, "d0");
  g_assert_cmpstr (rancang_budget_get_row (all, 2)->item, ==, "p0");

  options.year = 2023;
  options.source = "csr";
  year = rancang_budget_new (rancang_plan_get_root (plan), &options);
  g_assert_cmpuint (rancang_budget_get_n_rows (year), ==, 4);
  g_assert_cmpint (digits (rancang_budget_get_total (year)), ==, 30);
}

static void
test_states (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  static const struct
  {
    const char *state;
    gint64      total;
  } cases[] = { { NULL, 2382 }, { "dpa", 300 }, { "proposal", 70 }, { "ceiling", 2000 },
                { "realisation", 18 }, { "", 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RancangBudgetOptions options = { .state = cases[i].state };
      g_autoptr (RancangBudget) budget = rancang_budget_new (rancang_plan_get_root (plan),
                                                             &options);

      g_autoptr (RancangTotals) totals = NULL;
      RancangDecimal sum;

      totals = rancang_totals_new_of_state (rancang_plan_get_root (plan), cases[i].state);
      sum = rancang_series_total (rancang_totals_get_by_year (totals));
      g_assert_cmpint (digits (rancang_budget_get_total (budget)), ==, cases[i].total);
      g_assert_cmpint (digits (&sum), ==, cases[i].total);
    }
}

static void
test_stated (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangBudgetOptions options = { 0 };
  const RancangDecimal right = { 300, 0 }, wrong = { 71, 0 };
  g_autoptr (RancangBudget) budget = NULL;

  rancang_plan_set_number (plan, rancang_plan_find (plan, "l0"), "stated-total", &right, NULL);
  rancang_plan_set_number (plan, rancang_plan_find (plan, "l1"), "stated-total", &wrong, NULL);
  budget = rancang_budget_new (rancang_plan_get_root (plan), &options);
  g_assert_cmpstr (rancang_budget_get_differing_lines (budget)[0], ==, "l1");
  g_assert_null (rancang_budget_get_differing_lines (budget)[1]);
}

/* A plan without years has those of its money, and nothing is outside of them. */
static void
test_no_years (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  g_autoptr (RancangPlan) empty = rancang_plan_new ();
  const RancangBudgetOptions options = { 0 };
  g_autoptr (RancangBudget) budget = NULL;
  g_autoptr (RancangBudget) nothing = NULL;

  g_object_set (rancang_plan_get_root (plan), "start-year", 0, "end-year", 0, NULL);
  budget = rancang_budget_new (rancang_plan_get_root (plan), &options);
  g_assert_cmpuint (rancang_budget_get_n_columns (budget), ==, 4);
  g_assert_cmpint (rancang_budget_get_column (budget, 3)->year, ==, 2025);
  g_assert_cmpint (digits (rancang_budget_get_outside (budget)), ==, 0);

  nothing = rancang_budget_new (rancang_plan_get_root (empty), &options);
  g_assert_cmpuint (rancang_budget_get_n_rows (nothing), ==, 0);
  g_assert_cmpint (digits (rancang_budget_get_total (nothing)), ==, 0);
}

static void
assert_same (const RancangDecimalSum *sum,
             const RancangDecimal    *wanted)
{
  const RancangDecimal got = rancang_decimal_sum_get (sum);

  g_assert_cmpint (got.digits, ==, wanted->digits);
  g_assert_cmpuint (got.scale, ==, wanted->scale);
}

/* Every row is the sum of its columns and of the rows it holds, and so is the whole. */
static void
assert_agrees (RancangBudget *budget)
{
  const guint n_columns = rancang_budget_get_n_columns (budget);
  const guint n_rows = rancang_budget_get_n_rows (budget);
  RancangDecimalSum whole = { 0 };

  for (guint i = 0; i < n_rows; i++)
    {
      const RancangBudgetRow *row = rancang_budget_get_row (budget, i);
      RancangDecimalSum across = { 0 }, below = { 0 };

      for (guint j = 0; j < n_columns; j++)
        rancang_decimal_sum_add (&across, rancang_budget_get_amount (budget, i, j));
      assert_same (&across, rancang_budget_get_row_total (budget, i));
      for (guint j = i + 1; j < row->end; j = rancang_budget_get_row (budget, j)->end)
        {
          g_assert_cmpint (rancang_budget_get_row (budget, j)->parent, ==, (int) i);
          rancang_decimal_sum_add (&below, rancang_budget_get_row_total (budget, j));
        }
      if (row->end > i + 1)
        assert_same (&below, rancang_budget_get_row_total (budget, i));
    }

  for (guint j = 0; j < n_columns; j++)
    {
      RancangDecimalSum down = { 0 };

      for (guint i = 0; i < n_rows; i = rancang_budget_get_row (budget, i)->end)
        rancang_decimal_sum_add (&down, rancang_budget_get_amount (budget, i, j));
      assert_same (&down, rancang_budget_get_column_total (budget, j));
      rancang_decimal_sum_add (&whole, rancang_budget_get_column_total (budget, j));
    }
  assert_same (&whole, rancang_budget_get_total (budget));
  g_assert_true (rancang_budget_agrees (budget));
}

static void
test_agrees (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  RancangDecimal nothing = RANCANG_DECIMAL_ZERO;
  guint n_with_money = 0;

  for (int round = 0; round < RANDOM_ROUNDS (ROUNDS); round++)
    {
      g_autoptr (RancangPlan) plan = random_plan (random, 400);
      RancangItem *root = rancang_plan_get_root (plan);
      g_autoptr (RancangTotals) totals = rancang_totals_new (root);
      const RancangDecimal wanted = rancang_series_total (rancang_totals_get_by_year (totals));

      for (int rows = 0; rows < 3; rows++)
        for (int columns = 0; columns < 2; columns++)
          {
            const RancangBudgetOptions options = { rows, columns };
            g_autoptr (RancangBudget) budget = rancang_budget_new (root, &options);

            assert_agrees (budget);
            g_assert_cmpint (rancang_decimal_compare (rancang_budget_get_total (budget), &wanted),
                             ==, 0);
          }
      n_with_money += rancang_decimal_compare (&wanted, &nothing) != 0;
    }
  g_assert_cmpuint (n_with_money, >, 0);
}

/* Whatever is added first: the sum is the same, also where in between it did not fit. */
static void
test_any_order (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  RancangDecimal values[60];

  for (int round = 0; round < ROUNDS; round++)
    {
      RancangDecimalSum first = { 0 };
      RancangDecimal wanted;

      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          const gint64 high = g_rand_int_range (random, G_MININT32, G_MAXINT32);

          rancang_decimal_init (&values[i], high * G_MAXINT32 * (i % 2 + 1),
                                g_rand_int_range (random, 0, 10));
          rancang_decimal_sum_add (&first, &values[i]);
        }
      wanted = rancang_decimal_sum_get (&first);

      for (int order = 0; order < 10; order++)
        {
          RancangDecimalSum sum = { 0 };

          for (guint i = G_N_ELEMENTS (values); i > 0; i--)
            {
              const guint other = (guint) g_rand_int_range (random, 0, (gint32) i);
              const RancangDecimal value = values[other];

              values[other] = values[i - 1];
              values[i - 1] = value;
              rancang_decimal_sum_add (&sum, &value);
            }
          assert_same (&sum, &wanted);
        }
    }
}

/* With -m perf: what a plan of five thousand programmes takes. */
static void
test_speed (void)
{
  g_autoptr (RancangPlan) plan = create_plan ();
  const RancangBudgetOptions options = { 0 };

  if (!g_test_perf ())
    {
      g_test_skip ("only with -m perf");
      return;
    }
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *programme = g_strdup_printf ("q%u", i);
      g_autofree char *one = g_strdup_printf ("m%u", i);
      g_autofree char *other = g_strdup_printf ("n%u", i);

      add (plan, i % 2 == 0 ? "s0" : "s1", "programme", programme);
      add_line (plan, programme, one, "apbd-regency", "dpa", 2022 + i % 2, i * 1000, i);
      add_line (plan, programme, other, "csr", "proposal", 2022 + i % 2, i * 1000, i);
    }

  for (int round = 0; round < 5; round++)
    {
      g_autoptr (RancangPlan) snapshot = NULL;
      g_autoptr (RancangBudget) budget = NULL;
      g_autoptr (RancangTotals) totals = NULL;
      gint64 start = g_get_monotonic_time ();

      snapshot = rancang_plan_snapshot (plan);
      g_test_message ("snapshot %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
      start = g_get_monotonic_time ();
      budget = rancang_budget_new (rancang_plan_get_root (snapshot), &options);
      g_test_message ("budget %.1f ms, %u rows", (g_get_monotonic_time () - start) / 1000.0,
                      rancang_budget_get_n_rows (budget));
      start = g_get_monotonic_time ();
      totals = rancang_totals_new (rancang_plan_get_root (snapshot));
      g_test_message ("totals %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/budget/by-dimension", test_by_dimension);
  g_test_add_func ("/budget/by-agency", test_by_agency);
  g_test_add_func ("/budget/by-source", test_by_source);
  g_test_add_func ("/budget/states", test_states);
  g_test_add_func ("/budget/stated", test_stated);
  g_test_add_func ("/budget/no-years", test_no_years);
  g_test_add_func ("/budget/agrees", test_agrees);
  g_test_add_func ("/budget/any-order", test_any_order);
  g_test_add_func ("/budget/speed", test_speed);

  return g_test_run ();
}
