/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-pages.c: reports laid out on pages: nothing is lost, what belongs together stays together */

#include <cairo-pdf.h>
#include <string.h>

#include "../report-sample.h"
#include "layout/pages-private.h"
#include "report/book.h"
#include "report/report-private.h"

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89

/* Words that exist once: what is found of them tells what became of a text. */
static char *
make_words (guint *next,
            guint  n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%skata%05u", i > 0 ? " " : "", (*next)++);
  return g_string_free (text, FALSE);
}

static void
add_words (RancangReport          *report,
           RancangReportBlockKind  kind,
           guint                  *next,
           guint                   n_words)
{
  g_autofree char *words = make_words (next, n_words);

  rancang_report_add_text (report, kind, words);
}

static RancangReport *
make_report (void)
{
  RancangReport *report = rancang_report_new (RANCANG_LANGUAGE_ENGLISH);

  rancang_report_set_title_page (report, "title", "Masterplan");
  rancang_report_set_title_page (report, "region", "Kabupaten Sungai Rimba");
  rancang_report_set_title_page (report, "book", "Book 2");
  rancang_report_add_contents (report);
  return report;
}

static RancangReport *
make_book (RancangPlan     *plan,
           RancangLanguage  language)
{
  RancangBookOptions options = { .book = "2", .parts = "+programme-details" };
  g_autoptr (GError) error = NULL;
  RancangReport *report = rancang_report_new_book (plan, &options, language, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static RancangPages *
lay_out (RancangReport *report)
{
  g_autoptr (GError) error = NULL;
  RancangPages *pages = rancang_pages_new (report, A4_WIDTH, A4_HEIGHT, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pages);
  return pages;
}

static char *
read_all (RancangPages *pages)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rancang_pages_get_n_pages (pages); i++)
    {
      g_autofree char *page = rancang_pages_dup_page_text (pages, i);

      g_string_append (text, page);
    }
  return g_string_free (text, FALSE);
}

/* Every word is there once; they come in order where @ordered. */
static void
assert_all_words (RancangPages *pages,
                  guint         n_words,
                  gboolean      ordered)
{
  g_autofree char *text = read_all (pages);
  g_autofree gboolean *seen = g_new0 (gboolean, n_words);
  guint last = 0;

  for (const char *at = strstr (text, "kata"); at != NULL; at = strstr (at + 4, "kata"))
    {
      guint word = (guint) g_ascii_strtoull (at + 4, NULL, 10);

      g_assert_cmpuint (word, <, n_words);
      g_assert_false (seen[word]);
      seen[word] = TRUE;
      if (ordered)
        g_assert_cmpuint (word, >=, last);
      last = word;
    }
  for (guint i = 0; i < n_words; i++)
    g_assert_true (seen[i]);
}

/* The page that holds a text, counted from 0. */
static int
find_page (RancangPages *pages,
           const char   *text,
           guint         from)
{
  for (guint i = from; i < rancang_pages_get_n_pages (pages); i++)
    {
      g_autofree char *page = rancang_pages_dup_page_text (pages, i);

      if (strstr (page, text) != NULL)
        return (int) i;
    }
  return -1;
}

static void
add_bullets (RancangReport *report,
             guint         *next,
             guint          n_bullets,
             gboolean       numbered)
{
  for (guint i = 0; i < n_bullets; i++)
    {
      g_autofree char *words = make_words (next, 5 + i % 40);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      RancangReportBlock *block = rancang_report_block_new_text (RANCANG_REPORT_BLOCK_BULLET,
                                                                 words);

      rancang_report_block_set_level (block, 1 + i % 3);
      if (numbered)
        rancang_report_block_set_number (block, NULL, number);
      rancang_report_add_block (report, block);
    }
}

