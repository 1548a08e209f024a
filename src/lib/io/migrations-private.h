/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* migrations-private.h: where the fields of older formats went */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text field that is a field of a child today. */
typedef struct
{
  guint       up_to;  /* the last major version that has it */
  const char *kind;
  const char *member;
  const char *child;
  const char *field;
} RancangMigration;

const RancangMigration *rancang_migration_find      (guint       major,
                                                     const char *kind,
                                                     const char *member);
gboolean                rancang_migration_has_texts (guint       major);

G_END_DECLS
