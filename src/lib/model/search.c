/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* search.c: finds items of a plan by the texts of all their fields */

#include "config.h"

#include <string.h>

#include "model/catalogue.h"
#include "model/search-private.h"

/* In percent: what a match counts for in a title, in a code, in another text, as the kind. */
#define WEIGHT_TITLE 100
#define WEIGHT_CODE  80
#define WEIGHT_TEXT  40
#define WEIGHT_KIND  30

/* An item whose title alone says everything stands before one that needs more fields. */
#define BONUS_TITLE 2000

#define EXCERPT_BEFORE 24
#define EXCERPT_LENGTH 110

#define MAX_WORDS 8

typedef struct
{
  RancangItem        *item;
  const RancangField *field;
  int                 score;
  guint               position;
} Candidate;

typedef struct
{
  RancangSearchQuery *query;
  guint               n_words;
  gboolean            loose_everywhere;
  GArray             *candidates;
  GString            *folded;
  int                *kind_scores; /* for each kind and word */
  GHashTable         *kinds;       /* kind -> GArray of SearchedField */
} Walk;

/* Asked once for each kind, not for each item. */
typedef struct
{
  const RancangField *field;
  int                 weight;
} SearchedField;

G_DEFINE_BOXED_TYPE (RancangSearchHit, rancang_search_hit, rancang_search_hit_ref,
                     rancang_search_hit_unref)

static void
free_hit (gpointer data)
{
  RancangSearchHit *self = data;

  g_object_unref (self->item);
  g_free (self->excerpt);
}

static int
get_weight (const RancangField *field)
{
  if (field->flags & RANCANG_FIELD_HIDDEN)
    return 0;
  switch (field->type)
    {
    case RANCANG_FIELD_TEXT:
      if (g_str_equal (field->name, "title") || g_str_equal (field->name, "title-en"))
        return WEIGHT_TITLE;
      return g_str_equal (field->name, "abbreviation") ? WEIGHT_CODE : WEIGHT_TEXT;
    case RANCANG_FIELD_CODE:
      return WEIGHT_CODE;
    case RANCANG_FIELD_LONG_TEXT:
    case RANCANG_FIELD_WORDS:
      return WEIGHT_TEXT;
    case RANCANG_FIELD_CHOICE:
    case RANCANG_FIELD_DATE:
    case RANCANG_FIELD_REFERENCE:
    case RANCANG_FIELD_REFERENCES:
    case RANCANG_FIELD_BOOLEAN:
    case RANCANG_FIELD_YEAR:
    case RANCANG_FIELD_NUMBER:
    case RANCANG_FIELD_MONEY:
    case RANCANG_FIELD_SERIES:
    case RANCANG_FIELD_MONEY_SERIES:
    default:
      return 0;
    }
}

/* What the field says, NULL when nothing; a list of words joined, to be freed by `owned`. */
static const char *
get_field_text (RancangItem         *item,
                const RancangField  *field,
                char               **owned)
{
  const GValue *value = rancang_item_get_value (item, field);

  if (value == NULL)
    return NULL;
  if (field->type != RANCANG_FIELD_WORDS)
    return g_value_get_string (value);
  if (g_value_get_boxed (value) == NULL)
    return NULL;
  *owned = g_strjoinv (", ", g_value_get_boxed (value));
  return *owned;
}

static void
collect_fields (Walk              *walk,
                const RancangKind *kind)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (SearchedField));

  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      SearchedField searched = { .field = rancang_kind_get_field (kind, i) };

      searched.weight = get_weight (searched.field);
      if (searched.weight > 0)
        g_array_append_val (fields, searched);
    }
  g_hash_table_insert (walk->kinds, (gpointer) kind, fields);
}

/* The words of kinds in both languages: "OPD" and "agency" find the same. */
static void
score_kinds (Walk *walk)
{
  walk->kind_scores = g_new0 (int, (gsize) rancang_kind_get_count () * MAX_WORDS);
  for (guint k = 0; k < rancang_kind_get_count (); k++)
    {
      const char *label = rancang_kind_get_label (rancang_kind_get (k));
      g_autofree char *both = g_strconcat (
        label, " ", rancang_translate (RANCANG_LANGUAGE_INDONESIAN, NULL, label), NULL);

      collect_fields (walk, rancang_kind_get (k));
      rancang_search_fold (both, walk->folded, NULL);
      for (guint i = 0; i < walk->n_words; i++)
        {
          RancangWordMatch match;

          if (rancang_search_match_word (
                &g_array_index (walk->query->words, RancangSearchWord, i), walk->folded, TRUE,
                &match))
            walk->kind_scores[k * MAX_WORDS + i] = match.score * WEIGHT_KIND;
        }
    }
}

static const int *
get_kind_scores (Walk        *walk,
                 RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  for (guint k = 0; k < rancang_kind_get_count (); k++)
    if (rancang_kind_get (k) == kind)
      return &walk->kind_scores[k * MAX_WORDS];
  return walk->kind_scores;
}

/* Raises the score of each word to what this field gives; returns how many words it has. */
static guint
score_field (Walk        *walk,
             const char  *text,
             int          weight,
             int         *scores,
             int         *sum)
{
  const gboolean loose = walk->loose_everywhere || weight >= WEIGHT_CODE;
  guint n_found = 0;

  *sum = 0;
  rancang_search_fold (text, walk->folded, NULL);
  for (guint i = 0; i < walk->n_words; i++)
    {
      RancangWordMatch match;

      if (!rancang_search_match_word (&g_array_index (walk->query->words, RancangSearchWord, i),
                                      walk->folded, loose, &match))
        continue;
      n_found++;
      *sum += match.score * weight;
      scores[i] = MAX (scores[i], match.score * weight);
    }
  return n_found;
}

