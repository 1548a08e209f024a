/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* zip.h: a ZIP archive of a few parts, the same bytes for the same parts */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_ZIP (rancang_zip_get_type ())
G_DECLARE_FINAL_TYPE (RancangZip, rancang_zip, RANCANG, ZIP, GObject)

RancangZip *rancang_zip_new        (void);
gboolean    rancang_zip_add_text   (RancangZip  *self,
                                    const char  *name,
                                    const char  *text,
                                    GError     **error);
gboolean    rancang_zip_add_bytes  (RancangZip  *self,
                                    const char  *name,
                                    GBytes      *bytes,
                                    GError     **error);
gboolean    rancang_zip_add_stored (RancangZip  *self,
                                    const char  *name,
                                    GBytes      *bytes,
                                    GError     **error);
GBytes     *rancang_zip_finish     (RancangZip  *self);

G_END_DECLS
