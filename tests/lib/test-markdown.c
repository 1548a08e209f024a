/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-markdown.c: Markdown as a tree, and what someone could do it harm with */

#include "config.h"

#include <string.h>

#include "report/markdown.h"

/* One letter a piece, with what it holds in brackets: easy to compare. */
static void
write_piece (RancangMarkdown *piece,
             GString         *out)
{
  static const char letters[] = "DHPLEQCRTrctbisdklm";

  g_string_append_c (out, letters[rancang_markdown_get_piece_type (piece)]);
  if (rancang_markdown_get_level (piece) > 0)
    g_string_append_printf (out, "%u", rancang_markdown_get_level (piece));
  if (rancang_markdown_get_target (piece) != NULL)
    g_string_append_printf (out, "<%s>", rancang_markdown_get_target (piece));
  if (rancang_markdown_get_text (piece) != NULL)
    g_string_append_printf (out, "\"%s\"", rancang_markdown_get_text (piece));
  if (rancang_markdown_get_size (piece) == 0)
    return;
  g_string_append_c (out, '(');
  for (guint i = 0; i < rancang_markdown_get_size (piece); i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      write_piece (rancang_markdown_get_child (piece, i), out);
    }
  g_string_append_c (out, ')');
}

static void
test_golden (void)
{
  static const struct
  {
    const char *text;
    const char *tree;
  } cases[] = {
    { "", "D" },
    { "Satu *dua* **tiga** `x`",
      "D(P(t\"Satu \" i(t\"dua\") t\" \" s(t\"tiga\") t\" \" k(t\"x\")))" },
    { "## Judul", "D(H2(t\"Judul\"))" },
    { "- a\n- b\n  1. c\n  2. d", "D(L(E(t\"a\") E(t\"b\" L(E1(t\"c\") E2(t\"d\")))))" },
    { "> kutipan", "D(Q(P(t\"kutipan\")))" },
    { "[a](https://x.id)", "D(P(l<https://x.id>(t\"a\")))" },
    { "![Roda](figure:wheel)", "D(P(m<figure:wheel>(t\"Roda\")))" },
    { "| A | B |\n|---|--:|\n| 1 | 2 |",
      "D(T(r1(c(t\"A\") c2(t\"B\")) r(c(t\"1\") c2(t\"2\"))))" },
    { "a  \nb", "D(P(t\"a\" b t\"b\"))" },
    { "a\nb", "D(P(t\"a b\"))" },
    { "~~x~~", "D(P(d(t\"x\")))" },
    { "---", "D(R)" },
    { "```\n<b>\n```", "D(C(t\"<b>\n\"))" },
    { "<script>alert(1)</script>", "D(P(t\"<script>alert(1)</script>\"))" },
    { "a &amp; b", "D(P(t\"a & b\"))" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RancangMarkdown) document = rancang_markdown_parse (cases[i].text);
      g_autoptr (GString) out = g_string_new (NULL);

      write_piece (document, out);
      g_assert_cmpstr (out->str, ==, cases[i].tree);
    }
}

static guint
get_depth (RancangMarkdown *piece)
{
  guint deepest = 0;

  for (guint i = 0; i < rancang_markdown_get_size (piece); i++)
    {
      const guint depth = get_depth (rancang_markdown_get_child (piece, i));

      deepest = MAX (deepest, depth);
    }
  return deepest + 1;
}

static char *
repeat (const char *text,
        guint       times)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (string, text);
  return g_string_free_and_steal (string);
}

/* Deep nesting ends somewhere and loses no words; much text ends somewhere. */
static void
test_hostile (void)
{
  static const char * const pieces[] = { "> ", "- ", "1. ", "[", "*", "**a ", "` ", "![](", "| a ",
                                         "<", "\\", "&#1;", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *start_of = repeat (pieces[i], 3000);
      g_autofree char *text = g_strconcat (start_of, "akhir", NULL);
      g_autoptr (RancangMarkdown) document = rancang_markdown_parse (text);
      g_autofree char *words = rancang_markdown_dup_words (document);

      g_assert_cmpuint (get_depth (document), <=, 33);
      g_assert_nonnull (strstr (words, "akhir"));
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }
}

static void
test_long (void)
{
  g_autofree char *text = repeat ("é *a*\n\n", 900000);
  g_autoptr (RancangMarkdown) document = rancang_markdown_parse (text);
  g_autofree char *words = rancang_markdown_dup_words (document);

  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpuint (rancang_markdown_get_size (document), >, 1000);
  g_assert_cmpuint (rancang_markdown_get_size (document), <=, 200000);
}

static void
test_words (void)
{
  g_assert_cmpuint (rancang_markdown_count_words (NULL), ==, 0);
  g_assert_cmpuint (rancang_markdown_count_words ("# Satu\n\ndua **tiga**em – 4"), ==, 4);
  g_assert_cmpuint (rancang_markdown_count_words ("- a\n- b\n\n| c | d |\n|---|---|\n| e | f |"),
                    ==, 6);
  g_assert_cmpuint (rancang_markdown_count_words ("[dua kata](https://panjang.id/a b)"), >=, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/golden", test_golden);
  g_test_add_func ("/markdown/hostile", test_hostile);
  g_test_add_func ("/markdown/long", test_long);
  g_test_add_func ("/markdown/words", test_words);

  return g_test_run ();
}
