/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-reader-private.h: what the files of the reader share */

#pragma once

#include "io/json-pull-private.h"
#include "model/plan.h"

G_BEGIN_DECLS

typedef struct
{
  RancangJsonPull *pull;
  GString         *pointer;   /* the place of the problem */
  GBytes          *bytes;     /* borrowed */
  RancangPlan     *plan;      /* borrowed; NULL where one item is read */
  GHashTable      *ids;       /* id -> item, of the items that were read, both borrowed */
  GHashTable      *given_ids; /* each id that stands in the file; NULL until one must be derived */
  GArray          *entries;   /* of the series that is read */
  guint            n_items;
  guint            major;     /* of the file's version */
  gboolean         whole;     /* a whole plan is read, not one item of it */
  gboolean         lenient;   /* a newer major version: what does not fit is kept as unknown */
  int              code;
  char            *problem;   /* owned */
} RancangJsonReader;

gboolean rancang_json_fail       (RancangJsonReader  *reader,
                                  int                 code,
                                  const char         *format,
                                  ...) G_GNUC_PRINTF (3, 4);
gboolean rancang_json_fail_at    (RancangJsonReader  *reader,
                                  guint               depth,
                                  int                 code,
                                  const char         *problem);
char    *rancang_json_derive_id  (RancangJsonReader  *reader,
                                  RancangItem        *parent,
                                  const char         *collection,
                                  guint               index);
/* NULL or FALSE with a problem of the reader's, or of the tokens where the text is no JSON. */
RancangItem *rancang_json_pull_item (RancangJsonReader *reader,
                                  RancangItem        *parent,
                                  const RancangKind  *kind,
                                  guint               index);
gboolean rancang_json_pull_value (RancangJsonReader  *reader,
                                  const RancangField *field,
                                  GValue             *value);
/* The same of a value that was parsed already; the reader needs a pointer, nothing else. */
gboolean rancang_json_read_value (RancangJsonReader  *reader,
                                  const RancangField *field,
                                  JsonNode           *node,
                                  GValue             *value);

G_END_DECLS
