/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-pptx.h: the exporter of presentations */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_PPTX_TYPE_EXPORTER (export_pptx_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportPptxExporter, export_pptx_exporter, EXPORT_PPTX, EXPORTER,
                      RancangBookExporter)

G_END_DECLS
