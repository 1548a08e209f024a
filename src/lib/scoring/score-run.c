/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-run.c: scores a plan by a model, for a year or for several */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-private.h"

typedef struct
{
  RancangScoreModel         *model;
  RancangPlan               *plan;
  const RancangScoreOptions *options;
  RancangScoreModel         *marked_for; /* whose evaluations are scored; borrowed */
} Request;

static const RancangScoreOptions no_options;

static void
describe_region (Request          *request,
                 RancangScoreTree *tree)
{
  RancangItem *root = rancang_plan_get_root (request->plan);
  RancangItem *region = rancang_item_peek_child (root, "region", 0);

  tree->cohort = request->options->cohort;
  tree->capped = request->options->capped;
  if (region == NULL)
    return;
  if (tree->cohort == 0)
    tree->cohort = rancang_item_get_year (region, "cohort");
  tree->area = g_strdup (rancang_item_get_text (region, "priority-area"));
}

static RancangScoreTree *
score_evaluation (Request      *request,
                  RancangItem  *evaluation,
                  int           year,
                  GError      **error)
{
  g_autoptr (RancangScoreTree) tree = rancang_score_tree_new (request->model, year);
  g_autoptr (RancangScoreMarks) marks = NULL;

  describe_region (request, tree);
  if (request->marked_for != request->model)
    tree->marked_for = g_object_ref (request->marked_for);
  marks = rancang_score_marks_read (tree, evaluation, error);
  if (marks == NULL || !rancang_score_tree_run (tree, request->plan, marks, error))
    return NULL;

  return g_steal_pointer (&tree);
}

/* Finds the evaluation to score, which a model that reads the plan can do without. */
static gboolean
find_what_to_score (Request      *request,
                    int          *year,
                    RancangItem **evaluation,
                    GError      **error)
{
  g_autoptr (GError) problem = NULL;

  *evaluation = rancang_score_model_find_evaluation (request->marked_for, request->plan, *year,
                                                     &problem);
  if (*evaluation != NULL)
    {
      *year = rancang_item_get_year (*evaluation, "year");
      return TRUE;
    }
  /* Two of one year are an error in any case. */
  if (request->model->n_read == 0
      || rancang_score_model_count_evaluations (request->marked_for, request->plan, *year) > 0)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (*year == 0)
    *year = rancang_score_find_year (request->plan);

  return TRUE;
}

static void
set_before (RancangScoreTree  *tree,
            RancangScoreTree  *before,
            RancangScoreModel *other)
{
  RancangScoreCell *cell = rancang_score_tree_cell (before, 0);

  if (!cell->has_value)
    return;
  tree->before.year = before->year;
  tree->before.value = rancang_score_cell_value (cell);
  tree->before.places = cell->places;
  g_set_object (&tree->before.other, other);
}

/* The evaluation of the newest year before @year by this model, else by one of its family: of
 * several the one that was made for the region. */
static RancangItem *
find_before (Request            *request,
             RancangScoreTree   *tree,
             RancangScoreModel **other)
{
  RancangItem *root = rancang_plan_get_root (request->plan);
  RancangItem *found = NULL;
  int best = 0;

  for (guint i = 0; i < rancang_item_count_children (root, "evaluation"); i++)
    {
      RancangItem *evaluation = rancang_item_peek_child (root, "evaluation", i);
      const char *id = rancang_item_get_text (evaluation, "model");
      const int year = rancang_item_get_year (evaluation, "year");
      g_autoptr (RancangScoreModel) model = NULL;
      int rank;

      if (year <= 0 || year >= tree->year || id == NULL)
        continue;
      if (g_str_equal (id, request->marked_for->header.id))
        model = g_object_ref (request->model);
      else
        model = rancang_score_model_find (id);
      if (model == NULL || (model != request->model
                            && (model->family == NULL
                                || g_strcmp0 (model->family, request->model->family) != 0)))
        continue;
      rank = year * 4 + (model == request->model) * 2
             + (rancang_score_model_check (model, year, tree->cohort, tree->area) == 0);
      if (rank <= best)
        continue;
      best = rank;
      found = evaluation;
      g_set_object (other, model);
    }

  return found;
}

/* The time before is only compared with: what is wrong there is not this year's error. */
static void
compare_with_before (Request          *request,
                     RancangScoreTree *tree)
{
  g_autoptr (RancangScoreModel) model = NULL;
  g_autoptr (RancangScoreTree) before = NULL;
  RancangItem *evaluation;
  Request earlier = *request;
  int year = tree->year - 1;

  if (tree->year <= 1 || !rancang_score_tree_cell (tree, 0)->has_value)
    return;
  evaluation = find_before (request, tree, &model);
  /* The plan is the same in every year, but for what is written year by year. */
  if (evaluation == NULL && (request->model->n_marked > 0 || !request->model->reads_years))
    return;

  if (evaluation != NULL)
    {
      year = rancang_item_get_year (evaluation, "year");
      earlier.model = model;
      if (model != request->model)
        earlier.marked_for = model;
      /* Two of one year do not say which one was before. */
      if (rancang_score_model_count_evaluations (earlier.marked_for, request->plan, year) > 1)
        return;
    }
  before = score_evaluation (&earlier, evaluation, year, NULL);
  if (before != NULL)
    set_before (tree, before, model != request->model ? model : NULL);
}

