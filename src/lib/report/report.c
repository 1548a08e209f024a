/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* report.c: a document as a tree, before it is written in any format */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "model/catalogue.h"
#include "report/report-private.h"

#define N_LEVELS 4

/**
 * RancangReport:
 *
 * A document: what its title page says, and its blocks from first to last. It knows nothing of file
 * formats; one serialiser per format reads it.
 *
 * Since: 1.0
 */
struct _RancangReport
{
  GObject          parent_instance;

  GPtrArray       *blocks;
  GHashTable      *title_page;
  GHashTable      *keys;              /* key of a table or figure: its caption, borrowed */
  GBytes          *logo;
  char            *logo_type;
  char            *chapter;
  RancangLanguage  language;
  guint            numbers[N_LEVELS];
  guint            n_tables;          /* in the chapter */
  guint            n_figures;
  guint            n_plain_headings;  /* without a number, in the whole report */
  guint            n_appendices;
  guint            n_notes;
  GPtrArray       *pending;           /* headings that wait for what stands below them */
  gboolean         landscape;         /* as the last block stands */
  gboolean         wanted_landscape;  /* as the next one is to stand */
  gboolean         wanted_break;
  gboolean         lazy;
};

G_DEFINE_FINAL_TYPE (RancangReport, rancang_report, G_TYPE_OBJECT)

/* A heading that has not got its number yet. */
typedef struct
{
  guint  level;
  guint  style;
  char  *text;
} Heading;

static void
heading_free (gpointer data)
{
  Heading *heading = data;

  g_free (heading->text);
  g_free (heading);
}

static char *
next_number (RancangReport *self,
             guint          level)
{
  GString *number = g_string_new (NULL);

  self->numbers[level - 1]++;
  for (guint i = level; i < N_LEVELS; i++)
    self->numbers[i] = 0;
  for (guint i = 0; i < level; i++)
    g_string_append_printf (number, "%s%u", i > 0 ? "." : "", self->numbers[i]);
  return g_string_free (number, FALSE);
}

static void
begin_chapter (RancangReport *self,
               const char    *chapter)
{
  g_set_str (&self->chapter, chapter);
  self->n_tables = 0;
  self->n_figures = 0;
}

static const char *
get_title_page (RancangReport *self,
                const char    *property)
{
  return g_hash_table_lookup (self->title_page, property);
}

static void
rancang_report_finalize (GObject *object)
{
  RancangReport *self = RANCANG_REPORT (object);

  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->title_page);
  g_hash_table_unref (self->keys);
  g_ptr_array_unref (self->pending);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->logo_type);
  g_free (self->chapter);
  G_OBJECT_CLASS (rancang_report_parent_class)->finalize (object);
}

static void
rancang_report_class_init (RancangReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rancang_report_finalize;
}

static void
rancang_report_init (RancangReport *self)
{
  self->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  self->title_page = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pending = g_ptr_array_new_with_free_func (heading_free);
}

RancangReport *
rancang_report_new (RancangLanguage language)
{
  RancangReport *self = g_object_new (RANCANG_TYPE_REPORT, NULL);

  self->language = language;
  return self;
}

/* @property must be a static string: title, subtitle, region, ... */
void
rancang_report_set_title_page (RancangReport *self,
                               const char    *property,
                               const char    *text)
{
  if (text != NULL && *text != '\0')
    g_hash_table_replace (self->title_page, (gpointer) property, g_strdup (text));
}

static void flush (RancangReport *self);

/* Takes the block. What was to stand before it, if anything came, comes now. */
void
rancang_report_add_block (RancangReport      *self,
                          RancangReportBlock *block)
{
  flush (self);
  g_ptr_array_add (self->blocks, block);
}

enum { HEADING_PLAIN, HEADING_NUMBERED, HEADING_APPENDIX };

static void
number_heading (RancangReport      *self,
                RancangReportBlock *block,
                guint               level)
{
  g_autofree char *number = next_number (self, level);
  g_autofree char *anchor = g_strconcat ("section-", number, NULL);

  if (level == 1)
    begin_chapter (self, number);
  rancang_report_block_set_number (block, self->chapter, number);
  rancang_report_block_set_anchor (block, g_strdelimit (anchor, ".", '-'));
  if (level == 1)
    rancang_report_block_set_label (block, rancang_translate (self->language, "heading",
                                                              NC_("heading", "Chapter")));
}

