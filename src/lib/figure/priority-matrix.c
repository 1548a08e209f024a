/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* priority-matrix.c: programmes by impact and ease, as chips in four fields and a tray */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "figure/quick-win-figures.h"
#include "model/catalogue.h"

#include <math.h>

#define NARROW 620.0     /* below, all fields stand one under another */
#define CHIP_LEAST 170.0 /* width */
#define PADDING 12.0
#define RADIUS 12.0
#define CHIP_RADIUS 8.0
#define FIELD_TINT 0.04
#define TRAY_TINT 0.02
#define STRIP 4.0
#define ROWS_A_FIELD 1000
#define TRAY 4
#define N_FIELDS 5

static const struct
{
  const char *impact;
  const char *ease;
  const char *name;
  const char *meaning;
} fields[N_FIELDS] = {
  { "high", "easy", N_("Quick win candidates"), N_("High impact, easy") },
  { "high", "hard", N_("Major projects"), N_("High impact, hard") },
  { "low", "easy", N_("Fill-ins"), N_("Low impact, easy") },
  { "low", "hard", N_("Later"), N_("Low impact, hard") },
  { NULL, NULL, N_("Not judged yet"), N_("Drag into one of the fields") },
};

typedef struct
{
  double     x;
  double     y;
  double     width;
  double     height;
  guint      n_columns;
  double     chip_width;
  int        first_column;
  int        first_row;
  GPtrArray *chips; /* programmes, borrowed */
} Field;

typedef struct
{
  const RancangFigureOptions *options;
  const RancangPriorityView  *view;
  RancangFigure              *figure;
  double                      size;
  double                      line;
  double                      header;
  double                      chip_height;
  Field                       fields[N_FIELDS];
} Matrix;

static const char all_judged[] = N_("Everything is judged");

static const char *
translate (Matrix     *matrix,
           const char *text)
{
  return rancang_translate (matrix->options->language, NULL, text);
}

static guint
find_field (Matrix      *matrix,
            RancangItem *programme)
{
  const char *impact = rancang_item_get_text (programme, "impact-level");
  const char *ease = rancang_item_get_text (programme, "ease");

  if (g_strcmp0 (rancang_item_get_id (programme), matrix->view->moved) == 0)
    {
      impact = matrix->view->impact;
      ease = matrix->view->ease;
    }
  for (guint i = 0; i < TRAY; i++)
    if (g_strcmp0 (impact, fields[i].impact) == 0 && g_strcmp0 (ease, fields[i].ease) == 0)
      return i;
  return TRAY;
}

static gboolean
collect (RancangItem *programme,
         gpointer     user_data)
{
  Matrix *matrix = user_data;
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");

  if (matrix->view->dimension == NULL
      || (dimension != NULL
          && g_strcmp0 (rancang_item_get_id (dimension), matrix->view->dimension) == 0))
    g_ptr_array_add (matrix->fields[find_field (matrix, programme)].chips, programme);
  return TRUE;
}

/* Chips are as wide as their words need them. */
static double
get_chip_least (Matrix *matrix)
{
  return CHIP_LEAST * matrix->size / FIGURE_TEXT_SIZE;
}

static void
set_width (Matrix *matrix,
           Field  *field,
           double  x,
           double  width)
{
  const double inner = width - 2 * PADDING;
  const double least = get_chip_least (matrix);

  field->x = x;
  field->width = width;
  field->n_columns = (guint) MAX (1, floor ((inner + FIGURE_GAP) / (least + FIGURE_GAP)));
  field->chip_width = floor ((inner - FIGURE_GAP * (field->n_columns - 1)) / field->n_columns);
}

static double
measure_field (Matrix *matrix,
               Field  *field)
{
  const guint rows = (field->chips->len + field->n_columns - 1) / field->n_columns;

  return matrix->header + rows * (matrix->chip_height + FIGURE_GAP) + PADDING;
}

/* All in one column. */
static void
place_narrow (Matrix *matrix)
{
  double y = 0;

  for (guint i = 0; i < N_FIELDS; i++)
    {
      Field *field = &matrix->fields[i];

      set_width (matrix, field, 0, matrix->options->width);
      field->y = y;
      field->height = measure_field (matrix, field);
      field->first_row = (int) i * ROWS_A_FIELD;
      y += field->height + PADDING;
    }
  figure_set_size (matrix->figure, matrix->options->width, y - PADDING);
}

/* An empty tray needs room for its words and to be dropped into, no more. */
static double
measure_empty_tray (Matrix *matrix)
{
  double name, meaning;

  figure_measure (matrix->options->font, translate (matrix, fields[TRAY].name), matrix->size, 700,
                  &name, NULL);
  figure_measure (matrix->options->font, translate (matrix, all_judged), matrix->size * 0.9, 400,
                  &meaning, NULL);

  return ceil (MAX (name, meaning) + 2 * PADDING);
}

