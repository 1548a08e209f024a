/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-report.c: the document tree, Markdown, the catalogue and the masterplan */

#include <glib/gstdio.h>

#include "../report-dump.h"
#include "../report-sample.h"
#include "rancang.h"
#include "model/catalogue-private.h"
#include "report/report-private.h"

static char *
dump_plan (RancangPlan *plan,
           const char  *parts)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangReport) report = NULL;
  g_autoptr (GError) error = NULL;
  RancangBookOptions options = { .parts = parts };

  report = rancang_report_new_book (snapshot, &options, RANCANG_LANGUAGE_ENGLISH, NULL, &error);
  g_assert_no_error (error);
  return report_dump (report);
}

/* RANCANG_REGENERATE=1 writes the golden file instead. */
static void
test_golden (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autofree char *text = dump_plan (plan, "+details");
  const char *path = g_test_get_filename (G_TEST_DIST, "report-sample.txt", NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("RANCANG_REGENERATE") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

static void
test_empty (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();
  g_autofree char *text = dump_plan (plan, "+details");

  g_assert_nonnull (strstr (text, "The vision has not been written yet."));
  g_assert_nonnull (strstr (text, "The plan has no programmes yet."));
  g_assert_null (strstr (text, "section"));
  g_assert_null (strstr (text, "(null)"));
}

static void
test_many_years (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 10);
  g_autofree char *text = dump_plan (plan, NULL);

  /* The unit is million rupiah: ten years stand side by side; in chapter 2 they do not. */
  g_assert_nonnull (strstr (text, "Indicators of the goals, 2025\342\200\2232029"));
  g_assert_nonnull (strstr (text, "Indicators of the goals, 2030\342\200\2232034"));
  g_assert_nonnull (strstr (text, "Budget by dimension and year (million rupiah)"));
}

static void
test_cancelled (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  RancangBookOptions options = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_null (rancang_report_new_book (plan, &options, RANCANG_LANGUAGE_ENGLISH, cancellable,
                                          &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_markdown (void)
{
  static const struct { const char *source; const char *blocks; } cases[] = {
    { "", "" },
    { "   \n\n", "" },
    { "one\ntwo", "paragraph: one two\n" },
    { "one  \ntwo", "paragraph: one\\ntwo\n" },
    { "one\n\ntwo", "paragraph: one\nparagraph: two\n" },
    { "a **b *c* d** e", "paragraph: a *b **_c*_* d* e\n" },
    { "- a\n- b\n  - c", "bullet 1: a\nbullet 1: b\nbullet 2: c\n" },
    { "3. a\n4. b", "bullet 1 3: a\nbullet 1 4: b\n" },
    { "- a\n\n  more", "bullet 1: a\nparagraph 1: more\n" },
    { "- a\n  - b\n    - c\n      - d", "bullet 1: a\nbullet 2: b\nbullet 3: c\nbullet 3: d\n" },
    { "# Heading\ntext", "paragraph: *Heading*\nparagraph: text\n" },
    { "<b>x</b>", "paragraph: <b>x</b>\n" },
    { "[text](http://example.org)", "paragraph: <text|http://example.org>\n" },
    { "a [b **c**](https://d.e) f", "paragraph: a <b |https://d.e>*<c|https://d.e>* f\n" },
    { "[text](javascript:alert)", "paragraph: text\n" },
    { "![picture](p.png)", "paragraph: picture\n" },
    { "a &amp; b &#65; &#x42; &bogus; &#0;", "paragraph: a & b A B &bogus; &#0;\n" },
    { "`code`", "paragraph: code\n" },
    { "> quoted", "paragraph: quoted\n" },
    { "**never closed", "paragraph: **never closed\n" },
    { "    four spaces", "paragraph: four spaces\n" },
    { "- ", "" },
    { "a\\*b", "paragraph: a*b\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) blocks = rancang_report_parse_markdown (cases[i].source);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < blocks->len; j++)
        report_dump_block (text, g_ptr_array_index (blocks, j));
      g_assert_cmpstr (text->str, ==, cases[i].blocks);
    }
}

static void
test_deep_markdown (void)
{
  g_autoptr (GString) source = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL;

  for (guint i = 0; i < 100; i++)
    {
      for (guint j = 0; j < i * 2; j++)
        g_string_append_c (source, ' ');
      g_string_append (source, i % 2 == 0 ? "- x\n" : "- 1. y\n");
    }
  blocks = rancang_report_parse_markdown (source->str);
  g_assert_cmpuint (blocks->len, >, 0);
}

static void
test_fill (void)
{
  g_autofree char *known = rancang_report_fill ("{a} and {b}, {c} {", "a", "1", "b", "{a}", NULL);
  g_autofree char *none = rancang_report_fill ("%s %n }{", NULL);

  g_assert_cmpstr (known, ==, "1 and {a}, {c} {");
  g_assert_cmpstr (none, ==, "%s %n }{");
}

static void
test_words (void)
{
  static const struct { gint64 amount; const char *english; const char *indonesian; } cases[] = {
    { 0, "zero rupiah", "nol rupiah" },
    { 11, "eleven rupiah", "sebelas rupiah" },
    { 112, "one hundred twelve rupiah", "seratus dua belas rupiah" },
    { 1000, "one thousand rupiah", "seribu rupiah" },
    { 21040, "twenty-one thousand forty rupiah", "dua puluh satu ribu empat puluh rupiah" },
    { 1001000, "one million one thousand rupiah", "satu juta seribu rupiah" },
    { 6200000000, "six billion two hundred million rupiah", "enam miliar dua ratus juta rupiah" },
    { -5, "minus five rupiah", "minus lima rupiah" },
    { 1100000000000000, "one quadrillion one hundred trillion rupiah",
      "satu kuadriliun seratus triliun rupiah" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RancangDecimal amount = { cases[i].amount, 0 };
      g_autofree char *english = rancang_amount_in_words (&amount, RANCANG_LANGUAGE_ENGLISH);
      g_autofree char *indonesian = rancang_amount_in_words (&amount, RANCANG_LANGUAGE_INDONESIAN);

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
    }
}

static void
put_word (GByteArray *out,
          guint32     word,
          gboolean    swapped)
{
  if (swapped)
    word = GUINT32_SWAP_LE_BE (word);
  g_byte_array_append (out, (const guint8 *) &word, sizeof word);
}

/* A catalogue of two messages, sorted as msgfmt sorts them. */
static GByteArray *
make_catalogue (gboolean swapped)
{
  static const char *strings[] = { "context\004Table", "Vision", "Tabel", "Visi" };
  GByteArray *out = g_byte_array_new ();
  guint32 offset = 28 + 4 * 8;

  put_word (out, 0x950412de, swapped);
  put_word (out, 0, swapped);
  put_word (out, 2, swapped);
  put_word (out, 28, swapped);
  put_word (out, 28 + 16, swapped);
  put_word (out, 0, swapped);
  put_word (out, 0, swapped);
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      put_word (out, strlen (strings[i]), swapped);
      put_word (out, offset, swapped);
      offset += strlen (strings[i]) + 1;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    g_byte_array_append (out, (const guint8 *) strings[i], strlen (strings[i]) + 1);
  return out;
}

static RancangCatalogue *
read_catalogue (const guint8 *data,
                gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return rancang_catalogue_new_from_bytes (bytes, NULL);
}

static void
test_catalogue (void)
{
  for (int swapped = FALSE; swapped <= TRUE; swapped++)
    {
      g_autoptr (GByteArray) data = make_catalogue (swapped);
      g_autoptr (RancangCatalogue) catalogue = read_catalogue (data->data, data->len);

      g_assert_nonnull (catalogue);
      g_assert_cmpstr (rancang_catalogue_lookup (catalogue, NULL, "Vision"), ==, "Visi");
      g_assert_cmpstr (rancang_catalogue_lookup (catalogue, "context", "Table"), ==, "Tabel");
      g_assert_null (rancang_catalogue_lookup (catalogue, NULL, "Table"));
      g_assert_null (rancang_catalogue_lookup (catalogue, "other", "Table"));
      g_assert_null (rancang_catalogue_lookup (catalogue, NULL, ""));
    }
  g_assert_cmpstr (rancang_translate (RANCANG_LANGUAGE_ENGLISH, NULL, "Vision"), ==, "Vision");
}

/* Cut off anywhere or with any word replaced it is refused or read, but never beyond its end. */
static void
test_hostile_catalogue (void)
{
  static const guint32 words[] = { 0, 1, 27, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff };
  g_autoptr (GByteArray) data = make_catalogue (FALSE);

  for (gsize size = 0; size < data->len; size++)
    {
      g_autofree guint8 *cut = g_memdup2 (data->data, size);
      g_autoptr (RancangCatalogue) catalogue = read_catalogue (cut, size);

      if (catalogue != NULL)
        rancang_catalogue_lookup (catalogue, NULL, "Vision");
    }
  for (gsize at = 0; at + 4 <= data->len; at += 4)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        {
          g_autofree guint8 *copy = g_memdup2 (data->data, data->len);
          g_autoptr (RancangCatalogue) catalogue = NULL;

          memcpy (copy + at, &words[i], sizeof words[i]);
          catalogue = read_catalogue (copy, data->len);
          if (catalogue != NULL)
            rancang_catalogue_lookup (catalogue, "context", "Table");
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/markdown", test_markdown);
  g_test_add_func ("/report/markdown/deep", test_deep_markdown);
  g_test_add_func ("/report/fill", test_fill);
  g_test_add_func ("/report/words", test_words);
  g_test_add_func ("/model/catalogue", test_catalogue);
  g_test_add_func ("/model/catalogue/hostile", test_hostile_catalogue);
  g_test_add_func ("/report/masterplan/empty", test_empty);
  g_test_add_func ("/report/masterplan/golden", test_golden);
  g_test_add_func ("/report/masterplan/many-years", test_many_years);
  g_test_add_func ("/report/masterplan/cancelled", test_cancelled);
  return g_test_run ();
}
