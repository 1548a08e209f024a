/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pages-view.c: the pages of a book below each other */

#define G_LOG_DOMAIN "rancang-canvas"

#include "config.h"

#include <glib/gi18n.h>

#include "canvas/page-cache.h"
#include "canvas/pages-view.h"

#define GAP 12
#define MIN_WIDTH 200
#define NATURAL_WIDTH 600
#define MIN_ZOOM 0.25
#define MAX_ZOOM 4.0
#define ZOOM_STEP 1.25

/**
 * RancangPagesView:
 *
 * Pages as wide as there is room, or as asked for, of which only those in sight are painted, and
 * the one before and the one after them.
 */
struct _RancangPagesView
{
  GtkWidget parent_instance;

  /* Owned */
  GtkAdjustment    *adjustment;
  RancangPages     *pages;
  RancangPageCache *cache;
  guint             page;

  double zoom;
  double pinched; /* the scale when two fingers were put down */
  double seen_height;

  /* Where the reader was, to be scrolled to when the pages have their new places */
  guint  place_page;
  double place; /* points below the top of that page */
  guint  restore_id;
  gboolean restore;
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

/* Landscape pages are as wide as the others where pages fill the width: their height is less. */
static double
get_scale (RancangPagesView *self,
           guint             page,
           double            width,
           double           *height)
{
  double page_width, page_height, scale;

  rancang_pages_get_page_size (self->pages, page, &page_width, &page_height);
  scale = (width - 2 * GAP) / page_width;
  if (self->zoom > 0)
    scale = self->zoom;
  else if (self->zoom < 0)
    scale = MIN (scale, MAX (gtk_adjustment_get_page_size (self->adjustment) - 2 * GAP, GAP)
                        / page_height);
  *height = page_height * scale;
  return scale;
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
  GtkWidget *widget = GTK_WIDGET (self);
  const double width = gtk_widget_get_width (widget);
  const double pixels = gtk_widget_get_scale_factor (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  double page_width, page_height;
  graphene_rect_t sheet;
  GdkTexture *texture;

  rancang_pages_get_page_size (self->pages, page, &page_width, &page_height);
  page_width *= height / page_height;
  sheet = GRAPHENE_RECT_INIT ((float) MAX (GAP, (width - page_width) / 2), (float) y,
                              (float) page_width, (float) height);
  gtk_snapshot_append_color (snapshot, &white, &sheet);
  texture = rancang_page_cache_get (self->cache, page, (int) (page_width * pixels));
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &sheet);
}

/* The pages next to what is seen are painted ahead; the others are given up. */
static void
keep_near (RancangPagesView *self,
           guint             first,
           guint             last)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const guint near[] = { first > 0 ? first - 1 : 0, MIN (last + 1, count_pages (self) - 1) };

  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    {
      double page_width, page_height, height;
      const double scale = get_scale (self, near[i], width, &height);

      rancang_pages_get_page_size (self->pages, near[i], &page_width, &page_height);
      rancang_page_cache_get (self->cache, near[i],
                              (int) (page_width * scale
                                     * gtk_widget_get_scale_factor (GTK_WIDGET (self))));
    }
  rancang_page_cache_keep (self->cache, near[0], near[1]);
}

static void
rancang_pages_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RancangPagesView *self = RANCANG_PAGES_VIEW (widget);
  const double from = gtk_adjustment_get_value (self->adjustment);
  const double to = from + gtk_adjustment_get_page_size (self->adjustment);
  guint first = G_MAXUINT, last = 0;
  double y = GAP;

  for (guint i = 0; i < count_pages (self) && y < to; i++)
    {
      double height;

      get_scale (self, i, gtk_widget_get_width (widget), &height);
      if (y + height > from)
        {
          paint_page (self, snapshot, i, y, height);
          first = MIN (first, i);
          last = i;
        }
      y += height + GAP;
    }
  if (first != G_MAXUINT)
    keep_near (self, first, last);
}

