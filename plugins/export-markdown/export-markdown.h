/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export-markdown.h: the exporter of Markdown */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

#define EXPORT_MARKDOWN_TYPE_EXPORTER (export_markdown_exporter_get_type ())
G_DECLARE_FINAL_TYPE (ExportMarkdownExporter, export_markdown_exporter, EXPORT_MARKDOWN, EXPORTER,
                      RancangBookExporter)

G_END_DECLS
