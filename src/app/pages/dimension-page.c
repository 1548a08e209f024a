/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dimension-page.c: a dimension: how far it is, and its board */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/board.h"
#include "pages/dimension-band.h"
#include "pages/dimension-page.h"
#include "pages/page.h"

/**
 * RancangDimensionPage:
 *
 * The band on top says how far the dimension is; the board below is where it is built.
 */
struct _RancangDimensionPage
{
  AdwBin parent_instance;

  /* Template */
  GtkBox *box;

  /* Owned */
  RancangItem *dimension;

  /* Borrowed: a child of the box */
  RancangBoard *board;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangDimensionPage, rancang_dimension_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static void
rancang_dimension_page_add (RancangPage *page)
{
  rancang_board_start_adding (RANCANG_DIMENSION_PAGE (page)->board);
}

static void
rancang_dimension_page_set_open (RancangPage *page,
                                 RancangItem *item)
{
  rancang_board_set_open (RANCANG_DIMENSION_PAGE (page)->board, item);
}

static gboolean
rancang_dimension_page_focus_item (RancangPage *page,
                                   RancangItem *item)
{
  return rancang_board_focus_item (RANCANG_DIMENSION_PAGE (page)->board, item);
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_dimension_page_focus_item;
  iface->add = rancang_dimension_page_add;
  iface->set_open = rancang_dimension_page_set_open;
}

static void
rancang_dimension_page_dispose (GObject *object)
{
  RancangDimensionPage *self = RANCANG_DIMENSION_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RANCANG_TYPE_DIMENSION_PAGE);
  g_clear_object (&self->dimension);

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

GtkWidget *
rancang_dimension_page_new (RancangDocument *document,
                            RancangItem     *dimension)
{
  RancangDimensionPage *self;
  GtkWidget *board;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (dimension), NULL);

  self = g_object_new (RANCANG_TYPE_DIMENSION_PAGE, NULL);
  self->dimension = g_object_ref (dimension);
  gtk_box_append (self->box, rancang_dimension_band_new (document, dimension));
  board = rancang_board_new (document, dimension);
  gtk_widget_set_vexpand (board, TRUE);
  gtk_box_append (self->box, board);
  self->board = RANCANG_BOARD (board);

  return GTK_WIDGET (self);
}