static gboolean
consider_item (RancangItem *item,
               gpointer     user_data)
{
  Walk *walk = user_data;
  GArray *fields = g_hash_table_lookup (walk->kinds, rancang_item_get_kind (item));
  Candidate candidate = { .item = item, .position = walk->candidates->len };
  int scores[MAX_WORDS];
  int best = 0;

  memcpy (scores, get_kind_scores (walk, item), sizeof scores);
  for (guint i = 0; i < fields->len; i++)
    {
      const RancangField *field = g_array_index (fields, SearchedField, i).field;
      const int weight = g_array_index (fields, SearchedField, i).weight;
      g_autofree char *owned = NULL;
      const char *text = get_field_text (item, field, &owned);
      int sum;

      if (text == NULL || *text == '\0')
        continue;
      if (score_field (walk, text, weight, scores, &sum) == walk->n_words
          && weight == WEIGHT_TITLE)
        sum += BONUS_TITLE;
      if (sum > best)
        {
          best = sum;
          candidate.field = field;
          candidate.score = sum >= BONUS_TITLE && weight == WEIGHT_TITLE
                              /* The shorter title says the same with less around it. */
                              ? BONUS_TITLE - (int) MIN (strlen (text), 200) : 0;
        }
    }
  for (guint i = 0; i < walk->n_words; i++)
    {
      if (scores[i] == 0)
        return TRUE;
      candidate.score += scores[i];
    }
  g_array_append_val (walk->candidates, candidate);
  return TRUE;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  return one->position < other->position ? -1 : one->position > other->position;
}

/* Long texts are cut at both ends, so that what was found is seen. */
static char *
dup_excerpt (RancangSearchQuery *query,
             const char         *text)
{
  g_autoptr (GArray) ranges = rancang_search_query_find_ranges (query, text);
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  const guint found = ranges->len > 0 ? g_array_index (ranges, RancangTextRange, 0).start : 0;
  const glong at = g_utf8_pointer_to_offset (line, line + found);
  const glong length = g_utf8_strlen (line, -1);
  const glong start = length > EXCERPT_LENGTH ? MAX (0, at - EXCERPT_BEFORE) : 0;
  const glong end = MIN (length, start + EXCERPT_LENGTH);
  g_autofree char *cut = g_utf8_substring (line, start, end);

  return g_strconcat (start > 0 ? "…" : "", cut, end < length ? "…" : "", NULL);
}

static RancangSearchHit *
create_hit (RancangSearchQuery *query,
            const Candidate    *candidate)
{
  RancangSearchHit *hit = g_atomic_rc_box_new0 (RancangSearchHit);

  hit->item = g_object_ref (candidate->item);
  hit->field = candidate->field;
  hit->score = candidate->score;
  if (hit->field != NULL)
    {
      g_autofree char *owned = NULL;

      hit->excerpt = dup_excerpt (query, get_field_text (hit->item, hit->field, &owned));
    }
  return hit;
}

/**
 * rancang_search_hit_ref:
 * @self: what was found
 *
 * Returns: (transfer full): the same, once more
 *
 * Since: 1.0
 */
RancangSearchHit *
rancang_search_hit_ref (RancangSearchHit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * rancang_search_hit_unref:
 * @self: (transfer full): what was found
 *
 * Gives it back.
 *
 * Since: 1.0
 */
void
rancang_search_hit_unref (RancangSearchHit *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, free_hit);
}

/**
 * rancang_plan_search:
 * @plan: a plan
 * @query: what was typed; words after the eighth do not count
 * @max: how many items to find at most
 *
 * Finds items by all their texts. Each word may stand in another field; titles count most, then
 * codes, then other texts, then the name of the kind in English or Indonesian. Typing errors are
 * forgiven in titles and codes, and in all texts where nothing else was found.
 *
 * Returns: (transfer full) (element-type RancangSearchHit): what was found, the best first
 *
 * Since: 1.0
 */
GPtrArray *
rancang_plan_search (RancangPlan        *plan,
                     RancangSearchQuery *query,
                     guint               max)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_search_hit_unref);
  Walk walk = { .query = query };

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), hits);
  g_return_val_if_fail (query != NULL, hits);

  if (rancang_search_query_is_empty (query))
    return hits;
  walk.n_words = MIN (query->words->len, MAX_WORDS);
  walk.candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  walk.folded = g_string_sized_new (512);
  walk.kinds = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  score_kinds (&walk);
  rancang_item_foreach (rancang_plan_get_root (plan), NULL, consider_item, &walk);
  if (walk.candidates->len == 0)
    {
      walk.loose_everywhere = TRUE;
      rancang_item_foreach (rancang_plan_get_root (plan), NULL, consider_item, &walk);
    }
  g_array_sort (walk.candidates, compare_candidates);
  for (guint i = 0; i < walk.candidates->len && i < max; i++)
    g_ptr_array_add (hits, create_hit (query, &g_array_index (walk.candidates, Candidate, i)));

  g_hash_table_unref (walk.kinds);
  g_free (walk.kind_scores);
  g_string_free (walk.folded, TRUE);
  g_array_unref (walk.candidates);
  return hits;
}
