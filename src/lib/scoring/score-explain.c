/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-explain.c: says in words how a score came about */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "scoring/score-private.h"

/*
 * The words are made when somebody asks for them, from the numbers that the tree keeps. They come
 * in either language, whatever language the program runs in: a document may be written in the other
 * one.
 */

/* More parts than this are not written out one by one. */
#define MAX_LISTED 12

/* Adds a sentence, translated, to what is already said. */
void
rancang_score_say (RancangScoreWords *words,
                   const char        *format,
                   ...)
{
  va_list args;

  if (words->text->len > 0)
    g_string_append_c (words->text, ' ');
  va_start (args, format);
  g_string_append_vprintf (words->text, rancang_translate (words->language, NULL, format), args);
  va_end (args);
}

/* All digits where there is an end to them, else the first four. */
char *
rancang_score_dup_fraction (const RancangFraction *value,
                            RancangLanguage        language)
{
  const RancangDecimal nine = rancang_fraction_round (value, RANCANG_DECIMAL_MAX_SCALE,
                                                      RANCANG_ROUND_DOWN);
  const RancangFraction again = rancang_fraction_of (&nine);
  RancangDecimal four;
  g_autofree char *text = NULL;

  if (rancang_fraction_compare (value, &again) == 0)
    return rancang_format_number (&nine, language);
  four = rancang_fraction_round (value, 4, RANCANG_ROUND_DOWN);
  text = rancang_format_fixed (&four, 4, language);

  return g_strconcat (text, "…", NULL);
}

static const char *
name_rounding (RancangScoreWords *words)
{
  static const char *const names[] = {
    N_("rounded half up"),
    N_("rounded half to even"),
    N_("rounded down"),
    N_("rounded up"),
  };

  return rancang_translate (words->language, NULL, names[words->cell->node->rounding.mode]);
}

static char *
dup_value (RancangScoreWords *words)
{
  const RancangDecimal value = rancang_score_cell_value (words->cell);

  return rancang_format_fixed (&value, words->cell->places, words->language);
}

static void
explain_group (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  g_autofree char *value = cell->has_value ? dup_value (words) : NULL;

  if (value == NULL)
    rancang_score_say (words, N_("No question of this element has a mark yet."));
  else
    rancang_score_say (words, N_("The marks of this element (%u of %u questions) have a mean of "
                                 "%s. It is shown for orientation: the score above is made from "
                                 "the questions themselves."),
                       cell->n_answered, cell->n_questions, value);
}

/* What was given as a whole beside what the parts come to. */
static void
say_given (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  const RancangDecimal given = rancang_fraction_round (&words->own, RANCANG_DECIMAL_MAX_SCALE,
                                                       RANCANG_ROUND_HALF_UP);
  const RancangDecimal rounded = rancang_fraction_round (&cell->exact, given.scale,
                                                         cell->node->rounding.mode);
  const RancangDecimal difference = rancang_decimal_subtract (&given, &rounded);
  g_autofree char *given_text = rancang_format_number (&given, words->language);
  g_autofree char *value = dup_value (words);
  g_autofree char *by = rancang_format_number (&difference, words->language);

  if (cell->own_used)
    rancang_score_say (words, N_("%s was given as a whole; its %u questions have no marks of "
                                 "their own."), given_text, cell->n_questions);
  else if (difference.digits == 0)
    rancang_score_say (words, N_("The %s given as a whole is not used; it agrees with what the "
                                 "parts come to."), given_text);
  else
    rancang_score_say (words, N_("The %s given as a whole is not used: the parts come to %s, and "
                                 "%s%s is the difference."), given_text, value,
                       difference.digits > 0 ? "+" : "", by);
}

static gboolean
has_questions_only (RancangScoreWords *words,
                    RancangScoreCell  *cell)
{
  for (guint i = 0; i < cell->n_children; i++)
    {
      RancangScoreCell *part = rancang_score_tree_cell (words->tree, cell->first_child + i);

      if (part->node->type == RANCANG_NODE_GROUP ? !has_questions_only (words, part)
                                                 : part->node->type != RANCANG_NODE_QUESTION)
        return FALSE;
    }

  return TRUE;
}

