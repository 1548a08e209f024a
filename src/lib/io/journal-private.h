/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-private.h: what the files of the journal share */

#pragma once

#include <json-glib/json-glib.h>

#include "io/journal.h"
#include "model/plan-private.h"

G_BEGIN_DECLS

#define RANCANG_JOURNAL_SUM_SIZE 16 /* hexadecimal digits in front of each line */

/* Writes lines from a thread of its own. */
typedef struct _RancangJournalWriter RancangJournalWriter;

typedef void (*RancangJournalProblemFunc) (gpointer data);

RancangJournalWriter *rancang_journal_writer_new     (const char            *path,
                                                      goffset                size,
                                                      const char            *sum,
                                                      RancangJournalProblemFunc func,
                                                      gpointer               data);
void                  rancang_journal_writer_free    (RancangJournalWriter  *self);
void                  rancang_journal_writer_append  (RancangJournalWriter  *self,
                                                      const char            *payload);
gboolean              rancang_journal_writer_flush   (RancangJournalWriter  *self,
                                                      GError               **error);
char                 *rancang_journal_writer_dup_problem (RancangJournalWriter *self);
char                 *rancang_journal_writer_dup_sum (RancangJournalWriter  *self);
goffset               rancang_journal_writer_get_size (RancangJournalWriter *self);
char                 *rancang_journal_sum            (const char            *before,
                                                      const char            *payload,
                                                      gsize                  size);

/* Records as text of one line. */
char                 *rancang_journal_encode_header  (RancangPlan           *plan,
                                                      const char            *uri,
                                                      const char            *base);
char                 *rancang_journal_encode_event   (RancangPlanEvent       event,
                                                      RancangTransaction    *transaction);
char                 *rancang_journal_encode_saved   (guint64                at,
                                                      const char            *digest,
                                                      const char            *uri);

/* Does a recorded step on the plan; FALSE where it does not fit, with the plan as it was. */
gboolean              rancang_journal_redo_step      (RancangPlan           *plan,
                                                      JsonObject            *record);
/* Takes back a step that the plan holds already and remembers it for redo. */
gboolean              rancang_journal_undo_step      (RancangPlan           *plan,
                                                      JsonObject            *record);

/* What reading a journal gave. */
typedef struct
{
  guint    n_restored;
  gint64   time;        /* of the newest record that was restored */
  guint64  n_records;   /* states that the kept part leads through */
  gsize    kept;        /* bytes of the kept part; 0 when nothing fits */
  char    *sum;         /* checksum of the last line that is kept */
  char    *reason;      /* why it must be set aside, or NULL */
} RancangJournalRestored;

void                  rancang_journal_restore        (RancangPlan           *plan,
                                                      GBytes                *bytes,
                                                      const char            *digest,
                                                      GHashTable            *positions,
                                                      RancangJournalRestored *restored);

char                 *rancang_journal_get_folder     (const char            *name);
gboolean              rancang_journal_sync_folder    (const char            *path);

G_END_DECLS
