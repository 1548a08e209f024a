/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* report-block.h: one piece of a report: a heading, a paragraph, a table */

#pragma once

#include <glib-object.h>

#include "figure/figure.h"
#include "report/report-table.h"

G_BEGIN_DECLS

/**
 * RancangReportBlockKind:
 * @RANCANG_REPORT_BLOCK_HEADING: a heading of level 1 (a chapter, which begins on a new page) to 4
 * @RANCANG_REPORT_BLOCK_PARAGRAPH: a paragraph
 * @RANCANG_REPORT_BLOCK_BULLET: an item of a list; one with a number belongs to a numbered list
 * @RANCANG_REPORT_BLOCK_QUOTE: a paragraph set apart, such as the vision
 * @RANCANG_REPORT_BLOCK_NOTE: a small note, under a table or a title
 * @RANCANG_REPORT_BLOCK_SIGNATURE: the place for a date and a signature, kept together
 * @RANCANG_REPORT_BLOCK_CAPTION: the caption of the table that follows, or of the figure before it
 * @RANCANG_REPORT_BLOCK_TABLE: a table
 * @RANCANG_REPORT_BLOCK_CONTENTS: the place of the table of contents
 * @RANCANG_REPORT_BLOCK_SECTION: from here on the pages stand upright or lie on their side
 * @RANCANG_REPORT_BLOCK_FIGURE: a drawing; the caption that follows belongs to it
 * @RANCANG_REPORT_BLOCK_PAGE_BREAK: what follows begins on a new page
 *
 * What a block of a report is.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_REPORT_BLOCK_HEADING,
  RANCANG_REPORT_BLOCK_PARAGRAPH,
  RANCANG_REPORT_BLOCK_BULLET,
  RANCANG_REPORT_BLOCK_QUOTE,
  RANCANG_REPORT_BLOCK_NOTE,
  RANCANG_REPORT_BLOCK_SIGNATURE,
  RANCANG_REPORT_BLOCK_CAPTION,
  RANCANG_REPORT_BLOCK_TABLE,
  RANCANG_REPORT_BLOCK_CONTENTS,
  RANCANG_REPORT_BLOCK_SECTION,
  RANCANG_REPORT_BLOCK_FIGURE,
  RANCANG_REPORT_BLOCK_PAGE_BREAK,
} RancangReportBlockKind;

/**
 * RancangReportRunFlags:
 * @RANCANG_REPORT_RUN_BOLD: bold
 * @RANCANG_REPORT_RUN_ITALIC: italic
 * @RANCANG_REPORT_RUN_MISSING: says that something is yet to be filled in: to be highlighted
 * @RANCANG_REPORT_RUN_LINK: leads to a page of the web; its target is the address
 * @RANCANG_REPORT_RUN_REFERENCE: names a table, a figure or a heading, such as "Table 3.2"; its
 *   target is the anchor of it
 * @RANCANG_REPORT_RUN_NOTE: the mark of a footnote: its number; its target is the note's text
 *
 * How a run of text stands out, and what it leads to. A run is at most one of link, reference and
 * note.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_REPORT_RUN_BOLD = 1 << 0,
  RANCANG_REPORT_RUN_ITALIC = 1 << 1,
  RANCANG_REPORT_RUN_MISSING = 1 << 2,
  RANCANG_REPORT_RUN_LINK = 1 << 3,
  RANCANG_REPORT_RUN_REFERENCE = 1 << 4,
  RANCANG_REPORT_RUN_NOTE = 1 << 5,
} RancangReportRunFlags;

#define RANCANG_TYPE_REPORT_BLOCK (rancang_report_block_get_type ())
G_DECLARE_FINAL_TYPE (RancangReportBlock, rancang_report_block, RANCANG, REPORT_BLOCK, GObject)

RancangReportBlockKind  rancang_report_block_get_kind      (RancangReportBlock *self);
guint                   rancang_report_block_get_level     (RancangReportBlock *self);
const char             *rancang_report_block_get_label     (RancangReportBlock *self);
const char             *rancang_report_block_get_chapter   (RancangReportBlock *self);
const char             *rancang_report_block_get_number    (RancangReportBlock *self);
guint                   rancang_report_block_get_n_runs    (RancangReportBlock *self);
const char             *rancang_report_block_get_run_text  (RancangReportBlock *self,
                                                            guint               run);
RancangReportRunFlags   rancang_report_block_get_run_flags (RancangReportBlock *self,
                                                            guint               run);
const char             *rancang_report_block_get_run_target (RancangReportBlock *self,
                                                             guint              run);
char                   *rancang_report_block_dup_text      (RancangReportBlock *self);
const char             *rancang_report_block_get_anchor    (RancangReportBlock *self);
RancangFigure          *rancang_report_block_get_figure    (RancangReportBlock *self);
const char             *rancang_report_block_get_alternative (RancangReportBlock *self);
RancangReportTable     *rancang_report_block_get_table     (RancangReportBlock *self);
gboolean                rancang_report_block_is_landscape  (RancangReportBlock *self);

G_END_DECLS
