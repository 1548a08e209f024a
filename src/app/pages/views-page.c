/* SPDX-License-Identifier: GPL-3.0-or-later */
/* views-page.c: a page that shows the same items in several views */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/page.h"
#include "pages/views-page.h"

/**
 * RancangViewsPage:
 *
 * The switcher stands on top, or in the band of the page that has one. What the window asks of the
 * page, the view that is shown answers.
 */
struct _RancangViewsPage
{
  AdwBin parent_instance;

  /* Borrowed: children */
  GtkBox       *box;
  GtkWidget    *bar; /* around the switcher, unless a band has it */
  RancangViews *views;

  /* Owned */
  RancangDocument *document;
  RancangItem     *item;
  GPtrArray       *makers;
  char            *first; /* name of the first view */
};

typedef struct
{
  RancangViewsPage       *page;
  RancangViewsPageCreate  create;
} Maker;

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangViewsPage, rancang_views_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

/* The view that is shown, where it is a page itself. */
static RancangPage *
get_view (RancangPage *page)
{
  GtkWidget *view = rancang_views_get_shown (RANCANG_VIEWS_PAGE (page)->views);

  return view != NULL && RANCANG_IS_PAGE (view) ? RANCANG_PAGE (view) : NULL;
}

/* A view in which nothing is added leaves that to the first one. */
static RancangPage *
find_view_to_add (RancangPage *page)
{
  RancangViewsPage *self = RANCANG_VIEWS_PAGE (page);
  RancangPage *view = get_view (page);
  GtkWidget *first = self->first != NULL ? rancang_views_get_view (self->views, self->first) : NULL;

  if (view != NULL && rancang_page_can_add (view))
    return view;
  return first != NULL && RANCANG_IS_PAGE (first) && rancang_page_can_add (RANCANG_PAGE (first))
           ? RANCANG_PAGE (first) : NULL;
}

static gboolean
rancang_views_page_can_add (RancangPage *page)
{
  return find_view_to_add (page) != NULL;
}

static void
rancang_views_page_do_add (RancangPage *page)
{
  RancangViewsPage *self = RANCANG_VIEWS_PAGE (page);
  RancangPage *view = find_view_to_add (page);

  if (view == NULL)
    return;
  if (view != get_view (page))
    rancang_views_show (self->views, self->first);
  rancang_page_add (view);
}

static void
rancang_views_page_set_open (RancangPage *page,
                             RancangItem *item)
{
  RancangPage *view = get_view (page);

  if (view != NULL)
    rancang_page_set_open (view, item);
}

static gboolean
rancang_views_page_focus_item (RancangPage *page,
                               RancangItem *item)
{
  RancangPage *view = get_view (page);

  return view != NULL && rancang_page_focus_item (view, item);
}

static gboolean
rancang_views_page_show_view (RancangPage *page,
                              const char  *view)
{
  return rancang_views_show (RANCANG_VIEWS_PAGE (page)->views, view);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->add = rancang_views_page_do_add;
  iface->can_add = rancang_views_page_can_add;
  iface->set_open = rancang_views_page_set_open;
  iface->focus_item = rancang_views_page_focus_item;
  iface->show_view = rancang_views_page_show_view;
}

static GtkWidget *
create_cb (gpointer user_data)
{
  const Maker *maker = user_data;

  return maker->create (maker->page->document, maker->page->item);
}

static void
rancang_views_page_dispose (GObject *object)
{
  RancangViewsPage *self = RANCANG_VIEWS_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->item);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_views_page_parent_class)->dispose (object);
}

static void
rancang_views_page_finalize (GObject *object)
{
  RancangViewsPage *self = RANCANG_VIEWS_PAGE (object);

  g_ptr_array_unref (self->makers);
  g_free (self->first);

  G_OBJECT_CLASS (rancang_views_page_parent_class)->finalize (object);
}

static void
rancang_views_page_class_init (RancangViewsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_views_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = rancang_views_page_finalize;
}

static void
rancang_views_page_init (RancangViewsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *views = rancang_views_new ();

  self->makers = g_ptr_array_new_with_free_func (g_free);
  self->box = GTK_BOX (box);
  self->views = RANCANG_VIEWS (views);
  self->bar = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self->bar), rancang_views_get_switcher (self->views));
  gtk_widget_set_halign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->bar, 6);
  gtk_widget_set_vexpand (views, TRUE);
  gtk_box_append (self->box, self->bar);
  gtk_box_append (self->box, views);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rancang_views_page_new (RancangDocument *document,
                        RancangItem     *item)
{
  RancangViewsPage *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);

  self = g_object_new (RANCANG_TYPE_VIEWS_PAGE, NULL);
  self->document = g_object_ref (document);
  self->item = g_object_ref (item);

  return GTK_WIDGET (self);
}

/* The first one that is added is shown first. */
void
rancang_views_page_add (RancangViewsPage       *self,
                        const char             *name,
                        const char             *title,
                        const char             *icon_name,
                        RancangViewsPageCreate  create)
{
  Maker *maker;

  g_return_if_fail (RANCANG_IS_VIEWS_PAGE (self));
  g_return_if_fail (create != NULL);

  maker = g_new (Maker, 1);
  *maker = (Maker) { self, create };
  g_ptr_array_add (self->makers, maker);
  if (self->first == NULL)
    self->first = g_strdup (name);
  rancang_views_add (self->views, name, title, icon_name, create_cb, maker);
}

/* The band stands on top instead of the switcher, which the band has to give a place. */
void
rancang_views_page_set_band (RancangViewsPage *self,
                             GtkWidget        *band)
{
  g_return_if_fail (RANCANG_IS_VIEWS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (band));

  gtk_box_prepend (self->box, band);
  if (adw_bin_get_child (ADW_BIN (self->bar)) == NULL)
    gtk_widget_set_visible (self->bar, FALSE);
}

RancangViews *
rancang_views_page_get_views (RancangViewsPage *self)
{
  g_return_val_if_fail (RANCANG_IS_VIEWS_PAGE (self), NULL);

  return self->views;
}
