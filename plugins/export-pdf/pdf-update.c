/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf-update.c: what cairo cannot say of a file, appended to it as an update */

#include "config.h"

#include <string.h>

#include "pdf-private.h"

/*
 * A PDF file may be changed by appending new versions of some of its objects with a table of where
 * they stand. In this way the catalog gets the language of the document, without which a screen
 * reader reads Indonesian with an English voice, and asks viewers to show the title instead of the
 * file's name.
 */

typedef struct
{
  GByteArray *file;
  guint       catalog;      /* its number as an object */
  guint       info;
  guint       size;         /* how many objects there are */
  guint       last_table;   /* where the table of objects stands */
} Update;

/* The last place of a word in the end of the file. */
static const char *
find_last (GByteArray *file,
           const char *word)
{
  gsize size = strlen (word);

  for (gsize at = file->len - MIN (size, file->len); at > 0; at--)
    if (memcmp (file->data + at, word, size) == 0)
      return (const char *) file->data + at + size;
  return NULL;
}

static guint
read_number (GByteArray *file,
             const char *after)
{
  const char *at = find_last (file, after);

  return at != NULL ? (guint) g_ascii_strtoull (at, NULL, 10) : 0;
}

/* The inside of the catalog: from "/Type /Catalog" to the end of the object. */
static char *
dup_catalog (Update *self)
{
  g_autofree char *head = g_strdup_printf ("\n%u 0 obj\n<<", self->catalog);
  const char *start = find_last (self->file, head);
  const char *end = (const char *) self->file->data + self->file->len;
  const char *close;

  if (start == NULL)
    return NULL;
  close = g_strstr_len (start, end - start, "\nendobj");
  if (close == NULL || close - start < 3)
    return NULL;
  /* Without the brackets at the end. */
  for (close--; close > start && *close != '>'; close--)
    ;
  return g_strndup (start, (gsize) (close - 1 - start));
}

static gboolean
read_trailer (Update *self)
{
  self->catalog = read_number (self->file, "/Root ");
  self->info = read_number (self->file, "/Info ");
  self->size = read_number (self->file, "/Size ");
  self->last_table = read_number (self->file, "startxref\n");

  return self->catalog > 0 && self->size > self->catalog && self->last_table > 0;
}

/* Appends the new catalog. A file that is not as expected stays as it is. */
void
pdf_update (GByteArray *file,
            const char *language)
{
  Update self = { .file = file };
  g_autofree char *catalog = NULL;
  GString *update;
  gsize object, table;

  if (!read_trailer (&self))
    return;
  catalog = dup_catalog (&self);
  if (catalog == NULL || strstr (catalog, "/Lang") != NULL)
    return;
  update = g_string_new (NULL);
  object = file->len;
  g_string_append_printf (update, "%u 0 obj\n<<%s   /Lang (%s)\n"
                          "   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                          self.catalog, catalog, language);
  table = object + update->len;
  g_string_append_printf (update, "xref\n%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n"
                          "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n"
                          "   /Prev %u\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          self.catalog, object, self.size, self.catalog, self.info,
                          self.last_table, table);
  g_byte_array_append (file, (const guint8 *) update->str, (guint) update->len);
  g_string_free (update, TRUE);
}
