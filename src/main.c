/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c: stands in until the dispatcher comes */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/application.h"

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RANCANG_LOCALEDIR") ? g_getenv ("RANCANG_LOCALEDIR")
                                                                  : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return rancang_application_run (argc, argv);
}
