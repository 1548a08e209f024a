/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-marks.c: finds the evaluation and its marks in the plan */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "scoring/score-model-private.h"

static void
set_missing (RancangScoreModel  *self,
             int                 year,
             GError            **error)
{
  if (year == 0)
    g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION,
                 _("The plan holds no evaluation by “%s”"), self->header.id);
  else
    g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION,
                 _("The plan holds no evaluation of %d by “%s”"), year, self->header.id);
}

/* Year 0 is the newest. Two evaluations of one year by one model do not say which one holds. */
RancangItem *
rancang_score_model_find_evaluation (RancangScoreModel  *self,
                                     RancangPlan        *plan,
                                     int                 year,
                                     GError            **error)
{
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *found = NULL;
  gboolean twice = FALSE;

  for (guint i = 0; i < rancang_item_count_children (root, "evaluation"); i++)
    {
      RancangItem *evaluation = rancang_item_peek_child (root, "evaluation", i);
      int its_year = rancang_item_get_year (evaluation, "year");
      int found_year = found != NULL ? rancang_item_get_year (found, "year") : -1;

      if (g_strcmp0 (rancang_item_get_text (evaluation, "model"), self->header.id) != 0
          || (year != 0 && its_year != year))
        continue;

      twice = its_year == found_year || (twice && its_year < found_year);
      if (its_year > found_year)
        found = evaluation;
    }

  if (found == NULL)
    {
      set_missing (self, year, error);
      return NULL;
    }
  if (twice)
    {
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_NO_EVALUATION,
                   _("The plan holds two evaluations of %d by “%s”; keep one of them"),
                   rancang_item_get_year (found, "year"), self->header.id);
      return NULL;
    }

  return found;
}

static gboolean
check_scale (RancangScoreModel     *self,
             RancangItem           *evaluation,
             const char            *code,
             const RancangDecimal  *value,
             GError               **error)
{
  g_autofree char *mark = NULL;
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;
  RancangLanguage language = rancang_language_get_default ();

  if (rancang_decimal_compare (value, &self->minimum) >= 0
      && rancang_decimal_compare (value, &self->maximum) <= 0)
    return TRUE;

  mark = rancang_format_number (value, language);
  minimum = rancang_format_number (&self->minimum, language);
  maximum = rancang_format_number (&self->maximum, language);
  g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
               _("In the evaluation of %d the mark %s on “%s” is outside the scale from %s to %s"),
               rancang_item_get_year (evaluation, "year"), mark, code, minimum, maximum);

  return FALSE;
}

static gboolean
check_mark (RancangScoreModel  *self,
            RancangItem        *evaluation,
            RancangItem        *mark,
            GHashTable         *marks,
            GError            **error)
{
  const char *code = rancang_item_get_text (mark, "question");
  const RancangDecimal *value = rancang_item_get_number (mark, "value");
  int year = rancang_item_get_year (evaluation, "year");
  RancangScoreNode *node = code != NULL ? g_hash_table_lookup (self->nodes, code) : NULL;

  if (node == NULL || node->type == RANCANG_NODE_GROUP)
    {
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
                   _("In the evaluation of %d a mark stands on “%s”, which is no question of “%s”"),
                   year, code != NULL ? code : "", self->header.id);
      return FALSE;
    }
  if (!g_hash_table_insert (marks, node->code, mark))
    {
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MARK,
                   _("In the evaluation of %d two marks stand on “%s”"), year, code);
      return FALSE;
    }

  return value == NULL || check_scale (self, evaluation, code, value, error);
}

/* Gives code to mark, both borrowed; a mark that nobody has filled in yet is there, too. */
GHashTable *
rancang_score_model_read_marks (RancangScoreModel  *self,
                                RancangItem        *evaluation,
                                GError            **error)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rancang_item_count_children (evaluation, "mark"); i++)
    {
      RancangItem *mark = rancang_item_peek_child (evaluation, "mark", i);

      /* A line that was only just added says nothing yet. */
      if (rancang_item_is_empty (mark, "question") && rancang_item_is_empty (mark, "value"))
        continue;
      if (!check_mark (self, evaluation, mark, marks, error))
        return NULL;
    }

  return g_steal_pointer (&marks);
}
