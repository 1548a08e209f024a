/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-reader.c: reads a plan from the text of a file */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "io/json-reader-private.h"
#include "model/kind-private.h"
#include "model/plan-private.h"

G_DEFINE_QUARK (rancang - file - error - quark, rancang_file_error)

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
  top->root = rancang_json_pull_item (reader, NULL, &rancang_kind_plan, 0);

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
    item = rancang_json_pull_item (&reader, NULL, found, 0);
  if (item != NULL && !rancang_json_pull_finish (&pull))
    g_clear_object (&item);
  reader_finish (&reader, item != NULL, error);

  return item;
}
