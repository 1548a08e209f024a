/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-writer.h: JSON text as the program writes it */

#pragma once

#include "model/decimal.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_JSON_WRITER (rancang_json_writer_get_type ())
G_DECLARE_FINAL_TYPE (RancangJsonWriter, rancang_json_writer, RANCANG, JSON_WRITER, GObject)

RancangJsonWriter *rancang_json_writer_new     (void);
void               rancang_json_writer_begin   (RancangJsonWriter    *self,
                                                const char           *name,
                                                char                  bracket);
void               rancang_json_writer_end     (RancangJsonWriter    *self,
                                                char                  bracket);
void               rancang_json_writer_string  (RancangJsonWriter    *self,
                                                const char           *name,
                                                const char           *value);
void               rancang_json_writer_boolean (RancangJsonWriter    *self,
                                                const char           *name,
                                                gboolean              value);
void               rancang_json_writer_integer (RancangJsonWriter    *self,
                                                const char           *name,
                                                gint64                value);
void               rancang_json_writer_decimal (RancangJsonWriter    *self,
                                                const char           *name,
                                                const RancangDecimal *value);
GBytes            *rancang_json_writer_finish  (RancangJsonWriter    *self);

G_END_DECLS
