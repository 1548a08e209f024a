/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-pdf.h: the exporter of PDF documents */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_PDF_TYPE_EXPORTER (export_pdf_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportPdfExporter, export_pdf_exporter, EXPORT_PDF, EXPORTER,
                      RancangBookExporter)

G_END_DECLS
