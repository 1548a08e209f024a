/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export-sheets.c: formats with tables; with arguments it only writes one for scripts */

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "export-csv/export-csv.h"
#include "export-json/export-json.h"
#include "export-ods/export-ods.h"
#include "export-sipd/export-sipd.h"
#include "export-xlsx/export-xlsx.h"
#include "sheets-fixture.h"

typedef GType (*TypeFunc) (void);

static const struct
{
  const char *format;
  TypeFunc    get_type;
} formats[] = {
  { "xlsx", export_xlsx_exporter_get_type },
  { "ods", export_ods_exporter_get_type },
  { "csv", export_csv_exporter_get_type },
  { "csv-zip", export_csv_exporter_get_type },
  { "json", export_json_exporter_get_type },
  { "sipd", export_sipd_exporter_get_type },
};

static void
test_same_bytes (void)
{
  g_autoptr (RancangPlan) plan = sheets_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GType type = formats[i].get_type ();
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;

      first = sheets_fixture_export (type, formats[i].format, plan, RANCANG_LANGUAGE_INDONESIAN,
                                     NULL);
      second = sheets_fixture_export (type, formats[i].format, plan, RANCANG_LANGUAGE_INDONESIAN,
                                      NULL);
      g_assert_cmpuint (g_bytes_get_size (first), >, 100);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* Numbers in files never depend on how the user's country writes them. */
static void
test_locale (void)
{
  g_autoptr (RancangPlan) plan = sheets_fixture_new ();
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      GType type = formats[i].get_type ();
      g_autoptr (GBytes) plain = NULL;
      g_autoptr (GBytes) local = NULL;

      setlocale (LC_ALL, "C.UTF-8");
      plain = sheets_fixture_export (type, formats[i].format, plan, RANCANG_LANGUAGE_ENGLISH,
                                     NULL);
      if (setlocale (LC_ALL, "id_ID.UTF-8") == NULL)
        g_test_skip ("There is no Indonesian locale");
      local = sheets_fixture_export (type, formats[i].format, plan, RANCANG_LANGUAGE_ENGLISH,
                                     NULL);
      setlocale (LC_ALL, before);
      g_assert_true (g_bytes_equal (plain, local));
    }
}

static void
test_every_table (void)
{
  g_autoptr (RancangPlan) plan = sheets_fixture_new ();
  g_autoptr (RancangPlan) empty = rancang_plan_new ();

  for (guint i = 0; i < rancang_workbook_get_n_tables (); i++)
    {
      const char *table = rancang_workbook_get_table (i);

      for (guint j = 0; j < 3; j++)
        {
          g_autoptr (GBytes) some = NULL;
          g_autoptr (GBytes) none = NULL;

          some = sheets_fixture_export (formats[j].get_type (), formats[j].format, plan,
                                        RANCANG_LANGUAGE_INDONESIAN, "table", table, NULL);
          none = sheets_fixture_export (formats[j].get_type (), formats[j].format, empty,
                                        RANCANG_LANGUAGE_ENGLISH, "table", table, NULL);
          g_assert_cmpuint (g_bytes_get_size (some), >, 3);
          g_assert_cmpuint (g_bytes_get_size (none), >, 3);
        }
    }
}

static void
test_errors (void)
{
  g_autoptr (RancangPlan) plan = sheets_fixture_new ();
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (RancangExporter) exporter = g_object_new (formats[i].get_type (), NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (rancang_exporter_export (exporter, snapshot, "odt", RANCANG_LANGUAGE_ENGLISH,
                                              NULL, &error));
      g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT);
      g_clear_error (&error);
      g_assert_null (rancang_exporter_export (exporter, snapshot, formats[i].format,
                                              RANCANG_LANGUAGE_ENGLISH, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      g_assert_false (rancang_options_set_string (G_OBJECT (exporter), "table", "no such table",
                                                  &error));
      g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION);
    }
}

static void
test_json_labels (void)
{
  g_autoptr (RancangPlan) plan = sheets_fixture_new ();
  g_autoptr (GBytes) codes = NULL;
  g_autoptr (GBytes) labels = NULL;
  const char *code = "\"horizon\": \"medium\"", *label = "\"horizon\": \"Medium term (5 years)\"";

  codes = sheets_fixture_export (EXPORT_JSON_TYPE_EXPORTER, "json", plan,
                                 RANCANG_LANGUAGE_ENGLISH, NULL);
  labels = sheets_fixture_export (EXPORT_JSON_TYPE_EXPORTER, "json", plan,
                                  RANCANG_LANGUAGE_ENGLISH, "labels", "true", NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (codes, NULL), g_bytes_get_size (codes), code));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (labels, NULL), g_bytes_get_size (labels),
                                  label));
}

/* Whatever is typed, JSON stays JSON. */
static void
test_hostile_json (void)
{
  g_autoptr (RancangPlan) plan = sheets_fixture_new_hostile ();

  for (guint i = 4; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      bytes = sheets_fixture_export (formats[i].get_type (), formats[i].format, plan,
                                     RANCANG_LANGUAGE_INDONESIAN, NULL);
      json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                  g_bytes_get_size (bytes), &error);
      g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  if (argc >= 6 && g_str_equal (argv[1], "write"))
    return sheets_fixture_write (argc - 2, argv + 2);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-sheets/same-bytes", test_same_bytes);
  g_test_add_func ("/export-sheets/locale", test_locale);
  g_test_add_func ("/export-sheets/every-table", test_every_table);
  g_test_add_func ("/export-sheets/errors", test_errors);
  g_test_add_func ("/export-sheets/json-labels", test_json_labels);
  g_test_add_func ("/export-sheets/hostile-json", test_hostile_json);
  return g_test_run ();
}
