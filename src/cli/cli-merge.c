/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-merge.c: `rancang merge` */

#include "config.h"

#include "cli/cli-private.h"

static void
write_conflict (RancangJsonWriter *writer,
                RancangItem       *conflict)
{
  static const char *const fields[] = { "type", "item", "field", "base", "ours", "theirs" };
  g_autofree char *sentence = NULL;
  int year = rancang_item_get_year (conflict, "year");

  sentence = rancang_conflict_dup_sentence (conflict, rancang_language_get_default ());
  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "id", rancang_item_get_id (conflict));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    rancang_json_writer_string (writer, fields[i], rancang_item_get_text (conflict, fields[i]));
  if (year != 0)
    rancang_json_writer_integer (writer, "year", year);
  rancang_json_writer_string (writer, "sentence", sentence);
  rancang_json_writer_end (writer, '}');
}

/* Those that wait in the plan, older ones too. */
static void
tell_conflicts (RancangPlan *plan,
                gboolean     json)
{
  RancangItem *root = rancang_plan_get_root (plan);
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '[');
  for (guint i = 0; i < rancang_item_count_children (root, "conflict"); i++)
    {
      RancangItem *conflict = rancang_item_peek_child (root, "conflict", i);
      g_autofree char *sentence = NULL;

      if (json)
        {
          write_conflict (writer, conflict);
          continue;
        }
      sentence = rancang_conflict_dup_sentence (conflict, rancang_language_get_default ());
      /* Translators: %s is a sentence about two values that contradict each other */
      rancang_cli_fail (_("conflict: %s"), sentence);
    }
  rancang_json_writer_end (writer, ']');
  if (json)
    rancang_cli_print_json (writer);
}

/* An empty file is a plan with nothing in it: git gives one where both sides added the file. */
static RancangPlan *
load_base (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
      g_file_info_get_size (info) == 0)
    return rancang_plan_new ();

  return rancang_cli_load (path);
}

/* A plan of a newer program can be read in part only: what it becomes would be less than it was. */
static RancangPlan *
load_mutable (const char *path)
{
  g_autoptr (RancangPlan) plan = rancang_cli_load (path);

  if (plan == NULL || !rancang_plan_is_immutable (plan))
    return g_steal_pointer (&plan);
  rancang_cli_fail (_("“%s” was made by a newer program and can be read only"), path);

  return NULL;
}

static int
merge_files (char      **paths,
             const char *output,
             gboolean    json)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (RancangPlan) base = load_base (paths[0]);
  g_autoptr (RancangPlan) ours = base != NULL ? load_mutable (paths[1]) : NULL;
  g_autoptr (RancangPlan) theirs = ours != NULL ? load_mutable (paths[2]) : NULL;
  g_autoptr (RancangPlan) merged = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_conflicts = 0;

  if (theirs == NULL)
    return RANCANG_CLI_BAD_INPUT;
  merged = rancang_merge (base, ours, theirs, &n_conflicts, &error);
  if (merged == NULL)
    return rancang_cli_fail ("%s", error->message);
  bytes = rancang_json_write_plan (merged);
  if (!rancang_file_write_bytes (bytes, file, NULL, &error))
    return rancang_cli_fail_error (output, error);
  if (json || n_conflicts > 0)
    tell_conflicts (merged, json);

  return n_conflicts > 0 ? RANCANG_CLI_CONFLICTS : RANCANG_CLI_OK;
}

int
rancang_cli_merge (int    argc,
                   char **argv)
{
  gboolean json = FALSE;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print the conflicts as JSON"), NULL },
    { NULL },
  };

  if (!rancang_cli_parse (entries, "merge", "BASE OURS THEIRS --output FILE", 3, &argc, &argv))
    return RANCANG_CLI_BAD_INPUT;
  if (output == NULL)
    return rancang_cli_fail ("%s", _("--output is needed"));

  return merge_files (argv + 1, output, json);
}
