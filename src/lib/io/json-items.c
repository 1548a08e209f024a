/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-items.c: makes items of JSON by the tables of the kinds */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/json-reader-private.h"
#include "io/migrations-private.h"
#include "model/item-private.h"
#include "model/kind-private.h"

#define ID_LENGTH_MAX 128

/* A member's name lives only until the next one is read. */
static gboolean
keep_unknown (RancangJsonReader *reader,
              RancangItem       *item,
              const char        *name)
{
  g_autofree char *json = NULL;

  if (!rancang_json_pull_copy (reader->pull, &json))
    return FALSE;
  rancang_item_add_unknown (item, name, json);

  return TRUE;
}

/* In a file of a newer major version, what cannot be understood is kept, not refused. */
static gboolean
forgive (RancangJsonReader *reader,
         RancangItem       *item,
         const char        *name,
         RancangJsonMark    mark)
{
  if (!reader->lenient || reader->pull->problem != NULL)
    return FALSE;
  g_clear_pointer (&reader->problem, g_free);
  rancang_json_pull_rewind (reader->pull, mark);

  return keep_unknown (reader, item, name);
}

static gboolean
read_field (RancangJsonReader  *reader,
            RancangItem        *item,
            const RancangField *field)
{
  RancangJsonMark mark = rancang_json_pull_mark (reader->pull);
  g_auto (GValue) value = G_VALUE_INIT;

  if (rancang_json_pull_peek (reader->pull) == 'n')
    return rancang_json_pull_skip (reader->pull);
  if (!rancang_json_pull_value (reader, field, &value))
    return forgive (reader, item, field->name, mark);
  if (!rancang_field_value_is_empty (field, &value))
    rancang_item_load_value (item, field, &value);

  return TRUE;
}

/* One more item. Its id is that of another one where this gives %FALSE and nobody complained. */
static gboolean
add_item (RancangJsonReader *reader,
          RancangItem       *item)
{
  if (reader->plan != NULL)
    rancang_item_set_plan (item, reader->plan);

  return g_hash_table_insert (reader->ids, (gpointer) rancang_item_get_id (item), item);
}

static gboolean
count_item (RancangJsonReader *reader,
            guint              depth)
{
  if (++reader->n_items <= RANCANG_FILE_ITEMS_MAX)
    return TRUE;

  return rancang_json_fail_at (reader, depth, RANCANG_FILE_ERROR_LIMIT,
                               _("the plan has more than a million items"));
}

/* An item without an id gets one, so that people and programs may write plans by hand. */
static RancangItem *
make_derived (RancangJsonReader *reader,
              RancangItem       *parent,
              const RancangKind *kind,
              guint              index)
{
  g_autofree char *id = NULL;
  RancangItem *item;

  if (!count_item (reader, reader->pull->depth))
    return NULL;
  id = rancang_json_derive_id (reader, parent, kind->collection, index);
  item = rancang_item_load_new (kind, id, id != NULL ? strlen (id) : 0);
  add_item (reader, item);

  return item;
}

/* The item whose id is the member that is being read. */
static RancangItem *
make_given (RancangJsonReader *reader,
            const RancangKind *kind)
{
  RancangJsonPull *pull = reader->pull;
  g_autoptr (RancangItem) item = NULL;
  const char *id;
  gsize length;

  if (rancang_json_pull_peek (pull) != '"')
    {
      rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("a text is expected here"));
      return NULL;
    }
  if (!rancang_json_pull_text (pull, &id, &length))
    return NULL;
  if (length == 0 || length > ID_LENGTH_MAX || memchr (id, '\n', length) != NULL ||
      memchr (id, '\r', length) != NULL || memchr (id, '\t', length) != NULL)
    {
      rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("this is not an id"));
      return NULL;
    }
  item = rancang_item_load_new (kind, id, length);
  if (!add_item (reader, item))
    {
      rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("another item has the same id"));
      return NULL;
    }

  return count_item (reader, pull->depth - 1) ? g_steal_pointer (&item) : NULL;
}

/*
 * Goes into the object of an item and makes the item. The id stands first in every file that the
 * program wrote; elsewhere it is looked for, and @again says that the members are still to be read.
 */
static RancangItem *
begin_item (RancangJsonReader *reader,
            RancangItem       *parent,
            const RancangKind *kind,
            guint              index,
            gboolean          *again)
{
  RancangJsonPull *pull = reader->pull;
  RancangJsonMark mark = rancang_json_pull_mark (pull);
  g_autoptr (RancangItem) item = NULL;

  *again = FALSE;
  if (!rancang_json_pull_enter (pull))
    return NULL;
  for (; item == NULL && rancang_json_pull_next (pull); *again = TRUE)
    {
      if (!rancang_json_pull_is (pull, "id"))
        rancang_json_pull_skip (pull);
      else if ((item = make_given (reader, kind)) == NULL || !*again)
        return g_steal_pointer (&item);
    }
  if (pull->problem != NULL)
    return NULL;
  rancang_json_pull_rewind (pull, mark);
  if (item == NULL)
    item = make_derived (reader, parent, kind, index);
  rancang_json_pull_enter (pull);

  return g_steal_pointer (&item);
}

static gboolean read_member (RancangJsonReader *reader, RancangItem *item);

