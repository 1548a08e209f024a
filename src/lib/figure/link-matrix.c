/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* link-matrix.c: which programme is linked with which, and dimensions likewise */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/link-figures.h"
#include "figure/link-graph-private.h"
#include "model/catalogue.h"

#include <math.h>

/* Lengths for text of the usual size. */
#define CELL 28.0
#define HIGH_CELL 44.0
#define WIDE_CELL 84.0
#define WIDEST_CELL 130.0
#define NAMES_PART 0.34
#define NAMES_LEAST 150.0
#define NAMES_MOST 380.0
#define STRIP 4.0

typedef struct
{
  RancangItem *link; /* the first one, borrowed */
  GString     *symbols;
  GString     *words;
  guint        n;
  gboolean     circular;
} Cell;

typedef struct
{
  const RancangFigureOptions *options;
  RancangFigure              *figure;
  GPtrArray                  *items;   /* rows and columns, borrowed */
  GHashTable                 *numbers; /* item -> number + 1 */
  GHashTable                 *cells;   /* "row column" as one number -> Cell */
  gboolean                    by_dimension;
  double                      size;
  double                      line;
  double                      number; /* width of the numbers of rows */
  double                      names;
  double                      header;
  double                      cell_width;
  double                      cell_height;
} Matrix;

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_string_free (cell->symbols, TRUE);
  g_string_free (cell->words, TRUE);
  g_free (cell);
}

static gpointer
make_key (guint row,
          guint column)
{
  return GSIZE_TO_POINTER (((gsize) row << 16) + column + 1);
}

static int
find_number (Matrix      *matrix,
             RancangItem *link,
             const char  *field)
{
  RancangItem *item = rancang_plan_find (rancang_item_get_plan (link),
                                         rancang_item_get_text (link, field));

  if (item != NULL && matrix->by_dimension)
    item = rancang_item_get_ancestor (item, "dimension");
  return item != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (matrix->numbers, item)) - 1 : -1;
}

static void
add_link (Matrix      *matrix,
          RancangItem *link,
          gboolean     circular)
{
  const int row = find_number (matrix, link, "from");
  const int column = find_number (matrix, link, "to");
  const char *type = rancang_item_get_text (link, "type");
  Cell *cell;

  if (row < 0 || column < 0)
    return;

  cell = g_hash_table_lookup (matrix->cells, make_key ((guint) row, (guint) column));
  if (cell == NULL)
    {
      cell = g_new0 (Cell, 1);
      cell->link = link;
      cell->symbols = g_string_new (NULL);
      cell->words = g_string_new (NULL);
      g_hash_table_insert (matrix->cells, make_key ((guint) row, (guint) column), cell);
    }
  cell->n++;
  cell->circular |= circular;
  g_string_append (cell->symbols,
                   rancang_link_type_get_symbol (type, matrix->options->language));
  g_string_append_printf (cell->words, "%s%s", cell->words->len > 0 ? ", " : "",
                          links_get_type (type, matrix->options));
}

static void
collect_links (Matrix              *matrix,
               RancangLinkAnalysis *analysis)
{
  GPtrArray *links = rancang_link_analysis_get_links (analysis);

  for (guint i = 0; i < matrix->items->len; i++)
    g_hash_table_insert (matrix->numbers, g_ptr_array_index (matrix->items, i),
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < links->len; i++)
    {
      RancangItem *link = g_ptr_array_index (links, i);

      if (rancang_item_get_plan (link) != NULL)
        add_link (matrix, link, rancang_link_analysis_is_circular (analysis, link));
    }
}

static double
to_x (Matrix *matrix,
      guint   column)
{
  return matrix->names + column * matrix->cell_width;
}

static double
to_y (Matrix *matrix,
      guint   row)
{
  return matrix->header + row * matrix->cell_height;
}

/* Names get a part of the width, but where there is little of it not less than they need. */
static void
measure_names (Matrix *matrix,
               double  scale)
{
  const double width = matrix->options->width;
  const double least = MIN (NAMES_LEAST * scale, width * 0.45);

  matrix->names = round (CLAMP (width * NAMES_PART, least, MAX (least, NAMES_MOST * scale)));
  if (!matrix->by_dimension)
    {
      g_autofree char *last = g_strdup_printf ("%u", matrix->items->len);

      figure_measure (matrix->options->font, last, matrix->size * 0.9, 400, &matrix->number, NULL);
    }
}

