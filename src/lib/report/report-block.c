/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* report-block.c: one piece of a report: a heading, a paragraph, a table */

#include "config.h"

#include "report/report-private.h"

typedef struct
{
  GString               *text;
  char                  *target;
  RancangReportRunFlags  flags;
} Run;

/* Runs that lead somewhere stand for themselves. */
#define LEADING \
  (RANCANG_REPORT_RUN_LINK | RANCANG_REPORT_RUN_REFERENCE | RANCANG_REPORT_RUN_NOTE)

/**
 * RancangReportBlock:
 *
 * One piece of a report. Text is a list of runs, so that words in it can stand out.
 *
 * Since: 1.0
 */
struct _RancangReportBlock
{
  GObject                 parent_instance;

  GArray                 *runs;
  RancangReportTable     *table;
  RancangFigure          *figure;
  char                   *alternative;
  char                   *anchor;
  char                   *label;
  char                   *chapter;
  char                   *number;
  RancangReportBlockKind  kind;
  guint                   level;
  gboolean                landscape;
};

G_DEFINE_FINAL_TYPE (RancangReportBlock, rancang_report_block, G_TYPE_OBJECT)

static void
clear_run (gpointer data)
{
  Run *run = data;

  if (run->text != NULL)
    g_string_free (run->text, TRUE);
  g_free (run->target);
}

static void
rancang_report_block_finalize (GObject *object)
{
  RancangReportBlock *self = RANCANG_REPORT_BLOCK (object);

  g_array_unref (self->runs);
  g_clear_object (&self->table);
  g_clear_object (&self->figure);
  g_free (self->alternative);
  g_free (self->anchor);
  g_free (self->label);
  g_free (self->chapter);
  g_free (self->number);
  G_OBJECT_CLASS (rancang_report_block_parent_class)->finalize (object);
}

static void
rancang_report_block_class_init (RancangReportBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_report_block_finalize;
}

static void
rancang_report_block_init (RancangReportBlock *self)
{
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_array_set_clear_func (self->runs, clear_run);
}

/* A block without text. */
RancangReportBlock *
rancang_report_block_new (RancangReportBlockKind kind)
{
  RancangReportBlock *self = g_object_new (RANCANG_TYPE_REPORT_BLOCK, NULL);

  self->kind = kind;
  return self;
}

/* A block of one plain run. */
RancangReportBlock *
rancang_report_block_new_text (RancangReportBlockKind  kind,
                               const char             *text)
{
  RancangReportBlock *self = rancang_report_block_new (kind);

  rancang_report_block_add_run (self, text, 0);
  return self;
}

/* Text that stands out as the last run does joins it. */
void
rancang_report_block_add_run (RancangReportBlock    *self,
                              const char            *text,
                              RancangReportRunFlags  flags)
{
  Run run = { NULL, NULL, flags };

  if (text == NULL || *text == '\0')
    return;
  if (self->runs->len > 0 && !(flags & LEADING))
    {
      Run *last = &g_array_index (self->runs, Run, self->runs->len - 1);

      if (last->flags == flags)
        {
          /* Markdown comes in thousands of pieces: grows by doubling. */
          g_string_append (last->text, text);
          return;
        }
    }
  run.text = g_string_new (text);
  g_array_append_val (self->runs, run);
}

/* A run that leads to @target, or has it as its note. */
void
rancang_report_block_add_leading_run (RancangReportBlock    *self,
                                      const char            *text,
                                      const char            *target,
                                      RancangReportRunFlags  flags)
{
  Run run = { NULL, NULL, flags };

  g_assert (flags & LEADING);
  run.text = g_string_new (text);
  run.target = g_strdup (target);
  g_array_append_val (self->runs, run);
}

void
rancang_report_block_set_run (RancangReportBlock *self,
                              guint               run,
                              const char         *text,
                              const char         *target)
{
  Run *changed = &g_array_index (self->runs, Run, run);

  g_string_assign (changed->text, text);
  g_set_str (&changed->target, target);
}

void
rancang_report_block_set_level (RancangReportBlock *self,
                                guint               level)
{
  self->level = level;
}

void
rancang_report_block_set_label (RancangReportBlock *self,
                                const char         *label)
{
  g_set_str (&self->label, label);
}

void
rancang_report_block_set_number (RancangReportBlock *self,
                                 const char         *chapter,
                                 const char         *number)
{
  g_set_str (&self->chapter, chapter);
  g_set_str (&self->number, number);
}

void
rancang_report_block_set_table (RancangReportBlock *self,
                                RancangReportTable *table)
{
  g_set_object (&self->table, table);
}

void
rancang_report_block_set_figure (RancangReportBlock *self,
                                 RancangFigure      *figure,
                                 const char         *alternative)
{
  g_set_object (&self->figure, figure);
  g_set_str (&self->alternative, alternative);
}

void
rancang_report_block_set_anchor (RancangReportBlock *self,
                                 const char         *anchor)
{
  g_set_str (&self->anchor, anchor);
}

void
rancang_report_block_set_landscape (RancangReportBlock *self,
                                    gboolean            landscape)
{
  self->landscape = landscape;
}

/**
 * rancang_report_block_get_kind:
 * @self: a block
 *
 * Gets what a block is.
 *
 * Returns: its kind
 *
 * Since: 1.0
 */
RancangReportBlockKind
rancang_report_block_get_kind (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), RANCANG_REPORT_BLOCK_PARAGRAPH);
  return self->kind;
}

