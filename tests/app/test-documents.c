/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-documents.c: the preview of books follows the plan and what is chosen */

#include "config.h"

#include <glib/gi18n.h>

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "canvas/page-cache.h"
#include "canvas/pages-view.h"
#include "dialogs/book-dialog.h"
#include "dialogs/book-part-row.h"
#include "dialogs/logo-row.h"
#include "dialogs/export-set-dialog.h"
#include "pages/book-preview.h"
#include "pages/documents-page.h"
#include "window/window.h"

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
  /* The thread of the last build lets go of the preview a moment after it is done. */
  fixture_assert_finalize (preview);
  g_object_unref (choice);
  fixture_assert_finalize (document);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static RancangWindow *
open_window (RancangDocument **document)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  RancangWindow *window = rancang_window_new (NULL, host);

  gtk_window_set_default_size (GTK_WINDOW (window), 1300, 760);
  gtk_window_present (GTK_WINDOW (window));
  *document = fixture_create_document (host);
  rancang_window_set_document (window, *document);
  g_assert_true (rancang_window_show_page (window, "documents"));
  fixture_wait (200);
  return window;
}

static void
close_window (RancangWindow   *window,
              RancangDocument *document)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_until (window == NULL);
  fixture_assert_finalize (document);
}

/* The button writes the format of the last time; its menu has them all. */
static void
test_export_button (void)
{
  RancangDocument *document;
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  RancangWindow *window = open_window (&document);
  RancangHost *host = rancang_document_get_host (document);
  GtkWidget *button = fixture_nth (rancang_window_get_page (window), ADW_TYPE_SPLIT_BUTTON, 0);
  static const char * const formats[] = { "odt", "xlsx" };
  AdwDialog *dialog;
  GtkWidget *row;

  g_assert_cmpint (g_menu_model_get_n_items (
                     adw_split_button_get_menu_model (ADW_SPLIT_BUTTON (button))), ==,
                   g_list_model_get_n_items (rancang_host_list_formats (host)));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      RancangFormatInfo *format = rancang_host_find_format (host, formats[i]);

      g_settings_set_string (settings, "export-format", formats[i]);
      g_assert_cmpstr (g_variant_get_string (
                         gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL),
                       ==, formats[i]);
      g_assert_nonnull (strstr (adw_split_button_get_label (ADW_SPLIT_BUTTON (button)),
                                _(rancang_format_info_get_title (format))));
    }
  /* A plugin that is gone. */
  g_settings_set_string (settings, "export-format", "no-such-format");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_nonnull (rancang_host_find_format (host, g_variant_get_string (
                      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL)));

  g_settings_set_string (settings, "export-format", "odt");
  g_signal_emit_by_name (fixture_nth (button, GTK_TYPE_BUTTON, 0), "clicked");
  fixture_wait (100);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (dialog);
  row = fixture_nth (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, 0);
  g_assert_cmpstr (rancang_format_info_get_id (adw_combo_row_get_selected_item (
                     ADW_COMBO_ROW (row))), ==, "odt");
  adw_dialog_force_close (dialog);
  fixture_wait (300);
  g_settings_reset (settings, "export-format");
  close_window (window, document);
}

/* Both buttons of the toast are there, each for the file. */
static void
test_written_toast (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  g_autoptr (GFile) file = g_file_new_for_path ("rencana-uji.docx");
  AdwDialog *dialog;

  g_assert_null (find_button (GTK_WIDGET (window), _("Show in Folder")));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.export-as", "s", "docx"));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_signal_emit_by_name (dialog, "exported", file);
  adw_dialog_force_close (dialog);
  fixture_wait_until (find_button (GTK_WIDGET (window), _("Show in Folder")) != NULL);
  g_assert_true (gtk_widget_get_focusable (find_button (GTK_WIDGET (window),
                                                        _("Show in Folder"))));
  g_assert_nonnull (find_button (GTK_WIDGET (window), _("Open")));
  fixture_wait (300);
  close_window (window, document);
}

static guint
empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
      n++;
    }
  return n;
}

static void
count_cb (GtkWidget *dialog,
          GFile     *folder,
          guint      n_documents,
          guint     *n)
{
  *n = n_documents;
}

