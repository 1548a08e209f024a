/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plan-private.h: what the files of the plan share */

#pragma once

#include "model/plan.h"
#include "model/transaction-private.h"

G_BEGIN_DECLS

/* What the file held when it was read or saved last; a plan and its snapshots share it. */
typedef struct
{
  GMutex  mutex;
  char   *uri;
  char   *digest; /* SHA-256 of the bytes; NULL where any content may be replaced */
  /* Told before a revision is written, with the mutex held, in any thread. */
  void  (*saving) (gpointer data, guint64 revision, const char *digest, const char *uri);
  gpointer saving_data;
} RancangPlanFile;

/* What a recorder is told: a step, typing that became one with the step before, undo, redo. */
typedef enum
{
  RANCANG_PLAN_EVENT_COMMIT,
  RANCANG_PLAN_EVENT_ABSORBED,
  RANCANG_PLAN_EVENT_UNDO,
  RANCANG_PLAN_EVENT_REDO,
} RancangPlanEvent;

typedef void (*RancangPlanRecorder) (RancangPlan        *plan,
                                     RancangPlanEvent    event,
                                     RancangTransaction *transaction,
                                     gpointer            data);

struct _RancangPlan
{
  GObject             parent_instance;

  RancangItem        *root;  /* owned */
  GMutex              index_mutex; /* for the two tables below while they are made */
  GHashTable         *items; /* id -> item, both borrowed; NULL in a snapshot until asked for */
  GHashTable         *referrers; /* owned: id -> who points to it; NULL until asked for */
  gboolean            immutable;

  RancangTransaction *open;   /* owned; what the outermost begin() started */
  GArray             *starts; /* for each begin(): how many changes there were before it */
  gboolean            replaying; /* undo, redo or rollback is at work: nobody else may change */
  GPtrArray          *undo;   /* owned transactions, the newest last */
  GPtrArray          *redo;
  GArray             *undo_revisions; /* the revision that each step of undo led to */
  GArray             *redo_revisions;
  gboolean            typing; /* the newest step may still grow */
  guint64             revision;
  guint64             last_revision;
  guint64             saved_revision;
  RancangPlanRecorder recorder;  /* told before anybody else hears of a change */
  gpointer            recorder_data;

  char               *file_version; /* as read; NULL where the plan is new */
  RancangPlanFile    *file;         /* shared with the snapshots */
  GPtrArray          *file_unknown; /* unknown members at the top of the file: name, JSON, … */
};

void rancang_plan_index     (RancangPlan        *self,
                             RancangItem        *item);
void rancang_plan_add_references    (RancangPlan *self,
                                     RancangItem *item);
void rancang_plan_remove_references (RancangPlan *self,
                                     RancangItem *item);
void rancang_plan_apply     (RancangPlan        *self,
                             RancangChange      *change,
                             gboolean            back);
void rancang_plan_record    (RancangPlan        *self,
                             RancangTransaction *transaction);
void rancang_plan_push_undone (RancangPlan     *self,
                             RancangTransaction *transaction);
void rancang_plan_merge_last (RancangPlan      *self);
void rancang_plan_announce  (RancangPlan        *self,
                             RancangTransaction *transaction);

G_END_DECLS
