/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-documents.c: the preview of books follows the plan and what is chosen */

#include "config.h"

#include "app-fixture.h"
#include "pages/book-preview.h"
#include "pages/documents-page.h"

static RancangPages *
wait_for_pages (GtkWidget *preview)
{
  while (rancang_book_preview_is_busy (RANCANG_BOOK_PREVIEW (preview)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (rancang_book_preview_get_pages (RANCANG_BOOK_PREVIEW (preview)));
  return rancang_book_preview_get_pages (RANCANG_BOOK_PREVIEW (preview));
}

static gboolean
has_text (RancangPages *pages,
          const char   *text)
{
  for (guint i = 0; i < rancang_pages_get_n_pages (pages); i++)
    {
      g_autofree char *page = rancang_pages_dup_page_text (pages, i);

      if (strstr (page, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_preview (void)
{
  RancangDocument *document = fixture_create_document (NULL);
  GtkWidget *choice = g_object_ref_sink (rancang_book_choice_new (document));
  GtkWidget *preview =
    g_object_ref_sink (rancang_book_preview_new (document, RANCANG_BOOK_CHOICE (choice)));
  GtkWidget *language = fixture_nth (choice, ADW_TYPE_COMBO_ROW, 1);
  g_autoptr (RancangPages) first = g_object_ref (wait_for_pages (preview));
  RancangLanguage written;
  guint n_pages;

  g_assert_true (has_text (first, "Kanal aduan"));
  g_assert_true (rancang_plan_set_text (rancang_document_get_plan (document),
                                   fixture_find (document, "p0"), "title", "Lapor cepat", NULL));
  g_assert_true (rancang_book_preview_get_pages (RANCANG_BOOK_PREVIEW (preview)) == first);
  g_assert_true (has_text (wait_for_pages (preview), "Lapor cepat"));

  n_pages = rancang_pages_get_n_pages (wait_for_pages (preview));
  for (guint i = 0; i < 3; i++)
    adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_nth (choice, ADW_TYPE_SWITCH_ROW, i)),
                               FALSE);
  g_assert_cmpuint (rancang_pages_get_n_pages (wait_for_pages (preview)), <, n_pages);

  for (guint i = 0; i < 5; i++)
    adw_combo_row_set_selected (ADW_COMBO_ROW (language), i % 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (language), RANCANG_LANGUAGE_ENGLISH);
  written =
    rancang_report_get_language (rancang_pages_get_report (wait_for_pages (preview)));
  g_assert_cmpint (written, ==, RANCANG_LANGUAGE_ENGLISH);
  /* What the row says is what the book is written in. */
  g_assert_cmpstr (gtk_string_object_get_string (
                     adw_combo_row_get_selected_item (ADW_COMBO_ROW (language))), ==, "English");
  g_assert_finalize_object (preview);
  g_object_unref (choice);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/documents/preview", test_preview);

  return g_test_run ();
}