static void
measure (Matrix *matrix)
{
  const guint n = matrix->items->len;
  const double scale = matrix->size / FIGURE_TEXT_SIZE;
  double room;

  measure_names (matrix, scale);
  if (matrix->by_dimension)
    {
      room = floor ((matrix->options->width - matrix->names) / MAX (1, n));
      matrix->cell_width = CLAMP (room, WIDE_CELL * scale, WIDEST_CELL * scale);
      matrix->cell_height = round (HIGH_CELL * scale);
      matrix->header = 2 * matrix->line + 2 * FIGURE_GAP;
    }
  else
    {
      matrix->cell_width = matrix->cell_height = round (CELL * scale);
      matrix->header = matrix->line + 2 * FIGURE_GAP;
    }
  figure_set_size (matrix->figure,
                   MAX (matrix->options->width, to_x (matrix, n) + FIGURE_GAP),
                   MAX (matrix->options->height, to_y (matrix, n) + FIGURE_GAP));
  figure_set_pinned (matrix->figure, matrix->names, matrix->header);
}

/* Where another dimension begins, the line is stronger. */
static gboolean
begins_dimension (Matrix *matrix,
                  guint   index)
{
  if (matrix->by_dimension || index == 0 || index >= matrix->items->len)
    return FALSE;
  return rancang_item_get_ancestor (g_ptr_array_index (matrix->items, index), "dimension")
         != rancang_item_get_ancestor (g_ptr_array_index (matrix->items, index - 1), "dimension");
}

static void
add_line (Matrix   *matrix,
          double    x1,
          double    y1,
          double    x2,
          double    y2,
          gboolean  strong)
{
  const double points[] = { x1, y1, x2, y2 };

  figure_add_path (matrix->figure, strong ? "dim" : "grid", points, 2, strong ? 1.5 : 1)->alpha =
    strong ? 0.5 : 1;
}

static void
add_grid (Matrix *matrix)
{
  const guint n = matrix->items->len;

  for (guint i = 0; i <= n; i++)
    {
      const gboolean strong = begins_dimension (matrix, i);

      add_line (matrix, matrix->names, to_y (matrix, i), to_x (matrix, n), to_y (matrix, i),
                strong);
      add_line (matrix, to_x (matrix, i), matrix->header, to_x (matrix, i), to_y (matrix, n),
                strong);
    }
}

static char *
dup_pair (Matrix *matrix,
          guint   row,
          guint   column)
{
  return g_strconcat (rancang_item_get_id (g_ptr_array_index (matrix->items, row)), ">",
                      rancang_item_get_id (g_ptr_array_index (matrix->items, column)), NULL);
}

static char *
dup_label (Matrix     *matrix,
           guint       row,
           guint       column,
           const Cell *cell)
{
  const char *from = links_get_title (g_ptr_array_index (matrix->items, row), matrix->options);
  const char *to = links_get_title (g_ptr_array_index (matrix->items, column), matrix->options);
  GString *label = g_string_new (NULL);

  g_string_append_printf (label, "%s → %s: ", from, to);
  if (cell == NULL)
    g_string_append (label, rancang_translate (matrix->options->language, NULL, N_("no link")));
  else if (matrix->by_dimension)
    g_string_append_printf (label, "%u (%s)", cell->n, cell->words->str);
  else
    g_string_append (label, cell->words->str);
  if (cell != NULL && cell->circular && !matrix->by_dimension)
    g_string_append_printf (label, ", %s",
                            rancang_translate (matrix->options->language, NULL,
                                               N_("part of a circle")));
  return g_string_free_and_steal (label);
}

static void
add_ring (Matrix *matrix,
          double  x,
          double  y)
{
  const double left = x + 3, right = x + matrix->cell_width - 3;
  const double top = y + 3, bottom = y + matrix->cell_height - 3;
  const double points[] = { left, top, right, top, right, bottom, left, bottom, left, top };

  figure_add_path (matrix->figure, "text", points, 5, 2);
}

