/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-reader.c: makes items of JSON by the tables of the kinds */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "io/json-reader-private.h"
#include "io/migrations-private.h"
#include "model/item-private.h"
#include "model/kind-private.h"
#include "model/plan-private.h"

G_DEFINE_QUARK (rancang - file - error - quark, rancang_file_error)

#define ID_LENGTH_MAX 128

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
forgive (RancangJsonReader *reader,
         RancangItem       *item,
         const char        *name,
         JsonNode          *node)
{
  if (!reader->lenient || reader->code == RANCANG_FILE_ERROR_LIMIT)
    return FALSE;
  g_clear_pointer (&reader->problem, g_free);
  keep_unknown (item, name, node);

  return TRUE;
}

static gboolean
read_field (RancangJsonReader  *reader,
            RancangItem        *item,
            const RancangField *field,
            JsonNode           *node)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!rancang_json_read_value (reader, field, node, &value))
    return forgive (reader, item, field->name, node);
  if (!rancang_field_value_is_empty (field, &value))
    rancang_item_load_value (item, field, &value);

  return TRUE;
}

static RancangItem *read_item (RancangJsonReader *reader, RancangItem *parent,
                               const RancangKind *kind, guint index, JsonNode *node);

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* One more item, with a derived id where it has none. */
static RancangItem *
make_item (RancangJsonReader *reader,
           RancangItem       *parent,
           const RancangKind *kind,
           guint              index,
           const char        *id)
{
  g_autofree char *derived = NULL;
  RancangItem *item;

  if (++reader->n_items > RANCANG_FILE_ITEMS_MAX)
    {
      rancang_json_fail (reader, RANCANG_FILE_ERROR_LIMIT,
                         _("the plan has more than a million items"));
      return NULL;
    }
  if (id == NULL)
    id = derived = rancang_json_derive_id (reader, parent, kind->collection, index);
  item = rancang_item_new_with_id (kind->name, id);
  g_hash_table_add (reader->ids, g_strdup (rancang_item_get_id (item)));

  return item;
}

/* In older files a text may stand where an item stands now; it is the item's title. */
static RancangItem *
read_titled (RancangJsonReader *reader,
             RancangItem       *parent,
             const RancangKind *kind,
             guint              index,
             JsonNode          *node)
{
  g_autoptr (RancangItem) item = make_item (reader, parent, kind, index, NULL);
  const RancangField *title = rancang_kind_find_field (kind, "title");

  if (item == NULL || title == NULL || !read_field (reader, item, title, node))
    return NULL;

  return g_steal_pointer (&item);
}

static gboolean
read_child (RancangJsonReader *reader,
            RancangItem       *item,
            const RancangKind *kind,
            guint              index,
            JsonNode          *node)
{
  g_autoptr (RancangItem) child = NULL;
  gboolean titled = rancang_migration_has_texts (reader->major) && !kind->single &&
                    rancang_kind_find_field (kind, "title") != NULL && is_text (node);

  child = titled ? read_titled (reader, item, kind, index, node)
                 : read_item (reader, item, kind, index, node);

  return child != NULL && rancang_item_append (item, child);
}

/* A field of an older format goes into the first child that has room for it, or a new one. */
static gboolean
read_moved (RancangJsonReader      *reader,
            RancangItem            *item,
            const RancangMigration *move,
            JsonNode               *node)
{
  const RancangKind *kind = rancang_kind_lookup (move->child);
  guint n_children = rancang_item_count_children (item, kind->name);
  g_autoptr (RancangItem) made = NULL;

  if (JSON_NODE_HOLDS_NULL (node) || (is_text (node) && *json_node_get_string (node) == '\0'))
    return TRUE;
  for (guint i = 0; i < n_children; i++)
    {
      RancangItem *child = rancang_item_peek_child (item, kind->name, i);

      if (rancang_item_is_empty (child, move->field))
        return read_field (reader, child, rancang_kind_find_field (kind, move->field), node);
    }
  made = make_item (reader, item, kind, n_children, NULL);

  return made != NULL &&
         read_field (reader, made, rancang_kind_find_field (kind, move->field), node) &&
         rancang_item_append (item, made);
}

static gboolean
read_children (RancangJsonReader *reader,
               RancangItem       *item,
               const RancangKind *kind,
               JsonNode          *node)
{
  JsonArray *array;

  if (rancang_kind_is_single (kind))
    return read_child (reader, item, kind, 0, node);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("a list of items is expected here"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize before = rancang_json_enter_element (reader, i);

      if (!read_child (reader, item, kind, i, json_array_get_element (array, i)))
        return FALSE;
      rancang_json_leave (reader, before);
    }

  return TRUE;
}

