/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export-markdown.c: Markdown from plans: the text against a golden file, and read back */

#include <string.h>

#include "../report-sample.h"
#include "export-markdown/export-markdown.h"
#include "export-markdown/markdown-private.h"

static char *
export_text (RancangPlan  *plan,
             const char   *format,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangExporter) exporter = g_object_new (EXPORT_MARKDOWN_TYPE_EXPORTER, NULL);
  g_autoptr (GBytes) bytes = NULL;

  bytes = rancang_exporter_export (exporter, snapshot, format, RANCANG_LANGUAGE_ENGLISH,
                                   cancellable, error);
  if (bytes == NULL)
    return NULL;
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* RANCANG_REGENERATE=1 writes the golden file instead. */
static void
test_golden (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "export-markdown-sample.md", NULL);
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = export_text (plan, "markdown", NULL, &error);
  g_autofree char *again = export_text (plan, "markdown", NULL, &error);
  g_autofree char *golden = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, again);
  if (g_getenv ("RANCANG_REGENERATE") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

/* Each of these is one paragraph of words once it is read as Markdown: nothing in it is a mark. */
static void
test_escaping (void)
{
  static const char *texts[] = {
    "# no heading", "1. no item", "12) no item", "- no item", "+ no item",
    "* no *emphasis* _at_ all",
    "> no quotation", "=====", "---", "| no | table |", "`no code` ~~nor struck~~",
    "[no](page.html) <b>html</b> ![x](y)", "AT&T &amp; &copy; \\ back\\slash",
    "10.000 people", "$x$ #1", "~~~", "```", "&#35; &", "a [^1] note", "www*x*",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (RancangMarkdown) document = NULL;
      g_autofree char *words = NULL;
      RancangMarkdown *paragraph;

      markdown_append_text (out, texts[i], TRUE);
      document = rancang_markdown_parse (out->str);
      g_assert_cmpuint (rancang_markdown_get_size (document), ==, 1);
      paragraph = rancang_markdown_get_child (document, 0);
      g_assert_cmpint (rancang_markdown_get_piece_type (paragraph), ==,
                       RANCANG_MARKDOWN_PARAGRAPH);
      for (guint j = 0; j < rancang_markdown_get_size (paragraph); j++)
        g_assert_cmpint (rancang_markdown_get_piece_type (rancang_markdown_get_child (paragraph,
                                                                                      j)),
                         ==, RANCANG_MARKDOWN_TEXT);
      words = rancang_markdown_dup_words (document);
      g_assert_cmpstr (g_strstrip (words), ==, texts[i]);
    }
}

static void
test_forbidden_characters (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  markdown_append_text (out, "a\1b\033c\r\nd\302\205e\377f", FALSE);
  g_assert_true (g_utf8_validate (out->str, -1, NULL));
  g_assert_cmpstr (out->str, ==, "abc de\357\277\275f");
}

/* A cell stays in its cell, a link that runs something is none. */
static void
test_hostile_text (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension = rancang_item_peek_child (root, "dimension", 0);
  RancangItem *sub = rancang_item_peek_child (dimension, "sub-dimension", 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_object_set (root, "purpose", "[a](javascript:alert(1)) [b](https://example.org/a_(b))", NULL);
  g_object_set (rancang_item_peek_child (sub, "programme", 0), "title", "a | b <script>", NULL);
  text = export_text (plan, "markdown", NULL, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (text, "](javascript"));
  g_assert_nonnull (strstr (text, "[b](https://example.org/a_%28b%29)"));
  g_assert_nonnull (strstr (text, "a \\| b &lt;script&gt;"));
  g_assert_null (strstr (text, "<script"));
}

static void
test_errors (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (export_text (plan, "md", NULL, &error));
  g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (export_text (plan, "markdown", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-markdown/golden", test_golden);
  g_test_add_func ("/export-markdown/escaping", test_escaping);
  g_test_add_func ("/export-markdown/forbidden-characters", test_forbidden_characters);
  g_test_add_func ("/export-markdown/hostile-text", test_hostile_text);
  g_test_add_func ("/export-markdown/errors", test_errors);
  return g_test_run ();
}
