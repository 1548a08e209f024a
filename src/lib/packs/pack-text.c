/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack-text.c: reads the text of a pack and the members that all packs have */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "io/json-private.h"
#include "io/json.h"
#include "model/series.h"
#include "packs/pack-text-private.h"

#define PACK_FORMAT "rancang-pack"
#define PACK_MAJOR "1."

/* Sets an error about what a pack holds; gives FALSE, so that readers return it. */
gboolean
rancang_pack_fail (GError     **error,
                   const char  *format,
                   ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_VALUE, message);

  return FALSE;
}

static const char *
skip_space (const char *p,
            const char *end)
{
  while (p < end && strchr (" \t\r\n", *p) != NULL)
    p++;

  return p;
}

static const char *
skip_string (const char *p,
             const char *end)
{
  for (p++; p < end && *p != '"'; p++)
    {
      if (*p == '\\')
        p++;
    }

  return MIN (p + 1, end);
}

static const char *
skip_value (const char *p,
            const char *end)
{
  guint depth = 0;

  while (p < end)
    {
      if (*p == '"')
        {
          p = skip_string (p, end);
        }
      else if (*p == '{' || *p == '[')
        {
          depth++;
          p++;
        }
      else if (*p == '}' || *p == ']')
        {
          if (depth == 0)
            return p;
          depth--;
          p++;
        }
      else if (depth == 0 && strchr (", \t\r\n", *p) != NULL)
        {
          return p;
        }
      else
        {
          p++;
          continue;
        }

      if (depth == 0)
        return p;
    }

  return end;
}

/* Everything before the slice becomes space, so that the lines named in errors are the pack's. */
static GBytes *
blank_before (const char *text,
              const char *start,
              const char *end,
              gboolean    wrap)
{
  GString *slice = g_string_new_len (text, end - text);

  for (gsize i = 0; i < (gsize) (start - text); i++)
    {
      if (slice->str[i] != '\n')
        slice->str[i] = ' ';
    }

  if (wrap)
    {
      slice->str[start - text - 1] = '{';
      g_string_append_c (slice, '}');
    }

  return g_string_free_to_bytes (slice);
}

/*
 * rancang_pack_text_slice:
 * @bytes: text that rancang_pack_text_parse() has accepted
 * @member: a member of the outermost object
 * @with_name: %TRUE for an object that holds this one member, %FALSE for its value
 *
 * Cuts a member out, so that the readers of the io room check it with all their rules.
 *
 * Returns: (nullable): the slice, or %NULL when there is no such member
 */
GBytes *
rancang_pack_text_slice (GBytes     *bytes,
                         const char *member,
                         gboolean    with_name)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = text + length;
  const char *p = skip_space (text, end);

  for (p++; p < end; p++)
    {
      const char *name = skip_space (p, end);
      const char *name_end = skip_string (name, end);
      const char *value = skip_space (skip_space (name_end, end) + 1, end);
      const char *value_end = skip_value (value, end);

      if ((gsize) (name_end - name) == strlen (member) + 2
          && strncmp (name + 1, member, strlen (member)) == 0)
        return blank_before (text, with_name ? name : value, value_end, with_name);

      p = skip_space (value_end, end);
    }

  return NULL;
}

/* An id is part of command lines and file names: small letters, digits, points, hyphens. */
gboolean
rancang_pack_is_id (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= 64 && g_ascii_isalnum (text[0]) && strstr (text, "..") == NULL
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789.-") == length;
}

/* Titles and names go into fields of a plan, and to terminals. */
static gboolean
is_line (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if ((guchar) *c < 0x20 || *c == 0x7f)
        return FALSE;
    }

  return TRUE;
}

gboolean
rancang_pack_read_string (JsonObject  *object,
                          const char  *member,
                          gboolean     required,
                          char       **value,
                          GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *value = NULL;
  if (node == NULL && !required)
    return TRUE;
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return rancang_pack_fail (error, _("“%s” must be a text"), member);
  if (required && *json_node_get_string (node) == '\0')
    return rancang_pack_fail (error, _("“%s” must be a text that is not empty"), member);
  if (!is_line (json_node_get_string (node)))
    return rancang_pack_fail (error, _("“%s” must be one line without control characters"),
                              member);

  *value = g_strdup (json_node_get_string (node));

  return TRUE;
}

gboolean
rancang_pack_read_year (JsonObject  *object,
                        const char  *member,
                        int         *value,
                        GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 year;

  *value = 0;
  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return rancang_pack_fail (error, _("“%s” must be a year"), member);

  year = json_node_get_int (node);
  if (year < RANCANG_YEAR_MIN || year > RANCANG_YEAR_MAX)
    return rancang_pack_fail (error, _("“%s” must be a year"), member);

  *value = (int) year;

  return TRUE;
}

