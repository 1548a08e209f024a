/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* agency-matrix.c: which agency does how much in which dimension */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "model/catalogue.h"

#include <math.h>

#define NAMES_MOST 340.0
#define NAMES_PART 0.32
#define CELL_LEAST 78.0
#define SHORT_BELOW 760.0 /* the width under which agencies are called by their abbreviations */
#define SHORT_MOST 130.0
#define HEAD_SIZE 0.88    /* of the text */
#define PADDING 8.0
#define CELL_GAP 2.0

typedef struct
{
  guint leads;
  guint supports;
} Work;

typedef struct
{
  const RancangFigureOptions *options;
  RancangItem                *root;
  RancangFigure              *figure;
  GHashTable                 *rows; /* id of an agency -> row + 1 */
  Work                       *cells;
  guint                       n_agencies;
  guint                       n_dimensions;
  guint                       column; /* of the programmes that are counted */
  guint                       most;   /* that an agency does in a dimension */
  gboolean                    is_short; /* names are abbreviations */
  double                      text_size;
  double                      line_height;
  double                      names;
  double                      cell;
  double                      row_height;
  double                      head;
} Matrix;

static Work *
get_work (Matrix *matrix,
          guint   row,
          guint   column)
{
  return &matrix->cells[row * (matrix->n_dimensions + 1) + column];
}

/* Counts for the agency, in the dimension that is looked at and in the last column for all. */
static void
count (Matrix     *matrix,
       const char *agency,
       gboolean    leads)
{
  const guint row = agency != NULL
                      ? GPOINTER_TO_UINT (g_hash_table_lookup (matrix->rows, agency)) : 0;
  Work *work;
  Work *total;

  if (row == 0)
    return;
  work = get_work (matrix, row - 1, matrix->column);
  total = get_work (matrix, row - 1, matrix->n_dimensions);
  if (leads)
    {
      work->leads++;
      total->leads++;
    }
  else
    {
      work->supports++;
      total->supports++;
    }
  matrix->most = MAX (matrix->most, work->leads + work->supports);
}

static gboolean
count_programme (RancangItem *programme,
                 gpointer     user_data)
{
  static const char * const fields[] = { "supporting-agencies", "partners" };
  Matrix *matrix = user_data;

  count (matrix, rancang_item_get_text (programme, "agency"), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char * const *ids = rancang_item_get_list (programme, fields[i]);

      for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
        count (matrix, ids[j], FALSE);
    }

  return TRUE;
}

static void
collect (Matrix *matrix)
{
  matrix->n_agencies = rancang_item_count_children (matrix->root, "agency");
  matrix->n_dimensions = rancang_item_count_children (matrix->root, "dimension");
  matrix->rows = g_hash_table_new (g_str_hash, g_str_equal);
  matrix->cells = g_new0 (Work, MAX (1, matrix->n_agencies) * (matrix->n_dimensions + 1));
  for (guint i = 0; i < matrix->n_agencies; i++)
    g_hash_table_insert (matrix->rows,
                         (gpointer) rancang_item_get_id (rancang_item_peek_child (matrix->root,
                                                                                  "agency", i)),
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < matrix->n_dimensions; i++)
    {
      matrix->column = i;
      rancang_item_foreach (rancang_item_peek_child (matrix->root, "dimension", i), "programme",
                            count_programme, matrix);
    }
}

static const char *
get_dimension_title (Matrix *matrix,
                     guint   index)
{
  RancangItem *dimension = rancang_item_peek_child (matrix->root, "dimension", index);
  const char *title = NULL;

  if (matrix->options->language == RANCANG_LANGUAGE_ENGLISH)
    title = rancang_item_get_text (dimension, "title-en");

  return title != NULL && *title != '\0' ? title : rancang_item_get_title (dimension);
}

static double
get_x (Matrix *matrix,
       guint   column)
{
  return matrix->names + column * matrix->cell;
}

static double
get_y (Matrix *matrix,
       guint   row)
{
  return matrix->head + row * matrix->row_height;
}

static const char *translate (Matrix     *matrix,
                              const char *text) G_GNUC_FORMAT (2);

static const char *
translate (Matrix     *matrix,
           const char *text)
{
  return rancang_translate (matrix->options->language, NULL, text);
}