static void
test_text (void)
{
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (RancangPages) pages = NULL;
  guint next = 0;

  for (guint i = 0; i < 4; i++)
    {
      rancang_report_add_heading (report, 1, TRUE, "Chapter");
      for (guint j = 0; j < 12; j++)
        {
          rancang_report_add_heading (report, 2 + j % 3, TRUE, "Section");
          add_words (report, RANCANG_REPORT_BLOCK_PARAGRAPH, &next, 20 + 37 * j);
          add_words (report, RANCANG_REPORT_BLOCK_QUOTE, &next, 9);
          add_bullets (report, &next, 4 + j, j % 2 == 0);
        }
    }
  /* Longer than many pages. */
  add_words (report, RANCANG_REPORT_BLOCK_PARAGRAPH, &next, 9000);
  pages = lay_out (report);
  g_assert_cmpuint (rancang_pages_get_n_pages (pages), >, 30);
  assert_all_words (pages, next, TRUE);
}

static RancangReportTable *
make_table (RancangReportTableFlags  flags,
            guint                   *next,
            guint                    n_rows,
            guint                    n_words)
{
  RancangReportTable *table = rancang_report_table_new (flags);

  for (guint i = 0; i < 3; i++)
    rancang_report_table_add_column (table, 10 + 10 * i, (RancangReportAlign) i);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_HEADER);
  rancang_report_table_add_cell (table, "HeadOne");
  rancang_report_table_add_cell_full (table, "HeadTwo", 2, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      if (i % 7 == 0)
        rancang_report_table_add_group (table, "Group");
      rancang_report_table_add_row (table, i + 1 == n_rows ? RANCANG_REPORT_ROW_TOTAL
                                                           : RANCANG_REPORT_ROW_PLAIN);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *words = make_words (next, 1 + (i * 3 + j) % n_words);

          rancang_report_table_add_cell (table, words);
        }
    }
  return table;
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

/* Every page of a table has its header, and the first one its caption. */
static void
test_table (void)
{
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (RancangPages) pages = NULL;
  guint next = 0;

  rancang_report_add_heading (report, 1, TRUE, "Tables");
  for (guint i = 0; i < 9; i++)
    {
      add_words (report, RANCANG_REPORT_BLOCK_PARAGRAPH, &next, 60 + 45 * i);
      rancang_report_add_table (report, "TheCaption", make_table (0, &next, 3 + 9 * i, 6));
      rancang_report_add_text (report, RANCANG_REPORT_BLOCK_NOTE, "TheNote");
    }
  pages = lay_out (report);
  assert_all_words (pages, next, TRUE);
  for (guint i = 0; i < rancang_pages_get_n_pages (pages); i++)
    {
      g_autofree char *text = rancang_pages_dup_page_text (pages, i);
      const char *caption = text;

      g_assert_cmpuint (count (text, "HeadOne"), ==, count (text, "HeadTwo"));
      g_assert_cmpuint (count (text, "HeadOne"), >=, count (text, "TheCaption"));
      /* A caption is followed by the header, and the header by two rows. */
      while ((caption = strstr (caption, "TheCaption")) != NULL)
        {
          caption += strlen ("TheCaption\n");
          g_assert_true (g_str_has_prefix (caption, "HeadOne\nHeadTwo\nGroup\nkata"));
        }
      /* A note never comes first. */
      g_assert_false (g_str_has_prefix (text, "TheNote"));
      if (strstr (text, "Group\nkata") != NULL)
        g_assert_cmpuint (count (text, "HeadOne"), >, 0);
    }
}

/* Rows that no page holds go on over pages; nothing of them is lost. */
static void
test_long_rows (void)
{
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (RancangPages) pages = NULL;
  guint next = 0;

  rancang_report_add_heading (report, 1, TRUE, "Long rows");
  add_words (report, RANCANG_REPORT_BLOCK_PARAGRAPH, &next, 150);
  rancang_report_add_table (report, "First",
                            make_table (RANCANG_REPORT_TABLE_LONG_ROWS, &next, 9, 300));
  rancang_report_add_table (report, "Second", make_table (0, &next, 4, 900));
  rancang_report_add_table (report, "Third",
                            make_table (RANCANG_REPORT_TABLE_DENSE | RANCANG_REPORT_TABLE_FORM,
                                        &next, 12, 40));
  pages = lay_out (report);
  g_assert_cmpuint (rancang_pages_get_n_pages (pages), >, 8);
  assert_all_words (pages, next, FALSE);
}

