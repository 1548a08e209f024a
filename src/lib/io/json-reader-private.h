/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-reader-private.h: what the files of the reader share */

#pragma once

#include "io/json-private.h"
#include "model/item.h"

G_BEGIN_DECLS

typedef struct
{
  GString    *pointer;  /* the place that is being read */
  GHashTable *ids;      /* borrowed from the items */
  JsonNode   *root;      /* borrowed */
  GHashTable *given_ids; /* each id that stands in the file; NULL until one must be derived */
  guint       n_items;
  guint       major;     /* of the file's version */
  gboolean    whole;     /* a whole plan is read, not one item of it */
  gboolean    lenient;  /* a newer major version: what does not fit is kept as unknown */
  int         code;
  char       *problem;  /* owned */
} RancangJsonReader;

gboolean rancang_json_fail          (RancangJsonReader  *reader,
                                     int                 code,
                                     const char         *format,
                                     ...) G_GNUC_PRINTF (3, 4);
gsize    rancang_json_enter         (RancangJsonReader  *reader,
                                     const char         *name);
gsize    rancang_json_enter_element (RancangJsonReader  *reader,
                                     guint               index);
void     rancang_json_leave         (RancangJsonReader  *reader,
                                     gsize               before);
char    *rancang_json_derive_id     (RancangJsonReader  *reader,
                                     RancangItem        *parent,
                                     const char         *collection,
                                     guint               index);
gboolean rancang_json_read_value    (RancangJsonReader  *reader,
                                     const RancangField *field,
                                     JsonNode           *node,
                                     GValue             *value);

G_END_DECLS
