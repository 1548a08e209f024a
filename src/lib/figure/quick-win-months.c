/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* quick-win-months.c: the quick wins on a calendar of months */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "figure/quick-win-figures.h"
#include "model/catalogue.h"
#include "model/quick-win.h"

#include <math.h>

/* Lengths in lines of text, so that large type has large rows. */
#define MONTH_LEAST 1.0
#define ROW 2.3
#define BAR 1.3
#define NAMES_PART 0.28
#define NAMES_LEAST 8.5
#define NAMES_MOST 17.0
#define RADIUS 5.0
#define LIGHT 0.25 /* of what is known by the programme's years only */
#define HANDLE 7.0
#define INDENT 16.0 /* of the names */
#define MOST_MONTHS 240 /* what is farther away than that is a slip of the pen */

typedef struct
{
  const RancangFigureOptions *options;
  const RancangMonthsView    *view;
  RancangFigure              *figure;
  GPtrArray                  *programmes; /* borrowed */
  double                      size;
  double                      line;
  double                      names;  /* width of the column of names */
  double                      header; /* height */
  double                      row;
  double                      bar;
  double                      month;  /* width */
  double                      width;
  double                      height;
  int                         first;
  int                         last;
} Calendar;

static const char *
translate (Calendar   *calendar,
           const char *text)
{
  return rancang_translate (calendar->options->language, NULL, text);
}

static gboolean
collect (RancangItem *programme,
         gpointer     user_data)
{
  Calendar *calendar = user_data;

  if (rancang_item_get_boolean (programme, "quick-win"))
    g_ptr_array_add (calendar->programmes, programme);
  return TRUE;
}

static RancangQuickWinTime
get_months (Calendar    *calendar,
            RancangItem *programme,
            int         *first,
            int         *last)
{
  if (g_strcmp0 (rancang_item_get_id (programme), calendar->view->moved) == 0)
    {
      *first = calendar->view->first;
      *last = calendar->view->last;
      return RANCANG_QUICK_WIN_TIME_DATES;
    }
  return rancang_quick_win_get_months (programme, first, last);
}

/* Whole years around all that is known, so that the months stay where they are while a bar is
 * dragged; at least two of them. */
static void
find_range (Calendar    *calendar,
            RancangPlan *plan)
{
  int first_year = 0, last_year = 0;

  for (guint i = 0; i < calendar->programmes->len; i++)
    {
      int first, last;

      /* Not what is only dragged there. */
      if (rancang_quick_win_get_months (g_ptr_array_index (calendar->programmes, i), &first, &last)
          == RANCANG_QUICK_WIN_TIME_UNKNOWN)
        continue;
      first_year = first_year == 0 ? first / 12 : MIN (first_year, first / 12);
      last_year = MAX (last_year, last / 12);
    }
  if (first_year == 0 && plan != NULL)
    {
      first_year = rancang_item_get_year (rancang_plan_get_root (plan), "start-year");
      last_year = first_year + 1;
    }
  if (first_year == 0)
    first_year = last_year = 2025;
  calendar->first = first_year * 12;
  calendar->last = MAX (last_year, first_year + 1) * 12 + 11;
  calendar->last = MIN (calendar->last, calendar->first + MOST_MONTHS - 1);
}

static double
to_x (Calendar *calendar,
      int       month)
{
  return calendar->names + (month - calendar->first) * calendar->month;
}

static void
measure (Calendar *calendar)
{
  const int n = calendar->last - calendar->first + 1;
  const double room = calendar->options->width;

  const double least = MIN (NAMES_LEAST * calendar->line, room * 0.42);

  calendar->header = ceil (2 * calendar->line + 3 * FIGURE_GAP);
  calendar->row = round (ROW * calendar->line);
  calendar->bar = round (BAR * calendar->line);
  calendar->names = round (CLAMP (room * NAMES_PART, least,
                                  MAX (least, NAMES_MOST * calendar->line)));
  calendar->month = MAX (round (MONTH_LEAST * calendar->line),
                         floor ((room - calendar->names) / n));
  calendar->width = calendar->names + n * calendar->month;
  calendar->height = MAX (calendar->options->height,
                          calendar->header + calendar->programmes->len * calendar->row
                            + FIGURE_GAP);
  figure_set_size (calendar->figure, MAX (calendar->width, room), calendar->height);
  figure_set_pinned (calendar->figure, calendar->names, calendar->header);
}

static void
add_line (Calendar   *calendar,
          double      x,
          double      from,
          double      to,
          double      line_width,
          RancangPin  pin)
{
  const double points[] = { x, from, x, to };

  figure_shape_pin (figure_add_path (calendar->figure, "grid", points, 2, line_width), pin);
}