/* Nothing reaches beyond the page's edges. */
static void
test_margins (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (3, 10);
  g_autoptr (RancangReport) report = NULL;
  g_autoptr (RancangPages) pages = NULL;
  gboolean wide = FALSE;

  report = make_book (plan, RANCANG_LANGUAGE_INDONESIAN);
  pages = lay_out (report);
  for (guint i = 0; i < pages->pages->len; i++)
    {
      const PagesPage *page = pages->pages->pdata[i];

      wide = wide || page->width > page->height;
      g_assert_cmpfloat (page->width + page->height, ==, A4_WIDTH + A4_HEIGHT);
      g_assert_cmpuint (page->marks->len, >, 0);
      for (guint j = 0; j < page->marks->len; j++)
        {
          const PagesMark *mark = &g_array_index (page->marks, PagesMark, j);

          g_assert_cmpfloat (mark->x, >=, PAGES_MARGIN_LEFT - 15);
          g_assert_cmpfloat (mark->x, <=, page->width - PAGES_MARGIN_RIGHT + 1);
          g_assert_cmpfloat (mark->y, >=, PAGES_MARGIN_TOP - 1);
          g_assert_cmpfloat (mark->y, <=, page->height - PAGES_MARGIN_BOTTOM + 1);
        }
    }
  g_assert_true (wide);
}

/* The contents name the pages on which the headings are. */
static void
test_contents (void)
{
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (RancangPages) pages = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *first = NULL;
  guint next = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Judul%u", i);

      rancang_report_add_heading (report, 1, TRUE, title);
      add_words (report, RANCANG_REPORT_BLOCK_PARAGRAPH, &next, 700);
    }
  pages = lay_out (report);
  contents = rancang_pages_dup_page_text (pages, 1);
  first = rancang_pages_dup_page_label (pages, 1);
  g_assert_cmpstr (first, ==, "ii");
  g_assert_cmpuint (rancang_pages_get_n_headings (pages), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Judul%u", i);
      g_autofree char *label = NULL;
      g_autofree char *entry = NULL;
      guint page;
      double y;

      rancang_pages_get_heading_place (pages, i, &page, &y);
      g_assert_cmpint (find_page (pages, title, 2), ==, (int) page);
      label = rancang_pages_dup_page_label (pages, page);
      entry = g_strdup_printf ("%s\n%s\n", title, label);
      g_assert_nonnull (strstr (contents, entry));
      g_assert_true (g_str_has_suffix (rancang_pages_get_heading_title (pages, i), title));
      if (i == 0)
        g_assert_cmpstr (label, ==, "1");
    }
}

/* A footnote stands on the page of its number, below everything else. */
static void
test_footnotes (void)
{
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (RancangPages) pages = NULL;
  guint next = 0;

  rancang_report_add_heading (report, 1, TRUE, "Notes");
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *words = make_words (&next, 40);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *note = g_strdup_printf ("Catatan%02u. ", i);
      RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);
      g_autofree char *mark = g_strdup_printf ("Tanda%02u", i);

      rancang_report_block_add_run (block, words, 0);
      rancang_report_block_add_run (block, " ", 0);
      rancang_report_block_add_run (block, mark, 0);
      rancang_report_block_add_leading_run (block, number, note, RANCANG_REPORT_RUN_NOTE);
      rancang_report_add_block (report, block);
    }
  pages = lay_out (report);
  assert_all_words (pages, next, TRUE);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *note = g_strdup_printf ("Catatan%02u", i);
      g_autofree char *mark = g_strdup_printf ("Tanda%02u", i);
      int page = find_page (pages, note, 2);
      g_autofree char *text = NULL;

      g_assert_cmpint (page, >, 1);
      text = rancang_pages_dup_page_text (pages, (guint) page);
      g_assert_nonnull (strstr (text, mark));
      g_assert_null (strstr (strstr (text, note), "kata"));
    }
}

