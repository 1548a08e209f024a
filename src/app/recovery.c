/* SPDX-License-Identifier: GPL-3.0-or-later */
/* recovery.c: what keeps a document's work safe: its journal, and the watch on its file */

#define G_LOG_DOMAIN "rancang-recovery"

#include "config.h"

#include <glib/gi18n.h>

#include "recovery.h"

/**
 * RancangRecovery:
 *
 * Belongs to one document. It is opened in the worker thread that loads the plan, and lives in the
 * main thread from rancang_recovery_start() on. Whatever it has to say it says by ::changed.
 */
struct _RancangRecovery
{
  GObject parent_instance;

  /* Owned */
  RancangPlan    *plan;
  RancangJournal *journal; /* NULL where the plan is read only, or nothing can be written */
  GFile          *file;    /* NULL for a draft */
  GFile          *set_aside;
  GFileMonitor   *monitor;
  GCancellable   *cancellable;
  char           *problem;

  /* Plain */
  gint64   restored_time;
  guint    check_source;
  gboolean locked;
  gboolean changed_outside;
};

G_DEFINE_FINAL_TYPE (RancangRecovery, rancang_recovery, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

/* Programs that save in several steps are given the time to finish. */
#define SETTLE_MILLISECONDS 400

static guint signals[N_SIGNALS];
static gboolean switched_off;

static void
emit_changed (RancangRecovery *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  RancangRecovery *self = RANCANG_RECOVERY (source);
  g_autoptr (GError) error = NULL;
  gboolean changed;

  if (!g_task_propagate_boolean (G_TASK (result), &error)
      && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  changed = g_error_matches (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_CHANGED);
  if (changed == self->changed_outside)
    return;

  self->changed_outside = changed;
  emit_changed (self);
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  RancangRecovery *self = source;
  GError *error = NULL;

  if (rancang_file_check_unchanged (self->plan, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
check_file_cb (gpointer user_data)
{
  RancangRecovery *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, checked_cb, NULL);

  self->check_source = 0;
  g_task_set_source_tag (task, check_file_cb);
  g_task_set_task_data (task, g_object_ref (self->file), g_object_unref);
  g_task_run_in_thread (task, check_in_thread);

  return G_SOURCE_REMOVE;
}

/* Our own saving is seen, too: then the content is what we wrote. */
static void
file_changed_cb (RancangRecovery *self)
{
  g_clear_handle_id (&self->check_source, g_source_remove);
  self->check_source = g_timeout_add (SETTLE_MILLISECONDS, check_file_cb, self);
}

static void
watch_file (RancangRecovery *self)
{
  g_clear_object (&self->monitor);
  if (self->file == NULL)
    return;

  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* Told from the journal's thread: it may have been closed since. */
static void
problem_cb (RancangRecovery *self)
{
  if (self->journal == NULL)
    return;
  g_free (self->problem);
  self->problem = rancang_journal_dup_problem (self->journal);
  emit_changed (self);
}

static void
rancang_recovery_dispose (GObject *object)
{
  RancangRecovery *self = RANCANG_RECOVERY (object);

  g_clear_handle_id (&self->check_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->monitor);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (rancang_recovery_parent_class)->dispose (object);
}

static void
rancang_recovery_finalize (GObject *object)
{
  RancangRecovery *self = RANCANG_RECOVERY (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->set_aside);
  g_clear_object (&self->file);
  g_clear_object (&self->plan);
  g_free (self->problem);

  G_OBJECT_CLASS (rancang_recovery_parent_class)->finalize (object);
}

static void
rancang_recovery_class_init (RancangRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_recovery_dispose;
  G_OBJECT_CLASS (klass)->finalize = rancang_recovery_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", RANCANG_TYPE_RECOVERY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
rancang_recovery_init (RancangRecovery *self)
{
  self->cancellable = g_cancellable_new ();
}

void
rancang_recovery_switch_off (void)
{
  switched_off = TRUE;
}

gboolean
rancang_recovery_is_on (void)
{
  return !switched_off;
}

static void
open_journal (RancangRecovery *self)
{
  g_autoptr (GError) error = NULL;

  self->journal = self->file != NULL ? rancang_journal_open (self->plan, self->file, &error)
                                     : rancang_journal_open_draft (self->plan, &error);
  if (self->journal != NULL)
    {
      self->restored_time = rancang_journal_get_restored_time (self->journal);
      g_set_object (&self->set_aside, rancang_journal_get_set_aside (self->journal));
      /* A draft's file is the program's own affair. */
      if (rancang_journal_is_draft (self->journal))
        g_clear_object (&self->file);
      return;
    }

  self->locked = g_error_matches (error, RANCANG_JOURNAL_ERROR, RANCANG_JOURNAL_ERROR_LOCKED);
  if (self->locked)
    rancang_plan_make_immutable (self->plan);
  else
    self->problem = g_strdup (error->message);
}

/* The plan was just read from the file, or made anew where there is none. Any thread; nobody may
 * know the plan yet: what was not saved last time comes back into it here. */
RancangRecovery *
rancang_recovery_open (RancangPlan *plan,
                       GFile       *file)
{
  RancangRecovery *self = g_object_new (RANCANG_TYPE_RECOVERY, NULL);

  self->plan = g_object_ref (plan);
  g_set_object (&self->file, file);
  if (!switched_off && !rancang_plan_is_immutable (plan))
    open_journal (self);

  return self;
}

/* The plan's file as people see it: NULL for a draft, also for one that was left last time. */
GFile *
rancang_recovery_get_file (RancangRecovery *self)
{
  g_return_val_if_fail (RANCANG_IS_RECOVERY (self), NULL);

  return self->file;
}

/* For a document that leaves no traces. */
RancangRecovery *
rancang_recovery_open_nothing (RancangPlan *plan)
{
  RancangRecovery *self = g_object_new (RANCANG_TYPE_RECOVERY, NULL);

  self->plan = g_object_ref (plan);

  return self;
}

/* In the main thread, once. */
void
rancang_recovery_start (RancangRecovery *self)
{
  g_return_if_fail (RANCANG_IS_RECOVERY (self));

  if (self->journal != NULL)
    g_signal_connect_object (self->journal, "notify::problem", G_CALLBACK (problem_cb), self,
                             G_CONNECT_SWAPPED);
  if (!switched_off)
    watch_file (self);
}

/* A check that is under way compares with what the file held before. */
static void
drop_checks (RancangRecovery *self)
{
  g_clear_handle_id (&self->check_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

/* The journal cannot go along to a file whose own journal another window keeps. */
static void
tell_journal (RancangRecovery *self,
              GFile           *file)
{
  g_autoptr (GError) error = NULL;

  if (self->journal != NULL && !rancang_journal_saved (self->journal, file, &error))
    g_set_str (&self->problem, error->message);
}

/* The plan is in the file now. */
void
rancang_recovery_saved (RancangRecovery *self,
                        GFile           *file)
{
  g_return_if_fail (RANCANG_IS_RECOVERY (self));
  g_return_if_fail (G_IS_FILE (file));

  self->changed_outside = FALSE;
  self->restored_time = 0;
  drop_checks (self);
  tell_journal (self, file);
  if (self->file == NULL || !g_file_equal (self->file, file))
    {
      g_set_object (&self->file, file);
      if (!switched_off)
        watch_file (self);
    }
  if (self->monitor != NULL)
    file_changed_cb (self);
  emit_changed (self);
}

/* What is not on disk yet goes there now, without waiting for it. */
void
rancang_recovery_sync_soon (RancangRecovery *self)
{
  g_return_if_fail (RANCANG_IS_RECOVERY (self));

  if (self->journal != NULL)
    rancang_journal_sync_soon (self->journal);
}

/* The window closes. With @discard, what was not saved shall not come back. */
void
rancang_recovery_close (RancangRecovery *self,
                        gboolean         discard)
{
  g_return_if_fail (RANCANG_IS_RECOVERY (self));

  if (self->journal != NULL && discard)
    rancang_journal_close_discarding (self->journal);
  else if (self->journal != NULL)
    rancang_journal_close (self->journal);
  g_clear_object (&self->journal);
}

gboolean
rancang_recovery_is_locked (RancangRecovery *self)
{
  g_return_val_if_fail (RANCANG_IS_RECOVERY (self), FALSE);

  return self->locked;
}

/* When the newest of the work that came back was done; 0 where none did, or it was decided on. */
gint64
rancang_recovery_get_restored_time (RancangRecovery *self)
{
  g_return_val_if_fail (RANCANG_IS_RECOVERY (self), 0);

  return self->restored_time;
}

void
rancang_recovery_keep (RancangRecovery *self)
{
  g_return_if_fail (RANCANG_IS_RECOVERY (self));

  self->restored_time = 0;
  emit_changed (self);
}

void
rancang_recovery_discard (RancangRecovery *self)
{
  g_return_if_fail (RANCANG_IS_RECOVERY (self));

  self->restored_time = 0;
  if (self->journal != NULL)
    rancang_journal_discard_restored (self->journal);
  emit_changed (self);
}

/* A journal that did not fit the file. */
GFile *
rancang_recovery_get_set_aside (RancangRecovery *self)
{
  g_return_val_if_fail (RANCANG_IS_RECOVERY (self), NULL);

  return self->set_aside;
}

void
rancang_recovery_forget_set_aside (RancangRecovery *self)
{
  g_return_if_fail (RANCANG_IS_RECOVERY (self));

  g_clear_object (&self->set_aside);
  emit_changed (self);
}

/* Why nothing can be kept at the moment, or NULL. */
const char *
rancang_recovery_get_problem (RancangRecovery *self)
{
  g_return_val_if_fail (RANCANG_IS_RECOVERY (self), NULL);

  return self->problem;
}

gboolean
rancang_recovery_is_changed_outside (RancangRecovery *self)
{
  g_return_val_if_fail (RANCANG_IS_RECOVERY (self), FALSE);

  return self->changed_outside;
}
