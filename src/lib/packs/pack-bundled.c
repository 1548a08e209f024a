/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* pack-bundled.c: the packs that the library carries */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "packs/pack-private.h"

#define PACKS_PATH RESOURCE_PATH "/packs/"

/* From the generated file; naming it also keeps that file when the library is linked statically. */
GResource *rancang_packs_get_resource (void);

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static RancangPack *
load (GResource  *resource,
      const char *name)
{
  g_autofree char *path = g_strconcat (PACKS_PATH, name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RancangPack *pack;

  bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (bytes != NULL);

  /* A bundled pack that is not valid is a fault of the build. */
  pack = rancang_pack_new_from_bytes (bytes, &error);
  if (pack == NULL)
    g_error ("%s: %s", name, error->message);

  return pack;
}

/**
 * rancang_pack_list_bundled:
 *
 * Lists the packs that the library carries: the framework of the movement, and a template for any
 * region. May be called from any thread.
 *
 * Returns: (transfer full): a list of #RancangPack, by id
 *
 * Since: 1.0
 */
GListModel *
rancang_pack_list_bundled (void)
{
  GListStore *store = g_list_store_new (RANCANG_TYPE_PACK);
  GResource *resource = rancang_packs_get_resource ();
  g_auto (GStrv) names = NULL;

  names = g_resource_enumerate_children (resource, PACKS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (names == NULL)
    return G_LIST_MODEL (store);

  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (RancangPack) pack = load (resource, names[i]);

      g_list_store_append (store, pack);
    }

  return G_LIST_MODEL (store);
}

RancangPack *
rancang_pack_find_bundled (const char *id)
{
  g_autoptr (GListModel) packs = rancang_pack_list_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (RancangPack) pack = g_list_model_get_item (packs, i);

      if (g_str_equal (rancang_pack_get_id (pack), id))
        return g_steal_pointer (&pack);
    }

  return NULL;
}
