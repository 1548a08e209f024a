/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* roadmap-bars.c: the lines of a roadmap: headings, names, bars and milestones */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "figure/figure-private.h"
#include "figure/roadmap-private.h"
#include "model/catalogue.h"

#include <math.h>

#define INDENT 18.0
#define DOT 10.0
#define TINT 0.13
#define HANDLE 8.0
#define HANDLE_OUTSIDE 3.0
#define LEAST_BAR 4.0
#define AGENCY_FROM 17.0 /* lines of text that the names must be wide for agencies to be shown */
#define AGENCY_WIDTH 6.0 /* lines of text, at most */
#define INDENTED_FROM 12.5

static char *
dup_quarter (RancangRoadmap *self,
             int             time)
{
  /* Translators: quarter and year */
  return g_strdup_printf (rancang_translate (self->language, NULL, N_("Q%d %d")), time % 4 + 1,
                          time / 4);
}

/* "2022–2024", or "Q3 2022–Q1 2024" where it does not begin and end with years. */
char *
roadmap_dup_period (RancangRoadmap *self,
                    int             start,
                    int             end)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (start % 4 == 0 && end % 4 == 3)
    {
      if (start / 4 == end / 4)
        return g_strdup_printf ("%d", start / 4);
      return g_strdup_printf ("%d–%d", start / 4, end / 4);
    }

  first = dup_quarter (self, start);
  last = dup_quarter (self, end);
  return start == end ? g_steal_pointer (&first) : g_strdup_printf ("%s–%s", first, last);
}

static void
get_span (const RoadmapChart *chart,
          const RoadmapRow   *row,
          int                *start,
          int                *end)
{
  const RancangRoadmapView *view = chart->view;
  const gboolean moved = view->moved != NULL && g_str_equal (view->moved, row->id);

  *start = moved ? view->moved_start : row->start;
  *end = moved ? view->moved_end : row->end;
}

static char *
dup_label (const RoadmapChart *chart,
           const RoadmapRow   *row,
           int                 start,
           int                 end)
{
  RancangRoadmap *roadmap = chart->roadmap;
  GString *label = g_string_new (row->title);
  g_autofree char *period = start != 0 ? roadmap_dup_period (roadmap, start, end) : NULL;

  if (row->agency != NULL)
    g_string_append_printf (label, ", %s", row->agency);
  g_string_append_printf (label, ", %s",
                          period != NULL ? period
                          : rancang_translate (roadmap->language, NULL, N_("without years")));
  if (row->quick_win)
    g_string_append_printf (label, ", %s",
                            rancang_translate (roadmap->language, NULL, N_("quick win")));
  if (row->baseline_start != 0)
    {
      g_autofree char *before = roadmap_dup_period (roadmap, row->baseline_start,
                                                    row->baseline_end);

      g_string_append_printf (label, rancang_translate (roadmap->language, NULL,
                                                        N_(", baseline %s")), before);
    }

  return g_string_free_and_steal (label);
}

static RancangShape *
add_box (RoadmapChart *chart,
         const char   *colour,
         double        alpha,
         double        x,
         double        y,
         double        width,
         double        height,
         RancangPin    pin)
{
  RancangShape *shape = figure_add_rectangle (chart->figure, colour, x, y, width, height, 0);

  shape->alpha = alpha;
  figure_shape_pin (shape, pin);
  return shape;
}

static void
add_chevron (RoadmapChart *chart,
             double        x,
             double        y,
             gboolean      collapsed)
{
  const double size = chart->line_height * 0.2;
  const double down[] = { x - size, y - size / 2, x, y + size / 2, x + size, y - size / 2 };
  const double aside[] = { x - size / 2, y - size, x + size / 2, y, x - size / 2, y + size };
  RancangShape *shape = figure_add_path (chart->figure, "dim", collapsed ? aside : down, 3, 1.5);

  figure_shape_pin (shape, RANCANG_PIN_X);
}

/* Where the bars of a group that is closed are, all together. */
static void
add_summary (RoadmapChart       *chart,
             const RoadmapGroup *group,
             const char         *colour,
             double              y)
{
  const double x = roadmap_get_time_x (chart, group->start);
  const double end = MIN (chart->right, roadmap_get_time_x (chart, group->end + 1));

  if (group->start != 0 && end > x)
    figure_add_rectangle (chart->figure, colour, x, round (y + chart->group_height * 0.4), end - x,
                          round (chart->group_height * 0.2), 3)->alpha = 0.7;
}

