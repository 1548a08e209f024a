/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book.c: the books of a masterplan as reports */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "lint/lint-rules.h"
#include "report/book.h"
#include "report/masterplan.h"
#include "report/review-sheet.h"

static RancangReport *
make_review (RancangPlan               *snapshot,
             const RancangBookOptions  *options,
             RancangLanguage            language,
             GCancellable              *cancellable,
             GError                   **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const char *date = options->date != NULL && *options->date != '\0' ? options->date : today;
  g_autoptr (RancangLintRules) rules = rancang_lint_rules_new_installed ();
  g_autoptr (RancangLint) lint = rancang_lint_new (snapshot, rules, date);

  return rancang_report_new_review (lint, date, language, cancellable, error);
}

static gboolean
has_part (const char *parts,
          const char *part)
{
  g_auto (GStrv) names = g_strsplit (parts != NULL ? parts : "", ",", -1);

  return g_strv_contains ((const char *const *) names, part);
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
  const char *book;
  RancangMasterplanFlags flags = 0;

  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  book = options->book != NULL && *options->book != '\0' ? options->book : "2";
  if (g_str_equal (book, "review"))
    return make_review (snapshot, options, language, cancellable, error);
  if (!g_str_equal (book, "2"))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no book “%s”"), book);
      return NULL;
    }
  if (!has_part (options->parts, "-agencies"))
    flags |= RANCANG_MASTERPLAN_AGENCY_APPENDIX;
  if (has_part (options->parts, "+details"))
    flags |= RANCANG_MASTERPLAN_PROGRAMME_DETAILS;
  return rancang_report_new_masterplan (snapshot, language, flags, cancellable, error);
}
