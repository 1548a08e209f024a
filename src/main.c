/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c: a subcommand, or the window */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/application.h"
#include "cli/cli.h"

/* A build folder keeps its translations elsewhere than an installed program. */
static void
set_up_translations (void)
{
  const char *folder = g_getenv ("RANCANG_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int    argc,
      char **argv)
{
  const char *word = argc > 1 ? argv[1] : "";

  rancang_cli_set_up ();
  set_up_translations ();
  if (rancang_cli_is_command (word))
    return rancang_cli_run (argc, argv);
  if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    {
      rancang_cli_print_help ();
      return 0;
    }
  if (g_str_equal (word, "--version"))
    {
      g_print ("Rancang %s\n", PACKAGE_VERSION);
      return 0;
    }

  return rancang_application_run (argc, argv);
}
