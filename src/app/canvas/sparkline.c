/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sparkline.c: target against realisation of an indicator, as small as a word */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <adwaita.h>

#include "canvas/figure-painter.h"
#include "canvas/sparkline.h"

#define WIDTH 48 /* the least; a row gives it more */
#define HEIGHT 28

/**
 * RancangSparkline:
 *
 * Belongs in a row that is used again for other indicators. A screen reader hears the years with
 * their values.
 */
struct _RancangSparkline
{
  GtkWidget parent_instance;

  RancangItem   *indicator;
  RancangFigure *figure;
  int            year;
};

G_DEFINE_FINAL_TYPE (RancangSparkline, rancang_sparkline, GTK_TYPE_WIDGET)

static void
lay_out (RancangSparkline *self)
{
  const RancangFigureOptions options = {
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .language = rancang_language_get_default (),
  };

  if (self->figure != NULL && rancang_figure_get_width (self->figure) == options.width
      && rancang_figure_get_height (self->figure) == options.height)
    return;
  g_clear_object (&self->figure);
  self->figure = rancang_figure_new_sparkline (self->indicator, self->year, &options);
}

static void
rancang_sparkline_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RancangSparkline *self = RANCANG_SPARKLINE (widget);
  g_autoptr (GskRenderNode) node = NULL;
  RancangPalette palette;

  if (self->indicator == NULL)
    return;
  lay_out (self);
  rancang_figure_painter_init_palette (&palette, widget);
  gtk_snapshot_save (snapshot);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (gtk_widget_get_width (widget), 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  node = rancang_figure_painter_create_node (self->figure, widget, RANCANG_PIN_NONE, &palette);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
rancang_sparkline_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static gboolean
query_tooltip_cb (RancangSparkline *self,
                  int               x,
                  int               y,
                  gboolean          keyboard,
                  GtkTooltip       *tooltip)
{
  if (self->figure == NULL || *rancang_figure_get_description (self->figure) == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, rancang_figure_get_description (self->figure));

  return TRUE;
}

static void
rancang_sparkline_dispose (GObject *object)
{
  RancangSparkline *self = RANCANG_SPARKLINE (object);

  g_clear_object (&self->indicator);
  g_clear_object (&self->figure);

  G_OBJECT_CLASS (rancang_sparkline_parent_class)->dispose (object);
}

static void
rancang_sparkline_class_init (RancangSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_sparkline_dispose;
  widget_class->snapshot = rancang_sparkline_snapshot;
  widget_class->measure = rancang_sparkline_measure;

  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rancang_sparkline_init (RancangSparkline *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

static void
describe (RancangSparkline *self)
{
  const RancangFigureOptions options = {
    .width = WIDTH, .height = HEIGHT, .language = rancang_language_get_default (),
  };

  g_clear_object (&self->figure);
  self->figure = rancang_figure_new_sparkline (self->indicator, self->year, &options);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rancang_figure_get_title (self->figure),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  rancang_figure_get_description (self->figure), -1);
}

void
rancang_sparkline_set (RancangSparkline *self,
                       RancangItem      *indicator,
                       int               year)
{
  g_return_if_fail (RANCANG_IS_SPARKLINE (self));
  g_return_if_fail (indicator == NULL || RANCANG_IS_ITEM (indicator));

  g_set_object (&self->indicator, indicator);
  self->year = year;
  g_clear_object (&self->figure);
  if (indicator != NULL)
    describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