static RancangReportBlock *
make_heading (RancangReport *self,
              const Heading *heading)
{
  RancangReportBlock *block;
  g_autofree char *title = NULL;

  if (heading->style == HEADING_APPENDIX)
    {
      char letter[] = { (char) ('A' + MIN (self->n_appendices, 25)), '\0' };

      title = g_strconcat (rancang_translate (self->language, NULL, N_("Appendix")), " ", letter,
                           ". ", heading->text, NULL);
      self->n_appendices++;
      begin_chapter (self, letter);
    }
  block = rancang_report_block_new_text (RANCANG_REPORT_BLOCK_HEADING,
                                         title != NULL ? title : heading->text);
  rancang_report_block_set_level (block, heading->level);
  if (heading->style == HEADING_NUMBERED)
    number_heading (self, block, heading->level);
  else
    {
      g_autofree char *anchor = g_strdup_printf ("heading-%u", ++self->n_plain_headings);

      rancang_report_block_set_anchor (block, anchor);
    }
  return block;
}

/* Chapters begin on a new page by themselves. */
static gboolean
begins_chapter (RancangReport *self)
{
  return self->pending->len > 0 && ((Heading *) g_ptr_array_index (self->pending, 0))->level == 1;
}

/* A new page, upright or on its side, and headings. */
static void
flush (RancangReport *self)
{
  g_autoptr (GPtrArray) headings = NULL;

  if (self->landscape != self->wanted_landscape)
    {
      RancangReportBlock *section = rancang_report_block_new (RANCANG_REPORT_BLOCK_SECTION);

      self->landscape = self->wanted_landscape;
      rancang_report_block_set_landscape (section, self->landscape);
      g_ptr_array_add (self->blocks, section);
    }
  else if (self->wanted_break && self->blocks->len > 0 && !begins_chapter (self))
    g_ptr_array_add (self->blocks, rancang_report_block_new (RANCANG_REPORT_BLOCK_PAGE_BREAK));
  self->wanted_break = FALSE;
  if (self->pending->len == 0)
    return;
  headings = g_steal_pointer (&self->pending);
  self->pending = g_ptr_array_new_with_free_func (heading_free);
  for (guint i = 0; i < headings->len; i++)
    g_ptr_array_add (self->blocks, make_heading (self, g_ptr_array_index (headings, i)));
}

/* Headings below which nothing stands are left out. */
void
rancang_report_set_lazy (RancangReport *self,
                         gboolean       lazy)
{
  self->lazy = lazy;
}

static void
add_heading (RancangReport *self,
             guint          level,
             guint          style,
             const char    *text)
{
  Heading *heading = g_new0 (Heading, 1);

  g_assert (level >= 1 && level <= N_LEVELS);
  heading->level = level;
  heading->style = style;
  heading->text = g_strdup (text);
  /* Nothing stood below those of this level or a lower one. */
  while (self->pending->len > 0
         && ((Heading *) g_ptr_array_index (self->pending, self->pending->len - 1))->level >= level)
    g_ptr_array_set_size (self->pending, self->pending->len - 1);
  g_ptr_array_add (self->pending, heading);
  if (!self->lazy)
    flush (self);
}

void
rancang_report_add_heading (RancangReport *self,
                            guint          level,
                            gboolean       numbered,
                            const char    *text)
{
  add_heading (self, level, numbered ? HEADING_NUMBERED : HEADING_PLAIN, text);
}

/* A chapter after the last one, numbered with a letter of its own. */
void
rancang_report_add_appendix (RancangReport *self,
                             const char    *text)
{
  add_heading (self, 1, HEADING_APPENDIX, text);
}

void
rancang_report_add_text (RancangReport          *self,
                         RancangReportBlockKind  kind,
                         const char             *text)
{
  rancang_report_add_block (self, rancang_report_block_new_text (kind, text));
}

void
rancang_report_add_markdown (RancangReport *self,
                             const char    *markdown)
{
  g_autoptr (GPtrArray) blocks = rancang_report_parse_markdown (markdown);

  for (guint i = 0; i < blocks->len; i++)
    rancang_report_add_block (self, g_object_ref (g_ptr_array_index (blocks, i)));
}

/* The same below a list item. */
void
rancang_report_add_markdown_in_item (RancangReport *self,
                                     const char    *markdown)
{
  g_autoptr (GPtrArray) blocks = rancang_report_parse_markdown (markdown);

  for (guint i = 0; i < blocks->len; i++)
    {
      RancangReportBlock *block = g_ptr_array_index (blocks, i);

      rancang_report_block_set_level (block, MIN (rancang_report_block_get_level (block) + 1, 3));
      rancang_report_add_block (self, g_object_ref (block));
    }
}

/* @kind is how anchors name it: table, figure. */
static void
add_caption (RancangReport *self,
             const char    *kind,
             const char    *key,
             const char    *label,
             guint         *counter,
             const char    *caption)
{
  g_autofree char *number = NULL;
  g_autofree char *anchor = NULL;
  RancangReportBlock *block;
  guint count;

  /* The numbers are those of the chapter that it stands in. */
  flush (self);
  count = ++*counter;
  number = g_strdup_printf ("%u", count);
  block = rancang_report_block_new_text (RANCANG_REPORT_BLOCK_CAPTION, caption);
  rancang_report_block_set_label (block, label);
  rancang_report_block_set_number (block, self->chapter, number);
  anchor = self->chapter != NULL ? g_strdup_printf ("%s-%s-%u", kind, self->chapter, count)
                                 : g_strdup_printf ("%s-%u", kind, count);
  rancang_report_block_set_anchor (block, anchor);
  rancang_report_add_block (self, block);
  if (key != NULL && !g_hash_table_contains (self->keys, key))
    g_hash_table_insert (self->keys, g_strdup (key), block);
}

