/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* snapshot.c: named states of a plan: its text, packed, in an item of the plan */

#include "config.h"

#include "io/snapshot.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "io/json-private.h"
#include "model/plan-private.h"

static GBytes *
convert (GConverter  *converter,
         GBytes      *bytes,
         GError     **error)
{
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, converter);
  g_autoptr (GByteArray) array = g_byte_array_new ();

  for (;;)
    {
      g_autoptr (GBytes) chunk = g_input_stream_read_bytes (stream, 1 << 16, NULL, error);

      if (chunk == NULL)
        return NULL;
      if (g_bytes_get_size (chunk) == 0)
        break;
      g_byte_array_append (array, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
      if (array->len > RANCANG_FILE_SIZE_MAX)
        {
          g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_LIMIT,
                               _("The snapshot is larger than 64 MiB"));
          return NULL;
        }
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/* The plan without its snapshots: they would grow with every one that is taken. */
static char *
pack (RancangPlan  *plan,
      GError      **error)
{
  g_autoptr (RancangItem) root = rancang_item_copy (rancang_plan_get_root (plan), FALSE);
  g_autoptr (RancangPlan) copy = rancang_plan_new_with_root (root);
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) packed = NULL;
  RancangItem *snapshot;

  while ((snapshot = rancang_item_peek_child (root, "snapshot", 0)) != NULL)
    {
      if (!rancang_plan_remove (copy, snapshot, error))
        return NULL;
    }
  text = rancang_json_write_plan (copy);
  packed = convert (G_CONVERTER (compressor), text, error);
  if (packed == NULL)
    return NULL;

  return g_base64_encode (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
}

/**
 * rancang_snapshot_take:
 * @plan: a plan
 * @title: a name for its present state, such as “After Bimtek II”
 * @error: return location for an error
 *
 * Keeps the plan as it is now, in the plan itself. One step of undo.
 *
 * Returns: (transfer none): the item of the kind `snapshot`, or %NULL
 *
 * Since: 1.0
 */
RancangItem *
rancang_snapshot_take (RancangPlan  *plan,
                       const char   *title,
                       GError      **error)
{
  g_autoptr (RancangItem) item = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *date = NULL;
  g_autofree char *content = NULL;
  gboolean good;

  g_return_val_if_fail (RANCANG_IS_PLAN (plan), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  content = pack (plan, error);
  if (content == NULL)
    return NULL;
  now = g_date_time_new_now_local ();
  date = g_date_time_format (now, "%Y-%m-%d");
  item = rancang_item_new ("snapshot");
  /* Translators: name of a step of undo */
  rancang_plan_begin (plan, _("Take snapshot"));
  good = rancang_plan_insert (plan, rancang_plan_get_root (plan), item, -1, error) &&
         rancang_plan_set_text (plan, item, "title", title, error) &&
         rancang_plan_set_text (plan, item, "date", date, error) &&
         rancang_plan_set_text (plan, item, "content", content, error);
  if (!good)
    {
      rancang_plan_rollback (plan);
      return NULL;
    }
  rancang_plan_commit (plan);

  return item;
}

/**
 * rancang_snapshot_read:
 * @snapshot: an item of the kind `snapshot`
 * @error: return location for an error
 *
 * Unpacks the plan as it was then.
 *
 * Returns: (transfer full): a plan that cannot be changed, or %NULL
 *
 * Since: 1.0
 */
RancangPlan *
rancang_snapshot_read (RancangItem  *snapshot,
                       GError      **error)
{
  g_autoptr (GZlibDecompressor) decompressor = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GBytes) text = NULL;
  const char *content;
  RancangPlan *plan;
  guchar *data;
  gsize size;

  g_return_val_if_fail (RANCANG_IS_ITEM (snapshot), NULL);
  g_return_val_if_fail (rancang_item_is (snapshot, "snapshot"), NULL);

  content = rancang_item_get_text (snapshot, "content");
  if (content == NULL)
    {
      g_set_error_literal (error, RANCANG_FILE_ERROR, RANCANG_FILE_ERROR_FORMAT,
                           _("The snapshot is empty"));
      return NULL;
    }
  data = g_base64_decode (content, &size);
  packed = g_bytes_new_take (data, size);
  decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  text = convert (G_CONVERTER (decompressor), packed, error);
  plan = text != NULL ? rancang_json_read_plan (text, error) : NULL;
  if (plan != NULL)
    rancang_plan_make_immutable (plan);

  return plan;
}