gboolean
rancang_pack_read_decimal (JsonObject      *object,
                           const char      *member,
                           RancangDecimal  *value,
                           GError         **error)
{
  JsonNode *node = json_object_get_member (object, member);
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double number;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || (json_node_get_value_type (node) != G_TYPE_INT64
          && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return rancang_pack_fail (error, _("“%s” must be a number"), member);

  /* Fifteen digits give a decimal back as it was written. */
  number = json_node_get_double (node);
  if (!isfinite (number) || fabs (number) > 1000000.0)
    return rancang_pack_fail (error, _("“%s” must be a number of at most a million"), member);
  g_ascii_formatd (text, sizeof text, "%.9f", number);
  if (!rancang_decimal_parse (value, text))
    return rancang_pack_fail (error, _("“%s” must be a number"), member);

  return TRUE;
}

JsonObject *
rancang_pack_read_object (JsonObject  *object,
                          const char  *member,
                          GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      rancang_pack_fail (error, _("“%s” must be an object"), member);
      return NULL;
    }

  return json_node_get_object (node);
}

JsonArray *
rancang_pack_read_array (JsonObject  *object,
                         const char  *member,
                         GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      rancang_pack_fail (error, _("“%s” must be a list"), member);
      return NULL;
    }

  return json_node_get_array (node);
}

static gboolean
is_version (const char *text)
{
  return g_ascii_isdigit (text[0]) && strspn (text, "0123456789.") == strlen (text)
         && strlen (text) <= 32;
}

static gboolean
read_format (JsonObject  *object,
             GError     **error)
{
  g_autofree char *format = NULL;
  g_autofree char *version = NULL;

  if (!rancang_pack_read_string (object, "format", TRUE, &format, error))
    return FALSE;
  if (!g_str_equal (format, PACK_FORMAT))
    {
      g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_FORMAT,
                           _("This file is not a Rancang pack"));
      return FALSE;
    }

  if (!rancang_pack_read_string (object, "version", TRUE, &version, error))
    return FALSE;
  if (!g_str_has_prefix (version, PACK_MAJOR))
    {
      g_set_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_FORMAT,
                   _("The pack has format version %s; this program reads version 1"), version);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_header (JsonObject         *object,
             RancangPackHeader  *header,
             GError            **error)
{
  if (!read_format (object, error)
      || !rancang_pack_read_string (object, "type", TRUE, &header->type, error)
      || !rancang_pack_read_string (object, "id", TRUE, &header->id, error)
      || !rancang_pack_read_string (object, "pack-version", TRUE, &header->version, error)
      || !rancang_pack_read_string (object, "title", TRUE, &header->title, error)
      || !rancang_pack_read_string (object, "title-en", FALSE, &header->title_en, error)
      || !rancang_pack_read_string (object, "description", FALSE, &header->description, error)
      || !rancang_pack_read_string (object, "description-en", FALSE, &header->description_en, error)
      || !rancang_pack_read_string (object, "source", FALSE, &header->source, error)
      || !rancang_pack_read_year (object, "valid-from", &header->valid_from, error)
      || !rancang_pack_read_year (object, "valid-until", &header->valid_until, error))
    return FALSE;

  if (!rancang_pack_is_id (header->id))
    return rancang_pack_fail (error, _("“%s” is not an id: at most 64 small letters, digits, "
                                       "points and hyphens"), header->id);
  if (!is_version (header->version))
    return rancang_pack_fail (error, _("“%s” is not a version such as 1.0"), header->version);
  if (header->valid_until != 0 && header->valid_until < header->valid_from)
    return rancang_pack_fail (error, _("The pack “%s” ends before it begins to be valid"),
                              header->id);

  return TRUE;
}

/*
 * rancang_pack_text_parse:
 * @bytes: text from anywhere
 * @header: (out caller-allocates): what the pack says of itself; clear it in any case
 * @error: return location for an error
 *
 * Parses the text of a pack and reads the members that all packs have.
 *
 * Returns: (transfer full): the outermost node, an object
 */
JsonNode *
rancang_pack_text_parse (GBytes             *bytes,
                         RancangPackHeader  *header,
                         GError            **error)
{
  g_autoptr (JsonNode) root = NULL;

  memset (header, 0, sizeof *header);
  if (g_bytes_get_size (bytes) > RANCANG_PACK_MAX_SIZE)
    {
      g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT,
                           _("The pack is larger than 4 MiB"));
      return NULL;
    }

  root = rancang_json_parse (bytes, error);
  if (root == NULL && error != NULL && *error != NULL)
    return NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_FORMAT,
                           _("This file is not a Rancang pack"));
      return NULL;
    }
  if (!read_header (json_node_get_object (root), header, error))
    return NULL;

  return g_steal_pointer (&root);
}

void
rancang_pack_header_clear (RancangPackHeader *header)
{
  g_clear_pointer (&header->type, g_free);
  g_clear_pointer (&header->id, g_free);
  g_clear_pointer (&header->version, g_free);
  g_clear_pointer (&header->title, g_free);
  g_clear_pointer (&header->title_en, g_free);
  g_clear_pointer (&header->description, g_free);
  g_clear_pointer (&header->description_en, g_free);
  g_clear_pointer (&header->source, g_free);
}
