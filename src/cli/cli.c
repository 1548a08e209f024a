/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli.c: finds the subcommand, and what all of them share */

#include "config.h"

#include "cli/cli-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const struct
{
  const char *name;
  int       (*run) (int argc, char **argv);
  const char *help;
} commands[] = {
  { "templates", rancang_cli_templates, N_("list the templates that new plans start from") },
  { "new", rancang_cli_new, N_("make a plan from a template") },
  { "info", rancang_cli_info, N_("tell what a plan holds") },
  { "lint", rancang_cli_lint, N_("tell what a plan lacks and what contradicts itself") },
  { "score", rancang_cli_score, N_("score a plan by a scoring model") },
  { "export", rancang_cli_export, N_("write documents of plans") },
  { "portfolio", rancang_cli_portfolio, N_("compare the plans of many regions") },
  { "diff", rancang_cli_diff, N_("tell what differs between two plans") },
  { "merge", rancang_cli_merge, N_("make one plan of two that were made of one") },
  { "plugins", rancang_cli_plugins, N_("list the plugins") },
  { "schema", rancang_cli_schema, N_("print the JSON Schema of plan files") },
};

/* However the program ends, even in GOption after --help: output that was lost is an error. */
static void
close_stdout (void)
{
  gboolean lost = ferror (stdout) != 0;

  if (fclose (stdout) == 0 && !lost)
    return;
  rancang_cli_fail ("%s", _("Standard output cannot be written"));
  _exit (RANCANG_CLI_BAD_INPUT);
}

/**
 * Call it first in main(). Files that are opened must not take the place of a standard stream that
 * is closed, or else messages would be written into them.
 */
void
rancang_cli_set_up (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      /* Standard output only to read: to write to it stays an error. */
      if (fcntl (fd, F_GETFD) == -1 && errno == EBADF)
        open ("/dev/null", fd == STDOUT_FILENO ? O_RDONLY : O_RDWR);
    }
  atexit (close_stdout);
}

gboolean
rancang_cli_is_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, word))
        return TRUE;
    }

  return FALSE;
}

void
rancang_cli_print_help (void)
{
  g_print ("%s\n  rancang [%s…]\n  rancang %s [%s…]\n\n%s\n", _("Usage:"), _("FILE"), _("COMMAND"),
           _("OPTION"), _("Without a command the window opens. Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _(commands[i].help));
  g_print ("\n%s\n", _("“rancang COMMAND --help” tells the options of a command."));
}

int
rancang_cli_run (int    argc,
                 char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, argv[1]))
        return commands[i].run (argc - 1, argv + 1);
    }
  g_return_val_if_reached (RANCANG_CLI_BAD_INPUT);
}

/* Text of a file for a terminal: on one line, and nothing in it steers the terminal. */
char *
rancang_cli_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar code = g_utf8_get_char (c);
      GUnicodeType type = g_unichar_type (code);

      if (code == '\n' || code == '\t')
        g_string_append_c (clean, ' ');
      else if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT)
        g_string_append (clean, "\357\277\275"); /* replacement character */
      else
        g_string_append_unichar (clean, code);
    }

  return g_string_free (clean, FALSE);
}

/* One clear line on standard error. */
int
rancang_cli_fail (const char *format,
                  ...)
{
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  clean = rancang_cli_clean (text);
  g_printerr ("rancang: %s\n", clean);

  return RANCANG_CLI_BAD_INPUT;
}

int
rancang_cli_fail_error (const char   *what,
                        const GError *error)
{
  return rancang_cli_fail ("%s: %s", what, error->message);
}

gboolean
rancang_cli_parse (const GOptionEntry *entries,
                   const char         *command,
                   const char         *parameters,
                   guint               n_files,
                   int                *argc,
                   char             ***argv)
{
  return rancang_cli_parse_some (entries, command, parameters, n_files, n_files, argc, argv);
}

gboolean
rancang_cli_parse_some (const GOptionEntry *entries,
                        const char         *command,
                        const char         *parameters,
                        guint               least_files,
                        guint               most_files,
                        int                *argc,
                        char             ***argv)
{
  g_autofree char *name = g_strconcat ("rancang ", command, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      rancang_cli_fail ("%s", error->message);
      return FALSE;
    }
  if ((guint) *argc < least_files + 1 || (guint) *argc > most_files + 1)
    {
      g_autofree char *usage = g_strconcat (name, " ", parameters, NULL);

      rancang_cli_fail (_("usage: %s (see “%s --help”)"), usage, name);
      return FALSE;
    }

  return TRUE;
}

gboolean
rancang_cli_check_output (const char *path,
                          const char *output)
{
  GStatBuf plan, other;

  if (g_stat (path, &plan) != 0 || g_stat (output, &other) != 0 ||
      plan.st_dev != other.st_dev || plan.st_ino != other.st_ino)
    return TRUE;
  rancang_cli_fail (_("“%s” is the plan itself; the document needs a file of its own"), output);

  return FALSE;
}

RancangPlan *
rancang_cli_load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  RancangPlan *plan = rancang_file_load (file, NULL, &error);

  if (plan == NULL)
    rancang_cli_fail_error (path, error);

  return plan;
}

int
rancang_cli_print_json (RancangJsonWriter *writer)
{
  g_autoptr (GBytes) bytes = rancang_json_writer_finish (writer);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  /* What cannot be written is told at the end, see rancang_cli_set_up(). */
  fwrite (data, 1, size, stdout);

  return RANCANG_CLI_OK;
}