/* A figure and the caption below it are on one page. */
static void
test_figures (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (2, 5);
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (RancangPages) pages = NULL;
  RancangFigureOptions options = { .width = 900, .height = 500 };
  guint n_figures = 0;
  guint n_pieces = 0;
  guint next = 0;
  double shown = 0;

  rancang_report_add_heading (report, 1, TRUE, "Figures");
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (RancangFigure) figure = NULL;

      options.height = 300 + 200 * i;
      figure = rancang_figure_new_budget_bars (rancang_plan_get_root (plan), &options);
      add_words (report, RANCANG_REPORT_BLOCK_PARAGRAPH, &next, 90 + 40 * i);
      rancang_report_add_figure (report, NULL, "Bawahnya", "Batang",
                                 g_steal_pointer (&figure));
    }
  pages = lay_out (report);
  assert_all_words (pages, next, TRUE);
  for (guint i = 0; i < pages->pages->len; i++)
    {
      const PagesPage *page = pages->pages->pdata[i];

      for (guint j = 0; j < page->marks->len; j++)
        {
          const PagesMark *mark = &g_array_index (page->marks, PagesMark, j);

          if (mark->kind != PAGES_MARK_FIGURE)
            continue;
          /* One that is long goes on where it was cut. */
          g_assert_cmpfloat (mark->top, ==, shown);
          g_assert_cmpfloat (mark->bottom, >, shown);
          n_pieces++;
          shown = mark->bottom;
          g_assert_cmpfloat (mark->y + mark->height, <, page->height - PAGES_MARGIN_BOTTOM);
          if (shown < rancang_figure_get_height (mark->figure))
            continue;
          n_figures++;
          shown = 0;
          g_assert_cmpuint (j + 1, <, page->marks->len);
          g_assert_nonnull (strstr (mark[1].text->text, "Bawahnya"));
        }
    }
  g_assert_cmpuint (n_figures, ==, 8);
  g_assert_cmpuint (n_pieces, >, n_figures);
}

static guint
count_painted (cairo_surface_t *surface)
{
  guint n = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (surface)
                                              + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        n += (row[x] & 0xff) < 0xc0;
    }
  return n;
}

/* Pages are painted on any surface, at any scale, by any thread. */
static gpointer
paint_cb (gpointer data)
{
  RancangPages *pages = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 850);
  cairo_t *cr = cairo_create (surface);
  guint n;

  for (guint i = 0; i < rancang_pages_get_n_pages (pages); i++)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      rancang_pages_draw_page (pages, i, cr);
      n = count_painted (surface);
      g_assert_cmpuint (n, >, 100);
      g_assert_cmpuint (n, <, 600 * 850 / 2);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return NULL;
}

static void
test_paint (void)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 5);
  g_autoptr (RancangReport) report = NULL;
  g_autoptr (RancangPages) pages = NULL;
  GThread *threads[2];

  report = make_book (plan, RANCANG_LANGUAGE_ENGLISH);
  pages = lay_out (report);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paint", paint_cb, pages);
  paint_cb (pages);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static cairo_status_t
