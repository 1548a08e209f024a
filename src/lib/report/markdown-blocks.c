/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* markdown-blocks.c: long text, which is Markdown, as blocks of a report */

#include "config.h"

#include <md4c.h>

#include "report/markdown-text-private.h"
#include "report/report-private.h"

#define MAX_BULLET_LEVEL 3
#define MAX_LIST_DEPTH 32

typedef struct
{
  GPtrArray          *blocks;
  RancangReportBlock *current;                  /* borrowed from blocks, NULL between blocks */
  guint               bold;
  guint               italic;
  guint               list_depth;
  guint               list_number[MAX_LIST_DEPTH]; /* the next number, 0 in a bulleted list */
  char               *target;                   /* of the link that is being read */
  gboolean            item_begun;               /* a list item waits for its first block */
} Parser;

static void
begin_block (Parser                 *self,
             RancangReportBlockKind  kind)
{
  self->current = rancang_report_block_new (kind);
  g_ptr_array_add (self->blocks, self->current);
}

static void
begin_bullet (Parser *self)
{
  guint depth = MIN (self->list_depth, MAX_LIST_DEPTH);
  guint number = depth > 0 ? self->list_number[depth - 1] : 0;

  begin_block (self, RANCANG_REPORT_BLOCK_BULLET);
  rancang_report_block_set_level (self->current, CLAMP (depth, 1, MAX_BULLET_LEVEL));
  if (number > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", number);

      rancang_report_block_set_number (self->current, NULL, text);
      self->list_number[depth - 1] = number + 1;
    }
  self->item_begun = FALSE;
}

/* The first text of a list item is the bullet; what follows in the item are paragraphs. */
static void
need_block (Parser *self)
{
  if (self->current != NULL)
    return;
  if (self->item_begun)
    begin_bullet (self);
  else
    {
      begin_block (self, RANCANG_REPORT_BLOCK_PARAGRAPH);
      rancang_report_block_set_level (self->current, MIN (self->list_depth, MAX_BULLET_LEVEL));
    }
}

static void
enter_list (Parser *self,
            guint   number)
{
  if (self->list_depth < MAX_LIST_DEPTH)
    self->list_number[self->list_depth] = number;
  self->list_depth++;
  self->current = NULL;
}

static int
enter_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *data)
{
  Parser *self = data;

  if (type == MD_BLOCK_UL)
    enter_list (self, 0);
  else if (type == MD_BLOCK_OL)
    enter_list (self, MAX (1, ((MD_BLOCK_OL_DETAIL *) detail)->start));
  else if (type == MD_BLOCK_LI)
    self->item_begun = TRUE;
  if (type == MD_BLOCK_LI || type == MD_BLOCK_P)
    self->current = NULL;
  if (type == MD_BLOCK_H)
    self->bold++;
  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *data)
{
  Parser *self = data;

  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    self->list_depth--;
  if (type == MD_BLOCK_LI)
    self->item_begun = FALSE;
  if (type == MD_BLOCK_H)
    self->bold--;
  self->current = NULL;
  return 0;
}

/* Only what cannot do harm where it is clicked; any other link is its text. */
static gboolean
is_safe (const char *address)
{
  return g_ascii_strncasecmp (address, "http://", 7) == 0
         || g_ascii_strncasecmp (address, "https://", 8) == 0
         || g_ascii_strncasecmp (address, "mailto:", 7) == 0;
}

static void
enter_link (Parser            *self,
            MD_SPAN_A_DETAIL  *link)
{
  g_autofree char *address = g_strndup (link->href.text, link->href.size);

  g_clear_pointer (&self->target, g_free);
  if (is_safe (address))
    self->target = g_steal_pointer (&address);
}

static int
enter_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *data)
{
  Parser *self = data;

  self->bold += type == MD_SPAN_STRONG;
  self->italic += type == MD_SPAN_EM;
  if (type == MD_SPAN_A)
    enter_link (self, detail);
  return 0;
}

static int
leave_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *data)
{
  Parser *self = data;

  self->bold -= type == MD_SPAN_STRONG;
  self->italic -= type == MD_SPAN_EM;
  if (type == MD_SPAN_A)
    g_clear_pointer (&self->target, g_free);
  return 0;
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *data)
{
  Parser *self = data;
  RancangReportRunFlags flags = 0;
  g_autofree char *content = rancang_markdown_make_text (type, text, size);

  need_block (self);
  if (self->bold > 0)
    flags |= RANCANG_REPORT_RUN_BOLD;
  if (self->italic > 0)
    flags |= RANCANG_REPORT_RUN_ITALIC;
  if (self->target != NULL)
    rancang_report_block_add_leading_run (self->current, content, self->target,
                                          flags | RANCANG_REPORT_RUN_LINK);
  else
    rancang_report_block_add_run (self->current, content, flags);
  return 0;
}

/* Never fails: text that cannot be parsed becomes one paragraph as it stands. */
GPtrArray *
rancang_report_parse_markdown (const char *markdown)
{
  static const MD_PARSER callbacks = {
    .flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  GPtrArray *blocks = g_ptr_array_new_with_free_func (g_object_unref);
  Parser parser = { .blocks = blocks };
  gsize length = markdown != NULL ? strlen (markdown) : 0;

  if (length == 0 || length > G_MAXUINT32)
    return blocks;
  if (md_parse (markdown, (MD_SIZE) length, &callbacks, &parser) != 0)
    {
      g_clear_pointer (&parser.target, g_free);
      g_ptr_array_set_size (blocks, 0);
      g_ptr_array_add (blocks, rancang_report_block_new_text (RANCANG_REPORT_BLOCK_PARAGRAPH,
                                                              markdown));
    }
  return blocks;
}