static gboolean
prepare (Request                   *request,
         RancangScoreModel         *model,
         RancangPlan               *plan,
         const RancangScoreOptions *options,
         RancangScoreModel        **marked_for,
         GError                   **error)
{
  *request = (Request) { .model = model, .plan = plan,
                         .options = options != NULL ? options : &no_options };
  request->marked_for = model;
  if (request->options->marks_of == NULL)
    return TRUE;

  *marked_for = rancang_score_model_find (request->options->marks_of);
  request->marked_for = *marked_for;
  if (*marked_for != NULL)
    return TRUE;
  g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
               _("There is no scoring model “%s”"), request->options->marks_of);

  return FALSE;
}

/**
 * rancang_score_model_score:
 * @self: a scoring model
 * @snapshot: a plan
 * @year: the year of the evaluation, or 0 for the newest
 * @error: return location for a #RancangScoreError
 *
 * Scores an evaluation of the plan, or, where the model reads the plan alone, a year of it. The
 * rule is the one by which the published tables of 2022 can be recomputed: a dimension is the mean
 * of its questions' marks, rounded half up; each dimension times its weight is rounded half up; and
 * these parts are added. What is put together how, and rounded where, is what the model says.
 *
 * Questions without a mark do not count. Where several assessors marked a question, it scores the
 * mean of their marks. A mark on a dimension itself is used where none of its questions has one.
 *
 * Returns: (transfer full): the final score with all that it is made of, or %NULL
 *
 * Since: 1.0
 */
RancangScore *
rancang_score_model_score (RancangScoreModel  *self,
                           RancangPlan        *snapshot,
                           int                 year,
                           GError            **error)
{
  return rancang_score_model_score_with (self, snapshot, year, NULL, error);
}

/**
 * rancang_score_model_score_with: (skip)
 * @self: a scoring model
 * @snapshot: a plan
 * @year: the year of the evaluation, or 0 for the newest
 * @options: (nullable): what is to be otherwise
 * @error: return location for a #RancangScoreError
 *
 * Scores a plan as rancang_score_model_score() does, with options.
 *
 * Returns: (transfer full): the final score with all that it is made of, or %NULL
 *
 * Since: 1.0
 */
RancangScore *
rancang_score_model_score_with (RancangScoreModel          *self,
                                RancangPlan                *snapshot,
                                int                         year,
                                const RancangScoreOptions  *options,
                                GError                    **error)
{
  g_autoptr (RancangScoreModel) marked_for = NULL;
  g_autoptr (RancangScoreTree) tree = NULL;
  RancangItem *evaluation;
  Request request;

  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);

  if (!prepare (&request, self, snapshot, options, &marked_for, error)
      || !find_what_to_score (&request, &year, &evaluation, error))
    return NULL;
  tree = score_evaluation (&request, evaluation, year, error);
  if (tree == NULL)
    return NULL;
  compare_with_before (&request, tree);

  return rancang_score_new (tree, 0);
}

/**
 * rancang_score_model_score_years:
 * @self: a scoring model
 * @snapshot: a plan
 * @from: the first year
 * @until: the last year
 * @error: return location for a #RancangScoreError
 *
 * Scores several years in one go, each compared with the one before. Years that were not evaluated
 * are left out.
 *
 * Returns: (transfer full): the final scores in the order of the years, #RancangScore each, or
 *   %NULL where one of the evaluations cannot be scored
 *
 * Since: 1.0
 */
GListModel *
rancang_score_model_score_years (RancangScoreModel  *self,
                                 RancangPlan        *snapshot,
                                 int                 from,
                                 int                 until,
                                 GError            **error)
{
  Request request = { .model = self, .plan = snapshot, .options = &no_options,
                      .marked_for = self };
  g_autoptr (GListStore) scores = g_list_store_new (RANCANG_TYPE_SCORE);
  g_autoptr (RancangScoreTree) before = NULL;

  g_return_val_if_fail (RANCANG_IS_SCORE_MODEL (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);

  from = MAX (from, RANCANG_YEAR_MIN);
  until = MIN (until, RANCANG_YEAR_MAX);
  for (int year = from; year <= until; year++)
    {
      g_autoptr (RancangScoreTree) tree = NULL;
      g_autoptr (RancangScore) score = NULL;
      RancangItem *evaluation;
      int its_year = year;

      if (self->n_read == 0
          && rancang_score_model_count_evaluations (self, snapshot, year) == 0)
        continue;
      if (!find_what_to_score (&request, &its_year, &evaluation, error))
        return NULL;
      tree = score_evaluation (&request, evaluation, year, error);
      if (tree == NULL)
        return NULL;
      if (before != NULL)
        set_before (tree, before, NULL);
      else
        compare_with_before (&request, tree);
      score = rancang_score_new (tree, 0);
      g_list_store_append (scores, score);
      g_clear_pointer (&before, rancang_score_tree_unref);
      before = g_steal_pointer (&tree);
    }

  return G_LIST_MODEL (g_steal_pointer (&scores));
}
