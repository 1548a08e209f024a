/* SPDX-License-Identifier: GPL-3.0-or-later */
/* views.c: several views of the same items, one shown at a time */

#define G_LOG_DOMAIN "rancang-widgets"

#include "config.h"

#include <adwaita.h>

#include "widgets/views.h"

#define WIDE_ENOUGH 700 /* below, the switcher shows pictures without words */

/**
 * RancangViews:
 *
 * A view is made when it is first shown, so that a page with many of them opens as fast as one
 * with a single one. The switcher stands where the page puts it.
 */
struct _RancangViews
{
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget             *child; /* the stack, until it is unparented */
  AdwViewStack          *stack;
  AdwInlineViewSwitcher *switcher;
  GHashTable            *makers; /* name -> Maker, of the views that are not made yet */

  guint mode_id;
};

typedef struct
{
  RancangViewCreate create;
  gpointer          user_data;
} Maker;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RancangViews, rancang_views, GTK_TYPE_WIDGET)

static void
make_view (RancangViews *self,
           const char   *name)
{
  const Maker *maker = g_hash_table_lookup (self->makers, name);
  RancangViewCreate create;
  gpointer user_data;

  if (maker == NULL)
    return;

  create = maker->create;
  user_data = maker->user_data;
  g_hash_table_remove (self->makers, name);
  adw_bin_set_child (ADW_BIN (adw_view_stack_get_child_by_name (self->stack, name)),
                     create (user_data));
}

static void
shown_cb (RancangViews *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  if (name == NULL)
    return;
  make_view (self, name);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
set_mode_cb (gpointer user_data)
{
  RancangViews *self = user_data;
  const gboolean wide = gtk_widget_get_width (GTK_WIDGET (self)) >= WIDE_ENOUGH;

  self->mode_id = 0;
  adw_inline_view_switcher_set_display_mode (self->switcher,
                                             wide ? ADW_INLINE_VIEW_SWITCHER_LABELS
                                                  : ADW_INLINE_VIEW_SWITCHER_ICONS);
  return G_SOURCE_REMOVE;
}

/* The switcher may stand outside, so its words change after this widget has got its place. */
static void
rancang_views_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  RancangViews *self = RANCANG_VIEWS (widget);
  const gboolean words = adw_inline_view_switcher_get_display_mode (self->switcher)
                         == ADW_INLINE_VIEW_SWITCHER_LABELS;

  gtk_widget_allocate (GTK_WIDGET (self->stack), width, height, baseline, NULL);
  if (words != (width >= WIDE_ENOUGH) && self->mode_id == 0)
    self->mode_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, set_mode_cb, self, NULL);
}

static void
rancang_views_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (RANCANG_VIEWS (widget)->stack), orientation, for_size, minimum,
                      natural, NULL, NULL);
}

static GtkSizeRequestMode
rancang_views_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rancang_views_dispose (GObject *object)
{
  RancangViews *self = RANCANG_VIEWS (object);

  g_clear_handle_id (&self->mode_id, g_source_remove);
  if (self->child != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  adw_inline_view_switcher_set_stack (self->switcher, NULL);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (rancang_views_parent_class)->dispose (object);
}

static void
rancang_views_finalize (GObject *object)
{
  RancangViews *self = RANCANG_VIEWS (object);

  g_hash_table_unref (self->makers);
  g_object_unref (self->switcher);

  G_OBJECT_CLASS (rancang_views_parent_class)->finalize (object);
}

static void
rancang_views_class_init (RancangViewsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rancang_views_dispose;
  G_OBJECT_CLASS (klass)->finalize = rancang_views_finalize;
  widget_class->get_request_mode = rancang_views_get_request_mode;
  widget_class->measure = rancang_views_measure;
  widget_class->size_allocate = rancang_views_size_allocate;

  /**
   * RancangViews::changed:
   * @self: the views
   *
   * Another view is shown; it is made already.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rancang_views_init (RancangViews *self)
{
  self->makers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->child = adw_view_stack_new ();
  self->stack = ADW_VIEW_STACK (self->child);
  adw_view_stack_set_vhomogeneous (self->stack, FALSE);
  adw_view_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  self->switcher = g_object_ref_sink (ADW_INLINE_VIEW_SWITCHER (adw_inline_view_switcher_new ()));
  adw_inline_view_switcher_set_stack (self->switcher, self->stack);
  /* Until it is known how much room there is, as little as can be is asked for. */
  adw_inline_view_switcher_set_display_mode (self->switcher, ADW_INLINE_VIEW_SWITCHER_ICONS);
  gtk_widget_set_valign (GTK_WIDGET (self->switcher), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (shown_cb), self);
}

GtkWidget *
rancang_views_new (void)
{
  return g_object_new (RANCANG_TYPE_VIEWS, NULL);
}

/* The first one that is added is shown. The data must live as long as the widget. */
void
rancang_views_add (RancangViews      *self,
                   const char        *name,
                   const char        *title,
                   const char        *icon_name,
                   RancangViewCreate  create,
                   gpointer           user_data)
{
  Maker *maker;

  g_return_if_fail (RANCANG_IS_VIEWS (self));
  g_return_if_fail (name != NULL && create != NULL);

  maker = g_new (Maker, 1);
  *maker = (Maker) { create, user_data };
  g_hash_table_insert (self->makers, g_strdup (name), maker);
  adw_view_stack_add_titled_with_icon (self->stack, adw_bin_new (), name, title, icon_name);
  if (adw_view_stack_get_visible_child (self->stack) != NULL)
    make_view (self, adw_view_stack_get_visible_child_name (self->stack));
}

/* FALSE when there is no view of that name. */
gboolean
rancang_views_show (RancangViews *self,
                    const char   *name)
{
  g_return_val_if_fail (RANCANG_IS_VIEWS (self), FALSE);

  if (name == NULL || adw_view_stack_get_child_by_name (self->stack, name) == NULL)
    return FALSE;
  adw_view_stack_set_visible_child_name (self->stack, name);
  return TRUE;
}

const char *
rancang_views_get_name (RancangViews *self)
{
  g_return_val_if_fail (RANCANG_IS_VIEWS (self), NULL);

  return adw_view_stack_get_visible_child_name (self->stack);
}

/* What `create` made for the view; NULL when it was never shown. */
GtkWidget *
rancang_views_get_view (RancangViews *self,
                        const char   *name)
{
  GtkWidget *bin;

  g_return_val_if_fail (RANCANG_IS_VIEWS (self), NULL);

  bin = name != NULL ? adw_view_stack_get_child_by_name (self->stack, name) : NULL;
  return bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;
}

GtkWidget *
rancang_views_get_shown (RancangViews *self)
{
  return rancang_views_get_view (self, rancang_views_get_name (self));
}

/* The widget that people switch with, without a place until the page gives it one. */
GtkWidget *
rancang_views_get_switcher (RancangViews *self)
{
  g_return_val_if_fail (RANCANG_IS_VIEWS (self), NULL);

  return GTK_WIDGET (self->switcher);
}
