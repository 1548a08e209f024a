/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.c: the plan that a window shows, with its file and the plugins */

#define G_LOG_DOMAIN "rancang-document"

#include "config.h"

#include <glib/gi18n.h>

#include "document.h"
#include "recovery.h"

/**
 * RancangDocument:
 *
 * A plan and the file that it came from. Saving writes a snapshot in a worker thread, so work goes
 * on meanwhile; only the revision that was written counts as saved afterwards. One saving waits for
 * the other, so that the newest snapshot is what stays in the file.
 */
struct _RancangDocument
{
  GObject parent_instance;

  /* Owned */
  RancangHost *host;
  RancangPlan *plan;
  GFile       *file;
  RancangRecovery *recovery;
  RancangPlan *saved; /* what the file holds; NULL where there is no file */

  RancangLanguage language; /* of documents */
  GHashTable  *written; /* id of a format to the GFile that was written last */

  GQueue       savings; /* tasks; the first is at work */

  /* Plain */
  RancangSaveState save_state;
};

G_DEFINE_ENUM_TYPE (RancangSaveState, rancang_save_state,
                    G_DEFINE_ENUM_VALUE (RANCANG_SAVE_STATE_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (RANCANG_SAVE_STATE_MODIFIED, "modified"),
                    G_DEFINE_ENUM_VALUE (RANCANG_SAVE_STATE_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (RANCANG_SAVE_STATE_READ_ONLY, "read-only"))

G_DEFINE_FINAL_TYPE (RancangDocument, rancang_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_HOST,
  PROP_PLAN,
  PROP_FILE,
  PROP_SAVED,
  PROP_RECOVERY,
  PROP_TITLE,
  PROP_SAVE_STATE,
  N_PROPS
};

enum
{
  FLUSH,
  MESSAGE,
  WRITTEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What one saving needs to know when it ends. */
typedef struct
{
  GFile       *file;
  RancangPlan *snapshot;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->file);
  g_object_unref (saving->snapshot);
  g_free (saving);
}

static RancangSaveState
find_save_state (RancangDocument *self)
{
  if (!g_queue_is_empty (&self->savings))
    return RANCANG_SAVE_STATE_SAVING;
  if (rancang_plan_is_immutable (self->plan))
    return RANCANG_SAVE_STATE_READ_ONLY;
  if (rancang_document_has_changes (self))
    return RANCANG_SAVE_STATE_MODIFIED;
  return RANCANG_SAVE_STATE_SAVED;
}

static void
update_save_state (RancangDocument *self)
{
  RancangSaveState state = find_save_state (self);

  if (state == self->save_state)
    return;

  self->save_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

static void
take_file (RancangDocument *self,
           GFile           *file)
{
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

static void
root_title_cb (RancangDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void save_next (RancangDocument *self);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  RancangDocument *self = g_task_get_source_object (task);
  Saving *saving = g_task_get_task_data (task);
  GError *error = NULL;

  g_queue_pop_head (&self->savings);
  save_next (self);
  if (!rancang_file_save_finish (result, &error))
    {
      update_save_state (self);
      g_task_return_error (task, error);
      return;
    }

  take_file (self, saving->file);
  g_set_object (&self->saved, saving->snapshot);
  rancang_recovery_saved (self->recovery, saving->file);
  rancang_plan_mark_saved (self->plan, rancang_plan_get_revision (saving->snapshot));
  update_save_state (self);
  g_task_return_boolean (task, TRUE);
}

static void
save_next (RancangDocument *self)
{
  GTask *task = g_queue_peek_head (&self->savings);
  Saving *saving;

  if (task == NULL)
    return;

  saving = g_task_get_task_data (task);
  rancang_file_save_async (saving->snapshot, saving->file, g_task_get_cancellable (task), saved_cb,
                           task);
}

static void
rancang_document_constructed (GObject *object)
{
  RancangDocument *self = RANCANG_DOCUMENT (object);

  G_OBJECT_CLASS (rancang_document_parent_class)->constructed (object);

  if (self->saved == NULL && self->file != NULL)
    self->saved = rancang_plan_snapshot (self->plan);
  if (self->recovery == NULL)
    self->recovery = rancang_recovery_open_nothing (self->plan);
  g_signal_connect_object (self->plan, "notify::modified", G_CALLBACK (update_save_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rancang_plan_get_root (self->plan), "notify::title",
                           G_CALLBACK (root_title_cb), self, G_CONNECT_SWAPPED);
  self->save_state = find_save_state (self);
}

static void
rancang_document_dispose (GObject *object)
{
  RancangDocument *self = RANCANG_DOCUMENT (object);

  g_clear_object (&self->file);

  G_OBJECT_CLASS (rancang_document_parent_class)->dispose (object);
}

static void
rancang_document_finalize (GObject *object)
{
  RancangDocument *self = RANCANG_DOCUMENT (object);

  g_clear_pointer (&self->written, g_hash_table_unref);
  g_clear_object (&self->recovery);
  g_clear_object (&self->saved);
  g_clear_object (&self->plan);
  g_clear_object (&self->host);

  G_OBJECT_CLASS (rancang_document_parent_class)->finalize (object);
}

static void
rancang_document_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RancangDocument *self = RANCANG_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_HOST:
      g_value_set_object (value, self->host);
      break;
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_SAVED:
      g_value_set_object (value, self->saved);
      break;
    case PROP_RECOVERY:
      g_value_set_object (value, self->recovery);
      break;
    case PROP_TITLE:
      g_value_set_string (value, rancang_document_get_title (self));
      break;
    case PROP_SAVE_STATE:
      g_value_set_enum (value, self->save_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rancang_document_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RancangDocument *self = RANCANG_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_HOST:
      self->host = g_value_dup_object (value);
      break;
    case PROP_PLAN:
      self->plan = g_value_dup_object (value);
      break;
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;
    case PROP_SAVED:
      self->saved = g_value_dup_object (value);
      break;
    case PROP_RECOVERY:
      self->recovery = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rancang_document_class_init (RancangDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rancang_document_constructed;
  object_class->dispose = rancang_document_dispose;
  object_class->finalize = rancang_document_finalize;
  object_class->get_property = rancang_document_get_property;
  object_class->set_property = rancang_document_set_property;

  properties[PROP_HOST] =
    g_param_spec_object ("host", NULL, NULL, RANCANG_TYPE_HOST, construct);
  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL, RANCANG_TYPE_PLAN, construct);
  properties[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, construct);
  properties[PROP_SAVED] =
    g_param_spec_object ("saved", NULL, NULL, RANCANG_TYPE_PLAN, construct);
  properties[PROP_RECOVERY] =
    g_param_spec_object ("recovery", NULL, NULL, RANCANG_TYPE_RECOVERY, construct);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_SAVE_STATE] =
    g_param_spec_enum ("save-state", NULL, NULL, RANCANG_TYPE_SAVE_STATE,
                       RANCANG_SAVE_STATE_SAVED, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Whoever holds what was typed and is not in the plan yet puts it there now. */
  signals[FLUSH] =
    g_signal_new ("flush", RANCANG_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[MESSAGE] =
    g_signal_new ("message", RANCANG_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[WRITTEN] =
    g_signal_new ("written", RANCANG_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
rancang_document_init (RancangDocument *self)
{
  self->language = rancang_language_get_default ();
  self->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

RancangDocument *
rancang_document_new (RancangHost *host,
                      RancangPlan *plan,
                      GFile       *file)
{
  g_return_val_if_fail (host == NULL || RANCANG_IS_HOST (host), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  return g_object_new (RANCANG_TYPE_DOCUMENT, "host", host, "plan", plan, "file", file, NULL);
}

RancangHost *
rancang_document_get_host (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), NULL);

  return self->host;
}

RancangPlan *
rancang_document_get_plan (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), NULL);

  return self->plan;
}

RancangItem *
rancang_document_get_root (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), NULL);

  return rancang_plan_get_root (self->plan);
}

GFile *
rancang_document_get_file (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), NULL);

  return self->file;
}

const char *
rancang_document_get_title (RancangDocument *self)
{
  const char *title;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), NULL);

  title = rancang_item_get_title (rancang_plan_get_root (self->plan));
  return title != NULL && *title != '\0' ? title : _("Untitled plan");
}

RancangSaveState
rancang_document_get_save_state (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), RANCANG_SAVE_STATE_SAVED);

  return self->save_state;
}

