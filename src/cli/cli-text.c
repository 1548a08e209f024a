/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cli-text.c: `rancang info --text`: a plan as lines that version control can compare */

#include "config.h"

#include "cli/cli-private.h"

static const char *
get_name (RancangItem *item)
{
  const char *title = rancang_item_get_title (item);

  return title != NULL && *title != '\0'
           ? title : _(rancang_kind_get_label (rancang_item_get_kind (item)));
}

static void
print_line (guint       depth,
            const char *label,
            const char *text)
{
  g_autofree char *clean = rancang_cli_clean (text);

  g_print ("%*s%s: %s\n", (int) depth * 2, "", label, clean);
}

/* Each paragraph on a line of its own, so that a change shows where it is. */
static void
print_paragraphs (guint       depth,
                  const char *label,
                  const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    print_line (depth, label, lines[i]);
}

static const char *
get_reference (RancangItem *item,
               const char  *id)
{
  RancangItem *target = rancang_plan_find (rancang_item_get_plan (item), id);

  return target != NULL ? get_name (target) : id;
}

static void
print_list (RancangItem        *item,
            const RancangField *field,
            char              **list,
            guint               depth)
{
  for (; *list != NULL; list++)
    print_line (depth, _(field->label),
                field->type == RANCANG_FIELD_REFERENCES ? get_reference (item, *list) : *list);
}

static void
print_series (const RancangField *field,
              RancangSeries      *series,
              guint               depth)
{
  for (guint i = 0; i < rancang_series_get_size (series); i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *number = NULL;

      label = g_strdup_printf ("%s %d", _(field->label), rancang_series_get_year (series, i));
      number = rancang_format_number (rancang_series_get_value (series, i),
                                      rancang_language_get_default ());
      print_line (depth, label, number);
    }
}

static void
print_string (RancangItem        *item,
              const RancangField *field,
              const char         *text,
              guint               depth)
{
  const char *label;

  if (field->type == RANCANG_FIELD_LONG_TEXT)
    print_paragraphs (depth, _(field->label), text);
  else if (field->type == RANCANG_FIELD_REFERENCE)
    print_line (depth, _(field->label), get_reference (item, text));
  else
    {
      label = field->type == RANCANG_FIELD_CHOICE ? rancang_field_get_choice_label (field, text)
                                                  : text;
      print_line (depth, _(field->label), label != text ? _(label) : text);
    }
}

static void
print_field (RancangItem        *item,
             const RancangField *field,
             guint               depth)
{
  const GValue *value = rancang_item_get_value (item, field);
  GType type = rancang_field_get_value_type (field);
  g_autofree char *text = NULL;

  if (g_str_equal (field->name, "title") || rancang_field_value_is_empty (field, value))
    return;
  if (type == G_TYPE_STRING)
    print_string (item, field, g_value_get_string (value), depth);
  else if (type == G_TYPE_STRV)
    print_list (item, field, g_value_get_boxed (value), depth);
  else if (type == RANCANG_TYPE_SERIES)
    print_series (field, g_value_get_boxed (value), depth);
  else
    {
      if (type == G_TYPE_BOOLEAN)
        text = g_strdup (_("yes"));
      else if (type == G_TYPE_INT)
        text = g_strdup_printf ("%d", g_value_get_int (value));
      else
        text = rancang_format_number (g_value_get_boxed (value), rancang_language_get_default ());
      print_line (depth, _(field->label), text);
    }
}

/* Kind and title, then the fields, then what the item holds, each one step further in. */
static void
print_item (RancangItem *item,
            guint        depth)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  print_line (depth, _(rancang_kind_get_label (kind)), rancang_item_get_title (item));
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    print_field (item, rancang_kind_get_field (kind, i), depth + 1);
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    {
      const char *child = rancang_kind_get_name (rancang_kind_get_child (kind, i));

      for (guint j = 0; j < rancang_item_count_children (item, child); j++)
        print_item (rancang_item_peek_child (item, child, j), depth + 1);
    }
}

void
rancang_cli_print_plan (RancangPlan *plan)
{
  print_item (rancang_plan_get_root (plan), 0);
}