static void
add_heading (RoadmapChart       *chart,
             const RoadmapGroup *group,
             double              y,
             int                 row)
{
  const char *colour = group->colour != NULL && *group->colour != '\0' ? group->colour
                                                                        : ROADMAP_NEUTRAL;
  const double text_x = INDENT + DOT + FIGURE_GAP;
  /* Nothing stands beside an open heading: its words may be longer than the column is wide. */
  const double room = group->collapsed ? chart->side : MAX (chart->side, chart->options->width);
  const double middle = y + chart->group_height / 2;
  g_autofree char *label = NULL;
  RancangShape *shape;

  add_box (chart, colour, TINT, 0, y, chart->width, chart->group_height, RANCANG_PIN_NONE);
  if (group->collapsed && !chart->stacked)
    add_summary (chart, group, colour, y);
  if (!chart->stacked)
    {
      add_box (chart, "surface", 1, 0, y, chart->names, chart->group_height, RANCANG_PIN_X);
      add_box (chart, colour, TINT, 0, y, chart->names, chart->group_height, RANCANG_PIN_X);
    }
  add_chevron (chart, INDENT / 2, middle, group->collapsed);
  shape = figure_add_rectangle (chart->figure, colour, INDENT, round (middle - DOT / 2), DOT, DOT,
                                DOT / 2);
  figure_shape_pin (shape, RANCANG_PIN_X);
  shape = figure_add_text (chart->figure, "text", group->title, chart->text_size, 700,
                           RANCANG_ANCHOR_START, text_x, round (middle - chart->line_height / 2),
                           room - text_x - FIGURE_GAP);
  figure_shape_pin (shape, RANCANG_PIN_X);

  label = g_strdup_printf (rancang_translate (chart->roadmap->language, NULL,
                                              group->collapsed
                                                ? N_("%s, programmes: %u, collapsed")
                                                : N_("%s, programmes: %u")),
                           group->title, group->rows->len);
  shape = add_box (chart, "surface", 0, 0, y, chart->side, chart->group_height, RANCANG_PIN_X);
  figure_shape_belong (shape, group->key, "group");
  figure_shape_target (shape, label, row, 0);
}

/* The words at the end of a name; returns where they begin. */
static double
add_agency (RoadmapChart     *chart,
            const RoadmapRow *row,
            double            y,
            double            height)
{
  const double most = round (chart->line_height * AGENCY_WIDTH);
  const double end = chart->side - 1.5 * FIGURE_GAP;
  RancangShape *shape;
  double width;

  if (row->agency == NULL || chart->roadmap->grouping == RANCANG_ROADMAP_BY_AGENCY
      || (!chart->stacked && chart->names < AGENCY_FROM * chart->line_height))
    return end;

  figure_measure (chart->options->font, row->agency, chart->small_size, 400, &width, NULL);
  width = MIN (width, most);
  shape = figure_add_text (chart->figure, "dim", row->agency, chart->small_size, 400,
                           RANCANG_ANCHOR_END, end - width,
                           y + round ((height - chart->small_height) / 2), width);
  figure_shape_pin (shape, RANCANG_PIN_X);

  return end - width - 2 * FIGURE_GAP;
}

/* In the column at the start or, where it is narrow, above the bar over the whole width. */
static void
add_name (RoadmapChart     *chart,
          const RoadmapRow *row,
          double            y)
{
  const double height = chart->stacked ? chart->title_height : chart->row_height;
  const gboolean narrow = chart->names < INDENTED_FROM * chart->line_height;
  const double indent = narrow ? FIGURE_GAP : INDENT + DOT + FIGURE_GAP;
  const double end = add_agency (chart, row, y, height);
  RancangShape *shape;

  shape = figure_add_text (chart->figure, "text", row->title, chart->text_size, 400,
                           RANCANG_ANCHOR_START, indent,
                           y + round ((height - chart->line_height) / 2), end - indent);
  figure_shape_pin (shape, RANCANG_PIN_X);
  shape = add_box (chart, "surface", 0, 0, y, chart->side, height, RANCANG_PIN_X);
  figure_shape_belong (shape, row->item, "name");
}

/* A stroke so wide that nothing is left open within: figures have no filled paths. */
static void
add_diamond (RoadmapChart *chart,
             const char   *colour,
             double        x,
             double        y,
             double        radius)
{
  const double half = radius / 2;
  const double points[] = { x, y - half, x + half, y, x, y + half, x - half, y, x, y - half,
                            x + half, y };

  figure_add_path (chart->figure, colour, points, 6, radius * G_SQRT2 / 2);
}

