/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* json-plan.c: a plan as text that is the same for the same plan, byte for byte */

#include "config.h"

#include "io/json-private.h"
#include "model/item-private.h"
#include "model/plan-private.h"

static void
write_series (RancangJsonWriter *writer,
              const char        *name,
              RancangSeries     *series)
{
  rancang_json_writer_begin (writer, name, '{');
  for (guint i = 0; i < rancang_series_get_size (series); i++)
    {
      char year[16];

      g_snprintf (year, sizeof year, "%d", rancang_series_get_year (series, i));
      rancang_json_writer_decimal (writer, year, rancang_series_get_value (series, i));
    }
  rancang_json_writer_end (writer, '}');
}

static void
write_list (RancangJsonWriter *writer,
            const char        *name,
            char             **list)
{
  rancang_json_writer_begin (writer, name, '[');
  for (; *list != NULL; list++)
    rancang_json_writer_string (writer, NULL, *list);
  rancang_json_writer_end (writer, ']');
}

static void
write_field (RancangJsonWriter  *writer,
             const RancangField *field,
             const GValue       *value)
{
  GType type = rancang_field_get_value_type (field);

  if (rancang_field_value_is_empty (field, value))
    return;
  if (type == G_TYPE_STRING)
    rancang_json_writer_string (writer, field->name, g_value_get_string (value));
  else if (type == G_TYPE_STRV)
    write_list (writer, field->name, g_value_get_boxed (value));
  else if (type == RANCANG_TYPE_SERIES)
    write_series (writer, field->name, g_value_get_boxed (value));
  else if (type == G_TYPE_BOOLEAN)
    rancang_json_writer_boolean (writer, field->name, TRUE);
  else if (type == G_TYPE_INT)
    rancang_json_writer_integer (writer, field->name, g_value_get_int (value));
  else
    rancang_json_writer_decimal (writer, field->name, g_value_get_boxed (value));
}

void
rancang_json_write_field (RancangJsonWriter  *writer,
                          const RancangField *field,
                          const GValue       *value)
{
  write_field (writer, field, value);
}

static void write_item (RancangJsonWriter *writer,
                        const char        *name,
                        RancangItem       *item);

static void
write_children (RancangJsonWriter *writer,
                RancangItem       *item,
                const RancangKind *kind)
{
  RancangItemList *list = rancang_item_get_list_of (item, kind);
  const char *name = rancang_kind_get_collection (kind);

  if (rancang_item_list_get_size (list) == 0)
    return;
  if (rancang_kind_is_single (kind))
    {
      write_item (writer, name, rancang_item_list_peek (list, 0));
      return;
    }
  rancang_json_writer_begin (writer, name, '[');
  for (guint i = 0; i < rancang_item_list_get_size (list); i++)
    write_item (writer, NULL, rancang_item_list_peek (list, i));
  rancang_json_writer_end (writer, ']');
}

static void
write_item (RancangJsonWriter *writer,
            const char        *name,
            RancangItem       *item)
{
  const RancangKind *kind = rancang_item_get_kind (item);

  rancang_json_writer_begin (writer, name, '{');
  rancang_json_writer_string (writer, "id", rancang_item_get_id (item));
  for (guint i = 0; i < rancang_kind_get_n_fields (kind); i++)
    {
      const RancangField *field = rancang_kind_get_field (kind, i);

      write_field (writer, field, rancang_item_get_value (item, field));
    }
  for (guint i = 0; i < rancang_item_get_n_unknown (item); i++)
    {
      const char *json;
      const char *unknown = rancang_item_get_unknown (item, i, &json);

      rancang_json_writer_nice (writer, unknown, json);
    }
  for (guint i = 0; i < rancang_kind_get_n_children (kind); i++)
    write_children (writer, item, rancang_kind_get_child (kind, i));
  rancang_json_writer_end (writer, '}');
}

/**
 * rancang_json_write_plan:
 * @plan: a plan; an immutable one may be written in any thread
 *
 * Writes a plan as the text of a file: UTF-8, fixed order of members, one member a line, two spaces
 * a level, the shortest numbers, a newline at the end. The same plan gives the same bytes.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
GBytes *
rancang_json_write_plan (RancangPlan *plan)
{
  g_autoptr (RancangJsonWriter) writer = NULL;
  const char *version;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);

  writer = rancang_json_writer_new ();
  version = plan->file_version != NULL ? plan->file_version : RANCANG_FILE_VERSION;
  rancang_json_writer_begin (writer, NULL, '{');
  rancang_json_writer_string (writer, "format", RANCANG_FILE_FORMAT);
  rancang_json_writer_string (writer, "version", version);
  for (guint i = 0; plan->file_unknown != NULL && i < plan->file_unknown->len; i += 2)
    rancang_json_writer_nice (writer, plan->file_unknown->pdata[i],
                              plan->file_unknown->pdata[i + 1]);
  write_item (writer, "plan", plan->root);
  rancang_json_writer_end (writer, '}');

  return rancang_json_writer_finish (writer);
}

/**
 * rancang_json_write_item:
 * @item: an item
 *
 * Writes one item, with all that it holds, as it stands in a file.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
GBytes *
rancang_json_write_item (RancangItem *item)
{
  g_autoptr (RancangJsonWriter) writer = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  writer = rancang_json_writer_new ();
  write_item (writer, NULL, item);

  return rancang_json_writer_finish (writer);
}