/* The value that follows, as the item at @index of the kind's items that @parent holds. */
RancangItem *
rancang_json_pull_item (RancangJsonReader *reader,
                        RancangItem       *parent,
                        const RancangKind *kind,
                        guint              index)
{
  RancangJsonPull *pull = reader->pull;
  g_autoptr (RancangItem) item = NULL;
  gboolean again;

  if (rancang_json_pull_peek (pull) != '{')
    {
      rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE, _("an object is expected here"));
      return NULL;
    }
  item = begin_item (reader, parent, kind, index, &again);
  if (item == NULL)
    return NULL;
  while (rancang_json_pull_next (pull))
    {
      if (!read_member (reader, item))
        return NULL;
    }

  return pull->problem == NULL ? g_steal_pointer (&item) : NULL;
}

/* In older files a text may stand where an item stands now; it is the item's title. */
static RancangItem *
read_titled (RancangJsonReader *reader,
             RancangItem       *parent,
             const RancangKind *kind,
             guint              index)
{
  g_autoptr (RancangItem) item = make_derived (reader, parent, kind, index);

  if (item == NULL || !read_field (reader, item, rancang_kind_find_field (kind, "title")))
    return NULL;

  return g_steal_pointer (&item);
}

static gboolean
read_child (RancangJsonReader *reader,
            RancangItem       *item,
            guint              child,
            guint              index)
{
  const RancangKind *kind = rancang_kind_get_child (rancang_item_get_kind (item), child);
  gboolean titled = rancang_migration_has_texts (reader->major) && !kind->single &&
                    rancang_kind_find_field (kind, "title") != NULL &&
                    rancang_json_pull_peek (reader->pull) == '"';
  RancangItem *made = titled ? read_titled (reader, item, kind, index)
                             : rancang_json_pull_item (reader, item, kind, index);

  if (made == NULL)
    return FALSE;
  rancang_item_load_child (item, child, made);

  return TRUE;
}

static gboolean
read_children (RancangJsonReader *reader,
               RancangItem       *item,
               guint              child)
{
  RancangJsonPull *pull = reader->pull;
  char kind = rancang_json_pull_peek (pull);

  if (kind == 'n')
    return rancang_json_pull_skip (pull);
  if (rancang_kind_is_single (rancang_kind_get_child (rancang_item_get_kind (item), child)))
    return read_child (reader, item, child, 0);
  if (kind != '[')
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_VALUE,
                              _("a list of items is expected here"));
  if (!rancang_json_pull_enter (pull))
    return FALSE;
  while (rancang_json_pull_next (pull))
    {
      if (!read_child (reader, item, child, pull->levels[pull->depth - 1].index))
        return FALSE;
    }

  return pull->problem == NULL;
}

/* Whether the value is null or the empty text; passes it then. */
static gboolean
pass_nothing (RancangJsonPull *pull)
{
  RancangJsonMark mark = rancang_json_pull_mark (pull);
  char kind = rancang_json_pull_peek (pull);
  const char *text;
  gsize length;

  if (kind == 'n')
    return rancang_json_pull_skip (pull);
  if (kind != '"' || !rancang_json_pull_text (pull, &text, &length))
    return FALSE;
  if (length > 0)
    rancang_json_pull_rewind (pull, mark);

  return length == 0;
}

/* A field of an older format goes into the first child that has room for it, or a new one. */
static gboolean
read_moved (RancangJsonReader      *reader,
            RancangItem            *item,
            const RancangMigration *move)
{
  const RancangKind *holder = rancang_item_get_kind (item);
  const RancangKind *kind = rancang_kind_lookup (move->child);
  const RancangField *field = rancang_kind_find_field (kind, move->field);
  guint n_children = rancang_item_count_children (item, kind->name);
  g_autoptr (RancangItem) made = NULL;
  guint child = 0;

  if (pass_nothing (reader->pull))
    return TRUE;
  if (reader->pull->problem != NULL)
    return FALSE;
  for (guint i = 0; i < n_children; i++)
    {
      RancangItem *other = rancang_item_peek_child (item, kind->name, i);

      if (rancang_item_is_empty (other, move->field))
        return read_field (reader, other, field);
    }
  made = make_derived (reader, item, kind, n_children);
  if (made == NULL || !read_field (reader, made, field))
    return FALSE;
  while (rancang_kind_get_child (holder, child) != kind)
    child++;
  rancang_item_load_child (item, child, g_steal_pointer (&made));

  return TRUE;
}

static gboolean
read_other (RancangJsonReader *reader,
            RancangItem       *item)
{
  RancangJsonPull *pull = reader->pull;
  g_autofree char *name = g_strndup (pull->name, pull->name_length);
  const RancangMigration *move;

  move = rancang_migration_find (reader->major, rancang_item_get_kind (item)->name, name);

  return move != NULL ? read_moved (reader, item, move) : keep_unknown (reader, item, name);
}

static gboolean
read_member (RancangJsonReader *reader,
             RancangItem       *item)
{
  RancangJsonPull *pull = reader->pull;
  const RancangKind *kind = rancang_item_get_kind (item);
  int member = rancang_kind_find_member (kind, pull->name, pull->name_length);

  if (rancang_json_pull_is (pull, "id"))
    return rancang_json_pull_skip (pull);
  if (member < 0)
    return read_other (reader, item);
  if ((guint) member < kind->n_fields)
    return read_field (reader, item, &kind->fields[member]);

  return read_children (reader, item, member - kind->n_fields);
}
