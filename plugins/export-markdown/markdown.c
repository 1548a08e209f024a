/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markdown.c: the blocks of a report as Markdown */

#include "markdown-private.h"

#include <string.h>

static void
append_line (Markdown   *self,
             const char *mark,
             const char *text)
{
  if (text == NULL)
    return;
  g_string_append (self->text, mark);
  markdown_append_text (self->text, text, TRUE);
  g_string_append (self->text, "\n\n");
}

/* The title, below it one line with what the title page says beside it. */
static void
append_title (Markdown *self)
{
  RancangReport *report = self->report;
  const char *lines[] = {
    rancang_report_get_book (report), rancang_report_get_region (report),
    rancang_report_get_province (report), rancang_report_get_period (report),
    rancang_report_get_subtitle (report), rancang_report_get_revision (report),
  };
  gboolean first = TRUE;

  append_line (self, "# ", rancang_report_get_title (report));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i] == NULL)
        continue;
      g_string_append (self->text, first ? "" : "\\\n");
      markdown_append_text (self->text, lines[i], TRUE);
      first = FALSE;
    }
  g_string_append (self->text, first ? "" : "\n\n");
  append_line (self, "> ", rancang_report_get_notice (report));
}

static void
append_heading (Markdown           *self,
                RancangReportBlock *block)
{
  const char *label = rancang_report_block_get_label (block);
  const char *number = rancang_report_block_get_number (block);

  for (guint i = 0; i <= rancang_report_block_get_level (block); i++)
    g_string_append_c (self->text, '#');
  g_string_append_c (self->text, ' ');
  if (number != NULL)
    {
      g_string_append_printf (self->text, "%s%s", label != NULL ? label : "",
                              label != NULL ? " " : "");
      g_string_append_printf (self->text, "%s ", number);
    }
  markdown_append_runs (self, block, FALSE);
  g_string_append (self->text, "\n\n");
}

static void
append_indent (Markdown *self,
               guint     level)
{
  for (guint i = 0; level > 0 && i < self->indents[level - 1]; i++)
    g_string_append_c (self->text, ' ');
}

/* What belongs to an item stands as far in as the item's own text. */
static void
append_item (Markdown           *self,
             RancangReportBlock *block)
{
  guint level = CLAMP (rancang_report_block_get_level (block), 1, G_N_ELEMENTS (self->indents));
  const char *number = rancang_report_block_get_number (block);
  g_autofree char *mark = NULL;

  level = MIN (level, self->depth + 1);
  /* Where a list begins right after another, its points tell them apart. */
  if (level == 1 && (self->depth == 0 || g_strcmp0 (number, "1") == 0))
    self->bracket = self->depth > 0 && self->numbered && !self->bracket;
  mark = number != NULL ? g_strconcat (number, self->bracket && level == 1 ? ") " : ". ", NULL)
                        : g_strdup ("- ");
  append_indent (self, level - 1);
  g_string_append (self->text, mark);
  markdown_append_runs (self, block, TRUE);
  g_string_append_c (self->text, '\n');
  self->indents[level - 1] = (level > 1 ? self->indents[level - 2] : 0) + (guint) strlen (mark);
  self->depth = level;
  if (level == 1)
    self->numbered = number != NULL;
}

static void
append_paragraph (Markdown           *self,
                  const char         *mark,
                  RancangReportBlock *block)
{
  guint level = MIN (rancang_report_block_get_level (block), self->depth);

  if (rancang_report_block_get_kind (block) == RANCANG_REPORT_BLOCK_PARAGRAPH && level > 0)
    {
      g_string_append_c (self->text, '\n');
      append_indent (self, level);
    }
  g_string_append (self->text, mark);
  markdown_append_runs (self, block, TRUE);
  g_string_append (self->text, "\n\n");
}

