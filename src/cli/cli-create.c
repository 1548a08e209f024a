/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-create.c: `rancang new` */

#include "config.h"

#include "cli/cli-private.h"

int
rancang_cli_new (int    argc,
                 char **argv)
{
  g_autofree char *template_id = NULL;
  g_autofree char *output = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &template_id, N_("The template to start from"),
      N_("ID") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Replace the file if it exists"), NULL },
    { NULL },
  };
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!rancang_cli_parse (entries, "new", "--template ID --output FILE", 0, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  if (template_id == NULL || output == NULL)
    return rancang_cli_fail ("%s", _("--template and --output are needed; “rancang templates” "
                                     "lists the templates"));
  file = g_file_new_for_commandline_arg (output);
  if (!force && g_file_query_exists (file, NULL))
    return rancang_cli_fail (_("“%s” exists already; --force replaces it"), output);
  host = rancang_host_new ();
  plan = rancang_host_create_plan (host, template_id, &error);
  if (plan == NULL)
    return rancang_cli_fail ("%s", error->message);
  if (!rancang_file_save (plan, file, NULL, &error))
    return rancang_cli_fail_error (output, error);

  return RANCANG_CLI_OK;
}
