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

static RancangItem *
read_item (RancangJsonReader *reader,
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
                             : read_item (reader, item, kind, index);

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

static void
reader_init (RancangJsonReader *reader,
             RancangJsonPull   *pull,
             GBytes            *bytes)
{
  reader->pull = pull;
  reader->bytes = bytes;
  reader->pointer = g_string_new (NULL);
  rancang_json_pull_init (pull, bytes);
}

/*
 * Frees the reader and turns what it found wrong into an error with place and line. Where the text
 * is not even JSON, that is said first, wherever it stands.
 */
static void
reader_finish (RancangJsonReader  *reader,
               gboolean            good,
               GError            **error)
{
  if (!good && rancang_json_scan (reader->bytes, error))
    {
      g_autofree char *place = rancang_json_describe_place (reader->pointer->str);

      g_set_error (error, RANCANG_FILE_ERROR, reader->code, _("Line %u, at “%s”: %s"),
                   rancang_json_find_line (reader->bytes, reader->pointer->str), place,
                   reader->problem);
    }
  rancang_json_pull_clear (reader->pull);
  g_string_free (reader->pointer, TRUE);
  g_clear_pointer (&reader->ids, g_hash_table_unref);
  g_clear_pointer (&reader->given_ids, g_hash_table_unref);
  g_clear_pointer (&reader->entries, g_array_unref);
  g_free (reader->problem);
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

/* The members at the top of a file. */
typedef struct
{
  char        *format;  /* owned; NULL where it is no text */
  char        *version; /* owned; likewise */
  GPtrArray   *unknown; /* owned: name, JSON, … ; NULL where there is none */
  gboolean     has_plan;
  gboolean     newer;
  RancangItem *root;    /* owned */
} Top;

static void
top_clear (Top *top)
{
  g_free (top->format);
  g_free (top->version);
  g_clear_pointer (&top->unknown, g_ptr_array_unref);
  g_clear_object (&top->root);
}

static gboolean
read_word (RancangJsonPull  *pull,
           char            **word)
{
  const char *text;
  gsize length;

  if (rancang_json_pull_peek (pull) != '"')
    return rancang_json_pull_skip (pull);
  if (!rancang_json_pull_text (pull, &text, &length))
    return FALSE;
  *word = g_strndup (text, length);

  return TRUE;
}

static gboolean
keep_file_member (RancangJsonPull *pull,
                  Top             *top)
{
  g_autofree char *name = g_strndup (pull->name, pull->name_length);
  char *json;

  if (!rancang_json_pull_copy (pull, &json))
    return FALSE;
  if (top->unknown == NULL)
    top->unknown = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (top->unknown, g_steal_pointer (&name));
  g_ptr_array_add (top->unknown, json);

  return TRUE;
}

/* Whether format and version were there; how to read the rest depends on them. */
static gboolean
understand (RancangJsonReader *reader,
            Top               *top)
{
  if (reader->major == 0 && g_strcmp0 (top->format, RANCANG_FILE_FORMAT) == 0)
    reader->major = parse_version (top->version, &top->newer);
  reader->lenient = reader->major > RANCANG_FILE_MAJOR;

  return reader->major > 0;
}

static gboolean
read_root (RancangJsonReader *reader,
           Top               *top)
{
  top->root = read_item (reader, NULL, &rancang_kind_plan, 0);

  return top->root != NULL;
}

static gboolean
read_top_member (RancangJsonReader *reader,
                 Top               *top)
{
  RancangJsonPull *pull = reader->pull;

  if (rancang_json_pull_is (pull, "format"))
    return read_word (pull, &top->format);
  if (rancang_json_pull_is (pull, "version"))
    return read_word (pull, &top->version);
  if (!rancang_json_pull_is (pull, "plan"))
    return keep_file_member (pull, top);
  top->has_plan = TRUE;

  return understand (reader, top) ? read_root (reader, top) : rancang_json_pull_skip (pull);
}

static gboolean
check_top (RancangJsonReader *reader,
           Top               *top)
{
  if (g_strcmp0 (top->format, RANCANG_FILE_FORMAT) != 0)
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_FORMAT, _("this is not a plan"));
  if (!understand (reader, top))
    {
      rancang_json_fail (reader, RANCANG_FILE_ERROR_FORMAT,
                         _("the version of the format is not valid"));
      g_string_assign (reader->pointer, "/version");
      return FALSE;
    }
  if (!top->has_plan)
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_FORMAT,
                              _("the member “plan” is missing"));

  return TRUE;
}

/* The plan stood before the format or the version: back to it. */
static gboolean
read_late_root (RancangJsonReader *reader,
                Top               *top,
                RancangJsonMark    mark)
{
  RancangJsonPull *pull = reader->pull;

  rancang_json_pull_rewind (pull, mark);
  rancang_json_pull_enter (pull);
  while (rancang_json_pull_next (pull) && !rancang_json_pull_is (pull, "plan"))
    rancang_json_pull_skip (pull);

  return read_root (reader, top);
}

static gboolean
read_top (RancangJsonReader *reader,
          Top               *top)
{
  RancangJsonPull *pull = reader->pull;
  RancangJsonMark mark;

  if (pull->problem != NULL)
    return FALSE;
  if (rancang_json_pull_peek (pull) != '{')
    return rancang_json_fail (reader, RANCANG_FILE_ERROR_FORMAT, _("this is not a plan"));
  mark = rancang_json_pull_mark (pull);
  rancang_json_pull_enter (pull);
  while (rancang_json_pull_next (pull))
    {
      if (!read_top_member (reader, top))
        return FALSE;
    }
  if (pull->problem != NULL || !rancang_json_pull_finish (pull) || !check_top (reader, top))
    return FALSE;

  return top->root != NULL || read_late_root (reader, top, mark);
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
  g_autoptr (RancangPlan) plan = NULL;
  RancangJsonReader reader = { 0 };
  RancangJsonPull pull;
  Top top = { 0 };
  gboolean good;

  g_return_val_if_fail (bytes != NULL, NULL);

  plan = g_object_new (RANCANG_TYPE_PLAN, NULL);
  reader_init (&reader, &pull, bytes);
  reader.whole = TRUE;
  reader.plan = plan;
  reader.ids = g_hash_table_ref (plan->items);
  good = read_top (&reader, &top);
  if (good)
    {
      plan->root = g_steal_pointer (&top.root);
      plan->file_unknown = g_steal_pointer (&top.unknown);
      if (top.newer)
        plan->file_version = g_steal_pointer (&top.version);
      if (reader.lenient)
        rancang_plan_make_immutable (plan);
    }
  reader_finish (&reader, good, error);
  top_clear (&top);

  return good ? g_steal_pointer (&plan) : NULL;
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
  const RancangKind *found;
  RancangJsonReader reader = { 0 };
  RancangJsonPull pull;
  RancangItem *item = NULL;

  g_return_val_if_fail (bytes != NULL && kind != NULL, NULL);

  found = rancang_kind_lookup (kind);
  g_return_val_if_fail (found != NULL, NULL);

  reader_init (&reader, &pull, bytes);
  reader.major = 1; /* packs, whose format is the first one, may write items as plain texts */
  reader.ids = g_hash_table_new (g_str_hash, g_str_equal);
  if (pull.problem == NULL)
    item = read_item (&reader, NULL, found, 0);
  if (item != NULL && !rancang_json_pull_finish (&pull))
    g_clear_object (&item);
  reader_finish (&reader, item != NULL, error);

  return item;
}
