/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* markdown-text-private.h: the words between the marks of Markdown */

#pragma once

#include <glib.h>
#include <md4c.h>

G_BEGIN_DECLS

/* What a reader sees for a text that md4c reports: entities are letters, line ends are spaces. */
char *rancang_markdown_make_text (MD_TEXTTYPE  type,
                                  const char  *text,
                                  gsize        size);

G_END_DECLS
