/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* document-set.c: the documents of a plan's full set, and what their files are called */

#include "config.h"

#include "host/document-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "api/book-exporter.h"
#include "model/catalogue.h"
#include "report/book.h"

#define MAX_NAME 120

/* Which books of the set a format is written for. */
typedef enum
{
  BOOKS_ALL,
  BOOKS_ONE,
  BOOKS_NONE,
  LEFT_OUT,
} Books;

/* A format that is not here, that of a plugin from elsewhere, is written once with its own name. */
static const struct
{
  const char *format;
  Books       books;
  const char *book;
  const char *name;
} formats[] = {
  { "docx", BOOKS_ALL },
  { "odt", BOOKS_ALL },
  { "pdf", BOOKS_ALL },
  { "html", BOOKS_ONE, "2" },
  { "markdown", BOOKS_ONE, "2" },
  { "pptx", BOOKS_ONE, "3" },
  { "xlsx", BOOKS_NONE, NULL, NC_ ("file name", "workbook") },
  { "ods", BOOKS_NONE, NULL, NC_ ("file name", "workbook") },
  { "csv-zip", BOOKS_NONE, NULL, NC_ ("file name", "tables-csv") },
  { "json", BOOKS_NONE, NULL, NC_ ("file name", "plan-data") },
  { "sipd", BOOKS_NONE, NULL, NC_ ("file name", "sipd-data") },
  /* One table of those in the archive; one book of those in the other format. */
  { "csv", LEFT_OUT },
  { "docx-review", LEFT_OUT },
};

/* What the files of the bundled books are called; those of a plan's own follow their title. */
static const struct
{
  const char *book;
  const char *name;
} names[] = {
  { "1", NC_ ("file name", "book-1-strategic-analysis") },
  { "2", NC_ ("file name", "book-2-masterplan") },
  { "3", NC_ ("file name", "book-3-executive-summary") },
  { "quick-wins", NC_ ("file name", "quick-win-profiles") },
  { "charter", NC_ ("file name", "commitment-charter") },
  { "agencies", NC_ ("file name", "agency-sheets") },
  { "review", NC_ ("file name", "review-sheet") },
  { "budget", NC_ ("file name", "budget-annex") },
  { "monitoring", NC_ ("file name", "monitoring-report") },
  { "evaluation", NC_ ("file name", "evaluation-report") },
};

/**
 * RancangSetDocument:
 *
 * One document of the full set of a plan: a format, a book where the format has any, and the name
 * of the file.
 *
 * Since: 1.0
 */
struct _RancangSetDocument
{
  GObject parent_instance;

  RancangFormatInfo *format;  /* owned */
  char              *book;    /* NULL where the format has none */
  char              *name;
};

G_DEFINE_FINAL_TYPE (RancangSetDocument, rancang_set_document, G_TYPE_OBJECT)

typedef struct
{
  RancangHost     *host;
  RancangPlan     *plan;
  RancangLanguage  language;
  GListStore      *documents;
  GHashTable      *taken;      /* their names, folded */
} Listing;

static void
rancang_set_document_finalize (GObject *object)
{
  RancangSetDocument *self = RANCANG_SET_DOCUMENT (object);

  g_clear_object (&self->format);
  g_free (self->book);
  g_free (self->name);

  G_OBJECT_CLASS (rancang_set_document_parent_class)->finalize (object);
}

static void
rancang_set_document_class_init (RancangSetDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_set_document_finalize;
}

static void
rancang_set_document_init (RancangSetDocument *self)
{
}

/**
 * rancang_set_document_get_format:
 * @self: a document of a set
 *
 * Gets the format that it is written in.
 *
 * Returns: (transfer none): the format
 *
 * Since: 1.0
 */
RancangFormatInfo *
rancang_set_document_get_format (RancangSetDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_SET_DOCUMENT (self), NULL);

  return self->format;
}

/**
 * rancang_set_document_get_book:
 * @self: a document of a set
 *
 * Gets the id of the book that it is.
 *
 * Returns: (nullable): the id, %NULL for a format that is no book
 *
 * Since: 1.0
 */
const char *
rancang_set_document_get_book (RancangSetDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_SET_DOCUMENT (self), NULL);

  return self->book;
}

/**
 * rancang_set_document_get_name:
 * @self: a document of a set
 *
 * Gets the name of its file, with the extension. No other document of the set has the same, not
 * even where upper and lower case are one.
 *
 * Returns: the name
 *
 * Since: 1.0
 */
const char *
rancang_set_document_get_name (RancangSetDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_SET_DOCUMENT (self), NULL);

  return self->name;
}