static void
add_month (Calendar *calendar,
           int       month)
{
  g_autofree char *number = g_strdup_printf ("%d", month % 12 + 1);
  const double x = to_x (calendar, month);

  figure_shape_pin (figure_add_text (calendar->figure, "dim", number, calendar->size * 0.85, 400,
                                     RANCANG_ANCHOR_MIDDLE, x,
                                     calendar->line + 2 * FIGURE_GAP, calendar->month),
                    RANCANG_PIN_Y);
  if (month % 12 == 0)
    {
      g_autofree char *year = g_strdup_printf ("%d", month / 12);

      figure_shape_pin (figure_add_text (calendar->figure, "text", year, calendar->size, 700,
                                         RANCANG_ANCHOR_START, x + FIGURE_GAP,
                                         FIGURE_GAP, 12 * calendar->month - FIGURE_GAP),
                        RANCANG_PIN_Y);
      add_line (calendar, x, 0, calendar->header, 1, RANCANG_PIN_Y);
    }
}

static void
add_header (Calendar *calendar)
{
  const double width = rancang_figure_get_width (calendar->figure);
  RancangShape *shape;

  figure_shape_pin (figure_add_rectangle (calendar->figure, "surface", 0, 0, width,
                                          calendar->header, 0), RANCANG_PIN_Y);
  for (int month = calendar->first; month <= calendar->last; month++)
    if (!figure_is_clipped (calendar->options, to_x (calendar, month) - 12 * calendar->month,
                            calendar->options->clip_y, 13 * calendar->month, 1))
      add_month (calendar, month);
  /* Above both what moves sideways and what moves down. */
  shape = figure_add_rectangle (calendar->figure, "surface", 0, 0, calendar->names,
                                calendar->header, 0);
  figure_shape_pin (shape, RANCANG_PIN_X | RANCANG_PIN_Y);
  shape = figure_add_text (calendar->figure, "dim", translate (calendar, N_("Quick win")),
                           calendar->size * 0.85, 400, RANCANG_ANCHOR_START, INDENT,
                           calendar->line + 2 * FIGURE_GAP,
                           calendar->names - FIGURE_GAP - INDENT);
  figure_shape_pin (shape, RANCANG_PIN_X | RANCANG_PIN_Y);
}

static void
add_grid (Calendar *calendar)
{
  for (int month = calendar->first; month <= calendar->last + 1; month++)
    if (!figure_is_clipped (calendar->options, to_x (calendar, month), calendar->options->clip_y, 1,
                            1))
      add_line (calendar, to_x (calendar, month), calendar->header, calendar->height,
                month % 12 == 0 ? 1.5 : 0.5, RANCANG_PIN_NONE);
}

static const char *
get_colour (RancangItem *programme)
{
  RancangItem *dimension = rancang_item_get_ancestor (programme, "dimension");
  const char *colour = dimension != NULL ? rancang_item_get_text (dimension, "colour") : NULL;

  return colour != NULL ? colour : "dim";
}

static const char *
get_title (Calendar    *calendar,
           RancangItem *programme)
{
  const char *title = rancang_item_get_title (programme);

  return title != NULL && *title != '\0' ? title : translate (calendar, N_("Without name"));
}

static char *
dup_month (int month)
{
  return g_strdup_printf ("%d/%d", month % 12 + 1, month / 12);
}

static char *
dup_label (Calendar            *calendar,
           RancangItem         *programme,
           RancangQuickWinTime  time,
           int                  first,
           int                  last)
{
  g_autofree char *from = dup_month (first);
  g_autofree char *to = dup_month (last);
  GString *label = g_string_new (get_title (calendar, programme));

  if (time == RANCANG_QUICK_WIN_TIME_UNKNOWN)
    {
      g_string_append_printf (label, ", %s", translate (calendar, N_("no months yet")));
      return g_string_free_and_steal (label);
    }
  g_string_append_printf (label, ", %s–%s, ", from, to);
  /* Translators: %d is how long a quick win lasts */
  g_string_append_printf (label, rancang_translate (calendar->options->language, NULL,
                                                    N_("%d months")),
                          last - first + 1);
  if (time == RANCANG_QUICK_WIN_TIME_YEARS)
    g_string_append_printf (label, ", %s", translate (calendar, N_("by the programme’s years")));
  if (last - first + 1 > RANCANG_QUICK_WIN_MAX_MONTHS)
    g_string_append_printf (label, ", %s",
                            translate (calendar, N_("longer than two years")));
  return g_string_free_and_steal (label);
}

