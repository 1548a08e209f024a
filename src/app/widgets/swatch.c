/* SPDX-License-Identifier: GPL-3.0-or-later */
/* swatch.c: an area of one colour */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include "widgets/own-colour.h"
#include "widgets/swatch.h"

/**
 * RancangSwatch:
 *
 * Carries the colour of a dimension, which comes from the plan and therefore cannot stand in CSS.
 */
struct _RancangSwatch
{
  GtkWidget parent_instance;

  GdkRGBA colour;
};

G_DEFINE_FINAL_TYPE (RancangSwatch, rancang_swatch, GTK_TYPE_WIDGET)

static void
rancang_swatch_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RancangSwatch *self = RANCANG_SWATCH (widget);
  const GdkRGBA colour = rancang_own_colour_for (widget, &self->colour);

  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                  gtk_widget_get_height (widget)));
}

static void
rancang_swatch_class_init (RancangSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = rancang_swatch_snapshot;

  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rancang_swatch_init (RancangSwatch *self)
{
}

void
rancang_swatch_set_colour (RancangSwatch *self,
                           const GdkRGBA *colour)
{
  g_return_if_fail (RANCANG_IS_SWATCH (self));

  if (gdk_rgba_equal (&self->colour, colour))
    return;

  self->colour = *colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
