/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-explain-question.c: says where a question's score is from, down to assessor and evidence */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "scoring/score-private.h"

static const char *
name_assessor (RancangScoreWords          *words,
               const RancangScoreMarkCell *mark)
{
  return mark->assessor != NULL ? mark->assessor
                                : rancang_translate (words->language, NULL,
                                                     N_("an assessor without a name"));
}

/* "3 (Name), 4 (Other name)"; and who has not marked yet. */
static guint
list_marks (RancangScoreWords *words,
            GString           *given,
            GString           *awaited)
{
  RancangScoreCell *cell = words->cell;
  guint n = 0;

  for (guint i = 0; i < cell->n_marks; i++)
    {
      RancangScoreMarkCell *mark = rancang_score_tree_mark (words->tree, cell->first_mark + i);
      const char *name = name_assessor (words, mark);
      g_autofree char *value = NULL;

      if (!mark->has_value)
        {
          if (mark->assessor != NULL)
            g_string_append_printf (awaited, "%s%s", awaited->len > 0 ? ", " : "", name);
          continue;
        }
      value = rancang_format_number (&mark->value, words->language);
      g_string_append_printf (given, "%s%s (%s)", n > 0 ? ", " : "", value, name);
      n++;
    }

  return n;
}

static void
say_one_mark (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  const RancangScoreScale *scale = cell->node->scale;
  g_autofree char *value = rancang_score_dup_fraction (&words->own, words->language);
  g_autofree char *maximum = rancang_format_number (&scale->maximum, words->language);
  const char *name = NULL;

  for (guint i = 0; i < cell->n_marks; i++)
    {
      RancangScoreMarkCell *mark = rancang_score_tree_mark (words->tree, cell->first_mark + i);

      if (mark->has_value)
        name = mark->assessor;
    }
  if (name != NULL)
    rancang_score_say (words, N_("%s gave the mark %s of at most %s."), name, value, maximum);
  else
    rancang_score_say (words, N_("The mark is %s of at most %s."), value, maximum);
}

static void
say_marks (RancangScoreWords *words)
{
  g_autoptr (GString) given = g_string_new (NULL);
  g_autoptr (GString) awaited = g_string_new (NULL);
  guint n = list_marks (words, given, awaited);
  g_autofree char *mean = NULL;

  if (n == 1)
    say_one_mark (words);
  if (n > 1)
    {
      mean = rancang_score_dup_fraction (&words->own, words->language);
      rancang_score_say (words, N_("The marks of %u assessors are %s; their mean is %s."), n,
                         given->str, mean);
    }
  if (awaited->len > 0)
    rancang_score_say (words, N_("Not marked yet by: %s."), awaited->str);
}

static void
say_evidence (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < cell->n_marks; i++)
    {
      RancangScoreMarkCell *mark = rancang_score_tree_mark (words->tree, cell->first_mark + i);

      for (guint j = 0; j < mark->n_proofs; j++)
        {
          RancangScoreProof *proof = rancang_score_tree_proof (words->tree, mark->first_proof + j);
          const char *name = *proof->title == '\0' && proof->location != NULL ? proof->location
                                                                              : proof->title;

          g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", name);
        }
    }
  if (list->len > 0)
    rancang_score_say (words, N_("Evidence: %s."), list->str);
  else if (cell->has_own)
    rancang_score_say (words, N_("There is no evidence for it."));
}

/* Who marked a node that is put together of parts as a whole. */
void
rancang_score_explain_marks (RancangScoreWords *words)
{
  g_autoptr (GString) given = g_string_new (NULL);
  g_autoptr (GString) awaited = g_string_new (NULL);
  guint n = list_marks (words, given, awaited);

  if (n > 1 || (n == 1 && words->cell->n_marks > 0
                && rancang_score_tree_mark (words->tree, words->cell->first_mark)->assessor
                     != NULL))
    rancang_score_say (words, N_("As a whole it was marked: %s."), given->str);
}

static void
say_achievement (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  const RancangScoreFinding *finding = rancang_score_tree_finding (words->tree, cell);
  const RancangAchievement achievement = { .state = finding->state };
  g_autofree char *value = NULL;
  g_autofree char *published = NULL;
  const char *reason;

  if (!cell->has_own)
    {
      reason = rancang_achievement_get_reason (&achievement, words->language);
      rancang_score_say (words, N_("There is no achievement of %d: %s."), words->tree->year,
                         reason != NULL ? reason : "–");
    }
  else
    {
      value = rancang_score_dup_fraction (&words->own, words->language);
      rancang_score_say (words, N_("In %d the indicator achieved %s%% of its target."),
                         words->tree->year, value);
    }
  if (!finding->has_published)
    return;
  published = rancang_format_number (&finding->published, words->language);
  rancang_score_say (words, N_("The report states %s%%."), published);
}

static void
say_share (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  const RancangScoreFinding *finding = rancang_score_tree_finding (words->tree, cell);
  g_autofree char *value = cell->has_own ? rancang_score_dup_fraction (&words->own, words->language)
                                         : NULL;

  if (value == NULL)
    rancang_score_say (words, N_("The plan holds nothing of which this is a share."));
  else
    rancang_score_say (words, N_("%u of %u are as wanted: %s%%."), finding->part,
                       finding->whole, value);
}

static void
say_read (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  const RancangScoreRead *read = cell->node->read;
  g_autofree char *value = NULL;

  if (read->type == RANCANG_READ_ACHIEVEMENT)
    {
      say_achievement (words);
      return;
    }
  if (read->type == RANCANG_READ_SHARE || read->type == RANCANG_READ_COMPLETENESS)
    {
      say_share (words);
      return;
    }
  if (!cell->has_own)
    {
      rancang_score_say (words, N_("“%s” is not filled in and does not count."),
                         rancang_translate (words->language, NULL, read->field->label));
      return;
    }
  value = rancang_score_dup_fraction (&words->own, words->language);
  if (read->type == RANCANG_READ_COUNT)
    rancang_score_say (words, N_("The plan holds %s of them."), value);
  else
    rancang_score_say (words, N_("“%s” in the plan counts %s."),
                       rancang_translate (words->language, NULL, read->field->label), value);
}

void
rancang_score_explain_question (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  g_autofree char *value = NULL;
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;

  if (cell->was_read)
    say_read (words);
  else if (cell->has_own || cell->n_marks > 0)
    say_marks (words);
  if (!cell->was_read && !cell->has_own)
    rancang_score_say (words, N_("This question has no mark yet and does not count."));
  if (!cell->was_read)
    say_evidence (words);
  if (!cell->has_value || !cell->node->converts)
    return;

  value = rancang_score_dup_fraction (&cell->exact, words->language);
  minimum = rancang_format_number (&words->tree->model->scale->minimum, words->language);
  maximum = rancang_format_number (&words->tree->model->scale->maximum, words->language);
  rancang_score_say (words, N_("On the scale from %s to %s this is %s."), minimum, maximum, value);
}
