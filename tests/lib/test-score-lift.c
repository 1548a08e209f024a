/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* test-score-lift.c: the smallest sets of marks to raise, against trying all of them */

#include "score-fixture.h"

#include <string.h>

#define MAX_QUESTIONS 9
#define HEAD "{\"format\":\"rancang-pack\",\"version\":\"1.0\",\"type\":\"scoring\",\"id\":\"m\"," \
             "\"pack-version\":\"1\",\"title\":\"M\",\"scale\":{\"minimum\":0,\"maximum\":4,"      \
             "\"step\":0.5},"

typedef struct
{
  RancangScoreModel *model;
  RancangPlan       *plan;
  RancangItem       *evaluation;
  guint              n;
  RancangItem       *marks[MAX_QUESTIONS];
  int                halves[MAX_QUESTIONS]; /* the marks, doubled */
  int                costs[MAX_QUESTIONS];
} Case;

/* The weighted sum of one to three parts, each put together in some way of one to three questions;
 * or the same as a mean. */
static char *
make_model (guint *n_questions)
{
  static const char *const ways[] = { "mean", "mean", "minimum", "maximum", "mean" };
  const guint n_parts = g_test_rand_int_range (1, 4);
  const gboolean weighted = g_test_rand_bit ();
  GString *text = g_string_new (HEAD);
  int left = 100;
  guint n = 0;

  g_string_append_printf (text, "\"rounding\":{\"mode\":\"half-up\",\"score-places\":%d%s},",
                          g_test_rand_int_range (1, 3),
                          g_test_rand_bit () ? ",\"part-places\":2" : "");
  g_string_append_printf (text, "\"tree\":{\"code\":\"f\",\"title\":\"F\",\"aggregation\":\"%s\","
                          "\"children\":[", weighted ? "weighted-sum" : "mean");
  for (guint i = 0; i < n_parts; i++)
    {
      const int weight = i + 1 == n_parts ? left : g_test_rand_int_range (0, left + 1);
      const guint n_here = g_test_rand_int_range (1, 4);

      left -= weight;
      g_string_append_printf (text, "%s{\"code\":\"p%u\",\"title\":\"P\",", i > 0 ? "," : "", i);
      if (weighted)
        g_string_append_printf (text, "\"weight\":%d,", weight);
      g_string_append_printf (text, "\"aggregation\":\"%s\",\"children\":[",
                              ways[g_test_rand_int_range (0, G_N_ELEMENTS (ways))]);
      for (guint j = 0; j < n_here; j++, n++)
        g_string_append_printf (text, "%s{\"code\":\"q%u\",\"title\":\"Q\"}", j > 0 ? "," : "", n);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}}");
  *n_questions = n;

  return g_string_free (text, FALSE);
}

static void
make_case (Case *self)
{
  g_autofree char *text = make_model (&self->n);

  g_test_message ("%s", text);
  self->model = score_fixture_read_model (text);
  self->plan = score_fixture_new_plan ("m", 2022, &self->evaluation);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *code = g_strdup_printf ("q%u", i);

      self->halves[i] = g_test_rand_int_range (0, 9);
      self->costs[i] = g_test_rand_int_range (1, 4);
      self->marks[i] = score_fixture_mark (self->plan, self->evaluation, code, NULL, NULL);
    }
}

static void
clear_case (Case *self)
{
  g_clear_object (&self->model);
  g_clear_object (&self->plan);
}

static RancangScore *
score_with (Case      *self,
            const int *halves)
{
  g_autoptr (GError) error = NULL;
  RancangScore *score;

  for (guint i = 0; i < self->n; i++)
    {
      RancangDecimal value;

      rancang_decimal_init (&value, halves[i] * 5, 1);
      g_object_set (self->marks[i], "value", &value, NULL);
    }
  score = rancang_score_model_score (self->model, self->plan, 2022, &error);
  g_assert_no_error (error);

  return score;
}

static gboolean
reaches (Case                 *self,
         const int            *halves,
         const RancangDecimal *wished)
{
  g_autoptr (RancangScore) score = score_with (self, halves);

  return rancang_decimal_compare (rancang_score_get_value (score), wished) >= 0;
}

static guint
count_bits (guint set)
{
  return __builtin_popcount (set);
}