static AdwDialog *
start_set (RancangWindow   *window,
           RancangDocument *document,
           GFile           *folder,
           guint           *n)
{
  GtkWidget *dialog = rancang_export_set_dialog_new (document, RANCANG_LANGUAGE_ENGLISH, folder);

  g_signal_connect (dialog, "exported", G_CALLBACK (count_cb), n);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
  return ADW_DIALOG (dialog);
}

/* All of them or none: cancelled, impossible, and done. */
static void
test_all_documents (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  RancangHost *host = rancang_document_get_host (document);
  g_autoptr (GListModel) set = rancang_host_list_set (host, rancang_document_get_plan (document),
                                                      RANCANG_LANGUAGE_ENGLISH);
  g_autofree char *path = g_dir_make_tmp ("rancang-set-XXXXXX", NULL);
  g_autofree char *gone = g_build_filename (path, "gone", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path (gone);
  AdwDialog *dialog;
  GtkWidget *button;
  guint n = 0;

  dialog = start_set (window, document, folder, &n);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), _("_Cancel")), "clicked");
  fixture_wait_until (dialog == NULL);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (empty_folder (path), ==, 0);

  dialog = start_set (window, document, nowhere, &n);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  fixture_wait_until (adw_dialog_get_can_close (dialog));
  g_assert_cmpuint (n, ==, 0);
  button = find_button (GTK_WIDGET (dialog), _("_Close"));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  fixture_wait_until (dialog == NULL);

  dialog = start_set (window, document, folder, &n);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  fixture_wait_until (dialog == NULL);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (set));
  g_assert_cmpuint (empty_folder (path), ==, n);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  close_window (window, document);
}

/* What the button asks for is the language of the page. */
static void
test_all_language (void)
{
  RancangDocument *document;
  RancangWindow *window = open_window (&document);
  GtkWidget *page = rancang_window_get_page (window);
  GtkWidget *button = find_button (page, _("All Documents…"));
  GtkWidget *language = fixture_nth (page, ADW_TYPE_COMBO_ROW, 1);

  for (int i = 0; i < 4; i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (language), (guint) i % 2);
      g_assert_cmpint (g_variant_get_int32 (
                         gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button))), ==,
                       i % 2);
    }
  g_assert_true (gtk_widget_get_sensitive (button));
  close_window (window, document);
}

/* Pages are painted in threads; those far away are given up, and other pages are painted anew. */
static void
test_cache (void)
{
  RancangDocument *document = fixture_create_document (NULL);
  GtkWidget *choice = g_object_ref_sink (rancang_book_choice_new (document));
  GtkWidget *preview =
    g_object_ref_sink (rancang_book_preview_new (document, RANCANG_BOOK_CHOICE (choice)));
  RancangPages *pages = wait_for_pages (preview);
  RancangPageCache *cache = rancang_page_cache_new ();
  GdkTexture *texture;

  rancang_page_cache_set_pages (cache, pages);
  g_assert_null (rancang_page_cache_get (cache, 0, 200));
  fixture_wait_until (rancang_page_cache_get (cache, 0, 200) != NULL);
  texture = rancang_page_cache_get (cache, 0, 200);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 200);
  g_assert_cmpint (gdk_texture_get_height (texture), >, 200);
  /* What is there stays in sight until the larger one is painted. */
  g_assert_true (rancang_page_cache_get (cache, 0, 300) == texture);
  fixture_wait_until (gdk_texture_get_width (rancang_page_cache_get (cache, 0, 300)) == 300);
  rancang_page_cache_get (cache, 1, 300);
  rancang_page_cache_keep (cache, 1, 2);
  g_assert_cmpuint (rancang_page_cache_get_n (cache), ==, 1);
  fixture_assert_finalize (cache);
  fixture_assert_finalize (preview);
  g_object_unref (choice);
  fixture_assert_finalize (document);
}

