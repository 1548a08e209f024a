/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-step.c: does a recorded step on a plan, or takes it back; trusts nothing it reads */

#include "config.h"

#include "io/journal-private.h"

#include <string.h>

#include "io/json-reader-private.h"

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gint64
get_number (JsonObject *object,
            const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_INT64)
    return -1;

  return json_node_get_int (node);
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_value (JsonObject         *change,
            const char         *name,
            const RancangField *field,
            GValue             *value)
{
  JsonObject *object = get_object (change, name);
  JsonNode *node = object != NULL ? json_object_get_member (object, field->name) : NULL;
  RancangJsonReader reader = { 0 };
  gboolean good;

  if (object == NULL)
    return FALSE;
  if (node == NULL)
    {
      g_value_init (value, rancang_field_get_value_type (field));
      return TRUE;
    }
  reader.pointer = g_string_new (NULL);
  good = rancang_json_read_value (&reader, field, node, value);
  g_string_free (reader.pointer, TRUE);
  g_free (reader.problem);

  return good;
}

/* What a text was or became, from what it is and the piece that differs. */
static gboolean
read_splice (JsonObject         *splice,
             const RancangField *field,
             const GValue       *current,
             gboolean            back,
             GValue             *other)
{
  const char *text = G_VALUE_HOLDS_STRING (current) ? g_value_get_string (current) : NULL;
  const char *from = get_text (splice, back ? "put" : "cut");
  const char *to = get_text (splice, back ? "cut" : "put");
  gint64 at = get_number (splice, "at"), tail = get_number (splice, "tail");
  GString *result;
  gsize size;

  if (text == NULL || from == NULL || to == NULL || at < 0 || tail < 0)
    return FALSE;
  size = strlen (text);
  if ((guint64) at > size || (guint64) tail > size - at ||
      size - at - tail != strlen (from) || strncmp (text + at, from, strlen (from)) != 0)
    return FALSE;
  result = g_string_new_len (text, at);
  g_string_append (result, to);
  g_string_append (result, text + size - tail);
  g_value_init (other, G_TYPE_STRING);
  g_value_take_string (other, g_string_free (result, FALSE));

  return g_utf8_validate (g_value_get_string (other), -1, NULL) &&
         rancang_field_check (field, other, NULL);
}

/* The value on the other side of a change whose one side the plan must hold now. */
static gboolean
read_other_value (JsonObject         *change,
                  RancangItem        *item,
                  const RancangField *field,
                  gboolean            back,
                  GValue             *other)
{
  g_auto (GValue) expected = G_VALUE_INIT;
  const GValue *current = rancang_item_get_value (item, field);
  JsonObject *splice = get_object (change, "splice");

  if (splice != NULL)
    return read_splice (splice, field, current, back, other);

  return read_value (change, back ? "new" : "old", field, &expected) &&
         rancang_field_values_equal (field, current, &expected) &&
         read_value (change, back ? "old" : "new", field, other);
}

static RancangItem *
find_parent (RancangPlan *plan,
             JsonObject  *change,
             const char  *name,
             gint64      *position)
{
  JsonObject *place = get_object (change, name);

  *position = get_number (place, "position");
  if (*position < 0 || *position > G_MAXINT)
    return NULL;

  return rancang_plan_find (plan, get_text (place, "parent"));
}

static RancangItem *
read_item (JsonObject *change)
{
  JsonNode *node = json_object_get_member (change, "item");
  const char *kind = get_text (change, "kind");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RancangItem) item = NULL;
  char *text;

  if (node == NULL || kind == NULL || rancang_kind_lookup (kind) == NULL)
    return NULL;
  text = rancang_json_node_to_text (node);
  bytes = g_bytes_new_take (text, strlen (text));
  item = rancang_json_read_item (bytes, kind, NULL);
  if (item == NULL || g_strcmp0 (rancang_item_get_id (item), get_text (change, "id")) != 0)
    return NULL;

  return g_steal_pointer (&item);
}

static gboolean
stands_in (RancangItem *item,
           RancangItem *parent,
           gint64       position)
{
  return rancang_item_get_parent (item) == parent && rancang_item_get_position (item) == position;
}

