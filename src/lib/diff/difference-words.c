/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* difference-words.c: a difference as one sentence; one pattern for each kind of change */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "diff/difference-private.h"
#include "model/catalogue.h"

/* What the sentences are made of; for a field: its label and whose it is. */
typedef struct
{
  RancangDifference *difference;
  RancangLanguage    language;
  const char        *label;
  char              *name;
} Words;

#define TR(words, message) rancang_translate ((words)->language, "difference", message)

static char **
split_words (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit_set (text, " \n\t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      if (*pieces[i] != '\0')
        g_strv_builder_add (words, pieces[i]);
    }

  return g_strv_builder_end (words);
}

static char *
join_words (char **words,
            guint  from,
            guint  to)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (text, "%s%s", i > from ? " " : "", words[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Leaves out the words that stand at the beginning and at the end of both texts. */
static void
find_change (const char *old_text,
             const char *new_text,
             char      **went,
             char      **came)
{
  g_auto (GStrv) a = split_words (old_text);
  g_auto (GStrv) b = split_words (new_text);
  guint n_a = g_strv_length (a), n_b = g_strv_length (b);
  guint start = 0;

  while (start < n_a && start < n_b && g_str_equal (a[start], b[start]))
    start++;
  while (n_a > start && n_b > start && g_str_equal (a[n_a - 1], b[n_b - 1]))
    {
      n_a--;
      n_b--;
    }
  *went = join_words (a, start, n_a);
  *came = join_words (b, start, n_b);
}

/* A text with paragraphs is not told whole, only the words that came and went. */
static char *
tell_long_text (Words      *words,
                const char *old_text,
                const char *new_text)
{
  g_autofree char *went = NULL;
  g_autofree char *came = NULL;
  g_autofree char *old_words = NULL;
  g_autofree char *new_words = NULL;

  find_change (old_text, new_text, &went, &came);
  old_words = rancang_diff_quote (went, words->language);
  new_words = rancang_diff_quote (came, words->language);
  if (*went == '\0' && *came == '\0')
    /* Translators: %1$s is a field, %2$s whose it is */
    return g_strdup_printf (TR (words, NC_("difference",
                                            "%1$s of %2$s: only spaces and line breaks differ")),
                            words->label, words->name);
  if (*went == '\0')
    /* Translators: %1$s is a field, %2$s whose it is, %3$s words that came in */
    return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s: the words %3$s added")),
                            words->label, words->name, new_words);
  if (*came == '\0')
    return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s: the words %3$s left out")),
                            words->label, words->name, old_words);

  return g_strdup_printf (TR (words, NC_("difference",
                                          "%1$s of %2$s: the words %3$s became %4$s")),
                          words->label, words->name, old_words, new_words);
}

static char *
tell_list (Words *words)
{
  RancangDifference *self = words->difference;
  g_auto (GStrv) came = rancang_difference_dup_came (self);
  g_auto (GStrv) went = rancang_difference_dup_went (self);
  g_autofree char *added = NULL;
  g_autofree char *removed = NULL;

  added = rancang_diff_write_list (self->after, self->field, came, words->language);
  removed = rancang_diff_write_list (self->before, self->field, went, words->language);
  if (*came == NULL && *went == NULL)
    return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s in another order")),
                            words->label, words->name);
  if (*went == NULL)
    /* Translators: %1$s is a field that holds a list, %2$s whose it is, %3$s what came in */
    return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s: added %3$s")),
                            words->label, words->name, added);
  if (*came == NULL)
    return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s: removed %3$s")),
                            words->label, words->name, removed);

  return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s: added %3$s, removed %4$s")),
                          words->label, words->name, added, removed);
}