static void
add_content (Matrix     *matrix,
             const Cell *cell,
             guint       row,
             const char *item,
             double      x,
             double      y)
{
  g_autofree char *count = g_strdup_printf ("%u", cell->n);
  RancangShape *shape;

  shape = figure_add_rectangle (matrix->figure,
                                links_get_colour (g_ptr_array_index (matrix->items, row)), x + 2,
                                y + 2, matrix->cell_width - 4, matrix->cell_height - 4, 4);
  shape->alpha = 0.22;
  figure_shape_belong (shape, item, "link");
  figure_shape_belong (figure_add_text (matrix->figure, "text",
                                        matrix->by_dimension ? count : cell->symbols->str,
                                        matrix->size * (cell->n > 2 ? 0.8 : 1), 700,
                                        RANCANG_ANCHOR_MIDDLE, x + 1,
                                        floor (y + (matrix->cell_height - matrix->line) / 2),
                                        matrix->cell_width - 2),
                       item, "link");
  if (cell->circular && !matrix->by_dimension)
    add_ring (matrix, x, y);
}

static void
add_cell (Matrix *matrix,
          guint   row,
          guint   column)
{
  const double x = to_x (matrix, column);
  const double y = to_y (matrix, row);
  const Cell *cell = g_hash_table_lookup (matrix->cells, make_key (row, column));
  g_autofree char *item = NULL;
  g_autofree char *label = NULL;
  RancangShape *shape;

  if (figure_is_clipped (matrix->options, x, y, matrix->cell_width, matrix->cell_height))
    return;

  item = dup_pair (matrix, row, column);
  label = dup_label (matrix, row, column, cell);
  shape = figure_add_rectangle (matrix->figure, row == column ? "grid" : "surface", x + 1, y + 1,
                                matrix->cell_width - 2, matrix->cell_height - 2, 0);
  shape->alpha = row == column ? 0.6 : 0;
  figure_shape_belong (shape, item, cell != NULL ? "link" : "cell");
  /* Nothing is linked with itself, but a file may say so. */
  if (row != column || cell != NULL || matrix->by_dimension)
    figure_shape_target (shape, label, (int) row, (int) column);
  if (cell != NULL)
    add_content (matrix, cell, row, item, x, y);
}

/* Numbers stand under each other at their last digit; they are what the columns are called. */
static double
add_row_number (Matrix     *matrix,
                guint       row,
                const char *id,
                double      y)
{
  const double x = STRIP + FIGURE_GAP;
  g_autofree char *number = g_strdup_printf ("%u", row + 1);
  RancangShape *shape;

  if (matrix->by_dimension)
    return x;
  shape = figure_add_text (matrix->figure, "dim", number, matrix->size * 0.9, 400,
                           RANCANG_ANCHOR_END, x,
                           floor (y + (matrix->cell_height - 0.9 * matrix->line) / 2),
                           matrix->number);
  figure_shape_belong (shape, id, "row");
  figure_shape_pin (shape, RANCANG_PIN_X);

  return x + matrix->number + 2 * FIGURE_GAP;
}

static void
add_row_name (Matrix *matrix,
              guint   row)
{
  RancangItem *item = g_ptr_array_index (matrix->items, row);
  const char *title = links_get_title (item, matrix->options);
  const double y = to_y (matrix, row);
  g_autofree char *name = NULL;
  RancangShape *shape;
  double x;

  if (figure_is_clipped (matrix->options, matrix->options->clip_x, y, 1, matrix->cell_height))
    return;
  shape = figure_add_rectangle (matrix->figure, "surface", 0, y, matrix->names,
                                matrix->cell_height, 0);
  figure_shape_belong (shape, rancang_item_get_id (item), "row");
  figure_shape_target (shape, title, (int) row, -1);
  figure_shape_pin (shape, RANCANG_PIN_X);
  figure_shape_pin (figure_add_rectangle (matrix->figure, links_get_colour (item), 0, y + 1, STRIP,
                                          matrix->cell_height - 2, 0), RANCANG_PIN_X);
  x = add_row_number (matrix, row, rancang_item_get_id (item), y);
  name = figure_shorten (matrix->options->font, title, matrix->size, 400,
                         matrix->names - x - FIGURE_GAP);
  shape = figure_add_text (matrix->figure, "text", name, matrix->size, 400, RANCANG_ANCHOR_START,
                           x, floor (y + (matrix->cell_height - matrix->line) / 2),
                           matrix->names - x - FIGURE_GAP);
  figure_shape_belong (shape, rancang_item_get_id (item), "row");
  figure_shape_pin (shape, RANCANG_PIN_X);
}

