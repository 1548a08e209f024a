/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-private.h: what reader, writer and schema share */

#pragma once

#include <json-glib/json-glib.h>

#include "io/json-writer.h"
#include "io/json.h"

G_BEGIN_DECLS

#define RANCANG_FILE_FORMAT "rancang"
#define RANCANG_FILE_MAJOR 2
#define RANCANG_FILE_MINOR 0
#define RANCANG_FILE_VERSION "2.0"
#define RANCANG_FILE_SIZE_MAX (64 * 1024 * 1024)
#define RANCANG_FILE_DEPTH_MAX 64
#define RANCANG_FILE_ITEMS_MAX 1000000

gboolean  rancang_json_scan          (GBytes      *bytes,
                                      GError     **error);
guint     rancang_json_find_line     (GBytes      *bytes,
                                      const char  *pointer);
JsonNode *rancang_json_parse         (GBytes      *bytes,
                                      GError     **error);
gboolean  rancang_json_is_exact      (const char  *number);
char     *rancang_json_shortest      (double       number);
char     *rancang_json_describe_place (const char *pointer);

void  rancang_json_writer_node (RancangJsonWriter *self,
                                const char        *name,
                                JsonNode          *node);
void  rancang_json_writer_raw  (RancangJsonWriter *self,
                                const char        *name,
                                const char        *json);
char *rancang_json_writer_steal (RancangJsonWriter *self);
void  rancang_json_writer_nice (RancangJsonWriter *self,
                                const char        *name,
                                const char        *json);

void  rancang_json_write_field (RancangJsonWriter  *self,
                                const RancangField *field,
                                const GValue       *value);

char *rancang_json_node_to_text (JsonNode          *node);

G_END_DECLS
