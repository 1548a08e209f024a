/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-record.c: what the journal holds, one JSON object a line */

#include "config.h"

#include "io/journal-private.h"

#include <string.h>

#include "io/json-private.h"

/* A text longer than this is not written twice for every key that was pressed. */
#define LONG_TEXT 200

/* Line ends in the writer's text stand between members only: in texts they are escaped. */
static char *
finish_line (RancangJsonWriter *writer)
{
  g_autoptr (GBytes) bytes = rancang_json_writer_finish (writer);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  GString *line = g_string_sized_new (size);

  for (gsize i = 0; i < size; i++)
    {
      if (text[i] != '\n')
        {
          g_string_append_c (line, text[i]);
          continue;
        }
      while (i + 1 < size && text[i + 1] == ' ')
        i++;
    }

  return g_string_free (line, FALSE);
}

char *
rancang_journal_encode_header (RancangPlan *plan,
                               const char  *uri,
                               const char  *base)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  RancangItem *root = rancang_plan_get_root (plan);

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "format", "rancang-journal");
  rancang_json_writer_integer (writer, "version", 1);
  rancang_json_writer_string (writer, "uri", uri);
  rancang_json_writer_string (writer, "plan", rancang_item_get_id (root));
  rancang_json_writer_string (writer, "title", rancang_item_get_title (root));
  rancang_json_writer_string (writer, "base", base);
  rancang_json_writer_end (writer, '}');

  return finish_line (writer);
}

/* A journal without its oldest part goes on after the record `last`. */
char *
rancang_journal_encode_cut_header (RancangJournalRecord *header,
                                   RancangJournalRecord *last)
{
  static const char *const kept[] = { "uri", "plan", "title" };
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "format", "rancang-journal");
  rancang_json_writer_integer (writer, "version", 1);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    rancang_json_writer_string (writer, kept[i], rancang_journal_record_get_text (header, kept[i]));
  rancang_json_writer_integer (writer, "from", last->at);
  rancang_json_writer_string (writer, "chain", last->sum);
  rancang_json_writer_end (writer, '}');

  return finish_line (writer);
}

static void
write_slice (RancangJsonWriter *writer,
             const char        *name,
             const char        *text,
             gsize              size)
{
  g_autofree char *slice = g_strndup (text, size);

  rancang_json_writer_string (writer, name, slice);
}

static gboolean
is_inside (char c)
{
  return ((guchar) c & 0xc0) == 0x80;
}

/* Only what differs, cut between characters. */
static void
write_splice (RancangJsonWriter *writer,
              const char        *before,
              const char        *after)
{
  gsize n_before = strlen (before), n_after = strlen (after);
  gsize head = 0, tail = 0;

  while (head < MIN (n_before, n_after) && before[head] == after[head])
    head++;
  while (head > 0 && (is_inside (before[head]) || is_inside (after[head])))
    head--;
  while (tail < MIN (n_before, n_after) - head &&
         before[n_before - tail - 1] == after[n_after - tail - 1])
    tail++;
  while (tail > 0 && (is_inside (before[n_before - tail]) || is_inside (after[n_after - tail])))
    tail--;
  rancang_json_writer_begin (writer, "splice", '{');
  rancang_json_writer_integer (writer, "at", head);
  rancang_json_writer_integer (writer, "tail", tail);
  write_slice (writer, "cut", before + head, n_before - head - tail);
  write_slice (writer, "put", after + head, n_after - head - tail);
  rancang_json_writer_end (writer, '}');
}

static void
write_value (RancangJsonWriter  *writer,
             const char         *name,
             const RancangField *field,
             const GValue       *value)
{
  rancang_json_writer_begin (writer, name, '{');
  rancang_json_write_field (writer, field, value);
  rancang_json_writer_end (writer, '}');
}

