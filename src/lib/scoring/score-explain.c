/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-explain.c: says in words how a score came about */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "scoring/score-model-private.h"

/*
 * A score carries its explanation in both languages, whatever language the program runs in: a
 * document may be written in the other one.
 */

#define FIRST RANCANG_LANGUAGE_ENGLISH
#define LAST RANCANG_LANGUAGE_INDONESIAN

/* Adds a sentence, translated into the language, to what is already said in it. */
G_GNUC_PRINTF (3, 4)
static void
say (RancangScore    *score,
     RancangLanguage  language,
     const char      *format,
     ...)
{
  gboolean english = language == RANCANG_LANGUAGE_ENGLISH;
  char **explanation = english ? &score->explanation_en : &score->explanation;
  g_autofree char *before = *explanation;
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (rancang_translate (language, NULL, format), args);
  va_end (args);
  *explanation = before != NULL ? g_strconcat (before, " ", sentence, NULL) : g_strdup (sentence);
}

void
rancang_score_explain_question (RancangScore *score)
{
  for (RancangLanguage language = FIRST; language <= LAST; language++)
    {
      g_autofree char *value = NULL;
      g_autofree char *maximum = NULL;

      if (!score->has_value)
        {
          say (score, language,
               N_("This question has no mark yet and does not count."));
          continue;
        }
      value = rancang_format_number (&score->value, language);
      maximum = rancang_format_number (&score->maximum, language);
      say (score, language,
           N_("The mark is %s of at most %s."),
           value, maximum);
    }
}

void
rancang_score_explain_group (RancangScore *score)
{
  for (RancangLanguage language = FIRST; language <= LAST; language++)
    {
      g_autofree char *value = NULL;

      if (!score->has_value)
        {
          say (score, language,
               N_("No question of this element has a mark yet."));
          continue;
        }
      value = rancang_format_fixed (&score->value, score->places, language);
      say (score, language,
           N_("The marks of this element (%u of %u questions) have a mean of %s. It is shown "
              "for orientation: the score above is made from the questions themselves."),
           score->n_answered, score->n_questions, value);
    }
}

static void
say_own_mark (const RancangScoreSteps *steps,
              RancangLanguage          language)
{
  RancangScore *score = steps->score;
  g_autofree char *mark = rancang_format_number (steps->own_mark, language);

  if (steps->own_mark_used)
    say (score, language,
         N_("%s was given as a whole; its %u questions have no marks of their own."),
         mark, score->n_questions);
  else
    say (score, language,
         N_("The mark of %s given as a whole is not used, because there are marks on questions."),
         mark);
}

static void
say_mean (const RancangScoreSteps *steps,
          RancangLanguage          language)
{
  RancangScore *score = steps->score;
  g_autofree char *value = rancang_format_fixed (&score->value, score->places, language);
  g_autofree char *sum = rancang_format_number (&steps->sum, language);
  guint missing = steps->n_parts - steps->n_scored;

  say (score, language,
       N_("The marks of %u of %u questions add up to %s; divided by %u, rounded half up to %u "
          "digits, this is %s."),
       steps->n_scored, steps->n_parts, sum, steps->n_scored, score->places, value);
  if (missing > 0)
    say (score, language,
         N_("Not marked yet and therefore not counted: %u."),
         missing);
}

/* A score that is the mean of the nodes below. */
void
rancang_score_explain_mean (const RancangScoreSteps *steps)
{
  RancangScore *score = steps->score;

  for (RancangLanguage language = FIRST; language <= LAST; language++)
    {
      if (!score->has_value)
        say (score, language,
             N_("None of the %u questions has a mark, so there is no score."),
             score->n_questions);
      else if (!steps->own_mark_used)
        say_mean (steps, language);
      if (steps->own_mark != NULL)
        say_own_mark (steps, language);
    }
}