static gboolean
is_below (RancangItem *item,
          RancangItem *other)
{
  for (; item != NULL; item = rancang_item_get_parent (item))
    {
      if (item == other)
        return TRUE;
    }

  return FALSE;
}

/* Whether an item of this kind can come to this place. `leaves`: it stands in the same list now. */
static gboolean
has_place (RancangItem       *parent,
           const RancangKind *kind,
           gint64             position,
           gboolean           leaves)
{
  guint size;

  if (!rancang_kind_can_hold (rancang_item_get_kind (parent), kind))
    return FALSE;
  size = rancang_item_count_children (parent, rancang_kind_get_name (kind)) - leaves;

  return position <= size && (!rancang_kind_is_single (kind) || size == 0);
}

static gboolean
is_unknown_id (RancangItem *item,
               gpointer     data)
{
  return rancang_plan_find (data, rancang_item_get_id (item)) == NULL;
}

static gboolean
redo_set (RancangPlan *plan,
          RancangItem *item,
          JsonObject  *change)
{
  const char *name = get_text (change, "field");
  const RancangField *field = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (item != NULL && name != NULL)
    field = rancang_kind_find_field (rancang_item_get_kind (item), name);

  return field != NULL && read_other_value (change, item, field, FALSE, &value) &&
         rancang_plan_set (plan, item, field->name, &value, NULL);
}

static gboolean
redo_insert (RancangPlan *plan,
             JsonObject  *change)
{
  gint64 position;
  RancangItem *parent = find_parent (plan, change, "to", &position);
  g_autoptr (RancangItem) item = read_item (change);

  return parent != NULL && item != NULL &&
         has_place (parent, rancang_item_get_kind (item), position, FALSE) &&
         rancang_plan_insert (plan, parent, item, position, NULL);
}

static gboolean
redo_remove (RancangPlan *plan,
             RancangItem *item,
             JsonObject  *change)
{
  gint64 position;
  RancangItem *parent = find_parent (plan, change, "from", &position);

  return item != NULL && parent != NULL && stands_in (item, parent, position) &&
         rancang_plan_remove (plan, item, NULL);
}

static gboolean
redo_move (RancangPlan *plan,
           RancangItem *item,
           JsonObject  *change)
{
  gint64 position, before;
  RancangItem *parent = find_parent (plan, change, "to", &position);
  RancangItem *from = find_parent (plan, change, "from", &before);

  return item != NULL && parent != NULL && from != NULL && stands_in (item, from, before) &&
         !is_below (parent, item) &&
         has_place (parent, rancang_item_get_kind (item), position, from == parent) &&
         rancang_plan_move (plan, item, parent, position, NULL);
}

static gboolean
redo_change (RancangPlan *plan,
             JsonObject  *change)
{
  const char *word = get_text (change, "do");
  RancangItem *item = rancang_plan_find (plan, get_text (change, "id"));

  if (g_strcmp0 (word, "set") == 0)
    return redo_set (plan, item, change);
  if (g_strcmp0 (word, "insert") == 0)
    return redo_insert (plan, change);
  if (g_strcmp0 (word, "remove") == 0)
    return redo_remove (plan, item, change);
  if (g_strcmp0 (word, "move") == 0)
    return redo_move (plan, item, change);

  return FALSE;
}

static JsonArray *
get_changes (JsonObject *record)
{
  JsonNode *node = json_object_get_member (record, "changes");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                  : NULL;

  return array != NULL && json_array_get_length (array) > 0 ? array : NULL;
}

