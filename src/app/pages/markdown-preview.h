/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown-preview.h: Markdown as readers see it */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_MARKDOWN_PREVIEW (rancang_markdown_preview_get_type ())
G_DECLARE_FINAL_TYPE (RancangMarkdownPreview, rancang_markdown_preview, RANCANG, MARKDOWN_PREVIEW,
                      GtkTextView)

GtkWidget *rancang_markdown_preview_new    (void);

/* Parsed in another thread; what is set last is what is shown. */
void       rancang_markdown_preview_set    (RancangMarkdownPreview *self,
                                            const char             *markdown);

G_END_DECLS