/* "0.14 + 0.31 + 0.88", and the titles of the parts that have no score. */
static char *
list_parts (RancangScore    *score,
            RancangLanguage  language,
            char           **missing)
{
  GString *sum = g_string_new (NULL);
  g_autoptr (GString) without = g_string_new (NULL);
  guint n_parts = g_list_model_get_n_items (G_LIST_MODEL (score->children));

  for (guint i = 0; i < n_parts; i++)
    {
      RancangScore *part = rancang_score_peek_child (score, i);
      g_autofree char *text = NULL;

      if (!part->has_contribution)
        {
          g_string_append_printf (without, "%s%s", without->len > 0 ? ", " : "",
                                  language == RANCANG_LANGUAGE_ENGLISH ? part->title_en
                                                                       : part->title);
          continue;
        }

      text = rancang_format_fixed (&part->contribution, score->places, language);
      g_string_append_printf (sum, "%s%s", sum->len > 0 ? " + " : "", text);
    }

  *missing = without->len > 0 ? g_strdup (without->str) : NULL;

  return g_string_free (sum, FALSE);
}

static void
say_sum (const RancangScoreSteps *steps,
         RancangLanguage          language)
{
  RancangScore *score = steps->score;
  g_autofree char *value = rancang_format_fixed (&score->value, score->places, language);
  g_autofree char *missing = NULL;
  g_autofree char *sum = list_parts (score, language, &missing);

  say (score, language,
       N_("The score is the sum of %u weighted parts: %s = %s. Each part is rounded half up to "
          "%u digits before it is added."),
       steps->n_scored, sum, value, score->places);
  if (missing != NULL)
    say (score, language,
         N_("Without a score and therefore adding nothing: %s."),
         missing);
  if (score->n_answered < score->n_questions && !steps->own_mark_used)
    say (score, language,
         N_("%u of %u questions have a mark."),
         score->n_answered, score->n_questions);
}

/* A score that is the sum of weighted parts. */
void
rancang_score_explain_sum (const RancangScoreSteps *steps)
{
  RancangScore *score = steps->score;

  for (RancangLanguage language = FIRST; language <= LAST; language++)
    {
      if (!score->has_value)
        say (score, language,
             N_("Nothing has a mark yet, so there is no score."));
      else if (!steps->own_mark_used)
        say_sum (steps, language);
      if (steps->own_mark != NULL)
        say_own_mark (steps, language);
    }
}

/* What a score adds to the one above. */
void
rancang_score_explain_part (RancangScore         *score,
                            const RancangDecimal *all_weights,
                            guint                 places)
{
  for (RancangLanguage language = FIRST; language <= LAST; language++)
    {
      g_autofree char *weight = rancang_format_number (&score->weight, language);
      g_autofree char *all = rancang_format_number (all_weights, language);
      g_autofree char *part = NULL;

      if (!score->has_contribution)
        {
          say (score, language,
               N_("Its weight is %s of %s; it adds nothing."),
               weight, all);
          continue;
        }
      part = rancang_format_fixed (&score->contribution, places, language);
      say (score, language,
           N_("With its weight of %s of %s it adds %s to the score above."),
           weight, all, part);
    }
}

/* How the final score changed since the year before. */
void
rancang_score_explain_change (RancangScore *score,
                              RancangScore *before,
                              int           year_before)
{
  RancangDecimal change;

  if (!score->has_value || !before->has_value)
    return;
  change = rancang_decimal_subtract (&score->value, &before->value);
  for (RancangLanguage language = FIRST; language <= LAST; language++)
    {
      g_autofree char *was = rancang_format_fixed (&before->value, before->places, language);
      g_autofree char *by = rancang_format_fixed (&change, score->places, language);
      g_autofree char *with_sign = g_strconcat (change.digits > 0 ? "+" : "", by, NULL);

      say (score, language,
           N_("In %d it was %s: an improvement of %s."),
           year_before, was, with_sign);
    }
}

/* Says so when the evaluation is of a year for which the model was not made; 0 is no limit. */
void
rancang_score_explain_validity (RancangScore *score,
                                int           year,
                                int           valid_from,
                                int           valid_until)
{
  if (year == 0 || (year >= valid_from && (valid_until == 0 || year <= valid_until)))
    return;
  for (RancangLanguage language = FIRST; language <= LAST; language++)
    say (score, language,
         N_("The evaluation is of %d, but the model was not made for that year."),
         year);
}
