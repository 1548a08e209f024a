/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-docx.h: the exporter of Word documents */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_DOCX_TYPE_EXPORTER (export_docx_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportDocxExporter, export_docx_exporter, EXPORT_DOCX, EXPORTER,
                      RancangBookExporter)

G_END_DECLS
