/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure-pane.c: a figure of an item that fills a view of a page */

#define G_LOG_DOMAIN "rancang-pages"

#include "config.h"

#include "pages/figure-pane.h"
#include "pages/page.h"

/**
 * RancangFigurePane:
 *
 * On a card, scrolled where it is larger than the card; it follows the plan, and what is clicked
 * opens in the editor.
 */
struct _RancangFigurePane
{
  AdwBin parent_instance;

  /* Borrowed: children */
  RancangFigureView *view;

  /* Owned */
  RancangItem *item;

  RancangFigurePaneLayout layout;
};

static void page_iface_init (RancangPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RancangFigurePane, rancang_figure_pane, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RANCANG_TYPE_PAGE, page_iface_init))

static gboolean
rancang_figure_pane_focus_item (RancangPage *page,
                                RancangItem *item)
{
  return rancang_figure_view_focus_item (RANCANG_FIGURE_PANE (page)->view,
                                         rancang_item_get_id (item));
}

static void
page_iface_init (RancangPageInterface *iface)
{
  iface->focus_item = rancang_figure_pane_focus_item;
}

static RancangFigure *
lay_out (const RancangFigureOptions *options,
         gpointer                    user_data)
{
  RancangFigurePane *self = user_data;

  return self->layout (self->item, options);
}

static void
activated_cb (RancangFigurePane *self,
              const char        *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", id);
}

static void
rancang_figure_pane_dispose (GObject *object)
{
  RancangFigurePane *self = RANCANG_FIGURE_PANE (object);

  if (self->view != NULL)
    rancang_figure_view_set_layout (self->view, NULL, NULL);
  self->view = NULL;
  g_clear_object (&self->item);

  G_OBJECT_CLASS (rancang_figure_pane_parent_class)->dispose (object);
}

static void
rancang_figure_pane_class_init (RancangFigurePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rancang_figure_pane_dispose;
}

static void
rancang_figure_pane_init (RancangFigurePane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = rancang_figure_view_new ();

  self->view = RANCANG_FIGURE_VIEW (view);
  gtk_widget_set_margin_start (view, 12);
  gtk_widget_set_margin_end (view, 12);
  gtk_widget_set_margin_top (view, 6);
  gtk_widget_set_margin_bottom (view, 6);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_margin_start (scroller, 18);
  gtk_widget_set_margin_end (scroller, 18);
  gtk_widget_set_margin_bottom (scroller, 18);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), scroller);
  g_signal_connect_swapped (view, "activated", G_CALLBACK (activated_cb), self);
}

GtkWidget *
rancang_figure_pane_new (RancangDocument         *document,
                         RancangItem             *item,
                         RancangFigurePaneLayout  layout)
{
  RancangFigurePane *self;

  g_return_val_if_fail (RANCANG_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RANCANG_IS_ITEM (item), NULL);
  g_return_val_if_fail (layout != NULL, NULL);

  self = g_object_new (RANCANG_TYPE_FIGURE_PANE, NULL);
  self->item = g_object_ref (item);
  self->layout = layout;
  rancang_figure_view_set_layout (self->view, lay_out, self);
  g_signal_connect_object (rancang_document_get_plan (document), "changed",
                           G_CALLBACK (rancang_figure_view_queue_layout), self->view,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

RancangFigureView *
rancang_figure_pane_get_view (RancangFigurePane *self)
{
  g_return_val_if_fail (RANCANG_IS_FIGURE_PANE (self), NULL);

  return self->view;
}
