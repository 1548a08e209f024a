/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-explain-run.c: says what holds for a final score: the time before, and for whom it holds */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "scoring/score-private.h"

/* How the final score changed since the evaluation before. */
static void
say_change (RancangScoreWords *words)
{
  const RancangScoreBefore *before = &words->tree->before;
  RancangScoreCell *cell = words->cell;
  const RancangDecimal value = rancang_score_cell_value (cell);
  const RancangDecimal change = rancang_decimal_subtract (&value, &before->value);
  g_autofree char *was = rancang_format_fixed (&before->value, before->places, words->language);
  g_autofree char *by = rancang_format_fixed (&change, MAX (cell->places, before->places),
                                              words->language);
  g_autofree char *with_sign = g_strconcat (change.digits > 0 ? "+" : "", by, NULL);
  g_autofree char *title = NULL;

  rancang_score_say (words, N_("In %d it was %s: an improvement of %s."), before->year, was,
                     with_sign);
  if (before->other == NULL)
    return;
  title = rancang_score_model_dup_title (before->other, words->language);
  rancang_score_say (words, N_("That was by another model, “%s”: its questions or weights differ, "
                               "so the difference is only a hint."), title);
}

/* Says so when the evaluation is of a year or a region for which the model was not made. */
static void
say_validity (RancangScoreWords *words)
{
  RancangScoreTree *tree = words->tree;
  RancangScoreModel *model = tree->model;
  const RancangScoreValidity validity = rancang_score_model_check (model, tree->year, tree->cohort,
                                                                   tree->area);

  if (validity & RANCANG_SCORE_OTHER_YEAR)
    rancang_score_say (words, N_("The evaluation is of %d, but the model was not made for that "
                                 "year."), tree->year);
  if (validity & RANCANG_SCORE_OTHER_COHORT)
    rancang_score_say (words, N_("The region was selected in %d, but the model was not made for "
                                 "regions of that year."), tree->cohort);
  if (validity & RANCANG_SCORE_OTHER_AREA)
    rancang_score_say (words, N_("The model was made for priority areas that the region is not "
                                 "in."));
}

void
rancang_score_explain_run (RancangScoreWords *words)
{
  RancangScoreTree *tree = words->tree;
  g_autofree char *note = rancang_score_model_dup_note (tree->model, words->language);
  g_autofree char *title = NULL;

  if (tree->before.year != 0 && words->cell->has_value)
    say_change (words);
  if (tree->marked_for != NULL)
    {
      title = rancang_score_model_dup_title (tree->marked_for, words->language);
      rancang_score_say (words, N_("The marks were given for another model, “%s”."), title);
    }
  say_validity (words);
  if (!rancang_score_model_is_official (tree->model))
    rancang_score_say (words, N_("This model is not official."));
  if (note != NULL)
    g_string_append_printf (words->text, " %s", note);
}
