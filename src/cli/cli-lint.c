/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-lint.c: `rancang lint` */

#include "config.h"

#include "cli/cli-private.h"

#include <string.h>

typedef struct
{
  RancangLint     *lint;
  RancangLanguage  language;
  RancangSeverity  least; /* what matters less is left out */
} Listing;

static const char *
tr (Listing    *self,
    const char *message)
{
  return rancang_translate (self->language, NULL, message);
}

static void
write_fixes (RancangJsonWriter  *writer,
             Listing            *self,
             RancangLintFinding *finding)
{
  rancang_json_writer_begin (writer, "fixes", '[');
  for (guint i = 0; i < rancang_lint_finding_get_n_fixes (finding); i++)
    {
      g_autofree char *label = rancang_lint_finding_dup_fix_label (finding, i, self->language);

      rancang_json_writer_begin (writer, NULL, '{');
      rancang_json_writer_string (writer, "id", rancang_lint_finding_get_fix_id (finding, i));
      rancang_json_writer_string (writer, "label", label);
      rancang_json_writer_end (writer, '}');
    }
  rancang_json_writer_end (writer, ']');
}

static void
write_finding (RancangJsonWriter  *writer,
               Listing            *self,
               RancangLintFinding *finding)
{
  RancangLintRule *rule = rancang_lint_finding_get_rule (finding);
  RancangItem *item = rancang_lint_finding_get_item (finding);
  RancangItem *waiver = rancang_lint_finding_get_waiver (finding);
  g_autofree char *message = rancang_lint_finding_dup_message (finding, self->language);
  g_autofree char *advice = rancang_lint_rule_dup_explanation (rule, self->language);

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "rule", rancang_lint_rule_get_id (rule));
  rancang_json_writer_string (writer, "severity",
                              rancang_severity_get_code (rancang_lint_rule_get_severity (rule)));
  rancang_json_writer_string (writer, "item", rancang_item_get_id (item));
  rancang_json_writer_string (writer, "kind", rancang_kind_get_name (rancang_item_get_kind (item)));
  rancang_json_writer_string (writer, "title", rancang_item_get_title (item));
  rancang_json_writer_string (writer, "field", rancang_lint_finding_get_field (finding));
  rancang_json_writer_string (writer, "message", message);
  rancang_json_writer_string (writer, "advice", advice);
  write_fixes (writer, self, finding);
  rancang_json_writer_boolean (writer, "waived", waiver != NULL);
  rancang_json_writer_string (writer, "reason",
                              waiver != NULL ? rancang_item_get_text (waiver, "reason") : NULL);
  rancang_json_writer_end (writer, '}');
}

static gboolean
is_shown (Listing            *self,
          RancangLintFinding *finding)
{
  return rancang_lint_finding_get_severity (finding) <= self->least;
}

static void
print_json (Listing *self)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_begin (writer, "counts", '{');
  for (guint i = 0; i <= RANCANG_SEVERITY_HINT; i++)
    rancang_json_writer_integer (writer, rancang_severity_get_code (i),
                                 rancang_lint_count (self->lint, NULL, i));
  rancang_json_writer_integer (writer, "waived",
                               g_list_model_get_n_items (rancang_lint_get_waived (self->lint)));
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_begin (writer, "findings", '[');
  for (guint waived = 0; waived <= 1; waived++)
    {
      g_autoptr (GPtrArray) findings = rancang_lint_list_ordered (self->lint, waived);

      for (guint i = 0; i < findings->len; i++)
        {
          if (is_shown (self, findings->pdata[i]))
            write_finding (writer, self, findings->pdata[i]);
        }
    }
  rancang_json_writer_end (writer, ']');
  rancang_json_writer_end (writer, '}');
  rancang_cli_print_json (writer);
}

static char *
describe_place (Listing     *self,
                RancangItem *item)
{
  const char *title = rancang_item_get_title (item);
  const char *kind = tr (self, rancang_kind_get_label (rancang_item_get_kind (item)));
  RancangItem *holder = rancang_item_get_parent (item);
  g_autofree char *place = NULL;

  if (title == NULL || *title == '\0')
    place = g_strdup (kind);
  else if (holder == NULL || rancang_item_get_parent (holder) == NULL)
    place = g_strdup_printf ("%s “%s”", kind, title);
  else
    place = g_strdup_printf ("%s › %s “%s”", rancang_item_get_title (holder), kind, title);

  return rancang_cli_clean (place);
}