static void
add_column_words (Matrix *matrix,
                  guint   column)
{
  RancangItem *item = g_ptr_array_index (matrix->items, column);
  g_autofree char *number = g_strdup_printf ("%u", column + 1);
  g_auto (GStrv) lines = NULL;
  double y = FIGURE_GAP / 2;

  if (matrix->by_dimension)
    lines = figure_wrap (matrix->options->font, links_get_title (item, matrix->options),
                         matrix->size * 0.9, 400, matrix->cell_width - 4);
  else
    lines = g_strsplit (number, "\n", 1);
  for (guint i = 0; lines[i] != NULL; i++, y += matrix->line)
    figure_shape_pin (figure_add_text (matrix->figure, "text", lines[i], matrix->size * 0.9, 400,
                                       RANCANG_ANCHOR_MIDDLE, to_x (matrix, column) + 1, y,
                                       matrix->cell_width - 2),
                      RANCANG_PIN_Y);
}

static void
add_column_name (Matrix *matrix,
                 guint   column)
{
  RancangItem *item = g_ptr_array_index (matrix->items, column);
  const double x = to_x (matrix, column);
  RancangShape *shape;

  if (figure_is_clipped (matrix->options, x, matrix->options->clip_y, matrix->cell_width, 1))
    return;
  shape = figure_add_rectangle (matrix->figure, "surface", x, 0, matrix->cell_width,
                                matrix->header, 0);
  figure_shape_belong (shape, rancang_item_get_id (item), "column");
  figure_shape_target (shape, links_get_title (item, matrix->options), -1, (int) column);
  figure_shape_pin (shape, RANCANG_PIN_Y);
  figure_shape_pin (figure_add_rectangle (matrix->figure, links_get_colour (item), x + 1,
                                          matrix->header - STRIP, matrix->cell_width - 2, STRIP,
                                          0), RANCANG_PIN_Y);
  add_column_words (matrix, column);
}

static void
add_corner (Matrix *matrix)
{
  const char *words = rancang_translate (matrix->options->language, NULL, N_("From ↓  to →"));

  figure_shape_pin (figure_add_rectangle (matrix->figure, "surface", 0, 0, matrix->names,
                                          matrix->header, 0),
                    RANCANG_PIN_X | RANCANG_PIN_Y);
  figure_shape_pin (figure_add_text (matrix->figure, "dim", words, matrix->size * 0.9, 400,
                                     RANCANG_ANCHOR_START, STRIP + FIGURE_GAP,
                                     matrix->header - matrix->line - FIGURE_GAP,
                                     matrix->names - STRIP - FIGURE_GAP),
                    RANCANG_PIN_X | RANCANG_PIN_Y);
}

/* The rows or columns of which something may be looked at: a large plan has millions of cells. */
static void
find_range (Matrix *matrix,
            double  clip_start,
            double  clip_length,
            double  before,
            double  cell,
            guint  *first,
            guint  *end)
{
  const guint n = matrix->items->len;

  *first = 0;
  *end = n;
  if (clip_length <= 0)
    return;
  *first = (guint) CLAMP (floor ((clip_start - before) / cell), 0, n);
  *end = (guint) CLAMP (ceil ((clip_start + clip_length - before) / cell) + 1, 0, n);
}

static void
lay_out (Matrix *matrix)
{
  const RancangFigureOptions *options = matrix->options;
  guint first_row, end_row, first_column, end_column;

  measure (matrix);
  find_range (matrix, options->clip_y, options->clip_height, matrix->header, matrix->cell_height,
              &first_row, &end_row);
  find_range (matrix, options->clip_x, options->clip_width, matrix->names, matrix->cell_width,
              &first_column, &end_column);
  add_grid (matrix);
  for (guint row = first_row; row < end_row; row++)
    for (guint column = first_column; column < end_column; column++)
      add_cell (matrix, row, column);
  for (guint i = first_row; i < end_row; i++)
    add_row_name (matrix, i);
  for (guint i = first_column; i < end_column; i++)
    add_column_name (matrix, i);
  add_corner (matrix);
}

