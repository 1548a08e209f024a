/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* lint-installed.c: the rules of the program together with those of the packs that are installed */

#include "config.h"

#include <string.h>

#include "lint/lint-private.h"
#include "packs/pack-text-private.h"

#define EXTENSION ".rancang-pack"

/* Packs of other types stand in the same folder. One that cannot be read shall be named. */
static gboolean
may_be_lint_pack (GBytes *bytes)
{
  g_auto (RancangPackHeader) header = { NULL };
  g_autoptr (JsonNode) root = rancang_pack_text_parse (bytes, &header, NULL);

  return root == NULL || g_str_equal (header.type, "lint");
}

static GBytes *
read_pack (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  char *content;
  gsize size;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
      g_file_info_get_size (info) > RANCANG_PACK_MAX_SIZE ||
      !g_file_get_contents (path, &content, &size, error))
    return NULL;

  return g_bytes_new_take (content, size);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In the order of the names, so that two runs give the same rules. */
static GPtrArray *
list_packs (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, EXTENSION))
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_sort (paths, compare_names);

  return paths;
}

/* A pack that is refused may have left a part of itself, so it is tried on a set that is thrown
 * away then. */
static RancangLintRules *
try_packs (GPtrArray  *packs,
           GError    **error)
{
  g_autoptr (RancangLintRules) rules = rancang_lint_rules_new ();

  for (guint i = 0; i < packs->len; i++)
    {
      if (!rancang_lint_rules_add_pack (rules, packs->pdata[i], error))
        return NULL;
    }

  return g_steal_pointer (&rules);
}

static void
add_folder (RancangLintRules **rules,
            GPtrArray         *packs,
            const char        *folder)
{
  g_autofree char *subfolder = g_build_filename (folder, "rancang", "packs", NULL);
  g_autoptr (GPtrArray) paths = list_packs (subfolder);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = read_pack (paths->pdata[i], &error);
      RancangLintRules *larger;

      if (bytes != NULL && !may_be_lint_pack (bytes))
        continue;
      if (bytes != NULL)
        g_ptr_array_add (packs, g_bytes_ref (bytes));
      larger = bytes != NULL ? try_packs (packs, &error) : NULL;
      if (larger != NULL)
        {
          g_object_unref (*rules);
          *rules = larger;
          continue;
        }
      if (bytes != NULL)
        g_ptr_array_set_size (packs, packs->len - 1);
      g_message ("%s: %s", (char *) paths->pdata[i], error != NULL ? error->message : "no pack");
    }
}

/**
 * rancang_lint_rules_new_installed:
 *
 * Makes a set of the rules that come with the program and those of the packs of the type `lint`
 * (`*.rancang-pack`) in `rancang/packs` of the system's and the user's data folders. A pack that is
 * not valid is left out as a whole and named in the log. Waits for the disk; any thread.
 *
 * Returns: (transfer full): the set
 *
 * Since: 1.0
 */
RancangLintRules *
rancang_lint_rules_new_installed (void)
{
  RancangLintRules *rules = rancang_lint_rules_new ();
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (const char *const *folder = g_get_system_data_dirs (); *folder != NULL; folder++)
    add_folder (&rules, packs, *folder);
  add_folder (&rules, packs, g_get_user_data_dir ());

  return rules;
}
