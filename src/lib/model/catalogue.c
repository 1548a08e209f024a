/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* catalogue.c: words in the language of a document, apart from the program's own language */

#include "config.h"

#include "model/catalogue-private.h"

#define MAGIC 0x950412deu
#define MAGIC_SWAPPED 0xde120495u
#define HEADER_SIZE 28
#define PAIR_SIZE 8
#define CONTEXT_SEPARATOR "\004"

/* Keys and values point into the bytes, which were checked to hold whole strings. */
struct _RancangCatalogue
{
  GBytes       *bytes;
  GHashTable   *messages;
  const guint8 *data;
  gsize         size;
  gboolean      swapped;
};

static gboolean
fail (GError     **error,
      const char  *reason)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
  return FALSE;
}

/* The caller has checked that four bytes stand there. */
static guint32
read_word (RancangCatalogue *self,
           gsize             offset)
{
  guint32 word;

  memcpy (&word, self->data + offset, sizeof word);
  return self->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* A string of a table of (length, offset) pairs, NULL if it is not whole and UTF-8. */
static const char *
read_string (RancangCatalogue *self,
             gsize             table,
             guint32           index)
{
  gsize pair = table + (gsize) index * PAIR_SIZE;
  gsize length = read_word (self, pair);
  gsize offset = read_word (self, pair + 4);

  if (offset >= self->size || length >= self->size - offset)
    return NULL;
  if (self->data[offset + length] != '\0')
    return NULL;
  /* A plural's forms stand behind each other: only the first counts. */
  if (!g_utf8_validate ((const char *) self->data + offset, -1, NULL))
    return NULL;
  return (const char *) self->data + offset;
}

static gboolean
read_header (RancangCatalogue  *self,
             GError           **error)
{
  guint32 magic;

  if (self->size < HEADER_SIZE || self->size > RANCANG_CATALOGUE_MAX_SIZE)
    return fail (error, "A catalogue has an impossible size");
  memcpy (&magic, self->data, sizeof magic);
  if (magic != MAGIC && magic != MAGIC_SWAPPED)
    return fail (error, "A catalogue does not begin as one");
  self->swapped = magic == MAGIC_SWAPPED;
  if (read_word (self, 4) >> 16 > 1)
    return fail (error, "A catalogue is of an unknown revision");
  return TRUE;
}

static gboolean
read_messages (RancangCatalogue  *self,
               GError           **error)
{
  guint32 n_strings = read_word (self, 8);
  gsize originals = read_word (self, 12);
  gsize translations = read_word (self, 16);
  gsize table_size = (gsize) n_strings * PAIR_SIZE;

  if (table_size > self->size || originals > self->size - table_size
      || translations > self->size - table_size)
    return fail (error, "A catalogue's tables do not fit into it");
  for (guint32 i = 0; i < n_strings; i++)
    {
      const char *original = read_string (self, originals, i);
      const char *translation = read_string (self, translations, i);

      if (original != NULL && translation != NULL && *original != '\0' && *translation != '\0')
        g_hash_table_insert (self->messages, (gpointer) original, (gpointer) translation);
    }
  return TRUE;
}

static RancangCatalogue *
load (RancangLanguage language)
{
  const char *folder = g_getenv ("RANCANG_LOCALEDIR");
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RancangCatalogue *catalogue;
  gsize size = 0;

  path = g_build_filename (folder != NULL ? folder : LOCALEDIR,
                           rancang_language_get_code (language), "LC_MESSAGES",
                           GETTEXT_PACKAGE ".mo", NULL);
  if (!g_file_get_contents (path, &contents, &size, NULL))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&contents), size);
  catalogue = rancang_catalogue_new_from_bytes (bytes, &error);
  if (catalogue == NULL)
    g_info ("%s: %s", path, error->message);
  return catalogue;
}

/* Read once, kept as long as the program lives. NULL when there is none. */
static RancangCatalogue *
get_indonesian (void)
{
  static RancangCatalogue *catalogue;
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      catalogue = load (RANCANG_LANGUAGE_INDONESIAN);
      g_once_init_leave (&loaded, 1);
    }
  return catalogue;
}

/* Fails on anything that is not a whole catalogue; single strings that are broken are left out. */
RancangCatalogue *
rancang_catalogue_new_from_bytes (GBytes  *bytes,
                                  GError **error)
{
  g_autoptr (RancangCatalogue) self = g_new0 (RancangCatalogue, 1);

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  self->messages = g_hash_table_new (g_str_hash, g_str_equal);
  if (!read_header (self, error) || !read_messages (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
rancang_catalogue_free (RancangCatalogue *self)
{
  g_hash_table_unref (self->messages);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* NULL when the catalogue has no such message. */
const char *
rancang_catalogue_lookup (RancangCatalogue *self,
                          const char       *context,
                          const char       *message)
{
  g_autofree char *key = NULL;

  if (context == NULL)
    return g_hash_table_lookup (self->messages, message);
  key = g_strconcat (context, CONTEXT_SEPARATOR, message, NULL);
  return g_hash_table_lookup (self->messages, key);
}

/**
 * rancang_translate:
 * @language: the language of the document
 * @context: (nullable): the message's context, where it has one
 * @message: the message in English
 *
 * Gets a message in the language of a document. Unlike gettext this depends on no locale of the
 * program, and any thread may call it.
 *
 * The translation is taken from the program's own catalogue, below the folder that the environment
 * names as RANCANG_LOCALEDIR or else where the program was installed.
 *
 * Returns: (transfer none): the translation, or @message where there is none
 *
 * Since: 1.0
 */
const char *
rancang_translate (RancangLanguage  language,
                   const char      *context,
                   const char      *message)
{
  RancangCatalogue *catalogue;
  const char *translation = NULL;

  g_return_val_if_fail (message != NULL, NULL);
  if (language == RANCANG_LANGUAGE_ENGLISH || *message == '\0')
    return message;
  catalogue = get_indonesian ();
  if (catalogue != NULL)
    translation = rancang_catalogue_lookup (catalogue, context, message);
  return translation != NULL ? translation : message;
}