/* The least number of marks to raise to the end, and how many sets there are of so many. */
static guint
try_all_sets (Case                 *self,
              const RancangDecimal *wished,
              guint                *n_sets)
{
  guint least = G_MAXUINT;

  *n_sets = 0;
  for (guint set = 0; set < 1u << self->n; set++)
    {
      int halves[MAX_QUESTIONS];
      gboolean idle = FALSE;

      for (guint i = 0; i < self->n; i++)
        {
          halves[i] = set & 1u << i ? 8 : self->halves[i];
          idle |= (set & 1u << i) && self->halves[i] == 8;
        }
      if (idle || count_bits (set) > least || !reaches (self, halves, wished))
        continue;
      if (count_bits (set) < least)
        *n_sets = 0;
      least = count_bits (set);
      (*n_sets)++;
    }

  return least;
}

/* What a set leads to is what the engine says of the raised marks. */
static void
check_result (Case             *self,
              RancangScoreLift *lift)
{
  g_autoptr (RancangScore) score = NULL;
  int halves[MAX_QUESTIONS];

  memcpy (halves, self->halves, sizeof halves);
  for (guint i = 0; i < rancang_score_lift_get_n_marks (lift); i++)
    {
      const char *code = rancang_score_get_code (rancang_score_lift_get_mark (lift, i));
      const RancangDecimal two = { 2, 0 };
      RancangDecimal to = rancang_decimal_multiply (rancang_score_lift_get_to (lift, i), &two);

      g_assert_cmpint (rancang_decimal_to_int64 (&to), >, halves[atoi (code + 1)]);
      halves[atoi (code + 1)] = (int) rancang_decimal_to_int64 (&to);
    }
  score = score_with (self, halves);
  g_assert_cmpint (rancang_decimal_compare (rancang_score_get_value (score),
                                            rancang_score_lift_get_result (lift)), ==, 0);
}

static void
check_different (GListModel *lifts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lifts); i++)
    {
      g_autoptr (RancangScoreLift) lift = g_list_model_get_item (lifts, i);
      GString *codes = g_string_new (NULL);

      for (guint j = 0; j < rancang_score_lift_get_n_marks (lift); j++)
        g_string_append_printf (codes, "%s ",
                                rancang_score_get_code (rancang_score_lift_get_mark (lift, j)));
      g_assert_true (g_hash_table_add (seen, g_string_free (codes, FALSE)));
    }
}

static void
test_fewest (void)
{
  for (guint run = 0; run < 150; run++)
    {
      Case self = { 0 };
      g_autoptr (RancangScore) now = NULL;
      g_autoptr (GListModel) lifts = NULL;
      g_autoptr (GError) error = NULL;
      RancangDecimal wished;
      guint least, n_sets;

      make_case (&self);
      rancang_decimal_init (&wished, g_test_rand_int_range (0, 401), 2);
      now = score_with (&self, self.halves);
      lifts = rancang_score_find_lifts (now, &wished, NULL, 200, &error);
      g_assert_no_error (error);
      least = try_all_sets (&self, &wished, &n_sets);
      g_assert_cmpuint (g_list_model_get_n_items (lifts), ==, n_sets);
      check_different (lifts);
      for (guint i = 0; i < n_sets; i++)
        {
          g_autoptr (RancangScoreLift) lift = g_list_model_get_item (lifts, i);

          g_assert_cmpuint (rancang_score_lift_get_n_marks (lift), ==, least);
          g_assert_cmpint (rancang_decimal_to_int64 (rancang_score_lift_get_cost (lift)), ==,
                           least);
          check_result (&self, lift);
        }
      clear_case (&self);
    }
}

/* Tries all marks from @i on; gives the least cost, or G_MAXINT. */
static int
try_all_steps (Case                 *self,
               const RancangDecimal *wished,
               int                  *halves,
               guint                 i,
               int                   cost,
               int                   best)
{
  if (cost >= best)
    return best;
  if (i == self->n)
    return reaches (self, halves, wished) ? cost : best;
  for (int value = self->halves[i]; value <= 8; value++)
    {
      halves[i] = value;
      best = try_all_steps (self, wished, halves, i + 1,
                            cost + (value - self->halves[i]) * self->costs[i], best);
    }

  return best;
}

