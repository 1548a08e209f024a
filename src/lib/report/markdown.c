/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* markdown.c: long text, which is Markdown, as a tree of blocks and words */

#include "config.h"

#include <string.h>

#include "report/markdown-text-private.h"
#include "report/markdown.h"

/* What someone may paste: more of it is left out, deeper nesting is made flat. */
#define MAX_LENGTH (4 * 1024 * 1024)
#define MAX_DEPTH 32
#define MAX_PIECES 200000

struct _RancangMarkdown
{
  gatomicrefcount      ref_count;
  RancangMarkdownType  type;
  guint                level;
  GString             *text;     /* nullable */
  char                *target;   /* nullable */
  GPtrArray           *children; /* nullable */
};

G_DEFINE_BOXED_TYPE (RancangMarkdown, rancang_markdown, rancang_markdown_ref,
                     rancang_markdown_unref)

typedef struct
{
  RancangMarkdown *open[MAX_DEPTH]; /* borrowed: the root, a block in it, a block in that */
  guint            depth;
  guint            n_flat;          /* opened deeper than that */
  guint            n_pieces;
  guint            numbers[MAX_DEPTH]; /* of the next entry of an open list */
} Parser;

static RancangMarkdown *
create (RancangMarkdownType type)
{
  RancangMarkdown *self = g_new0 (RancangMarkdown, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->type = type;
  return self;
}

static RancangMarkdown *
get_open (Parser *parser)
{
  return parser->open[parser->depth - 1];
}

static void
append (Parser          *parser,
        RancangMarkdown *piece)
{
  RancangMarkdown *parent = get_open (parser);

  if (parent->children == NULL)
    parent->children =
      g_ptr_array_new_with_free_func ((GDestroyNotify) rancang_markdown_unref);
  g_ptr_array_add (parent->children, piece);
  parser->n_pieces++;
}

/* NULL where no more is taken. */
static RancangMarkdown *
enter (Parser              *parser,
       RancangMarkdownType  type)
{
  RancangMarkdown *piece;

  if (parser->depth == MAX_DEPTH || parser->n_pieces >= MAX_PIECES)
    {
      parser->n_flat++;
      return NULL;
    }

  piece = create (type);
  append (parser, piece);
  parser->open[parser->depth] = piece;
  parser->numbers[parser->depth++] = 0;
  return piece;
}

static void
leave (Parser *parser)
{
  if (parser->n_flat > 0)
    parser->n_flat--;
  else
    parser->depth--;
}

static gboolean
find_block (MD_BLOCKTYPE         type,
            RancangMarkdownType *found)
{
  static const struct
  {
    MD_BLOCKTYPE        type;
    RancangMarkdownType piece;
  } blocks[] = {
    { MD_BLOCK_QUOTE, RANCANG_MARKDOWN_QUOTE }, { MD_BLOCK_UL, RANCANG_MARKDOWN_LIST },
    { MD_BLOCK_OL, RANCANG_MARKDOWN_LIST }, { MD_BLOCK_LI, RANCANG_MARKDOWN_ENTRY },
    { MD_BLOCK_HR, RANCANG_MARKDOWN_RULE }, { MD_BLOCK_H, RANCANG_MARKDOWN_HEADING },
    { MD_BLOCK_CODE, RANCANG_MARKDOWN_CODE_BLOCK }, { MD_BLOCK_P, RANCANG_MARKDOWN_PARAGRAPH },
    { MD_BLOCK_TABLE, RANCANG_MARKDOWN_TABLE }, { MD_BLOCK_TR, RANCANG_MARKDOWN_ROW },
    { MD_BLOCK_TH, RANCANG_MARKDOWN_CELL }, { MD_BLOCK_TD, RANCANG_MARKDOWN_CELL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (blocks[i].type == type)
      {
        *found = blocks[i].piece;
        return TRUE;
      }
  return FALSE;
}

static guint
get_alignment (MD_ALIGN align)
{
  return align == MD_ALIGN_CENTER ? 1 : align == MD_ALIGN_RIGHT ? 2 : 0;
}

/* Numbers, levels and sides, from what md4c says of a block. */
static void
describe (Parser          *parser,
          RancangMarkdown *piece,
          MD_BLOCKTYPE     type,
          void            *detail)
{
  guint *next = parser->depth >= 2 ? &parser->numbers[parser->depth - 2] : NULL;

  if (type == MD_BLOCK_H)
    piece->level = ((MD_BLOCK_H_DETAIL *) detail)->level;
  else if (type == MD_BLOCK_OL)
    parser->numbers[parser->depth - 1] = MAX (1, ((MD_BLOCK_OL_DETAIL *) detail)->start);
  else if (type == MD_BLOCK_LI && next != NULL && *next > 0)
    piece->level = (*next)++;
  else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
    piece->level = get_alignment (((MD_BLOCK_TD_DETAIL *) detail)->align);
  if (type == MD_BLOCK_TH && parser->depth >= 2)
    parser->open[parser->depth - 2]->level = 1;
}

static int
enter_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *data)
{
  Parser *parser = data;
  RancangMarkdownType found;
  RancangMarkdown *piece;

  if (!find_block (type, &found))
    return 0;
  piece = enter (parser, found);
  if (piece != NULL)
    describe (parser, piece, type, detail);
  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *data)
{
  RancangMarkdownType found;

  if (find_block (type, &found))
    leave (data);
  return 0;
}

static gboolean
find_span (MD_SPANTYPE          type,
           RancangMarkdownType *found)
{
  switch (type)
    {
    case MD_SPAN_EM:
      *found = RANCANG_MARKDOWN_EMPHASIS;
      return TRUE;
    case MD_SPAN_STRONG:
      *found = RANCANG_MARKDOWN_STRONG;
      return TRUE;
    case MD_SPAN_A:
      *found = RANCANG_MARKDOWN_LINK;
      return TRUE;
    case MD_SPAN_IMG:
      *found = RANCANG_MARKDOWN_IMAGE;
      return TRUE;
    case MD_SPAN_CODE:
      *found = RANCANG_MARKDOWN_CODE;
      return TRUE;
    case MD_SPAN_DEL:
      *found = RANCANG_MARKDOWN_STRUCK;
      return TRUE;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
    default:
      return FALSE;
    }
}

static int
enter_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *data)
{
  RancangMarkdownType found;
  RancangMarkdown *piece;
  const MD_ATTRIBUTE *target = NULL;

  if (!find_span (type, &found))
    return 0;
  piece = enter (data, found);
  if (type == MD_SPAN_A)
    target = &((MD_SPAN_A_DETAIL *) detail)->href;
  else if (type == MD_SPAN_IMG)
    target = &((MD_SPAN_IMG_DETAIL *) detail)->src;
  if (piece != NULL && target != NULL)
    piece->target = g_strndup (target->text, target->size);
  return 0;
}

static int
leave_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *data)
{
  RancangMarkdownType found;

  if (find_span (type, &found))
    leave (data);
  return 0;
}

