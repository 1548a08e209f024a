/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-explain.c: says in words how a score came about */

#include "config.h"

#include "scoring/score-model-private.h"

/*
 * A score carries its explanation in both languages, whatever language the program runs in: a
 * document may be written in the other one. Gettext knows only the program's language, so the
 * sentences stand here side by side.
 */

#define EN RANCANG_LANGUAGE_ENGLISH
#define ID RANCANG_LANGUAGE_INDONESIAN

/* Adds a sentence to what is already said. */
static void
say (char   **explanation,
     char    *sentence)
{
  char *before = *explanation;

  *explanation = before != NULL ? g_strconcat (before, " ", sentence, NULL) : g_strdup (sentence);
  g_free (before);
  g_free (sentence);
}

static const char *
questions (guint n)
{
  return n == 1 ? "question" : "questions";
}

void
rancang_score_explain_question (RancangScore *score)
{
  for (RancangLanguage language = EN; language <= ID; language++)
    {
      char **text = language == EN ? &score->explanation_en : &score->explanation;
      g_autofree char *value = NULL;
      g_autofree char *maximum = NULL;

      if (!score->has_value)
        {
          say (text, g_strdup (language == EN ? "This question has no mark yet and does not count."
                                              : "Pertanyaan ini belum dinilai, jadi tidak "
                                                "dihitung."));
          continue;
        }

      value = rancang_format_number (&score->value, language);
      maximum = rancang_format_number (&score->maximum, language);
      say (text, g_strdup_printf (language == EN ? "The mark is %s of at most %s."
                                                 : "Nilainya %s dari paling tinggi %s.",
                                  value, maximum));
    }
}

void
rancang_score_explain_group (RancangScore *score)
{
  g_autofree char *en = NULL;
  g_autofree char *id = NULL;

  if (!score->has_value)
    {
      say (&score->explanation_en, g_strdup ("No question of this element has a mark yet."));
      say (&score->explanation, g_strdup ("Belum ada pertanyaan elemen ini yang dinilai."));
      return;
    }

  en = rancang_format_fixed (&score->value, score->places, EN);
  id = rancang_format_fixed (&score->value, score->places, ID);
  say (&score->explanation_en,
       g_strdup_printf ("The marks of this element (%u of %u %s) have a mean of %s. It is shown "
                        "for orientation: the score above is made from the questions themselves.",
                        score->n_answered, score->n_questions, questions (score->n_questions),
                        en));
  say (&score->explanation,
       g_strdup_printf ("Rata-rata nilai elemen ini (%u dari %u pertanyaan) adalah %s. Angka ini "
                        "hanya gambaran: nilai di atasnya dihitung langsung dari pertanyaan.",
                        score->n_answered, score->n_questions, id));
}

static void
say_own_mark (const RancangScoreSteps *steps,
              RancangLanguage          language)
{
  RancangScore *score = steps->score;
  char **text = language == EN ? &score->explanation_en : &score->explanation;
  g_autofree char *mark = rancang_format_number (steps->own_mark, language);

  if (steps->own_mark_used)
    say (text, language == EN
                 ? g_strdup_printf ("%s was given as a whole; its %u %s have no marks of their "
                                    "own.",
                                    mark, score->n_questions, questions (score->n_questions))
                 : g_strdup_printf ("Nilai %s diberikan secara keseluruhan; %u pertanyaannya tidak "
                                    "dinilai sendiri-sendiri.",
                                    mark, score->n_questions));
  else
    say (text, g_strdup_printf (language == EN ? "The mark of %s given as a whole is not used, "
                                                 "because there are marks on questions."
                                               : "Nilai keseluruhan %s tidak dipakai karena "
                                                 "pertanyaannya sudah dinilai.",
                                mark));
}

static void
say_mean (const RancangScoreSteps *steps,
          RancangLanguage          language)
{
  RancangScore *score = steps->score;
  char **text = language == EN ? &score->explanation_en : &score->explanation;
  g_autofree char *value = rancang_format_fixed (&score->value, score->places, language);
  g_autofree char *sum = rancang_format_number (&steps->sum, language);
  guint missing = steps->n_parts - steps->n_scored;

  if (language == EN)
    say (text, g_strdup_printf ("The marks of %u of %u %s add up to %s; divided by %u, rounded "
                                "half up to %u digits, this is %s.",
                                steps->n_scored, steps->n_parts, questions (steps->n_parts), sum,
                                steps->n_scored, score->places, value));
  else
    say (text, g_strdup_printf ("Jumlah nilai %u dari %u pertanyaan adalah %s; dibagi %u dan "
                                "dibulatkan setengah ke atas menjadi %u angka di belakang koma, "
                                "hasilnya %s.",
                                steps->n_scored, steps->n_parts, sum, steps->n_scored,
                                score->places, value));
  if (missing > 0)
    say (text, g_strdup_printf (language == EN ? "Not marked yet and therefore not counted: %u."
                                               : "Belum dinilai dan karena itu tidak dihitung: %u.",
                                missing));
}

