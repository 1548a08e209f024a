/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheets-fixture.c: plans and exports for the tests of formats with tables */

#include "sheets-fixture.h"

#include <stdarg.h>
#include <string.h>

#include "../report-sample.h"
#include "export-csv/export-csv.h"
#include "export-json/export-json.h"
#include "export-ods/export-ods.h"
#include "export-sipd/export-sipd.h"
#include "export-xlsx/export-xlsx.h"

static RancangItem *
add (RancangPlan *plan,
     RancangItem *parent,
     const char  *kind,
     const char  *first,
     ...)
{
  g_autoptr (RancangItem) item = rancang_item_new (kind);
  g_autoptr (GError) error = NULL;
  va_list values;

  va_start (values, first);
  g_object_set_valist (G_OBJECT (item), first, values);
  va_end (values);
  rancang_plan_insert (plan, parent, item, -1, &error);
  g_assert_no_error (error);
  return item;
}

static RancangItem *
get_programme (RancangPlan *plan,
               guint        dimension,
               guint        position)
{
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *sub = rancang_item_peek_child (rancang_item_peek_child (root, "dimension",
                                                                       dimension),
                                              "sub-dimension", 0);

  return rancang_item_peek_child (sub, "programme", position);
}

/* Two programmes under one sub-activity, one under another of the same programme, one malformed. */
static void
add_codes (RancangPlan *plan)
{
  g_object_set (get_programme (plan, 0, 0), "nomenclature-code", "2.16.03.2.02.0014",
                "sub-activity", "Penyediaan jaringan intra", "rpjmd-programme",
                "Program Pengelolaan Aplikasi Informatika", "rpjmd-programme-code", "2.16.03",
                "rpjmd-objective", "Meningkatnya mutu layanan", NULL);
  g_object_set (get_programme (plan, 0, 1), "nomenclature-code", "2.16.03.2.02.0014",
                "sub-activity", "Penyediaan jaringan intra", NULL);
  g_object_set (get_programme (plan, 1, 0), "nomenclature-code", "2.16.03.2.02.0035", NULL);
  g_object_set (get_programme (plan, 1, 1), "nomenclature-code", "bukan kode", NULL);
}

static void
add_figures (RancangPlan *plan)
{
  RancangItem *programme = get_programme (plan, 0, 0);
  RancangItem *indicator = rancang_item_peek_child (programme, "indicator", 0);
  RancangItem *root = rancang_plan_get_root (plan);
  RancangDecimal realised = { 4775, 2 }, percent = { 955, 1 };

  rancang_plan_set_in_series (plan, indicator, "realisations", 2025, &realised, NULL);
  rancang_plan_set_in_series (plan, indicator, "achievements", 2025, &percent, NULL);
  add (plan, indicator, "evidence", "title", "Laporan tahunan", "location",
       "https://contoh.go.id/laporan?tahun=2025&b=1", "date", "2026-01-31", NULL);
  add (plan, root, "body", "title", "Dewan Smart City", "type", "council", "decree-number",
       "555/12/2025", "decree-date", "2025-02-17", "tasks", "- memberi **arah**\n- menilai", NULL);
  add (plan, root, "application", "title", "e-Surat", "address", "https://surat.contoh.go.id",
       "development-cost", &(RancangDecimal) { 41200000, 0 }, "personal-data", TRUE, NULL);
}

RancangPlan *
sheets_fixture_new (void)
{
  RancangPlan *plan = report_sample_new (2, 3);

  add_codes (plan);
  add_figures (plan);
  return plan;
}

/* The model takes no line breaks in titles. */
static const char *const hostile_titles[] = {
  "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "  =1+1", "'=1+1",
  "<b>&amp;]]></b>", "a;c,\"d\"", "＝1+1", "_x0041_ _x000D_",
  "\357\277\276 \357\277\277 \342\200\256abc", "http://[::1]:99999999/ \"><script>",
  "=cmd|' /C calc'!A0", "😀 emas", "00123", "1E5", "2025-13-45", "https://contoh.go.id/a\"b",
};

