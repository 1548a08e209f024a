/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-reader.c: makes items of JSON by the tables of the kinds */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "io/json-private.h"
#include "model/item-private.h"
#include "model/plan-private.h"

G_DEFINE_QUARK (rancang-file-error-quark, rancang_file_error)

#define ID_LENGTH_MAX 128

typedef struct
{
  GString    *pointer;  /* the place that is being read */
  GHashTable *ids;      /* borrowed from the items */
  guint       n_items;
  gboolean    lenient;  /* a newer major version: what does not fit is kept as unknown */
  int         code;
  char       *problem;  /* owned */
} Reader;

G_GNUC_PRINTF (3, 4)
static gboolean
fail (Reader     *reader,
      int         code,
      const char *format,
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

static gsize
enter (Reader     *reader,
       const char *name)
{
  gsize before = reader->pointer->len;
  g_autoptr (GString) piece = g_string_new (name);

  g_string_replace (piece, "~", "~0", 0);
  g_string_replace (piece, "/", "~1", 0);
  g_string_append_printf (reader->pointer, "/%s", piece->str);

  return before;
}

static gsize
enter_element (Reader *reader,
               guint   index)
{
  gsize before = reader->pointer->len;

  g_string_append_printf (reader->pointer, "/%u", index);

  return before;
}

static void
leave (Reader *reader,
       gsize   before)
{
  if (reader->problem == NULL)
    g_string_truncate (reader->pointer, before);
}

static gboolean
read_text (Reader   *reader,
           JsonNode *node,
           GValue   *value)
{
  const char *text;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
  text = json_node_get_string (node);
  g_value_set_string (value, *text != '\0' ? text : NULL);

  return TRUE;
}

static gboolean
read_list (Reader   *reader,
           JsonNode *node,
           GValue   *value)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (reader, RANCANG_FILE_ERROR_VALUE, _("a list of texts is expected here"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gsize before = enter_element (reader, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
      g_strv_builder_add (list, json_node_get_string (element));
      leave (reader, before);
    }
  g_value_take_boxed (value, g_strv_builder_end (list));

  return TRUE;
}

static gboolean
read_boolean (Reader   *reader,
              JsonNode *node,
              GValue   *value)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail (reader, RANCANG_FILE_ERROR_VALUE, _("true or false is expected here"));
  g_value_set_boolean (value, json_node_get_boolean (node));

  return TRUE;
}

static gboolean
read_year (Reader   *reader,
           JsonNode *node,
           GValue   *value)
{
  gint64 year = 0;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    year = json_node_get_int (node);
  if (year < RANCANG_YEAR_MIN || year > RANCANG_YEAR_MAX)
    return fail (reader, RANCANG_FILE_ERROR_VALUE, _("a year between %d and %d is expected here"),
                 RANCANG_YEAR_MIN, RANCANG_YEAR_MAX);
  g_value_set_int (value, year);

  return TRUE;
}

/* A number as the plan keeps it: at most 18 digits, nine of them after the point. */
static gboolean
read_decimal (Reader         *reader,
              JsonNode       *node,
              RancangDecimal *decimal)
{
  g_autofree char *text = NULL;
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_INT64)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    text = rancang_json_shortest (json_node_get_double (node));
  else
    return fail (reader, RANCANG_FILE_ERROR_VALUE, _("a number is expected here"));
  if (strchr (text, 'e') != NULL)
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE * 8];
      double number = json_node_get_double (node);

      g_free (text);
      g_ascii_formatd (buffer, sizeof buffer, "%.9f", number);
      text = g_strdup (g_ascii_strtod (buffer, NULL) == number ? buffer : "");
    }
  if (!rancang_decimal_parse (decimal, text))
    return fail (reader, RANCANG_FILE_ERROR_VALUE,
                 _("the number has more digits than a plan can keep"));

  return TRUE;
}

static gboolean
read_number (Reader   *reader,
             JsonNode *node,
             GValue   *value)
{
  RancangDecimal decimal;

  if (!read_decimal (reader, node, &decimal))
    return FALSE;
  g_value_set_boxed (value, &decimal);

  return TRUE;
}

static gboolean
read_series (Reader   *reader,
             JsonNode *node,
             GValue   *value)
{
  g_autoptr (RancangSeries) series = rancang_series_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (reader, RANCANG_FILE_ERROR_VALUE, _("values by year are expected here"));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gsize before = enter (reader, name);
      RancangSeries *next;
      RancangDecimal decimal;
      guint64 year = 0;

      if (strlen (name) != 4 || !g_ascii_string_to_unsigned (name, 10, RANCANG_YEAR_MIN,
                                                             RANCANG_YEAR_MAX, &year, NULL))
        return fail (reader, RANCANG_FILE_ERROR_VALUE,
                     _("a year between %d and %d is expected here"), RANCANG_YEAR_MIN,
                     RANCANG_YEAR_MAX);
      if (!read_decimal (reader, member, &decimal))
        return FALSE;
      next = rancang_series_with (series, year, &decimal);
      rancang_series_unref (series);
      series = next;
      leave (reader, before);
    }
  g_value_set_boxed (value, series);

  return TRUE;
}

