/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* review-sheet.c: what a plan lacks, on paper, to be ticked off agency by agency */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "report/report-private.h"
#include "report/review-sheet.h"

#define BOX "☐"

typedef struct
{
  RancangReport   *report;
  RancangLint     *lint;
  RancangLanguage  language;
  const char      *date;
} Sheet;

/* The findings of one agency, or of nobody, in the order of the plan. */
typedef struct
{
  RancangItem *agency;
  GPtrArray   *findings;
} Part;

static const char *
tr (Sheet      *self,
    const char *message)
{
  return rancang_translate (self->language, NULL, message);
}

static void
part_free (gpointer data)
{
  Part *part = data;

  g_ptr_array_unref (part->findings);
  g_free (part);
}

/* The agency that answers for an item: its own, or that of what holds it. */
static RancangItem *
find_agency (RancangLint *lint,
             RancangItem *item)
{
  for (; item != NULL; item = rancang_item_get_parent (item))
    {
      RancangItem *agency;

      if (rancang_item_is (item, "agency"))
        return item;
      agency = rancang_plan_find (rancang_lint_get_plan (lint),
                                  rancang_item_get_text (item, "agency"));
      if (agency != NULL && rancang_item_is (agency, "agency"))
        return agency;
    }

  return NULL;
}

static Part *
need_part (GPtrArray   *parts,
           GHashTable  *by_agency,
           RancangItem *agency)
{
  Part *part = g_hash_table_lookup (by_agency, agency);

  if (part == NULL)
    {
      part = g_new0 (Part, 1);
      part->agency = agency;
      part->findings = g_ptr_array_new ();
      g_hash_table_insert (by_agency, agency, part);
      g_ptr_array_add (parts, part);
    }

  return part;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *first = *(const Part *const *) a;
  const Part *second = *(const Part *const *) b;

  /* What belongs to nobody comes first: the planning agency answers for it. */
  if (first->agency == NULL || second->agency == NULL)
    return (first->agency != NULL) - (second->agency != NULL);

  return g_utf8_collate (rancang_item_get_title (first->agency),
                         rancang_item_get_title (second->agency));
}

static GPtrArray *
sort_by_agency (RancangLint *lint,
                GPtrArray   *findings)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  g_autoptr (GHashTable) by_agency = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      RancangItem *item = rancang_lint_finding_get_item (findings->pdata[i]);

      g_ptr_array_add (need_part (parts, by_agency, find_agency (lint, item))->findings,
                       findings->pdata[i]);
    }
  g_ptr_array_sort (parts, compare_parts);

  return parts;
}

static const char *
get_name (Sheet       *self,
          RancangItem *item)
{
  const char *title = rancang_item_get_title (item);

  return title != NULL && *title != '\0'
           ? title : tr (self, rancang_kind_get_label (rancang_item_get_kind (item)));
}

/* "Programme: Layanan kependudukan › Indicator: Layanan daring" */
static char *
describe_place (Sheet       *self,
                RancangItem *item)
{
  RancangItem *holder = rancang_item_get_parent (item);
  const char *kind = tr (self, rancang_kind_get_label (rancang_item_get_kind (item)));

  if (holder == NULL || rancang_item_get_parent (holder) == NULL)
    return g_strdup_printf ("%s: %s", kind, get_name (self, item));

  return g_strdup_printf ("%s › %s: %s", get_name (self, holder), kind, get_name (self, item));
}

static RancangReportTable *
new_table (Sheet *self)
{
  RancangReportTable *table = rancang_report_table_new (RANCANG_REPORT_TABLE_DENSE);
  const struct
  {
    guint              share;
    RancangReportAlign align;
    const char        *label;
  } columns[] = {
    { 5, RANCANG_REPORT_ALIGN_END, N_("No.") },
    { 30, RANCANG_REPORT_ALIGN_START, N_("Place") },
    { 34, RANCANG_REPORT_ALIGN_START, N_("Finding") },
    { 7, RANCANG_REPORT_ALIGN_CENTRE, N_("Done") },
    { 24, RANCANG_REPORT_ALIGN_START, N_("Note") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    rancang_report_table_add_column (table, columns[i].share, columns[i].align);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    rancang_report_table_add_cell (table, tr (self, columns[i].label));

  return table;
}

static void
add_finding (Sheet              *self,
             RancangReportTable *table,
             RancangLintFinding *finding,
             guint               number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *place = describe_place (self, rancang_lint_finding_get_item (finding));
  g_autofree char *message = rancang_lint_finding_dup_message (finding, self->language);
  RancangItem *waiver = rancang_lint_finding_get_waiver (finding);

  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, digits);
  rancang_report_table_add_cell (table, place);
  rancang_report_table_add_cell (table, message);
  rancang_report_table_add_cell (table, waiver != NULL ? "" : BOX);
  rancang_report_table_add_cell (table, waiver != NULL ? rancang_item_get_text (waiver, "reason")
                                                       : "");
}

/* One group of rows a severity, the worst first. */
static void
add_table (Sheet     *self,
           GPtrArray *findings)
{
  RancangReportTable *table = new_table (self);
  guint number = 0;

  for (guint severity = 0; severity <= RANCANG_SEVERITY_HINT; severity++)
    {
      gboolean named = FALSE;

      for (guint i = 0; i < findings->len; i++)
        {
          if (rancang_lint_finding_get_severity (findings->pdata[i]) != severity)
            continue;
          if (!named)
            rancang_report_table_add_group (table,
                                            tr (self, rancang_severity_get_label (severity)));
          named = TRUE;
          add_finding (self, table, findings->pdata[i], ++number);
        }
    }
  rancang_report_add_table (self->report, NULL, table);
}

static void
add_part (Sheet *self,
          Part  *part)
{
  const char *title = part->agency != NULL ? get_name (self, part->agency)
                                           : tr (self, N_("Without a responsible agency"));

  rancang_report_add_heading (self->report, 2, FALSE, title);
  add_table (self, part->findings);
  rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_SIGNATURE,
                           tr (self, N_("Checked on\n\n\n\n(name and signature)")));
}