static void
add_milestone (RoadmapChart           *chart,
               const RoadmapMilestone *milestone,
               double                  bar_y,
               int                     row,
               int                     column)
{
  const RancangLanguage language = chart->roadmap->language;
  const double radius = round (chart->bar_height * 0.42);
  const double x = roadmap_get_time_x (chart, milestone->time);
  const double y = bar_y + chart->bar_height / 2;
  g_autofree char *when = milestone->whole_year
                            ? g_strdup_printf ("%d", (int) milestone->time / 4)
                            : dup_quarter (chart->roadmap, (int) milestone->time);
  g_autofree char *label = NULL;
  RancangShape *shape;

  if (x < chart->names || x > chart->right)
    return;
  add_diamond (chart, "surface", x, y, radius + 2);
  add_diamond (chart, "text", x, y, radius);
  if (!milestone->done)
    add_diamond (chart, "surface", x, y, radius * 0.5);
  /* Translators: the name of a milestone and when it is */
  label = g_strdup_printf (rancang_translate (language, NULL,
                                              milestone->done ? N_("Milestone: %s, %s, done")
                                                              : N_("Milestone: %s, %s")),
                           milestone->title != NULL ? milestone->title : "", when);
  shape = add_box (chart, "surface", 0, x - radius, y - radius, 2 * radius, 2 * radius,
                   RANCANG_PIN_NONE);
  figure_shape_belong (shape, milestone->id, "milestone");
  figure_shape_target (shape, label, row, column);
}

static void
add_baseline (RoadmapChart     *chart,
              const RoadmapRow *row,
              double            y)
{
  double x, end;

  if (row->baseline_start == 0)
    return;
  x = MAX (chart->names, roadmap_get_time_x (chart, row->baseline_start));
  end = MIN (chart->right, roadmap_get_time_x (chart, row->baseline_end + 1));
  if (end > x)
    figure_add_rectangle (chart->figure, "dim", x + 1, y, end - x - 2, 2, 1)->alpha = 0.75;
}

static void
add_handles (RoadmapChart     *chart,
             const RoadmapRow *row,
             double            x,
             double            y,
             double            width)
{
  const double inside = MIN (HANDLE, width / 3);
  RancangShape *shape;

  shape = add_box (chart, "surface", 0, x - HANDLE_OUTSIDE, y, inside + HANDLE_OUTSIDE,
                   chart->bar_height, RANCANG_PIN_NONE);
  figure_shape_belong (shape, row->item, "start");
  shape = add_box (chart, "surface", 0, x + width - inside, y, inside + HANDLE_OUTSIDE,
                   chart->bar_height, RANCANG_PIN_NONE);
  figure_shape_belong (shape, row->item, "end");
}

/* Where words of a width stand on a bar so that no milestone covers them. */
static double
find_text_x (RoadmapChart     *chart,
             const RoadmapRow *row,
             double            x,
             double            width)
{
  const double radius = round (chart->bar_height * 0.42) + 3;
  const guint n = row->milestones != NULL ? row->milestones->len : 0;

  for (guint tries = 0; tries <= n; tries++)
    {
      gboolean is_free = TRUE;

      for (guint i = 0; i < n && is_free; i++)
        {
          const double at =
            roadmap_get_time_x (chart, g_array_index (row->milestones, RoadmapMilestone, i).time);

          is_free = at + radius < x || at - radius > x + width;
          if (!is_free)
            x = at + radius + FIGURE_GAP / 2;
        }
      if (is_free)
        break;
    }
  return x;
}

/* What is written on a bar: while it is dragged, where it would be. */
static void
add_bar_text (RoadmapChart     *chart,
              const RoadmapRow *row,
              const char       *colour,
              double            x,
              double            y,
              double            width,
              int               start,
              int               end)
{
  g_autofree char *ink = g_strconcat ("on:", colour, NULL);
  const gboolean moved = chart->view->moved != NULL
                         && g_str_equal (chart->view->moved, row->id);
  g_autofree char *text = NULL;
  double text_width;
  double text_x;

  if (moved)
    text = roadmap_dup_period (chart->roadmap, start, end);
  else if (row->quick_win)
    text = g_strdup (rancang_translate (chart->roadmap->language, NULL, N_("quick win")));
  else
    return;

  figure_measure (chart->options->font, text, chart->small_size, 700, &text_width, NULL);
  y += round ((chart->bar_height - chart->small_height) / 2);
  text_x = find_text_x (chart, row, x + HANDLE, text_width);
  if (text_x + text_width + HANDLE <= x + width)
    figure_add_text (chart->figure, ink, text, chart->small_size, 700,
                     RANCANG_ANCHOR_START, text_x, y, text_width);
  else if (x + width + FIGURE_GAP + text_width <= chart->right)
    figure_add_text (chart->figure, "text", text, chart->small_size, moved ? 700 : 400,
                     RANCANG_ANCHOR_START, x + width + FIGURE_GAP, y, text_width);
  else
    figure_add_text (chart->figure, "text", text, chart->small_size, moved ? 700 : 400,
                     RANCANG_ANCHOR_END, x - FIGURE_GAP - text_width, y, text_width);
}

