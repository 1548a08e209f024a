/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-lift.c: the smallest sets of marks that have to rise for a result that is wished for */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scoring/score-lift-private.h"

/* Other sets of the same cost are searched one by one: so often for each that is wanted. */
#define MAX_SEARCHES 10
#define MAX_SETS 1000

struct _RancangScoreLift
{
  GObject parent_instance;

  RancangLiftWay *way;
  GPtrArray *scores; /* RancangScore, as many as the way has marks */
};

G_DEFINE_FINAL_TYPE (RancangScoreLift, rancang_score_lift, G_TYPE_OBJECT)

static void
rancang_score_lift_finalize (GObject *object)
{
  RancangScoreLift *self = RANCANG_SCORE_LIFT (object);

  g_clear_pointer (&self->way, rancang_lift_way_free);
  g_clear_pointer (&self->scores, g_ptr_array_unref);

  G_OBJECT_CLASS (rancang_score_lift_parent_class)->finalize (object);
}

static void
rancang_score_lift_class_init (RancangScoreLiftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_score_lift_finalize;
}

static void
rancang_score_lift_init (RancangScoreLift *self)
{
  self->scores = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Takes @way. */
static RancangScoreLift *
lift_new (RancangScoreTree *tree,
          RancangLiftWay   *way)
{
  RancangScoreLift *self = g_object_new (RANCANG_TYPE_SCORE_LIFT, NULL);

  self->way = way;
  for (guint i = 0; i < way->marks->len; i++)
    g_ptr_array_add (self->scores,
                     rancang_score_new (tree,
                                        g_array_index (way->marks, RancangLiftMark, i).index));

  return self;
}

/**
 * rancang_score_lift_get_n_marks:
 * @self: a set of marks to raise
 *
 * Returns: how many marks have to rise; 0 where the score is as high as wished already
 *
 * Since: 1.0
 */
guint
rancang_score_lift_get_n_marks (RancangScoreLift *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LIFT (self), 0);

  return self->way->marks->len;
}

/**
 * rancang_score_lift_get_mark:
 * @self: a set of marks to raise
 * @position: a place, less than rancang_score_lift_get_n_marks()
 *
 * Returns: (transfer none): the question, as it is scored now
 *
 * Since: 1.0
 */
RancangScore *
rancang_score_lift_get_mark (RancangScoreLift *self,
                             guint             position)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LIFT (self), NULL);
  g_return_val_if_fail (position < self->scores->len, NULL);

  return self->scores->pdata[position];
}

/**
 * rancang_score_lift_get_to:
 * @self: a set of marks to raise
 * @position: a place, less than rancang_score_lift_get_n_marks()
 *
 * Returns: (transfer none): the mark that the question needs, on its own scale
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_lift_get_to (RancangScoreLift *self,
                           guint             position)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LIFT (self), NULL);
  g_return_val_if_fail (position < self->way->marks->len, NULL);

  return &g_array_index (self->way->marks, RancangLiftMark, position).to;
}

/**
 * rancang_score_lift_get_cost:
 * @self: a set of marks to raise
 *
 * Returns: (transfer none): what it costs together, or how many marks rise where no costs were
 *   given
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_lift_get_cost (RancangScoreLift *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LIFT (self), NULL);

  return &self->way->cost;
}

/**
 * rancang_score_lift_get_result:
 * @self: a set of marks to raise
 *
 * Returns: (transfer none): the final score that follows
 *
 * Since: 1.0
 */
const RancangDecimal *
rancang_score_lift_get_result (RancangScoreLift *self)
{
  g_return_val_if_fail (RANCANG_IS_SCORE_LIFT (self), NULL);

  return &self->way->result;
}

/* A way with the rules it was found by, from which others of the same cost are found. */
typedef struct
{
  RancangLiftWay *way;
  guint8         *rules;
} Found;

static void
found_free (Found *self)
{
  g_clear_pointer (&self->way, rancang_lift_way_free);
  g_free (self->rules);
  g_free (self);
}

typedef struct
{
  RancangLiftSearch search;
  GQueue            waiting; /* Found */
  guint             n_searches;
  guint             max_searches;
  RancangDecimal    least;
} Job;

/* Searches by @rules and takes them; keeps what costs no more than the cheapest. */
static void
try_rules (Job    *job,
           guint8 *rules)
{
  RancangLiftWay *way;
  Found *found;

  job->search.rules = rules;
  job->n_searches++;
  way = rancang_lift_search (&job->search);
  if (way != NULL && job->n_searches > 1
      && rancang_decimal_compare (&way->cost, &job->least) != 0)
    g_clear_pointer (&way, rancang_lift_way_free);
  if (way == NULL)
    {
      g_free (rules);
      return;
    }
  job->least = way->cost;
  found = g_new0 (Found, 1);
  found->way = way;
  found->rules = rules;
  g_queue_push_tail (&job->waiting, found);
}

