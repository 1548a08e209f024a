/* SPDX-License-Identifier: GPL-3.0-or-later */
/* zip-writer.h: a ZIP archive of a few parts, the same bytes for the same parts */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _ZipWriter ZipWriter;

ZipWriter *zip_writer_new    (void);
void       zip_writer_free   (ZipWriter   *self);
gboolean   zip_writer_add    (ZipWriter   *self,
                              const char  *name,
                              const char  *data,
                              gsize        size,
                              GError     **error);
GBytes    *zip_writer_finish (ZipWriter   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZipWriter, zip_writer_free)

G_END_DECLS
