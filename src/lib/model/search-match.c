/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* search-match.c: one word in one text: exact, by beginnings of words, with typing errors */

#include "config.h"

#include <string.h>

#include "model/search-private.h"

#define SCORE_WORD      100
#define SCORE_PREFIX    80
#define SCORE_INSIDE    50
#define SCORE_INITIALS  36
#define SCORE_ERROR     30
#define SCORE_PER_ERROR 10
#define BONUS_FIRST     10

/* Longer words are compared exactly only. */
#define MAX_FUZZY 32

/* Beginnings of words are tried with this many steps: "a a a a" must not take for ever. */
#define MAX_STEPS 400

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

static void
add_folded (gunichar  c,
            GString  *folded)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts)) > 0)
    c = parts[0];
  if (g_unichar_ismark (c))
    return;
  if (!g_unichar_isalnum (c))
    g_string_append_c (folded, ' ');
  else
    g_string_append_unichar (folded, g_unichar_tolower (c));
}

void
rancang_search_fold (const char *text,
                     GString    *folded,
                     GArray     *offsets)
{
  guint offset = 0;

  g_string_truncate (folded, 0);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize before = folded->len;

      offset = p - text;
      if ((guchar) *p < 0x80)
        g_string_append_c (folded, g_ascii_isalnum (*p) ? g_ascii_tolower (*p) : ' ');
      else
        add_folded (g_utf8_get_char (p), folded);
      for (; offsets != NULL && before < folded->len; before++)
        g_array_append_val (offsets, offset);
    }
  if (offsets != NULL)
    {
      offset = strlen (text);
      g_array_append_val (offsets, offset);
    }
}

static void
set_match (RancangWordMatch *match,
           int               score,
           guint             start,
           guint             length)
{
  match->score = score + (start == 0 ? BONUS_FIRST : 0);
  match->n_runs = 1;
  match->runs[0] = (RancangTextRange) { start, length };
}

/* The best place where the word stands as it is. */
static gboolean
match_exactly (const RancangSearchWord *word,
               const GString           *folded,
               RancangWordMatch        *match)
{
  const char *p = folded->str;

  match->score = 0;
  while ((p = strstr (p, word->text)) != NULL)
    {
      const gboolean at_start = p == folded->str || !is_word_byte (p[-1]);
      const int score = !at_start                           ? SCORE_INSIDE
                        : is_word_byte (p[word->length])    ? SCORE_PREFIX
                                                            : SCORE_WORD;

      if (score > match->score)
        set_match (match, score, p - folded->str, word->length);
      if (score == SCORE_WORD)
        break;
      p++;
    }
  return match->score > 0;
}

/* "smgov" is the beginnings of "Smart Governance": each letter goes on where the last one stood or
 * begins another word. */
static gboolean
match_initials_at (const char       *needle,
                   const GString    *folded,
                   guint             at,
                   guint            *steps,
                   RancangWordMatch *match)
{
  const guint depth = match->n_runs;
  guint length = 0;

  if (++*steps > MAX_STEPS || depth >= RANCANG_SEARCH_MAX_RUNS)
    return FALSE;

  while (needle[length] != '\0' && folded->str[at + length] == needle[length]
         && needle[length] != ' ')
    length++;
  /* The longest run first; a shorter one where the rest does not fit. */
  for (; length > 0; length--)
    {
      match->runs[depth] = (RancangTextRange) { at, length };
      match->n_runs = depth + 1;
      if (needle[length] == '\0')
        return TRUE;
      for (guint next = at + length; next < folded->len; next++)
        if (folded->str[next] == needle[length] && !is_word_byte (folded->str[next - 1])
            && match_initials_at (needle + length, folded, next, steps, match))
          return TRUE;
    }
  match->n_runs = depth;
  return FALSE;
}

