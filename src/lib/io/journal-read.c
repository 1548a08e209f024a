/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-read.c: the lines of a journal; trusts nothing that it reads */

#include "config.h"

#include "io/journal-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/json-private.h"

static void
clear_record (gpointer data)
{
  g_clear_pointer (&((RancangJournalRecord *) data)->node, json_node_unref);
}

const char *
rancang_journal_record_get_text (RancangJournalRecord *record,
                                 const char           *name)
{
  JsonNode *node = json_object_get_member (json_node_get_object (record->node), name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* -1 where it has no such number. */
gint64
rancang_journal_record_get_number (RancangJournalRecord *record,
                                   const char           *name)
{
  JsonNode *node = json_object_get_member (json_node_get_object (record->node), name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;
}

static RancangJournalWord
find_word (RancangJournalRecord *record)
{
  static const char *const words[] = { "step", "typing", "undo", "redo", "saved", "discarded" };
  const char *text = rancang_journal_record_get_text (record, "record");

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (text, words[i]))
        return RANCANG_JOURNAL_STEP + i;
    }

  return RANCANG_JOURNAL_HEADER;
}

static gboolean
read_line (RancangJournalRecord *record,
           const char           *sum_before,
           const char           *line,
           gsize                 size)
{
  g_autofree char *sum = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const gsize head = RANCANG_JOURNAL_SUM_SIZE + 1;

  if (size <= head || line[RANCANG_JOURNAL_SUM_SIZE] != ' ')
    return FALSE;
  sum = rancang_journal_sum (sum_before, line + head, size - head);
  if (strncmp (sum, line, RANCANG_JOURNAL_SUM_SIZE) != 0)
    return FALSE;
  g_strlcpy (record->sum, sum, sizeof record->sum);
  bytes = g_bytes_new (line + head, size - head);
  record->node = rancang_json_parse (bytes, NULL);
  if (record->node == NULL || !JSON_NODE_HOLDS_OBJECT (record->node))
    {
      clear_record (record);
      return FALSE;
    }
  record->word = find_word (record);
  record->at = rancang_journal_record_get_number (record, "at");

  return TRUE;
}

/* A journal whose oldest part was cut off says what number and what checksum it goes on from. */
static void
read_header (RancangJournalLines  *self,
             RancangJournalRecord *header)
{
  const char *chain = rancang_journal_record_get_text (header, "chain");

  self->from = MAX (rancang_journal_record_get_number (header, "from"), 0);
  if (chain != NULL)
    g_strlcpy (header->sum, chain, sizeof header->sum);
}

static gboolean
is_state (RancangJournalRecord *record)
{
  return record->word >= RANCANG_JOURNAL_STEP && record->word <= RANCANG_JOURNAL_REDO;
}

/* Counts states. What was discarded later goes: a number beyond that of a later mark. */
static void
drop_discarded (RancangJournalLines *self)
{
  gint64 n = self->from, least = G_MAXINT64;
  guint kept = 1;

  for (guint i = 1; i < self->records->len; i++)
    {
      RancangJournalRecord *record = &g_array_index (self->records, RancangJournalRecord, i);

      if (is_state (record))
        record->at = ++n;
      else if (record->at < self->from || record->at > n)
        record->at = -1;
      else if (record->word == RANCANG_JOURNAL_DISCARDED)
        n = record->at;
    }
  for (guint i = self->records->len; i > 1; i--)
    {
      RancangJournalRecord *record = &g_array_index (self->records, RancangJournalRecord, i - 1);

      record->dropped = record->at > least;
      if (record->word == RANCANG_JOURNAL_DISCARDED && record->at >= 0)
        least = MIN (least, record->at);
    }
  for (guint i = 1; i < self->records->len; i++)
    {
      RancangJournalRecord *record = &g_array_index (self->records, RancangJournalRecord, i);

      if (record->dropped && record->word != RANCANG_JOURNAL_DISCARDED)
        clear_record (record);
      else if (kept++ < i)
        {
          g_array_index (self->records, RancangJournalRecord, kept - 1) = *record;
          record->node = NULL;
        }
    }
  g_array_set_size (self->records, MIN (kept, self->records->len));
}

/* Reads lines until one is not whole. Only the end of the last one may be missing. */
RancangJournalLines *
rancang_journal_read (GBytes *bytes)
{
  RancangJournalLines *self = g_new0 (RancangJournalLines, 1);
  gsize size, start = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *sum = "";
  const char *end;

  self->records = g_array_new (FALSE, FALSE, sizeof (RancangJournalRecord));
  g_array_set_clear_func (self->records, clear_record);
  while (start < size && (end = memchr (data + start, '\n', size - start)) != NULL)
    {
      RancangJournalRecord record = { 0 };

      if (!read_line (&record, sum, data + start, end - data - start) ||
          (self->records->len > 0) != (record.word != RANCANG_JOURNAL_HEADER))
        {
          clear_record (&record);
          self->reason = g_strdup (_("The journal is damaged"));
          break;
        }
      start = end - data + 1;
      record.end = start;
      if (self->records->len == 0)
        read_header (self, &record);
      g_array_append_val (self->records, record);
      sum = g_array_index (self->records, RancangJournalRecord, self->records->len - 1).sum;
    }
  drop_discarded (self);

  return self;
}

void
rancang_journal_lines_free (RancangJournalLines *self)
{
  g_array_unref (self->records);
  g_free (self->reason);
  g_free (self);
}

/* After how many states the plan was as a file of this digest holds it; -1 where it never was. */
gint64
rancang_journal_find_match (RancangJournalLines *self,
                            const char          *digest)
{
  gint64 match = -1;

  for (guint i = 0; digest != NULL && i < self->records->len; i++)
    {
      RancangJournalRecord *record = &g_array_index (self->records, RancangJournalRecord, i);
      const char *name = i == 0 ? "base" : "sha256";

      if ((i == 0 || (record->word == RANCANG_JOURNAL_SAVED && record->at >= 0)) &&
          g_strcmp0 (rancang_journal_record_get_text (record, name), digest) == 0)
        match = i == 0 ? self->from : record->at;
    }

  return match;
}
