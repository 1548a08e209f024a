/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* file-private.h: what the files that read and save plans share */

#pragma once

#include "io/file.h"

G_BEGIN_DECLS

char    *rancang_file_dup_real_uri    (GFile         *file);
GBytes  *rancang_file_read_bytes      (GFile         *file,
                                       GCancellable  *cancellable,
                                       GError       **error);
void     rancang_file_remember        (RancangPlan   *plan,
                                       GFile         *file,
                                       GBytes        *bytes);
void     rancang_file_announce        (RancangPlan   *plan,
                                       GFile         *file,
                                       GBytes        *bytes);

G_END_DECLS
