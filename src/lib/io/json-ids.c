/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-ids.c: ids for items that stand in a file without one, the same at every reading */

#include "config.h"

#include "io/json-reader-private.h"
#include "model/item-private.h"
#include "model/kind-private.h"

#define UUID_SIZE 16

/* Every text that is called id, wherever it stands. Where the text is no JSON it ends earlier. */
static void
collect_ids (GHashTable      *ids,
             RancangJsonPull *pull)
{
  char kind = rancang_json_pull_peek (pull);

  if ((kind != '{' && kind != '[') || !rancang_json_pull_enter (pull))
    {
      rancang_json_pull_skip (pull);
      return;
    }
  while (rancang_json_pull_next (pull))
    {
      const char *id;
      gsize length;

      if (kind == '[' || !rancang_json_pull_is (pull, "id") || rancang_json_pull_peek (pull) != '"')
        collect_ids (ids, pull);
      else if (rancang_json_pull_text (pull, &id, &length))
        g_hash_table_add (ids, g_strndup (id, length));
    }
}

static GHashTable *
find_given_ids (GBytes *bytes)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RancangJsonPull pull;

  if (rancang_json_pull_init (&pull, bytes))
    collect_ids (ids, &pull);
  rancang_json_pull_clear (&pull);

  return ids;
}

/* As a UUID of version 5 is made, but of the whole text: there is no name space. */
static char *
make_uuid (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize size = sizeof digest;
  GString *uuid = g_string_sized_new (36);

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &size);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  for (guint i = 0; i < UUID_SIZE; i++)
    g_string_append_printf (uuid, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x",
                            digest[i]);

  return g_string_free (uuid, FALSE);
}

/*
 * An id by the place: the parent's id, the collection, the index. Items that have an id in the file
 * keep theirs, so an id that stands anywhere in the file is passed over.
 */
char *
rancang_json_derive_id (RancangJsonReader *reader,
                        RancangItem       *parent,
                        const char        *collection,
                        guint              index)
{
  if (parent == NULL && !reader->whole)
    return NULL;
  if (reader->given_ids == NULL)
    reader->given_ids = find_given_ids (reader->bytes);
  for (guint attempt = 0;; attempt++)
    {
      g_autofree char *text = NULL;
      g_autofree char *id = NULL;

      text = g_strdup_printf ("%s/%s/%u/%u", parent != NULL ? rancang_item_get_id (parent) : "",
                              collection, index, attempt);
      id = make_uuid (text);
      if (!g_hash_table_contains (reader->given_ids, id) &&
          !g_hash_table_contains (reader->ids, id))
        return g_steal_pointer (&id);
    }
}
