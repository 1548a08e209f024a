/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf-update.c: what cairo cannot say of a file, appended to it as an update */

#include "config.h"

#include <string.h>

#include "pdf-private.h"

/*
 * A PDF file may be changed by appending new versions of some of its objects with a table of where
 * they stand. In this way the catalog gets the language of the document, without which a screen
 * reader reads Indonesian with an English voice, and asks viewers to show the title instead of the
 * file's name; and figures get the words that say what they show. A file that does not look as
 * cairo writes it stays as it is.
 */

typedef struct
{
  GByteArray *file;
  GString    *update;
  GArray     *objects;      /* Object: what is in the update */
  guint       catalog;      /* its number as an object */
  guint       info;
  guint       size;         /* how many objects there are */
  guint       last_table;   /* where the table of objects stands */
} Update;

typedef struct
{
  guint number;
  gsize place;
} Object;

/* What follows the last place of a word. */
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

static gboolean
read_trailer (Update *self)
{
  self->catalog = read_number (self->file, "/Root ");
  self->info = read_number (self->file, "/Info ");
  self->size = read_number (self->file, "/Size ");
  self->last_table = read_number (self->file, "startxref\n");

  return self->catalog > 0 && self->size > self->catalog && self->last_table > 0;
}

/* Appends a new version of an object: the entries of its dictionary, which begin at @inside, and
 * @more. */
static gboolean
append_object (Update     *self,
               guint       number,
               const char *inside,
               const char *more)
{
  const char *file_end = (const char *) self->file->data + self->file->len;
  const char *end = g_strstr_len (inside, file_end - inside, "\nendobj");
  Object object = { number, self->file->len + self->update->len };

  /* Back over the brackets that close the dictionary. */
  while (end != NULL && end > inside && *end != '>')
    end--;
  if (end == NULL || end - inside < 2)
    return FALSE;
  g_string_append_printf (self->update, "%u 0 obj\n<<", number);
  g_string_append_len (self->update, inside, end - 1 - inside);
  g_string_append_printf (self->update, "%s>>\nendobj\n", more);
  g_array_append_val (self->objects, object);
  return TRUE;
}

static gboolean
append_catalog (Update     *self,
                const char *language)
{
  g_autofree char *head = g_strdup_printf ("\n%u 0 obj\n<<", self->catalog);
  g_autofree char *more = NULL;
  const char *inside = find_last (self->file, head);

  more = g_strdup_printf ("   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n",
                          language);
  return inside != NULL && append_object (self, self->catalog, inside, more);
}

/* A text as the format has it: UTF-16, here in hexadecimal digits. */
static char *
make_string (const char *text)
{
  glong n_units;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text != NULL ? text : "", -1, NULL, &n_units,
                                                 NULL);
  GString *string = g_string_new ("<FEFF");

  for (glong i = 0; units != NULL && i < n_units; i++)
    g_string_append_printf (string, "%04X", units[i]);
  g_string_append_c (string, '>');
  return g_string_free (string, FALSE);
}

/* The number of the object that begins just before @at; 0 if none does. */
static guint
read_object_number (Update     *self,
                    const char *at)
{
  const char *start = (const char *) self->file->data;
  const char *head = " 0 obj\n";
  const char *digits = at - strlen (head);

  if (digits <= start || memcmp (digits, head, strlen (head)) != 0)
    return 0;
  while (digits > start && g_ascii_isdigit (digits[-1]))
    digits--;
  return (guint) g_ascii_strtoull (digits, NULL, 10);
}

/* The places of the figures in the structure, in the order of the document. */
static GPtrArray *
find_figures (Update *self)
{
  static const char mark[] = "<< /Type /StructElem\n   /S /Figure\n";
  GPtrArray *figures = g_ptr_array_new ();
  const char *end = (const char *) self->file->data + self->file->len;
  const char *at = (const char *) self->file->data;

  while (at < end)
    {
      at = memmem (at, (gsize) (end - at), mark, sizeof mark - 1);
      if (at == NULL)
        break;
      if (read_object_number (self, at) > 0)
        g_ptr_array_add (figures, (gpointer) at);
      at++;
    }
  return figures;
}

/* One figure more or less than there are words for, and no words would be sure to be right. */
static gboolean
append_alternatives (Update    *self,
                     GPtrArray *alternatives)
{
  g_autoptr (GPtrArray) figures = find_figures (self);

  if (figures->len != alternatives->len)
    return TRUE;
  for (guint i = 0; i < figures->len; i++)
    {
      const char *at = figures->pdata[i];
      g_autofree char *words = make_string (alternatives->pdata[i]);
      g_autofree char *more = g_strdup_printf ("   /Alt %s\n", words);

      if (!append_object (self, read_object_number (self, at), at + strlen ("<<"), more))
        return FALSE;
    }
  return TRUE;
}

static int
compare_objects (gconstpointer a,
                 gconstpointer b)
{
  const Object *first = a, *second = b;

  return first->number < second->number ? -1 : first->number > second->number;
}

static void
append_table (Update *self)
{
  gsize table = self->file->len + self->update->len;

  g_array_sort (self->objects, compare_objects);
  g_string_append (self->update, "xref\n");
  for (guint i = 0; i < self->objects->len; i++)
    {
      const Object *object = &g_array_index (self->objects, Object, i);

      g_string_append_printf (self->update, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n",
                              object->number, object->place);
    }
  g_string_append_printf (self->update,
                          "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n"
                          "   /Prev %u\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          self->size, self->catalog, self->info, self->last_table, table);
}

/* Appends the language, and what figures show, to a file of cairo's. */
void
pdf_update (GByteArray *file,
            const char *language,
            GPtrArray  *alternatives)
{
  Update self = { .file = file };

  if (!read_trailer (&self))
    return;
  self.update = g_string_new (NULL);
  self.objects = g_array_new (FALSE, FALSE, sizeof (Object));
  if (append_catalog (&self, language) && append_alternatives (&self, alternatives))
    {
      append_table (&self);
      g_byte_array_append (file, (const guint8 *) self.update->str, (guint) self.update->len);
    }
  g_string_free (self.update, TRUE);
  g_array_unref (self.objects);
}
