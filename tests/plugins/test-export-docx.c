/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export-docx.c: Word documents from plans; with arguments it only writes one for scripts */

#include <string.h>
#include <zlib.h>

#include "../report-sample.h"
#include "export-docx/docx-private.h"
#include "export-docx/export-docx.h"

static RancangExporter *
make_exporter (const char *key,
               const char *value)
{
  GObject *exporter = g_object_new (EXPORT_DOCX_TYPE_EXPORTER, NULL);
  g_autoptr (GError) error = NULL;

  if (key != NULL)
    rancang_options_set_string (exporter, key, value, &error);
  g_assert_no_error (error);
  return RANCANG_EXPORTER (exporter);
}

static GBytes *
export_plan (RancangPlan     *plan,
             RancangLanguage  language,
             const char      *key,
             const char      *value)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangExporter) exporter = make_exporter (key, value);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  bytes = rancang_exporter_export (exporter, snapshot, "docx", language, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static guint32
get_number (const guint8 *at,
            guint         n_bytes)
{
  guint32 number = 0;

  for (guint i = n_bytes; i > 0; i--)
    number = number << 8 | at[i - 1];
  return number;
}

static char *
inflate_part (const guint8 *data,
              guint32       compressed,
              guint32       size)
{
  char *text = g_malloc0 (size + 1);
  z_stream stream = { .next_in = (Bytef *) data, .avail_in = compressed,
                      .next_out = (Bytef *) text, .avail_out = size };

  g_assert_cmpint (inflateInit2 (&stream, -MAX_WBITS), ==, Z_OK);
  g_assert_cmpint (inflate (&stream, Z_FINISH), ==, Z_STREAM_END);
  inflateEnd (&stream);
  return text;
}

/* Name to text, as the local headers tell them one after the other. */
static GHashTable *
unpack (GBytes *bytes)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gsize size;
  const guint8 *at = g_bytes_get_data (bytes, &size);

  while (get_number (at, 4) == 0x04034b50)
    {
      guint32 compressed = get_number (at + 18, 4);
      guint32 name_size = get_number (at + 26, 2);
      char *name = g_strndup ((const char *) at + 30, name_size);
      char *text = inflate_part (at + 30 + name_size, compressed, get_number (at + 22, 4));

      g_assert_cmpuint (get_number (at + 14, 4), ==, crc32 (0, (Bytef *) text, strlen (text)));
      if (g_hash_table_size (parts) == 0)
        g_assert_cmpstr (name, ==, "[Content_Types].xml");
      g_hash_table_insert (parts, name, text);
      at += 30 + name_size + compressed;
    }
  g_assert_cmpuint (get_number (at, 4), ==, 0x02014b50);
  return parts;
}

static void
assert_well_formed (GBytes *bytes)
{
  static const GMarkupParser nothing = { NULL };
  g_autoptr (GHashTable) parts = unpack (bytes);
  GHashTableIter iter;
  gpointer name, text;

  g_assert_cmpuint (g_hash_table_size (parts), ==, 14);
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      g_autoptr (GMarkupParseContext) context = NULL;
      g_autoptr (GError) error = NULL;

      context = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
      g_assert_true (g_markup_parse_context_parse (context, text, -1, &error));
      g_assert_true (g_markup_parse_context_end_parse (context, &error));
      g_assert_no_error (error);
    }
}

static void
test_sample (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (2, 5);
  g_autoptr (GBytes) first = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);
  g_autoptr (GBytes) second = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);

  assert_well_formed (first);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_empty (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (GBytes) bytes = export_plan (plan, RANCANG_LANGUAGE_INDONESIAN, NULL, NULL);

  assert_well_formed (bytes);
}

static void
test_options (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autoptr (GBytes) folio = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, "paper", "f4");
  g_autoptr (GBytes) details = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, "programme-details",
                                            "true");
  g_autoptr (GBytes) bare = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, "agency-appendix",
                                         "false");
  g_autoptr (GHashTable) parts = unpack (folio);
  g_autoptr (GHashTable) detailed = unpack (details);
  g_autoptr (GHashTable) short_parts = unpack (bare);
  const char *name = "word/document.xml";

  g_assert_nonnull (strstr (g_hash_table_lookup (parts, name),
                            "<w:pgSz w:w=\"12189\" w:h=\"18709\"/>"));
  g_assert_nonnull (strstr (g_hash_table_lookup (detailed, name), "Programmes in detail"));
  g_assert_nonnull (strstr (g_hash_table_lookup (detailed, name), "w:w=\"11906\" w:h=\"16838\""));
  g_assert_null (strstr (g_hash_table_lookup (short_parts, name), "Appendix"));
}

/* What XML forbids is left out and the rest is escaped. */
static void
test_hostile_text (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *document;

  g_object_set (rancang_plan_get_root (plan), "background",
                "a & <w:p>\"c\" \357\277\276\357\277\277 d \360\237\217\231", NULL);
  bytes = export_plan (plan, RANCANG_LANGUAGE_ENGLISH, NULL, NULL);
  assert_well_formed (bytes);
  parts = unpack (bytes);
  document = g_hash_table_lookup (parts, "word/document.xml");
  g_assert_null (strstr (document, "\357\277\276"));
  g_assert_null (strstr (document, "\357\277\277"));
  g_assert_nonnull (strstr (document, "a &amp; &lt;w:p&gt;&quot;c&quot;"));
}

/* The model refuses these; a plugin that makes texts may not. */
static void
test_forbidden_characters (void)
{
  g_autoptr (GString) xml = g_string_new (NULL);

  rancang_xml_append_text (xml, "a\1b\v\033c\357\277\276d\355\240\200e\377f\r");
  g_assert_true (g_utf8_validate (xml->str, -1, NULL));
  for (const char *c = xml->str; *c != '\0'; c++)
    g_assert_true ((guchar) *c >= 0x20);
  g_assert_true (g_str_has_prefix (xml->str, "abcd"));
}

static void
test_errors (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangExporter) exporter = make_exporter (NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_exporter_export (exporter, snapshot, "odt", RANCANG_LANGUAGE_ENGLISH,
                                          NULL, &error));
  g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (rancang_exporter_export (exporter, snapshot, "docx", RANCANG_LANGUAGE_ENGLISH,
                                          cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* FILE LANGUAGE PROGRAMMES YEARS: writes a document, for the scripts that look into it. */
static int
write_document (char **arguments)
{
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RancangLanguage language = RANCANG_LANGUAGE_ENGLISH;
  g_autoptr (GError) error = NULL;

  plan = report_sample_new (atoi (arguments[2]), atoi (arguments[3]));
  rancang_language_parse (arguments[1], &language);
  bytes = export_plan (plan, language, "programme-details", "true");
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
    return write_document (argv + 2);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-docx/sample", test_sample);
  g_test_add_func ("/export-docx/empty", test_empty);
  g_test_add_func ("/export-docx/options", test_options);
  g_test_add_func ("/export-docx/hostile-text", test_hostile_text);
  g_test_add_func ("/export-docx/forbidden-characters", test_forbidden_characters);
  g_test_add_func ("/export-docx/errors", test_errors);
  return g_test_run ();
}
