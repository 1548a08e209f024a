/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-books.c: every book as text, its parts, what is left out, and books of one's own */

#include "../report-dump.h"
#include "../report-sample.h"
#include "rancang.h"
#include "figure/figure-private.h"
#include "report/book-private.h"

static const char *books[] = {
  "1", "2", "3", "quick-wins", "charter", "agencies", "budget", "monitoring", "evaluation",
};

/* A plan in which the analysis, monitoring and evaluation are filled, too. */
static RancangPlan *
load_sample (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  RancangPlan *plan;
  gsize size;

  g_file_get_contents (SAMPLE, &text, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, size);
  plan = rancang_json_read_plan (bytes, &error);
  g_assert_no_error (error);
  return plan;
}

static char *
dump_book (RancangPlan              *plan,
           const RancangBookOptions *options,
           RancangLanguage           language)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangReport) report = NULL;
  g_autoptr (GError) error = NULL;

  report = rancang_report_new_book (snapshot, options, language, NULL, &error);
  g_assert_no_error (error);
  return report_dump (report);
}

/* RANCANG_REGENERATE=1 writes the golden files instead. */
static void
test_golden (void)
{
  g_autoptr (RancangPlan) plan = load_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    for (int language = 0; language < 2; language++)
      {
        RancangBookOptions options = { .book = books[i], .date = "2026-12-31" };
        g_autofree char *text = dump_book (plan, &options, (RancangLanguage) language);
        g_autofree char *name = NULL;
        g_autofree char *golden = NULL;
        g_autoptr (GError) error = NULL;
        const char *path;

        name = g_strdup_printf ("book-%s.%s.txt", books[i],
                                rancang_language_get_code ((RancangLanguage) language));
        path = g_test_get_filename (G_TEST_DIST, "books", name, NULL);
        if (g_getenv ("RANCANG_REGENERATE") != NULL)
          g_assert_true (g_file_set_contents (path, text, -1, NULL));
        g_file_get_contents (path, &golden, NULL, &error);
        g_assert_no_error (error);
        g_assert_cmpstr (text, ==, golden);
      }
}

/* A plan without anything makes every book, and every way to leave out what is empty does. */
static void
test_empty (void)
{
  g_autoptr (RancangPlan) plan = rancang_plan_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      RancangBookOptions marked = { .book = books[i], .parts = "+details,+foreword" };
      RancangBookOptions bare = marked;
      g_autofree char *with = dump_book (plan, &marked, RANCANG_LANGUAGE_ENGLISH);
      g_autofree char *without = NULL;

      bare.empty_fields = RANCANG_EMPTY_FIELDS_LEAVE_OUT;
      without = dump_book (plan, &bare, RANCANG_LANGUAGE_ENGLISH);
      g_assert_null (strstr (with, "(null)"));
      g_assert_null (strstr (with, "section"));
      g_assert_nonnull (strstr (with, "?"));
      g_assert_null (strstr (without, "_?"));
      g_assert_null (strstr (without, "yet."));
    }
}

static void
test_parts (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  RancangBookOptions options = { .parts = "-roadmap,-agencies, +details" };
  g_autofree char *text = dump_book (plan, &options, RANCANG_LANGUAGE_ENGLISH);
  RancangBookOptions only = { .parts = "vision" };
  g_autofree char *vision = dump_book (plan, &only, RANCANG_LANGUAGE_ENGLISH);

  g_assert_null (strstr (text, "Road Map"));
  g_assert_null (strstr (text, "Appendix A. Agencies"));
  g_assert_nonnull (strstr (text, "Appendix A. Programmes in Detail"));
  g_assert_nonnull (strstr (vision, "heading 2 1.1: Vision"));
  g_assert_null (strstr (vision, "Missions"));
}

static void
test_references (void)
{
  g_autoptr (RancangPlan) plan = load_sample ();
  RancangBookOptions options = { .book = "2" };
  g_autofree char *text = dump_book (plan, &options, RANCANG_LANGUAGE_ENGLISH);

  g_assert_nonnull (strstr (text, "<Figure\302\2403.1|figure-3-1>"));
}

static char *
name_cb (const char  *name,
         const char **missing,
         gpointer     data)
{
  if (g_str_equal (name, "known"))
    return g_strdup ("a *b* [c](http://d)");
  *missing = g_str_equal (name, "empty") ? "Name" : NULL;
  return NULL;
}

