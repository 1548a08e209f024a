/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-list.c: `rancang templates`, `rancang plugins`, `rancang score --list` */

#include "config.h"

#include "cli/cli-private.h"

typedef GListModel *(*ListItems) (RancangHost *host);
typedef void (*WriteItem) (RancangJsonWriter *writer,
                           gpointer           item);
typedef void (*PrintItem) (gpointer item);

static void
write_template (RancangJsonWriter *writer,
                gpointer           item)
{
  RancangPack *pack = item;
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
print_template (gpointer item)
{
  RancangPack *pack = item;
  g_autofree char *title = rancang_pack_dup_title (pack, rancang_language_get_default ());
  g_autofree char *clean = rancang_cli_clean (title);

  g_print ("%-16s %s\n", rancang_pack_get_id (pack), clean);
}

static void
write_plugin (RancangJsonWriter *writer,
              gpointer           item)
{
  RancangPluginInfo *info = item;

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
print_plugin (gpointer item)
{
  RancangPluginInfo *info = item;
  const char *problem = rancang_plugin_info_get_problem (info);
  g_autofree char *name = rancang_cli_clean (rancang_plugin_info_get_name (info));
  g_autofree char *reason = rancang_cli_clean (problem);

  g_print ("%-26s %s\n", rancang_plugin_info_get_id (info), name);
  if (problem != NULL)
    g_print ("%-26s %s\n", "", reason);
}

static void
write_model (RancangJsonWriter *writer,
             gpointer           item)
{
  RancangScoreModel *model = item;
  g_autofree char *title = rancang_score_model_dup_title (model, RANCANG_LANGUAGE_INDONESIAN);
  g_autofree char *title_en = rancang_score_model_dup_title (model, RANCANG_LANGUAGE_ENGLISH);
  g_autofree char *description = NULL;
  g_autofree char *note = NULL;

  description = rancang_score_model_dup_description (model, rancang_language_get_default ());
  note = rancang_score_model_dup_note (model, rancang_language_get_default ());
  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "id", rancang_score_model_get_id (model));
  rancang_json_writer_string (writer, "version", rancang_score_model_get_version (model));
  rancang_json_writer_string (writer, "title", title);
  rancang_json_writer_string (writer, "title-en", title_en);
  rancang_json_writer_string (writer, "description", description);
  rancang_json_writer_boolean (writer, "official", rancang_score_model_is_official (model));
  rancang_json_writer_string (writer, "note", note);
  rancang_json_writer_string (writer, "family", rancang_score_model_get_family (model));
  rancang_json_writer_boolean (writer, "takes-marks", rancang_score_model_takes_marks (model));
  rancang_json_writer_integer (writer, "valid-from", rancang_score_model_get_valid_from (model));
  rancang_json_writer_integer (writer, "valid-until", rancang_score_model_get_valid_until (model));
  rancang_json_writer_string (writer, "source", rancang_score_model_get_source (model));
  rancang_json_writer_end (writer, '}');
}

static void
print_model (gpointer item)
{
  RancangScoreModel *model = item;
  g_autofree char *title = rancang_score_model_dup_title (model, rancang_language_get_default ());
  g_autofree char *clean = rancang_cli_clean (title);
  gboolean official = rancang_score_model_is_official (model);

  g_print ("%-22s %s%s%s\n", rancang_score_model_get_id (model), clean, official ? "" : " – ",
           official ? "" : _("not official"));
}

/* Lists what the host has, as lines for people or as JSON. */
static int
print_list (gboolean  json,
            ListItems list_items,
            WriteItem write_item,
            PrintItem print_item)
{
  g_autoptr (RancangHost) host = rancang_host_new ();
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();
  GListModel *items = list_items (host);

  rancang_json_writer_begin (writer, NULL, '[');
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (json)
        write_item (writer, item);
      else
        print_item (item);
    }
  rancang_json_writer_end (writer, ']');

  return json ? rancang_cli_print_json (writer) : RANCANG_CLI_OK;
}

int
rancang_cli_list_models (gboolean json)
{
  return print_list (json, rancang_host_list_models, write_model, print_model);
}

static int
run_list (const char  *command,
          int          argc,
          char       **argv,
          ListItems    list_items,
          WriteItem    write_item,
          PrintItem    print_item)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { NULL },
  };

  if (!rancang_cli_parse (entries, command, "", 0, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;

  return print_list (json, list_items, write_item, print_item);
}

int
rancang_cli_templates (int    argc,
                       char **argv)
{
  return run_list ("templates", argc, argv, rancang_host_list_templates, write_template,
                   print_template);
}

int
rancang_cli_plugins (int    argc,
                     char **argv)
{
  return run_list ("plugins", argc, argv, rancang_host_get_plugins, write_plugin, print_plugin);
}
