/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-diff.c: `rancang diff` */

#include "config.h"

#include "cli/cli-private.h"

static const char *const operations[] = {
  [RANCANG_OPERATION_SET] = "set",
  [RANCANG_OPERATION_INSERT] = "insert",
  [RANCANG_OPERATION_REMOVE] = "remove",
  [RANCANG_OPERATION_MOVE] = "move",
};

static void
write_list (RancangJsonWriter  *writer,
            const char         *name,
            const char *const  *list)
{
  rancang_json_writer_begin (writer, name, '[');
  for (; list != NULL && *list != NULL; list++)
    rancang_json_writer_string (writer, NULL, *list);
  rancang_json_writer_end (writer, ']');
}

static void
write_value (RancangJsonWriter  *writer,
             const char         *name,
             const RancangField *field,
             const GValue       *value)
{
  GType type = rancang_field_get_value_type (field);

  if (type == G_TYPE_BOOLEAN)
    rancang_json_writer_boolean (writer, name, g_value_get_boolean (value));
  else if (rancang_field_value_is_empty (field, value))
    rancang_json_writer_string (writer, name, NULL);
  else if (type == G_TYPE_STRING)
    rancang_json_writer_string (writer, name, g_value_get_string (value));
  else if (type == G_TYPE_STRV)
    write_list (writer, name, g_value_get_boxed (value));
  else if (type == G_TYPE_INT)
    rancang_json_writer_integer (writer, name, g_value_get_int (value));
  else
    rancang_json_writer_decimal (writer, name, g_value_get_boxed (value));
}

static void
write_values (RancangJsonWriter *writer,
              RancangDifference *difference)
{
  const RancangField *field = rancang_difference_get_field (difference);
  int year = rancang_difference_get_year (difference);

  if (field == NULL)
    return;
  rancang_json_writer_string (writer, "field", field->name);
  if (year == 0)
    {
      write_value (writer, "old", field, rancang_difference_get_old_value (difference));
      write_value (writer, "new", field, rancang_difference_get_new_value (difference));
      return;
    }
  rancang_json_writer_integer (writer, "year", year);
  rancang_json_writer_decimal (writer, "old", rancang_difference_get_old_number (difference));
  rancang_json_writer_decimal (writer, "new", rancang_difference_get_new_number (difference));
}

static void
write_parent (RancangJsonWriter *writer,
              const char        *name,
              RancangItem       *item)
{
  RancangItem *parent = item != NULL ? rancang_item_get_parent (item) : NULL;

  if (parent != NULL)
    rancang_json_writer_string (writer, name, rancang_item_get_id (parent));
}

static void
write_difference (RancangJsonWriter *writer,
                  RancangDifference *difference,
                  RancangLanguage    language)
{
  RancangItem *item = rancang_difference_get_item (difference);
  RancangOperation operation = rancang_difference_get_operation (difference);
  g_autofree char *sentence = rancang_difference_dup_sentence (difference, language);

  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "operation", operations[operation]);
  rancang_json_writer_string (writer, "section", rancang_difference_get_section (difference));
  rancang_json_writer_string (writer, "kind",
                              rancang_kind_get_name (rancang_item_get_kind (item)));
  rancang_json_writer_string (writer, "id", rancang_item_get_id (item));
  rancang_json_writer_string (writer, "title", rancang_item_get_title (item));
  if (rancang_difference_get_member (difference) != NULL)
    rancang_json_writer_string (writer, "member", rancang_difference_get_member (difference));
  write_values (writer, difference);
  if (operation != RANCANG_OPERATION_SET)
    {
      rancang_json_writer_integer (writer, "items", rancang_difference_get_n_items (difference));
      write_parent (writer, "old-parent", rancang_difference_get_old_item (difference));
      write_parent (writer, "new-parent", rancang_difference_get_new_item (difference));
    }
  rancang_json_writer_string (writer, "sentence", sentence);
  rancang_json_writer_end (writer, '}');
}

static void
print_json (GListModel     *differences,
            RancangLanguage language)
{
  g_autoptr (RancangJsonWriter) writer = rancang_json_writer_new ();

  rancang_json_writer_begin (writer, NULL, '[');
  for (guint i = 0; i < g_list_model_get_n_items (differences); i++)
    {
      g_autoptr (RancangDifference) difference = g_list_model_get_item (differences, i);

      write_difference (writer, difference, language);
    }
  rancang_json_writer_end (writer, ']');
  rancang_cli_print_json (writer);
}

/* One line for each difference, below the name of its section. */
static void
print_text (GListModel     *differences,
            RancangLanguage language)
{
  g_autofree char *section = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (differences); i++)
    {
      g_autoptr (RancangDifference) difference = g_list_model_get_item (differences, i);
      g_autofree char *sentence = rancang_difference_dup_sentence (difference, language);
      g_autofree char *clean = rancang_cli_clean (sentence);

      if (g_set_str (&section, rancang_difference_get_section (difference)))
        {
          g_autofree char *title = rancang_difference_dup_section_title (difference, language);
          g_autofree char *heading = rancang_cli_clean (title);

          g_print ("%s%s\n", i > 0 ? "\n" : "", heading);
        }
      g_print ("  %s\n", clean);
    }
}

gboolean
rancang_cli_parse_language (const char      *code,
                            RancangLanguage *language)
{
  *language = rancang_language_get_default ();
  if (code == NULL || rancang_language_parse (code, language))
    return TRUE;
  rancang_cli_fail (_("“%s” is not a language of documents; there are: id, en"), code);

  return FALSE;
}

int
rancang_cli_diff (int    argc,
                  char **argv)
{
  gboolean json = FALSE;
  g_autofree char *code = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print JSON"), NULL },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &code, N_("The language of the sentences"),
      "id|en" },
    { NULL },
  };
  g_autoptr (RancangPlan) before = NULL;
  g_autoptr (RancangPlan) after = NULL;
  g_autoptr (RancangDiff) diff = NULL;
  RancangLanguage language;

  if (!rancang_cli_parse (entries, "diff", "A B", 2, &argc, &argv) ||
      !rancang_cli_parse_language (code, &language))
    return RANCANG_CLI_BAD_INPUT;
  before = rancang_cli_load (argv[1]);
  after = before != NULL ? rancang_cli_load (argv[2]) : NULL;
  if (after == NULL)
    return RANCANG_CLI_BAD_INPUT;
  rancang_plan_make_immutable (before);
  rancang_plan_make_immutable (after);
  diff = rancang_diff_new (before, after);
  if (json)
    print_json (G_LIST_MODEL (diff), language);
  else
    print_text (G_LIST_MODEL (diff), language);

  return g_list_model_get_n_items (G_LIST_MODEL (diff)) > 0 ? RANCANG_CLI_DIFFERENT
                                                            : RANCANG_CLI_OK;
}
