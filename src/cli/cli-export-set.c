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
#define MAX_NAME 120

/* Which books of the set a format is written for. */
typedef enum
{
  BOOKS_ALL,
  BOOKS_ONE,
  BOOKS_NONE,
  LEFT_OUT,
} Books;

/* A format that is not here, that of a plugin from elsewhere, is written once with its own name. */
static const struct
{
  const char *format;
  Books       books;
  const char *book;
  const char *name;
} formats[] = {
  { "docx", BOOKS_ALL },
  { "odt", BOOKS_ALL },
  { "pdf", BOOKS_ALL },
  { "html", BOOKS_ONE, "2" },
  { "markdown", BOOKS_ONE, "2" },
  { "pptx", BOOKS_ONE, "3" },
  { "xlsx", BOOKS_NONE, NULL, NC_ ("file name", "workbook") },
  { "ods", BOOKS_NONE, NULL, NC_ ("file name", "workbook") },
  { "csv-zip", BOOKS_NONE, NULL, NC_ ("file name", "tables-csv") },
  { "json", BOOKS_NONE, NULL, NC_ ("file name", "plan-data") },
  { "sipd", BOOKS_NONE, NULL, NC_ ("file name", "sipd-data") },
  /* One table of those in the archive; one book of those in the other format. */
  { "csv", LEFT_OUT },
  { "docx-review", LEFT_OUT },
};

/* What the files of the bundled books are called; those of a plan's own follow their title. */
static const struct
{
  const char *book;
  const char *name;
} names[] = {
  { "1", NC_ ("file name", "book-1-strategic-analysis") },
  { "2", NC_ ("file name", "book-2-masterplan") },
  { "3", NC_ ("file name", "book-3-executive-summary") },
  { "quick-wins", NC_ ("file name", "quick-win-profiles") },
  { "charter", NC_ ("file name", "commitment-charter") },
  { "agencies", NC_ ("file name", "agency-sheets") },
  { "review", NC_ ("file name", "review-sheet") },
  { "budget", NC_ ("file name", "budget-annex") },
  { "monitoring", NC_ ("file name", "monitoring-report") },
  { "evaluation", NC_ ("file name", "evaluation-report") },
};

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

/* Names that every file system takes, and no command takes for an option. */
char *
rancang_cli_make_name (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *name = g_string_new (NULL);

  for (const char *at = valid; *at != '\0' && name->len < MAX_NAME; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      GUnicodeType type = g_unichar_type (c);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_UNASSIGNED
          || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL))
        g_string_append_c (name, '_');
      else if (name->len > 0 || (c != '.' && c != '-' && c != ' '))
        g_string_append_unichar (name, c);
    }
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "rancang");

  return g_string_free (name, FALSE);
}

/* "Buku 2: Masterplan" as `buku-2-masterplan`. */
static char *
make_slug (const char *title)
{
  g_autofree char *folded = g_utf8_strdown (title, -1);
  GString *slug = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

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
  return rancang_cli_make_name (name);
}

static char *
dup_book_name (Run         *run,
               RancangBook *book)
{
  g_autofree char *title = rancang_book_dup_title (book, run->set->language);
  g_autofree char *slug = make_slug (title);

  for (gsize i = 0; i < G_N_ELEMENTS (names) && !rancang_book_is_own (book); i++)
    {
      if (g_str_equal (names[i].book, rancang_book_get_id (book)))
        return g_strdup (rancang_translate (run->set->language, "file name", names[i].name));
    }
  return rancang_cli_make_name (slug);
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

/* Writes one document into the temporary folder. Takes the stem of its name. */
static gboolean
write_one (Run               *run,
           RancangFormatInfo *info,
           const char        *book,
           char              *stem)
{
  const char *format = rancang_format_info_get_id (info);
  RancangExporter *exporter = rancang_host_find_exporter (run->set->host, format);
  g_autofree char *extension = dup_extension (info);
  g_autofree char *below = *run->folder != '\0' ? g_strconcat (run->folder, "/", stem, NULL)
                                                 : g_strdup (stem);
  g_autofree char *name = take_name (run, g_steal_pointer (&below), extension);
  g_autofree char *path = g_build_filename (run->temporary, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_free (stem);
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
  g_ptr_array_add (run->files, g_steal_pointer (&name));
  return TRUE;
}

static gboolean
write_books (Run               *run,
             RancangFormatInfo *info,
             const char        *only)
{
  g_autoptr (GListModel) books = rancang_books_list (run->plan);

  for (guint i = 0; i < g_list_model_get_n_items (books); i++)
    {
      g_autoptr (RancangBook) book = g_list_model_get_item (books, i);
      const char *id = rancang_book_get_id (book);

      if (only != NULL && !g_str_equal (id, only))
        continue;
      if (!write_one (run, info, id, dup_book_name (run, book)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_format (Run               *run,
              RancangFormatInfo *info)
{
  const char *format = rancang_format_info_get_id (info);
  const char *name;

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_equal (formats[i].format, format))
        continue;
      if (formats[i].books == LEFT_OUT)
        return TRUE;
      if (formats[i].books != BOOKS_NONE)
        return write_books (run, info, formats[i].book);
      name = rancang_translate (run->set->language, "file name", formats[i].name);
      return write_one (run, info, NULL, g_strdup (name));
    }
  return write_one (run, info, NULL, rancang_cli_make_name (format));
}

/* With --all each of several plans has a folder of its own; else a file. */
static gboolean
write_plan (Run *run)
{
  GListModel *infos = rancang_host_list_formats (run->set->host);
  g_autofree char *path = NULL;

  if (!run->set->all)
    return write_one (run, rancang_host_find_format (run->set->host, run->set->format), NULL,
                      dup_plan_name (run->plan_path));
  path = g_build_filename (run->temporary, run->folder, NULL);
  if (*run->folder != '\0' && g_mkdir (path, 0777) != 0)
    {
      rancang_cli_fail ("%s: %s", path, g_strerror (errno));
      return FALSE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (infos); i++)
    {
      g_autoptr (RancangFormatInfo) info = g_list_model_get_item (infos, i);

      if (run->set->format != NULL
          && !g_str_equal (run->set->format, rancang_format_info_get_id (info)))
        continue;
      if (!write_format (run, info))
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
