/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-restore.c: what a journal says about a plan that was just read */

#include "config.h"

#include "io/journal-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/json-private.h"

typedef enum
{
  WORD_NONE,
  WORD_STEP,
  WORD_TYPING,
  WORD_UNDO,
  WORD_REDO,
  WORD_SAVED,
} Word;

typedef struct
{
  JsonNode *node;
  Word      word;
  gsize     end; /* where its line ends */
  char      sum[RANCANG_JOURNAL_SUM_SIZE + 1];
} Record;

typedef struct
{
  RancangPlan *plan;
  GArray      *records; /* the header first */
  GPtrArray   *undo;    /* of arrays of records: typing makes one step of several */
  GPtrArray   *redo;
  char        *reason;
} Restore;

static void
clear_record (gpointer data)
{
  g_clear_pointer (&((Record *) data)->node, json_node_unref);
}

static const char *
get_text (Record     *record,
          const char *name)
{
  JsonNode *node = json_object_get_member (json_node_get_object (record->node), name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gint64
get_number (Record     *record,
            const char *name)
{
  JsonNode *node = json_object_get_member (json_node_get_object (record->node), name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;
}

static Word
find_word (Record *record)
{
  static const char *const words[] = { "step", "typing", "undo", "redo", "saved" };
  const char *text = get_text (record, "record");

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (text, words[i]))
        return WORD_STEP + i;
    }

  return WORD_NONE;
}

static gboolean
read_line (Record     *record,
           const char *sum_before,
           const char *line,
           gsize       size)
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

  return TRUE;
}

/* Reads lines until one is not whole. Only the end of the last one may be missing. */
static void
read_lines (Restore *self,
            GBytes  *bytes)
{
  gsize size, start = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *sum = "";
  const char *end;

  while (start < size && (end = memchr (data + start, '\n', size - start)) != NULL)
    {
      Record record = { 0 };

      if (!read_line (&record, sum, data + start, end - data - start) ||
          (self->records->len > 0 && record.word == WORD_NONE))
        {
          clear_record (&record);
          self->reason = g_strdup (_("The journal is damaged"));
          return;
        }
      start = end - data + 1;
      record.end = start;
      g_array_append_val (self->records, record);
      sum = g_array_index (self->records, Record, self->records->len - 1).sum;
    }
}

static gboolean
fits_plan (Restore *self)
{
  Record *header = &g_array_index (self->records, Record, 0);
  const char *id = rancang_item_get_id (rancang_plan_get_root (self->plan));

  return g_strcmp0 (get_text (header, "format"), "rancang-journal") == 0 &&
         get_number (header, "version") == 1 && g_strcmp0 (get_text (header, "plan"), id) == 0;
}

/* After how many states the plan was as the file holds it now; -1 where it never was. */
static gint64
find_match (Restore    *self,
            const char *digest)
{
  gint64 n = 0, match = -1;

  if (digest == NULL)
    return -1;
  for (guint i = 0; i < self->records->len; i++)
    {
      Record *record = &g_array_index (self->records, Record, i);
      gint64 at = i == 0 ? 0 : get_number (record, "at");

      if (i > 0 && record->word != WORD_SAVED)
        n++;
      else if (at >= 0 && at <= n &&
               g_strcmp0 (get_text (record, i == 0 ? "base" : "sha256"), digest) == 0)
        match = at;
    }

  return match;
}

static void
move_step (GPtrArray *from,
           GPtrArray *to)
{
  if (from->len > 0)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
}

/* Follows undo and redo without touching the plan. */
static void
simulate (Restore *self,
          Record  *record)
{
  GPtrArray *step;

  if (record->word == WORD_UNDO)
    move_step (self->undo, self->redo);
  else if (record->word == WORD_REDO)
    move_step (self->redo, self->undo);
  else
    {
      g_ptr_array_set_size (self->redo, 0);
      if (record->word == WORD_STEP || self->undo->len == 0)
        g_ptr_array_add (self->undo, g_ptr_array_new ());
      step = self->undo->pdata[self->undo->len - 1];
      g_ptr_array_add (step, record);
    }
}

/* Steps that the file holds already: taken back one by one, then done again. */
static void
bring_back_undo (Restore *self)
{
  g_autoptr (GArray) typed = g_array_new (FALSE, FALSE, sizeof (gboolean));
  gboolean good = TRUE;

  for (guint i = self->undo->len; good && i > 0; i--)
    {
      GPtrArray *step = self->undo->pdata[i - 1];

      for (guint j = step->len; good && j > 0; j--)
        {
          Record *record = step->pdata[j - 1];
          gboolean is_typed = j > 1;

          good = rancang_journal_undo_step (self->plan, json_node_get_object (record->node));
          if (good)
            g_array_append_val (typed, is_typed);
        }
    }
  for (guint i = typed->len; i > 0; i--)
    {
      rancang_plan_redo (self->plan);
      if (g_array_index (typed, gboolean, i - 1))
        rancang_plan_merge_last (self->plan);
    }
}

