/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export-pdf.c: PDF documents from plans; with arguments it only writes one for scripts */

#include <string.h>

#include "../report-sample.h"
#include "export-pdf/export-pdf.h"

static GBytes *
export_plan (RancangPlan      *plan,
             RancangLanguage   language,
             const char       *key,
             const char       *value,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (GObject) exporter = g_object_new (EXPORT_PDF_TYPE_EXPORTER, NULL);

  if (key != NULL)
    g_assert_true (rancang_options_set_string (exporter, key, value, NULL));
  return rancang_exporter_export (RANCANG_EXPORTER (exporter), snapshot, "pdf", language,
                                  cancellable, error);
}

static gboolean
holds (GBytes     *bytes,
       const char *word)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, word, strlen (word)) != NULL;
}

static GBytes *
export_well (RancangPlan     *plan,
             RancangLanguage  language,
             const char      *key,
             const char      *value)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = export_plan (plan, language, key, value, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (holds (bytes, "%PDF-1.4"));
  return bytes;
}

/* The same plan gives the same bytes. */
static void
test_sample (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (2, 5);
  g_autoptr (GBytes) first = export_well (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);
  g_autoptr (GBytes) second = export_well (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (holds (first, "/CreationDate"));
  g_assert_true (holds (first, "/Lang (en)"));
  g_assert_true (holds (first, "/Outlines"));
  g_assert_true (holds (first, "/PageLabels"));
}

static void
test_empty (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (GBytes) bytes = export_well (plan, RANCANG_LANGUAGE_INDONESIAN, NULL, NULL);

  g_assert_true (holds (bytes, "/Lang (id)"));
}

static void
test_paper (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autoptr (GBytes) a4 = export_well (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);
  g_autoptr (GBytes) f4 = export_well (plan, RANCANG_LANGUAGE_ENGLISH, "paper", "f4");

  g_assert_true (holds (a4, "/MediaBox [ 0 0 595.27"));
  g_assert_true (holds (f4, "/MediaBox [ 0 0 609.44"));
  g_assert_true (holds (f4, "/MediaBox [ 0 0 935.43"));
}

/* A figure on several sheets instead of the book. */
static void
test_poster (void)
{
  static const char *posters[] = { "roadmap", "tree", "vision", "agencies", "budget" };
  g_autoptr (RancangPlan) plan = report_sample_new (2, 5);

  for (guint i = 0; i < G_N_ELEMENTS (posters); i++)
    {
      g_autoptr (GBytes) bytes = export_well (plan, RANCANG_LANGUAGE_INDONESIAN, "poster",
                                              posters[i]);
      g_autoptr (GBytes) again = export_well (plan, RANCANG_LANGUAGE_INDONESIAN, "poster",
                                              posters[i]);

      g_assert_true (g_bytes_equal (bytes, again));
      g_assert_false (holds (bytes, "/CreationDate"));
    }
}

/* Tags that cairo would refuse, and what the update could trip over. */
static void
test_hostile (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_object_set (rancang_plan_get_root (plan), "title", "a' b\\ ) endobj << >> %%EOF", "background",
                "[x](https://a.example/'\\)<>\"é) [y](javascript:alert) [z](mailto:a@b.example) "
                "endobj\n\n<< /Type /StructElem\n   /S /Figure\n\n/Root 1 0 R startxref 5",
                NULL);
  bytes = export_well (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);
  g_assert_false (holds (bytes, "javascript"));
  g_assert_true (holds (bytes, "/Lang (en)"));
}

static void
test_errors (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (export_plan (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* write FILE LANGUAGE PROGRAMMES YEARS */
static int
write_sample (char **argv)
{
  g_autoptr (RancangPlan) plan = report_sample_new ((guint) atoi (argv[4]), atoi (argv[5]));
  g_autoptr (GBytes) bytes = NULL;
  RancangLanguage language;
  g_autoptr (GError) error = NULL;

  g_assert_true (rancang_language_parse (argv[3], &language));
  bytes = export_well (plan, language, "programme-details", "true");
  g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL),
                       (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return 0;
}

int
main (int    argc,
      char **argv)
{
  if (argc == 6 && g_str_equal (argv[1], "write"))
    return write_sample (argv);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-pdf/sample", test_sample);
  g_test_add_func ("/export-pdf/empty", test_empty);
  g_test_add_func ("/export-pdf/paper", test_paper);
  g_test_add_func ("/export-pdf/poster", test_poster);
  g_test_add_func ("/export-pdf/hostile", test_hostile);
  g_test_add_func ("/export-pdf/errors", test_errors);
  return g_test_run ();
}