static double
get_at (GtkWidget *preview)
{
  GtkWidget *scroller = fixture_nth (preview, GTK_TYPE_SCROLLED_WINDOW, 0);

  return gtk_adjustment_get_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

/* A page is gone to by its number; zoom and changes of the plan leave the reader there. */
static void
test_reading (void)
{
  RancangDocument *document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *choice = g_object_ref_sink (rancang_book_choice_new (document));
  GtkWidget *preview = rancang_book_preview_new (document, RANCANG_BOOK_CHOICE (choice));
  GtkWidget *entry = fixture_nth (preview, GTK_TYPE_ENTRY, 0);
  RancangPagesView *view =
    RANCANG_PAGES_VIEW (fixture_nth (preview, RANCANG_TYPE_PAGES_VIEW, 0));
  RancangPages *before;

  gtk_window_set_default_size (GTK_WINDOW (window), 500, 600);
  gtk_window_set_child (GTK_WINDOW (window), preview);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_pages (preview);
  fixture_wait (300);
  gtk_editable_set_text (GTK_EDITABLE (entry), "4");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (rancang_pages_view_get_page (view), ==, 3);
  gtk_editable_set_text (GTK_EDITABLE (entry), "9999");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (rancang_pages_view_get_page (view), ==, 3);
  g_assert_cmpfloat (get_at (preview), >, 0);

  rancang_pages_view_set_zoom (view, 2);
  fixture_wait (300);
  g_assert_cmpuint (rancang_pages_view_get_page (view), ==, 3);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), >, 1000);
  rancang_pages_view_set_zoom (view, RANCANG_ZOOM_PAGE);
  fixture_wait (300);
  g_assert_cmpuint (rancang_pages_view_get_page (view), ==, 3);

  before = rancang_book_preview_get_pages (RANCANG_BOOK_PREVIEW (preview));
  g_assert_true (rancang_plan_set_text (plan, fixture_find (document, "p0"), "title", "Lapor",
                                        NULL));
  g_assert_true (wait_for_pages (preview) != before);
  fixture_wait (300);
  g_assert_cmpuint (rancang_pages_view_get_page (view), ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (choice);
  fixture_assert_finalize (document);
}

static RancangBookPartRow *
get_part_row (GtkWidget *content,
              guint      n)
{
  return RANCANG_BOOK_PART_ROW (fixture_nth (content, RANCANG_TYPE_BOOK_PART_ROW, n));
}

/* A part is moved, left out, taken back by undo, added and removed; the book goes back at last. */
static void
test_customise (void)
{
  RancangDocument *document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *book = rancang_book_customise (plan, "2", NULL);
  GtkWidget *dialog = g_object_ref_sink (rancang_book_dialog_new (document, book));
  GtkWidget *content = adw_dialog_get_child (ADW_DIALOG (dialog));
  RancangItem *first = rancang_item_peek_child (book, "part", 0);
  const guint n = rancang_item_count_children (book, "part");
  guint first_row = 0;

  g_assert_true (rancang_book_part_row_get_item (get_part_row (content, 0)) == first);
  gtk_widget_activate_action (GTK_WIDGET (get_part_row (content, 0)), "part.move", "i", -1);
  g_assert_cmpuint (rancang_item_get_position (first), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (get_part_row (content, 0)), "part.move", "i", 1);
  g_assert_cmpuint (rancang_item_get_position (first), ==, 1);
  while (rancang_book_part_row_get_item (get_part_row (content, first_row)) != first)
    first_row++;
  g_assert_cmpuint (first_row, >, 0);
  rancang_plan_undo (plan);
  g_assert_cmpuint (rancang_item_get_position (first), ==, 0);
  g_assert_true (rancang_book_part_row_get_item (get_part_row (content, 0)) == first);

  gtk_switch_set_active (GTK_SWITCH (fixture_nth (GTK_WIDGET (get_part_row (content, 0)),
                                                  GTK_TYPE_SWITCH, 0)), FALSE);
  g_assert_true (rancang_item_get_boolean (first, "left-out"));
  g_assert_cmpstr (rancang_plan_get_undo_name (plan), ==, "Leave a part out of the book");
  gtk_widget_activate_action (GTK_WIDGET (get_part_row (content, 0)), "part.remove", NULL);
  g_assert_cmpuint (rancang_item_count_children (book, "part"), ==, n - 1);
  rancang_plan_undo (plan);
  rancang_plan_undo (plan);
  g_assert_false (rancang_item_get_boolean (first, "left-out"));

  g_signal_emit_by_name (fixture_nth (content, ADW_TYPE_BUTTON_ROW, 1), "activated");
  g_assert_cmpuint (rancang_item_count_children (book, "part"), ==, n + 1);
  g_signal_emit_by_name (fixture_nth (content, ADW_TYPE_BUTTON_ROW, 2), "activated");
  g_assert_cmpuint (rancang_item_count_children (rancang_document_get_root (document), "book"), ==,
                    0);
  rancang_plan_undo (plan);
  g_assert_cmpuint (rancang_item_count_children (rancang_document_get_root (document), "book"), ==,
                    1);
  g_object_run_dispose (G_OBJECT (dialog));
  g_object_unref (dialog);
  fixture_assert_finalize (document);
}