/* Two by two, and the tray beside. */
static void
place_wide (Matrix *matrix)
{
  const double most = MAX (MIN (matrix->options->width * 0.22, 300),
                           get_chip_least (matrix) + 2 * PADDING);
  const double tray = matrix->fields[TRAY].chips->len > 0 ? round (most)
                                                          : measure_empty_tray (matrix);
  const double width = floor ((matrix->options->width - tray - 2 * PADDING) / 2);
  const double half = floor ((matrix->options->height - PADDING) / 2);
  double y = 0;

  for (guint row = 0; row < 2; row++)
    {
      Field *left = &matrix->fields[2 * row];
      Field *right = left + 1;

      set_width (matrix, left, 0, width);
      set_width (matrix, right, width + PADDING, width);
      left->y = right->y = y;
      left->height = right->height =
        MAX (half, MAX (measure_field (matrix, left), measure_field (matrix, right)));
      left->first_row = right->first_row = (int) row * ROWS_A_FIELD;
      right->first_column = (int) left->n_columns;
      y += left->height + PADDING;
    }
  set_width (matrix, &matrix->fields[TRAY], 2 * (width + PADDING), tray);
  matrix->fields[TRAY].first_column = 2 * (int) matrix->fields[0].n_columns;
  matrix->fields[TRAY].height = MAX (y - PADDING, measure_field (matrix, &matrix->fields[TRAY]));
  figure_set_size (matrix->figure, matrix->options->width, matrix->fields[TRAY].height);
  for (guint i = 2; i < TRAY; i++)
    matrix->fields[i].height = matrix->fields[TRAY].height - matrix->fields[i].y;
}

static void
add_outline (Matrix      *matrix,
             const Field *field)
{
  const double left = field->x + 1, right = field->x + field->width - 1;
  const double top = field->y + 1, bottom = field->y + field->height - 1;
  const double points[] = { left, top, right, top, right, bottom, left, bottom, left, top };

  figure_add_path (matrix->figure, "accent", points, 5, 2);
}

static void
add_field (Matrix *matrix,
           guint   index)
{
  const Field *field = &matrix->fields[index];
  const char *meaning = index == TRAY && field->chips->len == 0 ? all_judged
                                                                : fields[index].meaning;
  g_autofree char *place = NULL;
  g_autofree char *count = g_strdup_printf ("%u", field->chips->len);
  RancangShape *shape;

  place = g_strdup_printf ("%s/%s", index == TRAY ? "" : fields[index].impact,
                           index == TRAY ? "" : fields[index].ease);
  shape = figure_add_rectangle (matrix->figure, "text", field->x, field->y, field->width,
                                field->height, RADIUS);
  shape->alpha = index == TRAY ? TRAY_TINT : FIELD_TINT;
  figure_shape_belong (shape, place, "field");
  figure_add_text (matrix->figure, "text", translate (matrix, fields[index].name),
                   matrix->size, 700, RANCANG_ANCHOR_START, field->x + PADDING,
                   field->y + PADDING - 2,
                   field->width - 2 * PADDING
                     - (index == TRAY && field->chips->len == 0 ? 0 : PADDING + 30));
  if (index != TRAY || field->chips->len > 0)
    figure_add_text (matrix->figure, "dim", count, matrix->size, 700, RANCANG_ANCHOR_END,
                     field->x + field->width - PADDING - 40, field->y + PADDING - 2, 40);
  figure_add_text (matrix->figure, "dim", translate (matrix, meaning),
                   matrix->size * 0.9, 400, RANCANG_ANCHOR_START, field->x + PADDING,
                   field->y + PADDING - 2 + matrix->line, field->width - 2 * PADDING);
  if (matrix->view->moved != NULL
      && g_strcmp0 (matrix->view->impact, fields[index].impact) == 0
      && g_strcmp0 (matrix->view->ease, fields[index].ease) == 0)
    add_outline (matrix, field);
}

static const char *
get_title (Matrix      *matrix,
           RancangItem *item)
{
  const char *title = NULL;

  if (matrix->options->language == RANCANG_LANGUAGE_ENGLISH
      && rancang_kind_find_field (rancang_item_get_kind (item), "title-en") != NULL)
    title = rancang_item_get_text (item, "title-en");
  if (title == NULL || *title == '\0')
    title = rancang_item_get_title (item);
  return title != NULL && *title != '\0' ? title : translate (matrix, N_("Without name"));
}

static char *
dup_label (Matrix      *matrix,
           RancangItem *programme,
           guint        index)
{
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  GString *label = g_string_new (get_title (matrix, programme));

  if (dimension != NULL)
    g_string_append_printf (label, ", %s", get_title (matrix, dimension));
  g_string_append_printf (label, ", %s", translate (matrix, fields[index].name));
  if (rancang_item_get_boolean (programme, "quick-win"))
    g_string_append_printf (label, ", %s", translate (matrix, N_("quick win")));
  return g_string_free_and_steal (label);
}

