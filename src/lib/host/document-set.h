/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* document-set.h: the documents of a plan's full set, and what their files are called */

#pragma once

#include "host/host.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_SET_DOCUMENT (rancang_set_document_get_type ())
G_DECLARE_FINAL_TYPE (RancangSetDocument, rancang_set_document, RANCANG, SET_DOCUMENT, GObject)

RancangFormatInfo *rancang_set_document_get_format (RancangSetDocument *self);
const char        *rancang_set_document_get_book   (RancangSetDocument *self);
const char        *rancang_set_document_get_name   (RancangSetDocument *self);

GListModel        *rancang_host_list_set           (RancangHost        *self,
                                                    RancangPlan        *plan,
                                                    RancangLanguage     language);

/**
 * RancangSetProgressFunc:
 * @n_written: how many documents are written
 * @n_documents: how many there will be
 * @name: name of the file that is being written
 * @user_data: data of the caller
 *
 * Told in the thread that asked, before each document of a set, and never after the set is done.
 *
 * Since: 1.0
 */
typedef void (*RancangSetProgressFunc) (guint       n_written,
                                        guint       n_documents,
                                        const char *name,
                                        gpointer    user_data);

void               rancang_host_export_set_async   (RancangHost            *self,
                                                    RancangPlan            *plan,
                                                    RancangLanguage         language,
                                                    GFile                  *folder,
                                                    RancangSetProgressFunc  progress,
                                                    gpointer                progress_data,
                                                    GCancellable           *cancellable,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
gboolean           rancang_host_export_set_finish  (RancangHost            *self,
                                                    GAsyncResult           *result,
                                                    GError                **error);

char              *rancang_make_file_name          (const char         *text);

G_END_DECLS