static void
say_mean (RancangScoreWords       *words,
          const RancangScoreSteps *steps)
{
  const guint places = words->cell->node->rounding.score_places;
  g_autofree char *value = dup_value (words);
  g_autofree char *sum = rancang_score_dup_fraction (&steps->sum, words->language);

  if (has_questions_only (words, words->cell))
    rancang_score_say (words, N_("The marks of %u of %u questions add up to %s; divided by %u, %s "
                                 "to %u digits, this is %s."),
                       steps->n_scored, steps->n_parts, sum, steps->n_scored,
                       name_rounding (words), places, value);
  else
    rancang_score_say (words, N_("The scores of %u of %u parts add up to %s; divided by %u, %s to "
                                 "%u digits, this is %s."),
                       steps->n_scored, steps->n_parts, sum, steps->n_scored,
                       name_rounding (words), places, value);
}

static void
say_other (RancangScoreWords       *words,
           const RancangScoreSteps *steps)
{
  const RancangNodeType type = words->cell->node->type;
  const guint places = words->cell->node->rounding.score_places;
  const char *how = name_rounding (words);
  g_autofree char *value = dup_value (words);

  if (type == RANCANG_NODE_PRODUCT)
    rancang_score_say (words, N_("The scores of %u of %u parts are multiplied; %s to %u digits, "
                                 "this is %s."),
                       steps->n_scored, steps->n_parts, how, places, value);
  else if (type == RANCANG_NODE_MINIMUM)
    rancang_score_say (words, N_("The lowest score of %u of %u parts counts; %s to %u digits, this "
                                 "is %s."),
                       steps->n_scored, steps->n_parts, how, places, value);
  else if (type == RANCANG_NODE_MAXIMUM)
    rancang_score_say (words, N_("The highest score of %u of %u parts counts; %s to %u digits, "
                                 "this is %s."),
                       steps->n_scored, steps->n_parts, how, places, value);
  else
    rancang_score_say (words, N_("The scores of %u of %u parts are added; %s to %u digits, this is "
                                 "%s."),
                       steps->n_scored, steps->n_parts, how, places, value);
}

static gboolean
has_published (RancangScoreTree *tree,
               RancangScoreCell *cell)
{
  return cell->finding > 0 && rancang_score_tree_finding (tree, cell)->has_published;
}

static gboolean published_value (RancangScoreTree *tree,
                                 RancangScoreCell *cell,
                                 RancangFraction  *value);

/* Adds up the parts with what a report states of them; tells whether it states anything. */
static gboolean
add_published (RancangScoreTree  *tree,
               RancangScoreCell  *cell,
               RancangScoreSteps *steps)
{
  gboolean any = FALSE;

  for (guint i = 0; i < cell->n_children; i++)
    {
      RancangScoreCell *part = rancang_score_tree_cell (tree, cell->first_child + i);
      RancangFraction value;

      if (part->node->type == RANCANG_NODE_GROUP)
        {
          any |= add_published (tree, part, steps);
          continue;
        }
      if (!part->has_value && !has_published (tree, part))
        continue;
      any |= published_value (tree, part, &value);
      steps->sum = rancang_fraction_add (&steps->sum, &value);
      steps->n_scored++;
    }

  return any;
}

/* The score by the percentages that a report states of the rows below; tells whether it does. */
static gboolean
published_value (RancangScoreTree *tree,
                 RancangScoreCell *cell,
                 RancangFraction  *value)
{
  const RancangScoreRounding *rounding = &cell->node->rounding;
  RancangScoreSteps steps = { .sum = RANCANG_FRACTION_ZERO };
  RancangFraction count;
  RancangDecimal rounded;

  if (has_published (tree, cell))
    {
      *value = rancang_fraction_of (&rancang_score_tree_finding (tree, cell)->published);
      return TRUE;
    }
  *value = cell->exact;
  if (cell->node->type != RANCANG_NODE_MEAN || cell->own_used)
    return FALSE;
  if (!add_published (tree, cell, &steps))
    return FALSE;
  count = rancang_fraction_of_count (steps.n_scored);
  *value = rancang_fraction_divide (&steps.sum, &count);
  rounded = rancang_fraction_round (value, rounding->score_places, rounding->mode);
  *value = rancang_fraction_of (&rounded);

  return TRUE;
}