static char *
tell_year (Words *words)
{
  RancangDifference *self = words->difference;
  const RancangDecimal *old_number = rancang_difference_get_old_number (self);
  const RancangDecimal *new_number = rancang_difference_get_new_number (self);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (old_number != NULL)
    from = rancang_diff_write_number (self->field, old_number, words->language);
  if (new_number != NULL)
    to = rancang_diff_write_number (self->field, new_number, words->language);
  if (from == NULL)
    /* Translators: %1$s is a field, %2$s whose it is, %3$d a year, %4$s a number */
    return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s in %3$d set to %4$s")),
                            words->label, words->name, self->year, to);
  if (to == NULL)
    return g_strdup_printf (TR (words, NC_("difference",
                                            "%1$s of %2$s in %3$d emptied; it was %4$s")),
                            words->label, words->name, self->year, from);

  return g_strdup_printf (TR (words, NC_("difference",
                                          "%1$s of %2$s in %3$d from %4$s to %5$s")),
                          words->label, words->name, self->year, from, to);
}

static char *
tell_value (Words *words)
{
  RancangDifference *self = words->difference;
  const GValue *old_value = rancang_difference_get_old_value (self);
  const GValue *new_value = rancang_difference_get_new_value (self);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  from = rancang_diff_write_value (self->before, self->field, old_value, words->language);
  to = rancang_diff_write_value (self->after, self->field, new_value, words->language);
  if (from == NULL)
    /* Translators: %1$s is a field, %2$s whose it is, %3$s a value */
    return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s set to %3$s")),
                            words->label, words->name, to);
  if (to == NULL)
    return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s emptied; it was %3$s")),
                            words->label, words->name, from);
  if (g_str_equal (self->field->name, "title"))
    /* Translators: an item got another title */
    return g_strdup_printf (TR (words, NC_("difference", "%1$s is now called %2$s")), from, to);
  if (self->field->type == RANCANG_FIELD_LONG_TEXT || g_str_equal (from, to))
    return tell_long_text (words, g_value_get_string (old_value), g_value_get_string (new_value));

  return g_strdup_printf (TR (words, NC_("difference", "%1$s of %2$s from %3$s to %4$s")),
                          words->label, words->name, from, to);
}

static char *
tell_set (Words *words)
{
  RancangDifference *self = words->difference;

  if (self->field == NULL)
    /* Translators: %1$s is the name of a member of the file, %2$s whose it is */
    return g_strdup_printf (TR (words, NC_("difference", "“%1$s” of %2$s differs; a newer program "
                                                          "knows what it is")),
                            self->member, words->name);
  words->label = rancang_translate (words->language, NULL, self->field->label);
  if (self->year != 0)
    return tell_year (words);
  if (rancang_field_is_list (self->field))
    return tell_list (words);

  return tell_value (words);
}

/* Programme “Title”. */
static char *
name_with_kind (Words       *words,
                RancangItem *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const char *label = rancang_translate (words->language, NULL, rancang_kind_get_label (kind));
  g_autofree char *title = rancang_diff_title_item (item, words->language);

  if (g_str_equal (title, label))
    return g_steal_pointer (&title);

  /* Translators: a kind and a title, such as: Programme “Command centre” */
  return g_strdup_printf (TR (words, NC_("difference", "%1$s “%2$s”")), label, title);
}

static gboolean
is_root (RancangItem *item)
{
  return rancang_item_get_parent (item) == NULL;
}

/* What came or went: its name, who holds it, and how many items it holds. */
typedef struct
{
  char    *what;
  char    *where;
  char    *count;
  gboolean alone;
  gboolean top; /* it stands right below the root, which needs no name */
} Piece;

static void
piece_init (Piece *piece,
            Words *words)
{
  RancangItem *item = rancang_difference_get_item (words->difference);
  RancangItem *parent = rancang_item_get_parent (item);
  RancangDecimal n = { rancang_difference_get_n_items (words->difference) - 1, 0 };

  piece->what = name_with_kind (words, item);
  piece->where = rancang_diff_name_item (parent, words->language);
  piece->count = rancang_format_number (&n, words->language);
  piece->alone = n.digits == 0;
  piece->top = is_root (parent);
}

static void
piece_clear (Piece *piece)
{
  g_free (piece->what);
  g_free (piece->where);
  g_free (piece->count);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Piece, piece_clear)