append_bytes_cb (void                *closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
write_tagged (RancangPages *pages)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, bytes, A4_WIDTH,
                                                                  A4_HEIGHT);
  cairo_t *cr;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cr = cairo_create (surface);
  for (guint i = 0; i < rancang_pages_get_n_pages (pages); i++)
    {
      rancang_pages_draw_tagged (pages, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  /* Only now cairo says what it thinks of the tags. */
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return bytes;
}

static guint
count_bytes (GByteArray *bytes,
             const char *word)
{
  const char *at = (const char *) bytes->data;
  const char *end = at + bytes->len;
  guint n = 0;

  while ((at = memmem (at, (gsize) (end - at), word, strlen (word))) != NULL)
    {
      n++;
      at++;
    }
  return n;
}

static void
append_path (GString         *out,
             const PagesNode *node)
{
  if (node == NULL)
    return;
  append_path (out, node->parent);
  g_string_append_printf (out, "%s%s", node->parent != NULL ? "/" : "", node->tag);
}

static void
append_mark (GString         *out,
             guint            page,
             const PagesMark *mark)
{
  static const char *kinds[] = { "text", "fill", "line", "figure", "image", "number" };

  if (mark->kind == PAGES_MARK_LINE || mark->kind == PAGES_MARK_FILL)
    return;
  g_string_append_printf (out, "%u %s ", page, kinds[mark->kind]);
  append_path (out, mark->node);
  if (mark->kind == PAGES_MARK_TEXT)
    g_string_append_printf (out, " “%s”", mark->text->text);
  g_string_append_c (out, '\n');
}

/* One of everything. */
static RancangReport *
make_golden_report (void)
{
  RancangReport *report = make_report ();
  RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);
  RancangReportTable *table = rancang_report_table_new (RANCANG_REPORT_TABLE_FORM);
  guint next = 0;

  rancang_report_set_title_page (report, "notice", "Notice");
  rancang_report_add_heading (report, 1, TRUE, "Chapter");
  rancang_report_add_heading (report, 2, TRUE, "Section");
  rancang_report_block_add_run (block, "Text", 0);
  rancang_report_block_add_leading_run (block, "1", "Footnote", RANCANG_REPORT_RUN_NOTE);
  rancang_report_add_block (report, block);
  rancang_report_add_text (report, RANCANG_REPORT_BLOCK_QUOTE, "Vision");
  rancang_report_add_markdown (report, "- one\n  - inner\n- two\n\n1. first\n2. second\n");
  rancang_report_add_table (report, "Caption", make_table (0, &next, 2, 1));
  rancang_report_add_text (report, RANCANG_REPORT_BLOCK_NOTE, "Note");
  rancang_report_table_add_column (table, 1, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_column (table, 1, RANCANG_REPORT_ALIGN_START);
  rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
  rancang_report_table_add_cell (table, "Label");
  rancang_report_table_add_cell (table, "Value");
  rancang_report_set_landscape (report, TRUE);
  rancang_report_add_table (report, NULL, table);
  rancang_report_add_appendix (report, "More");
  rancang_report_add_text (report, RANCANG_REPORT_BLOCK_SIGNATURE, "Place");
  return report;
}

/* What stands on which page as what; RANCANG_REGENERATE=1 writes the file anew. */
static void
test_golden (void)
{
  g_autoptr (RancangReport) report = make_golden_report ();
  g_autoptr (RancangPages) pages = lay_out (report);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pages-sample.txt", NULL);
  g_autofree char *wanted = NULL;

  for (guint i = 0; i < pages->pages->len; i++)
    {
      const PagesPage *page = pages->pages->pdata[i];

      for (guint j = 0; j < page->marks->len; j++)
        append_mark (out, i + 1, &g_array_index (page->marks, PagesMark, j));
    }
  if (g_getenv ("RANCANG_REGENERATE") != NULL)
    g_file_set_contents (path, out->str, -1, NULL);
  g_assert_true (g_file_get_contents (path, &wanted, NULL, NULL));
  g_assert_cmpstr (out->str, ==, wanted);
}

/* What is linked, where it leads, and what it is. */
static void
test_tags (void)
{
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (RancangPages) pages = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_PARAGRAPH);
  RancangReportBlock *heading;
  guint next = 0;
  guint page;
  double y;

  rancang_report_add_heading (report, 1, TRUE, "Links");
  heading = rancang_report_get_block (report, rancang_report_get_n_blocks (report) - 1);
  rancang_report_block_set_anchor (heading, "there");
  rancang_report_block_add_leading_run (block, "web", "https://a.example/'x\\",
                                        RANCANG_REPORT_RUN_LINK);
  rancang_report_block_add_leading_run (block, "no", "javascript:alert(1)",
                                        RANCANG_REPORT_RUN_LINK);
  rancang_report_block_add_leading_run (block, "file", "file:///etc/passwd",
                                        RANCANG_REPORT_RUN_LINK);
  rancang_report_block_add_leading_run (block, "chapter", "there", RANCANG_REPORT_RUN_REFERENCE);
  rancang_report_block_add_leading_run (block, "nowhere", "gone", RANCANG_REPORT_RUN_REFERENCE);
  rancang_report_block_add_leading_run (block, "1", "A note", RANCANG_REPORT_RUN_NOTE);
  rancang_report_add_block (report, block);
  add_words (report, RANCANG_REPORT_BLOCK_PARAGRAPH, &next, 900);
  rancang_report_add_table (report, "Table", make_table (RANCANG_REPORT_TABLE_LONG_ROWS, &next, 40,
                                                         500));
  pages = lay_out (report);
  g_assert_true (rancang_pages_find_anchor (pages, "there", &page, &y));
  g_assert_cmpint (find_page (pages, "Chapter 1", 2), ==, (int) page);
  g_assert_false (rancang_pages_find_anchor (pages, "gone", &page, &y));
  bytes = write_tagged (pages);
  g_assert_cmpuint (count_bytes (bytes, "(https://a.example/%27x%5C)"), ==, 1);
  g_assert_cmpuint (count_bytes (bytes, "javascript"), ==, 0);
  g_assert_cmpuint (count_bytes (bytes, "/etc/passwd"), ==, 0);
  /* The address, the reference, and the chapter in the contents. */
  g_assert_cmpuint (count_bytes (bytes, "/Subtype /Link"), ==, 3);
  g_assert_cmpuint (count_bytes (bytes, "/S /Table"), ==, 1);
  g_assert_cmpuint (count_bytes (bytes, "/S /Note"), ==, 1);
  g_assert_cmpuint (count_bytes (bytes, "/S /H1"), ==, 1);
  g_assert_cmpuint (count_bytes (bytes, "/S /Document"), ==, 1);
}

