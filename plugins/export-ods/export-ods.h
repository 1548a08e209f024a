/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-ods.h: the exporter of OpenDocument spreadsheets */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_ODS_TYPE_EXPORTER (export_ods_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportOdsExporter, export_ods_exporter, EXPORT_ODS, EXPORTER,
                      RancangSheetExporter)

G_END_DECLS
