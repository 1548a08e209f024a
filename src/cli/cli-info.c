/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-info.c: `rancang info` and `rancang schema` */

#include "config.h"

#include "cli/cli-private.h"

#include <string.h>

static gboolean
count_one (RancangItem *item,
           gpointer     user_data)
{
  (*(guint *) user_data)++;

  return TRUE;
}

static guint
count_items (RancangPlan       *plan,
             const RancangKind *kind)
{
  guint count = 0;

  rancang_item_foreach (rancang_plan_get_root (plan), rancang_kind_get_name (kind), count_one,
                        &count);

  return count;
}

static void
write_region (RancangJsonWriter *writer,
              RancangPlan       *plan)
{
  RancangItem *region = rancang_item_peek_child (rancang_plan_get_root (plan), "region", 0);

  rancang_json_writer_string (writer, "region",
                              region != NULL ? rancang_item_get_title (region) : NULL);
  rancang_json_writer_string (writer, "region-code",
                              region != NULL ? rancang_item_get_text (region, "code") : NULL);
}

static void
write_budget (RancangJsonWriter *writer,
              RancangPlan       *plan)
{
  g_autoptr (RancangTotals) totals = rancang_totals_new (rancang_plan_get_root (plan));
  RancangSeries *by_year = rancang_totals_get_by_year (totals);
  RancangDecimal total = rancang_series_total (by_year);

  rancang_json_writer_begin (writer, "budget", '{');
  rancang_json_writer_decimal (writer, "total", &total);
  rancang_json_writer_begin (writer, "by-year", '{');
  for (guint i = 0; i < rancang_series_get_size (by_year); i++)
    {
      char year[16];

      g_snprintf (year, sizeof year, "%d", rancang_series_get_year (by_year, i));
      rancang_json_writer_decimal (writer, year, rancang_series_get_value (by_year, i));
    }
  rancang_json_writer_end (writer, '}');
  rancang_json_writer_boolean (writer, "has-examples", rancang_totals_has_example (totals));
  rancang_json_writer_end (writer, '}');
}

static int
print_json (RancangPlan *plan)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *framework = rancang_item_peek_child (root, "framework", 0);
  RancangCompleteness completeness = rancang_item_get_completeness (root);
  int first, last;

  rancang_plan_get_years (plan, &first, &last);
  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "title", rancang_item_get_title (root));
  write_region (writer, plan);
  rancang_json_writer_string (writer, "framework",
                              framework != NULL ? rancang_item_get_text (framework, "code") : NULL);
  rancang_json_writer_integer (writer, "first-year", first);
  rancang_json_writer_integer (writer, "last-year", last);
  rancang_json_writer_boolean (writer, "read-only", rancang_plan_is_immutable (plan));
  rancang_json_writer_integer (writer, "items", rancang_plan_get_n_items (plan));
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const RancangKind *kind = rancang_kind_get (i);

      if (!rancang_kind_is_single (kind))
        rancang_json_writer_integer (writer, rancang_kind_get_collection (kind),
                                     count_items (plan, kind));
    }
  rancang_json_writer_integer (writer, "completeness",
                               rancang_completeness_percent (&completeness));
  write_budget (writer, plan);
  rancang_json_writer_end (writer, '}');

  return rancang_cli_print_json (writer);
}

static void
print_line (const char *label,
            const char *text)
{
  /* Columns are counted in characters, not bytes. */
  int width = 22 + (int) (strlen (label) - g_utf8_strlen (label, -1));

  g_autofree char *clean = rancang_cli_clean (text);

  g_print ("%-*s %s\n", width, label, clean);
}

static void
print_text (RancangPlan *plan)
{
  RancangLanguage language = rancang_language_get_default ();
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *region = rancang_item_peek_child (root, "region", 0);
  RancangCompleteness completeness = rancang_item_get_completeness (root);
  g_autofree char *percent = NULL;
  g_autofree char *budget = NULL;
  g_autoptr (RancangTotals) totals = rancang_totals_new (root);
  RancangDecimal total = rancang_series_total (rancang_totals_get_by_year (totals));

  print_line (_("Title"), rancang_item_get_title (root));
  if (region != NULL)
    print_line (_("Region"), rancang_item_get_title (region));
  for (guint i = 0; i < rancang_kind_get_count (); i++)
    {
      const RancangKind *kind = rancang_kind_get (i);
      RancangDecimal count = { count_items (plan, kind), 0 };
      g_autofree char *text = rancang_format_number (&count, language);

      if (!rancang_kind_is_single (kind) && count.digits > 0)
        print_line (_(rancang_kind_get_collection_label (kind)), text);
    }
  percent = rancang_format_percent (rancang_completeness_percent (&completeness), language);
  print_line (_("Completeness"), percent);
  budget = rancang_format_rupiah (&total, language);
  print_line (_("Budget"), budget);
}

int
rancang_cli_info (int    argc,
                  char **argv)
{
  gboolean json = FALSE, text = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { "text", 0, 0, G_OPTION_ARG_NONE, &text, N_("Print the whole plan as lines of text"), NULL },
    { NULL },
  };
  g_autoptr (RancangPlan) plan = NULL;

  if (!rancang_cli_parse (entries, "info", "FILE", 1, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  plan = rancang_cli_load (argv[1]);
  if (plan == NULL)
    return RANCANG_CLI_BAD_INPUT;
  if (json)
    return print_json (plan);
  if (text)
    rancang_cli_print_plan (plan);
  else
    print_text (plan);

  return RANCANG_CLI_OK;
}

int
rancang_cli_schema (int    argc,
                    char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (GBytes) schema = NULL;

  if (!rancang_cli_parse (entries, "schema", "", 0, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  schema = rancang_json_write_schema ();
  g_print ("%.*s", (int) g_bytes_get_size (schema), (const char *) g_bytes_get_data (schema, NULL));

  return RANCANG_CLI_OK;
}