/* What a name stands for is text, whatever characters it has. */
static void
test_text (void)
{
  static const struct { const char *source; const char *blocks; } cases[] = {
    { "**x {known}**", "paragraph: *x a *b* [c](http://d)*\n" },
    { "a {empty} b", "paragraph: a ?Name? b\n" },
    { "see {ref:table-x}{note:why *not*}.", "paragraph: see <\342\200\223|table-x><*|why *not*>.\n" },
    { "{ known } {}", "paragraph: { known } {}\n" },
    { "\356\200\200known\356\200\201", "paragraph: known\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) blocks = rancang_book_parse_text (cases[i].source, name_cb, NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < blocks->len; j++)
        report_dump_block (text, g_ptr_array_index (blocks, j));
      g_assert_cmpstr (text->str, ==, cases[i].blocks);
    }
}

static void
test_customise (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  RancangItem *root = rancang_plan_get_root (plan);
  RancangBookOptions options = { .book = "2" };
  g_autofree char *before = dump_book (plan, &options, RANCANG_LANGUAGE_ENGLISH);
  g_autofree char *same = NULL;
  g_autofree char *renamed = NULL;
  g_autoptr (RancangBook) own = NULL;
  g_autoptr (GError) error = NULL;
  RancangItem *book, *part;

  book = rancang_book_customise (plan, "2", &error);
  g_assert_no_error (error);
  g_assert_true (rancang_book_customise (plan, "2", &error) == book);
  own = rancang_books_find (plan, "2");
  g_assert_true (rancang_book_is_own (own));
  same = dump_book (plan, &options, RANCANG_LANGUAGE_ENGLISH);
  g_assert_cmpstr (before, ==, same);

  part = rancang_item_peek_child (book, "part", 2);
  g_assert_true (rancang_plan_set_text (plan, part, "title-en", "How it all began", &error));
  g_assert_true (rancang_plan_move (plan, part, book, 4, &error));
  renamed = dump_book (plan, &options, RANCANG_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (renamed, "heading 1 Chapter 3: How it all began"));

  rancang_plan_undo (plan);
  rancang_plan_undo (plan);
  rancang_plan_undo (plan);
  g_assert_cmpuint (rancang_item_count_children (root, "book"), ==, 0);
  g_assert_null (rancang_book_customise (plan, "none", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_list (void)
{
  g_autoptr (GListModel) list = rancang_books_list (NULL);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, G_N_ELEMENTS (books) + 1);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RancangBook) book = g_list_model_get_item (list, i);
      g_autofree char *english = rancang_book_dup_title (book, RANCANG_LANGUAGE_ENGLISH);
      g_autofree char *indonesian = rancang_book_dup_title (book, RANCANG_LANGUAGE_INDONESIAN);

      g_assert_cmpstr (english, !=, indonesian);
      g_assert_false (rancang_book_is_own (book));
    }
}

static void
test_logo (void)
{
  static const guint8 png[] = "\211PNG\r\n\032\n0000IHDR000000000000";
  g_autoptr (GBytes) picture = g_bytes_new_static (png, sizeof png);
  g_autoptr (GBytes) svg = g_bytes_new_static ("<svg xmlns='x'/>", 16);
  g_autoptr (GBytes) script = g_bytes_new_static ("<svg><script>1</script></svg>", 29);
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (RANCANG_LOGO_MAX_SIZE + 1),
                                               RANCANG_LOGO_MAX_SIZE + 1);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GError) error = NULL;
  const char *type;

  text = rancang_book_encode_logo (picture, &error);
  g_assert_no_error (error);
  back = rancang_book_decode_logo (text, &type, &error);
  g_assert_true (g_bytes_equal (picture, back));
  g_assert_cmpstr (type, ==, "image/png");
  g_free (text);
  text = rancang_book_encode_logo (svg, &error);
  g_assert_no_error (error);
  g_assert_null (rancang_book_encode_logo (script, NULL));
  g_assert_null (rancang_book_encode_logo (large, NULL));
  g_assert_null (rancang_book_decode_logo ("no picture", &type, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* Amounts keep what they are in any unit. */
static void
test_units (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  RancangBookOptions options = { .book = "budget", .money_unit = RANCANG_MONEY_UNIT_BILLION };
  g_autofree char *billion = dump_book (plan, &options, RANCANG_LANGUAGE_ENGLISH);
  g_autofree char *rupiah = NULL;

  options.money_unit = RANCANG_MONEY_UNIT_RUPIAH;
  rupiah = dump_book (plan, &options, RANCANG_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (billion, "(billion rupiah)"));
  g_assert_nonnull (strstr (rupiah, "(rupiah)"));
}

/* The same figure gives the same bytes. */
static void
test_pictures (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  RancangFigureOptions options = { .width = 400, .height = 300 };
  g_autoptr (RancangFigure) figure = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) png_again = NULL;
  g_autoptr (GError) error = NULL;

  figure = rancang_figure_new_budget_bars (rancang_plan_get_root (plan), &options);
  svg = rancang_figure_save_svg (figure, 4, &error);
  g_assert_no_error (error);
  again = rancang_figure_save_svg (figure, 4, &error);
  g_assert_true (g_bytes_equal (svg, again));
  png = rancang_figure_save_png (figure, 4, 2, &error);
  g_assert_no_error (error);
  png_again = rancang_figure_save_png (figure, 4, 2, &error);
  g_assert_true (g_bytes_equal (png, png_again));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  figure_use_fixed_metrics (TRUE);
  g_test_add_func ("/books/golden", test_golden);
  g_test_add_func ("/books/empty", test_empty);
  g_test_add_func ("/books/parts", test_parts);
  g_test_add_func ("/books/references", test_references);
  g_test_add_func ("/books/text", test_text);
  g_test_add_func ("/books/customise", test_customise);
  g_test_add_func ("/books/list", test_list);
  g_test_add_func ("/books/logo", test_logo);
  g_test_add_func ("/books/units", test_units);
  g_test_add_func ("/books/pictures", test_pictures);
  return g_test_run ();
}
