/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* replace.c: finds a text in all of a plan and replaces it in one step */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/replace.h"

G_DEFINE_BOXED_TYPE (RancangOccurrence, rancang_occurrence, rancang_occurrence_ref,
                     rancang_occurrence_unref)

static void
free_occurrence (gpointer data)
{
  RancangOccurrence *self = data;

  g_object_unref (self->item);
  g_ref_string_release (self->text);
}

static gboolean
is_searched (const RancangField *field,
             RancangFindFlags    flags)
{
  if (field->flags & RANCANG_FIELD_HIDDEN)
    return FALSE;
  return field->type == RANCANG_FIELD_TEXT || field->type == RANCANG_FIELD_LONG_TEXT
         || field->type == RANCANG_FIELD_WORDS
         || (field->type == RANCANG_FIELD_CODE && (flags & RANCANG_FIND_CODES));
}

/* How many bytes of `text` the needle takes at its beginning, 0 when it is not there. */
static guint
match_here (const char       *text,
            const char       *needle,
            RancangFindFlags  flags)
{
  const char *p = text;

  for (; *needle != '\0'; needle = g_utf8_next_char (needle), p = g_utf8_next_char (p))
    {
      gunichar a = g_utf8_get_char (p);
      gunichar b = g_utf8_get_char (needle);

      if (a != b
          && ((flags & RANCANG_FIND_MATCH_CASE) || g_unichar_tolower (a) != g_unichar_tolower (b)))
        return 0;
    }
  return p - text;
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

static gboolean
is_whole_word (const char *text,
               const char *start,
               const char *end)
{
  if (start > text && is_word_char (g_utf8_get_char (g_utf8_prev_char (start))))
    return FALSE;
  return *end == '\0' || !is_word_char (g_utf8_get_char (end));
}

static void
find_in (RancangItem        *item,
         const RancangField *field,
         int                 element,
         const char         *text,
         const char         *needle,
         RancangFindFlags    flags,
         GPtrArray          *occurrences)
{
  g_autoptr (GRefString) kept = NULL;
  const char *p = text;

  while (*p != '\0')
    {
      const guint length = match_here (p, needle, flags);
      RancangOccurrence *occurrence;

      if (length == 0
          || ((flags & RANCANG_FIND_WHOLE_WORDS) && !is_whole_word (text, p, p + length)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (kept == NULL)
        kept = g_ref_string_new (text);
      occurrence = g_atomic_rc_box_new0 (RancangOccurrence);
      occurrence->item = g_object_ref (item);
      occurrence->field = field;
      occurrence->element = element;
      occurrence->start = p - text;
      occurrence->length = length;
      occurrence->text = g_ref_string_acquire (kept);
      g_ptr_array_add (occurrences, occurrence);
      p += length;
    }
}

/**
 * rancang_occurrence_ref:
 * @self: an occurrence
 *
 * Returns: (transfer full): the same, once more
 *
 * Since: 1.0
 */
RancangOccurrence *
rancang_occurrence_ref (RancangOccurrence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * rancang_occurrence_unref:
 * @self: (transfer full): an occurrence
 *
 * Gives it back.
 *
 * Since: 1.0
 */
void
rancang_occurrence_unref (RancangOccurrence *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, free_occurrence);
}

/**
 * rancang_item_find_text:
 * @item: an item
 * @text: what to look for, not empty
 * @flags: how
 * @occurrences: (element-type RancangOccurrence): where to add what is found
 *
 * Looks through the item's own texts, long texts and words, not through the items that it holds.
 * Whoever must not wait for a whole plan goes through it with this.
 *
 * Since: 1.0
 */
void
rancang_item_find_text (RancangItem      *item,
                        const char       *text,
                        RancangFindFlags  flags,
                        GPtrArray        *occurrences)
{
  const RancangKind *kind;

  g_return_if_fail (RANCANG_IS_ITEM (item));
  g_return_if_fail (text != NULL && *text != '\0');
  g_return_if_fail (occurrences != NULL);

  kind = rancang_item_get_kind (item);
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);
      const GValue *value;

      if (!is_searched (field, flags))
        continue;
      value = rancang_item_get_value (item, field);
      if (value == NULL)
        continue;
      if (field->type == RANCANG_FIELD_WORDS)
        {
          const char * const *words = g_value_get_boxed (value);

          for (int j = 0; words != NULL && words[j] != NULL; j++)
            find_in (item, field, j, words[j], text, flags, occurrences);
        }
      else if (g_value_get_string (value) != NULL)
        find_in (item, field, -1, g_value_get_string (value), text, flags, occurrences);
    }
}

typedef struct
{
  const char       *text;
  RancangFindFlags  flags;
  GPtrArray        *occurrences;
} Walk;

static gboolean
find_in_item (RancangItem *item,
              gpointer     user_data)
{
  Walk *walk = user_data;

  rancang_item_find_text (item, walk->text, walk->flags, walk->occurrences);
  return TRUE;
}

/**
 * rancang_plan_find_text:
 * @plan: a plan
 * @text: what to look for
 * @flags: how
 *
 * Finds a text in all items of a plan, as it is written, without overlaps.
 *
 * Returns: (transfer full) (element-type RancangOccurrence): the occurrences, in the order of the
 *   plan, the fields and the texts
 *
 * Since: 1.0
 */
GPtrArray *
rancang_plan_find_text (RancangPlan      *plan,
                        const char       *text,
                        RancangFindFlags  flags)
{
  Walk walk = { text, flags, NULL };

  walk.occurrences = g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_occurrence_unref);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), walk.occurrences);
  g_return_val_if_fail (text != NULL, walk.occurrences);

  if (*text != '\0')
    rancang_item_foreach (rancang_plan_get_root (plan), NULL, find_in_item, &walk);
  return walk.occurrences;
}

