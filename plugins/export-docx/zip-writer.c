/* SPDX-License-Identifier: GPL-3.0-or-later */
/* zip-writer.c: a ZIP archive of a few parts, the same bytes for the same parts */

#include "zip-writer.h"

#include <zlib.h>

#define LOCAL_SIGNATURE 0x04034b50u
#define CENTRAL_SIGNATURE 0x02014b50u
#define END_SIGNATURE 0x06054b50u
#define VERSION 20
#define DEFLATED 8
/* 1 January 1980, the first day that the format knows: archives do not depend on the clock. */
#define DOS_DATE 0x0021
#define MAX_PART G_MAXINT32

struct _ZipWriter
{
  GByteArray *archive;
  GByteArray *directory;
  guint       n_parts;
};

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
compress_part (const char  *data,
               gsize        size,
               GError     **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  z_stream stream = { 0 };
  int result;

  if (deflateInit2 (&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
                    Z_DEFAULT_STRATEGY) != Z_OK)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "zlib does not start");
      return NULL;
    }
  g_byte_array_set_size (out, deflateBound (&stream, size));
  stream.next_in = (Bytef *) data;
  stream.avail_in = (uInt) size;
  stream.next_out = out->data;
  stream.avail_out = out->len;
  result = deflate (&stream, Z_FINISH);
  g_byte_array_set_size (out, stream.total_out);
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
                 guint32     checksum,
                 guint32     compressed,
                 guint32     size)
{
  put_16 (out, VERSION);
  put_16 (out, 0);
  put_16 (out, DEFLATED);
  put_16 (out, 0);
  put_16 (out, DOS_DATE);
  put_32 (out, checksum);
  put_32 (out, compressed);
  put_32 (out, size);
  put_16 (out, strlen (name));
  put_16 (out, 0);
}

ZipWriter *
zip_writer_new (void)
{
  ZipWriter *self = g_new0 (ZipWriter, 1);

  self->archive = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  return self;
}

void
zip_writer_free (ZipWriter *self)
{
  g_byte_array_unref (self->archive);
  g_byte_array_unref (self->directory);
  g_free (self);
}

/* @name must be ASCII. Parts stand in the archive in the order in which they are added. */
gboolean
zip_writer_add (ZipWriter   *self,
                const char  *name,
                const char  *data,
                gsize        size,
                GError     **error)
{
  guint32 offset = self->archive->len;
  guint32 checksum;
  g_autoptr (GByteArray) compressed = NULL;

  if (size > MAX_PART || self->archive->len > MAX_PART)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The document is too large");
      return FALSE;
    }
  compressed = compress_part (data, size, error);
  if (compressed == NULL)
    return FALSE;
  checksum = crc32 (0, (const Bytef *) data, (uInt) size);

  put_32 (self->archive, LOCAL_SIGNATURE);
  put_description (self->archive, name, checksum, compressed->len, size);
  put_name (self->archive, name);
  g_byte_array_append (self->archive, compressed->data, compressed->len);

  put_32 (self->directory, CENTRAL_SIGNATURE);
  put_16 (self->directory, VERSION);
  put_description (self->directory, name, checksum, compressed->len, size);
  put_16 (self->directory, 0);      /* comment */
  put_16 (self->directory, 0);      /* disk */
  put_16 (self->directory, 0);      /* internal attributes */
  put_32 (self->directory, 0);      /* external attributes */
  put_32 (self->directory, offset);
  put_name (self->directory, name);
  self->n_parts++;
  return TRUE;
}

/* Nothing can be added afterwards. */
GBytes *
zip_writer_finish (ZipWriter *self)
{
  guint32 offset = self->archive->len;

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
