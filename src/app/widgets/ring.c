/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ring.c: a small ring that shows how complete something is */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include <math.h>

#include "widgets/own-colour.h"
#include "widgets/ring.h"

/**
 * RancangRing:
 *
 * Only a picture: the words with the same meaning stand beside it.
 */
struct _RancangRing
{
  GtkWidget parent_instance;

  GdkRGBA colour;
  int     size;
  int     percent;
};

G_DEFINE_FINAL_TYPE (RancangRing, rancang_ring, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
append_arc (GtkSnapshot   *snapshot,
            float          centre,
            float          radius,
            float          width,
            double         fraction,
            const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  if (fraction >= 1)
    {
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (centre, centre), radius);
    }
  else
    {
      const double angle = fraction * 2 * G_PI;

      gsk_path_builder_move_to (builder, centre, centre - radius);
      gsk_path_builder_svg_arc_to (builder, radius, radius, 0, fraction > 0.5, TRUE,
                                   centre + radius * sin (angle), centre - radius * cos (angle));
    }
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

static void
rancang_ring_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = RANCANG_RING (widget)->size;
}

static void
rancang_ring_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  RancangRing *self = RANCANG_RING (widget);
  const float width = gtk_widget_get_width (widget);
  const float height = gtk_widget_get_height (widget);
  const float size = MIN (MIN (width, height), self->size);
  const float stroke = MAX (2.5f, size / 6);
  const float centre = size / 2;
  const GdkRGBA colour = rancang_own_colour_for (widget, &self->colour);
  GdkRGBA track = colour;

  track.alpha = 0.28f;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((width - size) / 2, (height - size) / 2));
  append_arc (snapshot, centre, centre - stroke / 2, stroke, 1, &track);
  if (self->percent > 0)
    append_arc (snapshot, centre, centre - stroke / 2, stroke, self->percent / 100.0,
                &colour);
  gtk_snapshot_restore (snapshot);
}

static void
rancang_ring_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RancangRing *self = RANCANG_RING (object);

  switch (prop_id)
    {
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rancang_ring_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RancangRing *self = RANCANG_RING (object);

  switch (prop_id)
    {
    case PROP_SIZE:
      self->size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rancang_ring_class_init (RancangRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rancang_ring_get_property;
  object_class->set_property = rancang_ring_set_property;
  widget_class->measure = rancang_ring_measure;
  widget_class->snapshot = rancang_ring_snapshot;

  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 8, 256, 16,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rancang_ring_init (RancangRing *self)
{
  self->size = 16;
  self->colour = (GdkRGBA) { 0.5f, 0.5f, 0.5f, 1 };
}

GtkWidget *
rancang_ring_new (int size)
{
  return g_object_new (RANCANG_TYPE_RING, "size", size, NULL);
}

void
rancang_ring_set_colour (RancangRing   *self,
                         const GdkRGBA *colour)
{
  g_return_if_fail (RANCANG_IS_RING (self));

  if (gdk_rgba_equal (&self->colour, colour))
    return;

  self->colour = *colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rancang_ring_set_percent (RancangRing *self,
                          int          percent)
{
  g_return_if_fail (RANCANG_IS_RING (self));

  percent = CLAMP (percent, 0, 100);
  if (self->percent == percent)
    return;

  self->percent = percent;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