/**
 * rancang_make_file_name:
 * @text: what a file is about
 *
 * Makes a name that every file system takes, and that no command takes for an option.
 *
 * Returns: (transfer full): the name, without an extension
 *
 * Since: 1.0
 */
char *
rancang_make_file_name (const char *text)
{
  g_autofree char *valid = NULL;
  GString *name;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  name = g_string_new (NULL);
  for (const char *at = valid; *at != '\0' && name->len < MAX_NAME; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (c);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_UNASSIGNED
          || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL))
        g_string_append_c (name, '_');
      else if (name->len > 0 || (c != '.' && c != '-' && c != ' '))
        g_string_append_unichar (name, c);
    }
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "rancang");

  return g_string_free (name, FALSE);
}

/* "Buku 2: Masterplan" as `buku-2-masterplan`. */
static char *
make_slug (const char *title)
{
  g_autofree char *folded = g_utf8_strdown (title, -1);
  GString *slug = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

static char *
take_name (Listing           *listing,
           RancangFormatInfo *format,
           const char        *stem)
{
  const char *extension = rancang_format_info_get_extension (format);
  const char *dot = *extension == '.' ? "" : ".";

  for (guint i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strconcat (stem, number, dot, extension, NULL);

      if (g_hash_table_add (listing->taken, g_utf8_casefold (name, -1)))
        return g_steal_pointer (&name);
    }
}

static void
add_document (Listing           *listing,
              RancangFormatInfo *format,
              const char        *book,
              const char        *stem)
{
  g_autoptr (RancangSetDocument) document = g_object_new (RANCANG_TYPE_SET_DOCUMENT, NULL);

  document->format = g_object_ref (format);
  document->book = g_strdup (book);
  document->name = take_name (listing, format, stem);
  g_list_store_append (listing->documents, document);
}

static char *
dup_book_name (Listing     *listing,
               RancangBook *book)
{
  g_autofree char *title = rancang_book_dup_title (book, listing->language);
  g_autofree char *slug = make_slug (title);

  for (gsize i = 0; i < G_N_ELEMENTS (names) && !rancang_book_is_own (book); i++)
    {
      if (g_str_equal (names[i].book, rancang_book_get_id (book)))
        return g_strdup (rancang_translate (listing->language, "file name", names[i].name));
    }
  return rancang_make_file_name (slug);
}

static void
add_books (Listing           *listing,
           RancangFormatInfo *format,
           const char        *only)
{
  g_autoptr (GListModel) books = rancang_books_list (listing->plan);

  for (guint i = 0; i < g_list_model_get_n_items (books); i++)
    {
      g_autoptr (RancangBook) book = g_list_model_get_item (books, i);
      g_autofree char *name = NULL;

      if (only != NULL && !g_str_equal (rancang_book_get_id (book), only))
        continue;
      name = dup_book_name (listing, book);
      add_document (listing, format, rancang_book_get_id (book), name);
    }
}

static void
add_format (Listing           *listing,
            RancangFormatInfo *format)
{
  const char *id = rancang_format_info_get_id (format);
  g_autofree char *name = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_equal (formats[i].format, id))
        continue;
      if (formats[i].books == BOOKS_NONE)
        add_document (listing, format, NULL,
                      rancang_translate (listing->language, "file name", formats[i].name));
      else if (formats[i].books != LEFT_OUT)
        add_books (listing, format, formats[i].book);
      return;
    }
  name = rancang_make_file_name (id);
  add_document (listing, format, NULL, name);
}

/**
 * rancang_host_list_set:
 * @self: a host
 * @plan: a plan
 * @language: the language of the documents, and of the names of their files
 *
 * Lists every document that can be written from a plan: each book in each format of books, and
 * each other format once.
 *
 * Returns: (transfer full): a list of #RancangSetDocument
 *
 * Since: 1.0
 */
GListModel *
rancang_host_list_set (RancangHost     *self,
                       RancangPlan     *plan,
                       RancangLanguage  language)
{
  Listing listing = { self, plan, language };
  GListModel *formats_of_host;

  g_return_val_if_fail (RANCANG_IS_HOST (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  formats_of_host = rancang_host_list_formats (self);
  listing.documents = g_list_store_new (RANCANG_TYPE_SET_DOCUMENT);
  listing.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (formats_of_host); i++)
    {
      g_autoptr (RancangFormatInfo) format = g_list_model_get_item (formats_of_host, i);

      add_format (&listing, format);
    }
  g_hash_table_unref (listing.taken);

  return G_LIST_MODEL (listing.documents);
}