/* What the numbers are. */
static void
add_corner (Matrix *matrix)
{
  const double width = matrix->names - PADDING;
  const double size = matrix->text_size * HEAD_SIZE;
  g_auto (GStrv) lines = figure_wrap_lines (matrix->options->font,
                                            translate (matrix, N_("leads + supports")), size, 400,
                                            width, 2);
  const guint n = g_strv_length (lines);
  double y = matrix->head - PADDING - n * matrix->line_height;

  for (guint i = 0; i < n; i++, y += matrix->line_height)
    figure_shape_pin (figure_add_text (matrix->figure, "dim", lines[i], size, 400,
                                       RANCANG_ANCHOR_START, 0, y, width),
                      RANCANG_PIN_X | RANCANG_PIN_Y);
}

static void
add_heads (Matrix *matrix,
           double  width)
{
  const double cell = matrix->cell - PADDING / 2;
  const double size = matrix->text_size * HEAD_SIZE;

  figure_shape_pin (figure_add_rectangle (matrix->figure, "surface", 0, 0, width, matrix->head, 0),
                    RANCANG_PIN_Y);
  for (guint i = 0; i <= matrix->n_dimensions; i++)
    {
      const char *title = i < matrix->n_dimensions ? get_dimension_title (matrix, i)
                                                   : translate (matrix, N_("All dimensions"));
      g_auto (GStrv) lines = figure_wrap_lines (matrix->options->font, title, size, 700, cell, 2);
      const guint n = g_strv_length (lines);
      double y = matrix->head - PADDING - n * matrix->line_height;

      for (guint j = 0; j < n; j++, y += matrix->line_height)
        figure_shape_pin (figure_add_text (matrix->figure, "text", lines[j], size, 700,
                                           RANCANG_ANCHOR_MIDDLE, get_x (matrix, i) + PADDING / 4,
                                           y, cell),
                          RANCANG_PIN_Y);
    }
  figure_shape_pin (figure_add_rectangle (matrix->figure, "surface", 0, 0, matrix->names,
                                          matrix->head, 0),
                    RANCANG_PIN_X | RANCANG_PIN_Y);
  add_corner (matrix);
}

static const char *
get_name (Matrix      *matrix,
          RancangItem *agency)
{
  const char *name = matrix->is_short ? rancang_item_get_text (agency, "abbreviation") : NULL;

  return name != NULL && *name != '\0' ? name : rancang_item_get_title (agency);
}

static void
add_name (Matrix      *matrix,
          RancangItem *agency,
          guint        row)
{
  const double y = get_y (matrix, row);
  const Work *total = get_work (matrix, row, matrix->n_dimensions);
  const char *name = rancang_item_get_title (agency);
  const gboolean idle = total->leads + total->supports == 0;
  g_auto (GStrv) lines = NULL;
  g_autofree char *label = NULL;
  RancangShape *shape;

  lines = figure_wrap_lines (matrix->options->font, get_name (matrix, agency), matrix->text_size,
                             400, matrix->names - PADDING, 1);
  label = idle ? g_strdup_printf ("%s: %s", name, translate (matrix, N_("no programmes")))
               : g_strdup (name);
  figure_shape_pin (figure_add_rectangle (matrix->figure, "surface", 0, y, matrix->names,
                                          matrix->row_height, 0),
                    RANCANG_PIN_X);
  shape = figure_add_text (matrix->figure, idle ? "dim" : "text",
                           lines[0] != NULL ? lines[0] : "", matrix->text_size, 400,
                           RANCANG_ANCHOR_START, 0,
                           y + (matrix->row_height - matrix->line_height) / 2,
                           matrix->names - PADDING);
  figure_shape_pin (shape, RANCANG_PIN_X);
  figure_shape_belong (shape, rancang_item_get_id (agency), "agency");
  figure_shape_target (shape, label, (int) row, 0);
}

static char *
dup_label (Matrix     *matrix,
           const char *agency,
           const char *dimension,
           const Work *work)
{
  /* Translators: the work of an agency in a dimension */
  return g_strdup_printf (translate (matrix, N_("%s, %s: leads %u, supports %u")), agency,
                          dimension, work->leads, work->supports);
}

