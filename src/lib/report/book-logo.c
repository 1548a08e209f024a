/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* book-logo.c: the picture on title pages, as the text that a plan keeps of it */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/book-private.h"

#define PNG_MAGIC "\211PNG\r\n\032\n"

static gboolean
is_svg (const char *data,
        gsize       size)
{
  const char *found;

  if (!g_utf8_validate_len (data, size, NULL))
    return FALSE;
  found = g_strstr_len (data, MIN (size, 4096), "<svg");
  /* What could run or load something has no place on a title page. */
  return found != NULL && g_strstr_len (data, size, "<script") == NULL
         && g_strstr_len (data, size, "<!ENTITY") == NULL
         && g_strstr_len (data, size, "<foreignObject") == NULL;
}

static const char *
find_type (GBytes  *picture,
           GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (picture, &size);

  if (size > RANCANG_LOGO_MAX_SIZE)
    {
      g_autofree char *limit = g_format_size (RANCANG_LOGO_MAX_SIZE);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("The picture is larger than %s"), limit);
      return NULL;
    }
  /* A PNG says its width and height right after its mark. */
  if (size > 24 && memcmp (data, PNG_MAGIC, 8) == 0)
    return "image/png";
  if (size > 0 && is_svg (data, size))
    return "image/svg+xml";
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("The picture is neither PNG nor SVG"));
  return NULL;
}

/**
 * rancang_book_encode_logo:
 * @picture: a PNG or SVG picture
 * @error: return location for an error
 *
 * Makes the text that the field `logo` of a region holds.
 *
 * Returns: (transfer full): the text, or %NULL with @error set where it is no such picture or larger
 *   than %RANCANG_LOGO_MAX_SIZE
 *
 * Since: 1.0
 */
char *
rancang_book_encode_logo (GBytes  *picture,
                          GError **error)
{
  g_return_val_if_fail (picture != NULL, NULL);
  if (find_type (picture, error) == NULL)
    return NULL;
  return g_base64_encode (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture));
}

/**
 * rancang_book_decode_logo:
 * @text: what the field `logo` of a region holds
 * @media_type: (out) (transfer none): `image/png` or `image/svg+xml`
 * @error: return location for an error
 *
 * Gets the picture back. The text may come from anywhere.
 *
 * Returns: (transfer full): the picture, or %NULL with @error set
 *
 * Since: 1.0
 */
GBytes *
rancang_book_decode_logo (const char  *text,
                          const char **media_type,
                          GError     **error)
{
  g_autoptr (GBytes) picture = NULL;
  guchar *data;
  gsize size;

  g_return_val_if_fail (text != NULL && media_type != NULL, NULL);
  data = g_base64_decode (text, &size);
  picture = g_bytes_new_take (data, size);
  *media_type = find_type (picture, error);
  return *media_type != NULL ? g_steal_pointer (&picture) : NULL;
}
