/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book.c: a book as a report: its parts, one after the other */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lint/lint-rules.h"
#include "report/book-contents-private.h"
#include "report/review-sheet.h"

/* What is asked for by name: parts to leave out, to add, or the only ones to keep. */
typedef struct
{
  GHashTable *out;
  GHashTable *added;
  GHashTable *only;
} Choice;

typedef struct
{
  Masterplan contents;
  Choice     choice;
} Book;

static void
choice_init (Choice     *self,
             const char *parts)
{
  g_auto (GStrv) names = g_strsplit (parts != NULL ? parts : "", ",", -1);

  self->out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->only = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);

      if (*name == '-')
        g_hash_table_add (self->out, g_strdup (name + 1));
      else if (*name == '+')
        g_hash_table_add (self->added, g_strdup (name + 1));
      else if (*name != '\0')
        g_hash_table_add (self->only, g_strdup (name));
    }
}

static void
choice_clear (Choice *self)
{
  g_hash_table_unref (self->out);
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->only);
}

static gboolean
is_named (GHashTable  *names,
          RancangItem *part)
{
  const char *code = rancang_item_get_text (part, "code");

  return code != NULL && g_hash_table_contains (names, code);
}

static gboolean
holds_named (GHashTable  *names,
             RancangItem *part)
{
  for (guint i = 0; i < rancang_item_count_children (part, "section"); i++)
    {
      if (is_named (names, rancang_item_peek_child (part, "section", i)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_wanted (Choice      *self,
           RancangItem *part)
{
  RancangItem *parent = rancang_item_get_parent (part);

  if (rancang_item_get_boolean (part, "left-out") || is_named (self->out, part))
    return FALSE;
  if (is_named (self->added, part) || is_named (self->only, part))
    return TRUE;
  if (rancang_item_get_boolean (part, "on-demand"))
    return FALSE;
  if (g_hash_table_size (self->only) == 0)
    return TRUE;
  /* Sections go with their part, unless only some of them are named. */
  if (rancang_item_is (part, "section") && parent != NULL && is_named (self->only, parent))
    return TRUE;
  return rancang_item_is (part, "part") && holds_named (self->only, part);
}

/* Returns FALSE where the part has none. */
static gboolean
add_heading (Masterplan  *self,
             RancangItem *part,
             guint        level)
{
  const char *title = rancang_book_choose_text (part, "title", "title-en", self->language);
  const char *heading = rancang_item_get_text (part, "heading");

  if (*title == '\0' || g_strcmp0 (heading, "none") == 0)
    return FALSE;
  if (g_strcmp0 (heading, "appendix") == 0)
    rancang_report_add_appendix (self->report, title);
  else
    rancang_report_add_heading (self->report, level, g_strcmp0 (heading, "plain") != 0
                                                       && self->numbered, title);
  return TRUE;
}

static void
add_text (Masterplan  *self,
          RancangItem *part)
{
  const char *text = rancang_book_choose_text (part, "text", "text-en", self->language);
  g_autoptr (GPtrArray) blocks = NULL;

  if (*text == '\0')
    return;
  blocks = rancang_book_parse_text (text, rancang_book_dup_name, self);
  for (guint i = 0; i < blocks->len; i++)
    rancang_report_add_block (self->report, g_object_ref (g_ptr_array_index (blocks, i)));
}

static void
add_part (Book        *self,
          RancangItem *part,
          guint        level)
{
  Masterplan *contents = &self->contents;
  gboolean numbered = contents->numbered;
  const char *heading = rancang_item_get_text (part, "heading");
  const char *content = rancang_item_get_text (part, "content");
  gboolean has_heading;

  if (!is_wanted (&self->choice, part) || !rancang_masterplan_go_on (contents))
    return;
  contents->part = part;
  rancang_masterplan_set_landscape (contents, rancang_item_get_boolean (part, "sideways")
                                              && rancang_book_is_content_wide (contents, content));
  if (rancang_item_get_boolean (part, "new-page"))
    rancang_report_add_page_break (contents->report);
  has_heading = add_heading (contents, part, level);
  /* What stands below a heading without a number has none either. */
  contents->numbered = numbered && g_strcmp0 (heading, "plain") != 0
                       && g_strcmp0 (heading, "appendix") != 0;
  contents->level = has_heading ? MIN (level + 1, 4) : level;
  add_text (contents, part);
  if (content != NULL && *content != '\0')
    rancang_book_add_content (contents, content);
  for (guint i = 0; i < rancang_item_count_children (part, "section"); i++)
    add_part (self, rancang_item_peek_child (part, "section", i), MIN (level + 1, 4));
  contents->numbered = numbered;
}

static RancangReport *
make_review (RancangPlan               *snapshot,
             const RancangBookOptions  *options,
             RancangLanguage            language,
             GCancellable              *cancellable,
             GError                   **error)
{
  g_autofree char *date = rancang_book_dup_date (options);
  g_autoptr (RancangLintRules) rules = rancang_lint_rules_new_installed ();
  g_autoptr (RancangLint) lint = rancang_lint_new (snapshot, rules, date);

  return rancang_report_new_review (lint, date, language, cancellable, error);
}

static RancangReport *
make_book (RancangPlan               *snapshot,
           RancangItem               *item,
           const RancangBookOptions  *options,
           RancangLanguage            language,
           GCancellable              *cancellable)
{
  RancangReport *report = rancang_report_new (language);
  Book self = { .contents = { .plan = snapshot, .report = report, .cancellable = cancellable,
                              .language = language, .options = options } };

  choice_init (&self.choice, options->parts);
  rancang_report_set_lazy (report, options->empty_fields == RANCANG_EMPTY_FIELDS_LEAVE_OUT);
  rancang_masterplan_begin (&self.contents);
  rancang_masterplan_fill_title_page (
    &self.contents, rancang_book_choose_text (item, "title", "title-en", language),
    rancang_book_choose_text (item, "label", "label-en", language));
  for (guint i = 0; i < rancang_item_count_children (item, "part"); i++)
    add_part (&self, rancang_item_peek_child (item, "part", i), 1);
  rancang_report_resolve (report);
  choice_clear (&self.choice);
  return report;
}

/**
 * rancang_report_new_book:
 * @snapshot: a plan that does not change while the report is built
 * @options: which book, and how
 * @language: the language of the document
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Builds a book of the masterplan. A plan that is not complete gives a document too.
 *
 * Any thread may call this. Errors are %G_IO_ERROR_CANCELLED, and %G_IO_ERROR_NOT_FOUND where there
 * is no such book.
 *
 * Returns: (transfer full): the report, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangReport *
rancang_report_new_book (RancangPlan               *snapshot,
                         const RancangBookOptions  *options,
                         RancangLanguage            language,
                         GCancellable              *cancellable,
                         GError                   **error)
{
  const char *id;
  g_autoptr (RancangBook) book = NULL;
  g_autoptr (RancangReport) report = NULL;

  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  id = options->book != NULL && *options->book != '\0' ? options->book : "2";
  book = rancang_books_find (snapshot, id);
  if (book == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no book “%s”"), id);
      return NULL;
    }
  /* The review sheet is made of findings, agency by agency: it has one part. */
  if (g_str_equal (id, "review") && !rancang_book_is_own (book))
    return make_review (snapshot, options, language, cancellable, error);
  report = make_book (snapshot, rancang_book_get_item (book), options, language, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&report);
}
