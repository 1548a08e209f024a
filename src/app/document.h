/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.h: the plan that a window shows, with its file and the plugins */

#pragma once

#include "rancang.h"
#include "recovery.h"

G_BEGIN_DECLS

/**
 * RancangSaveState:
 * @RANCANG_SAVE_STATE_SAVED: the file holds what the window shows
 * @RANCANG_SAVE_STATE_MODIFIED: there are changes that no file holds
 * @RANCANG_SAVE_STATE_SAVING: being written
 * @RANCANG_SAVE_STATE_READ_ONLY: can be read, not changed
 *
 * How the document stands to its file.
 */
typedef enum
{
  RANCANG_SAVE_STATE_SAVED,
  RANCANG_SAVE_STATE_MODIFIED,
  RANCANG_SAVE_STATE_SAVING,
  RANCANG_SAVE_STATE_READ_ONLY,
} RancangSaveState;

#define RANCANG_TYPE_SAVE_STATE (rancang_save_state_get_type ())
#define RANCANG_TYPE_DOCUMENT   (rancang_document_get_type ())

GType             rancang_save_state_get_type     (void) G_GNUC_CONST;
G_DECLARE_FINAL_TYPE (RancangDocument, rancang_document, RANCANG, DOCUMENT, GObject)

RancangDocument  *rancang_document_new            (RancangHost         *host,
                                                   RancangPlan         *plan,
                                                   GFile               *file);

RancangHost      *rancang_document_get_host       (RancangDocument     *self);
RancangPlan      *rancang_document_get_plan       (RancangDocument     *self);
RancangItem      *rancang_document_get_root       (RancangDocument     *self);
GFile            *rancang_document_get_file       (RancangDocument     *self);
const char       *rancang_document_get_title      (RancangDocument     *self);
RancangSaveState  rancang_document_get_save_state (RancangDocument     *self);
RancangRecovery  *rancang_document_get_recovery   (RancangDocument     *self);
RancangPlan      *rancang_document_get_saved      (RancangDocument     *self);
gboolean          rancang_document_is_read_only   (RancangDocument     *self);
gboolean          rancang_document_has_changes    (RancangDocument     *self);

/* Emits `flush`: what is typed and not in the plan yet goes there. */
void              rancang_document_flush          (RancangDocument     *self);

/* Emits `message`: the window shows the text in a toast. */
void              rancang_document_say            (RancangDocument     *self,
                                                   const char          *message);

/* Emits `written`: a document of a format is in a file. */
void              rancang_document_add_written    (RancangDocument     *self,
                                                   const char          *format,
                                                   GFile               *file);
GFile            *rancang_document_get_written    (RancangDocument     *self,
                                                   const char          *format);

/* The language that documents were asked for last; at first that of the window. */
RancangLanguage   rancang_document_get_language   (RancangDocument     *self);
void              rancang_document_set_language   (RancangDocument     *self,
                                                   RancangLanguage      language);

void              rancang_document_load_async     (RancangHost         *host,
                                                   GFile               *file,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
void              rancang_document_begin_async    (RancangHost         *host,
                                                   RancangPlan         *plan,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
RancangDocument  *rancang_document_load_finish    (GAsyncResult        *result,
                                                   GError             **error);

/* Saves to `file`, or to the document's own file when it is %NULL. */
void              rancang_document_save_async     (RancangDocument     *self,
                                                   GFile               *file,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean          rancang_document_save_finish    (RancangDocument     *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

G_END_DECLS
