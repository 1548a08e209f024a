/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* exporter.h: the extension point of plugins that write documents */

#pragma once

#include "api/format-info.h"
#include "model/format.h"
#include "model/plan.h"

G_BEGIN_DECLS

#define RANCANG_EXPORT_ERROR (rancang_export_error_quark ())

/**
 * RancangExportError:
 * @RANCANG_EXPORT_ERROR_FORMAT: no plugin writes this format
 * @RANCANG_EXPORT_ERROR_OPTION: no such option, or it cannot hold this value
 * @RANCANG_EXPORT_ERROR_FAILED: the plugin could not write the document
 *
 * Why a document was not made.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_EXPORT_ERROR_FORMAT,
  RANCANG_EXPORT_ERROR_OPTION,
  RANCANG_EXPORT_ERROR_FAILED,
} RancangExportError;

GQuark rancang_export_error_quark (void);

#define RANCANG_TYPE_EXPORTER (rancang_exporter_get_type ())
G_DECLARE_INTERFACE (RancangExporter, rancang_exporter, RANCANG, EXPORTER, GObject)

/**
 * RancangExporterInterface:
 * @parent_iface: the parent
 * @list_formats: gives the formats that the plugin writes, as #RancangFormatInfo
 * @export_plan: writes one
 *
 * What a plugin implements to write documents. Its options are its GObject properties: the host
 * draws a dialog for them and takes them from `--set`.
 *
 * Since: 1.0
 */
struct _RancangExporterInterface
{
  GTypeInterface parent_iface;

  GListModel *(*list_formats) (RancangExporter  *self);
  GBytes     *(*export_plan)  (RancangExporter  *self,
                               RancangPlan      *snapshot,
                               const char       *format,
                               RancangLanguage   language,
                               GCancellable     *cancellable,
                               GError          **error);
};

GListModel *rancang_exporter_list_formats (RancangExporter  *self);
GBytes     *rancang_exporter_export       (RancangExporter  *self,
                                           RancangPlan      *snapshot,
                                           const char       *format,
                                           RancangLanguage   language,
                                           GCancellable     *cancellable,
                                           GError          **error);

G_END_DECLS