/*
 * Every other set of the same cost lacks one of the marks of this one. The first that it lacks
 * divides them: the marks before it rise, it stays. So no set is found twice, and none is missed.
 */
static void
branch (Job   *job,
        Found *found)
{
  const guint n = job->search.tree->cells->len;
  GArray *marks = found->way->marks;

  for (guint i = 0; i < marks->len && job->n_searches < job->max_searches; i++)
    {
      guint8 *rules = g_memdup2 (found->rules, n);

      for (guint j = 0; j < i; j++)
        rules[g_array_index (marks, RancangLiftMark, j).index] = RANCANG_LIFT_RISES;
      if (rules[g_array_index (marks, RancangLiftMark, i).index] == RANCANG_LIFT_RISES)
        {
          g_free (rules);
          continue;
        }
      rules[g_array_index (marks, RancangLiftMark, i).index] = RANCANG_LIFT_STAYS;
      try_rules (job, rules);
    }
}

static gboolean
check_costs (GHashTable  *costs,
             GError     **error)
{
  GHashTableIter iter;
  gpointer code, cost;

  if (costs == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, costs);
  while (g_hash_table_iter_next (&iter, &code, &cost))
    {
      if (((RancangDecimal *) cost)->digits > 0)
        continue;
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
                   _("To raise “%s” must cost more than nothing"), (char *) code);
      return FALSE;
    }

  return TRUE;
}

/**
 * rancang_score_find_lifts:
 * @score: a final score
 * @wished: the final score that is wished for
 * @costs: (nullable) (element-type utf8 RancangDecimal): by code, what it costs to raise a mark by
 *   one step of its scale, or by 1 where the scale has no steps; marks without a cost stay. %NULL
 *   to look for the smallest number of marks, each raised to the end of its scale
 * @max_sets: how many sets are wanted at most
 * @error: return location for a #RancangScoreError
 *
 * Finds the smallest sets of marks that have to rise so that the final score is at least @wished:
 * first one of the least number or cost, then others with the same. The search is exact, with the
 * rounding of the model. Questions without a mark stay without one, and what the model reads in
 * the plan stays as it is. A thousand questions take their time: call it in a worker thread.
 *
 * Returns: (transfer full): a list of #RancangScoreLift, empty where no marks can do it; %NULL
 *   where the costs are not valid or leave too many possibilities
 *
 * Since: 1.0
 */
GListModel *
rancang_score_find_lifts (RancangScore          *score,
                          const RancangDecimal  *wished,
                          GHashTable            *costs,
                          guint                  max_sets,
                          GError               **error)
{
  g_autoptr (GListStore) lifts = g_list_store_new (RANCANG_TYPE_SCORE_LIFT);
  Job job = { .waiting = G_QUEUE_INIT };
  Found *found;

  g_return_val_if_fail (RANCANG_IS_SCORE (score), NULL);
  g_return_val_if_fail (score->index == 0, NULL);
  g_return_val_if_fail (wished != NULL, NULL);

  if (!check_costs (costs, error))
    return NULL;
  if (!rancang_score_tree_cell (score->tree, 0)->has_value)
    return G_LIST_MODEL (g_steal_pointer (&lifts));

  max_sets = MIN (max_sets, MAX_SETS);
  job.max_searches = MAX_SEARCHES * (max_sets + 1);
  job.search.tree = score->tree;
  job.search.costs = costs;
  job.search.wished = rancang_fraction_of (wished);
  try_rules (&job, g_new0 (guint8, score->tree->cells->len));
  if (job.search.too_many)
    {
      g_set_error_literal (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
                           _("There are too many possibilities; give costs with fewer digits"));
      return NULL;
    }
  while (g_list_model_get_n_items (G_LIST_MODEL (lifts)) < max_sets
         && (found = g_queue_pop_head (&job.waiting)) != NULL)
    {
      g_autoptr (RancangScoreLift) lift = NULL;

      branch (&job, found);
      lift = lift_new (score->tree, g_steal_pointer (&found->way));
      g_list_store_append (lifts, lift);
      found_free (found);
    }
  g_queue_clear_full (&job.waiting, (GDestroyNotify) found_free);

  return G_LIST_MODEL (g_steal_pointer (&lifts));
}