static void
add_name (Calendar    *calendar,
          RancangItem *programme,
          double       y)
{
  const double inner = calendar->names - FIGURE_GAP - INDENT;
  g_auto (GStrv) lines = figure_wrap (calendar->options->font, get_title (calendar, programme),
                                      calendar->size, 400, inner);
  const char *id = rancang_item_get_id (programme);
  double line_y = floor (y + (calendar->row - g_strv_length (lines) * calendar->line) / 2);
  RancangShape *shape;

  shape = figure_add_rectangle (calendar->figure, "surface", 0, y, calendar->names,
                                calendar->row, 0);
  figure_shape_belong (shape, id, "name");
  figure_shape_pin (shape, RANCANG_PIN_X);
  figure_shape_pin (figure_add_rectangle (calendar->figure, get_colour (programme), 6, y + 5, 4,
                                          calendar->row - 10, 2), RANCANG_PIN_X);
  for (guint i = 0; lines[i] != NULL; i++, line_y += calendar->line)
    {
      shape = figure_add_text (calendar->figure, "text", lines[i], calendar->size, 400,
                               RANCANG_ANCHOR_START, INDENT, line_y, inner);
      figure_shape_belong (shape, id, "name");
      figure_shape_pin (shape, RANCANG_PIN_X);
    }
}

static void
add_handle (Calendar   *calendar,
            const char *id,
            const char *role,
            double      x,
            double      y,
            double      width)
{
  RancangShape *shape = figure_add_rectangle (calendar->figure, "accent", x, y, width,
                                              calendar->bar, 0);

  shape->alpha = 0;
  figure_shape_belong (shape, id, role);
}

/* What is beyond two years is hatched, behind a line. */
static void
add_excess (Calendar *calendar,
            int       first,
            double    y,
            double    right)
{
  const double x = to_x (calendar, first + RANCANG_QUICK_WIN_MAX_MONTHS);
  const double points[] = { x, y - 6, x, y + calendar->bar + 6 };

  if (right <= x)
    return;
  figure_add_rectangle (calendar->figure, "surface", x, y + 2, right - x - 2,
                        calendar->bar - 4, 0)->alpha = 0.75;
  for (double at = x + 4; at < right - 2; at += 6)
    {
      const double stroke[] = { at, y + 3, at, y + calendar->bar - 3 };

      figure_add_path (calendar->figure, "dim", stroke, 2, 1);
    }
  figure_add_path (calendar->figure, "text", points, 2, 2);
}

static void
add_length (Calendar   *calendar,
            const char *id,
            const char *ink,
            int         n_months,
            double      x,
            double      y,
            double      width)
{
  g_autofree char *words = g_strdup_printf (rancang_translate (calendar->options->language, NULL,
                                                            N_("%d months")),
                                         n_months);
  g_autofree char *number = g_strdup_printf ("%d", n_months);
  double needed;

  figure_measure (calendar->options->font, words, calendar->size * 0.9, 700, &needed, NULL);
  if (needed + 2 * HANDLE > width)
    figure_measure (calendar->options->font, number, calendar->size * 0.9, 700, &needed, NULL);
  else
    g_set_str (&number, words);
  if (needed <= width)
    figure_shape_belong (figure_add_text (calendar->figure, ink, number, calendar->size * 0.9,
                                          700, RANCANG_ANCHOR_MIDDLE, x,
                                          floor (y + (calendar->bar - calendar->line) / 2), width),
                         id, "bar");
}

static void
add_bar (Calendar            *calendar,
         RancangItem         *programme,
         RancangQuickWinTime  time,
         int                  first,
         int                  last,
         int                  row,
         double               row_y)
{
  const char *id = rancang_item_get_id (programme);
  const double x = to_x (calendar, first);
  const double right = to_x (calendar, last + 1);
  const double y = row_y + round ((calendar->row - calendar->bar) / 2);
  g_autofree char *label = dup_label (calendar, programme, time, first, last);
  const char *colour = get_colour (programme);
  g_autofree char *on_bar = g_strconcat ("on:", colour, NULL);
  const gboolean is_dated = time == RANCANG_QUICK_WIN_TIME_DATES;
  const char *ink = is_dated && *colour == '#' ? on_bar : "text";
  RancangShape *shape;

  shape = figure_add_rectangle (calendar->figure, colour, x + 1, y, right - x - 2, calendar->bar,
                                RADIUS);
  shape->alpha = is_dated ? 1 : LIGHT;
  figure_shape_belong (shape, id, "bar");
  figure_shape_target (shape, label, row, 0);
  add_excess (calendar, first, y, right);
  add_length (calendar, id, ink, last - first + 1, x, y,
              MIN (right, to_x (calendar, first + RANCANG_QUICK_WIN_MAX_MONTHS)) - x);
  add_handle (calendar, id, "start", x - HANDLE / 2, y, MIN (HANDLE * 1.5, (right - x) / 3));
  add_handle (calendar, id, "end", right - MIN (HANDLE, (right - x) / 3), y,
              MIN (HANDLE * 1.5, (right - x) / 3 + HANDLE / 2));
}

