/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-plan.c: what a model reads in the plan itself */

#include "config.h"

#include "model/completeness.h"
#include "model/plan.h"
#include "scoring/score-private.h"

static const RancangDecimal hundred = { 100, 0 };

static gboolean
has_year (RancangItem        *item,
          const RancangField *field,
          int                 year)
{
  RancangSeries *series = g_value_get_boxed (rancang_item_get_value (item, field));

  return series != NULL && rancang_series_lookup (series, year) != NULL;
}

static gboolean
matches (const RancangScoreTest *test,
         RancangItem            *item,
         int                     year)
{
  const GValue *value = rancang_item_get_value (item, test->field);

  switch (test->type)
    {
    case RANCANG_TEST_EQUALS:
      return g_strcmp0 (g_value_get_string (value), test->value) == 0;
    case RANCANG_TEST_IN_YEAR:
      return has_year (item, test->field, year);
    case RANCANG_TEST_EMPTY:
      return rancang_field_value_is_empty (test->field, value);
    case RANCANG_TEST_FILLED:
    default:
      return !rancang_field_value_is_empty (test->field, value);
    }
}

/* All of them have to hold. */
gboolean
rancang_score_tests_match (GPtrArray   *tests,
                           RancangItem *item,
                           int          year)
{
  for (guint i = 0; i < tests->len; i++)
    {
      if (!matches (tests->pdata[i], item, year))
        return FALSE;
    }

  return TRUE;
}

static void
set_own (RancangScoreFinding  *finding,
         const RancangDecimal *value)
{
  finding->own = rancang_fraction_of (value);
  finding->has_own = TRUE;
}

static void
read_field (RancangScoreTree *tree,
            RancangScoreCell *cell,
            RancangItem      *context,
            RancangScoreFinding *finding)
{
  const RancangScoreRead *read = cell->node->read;
  RancangItem *item = context;
  const RancangDecimal *number = NULL;
  const GValue *value;

  if (read->kind != NULL)
    item = rancang_item_peek_child (context, rancang_kind_get_name (read->kind), 0);
  if (item == NULL)
    return;
  value = rancang_item_get_value (item, read->field);
  if (read->values != NULL)
    number = g_value_get_string (value) != NULL
               ? g_hash_table_lookup (read->values, g_value_get_string (value)) : NULL;
  else if (G_VALUE_HOLDS (value, RANCANG_TYPE_SERIES))
    number = g_value_get_boxed (value) != NULL
               ? rancang_series_lookup (g_value_get_boxed (value), tree->year) : NULL;
  else
    number = g_value_get_boxed (value);
  if (number != NULL)
    set_own (finding, number);
}

static void
read_achievement (RancangScoreTree *tree,
                  RancangScoreCell *cell,
                  RancangItem      *indicator,
                  RancangScoreFinding *finding)
{
  RancangSeries *published = rancang_item_get_series (indicator, "achievements");
  const RancangDecimal *typed = NULL;
  RancangAchievement achievement;

  rancang_achievement_calculate (indicator, tree->year, &achievement);
  finding->state = achievement.state;
  if (published != NULL)
    typed = rancang_series_lookup (published, tree->year);
  if (typed != NULL)
    {
      finding->published = *typed;
      finding->has_published = TRUE;
    }
  if (achievement.state != RANCANG_ACHIEVEMENT_CALCULATED)
    return;

  if (tree->capped)
    {
      const RancangDecimal limited = rancang_achievement_cap (&achievement.percentage);

      cell->was_limited = rancang_decimal_compare (&limited, &achievement.percentage) != 0;
      achievement.percentage = limited;
      if (finding->has_published)
        finding->published = rancang_achievement_cap (&finding->published);
    }
  set_own (finding, &achievement.percentage);
}

static void
set_share (RancangScoreFinding *finding,
           guint                part,
           guint                whole)
{
  const RancangFraction percent = rancang_fraction_of (&hundred);
  const RancangFraction counted = rancang_fraction_of_count (part);
  const RancangFraction all = rancang_fraction_of_count (whole);

  finding->part = part;
  finding->whole = whole;
  /* Of nothing there is no share. */
  if (whole == 0)
    return;
  finding->own = rancang_fraction_multiply (&counted, &percent);
  finding->own = rancang_fraction_divide (&finding->own, &all);
  finding->has_own = TRUE;
}

typedef struct
{
  const RancangScoreRead *read;
  int   year;
  guint part;
  guint whole;
} Count;

static gboolean
count_item (RancangItem *item,
            gpointer     user_data)
{
  Count *count = user_data;

  if (!rancang_score_tests_match (count->read->among, item, count->year))
    return TRUE;
  count->whole++;
  count->part += rancang_score_tests_match (count->read->with, item, count->year);

  return TRUE;
}

static void
read_count (RancangScoreTree *tree,
            RancangScoreCell *cell,
            RancangItem      *context,
            RancangScoreFinding *finding)
{
  Count count = { .read = cell->node->read, .year = tree->year };

  rancang_item_foreach (context, rancang_kind_get_name (count.read->kind), count_item, &count);
  if (count.read->type == RANCANG_READ_SHARE)
    {
      set_share (finding, count.part, count.whole);
      return;
    }
  finding->own = rancang_fraction_of_count (count.part);
  finding->has_own = TRUE;
}

/* Finds what the question of @cell asks of @context; nothing where the plan says nothing. */
void
rancang_score_read_plan (RancangScoreTree *tree,
                         RancangScoreCell *cell,
                         RancangItem      *context,
                         RancangScoreFinding *finding)
{
  RancangCompleteness completeness;

  switch (cell->node->read->type)
    {
    case RANCANG_READ_FIELD:
      read_field (tree, cell, context, finding);
      break;
    case RANCANG_READ_ACHIEVEMENT:
      read_achievement (tree, cell, context, finding);
      break;
    case RANCANG_READ_COMPLETENESS:
      completeness = rancang_item_get_completeness (context);
      set_share (finding, completeness.filled, completeness.wanted);
      break;
    case RANCANG_READ_COUNT:
    case RANCANG_READ_SHARE:
      read_count (tree, cell, context, finding);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
find_newest (RancangItem *indicator,
             gpointer     user_data)
{
  RancangSeries *series = rancang_item_get_series (indicator, "realisations");
  const guint n = series != NULL ? rancang_series_get_size (series) : 0;
  int *year = user_data;

  /* The years of a series rise. */
  if (n > 0)
    *year = MAX (*year, rancang_series_get_year (series, n - 1));

  return TRUE;
}

/* The newest year of which something was realised, else the first of the plan; 0 where neither is
 * there. */
int
rancang_score_find_year (RancangPlan *plan)
{
  RancangItem *root = rancang_plan_get_root (plan);
  int year = 0;

  rancang_item_foreach (root, "indicator", find_newest, &year);

  return year != 0 ? year : rancang_item_get_year (root, "start-year");
}