/* The text as the plan has it now, NULL when item, field or element are gone. */
static const char *
get_current_text (RancangPlan       *plan,
                  RancangOccurrence *occurrence)
{
  RancangItem *item = rancang_plan_find (plan, rancang_item_get_id (occurrence->item));
  const GValue *value;
  const char * const *words;

  if (item == NULL || rancang_item_get_kind (item) != rancang_item_get_kind (occurrence->item))
    return NULL;
  value = rancang_item_get_value (item, occurrence->field);
  if (value == NULL)
    return NULL;
  if (occurrence->element < 0)
    return g_value_get_string (value);
  words = g_value_get_boxed (value);
  if (words == NULL || (guint) occurrence->element >= g_strv_length ((char **) words))
    return NULL;
  return words[occurrence->element];
}

static gboolean
is_same_text (RancangOccurrence *a,
              RancangOccurrence *b)
{
  return g_str_equal (rancang_item_get_id (a->item), rancang_item_get_id (b->item))
         && a->field == b->field && a->element == b->element;
}

/* The text with occurrences `first` to before `end` replaced. Those that overlap are left. */
static char *
dup_replaced (GPtrArray  *occurrences,
              guint       first,
              guint       end,
              const char *text,
              const char *replacement,
              guint      *n_replaced)
{
  GString *result = g_string_new (NULL);
  guint done = 0;

  for (guint i = first; i < end; i++)
    {
      RancangOccurrence *occurrence = g_ptr_array_index (occurrences, i);

      if (occurrence->start < done)
        continue;
      g_string_append_len (result, text + done, occurrence->start - done);
      g_string_append (result, replacement);
      done = occurrence->start + occurrence->length;
      (*n_replaced)++;
    }
  g_string_append (result, text + done);
  return g_string_free (result, FALSE);
}

