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

/* With --all an option belongs to those formats that have it; one that none has is a slip. */
static gboolean
set_option (GPtrArray    *exporters,
            const char   *setting,
            GError      **error)
{
  const char *equals = strchr (setting, '=');
  g_autofree char *key = NULL;
  guint n_set = 0;

  if (equals == NULL)
    {
      g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION,
                   _("--set needs KEY=VALUE, not “%s”"), setting);
      return FALSE;
    }
  key = g_strndup (setting, equals - setting);
  for (guint i = 0; i < exporters->len; i++)
    {
      GObject *exporter = g_ptr_array_index (exporters, i);

      if (exporters->len > 1
          && g_object_class_find_property (G_OBJECT_GET_CLASS (exporter), key) == NULL)
        continue;
      if (!rancang_options_set_string (exporter, key, equals + 1, error))
        return FALSE;
      n_set++;
    }
  if (n_set > 0)
    return TRUE;
  g_set_error (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION,
               _("No format has the option “%s”"), key);
  return FALSE;
}

gboolean
rancang_cli_export_to (RancangHost      *host,
                       RancangPlan      *plan,
                       const char       *format,
                       RancangLanguage   language,
                       GFile            *file,
                       GCancellable     *cancellable,
                       GError          **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, NULL };

  rancang_host_export_async (host, plan, format, language, file, cancellable, exported_cb, &wait);
  g_main_loop_run (loop);
  if (wait.error == NULL)
    return TRUE;
  g_propagate_error (error, wait.error);

  return FALSE;
}

int
rancang_cli_write_document (RancangHost     *host,
                            RancangPlan     *plan,
                            const char      *format,
                            RancangLanguage  language,
                            const char      *output)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GError) error = NULL;

  if (rancang_cli_export_to (host, plan, format, language, file, NULL, &error))
    return RANCANG_CLI_OK;

  return rancang_cli_fail_error (output, error);
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

/* All formats, or the one that is asked for; empty where there is no such format. */
static GPtrArray *
find_exporters (RancangHost *host,
                const char  *format)
{
  GPtrArray *exporters = g_ptr_array_new ();
  GListModel *formats = rancang_host_list_formats (host);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (RancangFormatInfo) info = g_list_model_get_item (formats, i);
      const char *id = rancang_format_info_get_id (info);
      RancangExporter *exporter = rancang_host_find_exporter (host, id);

      if ((format == NULL || g_str_equal (id, format))
          && !g_ptr_array_find (exporters, exporter, NULL))
        g_ptr_array_add (exporters, exporter);
    }

  return exporters;
}

static gboolean
set_options (GPtrArray    *exporters,
             char        **settings,
             gboolean      all,
             GError      **error)
{
  for (; settings != NULL && *settings != NULL; settings++)
    {
      if (all && g_str_has_prefix (*settings, "book="))
        {
          g_set_error_literal (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_OPTION,
                               _("With --all every book is written; --set book=… has no place"));
          return FALSE;
        }
      if (!set_option (exporters, *settings, error))
        return FALSE;
    }

  return TRUE;
}

/* One plan into the file that is named, or everything into a folder. */
static int
write_documents (const RancangCliSet  *set,
                 char                **plans,
                 const char           *output)
{
  g_autoptr (RancangPlan) plan = NULL;
  gboolean folder = set->all || set->n_plans > 1 || g_str_has_suffix (output, G_DIR_SEPARATOR_S);

  if (folder)
    return rancang_cli_export_set (set, plans, output);
  if (!rancang_cli_check_output (plans[0], output))
    return RANCANG_CLI_BAD_INPUT;
  plan = rancang_cli_load (plans[0]);
  if (plan == NULL)
    return RANCANG_CLI_BAD_INPUT;

  return rancang_cli_write_document (set->host, plan, set->format, set->language, output);
}

int
rancang_cli_export (int    argc,
                    char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  g_autofree char *code = NULL;
  g_auto (GStrv) settings = NULL;
  gboolean all = FALSE;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("The format, such as docx"), N_("ID") },
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all,
      N_("Every book in every format, into a folder; with --format in that one"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("The file to write; for --all and for several plans a folder"), N_("FILE") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &code, N_("The language of the document"), "id|en" },
    { "set", 's', 0, G_OPTION_ARG_STRING_ARRAY, &settings,
      N_("An option of the format, such as book=3"), N_("KEY=VALUE") },
    { NULL },
  };
  RancangCliSet set = { .language = rancang_language_get_default () };
  g_autoptr (RancangHost) host = NULL;
  g_autoptr (GPtrArray) exporters = NULL;
  g_autoptr (GError) error = NULL;

  if (!rancang_cli_parse_some (entries, "export", "FILE… --format ID|--all --output FILE", 1,
                               G_MAXINT - 1, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  if ((format == NULL && !all) || output == NULL)
    return rancang_cli_fail ("%s", _("--format or --all is needed, and --output"));
  if (code != NULL && !rancang_language_parse (code, &set.language))
    return rancang_cli_fail (_("“%s” is not a language of documents; there are: id, en"), code);
  host = rancang_host_new ();
  exporters = find_exporters (host, format);
  if (exporters->len == 0)
    return fail_format (host, format != NULL ? format : "");
  if (!set_options (exporters, settings, all, &error))
    return rancang_cli_fail ("%s", error->message);
  set.host = host;
  set.format = format;
  set.all = all;
  set.n_plans = (guint) argc - 1;

  return write_documents (&set, argv + 1, output);
}
