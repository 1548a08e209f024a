/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* zip.c: a ZIP archive of a few parts, the same bytes for the same parts */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <zlib.h>

#include "api/zip.h"

#define LOCAL_SIGNATURE 0x04034b50u
#define CENTRAL_SIGNATURE 0x02014b50u
#define END_SIGNATURE 0x06054b50u
#define VERSION 20
#define STORED 0
#define DEFLATED 8
#define MAX_PARTS G_MAXUINT16
/* 1 January 1980, the first day that the format knows: archives do not depend on the clock. */
#define DOS_DATE 0x0021
#define MAX_PART G_MAXINT32
#define CHUNK 16384

/**
 * RancangZip:
 *
 * A ZIP archive in the making, for documents that are one: Word, OpenDocument, slides. It holds no
 * dates, so the same parts make the same bytes.
 *
 * Since: 1.0
 */
struct _RancangZip
{
  GObject     parent_instance;

  GByteArray *archive;
  GByteArray *directory;
  guint       n_parts;
};

G_DEFINE_FINAL_TYPE (RancangZip, rancang_zip, G_TYPE_OBJECT)

static void
put_16 (GByteArray *out,
        guint16     value)
{
  const guint8 bytes[] = { value & 0xff, value >> 8 };

  g_byte_array_append (out, bytes, sizeof bytes);
}

static void
put_32 (GByteArray *out,
        guint32     value)
{
  put_16 (out, value & 0xffff);
  put_16 (out, value >> 16);
}

static void
put_name (GByteArray *out,
          const char *name)
{
  g_byte_array_append (out, (const guint8 *) name, strlen (name));
}

static GByteArray *
compress_part (const void  *data,
               gsize        size,
               GError     **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  guint8 chunk[CHUNK];
  z_stream stream = { 0 };
  int result;

  /* The best compression takes twice the time and gains a fiftieth. */
  if (deflateInit2 (&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
                    Z_DEFAULT_STRATEGY) != Z_OK)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "zlib does not start");
      return NULL;
    }
  stream.next_in = (Bytef *) data;
  stream.avail_in = (uInt) size;
  do
    {
      stream.next_out = chunk;
      stream.avail_out = sizeof chunk;
      result = deflate (&stream, Z_FINISH);
      g_byte_array_append (out, chunk, sizeof chunk - stream.avail_out);
    }
  while (result == Z_OK);
  deflateEnd (&stream);
  if (result == Z_STREAM_END)
    return g_steal_pointer (&out);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "zlib does not finish");
  return NULL;
}

/* What the local header and the directory say alike. */
static void
put_description (GByteArray *out,
                 const char *name,
                 guint16     method,
                 guint32     checksum,
                 guint32     compressed,
                 guint32     size)
{
  put_16 (out, VERSION);
  put_16 (out, 0);
  put_16 (out, method);
  put_16 (out, 0);
  put_16 (out, DOS_DATE);
  put_32 (out, checksum);
  put_32 (out, compressed);
  put_32 (out, size);
  put_16 (out, strlen (name));
  put_16 (out, 0);
}

static gboolean
add_part (RancangZip  *self,
          const char  *name,
          const void  *data,
          gsize        size,
          guint16      method,
          GError     **error)
{
  guint32 offset = self->archive->len;
  guint32 checksum, compressed_size;
  g_autoptr (GByteArray) compressed = NULL;

  if (size > MAX_PART || self->archive->len > MAX_PART || self->n_parts >= MAX_PARTS
      || strlen (name) > G_MAXINT16)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("The document is too large"));
      return FALSE;
    }
  if (method == DEFLATED && (compressed = compress_part (data, size, error)) == NULL)
    return FALSE;
  compressed_size = compressed != NULL ? compressed->len : size;
  checksum = crc32 (0, (const Bytef *) data, (uInt) size);

  put_32 (self->archive, LOCAL_SIGNATURE);
  put_description (self->archive, name, method, checksum, compressed_size, size);
  put_name (self->archive, name);
  g_byte_array_append (self->archive, compressed != NULL ? compressed->data : data,
                       compressed_size);

  put_32 (self->directory, CENTRAL_SIGNATURE);
  put_16 (self->directory, VERSION);
  put_description (self->directory, name, method, checksum, compressed_size, size);
  put_16 (self->directory, 0);      /* comment */
  put_16 (self->directory, 0);      /* disk */
  put_16 (self->directory, 0);      /* internal attributes */
  put_32 (self->directory, 0);      /* external attributes */
  put_32 (self->directory, offset);
  put_name (self->directory, name);
  self->n_parts++;
  return TRUE;
}