static void
add_unknown (Calendar    *calendar,
             RancangItem *programme,
             int          row,
             double       row_y)
{
  g_autofree char *label = dup_label (calendar, programme, RANCANG_QUICK_WIN_TIME_UNKNOWN, 0, 0);
  RancangShape *shape;

  shape = figure_add_text (calendar->figure, "dim", translate (calendar, N_("no months yet")),
                           calendar->size * 0.9, 400, RANCANG_ANCHOR_START,
                           calendar->names + FIGURE_GAP,
                           floor (row_y + (calendar->row - calendar->line) / 2),
                           10 * calendar->line);
  figure_shape_belong (shape, rancang_item_get_id (programme), "bar");
  figure_shape_target (shape, label, row, 0);
}

static void
add_row (Calendar    *calendar,
         RancangItem *programme,
         int          row)
{
  const double y = calendar->header + row * calendar->row;
  const double points[] = { 0, y + calendar->row, rancang_figure_get_width (calendar->figure),
                            y + calendar->row };
  RancangQuickWinTime time;
  int first, last;

  if (figure_is_clipped (calendar->options, calendar->options->clip_x, y, 1, calendar->row))
    return;

  figure_add_path (calendar->figure, "grid", points, 2, 0.5);
  time = get_months (calendar, programme, &first, &last);
  if (time == RANCANG_QUICK_WIN_TIME_UNKNOWN)
    add_unknown (calendar, programme, row, y);
  else
    add_bar (calendar, programme, time, first, last, row, y);
  add_name (calendar, programme, y);
}

static char *
describe (Calendar *calendar)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < calendar->programmes->len; i++)
    {
      RancangItem *programme = g_ptr_array_index (calendar->programmes, i);
      int first, last;
      RancangQuickWinTime time = get_months (calendar, programme, &first, &last);
      g_autofree char *label = dup_label (calendar, programme, time, first, last);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", label);
    }
  return g_string_free_and_steal (text);
}

/**
 * rancang_figure_new_quick_win_months:
 * @root: the root of a plan
 * @view: what is looked at
 * @options: size, font and language
 *
 * Lays out the quick wins on a calendar: a row each, a column a month. Bars have the role `bar` and
 * the ends of a bar the roles `start` and `end`; a bar drawn lightly is known by the years of its
 * programme only. What is longer than two years is hatched.
 *
 * Returns: (transfer full): the figure
 *
 * Since: 1.0
 */
RancangFigure *
rancang_figure_new_quick_win_months (RancangItem                *root,
                                     const RancangMonthsView    *view,
                                     const RancangFigureOptions *options)
{
  Calendar calendar = { .options = options, .view = view };
  g_autoptr (GPtrArray) programmes = g_ptr_array_new ();
  g_autofree char *description = NULL;

  g_return_val_if_fail (RANCANG_IS_ITEM (root), NULL);
  g_return_val_if_fail (view != NULL && options != NULL, NULL);

  calendar.size = options->text_size > 0 ? options->text_size : FIGURE_TEXT_SIZE;
  figure_measure (options->font, "Ag", calendar.size, 700, NULL, &calendar.line);
  calendar.programmes = programmes;
  rancang_item_foreach (root, "programme", collect, &calendar);
  find_range (&calendar, rancang_item_get_plan (root));
  description = describe (&calendar);
  calendar.figure = figure_new (options, translate (&calendar, N_("Months of the quick wins")),
                                description);
  measure (&calendar);
  add_grid (&calendar);
  for (guint i = 0; i < programmes->len; i++)
    add_row (&calendar, g_ptr_array_index (programmes, i), (int) i);
  add_header (&calendar);
  calendar.figure->first_month = calendar.first;
  calendar.figure->month_width = calendar.month;

  return calendar.figure;
}

/**
 * rancang_figure_find_month:
 * @figure: a figure of months
 * @x: a place
 * @month: (out): the month there: year * 12 + month
 *
 * Returns: whether the figure has months
 *
 * Since: 1.0
 */
gboolean
rancang_figure_find_month (RancangFigure *figure,
                           double         x,
                           int           *month)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE (figure), FALSE);
  g_return_val_if_fail (month != NULL, FALSE);

  if (figure->month_width <= 0)
    return FALSE;
  if (figure->mirrored)
    x = figure->width - x;
  *month = figure->first_month
           + (int) floor ((x - figure->pinned_width) / figure->month_width);
  return TRUE;
}
