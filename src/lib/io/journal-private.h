/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* journal-private.h: what the files of the journal share */

#pragma once

#include <json-glib/json-glib.h>

#include "io/file-private.h"
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
void                  rancang_journal_writer_hurry   (RancangJournalWriter  *self);
/* Cuts the oldest half off, in a thread, where the journal is large. The file has this digest. */
void                  rancang_journal_writer_shorten (RancangJournalWriter  *self,
                                                      const char            *digest);
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
char                 *rancang_journal_encode_discarded (guint64              at);

/* Does a recorded step on the plan; FALSE where it does not fit, with the plan as it was. */
gboolean              rancang_journal_redo_step      (RancangPlan           *plan,
                                                      JsonObject            *record);
/* Takes back a step that the plan holds already and remembers it for redo. */
gboolean              rancang_journal_undo_step      (RancangPlan           *plan,
                                                      JsonObject            *record);

/* What a line says. Those from step to redo lead to another state of the plan, others mark one. */
typedef enum
{
  RANCANG_JOURNAL_HEADER,
  RANCANG_JOURNAL_STEP,
  RANCANG_JOURNAL_TYPING,
  RANCANG_JOURNAL_UNDO,
  RANCANG_JOURNAL_REDO,
  RANCANG_JOURNAL_SAVED,
  RANCANG_JOURNAL_DISCARDED, /* the states after that number count no more */
} RancangJournalWord;

typedef struct
{
  JsonNode           *node;
  RancangJournalWord  word;
  gint64              at;  /* number of the state that it leads to or marks; -1 where it is none */
  gsize               end; /* where its line ends */
  char                sum[RANCANG_JOURNAL_SUM_SIZE + 1];
  gboolean            dropped;
} RancangJournalRecord;

typedef struct
{
  GArray *records; /* the header first; without what was discarded */
  gint64  from;    /* number of the state before the first of them */
  char   *reason;  /* why the rest cannot be read, or NULL */
} RancangJournalLines;

RancangJournalLines  *rancang_journal_read           (GBytes                *bytes);
void                  rancang_journal_lines_free     (RancangJournalLines   *self);
gint64                rancang_journal_find_match     (RancangJournalLines   *self,
                                                      const char            *digest);
const char           *rancang_journal_record_get_text (RancangJournalRecord *record,
                                                       const char           *name);
gint64                rancang_journal_record_get_number (RancangJournalRecord *record,
                                                         const char         *name);

char                 *rancang_journal_encode_cut_header (RancangJournalRecord *header,
                                                         RancangJournalRecord *last);
GBytes               *rancang_journal_compact        (GBytes                *bytes,
                                                      const char            *digest);
/* How large a journal may grow before its oldest half goes. For tests. */
void                  rancang_journal_set_size_limit (gsize                  limit);

/* What restoring gave. */
typedef struct
{
  guint      n_restored;
  gint64     time;      /* of the newest record that was restored */
  guint64    match;     /* number of the state that the file holds */
  guint64    n_records; /* of the newest state */
  gsize      kept;      /* bytes of the kept part; 0 when nothing fits */
  char      *sum;       /* checksum of the last line that is kept */
  char      *reason;    /* why it must be set aside, or NULL */
  GPtrArray *saved;     /* the steps of undo that led to what the file holds; see below */
} RancangJournalRestored;

void                  rancang_journal_restore        (RancangPlan           *plan,
                                                      GBytes                *bytes,
                                                      const char            *digest,
                                                      GHashTable            *positions,
                                                      RancangJournalRestored *restored);
void                  rancang_journal_restored_clear (RancangJournalRestored *self);

/* The changes of each step of undo as they are now: typing may add to a step later. */
GPtrArray            *rancang_journal_steps_new      (RancangPlan           *plan);
/* Leads the plan back to these steps by one new step. */
gboolean              rancang_journal_steps_go_to    (GPtrArray             *steps,
                                                      RancangPlan           *plan,
                                                      const char            *name);

struct _RancangJournal
{
  GObject                 parent_instance;

  RancangPlan            *plan;      /* owned */
  RancangJournalWriter   *writer;    /* NULL once closed */
  GMutex                  mutex;     /* guards the next six: a save may come in any thread */
  GHashTable             *positions; /* revision -> number of the state */
  GHashTable             *marks;     /* digest -> number of the state that it was */
  guint64                 n_records; /* number of the newest state */
  guint64                 saved_at;  /* number of the state that the file holds */
  char                   *header;    /* waits for the first record; NULL once written */
  char                   *uri;       /* of the plan's file */
  char                   *path;
  int                     lock;
  GMainContext           *context;   /* where a problem is told */
  gboolean                draft;
  guint64                 restored_revision; /* what the plan was when the file was read */
  RancangJournalRestored  restored;
  GFile                  *set_aside; /* owned */
};

void                  rancang_journal_append         (RancangJournal        *self,
                                                      const char            *line);
void                  rancang_journal_remember_mark  (RancangJournal        *self,
                                                      const char            *digest,
                                                      guint64                at);
void                  rancang_journal_remember_position (RancangJournal     *self);
void                  rancang_journal_start_recording (RancangJournal       *self);
void                  rancang_journal_stop           (RancangJournal        *self);
void                  rancang_journal_find_saved     (RancangJournal        *self);
void                  rancang_journal_start_writer   (RancangJournal        *self,
                                                      goffset                size,
                                                      const char            *sum);

/* Where journals and drafts are. */
char                 *rancang_journal_get_folder     (const char            *name);
char                 *rancang_journal_get_path       (const char            *uri);
int                   rancang_journal_take_lock      (const char            *path,
                                                      GError               **error);
char                 *rancang_journal_rename_aside   (const char            *path,
                                                      GError               **error);
GFile                *rancang_journal_set_aside      (const char            *path,
                                                      GBytes                *bytes,
                                                      gsize                  kept,
                                                      GError               **error);
gboolean              rancang_journal_is_in_drafts   (GFile                 *file);
gboolean              rancang_journal_remove_draft   (const char            *uri,
                                                      gboolean               keep);
gboolean              rancang_journal_sync_folder    (const char            *path);

G_END_DECLS