/* What each rule that found something asks for, once. */
static void
add_advice (Sheet     *self,
            GPtrArray *findings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  rancang_report_add_heading (self->report, 1, FALSE, tr (self, N_("What to do")));
  for (guint i = 0; i < findings->len; i++)
    {
      RancangLintRule *rule = rancang_lint_finding_get_rule (findings->pdata[i]);
      g_autofree char *label = NULL;
      g_autofree char *advice = NULL;
      RancangReportBlock *block;
      g_autofree char *heading = NULL;

      if (!g_hash_table_add (seen, rule))
        continue;
      label = rancang_lint_rule_dup_label (rule, self->language);
      advice = rancang_lint_rule_dup_explanation (rule, self->language);
      heading = g_strconcat (label, ". ", NULL);
      block = rancang_report_block_new (RANCANG_REPORT_BLOCK_BULLET);
      rancang_report_block_add_run (block, heading, RANCANG_REPORT_RUN_BOLD);
      rancang_report_block_add_run (block, advice, 0);
      rancang_report_add_block (self->report, block);
    }
}

static void
add_summary (Sheet *self)
{
  g_autofree char *date = rancang_format_date (self->date, self->language);
  g_autofree char *sentence = NULL;
  char counts[3][16];

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_snprintf (counts[i], sizeof counts[i], "%u", rancang_lint_count (self->lint, NULL, i));
  sentence = rancang_report_fill (
    tr (self, N_("State of {date}. Errors: {errors}. Warnings: {warnings}. Hints: {hints}.")),
    "date", date, "errors", counts[0], "warnings", counts[1], "hints", counts[2], NULL);
  rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_PARAGRAPH, sentence);
}

static void
fill_title_page (Sheet *self)
{
  RancangItem *root = rancang_plan_get_root (rancang_lint_get_plan (self->lint));
  RancangItem *region = rancang_item_peek_child (root, "region", 0);

  rancang_report_set_title_page (self->report, "title", tr (self, N_("Review Sheet")));
  rancang_report_set_title_page (self->report, "subtitle", rancang_item_get_title (root));
  if (region != NULL)
    rancang_report_set_title_page (self->report, "region", rancang_item_get_title (region));
}

static gboolean
add_all (Sheet        *self,
         GCancellable *cancellable)
{
  g_autoptr (GPtrArray) findings = rancang_lint_list_ordered (self->lint, FALSE);
  g_autoptr (GPtrArray) waived = rancang_lint_list_ordered (self->lint, TRUE);
  g_autoptr (GPtrArray) parts = sort_by_agency (self->lint, findings);

  rancang_report_set_landscape (self->report, TRUE);
  rancang_report_add_heading (self->report, 1, FALSE, tr (self, N_("Findings by agency")));
  add_summary (self);
  if (findings->len == 0)
    rancang_report_add_text (self->report, RANCANG_REPORT_BLOCK_PARAGRAPH,
                             tr (self, N_("Nothing was found.")));
  for (guint i = 0; i < parts->len && !g_cancellable_is_cancelled (cancellable); i++)
    add_part (self, parts->pdata[i]);
  if (waived->len > 0)
    {
      rancang_report_add_heading (self->report, 1, FALSE,
                                  tr (self, N_("Findings accepted with a reason")));
      add_table (self, waived);
    }
  if (findings->len > 0)
    add_advice (self, findings);

  return !g_cancellable_is_cancelled (cancellable);
}

/**
 * rancang_report_new_review:
 * @lint: the findings of a plan that does not change while the report is built
 * @date: the day of the review, `YYYY-MM-DD`
 * @language: the language of the document
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Builds a sheet for a review meeting: the findings by agency, each with a box to tick and room for
 * a note, a place for signatures, and what each rule asks for.
 *
 * The only error is %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the report, or %NULL with @error set
 *
 * Since: 1.0
 */
RancangReport *
rancang_report_new_review (RancangLint      *lint,
                           const char       *date,
                           RancangLanguage   language,
                           GCancellable     *cancellable,
                           GError          **error)
{
  g_autoptr (RancangReport) report = NULL;
  Sheet sheet;

  g_return_val_if_fail (RANCANG_IS_LINT (lint), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  report = rancang_report_new (language);
  sheet = (Sheet) { report, lint, language, date };
  fill_title_page (&sheet);
  if (!add_all (&sheet, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }

  return g_steal_pointer (&report);
}