/* Words that follow words are one piece. */
static void
append_text (Parser     *parser,
             const char *text)
{
  RancangMarkdown *parent = get_open (parser);
  RancangMarkdown *last = parent->children != NULL && parent->children->len > 0
                            ? g_ptr_array_index (parent->children, parent->children->len - 1)
                            : NULL;

  if (last == NULL || last->type != RANCANG_MARKDOWN_TEXT)
    {
      if (parser->n_pieces >= MAX_PIECES)
        return;
      last = create (RANCANG_MARKDOWN_TEXT);
      last->text = g_string_new (NULL);
      append (parser, last);
    }
  g_string_append (last->text, text);
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *data)
{
  Parser *parser = data;
  g_autofree char *content = NULL;

  if (type == MD_TEXT_BR && parser->n_pieces < MAX_PIECES)
    {
      append (parser, create (RANCANG_MARKDOWN_BREAK));
      return 0;
    }
  content = rancang_markdown_make_text (type, text, size);
  append_text (parser, content);
  return 0;
}

/* At most as long as is taken, and nowhere cut within a letter. */
static gsize
measure (const char *text)
{
  const gsize length = strnlen (text, MAX_LENGTH + 1);
  const char *end;

  if (length <= MAX_LENGTH)
    return length;
  end = g_utf8_find_prev_char (text, text + MAX_LENGTH);
  return end != NULL ? (gsize) (end - text) : MAX_LENGTH;
}

/**
 * rancang_markdown_parse:
 * @text: (nullable): Markdown
 *
 * Reads Markdown with tables and struck out words (as of CommonMark and GitHub). HTML is text like
 * any other. It never fails; what is longer than 4 MiB is left out, what is nested deeper than 32
 * levels is made flat.
 *
 * Returns: (transfer full): the document
 *
 * Since: 1.0
 */
