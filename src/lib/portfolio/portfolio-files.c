/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* portfolio-files.c: the plans in a folder and below it */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "io/file.h"
#include "portfolio/portfolio-private.h"

/* Deeper than any archive of plans; a folder that goes on and on is none. */
#define MAX_DEPTH 16
#define MAX_FILES 100000

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
                   G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN

static gboolean look_into (GFile         *folder,
                           guint          depth,
                           GPtrArray     *found,
                           GCancellable  *cancellable,
                           GError       **error);

/* Links to folders are not followed: they may lead back. A folder below that may not be read is
 * passed over, as it is no plan. */
static gboolean
look_at (GFile         *child,
         GFileInfo     *info,
         guint          depth,
         GPtrArray     *found,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr (GError) denied = NULL;

  if (g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN))
    return TRUE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      if (depth == 0 || look_into (child, depth - 1, found, cancellable, &denied))
        return TRUE;
      if (g_error_matches (denied, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&denied));
      return FALSE;
    }
  if (!g_str_has_suffix (g_file_info_get_name (info), RANCANG_FILE_EXTENSION))
    return TRUE;
  if (found->len == MAX_FILES)
    {
      g_set_error (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT,
                   _("The folder holds more than %d plans"), MAX_FILES);
      return FALSE;
    }
  g_ptr_array_add (found, g_object_ref (child));
  return TRUE;
}

static gboolean
look_into (GFile         *folder,
           guint          depth,
           GPtrArray     *found,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileEnumerator) children = NULL;

  children = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                        cancellable, error);
  if (children == NULL)
    return FALSE;
  for (;;)
    {
      GFileInfo *info;
      GFile *child;

      if (!g_file_enumerator_iterate (children, &info, &child, cancellable, error))
        return FALSE;
      if (info == NULL)
        return TRUE;
      if (!look_at (child, info, depth, found, cancellable, error))
        return FALSE;
    }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  const char *first = g_file_peek_path (*(GFile **) a);
  const char *second = g_file_peek_path (*(GFile **) b);

  return g_strcmp0 (first, second);
}

/**
 * rancang_portfolio_find_files:
 * @folder: a folder
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Finds the plans in a folder and in the folders below it, in the order of their paths. Hidden ones
 * are left out. Waits for the disk: not for the main thread of an application.
 *
 * Returns: (transfer full): a list of #GFile, perhaps empty, or %NULL with @error set
 *
 * Since: 1.0
 */
GListModel *
rancang_portfolio_find_files (GFile         *folder,
                              GCancellable  *cancellable,
                              GError       **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *files;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  if (!look_into (folder, MAX_DEPTH, found, cancellable, error))
    return NULL;
  g_ptr_array_sort (found, compare_paths);
  files = g_list_store_new (G_TYPE_FILE);
  g_list_store_splice (files, 0, 0, found->pdata, found->len);
  return G_LIST_MODEL (files);
}