static void
add_words (Matrix      *matrix,
           RancangItem *programme,
           double       x,
           double       y,
           double       width)
{
  const gboolean quick_win = rancang_item_get_boolean (programme, "quick-win");
  const char *id = rancang_item_get_id (programme);
  const double inner = width - 2 * STRIP - 3 * FIGURE_GAP - (quick_win ? matrix->line : 0);
  g_auto (GStrv) lines = figure_wrap (matrix->options->font, get_title (matrix, programme),
                                      matrix->size, 400, inner);
  double line_y = floor (y + (matrix->chip_height - g_strv_length (lines) * matrix->line) / 2);

  for (guint i = 0; lines[i] != NULL; i++, line_y += matrix->line)
    figure_shape_belong (figure_add_text (matrix->figure, "text", lines[i], matrix->size, 400,
                                          RANCANG_ANCHOR_START, x + 2 * STRIP + 1.5 * FIGURE_GAP,
                                          line_y, inner),
                         id, "programme");
  if (quick_win)
    figure_shape_belong (figure_add_text (matrix->figure, "text", "★", matrix->size, 400,
                                          RANCANG_ANCHOR_END, x + width - matrix->line - 6,
                                          y + (matrix->chip_height - matrix->line) / 2,
                                          matrix->line),
                         id, "programme");
}

static void
add_chip (Matrix      *matrix,
          guint        index,
          guint        position)
{
  const Field *field = &matrix->fields[index];
  RancangItem *programme = g_ptr_array_index (field->chips, position);
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  const char *colour = dimension != NULL ? rancang_item_get_text (dimension, "colour") : NULL;
  const char *id = rancang_item_get_id (programme);
  const guint column = position % field->n_columns;
  const guint row = position / field->n_columns;
  const double x = field->x + PADDING + column * (field->chip_width + FIGURE_GAP);
  const double y = field->y + matrix->header + row * (matrix->chip_height + FIGURE_GAP);
  g_autofree char *label = NULL;
  RancangShape *shape;

  if (figure_is_clipped (matrix->options, x, y, field->chip_width, matrix->chip_height))
    return;

  if (colour == NULL)
    colour = "dim";
  label = dup_label (matrix, programme, index);
  shape = figure_add_rectangle (matrix->figure, "surface", x, y, field->chip_width,
                                matrix->chip_height, CHIP_RADIUS);
  figure_shape_belong (shape, id, "programme");
  figure_shape_target (shape, label, field->first_row + (int) row,
                       field->first_column + (int) column);
  figure_shape_belong (figure_add_rectangle (matrix->figure, colour, x + STRIP, y + CHIP_RADIUS,
                                             STRIP, matrix->chip_height - 2 * CHIP_RADIUS,
                                             STRIP / 2),
                       id, "programme");
  add_words (matrix, programme, x, y, field->chip_width);
}

static char *
describe (Matrix *matrix)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_FIELDS; i++)
    g_string_append_printf (text, "%s%s: %u", i > 0 ? ", " : "",
                            translate (matrix, fields[i].name), matrix->fields[i].chips->len);
  return g_string_free_and_steal (text);
}

/**
 * rancang_figure_new_priority_matrix:
 * @root: the root of a plan
 * @view: what is looked at
 * @options: size, font and language
 *
 * Lays out the programmes by impact and ease (the matrix by which Wonosobo chose its programmes):
 * four fields of chips, and a tray of those that were not judged. Fields are shapes of the role
 * `field`, whose item is "impact/ease", or "/" for the tray; chips have the role `programme`.
 * A narrow figure is higher than asked, and so is one with many programmes.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_priority_matrix (RancangItem                *root,
                                    const RancangPriorityView  *view,
                                    const RancangFigureOptions *options)
{
  Matrix matrix = { .options = options, .view = view };
  g_autofree char *description = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (view != NULL && options != NULL, NULL);

  matrix.size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  figure_measure (options->font, "Ag", matrix.size, 700, NULL, &matrix.line);
  matrix.header = PADDING + 2 * matrix.line + FIGURE_GAP;
  matrix.chip_height = 2 * matrix.line + 2 * FIGURE_GAP;
  for (guint i = 0; i < N_FIELDS; i++)
    matrix.fields[i].chips = g_ptr_array_new ();
  rancang_item_foreach (root, "programme", collect, &matrix);
  description = describe (&matrix);
  matrix.figure = figure_new (options, translate (&matrix, N_("Impact and ease")), description);
  if (options->width < NARROW * matrix.size / FIGURE_TEXT_SIZE)
    place_narrow (&matrix);
  else
    place_wide (&matrix);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      add_field (&matrix, i);
      for (guint j = 0; j < matrix.fields[i].chips->len; j++)
        add_chip (&matrix, i, j);
      g_ptr_array_unref (matrix.fields[i].chips);
    }

  return matrix.figure;
}