static gboolean
store_text (RancangPlan        *plan,
            RancangOccurrence  *occurrence,
            const char         *text,
            GError            **error)
{
  RancangItem *item = rancang_plan_find (plan, rancang_item_get_id (occurrence->item));
  const char *field = occurrence->field->name;
  g_auto (GStrv) words = NULL;

  if (occurrence->element < 0)
    return rancang_plan_set_text (plan, item, field, text, error);

  words = g_strdupv ((char **) rancang_item_get_list (item, field));
  g_free (words[occurrence->element]);
  words[occurrence->element] = g_strdup (text);
  return rancang_plan_set_list (plan, item, field, (const char * const *) words, error);
}

/* A word of which nothing is left leaves its list, after all others were replaced by number. */
static gboolean
drop_empty_words (RancangPlan  *plan,
                  GPtrArray    *occurrences,
                  GError      **error)
{
  for (guint i = 0; i < occurrences->len; i++)
    {
      RancangOccurrence *occurrence = g_ptr_array_index (occurrences, i);
      RancangItem *item = rancang_plan_find (plan, rancang_item_get_id (occurrence->item));
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) kept = NULL;
      const char * const *words;

      if (item == NULL || occurrence->element < 0)
        continue;
      words = rancang_item_get_list (item, occurrence->field->name);
      if (words == NULL || !g_strv_contains (words, ""))
        continue;
      for (guint j = 0; words[j] != NULL; j++)
        if (*words[j] != '\0')
          g_strv_builder_add (builder, words[j]);
      kept = g_strv_builder_end (builder);
      if (!rancang_plan_set_list (plan, item, occurrence->field->name,
                                  (const char * const *) kept, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
replace_all (RancangPlan  *plan,
             GPtrArray    *occurrences,
             const char   *replacement,
             guint        *n_replaced,
             GError      **error)
{
  guint end;

  for (guint first = 0; first < occurrences->len; first = end)
    {
      RancangOccurrence *occurrence = g_ptr_array_index (occurrences, first);
      const char *text = get_current_text (plan, occurrence);
      g_autofree char *replaced = NULL;

      for (end = first + 1; end < occurrences->len; end++)
        if (!is_same_text (occurrence, g_ptr_array_index (occurrences, end)))
          break;
      if (text == NULL || !g_str_equal (text, occurrence->text))
        continue;
      replaced = dup_replaced (occurrences, first, end, text, replacement, n_replaced);
      if (!store_text (plan, occurrence, replaced, error))
        return FALSE;
    }
  return drop_empty_words (plan, occurrences, error);
}

/**
 * rancang_plan_replace_text:
 * @plan: a plan
 * @name: what undo shall call it
 * @occurrences: (element-type RancangOccurrence): what to replace, in the order in which it was
 *   found; it may be found in a snapshot of @plan
 * @replacement: what to write instead; empty takes the text away
 * @n_replaced: (out) (optional): how many were replaced
 * @n_skipped: (out) (optional): how many were left because their text is another one by now
 * @error: return location for an error
 *
 * Replaces occurrences as one transaction: all of them or, on an error, none.
 *
 * Returns: %TRUE when it is done
 *
 * Since: 1.0
 */
gboolean
rancang_plan_replace_text (RancangPlan  *plan,
                           const char   *name,
                           GPtrArray    *occurrences,
                           const char   *replacement,
                           guint        *n_replaced,
                           guint        *n_skipped,
                           GError      **error)
{
  guint replaced = 0;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (occurrences != NULL, FALSE);
  g_return_val_if_fail (replacement != NULL, FALSE);

  if (rancang_plan_is_immutable (plan))
    {
      g_set_error_literal (error, RANCANG_PLAN_ERROR, RANCANG_PLAN_ERROR_IMMUTABLE,
                           _("This plan can be read, not changed"));
      return FALSE;
    }
  rancang_plan_begin (plan, name);
  if (!replace_all (plan, occurrences, replacement, &replaced, error))
    {
      rancang_plan_rollback (plan);
      return FALSE;
    }
  rancang_plan_commit (plan);
  if (n_replaced != NULL)
    *n_replaced = replaced;
  if (n_skipped != NULL)
    *n_skipped = occurrences->len - replaced;
  return TRUE;
}