/* The mean of the percentages that a report states, where that is another. */
static void
say_published (RancangScoreWords *words)
{
  g_autofree char *text = NULL;
  RancangFraction mean;

  if (!published_value (words->tree, words->cell, &mean)
      || rancang_fraction_compare (&mean, &words->cell->exact) == 0)
    return;
  text = rancang_score_dup_fraction (&mean, words->language);
  rancang_score_say (words, N_("By the percentages as the report states them, row by row, it would "
                               "be %s."), text);
}

/* Everything that is put together but a weighted sum. */
static void
explain_parts (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  RancangScoreSteps steps;

  rancang_score_tree_add_parts (words->tree, words->index, &steps);
  if (!cell->has_value && steps.n_parts == 0)
    rancang_score_say (words, N_("The plan holds nothing that this looks at, so there is no "
                                 "score."));
  else if (!cell->has_value && steps.n_scored > 0)
    rancang_score_say (words, N_("%u of %u parts have a score; all are needed, so there is none."),
                       steps.n_scored, steps.n_parts);
  else if (!cell->has_value)
    rancang_score_say (words, N_("None of the %u questions has a mark, so there is no score."),
                       cell->n_questions);
  else if (!cell->own_used && cell->node->type == RANCANG_NODE_MEAN)
    say_mean (words, &steps);
  else if (!cell->own_used)
    say_other (words, &steps);
  if (cell->has_value && !cell->own_used && cell->node->type != RANCANG_NODE_PRODUCT
      && steps.n_scored < steps.n_parts)
    rancang_score_say (words, N_("Not marked yet and therefore not counted: %u."),
                       steps.n_parts - steps.n_scored);
  if (cell->has_value && cell->node->type == RANCANG_NODE_MEAN)
    say_published (words);
}

typedef struct
{
  GString *sum;
  GString *without;
  guint    n_listed;
} Listing;

/* What is not rounded may have nine digits, of which nobody reads more than four. */
static char *
dup_contribution (RancangScoreCell *part,
                  RancangLanguage   language)
{
  const RancangFraction exact = rancang_fraction_of (&part->contribution);
  RancangDecimal four;
  g_autofree char *text = NULL;

  if (part->contribution.scale <= 4)
    return rancang_format_number (&part->contribution, language);
  four = rancang_fraction_round (&exact, 4, RANCANG_ROUND_DOWN);
  text = rancang_format_fixed (&four, 4, language);

  return g_strconcat (text, "…", NULL);
}

/* "0.14 + 0.31 + 0.88", and the titles of the parts that have no score. */
static void
list_parts (RancangScoreWords *words,
            RancangScoreCell  *cell,
            guint              places,
            Listing           *list)
{
  const gboolean english = words->language == RANCANG_LANGUAGE_ENGLISH;

  for (guint i = 0; i < cell->n_children; i++)
    {
      RancangScoreCell *part = rancang_score_tree_cell (words->tree, cell->first_child + i);
      const RancangScoreNode *node = part->node;
      g_autofree char *text = NULL;

      if (node->type == RANCANG_NODE_GROUP)
        {
          list_parts (words, part, places, list);
          continue;
        }
      if (!part->has_contribution)
        {
          g_string_append_printf (list->without, "%s%s", list->without->len > 0 ? ", " : "",
                                  english && node->title_en != NULL ? node->title_en
                                                                    : node->title);
          continue;
        }
      list->n_listed++;
      text = places > 0 ? rancang_format_fixed (&part->contribution, places, words->language)
                        : dup_contribution (part, words->language);
      g_string_append_printf (list->sum, "%s%s", list->sum->len > 0 ? " + " : "", text);
    }
}

static void
say_weighted (RancangScoreWords *words,
              const Listing     *list)
{
  const RancangScoreRounding *rounding = &words->cell->node->rounding;
  g_autofree char *value = dup_value (words);

  if (list->n_listed > MAX_LISTED)
    rancang_score_say (words, N_("The score is the sum of %u weighted parts: %s."), list->n_listed,
                       value);
  else
    rancang_score_say (words, N_("The score is the sum of %u weighted parts: %s = %s."),
                       list->n_listed, list->sum->str, value);
  if (rounding->rounds_parts)
    rancang_score_say (words, N_("Each part is %s to %u digits before it is added."),
                       name_rounding (words), rounding->part_places);
  else
    rancang_score_say (words, N_("The parts are added exactly, and only the sum is %s to %u "
                                 "digits."), name_rounding (words), rounding->score_places);
}