RancangMarkdown *
rancang_markdown_parse (const char *text)
{
  static const MD_PARSER callbacks = {
    .flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES
             | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  RancangMarkdown *root = create (RANCANG_MARKDOWN_DOCUMENT);
  Parser parser = { .open = { root }, .depth = 1 };

  if (text != NULL && *text != '\0')
    md_parse (text, (MD_SIZE) measure (text), &callbacks, &parser);
  return root;
}

/**
 * rancang_markdown_ref:
 * @self: a piece of Markdown
 *
 * Returns: (transfer full): the same piece
 *
 * Since: 1.0
 */
RancangMarkdown *
rancang_markdown_ref (RancangMarkdown *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rancang_markdown_unref:
 * @self: (transfer full): a piece of Markdown
 *
 * Gives a piece back.
 *
 * Since: 1.0
 */
void
rancang_markdown_unref (RancangMarkdown *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self->target);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

/**
 * rancang_markdown_get_piece_type:
 * @self: a piece of Markdown
 *
 * Returns: what it is
 *
 * Since: 1.0
 */
RancangMarkdownType
rancang_markdown_get_piece_type (RancangMarkdown *self)
{
  g_return_val_if_fail (self != NULL, RANCANG_MARKDOWN_TEXT);

  return self->type;
}

/**
 * rancang_markdown_get_level:
 * @self: a piece of Markdown
 *
 * Returns: level of a heading, number of an entry, whether a row is a heading, side of a cell
 *
 * Since: 1.0
 */
guint
rancang_markdown_get_level (RancangMarkdown *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->level;
}

/**
 * rancang_markdown_get_text:
 * @self: a piece of Markdown
 *
 * Returns: (nullable): the words of a text
 *
 * Since: 1.0
 */
const char *
rancang_markdown_get_text (RancangMarkdown *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text != NULL ? self->text->str : NULL;
}

/**
 * rancang_markdown_get_target:
 * @self: a piece of Markdown
 *
 * Returns: (nullable): where a link leads, or which picture an image is
 *
 * Since: 1.0
 */
const char *
rancang_markdown_get_target (RancangMarkdown *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->target;
}

/**
 * rancang_markdown_get_size:
 * @self: a piece of Markdown
 *
 * Returns: how many pieces it holds
 *
 * Since: 1.0
 */
guint
rancang_markdown_get_size (RancangMarkdown *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->children != NULL ? self->children->len : 0;
}

/**
 * rancang_markdown_get_child:
 * @self: a piece of Markdown
 * @index: which of those that it holds
 *
 * Returns: (transfer none): the piece
 *
 * Since: 1.0
 */
RancangMarkdown *
rancang_markdown_get_child (RancangMarkdown *self,
                            guint            index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < rancang_markdown_get_size (self), NULL);

  return g_ptr_array_index (self->children, index);
}

static void
collect_words (RancangMarkdown *self,
               GString         *words)
{
  if (self->text != NULL)
    g_string_append (words, self->text->str);
  else if (self->type == RANCANG_MARKDOWN_BREAK)
    g_string_append_c (words, ' ');
  for (guint i = 0; i < rancang_markdown_get_size (self); i++)
    {
      collect_words (rancang_markdown_get_child (self, i), words);
      /* Words of two blocks are two words. */
      if (self->type <= RANCANG_MARKDOWN_ROW && self->type != RANCANG_MARKDOWN_HEADING
          && self->type != RANCANG_MARKDOWN_PARAGRAPH)
        g_string_append_c (words, ' ');
    }
}

/**
 * rancang_markdown_dup_words:
 * @self: a piece of Markdown
 *
 * Returns: (transfer full): its words and those of all that it holds, without marks
 *
 * Since: 1.0
 */
char *
rancang_markdown_dup_words (RancangMarkdown *self)
{
  GString *words;

  g_return_val_if_fail (self != NULL, NULL);

  words = g_string_new (NULL);
  collect_words (self, words);
  return g_string_free_and_steal (words);
}

/**
 * rancang_markdown_count_words:
 * @text: (nullable): Markdown
 *
 * Counts what a reader reads: words that hold a letter or a digit, without marks and targets.
 *
 * Returns: how many words there are
 *
 * Since: 1.0
 */
guint
rancang_markdown_count_words (const char *text)
{
  g_autoptr (RancangMarkdown) document = rancang_markdown_parse (text);
  g_autofree char *words = rancang_markdown_dup_words (document);
  gboolean within = FALSE;
  guint n = 0;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isspace (letter))
        within = FALSE;
      else if (!within && g_unichar_isalnum (letter))
        {
          within = TRUE;
          n++;
        }
    }
  return n;
}