static char *
tell_insert (Words *words)
{
  g_auto (Piece) piece = { 0 };

  piece_init (&piece, words);
  if (piece.top && piece.alone)
    return g_strdup_printf (TR (words, NC_("difference", "%1$s added")), piece.what);
  if (piece.top)
    /* Translators: %2$s is the number of items that it holds */
    return g_strdup_printf (TR (words, NC_("difference",
                                           "%1$s added, with all that it holds (%2$s)")),
                            piece.what, piece.count);
  if (piece.alone)
    return g_strdup_printf (TR (words, NC_("difference", "%1$s added in %2$s")), piece.what,
                            piece.where);

  return g_strdup_printf (TR (words, NC_("difference",
                                         "%1$s added in %2$s, with all that it holds (%3$s)")),
                          piece.what, piece.where, piece.count);
}

static char *
tell_remove (Words *words)
{
  g_auto (Piece) piece = { 0 };

  piece_init (&piece, words);
  if (piece.top && piece.alone)
    return g_strdup_printf (TR (words, NC_("difference", "%1$s removed")), piece.what);
  if (piece.top)
    return g_strdup_printf (TR (words, NC_("difference",
                                           "%1$s removed, with all that it held (%2$s)")),
                            piece.what, piece.count);
  if (piece.alone)
    return g_strdup_printf (TR (words, NC_("difference", "%1$s removed from %2$s")), piece.what,
                            piece.where);

  return g_strdup_printf (TR (words, NC_("difference",
                                         "%1$s removed from %2$s, with all that it held (%3$s)")),
                          piece.what, piece.where, piece.count);
}

static char *
tell_move (Words *words)
{
  RancangDifference *self = words->difference;
  RancangItem *old_parent = rancang_item_get_parent (self->old_item);
  RancangItem *new_parent = rancang_item_get_parent (self->new_item);
  const char *kind = rancang_kind_get_name (rancang_item_get_kind (self->new_item));
  guint position = rancang_item_get_position (self->new_item);
  g_autofree char *what = name_with_kind (words, self->new_item);
  g_autofree char *other = NULL;
  g_autofree char *to = NULL;

  if (rancang_diff_match (self->after, old_parent) != new_parent)
    {
      other = rancang_diff_name_item (old_parent, words->language);
      to = rancang_diff_name_item (new_parent, words->language);
      /* Translators: an item moved from one item that held it to another */
      return g_strdup_printf (TR (words, NC_("difference", "%1$s moved from %2$s to %3$s")), what,
                              other, to);
    }
  if (position == 0)
    return g_strdup_printf (TR (words, NC_("difference", "%1$s moved to the first place")), what);
  other = rancang_diff_name_item (rancang_item_peek_child (new_parent, kind, position - 1),
                                  words->language);

  /* Translators: an item moved within its list; %2$s is the item that stands before it now */
  return g_strdup_printf (TR (words, NC_("difference", "%1$s moved behind %2$s")), what, other);
}

/**
 * rancang_difference_dup_sentence:
 * @self: a difference
 * @language: the reader's language
 *
 * Tells the difference in one sentence without a full stop: “Amount of “Fibre” in 2024 from
 * Rp 1.2 B to Rp 1.5 B”. Any thread may call it.
 *
 * Returns: (transfer full): the sentence
 *
 * Since: 1.0
 */
char *
rancang_difference_dup_sentence (RancangDifference *self,
                                 RancangLanguage    language)
{
  Words words = { self, language, NULL, NULL };
  g_autofree char *name = NULL;

  g_return_val_if_fail (RANCANG_IS_DIFFERENCE (self), NULL);

  switch (self->operation)
    {
    case RANCANG_OPERATION_SET:
      name = rancang_diff_name_item (self->new_item, language);
      words.name = name;
      return tell_set (&words);
    case RANCANG_OPERATION_INSERT:
      return tell_insert (&words);
    case RANCANG_OPERATION_REMOVE:
      return tell_remove (&words);
    case RANCANG_OPERATION_MOVE:
      return tell_move (&words);
    default:
      g_return_val_if_reached (NULL);
    }
}