static void
test_cheapest (void)
{
  for (guint run = 0; run < 60; run++)
    {
      Case self = { 0 };
      g_autoptr (GHashTable) costs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                            (GDestroyNotify) rancang_decimal_free);
      g_autoptr (RancangScore) now = NULL;
      g_autoptr (GListModel) lifts = NULL;
      int halves[MAX_QUESTIONS];
      RancangDecimal wished;
      int best;

      do
        {
          clear_case (&self);
          make_case (&self);
        }
      while (self.n > 4);
      for (guint i = 0; i < self.n; i++)
        {
          RancangDecimal cost = { self.costs[i], 0 };

          g_hash_table_insert (costs, g_strdup_printf ("q%u", i), rancang_decimal_copy (&cost));
        }
      rancang_decimal_init (&wished, g_test_rand_int_range (0, 401), 2);
      now = score_with (&self, self.halves);
      lifts = rancang_score_find_lifts (now, &wished, costs, 3, NULL);
      best = try_all_steps (&self, &wished, halves, 0, 0, G_MAXINT);
      g_assert_cmpint (g_list_model_get_n_items (lifts) == 0, ==, best == G_MAXINT);
      for (guint i = 0; i < g_list_model_get_n_items (lifts); i++)
        {
          g_autoptr (RancangScoreLift) lift = g_list_model_get_item (lifts, i);

          g_assert_cmpint (rancang_decimal_to_int64 (rancang_score_lift_get_cost (lift)), ==,
                           best);
          check_result (&self, lift);
        }
      clear_case (&self);
    }
}

static void
mark_all (RancangPlan  *plan,
          RancangItem  *evaluation,
          RancangScore *score)
{
  GListModel *children = rancang_score_get_children (score);
  const guint n = g_list_model_get_n_items (children);

  if (n == 0)
    score_fixture_mark (plan, evaluation, rancang_score_get_code (score),
                        g_test_rand_bit () ? "2.25" : "1.5", NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RancangScore) child = g_list_model_get_item (children, i);

      mark_all (plan, evaluation, child);
    }
}

/* The whole questionnaire of the ministry. One question of baseline or output weighs more than one
 * of outcome, and there are several ways. */
static void
test_ministry (void)
{
  g_autoptr (RancangScoreModel) model = score_fixture_load_model (MODELS_DIR, "kominfo-2022");
  RancangItem *evaluation;
  g_autoptr (RancangPlan) plan = score_fixture_new_plan ("kominfo-2022", 2022, &evaluation);
  g_autoptr (RancangScore) empty = rancang_score_model_score (model, plan, 0, NULL);
  g_autoptr (RancangScore) score = NULL;
  g_autoptr (GListModel) lifts = NULL;
  RancangDecimal wished = { 300, 2 };

  mark_all (plan, evaluation, empty);
  score = rancang_score_model_score (model, plan, 0, NULL);
  g_assert_cmpuint (rancang_score_get_n_answered (score), ==, 59);
  lifts = rancang_score_find_lifts (score, &wished, NULL, 5, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (lifts), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (lifts); i++)
    {
      g_autoptr (RancangScoreLift) lift = g_list_model_get_item (lifts, i);

      g_assert_cmpint (rancang_decimal_compare (rancang_score_lift_get_result (lift), &wished), >=,
                       0);
      g_assert_cmpuint (rancang_score_lift_get_n_marks (lift), >, 0);
    }
  check_different (lifts);
}

static void
test_bad_costs (void)
{
  g_autoptr (GHashTable) costs = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (RancangScore) now = NULL;
  g_autoptr (GError) error = NULL;
  RancangDecimal nothing = RANCANG_DECIMAL_ZERO;
  Case self = { 0 };

  make_case (&self);
  now = score_with (&self, self.halves);
  g_hash_table_insert (costs, (char *) "q0", &nothing);
  g_assert_null (rancang_score_find_lifts (now, &nothing, costs, 3, &error));
  g_assert_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK);
  g_assert_nonnull (strstr (error->message, "q0"));
  clear_case (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score-lift/fewest", test_fewest);
  g_test_add_func ("/score-lift/cheapest", test_cheapest);
  g_test_add_func ("/score-lift/ministry", test_ministry);
  g_test_add_func ("/score-lift/bad-costs", test_bad_costs);

  return g_test_run ();
}
