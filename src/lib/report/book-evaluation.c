/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-evaluation.c: an evaluation of a year: scores, strengths, weaknesses, recommendations */

#include "config.h"

#include "report/book-tables-private.h"
#include "scoring/score-model.h"

/* The last of the year's evaluations. */
static RancangItem *
find_evaluation (Masterplan *self)
{
  int year = rancang_book_get_year (self);
  RancangItem *found = NULL;

  for (guint i = 0; i < rancang_item_count_children (self->root, "evaluation"); i++)
    {
      RancangItem *evaluation = rancang_item_peek_child (self->root, "evaluation", i);

      if (rancang_item_get_year (evaluation, "year") == year)
        found = evaluation;
    }
  return found;
}

static char *
dup_value (Masterplan           *self,
           const RancangDecimal *value,
           guint                 places)
{
  return value != NULL ? rancang_format_fixed (value, places, self->language)
                       : g_strdup (RANCANG_DASH);
}

static void
add_score (Masterplan         *self,
           RancangReportTable *table,
           RancangScore       *score,
           guint               depth)
{
  const RancangDecimal *value = rancang_score_get_value (score);
  const RancangDecimal *weight = rancang_score_get_weight (score);
  const RancangDecimal *part = rancang_score_get_contribution (score);
  guint places = rancang_score_get_places (score);
  g_autofree char *title = rancang_score_dup_title (score, self->language);
  g_autofree char *value_text = dup_value (self, value, places);
  g_autofree char *weight_text = weight != NULL ? rancang_format_number (weight, self->language)
                                                : g_strdup (RANCANG_DASH);
  g_autofree char *part_text = dup_value (self, part, places);
  g_autofree char *answered = NULL;

  answered = g_strdup_printf ("%u/%u", rancang_score_get_n_answered (score),
                              rancang_score_get_n_questions (score));
  rancang_report_table_add_row (table, depth == 0 ? RANCANG_REPORT_ROW_TOTAL
                                                  : RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, title);
  rancang_report_table_add_cell (table, answered);
  rancang_report_table_add_cell (table, value_text);
  rancang_report_table_add_cell (table, weight_text);
  rancang_report_table_add_cell (table, part_text);
}

static void
add_score_table (Masterplan   *self,
                 RancangScore *score)
{
  static const BookColumn columns[] = {
    { 46, RANCANG_REPORT_ALIGN_START, N_("Dimension of the evaluation") },
    { 14, RANCANG_REPORT_ALIGN_CENTRE, N_("Answered") },
    { 13, RANCANG_REPORT_ALIGN_END, N_("Score") },
    { 13, RANCANG_REPORT_ALIGN_END, N_("Weight") },
    { 14, RANCANG_REPORT_ALIGN_END, N_("Contribution") },
  };
  RancangReportTable *table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns), 0);
  GListModel *children = rancang_score_get_children (score);

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (RancangScore) child = g_list_model_get_item (children, i);

      add_score (self, table, child, 1);
    }
  add_score (self, table, score, 0);
  rancang_masterplan_table (self, tr (self, N_("Scores of the evaluation")), table);
}

static void
add_final (Masterplan        *self,
           RancangScoreModel *model,
           RancangScore      *score,
           int                year)
{
  g_autofree char *title = rancang_score_model_dup_title (model, self->language);
  g_autofree char *value = dup_value (self, rancang_score_get_value (score),
                                      rancang_score_get_places (score));
  g_autofree char *maximum = dup_value (self, rancang_score_get_maximum (score), 0);
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autofree char *sentence = NULL;

  sentence = rancang_report_fill (tr (self, N_("By {model} the result of {year} is {score} of "
                                               "{maximum}.")),
                                  "model", title, "year", text, "score", value, "maximum", maximum,
                                  NULL);
  rancang_masterplan_say (self, sentence);
}

/* The scores that the marks come to, by the scoring model that the evaluation names. */
void
rancang_book_add_scores (Masterplan *self)
{
  RancangItem *evaluation = find_evaluation (self);
  const char *id = evaluation != NULL ? rancang_item_get_text (evaluation, "model") : NULL;
  g_autoptr (RancangScoreModel) model = id != NULL ? rancang_score_model_find (id) : NULL;
  g_autoptr (RancangScore) score = NULL;
  g_autoptr (GError) error = NULL;
  int year = rancang_book_get_year (self);

  if (evaluation == NULL)
    {
      rancang_masterplan_missing (self, tr (self, N_("The plan has no evaluation of this year "
                                                     "yet.")));
      return;
    }
  if (model != NULL)
    score = rancang_score_model_score (model, self->plan, year, &error);
  if (score == NULL)
    {
      rancang_masterplan_missing (self, error != NULL ? error->message
                                                      : tr (self, N_("The scoring model of this "
                                                                     "evaluation is not there.")));
      return;
    }
  add_final (self, model, score, year);
  add_score_table (self, score);
}

static void
add_assessors (Masterplan  *self,
               RancangItem *evaluation)
{
  static const BookColumn columns[] = {
    { 40, RANCANG_REPORT_ALIGN_START, N_("Assessor") },
    { 60, RANCANG_REPORT_ALIGN_START, N_("Institution") },
  };
  guint n = rancang_item_count_children (evaluation, "assessor");
  RancangReportTable *table;

  if (n == 0)
    return;
  table = rancang_book_new_table (self, columns, G_N_ELEMENTS (columns), 0);
  for (guint i = 0; i < n; i++)
    {
      RancangItem *assessor = rancang_item_peek_child (evaluation, "assessor", i);

      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      rancang_report_table_add_cell (table, rancang_masterplan_title (self, assessor));
      rancang_book_add_field_cell (self, table, assessor, "institution");
    }
  rancang_masterplan_table (self, tr (self, N_("Assessors")), table);
}

/* The setting `field` says which text: strengths, weaknesses, recommendations; or assessors. */
void
rancang_book_add_evaluation_text (Masterplan *self)
{
  RancangItem *evaluation = find_evaluation (self);
  const char *field = rancang_masterplan_setting (self, "field");

  if (field == NULL)
    return;
  if (g_str_equal (field, "assessors"))
    {
      if (evaluation != NULL)
        add_assessors (self, evaluation);
      return;
    }
  if (evaluation != NULL && rancang_masterplan_has (evaluation, field))
    rancang_masterplan_long_text (self, evaluation, field);
  else
    rancang_masterplan_missing (self, tr (self, N_("The evaluation does not say this yet.")));
}
