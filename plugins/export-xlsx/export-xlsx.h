/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-xlsx.h: the exporter of Excel workbooks */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_XLSX_TYPE_EXPORTER (export_xlsx_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportXlsxExporter, export_xlsx_exporter, EXPORT_XLSX, EXPORTER,
                      RancangSheetExporter)

G_END_DECLS
