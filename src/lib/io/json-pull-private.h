/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-pull-private.h: reads JSON from its bytes, one token after the other, checking each */

#pragma once

#include "io/json-private.h"

G_BEGIN_DECLS

/* An object or array that is open. */
typedef struct
{
  gboolean    array;
  gboolean    begun;
  guint       index;      /* of the present element */
  const char *key;        /* of the present member: in the bytes, quotes not included */
  gsize       key_length;
  guint       first_key;  /* where its names begin among all that are open */
  guint64     seen;       /* a bit for each hash of a name, so that most names need no search */
  GHashTable *names;      /* owned: its names; NULL while they are few */
} RancangJsonLevel;

/* Texts that it gives are not ended by NUL and good until the next call. One thread at a time. */
typedef struct
{
  const char      *start;
  const char      *at;
  const char      *end;
  const char      *name;        /* of the present member, with its escapes resolved */
  gsize            name_length;
  gsize            layout; /* line ends and indents of the text as the program would write it */
  guint            depth;
  RancangJsonLevel levels[RANCANG_FILE_DEPTH_MAX + 1];
  GArray          *names;
  GStringChunk    *resolved; /* names that had escapes; NULL where none had */
  GString         *text;
  char             number[72];
  const char      *problem; /* NULL as long as all is well */
  int              code;
} RancangJsonPull;

/* A place before a value, to read the value a second time. */
typedef struct
{
  const char *at;
  gsize       layout;
  guint       depth;
  guint       n_names;
} RancangJsonMark;

gboolean        rancang_json_pull_init    (RancangJsonPull  *self,
                                           GBytes           *bytes);
void            rancang_json_pull_clear   (RancangJsonPull  *self);

/* What begins the next value: { [ " t f n, 0 for any number; something else where none follows. */
char            rancang_json_pull_peek    (RancangJsonPull  *self);

/* Goes into an object or array; next() goes to its members, and out of it after the last. */
gboolean        rancang_json_pull_enter   (RancangJsonPull  *self);
gboolean        rancang_json_pull_next    (RancangJsonPull  *self);
gboolean        rancang_json_pull_is      (RancangJsonPull  *self,
                                           const char       *name);

gboolean        rancang_json_pull_text    (RancangJsonPull  *self,
                                           const char      **text,
                                           gsize            *length);
gboolean        rancang_json_pull_number  (RancangJsonPull  *self,
                                           const char      **text);
gboolean        rancang_json_pull_boolean (RancangJsonPull  *self,
                                           gboolean         *value);
gboolean        rancang_json_pull_skip    (RancangJsonPull  *self);
gboolean        rancang_json_pull_copy    (RancangJsonPull  *self,
                                           char            **json);
gboolean        rancang_json_pull_finish  (RancangJsonPull  *self);

RancangJsonMark rancang_json_pull_mark    (RancangJsonPull  *self);
void            rancang_json_pull_rewind  (RancangJsonPull  *self,
                                           RancangJsonMark   mark);

char           *rancang_json_pull_place   (RancangJsonPull  *self,
                                           guint             depth,
                                           gboolean          resolve);
guint           rancang_json_pull_line    (RancangJsonPull  *self);

G_END_DECLS
