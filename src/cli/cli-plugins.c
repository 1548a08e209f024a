/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-plugins.c: `rancang plugins` */

#include "config.h"

#include "cli/cli-private.h"

static void
write_plugin (RancangJsonWriter *writer,
              RancangPluginInfo *info)
{
  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "id", rancang_plugin_info_get_id (info));
  rancang_json_writer_string (writer, "name", rancang_plugin_info_get_name (info));
  rancang_json_writer_string (writer, "description", rancang_plugin_info_get_description (info));
  rancang_json_writer_string (writer, "version", rancang_plugin_info_get_version (info));
  rancang_json_writer_string (writer, "api", rancang_plugin_info_get_api (info));
  rancang_json_writer_boolean (writer, "bundled", rancang_plugin_info_is_bundled (info));
  rancang_json_writer_boolean (writer, "loaded", rancang_plugin_info_is_loaded (info));
  rancang_json_writer_string (writer, "problem", rancang_plugin_info_get_problem (info));
  rancang_json_writer_end (writer, '}');
}

static void
print_plugin (RancangPluginInfo *info)
{
  const char *problem = rancang_plugin_info_get_problem (info);
  g_autofree char *name = rancang_cli_clean (rancang_plugin_info_get_name (info));
  g_autofree char *reason = rancang_cli_clean (problem);

  g_print ("%-26s %s\n", rancang_plugin_info_get_id (info), name);
  if (problem != NULL)
    g_print ("%-26s %s\n", "", reason);
}

int
rancang_cli_plugins (int    argc,
                     char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  GListModel *plugins;

  if (!rancang_cli_parse (entries, "plugins", "", 0, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  host = rancang_host_new ();
  plugins = rancang_host_get_plugins (host);
  rancang_json_writer_begin (writer, NULL, '[');
  for (guint i = 0; i < g_list_model_get_n_items (plugins); i++)
    {
      g_autoptr (RancangPluginInfo) info = g_list_model_get_item (plugins, i);

      if (json)
        write_plugin (writer, info);
      else
        print_plugin (info);
    }
  rancang_json_writer_end (writer, ']');

  return json ? rancang_cli_print_json (writer) : RANCANG_CLI_OK;
}
