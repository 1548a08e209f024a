/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export-html.c: web pages from plans; with arguments it only writes one for scripts */

#include <string.h>

#include "../report-sample.h"
#include "export-html/export-html.h"
#include "export-html/html-private.h"

#define HOSTILE "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> & \357\277\276</style>"

static GBytes *
export_plan (RancangPlan     *plan,
             RancangLanguage  language,
             const char      *key,
             const char      *value)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (GObject) exporter = g_object_new (EXPORT_HTML_TYPE_EXPORTER, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (key != NULL)
    rancang_options_set_string (exporter, key, value, &error);
  g_assert_no_error (error);
  bytes = rancang_exporter_export (RANCANG_EXPORTER (exporter), snapshot, "html", language, NULL,
                                   &error);
  g_assert_no_error (error);
  return bytes;
}

static char *
export_text (RancangPlan *plan,
             const char  *key,
             const char  *value)
{
  g_autoptr (GBytes) bytes = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, key, value);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_reproducible (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (2, 5);
  g_autoptr (GBytes) first = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);
  g_autoptr (GBytes) second = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);
  g_autoptr (GBytes) other = export_plan (plan, RANCANG_LANGUAGE_INDONESIAN, NULL, NULL);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, other));
}

static void
test_empty (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autofree char *page = export_text (plan, NULL, NULL);

  g_assert_true (g_str_has_suffix (page, "</html>\n"));
  g_assert_nonnull (strstr (page, "The plan has no programmes yet."));
}

static void
test_options (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autofree char *whole = export_text (plan, "paper", "f4");
  g_autofree char *bare = export_text (plan, "programmes", "false");
  g_autofree char *review = export_text (plan, "book", "review");

  g_assert_nonnull (strstr (whole, "size:215mm 330mm"));
  g_assert_nonnull (strstr (whole, "<section class=\"chapter\" id=\"programmes\">"));
  g_assert_null (strstr (bare, "<section class=\"chapter\" id=\"programmes\">"));
  g_assert_nonnull (strstr (bare, "size:210mm 297mm"));
  g_assert_nonnull (strstr (review, "<section class=\"chapter\""));
}

static void
assert_harmless (const char *page)
{
  g_assert_null (strstr (page, "<script>alert"));
  g_assert_null (strstr (page, "<img src=x"));
  g_assert_null (strstr (page, "\357\277\276"));
  g_assert_null (strstr (page, "href=\"javascript"));
  g_assert_null (strstr (page, "href=\"data:text"));
  g_assert_nonnull (strstr (page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

/* What a plan says is text wherever it stands; what it links to runs nothing. */
static void
test_hostile_text (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension = rancang_item_peek_child (root, "dimension", 0);
  RancangItem *sub = rancang_item_peek_child (dimension, "sub-dimension", 0);
  RancangItem *programme = rancang_item_peek_child (sub, "programme", 0);
  g_autofree char *page = NULL;
  const char *links = "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) "
                      "[d](vbscript:x) <javascript:alert(1)> [good](https://example.org/?a=1&b=2)";

  g_object_set (root, "title", HOSTILE, "background", HOSTILE, "purpose", links, NULL);
  g_object_set (dimension, "title", HOSTILE, "title-en", HOSTILE, "colour",
                "red}</style><script>alert(3)</script>", NULL);
  g_object_set (programme, "title", HOSTILE, "description", links, "output", HOSTILE, NULL);
  g_object_set (rancang_plan_find (plan, "kominfo"), "abbreviation", HOSTILE, NULL);
  page = export_text (plan, NULL, NULL);
  assert_harmless (page);
  g_assert_null (strstr (page, "alert(3)"));
  g_assert_nonnull (strstr (page, "href=\"https://example.org/?a=1&amp;b=2\""));
}

static void
test_errors (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangExporter) exporter = g_object_new (EXPORT_HTML_TYPE_EXPORTER, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_exporter_export (exporter, snapshot, "htm", RANCANG_LANGUAGE_ENGLISH,
                                          NULL, &error));
  g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (rancang_exporter_export (exporter, snapshot, "html", RANCANG_LANGUAGE_ENGLISH,
                                          cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* FILE LANGUAGE PROGRAMMES YEARS: writes a page, for the scripts that look into it. */
static int
write_page (char **arguments)
{
  g_autoptr (RancangPlan) plan = report_sample_new (atoi (arguments[2]), atoi (arguments[3]));
  g_autoptr (GBytes) bytes = NULL;
  RancangLanguage language = RANCANG_LANGUAGE_ENGLISH;
  g_autoptr (GError) error = NULL;

  rancang_language_parse (arguments[1], &language);
  g_object_set (rancang_plan_get_root (plan), "purpose",
                "See [the map](https://example.org/?a=1&b=2).", NULL);
  bytes = export_plan (plan, language, NULL, NULL);
  if (g_file_set_contents (arguments[0], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                           &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

int
main (int    argc,
      char **argv)
{
  if (argc == 6 && g_str_equal (argv[1], "write"))
    return write_page (argv + 2);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-html/reproducible", test_reproducible);
  g_test_add_func ("/export-html/empty", test_empty);
  g_test_add_func ("/export-html/options", test_options);
  g_test_add_func ("/export-html/hostile-text", test_hostile_text);
  g_test_add_func ("/export-html/errors", test_errors);
  return g_test_run ();
}