static void
append_caption (Markdown           *self,
                RancangReportBlock *block)
{
  const char *chapter = rancang_report_block_get_chapter (block);

  g_string_append_printf (self->text, "**%s %s.%s** ", rancang_report_block_get_label (block),
                          chapter != NULL ? chapter : "0",
                          rancang_report_block_get_number (block));
  markdown_append_runs (self, block, FALSE);
  g_string_append (self->text, "\n\n");
}

/* A drawing cannot be told as text: what is said of it to those who cannot see it stands for it. */
static void
append_figure (Markdown           *self,
               RancangReportBlock *block)
{
  const char *words = rancang_report_block_get_alternative (block);

  if (words == NULL)
    words = rancang_figure_get_title (rancang_report_block_get_figure (block));
  append_line (self, "> ", words);
}

/* Lines of a signature stay lines. */
static void
append_signature (Markdown           *self,
                  RancangReportBlock *block)
{
  g_autofree char *text = rancang_report_block_dup_text (block);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (self->text, i > 0 ? "\\\n" : "");
      markdown_append_text (self->text, lines[i], TRUE);
    }
  g_string_append (self->text, "\n\n");
}

static void
append_block (Markdown           *self,
              RancangReportBlock *block)
{
  switch (rancang_report_block_get_kind (block))
    {
    case RANCANG_REPORT_BLOCK_HEADING:
      append_heading (self, block);
      break;
    case RANCANG_REPORT_BLOCK_BULLET:
      append_item (self, block);
      break;
    case RANCANG_REPORT_BLOCK_QUOTE:
      append_paragraph (self, "> ", block);
      break;
    case RANCANG_REPORT_BLOCK_SIGNATURE:
      append_signature (self, block);
      break;
    case RANCANG_REPORT_BLOCK_CAPTION:
      append_caption (self, block);
      break;
    case RANCANG_REPORT_BLOCK_TABLE:
      markdown_append_table (self, rancang_report_block_get_table (block));
      break;
    case RANCANG_REPORT_BLOCK_FIGURE:
      append_figure (self, block);
      break;
    /* Pages and their contents are what a website makes by itself. */
    case RANCANG_REPORT_BLOCK_CONTENTS:
    case RANCANG_REPORT_BLOCK_SECTION:
    case RANCANG_REPORT_BLOCK_PAGE_BREAK:
      break;
    case RANCANG_REPORT_BLOCK_NOTE:
    case RANCANG_REPORT_BLOCK_PARAGRAPH:
    default:
      append_paragraph (self, "", block);
      break;
    }
}

/* An item, or a paragraph of one: the list goes on. */
static gboolean
belongs_to_list (Markdown           *self,
                 RancangReportBlock *block)
{
  RancangReportBlockKind kind = rancang_report_block_get_kind (block);

  return kind == RANCANG_REPORT_BLOCK_BULLET
         || (kind == RANCANG_REPORT_BLOCK_PARAGRAPH && self->depth > 0
             && rancang_report_block_get_level (block) > 0);
}

GBytes *
markdown_write (RancangReport  *report,
                GCancellable   *cancellable,
                GError        **error)
{
  Markdown self = { .report = report };

  self.text = g_string_new (NULL);
  self.notes = g_string_new (NULL);
  append_title (&self);
  for (guint i = 0; i < rancang_report_get_n_blocks (report); i++)
    {
      RancangReportBlock *block = rancang_report_get_block (report, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          g_string_free (self.text, TRUE);
          g_string_free (self.notes, TRUE);
          return NULL;
        }
      if (self.depth > 0 && !belongs_to_list (&self, block))
        {
          g_string_append (self.text, g_str_has_suffix (self.text->str, "\n\n") ? "" : "\n");
          self.depth = 0;
        }
      append_block (&self, block);
    }
  g_string_append_len (self.text, self.notes->str, (gssize) self.notes->len);
  g_string_free (self.notes, TRUE);
  /* One line end at the end. */
  while (g_str_has_suffix (self.text->str, "\n\n"))
    g_string_truncate (self.text, self.text->len - 1);
  return g_string_free_to_bytes (self.text);
}