/* The number that it leads, and after a plus what it supports. */
static void
add_cell (Matrix      *matrix,
          RancangItem *agency,
          guint        row,
          guint        column)
{
  const Work *work = get_work (matrix, row, column);
  const gboolean is_total = column == matrix->n_dimensions;
  const char *colour = is_total ? "text"
                                : rancang_item_get_text (rancang_item_peek_child (
                                                           matrix->root, "dimension", column),
                                                         "colour");
  const char *title = is_total ? translate (matrix, N_("All dimensions"))
                               : get_dimension_title (matrix, column);
  const double x = get_x (matrix, column);
  const double y = get_y (matrix, row);
  g_autofree char *label = dup_label (matrix, rancang_item_get_title (agency), title, work);
  g_autofree char *text = NULL;
  RancangShape *shape;

  if (work->leads + work->supports == 0)
    return;

  text = work->supports == 0 ? g_strdup_printf ("%u", work->leads)
                             : g_strdup_printf ("%u + %u", work->leads, work->supports);
  shape = figure_add_rectangle (matrix->figure, colour, x + CELL_GAP, y + CELL_GAP,
                                matrix->cell - 2 * CELL_GAP, matrix->row_height - 2 * CELL_GAP, 6);
  shape->alpha = is_total ? 0.06
                          : 0.1 + 0.35 * (work->leads + work->supports) / MAX (1, matrix->most);
  figure_shape_belong (shape, rancang_item_get_id (agency), "work");
  figure_shape_target (shape, label, (int) row, (int) column + 1);
  shape = figure_add_text (matrix->figure, "text", text, matrix->text_size,
                           work->leads > 0 ? 700 : 400, RANCANG_ANCHOR_MIDDLE, x,
                           y + (matrix->row_height - matrix->line_height) / 2, matrix->cell);
  figure_shape_belong (shape, rancang_item_get_id (agency), "work");
}

static void
add_rows (Matrix *matrix,
          double  width)
{
  for (guint row = 0; row < matrix->n_agencies; row++)
    {
      RancangItem *agency = rancang_item_peek_child (matrix->root, "agency", row);
      const double y = get_y (matrix, row);
      const double line[] = { 0, y - 0.5, width, y - 0.5 };

      if (figure_is_clipped (matrix->options, 0, y, width, matrix->row_height))
        continue;
      figure_add_path (matrix->figure, "grid", line, 2, 1);
      add_name (matrix, agency, row);
      for (guint column = 0; column <= matrix->n_dimensions; column++)
        add_cell (matrix, agency, row, column);
    }
}

static char *
describe (Matrix *matrix)
{
  guint n_idle = 0;

  for (guint row = 0; row < matrix->n_agencies; row++)
    {
      const Work *total = get_work (matrix, row, matrix->n_dimensions);

      n_idle += total->leads + total->supports == 0;
    }

  return g_strdup_printf (translate (matrix, N_("%u of %u agencies have programmes.")),
                          matrix->n_agencies - n_idle, matrix->n_agencies);
}

static void
init_matrix (Matrix                     *matrix,
             RancangItem                *root,
             const RancangFigureOptions *options)
{
  double scale;

  matrix->options = options;
  matrix->root = root;
  matrix->text_size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  figure_measure (options->font, "Ag", matrix->text_size, 400, NULL, &matrix->line_height);
  collect (matrix);
  scale = matrix->text_size / FIGURE_TEXT_SIZE;
  matrix->is_short = options->width < SHORT_BELOW * scale;
  matrix->names = floor (MIN ((matrix->is_short ? SHORT_MOST : NAMES_MOST) * scale,
                              options->width * NAMES_PART));
  matrix->cell = floor (MAX (CELL_LEAST * scale,
                             (options->width - matrix->names) / (matrix->n_dimensions + 1)));
  matrix->row_height = ceil (matrix->line_height + 14);
  matrix->head = ceil (2 * matrix->line_height + 2 * PADDING);
}

/**
 * rancang_figure_new_agency_matrix:
 * @root: the plan's root
 * @options: size, text and language
 *
 * Draws agencies against dimensions: in each cell how many programmes of the dimension the agency
 * leads and, after a plus, how many it supports as a supporting agency or partner. The last column
 * sums the dimensions; agencies without programmes are named too.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_agency_matrix (RancangItem                *root,
                                  const RancangFigureOptions *options)
{
  Matrix matrix = { 0 };
  g_autofree char *description = NULL;
  double width;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  init_matrix (&matrix, root, options);
  description = describe (&matrix);
  matrix.figure = figure_new (options, translate (&matrix, N_("Agencies and dimensions")),
                              description);
  width = matrix.names + (matrix.n_dimensions + 1) * matrix.cell;
  figure_set_size (matrix.figure, width,
                   matrix.head + matrix.n_agencies * matrix.row_height + PADDING);
  figure_set_pinned (matrix.figure, matrix.names, matrix.head);
  add_rows (&matrix, width);
  add_heads (&matrix, width);
  g_hash_table_unref (matrix.rows);
  g_free (matrix.cells);

  return matrix.figure;
}
