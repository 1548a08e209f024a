/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dimension-page.c: a dimension: how far it is, and its board */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include <glib/gi18n.h>

#include "pages/board.h"
#include "pages/dimension-band.h"
#include "pages/dimension-page.h"
#include "pages/page.h"
#include "pages/text-view.h"
#include "pages/tree-view.h"
#include "widgets/views.h"

/**
 * RancangDimensionPage:
 *
 * The band on top says how far the dimension is; below, the same items are shown in several
 * views, of which the board is the first.
 */
struct _RancangDimensionPage
{
  AdwBin parent_instance;

  /* Template */
  GtkBox *box;

  /* Owned */
  RancangDocument *document;
  RancangItem     *dimension;

  /* Borrowed: a child of the box */
  RancangViews *views;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangDimensionPage, rancang_dimension_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

/* What the view that is shown has to say as a page; NULL when it has nothing. */
static RancangPage *
get_view (RancangPage *page)
{
  GtkWidget *view = rancang_views_get_shown (RANCANG_DIMENSION_PAGE (page)->views);

  return view != NULL && RANCANG_IS_PAGE (view) ? RANCANG_PAGE (view) : NULL;
}

static void
rancang_dimension_page_add (RancangPage *page)
{
  RancangPage *view = get_view (page);

  if (view == NULL || !rancang_page_can_add (view))
    {
      rancang_views_show (RANCANG_DIMENSION_PAGE (page)->views, "board");
      view = get_view (page);
    }
  rancang_page_add (view);
}

static void
rancang_dimension_page_set_open (RancangPage *page,
                                 RancangItem *item)
{
  RancangPage *view = get_view (page);

  if (view != NULL)
    rancang_page_set_open (view, item);
}

static gboolean
rancang_dimension_page_focus_item (RancangPage *page,
                                   RancangItem *item)
{
  RancangPage *view = get_view (page);

  return view != NULL && rancang_page_focus_item (view, item);
}

static gboolean
rancang_dimension_page_show_view (RancangPage *page,
                                  const char  *view)
{
  return rancang_views_show (RANCANG_DIMENSION_PAGE (page)->views, view);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_dimension_page_focus_item;
  iface->add = rancang_dimension_page_add;
  iface->set_open = rancang_dimension_page_set_open;
  iface->show_view = rancang_dimension_page_show_view;
}

static void
rancang_dimension_page_dispose (GObject *object)
{
  RancangDimensionPage *self = RANCANG_DIMENSION_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_DIMENSION_PAGE);
  g_clear_object (&self->dimension);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rancang_dimension_page_parent_class)->dispose (object);
}

static void
rancang_dimension_page_class_init (RancangDimensionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rancang_dimension_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/pages/dimension-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RancangDimensionPage, box);
}

static void
rancang_dimension_page_init (RancangDimensionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_board (gpointer user_data)
{
  RancangDimensionPage *self = user_data;

  return rancang_board_new (self->document, self->dimension);
}

static GtkWidget *
create_tree (gpointer user_data)
{
  RancangDimensionPage *self = user_data;

  return rancang_tree_view_new (self->document, self->dimension);
}

static GtkWidget *
create_text (gpointer user_data)
{
  RancangDimensionPage *self = user_data;

  return rancang_text_page_new (self->document, self->dimension);
}

GtkWidget *
rancang_dimension_page_new (RancangDocument *document,
                            RancangItem     *dimension)
{
  RancangDimensionPage *self;
  GtkWidget *band;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (dimension), NULL);

  self = g_object_new (RANCANG_TYPE_DIMENSION_PAGE, NULL);
  self->document = g_object_ref (document);
  self->dimension = g_object_ref (dimension);
  self->views = RANCANG_VIEWS (rancang_views_new ());
  rancang_views_add (self->views, "board", C_("view", "Board"), "view-dual-symbolic",
                     create_board, self);
  rancang_views_add (self->views, "tree", C_("view", "Tree"), "view-list-bullet-symbolic",
                     create_tree, self);
  rancang_views_add (self->views, "text", C_("view", "Text"), "format-text-rich-symbolic",
                     create_text, self);
  band = rancang_dimension_band_new (document, dimension);
  rancang_dimension_band_set_switcher (RANCANG_DIMENSION_BAND (band),
                                       rancang_views_get_switcher (self->views));
  gtk_box_append (self->box, band);
  gtk_widget_set_vexpand (GTK_WIDGET (self->views), TRUE);
  gtk_box_append (self->box, GTK_WIDGET (self->views));

  return GTK_WIDGET (self);
}