/* The item directly below the plan: what people see as a section. */
static RancangItem *
find_section (RancangItem *item)
{
  RancangItem *holder;

  while ((holder = rancang_item_get_parent (item)) != NULL &&
         rancang_item_get_parent (holder) != NULL)
    item = holder;

  return item;
}

static char *
name_section (Listing     *self,
              RancangItem *section)
{
  const RancangKind *kind = rancang_item_get_kind (section);
  const char *title = rancang_item_get_title (section);

  if (rancang_item_is (section, "dimension") && title != NULL)
    return rancang_cli_clean (title);

  return rancang_cli_clean (tr (self, rancang_kind_get_collection_label (kind)));
}

static void
print_findings (Listing  *self,
                gboolean  waived)
{
  g_autoptr (GPtrArray) findings = rancang_lint_list_ordered (self->lint, waived);
  g_autofree char *last = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      RancangLintFinding *finding = findings->pdata[i];
      RancangLintRule *rule = rancang_lint_finding_get_rule (finding);
      RancangItem *item = rancang_lint_finding_get_item (finding);
      g_autofree char *section = name_section (self, find_section (item));
      g_autofree char *place = describe_place (self, item);
      g_autofree char *message = rancang_lint_finding_dup_message (finding, self->language);
      g_autofree char *advice = rancang_lint_rule_dup_explanation (rule, self->language);
      g_autofree char *clean = rancang_cli_clean (message);
      g_autofree char *clean_advice = rancang_cli_clean (advice);

      if (!is_shown (self, finding))
        continue;
      if (g_strcmp0 (last, section) != 0)
        g_print ("%s%s\n", last != NULL ? "\n" : "", section);
      g_set_str (&last, section);
      g_print ("  %s: %s\n    %s [%s]\n    %s\n",
               tr (self, rancang_severity_get_label (rancang_lint_rule_get_severity (rule))),
               place, clean, rancang_lint_rule_get_id (rule), clean_advice);
    }
  if (last != NULL)
    g_print ("\n");
}

static void
print_text (Listing *self)
{
  g_autofree char *total = NULL;

  print_findings (self, FALSE);
  if (g_list_model_get_n_items (rancang_lint_get_waived (self->lint)) > 0)
    {
      g_print ("%s\n\n", tr (self, N_("Findings accepted with a reason")));
      print_findings (self, TRUE);
    }
  /* Translators: counts of findings */
  total = g_strdup_printf (rancang_translate (self->language, NULL,
                                              N_("Errors: %u. Warnings: %u. Hints: %u.")),
                           rancang_lint_count (self->lint, NULL, RANCANG_SEVERITY_ERROR),
                           rancang_lint_count (self->lint, NULL, RANCANG_SEVERITY_WARNING),
                           rancang_lint_count (self->lint, NULL, RANCANG_SEVERITY_HINT));
  g_print ("%s\n", total);
}

static void
print_rule (RancangJsonWriter *writer,
            RancangLintRule   *rule,
            RancangLanguage    language)
{
  g_autofree char *label = rancang_lint_rule_dup_label (rule, language);
  g_autofree char *advice = rancang_lint_rule_dup_explanation (rule, language);
  const char *severity = rancang_severity_get_code (rancang_lint_rule_get_severity (rule));

  if (writer == NULL)
    {
      g_autofree char *clean = rancang_cli_clean (label);

      g_print ("%-34s %-8s %s\n", rancang_lint_rule_get_id (rule),
               rancang_lint_rule_is_on (rule) ? severity : "-", clean);
      return;
    }
  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "id", rancang_lint_rule_get_id (rule));
  rancang_json_writer_string (writer, "severity", severity);
  rancang_json_writer_boolean (writer, "on", rancang_lint_rule_is_on (rule));
  rancang_json_writer_string (writer, "kind", rancang_lint_rule_get_kind (rule));
  rancang_json_writer_string (writer, "source", rancang_lint_rule_get_source (rule));
  rancang_json_writer_string (writer, "label", label);
  rancang_json_writer_string (writer, "advice", advice);
  rancang_json_writer_end (writer, '}');
}

static int
print_rules (RancangLintRules *rules,
             RancangLanguage   language,
             gboolean          json)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  GListModel *lists[] = { rancang_lint_rules_get_list (rules),
                          rancang_host_list_lint_rules (host) };

  rancang_json_writer_begin (writer, NULL, '[');
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++)
        {
          g_autoptr (RancangLintRule) rule = g_list_model_get_item (lists[i], j);

          print_rule (json ? writer : NULL, rule, language);
        }
    }
  rancang_json_writer_end (writer, ']');

  return json ? rancang_cli_print_json (writer) : RANCANG_CLI_OK;
}

