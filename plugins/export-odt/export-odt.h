/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-odt.h: the exporter of OpenDocument texts */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_ODT_TYPE_EXPORTER (export_odt_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportOdtExporter, export_odt_exporter, EXPORT_ODT, EXPORTER,
                      RancangBookExporter)

G_END_DECLS
