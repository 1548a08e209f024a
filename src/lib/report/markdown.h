/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* markdown.h: long text, which is Markdown, as a tree of blocks and words */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RancangMarkdownType:
 * @RANCANG_MARKDOWN_DOCUMENT: the root; holds blocks
 * @RANCANG_MARKDOWN_HEADING: a heading; its level is 1 to 6
 * @RANCANG_MARKDOWN_PARAGRAPH: a paragraph; holds words
 * @RANCANG_MARKDOWN_LIST: a list; holds entries
 * @RANCANG_MARKDOWN_ENTRY: an entry of a list; its level is its number, 0 where there are bullets
 * @RANCANG_MARKDOWN_QUOTE: a quotation; holds blocks
 * @RANCANG_MARKDOWN_CODE_BLOCK: text to be shown as it is
 * @RANCANG_MARKDOWN_RULE: a line across
 * @RANCANG_MARKDOWN_TABLE: a table; holds rows
 * @RANCANG_MARKDOWN_ROW: a row; its level is 1 in the heading of the table, else 0
 * @RANCANG_MARKDOWN_CELL: a cell; its level is 0 to the left, 1 in the middle, 2 to the right
 * @RANCANG_MARKDOWN_TEXT: words
 * @RANCANG_MARKDOWN_BREAK: a new line within a paragraph
 * @RANCANG_MARKDOWN_EMPHASIS: words in italics
 * @RANCANG_MARKDOWN_STRONG: words in bold
 * @RANCANG_MARKDOWN_STRUCK: words struck out
 * @RANCANG_MARKDOWN_CODE: words as they are
 * @RANCANG_MARKDOWN_LINK: a link; its target says where to
 * @RANCANG_MARKDOWN_IMAGE: a picture; its target says which, what it holds describes it
 *
 * What a piece of Markdown is.
 *
 * Since: 1.0
 */
typedef enum
{
  RANCANG_MARKDOWN_DOCUMENT,
  RANCANG_MARKDOWN_HEADING,
  RANCANG_MARKDOWN_PARAGRAPH,
  RANCANG_MARKDOWN_LIST,
  RANCANG_MARKDOWN_ENTRY,
  RANCANG_MARKDOWN_QUOTE,
  RANCANG_MARKDOWN_CODE_BLOCK,
  RANCANG_MARKDOWN_RULE,
  RANCANG_MARKDOWN_TABLE,
  RANCANG_MARKDOWN_ROW,
  RANCANG_MARKDOWN_CELL,
  RANCANG_MARKDOWN_TEXT,
  RANCANG_MARKDOWN_BREAK,
  RANCANG_MARKDOWN_EMPHASIS,
  RANCANG_MARKDOWN_STRONG,
  RANCANG_MARKDOWN_STRUCK,
  RANCANG_MARKDOWN_CODE,
  RANCANG_MARKDOWN_LINK,
  RANCANG_MARKDOWN_IMAGE,
} RancangMarkdownType;

#define RANCANG_TYPE_MARKDOWN (rancang_markdown_get_type ())

/**
 * RancangMarkdown:
 *
 * A piece of Markdown with the pieces that it holds. It never changes once made, so threads may
 * share it.
 *
 * Since: 1.0
 */
typedef struct _RancangMarkdown RancangMarkdown;

GType                rancang_markdown_get_type   (void) G_GNUC_CONST;
RancangMarkdown     *rancang_markdown_parse      (const char      *text);
RancangMarkdown     *rancang_markdown_ref        (RancangMarkdown *self);
void                 rancang_markdown_unref      (RancangMarkdown *self);

RancangMarkdownType  rancang_markdown_get_piece_type (RancangMarkdown *self);
guint                rancang_markdown_get_level  (RancangMarkdown *self);
const char          *rancang_markdown_get_text   (RancangMarkdown *self);
const char          *rancang_markdown_get_target (RancangMarkdown *self);
guint                rancang_markdown_get_size   (RancangMarkdown *self);
RancangMarkdown     *rancang_markdown_get_child  (RancangMarkdown *self,
                                                  guint            index);
char                *rancang_markdown_dup_words  (RancangMarkdown *self);

guint                rancang_markdown_count_words (const char     *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RancangMarkdown, rancang_markdown_unref)

G_END_DECLS
