/* SPDX-License-Identifier: GPL-3.0-or-later */
/* page.h: what a page may do beside being shown */

#pragma once

#include <gtk/gtk.h>

#include "rancang.h"

G_BEGIN_DECLS

#define RANCANG_TYPE_PAGE (rancang_page_get_type ())
G_DECLARE_INTERFACE (RancangPage, rancang_page, RANCANG, PAGE, GtkWidget)

/**
 * RancangPageInterface:
 * @add: starts adding an item where the focus is; %NULL when nothing is added on this page
 * @can_add: whether something can be added now; %NULL when it always can, if there is @add
 * @set_open: marks the item that is open in the editor, or none
 * @focus_item: gives the focus to where the item stands; %FALSE when it does not stand here
 * @show_view: shows one of the views of the page; %FALSE when it has none of that name
 *
 * Pages implement it when they have something to add or to mark; none has to.
 */
struct _RancangPageInterface
{
  GTypeInterface parent_iface;

  void     (*add)        (RancangPage *self);
  gboolean (*can_add)    (RancangPage *self);
  void     (*set_open)   (RancangPage *self,
                          RancangItem *item);
  gboolean (*focus_item) (RancangPage *self,
                          RancangItem *item);
  gboolean (*show_view)  (RancangPage *self,
                          const char  *view);
};

gboolean rancang_page_can_add    (RancangPage *self);
void     rancang_page_add        (RancangPage *self);
void     rancang_page_set_open   (RancangPage *self,
                                  RancangItem *item);
gboolean rancang_page_focus_item (RancangPage *self,
                                  RancangItem *item);
gboolean rancang_page_show_view  (RancangPage *self,
                                  const char  *view);

G_END_DECLS
