/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-compact.c: cuts the oldest steps off a journal that grew large */

#include "config.h"

#include "io/journal-private.h"

#include <string.h>

/*
 * What follows a cut must not need anything before it. For each record: the highest number of a
 * state where a cut before the record does no harm. An undo needs the step that it takes back,
 * typing the step that it goes on with, and what was discarded ends at a state that is still known.
 */
typedef struct
{
  GArray *undo; /* numbers of the states that the steps first led to */
  GArray *redo;
} Stacks;

static gint64
pop (GArray *stack)
{
  gint64 number = stack->len > 0 ? g_array_index (stack, gint64, stack->len - 1) : 0;

  if (stack->len > 0)
    g_array_set_size (stack, stack->len - 1);

  return number;
}

static gint64
follow (Stacks               *self,
        RancangJournalRecord *record)
{
  gint64 first = record->at;

  switch (record->word)
    {
    case RANCANG_JOURNAL_UNDO:
      first = pop (self->undo);
      g_array_append_val (self->redo, first);
      return first - 1;
    case RANCANG_JOURNAL_REDO:
      first = pop (self->redo);
      g_array_append_val (self->undo, first);
      return first - 1;
    case RANCANG_JOURNAL_TYPING:
      first = self->undo->len > 0 ? pop (self->undo) : record->at;
      G_GNUC_FALLTHROUGH;
    case RANCANG_JOURNAL_STEP:
      g_array_set_size (self->redo, 0);
      g_array_append_val (self->undo, first);
      return first - 1;
    case RANCANG_JOURNAL_DISCARDED:
      return record->at;
    default:
      return G_MAXINT64;
    }
}

static GArray *
find_needs (RancangJournalLines *lines)
{
  GArray *needs = g_array_new (FALSE, FALSE, sizeof (gint64));
  Stacks stacks = { g_array_new (FALSE, FALSE, sizeof (gint64)),
                    g_array_new (FALSE, FALSE, sizeof (gint64)) };

  for (guint i = 0; i < lines->records->len; i++)
    {
      gint64 need = follow (&stacks, &g_array_index (lines->records, RancangJournalRecord, i));

      g_array_append_val (needs, need);
    }
  g_array_unref (stacks.undo);
  g_array_unref (stacks.redo);

  return needs;
}

/* The newest state in the older half that everything after it can do without; 0 for none. */
static guint
find_cut (RancangJournalLines *lines,
          gint64               match,
          gsize                size)
{
  g_autoptr (GArray) needs = find_needs (lines);
  gint64 highest = match;

  for (guint i = needs->len; i > 1; i--)
    {
      RancangJournalRecord *record = &g_array_index (lines->records, RancangJournalRecord, i - 1);

      if (record->word >= RANCANG_JOURNAL_STEP && record->word <= RANCANG_JOURNAL_REDO &&
          record->end <= size / 2 && record->at <= highest)
        return i - 1;
      highest = MIN (highest, g_array_index (needs, gint64, i - 1));
    }

  return 0;
}

/*
 * The same journal without its oldest half, or NULL where nothing can go. The file has this digest:
 * what was done since stays. The lines that stay are the same bytes: the new header says which
 * checksum they go on from.
 */
GBytes *
rancang_journal_compact (GBytes     *bytes,
                         const char *digest)
{
  RancangJournalLines *lines = rancang_journal_read (bytes);
  RancangJournalRecord *header, *last;
  GString *result = NULL;
  gint64 match = rancang_journal_find_match (lines, digest);
  guint cut = 0;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (match >= 0 && lines->reason == NULL)
    cut = find_cut (lines, match, size);
  if (cut > 0)
    {
      g_autofree char *line = NULL;
      g_autofree char *sum = NULL;

      header = &g_array_index (lines->records, RancangJournalRecord, 0);
      last = &g_array_index (lines->records, RancangJournalRecord, cut);
      line = rancang_journal_encode_cut_header (header, last);
      sum = rancang_journal_sum ("", line, strlen (line));
      result = g_string_new (NULL);
      g_string_append_printf (result, "%s ", sum);
      g_string_append (result, line);
      g_string_append_c (result, '\n');
      g_string_append_len (result, data + last->end, size - last->end);
    }
  rancang_journal_lines_free (lines);

  return result != NULL ? g_string_free_to_bytes (result) : NULL;
}
