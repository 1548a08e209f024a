/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-writer.c: JSON text in one form only: one member a line, two spaces a level */

#include "config.h"

#include "io/json-private.h"

/**
 * RancangJsonWriter:
 *
 * Writes JSON as the program writes it everywhere: members in the order they come, one a line, two
 * spaces a level, exact numbers.
 *
 * Since: 1.0
 */
struct _RancangJsonWriter
{
  GObject  parent_instance;

  GString *text;
  guint    depth;
  gboolean empty; /* nothing stands yet in the object or array that is open */
};

G_DEFINE_FINAL_TYPE (RancangJsonWriter, rancang_json_writer, G_TYPE_OBJECT)

static void
rancang_json_writer_finalize (GObject *object)
{
  RancangJsonWriter *self = RANCANG_JSON_WRITER (object);

  if (self->text != NULL)
    g_string_free (self->text, TRUE);

  G_OBJECT_CLASS (rancang_json_writer_parent_class)->finalize (object);
}

static void
rancang_json_writer_class_init (RancangJsonWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rancang_json_writer_finalize;
}

static void
rancang_json_writer_init (RancangJsonWriter *self)
{
  self->text = g_string_new (NULL);
  self->empty = TRUE;
}

/**
 * rancang_json_writer_new:
 *
 * Makes a writer that wrote nothing yet.
 *
 * Returns: (transfer full): the writer
 *
 * Since: 1.0
 */
RancangJsonWriter *
rancang_json_writer_new (void)
{
  return g_object_new (RANCANG_TYPE_JSON_WRITER, NULL);
}

static void
append_escape (GString *text,
               char     c)
{
  if (c == '"' || c == '\\')
    {
      g_string_append_c (text, '\\');
      g_string_append_c (text, c);
    }
  else if (c == '\n')
    g_string_append (text, "\\n");
  else if (c == '\t')
    g_string_append (text, "\\t");
  else
    g_string_append_printf (text, "\\u%04x", (guint) c);
}

static void
append_string (GString    *text,
               const char *string)
{
  const char *c = string;

  g_string_append_c (text, '"');
  for (;;)
    {
      const char *first = c;

      while ((guchar) *c >= 0x20 && *c != '"' && *c != '\\')
        c++;
      g_string_append_len (text, first, c - first);
      if (*c == '\0')
        break;
      append_escape (text, *c++);
    }
  g_string_append_c (text, '"');
}

static void
append_line (RancangJsonWriter *self)
{
  static const char spaces[] = "                                ";
  gsize indent = 2 * self->depth;

  g_string_append_c (self->text, '\n');
  for (; indent > sizeof spaces - 1; indent -= sizeof spaces - 1)
    g_string_append_len (self->text, spaces, sizeof spaces - 1);
  g_string_append_len (self->text, spaces, indent);
}

/* Goes to where the next member or element stands. */
static void
append_place (RancangJsonWriter *self,
              const char        *name)
{
  if (self->depth > 0)
    {
      if (!self->empty)
        g_string_append_c (self->text, ',');
      append_line (self);
    }
  if (name != NULL)
    {
      append_string (self->text, name);
      g_string_append (self->text, ": ");
    }
  self->empty = FALSE;
}

/**
 * rancang_json_writer_begin:
 * @self: a writer
 * @name: (nullable): name of the member, or %NULL for an element of an array
 * @bracket: `{` or `[`
 *
 * Begins an object or an array.
 *
 * Since: 1.0
 */
