/* SPDX-License-Identifier: GPL-3.0-or-later */
/* book-export.h: what the tests of exporters of books have in common */

#pragma once

#include <string.h>

#include "../report-sample.h"
#include "rancang.h"

static inline RancangExporter *
book_exporter_new (GType       type,
                   const char *book,
                   const char *key,
                   const char *value)
{
  GObject *exporter = g_object_new (type, NULL);
  g_autoptr (GError) error = NULL;

  if (book != NULL)
    rancang_options_set_string (exporter, "book", book, &error);
  g_assert_no_error (error);
  if (key != NULL)
    rancang_options_set_string (exporter, key, value, &error);
  g_assert_no_error (error);
  return RANCANG_EXPORTER (exporter);
}

static inline GBytes *
book_export (GType            type,
             const char      *format,
             RancangPlan     *plan,
             RancangLanguage  language,
             const char      *book)
{
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangExporter) exporter = book_exporter_new (type, book, "date", "2026-12-31");
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  bytes = rancang_exporter_export (exporter, snapshot, format, language, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

/* A sample whose book has a link, a footnote, a reference and a logo. */
static inline RancangPlan *
book_export_sample (guint n_programmes,
                    int   n_years)
{
  static const guint8 png[] = {
    0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0,
    0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0a, 'I', 'D', 'A', 'T', 0x78, 0x9c,
    0x63, 0, 1, 0, 0, 5, 0, 1, 0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42,
    0x60, 0x82,
  };
  RancangPlan *plan = report_sample_new (n_programmes, n_years);
  RancangItem *root = rancang_plan_get_root (plan);
  g_autoptr (GBytes) picture = g_bytes_new_static (png, sizeof png);
  g_autoptr (GError) error = NULL;
  g_autofree char *logo = rancang_book_encode_logo (picture, &error);
  RancangItem *book;

  g_assert_no_error (error);
  g_object_set (rancang_item_peek_child (root, "region", 0), "logo", logo, NULL);
  for (int i = 2; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);

      book = rancang_book_customise (plan, id, &error);
      g_assert_no_error (error);
      g_object_set (rancang_item_peek_child (book, "part", i == 2 ? 2 : 0), "text-en",
                    "See {ref:figure-wheel}, the [site](https://example.org/a?b=1&c=2) of  two "
                    "spaces{note:A footnote, & its end.}, and {mayor}.", NULL);
    }
  return plan;
}

/* What no writer may stumble over: the longest of words and texts, and what XML escapes. */
static inline RancangPlan *
book_export_hostile (void)
{
  RancangPlan *plan = report_sample_new (2, 3);
  RancangItem *root = rancang_plan_get_root (plan);
  RancangItem *dimension = rancang_item_peek_child (root, "dimension", 0);
  RancangItem *sub = rancang_item_peek_child (dimension, "sub-dimension", 0);
  g_autofree char *word = g_strnfill (5000, 'W');
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "panjang <a:t> & \"sekali\" \357\277\276");
  g_object_set (root, "vision", text->str, "background", text->str, NULL);
  g_object_set (dimension, "title", word, "title-en", word, "description", text->str, NULL);
  g_object_set (rancang_item_peek_child (sub, "programme", 0), "title", word, NULL);
  g_object_set (rancang_item_peek_child (sub, "strategy", 0), "title", "]]> \360\237\217\231 &amp;",
                NULL);
  return plan;
}

static inline void
book_export_check_same (GType       type,
                        const char *format)
{
  g_autoptr (RancangPlan) plan = book_export_sample (2, 5);
  g_autoptr (GBytes) first = book_export (type, format, plan, RANCANG_LANGUAGE_ENGLISH, NULL);
  g_autoptr (GBytes) second = book_export (type, format, plan, RANCANG_LANGUAGE_ENGLISH, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

/* Every book, of a plan that holds nothing and of one that holds too much. */
static inline void
book_export_check_books (GType       type,
                         const char *format)
{
  static const char *const books[] = { "1", "2", "3", "quick-wins", "charter", "agencies", "review",
                                       "budget", "monitoring", "evaluation" };
  g_autoptr (RancangPlan) empty = rancang_plan_new ();
  g_autoptr (RancangPlan) hostile = book_export_hostile ();

  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autoptr (GBytes) none = book_export (type, format, empty, RANCANG_LANGUAGE_INDONESIAN,
                                             books[i]);
      g_autoptr (GBytes) much = book_export (type, format, hostile, RANCANG_LANGUAGE_ENGLISH,
                                             books[i]);

      g_assert_cmpuint (g_bytes_get_size (none), >, 1000);
      g_assert_cmpuint (g_bytes_get_size (much), >, 1000);
    }
}

static inline void
book_export_check_errors (GType       type,
                          const char *format)
{
  g_autoptr (RancangPlan) plan = report_sample_new (1, 3);
  g_autoptr (RancangPlan) snapshot = rancang_plan_snapshot (plan);
  g_autoptr (RancangExporter) exporter = book_exporter_new (type, NULL, NULL, NULL);
  g_autoptr (RancangExporter) lost = book_exporter_new (type, "no-such-book", NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rancang_exporter_export (exporter, snapshot, "docx", RANCANG_LANGUAGE_ENGLISH,
                                          NULL, &error));
  g_assert_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (rancang_exporter_export (lost, snapshot, format, RANCANG_LANGUAGE_ENGLISH, NULL,
                                          &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "no-such-book"));
  g_clear_error (&error);
  g_assert_false (rancang_options_set_string (G_OBJECT (exporter), "paper", "a0", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (rancang_exporter_export (exporter, snapshot, format, RANCANG_LANGUAGE_ENGLISH,
                                          cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* FILE LANGUAGE BOOK PROGRAMMES YEARS: writes a file for scripts; PROGRAMMES may be "hostile". */
static inline int
book_export_write (GType         type,
                   const char   *format,
                   char        **arguments)
{
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RancangLanguage language = RANCANG_LANGUAGE_ENGLISH;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (arguments[3], "hostile"))
    plan = book_export_hostile ();
  else
    plan = book_export_sample (atoi (arguments[3]), atoi (arguments[4]));
  rancang_language_parse (arguments[1], &language);
  bytes = book_export (type, format, plan, language, arguments[2]);
  if (g_file_set_contents (arguments[0], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                           &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
