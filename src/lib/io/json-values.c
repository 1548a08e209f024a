/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-values.c: values of fields from JSON, and where the reader is when one of them is wrong */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/json-reader-private.h"

gboolean
rancang_json_fail (RancangJsonReader *reader,
                   int                code,
                   const char        *format,
                   ...)
{
  va_list args;

  va_start (args, format);
  if (reader->problem == NULL)
    {
      reader->code = code;
      reader->problem = g_strdup_vprintf (format, args);
    }
  va_end (args);

  return FALSE;
}

gsize
rancang_json_enter (RancangJsonReader *reader,
                    const char        *name)
{
  gsize before = reader->pointer->len;
  g_autoptr (GString) piece = g_string_new (name);

  g_string_replace (piece, "~", "~0", 0);
  g_string_replace (piece, "/", "~1", 0);
  g_string_append_printf (reader->pointer, "/%s", piece->str);

  return before;
}

gsize
rancang_json_enter_element (RancangJsonReader *reader,
                            guint              index)
{
  gsize before = reader->pointer->len;

  g_string_append_printf (reader->pointer, "/%u", index);

  return before;
}

void
rancang_json_leave (RancangJsonReader *reader,
                    gsize              before)
{
  if (reader->problem == NULL)
    g_string_truncate (reader->pointer, before);
}

static gboolean
read_text (RancangJsonReader *reader,
           JsonNode          *node,
           GValue            *value)
{
  const char *text;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
  text = json_node_get_string (node);
  g_value_set_string (value, *text != '\0' ? text : NULL);

  return TRUE;
}

static gboolean
read_list (RancangJsonReader *reader,
           JsonNode          *node,
           GValue            *value)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("a list of texts is expected here"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gsize before = rancang_json_enter_element (reader, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
      g_strv_builder_add (list, json_node_get_string (element));
      rancang_json_leave (reader, before);
    }
  g_value_take_boxed (value, g_strv_builder_end (list));

  return TRUE;
}

static gboolean
read_boolean (RancangJsonReader *reader,
              JsonNode          *node,
              GValue            *value)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("true or false is expected here"));
  g_value_set_boolean (value, json_node_get_boolean (node));

  return TRUE;
}

static gboolean
read_year (RancangJsonReader *reader,
           JsonNode          *node,
           GValue            *value)
{
  gint64 year = 0;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    year = json_node_get_int (node);
  if (year < RANCANG_YEAR_MIN || year > RANCANG_YEAR_MAX)
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("a year between %d and %d is expected here"), RANCANG_YEAR_MIN,
                              RANCANG_YEAR_MAX);
  g_value_set_int (value, year);

  return TRUE;
}

/* A number as the plan keeps it: at most 18 digits, nine of them after the point. */
static gboolean
read_decimal (RancangJsonReader *reader,
              JsonNode          *node,
              RancangDecimal    *decimal)
{
  g_autofree char *text = NULL;
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_INT64)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    text = rancang_json_shortest (json_node_get_double (node));
  else
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("a number is expected here"));
  if (strchr (text, 'e') != NULL)
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE * 8];
      double number = json_node_get_double (node);

      g_free (text);
      g_ascii_formatd (buffer, sizeof buffer, "%.9f", number);
      text = g_strdup (g_ascii_strtod (buffer, NULL) == number ? buffer : "");
    }
  if (!rancang_decimal_parse (decimal, text))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("the number has more digits than a plan can keep"));

  return TRUE;
}

static gboolean
read_number (RancangJsonReader *reader,
             JsonNode          *node,
             GValue            *value)
{
  RancangDecimal decimal;

  if (!read_decimal (reader, node, &decimal))
    return FALSE;
  g_value_set_boxed (value, &decimal);

  return TRUE;
}

static gboolean
read_series (RancangJsonReader *reader,
             JsonNode          *node,
             GValue            *value)
{
  g_autoptr (RancangSeries) series = rancang_series_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("values by year are expected here"));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gsize before = rancang_json_enter (reader, name);
      RancangSeries *next;
      RancangDecimal decimal;
      guint64 year = 0;

      if (strlen (name) != 4 ||
          !g_ascii_string_to_unsigned (name, 10, RANCANG_YEAR_MIN, RANCANG_YEAR_MAX, &year, NULL))
        return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                                  _("a year between %d and %d is expected here"), RANCANG_YEAR_MIN,
                                  RANCANG_YEAR_MAX);
      if (!read_decimal (reader, member, &decimal))
        return FALSE;
      next = rancang_series_with (series, year, &decimal);
      rancang_series_unref (series);
      series = next;
      rancang_json_leave (reader, before);
    }
  g_value_set_boxed (value, series);

  return TRUE;
}

gboolean
rancang_json_read_value (RancangJsonReader  *reader,
                         const RancangField *field,
                         JsonNode           *node,
                         GValue             *value)
{
  GType type = rancang_field_get_value_type (field);
  g_autoptr (GError) error = NULL;
  gboolean good;

  g_value_init (value, type);
  if (type == G_TYPE_STRING)
    good = read_text (reader, node, value);
  else if (type == G_TYPE_STRV)
    good = read_list (reader, node, value);
  else if (type == G_TYPE_BOOLEAN)
    good = read_boolean (reader, node, value);
  else if (type == G_TYPE_INT)
    good = read_year (reader, node, value);
  else if (type == RANCANG_TYPE_SERIES)
    good = read_series (reader, node, value);
  else
    good = read_number (reader, node, value);
  if (good && !rancang_field_check (field, value, &error))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, "%s", error->message);

  return good;
}
