/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown-private.h: a report as Markdown */

#pragma once

#include "rancang.h"

G_BEGIN_DECLS

/* A text in the making. */
typedef struct
{
  RancangReport *report;                 /* borrowed */
  GString       *text;
  GString       *notes;                  /* footnotes, for the end */
  guint          indents[3];             /* of what belongs to an item of each level */
  guint          depth;                  /* of the item that came last, 0 for none */
  gboolean       numbered;               /* the outer list has numbers */
  gboolean       bracket;                /* which end with a bracket */
} Markdown;

/* markdown-text.c */
void    markdown_append_text  (GString            *out,
                               const char         *text,
                               gboolean            line_start);
void    markdown_append_runs  (Markdown           *self,
                               RancangReportBlock *block,
                               gboolean            line_start);

/* markdown-table.c */
void    markdown_append_table (Markdown           *self,
                               RancangReportTable *table);

/* markdown.c */
GBytes *markdown_write        (RancangReport      *report,
                               GCancellable       *cancellable,
                               GError            **error);

G_END_DECLS
