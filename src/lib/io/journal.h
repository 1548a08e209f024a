/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal.h: every committed change on disk within a second, so that a crash loses nothing */

#pragma once

#include "io/draft.h"
#include "io/file.h"

G_BEGIN_DECLS

#define RANCANG_JOURNAL_ERROR (rancang_journal_error_quark ())

/**
 * RancangJournalError:
 * @RANCANG_JOURNAL_ERROR_LOCKED: another window or another process has the plan open
 * @RANCANG_JOURNAL_ERROR_IMMUTABLE: a plan that cannot be changed needs no journal
 *
 * Why a journal was not opened.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_JOURNAL_ERROR_LOCKED,
  RANCANG_JOURNAL_ERROR_IMMUTABLE,
} RancangJournalError;

#define RANCANG_TYPE_JOURNAL (rancang_journal_get_type ())
G_DECLARE_FINAL_TYPE (RancangJournal, rancang_journal, RANCANG, JOURNAL, GObject)

GQuark          rancang_journal_error_quark        (void);

RancangJournal *rancang_journal_open               (RancangPlan     *plan,
                                                    GFile           *file,
                                                    GError         **error);
RancangJournal *rancang_journal_open_draft         (RancangPlan     *plan,
                                                    GError         **error);
gboolean        rancang_journal_is_draft           (RancangJournal  *self);
guint           rancang_journal_get_n_restored     (RancangJournal  *self);
gint64          rancang_journal_get_restored_time  (RancangJournal  *self);
gboolean        rancang_journal_discard_restored   (RancangJournal  *self);
GFile          *rancang_journal_get_set_aside      (RancangJournal  *self);
const char     *rancang_journal_get_set_aside_reason (RancangJournal *self);
char           *rancang_journal_dup_problem        (RancangJournal  *self);
gboolean        rancang_journal_sync               (RancangJournal  *self,
                                                    GError         **error);
void            rancang_journal_sync_soon          (RancangJournal  *self);
gboolean        rancang_journal_saved              (RancangJournal  *self,
                                                    GFile           *file,
                                                    GError         **error);
void            rancang_journal_close              (RancangJournal  *self);
void            rancang_journal_close_discarding   (RancangJournal  *self);

GPtrArray      *rancang_journal_list_drafts        (void);
gboolean        rancang_journal_discard_draft      (GFile           *draft,
                                                    GError         **error);

G_END_DECLS
