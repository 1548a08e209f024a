/* SPDX-License-Identifier: GPL-3.0-or-later */
/* year-squares.c: one small square a year, filled where work is planned */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/own-colour.h"
#include "widgets/year-squares.h"

#define SQUARE 9
#define GAP    2

/**
 * RancangYearSquares:
 *
 * The years of the plan, and which of them a programme runs in. The tooltip says the years.
 */
struct _RancangYearSquares
{
  GtkWidget parent_instance;

  GdkRGBA colour;
  int     first;
  int     last;
  int     start;
  int     end;
};

G_DEFINE_FINAL_TYPE (RancangYearSquares, rancang_year_squares, GTK_TYPE_WIDGET)

static int
count_years (RancangYearSquares *self)
{
  return self->first > 0 && self->last >= self->first ? MIN (self->last - self->first + 1, 20) : 0;
}

static void
update_tooltip (RancangYearSquares *self)
{
  g_autofree char *years = NULL;

  if (self->start == 0 && self->end == 0)
    years = g_strdup (_("Years not set"));
  else if (self->start == self->end || self->end == 0)
    years = g_strdup_printf ("%d", self->start);
  else
    years = g_strdup_printf ("%d–%d", self->start, self->end);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), years);
}

static void
rancang_year_squares_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  const int n = count_years (RANCANG_YEAR_SQUARES (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = n > 0 ? n * (SQUARE + GAP) - GAP : 0;
  else
    *minimum = *natural = SQUARE;
}

static void
rancang_year_squares_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  RancangYearSquares *self = RANCANG_YEAR_SQUARES (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int n = count_years (self);
  const int end = self->end > 0 ? self->end : self->start;
  const float top = (gtk_widget_get_height (widget) - SQUARE) / 2;
  const GdkRGBA own = rancang_own_colour_for (widget, &self->colour);

  for (int i = 0; i < n; i++)
    {
      const int year = self->first + i;
      const gboolean filled = self->start > 0 && year >= self->start && year <= end;
      const int place = rtl ? n - 1 - i : i;
      GdkRGBA colour = own;
      GskRoundedRect outline;

      colour.alpha = filled ? 1 : 0.22f;
      gsk_rounded_rect_init_from_rect (&outline,
                                       &GRAPHENE_RECT_INIT (place * (SQUARE + GAP), top, SQUARE,
                                                            SQUARE),
                                       2);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &colour, &outline.bounds);
      gtk_snapshot_pop (snapshot);
    }
}

static void
rancang_year_squares_class_init (RancangYearSquaresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = rancang_year_squares_measure;
  widget_class->snapshot = rancang_year_squares_snapshot;

  gtk_widget_class_set_css_name (widget_class, "yearsquares");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rancang_year_squares_init (RancangYearSquares *self)
{
}

void
rancang_year_squares_set_colour (RancangYearSquares *self,
                                 const GdkRGBA      *colour)
{
  g_return_if_fail (RANCANG_IS_YEAR_SQUARES (self));

  self->colour = *colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The plan runs from `first` to `last`, the programme from `start` to `end`; 0 is unknown. */
void
rancang_year_squares_set_years (RancangYearSquares *self,
                                int                 first,
                                int                 last,
                                int                 start,
                                int                 end)
{
  g_return_if_fail (RANCANG_IS_YEAR_SQUARES (self));

  self->first = first;
  self->last = last;
  self->start = start > 0 ? start : end;
  self->end = end;
  update_tooltip (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