static gboolean
read_value (Reader             *reader,
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
    return fail (reader, RANCANG_FILE_ERROR_VALUE, "%s", error->message);

  return good;
}

static void
keep_unknown (RancangItem *item,
              const char  *name,
              JsonNode    *node)
{
  g_autofree char *json = rancang_json_node_to_text (node);

  rancang_item_add_unknown (item, name, json);
}

/* In a file of a newer major version, what cannot be understood is kept, not refused. */
static gboolean
forgive (Reader      *reader,
         RancangItem *item,
         const char  *name,
         JsonNode    *node)
{
  if (!reader->lenient || reader->code == RANCANG_FILE_ERROR_LIMIT)
    return FALSE;
  g_clear_pointer (&reader->problem, g_free);
  keep_unknown (item, name, node);

  return TRUE;
}

static gboolean
read_field (Reader             *reader,
            RancangItem        *item,
            const RancangField *field,
            JsonNode           *node)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!read_value (reader, field, node, &value))
    return forgive (reader, item, field->name, node);
  if (!rancang_field_value_is_empty (field, &value))
    rancang_item_take_value (item, field, &value);

  return TRUE;
}

static RancangItem *read_item (Reader            *reader,
                               const RancangKind *kind,
                               JsonNode          *node);

static gboolean
read_child (Reader            *reader,
            RancangItem       *item,
            const RancangKind *kind,
            JsonNode          *node)
{
  g_autoptr (RancangItem) child = read_item (reader, kind, node);

  return child != NULL && rancang_item_append (item, child);
}

static gboolean
read_children (Reader            *reader,
               RancangItem       *item,
               const RancangKind *kind,
               JsonNode          *node)
{
  JsonArray *array;

  if (rancang_kind_is_single (kind))
    return read_child (reader, item, kind, node);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (reader, RANCANG_FILE_ERROR_VALUE, _("a list of items is expected here"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize before = enter_element (reader, i);

      if (!read_child (reader, item, kind, json_array_get_element (array, i)))
        return FALSE;
      leave (reader, before);
    }

  return TRUE;
}

static const RancangKind *
find_collection (const RancangKind *kind,
                 const char        *name)
{
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      const RancangKind *child = rancang_kind_get_child (kind, i);

      if (g_str_equal (rancang_kind_get_collection (child), name))
        return child;
    }

  return NULL;
}

static gboolean
read_member (Reader      *reader,
             RancangItem *item,
             const char  *name,
             JsonNode    *node)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const RancangField *field = rancang_kind_find_field (kind, name);
  const RancangKind *child = field == NULL ? find_collection (kind, name) : NULL;
  gsize before = enter (reader, name);
  gboolean good = TRUE;

  if (g_str_equal (name, "id"))
    good = TRUE;
  else if (field != NULL)
    good = read_field (reader, item, field, node);
  else if (child != NULL && !JSON_NODE_HOLDS_NULL (node))
    good = read_children (reader, item, child, node);
  else if (child == NULL)
    keep_unknown (item, name, node);
  leave (reader, before);

  return good;
}

/* An item without an id gets a new one, so that people and programs may write plans by hand. */
static gboolean
read_id (Reader      *reader,
         JsonObject  *object,
         const char **id)
{
  JsonNode *node = json_object_get_member (object, "id");
  gsize before = enter (reader, "id");

  *id = NULL;
  if (node != NULL)
    {
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
      *id = json_node_get_string (node);
      if (**id == '\0' || strlen (*id) > ID_LENGTH_MAX || strpbrk (*id, "\n\r\t") != NULL)
        return fail (reader, RANCANG_FILE_ERROR_VALUE, _("this is not an id"));
      if (g_hash_table_contains (reader->ids, *id))
        return fail (reader, RANCANG_FILE_ERROR_VALUE, _("another item has the same id"));
    }
  leave (reader, before);

  return TRUE;
}

static RancangItem *
read_item (Reader            *reader,
           const RancangKind *kind,
           JsonNode          *node)
{
  g_autoptr (RancangItem) item = NULL;
  JsonObjectIter iter;
  JsonNode *member;
  const char *name, *id;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail (reader, RANCANG_FILE_ERROR_VALUE, _("an object is expected here"));
      return NULL;
    }
  if (++reader->n_items > RANCANG_FILE_ITEMS_MAX)
    {
      fail (reader, RANCANG_FILE_ERROR_LIMIT, _("the plan has more than a million items"));
      return NULL;
    }
  if (!read_id (reader, json_node_get_object (node), &id))
    return NULL;
  item = rancang_item_new_with_id (rancang_kind_get_name (kind), id);
  g_hash_table_add (reader->ids, g_strdup (rancang_item_get_id (item)));
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!read_member (reader, item, name, member))
        return NULL;
    }

  return g_steal_pointer (&item);
}

