/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-export.c: `rancang export` */

#include "config.h"

#include "cli/cli-private.h"

#include <string.h>

typedef struct
{
  GMainLoop *loop;
  GError    *error;
} Wait;

static void
exported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Wait *wait = user_data;

  rancang_host_export_finish (RANCANG_HOST (object), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static gboolean
set_options (RancangExporter  *exporter,
             char            **settings,
             GError          **error)
{
  for (; settings != NULL && *settings != NULL; settings++)
    {
      const char *equals = strchr (*settings, '=');
      g_autofree char *key = NULL;

      if (equals == NULL)
        {
          g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION,
                       _("--set needs KEY=VALUE, not “%s”"), *settings);
          return FALSE;
        }
      key = g_strndup (*settings, equals - *settings);
      if (!rancang_options_set_string (G_OBJECT (exporter), key, equals + 1, error))
        return FALSE;
    }

  return TRUE;
}

int
rancang_cli_write_document (RancangHost     *host,
                            RancangPlan     *plan,
                            const char      *format,
                            RancangLanguage  language,
                            const char      *output)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  Wait wait = { loop, NULL };
  int code;

  rancang_host_export_async (host, plan, format, language, file, NULL, exported_cb, &wait);
  g_main_loop_run (loop);
  if (wait.error == NULL)
    return RANCANG_CLI_OK;
  code = rancang_cli_fail_error (output, wait.error);
  g_error_free (wait.error);

  return code;
}

static int
fail_format (RancangHost *host,
             const char  *format)
{
  GListModel *formats = rancang_host_list_formats (host);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (RancangFormatInfo) info = g_list_model_get_item (formats, i);

      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "",
                              rancang_format_info_get_id (info));
    }

  return rancang_cli_fail (_("No plugin writes the format “%s”; there are: %s"), format,
                           known->str);
}

int
rancang_cli_export (int    argc,
                    char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  g_autofree char *code = NULL;
  g_auto (GStrv) settings = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("The format, such as docx"), N_("ID") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("FILE") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &code, N_("The language of the document"), "id|en" },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &settings, N_("An option of the format"),
      N_("KEY=VALUE") },
    { NULL },
  };
  RancangLanguage language = rancang_language_get_default ();
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (RancangPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  RancangExporter *exporter;

  if (!rancang_cli_parse (entries, "export", "FILE --format ID --output FILE", 1, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  if (format == NULL || output == NULL)
    return rancang_cli_fail ("%s", _("--format and --output are needed"));
  if (code != NULL && !rancang_language_parse (code, &language))
    return rancang_cli_fail (_("“%s” is not a language of documents; there are: id, en"), code);
  if (!rancang_cli_check_output (argv[1], output))
    return RANCANG_CLI_BAD_INPUT;
  host = rancang_host_new ();
  exporter = rancang_host_find_exporter (host, format);
  if (exporter == NULL)
    return fail_format (host, format);
  if (!set_options (exporter, settings, &error))
    return rancang_cli_fail ("%s", error->message);
  plan = rancang_cli_load (argv[1]);
  if (plan == NULL)
    return RANCANG_CLI_BAD_INPUT;

  return rancang_cli_write_document (host, plan, format, language, output);
}