static void
rancang_zip_finalize (GObject *object)
{
  RancangZip *self = RANCANG_ZIP (object);

  g_byte_array_unref (self->archive);
  g_byte_array_unref (self->directory);
  G_OBJECT_CLASS (rancang_zip_parent_class)->finalize (object);
}

static void
rancang_zip_class_init (RancangZipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_zip_finalize;
}

static void
rancang_zip_init (RancangZip *self)
{
  self->archive = g_byte_array_new ();
  self->directory = g_byte_array_new ();
}

/**
 * rancang_zip_new:
 *
 * Creates an empty archive.
 *
 * Returns: (transfer full): the archive
 *
 * Since: 1.0
 */
RancangZip *
rancang_zip_new (void)
{
  return g_object_new (RANCANG_TYPE_ZIP, NULL);
}

/**
 * rancang_zip_add_text:
 * @self: an archive
 * @name: name of the part, in ASCII
 * @text: what it holds
 * @error: return location for an error
 *
 * Adds a part of text, compressed. Parts stand in the archive in the order in which they are added.
 *
 * Returns: %TRUE when it is added
 *
 * Since: 1.0
 */
gboolean
rancang_zip_add_text (RancangZip  *self,
                      const char  *name,
                      const char  *text,
                      GError     **error)
{
  g_return_val_if_fail (RANCANG_IS_ZIP (self), FALSE);
  g_return_val_if_fail (name != NULL && text != NULL, FALSE);
  return add_part (self, name, text, strlen (text), DEFLATED, error);
}

/**
 * rancang_zip_add_bytes:
 * @self: an archive
 * @name: name of the part, in ASCII
 * @bytes: what it holds
 * @error: return location for an error
 *
 * Adds a part, compressed.
 *
 * Returns: %TRUE when it is added
 *
 * Since: 1.0
 */
gboolean
rancang_zip_add_bytes (RancangZip  *self,
                       const char  *name,
                       GBytes      *bytes,
                       GError     **error)
{
  g_return_val_if_fail (RANCANG_IS_ZIP (self), FALSE);
  g_return_val_if_fail (name != NULL && bytes != NULL, FALSE);
  return add_part (self, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), DEFLATED,
                   error);
}

/**
 * rancang_zip_add_stored:
 * @self: an archive
 * @name: name of the part, in ASCII
 * @bytes: what it holds
 * @error: return location for an error
 *
 * Adds a part as it is: the `mimetype` of an OpenDocument, or a picture that is compressed already.
 *
 * Returns: %TRUE when it is added
 *
 * Since: 1.0
 */
gboolean
rancang_zip_add_stored (RancangZip  *self,
                        const char  *name,
                        GBytes      *bytes,
                        GError     **error)
{
  g_return_val_if_fail (RANCANG_IS_ZIP (self), FALSE);
  g_return_val_if_fail (name != NULL && bytes != NULL, FALSE);
  return add_part (self, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), STORED,
                   error);
}

/**
 * rancang_zip_finish:
 * @self: an archive
 *
 * Ends the archive. Nothing can be added afterwards.
 *
 * Returns: (transfer full): the archive
 *
 * Since: 1.0
 */
GBytes *
rancang_zip_finish (RancangZip *self)
{
  guint32 offset;

  g_return_val_if_fail (RANCANG_IS_ZIP (self), NULL);
  offset = self->archive->len;
  g_byte_array_append (self->archive, self->directory->data, self->directory->len);
  put_32 (self->archive, END_SIGNATURE);
  put_16 (self->archive, 0);
  put_16 (self->archive, 0);
  put_16 (self->archive, self->n_parts);
  put_16 (self->archive, self->n_parts);
  put_32 (self->archive, self->directory->len);
  put_32 (self->archive, offset);
  put_16 (self->archive, 0);
  return g_bytes_new (self->archive->data, self->archive->len);
}