RancangRecovery *
rancang_document_get_recovery (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), NULL);

  return self->recovery;
}

/* The plan as the file holds it, never to be changed; NULL where there is no file. */
RancangPlan *
rancang_document_get_saved (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), NULL);

  return self->saved;
}

gboolean
rancang_document_is_read_only (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), TRUE);

  return rancang_plan_is_immutable (self->plan);
}

/* A plan made from a template has no file yet: what it holds is not saved anywhere. */
gboolean
rancang_document_has_changes (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), FALSE);

  return !rancang_plan_is_immutable (self->plan)
         && (self->file == NULL || rancang_plan_is_modified (self->plan));
}

/* To be called before the plan is saved, exported, closed or undone: the focus may still be in an
 * entry whose text goes into the plan when it is left. */
void
rancang_document_flush (RancangDocument *self)
{
  g_return_if_fail (RANCANG_IS_DOCUMENT (self));

  g_signal_emit (self, signals[FLUSH], 0);
  rancang_plan_end_typing (self->plan);
}

void
rancang_document_say (RancangDocument *self,
                      const char      *message)
{
  g_return_if_fail (RANCANG_IS_DOCUMENT (self));
  g_return_if_fail (message != NULL);

  g_signal_emit (self, signals[MESSAGE], 0, message);
}

void
rancang_document_save_async (RancangDocument     *self,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;
  Saving *saving;

  g_return_if_fail (RANCANG_IS_DOCUMENT (self));
  g_return_if_fail (file != NULL || self->file != NULL);

  rancang_document_flush (self);
  saving = g_new0 (Saving, 1);
  saving->file = g_object_ref (file != NULL ? file : self->file);
  saving->snapshot = rancang_plan_snapshot (self->plan);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, rancang_document_save_async);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);

  g_queue_push_tail (&self->savings, task);
  if (g_queue_get_length (&self->savings) == 1)
    save_next (self);
  update_save_state (self);
}

gboolean
rancang_document_save_finish (RancangDocument  *self,
                              GAsyncResult     *result,
                              GError          **error)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

RancangLanguage
rancang_document_get_language (RancangDocument *self)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), RANCANG_LANGUAGE_INDONESIAN);

  return self->language;
}

void
rancang_document_set_language (RancangDocument *self,
                               RancangLanguage  language)
{
  g_return_if_fail (RANCANG_IS_DOCUMENT (self));

  self->language = language;
}

/* Remembers where a document of the format was written, while the plan is open. */
void
rancang_document_add_written (RancangDocument *self,
                              const char      *format,
                              GFile           *file)
{
  g_return_if_fail (RANCANG_IS_DOCUMENT (self));
  g_return_if_fail (format != NULL);
  g_return_if_fail (G_IS_FILE (file));

  g_hash_table_insert (self->written, g_strdup (format), g_object_ref (file));
  g_signal_emit (self, signals[WRITTEN], 0);
}

GFile *
rancang_document_get_written (RancangDocument *self,
                              const char      *format)
{
  g_return_val_if_fail (RANCANG_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  return g_hash_table_lookup (self->written, format);
}