void
rancang_json_writer_begin (RancangJsonWriter *self,
                           const char        *name,
                           char               bracket)
{
  append_place (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->empty = TRUE;
}

/**
 * rancang_json_writer_end:
 * @self: a writer
 * @bracket: `}` or `]`
 *
 * Ends what was begun last.
 *
 * Since: 1.0
 */
void
rancang_json_writer_end (RancangJsonWriter *self,
                         char               bracket)
{
  self->depth--;
  if (!self->empty)
    append_line (self);
  g_string_append_c (self->text, bracket);
  self->empty = FALSE;
}

/**
 * rancang_json_writer_string:
 * @self: a writer
 * @name: (nullable): name of the member, or %NULL for an element of an array
 * @value: (nullable): a text
 *
 * Writes a text, or null.
 *
 * Since: 1.0
 */
void
rancang_json_writer_string (RancangJsonWriter *self,
                            const char        *name,
                            const char        *value)
{
  g_return_if_fail (RANCANG_IS_JSON_WRITER (self));

  append_place (self, name);
  if (value != NULL)
    append_string (self->text, value);
  else
    g_string_append (self->text, "null");
}

void
rancang_json_writer_raw (RancangJsonWriter *self,
                         const char        *name,
                         const char        *json)
{
  append_place (self, name);
  g_string_append (self->text, json);
}

/**
 * rancang_json_writer_boolean:
 * @self: a writer
 * @name: (nullable): name of the member, or %NULL for an element of an array
 * @value: yes or no
 *
 * Writes true or false.
 *
 * Since: 1.0
 */
void
rancang_json_writer_boolean (RancangJsonWriter *self,
                             const char        *name,
                             gboolean           value)
{
  g_return_if_fail (RANCANG_IS_JSON_WRITER (self));

  rancang_json_writer_raw (self, name, value ? "true" : "false");
}

/**
 * rancang_json_writer_integer:
 * @self: a writer
 * @name: (nullable): name of the member, or %NULL for an element of an array
 * @value: a number
 *
 * Writes a whole number.
 *
 * Since: 1.0
 */
void
rancang_json_writer_integer (RancangJsonWriter *self,
                             const char        *name,
                             gint64             value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RANCANG_IS_JSON_WRITER (self));

  text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  rancang_json_writer_raw (self, name, text);
}

/**
 * rancang_json_writer_decimal:
 * @self: a writer
 * @name: (nullable): name of the member, or %NULL for an element of an array
 * @value: (nullable): a number
 *
 * Writes an exact number, or null.
 *
 * Since: 1.0
 */
void
rancang_json_writer_decimal (RancangJsonWriter    *self,
                             const char           *name,
                             const RancangDecimal *value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RANCANG_IS_JSON_WRITER (self));

  text = value != NULL ? rancang_decimal_to_string (value) : g_strdup ("null");
  rancang_json_writer_raw (self, name, text);
}

static void
write_members (RancangJsonWriter *self,
               JsonObject        *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    rancang_json_writer_node (self, name, node);
}

void
rancang_json_writer_node (RancangJsonWriter *self,
                          const char        *name,
                          JsonNode          *node)
{
  g_autofree char *number = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      rancang_json_writer_begin (self, name, '{');
      write_members (self, json_node_get_object (node));
      rancang_json_writer_end (self, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      rancang_json_writer_begin (self, name, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        rancang_json_writer_node (self, NULL, json_array_get_element (array, i));
      rancang_json_writer_end (self, ']');
    }
  else if (JSON_NODE_HOLDS_NULL (node))
    rancang_json_writer_raw (self, name, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    rancang_json_writer_string (self, name, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    rancang_json_writer_boolean (self, name, json_node_get_boolean (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    rancang_json_writer_integer (self, name, json_node_get_int (node));
  else
    {
      number = rancang_json_shortest (json_node_get_double (node));
      rancang_json_writer_raw (self, name, number);
    }
}

/* Texts of unknown members are kept in the writer's own form, at the left margin. */
void
rancang_json_writer_nice (RancangJsonWriter *self,
                          const char        *name,
                          const char        *json)
{
  append_place (self, name);
  for (const char *c = json; *c != '\0'; c++)
    {
      if (*c == '\n')
        append_line (self);
      else
        g_string_append_c (self->text, *c);
    }
}

/**
 * rancang_json_writer_finish:
 * @self: a writer
 *
 * Ends the text with a newline and gives it. The writer is empty afterwards.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
GBytes *
rancang_json_writer_finish (RancangJsonWriter *self)
{
  GString *text;

  g_return_val_if_fail (RANCANG_IS_JSON_WRITER (self), NULL);
  g_return_val_if_fail (self->depth == 0, NULL);

  text = g_steal_pointer (&self->text);
  self->text = g_string_new (NULL);
  self->empty = TRUE;
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (text);
}

/* The text as it is, of a writer that nobody uses again. */
char *
rancang_json_writer_steal (RancangJsonWriter *self)
{
  return g_string_free (g_steal_pointer (&self->text), FALSE);
}

char *
rancang_json_node_to_text (JsonNode *node)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_node (writer, NULL, node);

  return rancang_json_writer_steal (writer);
}