/* What is shown follows the plan's own book, and its pages have the part that was added. */
static void
test_own_book (void)
{
  RancangDocument *document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  GtkWidget *choice = g_object_ref_sink (rancang_book_choice_new (document));
  GtkWidget *preview =
    g_object_ref_sink (rancang_book_preview_new (document, RANCANG_BOOK_CHOICE (choice)));
  g_autoptr (RancangItem) part = rancang_item_new ("part");
  g_autoptr (RancangBookExporter) options = NULL;
  g_autofree char *id = NULL;
  RancangItem *book;

  g_assert_false (has_text (wait_for_pages (preview), "Sambutan Bupati"));
  book = rancang_book_customise (plan, "2", NULL);
  g_object_set (part, "title", "Sambutan Bupati", "title-en", "Sambutan Bupati", NULL);
  g_assert_true (rancang_plan_insert (plan, book, part, 0, NULL));
  g_assert_true (has_text (wait_for_pages (preview), "Sambutan Bupati"));
  options = rancang_book_choice_dup_options (RANCANG_BOOK_CHOICE (choice));
  g_object_get (options, "book", &id, NULL);
  g_assert_cmpstr (id, ==, "2");
  fixture_assert_finalize (preview);
  g_object_unref (choice);
  fixture_assert_finalize (document);
}

static GBytes *
make_picture (gboolean jpeg)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 16, 16);
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x2a6f4eff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, jpeg ? "jpeg" : "png", NULL,
                                            NULL));
  return g_bytes_new_take (data, size);
}

static void
test_logo (void)
{
  RancangDocument *document = fixture_create_document (NULL);
  RancangPlan *plan = rancang_document_get_plan (document);
  RancangItem *region = fixture_find (document, "r0");
  g_autoptr (GBytes) png = make_picture (FALSE);
  g_autoptr (GBytes) jpeg = make_picture (TRUE);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, 30);
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture", 10);
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (RANCANG_LOGO_MAX_SIZE + 1),
                                               RANCANG_LOGO_MAX_SIZE + 1);
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;
  const char *type;

  g_assert_false (rancang_logo_set (document, text, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_false (rancang_logo_set (document, large, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_false (rancang_logo_set (document, cut, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (rancang_item_get_text (region, "logo"));

  g_assert_true (rancang_logo_set (document, png, &error));
  kept = rancang_book_decode_logo (rancang_item_get_text (region, "logo"), &type, NULL);
  g_assert_true (g_bytes_equal (kept, png));
  g_assert_true (rancang_logo_set (document, jpeg, &error));
  g_clear_pointer (&kept, g_bytes_unref);
  kept = rancang_book_decode_logo (rancang_item_get_text (region, "logo"), &type, NULL);
  g_assert_cmpstr (type, ==, "image/png");
  rancang_plan_undo (plan);
  rancang_plan_undo (plan);
  g_assert_null (rancang_item_get_text (region, "logo"));
  fixture_assert_finalize (document);
}

int
main (int   argc,
      char *argv[])
{
  if (!fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/documents/preview", test_preview);
  g_test_add_func ("/documents/cache", test_cache);
  g_test_add_func ("/documents/reading", test_reading);
  g_test_add_func ("/documents/customise", test_customise);
  g_test_add_func ("/documents/own-book", test_own_book);
  g_test_add_func ("/documents/logo", test_logo);
  g_test_add_func ("/documents/export-button", test_export_button);
  g_test_add_func ("/documents/written-toast", test_written_toast);
  g_test_add_func ("/documents/all", test_all_documents);
  g_test_add_func ("/documents/all-language", test_all_language);

  return g_test_run ();
}
