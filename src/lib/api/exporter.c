/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* exporter.c: calls exporters, and makes up for what a plugin leaves out */

#include "config.h"

#include "api/exporter.h"

#include <glib/gi18n-lib.h>

G_DEFINE_INTERFACE (RancangExporter, rancang_exporter, G_TYPE_OBJECT)
G_DEFINE_QUARK (rancang-export-error-quark, rancang_export_error)

static void
rancang_exporter_default_init (RancangExporterInterface *iface)
{
}

/**
 * rancang_exporter_list_formats:
 * @self: an exporter
 *
 * Gives the formats that it writes.
 *
 * Returns: (transfer full): a list of #RancangFormatInfo
 *
 * Since: 1.0
 */
GListModel *
rancang_exporter_list_formats (RancangExporter *self)
{
  RancangExporterInterface *iface;
  GListModel *formats = NULL;

  g_return_val_if_fail (RANCANG_IS_EXPORTER (self), NULL);

  iface = RANCANG_EXPORTER_GET_IFACE (self);
  if (iface->list_formats != NULL)
    formats = iface->list_formats (self);

  return formats != NULL ? formats : G_LIST_MODEL (g_list_store_new (RANCANG_TYPE_FORMAT_INFO));
}

/**
 * rancang_exporter_export:
 * @self: an exporter
 * @snapshot: an immutable plan
 * @format: id of a format that it writes
 * @language: the language of the document
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a document. Called by the host in a worker thread.
 *
 * Returns: (transfer full): the document, or %NULL
 *
 * Since: 1.0
 */
GBytes *
rancang_exporter_export (RancangExporter *self,
                         RancangPlan     *snapshot,
                         const char      *format,
                         RancangLanguage  language,
                         GCancellable    *cancellable,
                         GError         **error)
{
  RancangExporterInterface *iface;
  g_autoptr (GError) problem = NULL;
  GBytes *bytes = NULL;

  g_return_val_if_fail (RANCANG_IS_EXPORTER (self), NULL);
  g_return_val_if_fail (RANCANG_IS_PLAN (snapshot), NULL);
  g_return_val_if_fail (rancang_plan_is_immutable (snapshot), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  iface = RANCANG_EXPORTER_GET_IFACE (self);
  if (iface->export_plan != NULL)
    bytes = iface->export_plan (self, snapshot, format, language, cancellable, &problem);
  if (bytes != NULL)
    return bytes;
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error_literal (error, RANCANG_EXPORT_ERROR, RANCANG_EXPORT_ERROR_FAILED,
                         _("The plugin gave neither a document nor a reason"));

  return NULL;
}
