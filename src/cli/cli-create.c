/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-create.c: `rancang templates` and `rancang new` */

#include "config.h"

#include "cli/cli-private.h"

static void
write_template (RancangJsonWriter *writer,
                RancangPack       *pack)
{
  g_autofree char *title = rancang_pack_dup_title (pack, RANCANG_LANGUAGE_INDONESIAN);
  g_autofree char *title_en = rancang_pack_dup_title (pack, RANCANG_LANGUAGE_ENGLISH);

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "id", rancang_pack_get_id (pack));
  rancang_json_writer_string (writer, "version", rancang_pack_get_version (pack));
  rancang_json_writer_string (writer, "title", title);
  rancang_json_writer_string (writer, "title-en", title_en);
  rancang_json_writer_string (writer, "region", rancang_pack_get_region_name (pack));
  rancang_json_writer_string (writer, "region-code", rancang_pack_get_region_code (pack));
  rancang_json_writer_string (writer, "province", rancang_pack_get_province (pack));
  rancang_json_writer_string (writer, "framework", rancang_pack_get_framework_id (pack));
  rancang_json_writer_end (writer, '}');
}

static void
print_template (RancangPack *pack)
{
  g_autofree char *title = rancang_pack_dup_title (pack, rancang_language_get_default ());

  g_autofree char *clean = rancang_cli_clean (title);

  g_print ("%-16s %s\n", rancang_pack_get_id (pack), clean);
}

int
rancang_cli_templates (int    argc,
                       char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  GListModel *templates;

  if (!rancang_cli_parse (entries, "templates", "", 0, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  host = rancang_host_new ();
  templates = rancang_host_list_templates (host);
  rancang_json_writer_begin (writer, NULL, '[');
  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (RancangPack) pack = g_list_model_get_item (templates, i);

      if (json)
        write_template (writer, pack);
      else
        print_template (pack);
    }
  rancang_json_writer_end (writer, ']');

  return json ? rancang_cli_print_json (writer) : RANCANG_CLI_OK;
}

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