/* Makes the figure of what is collected, and forgets that. */
static RancangFigure *
finish (Matrix              *matrix,
        RancangLinkAnalysis *analysis,
        const char          *title)
{
  const RancangFigureOptions *options = matrix->options;
  g_autofree char *description = NULL;

  matrix->size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  figure_measure (options->font, "Ag", matrix->size, 700, NULL, &matrix->line);
  matrix->numbers = g_hash_table_new (NULL, NULL);
  matrix->cells = g_hash_table_new_full (NULL, NULL, NULL, cell_free);
  collect_links (matrix, analysis);
  /* Translators: how many links the drawing shows */
  description = g_strdup_printf (rancang_translate (options->language, NULL, N_("Links: %u")),
                                 rancang_link_analysis_get_links (analysis)->len);
  matrix->figure = figure_new (options, title, description);
  lay_out (matrix);
  g_hash_table_unref (matrix->cells);
  g_hash_table_unref (matrix->numbers);
  g_ptr_array_unref (matrix->items);

  return matrix->figure;
}

static gboolean
collect_programme (RancangItem *programme,
                   gpointer     user_data)
{
  Matrix *matrix = user_data;

  g_ptr_array_add (matrix->items, programme);
  return matrix->items->len < G_MAXUINT16;
}

/* Both are in the order of the plan. */
static void
leave_out_alone (Matrix              *matrix,
                 RancangLinkAnalysis *analysis)
{
  GPtrArray *alone = rancang_link_analysis_get_alone (analysis);
  guint next = 0, kept = 0;

  for (guint i = 0; i < matrix->items->len; i++)
    if (next < alone->len && alone->pdata[next] == matrix->items->pdata[i])
      next++;
    else
      matrix->items->pdata[kept++] = matrix->items->pdata[i];
  g_ptr_array_set_size (matrix->items, (int) kept);
}

/**
 * rancang_figure_new_link_matrix:
 * @root: the root of a plan
 * @analysis: its links
 * @view: what is looked at
 * @options: size, font and language
 *
 * Lays out programmes by programmes, grouped by dimension; a cell tells by letters how the
 * programme of its row is linked with that of its column. Cells have the role `link` or `cell` and
 * "from>to" for an item; links of a circle have a ring.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_link_matrix (RancangItem                *root,
                                RancangLinkAnalysis        *analysis,
                                const RancangLinkView      *view,
                                const RancangFigureOptions *options)
{
  Matrix matrix = { .options = options };

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (analysis != NULL && view != NULL && options != NULL, NULL);

  matrix.items = g_ptr_array_new ();
  rancang_item_foreach (root, "programme", collect_programme, &matrix);
  if (!view->everything)
    leave_out_alone (&matrix, analysis);

  return finish (&matrix, analysis,
                 rancang_translate (options->language, NULL, N_("Links between programmes")));
}

/**
 * rancang_figure_new_dimension_links:
 * @root: the root of a plan
 * @analysis: its links
 * @options: size, font and language
 *
 * Lays out dimensions by dimensions; a cell counts the links from programmes of its row to those of
 * its column.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_dimension_links (RancangItem                *root,
                                    RancangLinkAnalysis        *analysis,
                                    const RancangFigureOptions *options)
{
  Matrix matrix = { .options = options, .by_dimension = TRUE };
  GListModel *dimensions;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (analysis != NULL && options != NULL, NULL);

  matrix.items = g_ptr_array_new ();
  dimensions = rancang_item_get_children (root, "dimension");
  for (guint i = 0; i < g_list_model_get_n_items (dimensions); i++)
    g_ptr_array_add (matrix.items, rancang_item_peek_child (root, "dimension", i));

  return finish (&matrix, analysis,
                 rancang_translate (options->language, NULL, N_("Links between dimensions")));
}
