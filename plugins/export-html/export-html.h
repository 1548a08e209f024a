/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-html.h: the exporter of web pages */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_HTML_TYPE_EXPORTER (export_html_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportHtmlExporter, export_html_exporter, EXPORT_HTML, EXPORTER,
                      RancangBookExporter)

G_END_DECLS