static JsonObject *
get_change (JsonArray *changes,
            guint      index)
{
  JsonNode *node = json_array_get_element (changes, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

gboolean
rancang_journal_redo_step (RancangPlan *plan,
                           JsonObject  *record)
{
  const char *name = get_text (record, "name");
  JsonArray *changes = get_changes (record);
  RancangTransaction *step;

  if (name == NULL || changes == NULL)
    return FALSE;
  rancang_plan_end_typing (plan);
  rancang_plan_begin (plan, name);
  for (guint i = 0; i < json_array_get_length (changes); i++)
    {
      JsonObject *change = get_change (changes, i);

      if (change == NULL || !redo_change (plan, change))
        {
          rancang_plan_rollback (plan);
          return FALSE;
        }
    }
  if (!rancang_plan_commit (plan))
    return FALSE;
  step = plan->undo->pdata[plan->undo->len - 1];
  rancang_transaction_set_time (step, MAX (get_number (record, "time"), 0));
  rancang_plan_end_typing (plan);

  return TRUE;
}

static RancangChange *
find_set (RancangItem *item,
          JsonObject  *change)
{
  const char *name = get_text (change, "field");
  const RancangField *field = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (item != NULL && name != NULL)
    field = rancang_kind_find_field (rancang_item_get_kind (item), name);
  if (field == NULL || !read_other_value (change, item, field, TRUE, &value))
    return NULL;

  return rancang_change_new_set (item, field, &value, rancang_item_get_value (item, field));
}

static RancangChange *
find_removed (RancangPlan *plan,
              JsonObject  *change)
{
  gint64 position;
  RancangItem *parent = find_parent (plan, change, "from", &position);
  g_autoptr (RancangItem) item = read_item (change);

  if (parent == NULL || item == NULL ||
      !has_place (parent, rancang_item_get_kind (item), position, FALSE) ||
      !rancang_item_foreach (item, NULL, is_unknown_id, plan))
    return NULL;

  return rancang_change_new_removed (item, parent, position);
}

static RancangChange *
find_moved (RancangPlan *plan,
            RancangItem *item,
            JsonObject  *change)
{
  gint64 position, before;
  RancangItem *parent = find_parent (plan, change, "to", &position);
  RancangItem *from = find_parent (plan, change, "from", &before);

  if (item == NULL || parent == NULL || from == NULL || !stands_in (item, parent, position) ||
      is_below (from, item) ||
      !has_place (from, rancang_item_get_kind (item), before, from == parent))
    return NULL;

  return rancang_change_new_moved (item, from, before);
}

/* The change that led to what the plan holds now, or NULL where the plan did not come from it. */
static RancangChange *
find_change (RancangPlan *plan,
             JsonObject  *change)
{
  const char *word = change != NULL ? get_text (change, "do") : NULL;
  RancangItem *item = word != NULL ? rancang_plan_find (plan, get_text (change, "id")) : NULL;
  gint64 position;

  if (g_strcmp0 (word, "set") == 0)
    return find_set (item, change);
  if (g_strcmp0 (word, "remove") == 0)
    return find_removed (plan, change);
  if (g_strcmp0 (word, "move") == 0)
    return find_moved (plan, item, change);
  if (g_strcmp0 (word, "insert") == 0)
    {
      RancangItem *parent = find_parent (plan, change, "to", &position);

      if (item != NULL && parent != NULL && stands_in (item, parent, position))
        return rancang_change_new_insert (item, parent, position);
    }

  return NULL;
}

gboolean
rancang_journal_undo_step (RancangPlan *plan,
                           JsonObject  *record)
{
  const char *name = get_text (record, "name");
  JsonArray *changes = get_changes (record);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (
    (GDestroyNotify) rancang_change_unref);
  g_autoptr (RancangTransaction) step = NULL;
  guint n = changes != NULL && name != NULL ? json_array_get_length (changes) : 0;

  for (guint i = n; i > 0; i--)
    {
      RancangChange *change = find_change (plan, get_change (changes, i - 1));

      if (change == NULL)
        break;
      g_ptr_array_add (found, change);
      rancang_plan_apply (plan, change, TRUE);
    }
  if (n == 0 || found->len < n)
    {
      for (guint i = found->len; i > 0; i--)
        rancang_plan_apply (plan, found->pdata[i - 1], FALSE);
      return FALSE;
    }
  step = rancang_transaction_new (name);
  rancang_transaction_set_time (step, MAX (get_number (record, "time"), 0));
  for (guint i = found->len; i > 0; i--)
    rancang_transaction_add (step, rancang_change_ref (found->pdata[i - 1]));
  rancang_plan_push_undone (plan, step);

  return TRUE;
}
