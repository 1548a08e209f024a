/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf-private.h: pages as a PDF file */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

/* pdf-write.c */
GBytes     *pdf_write  (RancangPages   *pages,
                        GCancellable   *cancellable,
                        GError        **error);

/* pdf-update.c */
void        pdf_update (GByteArray     *file,
                        const char     *language,
                        GPtrArray      *alternatives);

G_END_DECLS
