/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-sipd.h: the exporter of data for SIPD */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_SIPD_TYPE_EXPORTER (export_sipd_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportSipdExporter, export_sipd_exporter, EXPORT_SIPD, EXPORTER,
                      GObject)

G_END_DECLS
