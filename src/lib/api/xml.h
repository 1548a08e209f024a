/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* xml.h: text as XML, for exporters that write it */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

gboolean rancang_xml_is_allowed       (gunichar    c);
void     rancang_xml_append_text      (GString    *xml,
                                       const char *text);
void     rancang_xml_append_attribute (GString    *xml,
                                       const char *name,
                                       const char *value);
void     rancang_xml_append_tag       (GString    *xml,
                                       const char *tag,
                                       const char *text);

G_END_DECLS