/* Takes the table; @key, by which text may refer to it, and @caption may be NULL. */
void
rancang_report_add_table_keyed (RancangReport      *self,
                                const char         *key,
                                const char         *caption,
                                RancangReportTable *table)
{
  RancangReportBlock *block;

  if (caption != NULL)
    add_caption (self, "table", key,
                 rancang_translate (self->language, "caption", NC_("caption", "Table")),
                 &self->n_tables, caption);
  block = rancang_report_block_new (RANCANG_REPORT_BLOCK_TABLE);
  rancang_report_block_set_table (block, table);
  rancang_report_add_block (self, block);
  g_object_unref (table);
}

/* Takes the table; @caption may be NULL. */
void
rancang_report_add_table (RancangReport      *self,
                          const char         *caption,
                          RancangReportTable *table)
{
  rancang_report_add_table_keyed (self, NULL, caption, table);
}

/* Takes the figure. Without an alternative text the figure describes itself. */
void
rancang_report_add_figure (RancangReport *self,
                           const char    *key,
                           const char    *caption,
                           const char    *alternative,
                           RancangFigure *figure)
{
  RancangReportBlock *block = rancang_report_block_new (RANCANG_REPORT_BLOCK_FIGURE);
  const char *description = rancang_figure_get_description (figure);

  if (alternative == NULL)
    alternative = description != NULL && *description != '\0' ? description
                                                              : rancang_figure_get_title (figure);
  rancang_report_block_set_figure (block, figure, alternative);
  rancang_report_add_block (self, block);
  if (caption != NULL)
    add_caption (self, "figure", key,
                 rancang_translate (self->language, "caption", NC_("caption", "Figure")),
                 &self->n_figures, caption);
  g_object_unref (figure);
}

/* Before what comes next; where nothing comes there is no page. */
void
rancang_report_add_page_break (RancangReport *self)
{
  self->wanted_break = TRUE;
}

void
rancang_report_set_logo (RancangReport *self,
                         GBytes        *logo,
                         const char    *media_type)
{
  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = logo != NULL ? g_bytes_ref (logo) : NULL;
  g_set_str (&self->logo_type, media_type);
}

/* "Table 3.2": what a reference to a caption says. */
static char *
dup_name (RancangReportBlock *caption)
{
  const char *chapter = rancang_report_block_get_chapter (caption);

  return g_strconcat (rancang_report_block_get_label (caption), "\302\240",
                      chapter != NULL ? chapter : "", chapter != NULL ? "." : "",
                      rancang_report_block_get_number (caption), NULL);
}

static void
resolve_run (RancangReport      *self,
             RancangReportBlock *block,
             guint               run)
{
  RancangReportRunFlags flags = rancang_report_block_get_run_flags (block, run);
  const char *target = rancang_report_block_get_run_target (block, run);
  g_autofree char *text = NULL;

  if (flags & RANCANG_REPORT_RUN_NOTE)
    {
      g_autofree char *note = g_strdup (target);

      text = g_strdup_printf ("%u", ++self->n_notes);
      rancang_report_block_set_run (block, run, text, note);
    }
  else if (flags & RANCANG_REPORT_RUN_REFERENCE)
    {
      RancangReportBlock *caption = g_hash_table_lookup (self->keys, target);

      if (caption == NULL)
        {
          rancang_report_block_set_run (block, run, RANCANG_REPORT_NO_TARGET, NULL);
          return;
        }
      text = dup_name (caption);
      rancang_report_block_set_run (block, run, text, rancang_report_block_get_anchor (caption));
    }
}

static void
resolve_block (RancangReport      *self,
               RancangReportBlock *block)
{
  RancangReportTable *table = rancang_report_block_get_table (block);
  guint n_rows = table != NULL ? rancang_report_table_get_n_rows (table) : 0;

  for (guint run = 0; run < rancang_report_block_get_n_runs (block); run++)
    resolve_run (self, block, run);
  for (guint row = 0; row < n_rows; row++)
    for (guint cell = 0; cell < rancang_report_table_get_n_cells (table, row); cell++)
      for (guint i = 0; i < rancang_report_table_get_n_cell_blocks (table, row, cell); i++)
        resolve_block (self, rancang_report_table_get_cell_block (table, row, cell, i));
}