static void
explain_weighted_sum (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  g_autoptr (GString) sum = g_string_new (NULL);
  g_autoptr (GString) without = g_string_new (NULL);
  Listing list = { .sum = sum, .without = without };

  if (!cell->has_value)
    rancang_score_say (words, N_("Nothing has a mark yet, so there is no score."));
  if (!cell->has_value || cell->own_used)
    return;

  list_parts (words, cell,
              cell->node->rounding.rounds_parts ? cell->node->rounding.part_places : 0, &list);
  say_weighted (words, &list);
  if (without->len > 0 && cell->node->leaves_out)
    rancang_score_say (words, N_("Without a score and therefore left out, with their weight: %s."),
                       without->str);
  else if (without->len > 0)
    rancang_score_say (words, N_("Without a score and therefore adding nothing: %s."),
                       without->str);
  if (cell->n_answered < cell->n_questions)
    rancang_score_say (words, N_("%u of %u questions have a mark."), cell->n_answered,
                       cell->n_questions);
}

/* What a score adds to the one above. */
static void
explain_contribution (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;
  const RancangDecimal hundred = { 100, 0 };
  g_autofree char *weight = rancang_format_number (&cell->node->weight, words->language);
  g_autofree char *all = rancang_format_number (&hundred, words->language);
  g_autofree char *part = NULL;

  if (!cell->has_contribution)
    {
      rancang_score_say (words, N_("Its weight is %s of %s; it adds nothing."), weight, all);
      return;
    }
  part = dup_contribution (cell, words->language);
  rancang_score_say (words, N_("With its weight of %s of %s it adds %s to the score above."),
                     weight, all, part);
}

static void
explain_label (RancangScoreWords *words)
{
  const RancangDecimal value = rancang_score_cell_value (words->cell);
  const RancangScoreLabel *label = rancang_score_labels_find (words->cell->node->labels, &value);
  g_autofree char *from = NULL;

  if (label == NULL)
    return;
  from = rancang_format_number (&label->from, words->language);
  rancang_score_say (words, N_("From %s on this is called “%s”."), from,
                     words->language == RANCANG_LANGUAGE_ENGLISH && label->title_en != NULL
                       ? label->title_en : label->title);
}

static void
explain_node (RancangScoreWords *words)
{
  RancangScoreCell *cell = words->cell;

  switch (cell->node->type)
    {
    case RANCANG_NODE_QUESTION:
      rancang_score_explain_question (words);
      break;
    case RANCANG_NODE_GROUP:
      explain_group (words);
      break;
    case RANCANG_NODE_WEIGHTED_SUM:
      explain_weighted_sum (words);
      break;
    default:
      explain_parts (words);
    }
  if (cell->has_own && cell->node->type != RANCANG_NODE_QUESTION)
    {
      say_given (words);
      rancang_score_explain_marks (words);
    }
}

char *
rancang_score_tree_explain (RancangScoreTree *tree,
                            guint             index,
                            RancangLanguage   language)
{
  RancangScoreCell *cell = rancang_score_tree_cell (tree, index);
  RancangScoreWords words = { .tree = tree, .index = index, .cell = cell, .language = language,
                              .text = g_string_new (NULL) };

  rancang_score_tree_own (tree, cell, &words.own);
  explain_node (&words);
  if (cell->was_limited && cell->has_value)
    {
      g_autofree char *value = rancang_score_dup_fraction (&cell->exact, language);

      rancang_score_say (&words, N_("It would lie beyond the limit and is cut to %s."), value);
    }
  if (cell->node->has_weight && cell->node->type != RANCANG_NODE_GROUP)
    explain_contribution (&words);
  if (cell->has_value)
    explain_label (&words);
  if (index == 0)
    rancang_score_explain_run (&words);

  return g_string_free (words.text, FALSE);
}
