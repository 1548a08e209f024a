/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pages-view.c: the pages of a book below each other */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/pages-view.h"

#define GAP 12
#define MIN_WIDTH 200
#define NATURAL_WIDTH 600

/**
 * RancangPagesView:
 *
 * Pages as wide as there is room, of which only those in sight are painted.
 */
struct _RancangPagesView
{
  GtkWidget parent_instance;

  /* Owned */
  GtkAdjustment *adjustment;
  RancangPages  *pages;
  guint          page;
};

G_DEFINE_FINAL_TYPE (RancangPagesView, rancang_pages_view, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_pages (RancangPagesView *self)
{
  return self->pages != NULL ? rancang_pages_get_n_pages (self->pages) : 0;
}

/* Landscape pages are as wide as the others, so their height is less. */
static double
get_scale (RancangPagesView *self,
           guint             page,
           double            width,
           double           *height)
{
  double page_width, page_height;

  rancang_pages_get_page_size (self->pages, page, &page_width, &page_height);
  *height = page_height * (width - 2 * GAP) / page_width;
  return (width - 2 * GAP) / page_width;
}

static double
get_top (RancangPagesView *self,
         guint             page,
         double            width)
{
  double y = GAP;

  for (guint i = 0; i < page; i++)
    {
      double height;

      get_scale (self, i, width, &height);
      y += height + GAP;
    }
  return y;
}

static void
paint_page (RancangPagesView *self,
            GtkSnapshot      *snapshot,
            guint             page,
            double            y,
            double            height)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double scale = get_scale (self, page, width, &height);
  const graphene_rect_t sheet = GRAPHENE_RECT_INIT (GAP, (float) y, (float) (width - 2 * GAP),
                                                    (float) height);
  const GdkRGBA white = { 1, 1, 1, 1 };
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &white, &sheet);
  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_translate (cr, GAP, y);
  cairo_scale (cr, scale, scale);
  rancang_pages_draw_page (self->pages, page, cr);
  cairo_destroy (cr);
}

static void
rancang_pages_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RancangPagesView *self = RANCANG_PAGES_VIEW (widget);
  const double from = gtk_adjustment_get_value (self->adjustment);
  const double to = from + gtk_adjustment_get_page_size (self->adjustment);
  double y = GAP;

  for (guint i = 0; i < count_pages (self) && y < to; i++)
    {
      double height;

      get_scale (self, i, gtk_widget_get_width (widget), &height);
      if (y + height > from)
        paint_page (self, snapshot, i, y, height);
      y += height + GAP;
    }
}

static GtkSizeRequestMode
rancang_pages_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rancang_pages_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RancangPagesView *self = RANCANG_PAGES_VIEW (widget);

  *minimum = MIN_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      const int width = MAX (for_size < 0 ? NATURAL_WIDTH : for_size, MIN_WIDTH);

      *minimum = *natural = (int) get_top (self, count_pages (self), width);
    }
}

/* Screen readers hear which page it is, and what is written on it. */
static void
update_name (RancangPagesView *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (self->pages == NULL)
    return;
  text = rancang_pages_dup_page_text (self->pages, self->page);
  /* Translators: first the number of this page, then how many there are */
  name = g_strdup_printf (_("Page %u of %u"), self->page + 1, count_pages (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
set_page (RancangPagesView *self,
          guint             page)
{
  if (page == self->page)
    return;
  self->page = page;
  update_name (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* The current page is the one at a third of what is seen. */
static void
scrolled_cb (RancangPagesView *self)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double at = gtk_adjustment_get_value (self->adjustment)
                    + gtk_adjustment_get_page_size (self->adjustment) / 3;
  guint page = 0;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (width <= 2 * GAP)
    return;
  while (page + 1 < count_pages (self) && get_top (self, page + 1, width) <= at)
    page++;
  set_page (self, page);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  RancangPagesView *self = RANCANG_PAGES_VIEW (widget);
  const int to = g_variant_get_int32 (arguments);

  if (to == G_MININT || (to < 0 && self->page == 0))
    rancang_pages_view_go_to (self, 0);
  else if (to == G_MAXINT)
    rancang_pages_view_go_to (self, G_MAXUINT);
  else
    rancang_pages_view_go_to (self, (guint) ((int) self->page + to));
  return GDK_EVENT_STOP;
}

static void
rancang_pages_view_dispose (GObject *object)
{
  RancangPagesView *self = RANCANG_PAGES_VIEW (object);

  g_clear_object (&self->adjustment);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (rancang_pages_view_parent_class)->dispose (object);
}

static void
rancang_pages_view_class_init (RancangPagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_pages_view_dispose;
  widget_class->snapshot = rancang_pages_view_snapshot;
  widget_class->measure = rancang_pages_view_measure;
  widget_class->get_request_mode = rancang_pages_view_get_request_mode;

  signals[MOVED] = g_signal_new ("moved", RANCANG_TYPE_PAGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, key_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, key_cb, "i", G_MININT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, key_cb, "i", G_MAXINT);
}

static void
rancang_pages_view_init (RancangPagesView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Preview"), -1);
}

GtkWidget *
rancang_pages_view_new (GtkAdjustment *adjustment)
{
  RancangPagesView *self = g_object_new (RANCANG_TYPE_PAGES_VIEW, NULL);

  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

RancangPages *
rancang_pages_view_get_pages (RancangPagesView *self)
{
  g_return_val_if_fail (RANCANG_IS_PAGES_VIEW (self), NULL);

  return self->pages;
}

void
rancang_pages_view_set_pages (RancangPagesView *self,
                              RancangPages     *pages)
{
  g_return_if_fail (RANCANG_IS_PAGES_VIEW (self));

  if (!g_set_object (&self->pages, pages))
    return;
  self->page = MIN (self->page, MAX (count_pages (self), 1) - 1);
  update_name (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[MOVED], 0);
}

guint
rancang_pages_view_get_page (RancangPagesView *self)
{
  g_return_val_if_fail (RANCANG_IS_PAGES_VIEW (self), 0);

  return self->page;
}

void
rancang_pages_view_go_to (RancangPagesView *self,
                          guint             page)
{
  g_return_if_fail (RANCANG_IS_PAGES_VIEW (self));

  if (count_pages (self) == 0)
    return;
  page = MIN (page, count_pages (self) - 1);
  gtk_adjustment_set_value (self->adjustment,
                            get_top (self, page, gtk_widget_get_width (GTK_WIDGET (self))) - GAP);
  set_page (self, page);
}
