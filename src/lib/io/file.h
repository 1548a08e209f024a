/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* file.h: plans in files, read and saved without ever losing the old one */

#pragma once

#include "io/json.h"

G_BEGIN_DECLS

#define RANCANG_FILE_EXTENSION ".rancang"
#define RANCANG_FILE_MEDIA_TYPE "application/x-rancang+json"

RancangPlan *rancang_file_load        (GFile                *file,
                                       GCancellable         *cancellable,
                                       GError              **error);
gboolean     rancang_file_save        (RancangPlan          *plan,
                                       GFile                *file,
                                       GCancellable         *cancellable,
                                       GError              **error);
gboolean     rancang_file_check_unchanged (RancangPlan        *plan,
                                       GFile                *file,
                                       GCancellable         *cancellable,
                                       GError              **error);
void         rancang_file_accept_changes (RancangPlan         *plan,
                                          RancangPlan         *seen);
gboolean     rancang_file_write_bytes (GBytes               *bytes,
                                       GFile                *file,
                                       GCancellable         *cancellable,
                                       GError              **error);

void         rancang_file_load_async  (GFile                *file,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
RancangPlan *rancang_file_load_finish (GAsyncResult         *result,
                                       GError              **error);
void         rancang_file_save_async  (RancangPlan          *plan,
                                       GFile                *file,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean     rancang_file_save_finish (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