/* A score that is the mean of the nodes below. */
void
rancang_score_explain_mean (const RancangScoreSteps *steps)
{
  for (RancangLanguage language = EN; language <= ID; language++)
    {
      RancangScore *score = steps->score;
      char **text = language == EN ? &score->explanation_en : &score->explanation;

      if (!score->has_value)
        say (text, g_strdup_printf (language == EN
                                      ? "None of the %u questions has a mark, so there is no score."
                                      : "Belum satu pun dari %u pertanyaan dinilai sehingga belum "
                                        "ada nilai.",
                                    score->n_questions));
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
                                  language == EN ? part->title_en : part->title);
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
  char **text = language == EN ? &score->explanation_en : &score->explanation;
  g_autofree char *value = rancang_format_fixed (&score->value, score->places, language);
  g_autofree char *missing = NULL;
  g_autofree char *sum = list_parts (score, language, &missing);

  if (language == EN)
    say (text, g_strdup_printf ("The score is the sum of %u weighted %s: %s = %s. Each part is "
                                "rounded half up to %u digits before it is added.",
                                steps->n_scored, steps->n_scored == 1 ? "part" : "parts", sum,
                                value, score->places));
  else
    say (text, g_strdup_printf ("Nilai ini adalah jumlah %u bagian berbobot: %s = %s. Setiap "
                                "bagian dibulatkan setengah ke atas menjadi %u angka di belakang "
                                "koma sebelum dijumlahkan.",
                                steps->n_scored, sum, value, score->places));
  if (missing != NULL)
    say (text, g_strdup_printf (language == EN ? "Without a score and therefore adding nothing: %s."
                                               : "Belum bernilai dan karena itu tidak menyumbang: "
                                                 "%s.",
                                missing));
  if (score->n_answered < score->n_questions && !steps->own_mark_used)
    say (text, g_strdup_printf (language == EN ? "%u of %u questions have a mark."
                                               : "%u dari %u pertanyaan sudah dinilai.",
                                score->n_answered, score->n_questions));
}

/* A score that is the sum of weighted parts. */
void
rancang_score_explain_sum (const RancangScoreSteps *steps)
{
  for (RancangLanguage language = EN; language <= ID; language++)
    {
      RancangScore *score = steps->score;
      char **text = language == EN ? &score->explanation_en : &score->explanation;

      if (!score->has_value)
        say (text, g_strdup (language == EN ? "Nothing has a mark yet, so there is no score."
                                            : "Belum ada yang dinilai sehingga belum ada nilai."));
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
  for (RancangLanguage language = EN; language <= ID; language++)
    {
      char **text = language == EN ? &score->explanation_en : &score->explanation;
      g_autofree char *weight = rancang_format_number (&score->weight, language);
      g_autofree char *all = rancang_format_number (all_weights, language);
      g_autofree char *part = NULL;

      if (!score->has_contribution)
        {
          say (text, g_strdup_printf (language == EN ? "Its weight is %s of %s; it adds nothing."
                                                     : "Bobotnya %s dari %s; tidak ada yang "
                                                       "disumbangkan.",
                                      weight, all));
          continue;
        }

      part = rancang_format_fixed (&score->contribution, places, language);
      say (text, g_strdup_printf (language == EN ? "With its weight of %s of %s it adds %s to the "
                                                   "score above."
                                                 : "Dengan bobot %s dari %s, sumbangannya pada "
                                                   "nilai di atasnya %s.",
                                  weight, all, part));
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
  for (RancangLanguage language = EN; language <= ID; language++)
    {
      char **text = language == EN ? &score->explanation_en : &score->explanation;
      g_autofree char *was = rancang_format_fixed (&before->value, before->places, language);
      g_autofree char *by = rancang_format_fixed (&change, score->places, language);

      say (text, g_strdup_printf (language == EN ? "In %d it was %s: an improvement of %s%s."
                                                 : "Pada %d nilainya %s: tingkat improvement %s%s.",
                                  year_before, was, change.digits > 0 ? "+" : "", by));
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

  say (&score->explanation_en,
       g_strdup_printf ("The evaluation is of %d, but the model was not made for that year.", year));
  say (&score->explanation,
       g_strdup_printf ("Evaluasi ini untuk tahun %d, padahal model ini tidak dibuat untuk tahun "
                        "tersebut.", year));
}
