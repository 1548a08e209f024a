/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* value-json.c: one value of a field as JSON text, exactly, and back */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "diff/merge-private.h"

static char *
node_to_text (JsonNode *node)
{
  return json_to_string (node, FALSE);
}

char *
rancang_diff_text_to_json (const char *text)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, text);

  return node_to_text (node);
}

static char *
list_to_json (char **list)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (JsonArray) array = json_array_new ();

  for (; list != NULL && *list != NULL; list++)
    json_array_add_string_element (array, *list);
  json_node_set_array (node, array);

  return node_to_text (node);
}

/* NULL for an empty value. Numbers keep all their digits. */
char *
rancang_diff_value_to_json (const RancangField *field,
                            const GValue       *value)
{
  GType type = rancang_field_get_value_type (field);

  if (type == G_TYPE_BOOLEAN)
    return g_strdup (g_value_get_boolean (value) ? "true" : "false");
  if (rancang_field_value_is_empty (field, value))
    return NULL;
  if (type == G_TYPE_STRING)
    return rancang_diff_text_to_json (g_value_get_string (value));
  if (type == G_TYPE_STRV)
    return list_to_json (g_value_get_boxed (value));
  if (type == G_TYPE_INT)
    return g_strdup_printf ("%d", g_value_get_int (value));
  g_return_val_if_fail (type == RANCANG_TYPE_DECIMAL, NULL);

  return rancang_decimal_to_string (g_value_get_boxed (value));
}

/* The text of a JSON string; NULL for anything else. */
char *
rancang_diff_json_to_text (const char *json)
{
  g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_dup_string (node);
}

static gboolean
parse (const RancangField *field,
       const char         *json,
       GValue             *value)
{
  GType type = rancang_field_get_value_type (field);
  RancangDecimal number;
  gint64 year;

  if (type == G_TYPE_STRING)
    {
      g_value_take_string (value, rancang_diff_json_to_text (json));
      return g_value_get_string (value) != NULL;
    }
  if (type == G_TYPE_BOOLEAN)
    {
      g_value_set_boolean (value, g_str_equal (json, "true"));
      return g_str_equal (json, "true") || g_str_equal (json, "false");
    }
  if (type == G_TYPE_INT)
    {
      if (!g_ascii_string_to_signed (json, 10, RANCANG_YEAR_MIN, RANCANG_YEAR_MAX, &year, NULL))
        return FALSE;
      g_value_set_int (value, year);
      return TRUE;
    }
  if (type != RANCANG_TYPE_DECIMAL || !rancang_decimal_parse (&number, json))
    return FALSE;
  g_value_set_boxed (value, &number);

  return TRUE;
}

/* The text stands in a file, so anybody may have written it. */
gboolean
rancang_diff_json_to_value (const RancangField *field,
                            const char         *json,
                            GValue             *value,
                            GError            **error)
{
  g_value_init (value, rancang_field_get_value_type (field));
  if (json == NULL || *json == '\0' || parse (field, json, value))
    return rancang_field_check (field, value, error);
  g_set_error (error, RANCANG_DIFF_ERROR, RANCANG_DIFF_ERROR_UNKNOWN,
               _("The conflict holds no value for “%s”"), _(field->label));

  return FALSE;
}