/* At a zoom of its own the widest page says how much room there must be. */
static int
get_min_width (RancangPagesView *self)
{
  double widest = 0;

  for (guint i = 0; self->zoom > 0 && i < count_pages (self); i++)
    {
      double width, height;

      rancang_pages_get_page_size (self->pages, i, &width, &height);
      widest = MAX (widest, width * self->zoom + 2 * GAP);
    }
  return MAX (MIN_WIDTH, (int) widest);
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

  *minimum = get_min_width (self);
  *natural = MAX (NATURAL_WIDTH, *minimum);
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

/* Told when somebody asked for a page; who scrolls is not talked to all the while. */
static void
say_page (RancangPagesView *self)
{
  g_autofree char *label = rancang_pages_dup_page_label (self->pages, self->page);
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), self->page + 1,
                                            count_pages (self));
  g_autofree char *all = *label != '\0' ? g_strdup_printf ("%s (%s)", words, label)
                                        : g_strdup (words);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), all, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
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
  const double seen = gtk_adjustment_get_page_size (self->adjustment);
  guint page = 0;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->zoom < 0 && seen != self->seen_height)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  self->seen_height = seen;
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

/* A place is told by its page and the points below the top of it, which no zoom changes. */
static void
remember_place (RancangPagesView *self)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height, scale;

  if (self->restore || count_pages (self) == 0 || width <= 2 * GAP)
    return;
  self->place_page = self->page;
  scale = get_scale (self, self->page, width, &height);
  self->place = (gtk_adjustment_get_value (self->adjustment) - get_top (self, self->page, width))
                / scale;
  self->restore = TRUE;
}

/* The last heading at or before the place, from 0; G_MAXUINT where there is none. */
static guint
find_heading (RancangPages *pages,
              guint         page,
              double        at)
{
  guint found = G_MAXUINT;

  for (guint i = 0; i < rancang_pages_get_n_headings (pages); i++)
    {
      guint heading_page;
      double y;

      rancang_pages_get_heading_place (pages, i, &heading_page, &y);
      if (heading_page < page || (heading_page == page && y <= at))
        found = i;
    }
  return found;
}

/* When pages came or went before it, the place is as far below its heading as it was. */
static void
follow_heading (RancangPagesView *self,
                RancangPages     *before)
{
  const guint old = find_heading (before, self->place_page, MAX (self->place, 0));
  guint page, new_page;
  double y, new_y;

  if (old == G_MAXUINT)
    return;
  rancang_pages_get_heading_place (before, old, &page, &y);
  for (guint i = 0; i < rancang_pages_get_n_headings (self->pages); i++)
    {
      if (g_strcmp0 (rancang_pages_get_heading_title (before, old),
                     rancang_pages_get_heading_title (self->pages, i)) != 0)
        continue;
      rancang_pages_get_heading_place (self->pages, i, &new_page, &new_y);
      self->place_page = new_page + (self->place_page - page);
      self->place += new_y - y;
      return;
    }
}

static gboolean
restore_cb (gpointer user_data)
{
  RancangPagesView *self = user_data;
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height, scale;

  self->restore_id = 0;
  self->restore = FALSE;
  if (count_pages (self) == 0)
    return G_SOURCE_REMOVE;
  self->place_page = MIN (self->place_page, count_pages (self) - 1);
  scale = get_scale (self, self->place_page, width, &height);
  gtk_adjustment_set_value (self->adjustment, get_top (self, self->place_page, width)
                                              + self->place * scale);
  return G_SOURCE_REMOVE;
}

/* The adjustment can be set only after the layout. */
static void
rancang_pages_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  RancangPagesView *self = RANCANG_PAGES_VIEW (widget);

  if (self->restore && self->restore_id == 0)
    self->restore_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, restore_cb, self, NULL);
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  const int to = g_variant_get_int32 (arguments);

  if (to == 0)
    rancang_pages_view_set_zoom (RANCANG_PAGES_VIEW (widget), RANCANG_ZOOM_WIDTH);
  else
    rancang_pages_view_zoom_by (RANCANG_PAGES_VIEW (widget), to > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
  return GDK_EVENT_STOP;
}

