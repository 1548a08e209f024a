/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-restore.c: what a journal says about a plan that was just read */

#include "config.h"

#include "io/journal-private.h"

#include <glib/gi18n-lib.h>

/* What the file was like when the plan was read, and what is brought back of the rest. */
typedef struct
{
  RancangPlan         *plan;
  RancangJournalLines *lines;
  GPtrArray           *undo; /* of arrays of records: typing makes one step of several */
  GPtrArray           *redo;
} Restore;

static gboolean
fits_plan (Restore *self)
{
  RancangJournalRecord *header = &g_array_index (self->lines->records, RancangJournalRecord, 0);
  const char *id = rancang_item_get_id (rancang_plan_get_root (self->plan));

  return g_strcmp0 (rancang_journal_record_get_text (header, "format"), "rancang-journal") == 0 &&
         rancang_journal_record_get_number (header, "version") == 1 &&
         g_strcmp0 (rancang_journal_record_get_text (header, "plan"), id) == 0;
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
simulate (Restore              *self,
          RancangJournalRecord *record)
{
  GPtrArray *step;

  if (record->word == RANCANG_JOURNAL_UNDO)
    move_step (self->undo, self->redo);
  else if (record->word == RANCANG_JOURNAL_REDO)
    move_step (self->redo, self->undo);
  else
    {
      g_ptr_array_set_size (self->redo, 0);
      if (record->word == RANCANG_JOURNAL_STEP || self->undo->len == 0)
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
          RancangJournalRecord *record = step->pdata[j - 1];
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
redo_record (Restore              *self,
             RancangJournalRecord *record,
             gboolean              typed)
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
apply (Restore              *self,
       RancangJournalRecord *record)
{
  switch (record->word)
    {
    case RANCANG_JOURNAL_STEP:
    case RANCANG_JOURNAL_TYPING:
      return redo_record (self, record, record->word == RANCANG_JOURNAL_TYPING);
    case RANCANG_JOURNAL_UNDO:
      if (!rancang_plan_can_undo (self->plan))
        return FALSE;
      rancang_plan_undo (self->plan);
      return TRUE;
    case RANCANG_JOURNAL_REDO:
      if (!rancang_plan_can_redo (self->plan))
        return FALSE;
      rancang_plan_redo (self->plan);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_mark (RancangJournalRecord *record)
{
  return record->word == RANCANG_JOURNAL_SAVED || record->word == RANCANG_JOURNAL_DISCARDED;
}

static void
keep_line (RancangJournalRestored *restored,
           RancangJournalRecord   *record)
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

/* Brings back the history of what the file holds; gives the number of the first record after it. */
static guint
run_saved (Restore                *self,
           gint64                  match,
           GHashTable             *positions,
           RancangJournalRestored *restored)
{
  gint64 n = self->lines->from;
  guint i = 1;

  for (; i < self->lines->records->len && n < match; i++)
    {
      RancangJournalRecord *record = &g_array_index (self->lines->records, RancangJournalRecord, i);

      if (is_mark (record))
        continue;
      simulate (self, record);
      n++;
    }
  bring_back_undo (self);
  bring_back_redo (self);
  rancang_plan_mark_saved (self->plan, rancang_plan_get_revision (self->plan));
  remember_position (self->plan, positions, n);
  keep_line (restored, &g_array_index (self->lines->records, RancangJournalRecord, i - 1));
  restored->match = restored->n_records = n;
  restored->saved = rancang_journal_steps_new (self->plan);

  return i;
}

/* Does again what was not saved. */
static void
run_unsaved (Restore                *self,
             guint                   first,
             GHashTable             *positions,
             RancangJournalRestored *restored)
{
  for (guint i = first; i < self->lines->records->len; i++)
    {
      RancangJournalRecord *record = &g_array_index (self->lines->records, RancangJournalRecord, i);

      if (!is_mark (record))
        {
          if (!apply (self, record))
            {
              g_set_str (&restored->reason, _("A part of the journal does not fit the plan"));
              break;
            }
          restored->n_records++;
          restored->n_restored++;
          restored->time = rancang_journal_record_get_number (record, "time");
          remember_position (self->plan, positions, restored->n_records);
        }
      keep_line (restored, record);
    }
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
  Restore self = { plan, rancang_journal_read (bytes),
                   g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref),
                   g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref) };
  gint64 match = -1;

  restored->reason = g_strdup (self.lines->reason);
  if (self.lines->records->len > 0 && fits_plan (&self))
    match = rancang_journal_find_match (self.lines, digest);
  if (match >= 0)
    run_unsaved (&self, run_saved (&self, match, positions, restored), positions, restored);
  else if (self.lines->records->len > 0)
    g_set_str (&restored->reason, _("The journal belongs to another version of the file"));
  g_ptr_array_unref (self.undo);
  g_ptr_array_unref (self.redo);
  rancang_journal_lines_free (self.lines);
}

void
rancang_journal_restored_clear (RancangJournalRestored *self)
{
  g_clear_pointer (&self->sum, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->saved, g_ptr_array_unref);
}