static gboolean
match_initials (const RancangSearchWord *word,
                const GString           *folded,
                RancangWordMatch        *match)
{
  guint steps = 0;

  if (word->length < 2 || word->length > MAX_FUZZY)
    return FALSE;
  for (guint at = 0; at < folded->len; at++)
    {
      if (folded->str[at] != word->text[0] || (at > 0 && is_word_byte (folded->str[at - 1])))
        continue;
      match->n_runs = 0;
      if (match_initials_at (word->text, folded, at, &steps, match))
        {
          match->score = SCORE_INITIALS + (at == 0 ? BONUS_FIRST : 0);
          return TRUE;
        }
    }
  return FALSE;
}

static guint
count_allowed_errors (const RancangSearchWord *word)
{
  if (word->length < 4 || word->length > MAX_FUZZY)
    return 0;
  return word->length < 8 ? 1 : 2;
}

/* Errors between the word and the best beginning of `text`, swapped neighbours being one error.
 * `length` gets how long that beginning is. */
static guint
count_errors (const RancangSearchWord *word,
              const char              *text,
              guint                    text_length,
              guint                   *length)
{
  guint8 rows[3][MAX_FUZZY + 4];
  guint8 *before = rows[0];
  guint8 *last = rows[1];
  guint8 *row = rows[2];
  guint best = G_MAXUINT;

  for (guint j = 0; j <= text_length; j++)
    last[j] = j;
  for (guint i = 1; i <= word->length; i++)
    {
      guint8 *spare = before;

      row[0] = i;
      for (guint j = 1; j <= text_length; j++)
        {
          const gboolean same = word->text[i - 1] == text[j - 1];

          row[j] = MIN (MIN (last[j] + 1, row[j - 1] + 1), last[j - 1] + !same);
          if (i > 1 && j > 1 && word->text[i - 1] == text[j - 2]
              && word->text[i - 2] == text[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last;
      last = row;
      row = spare;
    }
  for (guint j = 0; j <= text_length; j++)
    if (last[j] < best)
      {
        best = last[j];
        *length = j;
      }
  return best;
}

static guint32
get_letters (const char *text,
             guint       length)
{
  guint32 letters = 0;

  for (guint i = 0; i < length; i++)
    if (g_ascii_islower (text[i]))
      letters |= 1u << (text[i] - 'a');
  return letters;
}

static guint
count_bits (guint32 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

/* What is typed may be the beginning of a word still, with errors. */
static gboolean
match_with_errors (const RancangSearchWord *word,
                   const GString           *folded,
                   RancangWordMatch        *match)
{
  const guint allowed = count_allowed_errors (word);
  guint best = allowed + 1;
  guint end;

  for (guint start = 0; allowed > 0 && start < folded->len; start = end + 1)
    {
      guint compared;
      guint length = 0;
      guint errors;

      for (end = start; end < folded->len && is_word_byte (folded->str[end]);)
        end++;
      compared = MIN (end - start, word->length + allowed);
      /* Cheap and nearly always enough: the letters alone differ too much. */
      if (compared + allowed < word->length
          || count_bits (word->letters & ~get_letters (folded->str + start, compared)) > allowed)
        continue;
      errors = count_errors (word, folded->str + start, compared, &length);
      if (errors < best)
        {
          best = errors;
          set_match (match, SCORE_ERROR - SCORE_PER_ERROR * (int) errors, start, length);
        }
    }
  return best <= allowed;
}

gboolean
rancang_search_match_word (const RancangSearchWord *word,
                           const GString           *folded,
                           gboolean                 loose,
                           RancangWordMatch        *match)
{
  guint missing;

  if (match_exactly (word, folded, match))
    return TRUE;
  if (!loose)
    return FALSE;

  /* Nearly every text is ruled out by the letters that it lacks. */
  missing = count_bits (word->letters & ~get_letters (folded->str, folded->len));
  if (missing == 0 && match_initials (word, folded, match))
    return TRUE;
  return missing <= count_allowed_errors (word) && match_with_errors (word, folded, match);
}

static void
clear_word (gpointer data)
{
  g_free (((RancangSearchWord *) data)->text);
}

static void
free_query (gpointer data)
{
  g_array_unref (((RancangSearchQuery *) data)->words);
}

/**
 * rancang_search_query_new:
 * @text: what was typed
 *
 * Makes a query. Its words may stand in any order, capital letters and accents do not matter, and a
 * word of four letters or more may have a typing error, one of eight or more two.
 *
 * Returns: (transfer full): the query
 *
 * Since: 1.0
 */
RancangSearchQuery *
rancang_search_query_new (const char *text)
{
  RancangSearchQuery *self;
  g_autoptr (GString) folded = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_atomic_rc_box_new0 (RancangSearchQuery);
  self->words = g_array_new (FALSE, FALSE, sizeof (RancangSearchWord));
  g_array_set_clear_func (self->words, clear_word);
  rancang_search_fold (text, folded, NULL);
  words = g_strsplit (folded->str, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      RancangSearchWord word = { .length = strlen (words[i]) };

      if (word.length == 0)
        continue;
      word.text = g_strdup (words[i]);
      word.letters = get_letters (word.text, word.length);
      g_array_append_val (self->words, word);
    }
  return self;
}

/**
 * rancang_search_query_ref:
 * @self: a query
 *
 * Returns: (transfer full): the query, once more
 *
 * Since: 1.0
 */
RancangSearchQuery *
rancang_search_query_ref (RancangSearchQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * rancang_search_query_unref:
 * @self: (transfer full): a query
 *
 * Gives it back.
 *
 * Since: 1.0
 */
void
rancang_search_query_unref (RancangSearchQuery *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, free_query);
}

/**
 * rancang_search_query_is_empty:
 * @self: a query
 *
 * Returns: %TRUE when there is no letter and no digit in it
 *
 * Since: 1.0
 */
gboolean
rancang_search_query_is_empty (RancangSearchQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->words->len == 0;
}

/**
 * rancang_search_query_match:
 * @self: a query
 * @text: a text
 *
 * Tells how well a text says what was typed. Every word must be in it.
 *
 * Returns: more for a better match, 0 for none
 *
 * Since: 1.0
 */
int
rancang_search_query_match (RancangSearchQuery *self,
                            const char         *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  int score = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  rancang_search_fold (text, folded, NULL);
  for (guint i = 0; i < self->words->len; i++)
    {
      RancangWordMatch match;

      if (!rancang_search_match_word (&g_array_index (self->words, RancangSearchWord, i), folded,
                                      TRUE, &match))
        return 0;
      score += match.score;
    }
  return score;
}

/**
 * rancang_search_query_find_ranges:
 * @self: a query
 * @text: a text
 *
 * Finds what of a text was typed, for showing it in bold. Words that are not there are left out.
 *
 * Returns: (transfer full) (element-type RancangTextRange): stretches of @text in bytes, in the
 *   order of the words typed
 *
 * Since: 1.0
 */
GArray *
rancang_search_query_find_ranges (RancangSearchQuery *self,
                                  const char         *text)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (RancangTextRange));
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) folded = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  rancang_search_fold (text, folded, offsets);
  for (guint i = 0; i < self->words->len; i++)
    {
      RancangWordMatch match;

      if (!rancang_search_match_word (&g_array_index (self->words, RancangSearchWord, i), folded,
                                      TRUE, &match))
        continue;
      for (guint j = 0; j < match.n_runs; j++)
        {
          const RancangTextRange *run = &match.runs[j];
          const guint start = g_array_index (offsets, guint, run->start);
          const guint end = g_array_index (offsets, guint, run->start + run->length);
          RancangTextRange range = { start, end - start };

          g_array_append_val (ranges, range);
        }
    }
  return g_steal_pointer (&ranges);
}

G_DEFINE_BOXED_TYPE (RancangSearchQuery, rancang_search_query, rancang_search_query_ref,
                     rancang_search_query_unref)