/* Once all is there: footnotes are counted and references get the numbers of what they name. */
void
rancang_report_resolve (RancangReport *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    resolve_block (self, g_ptr_array_index (self->blocks, i));
}

void
rancang_report_add_contents (RancangReport *self)
{
  const char *title = rancang_translate (self->language, NULL, N_("Contents"));

  rancang_report_add_text (self, RANCANG_REPORT_BLOCK_CONTENTS, title);
}

/* Pages stand upright until told otherwise. */
void
rancang_report_set_landscape (RancangReport *self,
                              gboolean       landscape)
{
  self->wanted_landscape = landscape;
}

/**
 * rancang_report_get_language:
 * @self: a report
 *
 * Gets the language that a report is written in.
 *
 * Returns: the language
 *
 * Since: 1.0
 */
RancangLanguage
rancang_report_get_language (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), RANCANG_LANGUAGE_ENGLISH);
  return self->language;
}

/**
 * rancang_report_get_title:
 * @self: a report
 *
 * Gets the title, such as "Masterplan Smart City".
 *
 * Returns: the title
 *
 * Since: 1.0
 */
const char *
rancang_report_get_title (RancangReport *self)
{
  const char *title;

  g_return_val_if_fail (RANCANG_IS_REPORT (self), "");
  title = get_title_page (self, "title");
  return title != NULL ? title : "";
}

/**
 * rancang_report_get_subtitle:
 * @self: a report
 *
 * Gets the plan's own title, where it says more than the title and the region.
 *
 * Returns: (nullable): the subtitle
 *
 * Since: 1.0
 */
const char *
rancang_report_get_subtitle (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return get_title_page (self, "subtitle");
}

/**
 * rancang_report_get_region:
 * @self: a report
 *
 * Gets the region with its type, such as "Kabupaten Wonosobo".
 *
 * Returns: (nullable): the region
 *
 * Since: 1.0
 */
const char *
rancang_report_get_region (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return get_title_page (self, "region");
}

/**
 * rancang_report_get_province:
 * @self: a report
 *
 * Gets the province that the region lies in.
 *
 * Returns: (nullable): the province
 *
 * Since: 1.0
 */
const char *
rancang_report_get_province (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return get_title_page (self, "province");
}

/**
 * rancang_report_get_period:
 * @self: a report
 *
 * Gets the years of the plan, such as "2025–2029".
 *
 * Returns: (nullable): the years
 *
 * Since: 1.0
 */
const char *
rancang_report_get_period (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return get_title_page (self, "period");
}

/**
 * rancang_report_get_book:
 * @self: a report
 *
 * Gets which of the masterplan's books it is, such as "Buku 2".
 *
 * Returns: (nullable): the book
 *
 * Since: 1.0
 */
const char *
rancang_report_get_book (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return get_title_page (self, "book");
}

/**
 * rancang_report_get_revision:
 * @self: a report
 *
 * Gets the revision, with the word for it.
 *
 * Returns: (nullable): the revision
 *
 * Since: 1.0
 */
const char *
rancang_report_get_revision (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return get_title_page (self, "revision");
}

/**
 * rancang_report_get_notice:
 * @self: a report
 *
 * Gets what every reader must know at once: that the plan holds examples.
 *
 * Returns: (nullable): the notice
 *
 * Since: 1.0
 */
const char *
rancang_report_get_notice (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return get_title_page (self, "notice");
}

/**
 * rancang_report_get_logo:
 * @self: a report
 *
 * Gets the picture on the title page: the region's coat of arms, or the programme's sign.
 *
 * Returns: (transfer none) (nullable): the picture
 *
 * Since: 1.0
 */
GBytes *
rancang_report_get_logo (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return self->logo;
}

/**
 * rancang_report_get_logo_type:
 * @self: a report
 *
 * Gets the media type of the picture on the title page: `image/png` or `image/svg+xml`.
 *
 * Returns: (nullable): the media type, %NULL without a picture
 *
 * Since: 1.0
 */
const char *
rancang_report_get_logo_type (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  return self->logo_type;
}

/**
 * rancang_report_get_n_blocks:
 * @self: a report
 *
 * Gets how many blocks a report has, the title page not counted.
 *
 * Returns: the number of blocks
 *
 * Since: 1.0
 */
guint
rancang_report_get_n_blocks (RancangReport *self)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), 0);
  return self->blocks->len;
}

/**
 * rancang_report_get_block:
 * @self: a report
 * @index: which block
 *
 * Gets a block.
 *
 * Returns: (transfer none): the block
 *
 * Since: 1.0
 */
RancangReportBlock *
rancang_report_get_block (RancangReport *self,
                          guint          index)
{
  g_return_val_if_fail (RANCANG_IS_REPORT (self), NULL);
  g_return_val_if_fail (index < self->blocks->len, NULL);
  return g_ptr_array_index (self->blocks, index);
}