static gboolean
read_member (RancangJsonReader *reader,
             RancangItem       *item,
             const char        *name,
             JsonNode          *node)
{
  const RancangKind *kind = rancang_item_get_kind (item);
  const RancangField *field = rancang_kind_find_field (kind, name);
  const RancangKind *child = field == NULL ? rancang_kind_find_collection (kind, name) : NULL;
  const RancangMigration *move = NULL;
  gsize before = rancang_json_enter (reader, name);
  gboolean good = TRUE;

  if (field == NULL && child == NULL)
    move = rancang_migration_find (reader->major, kind->name, name);
  if (g_str_equal (name, "id"))
    good = TRUE;
  else if (field != NULL)
    good = read_field (reader, item, field, node);
  else if (child != NULL && !JSON_NODE_HOLDS_NULL (node))
    good = read_children (reader, item, child, node);
  else if (move != NULL)
    good = read_moved (reader, item, move, node);
  else if (child == NULL)
    keep_unknown (item, name, node);
  rancang_json_leave (reader, before);

  return good;
}

/* An item without an id gets one, so that people and programs may write plans by hand. */
static gboolean
read_id (RancangJsonReader  *reader,
         JsonObject         *object,
         const char        **id)
{
  JsonNode *node = json_object_get_member (object, "id");
  gsize before = rancang_json_enter (reader, "id");

  *id = NULL;
  if (node != NULL)
    {
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
      *id = json_node_get_string (node);
      if (**id == '\0' || strlen (*id) > ID_LENGTH_MAX || strpbrk (*id, "\n\r\t") != NULL)
        return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("this is not an id"));
      if (g_hash_table_contains (reader->ids, *id))
        return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                                  _("another item has the same id"));
    }
  rancang_json_leave (reader, before);

  return TRUE;
}

static RancangItem *
read_item (RancangJsonReader *reader,
           RancangItem       *parent,
           const RancangKind *kind,
           guint              index,
           JsonNode          *node)
{
  g_autoptr (RancangItem) item = NULL;
  JsonObjectIter iter;
  JsonNode *member;
  const char *name, *id;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("an object is expected here"));
      return NULL;
    }
  if (!read_id (reader, json_node_get_object (node), &id))
    return NULL;
  item = make_item (reader, parent, kind, index, id);
  if (item == NULL)
    return NULL;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!read_member (reader, item, name, member))
        return NULL;
    }

  return g_steal_pointer (&item);
}

static void
reader_init (RancangJsonReader *reader,
             JsonNode          *root,
             gboolean           whole)
{
  reader->root = root;
  reader->whole = whole;
  reader->pointer = g_string_new (NULL);
  reader->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Frees the reader and turns what it found wrong into an error with place and line. */
static void
reader_finish (RancangJsonReader  *reader,
               GBytes             *bytes,
               GError            **error)
{
  if (reader->problem != NULL)
    {
      g_autofree char *place = rancang_json_describe_place (reader->pointer->str);

      g_set_error (error, RANCANG_FILE_ERROR, reader->code, _("Line %u, at “%s”: %s"),
                   rancang_json_find_line (bytes, reader->pointer->str), place, reader->problem);
    }
  g_string_free (reader->pointer, TRUE);
  g_hash_table_unref (reader->ids);
  g_clear_pointer (&reader->given_ids, g_hash_table_unref);
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
  *newer =
      major > RANCANG_FILE_MAJOR || (major == RANCANG_FILE_MAJOR && minor > RANCANG_FILE_MINOR);

  return major;
}

static gboolean
read_top (RancangJsonReader *reader,
          JsonNode          *root,
          gboolean          *newer,
          guint             *major)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_FORMAT, _("this is not a plan"));
  object = json_node_get_object (root);
  if (g_strcmp0 (get_string (object, "format"), RANCANG_FILE_FORMAT) != 0)
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_FORMAT, _("this is not a plan"));
  *major = parse_version (get_string (object, "version"), newer);
  if (*major == 0)
    {
      rancang_json_enter (reader, "version");
      return rancang_json_fail (reader, RANCANG_FILE_ERROR_FORMAT,
                                _("the version of the format is not valid"));
    }
  reader->major = *major;
  reader->lenient = *major > RANCANG_FILE_MAJOR;
  if (!json_object_has_member (object, "plan"))
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_FORMAT,
                              _("the member “plan” is missing"));

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
  RancangJsonReader reader = { 0 };
  gboolean newer = FALSE;
  guint major = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = rancang_json_parse (bytes, error);
  if (root == NULL)
    return NULL;
  reader_init (&reader, root, TRUE);
  if (read_top (&reader, root, &newer, &major))
    {
      JsonObject *object = json_node_get_object (root);

      rancang_json_enter (&reader, "plan");
      item = read_item (&reader, NULL, rancang_kind_lookup ("plan"), 0,
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
  RancangJsonReader reader = { 0 };
  RancangItem *item;

  g_return_val_if_fail (bytes != NULL && kind != NULL, NULL);

  found = rancang_kind_lookup (kind);
  g_return_val_if_fail (found != NULL, NULL);

  root = rancang_json_parse (bytes, error);
  if (root == NULL)
    return NULL;
  reader_init (&reader, root, FALSE);
  reader.major = 1; /* packs, whose format is the first one, may write items as plain texts */
  item = read_item (&reader, NULL, found, 0, root);
  reader_finish (&reader, bytes, error);

  return item;
}
