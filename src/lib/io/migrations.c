/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* migrations.c: where the fields of older formats went */

#include "config.h"

#include "io/migrations-private.h"

static const RancangMigration moves[] = {
  { 1, "programme", "risk", "risk", "description" },
  { 1, "programme", "mitigation", "risk", "mitigation" },
};

/* Up to this major version some lists of words are what are items now: the words are titles. */
#define LAST_MAJOR_WITH_TEXTS 1

/* Where a member went that a file of the major version has, or NULL where it went nowhere. */
const RancangMigration *
rancang_migration_find (guint       major,
                        const char *kind,
                        const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      if (major <= moves[i].up_to && g_str_equal (moves[i].kind, kind) &&
          g_str_equal (moves[i].member, member))
        return &moves[i];
    }

  return NULL;
}

/* Whether a plain text may stand for an item with this title. */
gboolean
rancang_migration_has_texts (guint major)
{
  return major <= LAST_MAJOR_WITH_TEXTS;
}
