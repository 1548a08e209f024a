/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* report-private.h: how reports are put together */

#pragma once

#include "report/report.h"

G_BEGIN_DECLS

/* What a reference says whose table or figure the book does not hold. */
#define RANCANG_REPORT_NO_TARGET "\342\200\223"

/* Blocks */
RancangReportBlock *rancang_report_block_new      (RancangReportBlockKind  kind);
RancangReportBlock *rancang_report_block_new_text (RancangReportBlockKind  kind,
                                                   const char             *text);
void                rancang_report_block_add_run  (RancangReportBlock     *self,
                                                   const char             *text,
                                                   RancangReportRunFlags   flags);
void                rancang_report_block_add_leading_run (RancangReportBlock *self,
                                                          const char         *text,
                                                          const char         *target,
                                                          RancangReportRunFlags flags);
void                rancang_report_block_set_run  (RancangReportBlock     *self,
                                                   guint                   run,
                                                   const char             *text,
                                                   const char             *target);
void                rancang_report_block_set_figure (RancangReportBlock   *self,
                                                     RancangFigure        *figure,
                                                     const char           *alternative);
void                rancang_report_block_set_anchor (RancangReportBlock   *self,
                                                     const char           *anchor);
void                rancang_report_block_set_level (RancangReportBlock    *self,
                                                    guint                  level);
void                rancang_report_block_set_label (RancangReportBlock    *self,
                                                    const char            *label);
void                rancang_report_block_set_number (RancangReportBlock   *self,
                                                     const char           *chapter,
                                                     const char           *number);
void                rancang_report_block_set_table (RancangReportBlock    *self,
                                                    RancangReportTable    *table);
void                rancang_report_block_set_landscape (RancangReportBlock *self,
                                                        gboolean            landscape);

/* Tables: columns first, then row by row, each cell goes to the last row */
RancangReportTable *rancang_report_table_new      (RancangReportTableFlags flags);
void                rancang_report_table_add_column (RancangReportTable   *self,
                                                     guint                 share,
                                                     RancangReportAlign    align);
void                rancang_report_table_add_row  (RancangReportTable     *self,
                                                   RancangReportRowKind    kind);
void                rancang_report_table_add_group (RancangReportTable    *self,
                                                    const char            *text);
void                rancang_report_table_add_cell (RancangReportTable     *self,
                                                   const char             *text);
void                rancang_report_table_add_cell_full (RancangReportTable *self,
                                                        const char         *text,
                                                        guint               span,
                                                        RancangReportCellFlags flags);
void                rancang_report_table_add_cell_blocks (RancangReportTable *self,
                                                          GPtrArray          *blocks);

/* Reports */
RancangReport      *rancang_report_new            (RancangLanguage         language);
void                rancang_report_set_title_page (RancangReport          *self,
                                                   const char             *property,
                                                   const char             *text);
void                rancang_report_add_block      (RancangReport          *self,
                                                   RancangReportBlock     *block);
void                rancang_report_add_heading    (RancangReport          *self,
                                                   guint                   level,
                                                   gboolean                numbered,
                                                   const char             *text);
void                rancang_report_add_appendix   (RancangReport          *self,
                                                   const char             *text);
void                rancang_report_add_text       (RancangReport          *self,
                                                   RancangReportBlockKind  kind,
                                                   const char             *text);
void                rancang_report_add_markdown   (RancangReport          *self,
                                                   const char             *markdown);
void                rancang_report_add_table      (RancangReport          *self,
                                                   const char             *caption,
                                                   RancangReportTable     *table);
void                rancang_report_add_table_keyed (RancangReport         *self,
                                                    const char            *key,
                                                    const char            *caption,
                                                    RancangReportTable    *table);
void                rancang_report_add_figure     (RancangReport          *self,
                                                   const char             *key,
                                                   const char             *caption,
                                                   const char             *alternative,
                                                   RancangFigure          *figure);
void                rancang_report_add_page_break (RancangReport          *self);
void                rancang_report_set_logo       (RancangReport          *self,
                                                   GBytes                 *logo,
                                                   const char             *media_type);
void                rancang_report_resolve        (RancangReport          *self);
void                rancang_report_add_contents   (RancangReport          *self);
void                rancang_report_set_lazy       (RancangReport          *self,
                                                   gboolean                lazy);
void                rancang_report_set_landscape  (RancangReport          *self,
                                                   gboolean                landscape);

void                rancang_report_add_markdown_in_item (RancangReport    *self,
                                                         const char       *markdown);

/* Markdown as blocks: paragraphs and bullets with bold and italic runs, all else as text */
GPtrArray          *rancang_report_parse_markdown (const char             *markdown);

/* The sentence with each {name} replaced by its value; pairs of name and value, then NULL */
char               *rancang_report_fill           (const char             *sentence,
                                                   ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