static void
reader_init (Reader *reader)
{
  reader->pointer = g_string_new (NULL);
  reader->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Frees the reader and turns what it found wrong into an error with place and line. */
static void
reader_finish (Reader  *reader,
               GBytes  *bytes,
               GError **error)
{
  if (reader->problem != NULL)
    g_set_error (error, RANCANG_FILE_ERROR, reader->code, _("Line %u, at “%s”: %s"),
                 rancang_json_find_line (bytes, reader->pointer->str), reader->pointer->str,
                 reader->problem);
  g_string_free (reader->pointer, TRUE);
  g_hash_table_unref (reader->ids);
  g_free (reader->problem);
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/* The major version, or 0 where the text is none. Sets @newer when the minor is newer than ours. */
static guint
parse_version (const char *version,
               gboolean   *newer)
{
  guint major, minor;
  char rest;

  if (version == NULL || strlen (version) > 16 ||
      sscanf (version, "%5u.%5u%c", &major, &minor, &rest) != 2)
    return 0;
  *newer = major > RANCANG_FILE_MAJOR || (major == RANCANG_FILE_MAJOR && minor > RANCANG_FILE_MINOR);

  return major;
}

static gboolean
read_top (Reader   *reader,
          JsonNode *root,
          gboolean *newer,
          guint    *major)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return fail (reader, RANCANG_FILE_ERROR_FORMAT, _("this is not a plan"));
  object = json_node_get_object (root);
  if (g_strcmp0 (get_string (object, "format"), RANCANG_FILE_FORMAT) != 0)
    return fail (reader, RANCANG_FILE_ERROR_FORMAT, _("this is not a plan"));
  *major = parse_version (get_string (object, "version"), newer);
  if (*major == 0)
    {
      enter (reader, "version");
      return fail (reader, RANCANG_FILE_ERROR_FORMAT, _("the version of the format is not valid"));
    }
  reader->lenient = *major > RANCANG_FILE_MAJOR;
  if (!json_object_has_member (object, "plan"))
    return fail (reader, RANCANG_FILE_ERROR_FORMAT, _("the member “plan” is missing"));

  return TRUE;
}

static void
keep_file_members (RancangPlan *plan,
                   JsonObject  *object,
                   gboolean     newer)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (newer)
    plan->file_version = g_strdup (get_string (object, "version"));
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (g_str_equal (name, "format") || g_str_equal (name, "version") ||
          g_str_equal (name, "plan"))
        continue;
      if (plan->file_unknown == NULL)
        plan->file_unknown = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (plan->file_unknown, g_strdup (name));
      g_ptr_array_add (plan->file_unknown, rancang_json_node_to_text (node));
    }
}

/**
 * rancang_json_read_plan:
 * @bytes: the text of a file
 * @error: return location for an error of the domain %RANCANG_FILE_ERROR
 *
 * Reads a plan. Members that this program does not know are kept and written again. A plan of a
 * newer minor version of the format keeps its version; one of a newer major version is immutable.
 * Errors name the line, the place as a JSON pointer, and the reason. May be called in any thread.
 *
 * Returns: (transfer full): the plan, or %NULL
 *
 * Since: 1.0
 */
RancangPlan *
rancang_json_read_plan (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (RancangItem) item = NULL;
  RancangPlan *plan = NULL;
  Reader reader = { 0 };
  gboolean newer = FALSE;
  guint major = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = rancang_json_parse (bytes, error);
  if (root == NULL)
    return NULL;
  reader_init (&reader);
  if (read_top (&reader, root, &newer, &major))
    {
      JsonObject *object = json_node_get_object (root);

      enter (&reader, "plan");
      item = read_item (&reader, rancang_kind_lookup ("plan"),
                        json_object_get_member (object, "plan"));
      if (item != NULL)
        {
          plan = rancang_plan_new_with_root (item);
          keep_file_members (plan, object, newer);
          if (major > RANCANG_FILE_MAJOR)
            rancang_plan_make_immutable (plan);
        }
    }
  reader_finish (&reader, bytes, error);

  return plan;
}

/**
 * rancang_json_read_item:
 * @bytes: JSON of one item
 * @kind: name of its kind
 * @error: return location for an error of the domain %RANCANG_FILE_ERROR
 *
 * Reads one item, with all that it holds, as it stands in a file. It belongs to no plan.
 *
 * Returns: (transfer full): the item, or %NULL
 *
 * Since: 1.0
 */
RancangItem *
rancang_json_read_item (GBytes      *bytes,
                        const char  *kind,
                        GError     **error)
{
  g_autoptr (JsonNode) root = NULL;
  const RancangKind *found;
  Reader reader = { 0 };
  RancangItem *item;

  g_return_val_if_fail (bytes != NULL && kind != NULL, NULL);

  found = rancang_kind_lookup (kind);
  g_return_val_if_fail (found != NULL, NULL);

  root = rancang_json_parse (bytes, error);
  if (root == NULL)
    return NULL;
  reader_init (&reader);
  item = read_item (&reader, found, root);
  reader_finish (&reader, bytes, error);

  return item;
}