static char *
repeat (const char *piece,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

/* Texts that were made to do harm become pages. */
static void
test_hostile (void)
{
  static const char *pieces[] = {
    "x", "\n", "\t", " ", "\1\2\33[31m", "\342\200\256abc ", "a\314\201\314\202\314\203",
    "\377\376",
    "\357\277\274", "\330\247\331\204", "\360\237\217\231", "\342\200\250", "%s%n ", "' \\ \" ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (RancangReport) report = make_report ();
      g_autoptr (RancangPages) pages = NULL;
      g_autofree char *text = repeat (pieces[i], 9000);
      g_autofree char *title = repeat (pieces[i], 300);
      RancangReportTable *table = make_table (0, &(guint) { 0 }, 1, 1);

      rancang_report_add_heading (report, 1, TRUE, title);
      rancang_report_add_text (report, RANCANG_REPORT_BLOCK_PARAGRAPH, text);
      rancang_report_add_text (report, RANCANG_REPORT_BLOCK_SIGNATURE, title);
      rancang_report_table_add_row (table, RANCANG_REPORT_ROW_PLAIN);
      for (guint j = 0; j < 3; j++)
        rancang_report_table_add_cell (table, title);
      rancang_report_add_table (report, title, table);
      pages = lay_out (report);
      g_assert_cmpuint (rancang_pages_get_n_pages (pages), >, 1);
      g_assert_cmpuint (rancang_pages_get_n_pages (pages), <, 800);
    }
}

static void
test_cancel (void)
{
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  rancang_report_add_text (report, RANCANG_REPORT_BLOCK_PARAGRAPH, "Text");
  g_cancellable_cancel (cancellable);
  g_assert_null (rancang_pages_new (report, A4_WIDTH, A4_HEIGHT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* More pages than anyone prints are an error, and soon. */
static void
test_too_many (void)
{
  g_autoptr (RancangReport) report = make_report ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 11000; i++)
    rancang_report_add_heading (report, 1, FALSE, "A");
  g_assert_null (rancang_pages_new (report, A4_WIDTH, A4_HEIGHT, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* An empty report is a title page. */
static void
test_empty (void)
{
  g_autoptr (RancangReport) report = rancang_report_new (RANCANG_LANGUAGE_INDONESIAN);
  g_autoptr (RancangPages) pages = lay_out (report);

  g_assert_cmpuint (rancang_pages_get_n_pages (pages), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/text", test_text);
  g_test_add_func ("/pages/table", test_table);
  g_test_add_func ("/pages/long-rows", test_long_rows);
  g_test_add_func ("/pages/margins", test_margins);
  g_test_add_func ("/pages/contents", test_contents);
  g_test_add_func ("/pages/footnotes", test_footnotes);
  g_test_add_func ("/pages/figures", test_figures);
  g_test_add_func ("/pages/paint", test_paint);
  g_test_add_func ("/pages/golden", test_golden);
  g_test_add_func ("/pages/tags", test_tags);
  g_test_add_func ("/pages/hostile", test_hostile);
  g_test_add_func ("/pages/cancel", test_cancel);
  g_test_add_func ("/pages/too-many", test_too_many);
  g_test_add_func ("/pages/empty", test_empty);
  return g_test_run ();
}