static void
write_set (RancangJsonWriter *writer,
           RancangChange     *change)
{
  const RancangField *field = rancang_change_get_field (change);
  const GValue *before = rancang_change_get_old_value (change);
  const GValue *after = rancang_change_get_new_value (change);

  rancang_json_writer_string (writer, "field", field->name);
  if (G_VALUE_HOLDS_STRING (before) && g_value_get_string (before) != NULL &&
      g_value_get_string (after) != NULL && strlen (g_value_get_string (before)) > LONG_TEXT)
    {
      write_splice (writer, g_value_get_string (before), g_value_get_string (after));
      return;
    }
  write_value (writer, "old", field, before);
  write_value (writer, "new", field, after);
}

static void
write_place (RancangJsonWriter *writer,
             const char        *name,
             RancangItem       *parent,
             guint              position)
{
  rancang_json_writer_begin (writer, name, '{');
  rancang_json_writer_string (writer, "parent", rancang_item_get_id (parent));
  rancang_json_writer_integer (writer, "position", position);
  rancang_json_writer_end (writer, '}');
}

static void
write_change (RancangJsonWriter *writer,
              RancangChange     *change)
{
  static const char *const words[] = { "set", "insert", "remove", "move" };
  RancangItem *item = rancang_change_get_item (change);
  RancangItem *from = rancang_change_get_old_parent (change);
  RancangItem *to = rancang_change_get_new_parent (change);
  RancangItem *copy = rancang_change_get_copy (change);
  RancangOperation operation = rancang_change_get_operation (change);

  G_STATIC_ASSERT (RANCANG_OPERATION_SET == 0 && RANCANG_OPERATION_INSERT == 1 &&
                   RANCANG_OPERATION_REMOVE == 2 && RANCANG_OPERATION_MOVE == 3);
  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "do", words[operation]);
  rancang_json_writer_string (writer, "id", rancang_item_get_id (item));
  if (operation == RANCANG_OPERATION_SET)
    write_set (writer, change);
  if (from != NULL)
    write_place (writer, "from", from, rancang_change_get_position (change, TRUE));
  if (to != NULL)
    write_place (writer, "to", to, rancang_change_get_position (change, FALSE));
  if (operation == RANCANG_OPERATION_INSERT || operation == RANCANG_OPERATION_REMOVE)
    {
      g_autoptr (GBytes) bytes = rancang_json_write_item (copy != NULL ? copy : item);
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);
      g_autofree char *text = g_strndup (data, size > 0 ? size - 1 : 0);

      rancang_json_writer_string (writer, "kind",
                                  rancang_kind_get_name (rancang_item_get_kind (item)));
      rancang_json_writer_nice (writer, "item", text);
    }
  rancang_json_writer_end (writer, '}');
}

char *
rancang_journal_encode_event (RancangPlanEvent    event,
                              RancangTransaction *transaction)
{
  static const char *const words[] = { "step", "typing", "undo", "redo" };
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "record", words[event]);
  rancang_json_writer_integer (writer, "time",
                               event <= RANCANG_PLAN_EVENT_ABSORBED
                                 ? rancang_transaction_get_time (transaction)
                                 : g_get_real_time ());
  if (event <= RANCANG_PLAN_EVENT_ABSORBED)
    {
      rancang_json_writer_string (writer, "name", rancang_transaction_get_name (transaction));
      rancang_json_writer_begin (writer, "changes", '[');
      for (guint i = 0; i < rancang_transaction_get_n_changes (transaction); i++)
        write_change (writer, rancang_transaction_get_change (transaction, i));
      rancang_json_writer_end (writer, ']');
    }
  rancang_json_writer_end (writer, '}');

  return finish_line (writer);
}

char *
rancang_journal_encode_saved (guint64     at,
                              const char *digest,
                              const char *uri)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "record", "saved");
  rancang_json_writer_integer (writer, "time", g_get_real_time ());
  rancang_json_writer_integer (writer, "at", at);
  rancang_json_writer_string (writer, "sha256", digest);
  rancang_json_writer_string (writer, "uri", uri);
  rancang_json_writer_end (writer, '}');

  return finish_line (writer);
}

char *
rancang_journal_encode_discarded (guint64 at)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "record", "discarded");
  rancang_json_writer_integer (writer, "time", g_get_real_time ());
  rancang_json_writer_integer (writer, "at", at);
  rancang_json_writer_end (writer, '}');

  return finish_line (writer);
}
