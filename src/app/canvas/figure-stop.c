/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-stop.c: a shape of a figure as screen readers meet it */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include "canvas/figure-stop.h"
#include "canvas/figure-view.h"

struct _RancangFigureStop
{
  GObject            parent_instance;

  GtkATContext      *context;

  GtkWidget         *view; /* not owned; NULL once detached */
  RancangFigureStop *next; /* not owned */

  GtkAccessibleRole  role;
  graphene_rect_t    box; /* where the figure has it, not scrolled */
  RancangPin         pin;
};

enum
{
  PROP_ACCESSIBLE_ROLE = 1,
};

static void rancang_figure_stop_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangFigureStop, rancang_figure_stop, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      rancang_figure_stop_accessible_init))

static GtkATContext *
rancang_figure_stop_get_at_context (GtkAccessible *accessible)
{
  RancangFigureStop *self = RANCANG_FIGURE_STOP (accessible);

  if (self->context == NULL)
    {
      if (self->view == NULL)
        return NULL;
      self->context = gtk_at_context_create (self->role, accessible,
                                             gtk_widget_get_display (self->view));
    }

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
rancang_figure_stop_get_platform_state (GtkAccessible              *accessible,
                                        GtkAccessiblePlatformState  state)
{
  return FALSE;
}

static GtkAccessible *
rancang_figure_stop_get_accessible_parent (GtkAccessible *accessible)
{
  RancangFigureStop *self = RANCANG_FIGURE_STOP (accessible);

  return self->view != NULL ? GTK_ACCESSIBLE (g_object_ref (self->view)) : NULL;
}

static GtkAccessible *
rancang_figure_stop_get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
rancang_figure_stop_get_next_accessible_sibling (GtkAccessible *accessible)
{
  RancangFigureStop *self = RANCANG_FIGURE_STOP (accessible);

  return self->next != NULL ? GTK_ACCESSIBLE (g_object_ref (self->next)) : NULL;
}

static gboolean
rancang_figure_stop_get_bounds (GtkAccessible *accessible,
                                int           *x,
                                int           *y,
                                int           *width,
                                int           *height)
{
  RancangFigureStop *self = RANCANG_FIGURE_STOP (accessible);

  graphene_rect_t box = self->box;

  if (self->view == NULL)
    return FALSE;

  rancang_figure_view_translate (RANCANG_FIGURE_VIEW (self->view), self->pin, &box);
  *x = (int) box.origin.x;
  *y = (int) box.origin.y;
  *width = (int) box.size.width;
  *height = (int) box.size.height;

  return TRUE;
}

static void
rancang_figure_stop_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = rancang_figure_stop_get_at_context;
  iface->get_platform_state = rancang_figure_stop_get_platform_state;
  iface->get_accessible_parent = rancang_figure_stop_get_accessible_parent;
  iface->get_first_accessible_child = rancang_figure_stop_get_first_accessible_child;
  iface->get_next_accessible_sibling = rancang_figure_stop_get_next_accessible_sibling;
  iface->get_bounds = rancang_figure_stop_get_bounds;
}

static void
rancang_figure_stop_dispose (GObject *object)
{
  RancangFigureStop *self = RANCANG_FIGURE_STOP (object);

  rancang_figure_stop_detach (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (rancang_figure_stop_parent_class)->dispose (object);
}

static void
rancang_figure_stop_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RancangFigureStop *self = RANCANG_FIGURE_STOP (object);

  if (property_id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, self->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
rancang_figure_stop_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RancangFigureStop *self = RANCANG_FIGURE_STOP (object);

  if (property_id == PROP_ACCESSIBLE_ROLE)
    self->role = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
rancang_figure_stop_class_init (RancangFigureStopClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rancang_figure_stop_dispose;
  object_class->get_property = rancang_figure_stop_get_property;
  object_class->set_property = rancang_figure_stop_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
rancang_figure_stop_init (RancangFigureStop *self)
{
  self->role = GTK_ACCESSIBLE_ROLE_IMG;
}

RancangFigureStop *
rancang_figure_stop_new (GtkWidget *view,
                         gboolean   can_open)
{
  RancangFigureStop *self;

  g_return_val_if_fail (GTK_IS_WIDGET (view), NULL);

  self = g_object_new (RANCANG_TYPE_FIGURE_STOP,
                       "accessible-role", can_open ? GTK_ACCESSIBLE_ROLE_BUTTON
                                                   : GTK_ACCESSIBLE_ROLE_IMG,
                       NULL);
  self->view = view;

  return self;
}

void
rancang_figure_stop_update (RancangFigureStop  *self,
                            const RancangShape *shape)
{
  g_return_if_fail (RANCANG_IS_FIGURE_STOP (self));
  g_return_if_fail (shape != NULL && shape->label != NULL);

  self->box = GRAPHENE_RECT_INIT (shape->x, shape->y, shape->width, shape->height);
  self->pin = shape->pin;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, shape->label,
                                  -1);
}

void
rancang_figure_stop_set_next (RancangFigureStop *self,
                              RancangFigureStop *next)
{
  g_return_if_fail (RANCANG_IS_FIGURE_STOP (self));

  self->next = next;
}

/* A screen reader may hold a stop longer than the view lives. */
void
rancang_figure_stop_detach (RancangFigureStop *self)
{
  g_return_if_fail (RANCANG_IS_FIGURE_STOP (self));

  self->view = NULL;
  self->next = NULL;
}

static guint
count_stops (RancangFigure *figure)
{
  guint n = 0;

  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    n++;

  return n;
}

/* Screen readers keep their children as long as there are as many of them. */
void
rancang_figure_stops_update (GPtrArray     *stops,
                             GtkWidget     *view,
                             RancangFigure *figure)
{
  RancangFigureStop *previous = NULL;
  guint position = 0;

  g_return_if_fail (GTK_IS_WIDGET (view));
  g_return_if_fail (RANCANG_IS_FIGURE (figure));

  if (stops->len != count_stops (figure))
    rancang_figure_stops_clear (stops);

  for (int i = rancang_figure_get_first (figure); i >= 0; i = rancang_figure_get_next (figure, i))
    {
      const RancangShape *shape = rancang_figure_get_shape (figure, (guint) i);
      RancangFigureStop *stop;

      if (position == stops->len)
        g_ptr_array_add (stops, rancang_figure_stop_new (view, shape->item != NULL));
      stop = g_ptr_array_index (stops, position++);
      rancang_figure_stop_update (stop, shape);
      if (previous != NULL)
        rancang_figure_stop_set_next (previous, stop);
      previous = stop;
    }
}

/* The stop of the shape at an index of the figure. */
RancangFigureStop *
rancang_figure_stops_find (GPtrArray     *stops,
                           RancangFigure *figure,
                           int            index)
{
  guint position = 0;

  g_return_val_if_fail (RANCANG_IS_FIGURE (figure), NULL);

  for (int i = rancang_figure_get_first (figure); i >= 0;
       i = rancang_figure_get_next (figure, i), position++)
    if (i == index)
      return g_ptr_array_index (stops, position);

  return NULL;
}

void
rancang_figure_stops_clear (GPtrArray *stops)
{
  for (guint i = 0; i < stops->len; i++)
    rancang_figure_stop_detach (g_ptr_array_index (stops, i));
  g_ptr_array_set_size (stops, 0);
}
