/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-export-set.c: `rancang export` of many documents into a folder, all of them or none */

#include "config.h"

#include "cli/cli-private.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define TEMPORARY ".rancang-XXXXXX"

typedef struct
{
  const RancangCliSet *set;
  GCancellable        *cancellable;
  char                *temporary;  /* folder in which everything is written first */
  GPtrArray           *files;      /* paths below the folder, in order */
  GHashTable          *taken;      /* the same, folded */
  const char          *plan_path;
  RancangPlan         *plan;
  char                *folder;     /* of this plan, below the output; empty for the output itself */
  int                  signal;     /* that asked to stop, 0 for none */
  gboolean             talks;      /* to a person at a terminal */
} Run;

/* A name that no other has, not even where upper and lower case are the same. Takes the stem. */
static char *
take_name (Run        *run,
           char       *stem,
           const char *extension)
{
  g_autofree char *owned = stem;

  for (guint i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strconcat (owned, number, extension, NULL);
      char *folded = g_utf8_casefold (name, -1);

      if (g_hash_table_add (run->taken, folded))
        return g_steal_pointer (&name);
    }
}

static char *
dup_extension (RancangFormatInfo *info)
{
  const char *extension = rancang_format_info_get_extension (info);

  return g_strconcat (*extension == '.' ? "" : ".", extension, NULL);
}

static char *
dup_plan_name (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, ".rancang"))
    name[strlen (name) - strlen (".rancang")] = '\0';
  return rancang_make_file_name (name);
}

static void
tell_progress (Run        *run,
               const char *name)
{
  g_autofree char *clean = NULL;

  if (!run->talks)
    return;
  clean = rancang_cli_clean (name);
  g_printerr ("\r\033[K%u  %s", run->files->len + 1, clean);
}

static void
end_progress (Run *run)
{
  if (run->talks)
    g_printerr ("\r\033[K");
}