/* Where line breaks may stand, they may stand anywhere. */
static const char *const hostile_texts[] = {
  "\t=1+1", "\n=1+1", "a\n=b\n\n  c", "- =1+1\n- @x", "\302\205\302\200=1",
};

RancangPlan *
sheets_fixture_new_hostile (void)
{
  RancangPlan *plan = report_sample_new (1, 3);
  RancangItem *programme = get_programme (plan, 0, 0);
  RancangItem *sub = rancang_item_get_parent (programme);
  g_autofree char *letters = g_strnfill (40000, 'x');
  g_autoptr (GString) wide = g_string_new (NULL);
  RancangDecimal huge = { 900719925474099311, 0 }, fraction = { 123456789, 9 };

  for (guint i = 0; i < G_N_ELEMENTS (hostile_titles); i++)
    add (plan, sub, "programme", "title", hostile_titles[i], "code", hostile_titles[i],
         "objective", hostile_titles[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    add (plan, sub, "programme", "title", "Teks", "objective", hostile_texts[i], NULL);
  for (guint i = 0; i < 20000; i++)
    g_string_append (wide, "😀");
  g_object_set (programme, "title", "Panjang", "description", letters, "objective", wide->str,
                NULL);
  rancang_plan_set_in_series (plan, rancang_item_peek_child (programme, "budget-line", 0),
                              "amounts", 2026, &huge, NULL);
  rancang_plan_set_number (plan, rancang_item_peek_child (programme, "indicator", 0), "baseline",
                           &fraction, NULL);
  return plan;
}

static GBytes *
run (RancangExporter *exporter,
     const char      *format,
     RancangPlan     *plan,
     RancangLanguage  language)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  bytes = rancang_exporter_export (exporter, snapshot, format, language, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

GBytes *
sheets_fixture_export (GType            exporter_type,
                       const char      *format,
                       RancangPlan     *plan,
                       RancangLanguage  language,
                       ...)
{
  g_autoptr (GObject) exporter = g_object_new (exporter_type, NULL);
  va_list options;
  const char *key;

  va_start (options, language);
  while ((key = va_arg (options, const char *)) != NULL)
    {
      g_autoptr (GError) error = NULL;

      rancang_options_set_string (exporter, key, va_arg (options, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (options);
  return run (RANCANG_EXPORTER (exporter), format, plan, language);
}

static GType
find_exporter (const char *format)
{
  if (g_str_equal (format, "xlsx"))
    return EXPORT_XLSX_TYPE_EXPORTER;
  if (g_str_equal (format, "ods"))
    return EXPORT_ODS_TYPE_EXPORTER;
  if (g_str_equal (format, "json"))
    return EXPORT_JSON_TYPE_EXPORTER;
  return g_str_equal (format, "sipd") ? EXPORT_SIPD_TYPE_EXPORTER : EXPORT_CSV_TYPE_EXPORTER;
}

static RancangPlan *
make_plan (const char *name)
{
  if (g_str_equal (name, "sample"))
    return sheets_fixture_new ();
  if (g_str_equal (name, "hostile"))
    return sheets_fixture_new_hostile ();
  if (g_str_equal (name, "empty"))
    return rancang_plan_new ();
  /* Three dimensions of three sub-dimensions. */
  return report_sample_new (atoi (name) / 9, 10);
}

int
sheets_fixture_write (int    argc,
                      char **argv)
{
  g_autoptr (RancangPlan) plan = make_plan (argv[3]);
  g_autoptr (GObject) exporter = g_object_new (find_exporter (argv[1]), NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RancangLanguage language = RANCANG_LANGUAGE_ENGLISH;

  rancang_language_parse (argv[2], &language);
  for (int i = 4; i < argc; i++)
    {
      g_auto (GStrv) pair = g_strsplit (argv[i], "=", 2);

      rancang_options_set_string (exporter, pair[0], pair[1], &error);
      g_assert_no_error (error);
    }
  bytes = run (RANCANG_EXPORTER (exporter), argv[1], plan, language);
  g_file_set_contents (argv[0], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return 0;
}