static double
get_current_scale (RancangPagesView *self)
{
  double height;

  return count_pages (self) > 0
         ? get_scale (self, self->page, gtk_widget_get_width (GTK_WIDGET (self)), &height) : 1;
}

static void
pinch_begin_cb (RancangPagesView *self)
{
  self->pinched = get_current_scale (self);
}

static void
pinch_cb (RancangPagesView *self,
          double            scale)
{
  rancang_pages_view_set_zoom (self, CLAMP (self->pinched * scale, MIN_ZOOM, MAX_ZOOM));
}

static gboolean
wheel_cb (GtkEventControllerScroll *controller,
          double                    dx,
          double                    dy,
          RancangPagesView         *self)
{
  GtkEventController *wheel = GTK_EVENT_CONTROLLER (controller);

  if ((gtk_event_controller_get_current_event_state (wheel) & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  rancang_pages_view_zoom_by (self, dy < 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
  return GDK_EVENT_STOP;
}

static void
add_gestures (RancangPagesView *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                     | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (wheel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

static void
rancang_pages_view_dispose (GObject *object)
{
  RancangPagesView *self = RANCANG_PAGES_VIEW (object);

  g_clear_handle_id (&self->restore_id, g_source_remove);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->cache);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (rancang_pages_view_parent_class)->dispose (object);
}

static const struct { guint key; int to; } zoom_keys[] = {
  { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 },
  { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 },
  { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 },
};

static void
rancang_pages_view_class_init (RancangPagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_pages_view_dispose;
  widget_class->snapshot = rancang_pages_view_snapshot;
  widget_class->measure = rancang_pages_view_measure;
  widget_class->size_allocate = rancang_pages_view_size_allocate;
  widget_class->get_request_mode = rancang_pages_view_get_request_mode;

  signals[MOVED] = g_signal_new ("moved", RANCANG_TYPE_PAGES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, key_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, key_cb, "i", G_MININT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, key_cb, "i", G_MAXINT);
  for (guint i = 0; i < G_N_ELEMENTS (zoom_keys); i++)
    gtk_widget_class_add_binding (widget_class, zoom_keys[i].key, GDK_CONTROL_MASK, zoom_cb, "i",
                                  zoom_keys[i].to);
}

static void
rancang_pages_view_init (RancangPagesView *self)
{
  self->cache = rancang_page_cache_new ();
  g_signal_connect_object (self->cache, "painted", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  add_gestures (self);
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
  g_autoptr (RancangPages) before = NULL;

  g_return_if_fail (RANCANG_IS_PAGES_VIEW (self));

  if (self->pages == pages)
    return;
  remember_place (self);
  before = g_steal_pointer (&self->pages);
  self->pages = pages != NULL ? g_object_ref (pages) : NULL;
  rancang_page_cache_set_pages (self->cache, pages);
  if (before != NULL && pages != NULL && self->restore)
    follow_heading (self, before);
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
  say_page (self);
}

double
rancang_pages_view_get_zoom (RancangPagesView *self)
{
  g_return_val_if_fail (RANCANG_IS_PAGES_VIEW (self), RANCANG_ZOOM_WIDTH);

  return self->zoom;
}

void
rancang_pages_view_set_zoom (RancangPagesView *self,
                             double            zoom)
{
  g_return_if_fail (RANCANG_IS_PAGES_VIEW (self));

  if (zoom == self->zoom)
    return;
  remember_place (self);
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
rancang_pages_view_zoom_by (RancangPagesView *self,
                            double            factor)
{
  g_return_if_fail (RANCANG_IS_PAGES_VIEW (self));

  rancang_pages_view_set_zoom (self, CLAMP (get_current_scale (self) * factor, MIN_ZOOM,
                                            MAX_ZOOM));
}