static void
add_bar (RoadmapChart     *chart,
         const RoadmapRow *row,
         double            y,
         int               line,
         int               start,
         int               end)
{
  const char *colour = row->colour != NULL && *row->colour != '\0' ? row->colour : ROADMAP_NEUTRAL;
  const double left = CLAMP (roadmap_get_time_x (chart, start) + 1, chart->names,
                             chart->right - LEAST_BAR);
  const double right = CLAMP (roadmap_get_time_x (chart, end + 1) - 1, left + LEAST_BAR,
                              chart->right);
  g_autofree char *label = dup_label (chart, row, start, end);
  RancangShape *shape;

  add_baseline (chart, row, y + chart->bar_height + 2);
  shape = figure_add_rectangle (chart->figure, colour, left, y, right - left, chart->bar_height,
                                5);
  figure_shape_belong (shape, row->item, "bar");
  figure_shape_target (shape, label, line, 0);
  add_bar_text (chart, row, colour, left, y, right - left, start, end);
  if (chart->view->editable)
    add_handles (chart, row, left, y, right - left);
}

static void
add_empty_row (RoadmapChart     *chart,
               const RoadmapRow *row,
               double            y,
               int               line)
{
  g_autofree char *label = dup_label (chart, row, 0, 0);
  const double top = y + chart->title_height;
  const double height = chart->row_height - chart->title_height;
  RancangShape *shape;

  if (chart->view->editable)
    figure_add_text (chart->figure, "dim",
                     rancang_translate (chart->roadmap->language, NULL,
                                        N_("Drag here to give it years")),
                     chart->small_size, 400, RANCANG_ANCHOR_START, chart->names + FIGURE_GAP,
                     top + round ((height - chart->small_height) / 2),
                     chart->right - chart->names - 2 * FIGURE_GAP);
  shape = add_box (chart, "surface", 0, chart->names, top + 2, chart->right - chart->names,
                   height - 4, RANCANG_PIN_NONE);
  figure_shape_belong (shape, row->item, "row");
  figure_shape_target (shape, label, line, 0);
}

static void
add_row (RoadmapChart     *chart,
         const RoadmapRow *row,
         double            y,
         int               line)
{
  const double bar_y = chart->stacked
                         ? y + chart->title_height
                         : y + round ((chart->row_height - chart->bar_height) / 2)
                             - (row->baseline_start != 0 ? 2 : 0);
  int start, end;

  get_span (chart, row, &start, &end);
  if (chart->view->open != NULL && g_str_equal (chart->view->open, row->id))
    {
      add_box (chart, "accent", TINT, 0, y, chart->width, chart->row_height, RANCANG_PIN_NONE);
      if (!chart->stacked)
        add_box (chart, "accent", TINT, 0, y, chart->names, chart->row_height, RANCANG_PIN_X);
    }
  if (start != 0)
    add_bar (chart, row, bar_y, line, start, end);
  else
    add_empty_row (chart, row, y, line);
  for (guint i = 0; row->milestones != NULL && i < row->milestones->len; i++)
    add_milestone (chart, &g_array_index (row->milestones, RoadmapMilestone, i), bar_y, line,
                   (int) i + 1);
  add_name (chart, row, y);
}

/* The first line that ends below the upper edge of what is seen. */
static guint
find_first (RoadmapChart *chart)
{
  const GArray *lines = chart->roadmap->lines;
  guint low = 0;
  guint high = lines->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;
      const RoadmapLine *line = &g_array_index (lines, RoadmapLine, middle);

      if (roadmap_get_line_y (chart, line) + chart->row_height < chart->clip_top)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Only the lines within what is looked at; what is before and behind costs nothing. */
void
roadmap_add_lines (RoadmapChart *chart)
{
  const GArray *lines = chart->roadmap->lines;
  const double points[] = { chart->names - 0.5, chart->clip_top, chart->names - 0.5,
                            chart->clip_bottom };

  if (chart->clip_bottom <= chart->clip_top)
    return;
  if (!chart->stacked)
    add_box (chart, "surface", 1, 0, chart->clip_top, chart->names,
             chart->clip_bottom - chart->clip_top, RANCANG_PIN_X);
  for (guint i = find_first (chart); i < lines->len; i++)
    {
      const RoadmapLine *line = &g_array_index (lines, RoadmapLine, i);
      const double y = roadmap_get_line_y (chart, line);

      if (y > chart->clip_bottom)
        break;
      if (line->row == NULL)
        {
          add_heading (chart, line->group, y, (int) i);
        }
      else
        {
          add_row (chart, line->row, y, (int) i);
          figure_add_rectangle (chart->figure, "grid", chart->names,
                                y + chart->row_height - 1, chart->right - chart->names, 1,
                                0)->alpha = 0.6;
        }
    }
  if (!chart->stacked)
    figure_shape_pin (figure_add_path (chart->figure, "grid", points, 2, 1), RANCANG_PIN_X);
}
