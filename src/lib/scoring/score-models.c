/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* score-models.c: the scoring models that are known, and where models are found */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "packs/pack-text-private.h"
#include "scoring/score-model.h"

static GMutex lock;
static GHashTable *models;

/**
 * rancang_score_model_register:
 * @self: a scoring model
 *
 * Makes a model known, so that the report of an evaluation can be made by it. One with the same id
 * takes the place of another. May be called from any thread.
 *
 * Since: 1.0
 */
void
rancang_score_model_register (RancangScoreModel *self)
{
  g_return_if_fail (RANCANG_IS_SCORE_MODEL (self));

  g_mutex_lock (&lock);
  if (models == NULL)
    models = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_hash_table_replace (models, g_strdup (rancang_score_model_get_id (self)), g_object_ref (self));
  g_mutex_unlock (&lock);
}

/**
 * rancang_score_model_find:
 * @id: id of a model
 *
 * Finds a model that was made known. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the model
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_score_model_find (const char *id)
{
  RancangScoreModel *found = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  g_mutex_lock (&lock);
  if (models != NULL)
    found = g_hash_table_lookup (models, id);
  if (found != NULL)
    g_object_ref (found);
  g_mutex_unlock (&lock);
  return found;
}

/* A pack that nobody has read yet. */
typedef struct
{
  char   *name; /* for messages */
  GBytes *bytes;
} Unread;

static void
unread_free (Unread *self)
{
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
add_unread (GPtrArray  *unread,
            const char *name,
            GBytes     *bytes)
{
  Unread *pack = g_new0 (Unread, 1);

  pack->name = g_strdup (name);
  pack->bytes = bytes;
  g_ptr_array_add (unread, pack);
}

/* Reads those that can be read now; tells whether any could. */
static gboolean
read_some (GPtrArray  *unread,
           GListStore *store,
           gboolean    log)
{
  gboolean any = FALSE;

  for (guint i = 0; i < unread->len;)
    {
      Unread *pack = unread->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (RancangScoreModel) model = NULL;
      g_autoptr (RancangScoreModel) known = NULL;

      model = rancang_score_model_new_from_bytes (pack->bytes, &error);
      if (model == NULL)
        {
          if (log)
            g_message ("%s: %s", pack->name, error->message);
          i++;
          continue;
        }
      known = rancang_score_model_find (rancang_score_model_get_id (model));
      if (known == NULL)
        rancang_score_model_register (model);
      g_list_store_append (store, model);
      g_ptr_array_remove_index (unread, i);
      any = TRUE;
    }

  return any;
}

/* A model may be based on one that is read after it: those that are left are tried again. */
static GListModel *
read_all (GPtrArray *unread)
{
  GListStore *store = g_list_store_new (RANCANG_TYPE_SCORE_MODEL);

  while (read_some (unread, store, FALSE))
    ;
  read_some (unread, store, TRUE);

  return G_LIST_MODEL (store);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * rancang_score_models_load_resources:
 * @folder: path of a folder of the program's resources, with `/` at its end
 *
 * Reads the scoring models in a folder of resources and makes them known, in the order of their
 * names. What is not valid is left out and named in the log. May be called from any thread.
 *
 * Returns: (transfer full): a list of #RancangScoreModel
 *
 * Since: 1.0
 */
GListModel *
rancang_score_models_load_resources (const char *folder)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func ((GDestroyNotify) unread_free);
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (names != NULL)
    qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      if (bytes != NULL)
        add_unread (unread, names[i], bytes);
    }

  return read_all (unread);
}

/* Packs of other types stand in the same folder. One that cannot be read shall be named. */
static gboolean
may_be_model (GBytes *bytes)
{
  g_auto (RancangPackHeader) header = { NULL };
  g_autoptr (JsonNode) root = rancang_pack_text_parse (bytes, &header, NULL);

  return root == NULL || g_str_equal (header.type, "scoring");
}

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  char *content;
  gsize size;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
      || g_file_info_get_size (info) > RANCANG_PACK_MAX_SIZE)
    {
      g_set_error (error, RANCANG_SCORE_ERROR, RANCANG_SCORE_ERROR_MODEL,
                   _("“%s” is not a file of at most 4 MiB"), path);
      return NULL;
    }

  return g_file_get_contents (path, &content, &size, error) ? g_bytes_new_take (content, size)
                                                            : NULL;
}

static void
find_in_folder (GPtrArray  *unread,
                const char *data_folder)
{
  g_autofree char *folder = g_build_filename (data_folder, "rancang", "packs", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".rancang-pack"))
        g_ptr_array_add (names, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GBytes) bytes = read_file (names->pdata[i], NULL);

      if (bytes != NULL && may_be_model (bytes))
        add_unread (unread, names->pdata[i], g_steal_pointer (&bytes));
    }
}

/**
 * rancang_score_models_load_installed:
 *
 * Reads the scoring models among the packs (`*.rancang-pack`) in `rancang/packs` of the user's and
 * the system's data folders, and makes those known whose id nobody has yet. What is not valid is
 * left out and named in the log. Waits for the disk; any thread.
 *
 * Returns: (transfer full): a list of #RancangScoreModel
 *
 * Since: 1.0
 */
GListModel *
rancang_score_models_load_installed (void)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func ((GDestroyNotify) unread_free);

  find_in_folder (unread, g_get_user_data_dir ());
  for (const char *const *folder = g_get_system_data_dirs (); *folder != NULL; folder++)
    find_in_folder (unread, *folder);

  return read_all (unread);
}

/**
 * rancang_score_model_new_from_path:
 * @path: path of a pack
 * @error: return location for an error
 *
 * Reads a scoring model from a file, which may be based on a model that is known.
 *
 * Returns: (transfer full): a model, or %NULL
 *
 * Since: 1.0
 */
RancangScoreModel *
rancang_score_model_new_from_path (const char  *path,
                                   GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  RancangScoreModel *model;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = read_file (path, error);
  if (bytes == NULL)
    return NULL;
  model = rancang_score_model_new_from_bytes (bytes, error);
  if (model == NULL)
    g_prefix_error (error, "%s: ", path);

  return model;
}