static gboolean
is_date (const char *text)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *whole = g_strconcat (text, "T00:00:00Z", NULL);

  date = strlen (text) == 10 ? g_date_time_new_from_iso8601 (whole, NULL) : NULL;

  return date != NULL && text[4] == '-' && text[7] == '-';
}

static gboolean
add_packs (RancangLintRules  *rules,
           char             **paths)
{
  for (; paths != NULL && *paths != NULL; paths++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (*paths);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

      if (bytes == NULL || !rancang_lint_rules_add_pack (rules, bytes, &error))
        {
          rancang_cli_fail_error (*paths, error);
          return FALSE;
        }
    }

  return TRUE;
}

static int
lint_file (const char       *path,
           RancangLintRules *rules,
           const char       *date,
           Listing          *listing,
           gboolean          json,
           const char       *review)
{
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPlan) plan = rancang_cli_load (path);
  g_autoptr (RancangPlan) snapshot = NULL;
  g_autoptr (GListModel) outside = NULL;
  g_autoptr (RancangLint) lint = NULL;
  g_autoptr (GError) error = NULL;

  if (plan == NULL)
    return RANCANG_CLI_BAD_INPUT;
  host = rancang_host_new ();
  snapshot = rancang_plan_snapshot (plan);
  outside = rancang_host_lint (host, snapshot, date, &error);
  if (outside == NULL)
    return rancang_cli_fail ("%s", error->message);
  lint = rancang_lint_new (snapshot, rules, date);
  rancang_lint_set_outside (lint, outside);
  listing->lint = lint;
  if (review != NULL)
    {
      int code = rancang_cli_write_document (host, plan, "docx-review", listing->language, review);

      if (code != RANCANG_CLI_OK)
        return code;
    }
  if (json)
    print_json (listing);
  else
    print_text (listing);

  return rancang_lint_count (lint, NULL, RANCANG_SEVERITY_ERROR) > 0 ? RANCANG_CLI_FINDINGS
                                                                     : RANCANG_CLI_OK;
}

int
rancang_cli_lint (int    argc,
                  char **argv)
{
  g_autofree char *code = NULL;
  g_autofree char *date = NULL;
  g_autofree char *severity = NULL;
  g_autofree char *review = NULL;
  g_auto (GStrv) packs = NULL;
  gboolean json = FALSE, list = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &code, N_("The language of the findings"), "id|en" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, N_("The day to go by, today if left out"),
      "YYYY-MM-DD" },
    { "severity", 0, 0, G_OPTION_ARG_STRING, &severity, N_("Leave out what matters less"),
      "error|warning|hint" },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &packs, N_("A pack of more rules"), N_("FILE") },
    { "review", 0, 0, G_OPTION_ARG_FILENAME, &review, N_("Write a review sheet, too"), N_("FILE") },
    { "rules", 0, 0, G_OPTION_ARG_NONE, &list, N_("List the rules"), NULL },
    { NULL },
  };
  Listing listing = { NULL, rancang_language_get_default (), RANCANG_SEVERITY_HINT };
  g_autoptr (RancangLintRules) rules = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (!rancang_cli_parse_some (entries, "lint", "FILE", 0, 1, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  if (list ? argc != 1 : argc != 2)
    return rancang_cli_fail (_("usage: %s (see “%s --help”)"),
                             list ? "rancang lint --rules" : "rancang lint FILE", "rancang lint");
  if (code != NULL && !rancang_language_parse (code, &listing.language))
    return rancang_cli_fail (_("“%s” is not a language of documents; there are: id, en"), code);
  if (severity != NULL && !rancang_severity_parse (severity, &listing.least))
    return rancang_cli_fail (_("“%s” is neither “error” nor “warning” nor “hint”"), severity);
  if (date != NULL && !is_date (date))
    return rancang_cli_fail (_("“%s” is not a day such as 2026-12-31"), date);
  if (review != NULL && !list && !rancang_cli_check_output (argv[1], review))
    return RANCANG_CLI_BAD_INPUT;
  rules = rancang_lint_rules_new_installed ();
  if (!add_packs (rules, packs))
    return RANCANG_CLI_BAD_INPUT;
  if (list)
    return print_rules (rules, listing.language, json);
  if (date == NULL)
    date = g_date_time_format (now, "%Y-%m-%d");

  return lint_file (argv[1], rules, date, &listing, json, review);
}
