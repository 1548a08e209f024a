/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-csv.h: the exporter of CSV tables */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_CSV_TYPE_EXPORTER (export_csv_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportCsvExporter, export_csv_exporter, EXPORT_CSV, EXPORTER,
                      RancangSheetExporter)

G_END_DECLS
