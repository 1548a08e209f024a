/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* format-info.h: a format that an exporter writes */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RANCANG_TYPE_FORMAT_INFO (rancang_format_info_get_type ())
G_DECLARE_FINAL_TYPE (RancangFormatInfo, rancang_format_info, RANCANG, FORMAT_INFO, GObject)

RancangFormatInfo *rancang_format_info_new            (const char        *id,
                                                       const char        *title,
                                                       const char        *extension,
                                                       const char        *media_type);
const char        *rancang_format_info_get_id         (RancangFormatInfo *self);
const char        *rancang_format_info_get_title      (RancangFormatInfo *self);
const char        *rancang_format_info_get_extension  (RancangFormatInfo *self);
const char        *rancang_format_info_get_media_type (RancangFormatInfo *self);
const char        *rancang_format_info_get_description (RancangFormatInfo *self);

G_END_DECLS