/* Writes one document into the temporary folder; its name is below that. */
static gboolean
write_one (Run               *run,
           RancangFormatInfo *info,
           const char        *book,
           const char        *name)
{
  const char *format = rancang_format_info_get_id (info);
  RancangExporter *exporter = rancang_host_find_exporter (run->set->host, format);
  g_autofree char *path = g_build_filename (run->temporary, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  tell_progress (run, name);
  if (book != NULL && RANCANG_IS_BOOK_EXPORTER (exporter))
    rancang_book_exporter_set_book (RANCANG_BOOK_EXPORTER (exporter), book);
  if (!rancang_cli_export_to (run->set->host, run->plan, format, run->set->language, file,
                              run->cancellable, &error))
    {
      end_progress (run);
      if (run->signal == 0)
        rancang_cli_fail ("%s: %s: %s", run->plan_path, name, error->message);
      return FALSE;
    }
  g_ptr_array_add (run->files, g_strdup (name));
  return TRUE;
}

/* One document of a plan has the name of the plan. */
static gboolean
write_single (Run *run)
{
  RancangFormatInfo *info = rancang_host_find_format (run->set->host, run->set->format);
  g_autofree char *extension = dup_extension (info);
  g_autofree char *name = take_name (run, dup_plan_name (run->plan_path), extension);

  return write_one (run, info, NULL, name);
}

/* With --all each of several plans has a folder of its own; else a file. */
static gboolean
write_plan (Run *run)
{
  g_autoptr (GListModel) documents = NULL;
  g_autofree char *path = NULL;

  if (!run->set->all)
    return write_single (run);
  path = g_build_filename (run->temporary, run->folder, NULL);
  if (*run->folder != '\0' && g_mkdir (path, 0777) != 0)
    {
      rancang_cli_fail ("%s: %s", path, g_strerror (errno));
      return FALSE;
    }
  documents = rancang_host_list_set (run->set->host, run->plan, run->set->language);
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (RancangSetDocument) document = g_list_model_get_item (documents, i);
      RancangFormatInfo *info = rancang_set_document_get_format (document);
      g_autofree char *name = *run->folder != '\0'
                                ? g_strconcat (run->folder, "/",
                                               rancang_set_document_get_name (document), NULL)
                                : g_strdup (rancang_set_document_get_name (document));

      if (run->set->format != NULL
          && !g_str_equal (run->set->format, rancang_format_info_get_id (info)))
        continue;
      if (!write_one (run, info, rancang_set_document_get_book (document), name))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_plans (Run   *run,
             char **plans)
{
  for (; *plans != NULL; plans++)
    {
      gboolean written;

      run->plan_path = *plans;
      run->plan = rancang_cli_load (*plans);
      if (run->plan == NULL)
        return FALSE;
      run->folder = run->set->all && run->set->n_plans > 1
                      ? take_name (run, dup_plan_name (*plans), "") : g_strdup ("");
      written = write_plan (run);
      g_clear_pointer (&run->folder, g_free);
      g_clear_object (&run->plan);
      if (!written)
        return FALSE;
    }
  return TRUE;
}

/* Nothing may be in the way of a document: neither a folder nor a plan that it is made of. */
static gboolean
check_targets (Run        *run,
               char      **plans,
               const char *output)
{
  for (guint i = 0; i < run->files->len; i++)
    {
      g_autofree char *path = g_build_filename (output, g_ptr_array_index (run->files, i), NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          rancang_cli_fail (_("“%s” is a folder, a document cannot take its place"), path);
          return FALSE;
        }
      for (char **plan = plans; *plan != NULL; plan++)
        {
          if (!rancang_cli_check_output (*plan, path))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
move_files (Run        *run,
            const char *output)
{
  for (guint i = 0; i < run->files->len; i++)
    {
      const char *name = g_ptr_array_index (run->files, i);
      g_autofree char *from = g_build_filename (run->temporary, name, NULL);
      g_autofree char *to = g_build_filename (output, name, NULL);
      g_autofree char *folder = g_path_get_dirname (to);

      if (g_mkdir_with_parents (folder, 0777) != 0 || g_rename (from, to) != 0)
        {
          rancang_cli_fail ("%s: %s", to, g_strerror (errno));
          return FALSE;
        }
    }
  return TRUE;
}

/* The temporary folder has folders one deep. */
static void
remove_folder (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (path);
}

static gboolean
interrupted_cb (gpointer data)
{
  Run *run = data;

  run->signal = SIGINT;
  g_cancellable_cancel (run->cancellable);
  return G_SOURCE_CONTINUE;
}

static gboolean
terminated_cb (gpointer data)
{
  Run *run = data;

  run->signal = SIGTERM;
  g_cancellable_cancel (run->cancellable);
  return G_SOURCE_CONTINUE;
}

static gboolean
is_terminal (void)
{
  const char *kind = g_getenv ("TERM");

  return isatty (STDERR_FILENO) && kind != NULL && !g_str_equal (kind, "dumb");
}

static gboolean
run_in_folder (Run        *run,
               char      **plans,
               const char *output)
{
  gboolean done = write_plans (run, plans);

  end_progress (run);
  if (done && run->signal == 0)
    done = check_targets (run, plans, output) && move_files (run, output);
  if (done && run->signal == 0 && run->talks)
    {
      g_autofree char *number = g_strdup_printf ("%u", run->files->len);
      g_autofree char *clean = rancang_cli_clean (output);

      g_printerr (_("Documents written: %s, into %s"), number, clean);
      g_printerr ("\n");
    }
  return done;
}

/* Everything is written beside its place first: a set is there as a whole, or as it was before. */
int
rancang_cli_export_set (const RancangCliSet  *set,
                        char                **plans,
                        const char           *output)
{
  Run run = { .set = set };
  gboolean existed = g_file_test (output, G_FILE_TEST_IS_DIR);
  guint sources[] = { g_unix_signal_add (SIGINT, interrupted_cb, &run),
                      g_unix_signal_add (SIGTERM, terminated_cb, &run) };
  gboolean done;

  run.cancellable = g_cancellable_new ();
  run.temporary = g_build_filename (output, TEMPORARY, NULL);
  if (g_mkdir_with_parents (output, 0777) != 0 || g_mkdtemp (run.temporary) == NULL)
    {
      rancang_cli_fail ("%s: %s", output, g_strerror (errno));
      g_free (run.temporary);
      g_object_unref (run.cancellable);
      return RANCANG_CLI_BAD_INPUT;
    }
  run.files = g_ptr_array_new_with_free_func (g_free);
  run.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  run.talks = is_terminal ();
  done = run_in_folder (&run, plans, output);
  g_source_remove (sources[0]);
  g_source_remove (sources[1]);
  remove_folder (run.temporary);
  if (!done && !existed)
    g_rmdir (output);
  g_object_unref (run.cancellable);
  g_ptr_array_unref (run.files);
  g_hash_table_unref (run.taken);
  g_free (run.temporary);
  /* Whoever asked to stop learns that it was done. */
  if (run.signal != 0)
    {
      signal (run.signal, SIG_DFL);
      raise (run.signal);
    }

  return done ? RANCANG_CLI_OK : RANCANG_CLI_BAD_INPUT;
}