static gboolean
redo_record (Restore *self,
             Record  *record,
             gboolean typed)
{
  if (!rancang_journal_redo_step (self->plan, json_node_get_object (record->node)))
    return FALSE;
  if (typed)
    rancang_plan_merge_last (self->plan);

  return TRUE;
}

static void
bring_back_redo (Restore *self)
{
  guint depth = self->plan->undo->len;
  gboolean good = TRUE;

  for (guint i = self->redo->len; good && i > 0; i--)
    {
      GPtrArray *step = self->redo->pdata[i - 1];

      for (guint j = 0; good && j < step->len; j++)
        good = redo_record (self, step->pdata[j], j > 0);
    }
  while (self->plan->undo->len > depth)
    rancang_plan_undo (self->plan);
}

/* Does on the plan what was done after it was saved last. */
static gboolean
apply (Restore *self,
       Record  *record)
{
  switch (record->word)
    {
    case WORD_STEP:
    case WORD_TYPING:
      return redo_record (self, record, record->word == WORD_TYPING);
    case WORD_UNDO:
      if (!rancang_plan_can_undo (self->plan))
        return FALSE;
      rancang_plan_undo (self->plan);
      return TRUE;
    case WORD_REDO:
      if (!rancang_plan_can_redo (self->plan))
        return FALSE;
      rancang_plan_redo (self->plan);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
keep_line (RancangJournalRestored *restored,
           Record                 *record)
{
  restored->kept = record->end;
  g_set_str (&restored->sum, record->sum);
}

static void
remember_position (RancangPlan *plan,
                   GHashTable  *positions,
                   guint64      n)
{
  guint64 *revision = g_new (guint64, 1);
  guint64 *position = g_new (guint64, 1);

  *revision = rancang_plan_get_revision (plan);
  *position = n;
  g_hash_table_replace (positions, revision, position);
}

static void
run (Restore                *self,
     guint64                 match,
     GHashTable             *positions,
     RancangJournalRestored *restored)
{
  guint i = 1;
  guint64 n = 0;

  for (; i < self->records->len && n < match; i++)
    {
      Record *record = &g_array_index (self->records, Record, i);

      if (record->word == WORD_SAVED)
        continue;
      simulate (self, record);
      n++;
    }
  bring_back_undo (self);
  bring_back_redo (self);
  rancang_plan_mark_saved (self->plan, rancang_plan_get_revision (self->plan));
  remember_position (self->plan, positions, n);
  keep_line (restored, &g_array_index (self->records, Record, i - 1));
  for (; i < self->records->len; i++)
    {
      Record *record = &g_array_index (self->records, Record, i);

      if (record->word != WORD_SAVED)
        {
          if (!apply (self, record))
            {
              g_set_str (&self->reason, _("A part of the journal does not fit the plan"));
              break;
            }
          n++;
          restored->n_restored++;
          restored->time = get_number (record, "time");
          remember_position (self->plan, positions, n);
        }
      keep_line (restored, record);
    }
  restored->n_records = n;
  if (!rancang_plan_is_modified (self->plan))
    restored->n_restored = 0;
}

/*
 * The plan was just read from a file whose bytes have this digest, and nobody listens to it yet.
 * Brings back its history and what was not saved. `positions` gets, for every revision that can be
 * saved, after how many records the plan had it.
 */
void
rancang_journal_restore (RancangPlan            *plan,
                         GBytes                 *bytes,
                         const char             *digest,
                         GHashTable             *positions,
                         RancangJournalRestored *restored)
{
  Restore self = { plan, g_array_new (FALSE, FALSE, sizeof (Record)),
                   g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref),
                   g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref), NULL };
  gint64 match = -1;

  g_array_set_clear_func (self.records, clear_record);
  read_lines (&self, bytes);
  if (self.records->len > 0 && fits_plan (&self))
    match = find_match (&self, digest);
  if (match >= 0)
    run (&self, match, positions, restored);
  else if (self.records->len > 0)
    g_set_str (&self.reason, _("The journal belongs to another version of the file"));
  restored->reason = self.reason;
  g_ptr_array_unref (self.undo);
  g_ptr_array_unref (self.redo);
  g_array_unref (self.records);
}