/**
 * rancang_report_block_get_level:
 * @self: a block
 *
 * Gets the level of a heading, 1 to 4, or of a bullet, 1 to 3. A paragraph with a level goes on the
 * list item before it.
 *
 * Returns: the level, 0 for other blocks
 *
 * Since: 1.0
 */
guint
rancang_report_block_get_level (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), 0);
  return self->level;
}

/**
 * rancang_report_block_get_label:
 * @self: a block
 *
 * Gets the word before the number, in the report's language: "Table" or "Figure" of a caption,
 * "Chapter" of a heading of level 1.
 *
 * Returns: (nullable): the word
 *
 * Since: 1.0
 */
const char *
rancang_report_block_get_label (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  return self->label;
}

/**
 * rancang_report_block_get_chapter:
 * @self: a block
 *
 * Gets the number of the chapter that a caption stands in: digits, or a letter in an appendix.
 *
 * Returns: (nullable): the chapter
 *
 * Since: 1.0
 */
const char *
rancang_report_block_get_chapter (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  return self->chapter;
}

/**
 * rancang_report_block_get_number:
 * @self: a block
 *
 * Gets the number: "3.1" of a heading, "2" of a caption within its chapter, "1" of an item of a
 * numbered list.
 *
 * Returns: (nullable): the number, %NULL where there is none
 *
 * Since: 1.0
 */
const char *
rancang_report_block_get_number (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  return self->number;
}

/**
 * rancang_report_block_get_n_runs:
 * @self: a block
 *
 * Gets how many runs of text a block has.
 *
 * Returns: the number of runs
 *
 * Since: 1.0
 */
guint
rancang_report_block_get_n_runs (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), 0);
  return self->runs->len;
}

/**
 * rancang_report_block_get_run_text:
 * @self: a block
 * @run: which run
 *
 * Gets the text of a run. A line feed in it is a line break.
 *
 * Returns: the text
 *
 * Since: 1.0
 */
const char *
rancang_report_block_get_run_text (RancangReportBlock *self,
                                   guint               run)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), "");
  g_return_val_if_fail (run < self->runs->len, "");
  return g_array_index (self->runs, Run, run).text->str;
}

/**
 * rancang_report_block_get_run_flags:
 * @self: a block
 * @run: which run
 *
 * Gets how a run stands out.
 *
 * Returns: the flags
 *
 * Since: 1.0
 */
RancangReportRunFlags
rancang_report_block_get_run_flags (RancangReportBlock *self,
                                    guint               run)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), 0);
  g_return_val_if_fail (run < self->runs->len, 0);
  return g_array_index (self->runs, Run, run).flags;
}

/**
 * rancang_report_block_get_run_target:
 * @self: a block
 * @run: which run
 *
 * Gets where a run leads: the address of a link, the anchor of a reference, the text of a note.
 *
 * Returns: (nullable): the target, %NULL of other runs
 *
 * Since: 1.0
 */
const char *
rancang_report_block_get_run_target (RancangReportBlock *self,
                                     guint               run)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  g_return_val_if_fail (run < self->runs->len, NULL);
  return g_array_index (self->runs, Run, run).target;
}

/**
 * rancang_report_block_get_anchor:
 * @self: a block
 *
 * Gets the name by which a heading or a caption can be found: ASCII letters, digits and hyphens,
 * one of a kind in its report, the same for the same plan in any language.
 *
 * Returns: (nullable): the anchor, %NULL of other blocks
 *
 * Since: 1.0
 */
const char *
rancang_report_block_get_anchor (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  return self->anchor;
}

/**
 * rancang_report_block_get_figure:
 * @self: a block
 *
 * Gets the drawing of a figure block. It is laid out for paper, 96 pixels of it for an inch; one
 * that is wider than the page is to be made smaller.
 *
 * Returns: (transfer none) (nullable): the drawing
 *
 * Since: 1.0
 */
RancangFigure *
rancang_report_block_get_figure (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  return self->figure;
}

/**
 * rancang_report_block_get_alternative:
 * @self: a block
 *
 * Gets what a figure says, for those who cannot see it.
 *
 * Returns: (nullable): the text
 *
 * Since: 1.0
 */
const char *
rancang_report_block_get_alternative (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  return self->alternative;
}

/**
 * rancang_report_block_dup_text:
 * @self: a block
 *
 * Gets all text of a block, without label, number and marks of footnotes.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
rancang_report_block_dup_text (RancangReportBlock *self)
{
  GString *text;

  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  text = g_string_new (NULL);
  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);

      if (!(run->flags & RANCANG_REPORT_RUN_NOTE))
        g_string_append (text, run->text->str);
    }
  return g_string_free (text, FALSE);
}

/**
 * rancang_report_block_get_table:
 * @self: a block
 *
 * Gets the table of a table block.
 *
 * Returns: (transfer none) (nullable): the table
 *
 * Since: 1.0
 */
RancangReportTable *
rancang_report_block_get_table (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), NULL);
  return self->table;
}

/**
 * rancang_report_block_is_landscape:
 * @self: a block
 *
 * Gets how the pages stand from a section block on.
 *
 * Returns: %TRUE if they lie on their side
 *
 * Since: 1.0
 */
gboolean
rancang_report_block_is_landscape (RancangReportBlock *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT_BLOCK (self), FALSE);
  return self->landscape;
}
