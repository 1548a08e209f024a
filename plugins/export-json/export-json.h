/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-json.h: the exporter of JSON data */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_JSON_TYPE_EXPORTER (export_json_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportJsonExporter, export_json_exporter, EXPORT_JSON, EXPORTER,
                      GObject)

G_END_DECLS
